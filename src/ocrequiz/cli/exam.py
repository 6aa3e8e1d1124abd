"""The verb `exam`: when the exam of a deck is, how ready the learner is, and what it still takes."""

from __future__ import annotations

from datetime import datetime

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import counted, put, put_json, say
from ocrequiz.text import one_line
from ocrequiz.workspace.exam_date import Readiness


@click.command()
@click.argument("deck", required=False)
@click.argument("day", required=False, type=click.DateTime(["%Y-%m-%d"]), metavar="[YYYY-MM-DD]")
@click.option("--clear", is_flag=True, help="Take the exam of the deck away.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def exam(shared: Shared, deck: str | None, day: datetime | None, clear: bool, as_json: bool) -> ExitCode:
    """Say how ready you are for the exam of DECK, or of every deck that has one; with a date, set it.

    Until the last week its cards come back later than usual; then every card is asked once more, the one least
    likely to be remembered on the day first. After the exam the deck is as before.
    """
    if clear and (deck is None or day is not None):
        raise click.UsageError("--clear takes a deck, and no date.")
    with shared.open_workspace([deck] if deck else []) as workspace:
        desk, now = workspace.exams, workspace.now()
        chosen = workspace.choose([deck]) if deck else desk.exams(now)
        for each in chosen:
            if day is not None:
                desk.set_exam(each, day.date(), now)
            elif clear:
                desk.clear_exam(each, now)
        found = [ready for each in chosen if (ready := desk.readiness(each, now)) is not None]
    if as_json:
        put_json([_as_json(ready) for ready in found])
        return ExitCode.FINE
    for ready in found:
        put(*_lines(ready))
    if not found:
        remedy = "" if clear else f" Set one: ocrequiz exam {one_line(deck) if deck else 'DECK'} 2027-01-15"
        say(f"No exam is ahead.{remedy}")
    return ExitCode.FINE


def _lines(ready: Readiness) -> list[str]:
    whose = "" if ready.is_own else ", as the deck has it"
    return [
        f"{one_line(ready.title)}: exam on {ready.exam.isoformat()}, {in_days(ready.days_left)}{whose}",
        f"  ready       {ready.recall:.0%} on the day if you stop now, {ready.forecast:.0%} as planned",
        f"  cards       {ready.met} of {counted(ready.cards, 'card')} learned",
        f"  a day       {minutes(ready.minutes_a_day)} on average, {minutes(max(ready.minutes))} at most",
        *(f"  warning     {one_line(warning, 400)}" for warning in ready.warnings),
    ]


def in_days(days: int) -> str:
    """Say how far a day is."""
    return "today" if days == 0 else "tomorrow" if days == 1 else f"in {days} days"


def minutes(number: float) -> str:
    """Say so many minutes, one at least where there is anything."""
    return counted(max(1, round(number)) if number else 0, "minute")


def _as_json(ready: Readiness) -> dict[str, object]:
    return {
        "deck": ready.deck,
        "title": ready.title,
        "exam": ready.exam.isoformat(),
        "is_own": ready.is_own,
        "days_left": ready.days_left,
        "stage": ready.stage.value,
        "cards": ready.cards,
        "met": ready.met,
        "recall": ready.recall,
        "forecast": ready.forecast,
        "minutes": list(ready.minutes),
        "minutes_a_day": ready.minutes_a_day,
        "minutes_needed": ready.minutes_needed,
        "new_per_day": ready.new_per_day,
        "new_needed": ready.new_needed,
        "unmet": ready.unmet,
        "drops": [{"tag": drop.tag, "cards": drop.cards} for drop in ready.drops],
        "warnings": list(ready.warnings),
    }
