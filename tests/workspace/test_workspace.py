"""The one door: what is opened, what home shows, and where things are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from learner import ATLAS, CAPITALS, Learner, answer, begin

from ocrequiz.documents.citations import Found, Missing
from ocrequiz.errors import EnvironmentFailed, ProgressFailed, WrongUse
from ocrequiz.scheduling.rating import Rating
from ocrequiz.workspace.places import deck_search_path, usual_places
from ocrequiz.workspace.shipped import shipped_decks
from ocrequiz.workspace.workspace import Options, Workspace, find_places, search_path


def test_home_shows_the_decks_and_what_they_hold(learner: Learner) -> None:
    """Counts are today's, within the daily limits; the first run is one until something was answered."""
    learner.write_capitals()
    learner.write_basics(50)
    with learner.open() as workspace:
        home = workspace.home()
        assert [(deck.id, deck.new, deck.cards) for deck in home.decks] == [
            ("capitals", 6, 6),
            ("many", 20, 50),
        ]
        assert home.is_first_run
        assert home.decks_folder == learner.home / "decks"

        answer(begin(workspace, ["many"]), learner, Rating.AGAIN)

        many = workspace.home().decks[1]
        assert (many.new, many.learning, many.due) == (19, 1, 0)
        assert not workspace.home().is_first_run


def test_the_decks_suggestion_gives_way_to_the_learners_setting(learner: Learner) -> None:
    """Daily limits and retention follow the deck until the learner says otherwise."""
    learner.write_basics(50, extra="study: {new_per_day: 7, desired_retention: 0.95}\n")
    with learner.open() as workspace:
        assert workspace.due()[0][2].new == 7
    learner.write_settings("[study]\nnew_per_day = 3\n")
    with learner.open() as workspace:
        assert workspace.due()[0][2].new == 3


def test_home_counts_problems_and_names_hidden_decks(learner: Learner) -> None:
    """A deck with mistakes says how many; one that hides another says which."""
    learner.write(
        "a/one.yaml", "format: 1\nid: one\ntitle: One\nquestions:\n  - {id: q, type: basic, question: Q}\n"
    )
    hidden = learner.write("b/one.yaml", "format: 1\nid: one\ntitle: Other\nquestions: []\n")
    with learner.open() as workspace:
        (deck,) = workspace.home().decks
        assert deck.problems >= 1
        assert deck.hidden == (hidden,)
        assert any(finding.file.endswith("one.yaml") for finding in workspace.home().problems)


def test_refresh_takes_in_what_changed_on_disk(learner: Learner) -> None:
    """A deck written while the program runs is there after a look."""
    with learner.open() as workspace:
        assert not workspace.refresh()
        learner.write_capitals()
        assert workspace.refresh()
        assert [deck.id for deck in workspace.home().decks] == ["capitals"]


def test_without_decks_there_is_nothing_to_study(learner: Learner) -> None:
    """The sentence says where decks go."""
    with learner.open() as workspace, pytest.raises(WrongUse, match="ocrequiz add"):
        workspace.study()


def test_the_cited_passage_is_found_in_the_document(learner: Learner) -> None:
    """Each citation comes with its document and its place; one that is gone says so."""
    learner.write_capitals()
    with learner.open() as workspace:
        session = begin(workspace, tags=["europe::west"])
        assert session.card is not None
        (passage,) = workspace.passages(session.card)
        assert isinstance(passage.located, Found)
        block = passage.document.blocks[passage.located.block]
        assert block.text[passage.located.start : passage.located.end] == "Paris is the capital of France"
        assert block.headings == ("Capitals of Europe", "West")

        learner.write(
            "atlas.md", ATLAS.replace("Paris is the capital of France", "Nothing stands here any more")
        )
        (passage,) = workspace.passages(session.card)
        assert isinstance(passage.located, Missing)

        (learner.decks / "atlas.md").unlink()
        with pytest.raises(EnvironmentFailed, match=r"atlas\.md"):
            workspace.passages(session.card)


def test_a_document_that_the_deck_does_not_name_is_said_to_be_missing(learner: Learner) -> None:
    """A citation of an unknown document is a finding, and no crash when it is opened."""
    learner.write("atlas.md", ATLAS)
    learner.write("capitals.yaml", CAPITALS.replace("{id: atlas, file", "{id: other, file"))
    with learner.open() as workspace:
        session = begin(workspace)
        assert session.card is not None
        with pytest.raises(EnvironmentFailed, match="no document “atlas”"):
            workspace.passages(session.card)


