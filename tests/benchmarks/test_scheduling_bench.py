"""Whether what the scheduling benchmark measures is so: few learners, few cards, and what can be worked out by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from evaluation import auc, evaluated, log_loss, rmse_bins, splits
from evaluation import main as evaluate
from figures import Fact, Ratio
from learners import Learner
from predictors import PREDICTORS
from replays import replay
from review_log import Scored, read_log
from rivals import Leitner, Ours, Rival, Sm2
from schedulers import Trial, everyday, exams, guesses

from ocrequiz.scheduling.rating import Rating

FEW = Trial(learners=2, cards=80, days=40)


def test_exam_mode_knows_more_on_the_day_for_about_the_same_minutes() -> None:
    """Against a constant 0.90; with two learners minutes vary, with the 24 of the benchmark they are fewer."""
    figures = list(exams(FEW))
    recall = next(f for f in figures if isinstance(f, Fact) and "constant 0.90" in f.what)
    minutes = next(f for f in figures if isinstance(f, Ratio) and f.reference_name == "constant 0.90")
    assert recall.holds
    assert minutes.value < 1.1


def test_choice_questions_are_compared_with_typed_ones() -> None:
    """With and without the correction; a right answer that was a guess is not held to be remembered."""
    figures = list(guesses(Trial(learners=1, cards=40, days=40)))
    assert [isinstance(figure, Fact) for figure in figures] == [True, True]
    lucky = Learner(1, guess_chance=1.0)
    answers = [lucky.learn(card, 0) for card in range(40)]
    assert {answer.rating for answer in answers if not answer.was_known} == {Rating.GOOD}


def test_everyday_study_is_told_as_ratios() -> None:
    """Against each rival, whichever is ahead."""
    figures = list(everyday(Trial(learners=1, cards=30, days=40)))
    assert len(figures) == 2
    assert all(figure.value > 0 for figure in figures if isinstance(figure, Ratio))


def test_a_learner_is_the_same_person_each_time() -> None:
    """The same number answers alike; another one does not."""
    first, same, other = Learner(1), Learner(1), Learner(2)
    answers = [[each.learn(card, 0).rating for card in range(40)] for each in (first, same, other)]
    assert answers[0] == answers[1] != answers[2]
    assert first.recall(0, 3) == same.recall(0, 3) < first.recall(0, 1)


def test_the_rivals_ask_again_when_their_rules_say() -> None:
    """SM-2 multiplies by an ease, Leitner goes from box to box, and both begin again after Again."""
    rivals: tuple[Rival, Rival] = (Sm2(), Leitner())
    for day, dues in ((0, (1, 1)), (1, (2, 2)), (3, (6, 4))):
        for rival, wait in zip(rivals, dues, strict=True):
            if day:
                assert 7 in rival.todays(day)
            rival.answered(7, Rating.GOOD, day, 0.0)
            assert rival.todays(day + wait - 1) == []
    for rival in rivals:
        rival.answered(7, Rating.AGAIN, 30, 0.0)
        rival.answered(7, Rating.GOOD, 30, 0.0)
        assert (rival.todays(30), rival.todays(31)) == ([], [7])


def test_ours_leaves_no_card_due_after_the_exam() -> None:
    """Until the last week every card that was answered is due by the day."""
    ours = Ours(exam_day=60)
    for card in range(10):
        ours.answered(card, Rating.EASY, 0, 0.0)
    assert len(ours.todays(52)) == len(ours.todays(40)) <= 10
    assert len(ours.todays(53)) == 2


def test_a_log_is_read_by_study_days(tmp_path: Path) -> None:
    """A review of the same study day is history, one after four o'clock the next morning is scored."""
    log = write_log(
        tmp_path, ["2024-03-01T20:00:00+00:00", "2024-03-02T03:59:00+00:00", "2024-03-02T04:00:00+00:00"]
    )
    assert read_log(log) == [Scored("a", ((3, 0), (3, 0), (1, 1)))]


def test_predictions_are_judged_as_defined() -> None:
    """A coin has a log loss of ln 2, ties share an AUC of one half, and a group that is met on average has no gap."""
    asked = [Scored("a", ((3, 0), (rating, 5))) for rating in (1, 3, 3, 3)]
    happened = [each.was_recalled for each in asked]
    assert log_loss([0.5] * 4, happened) == pytest.approx(math.log(2))
    assert rmse_bins([0.75] * 4, asked) == 0.0
    assert rmse_bins([0.5] * 4, asked) == pytest.approx(0.25)
    assert auc([0.5] * 4, happened) == 0.5
    assert auc([0.1, 0.6, 0.7, 0.8], happened) == 1.0


def test_each_predictor_learns_only_from_what_came_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every split is predicted from the ones before it; the table names all predictors."""
    log = tmp_path / "log.csv"
    rows = [f"c{card},{1 if (card + day) % 5 == 0 else 3},2024-01-{day:02}T12:00:00+00:00,1"
            for day in range(1, 29, 3) for card in range(12)]  # fmt: skip
    log.write_text("\n".join(["card_id,review_rating,review_time,review_duration", *rows]), encoding="utf-8")
    reviews = read_log(log)
    parts = splits(reviews)
    assert [len(learned) for learned, _ in parts] == [18, 36, 54, 72, 90]
    assert sum(len(part) for _, part in parts) == len(reviews) - 18
    assert all(0 < evaluated(reviews, predict).log_loss < 2 for predict in PREDICTORS.values())
    assert evaluate(log) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in PREDICTORS)


def test_too_short_a_log_is_said_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With fewer reviews than splits there is nothing to learn from."""
    assert evaluate(write_log(tmp_path, ["2024-03-01T20:00:00+00:00"])) == 1
    assert "too few" in capsys.readouterr().out


def test_a_replay_is_measured_against_py_fsrs(tmp_path: Path) -> None:
    """Both ways of going through reviews cost something, with and without guesses."""
    figures = list(replay(tmp_path, rounds=1, reviews=5_000))
    assert len(figures) in (1, 4)
    assert all(figure.value > 0 for figure in figures if isinstance(figure, Ratio))


def write_log(folder: Path, times: list[str]) -> Path:
    """Write a log of one card, known until its last review."""
    log = folder / "log.csv"
    rows = [f"a,{1 if time == times[-1] else 3},{time},1" for time in times]
    log.write_text("\n".join(["card_id,review_rating,review_time,review_duration", *rows]), encoding="utf-8")
    return log
