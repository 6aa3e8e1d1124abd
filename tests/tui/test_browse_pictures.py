"""What the list of cards and a document look like: pictures that were looked at before they were accepted.

Look at new ones, then accept them with `pytest tests/tui/test_browse_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from learner import Learner, answer

from ocrequiz.scheduling.rating import Rating
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.workspace.browsing import Decision
from ocrequiz.workspace.workspace import Workspace

Compare = Callable[..., bool]
SMALL, WIDE, LEAST = (80, 24), (120, 40), (60, 20)

SHOTS = {
    "browse-dark-80x24": ("dark", SMALL, ["b", "enter", "j", "space", "space"]),
    "browse-light-120x40": ("light", WIDE, ["b", *"capital", "down", "down"]),
    "browse-wrong-light-80x24": ("light", SMALL, ["b", *"spain", "space", *"is", "colon", *"dew"]),
    "browse-wrong-dark-60x20": ("dark", LEAST, ["b", *"is", "colon", *"dew"]),
    "tags-dark-80x24": ("dark", SMALL, ["b", "enter", "t"]),
    "card-light-80x24": ("light", SMALL, ["b", *"toledo", "enter", "enter"]),
    "card-dark-120x40": ("dark", WIDE, ["b", *"toledo", "enter", "enter"]),
    "document-dark-80x24": ("dark", SMALL, ["d", "j", "j"]),
    "document-light-120x40": ("light", WIDE, ["d", "j"]),
    "document-light-60x20": ("light", LEAST, ["d"]),
    "askers-dark-80x24": ("dark", SMALL, ["d", "enter"]),
    "askers-light-60x20": ("light", LEAST, ["d", "enter"]),
}
"""For each picture its theme, its size, and what is pressed."""


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Learner:
    """A learner whose paths are the same on every machine."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    learner = Learner(Path("student"))
    learner.write_capitals()
    return learner


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> str:
    """Return the name of the picture."""
    return str(request.param)


@pytest.fixture
def workspace(learner: Learner, shot: str) -> Iterator[Workspace]:
    """The learner's workspace in the theme of the picture: some cards answered, one put away, one marked."""
    learner.write_settings(f'[display]\ntheme = "{SHOTS[shot][0]}"\nanimations = false\n')
    with learner.open() as workspace:
        session = workspace.study(limit=4)
        for rating in (Rating.GOOD, Rating.EASY, Rating.AGAIN):
            answer(session, learner, rating)
        browser = workspace.browse()
        browser.search("poland")
        browser.decide(Decision.SUSPEND, 1)
        browser.search("france")
        browser.decide(Decision.FLAG, 0)
        learner.wait(days=2)
        yield workspace


@pytest.mark.parametrize("shot", SHOTS, indirect=True)
def test_a_picture(snap_compare: Compare, workspace: Workspace, shot: str) -> None:
    """The list, a card of it, its tags and a document look as they were accepted."""
    _, size, keys = SHOTS[shot]
    assert snap_compare(OcrequizApp(workspace), press=keys, terminal_size=size)
