-- The numbers of the first cards of the questions of a type.
SELECT json_group_array((deck << 22 | position) << 10) FROM question INDEXED BY question_by_type WHERE type = :type
