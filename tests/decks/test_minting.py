"""Ids are written into deck files by inserting text: nothing else in a file changes, however it is laid out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrequiz.decks.minting import Minted, mint
from ocrequiz.decks.naming import name_for
from ocrequiz.decks.places import Plain
from ocrequiz.decks.reader import read

HEAD = "# A deck\nformat: 1\nid: rivers\ntitle: 'Rivers'  # of Africa\nquestions:\n"


def minted(text: str, end: str = "\n", taken: set[str] | None = None) -> Minted:
    """Mint ids into a text, with its lines ended in some way."""
    used = set() if taken is None else taken

    def name(question: dict[str, Plain]) -> str:
        id_ = name_for(question, used)
        used.add(id_)
        return id_

    return mint(text.replace("\n", end).encode(), name)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - type: basic  # why\n    hint: x\n", "  - type: basic  # why\n    id: ID\n    hint: x\n"),
        ("-   type: basic\n    hint: x\n", "-   type: basic\n    id: ID\n    hint: x\n"),
        ("  -\n    # below\n    type: basic\n", "  -\n    # below\n    id: ID\n    type: basic\n"),
        ("  - {type: basic, hint: x}\n", "  - {id: ID, type: basic, hint: x}\n"),
        ("  - {\n    type: basic }\n", "  - {\n    id: ID, type: basic }\n"),
        ("  - {}\n", "  - {id: ID}\n"),
        ("  - question: a\n      b\n\n    # t\n    type: basic\n",
         "  - question: a\n      b\n    id: ID\n\n    # t\n    type: basic\n"),
        ("  - question: |+\n      a\n\n    # t\n    type: basic\n",
         "  - question: |+\n      a\n\n    id: ID\n    # t\n    type: basic\n"),
        ("  - tags:\n    - a\n    type: basic\n", "  - tags:\n    - a\n    id: ID\n    type: basic\n"),
        ("  - tags: [a,\n     b]\n    type: basic\n", "  - tags: [a,\n     b]\n    id: ID\n    type: basic\n"),
        ("  - question: >-\n      a\n", "  - id: ID\n    question: >-\n      a\n"),
        ("  - type: basic", "  - type: basic\n    id: ID"),
        ("  - type:\n    hint: x\n", "  - type:\n    id: ID\n    hint: x\n"),
        ("- ? type\n  : basic\n  ? hint\n  : x\n", "- ? type\n  : basic\n  id: ID\n  ? hint\n  : x\n"),
        ("  - id:  # later\n    type: basic\n", "  - id: ID  # later\n    type: basic\n"),
        ("  - {id: , type: basic}\n", "  - {id: ID, type: basic}\n"),
    ],
)  # fmt: skip
def test_an_id_stands_where_an_author_would_write_it(before: str, after: str, end: str) -> None:
    """Each way of writing a question has its place for one; line ends are those of the lines around."""
    found = minted(HEAD + before, end)
    (named,) = found.named
    assert found.raw.decode() == (HEAD + after).replace("\n", end).replace("ID", named.id)
    assert (found.problems, found.left) == ((), ())
    assert minted(found.raw.decode()).named == ()


def test_a_byte_order_mark_stays() -> None:
    """It is no part of the text, and no editor loses sight of it."""
    assert minted(f"\ufeff{HEAD}- type: basic\n").raw.startswith(b"\xef\xbb\xbf# A deck\nformat: 1\n")


def test_questions_with_ids_are_left_alone() -> None:
    """Also those with an odd one, of which `check` speaks, and entries that are no questions."""
    text = f'{HEAD}  - {{id: a, type: basic}}\n  - "id": B B\n    type: basic\n  - id: ""\n  - just text\n  - [a: b]\n'
    assert minted(text) == Minted(text.encode())
    assert minted("title: Rivers\n") == Minted(b"title: Rivers\n")


def test_where_there_is_no_room_nothing_is_written() -> None:
    """A question without braces in a list in brackets takes no second key."""
    text = f"{HEAD.rstrip()} [type: basic, {{type: cloze}}]\n"
    found = minted(text)
    assert found.left == (5,)
    assert len(found.named) == 1
    assert "[type: basic, {id: " in found.raw.decode()


def test_a_file_that_is_no_yaml_stays_as_it_is() -> None:
    """The places in it cannot be relied on."""
    text = f"{HEAD}  - type: basic\n  - type: [\n"
    found = minted(text)
    assert (found.raw, found.named) == (text.encode(), ())
    assert [problem.rule for problem in found.problems] == ["syntax"]


def test_lines_are_told_as_they_are_and_as_they_were() -> None:
    """An author finds each question before and after the ids are in."""
    found = minted(f"{HEAD}  - type: basic\n    hint: x\n  - type: cloze\n    hint: x\n")
    assert [(each.line, each.line_now) for each in found.named] == [(6, 6), (8, 9)]


def test_a_name_says_what_is_asked_and_not_the_answer() -> None:
    """Its first telling words without accents, gaps left out, and four signs; the type where there are no words."""
    names = [
        name_for({"type": "basic", "question": "What is the *capital* of Österreich, and why is it so?"}, ()),
        name_for({"type": "cloze", "text": "Vienna lies on the {{c1::Danube::a river}}."}, ()),
        name_for({"type": "short", "question": "水"}, ()),
        name_for({"question": "Which?"}, ()),
    ]
    assert [name[:-5] for name in names] == ["capital-osterreich-so", "vienna-lies", "short", "which"]
    assert all(name[-5] == "-" and name[-4:].isalnum() for name in names)


def test_a_name_is_always_the_same_and_never_twice() -> None:
    """No dice: who mints again gets the same ids; two equal questions get two."""
    text = f"{HEAD}{'  - {type: basic, question: Where?}' + chr(10)}{'  - {type: basic, question: Where?}' + chr(10)}"
    once, again = minted(text), minted(text)
    assert once == again
    assert len({each.id for each in once.named}) == 2
    assert {each.id for each in minted(text, taken={once.named[0].id}).named}.isdisjoint({once.named[0].id})


VALUES = st.sampled_from(
    [
        " basic", " 'it''s'  # so", ' "a\n{i}  b" # c', " a\n{i}  b", "", "  # later", " |\n{i}  a\n\n{i}   b",
        " >-\n{i} a\n{i}# no", " [a,\n{i} b]", "\n{i}- a\n{i}- b", "\n{i}  a: b\n{i}  c: d", " {a: b}",
        " |+\n{i}  a\n\n",
    ]
)  # fmt: skip
ASIDES = st.sampled_from(["", "", "\n", "{i}# aside\n", "# aside\n", "  \n\n"])
BRACES = st.builds(
    "-{}{{{}{}}}{}\n".format,
    st.sampled_from([" ", "   "]),
    st.sampled_from(["", " ", "\n     "]),
    st.sampled_from(["", "type: basic", "k: v, type: basic", "type: 'it', k: [a, b]"]),
    st.sampled_from(["", " # x"]),
)
"""A question in braces, laid out in some way."""


def _in_lines(dash: str, own_line: str, parts: list[tuple[str, str]]) -> str:
    """Write a question with a key a line; the dash may have a line of its own."""
    indent = " " * len(dash)
    keys = [f"k{number}:{value}\n{aside}" for number, (value, aside) in enumerate(parts)]
    return (dash + own_line + indent.join(keys)).replace("{i}", indent)


LINES = st.builds(
    _in_lines,
    st.sampled_from(["- ", "-   "]),
    st.sampled_from(["", "", "\n{i}", "# own\n{i}"]),
    st.lists(st.tuples(VALUES, ASIDES), min_size=1, max_size=3),
)


@settings(max_examples=60)
@given(st.lists(BRACES | LINES, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_without_what_was_inserted_a_file_is_what_it_was(
    entries: list[str], end: str, is_marked: bool
) -> None:
    """However a file is laid out: every old byte is there, in its order, and what is new are the ids alone."""
    text = f"{HEAD}{''.join(entries)}study: {{new_per_day: 3}}  # end\n"
    before = (("\ufeff" if is_marked else "") + text).replace("\n", end).encode()
    found = minted(before.decode(), "\n")
    if read(before).problems:
        assert found.raw == before
        return
    assert len(found.named) == len(entries)
    rest = found.raw.decode()
    for each in found.named:
        assert rest.count(each.id) == 1
    assert _without(rest, found) == before.decode()


def _without(text: str, found: Minted) -> str:
    """Take out what was inserted: a line, or what stands in front of the other keys."""
    for each in found.named:
        head, tail = text.split(f"id: {each.id}")
        if tail.startswith(", "):
            text = head + tail[2:]
        elif tail.lstrip().startswith("}"):
            text = head + tail
        elif head.rstrip(" ").endswith(("\n", "\r")):
            text = head.rstrip(" ") + tail.removeprefix("\r\n" if tail.startswith("\r\n") else tail[:1])
        else:
            text = head + tail.lstrip("\r\n").lstrip(" ")
    return text
