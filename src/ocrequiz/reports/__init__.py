"""What is handed on: results of quizzes and printed exams, as files that need nothing outside themselves."""
