"""What does an author look at while writing? Each card as a learner sees it, and in place of a broken one, why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ocrequiz.decks.deck import Deck
from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.lint.registry import LINT_RULES
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.decks.places import Place
from ocrequiz.decks.rules import rule_of
from ocrequiz.errors import EnvironmentFailed, Finding, Severity, WrongUse
from ocrequiz.library.holdings import Holdings
from ocrequiz.library.shelf import Shelf
from ocrequiz.library.stamps import exists
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.question import Question, Status
from ocrequiz.questions.response import Response, Revealed
from ocrequiz.questions.shuffle import seed_for
from ocrequiz.records import record
from ocrequiz.scheduling.memory import State
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.tallies import Tallies
from ocrequiz.study.view import Answered, Asking, CardFace, Offer
from ocrequiz.text import one_line
from ocrequiz.workspace.editing import Edit, editor, editor_command
from ocrequiz.workspace.shipped import shipped_decks
from ocrequiz.workspace.watching import Watch
from ocrequiz.workspace.workspace import Options, Workspace, find_places

_NO_WAIT = (
    Offer(Rating.AGAIN, ""),
    Offer(Rating.HARD, ""),
    Offer(Rating.GOOD, ""),
    Offer(Rating.EASY, ""),
)


@record
class Shown:
    """A card that can be put."""

    card: Card
    asking: Asking
    """How it is put; the hint is in it where it was asked for."""
    status: Status
    place: Place
    """Where the question stands."""
    findings: tuple[Finding, ...]
    """What could be better about it, or about its citation."""

    @property
    def name(self) -> str:
        """What is looked at, also once the file has changed."""
        return str(self.card.id)

    def hinted(self) -> Asking:
        """Return how the card looks once its hint was asked for."""
        return replace(self.asking, hint=self.card.question.hint or None, has_hint=False)

    def answered(self, response: Response | None = None, *, hinted: bool = False) -> Answered:
        """Return how the card looks once it was answered; without a response, how its answer is shown."""
        question, part = self.card.question, self.card.id.part
        return Answered(
            card=self.asking.card,
            prompt=self.asking.prompt,
            hint=question.hint or None if hinted else None,
            response=response or Revealed(),
            verdict=None if response is None else question.mark(part, response),
            solution=question.solution(part),
            answer=question.answer_text(part),
            explanation=question.explanation,
            answer_image=question.answer_image,
            offered=Rating.GOOD,
            offers=_NO_WAIT,
        )


@record
class Broken:
    """What stands in the place of a question that cannot be asked, or of the head of the deck."""

    name: str
    """The id of the question where it has one; empty for the head."""
    place: Place
    findings: tuple[Finding, ...]
    """Empty where it has to wait until the head of the deck is right."""

    @property
    def is_grave(self) -> bool:
        """Whether anything is wrong, and not just weak."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


Page = Shown | Broken


@record
class Looked:
    """A deck file at one moment."""

    title: str
    """The deck's; the file's name where it has none."""
    pages: tuple[Page, ...]
    """In the order of the files."""
    files: tuple[str, ...]
    """What was read or is missing: if it changes, the deck does."""

    def find(self, page: Page, index: int) -> int:
        """Return the number of a page seen before; if it is gone, that of what stands in its place now."""
        same = (number for number, each in enumerate(self.pages) if page.name and each.name == page.name)
        asked = _asks(page)
        akin = (number for number, each in enumerate(self.pages) if asked and _asks(each) == asked)
        return next(same, next(akin, max(0, min(index, len(self.pages) - 1))))


def look(file: Path) -> Looked:
    """Read a deck file as it is now, with all that is wrong with it.

    Raises WrongUse where nothing of that name is there, or where it is a folder.
    """
    if not exists(file):
        raise WrongUse(f"There is no file {one_line(str(file))}.")
    if file.is_dir():
        raise WrongUse(f"{one_line(str(file))} is a folder.", "Name the file of a deck in it.")
    loaded = load(file, for_authors=True)
    findings = sorted((*loaded.findings, *lint(loaded)))
    title = one_line(loaded.deck.title if loaded.deck else file.name)
    files = tuple(str(each) for each in (file, *loaded.files, *loaded.absent))
    return Looked(title, tuple(_pages(loaded, findings)), files)


def watch(looked: Looked) -> Watch:
    """Return what notices that the files of a deck were saved."""
    found = Watch((), looked.files)
    found.has_changed()
    return found


