"""In which words an author hears of a mistake in a question."""

from __future__ import annotations

import pytest

from ocrequiz.decks.deck import Defaults
from ocrequiz.decks.places import Plain
from ocrequiz.decks.schema import check_question
from ocrequiz.limits import ID_CHARACTERS, TAG_CHARACTERS

NILE: dict[str, Plain] = {"id": "nile", "type": "basic", "question": "Where?", "answer": "Africa"}


@pytest.mark.parametrize(
    ("change", "rule", "message", "remedy"),
    [
        ({"anwser": "x"}, "unknown-key", "`anwser` is no key of a basic question.", "Did you mean `answer`?"),
        ({"distractors": "x"}, "unknown-key", "a basic question", "It has `question`, `answer` and `reverse`"),
        ({"image": "x"}, "wrong-type", "`image` must be a mapping with `file` and `alt`; “x” stands", "mapping"),
        ({"image": ["x"]}, "wrong-type", "a list stands here", "mapping"),
        ({"image": {"file": "x"}}, "missing-key", "`alt` is missing.", "`image` needs `file` and `alt`."),
        ({"image": {"file": " ", "alt": "x"}}, "empty-field", "`file` is empty.", "Write the file."),
        ({"image": {"fiel": "x", "file": "x", "alt": "x"}}, "unknown-key", "`fiel`", "Did you mean `file`?"),
        ({"cite": {"document": "a", "quote": "b", "prefx": "c"}}, "unknown-key", "`prefx`", "`prefix`"),
        ({"cite": "the Nile"}, "wrong-type", "Entry 1 of `cite` must be a mapping", "`document` and `quote`"),
        ({"lint": {"ignore": ["rule"]}}, "wrong-type", "`ignore` must be a mapping; a list", "mapping"),
        ({"lint": {"ignore": {"rule": ["x"]}}}, "wrong-type", "`rule` must be text; a list", "quotes"),
        ({"lint": "x"}, "wrong-type", "`lint` must be a mapping with `ignore`", "mapping"),
        ({"tags": ["a", ["b"]]}, "wrong-type", "Entry 2 of `tags` must be text; a list stands here.", "text"),
        ({"hint": {"a": "b"}}, "wrong-type", "`hint` must be text; a mapping stands here.", "quotes"),
        ({"points": "many"}, "wrong-type", "`points` must be a number; “many” stands here.", "a number"),
        ({"points": "0"}, "bad-value", "`points` must lie between 0.01 and 1000.", "number"),
        ({"reverse": "maybe"}, "wrong-type", "`reverse` must be true or false", "true or false"),
        ({"status": "retried"}, "bad-value", "`ready`, `draft` or `retired`", "Did you mean `retired`?"),
        ({"status": "x"}, "bad-value", "`status` must be", "Write `ready`, `draft` or `retired`."),
        ({"id": "The Nile!"}, "bad-id", "letters a to z", "Write `the-nile`."),
        ({"id": "-"}, "bad-id", "begins with no hyphen", "Write such a one."),
        ({"id": "x" * (ID_CHARACTERS + 1)}, "bad-id", "longer than 80", "Shorten it."),
        ({"id": " "}, "missing-id", "has no `id`", "ocrequiz ids"),
        ({"id": ["x"]}, "wrong-type", "`id` must be text; a list stands here.", "text"),
        ({"was": "a/b/c"}, "bad-id", "`a/b/c` is not an earlier id.", "`old-id`"),
        ({"tags": "x" * (TAG_CHARACTERS + 1)}, "too-long", "longer than 80", "Shorten it."),
        ({"type": "clozes"}, "unknown-type", "There is no type `clozes`.", "Did you mean `cloze`?"),
        ({"type": "xyz"}, "unknown-type", "There is no type `xyz`.", "It is `basic`, `cloze`"),
        ({"type": ["basic"]}, "wrong-type", "`type` must be one word.", "It is `basic`"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_plain_words(
    change: dict[str, Plain], rule: str, message: str, remedy: str
) -> None:
    """One mistake is one complaint, in the author's words and with a way out."""
    checked = check_question({**NILE, **change}, Defaults())
    assert checked.value is None
    (complaint,) = checked.complaints
    assert complaint.rule == rule
    assert message in complaint.message
    assert remedy in complaint.help


def test_a_question_of_unknown_type_is_checked_as_far_as_possible() -> None:
    """What every type has in common is checked even where the type is not known."""
    checked = check_question({"type": "none", "points": "-1", "was": "A"}, Defaults())
    assert [complaint.rule for complaint in checked.complaints] == [
        "unknown-type",
        "missing-id",
        "bad-value",
        "bad-id",
    ]


def test_defaults_do_not_cover_up_a_mistake() -> None:
    """Tags that are no list stay a mistake where the deck has tags of its own."""
    checked = check_question({**NILE, "tags": {"a": "b"}}, Defaults(tags=("water",)))
    assert [complaint.rule for complaint in checked.complaints] == ["wrong-type"]
