-- One deck.
SELECT path, id, title, header, findings, fingerprint, cards, questions, files FROM deck WHERE path = ?
