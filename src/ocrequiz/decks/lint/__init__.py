"""The lint of questions: what makes one weak, though it breaks no rule of the format; one rule a module."""
