-- The numbers of the cards answered after a study day, with a rating or with any; a card renamed since counts as
-- what it is called now.
WITH answered (card) AS (
    SELECT DISTINCT coalesce(
        (
            SELECT later.card FROM progress.log AS later INDEXED BY log_by_target
            WHERE later.target = log.card AND later.kind = 'renamed' AND later.seq > log.seq
                AND NOT EXISTS (SELECT 1 FROM progress.undone WHERE undone.seq = later.seq)
            ORDER BY later.seq DESC LIMIT 1
        ),
        log.card
    )
    FROM progress.log AS log INDEXED BY log_of_day
    WHERE log.day > :after AND log.schedules IS NOT NULL AND (:rating IS NULL OR log.rating = :rating)
        AND NOT EXISTS (SELECT 1 FROM progress.undone WHERE undone.seq = log.seq)
)
SELECT json_group_array(own.deck << 32 | own.position)
FROM answered
CROSS JOIN progress.card AS known ON known.card = answered.card
CROSS JOIN main.deck AS deck INDEXED BY deck_by_id ON deck.id = known.deck
CROSS JOIN main.card AS own INDEXED BY card_by_name
    ON own.question = known.question AND own.part = known.part AND own.deck = deck.number
