"""Is this a picture that can be drawn? Decoded within bounds of format, pixels, scans and time."""

from __future__ import annotations

import io
import warnings
from time import monotonic
from typing import TYPE_CHECKING, Final

from ocrequiz.limits import IMAGE_PIXELS, IMAGE_SCANS, IMAGE_SECONDS

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP")
"""All that is ever tried; Pillow knows many more, some of them dangerous."""
LARGEST: Final = 1200
"""Pixels of the longer side that are kept: no terminal shows more."""
SCAN: Final = b"\xff\xda"
"""What begins a scan of a JPEG."""


class Unreadable(Exception):
    """The bytes are no picture that is drawn; the text says why."""


class _Hurried(io.BytesIO):
    """Bytes that are given out only for a while."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._until = monotonic() + IMAGE_SECONDS

    def read(self, size: int | None = -1, /) -> bytes:
        if monotonic() > self._until:
            raise Unreadable("It takes too long to decode.")
        return super().read(size)


def decoded(data: bytes) -> Image:
    """Return the first frame of a picture, made smaller where it is larger than any terminal.

    What it says of its size is believed before a pixel is decoded, and compared again afterwards.
    Raises Unreadable where it is no such picture, is too large, or is broken.
    """
    # Pillow takes a while to import, which only a card with a picture waits for.
    from PIL import Image, ImageOps

    if data.count(SCAN) > IMAGE_SCANS:
        raise Unreadable("It has too many scans.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(_Hurried(data), formats=FORMATS) as picture:
                if picture.width * picture.height > IMAGE_PIXELS:
                    raise Unreadable(f"It has {picture.width}×{picture.height} pixels, which is too many.")
                picture.draft("RGB", (LARGEST, LARGEST))
                picture.load()
                upright = ImageOps.exif_transpose(picture)
                upright.thumbnail((LARGEST, LARGEST))
                return _on_white(upright)
        except Unreadable:
            raise
        except Exception as error:
            raise Unreadable("It is broken, or no PNG, JPEG, GIF or WebP.") from error


def _on_white(picture: Image) -> Image:
    """Put what can be seen through on white, as a page would."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture.convert("RGBA"))
    return ground.convert("RGB")
