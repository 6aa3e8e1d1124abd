"""The verb `fit`: the memory model fitted to the learner, and what a desired retention costs."""

from __future__ import annotations

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, counted, put, put_json, say
from ocrequiz.fitting.trial import LEAST_SCORED, TooFew, Trial
from ocrequiz.workspace.fitting import Effect, FitReport
from ocrequiz.workspace.retention import Choice


@click.command()
@click.argument("decks", nargs=-1, metavar="[DECK]...")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--reschedule", is_flag=True, help="Move due days too, to where the parameters want them.")
@click.option("--take-back", is_flag=True, help="Go back to the parameters from before the last fit.")
@click.option("--decide", is_flag=True, help="Compare desired retentions by what they cost and keep.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def fit(
    shared: Shared,
    decks: tuple[str, ...],
    dry_run: bool,
    reschedule: bool,
    take_back: bool,
    decide: bool,
    as_json: bool,
) -> ExitCode:
    """Fit the memory model to your own answers.

    The fit learns from all answers but the last fifth, and is adopted only where it predicts that fifth better than
    the parameters in force. With --decide, a year of study of your own cards, or of those of DECK, is simulated for
    each desired retention instead.
    """
    if decide and (dry_run or reschedule or take_back):
        raise click.UsageError("--decide goes with none of --dry-run, --reschedule and --take-back.")
    if take_back and dry_run:
        raise click.UsageError("--take-back and --dry-run do not go together.")
    if decks and not decide:
        raise click.UsageError("a fit is made to all answers; DECK goes with --decide only.")
    with shared.open_workspace(decks) as workspace:
        now = workspace.now()
        if decide:
            _tell_choice(workspace.prospect(decks).compared(), as_json=as_json)
        elif take_back:
            was_fitted = workspace.fits.take_back(now, reschedule=reschedule)
            _tell_taken_back(was_fitted=was_fitted, as_json=as_json)
        else:
            report = workspace.fits.fit(now, dry_run=dry_run, reschedule=reschedule)
            put_json(_as_json(report)) if as_json else put(*_lines(report, dry_run=dry_run))
    return ExitCode.FINE


def _tell_taken_back(*, was_fitted: bool, as_json: bool) -> None:
    if as_json:
        put_json({"taken_back": was_fitted})
    elif was_fitted:
        put("Taken back: the parameters from before the last fit are in force again. Due days stay.")
    else:
        put("There is nothing to take back: the published parameters are in force.")


def _lines(report: FitReport, *, dry_run: bool) -> list[str]:
    left_out = [
        f"Left out: {counted(report.guessable, 'card')} of {report.cards} whose right answers may have been guesses."
    ] * bool(report.guessable)
    match report.outcome:
        case TooFew(scored):
            return [_too_few(scored), *left_out]
        case Trial() as trial:
            assert report.before is not None
            assert report.after is not None
            return [
                _verdict(report, trial, dry_run=dry_run),
                _judged(trial),
                *left_out,
                _intervals(report.before, report.after),
                _load(report.before, report.after),
                *_moved(report),
            ]


def _too_few(scored: int) -> str:
    return (
        f"Nothing is fitted yet: {counted(scored, 'answer')} came a day or more after the one before, and "
        f"about {LEAST_SCORED} are needed. With fewer, a fit is mostly chance."
    )


def _judged(trial: Trial) -> str:
    return (
        f"On the last {trial.judged_on} answers, which the fit had not seen, the log loss is "
        f"{trial.fitted.log_loss:.4f} against {trial.current.log_loss:.4f} (lower is better), and predictions "
        f"are off by {trial.fitted.rmse:.1%} against {trial.current.rmse:.1%}."
    )


def _verdict(report: FitReport, trial: Trial, *, dry_run: bool) -> str:
    if report.is_adopted:
        return "Adopted: parameters fitted to you. Take them back with: ocrequiz fit --take-back"
    if not trial.is_better:
        return "Nothing is changed: the parameters in force predict your answers as well as fitted ones."
    assert dry_run
    return "Nothing is changed, since you asked to try only; the fitted parameters would be adopted."


def _intervals(before: Effect, after: Effect) -> str:
    fitted, current = (", ".join(map(str, effect.intervals)) for effect in (after, before))
    return f"A card rated Good each time would come back after {fitted} days; before, after {current}."


def _load(before: Effect, after: Effect) -> str:
    return (
        f"In the next 30 days a day would hold about {after.load.reviews:.0f} reviews, "
        f"{after.load.minutes:.0f} minutes; before, {before.load.reviews:.0f} reviews, "
        f"{before.load.minutes:.0f} minutes. New cards come on top."
    )


def _moved(report: FitReport) -> list[str]:
    if not report.is_adopted:
        return []
    if report.moved:
        return [f"The due day of {counted(report.moved, 'card')} was moved."]
    return ["Due days stay; each follows the fit from the card's next answer on."]


def _as_json(report: FitReport) -> dict[str, object]:
    found: dict[str, object] = {
        "adopted": report.is_adopted,
        "cards": report.cards,
        "guessable_cards_left_out": report.guessable,
        "moved": report.moved,
    }
    match report.outcome:
        case TooFew(scored, needed):
            return {**found, "scored": scored, "needed": needed}
        case Trial() as trial:
            return {
                **found,
                "is_better": trial.is_better,
                "learned_from": trial.learned_from,
                "judged_on": trial.judged_on,
                "fitted": {"log_loss": trial.fitted.log_loss, "rmse_bins": trial.fitted.rmse},
                "current": {"log_loss": trial.current.log_loss, "rmse_bins": trial.current.rmse},
                "parameters": list(trial.parameters),
                "before": _effect(report.before),
                "after": _effect(report.after),
            }


def _effect(effect: Effect | None) -> dict[str, object]:
    assert effect is not None
    return {
        "intervals": list(effect.intervals),
        "reviews_a_day": effect.load.reviews,
        "minutes_a_day": effect.load.minutes,
    }


def _tell_choice(choice: Choice, *, as_json: bool) -> None:
    if as_json:
        put_json(
            {
                "desired_retention": choice.retention,
                "cards": choice.cards,
                "begun": choice.begun,
                "days": choice.days,
                "costs": [
                    {
                        "desired_retention": cost.retention,
                        "minutes_a_day": cost.minutes_a_day,
                        "known": cost.known,
                        "known_cards": cost.known_cards,
                    }
                    for cost in choice.costs
                ],
            }
        )
        return
    rows = [
        (
            f"{cost.retention:.2f}",
            f"{cost.minutes_a_day:.1f}",
            f"{cost.known:.0%}",
            str(cost.known_cards),
            "#" * round(cost.minutes_a_day / max(each.minutes_a_day for each in choice.costs) * 24)
            if cost.minutes_a_day
            else "",
        )
        for cost in choice.costs
    ]
    put(
        *columns([("retention", "minutes a day", "known", "cards", ""), *rows], right=frozenset({0, 1, 2, 3}))
    )
    say(
        f"A year ahead of {counted(choice.cards, 'card')}, {choice.begun} of them begun, at your own pace. "
        f"Yours is set to {choice.retention:.2f}; a minute keeps the most at {choice.thriftiest.retention:.2f}."
    )
