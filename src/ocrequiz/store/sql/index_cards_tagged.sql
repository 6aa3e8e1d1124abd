-- The next cards of a deck that bear one of some tags, or a tag below one (`a::b` is below `a`).
WITH wanted (tag) AS (SELECT value FROM json_each(:tags)),
found (position) AS (
    SELECT tagged.position
    FROM wanted CROSS JOIN tagged
    WHERE tagged.deck = (SELECT number FROM deck WHERE path = :path)
        AND tagged.tag = wanted.tag AND tagged.position > :after
    UNION
    SELECT tagged.position
    FROM wanted CROSS JOIN tagged
    WHERE tagged.deck = (SELECT number FROM deck WHERE path = :path)
        AND tagged.tag > wanted.tag || '::' AND tagged.tag < wanted.tag || ':;' AND tagged.position > :after
    ORDER BY 1
    LIMIT :limit
)
SELECT card.position, card.question, card.part
FROM found CROSS JOIN card ON card.deck = (SELECT number FROM deck WHERE path = :path) AND card.position = found.position
ORDER BY card.position
