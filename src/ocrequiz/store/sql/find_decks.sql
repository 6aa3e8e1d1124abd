-- The number of each deck, by the path of its main file.
SELECT path, number FROM deck
