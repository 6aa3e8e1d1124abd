"""Which words does the text index look for? A word of a search becomes a query of FTS5."""

from __future__ import annotations

from ocrequiz.library.search.wording import apart


def beginning_with(word: str) -> str:
    """Return the query for questions in which a word begins so; empty where nothing of it is a letter or digit."""
    phrase = _phrase(word)
    return f"{phrase} *" if phrase else ""


def saying(words: str) -> str:
    """Return the query for questions that say exactly these words; empty as above."""
    return _phrase(words)


def _phrase(words: str) -> str:
    # Within quotes nothing is a sign to FTS5, which splits the words as it split those of the questions.
    return '"' + apart(words).replace('"', " ") + '"' if any(map(str.isalnum, words)) else ""
