"""How an address comes to the learner's browser, which is a real program here, and writes down what it was given."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import Browser

from ocrequiz.documents.addresses import Address, address
from ocrequiz.workspace import following
from ocrequiz.workspace.following import Followed, follow


@pytest.fixture
def leads() -> Address:
    """An address that a shell would take apart."""
    found = address("https://e.org/?a=1&b=$(id);c#*")
    assert found is not None
    return found


def test_the_learners_browser_is_given_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leads: Address, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whole, as one argument and by no shell; what the browser prints does not come out."""
    browser = Browser(tmp_path, monkeypatch)
    assert follow(leads) is Followed.OPENED
    assert browser.opened == ["https://e.org/?a=1&b=$(id);c#*"]
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leads: Address
) -> None:
    """Nothing else is tried behind the learner's back where the machine has no other."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    browser = Browser(tmp_path, monkeypatch, code=1)
    assert follow(leads) is Followed.FAILED
    assert browser.opened == [leads.whole]


@pytest.mark.skipif("sys.platform in ('win32', 'darwin')", reason="these always have a browser")
def test_a_machine_without_a_browser_says_so(monkeypatch: pytest.MonkeyPatch, leads: Address) -> None:
    """As one that is reached over SSH."""
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    assert follow(leads) is Followed.NO_BROWSER


@pytest.mark.skipif("sys.platform == 'win32'", reason="a program there is known by its ending")
def test_a_browser_of_the_terminal_waits_until_it_is_lent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leads: Address
) -> None:
    """It would paint over the screen, so it is not started until the terminal is free."""
    program = tmp_path / "w3m"
    program.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/seen\n')
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{program} %s")
    assert follow(leads) is Followed.IN_TERMINAL
    assert not (tmp_path / "seen").exists()
    assert follow(leads, lends_terminal=True) is Followed.OPENED
    assert (tmp_path / "seen").read_text() == f"{leads.whole}\n"


def test_a_browser_that_runs_on_keeps_nobody_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leads: Address
) -> None:
    """Some end only when their window is closed."""
    monkeypatch.setattr(following, "WAITS_SECONDS", 0.01)
    browser = Browser(tmp_path, monkeypatch)
    assert follow(leads) is Followed.OPENED
    for running in following.RUNNING:
        running.wait()
    assert browser.opened == [leads.whole]


def test_nothing_of_the_present_folder_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leads: Address
) -> None:
    """A deck may lie beside a file that is called as a module of Python is."""
    (tmp_path / "webbrowser.py").write_text(f"open({str(tmp_path / 'harm')!r}, 'w')\n")
    browser = Browser(tmp_path, monkeypatch)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert follow(leads) is Followed.OPENED
    assert browser.opened == [leads.whole]
    assert not (tmp_path / "harm").exists()
