"""A quiz line by line: what is read, what is written, and what is recorded of it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from learner import Learner
from quizzing import CAPITALS, SUMS, begin_quiz, changed, logged, write_sums

from ocrequiz.plain.lines import Lines
from ocrequiz.plain.quiz import QuizSitting, help_lines
from ocrequiz.study.quiz.commands import QUIZ_COMMANDS
from ocrequiz.study.quiz.view import Asking, QuizRecord
from ocrequiz.study.quiz.wish import Feedback, QuizWish
from ocrequiz.workspace.workspace import Workspace

PICKS = ("choice", "truefalse")


def sit(learner: Learner, *lines: str, wish: QuizWish = CAPITALS, number: int | None = None) -> str:
    """Sit a quiz over lines, and return what was written."""
    with learner.open() as workspace:
        session = workspace.quizzes.begin(wish) if number is None else workspace.quizzes.resume(number)
        written = io.StringIO()
        source = io.StringIO("".join(f"{line}\n" for line in lines), newline="")
        QuizSitting(workspace, session, Lines(source, written)).run()
    return written.getvalue()


def records(learner: Learner) -> tuple[QuizRecord, ...]:
    """Return the quizzes that are marked."""
    with learner.open() as workspace:
        return workspace.quizzes.finished()


def script(workspace: Workspace, wish: QuizWish, is_right: Callable[[int], bool]) -> list[str]:
    """Return the line for each question of a paper of choices."""
    session = begin_quiz(workspace, wish)
    lines = []
    for position in range(len(session.view.places)):
        phase = session.go_to(position, workspace.now()).phase
        assert isinstance(phase, Asking)
        assert session.card is not None
        options = getattr(phase.prompt, "options", ())
        place = options.index(session.card.question.answer_text("main"))
        lines.append(str((place if is_right(position) else place + 1) % len(options) + 1))
    workspace.quizzes.discard(session.number)
    return lines


def test_thirty_questions_sat_by_script_give_the_expected_score(learner: Learner) -> None:
    """A line for each question, then hand in: what was right counts by its points, as if sat by hand."""
    write_sums(learner)
    wish = changed(SUMS, questions=30)
    with learner.open() as workspace:
        lines = script(workspace, wish, lambda position: position % 3 > 0)
    written = sit(learner, *lines, ":h", wish=wish)
    (record,) = records(learner)
    assert (record.items, record.answered) == (30, 30)
    assert "20 of 30 questions right" in written
    assert sum(row.score == 1 for row in logged(learner).values()) == 20
    points = {
        card: 2 - int(card.split("/s")[1].partition("#")[0]) % 2
        for card, row in logged(learner).items()
        if row.score == 1
    }
    assert record.points == sum(points.values())


def test_a_question_says_where_one_is(learner: Learner) -> None:
    """Its number, how many there are, and the clock."""
    written = sit(learner, wish=changed(CAPITALS, time_limit_ms=90_000))
    assert "— Capitals: question 1 of 4, 1:30 left —" in written
    assert written.endswith(
        "Left with 0 answers of 4, all saved; the clock runs on.\nGo on with: ocrequiz quiz --resume\n"
    )


def test_the_end_of_the_input_leaves_the_quiz_to_be_resumed(learner: Learner) -> None:
    """As `:q` does; what was answered is kept."""
    sit(learner, "0", ":q", "0", wish=changed(CAPITALS, types=PICKS))
    with learner.open() as workspace:
        (unfinished,) = workspace.quizzes.unfinished()
    assert unfinished.record.answered == 1
    written = sit(learner, "0", "", number=unfinished.record.number)
    assert "question 2 of 2" in written
    assert "0 of 2 questions right" in written


def test_handing_in_with_open_questions_is_asked_twice(learner: Learner) -> None:
    """The overview shows what is open first."""
    wish = changed(CAPITALS, types=PICKS)
    written = sit(learner, "0", ":m", ":h", wish=wish)
    assert "1. answered: " in written
    assert "2. open, marked: " in written
    assert "2 questions: 1 answered, 1 open, 1 marked." in written
    assert records(learner) == ()
    sit(learner, ":h", ":h", wish=wish)
    assert len(records(learner)) == 1


def test_an_empty_line_in_the_overview_goes_to_the_first_open_question(learner: Learner) -> None:
    """And hands in when none is open."""
    wish = changed(CAPITALS, types=PICKS)
    written = sit(learner, ":n", "0", "", "0", ":o", "", wish=wish)
    assert written.count("question 1 of 2") == 2
    assert len(records(learner)) == 1


def test_one_goes_to_a_question_by_its_number(learner: Learner) -> None:
    """With `:g 3`, with `:g3`, or with the number alone in the overview; a number too high is refused."""
    written = sit(learner, ":g 3", ":g4", ":o", "2", ":g 9", ":g x", ":p", ":p", ":n")
    headings = [line for line in written.splitlines() if line.startswith("— Capitals: question")]
    assert [heading.split()[3] for heading in headings] == ["1", "3", "4", "2", "1", "2"]
    assert written.count("Write the number of a question, 1 to 4.") == 2


def test_a_response_can_be_looked_at_changed_and_taken_back(learner: Learner) -> None:
    """Enter keeps it; `:x` opens the question again."""
    wish = changed(CAPITALS, types=("choice",))
    written = sit(learner, "1", ":p", "", ":p", "2", ":p", ":x", ":o", wish=wish)
    assert "You chose: " in written
    assert "A new response in place of it, or Enter to go on:" in written
    assert written.rstrip().endswith("Go on with: ocrequiz quiz --resume")
    assert "1 question: 0 answered, 1 open, 0 marked." in written


def test_a_line_that_is_no_response_says_what_would_be_one(learner: Learner) -> None:
    """The question stays."""
    written = sit(learner, "9", "1", ":h", wish=changed(CAPITALS, types=("choice",)))
    assert "Write a number from 1 to 3" in written
    assert len(records(learner)) == 1


def test_certainty_takes_a_line_of_its_own(learner: Learner) -> None:
    """One is asked after each answer; Enter means a guess, and who doesn't know is not asked."""
    wish = changed(CAPITALS, types=PICKS, certainty=True)
    written = sit(learner, "1", "7", "3", "0", ":p", ":h", wish=wish)
    assert written.count("How sure are you?") == 2
    assert "Write 1, 2 or 3." in written
    assert "You said that you don't know." in written
    assert "By certainty:\n  sure: " in written
    assert {row.certainty for row in logged(learner).values()} >= {None}


