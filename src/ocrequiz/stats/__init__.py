"""What a learner's history comes to, in numbers and words; never drawings."""
