"""The way to the terminal, with pictures: the names of their cells become what shows them."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from ocrequiz.tui.driver import TerminalDriver
from ocrequiz.tui.widgets.picture_gallery import Gallery


@runtime_checkable
class Shows(Protocol):
    """An app on whose screen pictures hang."""

    gallery: Gallery | None
    """None where the terminal shows none."""


class PictureDriver(TerminalDriver):
    """Writes as without pictures, and lets the terminal forget the pictures when it is given back."""

    def write(self, data: str) -> None:
        """Write, with pictures in their cells."""
        gallery = self._gallery
        super().write(data if gallery is None else gallery.written(data))

    def stop_application_mode(self) -> None:
        """Give the terminal back, to the shell or to an editor."""
        gallery = self._gallery
        if gallery is not None:
            super().write(gallery.closing())
        super().stop_application_mode()

    @property
    def _gallery(self) -> Gallery | None:
        return self._app.gallery if isinstance(self._app, Shows) else None
