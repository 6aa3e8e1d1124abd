"""A learner's statistics, page by page."""
