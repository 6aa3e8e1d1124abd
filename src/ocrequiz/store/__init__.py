"""What is kept on the learner's machine: the only place that speaks SQL."""
