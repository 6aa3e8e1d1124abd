"""How are the links of an answered card listed in lines, and one of them followed once the learner says yes?"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import assert_never

from ocrequiz.documents.links import Link, links_of, warnings
from ocrequiz.plain.lines import Lines
from ocrequiz.questions.prompt import Pick
from ocrequiz.study.view import Answered
from ocrequiz.workspace.following import Followed, follow


def tell_links(answered: Answered, words: str, lines: Lines) -> None:
    """List the links of a card; with a number behind the command, ask whether that one is to be opened."""
    links = links_of(_texts(answered))
    if not links:
        lines.put("There is no link here.")
    elif not words:
        lines.put(*(line for place, each in enumerate(links, start=1) for line in _listed(place, each)))
        lines.put("Write the number behind it to open one, such as :l 1.")
    elif words.isdecimal() and 1 <= int(words) <= len(links):
        _ask(int(words), links, lines)
    else:
        lines.put(f"Write a number from 1 to {len(links)} behind it, such as :l 1.")


def _texts(answered: Answered) -> Iterator[str]:
    """Yield what is read of an answered card, in Markdown."""
    yield answered.prompt.question
    if isinstance(answered.prompt, Pick):
        yield from answered.prompt.options
    yield answered.hint or ""
    yield "" if answered.verdict is None else answered.verdict.feedback
    yield answered.answer
    yield answered.explanation


def _listed(place: int, link: Link) -> Iterator[str]:
    leads = link.address
    reads = "" if leads.reads == leads.host else f", which reads {leads.reads}"
    yield f"{place}  {link.words}: leads to {leads.host}{reads}"
    yield from (f"   Beware: {each}" for each in warnings(link))
    yield f"   {leads.whole}"


def _ask(place: int, links: Sequence[Link], lines: Lines) -> None:
    link = links[place - 1]
    lines.put(*_listed(place, link))
    said = lines.ask(f"Open {link.address.host} in your browser? y or n:")
    if said is None or said.strip().lower() not in ("y", "yes"):
        lines.put("Nothing was opened.")
        return
    followed = follow(link.address)
    if followed is Followed.IN_TERMINAL and _has_terminal():
        followed = follow(link.address, lends_terminal=True)
    lines.put(_told(link, followed))


def _has_terminal() -> bool:
    """Tell whether there is a terminal to lend to a browser."""
    return all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__))


def _told(link: Link, followed: Followed) -> str:
    match followed:
        case Followed.OPENED:
            return f"Your browser was asked to open {link.address.host}."
        case Followed.FAILED | Followed.IN_TERMINAL:
            return "Your browser could not open it; its address stands above."
        case Followed.NO_BROWSER:
            return "No browser can be run from here; the address stands above."
        case _:
            assert_never(followed)
