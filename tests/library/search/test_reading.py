"""What a search means, and what is said of one that means nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.library.search.query import (
    All,
    AnyOf,
    Everything,
    InDecks,
    Matching,
    Measure,
    Measured,
    Not,
    OfType,
    Phrase,
    Query,
    Rated,
    Sign,
    Standing,
    Tagged,
    Untagged,
    Way,
    Word,
)
from ocrequiz.library.search.reading import read
from ocrequiz.library.search.terms import Names
from ocrequiz.library.search.wrong import WrongSearch
from ocrequiz.scheduling.rating import Rating

DECKS = {"capitals": "Capitals of Europe", "rivers": "Rivers"}
TAGS = ["europe", "europe::south", "asia"]


def reading(search: str) -> Query:
    """Read a search where those decks and tags are there."""
    return read(search, Names(DECKS, lambda: TAGS))


@pytest.mark.parametrize(
    ("search", "meaning"),
    [
        ("", Everything()),
        ("  ", Everything()),
        ("cell", Word("cell")),
        ("B-cell", Word("B-cell")),
        ("12:30", Word("12:30")),
        ('"b cell"', Phrase("b cell")),
        (r'"say \"no\""', Phrase('say "no"')),
        ('"note: this"', Phrase("note: this")),
        ("a b", All((Word("a"), Word("b")))),
        ("a and b", All((Word("a"), Word("b")))),
        ("a or b", AnyOf((Word("a"), Word("b")))),
        ("a b OR c", AnyOf((All((Word("a"), Word("b"))), Word("c")))),
        ("a (b or c)", All((Word("a"), AnyOf((Word("b"), Word("c")))))),
        ("-a", Not(Word("a"))),
        ("-(a or b)", Not(AnyOf((Word("a"), Word("b"))))),
        ("deck:rivers", InDecks(("rivers",))),
        ("deck:cap", InDecks(("capitals",))),
        ("deck:EUROPE", InDecks(("capitals",))),
        ('deck:"of europe"', InDecks(("capitals",))),
        ('"deck:of europe"', InDecks(("capitals",))),
        ("deck:*r*", InDecks(("capitals", "rivers"))),
        ("tag:europe", Tagged(("europe", "europe::south"))),
        ("tag:europe::south", Tagged(("europe::south",))),
        ("tag:*a", Tagged(("asia",))),
        ("TAG:Asia", Tagged(("asia",))),
        ("tag:none", Untagged()),
        ("type:choice", OfType("choice")),
        ("is:due", Standing(Way.DUE)),
        ("-is:NEW", Not(Standing(Way.NEW))),
        ("rated:7", Rated(7, None)),
        ("rated:7:1", Rated(7, Rating.AGAIN)),
        ("rated:30:good", Rated(30, Rating.GOOD)),
        ("prop:ivl>30", Measured(Measure.INTERVAL, Sign.ABOVE, 30.0)),
        ("prop:d>=7.5", Measured(Measure.DIFFICULTY, Sign.AT_LEAST, 7.5)),
        ("prop:s<2", Measured(Measure.STABILITY, Sign.BELOW, 2.0)),
        ("prop:due=-1", Measured(Measure.DUE, Sign.EQUAL, -1.0)),
        ("prop:lapses!=0", Measured(Measure.LAPSES, Sign.UNEQUAL, 0.0)),
        ("prop:reps<=3", Measured(Measure.REVIEWS, Sign.AT_MOST, 3.0)),
        ("prop:r<0.8", Measured(Measure.RETRIEVABILITY, Sign.BELOW, 0.8)),
    ],
)
def test_a_search_means_what_anki_users_expect(search: str, meaning: Query) -> None:
    """Words, quotes, signs and terms mean what they do in Anki, where they fit."""
    assert reading(search) == meaning


@pytest.mark.parametrize(
    ("search", "pattern"), [(r"re:CD\d+", r"CD\d+"), ("(re:a(b)c)", "a(b)c"), ('re:"a b"', "a b")]
)
def test_a_pattern_may_hold_parentheses(search: str, pattern: str) -> None:
    """Of the parentheses behind a pattern only its own belong to it."""
    found = reading(search)
    assert isinstance(found, Matching)
    assert found.pattern.pattern == pattern


@pytest.mark.parametrize(
    ("search", "place", "said"),
    [
        ("is:do", "is:do", "There are: new, learn"),
        ("a foo:bar", "foo:bar", "put it in quotes"),
        ("deck:lakes", "deck:lakes", "No deck has “lakes”"),
        ("tag:euro", "tag:euro", "Did you mean “europe”?"),
        ("type:chioce", "type:chioce", "Did you mean “choice”?"),
        ("rated:", "rated:", "needs something behind it"),
        ("rated:0", "rated:0", "no number of days"),
        ("rated:7:9", "rated:7:9", "1 is Again"),
        ("prop:ivl", "prop:ivl", "compares nothing"),
        ("prop:x>1", "prop:x>1", "No card has a “x”"),
        ("prop:ivl>many", "prop:ivl>many", "is no number"),
        ("prop:r=0.9", "prop:r=0.9", "< or >"),
        ("re:[a", "re:[a", "no regular expression"),
        ("re:(a+)+b", "re:(a+)+b", "for ever"),
        ("a " + "re:" + "x" * 201, "re:" + "x" * 201, "too long"),
        ('a "b', '"b', "not closed"),
        ("a (b", "(", "not closed"),
        ("a) b", ")", "never opened"),
        ("()", ")", "Nothing is sought here"),
        ("a or", "or", "Nothing stands behind"),
        ("or a", "or", "Nothing is sought here"),
        ("(a or)", "or", "Nothing stands behind"),
        ("a - b", "-", "before nothing"),
        ("a -", "-", "before nothing"),
        ("(" * 30 + "a" + ")" * 30, "(", "too many"),
    ],
)
def test_a_wrong_search_is_explained_in_place(search: str, place: str, said: str) -> None:
    """The error names the words that are wrong, says why, and says what would be right."""
    with pytest.raises(WrongSearch) as caught:
        reading(search)
    assert search[caught.value.start : caught.value.end] == place
    assert said in str(caught.value)


def test_a_search_has_an_end() -> None:
    """What nobody types is refused before it costs anything."""
    with pytest.raises(WrongSearch, match="1000 characters"):
        reading("a " * 600)


@given(st.text(alphabet=st.sampled_from('ab ()-":*orisdue:taglprop><=re1\\[]+.'), max_size=40))
def test_no_search_makes_the_program_fail(search: str) -> None:
    """Whatever is typed either means something or is explained, at a place within it."""
    explained: WrongSearch | None = None
    try:
        reading(search)
    except WrongSearch as wrong:
        explained = wrong
    assert explained is None or 0 <= explained.start <= explained.end <= len(search)
