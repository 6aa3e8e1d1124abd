"""What the dialog looks like that asks about links: pictures that were looked at before they were accepted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from textual.pilot import Pilot

from ocrequiz.tui.app import OcrequizApp

SOURCES = """
format: 1
id: sources
title: Where it is from
questions:
  - id: target
    type: basic
    question: What does the drug bind to?
    answer: CD20
    explanation: |
      See [the two trials](https://trials.example/2017/opera?arm=1) and https://journal.example/nejm, but neither
      [www.bank.example](https://bank.example@xn--pple-43d.example/login/in/a/folder/whose/name/is/longer/than/a/line)
      nor [this](http://192.168.1.1/reboot).
"""
PICTURES = [("dark", (80, 24)), ("light", (60, 20)), ("light", (120, 40))]


@pytest.mark.parametrize(("theme", "size"), PICTURES)
def test_where_links_lead(
    snap_compare: Callable[..., bool], learner: Learner, theme: str, size: tuple[int, int]
) -> None:
    """The host of each, what to beware of, and the whole address; one is chosen."""
    (learner.decks / "capitals.yaml").unlink()
    learner.write("sources.yaml", SOURCES)
    learner.write_settings(f'[display]\ntheme = "{theme}"\nanimations = false\n')

    async def choose(pilot: Pilot[None]) -> None:
        await pilot.press("space", "l", "down", "down")
        await pilot.pause()

    with learner.open() as workspace:
        app = OcrequizApp(workspace, workspace.study())
        assert snap_compare(app, terminal_size=size, run_before=choose)
