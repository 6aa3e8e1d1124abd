"""How is a setting written? Into the learner's own file, whose other lines and comments stay as they are."""

from __future__ import annotations

import os
from collections.abc import Iterable, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.records import record
from ocrequiz.settings.declared import Settings
from ocrequiz.settings.kinds import Value
from ocrequiz.settings.reading import read_raw, settings_from

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@record
class Change:
    """One line of the file as it is to be."""

    group: str
    name: str
    value: Value | None
    """None leaves the line out, so that it is as usual again."""


def write_settings(path: Path, changes: Iterable[Change]) -> Settings:
    """Write changes into the settings file, and return what it says then.

    The file is there whole at every moment, as it was or as it is to be. A link to a file stays a link.
    Raises WrongUse, and writes nothing, where the file makes no sense already or would with the changes;
    EnvironmentFailed where it cannot be written.
    """
    raw = read_raw(path)
    if raw:
        settings_from(raw, path)
    written = _changed(raw, changes)
    settings = settings_from(written, path)
    if written != raw:
        try:
            _replace(path.resolve(), written)
        except OSError as error:
            raise EnvironmentFailed(
                f"The settings file {path} cannot be written: {error.strerror}."
            ) from error
    return settings


def _changed(raw: bytes, changes: Iterable[Change]) -> bytes:
    """Return the bytes of a file with changes made; the line endings and the byte order mark stay."""
    # Only who changes a setting waits for the writer.
    import tomlkit

    document = tomlkit.parse(raw.removeprefix(BYTE_ORDER_MARK).decode("utf-8"))
    for change in changes:
        _change(document, change)
    mark = BYTE_ORDER_MARK if raw.startswith(BYTE_ORDER_MARK) else b""
    return mark + document.as_string().encode("utf-8")


def _change(document: TOMLDocument, change: Change) -> None:
    import tomlkit

    if change.group not in document:
        if change.value is None:
            return
        document.add(change.group, tomlkit.table())
    table = document[change.group]
    # It was read as settings before, so that every group is a table.
    assert isinstance(table, MutableMapping)
    if change.value is None:
        table.pop(change.name, None)
    else:
        table[change.name] = list(change.value) if isinstance(change.value, tuple) else change.value


def _replace(path: Path, content: bytes) -> None:
    """Put a file in the place of another, so that after a power cut one of them is there whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with fresh.open("wb") as file:
            with suppress(FileNotFoundError):
                fresh.chmod(path.stat().st_mode & 0o777)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
