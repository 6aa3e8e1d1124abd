"""Home on the screen: the decks, what they hold today, and everything that is opened from there."""
