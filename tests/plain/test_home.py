"""Home line by line: which decks there are, and which is studied."""

from __future__ import annotations

import io

from learner import Learner
from talk import visit_home

from ocrequiz.plain.home import PlainHome
from ocrequiz.plain.lines import Lines

WELCOME = "Welcome to ocrequiz."


def test_the_decks_are_numbered_with_what_they_hold(learner: Learner) -> None:
    """New, learning and due, within today's limits."""
    learner.write_basics(30)
    written = visit_home(learner)
    assert "1. Capitals: 6 new, 0 learning, 0 due\n2. Many: 20 new, 0 learning, 0 due\n" in written


def test_who_is_here_for_the_first_time_is_welcomed(learner: Learner) -> None:
    """With the folder for decks of their own; once something was answered, the welcome has done its work."""
    assert WELCOME in visit_home(learner)
    assert str(learner.home / "decks") in visit_home(learner)
    visit_home(learner, "1", "", "")
    assert WELCOME not in visit_home(learner)


def test_a_number_studies_a_deck(learner: Learner) -> None:
    """At the end of the sitting home comes back, with new counts."""
    learner.write_basics(1)
    written = visit_home(learner, "2", "", "4", "", "")
    assert "— Many: 1 new, 0 learning, 0 due —" in written
    assert "2. Many: 0 new, 0 learning, 0 due" in written
    assert [card for card, _ in learner.ratings()] == ["many/q1#main"]


def test_a_studies_all_decks(learner: Learner) -> None:
    """One sitting over everything there is."""
    learner.write_basics(1)
    assert "— 2 decks: 5 new" in visit_home(learner, "a")


def test_what_is_no_choice_is_said_to_be_none(learner: Learner) -> None:
    """The list comes again, and what was written is shown harmless."""
    written = visit_home(learner, "7", "0", "capitals", "\x1b[2J")
    for choice in ("7", "0", "capitals", "␛[2J"):
        assert f"“{choice}” is none of these." in written
    assert "\x1b" not in written


def test_an_empty_line_leaves(learner: Learner) -> None:
    """What follows is not read; `q` and `:q` do the same."""
    for leaving in ("", "q", ":q"):
        assert visit_home(learner, leaving, "1").count("Number of a deck") == 1


def test_leaving_a_sitting_leads_home(learner: Learner) -> None:
    """`:q` ends the sitting, not the program."""
    assert visit_home(learner, "1", ":q").count("Number of a deck") == 2


def test_without_decks_home_says_how_to_get_one(learner: Learner) -> None:
    """And asking to study all of none is answered kindly."""
    (learner.decks / "capitals.yaml").unlink()
    written = visit_home(learner, "a")
    assert "There is no deck yet." in written
    assert "There is no deck to study." in written
    assert written.count("ocrequiz add FILE") >= 2


def test_problems_are_counted_and_lead_to_check(learner: Learner) -> None:
    """A deck with a mistake can be studied, and a file that is none is not passed over in silence."""
    learner.write(
        "half.yaml",
        """
        format: 1
        id: half
        title: Half good
        questions:
          - {id: good, type: basic, question: Good?, answer: Yes}
          - {id: bad, type: basic, question: Bad?}
        """,
    )
    learner.write("none.yaml", "- just\n- a list\n")
    written = visit_home(learner, "2", "", "4")
    assert "2. Half good: 1 new, 0 learning, 0 due, 1 problem\n" in written
    assert "2 problems in the files of decks; where and what: ocrequiz check" in written
    assert [card for card, _ in learner.ratings()] == ["half/good#main"]


def test_a_deck_hidden_by_another_is_named(learner: Learner) -> None:
    """Of two decks with one id the first is studied, and home says which is not."""
    other = learner.write("sub/capitals.yaml", (learner.decks / "capitals.yaml").read_text(encoding="utf-8"))
    learner.write("sub/atlas.md", (learner.decks / "atlas.md").read_text(encoding="utf-8"))
    written = visit_home(learner)
    assert f"It hides {other}, which has the same id (capitals)." in written
    assert "2." not in written


def test_a_deck_written_meanwhile_is_found(learner: Learner) -> None:
    """Decks are looked for again after each sitting."""

    class Meanwhile(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
            learner.write_basics(1)
            return super().readline(-1 if size is None else size)

    written = io.StringIO()
    with learner.open() as workspace:
        PlainHome(workspace, Lines(Meanwhile("1\n:q\n"), written)).run()
    assert "1. Capitals" in written.getvalue()
    assert written.getvalue().count("2. Many") == 1
