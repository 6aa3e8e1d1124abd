"""Decks meet progress."""
