"""The screen: a Textual face that draws the workspace's pictures and sends what the learner wants back."""
