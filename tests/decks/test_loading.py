"""What loading a deck brings: its good questions, and every mistake at once."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ocrequiz.decks.advice import StudyAdvice
from ocrequiz.decks.deck import Defaults
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.limits import DECK_BYTES, DECK_QUESTIONS, FINDINGS
from ocrequiz.questions.basic import Basic
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.cloze import Cloze
from ocrequiz.questions.question import Distractor

LoadDeck = Callable[..., Loaded]
Write = Callable[..., Path]

NILE = "- {id: nile, type: basic, question: Where is the Nile?, answer: Africa}\n"
TEN_MISTAKES = """\
format: 1
id: rivers
title: Rivers
questions:
  - {id: good, type: basic, question: Where is the Nile?, answer: Africa}
  - {id: Bad Id, type: basic, question: a, answer: b}
  - {id: no-answer, type: basic, question: a}
  - {id: misspelt, type: basic, question: a, answer: b, hnt: c}
  - {id: colon, type: basic, question: [a, answer: b}
  - {id: twice, type: basic, question: a, answer: b, answer: c}
  - {id: hidden, type: basic, question: "a\\u200b", answer: b}
  - {id: no-such-type, type: quiz, question: a, answer: b}
  - {id: outside, type: basic, question: a, answer: b, image: {file: ../a.png, alt: x}}
  - {id: both, type: choice, question: a, answer: b, distractors: [b, c]}
  - {id: good, type: basic, question: a, answer: b}
  - {id: also-good, type: basic, question: Where is the Rhine?, answer: Europe}
"""


def found(loaded: Loaded) -> list[tuple[str, int]]:
    """Name the rule and the line of each finding."""
    return [(finding.rule, finding.line) for finding in loaded.findings]


def ids(loaded: Loaded) -> list[str]:
    """Name the questions that can be asked."""
    assert loaded.deck is not None
    return [question.id for question in loaded.deck.questions]


def test_ten_mistakes_are_ten_findings(load_deck: LoadDeck) -> None:
    """All mistakes of a deck are found at once, each at its own line, and the good questions are kept."""
    loaded = load_deck(TEN_MISTAKES, header="")
    assert found(loaded) == [
        ("bad-id", 6), ("missing-key", 7), ("unknown-key", 8), ("syntax", 9), ("duplicate-key", 10),
        ("invisible-char", 11), ("unknown-type", 12), ("bad-media", 13), ("bad-answer", 14), ("duplicate-id", 15),
    ]  # fmt: skip
    assert ids(loaded) == ["good", "also-good"]


def test_one_question_can_have_several_mistakes(load_deck: LoadDeck) -> None:
    """An author mends a question once: the schema, the bounds and the type all speak in the same check."""
    loaded = load_deck(
        "questions:\n- id: Nile\n  type: choice\n  qestion: a\n  answer: b\n  distractors: [b]\n  points: many\n"
    )
    assert sorted(found(loaded)) == [
        ("bad-id", 5),
        ("missing-key", 5),
        ("unknown-key", 7),
        ("wrong-type", 10),
    ]


def test_a_deck_has_what_its_file_says(load_deck: LoadDeck, write: Write) -> None:
    """Everything in the header arrives, each thing as what it is."""
    write("reading.md", "The Nile is long.")
    loaded = load_deck(
        "description: Of *water*.\nauthors: [Ada, Grace]\nlicense: CC0-1.0\nlanguage: en\n"
        "documents: {id: reading, file: reading.md}\ninclude: []\ndefaults: {tags: water, typos: 2}\n"
        "study: {new_per_day: 7, desired_retention: 0.85, exam_date: 2027-01-15}\nwas: [streams]\n"
        f"questions:\n{NILE}"
    )
    assert loaded.findings == ()
    deck = loaded.deck
    assert deck is not None
    assert (deck.format, deck.id, deck.title, deck.description) == (1, "rivers", "Rivers", "Of *water*.")
    assert (deck.authors, deck.license, deck.language, deck.was) == (
        ("Ada", "Grace"),
        "CC0-1.0",
        "en",
        ("streams",),
    )
    assert deck.study == StudyAdvice(new_per_day=7, desired_retention=0.85, exam_date=date(2027, 1, 15))
    assert deck.defaults == Defaults(tags=("water",), typos=2)
    assert [(document.id, document.file) for document in deck.documents] == [("reading", "reading.md")]
    assert deck.header.title == "Rivers"
    assert [file.name for file in loaded.files] == ["rivers.yaml", "reading.md"]


def test_a_slip_in_the_header_costs_only_itself(load_deck: LoadDeck) -> None:
    """A wrong optional key is reported and left out; the deck is studied all the same."""
    loaded = load_deck(f"licence: CC0-1.0\nstudy: {{new_per_day: lots}}\nlanguage: en\nquestions:\n{NILE}")
    assert found(loaded) == [("unknown-key", 4), ("wrong-type", 5)]
    assert ids(loaded) == ["nile"]
    assert loaded.deck is not None
    assert loaded.deck.language == "en"
    assert "`license`" in loaded.findings[0].help


def test_questions_of_a_deck_without_a_name_are_checked_too(load_deck: LoadDeck) -> None:
    """Where the header is no good there is no deck, but its author hears of the questions as well."""
    loaded = load_deck(
        "questions:\n- {id: nile, type: basic, question: a}\n", header="format: 1\nid: rivers\n"
    )
    assert (loaded.kind, loaded.deck) == ("deck", None)
    assert found(loaded) == [("missing-key", 1), ("missing-key", 4)]


def test_defaults_fill_in_what_a_question_leaves_open(load_deck: LoadDeck) -> None:
    """The deck's tags are added, its typos and shuffle hold unless the question says otherwise."""
    loaded = load_deck(
        """\
        defaults: {tags: [water, rivers], typos: 3, shuffle: no}
        questions:
          - {id: a, type: choice, question: a, answer: b, distractors: c, tags: [big, water]}
          - {id: b, type: choice, question: a, answer: b, distractors: c, shuffle: yes}
          - {id: c, type: cloze, text: '{{c1::a}}', typed: true}
          - {id: d, type: cloze, text: '{{c1::a}}', typos: 0}
          - {id: e, type: basic, question: a, answer: b}
        """
    )
    assert loaded.findings == ()
    assert loaded.deck is not None
    a, b, c, d, e = loaded.deck.questions
    assert isinstance(a, Choice)
    assert isinstance(b, Choice)
    assert isinstance(c, Cloze)
    assert isinstance(d, Cloze)
    assert (a.tags, a.shuffle) == (("big", "water", "rivers"), False)
    assert (b.tags, b.shuffle) == (("water", "rivers"), True)
    assert (c.typos, d.typos) == (3, 0)
    assert e.tags == ("water", "rivers")


def test_shorthands_mean_what_they_say(load_deck: LoadDeck) -> None:
    """One entry may stand for a list, a text for a distractor, and an optional key with nothing for none."""
    loaded = load_deck(
        """\
        questions:
          - id: a
            type: choice
            question: a
            answer: no
            distractors: [yes, {text: perhaps, feedback: No.}]
            tags: water
            was: old-rivers/a
            hint:
            image:
            lint:
        """
    )
    assert loaded.findings == ()
    assert loaded.deck is not None
    (question,) = loaded.deck.questions
    assert isinstance(question, Choice)
    assert question.answer == "no"
    assert question.distractors == (Distractor(text="yes"), Distractor(text="perhaps", feedback="No."))
    assert (question.tags, question.was, question.hint, question.image) == (
        ("water",),
        ("old-rivers/a",),
        "",
        None,
    )


def test_a_mistake_in_a_shorthand_is_found_at_it(load_deck: LoadDeck) -> None:
    """What is written short has its place too, though the schema sees more than there is."""
    line = "- {id: a, type: choice, question: a, answer: b, distractors: [c, ''], cite: {document: x}}"
    loaded = load_deck(f"questions:\n{line}\n")
    assert [(each.rule, each.column - 1) for each in loaded.findings] == [
        ("empty-field", line.index("''")),
        ("missing-key", line.index("{document")),
    ]


@pytest.mark.parametrize("key", ["question", "answer"])
def test_what_must_be_said_may_not_be_blank(load_deck: LoadDeck, key: str) -> None:
    """A field of nothing but spaces is as empty as an empty one, and is reported once."""
    texts = {"question": "a", "answer": "b"} | {key: "'  '"}
    loaded = load_deck(
        f"questions:\n- {{id: a, type: basic, question: {texts['question']}, answer: {texts['answer']}}}\n"
    )
    assert found(loaded) == [("empty-field", 5)]


def test_places_lead_to_each_question(load_deck: LoadDeck) -> None:
    """The place of each question is known by its id, also of one that cannot be asked."""
    loaded = load_deck(
        "questions:\n\n  - id: a\n    type: basic\n  -   {id: b, type: basic, question: a, answer: b}\n"
    )
    assert list(loaded.places) == ["a", "b"]
    assert len(loaded.places) == 2
    assert [(each.file, each.line, each.column) for each in loaded.places.values()] == [
        (loaded.path, 6, 5),
        (loaded.path, 8, 7),
    ]


def test_a_broken_citation_hides_no_question(load_deck: LoadDeck, write: Write) -> None:
    """When a document changes its author is told, and the learner keeps the question."""
    write("reading.md", "The Nile is long.")
    loaded = load_deck(
        "documents: {id: reading, file: reading.md}\nquestions:\n"
        "- {id: nile, type: basic, question: a, answer: b, cite: {document: reading, quote: Volcanoes erupt}}\n"
    )
    assert found(loaded) == [("citation-missing", 6)]
    assert ids(loaded) == ["nile"]


def test_many_broken_citations_are_all_reported(load_deck: LoadDeck, write: Write) -> None:
    """The nearest passage is sought for the first hundreds only; that the words are gone is said of all."""
    write("reading.md", "The Nile is the longest river.")
    cites = "{document: reading, quote: The Nile was the longest river}"
    one = f"type: basic, question: a, answer: b, cite: {cites}"
    loaded = load_deck(
        "documents: {id: reading, file: reading.md}\nquestions:\n"
        + "".join(f"- {{id: q{number}, {one}}}\n" for number in range(250))
    )
    rules = [finding.rule for finding in loaded.findings]
    assert rules == ["citation-changed"] * 200 + ["citation-missing"] * 50


def test_a_document_that_is_no_text_is_reported(load_deck: LoadDeck, write: Write) -> None:
    """A document in an old encoding is reported at its entry, and its citations are not held against anybody."""
    write("reading.md", b"M\xfcnchen")
    loaded = load_deck(
        "documents: {id: reading, file: reading.md}\nquestions:\n"
        "- {id: nile, type: basic, question: a, answer: b, cite: {document: reading, quote: Isar}}\n"
    )
    assert found(loaded) == [("bad-document", 4)]
    assert ids(loaded) == ["nile"]


def test_what_is_not_there_is_listed(load_deck: LoadDeck) -> None:
    """Files that a deck names and lacks are known, so that the deck is read anew when they appear."""
    loaded = load_deck(
        "documents: {id: reading, file: reading.md}\ninclude: more.yaml\nquestions:\n"
        "- {id: nile, type: basic, question: a, answer: b, image: {file: nile.png, alt: x}}\n"
    )
    assert [rule for rule, _ in found(loaded)] == ["missing-file"] * 3
    assert sorted(file.name for file in loaded.absent) == ["more.yaml", "nile.png", "reading.md"]


@pytest.mark.parametrize("name", ["not-there.yaml", "folder.yaml", "nul\0.yaml"])
def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path, name: str) -> None:
    """No file at all, or a folder in its place, is reported like any other mistake."""
    (tmp_path / "folder.yaml").mkdir()
    loaded = load(tmp_path / name)
    assert (loaded.kind, loaded.deck) == ("unreadable", None)
    assert [finding.line for finding in loaded.findings] == [1]