def test_with_feedback_each_the_answer_follows(learner: Learner) -> None:
    """With its explanation, and its passage for the asking."""
    wish = changed(CAPITALS, types=("choice",), feedback=Feedback.EACH)
    written = sit(learner, ":c", "0", ":c", "", ":p", ":h", wish=wish)
    assert "The passage is shown when the answer is." in written
    assert (
        "Not known yet.\nAnswer: Madrid\nWhy: The court moved to Madrid in 1561.\nEnter goes on:" in written
    )
    assert "»Madrid took over from Toledo in 1561«" in written
    assert "1. answered, 0 %: What is the capital of Spain?" in written
    assert written.count("question 1 of 1") == 2


@pytest.mark.parametrize(("line", "said"), [("1", "Right."), ("2", "Not right.\nYou chose: ")])
def test_with_feedback_each_the_verdict_is_said(learner: Learner, line: str, said: str) -> None:
    """Of a statement that is false, `False` is the second option."""
    wish = changed(CAPITALS, types=("truefalse",), feedback=Feedback.EACH)
    written = sit(learner, "2" if said == "Right." else "1", wish=wish)
    assert f"\n{said}" in written


def test_what_only_the_learner_can_judge_is_asked_at_the_end(learner: Learner) -> None:
    """Beside the answer; y and n are the words for it, and nothing else is obeyed but `:c` and `:q`."""
    wish = changed(CAPITALS, types=("basic",))
    written = sit(learner, "I believe it is Paris", ":h", "perhaps", ":n", ":c", "y", wish=wish)
    assert "— Judge for yourself: 1 left —" in written
    assert "You wrote: I believe it is Paris\nAnswer: " in written
    assert "y where it says the same" in written
    assert "The paper is handed in: say y or n" in written
    assert "»Paris is the capital of France«" in written
    assert "1 of 1 question right" in written


def test_with_feedback_each_it_is_judged_at_once(learner: Learner) -> None:
    """The judgement is written back."""
    wish = changed(CAPITALS, types=("basic",), feedback=Feedback.EACH)
    written = sit(learner, "Lyon", "n", "", ":h", wish=wish)
    assert "Is it right? Judge for yourself." in written
    assert "\nNot right, you say.\nEnter goes on:" in written
    assert records(learner)[0].score == 0


