-- The numbers of the cards of some decks that bear one of some tags; one that bears two may come twice.
SELECT json_group_array(tagged.deck << 32 | tagged.position)
FROM json_each(:decks) AS shown
CROSS JOIN json_each(:tags) AS wanted
CROSS JOIN tagged ON tagged.deck = shown.value AND tagged.tag = wanted.value
