"""The verb `history`: what was answered, from the log."""

from __future__ import annotations

import json
from datetime import datetime

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.moments import due_in_iso, in_utc
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, put, put_json_list, say
from ocrequiz.scheduling.days import date_as_day, day_as_date
from ocrequiz.scheduling.events import Entry, Reviewed


@click.command()
@click.argument("decks", nargs=-1, metavar="[DECK]...")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only from this study day on.")
@click.option("--limit", type=click.IntRange(min=1), help="Only the last so many answers.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def history(
    shared: Shared, decks: tuple[str, ...], since: datetime | None, limit: int | None, as_json: bool
) -> ExitCode:
    """List the answers that were given and not taken back, the earliest first."""
    since_day = None if since is None else date_as_day(since.date())
    with shared.open_workspace(decks) as workspace:
        reviews = workspace.reviews(decks, since_day, limit)
        if as_json:
            put_json_list(_as_json(entry, review) for entry, review in reviews)
        elif rows := [_row(entry, review) for entry, review in reviews]:
            put(*columns([("when", "mode", "rating", "card"), *rows]))
        else:
            say("Nothing was answered yet.")
    return ExitCode.FINE


def _as_json(entry: Entry, review: Reviewed) -> dict[str, object]:
    return {
        "card": entry.card,
        "at": in_utc(entry.at),
        "study_day": day_as_date(entry.study_day).isoformat(),
        "mode": review.mode.value,
        "type": review.question_type,
        "rating": review.rating.value,
        "offered": review.offered.value,
        "overruled": review.overruled,
        "score": review.score,
        "certainty": None if review.certainty is None else review.certainty.value,
        "hint": review.hint_used,
        "response": json.loads(review.response),
        "took_ms": review.took_ms,
        "retrievability": review.retrievability,
        "due": None if review.due is None else due_in_iso(review.due),
        "id": entry.id,
        "sequence": entry.sequence,
        "device": entry.device,
    }


def _row(entry: Entry, review: Reviewed) -> tuple[str, str, str, str]:
    return (
        f"{entry.at.as_datetime():%Y-%m-%d %H:%M}",
        review.mode.value,
        review.rating.title,
        entry.card,
    )
