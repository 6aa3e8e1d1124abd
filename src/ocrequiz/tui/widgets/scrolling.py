"""How is a body scrolled by a command? The last word of its id says how far and where."""

from __future__ import annotations

from textual.widget import Widget


def scroll(body: Widget, command: str) -> bool:
    """Scroll a body at once, by a line, a page or to an end; tell whether the command is one of scrolling."""
    match command.rpartition(".")[2]:
        case "up":
            body.scroll_up(animate=False)
        case "down":
            body.scroll_down(animate=False)
        case "page_up":
            body.scroll_page_up(animate=False)
        case "page_down":
            body.scroll_page_down(animate=False)
        case "home":
            body.scroll_home(animate=False)
        case "end":
            body.scroll_end(animate=False)
        case _:
            return False
    return True
