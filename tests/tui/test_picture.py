"""Pictures: drawn where they are sound, told in words where they are not."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from face import OpenFace
from learner import Learner
from PIL import Image

from ocrequiz.limits import IMAGE_SCANS
from ocrequiz.questions.question import Picture
from ocrequiz.tui.widgets import picture_decoding
from ocrequiz.tui.widgets.page import Page
from ocrequiz.tui.widgets.picture import UPPER_HALF, HalfCells, picture_blocks
from ocrequiz.tui.widgets.picture_decoding import LARGEST, Unreadable, decoded

MAP = Picture(file="map.png", alt="A map of France")


def encoded(kind: str, size: tuple[int, int] = (40, 20), colour: str = "red") -> bytes:
    """Return a picture of one colour."""
    written = io.BytesIO()
    Image.new("RGB", size, colour).save(written, kind)
    return written.getvalue()


def claiming(width: int, height: int) -> bytes:
    """Return a small PNG that says it is large: a decompression bomb."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_four_formats_are_decoded(kind: str) -> None:
    """Each becomes plain pixels."""
    image = decoded(encoded(kind))
    assert image.mode == "RGB"
    assert image.size == (40, 20)


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "PPM", "ICO"])
def test_no_other_format_is_even_tried(kind: str) -> None:
    """Though Pillow knows them."""
    with pytest.raises(Unreadable):
        decoded(encoded(kind))


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (2**31 - 1, 2**31 - 1), (13_000_000, 1)])
def test_a_bomb_is_refused_by_what_it_says_of_its_size(width: int, height: int) -> None:
    """Before a pixel is decoded."""
    with pytest.raises(Unreadable, match=r"too many|broken"):
        decoded(claiming(width, height))


def test_a_broken_picture_is_refused() -> None:
    """One cut off, one of nothing but noise, and nothing at all."""
    whole = encoded("PNG", (200, 200))
    for data in (whole[: len(whole) // 2], b"\x89PNG\r\n\x1a\n" + b"\xff" * 300, b"", encoded("JPEG")[:200]):
        with pytest.raises(Unreadable, match="broken"):
            decoded(data)


def test_scans_and_time_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A JPEG can ask for many passes over all its pixels, and a picture for more time than anyone waits."""
    with pytest.raises(Unreadable, match="scans"):
        decoded(encoded("JPEG") + picture_decoding.SCAN * (IMAGE_SCANS + 1))
    monkeypatch.setattr(picture_decoding, "IMAGE_SECONDS", -1.0)
    with pytest.raises(Unreadable, match="too long"):
        decoded(encoded("PNG"))


def test_a_large_picture_is_kept_small() -> None:
    """No terminal shows more."""
    assert max(decoded(encoded("PNG", (3000, 100))).size) == LARGEST


def test_what_can_be_seen_through_is_put_on_white() -> None:
    """As a page would show it."""
    written = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(written, "PNG")
    assert decoded(written.getvalue()).getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.parametrize("width", [20, 56, 100])
def test_a_picture_fits_its_room(width: int) -> None:
    """It is never wider than the page, never higher than its share of the screen, and has its words beneath."""
    page = Page(picture_blocks(MAP, encoded("PNG", (400, 300))))
    lines = page.lines(width)
    drawn = [line for line in lines if UPPER_HALF in line.plain]
    assert 0 < len(drawn) <= 16
    assert all(line.cell_length <= width for line in lines)
    assert "A map of France" in " ".join(line.plain for line in lines)


def test_a_picture_that_cannot_be_drawn_is_told() -> None:
    """Its words stand there, with the reason."""
    (line,) = Page(picture_blocks(MAP, b"nothing")).lines(200)
    assert line.plain.startswith("Picture: A map of France  (not drawn: It is broken")
    (line,) = Page(picture_blocks(MAP, None)).lines(80)
    assert line.plain == "Picture: A map of France"


def test_two_pixels_share_a_cell() -> None:
    """The upper is the colour of the sign, the lower that of its ground."""
    image = Image.new("RGB", (1, 2))
    image.putpixel((0, 0), (255, 0, 0))
    image.putpixel((0, 1), (0, 0, 255))
    line = HalfCells(image, most_lines=1).lines(1)[0]
    assert line.plain == UPPER_HALF
    assert [(str(span.style)) for span in line.spans] != []


def write_maps(learner: Learner, data: bytes) -> Path:
    """Write a deck with a picture on its question and on its answer."""
    (learner.decks / "capitals.yaml").unlink()
    (learner.decks / "map.png").write_bytes(data)
    return learner.write(
        "maps.yaml",
        """
        format: 1
        id: maps
        title: Maps
        questions:
          - id: a
            type: basic
            question: Which country is this?
            answer: France
            image: {file: map.png, alt: A map}
            answer_image: {file: map.png, alt: A flag}
        """,
    )


async def test_pictures_are_drawn_on_the_card_and_its_answer(learner: Learner, open_face: OpenFace) -> None:
    """Each with its words beneath, and the card can be rated as any other."""
    write_maps(learner, encoded("PNG"))
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, size=(80, 40), own=workspace) as face:
            assert face.text.count(UPPER_HALF) > 20
            assert "Picture: A map" in face.text
            await face.press("space")
            assert "Picture: A flag" in face.text
            await face.press("3")
    assert len(learner.ratings()) == 1


async def test_a_bomb_on_a_card_leaves_its_words(learner: Learner, open_face: OpenFace) -> None:
    """The sitting goes on."""
    write_maps(learner, claiming(50_000, 50_000))
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            assert UPPER_HALF not in face.text
            assert "Picture: A map" in face.text
            assert "not drawn" in face.text
            await face.press("space", "3")
    assert len(learner.ratings()) == 1