def test_a_file_beyond_all_measure_is_refused(write: Write) -> None:
    """A deck of more than 32 MB is not even parsed."""
    loaded = load(write("rivers.yaml", b"#" * (DECK_BYTES + 1)))
    assert found(loaded) == [("too-big", 1)]


def test_questions_are_bounded(load_deck: LoadDeck) -> None:
    """What comes after the two hundred thousandth question is left out, and said to be."""
    loaded = load_deck("questions:\n" + "- x\n" * (DECK_QUESTIONS + 2))
    rules = [finding.rule for finding in loaded.findings]
    assert rules == ["too-many", *["wrong-type"] * (FINDINGS - 1), "more-findings"]
    assert f"{DECK_QUESTIONS - FINDINGS + 1} more" in loaded.findings[-1].message


def test_the_collector_runs_again_after_loading(load_deck: LoadDeck) -> None:
    """Loading pauses Python's collector of cycles, and leaves it as it was."""
    load_deck(f"questions:\n{NILE}")
    assert gc.isenabled()
    gc.disable()
    try:
        load_deck(f"questions:\n{NILE}")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_every_type_is_made_of_its_own_class(load_deck: LoadDeck) -> None:
    """The type of a question decides what it becomes."""
    loaded = load_deck(f"questions:\n{NILE}")
    assert loaded.deck is not None
    assert isinstance(loaded.deck.questions[0], Basic)
