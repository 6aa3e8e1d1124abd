-- Which version of a deck was last reconciled.
SELECT fingerprint FROM deck WHERE deck = ?
