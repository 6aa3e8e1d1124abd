"""How a picture is to be drawn: what the terminal says of itself, and what the learner wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrequiz.settings.declared import PICTURES
from ocrequiz.tui.widgets.picture_ways import Way, pixels_of, way_of


@pytest.mark.parametrize(
    ("environment", "way"),
    [
        ({"TERM": "xterm-kitty"}, Way.KITTY),
        ({"TERM": "xterm-ghostty"}, Way.KITTY),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "ghostty"}, Way.KITTY),
        ({"TERM": "foot"}, Way.SIXEL),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, Way.SIXEL),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, Way.SIXEL),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, Way.HALF_CELLS),
        ({"TERM": "screen-256color", "TMUX": "/tmp/x,1,0", "KITTY_WINDOW_ID": "1"}, Way.HALF_CELLS),
        ({"TERM": "xterm-kitty", "ZELLIJ": "0"}, Way.HALF_CELLS),
        ({}, Way.HALF_CELLS),
    ],
)
def test_what_a_terminal_says_of_itself_is_believed(environment: dict[str, str], way: Way) -> None:
    """But not what a terminal inherits from another, nor anything behind a multiplexer."""
    assert way_of("auto", environment) is way


def test_what_the_learner_wants_goes_before(tmp_path: Path) -> None:
    """Whatever the terminal says of itself."""
    for wanted in PICTURES[1:]:
        assert way_of(wanted, {"TERM": "foot"}) == wanted


def test_an_old_kitty_gets_half_cells(tmp_path: Path) -> None:
    """Before 0.28 it showed an empty box in each cell; where nothing can be read, it is taken for a newer one."""
    environment = {"TERM": "xterm-kitty", "KITTY_INSTALLATION_DIR": str(tmp_path)}
    assert way_of("auto", environment) is Way.KITTY
    (tmp_path / "kitty").mkdir()
    constants = tmp_path / "kitty" / "constants.py"
    constants.write_text("version: Version = Version(0, 26, 5)\n")
    assert way_of("auto", environment) is Way.HALF_CELLS
    constants.write_text("version: Version = Version(0, 41, 1)\n")
    assert way_of("auto", environment) is Way.KITTY


def test_nothing_hangs_where_coloured_text_draws(tmp_path: Path) -> None:
    """Nor where the size of a cell is not known, without which no pixels can be sent."""
    assert pixels_of("half-cells", {}) is None
    assert pixels_of("words", {}) is None
    assert pixels_of("sixel", {}) is None
