"""How questions and decks become rows of JSON, and come back as they were."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.decks.advice import StudyAdvice
from ocrequiz.decks.deck import DeckDocument, DeckHeader, Defaults
from ocrequiz.decks.fields import Entries, OneOf, Record, Scalar, Table, kind_of, slots, sole_text
from ocrequiz.decks.packing import pack, pack_header, unpack, unpack_header
from ocrequiz.documents.quotes import Citation
from ocrequiz.questions.basic import Basic
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.question import Distractor, Picture, Question, Waivers

TEXT = st.text(max_size=20)
IDS = st.from_regex("[a-z0-9-]{1,9}", fullmatch=True)
STATUSES: st.SearchStrategy[Literal["ready", "draft", "retired"]] = st.sampled_from(
    ["ready", "draft", "retired"]
)
PICTURES = st.none() | st.builds(Picture, file=TEXT, alt=TEXT)
CITATIONS = st.lists(st.builds(Citation, document=IDS, quote=TEXT, prefix=TEXT), max_size=2).map(tuple)
CHOICES = st.builds(
    Choice,
    id=IDS,
    question=TEXT,
    answer=TEXT,
    distractors=st.lists(st.builds(Distractor, text=TEXT, feedback=TEXT), max_size=3).map(tuple),
    shuffle=st.booleans(),
    tags=st.lists(TEXT, max_size=3).map(tuple),
    image=PICTURES,
    points=st.floats(0.01, 1000),
    cite=CITATIONS,
    status=STATUSES,
    lint=st.builds(Waivers, ignore=st.dictionaries(TEXT, TEXT, max_size=2)),
)
HEADERS = st.builds(
    DeckHeader,
    format=st.just(1),
    id=IDS,
    title=TEXT,
    authors=st.lists(TEXT, max_size=2).map(tuple),
    documents=st.lists(st.builds(DeckDocument, id=IDS, file=TEXT), max_size=2).map(tuple),
    defaults=st.builds(Defaults, typos=st.none() | st.integers(0, 5), shuffle=st.none() | st.booleans()),
    study=st.builds(
        StudyAdvice, exam_date=st.none() | st.dates(), desired_retention=st.none() | st.floats(0, 1)
    ),
)


@given(CHOICES)
def test_a_question_comes_back_as_it_was(question: Question) -> None:
    """Whatever a question says, its row says the same, on one line."""
    row = pack(question)
    assert unpack(row) == question
    assert "\n" not in row


@given(HEADERS)
def test_a_header_comes_back_as_it_was(header: DeckHeader) -> None:
    """Dates, numbers and lists of a deck survive."""
    assert unpack_header(pack_header(header)) == header


def test_a_row_holds_only_what_was_written() -> None:
    """A row is small: what is as if nothing were written is left out."""
    assert pack(Basic(id="nile", question="Nile?", answer="Größe")) == (
        '{"type":"basic","id":"nile","question":"Nile?","answer":"Größe"}'
    )


@pytest.mark.parametrize(
    "row",
    [
        "", "[]", "1", "{}", '{"type":"none"}', '{"type":[]}', '{"type":"basic"}',
        '{"type":"basic","id":"a","question":"b","answer":"c","more":"d"}',
        '{"type":"basic","id":"a","question":"b","answer":"c","tags":5}',
        '{"type":"basic","id":"a","question":"b","answer":"c","image":"d"}',
    ],
)  # fmt: skip
def test_a_row_of_another_version_is_refused(row: str) -> None:
    """A row that this program did not write is a ValueError, so that the deck is read anew."""
    with pytest.raises(ValueError, match=r"not a |Expecting value"):
        unpack(row)
    with pytest.raises(ValueError, match=r"not a |Expecting value"):
        unpack_header(row)


def test_a_bad_day_is_refused() -> None:
    """A header whose day is none was not written by this program."""
    row = json.loads(
        pack_header(DeckHeader(format=1, id="a", title="b", study=StudyAdvice(exam_date=date.max)))
    )
    row["study"]["exam_date"] = "tomorrow"
    with pytest.raises(ValueError, match="not a "):
        unpack_header(json.dumps(row))


def test_fields_are_known_by_their_types() -> None:
    """What may stand in a field follows from its type alone."""
    assert kind_of(tuple[str, ...]) == Entries(Scalar.TEXT)
    assert kind_of(Literal["a", "b"]) == OneOf(("a", "b"))
    assert kind_of(Picture | None) == Record(Picture)
    assert kind_of(dict[str, float]) == Table(Scalar.NUMBER)
    assert sole_text(Distractor) == "text"
    assert sole_text(Picture) is None
    assert [slot.name for slot in slots(Basic).values() if slot.is_required] == ["id", "question", "answer"]


@pytest.mark.parametrize("hint", [set[str], tuple[str, int], bytes, int | str, dict[int, str]])
def test_a_type_that_decks_cannot_write_is_refused(hint: object) -> None:
    """A new type of question with a field nobody could write is noticed at once."""
    with pytest.raises((TypeError, ValueError)):
        kind_of(hint)


def test_rows_are_read_without_yaml_and_without_a_schema() -> None:
    """What is due is answered from rows: neither PyYAML nor pydantic is loaded for it."""
    code = (
        "import sys\n"
        "import ocrequiz.decks.packing, ocrequiz.decks.deck, ocrequiz.decks.folders, ocrequiz.decks.sources\n"
        "print([name for name in ('yaml', 'pydantic', 'rapidfuzz', 'textual') if name in sys.modules])"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert printed.stdout.strip() == "[]"
