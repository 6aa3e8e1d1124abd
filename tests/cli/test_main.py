"""What the shell is told: exit codes, sentences, and which stream they go to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from learner import Learner
from program import Ran

from ocrequiz import __version__
from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.main import VERBS, main

Run = Callable[..., Ran]


def test_the_exit_codes_are_a_promise() -> None:
    """Scripts rely on the numbers."""
    assert {code.name: code.value for code in ExitCode} == {
        "FINE": 0,
        "FOUND_PROBLEMS": 1,
        "WRONG_USE": 2,
        "FAILED": 3,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_verb(run: Run, option: str) -> None:
    """With what it does; help is what was asked for, so it goes to stdout."""
    ran = run(option)
    assert (ran.code, ran.err) == (0, "")
    for verb, words in VERBS.items():
        assert f"  {verb} " in ran.out
        assert words in ran.out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(run: Run, verb: str) -> None:
    """The help of a verb begins as the list of verbs describes it, or says it in more words."""
    ran = run(verb, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: ocrequiz {verb} ")
    assert "--progress" in ran.out or verb == "schema"
    assert "--now" not in ran.out
    assert "--debug" not in ran.out


def test_the_version_is_told(run: Run) -> None:
    """`--version` says which ocrequiz this is."""
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"ocrequiz, version {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["stuy"], "No such command 'stuy'"),
        (["due", "--jsn"], "No such option"),
        (["study", "--limit", "0"], "'--limit'"),
        (["history", "--since", "yesterday"], "'--since'"),
        (["add"], "Missing argument"),
        (["due", "--now", "noon"], "“noon” is no time. Write it as 2027-01-15T09:30."),
        (["due", "--now", "2027-02-30T09:30"], "is no time"),
        (["study", "rivers"], "There is no deck “rivers”. Decks here: capitals, ocrevus-forms"),
        (["due", "rivers"], "There is no deck “rivers”."),
        (["history", "rivers"], "There is no deck “rivers”."),
        (["check", "rivers.yaml"], "There is no file or folder rivers.yaml."),
    ],
)
@pytest.mark.usefixtures("learner")
def test_wrong_use_is_told_in_a_sentence(run: Run, arguments: list[str], words: str) -> None:
    """Exit code 2, nothing on stdout, and one line on stderr that says what to do."""
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.sentence.startswith("ocrequiz: ")
    assert words in ran.sentence


def test_wrong_use_leads_to_the_help_of_the_verb(run: Run) -> None:
    """The sentence ends with what to type next."""
    assert run("study", "--limt", "3").sentence.endswith("See: ocrequiz study --help")


def test_what_the_learner_wrote_is_shown_harmless(run: Run) -> None:
    """An escape sequence in an argument is not sent back to the terminal."""
    ran = run("due", "\x1b]0;title\x07")
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert "␛]0;title␇" in ran.err


@pytest.mark.parametrize("verb", ["due", "study", "cram", "history", "doctor"])
def test_a_failing_environment_is_told_in_a_sentence(run: Run, learner: Learner, verb: str) -> None:
    """Exit code 3, nothing on stdout, and what to do about it."""
    ran = run(verb, "--progress", learner.decks / "atlas.md" / "progress.db")
    assert (ran.code, ran.out) == (3, "")
    assert ran.sentence.startswith("ocrequiz: The progress file ")
    assert "--progress" in ran.sentence


@pytest.mark.usefixtures("learner")
def test_an_interruption_ends_with_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C leaves with 130 and no traceback; what was rated is saved."""

    class Interrupting:
        def __init__(self) -> None:
            self.lines = iter(["\n", "4\n"])

        def isatty(self) -> bool:
            return False

        def readline(self, size: int) -> str:
            line = next(self.lines, None)
            if line is None:
                raise KeyboardInterrupt
            return line

    monkeypatch.setattr(sys, "stdin", Interrupting())
    with pytest.raises(SystemExit) as leaving:
        main(["study", "capitals"])
    assert leaving.value.code == 130
    assert capsys.readouterr().err.strip() == "Interrupted; what you rated is saved."
    with pytest.raises(SystemExit):
        main(["history", "--json"])
    assert capsys.readouterr().out.count('"card"') == 1


