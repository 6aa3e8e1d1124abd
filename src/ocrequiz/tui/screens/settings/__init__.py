"""The settings: every one with its unit, what is usual, and what it does; and the keys."""
