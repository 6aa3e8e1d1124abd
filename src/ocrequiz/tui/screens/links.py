"""Where does a link lead, and is it to be followed? The dialog that stands between a deck and the learner's browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, assert_never

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.screen import ModalScreen

from ocrequiz.tui.commands import LINK_COMMANDS, SCROLL_COMMANDS, find, letter
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.link_list import links_page
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph
from ocrequiz.workspace.following import Followed, follow

if TYPE_CHECKING:
    from ocrequiz.documents.addresses import Address
    from ocrequiz.documents.links import Link

BLOCKS_EACH: Final = 2
"""Blocks of the page for each link: itself, and the empty line behind it."""


class LinksScreen(ReadingScreen, ModalScreen[None]):
    """Shows each link with where it leads; none is chosen at first, so that enter alone opens nothing."""

    CSS_PATH = "links.tcss"
    OFFERS = (*LINK_COMMANDS, *SCROLL_COMMANDS)

    class Came(Message):
        """The browser was asked, and this became of it."""

        def __init__(self, leads: Address, followed: Followed) -> None:
            super().__init__()
            self.leads = leads
            """Where it leads."""
            self.followed = followed
            """What became of it."""

    def __init__(self, links: Sequence[Link]) -> None:
        """Take the links in the order in which they are read."""
        super().__init__()
        self._links = tuple(links)
        self._cursor: int | None = None
        self._is_asking = False
        self._dialog = Vertical()
        self._list = Paper(id="list")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        count = len(self._links)
        title = "Where does this link lead?" if count == 1 else f"Where do these {count} links lead?"
        with self._dialog:
            yield Paper(Page([Paragraph(Content.styled(title, "bold"))]), id="title")
            with VerticalScroll(can_focus=False):
                yield self._list
            yield self._notice
            yield KeyLine()

    def on_mount(self) -> None:
        self._draw()
        self.call_after_refresh(self._fit)

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Let the dialog be as high as what it holds, up to the height of the window."""
        around = self._dialog.outer_size.height - self.body.outer_size.height
        self._dialog.styles.height = around + len(self._list.page.lines(self._list.content_size.width))

    @property
    def chosen(self) -> Link | None:
        """The link under the cursor; where there is only one, it needs no choice."""
        if len(self._links) == 1:
            return self._links[0]
        return None if self._cursor is None else self._links[self._cursor]

    def can(self, command: str) -> bool:
        match command:
            case "links.open" | "links.copy":
                return self.chosen is not None
            case "links.take":
                return self._cursor is not None
            case "links.down":
                return self._cursor is None or self._cursor + 1 < len(self._links)
            case "links.up":
                return bool(self._cursor)
            case _:
                return True

    def give(self, command: str) -> None:
        match command:
            case "links.open" | "links.take":
                self._open()
            case "links.copy":
                self._copy()
            case "links.down":
                self._choose(0 if self._cursor is None else self._cursor + 1)
            case "links.up":
                self._choose((self._cursor or 1) - 1)
            case _:
                super().give(command)

    def _choose(self, place: int) -> None:
        self._cursor = place
        self._notice.say("")
        self._draw()
        line = self._list.page.line_of(BLOCKS_EACH * place, self._list.content_size.width)
        self.body.scroll_to(y=line, animate=False)

    def _draw(self) -> None:
        self._list.show(links_page(self._links, self._cursor))
        self.show_keys()

    @on(Click, "#list")
    def _choose_clicked(self, event: Click) -> None:
        block = self._list.block_under(event.offset)
        if block is not None:
            self._choose(block // BLOCKS_EACH)

    def _copy(self) -> None:
        if self.chosen is not None:
            self.app.copy_to_clipboard(self.chosen.address.whole)
            self._notice.say("The address was copied, if your terminal lets a program do that.")

    def _open(self) -> None:
        if self.chosen is None or self._is_asking:
            return
        leads = self.chosen.address
        self._is_asking = True
        self._notice.say("Asking your browser…")
        self.run_worker(lambda: self._ask_browser(leads), thread=True, exclusive=True, group="follow")

    def _ask_browser(self, leads: Address) -> None:
        self.post_message(self.Came(leads, follow(leads)))

    @on(Came)
    def _tell(self, came: Came) -> None:
        self._is_asking = False
        followed = came.followed
        if followed is Followed.IN_TERMINAL:
            with self.face.lent_terminal():
                followed = follow(came.leads, lends_terminal=True)
        self._notice.say(self._told(came.leads, followed), is_error=followed is not Followed.OPENED)

    def _told(self, leads: Address, followed: Followed) -> str:
        copying = f"{letter(find('links.copy'), self.face.own_keys)} copies the address."
        match followed:
            case Followed.OPENED:
                return f"Your browser was asked to open {leads.host}."
            case Followed.FAILED | Followed.IN_TERMINAL:
                return f"Your browser could not open it; {copying}"
            case Followed.NO_BROWSER:
                return f"No browser can be run from here; {copying}"
            case _:
                assert_never(followed)
