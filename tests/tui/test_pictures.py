"""What each screen looks like: pictures that were looked at before they were accepted.

Look at new ones, then accept them with `pytest tests/tui/test_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from learner import Learner, answer

from ocrequiz.scheduling.rating import Rating
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.workspace.workspace import Workspace

SMALL, WIDE, LEAST = (80, 24), (120, 40), (60, 20)

READING = """# Ocrelizumab in multiple sclerosis

## What the drug is

Ocrelizumab is a humanized monoclonal antibody. It binds to CD20, a marker on the surface of certain B cells, and
depletes the cells that carry it.

## Which forms it treats

- Relapsing forms, such as relapsing-remitting MS.
- Primary progressive MS, for which it was the first drug to be approved.

## How it is given

Treatment involves intravenous infusions, which are typically given twice a year once an initial dosing schedule is
complete.
"""

MECHANISM = """
format: 1
id: mechanism
title: How ocrelizumab works
description: What the drug binds to, and what becomes of the cells it binds to.
documents: [{id: reading, file: reading.md}]
questions:
  - id: marker
    type: choice
    question: Which **surface marker** does ocrelizumab bind to?
    answer: CD20
    distractors:
      - {text: CD3, feedback: CD3 is a marker of T cells; ocrelizumab leaves those alone.}
      - CD19
      - CD52
    hint: The number is a round one.
    explanation: It binds to **CD20** on certain B cells, and those cells are then depleted.
    tags: [pick]
    cite: {document: reading, quote: "It binds to CD20, a marker on the surface of certain B cells"}
  - id: kind
    type: basic
    question: What kind of molecule is ocrelizumab?
    answer: A humanized monoclonal antibody
    explanation: |
      The name says so:

      - *-mab* stands for a monoclonal antibody,
      - *-zu-* for a humanized one.
    tags: [reveal]
    cite: {document: reading, quote: Ocrelizumab is a humanized monoclonal antibody}
  - id: route
    type: cloze
    text: "Ocrelizumab is given as an {{c1::intravenous::route}} infusion."
    typed: true
    tags: [type]
    cite: {document: reading, quote: Treatment involves intravenous infusions}
  - id: forms
    type: multi
    question: Which forms of MS does the drug treat?
    answers: [Relapsing-remitting MS, Primary progressive MS]
    distractors:
      - Every disease of the immune system, whatever its cause and whichever cells it may spring from
    tags: [several]
  - id: steps
    type: order
    question: What happens first, and what last?
    items: [The drug is infused, It binds to CD20, The cell is depleted]
    tags: [order]
  - id: words
    type: match
    question: Which word belongs to which abbreviation?
    pairs: {MS: multiple sclerosis, mAb: monoclonal antibody}
    distractors: [muscular strength]
    tags: [match]
"""

FORMS = """
format: 1
id: forms
title: Which forms of MS it treats
description: The forms it is approved for.
questions:
  - id: first
    type: truefalse
    statement: Ocrelizumab was the first drug approved for primary progressive MS.
    answer: true
  - id: ppms
    type: basic
    question: What does PPMS stand for?
    answer: Primary progressive multiple sclerosis
    reverse: true
"""

MISTAKEN = """
format: 1
id: names
title: Names and abbreviations
questions:
  - {id: rrms, type: basic, question: What does RRMS stand for?, answer: Relapsing-remitting multiple sclerosis}
  - {id: spms, type: basic, question: What does SPMS stand for?, anwser: Secondary progressive multiple sclerosis}
"""

Compare = Callable[..., bool]


@pytest.fixture
def learner(home: Path) -> Learner:
    """A learner whose paths look the same on every machine, since they lie in their home folder."""
    learner = Learner(home / "student")
    learner.write("reading.md", READING)
    learner.write("mechanism.yaml", MECHANISM)
    learner.write("forms.yaml", FORMS)
    return learner


@pytest.fixture(params=["dark", "light"])
def theme(request: pytest.FixtureRequest, learner: Learner) -> str:
    """Dark, and light."""
    name = str(request.param)
    learner.write_settings(f'[display]\ntheme = "{name}"\n')
    return name


@pytest.fixture
def workspace(learner: Learner, theme: str) -> Iterator[Workspace]:
    """The learner's workspace, with its theme."""
    with learner.open() as workspace:
        yield workspace


