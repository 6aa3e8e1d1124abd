"""Which links a text bears, and what is said of those that could mislead."""

from __future__ import annotations

import pytest

from ocrequiz.documents.links import link, links_of, warnings
from ocrequiz.documents.reading import read_document
from ocrequiz.limits import LINKS


def told(*texts: str) -> list[tuple[str, str]]:
    """Return the words and the address of each link."""
    return [(each.words, each.address.whole) for each in links_of(texts)]


def test_links_are_found_however_they_are_written() -> None:
    """Inline, by reference, between angle brackets, in tables, in code and as a bare address."""
    text = """See [a *b*](https://inline.example "t"), [r], <https://auto.example/x>, `https://code.example`.

| t |
|---|
| [c](https://cell.example) |

Bare (https://bare.example/wiki/MS_(disease)). [A picture ![p](https://e.org/p.png)](https://around.example)

[r]: https://by.reference.example
"""
    assert told(text) == [
        ("a b", "https://inline.example"),
        ("r", "https://by.reference.example"),
        ("https://auto.example/x", "https://auto.example/x"),
        ("https://code.example", "https://code.example"),
        ("c", "https://cell.example"),
        ("https://bare.example/wiki/MS_(disease)", "https://bare.example/wiki/MS_(disease)"),
        ("A picture p", "https://around.example"),
    ]


def test_what_is_no_link_is_not_found() -> None:
    """Pictures are not fetched, other schemes stay text, and so does what only looks like an address."""
    assert (
        told(
            "![p](https://e.org/p.png) [s](javascript:x) [f](file:///x) [r](more.md) https:// http://-x.org",
            "a: b",
        )
        == []
    )


def test_each_address_is_listed_once_and_not_without_end() -> None:
    """The first words for it count; beyond the bound nothing is listed."""
    assert told("[a](https://e.org) [b](https://e.org)", "https://e.org") == [("a", "https://e.org")]
    assert len(told(" ".join(f"https://e.org/{number}" for number in range(2 * LINKS)))) == LINKS


@pytest.mark.parametrize(
    ("words", "raw", "said"),
    [
        ("the trial", "https://e.org", []),
        ("see www.e.org", "https://e.org/x", []),
        ("https://bank.example/", "https://evil.example",
         ["Its words name bank.example, but it leads to evil.example."]),
        ("here", "https://bank.example@evil.example",
         ["What stands before the @ is a name to log in with; it leads to evil.example all the same."]),
        ("here", "https://\N{CYRILLIC SMALL LETTER A}pple.example",
         ["Its host is written with letters that can look like others."]),
        ("here", "http://192.168.0.1/", ["It leads to this machine, or into your own network."]),
        ("\N{CYRILLIC SMALL LETTER A}pple.example", "https://apple.example",
         ["Its words name \N{CYRILLIC SMALL LETTER A}pple.example, but it leads to apple.example."]),
    ],
)  # fmt: skip
def test_what_could_mislead_is_said(words: str, raw: str, said: list[str]) -> None:
    """Words that name another host, a name before the host, letters that look like others, one's own network."""
    found = link(words, raw)
    assert found is not None
    assert list(warnings(found)) == said


def test_the_links_of_a_document_stand_in_its_blocks() -> None:
    """Its words are what they were, so that citations find them, and each block knows where words of it lead."""
    document = read_document(
        "# On [MS](https://ms.example)\n\nAs the\n[label  of](https://label.example) it, [s](ssh://x).\n\n"
        "|a|b|\n|-|-|\n|[x](https://x.example)|[y](https://y.example)|\n", "reading",
    )  # fmt: skip
    assert [block.text for block in document.blocks[:2]] == ["On MS", "As the label of it, s."]
    found = [(each.words, each.address.host) for block in document.blocks for each in block.links]
    assert found == [
        ("MS", "ms.example"),
        ("label of", "label.example"),
        ("x", "x.example"),
        ("y", "y.example"),
    ]
