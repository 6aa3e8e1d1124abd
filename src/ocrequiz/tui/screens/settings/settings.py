"""Every setting and every key: looked at, explained, changed and written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import DescendantBlur, Key
from textual.widgets import Input, OptionList

from ocrequiz.errors import OcrequizError
from ocrequiz.settings.kinds import Choice, Flag, Share, Value, Whole, in_words
from ocrequiz.settings.listed import KEYS
from ocrequiz.settings.writing import Change
from ocrequiz.study.commands import Command
from ocrequiz.tui.commands import SETTINGS_COMMANDS, find, letter
from ocrequiz.tui.paths import shown
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.settings.rebinding import contenders, rebound
from ocrequiz.tui.screens.settings.rows import KeyRow, Row, SettingRow, every_row
from ocrequiz.tui.screens.settings.setting_list import SettingList
from ocrequiz.tui.screens.settings.words import about
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Page, Paper

TITLE_CELLS: Final = 16
"""Room for the title of the screen, with what stands around it."""


class SettingsScreen(CommandedScreen):
    """The list of settings; beside or beneath it, what is said of the one under the cursor."""

    CSS_PATH = "settings.tcss"
    OFFERS = SETTINGS_COMMANDS
    AUTO_FOCUS = "SettingList"

    def __init__(self) -> None:
        super().__init__()
        self._sought = ""
        self._awaiting: KeyRow | None = None
        self._contested = ""
        self._list = SettingList()
        self._about = Paper(id="about")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        path = Content.styled(
            _ending(self.face.workspace.places.settings, self.app.size.width), "$foreground-muted"
        )
        yield Heading(Content.styled("Settings", "bold"), path)
        with Horizontal():
            with Vertical(id="list"):
                yield self._list
            with VerticalScroll(id="beside", can_focus=False):
                yield self._about
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._show()

    def can(self, command: str) -> bool:
        row = self._list.row
        match command:
            case "settings.less" | "settings.more":
                return isinstance(row, SettingRow) and isinstance(
                    row.setting.meaning.kind, Choice | Whole | Share
                )
            case "settings.reset":
                return row is not None and row.is_own(self.face.workspace.settings)
            case "settings.change":
                return row is not None
            case _:
                return True

    def give(self, command: str) -> None:
        row = self._list.row
        match command, row:
            case "settings.change", _ if self.query("#value"):
                self._take_typed()
            case "settings.change", _ if isinstance(self.focused, Input):
                self._list.focus()
            case "settings.change", SettingRow():
                self._change(row)
            case "settings.change", KeyRow():
                self._await_key(row)
            case "settings.less", SettingRow():
                self._step(row, -1)
            case "settings.more", SettingRow():
                self._step(row, 1)
            case "settings.reset", SettingRow():
                self._write([Change(row.setting.group, row.setting.name, None)], f"{row.title} is as usual.")
            case "settings.reset", KeyRow():
                self._write([Change(KEYS, row.command.id, None)], f"{row.title} has its usual key.")
            case "settings.filter", _:
                self._open_filter()
            case "settings.down", _:
                self._list.action_cursor_down()
            case "settings.up", _:
                self._list.action_cursor_up()
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        yield KeyHint(letter(find("app.back"), self.face.own_keys), "Back", "app.back")
        yield from super().key_hints()

    def on_key(self, event: Key) -> None:
        if self._awaiting is None:
            super().on_key(event)
            return
        event.stop()
        event.prevent_default()
        self._take_key(self._awaiting, event.key, event.character)

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        row = self._list.row
        self._about.show(Page(()) if row is None else about(row))
        self.show_keys()

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.carry_out("settings.change")

    @on(Input.Changed, "#filter")
    def _seek(self, event: Input.Changed) -> None:
        self._sought = event.value.strip()
        self._show()

    @on(DescendantBlur, "#value")
    def _leave_field(self) -> None:
        """Close the field of a value once the learner is elsewhere: what was not given is not taken."""
        self.query("#value").remove()
        if self.focused is None:
            self._list.focus()

    def _show(self) -> None:
        groups = [(title, self._found(rows)) for title, rows in every_row()]
        self._list.show([(title, rows) for title, rows in groups if rows], self.face.workspace.settings)
        self._explain()
        if self._sought and self._list.row is None:
            self._notice.say(f"No setting and no key has “{self._sought}” in its words.")
        elif self._sought:
            self._notice.say("")

    def _found(self, rows: Sequence[Row]) -> Sequence[Row]:
        sought = self._sought.casefold().split()
        return [row for row in rows if all(word in row.words.casefold() for word in sought)]

    def _change(self, row: SettingRow) -> None:
        match row.setting.meaning.kind:
            case Flag():
                self._set(row, not row.setting.value(self.face.workspace.settings))
            case Choice():
                self._step(row, 1)
            case _:
                self._open_value(row)

    def _step(self, row: SettingRow, by: int) -> None:
        """Go to the next value, or to the one before."""
        value, kind = row.setting.value(self.face.workspace.settings), row.setting.meaning.kind
        match kind:
            case Choice():
                self._set(row, kind.after(str(value), by))
            case Whole():
                begin = value if isinstance(value, int) else 20
                self._set(row, min(kind.highest, max(kind.lowest, begin + by)))
            case Share():
                begin_at = value if isinstance(value, float) else 0.9
                self._set(row, round(min(kind.highest, max(kind.lowest, begin_at + by / 100)), 2))
            case _:
                return

    def _set(self, row: SettingRow, value: Value | None) -> None:
        written = None if value == row.setting.usual else value
        effect = row.setting.meaning.effect
        self._write(
            [Change(row.setting.group, row.setting.name, written)],
            f"{row.title}: {in_words(value) or row.usual}. This counts {effect}.",
        )

    def _write(self, changes: Sequence[Change], sentence: str) -> None:
        try:
            self.face.workspace.change_settings(*changes)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self.face.follow_settings()
        self._show()
        self._notice.say(sentence)

    def _open_value(self, row: SettingRow) -> None:
        value = in_words(row.setting.value(self.face.workspace.settings))
        field = Input(value, placeholder=f"as usual: {row.usual}", id="value", compact=True)
        field.cursor_blink = False
        self.mount(field, before=self._notice)
        field.focus()
        self._notice.say(
            f"{row.title}: {row.setting.meaning.kind.takes}. Nothing means as usual; esc leaves it."
        )

    def _take_typed(self) -> None:
        row, field = self._list.row, self.query_one("#value", Input)
        if not isinstance(row, SettingRow):
            return
        words = field.value.strip()
        try:
            value = row.setting.meaning.kind.typed(row.title, words) if words else row.setting.usual
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self._list.focus()
        self._set(row, value)

    def _open_filter(self) -> None:
        fields = self.query("#filter")
        if fields:
            fields.first().focus()
            return
        field = Input(placeholder="Words of a setting or of a command", id="filter", compact=True)
        field.cursor_blink = False
        self.mount(field, before=self.query_one(Horizontal))
        field.focus()

    def _await_key(self, row: KeyRow) -> None:
        self._awaiting, self._contested = row, ""
        self._notice.say(f"Press the key for “{row.title}”; esc leaves it as it is.")

    def _take_key(self, row: KeyRow, key: str, character: str | None) -> None:
        if key == "escape":
            self._awaiting = None
            self._notice.say("Nothing has changed.")
            return
        own = self.face.own_keys
        losing = contenders(row.command, key, character, own)
        if losing and key != self._contested:
            self._contested = key
            self._notice.say(_conflict(key, character, losing), is_error=True)
            return
        self._awaiting = None
        self._write(list(rebound(row.command, key, character, losing, own)), _given(row, losing))


def _ending(path: Path, width: int) -> str:
    """Return a path, or as much of its end as leaves room for a title."""
    words, room = shown(path), max(10, width - TITLE_CELLS)
    return words if cell_len(words) <= room else "…" + words[-room + 1 :]


def _conflict(key: str, character: str | None, losing: Sequence[Command]) -> str:
    named = character if character and character.isprintable() and character != " " else key
    titles = " and ".join(f"“{command.title}”" for command in losing)
    return f"{named} is the key of {titles}. Press it again to take it from there, or press another; esc leaves it."


def _given(row: KeyRow, losing: Sequence[Command]) -> str:
    taken = " and ".join(f"“{command.title}”" for command in losing)
    return (
        f"“{row.title}” has its key{f', which was taken from {taken}' if taken else ''}. This counts at once."
    )
