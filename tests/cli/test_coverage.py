"""The verb `coverage`, and what is done about citations that moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import ATLAS, CAPITALS, Learner
from program import Ran

Run = Callable[..., Ran]

SKIPPING = CAPITALS.replace(
    "{id: atlas, file: atlas.md}",
    "{id: atlas, file: atlas.md, skip: [{quote: It lies on the Seine, reason: Geography is another deck}]}",
)


def test_each_sentence_is_told_with_who_asks_about_it(run: Run, learner: Learner) -> None:
    """`coverage --json` keeps its promise: the document, its sentences with their questions, covered, total."""
    ran = run("coverage", learner.decks / "capitals.yaml", "--json")
    assert ran.code == 0
    facts = ran.facts
    assert (facts["document"], facts["covered"], facts["total"]) == ("atlas", 4, 5)
    texts = dict(zip(ran.each("sentences", "text"), ran.each("sentences", "questions"), strict=True))
    assert texts["Paris is the capital of France."] == ["france"]
    assert texts["It lies on the Seine."] == []
    headings = ran.at("documents", 0, "headings")
    assert isinstance(headings, list)
    assert [(each["title"], each["covered"], each["total"]) for each in headings] == [
        ("Capitals of Europe", 4, 5), ("West", 1, 2), ("South", 2, 2), ("East", 1, 1)
    ]  # fmt: skip
    paragraphs = ran.at("documents", 0, "paragraphs")
    assert isinstance(paragraphs, list)
    assert [each["questions"] for each in paragraphs] == [["france"], ["spain", "italy"], ["poland"]]


def test_what_is_not_asked_about_is_listed_until_its_author_passes_it_over(
    run: Run, learner: Learner
) -> None:
    """`--strict` ends with 1 while a sentence is missing; `skip` with a reason takes it out of the count."""
    told = run("coverage", "capitals", "--strict")
    assert told.code == 1
    assert "4 of 5 sentences asked about (80%), 2 of 4 headings whole" in told.out
    assert "    □ It lies on the Seine.\n" in told.out
    assert "atlas.md:5: It lies on the Seine." in told.out
    assert run("coverage", "capitals", "--uncovered").out.startswith(f"{learner.decks}")

    learner.write("capitals.yaml", SKIPPING)
    assert run("check", learner.decks).code == 0
    told = run("coverage", "capitals", "--strict")
    assert told.code == 0
    assert "– It lies on the Seine.  (passed over: Geography is another deck)" in told.out
    assert "4 of 4 sentences asked about (100%), 4 of 4 headings whole, 1 passed over" in told.out


def test_a_passage_passed_over_must_be_in_the_document_and_have_a_reason(run: Run, learner: Learner) -> None:
    """`check` says so at its line."""
    learner.write("capitals.yaml", SKIPPING.replace("quote: It lies", "quote: It never lay"))
    assert "[citation-missing]" in run("check", learner.decks / "capitals.yaml").out
    learner.write("capitals.yaml", SKIPPING.replace("reason: Geography is another deck", "reason: ''"))
    assert "[empty-field]" in run("check", learner.decks / "capitals.yaml").out


def test_decks_over_one_document_are_taken_together(run: Run, learner: Learner) -> None:
    """A sentence is asked about where any of them asks, and the questions bear the name of their deck."""
    learner.write(
        "rivers.yaml",
        """
        format: 1
        id: rivers
        title: Rivers
        documents: [{id: map, file: atlas.md}]
        questions:
          - id: seine
            type: basic
            question: On which river does Paris lie?
            answer: The Seine
            cite: {document: map, quote: It lies on the Seine}
        """,
    )
    ran = run("coverage", "capitals", "rivers", "--json")
    assert (ran.facts["covered"], ran.facts["total"]) == (5, 5)
    assert ran.at("sentences", 1, "questions") == ["rivers/seine"]


def test_what_became_of_each_citation_is_shown_side_by_side(run: Run, learner: Learner) -> None:
    """Found, changed and missing ones are counted; the words cited stand over those that are there now."""
    changed = ATLAS.replace("since 1871", "since 1870").replace(
        "Warsaw lies on the Vistula", "Gdynia is a port"
    )
    learner.write("atlas.md", changed)
    told = run("coverage", "capitals").out
    assert "Citations: 2 found, 1 changed, 1 missing." in told
    assert "cites: Rome has been the capital of Italy since 1871\n" in told
    assert "now:   Rome has been the capital of Italy since 1870\n" in told
    assert "now:   nothing like it" in told
    states = run("coverage", "capitals", "--json").each("citations", "state")
    assert states == ["found", "found", "changed", "missing"]


def test_a_document_that_is_missing_does_not_stop_the_rest(run: Run, learner: Learner) -> None:
    """The other document is covered as before, and a sentence on stderr names the missing one."""
    two = "{id: atlas, file: atlas.md}\n  - {id: more, file: more.md}"
    learner.write("capitals.yaml", CAPITALS.replace("{id: atlas, file: atlas.md}", two))
    ran = run("coverage", learner.decks / "capitals.yaml", "--json")
    assert (ran.code, ran.facts["covered"], ran.facts["total"]) == (0, 4, 5)
    assert "the document `more` (more.md) cannot be read" in ran.sentence


@pytest.mark.parametrize("name", ["nothing", "nowhere.yaml"])
def test_a_deck_that_is_not_there_is_said_in_a_sentence(run: Run, learner: Learner, name: str) -> None:
    """Wrong use ends with 2."""
    ran = run("coverage", name)
    assert (ran.code, ran.out) == (2, "")
    assert "There is no deck" in ran.sentence
