"""Which bytes of a deck file are refused, and where they are said to stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks.characters import Lines, decode
from ocrequiz.decks.loading import load
from ocrequiz.decks.places import column_of, line_of
from ocrequiz.limits import FIELD_CHARACTERS, FIELD_LINES

Write = Callable[[str, bytes], Path]
DECK = "format: 1\nid: rivers\ntitle: Rivers\nquestions:\n- id: nile\n  type: basic\n  question: {}\n  answer: x\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named(encoding: str) -> None:
    """A file in UTF-16 or UTF-32, which YAML itself would accept, is refused with the way to mend it."""
    decoded = decode(DECK.encode(encoding))
    assert decoded.text is None
    assert [problem.rule for problem in decoded.problems] == ["not-utf8"]
    assert "UTF-" in decoded.problems[0].message


def test_a_byte_order_mark_of_utf_8_is_no_mistake(write: Write) -> None:
    """Editors on Windows begin a file with a mark, which is passed over."""
    loaded = load(write("rivers.yaml", b"\xef\xbb\xbf" + DECK.format("Nile?").encode()))
    assert loaded.findings == ()
    assert (loaded.places["nile"].line, loaded.places["nile"].column) == (5, 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(write: Write, end: str) -> None:
    """Decks from old and new machines read the same, and lines are counted the same."""
    loaded = load(write("rivers.yaml", DECK.format("Nile\u200b?").replace("\n", end).encode()))
    assert [(each.rule, each.line, each.column) for each in loaded.findings] == [("invisible-char", 7, 17)]


@pytest.mark.parametrize(
    ("raw", "rule", "column"),
    [
        (b"Nil\x00e", "control-char", 16),
        (b"Nil\x1b[31me", "control-char", 16),
        (b"Nil\x7fe", "control-char", 16),
        (b"Nil\xc2\x9b31me", "control-char", 16),
        (b"Nil\xc2\x85e", "control-char", 16),
        (b"Nil\xe2\x80\xa8e", "control-char", 16),
        (b"Nil\xef\xbf\xbfe", "control-char", 16),
        (b"Nil\xe2\x80\xaee", "bidi-control", 16),
        (b"Nil\xe2\x80\x8be", "invisible-char", 16),
        (b"Ni\xcc\x81\xcc\x81" + b"\xcc\x81" * 40, "combining-flood", 15),
        (b"Nil\x93e\x94", "not-utf8", 16),
        (b"Nil\xed\xa0\x80e", "not-utf8", 16),
        (b'"Nil\\e]52;c;YQ==\\a"', "control-char", 13),
        (b'"Nil\\x9b2J"', "control-char", 13),
        (b'"Nil\\u202ee"', "bidi-control", 13),
        (b'"Nil\\U000e0041"', "invisible-char", 13),
    ],
)
def test_what_nobody_should_see_is_refused(write: Write, raw: bytes, rule: str, column: int) -> None:
    """Characters that a terminal obeys or that hide are found, raw or written as escapes, and not asked."""
    before, after = DECK.encode().split(b"{}")
    loaded = load(
        write("rivers.yaml", before + raw + after + b"- {id: b, type: basic, question: a, answer: b}\n")
    )
    assert [(each.rule, each.line, each.column) for each in loaded.findings] == [(rule, 7, column)]
    assert loaded.deck is not None
    assert [question.id for question in loaded.deck.questions] == ["b"]


def test_a_control_character_in_a_comment_is_refused(write: Write) -> None:
    """A comment too may be printed one day, so nothing hides there."""
    loaded = load(write("rivers.yaml", b"# \x1b]0;x\x07\n" + DECK.format("Nile?").encode()))
    assert [(each.rule, each.line, each.column) for each in loaded.findings] == [("control-char", 1, 3)]


def test_bytes_of_another_encoding_are_reported_once(write: Write) -> None:
    """A file in an old encoding gets one finding, not one for each umlaut, and all such questions are left out."""
    question = b"- {id: q%d, type: basic, question: M\xfcnchen, answer: Isar}\n"
    raw = b"format: 1\nid: rivers\ntitle: Rivers\nquestions:\n" + b"".join(
        question % each for each in range(9)
    )
    loaded = load(write("rivers.yaml", raw))
    assert [(each.rule, each.line) for each in loaded.findings] == [("not-utf8", 5)]
    assert "9 such bytes" in loaded.findings[0].message
    assert loaded.deck is not None
    assert loaded.deck.questions == ()


@pytest.mark.parametrize(
    "long",
    [
        "0x" + "f" * FIELD_CHARACTERS,
        "|" + "\n    l" * (FIELD_LINES + 2),
        "x " * FIELD_CHARACTERS,
    ],
)
def test_a_field_has_a_length_that_a_card_can_show(write: Write, long: str) -> None:
    """A field beyond all measure is refused, whether it is one word or a thousand lines."""
    loaded = load(write("rivers.yaml", DECK.format(long).encode()))
    assert [(each.rule, each.line, each.column) for each in loaded.findings] == [("too-long", 7, 13)]


def test_a_header_that_must_not_be_shown_is_not(write: Write) -> None:
    """A title that would reach for the terminal takes its deck away, a description only itself."""
    bad = DECK.format("Nile?")
    untitled = load(write("a.yaml", bad.replace("title: Rivers", 'title: "\\e[2J"').encode()))
    undescribed = load(write("b.yaml", f'description: "\\e[2J"\n{bad}'.encode()))
    assert untitled.deck is None
    assert undescribed.deck is not None
    assert undescribed.deck.description == ""
    assert [finding.rule for finding in (*untitled.findings, *undescribed.findings)] == ["control-char"] * 2


def test_lines_are_found_by_index() -> None:
    """The place of a character is its line and its column, whatever ends the lines."""
    lines = Lines("one\r\ntwo\rthree\n\nfive")
    assert [lines[line] for line in range(len(lines))] == ["one", "two", "three", "", "five"]
    assert lines[99] == ""
    assert (line_of(lines.spot(12)), column_of(lines.spot(12))) == (2, 3)
