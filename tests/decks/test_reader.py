"""What YAML becomes, what is refused on the way, and where each thing is said to stand."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.decks.places import Plain, Way, column_of, count, line_of, number_of
from ocrequiz.decks.reader import PARSER, Reading, read
from ocrequiz.decks.rules import RULES
from ocrequiz.limits import FINDINGS, YAML_DEPTH

WORDS = st.text(st.characters(codec="ascii", categories=("L", "N", "Zs")), max_size=12)
PLAINS: st.SearchStrategy[Plain] = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS.filter(bool), inner, max_size=3),
    max_leaves=12,
)


def rules(reading: Reading) -> list[str]:
    """Name the rules that a file breaks, in the order of the file."""
    return [problem.rule for problem in reading.problems]


def test_every_scalar_is_text() -> None:
    """What YAML would make a number, a truth value, a date or nothing of stays as it is written."""
    raw = b"{a: no, b: 1.10, c: 12:30:00, d: 007, e: ~, f: 2024-13-45, g: , h: 0x1f, i: .nan, j: '5'}"
    assert read(raw).data == {
        "a": "no", "b": "1.10", "c": "12:30:00", "d": "007", "e": "~", "f": "2024-13-45", "g": "",
        "h": "0x1f", "i": ".nan", "j": "5",
    }  # fmt: skip


def test_the_c_parser_is_used_where_there_is_one() -> None:
    """PyYAML's wheels bring the parser in C, and it is the one that reads decks."""
    assert PARSER is (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)


@pytest.mark.parametrize(
    "raw",
    [
        b"a: 1\nb: [x, {y: z}]\n",
        b"a: &b x\nc: *b\n",
        b"a: !t x\n",
        b"a: x\na: y\n? [q]\n: r\n",
        b"- a: b\n  c: 'it''s'\n- |\n  line\n  line\n",
        b"questions:\n- id: a\n  q: x: y\n- id: b\n",
        b"a: {{c1::x}} is\n",
        b"a: 1\n---\nb: 2\n",
        b"\xef\xbb\xbfa: \xc3\xa9\n",
        b"a: \"\\e\\u200b\"\n",
        b"%YAML 1.2\n---\na: b\n...\n",
        b"",
    ],
)  # fmt: skip
def test_both_parsers_read_the_same(raw: bytes) -> None:
    """Where PyYAML has no parser in C, the one in Python finds the same things at the same places."""
    fast, slow = read(raw), read(raw, yaml.SafeLoader)
    assert (fast.data, fast.spots, fast.spoiled) == (slow.data, slow.spots, slow.spoiled)
    assert rules(fast) == rules(slow)


def test_what_the_parser_in_python_lets_escape_is_a_finding() -> None:
    """A code point beyond Unicode is a syntax error whichever parser meets it."""
    reading = read(b'a: "\\U00110000"', yaml.SafeLoader)
    assert rules(reading) == ["syntax"]
    assert reading.data is None


def test_half_a_character_is_refused_in_either_parser() -> None:
    """An escape for an unpaired surrogate never becomes text that cannot be written to a terminal."""
    assert rules(read(b'a: "\\ud800"')) == ["syntax"]
    assert rules(read(b'a: "\\ud800"', yaml.SafeLoader)) == ["not-utf8"]


@pytest.mark.parametrize("opening", [b"[", b"{a: ", b"- "])
def test_nesting_is_bounded(opening: bytes) -> None:
    """A file of nothing but brackets is refused at once, at the first that is too deep."""
    reading = read(opening * 50_000)
    assert rules(reading) == ["too-deep"]
    assert column_of(reading.problems[0].spot) == len(opening) * YAML_DEPTH
    assert reading.data is None


def test_nesting_is_bounded_where_nobody_listens() -> None:
    """Even a value that is thrown away, since its key is bad, may not be nested without end."""
    assert rules(read(b'"": ' + b"[" * 50_000)) == ["bad-key", "too-deep"]


