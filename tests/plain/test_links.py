"""The links of a card, line by line: listed, and opened once the learner has said yes."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import Browser
from learner import CAPITALS, Learner
from talk import hold

EXPLAINED = "See [the atlas](https://atlas.example/fr) and [www.bank.example](https://evil.example)."


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner whose card on France names its sources."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    learner.write(
        "capitals.yaml",
        CAPITALS.replace("Paris has been the capital for most of a thousand years.", EXPLAINED),
    )
    return learner


def test_links_are_listed_and_opened_after_yes(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host, what to beware of and the whole address come first; only `y` opens it."""
    browser = Browser(tmp_path, monkeypatch)
    written = hold(
        learner, "", ":l", ":l 2", "n", ":l 1", "", ":l 1", "y", ":l 3", ":l x", tags=("europe::west",)
    )
    listed = [
        "1  the atlas: leads to atlas.example", "   https://atlas.example/fr",
        "2  www.bank.example: leads to evil.example",
        "   Beware: Its words name www.bank.example, but it leads to evil.example.", "   https://evil.example",
    ]  # fmt: skip
    assert "\n".join([*listed, "Write the number behind it to open one, such as :l 1."]) in written
    assert (
        "\n".join([*listed[2:], "Open evil.example in your browser? y or n:", "Nothing was opened."])
        in written
    )
    assert written.count("Nothing was opened.") == 2
    assert "Your browser was asked to open atlas.example." in written
    assert written.count("Write a number from 1 to 2 behind it") == 2
    assert browser.opened == ["https://atlas.example/fr"]


def test_a_card_without_links_says_so(learner: Learner) -> None:
    """And before the answer nothing is listed."""
    written = hold(learner, ":l", "0", ":l", tags=("europe::east",))
    assert ":l (Links) works only after the answer." in written
    assert "There is no link here." in written


def test_without_a_browser_the_address_is_there_anyway(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To be copied into one elsewhere; the end of the input opens nothing."""
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    written = hold(learner, "", ":l 1", "y", ":l 2", tags=("europe::west",))
    assert "   https://atlas.example/fr\n" in written
    assert "No browser can be run from here; the address stands above." in written
    assert written.rstrip().splitlines()[-2:] != ["Your browser was asked to open evil.example."]
