"""Which links mean harm, and which addresses may ever be given to a browser?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

NASTY: Final = (
    # No address of the web
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#9;script:alert(1)", "&#106;avascript:alert(1)",
    "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "file:///etc/passwd", "file://e.org/share", "ssh://-oProxyCommand=owned/x", "ftp://e.org/", "mailto:a@e.org",
    "ms-msdt:/id", "view-source:https://e.org", "about:blank", "tel:110", "x-owned:a", "//e.org/path",
    "\\\\e.org\\share", "/etc/passwd", "../../secret.txt", "-e.org", "--new-window=https://e.org", "https:e.org", "http:///etc/passwd",
    "http://", "https://-e.org/", "https://e..org/", "https://e.org:99999/", "http://e.org:/@x", "https://.",
    # Another host than it seems
    "https://good.example@evil.example/", "https://good.example%2f@evil.example/", "https://good.example&#x2f;@evil.example",
    "https://good.example\\@evil.example/", "https://a@b@evil.example/", "https://good.example:80@evil.example:81/",
    "https://good.example%00.evil.example/", "https://good.example%2eevil.example/", "https://good.example。evil.example",
    "https://good.example／.evil.example", "https://аррlе.example/", "https://xn--80ak6aa92e.example/",
    "https://xn--.example/", "https://ex&#173;ample.example", "https://evil&#8203;.example", "https://evil.example&#x202e;gro",
    "http://127.0.0.1:631/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://[::1%25eth0]/", "http://localhost",
    # What a terminal, a shell or a browser's own options would obey
    "https://e.org/%1b]52;c;aGk=%07", "https://e.org/&#27;]52;c;aGk=&#7;", "https://e.org/&#x9b;31m", "https://e.org/%00",
    "https://e.org/%0d%0aHost:%20x", "https://e.org/&#10;x", "https://e.org/$(touch owned)", "https://e.org/$(touch${IFS}owned)",
    "https://e.org/`touch owned`", "https://e.org/;touch&#32;owned", "https://e.org/|touch", "https://e.org/'x", "https://e.org/%s%u%%",
    "https://e.org/ --new-window", "https://e.org/#[@click=app.bell]", "https://e.org/[/oops]", "https://e.org/ü",
    "https://" + "a" * 5_000 + ".example/", "https://e.org/" + "a" * 5_000, "https://e.org/?" + "%41" * 1_700,
)  # fmt: skip
"""Addresses as an author of bad will writes them into Markdown."""
_FIT: Final = re.compile(
    r"https?://(?:[!$&()*+,;=:%~\w.-]*@)?(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][!$&()*+,;=:@%~/?#\w.-]*)?",
    re.ASCII,
)
"""Harmless to a terminal, to a shell and as an argument; where it leads is the learner's to judge."""


def is_fit(address: str) -> bool:
    """Tell whether an address may be given to a browser, once the learner has said so."""
    return len(address) <= 2_000 and _FIT.fullmatch(address) is not None and "://-" not in address


def in_markdown(which: slice = slice(None)) -> str:
    """Return Markdown with each address as a link, as it stands, in a table, with a name, and under other words."""
    addresses = NASTY[which]
    lines = [f"- [https://good.example/{at}]({each}) <{each}> [n{at}]" for at, each in enumerate(addresses)]
    table = [f"| [cell]({each}) | {each} |" for each in addresses if "|" not in each and len(each) < 1_000]
    names = [f"[n{at}]: {each}" for at, each in enumerate(addresses)]
    return "\n".join([*lines, "", "| link | bare |", "|---|---|", *table, "", *names, ""])


def deck() -> Mapping[str, object]:
    """Return a deck whose questions bear such links wherever Markdown is read."""
    fields = ("question", "answer", "hint", "explanation")
    questions = [
        {
            "id": f"links-{at}",
            "type": "basic",
            **{name: in_markdown(slice(at + offset, at + offset + 1)) for offset, name in enumerate(fields)},
            "cite": {"document": "links", "quote": "Follow me"},
        }
        for at in range(0, len(NASTY), len(fields))
    ]
    return {
        "format": 1,
        "id": "links",
        "title": "Where links lead",
        "documents": [{"id": "links", "file": "links.md"}],
        "questions": questions,
    }


def document() -> str:
    """Return a document full of such links, some with characters that no deck may hold."""
    raw = "\n".join(f"- [x](<{each}\x1b]0;owned\x07\u202e>) {each}\x1b]0;owned\x07" for each in NASTY[:40])
    return f"# Links\n\nFollow me.\n\n{in_markdown()}\n\n{raw}\n"
