"""The verb `quiz`: sit a quiz, look back on earlier ones, or print an exam."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.faces import wants_lines
from ocrequiz.cli.options import Shared, pass_shared, plain_option, shared_options
from ocrequiz.cli.output import columns, counted, put, say
from ocrequiz.errors import WrongUse
from ocrequiz.questions.types import TYPES
from ocrequiz.records import record
from ocrequiz.reports.wording import amount
from ocrequiz.scheduling.timespan import on_a_clock, read_timespan
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.view import HandedIn, QuizRecord, percent
from ocrequiz.study.quiz.wish import Feedback, Only, QuizWish
from ocrequiz.text import one_line
from ocrequiz.workspace.files import check_writable
from ocrequiz.workspace.quizzes import MOST_FORMS, QuizDesk, fresh_seed
from ocrequiz.workspace.reporting import check_report, save_exam, save_history, save_json, save_report
from ocrequiz.workspace.workspace import Workspace


def _names(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Take names apart that have commas or spaces between them."""
    return tuple((value or "").replace(",", " ").split())


def _milliseconds(ctx: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """Read a time such as `20m`; a number alone means minutes."""
    try:
        return None if value is None else read_timespan(value)
    except ValueError as error:
        raise click.BadParameter("Write a time such as 20m, 90s or 1h30m.", ctx, parameter) from error


@record
class Files:
    """Where the result is to be written."""

    json: Path | None
    report: Path | None

    def check(self) -> None:
        """Make sure, before anyone sits down, that they can be written."""
        if self.json is not None:
            check_writable(self.json)
        if self.report is not None:
            check_report(self.report)

    def hand_over(self, session: QuizSession) -> ExitCode:
        """Write them once the quiz is marked; before that there is nothing to write."""
        match session.view.phase:
            case HandedIn(result):
                if self.json is not None:
                    save_json(result, self.json)
                if self.report is not None:
                    save_report(result, self.report)
                return ExitCode.FINE
            case _:
                return self._nothing()

    def _nothing(self) -> ExitCode:
        wanted = [str(path) for path in (self.json, self.report) if path is not None]
        if not wanted:
            return ExitCode.FINE
        say(f"ocrequiz: The quiz is not marked yet, so nothing was written to {one_line(', '.join(wanted))}.")
        return ExitCode.FOUND_PROBLEMS


@record
class Said:
    """What the learner asked for of that which is otherwise drawn or set; None where nothing was said of it."""

    seed: int | None
    certainty: bool | None


_PATH = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("decks", nargs=-1, metavar="[DECK]...")
@click.option("--questions", type=click.IntRange(min=1), help="Ask no more questions than this.")
@click.option(
    "--types", callback=_names, metavar="TYPE,...", help="Only questions of these types: choice,short."
)
@click.option(
    "--tags",
    callback=_names,
    metavar="TAG,...",
    help="Only questions with one of these tags, or one below it.",
)
@click.option(
    "--only", type=click.Choice([each.value for each in Only]), help="Only cards that are new, due and so on."
)
@click.option("--per-tag", type=click.IntRange(min=1), help="Draw so many questions of each tag.")
@click.option("--seed", type=click.IntRange(min=0, max=2**53), help="Draw this paper again.")
@click.option(
    "--time-limit",
    callback=_milliseconds,
    metavar="TIME",
    help="Hand the paper in after this time: 20m, 1h30m.",
)
@click.option(
    "--feedback",
    type=click.Choice([each.value for each in Feedback]),
    help="Show the answer after each response, or all at the end (as is usual).",
)
@click.option(
    "--certainty/--no-certainty",
    default=None,
    help="Say how sure you are; it counts. What is usual is a setting of yours.",
)
@click.option("--schedule", is_flag=True, help="Let the answers move the schedule.")
@click.option(
    "--json", "json_file", type=_PATH, help="Write the result, or the history, to this file as JSON."
)
@click.option("--report", type=_PATH, help="Write the result to this file: .html or .md.")
@click.option(
    "--print", "paper", type=_PATH, help="Do not sit the quiz; write it to this .html file as an exam."
)
@click.option("--key", type=_PATH, help="With --print, write the answers to this .html file.")
@click.option("--forms", type=click.IntRange(1, MOST_FORMS), default=1, help="With --print, so many orders.")
@click.option("--resume", is_flag=True, help="Go on with the quiz that was left.")
@click.option("--discard", is_flag=True, help="Throw the quiz away that was left, and begin anew.")
@click.option("--history", is_flag=True, help="List earlier quizzes.")
@plain_option
@shared_options
@pass_shared
def quiz(
    shared: Shared,
    decks: tuple[str, ...],
    questions: int | None,
    types: tuple[str, ...],
    tags: tuple[str, ...],
    only: str | None,
    per_tag: int | None,
    seed: int | None,
    time_limit: int | None,
    feedback: str | None,
    certainty: bool | None,
    schedule: bool,
    json_file: Path | None,
    report: Path | None,
    paper: Path | None,
    key: Path | None,
    forms: int,
    resume: bool,
    discard: bool,
    history: bool,
) -> ExitCode:
    """Sit a quiz on DECK, marked at the end; a quiz that was left is gone on with.

    DECK is the id of a deck, or a file or folder of decks; without one, all decks are asked about. The schedule stays
    as it is unless --schedule says otherwise.
    """
    if resume and discard:
        raise WrongUse("A quiz is either gone on with or thrown away.", "Choose --resume or --discard.")
    if strange := [name for name in types if name not in TYPES]:
        raise WrongUse(f"There is no type “{one_line(strange[0], 40)}”.", f"Types are: {', '.join(TYPES)}.")
    said = Said(seed, certainty)
    wish = QuizWish(
        decks=decks,
        questions=questions,
        types=types,
        tags=tags,
        only=None if only is None else Only(only),
        per_tag=per_tag,
        seed=fresh_seed() if seed is None else seed,
        time_limit_ms=time_limit,
        feedback=Feedback.END if feedback is None else Feedback(feedback),
        schedules=schedule,
    )
    with shared.open_workspace(decks) as workspace:
        desk = workspace.quizzes
        usual = workspace.settings.study.certainty
        wish = replace(wish, certainty=usual if certainty is None else certainty)
        if history:
            return _list(desk.finished(decks), json_file)
        if paper is not None or key is not None:
            return _print(desk, wish, paper, key, forms)
        files = Files(json_file, report)
        files.check()
        session = _session(desk, wish, said, resume=resume, discard=discard)
        ended = hold_quiz(workspace, session, plain=shared.plain)
        handed_over = files.hand_over(session)
        return handed_over if ended is ExitCode.FINE else ended


def hold_quiz(workspace: Workspace, session: QuizSession, *, plain: bool) -> ExitCode:
    """Let the learner sit a quiz, in the face that fits."""
    if wants_lines(plain=plain):
        from ocrequiz.plain.lines import Lines
        from ocrequiz.plain.quiz import QuizSitting

        QuizSitting(workspace, session, Lines(sys.stdin, sys.stdout)).run()
        return ExitCode.FINE
    from ocrequiz.tui.app import run_app

    return ExitCode(run_app(workspace, session))


def _session(desk: QuizDesk, wish: QuizWish, said: Said, *, resume: bool, discard: bool) -> QuizSession:
    """Go on with the quiz that was left on these decks, or begin one."""
    chosen = desk.chosen(wish)
    left = [each for each in desk.unfinished() if not wish.decks or set(each.wish.decks) == set(chosen.decks)]
    if discard:
        for each in left:
            desk.discard(each.record.number)
        left = []
    if resume and not left:
        raise WrongUse("No quiz was left to go on with.", "Begin one with: ocrequiz quiz DECK")
    fitting = [each for each in left if resume or _agrees(wish, said, each.wish)]
    if fitting:
        record = fitting[0].record
        say(
            f"Going on with the quiz on {one_line(record.title)}: {record.answered} of {record.items} answered."
        )
        return desk.resume(record.number)
    if left and wish.decks:
        record = left[0].record
        raise WrongUse(
            f"A quiz on {one_line(record.title)} was left with {record.answered} of "
            f"{counted(record.items, 'question')} answered.",
            "Go on with it by --resume, or throw it away by --discard.",
        )
    session = desk.begin(wish)
    say(f"Paper {wish.seed}: {counted(len(session.view.places), 'question')}.")
    return session


def _agrees(wish: QuizWish, said: Said, earlier: QuizWish) -> bool:
    """Tell whether all that the learner asks for now was asked for then; what is left unsaid always agrees."""
    return earlier == replace(
        earlier,
        questions=wish.questions or earlier.questions,
        types=wish.types or earlier.types,
        tags=wish.tags or earlier.tags,
        only=wish.only or earlier.only,
        per_tag=wish.per_tag or earlier.per_tag,
        seed=earlier.seed if said.seed is None else said.seed,
        time_limit_ms=wish.time_limit_ms or earlier.time_limit_ms,
        feedback=earlier.feedback if wish.feedback is Feedback.END else wish.feedback,
        certainty=earlier.certainty if said.certainty is None else said.certainty,
        schedules=wish.schedules or earlier.schedules,
    )


def _print(desk: QuizDesk, wish: QuizWish, paper: Path | None, key: Path | None, forms: int) -> ExitCode:
    exam = desk.exam(wish, forms)
    save_exam(exam, paper, key)
    count = counted(len(exam.forms[0].items), "question")
    say(f"Paper {exam.seed}: {count}, {counted(forms, 'form')}. The same --seed prints it again.")
    return ExitCode.FINE


def _list(records: Sequence[QuizRecord], json_file: Path | None) -> ExitCode:
    if json_file is not None:
        save_history(records, json_file)
        return ExitCode.FINE
    if not records:
        say("No quiz was marked yet.")
        return ExitCode.FINE
    rows = [
        (
            f"{each.begun.as_datetime():%Y-%m-%d %H:%M}",
            percent(each.score),
            f"{amount(each.points)} of {amount(each.worth)}",
            str(each.items),
            on_a_clock(each.took_ms),
            one_line(each.title),
        )
        for each in records
    ]
    titles = ("when", "score", "points", "questions", "time", "quiz")
    put(*columns([titles, *rows], right=frozenset({1, 2, 3, 4})))
    return ExitCode.FINE
