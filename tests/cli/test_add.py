"""The verb `add`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from learner import ATLAS, CAPITALS, Learner
from program import Ran

Run = Callable[..., Ran]

PICTURED = CAPITALS.replace("documents:", "include: [more/*.yaml]\ndocuments:").replace(
    "    reverse: true\n", "    image: {file: pictures/map.png, alt: A map}\n"
)
MORE = "format: 1\nquestions:\n  - {id: malta, type: basic, question: Malta?, answer: Valletta}\n"


@pytest.fixture
def folder(learner: Learner, tmp_path: Path) -> Path:
    """A folder with a deck that includes a file, cites a document and shows a picture."""
    assert learner.home.exists()
    folder = tmp_path / "download"
    (folder / "more").mkdir(parents=True)
    (folder / "pictures").mkdir()
    (folder / "europe.yaml").write_text(PICTURED.replace("id: capitals", "id: europe"), encoding="utf-8")
    (folder / "atlas.md").write_text(ATLAS, encoding="utf-8")
    (folder / "more" / "islands.yaml").write_text(MORE, encoding="utf-8")
    (folder / "pictures" / "map.png").write_bytes(b"a map")
    (folder / "notes.txt").write_text("not part of the deck", encoding="utf-8")
    return folder


def test_a_deck_is_added_with_all_it_needs(run: Run, learner: Learner, folder: Path) -> None:
    """What it includes, cites and shows comes along, and nothing else; it can be studied at once."""
    ran = run("add", folder / "europe.yaml")
    own = learner.home / "decks" / "europe"
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"Capitals: 6 cards, in {own}\n"
    copied = {path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file()}
    assert copied == {"europe.yaml", "atlas.md", "more/islands.yaml", "pictures/map.png"}
    assert [deck["new"] for deck in run("due", "europe", "--json").entries] == [6]
    assert run("check", own).code == 0


def test_a_deck_is_not_added_twice(run: Run, learner: Learner, folder: Path) -> None:
    """What the learner has is not overwritten unless that is said."""
    file = folder / "europe.yaml"
    run("add", file)
    mine = learner.home / "decks" / "europe" / "europe.yaml"
    mine.write_text(mine.read_text(encoding="utf-8").replace("Capitals", "My capitals"), encoding="utf-8")

    ran = run("add", file)

    assert (ran.code, ran.out) == (2, "")
    assert "--replace" in ran.sentence
    assert "My capitals" in mine.read_text(encoding="utf-8")

    ran = run("add", "--replace", file)

    assert ran.code == 0
    assert "My capitals" not in mine.read_text(encoding="utf-8")
    kept = Path(ran.sentence.removeprefix("The deck that was there before is kept in ").removesuffix("."))
    assert "My capitals" in (kept / "europe.yaml").read_text(encoding="utf-8")
    assert [deck["title"] for deck in run("due", "europe", "--json").entries] == ["Capitals"]


def test_a_deck_with_mistakes_is_not_added(run: Run, learner: Learner, folder: Path) -> None:
    """The first mistake is told with its line, and nothing is copied."""
    file = folder / "europe.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("answer: Paris\n", "anser: Paris\n"), encoding="utf-8"
    )
    ran = run("add", file)
    assert (ran.code, ran.out) == (2, "")
    assert f"{file}:" in ran.sentence
    assert not (learner.home / "decks" / "europe").exists()


@pytest.mark.parametrize("name", ["gone.yaml", "more/islands.yaml", "notes.txt", "."])
def test_what_is_no_deck_is_not_added(run: Run, folder: Path, name: str) -> None:
    """Neither what is not there, nor a file of questions, nor prose, nor a folder."""
    ran = run("add", folder / name)
    assert (ran.code, ran.out) == (2, "")
    assert "was not added" in ran.sentence


def test_one_that_cannot_be_added_does_not_hinder_the_others(run: Run, folder: Path) -> None:
    """Each is told, and the exit code says that not all went well."""
    ran = run("add", folder / "gone.yaml", folder / "europe.yaml")
    assert ran.code == 2
    assert ran.out.startswith("Capitals: 6 cards")
    assert "gone.yaml" in ran.sentence


def test_a_folder_of_decks_that_cannot_be_written_is_told(run: Run, learner: Learner, folder: Path) -> None:
    """A failing environment has its own exit code."""
    (learner.home / "decks").write_text("a file where the folder should be", encoding="utf-8")
    ran = run("add", folder / "europe.yaml")
    assert (ran.code, ran.out) == (3, "")
    assert "cannot be copied" in ran.sentence
