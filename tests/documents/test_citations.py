"""Citations: found, moved, changed, ambiguous or missing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.documents.citations import (
    Ambiguous,
    Changed,
    Found,
    Located,
    Missing,
    Moved,
    find_places,
    locate,
)
from ocrequiz.documents.document import Block, Document
from ocrequiz.documents.plain_text import plain_text
from ocrequiz.documents.quotes import Citation
from ocrequiz.documents.reading import read_document

BEES = read_document(
    """# Bees

A worker bee lives for **six weeks** in summer. In winter it lives for months.

The queen lives for years. She lays up to *two thousand* eggs a day.

- Drones have no sting.
- Workers have a sting (with barbs).
""",
    "bees",
)


def cited(quote: str, prefix: str = "", suffix: str = "", expected: int | None = None) -> Located:
    """Look a quote up in the text on bees."""
    return locate(BEES, Citation(document="bees", quote=quote, prefix=prefix, suffix=suffix), expected)


def words(located: Located) -> str:
    """Return the words of the document at the place found."""
    assert isinstance(located, Found | Moved | Changed)
    return BEES.blocks[located.block].text[located.start : located.end]


@pytest.mark.parametrize(
    "quote",
    [
        "lives for six weeks",
        "Bees",
        "two thousand eggs",
        "(with barbs)",
        "six  weeks\nin",
        "weeks in summer. In",
    ],
)
def test_words_that_stand_once_are_found(quote: str) -> None:
    """A quote is matched against what the reader sees: Markdown rendered, white space of any width."""
    located = cited(quote)
    assert isinstance(located, Found)
    assert words(located) == plain_text(quote)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    """A quote typed on another system is found."""
    document = read_document("Le café est fermé.", "d")
    assert isinstance(locate(document, Citation(document="d", quote="cafe\u0301 est")), Found)


def test_words_that_stand_more_than_once_are_ambiguous() -> None:
    """All places are named, in the order of the document."""
    located = cited("lives for")
    assert isinstance(located, Ambiguous)
    assert [(place.block, place.start) for place in located.places] == [(1, 13), (1, 57), (2, 10)]


@pytest.mark.parametrize(
    ("prefix", "suffix", "block", "start"),
    [
        ("The queen", "", 2, 10),
        ("worker bee ", "", 1, 13),
        ("", "months", 1, 57),
        ("winter it", " months", 1, 57),
        ("q ueen", "", None, None),
    ],
)
def test_prefix_and_suffix_tell_which_is_meant(
    prefix: str, suffix: str, block: int | None, start: int | None
) -> None:
    """The words just before and after, with or without the space between, choose one of several places."""
    located = cited("lives for", prefix, suffix)
    if block is None or start is None:
        assert isinstance(located, Ambiguous)
    else:
        assert located == Found(block, start, start + len("lives for"))


def test_prefix_and_suffix_may_touch_the_quote() -> None:
    """A bracket right before the quote is a prefix too."""
    assert isinstance(cited("with barbs", "(", ")"), Found)


def test_words_found_where_they_were_are_found() -> None:
    """The block where a quote stood before settles which of several places is meant."""
    assert cited("six weeks", expected=1) == Found(1, 23, 32)
    assert cited("lives for", expected=2) == Found(2, 10, 19)


def test_words_in_another_block_have_moved() -> None:
    """A quote that stands elsewhere than it did is the same passage in a new place."""
    assert cited("six weeks", expected=3) == Moved(1, 23, 32, earlier=3)


def test_two_places_in_the_expected_block_stay_ambiguous() -> None:
    """Where even the block does not settle it, the author has to."""
    assert isinstance(cited("lives for", expected=1), Ambiguous)


@pytest.mark.parametrize(
    ("quote", "near"),
    [
        ("A worker bee lives for five weeks in summer", "A worker bee lives for six weeks in summer"),
        ("drones have no sting", "Drones have no sting"),
        ("lays up to two thousand egg a day.", "lays up to two thousand eggs a day."),
        ("Workers have one sting (with barbs) and wings", "Workers have a sting (with barbs)."),
    ],
)
def test_words_that_were_edited_are_suggested(quote: str, near: str) -> None:
    """The passage most like the quote is named with its likeness, in whole words."""
    located = cited(quote)
    assert isinstance(located, Changed)
    assert words(located) == near
    assert 0.8 <= located.likeness < 1


def test_words_whose_surroundings_were_edited_are_suggested() -> None:
    """The quote itself stands once, but not between its prefix and suffix: the likeness is 1."""
    assert cited("six weeks", "lasts for", "") == Changed(1, 23, 32, likeness=1.0)


@pytest.mark.parametrize("quote", ["butterflies are not bees at all", "", "  ", "zzz"])
def test_words_that_are_gone_are_missing(quote: str) -> None:
    """Nothing like the quote, or no quote: nothing is suggested."""
    assert cited(quote) == Missing()


def test_a_quote_over_two_blocks_is_not_found() -> None:
    """A citation is matched within one block."""
    assert not isinstance(cited("lives for months. The queen lives for years."), Found)


def test_a_long_quote_that_was_edited_is_suggested() -> None:
    """A quote of many sentences is known by its ends, whatever was edited in between."""
    text = " ".join(f"Sentence number {number} says something of its own." for number in range(60))
    document = read_document(f"Before it.\n\nA start. {text} An end.\n", "d")
    quote = text.replace("number 30 says", "number 30 tells us")
    located = locate(document, Citation(document="d", quote=quote))
    assert isinstance(located, Changed)
    assert document.blocks[1].text[located.start : located.end] == text
    assert located.likeness > 0.99


def test_no_more_places_are_named_than_anyone_reads() -> None:
    """A letter that stands everywhere is ambiguous at once, not after a list of a million places."""
    located = locate(read_document("a" * 100_000, "d"), Citation(document="d", quote="a"))
    assert isinstance(located, Ambiguous)
    assert len(located.places) == 20


@given(st.data(), st.lists(st.text("ab .é", min_size=1), min_size=1))
def test_every_passage_can_be_cited(data: st.DataObject, texts: list[str]) -> None:
    """Any words of any block are found in their place, or are one of the ambiguous places."""
    blocks = tuple(Block("paragraph", 0, plain_text(text), 1) for text in texts if plain_text(text))
    document = Document("d", "d", blocks)
    for index, block in enumerate(blocks):
        start = data.draw(st.integers(0, len(block.text) - 1))
        quote = plain_text(block.text[start : data.draw(st.integers(start + 1, len(block.text)))])
        if quote:
            places = find_places(document, Citation(document="d", quote=quote))
            assert all(blocks[at.block].text[at.start : at.end] == quote for at in places)
            assert len(places) == 20 or index in {place.block for place in places}


@given(st.text(), st.text(), st.text(), st.text(), st.none() | st.integers(-1, 3))
def test_looking_up_never_raises(
    text: str, quote: str, prefix: str, suffix: str, expected: int | None
) -> None:
    """Any citation of any document has one of the five outcomes, and a place lies within its block."""
    document = read_document(text, "d")
    located = locate(document, Citation(document="d", quote=quote, prefix=prefix, suffix=suffix), expected)
    match located:
        case Found() | Moved() | Changed():
            assert 0 <= located.start <= located.end <= len(document.blocks[located.block].text)
        case Ambiguous(places):
            assert len(places) > 1
        case Missing():
            assert plain_text(quote) not in {block.text for block in document.blocks} or not plain_text(quote)


def test_a_missing_quote_is_sought_in_time_that_grows_with_the_document() -> None:
    """Ten times the document takes some ten times as long to search for what is not there."""

    def seconds(blocks: int, quote: str) -> float:
        document = read_document(
            "The hive is warm and full of wax and honey all the year round. " * 20 + "\n\n", "d"
        )
        long = Document("d", "d", document.blocks * blocks)
        runs = []
        for _ in range(3):
            start = time.process_time()
            assert isinstance(locate(long, Citation(document="d", quote=quote)), Missing)
            runs.append(time.process_time() - start)
        return min(runs)

    for quote in (
        "Quartz is harder than glass",
        "Quartz is harder than glass. " * 10,
        "Quartz is hard. " * 200,
    ):
        assert seconds(200, quote) < 40 * seconds(20, quote) + 0.1
