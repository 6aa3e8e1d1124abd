-- The number of a card.
SELECT own.deck << 32 | own.position
FROM card AS own INDEXED BY card_by_name
WHERE own.question = :question AND own.part = :part AND own.deck = :deck
