"""Reading: which blocks a document has, on which lines, and what of Markdown a reader sees."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.documents.reading import read_document
from ocrequiz.errors import OcrequizError
from ocrequiz.limits import DOCUMENT_BLOCKS, DOCUMENT_BYTES
from ocrequiz.text import is_clean

GARDEN = """# The *garden*

Leaves take in `carbon dioxide` and
give off [oxygen](https://example.org "gas").

## Roots

- Roots take up **water**
  and salts.
  - Hairs help.
1. First

> Plants are patient.
> - So are gardeners.

| Part | Job      |
|------|----------|
| root | *drinks* |
| leaf | breathes |

```
x = 1
y = 2
```

Setext heading
==============

![A green leaf](leaf.png)
"""


def seen(markdown: str) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in read_document(markdown, "d").blocks]


def test_a_document_is_read_into_blocks() -> None:
    """Headings, paragraphs, items, quotes, code and rows of tables are a block each, with line and level."""
    blocks = read_document(GARDEN, "garden").blocks
    assert [(block.kind, block.level, block.line, block.text) for block in blocks] == [
        ("heading", 1, 1, "The garden"),
        ("paragraph", 0, 3, "Leaves take in carbon dioxide and give off oxygen."),
        ("heading", 2, 6, "Roots"),
        ("item", 1, 8, "Roots take up water and salts."),
        ("item", 2, 10, "Hairs help."),
        ("item", 1, 11, "First"),
        ("quote", 1, 13, "Plants are patient."),
        ("item", 1, 14, "So are gardeners."),
        ("table", 0, 16, "Part | Job"),
        ("table", 0, 18, "root | drinks"),
        ("table", 0, 19, "leaf | breathes"),
        ("code", 0, 21, "x = 1 y = 2"),
        ("heading", 1, 26, "Setext heading"),
        ("paragraph", 0, 29, "A green leaf"),
    ]


def test_a_block_knows_the_headings_above_it() -> None:
    """The path of headings goes from the outermost inwards, and a new heading closes those of its level."""
    paths: dict[str, tuple[str, ...]] = {
        block.text: block.headings for block in read_document(GARDEN, "garden").blocks
    }
    assert paths["The garden"] == ()
    assert paths["Roots"] == ("The garden",)
    assert paths["Hairs help."] == ("The garden", "Roots")
    assert paths["root | drinks"] == ("The garden", "Roots")
    assert paths["A green leaf"] == ("Setext heading",)


def test_a_document_is_called_by_its_first_heading() -> None:
    """Without a heading it is called by its id."""
    assert read_document(GARDEN, "garden").title == "The garden"
    assert read_document("No heading.", "notes").title == "notes"
    assert read_document("No heading.", "notes").id == "notes"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**bold** *soft* ~~gone~~ `code`", "bold soft gone code"),
        ("[words](x) and [more][r]\n\n[r]: y", "words and more"),
        ("<https://example.org>", "https://example.org"),
        ("AT&amp;T &#233; &lt;b&gt;", "AT&T é <b>"),
        (r"\*kept\* 1\. C:\temp", r"*kept* 1. C:\temp"),
        ("one\\\ntwo  \nthree\nfour", "one two three four"),
        ("5 * 3 * 2 and snake_case_name", "5 * 3 * 2 and snake_case_name"),
        ("a <b>bold</b> line<br>break <!-- unseen -->end", "a bold line break end"),
        ("<div>\nin a box\n</div>", "in a box"),
        ("![a ![small] leaf](x.png) here", "a ![small] leaf here"),
        ("cafe\u0301 ocre\u00adlizumab", "café ocrelizumab"),
        ("ring&#7;", "ring�"),
        ("turn&#x202e;ed", "turn�ed"),
        ("\x1b]52;c;x\x07", "␛]52;c;x␇"),
    ],
)
def test_only_what_a_reader_sees_is_kept(markdown: str, text: str) -> None:
    """Emphasis, links, HTML and escapes are rendered away, also when they spell out a control character."""
    assert seen(markdown) == [text]


@pytest.mark.parametrize(
    "markdown", ["", "\n\n", "---", "[r]: y", "<!-- unseen -->", "```\n```", "#", "\u200b"]
)
def test_what_shows_nothing_is_no_block(markdown: str) -> None:
    """Rules, definitions, comments and empty blocks leave nothing to cite."""
    assert seen(markdown) == []


def test_plain_text_is_taken_as_it_stands() -> None:
    """In plain text a mark is a mark, and an empty line ends a paragraph."""
    text = "# one\n*two*\n\n\n- three\n"
    blocks = read_document(text, "d", plain=True).blocks
    assert [(block.kind, block.line, block.text) for block in blocks] == [
        ("paragraph", 1, "# one *two*"),
        ("paragraph", 5, "- three"),
    ]


def test_long_lines_of_plain_text_are_paragraphs() -> None:
    """Where a line is longer than anyone breaks by hand, each line is a paragraph of its own."""
    long = "Word after word follows without a break. " * 5
    blocks = read_document(f"{long}\n{long}\n\nshort\nlines\n", "d", plain=True).blocks
    assert [block.line for block in blocks] == [1, 2, 4]
    assert blocks[2].text == "short lines"


MARKDOWN = st.lists(
    st.one_of(
        st.sampled_from(
            ["# ", "> ", "- ", "1. ", "\n", "\n\n", "    ", "|", "|-|-|\n", "```", "`", "*", "_", "[", "](x)",
             "<b>", "<!--", "-->", "&#0;", "&#xd800;", "\\", "![", "a", "===", "~~", "\t", "[r]: y\n", "[r]"]
        ),
        st.text(st.characters(codec=None, exclude_categories=()), max_size=8),
    )
).map("".join)  # fmt: skip


@given(MARKDOWN, st.booleans())
def test_any_text_can_be_read(raw: str, plain: bool) -> None:
    """Whatever the text, it becomes clean blocks in the order of its lines, and sentences that are theirs."""
    document = read_document(raw, "d", plain=plain)
    lines = [block.line for block in document.blocks]
    assert lines == sorted(lines)
    assert all(1 <= line <= raw.count("\n") + raw.count("\r") + 1 for line in lines)
    for block in document.blocks:
        assert block.text
        assert is_clean(block.text)
        assert all(block.text[at.start : at.end] == at.text for at in block.sentences)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("a" * (DOCUMENT_BYTES + 1), False),
        ("a\n\n" * (DOCUMENT_BLOCKS + 1), True),
        ("a\n\n" * (DOCUMENT_BLOCKS + 1), False),
        ("-\n" * 200_000, False),
        ("[" * 600_000, False),
    ],
)
def test_a_document_beyond_all_measure_is_refused(raw: str, plain: bool) -> None:
    """Too long, too many paragraphs, or nothing but structure: it is refused with what to do about it."""
    with pytest.raises(OcrequizError, match="Split it") as refusal:
        read_document(raw, "big", plain=plain)
    assert refusal.value.message.startswith("The document big has more than ")


def test_as_many_paragraphs_as_are_allowed_are_read() -> None:
    """The bound itself is within bounds."""
    assert len(read_document("a\n\n" * DOCUMENT_BLOCKS, "d").blocks) == DOCUMENT_BLOCKS


def seconds(raw: str) -> float:
    """Return the least processor time of three readings."""
    runs = []
    for _ in range(3):
        start = time.process_time()
        read_document(raw, "d")
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "](",
        "*a_ ",
        "a**b",
        "<",
        "`",
        "> ",
        "- ",
        "> - ",
        "\\",
        "&",
        "|",
        "[a](b",
        "word\n\n",
        "w" * 50,
    ],
)
def test_hostile_markdown_takes_time_that_grows_with_its_length(piece: str) -> None:
    """Ten times the nesting, brackets or paragraphs take some ten times as long, never a hundred times."""
    assert seconds((piece * 20_000)[:20_000]) < 40 * seconds((piece * 2_000)[:2_000]) + 0.1


def test_deep_nesting_is_no_danger() -> None:
    """A thousand levels of quotes and lists are read without an error; the deepest are left out."""
    assert len(seen("> " * 1000 + "deep")) <= 1
    assert seen("\n".join("  " * level + "- level" for level in range(1000)))[:3] == ["level"] * 3
