-- How many cards of a deck have been seen, are due at a moment, are due today, are new and resting.
SELECT
    (SELECT count(*) FROM card INDEXED BY card_seen WHERE deck = :deck AND asked = 1 AND met = 1),
    (
        SELECT count(*) FROM card INDEXED BY card_due_at
        WHERE deck = :deck AND asked = 1 AND suspended = 0 AND due_at <= :until AND buried_on IS NOT :day
    ),
    (
        SELECT count(*) FROM card INDEXED BY card_due_day
        WHERE deck = :deck AND asked = 1 AND suspended = 0 AND due_day <= :day AND buried_on IS NOT :day
    ),
    (
        SELECT count(*) FROM card INDEXED BY card_resting
        WHERE deck = :deck AND asked = 1 AND met = 0 AND (suspended = 1 OR buried_on IS NOT NULL)
            AND (suspended = 1 OR buried_on = :day)
    )
