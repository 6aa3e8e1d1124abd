"""The verb `diff`."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from learner import CAPITALS, Learner, answer, begin
from program import Ran

Run = Callable[..., Ran]

CHANGES = (
    ("What is the capital of France?", "Which city is the capital of France?"),
    ("answer: Madrid", "answer: Barcelona"),
    (
        "tags: [europe::south]\n    cite: {document: atlas, quote: Rome",
        "tags: [south]\n    cite: {document: atlas, quote: Rome",
    ),
    ("quote: Rome has been the capital of Italy since 1871", "quote: Rome has been the capital of Italy"),
    ("  - id: poland", "  - id: polska\n    was: [poland]"),
)  # fmt: skip
"""Each of the four questions changes, each in another way."""


def changed(*changes: tuple[str, str]) -> str:
    """Return the deck of capitals with some words replaced by others."""
    text = CAPITALS
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def studied(learner: Learner) -> Learner:
    """A learner who has answered each question of the capitals once."""
    with learner.open() as workspace:
        session = begin(workspace, ["capitals"])
        while session.card is not None and len(learner_cards(learner)) < 4:
            answer(session, learner)
    return learner


def learner_cards(learner: Learner) -> set[str]:
    """Return the cards that were answered."""
    return {card for card, _ in learner.ratings()}


def changes_of(ran: Ran) -> dict[object, object]:
    """Return what happened to each question, from JSON."""
    return {entry["question"]: entry["changes"] for entry in ran.entries}


def test_each_change_is_told_with_what_it_does_to_progress(run: Run, studied: Learner) -> None:
    """Reworded, re-cited, retagged and renamed questions keep their memory; another answer offers relearning."""
    new = studied.write("new/capitals.yaml", changed(*CHANGES))
    shutil.copy(studied.decks / "atlas.md", new.parent)
    ran = run("diff", studied.decks / "capitals.yaml", new, "--json")
    assert ran.code == 0
    assert changes_of(ran) == {
        "france": ["reworded"],
        "spain": ["answer changed"],
        "italy": ["re-cited", "retagged"],
        "polska": ["renamed"],
    }
    fates = {entry["question"]: entry["progress"] for entry in ran.entries}
    assert fates["france"] == {"fate": "keeps", "cards": 1, "reviews": 1, "lost": 0}
    assert fates["spain"] == {"fate": "relearn", "cards": 1, "reviews": 1, "lost": 0}
    assert fates["polska"] == {"fate": "keeps", "cards": 1, "reviews": 1, "lost": 0}

    told = run("diff", studied.decks / "capitals.yaml", new)
    assert "was: What is the capital of France?\n      now: Which city" in told.out
    assert "answer was: Madrid\n      answer now: Barcelona" in told.out
    assert "tags: -europe::south +south" in told.out
    assert "> poland → polska: renamed" in told.out
    assert "1 card with 1 answer: kept, and relearning is offered" in told.out
    assert told.sentence == "4 questions changed; 1 question to relearn."


def test_what_goes_comes_and_rests_is_told(run: Run, studied: Learner) -> None:
    """A question that went takes its memory along; one that came and asks the same is offered as its rename."""
    text = changed(
        ("  - id: poland", "  - id: polska"),
        ("  - id: italy", "  - id: italy\n    status: retired"),
        ("reverse: true", "reverse: false"),
    )
    text = text.replace(text[text.index("  - id: spain") : text.index("  - id: italy")], "")
    text += "  - {id: norway, type: basic, question: The capital of Norway?, answer: Oslo}\n"
    new = studied.write("new/capitals.yaml", text)
    shutil.copy(studied.decks / "atlas.md", new.parent)
    ran = run("diff", studied.decks / "capitals.yaml", new, "--json")
    found = {entry["question"]: (entry["changes"], entry["progress"]) for entry in ran.entries}
    assert {name: changes for name, (changes, _) in found.items()} == {
        "france": ["touched up"],
        "italy": ["retired"],
        "polska": ["perhaps renamed"],
        "norway": ["added"],
        "spain": ["removed"],
    }
    told = run("diff", studied.decks / "capitals.yaml", new)
    assert "write `was: [poland]` in it" in told.out
    assert "1 card with 1 answer: not asked for now, the history stays" in told.out
    assert told.sentence == "5 questions changed; 2 cards of yours would be asked no more."


def test_a_question_with_a_mistake_is_not_told_as_removed(run: Run, studied: Learner) -> None:
    """It is there, and cannot be read: its history rests until the mistake is mended."""
    new = studied.write("new/capitals.yaml", changed(("answer: Madrid", "anwser: Madrid")))
    shutil.copy(studied.decks / "atlas.md", new.parent)
    ran = run("diff", studied.decks / "capitals.yaml", new)
    assert "! spain: cannot be read" in ran.out
    assert "you lose nothing" in ran.sentence


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_revision_of_git_can_stand_for_files(
    run: Run, studied: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`HEAD:decks` names a folder, `HEAD:decks/capitals.yaml` a file with all that lies beside it."""
    work = tmp_path / "work"
    shutil.copytree(studied.decks, work / "decks")

    def git(*arguments: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@b.c")
        subprocess.run(["git", "-C", str(work), *who, *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "First")
    file = work / "decks" / "capitals.yaml"
    file.write_text(changed(CHANGES[0]), "utf-8")
    monkeypatch.chdir(work)
    for old, new in (("HEAD:decks", "decks"), ("HEAD:decks/capitals.yaml", "decks/capitals.yaml")):
        assert changes_of(run("diff", old, new, "--json")) == {"france": ["reworded"]}
    for hostile in (
        "--output=x:decks",
        "HEAD:../..",
        "HEAD:nowhere",
        "no\nsuch:decks",
        "-c:x",
        "HEAD@{9}:decks",
    ):
        ran = run("diff", "--", hostile, "decks")
        assert (ran.code, ran.out) == (2, "")
        assert "There is no file" in ran.sentence or "git cannot look that up" in ran.sentence
    assert sorted(path.name for path in work.iterdir()) == [".git", "decks"]


def test_a_version_that_is_not_there_is_said(run: Run, learner: Learner) -> None:
    """One sentence: what was not found, and how a revision is named; likewise where there is no deck."""
    ran = run("diff", "nowhere.yaml", learner.decks)
    assert ran.code == 2
    assert ran.sentence.startswith("ocrequiz: There is no file, folder or revision nowhere.yaml.")
    assert "holds no deck" in run("diff", learner.home / "cache", learner.decks).sentence
    assert run("diff", learner.decks, learner.decks).sentence == "No question has changed."
