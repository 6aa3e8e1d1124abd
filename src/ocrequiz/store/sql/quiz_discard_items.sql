-- Take away the paper of a quiz that is not marked.
DELETE FROM quiz_item WHERE quiz = (SELECT number FROM quiz WHERE number = ? AND score IS NULL)
