"""A sitting: what is asked, what was answered, what comes next."""