def test_reviews_are_listed_by_deck_day_and_number(learner: Learner) -> None:
    """Also of a deck that is gone."""
    learner.write_capitals()
    learner.write_basics(3)
    with learner.open() as workspace:
        answer(begin(workspace, ["capitals"]), learner, Rating.EASY)
        learner.wait(days=1)
        answer(begin(workspace, ["many"]), learner, Rating.EASY)
        today = learner.clock().study_day(4)
        (learner.decks / "capitals.yaml").unlink()
        workspace.refresh()

        assert len(list(workspace.reviews())) == 2
        assert [entry.card.partition("/")[0] for entry, _ in workspace.reviews(["capitals"])] == ["capitals"]
        assert [entry.study_day for entry, _ in workspace.reviews(since_day=today)] == [today]
        assert [entry.card.partition("/")[0] for entry, _ in workspace.reviews(limit=1)] == ["many"]
        with pytest.raises(WrongUse, match="no deck"):
            list(workspace.reviews(["never"]))


def test_places_follow_options_environment_and_settings(tmp_path: Path) -> None:
    """The option wins over the environment, which wins over the settings, which win over the usual place."""
    home = tmp_path / "home"
    environment = {"OCREQUIZ_HOME": str(home)}
    assert find_places(Options(environment=environment))[0].progress == home / "progress.db"

    home.mkdir()
    (home / "settings.toml").write_text(
        "[paths]\nprogress = '/set/p.db'\ndecks = '/set/decks'\n", encoding="utf-8"
    )
    places, _ = find_places(Options(environment=environment))
    assert (places.progress, places.decks) == (Path("/set/p.db"), Path("/set/decks"))

    environment["OCREQUIZ_PROGRESS"] = "/environment/p.db"
    assert find_places(Options(environment=environment))[0].progress == Path("/environment/p.db")
    given = Options(progress=Path("/given/p.db"), environment=environment)
    assert find_places(given)[0].progress == Path("/given/p.db")


def test_decks_are_looked_for_in_order(tmp_path: Path) -> None:
    """Paths given, OCREQUIZ_DECKS, the learner's own folder, the shipped decks."""
    environment = {"OCREQUIZ_HOME": str(tmp_path), "OCREQUIZ_DECKS": str(tmp_path / "from-environment")}
    options = Options(decks=(tmp_path / "given",), environment=environment)

    found = search_path(options, find_places(options)[0])

    assert found == [tmp_path / "given", tmp_path / "from-environment", tmp_path / "decks", shipped_decks()]
    assert deck_search_path({}) == []


def test_the_usual_places_are_those_of_the_system() -> None:
    """Without OCREQUIZ_HOME the system's folders for programs are used."""
    places = usual_places({})

    assert "ocrequiz" in places.progress.parts
    assert places.index.parent == places.cache
    assert places.crash_log.parent == places.cache


def test_a_progress_file_that_is_none_is_refused_untouched(learner: Learner) -> None:
    """One sentence, and the file is as it was."""
    learner.write_capitals()
    learner.progress.write_bytes(b"these are my notes, not a database" * 50)
    before = learner.progress.read_bytes()

    with pytest.raises(ProgressFailed):
        learner.open()

    assert learner.progress.read_bytes() == before


def test_the_shipped_decks_are_there_for_everyone(tmp_path: Path) -> None:
    """A learner without decks of their own finds the Ocrevus decks."""
    environment = {"OCREQUIZ_HOME": str(tmp_path)}
    with Workspace.open(Options(environment=environment)) as workspace:
        assert {deck.id for deck in workspace.home().decks} >= {"ocrevus-mechanism", "ocrevus-names"}
        assert workspace.home().problems == ()


def test_a_cache_that_cannot_be_written_does_not_matter(learner: Learner) -> None:
    """The index is then kept in memory, and everything works."""
    learner.write_capitals()
    learner.home.joinpath("cache").write_text("a file where the folder should be", encoding="utf-8")

    with learner.open() as workspace:
        answer(begin(workspace), learner)

    assert len(learner.rows()) == 1


def test_a_home_that_cannot_be_told_is_said_to_be_so(tmp_path: Path) -> None:
    """`~nobody` names no folder; the sentence says which path."""
    nowhere = "~no-such-user/x"
    for environment in (
        {"OCREQUIZ_HOME": nowhere},
        {"OCREQUIZ_HOME": str(tmp_path), "OCREQUIZ_PROGRESS": nowhere},
    ):
        with pytest.raises(WrongUse, match="~no-such-user"):
            find_places(Options(environment=environment))


def test_a_name_too_long_for_a_file_is_no_deck(learner: Learner) -> None:
    """It is told like any other name that fits no deck."""
    with learner.open() as workspace, pytest.raises(WrongUse, match="no deck"):
        workspace.choose(["x" * 5000])
