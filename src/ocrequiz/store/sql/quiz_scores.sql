-- What the last quizzes came to, the latest first.
SELECT score FROM quiz WHERE score IS NOT NULL ORDER BY number DESC LIMIT :limit
