"""A quiz or an exam: a paper of questions, answered in any order and marked at the end."""
