"""How a response is given: one widget for each shape of prompt."""
