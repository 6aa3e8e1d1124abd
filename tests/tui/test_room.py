"""How a screen takes a terminal that changes its size."""

from __future__ import annotations

from face import OpenFace
from textual.events import Resize
from textual.geometry import Size

from ocrequiz.study.session import Session


async def test_a_size_that_the_terminal_has_no_longer_is_passed_over(
    session: Session, open_face: OpenFace
) -> None:
    """Two changes in a row end at the last of them: the first, which comes late, calls no layout of its own."""
    async with open_face(session) as face:
        face.app.screen.post_message(Resize(Size(20, 5), Size(20, 5)))
        await face.pilot.pause()
        assert face.app.screen.size == face.app.size
        assert "Quit" in face.text
