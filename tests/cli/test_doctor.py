"""The verb `doctor`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

from ocrequiz.store.progress import Progress

Run = Callable[..., Ran]


@pytest.fixture
def studied(run: Run, learner: Learner) -> Learner:
    """A learner with two answers."""
    learner.write_basics(2)
    run("study", "many", lines=["", "4", "", "3"])
    return learner


def spoil(learner: Learner, sql: str) -> None:
    """Change the progress file behind the program's back."""
    with Progress.open(learner.progress, "someone") as progress:
        progress.log.connection.execute(sql)


def test_a_healthy_file_is_told_to_be_so(run: Run, studied: Learner) -> None:
    """With the engine, its mode, and the paths in use; exit code 0."""
    ran = run("doctor")
    assert (ran.code, ran.err) == (0, "")
    facts = dict(line.split("  ", 1) for line in ran.out.splitlines())
    facts = {name: value.strip() for name, value in facts.items()}
    assert facts["Progress file"] == str(studied.progress)
    assert facts["Your decks"] == str(studied.home / "decks")
    assert facts["SQLite"].endswith(("(pysqlite3)", "(sqlite3)"))
    assert facts["Journal mode"] in ("wal", "delete")
    assert facts["Synchronous"] in ("FULL", "EXTRA")
    assert (facts["Rows of the log"], facts["Cards met"]) == ("2", "2")
    assert (facts["Integrity"], facts["Checksum chain"]) == ("good", "whole")
    assert (facts["Memory"], facts["Orphans"]) == ("as the log gives", "0")


@pytest.mark.usefixtures("studied")
def test_scripts_can_read_the_report(run: Run) -> None:
    """One object with the facts by name, and lists of problems and notes."""
    report = run("doctor", "--json").facts
    assert (report["log_rows"], report["integrity"], report["chain"]) == (2, "good", "whole")
    assert (report["problems"], report["notes"]) == ([], [])


def test_a_spoilt_memory_is_found_and_mended(run: Run, studied: Learner) -> None:
    """The log is the truth: the memory is derived from it anew, to the bit."""
    card, _ = studied.ratings()[0]
    before = studied.standing(card)
    spoil(studied, f"UPDATE card SET stability = stability * 2 WHERE card = '{card}'")
    assert studied.standing(card) != before

    ran = run("doctor")

    assert ran.code == 1
    assert (
        f"Problem: The memory of {card} is not what the log gives; run: ocrequiz doctor --repair" in ran.out
    )

    ran = run("doctor", "--repair")

    assert ran.code == 0
    assert "Rebuilt from the log" in ran.out
    assert studied.standing(card) == before
    assert run("doctor").code == 0
    assert [deck["new"] for deck in run("due", "many", "--json").entries] == [0]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE log SET rating = 1 WHERE seq = 1",
        "UPDATE log SET at = at - 86400000 WHERE seq = 2",
        "DELETE FROM log WHERE seq = 1",
    ],
)
def test_a_changed_log_breaks_the_chain(run: Run, studied: Learner, sql: str) -> None:
    """What was answered cannot be rewritten unseen, and mending the memory does not make it true."""
    spoil(studied, sql)
    for arguments in (("doctor",), ("doctor", "--repair")):
        ran = run(*arguments)
        assert ran.code == 1
        assert "is not as it was written; go back to an earlier copy." in ran.out
    assert "broken at row" in str(run("doctor", "--json").facts["chain"])


def test_a_card_that_no_deck_asks_any_more_is_named(run: Run, studied: Learner) -> None:
    """Nothing is wrong with that, so the exit code stays 0."""
    studied.write_basics(1)
    ran = run("doctor")
    assert ran.code == 0
    assert "Note: No deck asks many/q2#main any more; its history is kept." in ran.out
    assert run("doctor", "--json").facts["orphans"] == 1


def test_what_is_no_progress_file_is_left_as_it_is(run: Run, learner: Learner) -> None:
    """The doctor does not mend what it does not know."""
    learner.progress.write_text("a diary, not a database", encoding="utf-8")
    ran = run("doctor", "--repair")
    assert (ran.code, ran.out) == (3, "")
    assert "not an SQLite database" in ran.sentence
    assert learner.progress.read_text(encoding="utf-8") == "a diary, not a database"