def test_a_repeated_key_keeps_its_first_value() -> None:
    """Of two values for one key the first counts, and nothing after it loses its place."""
    reading = read(b"a: 1\na: [2, {b: 3}]\nc: 4\n")
    assert reading.data == {"a": "1", "c": "4"}
    assert reading.data is not None
    assert line_of(reading.spots[number_of(reading.data, ("c",))]) == 2


def test_an_alias_is_never_followed() -> None:
    """What an alias stands for is not looked up, so that a few bytes never become many."""
    reading = read(b"a: &x [1, 2]\nb: [*x, *x]\n")
    assert reading.data == {"a": ["1", "2"], "b": ["*x", "*x"]}
    assert rules(reading) == ["anchor", "alias", "alias"]


def test_a_key_may_not_bear_anything() -> None:
    """Anchors, tags and aliases are refused at keys too, also at keys seen before."""
    reading = read(b"- {a: 1}\n- {&x a: 1}\n- {!t a: 1}\n- {*x : 1, b: 2}\n")
    assert rules(reading) == ["anchor", "tag", "alias"]
    assert reading.data == [{"a": "1"}, {"a": "1"}, {"a": "1"}, {"b": "2"}]


def test_a_bad_character_in_a_key_is_reported_each_time() -> None:
    """A key that cannot be shown is reported at every place, not only the first."""
    reading = read("- {a\u200b: 1}\n- {a\u200b: 1}\n".encode())
    assert [(problem.rule, line_of(problem.spot)) for problem in reading.problems] == [
        ("invisible-char", 0),
        ("invisible-char", 1),
    ]


def test_a_bad_character_is_found_within_its_line() -> None:
    """A character in a block of text is reported where it stands, one from an escape where its text begins."""
    reading = read('a: |\n  first\n  sec\u202eond\nb: "x\\u202e"\n'.encode())
    assert [(line_of(each.spot), column_of(each.spot)) for each in reading.problems] == [(2, 5), (3, 3)]


def test_a_file_with_too_much_wrong_is_given_up() -> None:
    """A file made of mistakes is not followed to its end."""
    reading = read(b"a:\n" + b"- *x\n" * (FINDINGS * 11))
    assert reading.data is None
    assert "too-many" in rules(reading)


@given(PLAINS)
def test_every_key_and_value_has_its_place(data: Plain) -> None:
    """From the place that is told of a value, its own text follows in the file."""
    written = json.dumps(data, indent=1)
    reading = read(written.encode())
    assert reading.data == data
    assert len(reading.spots) == count(data)
    lines = written.split("\n")
    for way, value in _ways(data, ()):
        spot = reading.spots[number_of(data, way)]
        beginning = json.dumps(value)[:1] if not isinstance(value, str) else json.dumps(value)
        assert lines[line_of(spot)][column_of(spot) :].startswith(beginning)
        if way and isinstance(way[-1], str):
            spot = reading.spots[number_of(data, way, key=True)]
            assert lines[line_of(spot)][column_of(spot) :].startswith(json.dumps(way[-1]))


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_reported(raw: bytes) -> None:
    """Whatever bytes there are, the reader answers with data and problems, never with an exception."""
    for reading in (read(raw), read(raw, yaml.SafeLoader)):
        assert set(rules(reading)) <= set(RULES)
        assert list(reading.spoiled) == sorted(reading.spoiled)
        assert reading.data is None or len(reading.spots) == count(reading.data)


def _ways(node: Plain, way: Way) -> list[tuple[Way, Plain]]:
    inner: list[tuple[Way, Plain]] = [(way, node)]
    if isinstance(node, list):
        for index, entry in enumerate(node):
            inner += _ways(entry, (*way, index))
    elif isinstance(node, dict):
        for key, value in node.items():
            inner += _ways(value, (*way, key))
    return inner
