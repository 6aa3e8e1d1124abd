"""Whether anything at all can stand in a deck without doing harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocrequiz.decks.deck import DeckHeader
from ocrequiz.decks.fields import slots
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.decks.rules import RULES
from ocrequiz.questions.types import TYPES
from ocrequiz.text import is_clean

KEYS = sorted({*slots(DeckHeader), "questions", *(name for cls in TYPES.values() for name in slots(cls))})
SCALARS = st.text(max_size=10) | st.integers() | st.booleans() | st.none() | st.floats()
VALUES = st.recursive(
    SCALARS | st.sampled_from([*TYPES, "a", "ready", "true", "1"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(), inner, max_size=4)
    ),
    max_leaves=10,
)
QUESTIONS = st.fixed_dictionaries(
    {"id": st.sampled_from(["a", "b", "A"]), "type": st.sampled_from([*TYPES, "none"])},
    optional={name: VALUES for name in KEYS if name not in ("id", "type")},
)
DECKS = st.fixed_dictionaries(
    {"format": st.just(1), "id": st.just("a"), "title": st.text(max_size=5)},
    optional={
        **{name: VALUES for name in slots(DeckHeader) if name not in ("format", "id", "title")},
        "questions": st.lists(QUESTIONS, max_size=4) | VALUES,
    },
)
ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def loaded(folder: Path, raw: bytes) -> Loaded:
    """Load a deck of these bytes, and look at what is always true of the result."""
    file = folder / "deck.yaml"
    file.write_bytes(raw)
    result = load(file)
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    for finding in result.findings:
        assert finding.rule in RULES
        assert 1 <= finding.line <= lines + 1
        assert is_clean(f"{finding.message}{finding.help}".replace("\n", " "))
    assert result.deck is not None or result.findings or result.kind == "fragment"
    return result


@ONE_FOLDER
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode(errors="surrogatepass")))
def test_any_bytes_give_a_deck_or_findings(tmp_path: Path, raw: bytes) -> None:
    """Whatever a file holds, loading it ends with a deck or with findings, never with an exception."""
    loaded(tmp_path, raw)


@ONE_FOLDER
@given(DECKS)
def test_anything_in_any_field_gives_a_deck_or_findings(tmp_path: Path, deck: dict[str, object]) -> None:
    """Whatever stands in whichever field, what can be asked is clean and can be put, and the rest is reported."""
    result = loaded(tmp_path, json.dumps(deck, allow_nan=True).encode())
    for question in result.deck.questions if result.deck else ():
        for part in question.parts():
            question.mark(part, question.solution(part))
            question.prompt(part, seed=0)
        assert is_clean(question.stem.replace("\n", " "))


@pytest.mark.parametrize("cut", range(0, 240, 7))
def test_a_file_cut_short_is_read_as_far_as_it_goes(tmp_path: Path, cut: int) -> None:
    """A download that broke off, or an editor that saves while one types, is no accident."""
    deck = {
        "format": "1",
        "id": "a",
        "title": "b",
        "questions": [{"id": "q", "type": "basic", "question": "é“", "answer": "c"}],
    }
    raw = json.dumps(deck, indent=2, ensure_ascii=False).encode()
    loaded(tmp_path, raw[:cut])


@pytest.mark.parametrize(
    "hostile",
    [
        "tags: [" + "[], " * 5_000 + "]",
        "tags: {" + ", ".join(f"k{number}: x" for number in range(5_000)) + "}",
        "image: {" + ", ".join(f"k{number}: x" for number in range(5_000)) + "}",
        "lint: {ignore: {" + ", ".join(f"k{number}: []" for number in range(5_000)) + "}}",
        "hint: [" + "x, " * 5_000 + "]",
        ", ".join(f"k{number}: x" for number in range(5_000)),
    ],
)
def test_thousands_of_mistakes_in_one_question_are_one(tmp_path: Path, hostile: str) -> None:
    """A question with thousands of keys or entries is refused as such, not for each of them."""
    header = "format: 1\nid: a\ntitle: b\nquestions:\n"
    raw = f"{header}- {{id: a, type: basic, question: a, answer: b, {hostile}}}\n"
    (finding,) = loaded(tmp_path, raw.encode()).findings
    assert finding.rule in ("too-many", "wrong-type")


def test_a_flood_of_directives_is_refused_unread(tmp_path: Path) -> None:
    """Tag directives, which YAML compares with one another, are not handed to it by the thousand."""
    raw = b"".join(b"%%TAG !a%d! tag:x\n" % number for number in range(5_000)) + b"---\nformat: 1\n"
    assert [finding.rule for finding in loaded(tmp_path, raw).findings] == ["tag"]


def test_a_flood_of_broken_questions_is_given_up(tmp_path: Path) -> None:
    """Getting past broken questions has an end, and what was found until then is reported."""
    broken = b"".join(
        b"- {id: a%d, type: basic, question: [, answer: b}\n" % number for number in range(2_000)
    )
    result = loaded(tmp_path, b"format: 1\nid: a\ntitle: b\nquestions:\n" + broken)
    assert result.kind == "unreadable"
    assert {finding.rule for finding in result.findings} == {"syntax"}
