"""How does text of strangers get into a page without ever being taken for markup?

Only this module makes `Html`. Text becomes it by `text`, which escapes, or by `markdown`, which knows neither HTML
nor links nor pictures; elements are put together from what is `Html` already.
"""

from __future__ import annotations

import base64
import html
from functools import cache
from pathlib import Path
from typing import Final, NewType

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ocrequiz.library.cited import Embedded
from ocrequiz.limits import FIELD_CHARACTERS, MARKDOWN_BLOCKS
from ocrequiz.text import clean

Html = NewType("Html", str)
"""Markup that does what it was meant to do and nothing else."""

NOTHING: Final = Html("")
_VOID: Final = frozenset({"br", "hr", "img", "meta"})
_BANNED: Final = ["link", "image", "autolink", "html_inline", "reference", "html_block"]
"""What could lead or load from elsewhere stays as its author typed it."""


def text(raw: str) -> Html:
    """Take text as it stands; line ends are kept."""
    return Html(html.escape(clean(raw)).replace("\n", "<br>"))


def markdown(raw: str) -> Html:
    """Render Markdown; what is too long to be drawn so is taken as it stands."""
    if len(raw) > FIELD_CHARACTERS:
        return element("p", text(raw))
    tokens = _parser().parse(clean(raw))
    if sum(token.block and token.nesting >= 0 for token in tokens) > 2 * MARKDOWN_BLOCKS:
        return element("p", text(raw))
    return _rendered(tokens)


def inline_markdown(raw: str) -> Html:
    """Render Markdown within a line: emphasis and code, no blocks."""
    return text(raw) if len(raw) > FIELD_CHARACTERS else _rendered(_parser().parseInline(clean(raw)))


def element(name: str, /, *parts: Html, kind: str = "", **attributes: str) -> Html:
    """Make an element of a class `kind`, with the parts inside it; an underscore in an attribute is a hyphen."""
    given = {"class": kind} if kind else {}
    given |= {key.replace("_", "-"): value for key, value in attributes.items()}
    opening = "".join(f' {key}="{html.escape(value)}"' for key, value in given.items())
    inside = "".join(parts)
    return Html(f"<{name}{opening}>" if name in _VOID else f"<{name}{opening}>{inside}</{name}>")


def joined(*parts: Html) -> Html:
    """Put parts one after the other."""
    return Html("".join(parts))


def picture(embedded: Embedded) -> Html:
    """Draw a picture that the page carries in itself; one that could not be read is put into words."""
    if not embedded.data:
        return element("p", text(f"[Picture: {embedded.alt}]"), kind="picture")
    data = base64.b64encode(embedded.data).decode("ascii")
    image = element("img", src=f"data:{embedded.media_type};base64,{data}", alt=clean(embedded.alt))
    return element("p", image, kind="picture")


def page(title: str, sheets: tuple[str, ...], *body: Html) -> str:
    """Make a whole page; `sheets` are the styles of this package that it carries in itself.

    Besides having nothing to load or to run, it forbids the browser to load or run anything.
    """
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    # The styles are files of ours, which no learner and no deck writes to.
    styles = Html("".join((Path(__file__).parent / sheet).read_text("utf-8") for sheet in sheets))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width"),
        element("title", text(title)),
        element("style", styles),
    )
    return f"<!doctype html>\n{element('html', head, element('body', *body), lang='en')}\n"


def _rendered(tokens: list[Token]) -> Html:
    rendered: object = _parser().renderer.render(tokens, _parser().options, {})
    return Html(str(rendered))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable(_BANNED)
