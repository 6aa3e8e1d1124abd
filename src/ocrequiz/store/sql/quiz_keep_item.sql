-- Keep what was answered to a question, while its quiz is not marked.
UPDATE quiz_item SET response = ?, certainty = ?, marked = ?, judged = ?, took_ms = ?
WHERE quiz = ? AND position = ? AND (SELECT score FROM quiz WHERE number = quiz_item.quiz) IS NULL
