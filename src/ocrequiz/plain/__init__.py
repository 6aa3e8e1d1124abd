"""The line-by-line face, for screen readers, pipes and plain terminals."""
