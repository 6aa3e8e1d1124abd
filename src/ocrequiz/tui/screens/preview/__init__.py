"""A deck as a learner sees it, while its author writes."""
