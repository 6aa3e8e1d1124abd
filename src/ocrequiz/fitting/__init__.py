"""Parameters of the memory model, fitted to the learner's own history."""