@pytest.fixture(params=[SMALL, WIDE], ids=["80x24", "120x40"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Return the size of the terminal."""
    width, height = request.param
    return int(width), int(height)


CARDS = {
    "reveal-asked": ("reveal", []),
    "reveal-answered": ("reveal", ["space"]),
    "choice-asked": ("pick", ["h", "down", "down"]),
    "choice-right": ("pick", ["CD20"]),
    "choice-wrong": ("pick", ["CD3"]),
    "not-known": ("pick", ["0"]),
    "typing": ("type", [*"intra"]),
    "typed-wrongly": ("type", [*"oral", "enter"]),
    "several-asked": ("several", ["1", "2"]),
    "several-answered": ("several", ["1", "2", "enter"]),
    "order-asked": ("order", ["2", "1"]),
    "order-answered": ("order", ["2", "1", "enter"]),
    "match-asked": ("match", ["2"]),
    "match-answered": ("match", ["2", "2", "enter"]),
    "passage": ("pick", ["CD20", "c"]),
    "end": ("reveal", ["space", "4"]),
    "undone": ("reveal", ["space", "4", "u"]),
    "remark": ("pick", ["n", *"Outdated?"]),
    "card-info-new": ("pick", ["i"]),
    "help": ("pick", ["question_mark"]),
}
"""For each picture of a sitting the card, by its tag, and what is pressed; an option stands for its digit."""


@pytest.mark.parametrize("name", CARDS)
def test_a_sitting(snap_compare: Compare, workspace: Workspace, size: tuple[int, int], name: str) -> None:
    """Each moment of a sitting looks as it was accepted, small and wide, dark and light."""
    tag, keys = CARDS[name]
    session = workspace.study(["mechanism"], tags=[tag])
    options: Sequence[str] = getattr(getattr(session.view.phase, "prompt", None), "options", ())
    pressed = [str(options.index(key) + 1) if key in options else key for key in keys]
    assert snap_compare(OcrequizApp(workspace, session), press=pressed, terminal_size=size)


def test_what_is_known_of_a_card(
    snap_compare: Compare, learner: Learner, workspace: Workspace, size: tuple[int, int]
) -> None:
    """A card with a history has a curve of recall, on which today and the due day are marked."""
    for rating, days in ((Rating.EASY, 8), (Rating.AGAIN, 1), (Rating.EASY, 60)):
        answer(workspace.study(["mechanism"], tags=["pick"]), learner, rating)
        learner.wait(days=days)
    session = workspace.study(["mechanism"], tags=["pick"])
    assert snap_compare(OcrequizApp(workspace, session), press=["i"], terminal_size=size)


def test_the_welcome(snap_compare: Compare, workspace: Workspace, size: tuple[int, int]) -> None:
    """The first start greets, and names the folder of the learner's decks."""
    assert snap_compare(OcrequizApp(workspace), terminal_size=size)


def test_home_on_another_day(
    snap_compare: Compare, learner: Learner, workspace: Workspace, size: tuple[int, int]
) -> None:
    """Later, home shows what is due, what is being learned and what is new."""
    learner.write("names.yaml", MISTAKEN)
    workspace.refresh()
    session = workspace.study(["mechanism"])
    answer(session, learner, Rating.GOOD)
    answer(session, learner, Rating.EASY)
    learner.wait(days=30)
    session = workspace.study(["forms"])
    answer(session, learner, Rating.AGAIN)
    assert snap_compare(OcrequizApp(workspace), press=["down"], terminal_size=size)


def test_problems(
    snap_compare: Compare, learner: Learner, workspace: Workspace, size: tuple[int, int]
) -> None:
    """A mistake in a deck stands with its place and its remedy."""
    learner.write("names.yaml", MISTAKEN)
    workspace.refresh()
    assert snap_compare(OcrequizApp(workspace), press=["p"], terminal_size=size)


def test_an_empty_shelf(snap_compare: Compare, learner: Learner, workspace: Workspace) -> None:
    """Without a deck, home says what to do."""
    for path in learner.decks.glob("*.yaml"):
        path.unlink()
    workspace.refresh()
    assert snap_compare(OcrequizApp(workspace), terminal_size=SMALL)


def test_the_smallest_window(snap_compare: Compare, workspace: Workspace) -> None:
    """At 60×20 a wrong choice, its reasons and the ratings are all there."""
    session = workspace.study(["mechanism"], tags=["pick"])
    options: Sequence[str] = getattr(getattr(session.view.phase, "prompt", None), "options", ())
    pressed = [str(options.index("CD3") + 1)]
    assert snap_compare(OcrequizApp(workspace, session), press=pressed, terminal_size=LEAST)
