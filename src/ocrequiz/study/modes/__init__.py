"""The ways of sitting: review and cram."""