def test_the_clock_can_be_frozen(run: Run, learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    """By --now before or after the verb, else by OCREQUIZ_NOW; one without a zone is local."""
    run("study", "capitals", "--limit", "1", "--now", "2026-05-01T12:00+02:00", lines=["", "4"])
    run("--now", "2026-05-02T12:00+00:00", "study", "capitals", "--limit", "1", lines=["", "4"])
    monkeypatch.setenv("OCREQUIZ_NOW", "2026-05-03T03:59:00+00:00")
    run("study", "capitals", "--limit", "1", lines=["", "4"])
    rows = run("history", "--json").entries
    assert [row["at"] for row in rows] == [
        "2026-05-01T10:00:00.000Z",
        "2026-05-02T12:00:00.000Z",
        "2026-05-03T03:59:00.000Z",
    ]
    assert [row["study_day"] for row in rows] == ["2026-05-01", "2026-05-02", "2026-05-02"]


def test_the_progress_file_can_be_chosen(
    run: Run, learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By --progress before or after the verb, else by OCREQUIZ_PROGRESS, else where the learner keeps it."""
    files = {name: tmp_path / "progress" / f"{name}.db" for name in ("before", "after", "variable")}
    study = ("study", "capitals", "--limit", "1")
    run("--progress", files["before"], *study, lines=["", "4"])
    run(*study, "--progress", files["after"], lines=["", "4"] * 2)
    monkeypatch.setenv("OCREQUIZ_PROGRESS", str(files["variable"]))
    run(*study, lines=["", "4"])
    assert len(run("history", "--json").entries) == 1
    assert len(run("history", "--json", "--progress", files["after"]).entries) == 1
    monkeypatch.delenv("OCREQUIZ_PROGRESS")
    assert run("history", "--json").entries == []
    assert all(file.exists() for file in files.values())
    assert learner.progress.exists()


def test_decks_are_looked_for_in_places_given(run: Run, learner: Learner, tmp_path: Path) -> None:
    """Those of --decks first, then those of OCREQUIZ_DECKS, then the learner's own, then the shipped ones."""
    elsewhere = Learner(tmp_path / "other")
    elsewhere.write_basics(3, deck="capitals")
    elsewhere.write_basics(1, deck="rivers")
    own = learner.home / "decks"
    own.mkdir()
    (own / "seas.yaml").write_text(
        "format: 1\nid: seas\ntitle: Seas\nquestions:\n  - {id: q, type: basic, question: Q, answer: A}\n",
        encoding="utf-8",
    )
    before = [deck["deck"] for deck in run("due", "--json").entries]
    assert before[:2] == ["capitals", "seas"]
    assert "ocrevus-names" in before
    for ran in (
        run("--decks", elsewhere.decks, "due", "--json"),
        run("due", "--decks", elsewhere.decks, "--json"),
    ):
        assert [(deck["deck"], deck["new"]) for deck in ran.entries][:3] == [
            ("capitals", 3), ("rivers", 1), ("seas", 1)
        ]  # fmt: skip


def test_settings_that_make_no_sense_are_wrong_use(run: Run, learner: Learner) -> None:
    """A misspelt key is told with its file, and nothing is done with the rest."""
    learner.write_settings("[study]\nnew_per_dya = 3\n")
    ran = run("due")
    assert ran.code == 2
    assert "new_per_dya" in ran.sentence


def test_without_a_verb_and_a_terminal_home_is_told_in_lines(run: Run, learner: Learner) -> None:
    """The decks are listed, and the end of the input ends the program."""
    ran = run()
    assert ran.code == 0
    assert "1. Capitals: 6 new, 0 learning, 0 due" in ran.out
    assert run("--plain", lines=["1", "", "4", ":q"]).code == 0
    assert len(learner.ratings()) == 1
