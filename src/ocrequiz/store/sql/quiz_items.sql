-- The paper of a quiz, in order.
SELECT position, card, response, certainty, marked, judged, took_ms, score FROM quiz_item WHERE quiz = ? ORDER BY position