def test_when_time_is_up_the_paper_is_in_the_teachers_hands(learner: Learner) -> None:
    """A line that comes too late is no response, whatever it says."""
    wish = changed(CAPITALS, types=PICKS, time_limit_ms=60_000)
    with learner.open() as workspace:
        session = workspace.quizzes.begin(wish)
        learner.wait(minutes=2)
        for line in ("1", "nonsense", ":n", ":h", ""):
            written = io.StringIO()
            QuizSitting(workspace, session, Lines(io.StringIO(f"{line}\n"), written)).run()
            assert "0 of 2 questions right" in written.getvalue()
    assert records(learner)[0].answered == 0


def test_a_line_that_cannot_be_read_does_not_stop_the_clock(learner: Learner) -> None:
    """Time passes while one writes nonsense, too."""
    written = io.StringIO()
    with learner.open() as workspace:
        session = begin_quiz(workspace, types=PICKS, time_limit_ms=90_000)
        for _ in range(2):
            learner.wait(minutes=1)
            QuizSitting(workspace, session, Lines(io.StringIO("what\n"), written)).run()
    assert "Time is up: the paper is handed in." in written.getvalue()


def test_the_result_says_what_was_missed_and_what_to_reread(learner: Learner) -> None:
    """With answer, explanation and passage; earlier quizzes stand beside it."""
    wish = changed(CAPITALS, types=("choice",), certainty=True)
    sit(learner, "0", ":h", wish=wish)
    with learner.open() as workspace:
        session = begin_quiz(workspace, wish)
        phase = session.view.phase
        assert isinstance(phase, Asking)
        wrong = getattr(phase.prompt, "options", ()).index("Seville") + 1
    written = sit(learner, str(wrong), "3", ":h", number=session.number)
    assert "Sure, and not right: question 1: What is the capital of Spain?" in written
    assert "You chose: Seville\nAnswer: Madrid\nWhy: The court" in written
    assert "[Capitals of Europe › South] Madrid took over from Toledo in 1561" in written
    assert "Read again:\n  Capitals of Europe › South (question 1)" in written
    assert "-6 of 3 points" in written
    assert "Earlier quizzes:\n  2026-03-02" in written


def test_what_was_missed_can_be_drilled(learner: Learner) -> None:
    """`:r` begins a cram of just that."""
    wish = changed(CAPITALS, types=PICKS)
    written = sit(learner, "0", "0", ":h", ":m", ":r", "0", "3", "0", "3", "", wish=wish)
    assert "The quiz is marked; :r drills what was missed, :q ends." in written
    assert "2 left" in written
    modes = [row.mode.value for row in logged(learner).values()]
    assert modes == ["cram", "cram"]


def test_where_nothing_was_missed_nothing_is_drilled(learner: Learner) -> None:
    """It says so, and goes on to the end."""
    written = sit(learner, "2", ":h", ":r", "", wish=changed(CAPITALS, types=("truefalse",)))
    assert "Nothing was missed." in written


def test_commands_that_do_not_exist_are_not_taken_for_answers(learner: Learner) -> None:
    """A doubled colon is a colon."""
    wish = changed(CAPITALS, types=("basic",))
    written = sit(learner, ":z", ":?", "::x", ":h", "n", wish=wish)
    assert "There is no such command" in written
    assert "You wrote: :x" in written
    assert all(line in written for line in help_lines())


def test_the_overview_has_no_question_to_mark(learner: Learner) -> None:
    """Nor to take a response from."""
    written = sit(learner, ":o", ":m", ":x", wish=changed(CAPITALS, types=PICKS))
    assert "No question is shown that could be marked." in written


def test_every_command_has_a_letter_of_its_own() -> None:
    """And none is one that every sitting knows."""
    letters = [command.letter for command in QUIZ_COMMANDS]
    assert len({*letters, "q", "?"}) == len(letters) + 2


def test_a_question_without_a_passage_says_so(learner: Learner) -> None:
    """So does one whose document is gone."""
    learner.write_basics(1)
    wish = changed(CAPITALS, decks=("many",), feedback=Feedback.EACH)
    assert "This question cites no passage." in sit(learner, "x", ":c", wish=wish)
    (learner.decks / "atlas.md").unlink()
    wish = changed(CAPITALS, types=("choice",), feedback=Feedback.EACH)
    written = sit(learner, "0", ":c", wish=wish)
    assert "atlas.md" in written
