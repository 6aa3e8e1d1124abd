"""When a card is asked again: pure rules, to which the clock, the dice and the log are handed."""
