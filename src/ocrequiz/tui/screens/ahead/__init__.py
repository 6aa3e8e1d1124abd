"""What lies ahead: the exam of a deck, and what a desired retention costs."""
