"""The list of all cards: search, sort, preview, and what is done with many cards at once."""
