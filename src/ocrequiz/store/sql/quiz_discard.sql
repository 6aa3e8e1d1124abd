-- Take away a quiz that is not marked.
DELETE FROM quiz WHERE number = ? AND score IS NULL