def prepare_edit(page: Page, environment: Mapping[str, str]) -> Edit:
    """Get what is looked at ready for the author's editor.

    Raises WrongUse where there is no editor, or where the deck came with the program.
    """
    file = page.place.file.absolute()
    if file.is_relative_to(shipped_decks()):
        raise WrongUse(
            "This deck came with the program.", "Make it yours with `ocrequiz add`, and edit that."
        )
    words = editor(environment)
    return Edit(editor_command(words, file, page.place.line), file, page.place.line, None)


@contextmanager
def open_apart(file: Path, options: Options) -> Iterator[Workspace]:
    """Open a workspace that has the learner's settings and one deck, but no progress, and keeps none.

    Raises WrongUse for settings that make no sense, EnvironmentFailed where there is no room for what it needs.
    """
    places, settings = find_places(options)
    try:
        folder = TemporaryDirectory(prefix="ocrequiz-", ignore_cleanup_errors=True)
    except OSError as error:
        raise EnvironmentFailed("There is no room for files that are needed meanwhile.") from error
    with folder as name:
        apart = replace(places, progress=Path(name) / "progress.db", cache=Path(name))
        with (
            closing(Tallies.open(apart.progress, device="preview")) as tallies,
            closing(Shelf(apart.index, [file])) as shelf,
        ):
            workspace = Workspace(
                Holdings(shelf, tallies, settings), apart, options.clock, options.environment
            )
            workspace.refresh()
            yield workspace


def _pages(loaded: Loaded, findings: Sequence[Finding]) -> Iterator[Page]:
    """Yield a page for each card, and one for each question and each file that something is wrong with."""
    good = {question.id: question for question in loaded.deck.questions} if loaded.deck else {}
    found = _by_question(loaded, findings)
    heads = [page for name, told in found.items() if not name[1] for page in _broken(loaded, "", told)]
    yield from (head for head in heads if head.is_grave)
    for id_, place in loaded.places.items():
        told = found.get((one_line(str(place.file), 1_000), id_), [])
        question = good.get(id_)
        if question is not None and loaded.deck is not None:
            notes = tuple(finding for finding in told if not _hides(finding))
            yield from _cards(loaded.deck, loaded.path.parent, question, place, notes)
            # What would keep it from being asked belongs to one behind it, which has no id or is no YAML.
            yield from _broken(loaded, "", [finding for finding in told if _hides(finding)])
        elif told:
            yield from _broken(loaded, id_, told)
        else:
            yield Broken(id_, place, ())
    yield from (head for head in heads if not head.is_grave)


def _by_question(loaded: Loaded, findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """Share out findings by their file and by the question that begins last before each; to none, those of the head."""
    starts = sorted(
        (one_line(str(at.file), 1_000), at.line, at.column, id_) for id_, at in loaded.places.items()
    )
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        before = bisect_right(starts, (finding.file, finding.line, finding.column, "\U0010ffff")) - 1
        is_within = before >= 0 and starts[before][0] == finding.file
        found.setdefault((finding.file, starts[before][3] if is_within else ""), []).append(finding)
    return found


def _broken(loaded: Loaded, name: str, findings: Iterable[Finding]) -> Iterator[Broken]:
    """Yield a page for some findings, and a further one for each question without an id."""
    groups: list[list[Finding]] = []
    for finding in findings:
        if not groups or finding.rule == "missing-id":
            groups.append([])
        groups[-1].append(finding)
    files = {str(one_line(str(file), 1_000)): file for file in (loaded.path, *loaded.files)}
    for number, group in enumerate(groups):
        file = files.get(group[0].file, loaded.path)
        yield Broken("" if number else name, Place(file, group[0].line, group[0].column), tuple(group))


def _hides(finding: Finding) -> bool:
    """Tell whether a finding keeps a question from being asked."""
    return finding.rule not in LINT_RULES and rule_of(finding.rule).hides


def _cards(
    deck: Deck, folder: Path, question: Question, place: Place, notes: tuple[Finding, ...]
) -> Iterator[Shown]:
    """Yield the cards of a question."""
    for part in question.parts():
        card = Card(CardId(deck.id, question.id, part), question)
        face = CardFace(
            id=card.id,
            deck_title=deck.title,
            type=question.type,
            tags=question.tags,
            state=State.NEW,
            flagged=False,
            is_leech=False,
            image=question.image,
            deck_folder=str(folder),
            cites=bool(question.cite),
        )
        prompt = question.prompt(part, seed_for(str(card.id)))
        asking = Asking(face, prompt, None, has_hint=bool(question.hint))
        yield Shown(card, asking, question.status, place, notes)


def _asks(page: Page) -> str:
    """Return the id of the question that a page is about; nothing where it has none."""
    return page.card.id.question if isinstance(page, Shown) else page.name
