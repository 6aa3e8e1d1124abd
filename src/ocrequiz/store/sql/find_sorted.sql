-- The numbers of the cards met, sorted in a way that is put in by `finding`, from a list of its own.
SELECT own.deck << 32 | own.position
FROM progress.card AS known
CROSS JOIN main.deck AS deck INDEXED BY deck_by_id ON deck.id = known.deck
CROSS JOIN main.card AS own INDEXED BY card_by_name
    ON own.question = known.question AND own.part = known.part AND own.deck = deck.number
WHERE known.asked = 1 AND known.met = 1
ORDER BY :order, known.card
