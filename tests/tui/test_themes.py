"""Which colours are put on, and that they can be read."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import Theme

from ocrequiz.tui.themes import CONTRAST, DARK, IN_SIXTEEN, LIGHT, OURS, theme_name

NAMES = [theme.name for theme in OURS]


@pytest.mark.parametrize(
    ("wanted", "ground", "name"),
    [
        ("auto", "0;15", LIGHT.name),
        ("auto", "0;default;7", LIGHT.name),
        ("auto", "15;0", DARK.name),
        ("auto", "12;8", DARK.name),
        ("auto", "", DARK.name),
        ("auto", "nonsense", DARK.name),
        ("dark", "0;15", DARK.name),
        ("light", "15;0", LIGHT.name),
        ("contrast", "", CONTRAST.name),
        ("no-such", "", DARK.name),
    ],
)
def test_auto_follows_a_terminal_that_says(wanted: str, ground: str, name: str) -> None:
    """A white ground means light; a learner who says which theme is taken at their word."""
    assert theme_name(wanted, NAMES, {"COLORFGBG": ground} if ground else {}) == name


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_every_colour_that_words_have_can_be_read(theme: Theme) -> None:
    """4.5 to 1 against the ground, the panel of the cursor included; 7 to 1 where contrast is asked for."""
    least = 7.0 if theme is CONTRAST else 4.5
    colors = theme.to_color_system().generate()
    for ground in ("background", "block-cursor-background"):
        for words in ("foreground", "foreground-muted", "text-primary", "text-accent", "text-success",
                      "text-warning", "text-error"):  # fmt: skip
            ratio = contrast(flat(colors[words], colors[ground]), Color.parse(colors[ground]))
            assert ratio >= (3.0 if words == "foreground-muted" and theme is not CONTRAST else least), (
                words,
                ground,
            )


@pytest.mark.parametrize("theme", IN_SIXTEEN, ids=lambda theme: theme.name)
def test_sixteen_colours_keep_right_from_wrong(theme: Theme) -> None:
    """Words are as far from the ground as can be, what is aside is greyer, and three meanings have three colours."""
    colors = theme.to_color_system().generate()

    def number(name: str) -> int | None:
        return flat(colors[name], colors["background"]).rich_color.downgrade(ColorSystem.STANDARD).number

    assert number("foreground") == (15 if theme.dark else 0)
    assert number("foreground-muted") not in (number("foreground"), number("background"))
    meanings = {number(f"text-{name}") for name in ("success", "warning", "error")}
    assert len(meanings) == 3 or theme.name == CONTRAST.name
    assert meanings.isdisjoint({number("background")})


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
@pytest.mark.parametrize("cursor", ["block-cursor-background", "block-cursor-blurred-background"])
def test_sixteen_colours_show_the_cursor(theme: Theme, cursor: str) -> None:
    """A terminal that knows no more paints the line of the cursor on another ground than the page."""
    colors = theme.to_color_system().generate()
    grounds = {
        Color.parse(colors[name]).rich_color.downgrade(ColorSystem.STANDARD).number
        for name in ("background", cursor)
    }
    assert len(grounds) == 2


def flat(color: str, ground: str) -> Color:
    """Return a colour as it is painted on a ground."""
    return Color.parse(ground) + Color.parse(color)


def contrast(one: Color, other: Color) -> float:
    """Return the ratio of two colours' luminance, as WCAG 2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(color: Color) -> float:
    """Return the relative luminance of a colour."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
