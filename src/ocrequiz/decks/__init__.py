"""YAML in and out: decks read from files with every mistake found, and the rows they are kept in."""
