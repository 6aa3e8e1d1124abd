"""Which addresses come in: those of the web that every browser reads alike, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrequiz.documents.addresses import address

TAKEN = {
    "https://example.org": "https://example.org",
    "HTTP://Example.ORG:8080/a?b=c#d": "http://example.org:8080/a?b=c#d",
    "https://e.org/ä\N{RIGHT DOUBLE QUOTATION MARK}'\"<x>`|\\": "https://e.org/%C3%A4%E2%80%9D%27%22%3Cx%3E%60%7C%5C",
    "https://e.org/%1b]52": "https://e.org/%1b%5D52",
    "https://Übung.example": "https://xn--bung-zra.example",
    "https://xn--bung-zra.example": "https://xn--bung-zra.example",
    "https://faß.example": "https://xn--fa-hia.example",
    "https://\N{FULLWIDTH LATIN SMALL LETTER E}xample.org": "https://example.org",
    "http://[2001:DB8::1]/": "http://[2001:db8::1]/",
    "http://192.0.2.1": "http://192.0.2.1",
    "https://name:word@evil.example/": "https://name:word@evil.example/",
}
"""What is written, and the address that is shown, copied and opened."""

REFUSED = [
    "", "example.org", "//example.org", "/etc/passwd", "-n https://e.org", "--help", "mailto:a@e.org", "file:///etc/passwd",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "vbscript:x", "data:text/html,x", "ssh://e.org",
    "ftp://e.org", "x-man-page://ls", "view-source:https://e.org", "https:e.org", "https:/e.org", "https://", "https:///e.org",
    "https://?q", "https://#f", "https://@", "https://:80", "https://e.org:", "https://e.org:0x50", "https://e.org:65536",
    "https://e.org:123456", "https://good.example\\@evil.example", "https:\\\\evil.example", "https://a@b@evil.example",
    "https://good.example%40evil.example", "https://ex%61mple.org", "https://e%00.org", "https://-e.org", "https://e-.org",
    "https://e..org", "https://.org", "https://e.org.", f"https://{'a' * 64}.org", f"https://{'a.' * 130}org",
    "https://e org",
    "https://e.org/a b", "https://e.org/\n", " https://e.org", "https://e.org\x00", "https://e.org/\x1b]52;c;aGk=\x07",
    "https://e.org/\x9b2J", "https://\N{RIGHT-TO-LEFT OVERRIDE}gro.e", "https://e.org/\N{RIGHT-TO-LEFT OVERRIDE}fdp",
    "https://e.org/\N{ZERO WIDTH SPACE}", "https://e\N{ZERO WIDTH NON-JOINER}.org", "https://e.org/\udc00",
    "https://e.org/\N{NO-BREAK SPACE}", "https://e.org/\N{LINE SEPARATOR}", "https://e.org/\U000f1234",
    "https://good.example\N{FULLWIDTH SOLIDUS}.evil.example",
    "https://good.example\N{IDEOGRAPHIC FULL STOP}evil.example",
    "https://good.example\N{FULLWIDTH FULL STOP}evil.example", "https://good.example\N{FRACTION SLASH}x.evil.example",
    "https://\N{PILE OF POO}.example", "https://xn--ls8h.example", "https://xn--.example", "https://xn--a.example",
    "https://xn--example-.org", "https://xn--\N{LATIN SMALL LETTER U WITH DIAERESIS}.org", "http://2130706433/", "http://127.1/",
    "http://0x7f.0.0.1/", "http://0177.0.0.1/", "http://256.0.0.1/", "http://[::1", "http://[1.2.3.4]/", "http://[fe80::1%25x]/",
    f"https://e.org/{'a' * 2_000}", f"https://e.org/{'ä' * 500}",
]  # fmt: skip


@pytest.mark.parametrize(("raw", "whole"), TAKEN.items())
def test_an_address_of_the_web_comes_in(raw: str, whole: str) -> None:
    """It is written in printable ASCII, so that what is shown is what is opened."""
    found = address(raw)
    assert found is not None
    assert found.whole == whole
    assert f"//{found.user}{'@' * bool(found.user)}{found.host}" in whole


@pytest.mark.parametrize("raw", REFUSED)
def test_anything_else_stays_out(raw: str) -> None:
    """Other schemes, what a terminal obeys, what cannot be seen, and what browsers read in different ways."""
    assert address(raw) is None


@given(
    st.one_of(
        st.text(), st.builds("https://{}.{}/{}".format, st.text(max_size=8), st.text(max_size=8), st.text())
    )
)
@settings(max_examples=150)
def test_what_comes_in_is_plain_and_stays_as_it_is(raw: str) -> None:
    """Nothing is raised; an address taken is bounded printable ASCII, begins with its scheme, and is taken again."""
    found = address(raw)
    if found is not None:
        assert found.whole.isascii()
        assert found.whole.isprintable()
        assert len(found.whole) <= 2_000
        assert found.whole.startswith(("http://", "https://"))
        assert not set(" \\\"'`<>") & set(found.whole)
        assert address(found.whole) == found


@pytest.mark.parametrize(
    ("raw", "is_own"),
    [
        ("http://localhost:8000", True), ("http://router", True), ("http://nas.local/", True), ("http://[::1]/", True),
        ("http://127.0.0.1", True), ("http://192.168.1.1/reboot", True), ("https://example.org", False),
        ("http://8.8.8.8", False),
    ],
)  # fmt: skip
def test_the_learners_own_machine_is_told_apart(raw: str, *, is_own: bool) -> None:
    """A link that leads to this machine or into its network could do something there."""
    found = address(raw)
    assert found is not None
    assert found.is_own is is_own
