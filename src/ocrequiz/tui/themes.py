"""The colours: themes of our own, dark and light, calm enough for an hour, and one of high contrast."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="ocrequiz-dark",
    dark=True,
    background="#15181e",
    surface="#1b1f27",
    panel="#252b35",
    foreground="#d6dae1",
    primary="#7db4cc",
    secondary="#9aa7bd",
    accent="#d9b27c",
    success="#8cc295",
    warning="#dfb46e",
    error="#e58f8a",
    variables={
        "border": "#7db4cc",
        "border-blurred": "#343c49",
        "block-cursor-background": "#2b3440",
        "block-cursor-foreground": "#eef1f5",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#232933",
        "block-hover-background": "#1f242d",
        "foreground-muted": "#8b95a5",
        "input-cursor-background": "#7db4cc",
        "input-cursor-foreground": "#15181e",
        "scrollbar": "#343c49",
        "scrollbar-hover": "#454f5f",
        "scrollbar-active": "#7db4cc",
        "scrollbar-background": "#1b1f27",
        "scrollbar-background-hover": "#1b1f27",
        "scrollbar-background-active": "#1b1f27",
    },
)

# The grounds of the cursors are told apart from the page in 16 colours too.
LIGHT: Final = Theme(
    name="ocrequiz-light",
    dark=False,
    background="#fbfaf7",
    surface="#f2f0ea",
    panel="#e7e4dc",
    foreground="#2a2f38",
    primary="#1d6480",
    secondary="#55607a",
    accent="#8a5a12",
    success="#24703f",
    warning="#8a5a12",
    error="#ad2f2a",
    variables={
        "border": "#1d6480",
        "border-blurred": "#cfcabd",
        "block-cursor-background": "#bcd3de",
        "block-cursor-foreground": "#14181f",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#cfcabd",
        "block-hover-background": "#f0eee8",
        "foreground-muted": "#626b79",
        "input-cursor-background": "#1d6480",
        "input-cursor-foreground": "#fbfaf7",
        "scrollbar": "#cfcabd",
        "scrollbar-hover": "#b5afa0",
        "scrollbar-active": "#1d6480",
        "scrollbar-background": "#f2f0ea",
        "scrollbar-background-hover": "#f2f0ea",
        "scrollbar-background-active": "#f2f0ea",
    },
)

CONTRAST: Final = Theme(
    name="ocrequiz-contrast",
    dark=True,
    background="#000000",
    surface="#1c1c1c",
    panel="#3a3a3a",
    foreground="#ffffff",
    primary="#6fd3ff",
    secondary="#d0d0d0",
    accent="#ffd75f",
    success="#7dff8a",
    warning="#ffd75f",
    error="#ff8a80",
    variables={
        "border": "#ffffff",
        "border-blurred": "#b0b0b0",
        "block-cursor-background": "#00354d",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#3a3a3a",
        "block-hover-background": "#2a2a2a",
        "foreground-muted": "#c8c8c8",
        "input-cursor-background": "#ffffff",
        "input-cursor-foreground": "#000000",
        "scrollbar": "#b0b0b0",
        "scrollbar-hover": "#ffffff",
        "scrollbar-active": "#6fd3ff",
        "scrollbar-background": "#1c1c1c",
        "scrollbar-background-hover": "#1c1c1c",
        "scrollbar-background-active": "#1c1c1c",
    },
)

OURS: Final = (DARK, LIGHT, CONTRAST)
"""The themes of our own."""

IN_SIXTEEN: Final = (
    replace(
        DARK,
        foreground="#ffffff",
        primary="#00ffff",
        accent="#ffff00",
        success="#00ff00",
        warning="#ffff00",
        error="#ff0000",
    ),
    replace(
        LIGHT,
        foreground="#000000",
        primary="#0000c0",
        accent="#0000c0",
        success="#00c000",
        warning="#c000c0",
        error="#c00000",
    ),
    CONTRAST,
)
"""The same for a terminal that knows sixteen colours, in which calm ones would all become one grey."""
_NAMES: Final = {"": DARK.name, "dark": DARK.name, "light": LIGHT.name, "contrast": CONTRAST.name}
_LIGHT_GROUNDS: Final = ("7", "15")
"""White and bright white, as COLORFGBG numbers them."""


def theme_name(wanted: str, available: Container[str], environment: Mapping[str, str]) -> str:
    """Return the theme that a setting names, or the dark one where there is no such theme.

    `auto` is light where the terminal says, by COLORFGBG, that its ground is white, and dark elsewhere.
    """
    if wanted == "auto":
        wanted = "light" if environment.get("COLORFGBG", "").rpartition(";")[2] in _LIGHT_GROUNDS else "dark"
    name = _NAMES.get(wanted, wanted)
    return name if name in available else DARK.name
