"""A sitting: the state machine that every face drives with intents and draws from a frozen view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from ocrequiz.errors import WrongUse
from ocrequiz.library.library import Library
from ocrequiz.limits import REMARK_CHARACTERS
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.prompt import Reveal
from ocrequiz.questions.response import Response, Revealed
from ocrequiz.questions.shuffle import seed_for
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Buried, Certainty, Event, Flagged, Mode, Remarked, Suspended
from ocrequiz.scheduling.queue import Learning
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study import picture
from ocrequiz.study.course import Answer, Course, Kind, Planned
from ocrequiz.study.given import Asked, Given, Held, marked
from ocrequiz.study.modes.cram import Cram
from ocrequiz.study.modes.mode import SittingMode
from ocrequiz.study.modes.review import Review
from ocrequiz.study.turn import taking_turn
from ocrequiz.study.undo import Step
from ocrequiz.study.view import Phase, Tally, View
from ocrequiz.study.wish import Wish
from ocrequiz.text import clean, one_line


class Session:
    """One sitting of one learner.

    An intent that does not fit the phase changes nothing. What has to be saved is saved before it returns;
    where that fails it raises ProgressFailed, and the sitting stands as before.
    """

    def __init__(self, library: Library, wish: Wish, now: Moment) -> None:
        self._library = library
        self._wish = wish
        self._mode = _mode(library, wish)
        self._steps: list[Step] = []
        self._notice: str | None = None
        self._began = self._now = now
        self._asks_certainty = library.settings.study.certainty
        self._at: Asked | Held | Given | None = None
        self._overruled: Given | None = None
        """The typed answer rated just before, where the learner called right what the verdict did not."""
        self._learning: Sequence[Learning] = ()
        """The cards on their steps, as they stood when the card was chosen."""
        self._course = Course()
        self._next(Course.of(self._mode.plan(now)), now)
        self._view = self._draw()

    @property
    def view(self) -> View:
        """The sitting as it stands."""
        return self._view

    @property
    def card(self) -> Card | None:
        """The card that is asked, or None at the end."""
        return None if self._asked is None else self._asked.card

    def hint(self, now: Moment) -> View:
        """Show the hint, where there is one."""
        if isinstance(self._at, Asked) and self._at.card.question.hint:
            self._at = replace(self._at, hint_used=True)
        return self._seen(now)

    def reveal(self, now: Moment) -> View:
        """Show the answer of a card that only the learner can judge."""
        if isinstance(self._at, Asked) and isinstance(self._at.prompt, Reveal):
            return self.respond(Revealed(), now)
        return self._seen(now)

    def respond(self, response: Response, now: Moment) -> View:
        """Judge a response and show the answer; where the learner has set it, ask first how sure they are."""
        if isinstance(self._at, Asked):
            held = Held(self._at, response, max(0, now.utc_ms - self._at.at.utc_ms))
            self._at = held if self._asks_certainty and held.is_tried else self._judged(held)
        return self._seen(now)

    def certainty(self, certainty: Certainty | None, now: Moment) -> View:
        """Say how sure one is of the response given, or, with None, rather not; then it is judged."""
        if isinstance(self._at, Held):
            self._at = self._judged(self._at, certainty)
        return self._seen(now)

    def rate(self, rating: Rating | None, now: Moment) -> View:
        """Take a rating, or the offered one, and go on to the next card."""
        if not isinstance(self._at, Given):
            return self._seen(now)
        given, card = self._at, self._at.asked.card
        taken = given.offered if rating is None else rating
        entry, notice = self._mode.record(given, taken, now)
        course = self._course.answered(Answer(card.id, taken, given.took_ms))
        self._overruled = None
        if taken is not Rating.AGAIN and given.disputed is not None:
            self._overruled = given
            notice = f"Overruled: “{one_line(given.disputed, picture.NAME_CHARACTERS)}” counts as right."
        return self._done(f"{taken.title} on {picture.name(card)}", (entry.id,),
                          self._mode.after(course, card.id, taken), notice, now)  # fmt: skip

    def bury(self, now: Moment) -> View:
        """Put the card away until tomorrow."""
        return self._put_away(Buried(on=True), self._this_card(), "Buried until tomorrow", now)

    def bury_question(self, now: Moment) -> View:
        """Put the card and its siblings away until tomorrow."""
        return self._put_away(Buried(on=True), self._this_question(), "Question buried until tomorrow", now)

    def suspend(self, now: Moment) -> View:
        """Put the card away until the learner takes it back."""
        return self._put_away(Suspended(on=True), self._this_card(), "Suspended", now)

    def suspend_question(self, now: Moment) -> View:
        """Put the card and its siblings away until the learner takes them back."""
        return self._put_away(Suspended(on=True), self._this_question(), "Question suspended", now)

    def flag(self, now: Moment) -> View:
        """Mark the card, or take the mark away; the card stays where it is."""
        asked = self._asked
        if asked is None:
            return self._seen(now)
        event = Flagged(on=not asked.standing.flagged)
        self._note(asked, event, "Flag" if event.on else "Unflag", now)
        return self._seen(now, "Flagged." if event.on else "Flag taken away.")

    def remark(self, text: str, now: Moment) -> View:
        """Keep what the learner remarks on the question; the card stays where it is, and empty words are none."""
        asked, words = self._asked, clean(text[:REMARK_CHARACTERS]).strip()
        if asked is None or not words:
            return self._seen(now)
        self._note(asked, Remarked(words), "Remark on", now)
        return self._seen(now, "Remark kept.")

    def accept(self, now: Moment) -> View:
        """Propose to the author to accept what was typed, as a remark; the card stays where it is.

        It is about the response that is shown, where it was not accepted, else about one overruled just before.
        """
        given = self._disputed
        if given is None or given.disputed is None:
            return self._seen(now)
        # Few sittings need it.
        from ocrequiz.study.proposing import proposal

        card, typed = given.asked.card, one_line(given.disputed, picture.NAME_CHARACTERS)
        rows = self._library.note(Remarked(proposal(card, given.disputed)), [card.id], now)
        self._steps.append(Step(f"Proposal on {picture.name(card)}", rows, self._course))
        if self._at is given:
            self._at = replace(given, is_proposed=True)
        self._overruled = None
        return self._seen(now, f"Kept as a remark to the author: accept “{typed}” from now on.")

    def reread(self, now: Moment) -> View:
        """Take in that the deck has changed: the card is put as its question reads now, or the next one is.

        A response that was given already is judged again.
        """
        asked = self._asked
        fresh = None if asked is None else self._library.card(asked.card.id)
        if asked is None or fresh == asked.card:
            return self._seen(now)
        if fresh is None:
            self._next(self._course.without([asked.card.id]), now)
            return self._seen(now, "No deck asks this card any more.")
        put = replace(self._put(fresh, now), at=asked.at, hint_used=asked.hint_used)
        if isinstance(self._at, Given):
            verdict = marked(self._library, fresh, self._at.response)
            self._at = replace(self._at, asked=put, verdict=verdict)
        else:
            self._at = replace(self._at, asked=put) if isinstance(self._at, Held) else put
        return self._seen(now, "The question reads as you wrote it.")

    def undo(self, now: Moment) -> View:
        """Take back the last step; the card it was about is asked again."""
        if not self._steps:
            return self._seen(now, "Nothing to undo in this sitting.")
        step = self._steps[-1]
        self._library.take_back(step.rows, now)
        self._steps.pop()
        self._overruled = None
        self._learning = self._mode.learning(now)
        if not self._ask(step.before, now):
            self._next(self._course, now)
        return self._seen(now, f"Undone: {step.title}.")

    def more_new(self, now: Moment) -> View:
        """Go on with new cards beyond the daily limit."""
        return (
            self._go_on(self._mode.more_new(now, self._course), now) if self._at is None else self._seen(now)
        )

    def tomorrow(self, now: Moment) -> View:
        """Go on with the cards that become due tomorrow."""
        return (
            self._go_on(self._mode.tomorrow(now, self._course), now) if self._at is None else self._seen(now)
        )

    @property
    def _asked(self) -> Asked | None:
        return self._at.asked if isinstance(self._at, Held | Given) else self._at

    @property
    def _disputed(self) -> Given | None:
        """The answer that can be proposed to the author now."""
        given = self._at if isinstance(self._at, Given) else self._overruled
        return given if given is not None and given.disputed is not None else None

    def _seen(self, now: Moment, notice: str | None = None) -> View:
        self._now, self._notice = now, notice
        self._view = self._draw()
        return self._view

    def _draw(self) -> View:
        match self._at:
            case Asked() as asked:
                phase: Phase = picture.asking(self._library, asked)
            case Held() as held:
                phase = picture.asking_certainty(self._library, held)
            case Given() as given:
                phase = picture.answered(self._library, given, self._mode.offers(given.asked, self._now))
            case None:
                phase = picture.closing(self._course, self._mode.outlook(self._now, self._course))
            case _:
                assert_never(self._at)
        return View(
            title=picture.title(self._library, self._wish),
            mode=self._wish.mode,
            phase=phase,
            tally=self._tally(),
            undoes=self._steps[-1].title if self._steps else None,
            notice=self._notice,
            began=self._began,
            disputed=None if (disputed := self._disputed) is None else disputed.disputed,
        )

    def _done(
        self, title: str, rows: tuple[str, ...], course: Course, notice: str | None, now: Moment
    ) -> View:
        self._steps.append(Step(title, rows, self._course))
        self._next(course, now)
        return self._seen(now, notice)

    def _go_on(self, cards: Sequence[Planned], now: Moment) -> View:
        self._next(self._course.extended(cards), now)
        return self._seen(now)

    def _put_away(self, event: Event, cards: Sequence[CardId], title: str, now: Moment) -> View:
        if self._asked is None:
            return self._seen(now)
        name = picture.name(self._asked.card)
        rows = self._library.note(event, cards, now)
        return self._done(f"{title} {name}", rows, self._course.without(cards), f"{title}.", now)

    def _this_card(self) -> Sequence[CardId]:
        return [] if self._asked is None else [self._asked.card.id]

    def _this_question(self) -> Sequence[CardId]:
        if self._asked is None:
            return []
        card = self._asked.card
        return [card.id._replace(part=part) for part in card.question.parts()]

    def _next(self, course: Course, now: Moment) -> None:
        """Choose what is asked next, and ask it; cards that no deck asks any more are passed over."""
        while not self._ask(self._chosen(course, now), now):
            course = self._course

    def _chosen(self, course: Course, now: Moment) -> Course:
        """Return the course with the card to ask now."""
        self._learning = self._mode.learning(now)
        return taking_turn(self._library, self._mode, course, self._learning, now)

    def _ask(self, course: Course, now: Moment) -> bool:
        """Ask the card of a course, or close the sitting; False where the card is no longer there."""
        self._course, self._at = course, None
        if course.current is None:
            return True
        card = self._library.card(course.current.card)
        if card is None:
            self._course = course.without([course.current.card])
            return False
        self._at = self._put(card, now)
        return True

    def _judged(self, held: Held, certainty: Certainty | None = None) -> Given:
        verdict = marked(self._library, held.asked.card, held.response)
        return Given(held.asked, held.response, verdict, held.took_ms, certainty)

    def _put(self, card: Card, now: Moment) -> Asked:
        standing = self._library.progress.standing(str(card.id))
        reviews = 0 if standing.memory is None else standing.memory.reviews
        seed = seed_for(self._wish.seed, str(card.id), reviews)
        return Asked(card, standing, card.question.prompt(card.id.part, seed), now)

    def _note(self, asked: Asked, event: Event, title: str, now: Moment) -> None:
        """Save what the learner says about the card that is asked, which stays where it is."""
        rows = self._library.note(event, [asked.card.id], now)
        self._steps.append(Step(f"{title} {picture.name(asked.card)}", rows, self._course))
        self._look_again(asked)

    def _look_again(self, asked: Asked) -> None:
        """Take in what was just noted about the card, without asking it anew."""
        fresh = replace(asked, standing=self._library.progress.standing(str(asked.card.id)))
        self._at = replace(self._at, asked=fresh) if isinstance(self._at, Held | Given) else fresh

    def _tally(self) -> Tally:
        current = self._course.current
        waiting = {each.card for each in self._learning} - self._course.gone
        kinds = [] if current is None else [current.kind]
        if current is not None:
            waiting.discard(current.card)
        return Tally(
            new=self._course.new + kinds.count(Kind.NEW),
            learning=len(waiting) + kinds.count(Kind.LEARNING),
            due=self._course.due + kinds.count(Kind.DUE),
            answered=len(self._course.answers),
        )


def _mode(library: Library, wish: Wish) -> SittingMode:
    match wish.mode:
        case Mode.REVIEW:
            return Review(library, wish)
        case Mode.CRAM:
            return Cram(library, wish)
        case Mode.QUIZ:
            raise WrongUse("A quiz is not a sitting of study.")
    assert_never(wish.mode)
