"""A deck's document, sentence by sentence, with who asks about each."""
