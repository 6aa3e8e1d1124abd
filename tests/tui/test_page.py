"""Pages: whatever the text and the width, no line is wider than the page and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from ocrequiz.text import clean
from ocrequiz.tui.widgets.marked import blocks_of
from ocrequiz.tui.widgets.page import Gap, Page, Paragraph, Rule, columns
from ocrequiz.tui.widgets.table import Table

MARKED = st.text(alphabet="ab *_`#>-+1.|~[]()!<&;\n日é", max_size=200)


@given(MARKED, st.integers(20, 100))
def test_no_line_of_a_page_is_wider_than_the_page(text: str, width: int) -> None:
    """Lists, quotes, code, tables and wide characters all keep inside."""
    assert all(line.cell_length <= width for line in Page(blocks_of(text)).lines(width))


@given(st.lists(st.text(alphabet="abc ", min_size=1, max_size=80), max_size=8), st.integers(10, 60))
def test_a_line_belongs_to_the_block_it_comes_from(texts: list[str], width: int) -> None:
    """A click on any line of a block finds that block, and beyond the page there is none."""
    page = Page(Paragraph(Content(text)) for text in texts)
    for number in range(len(texts)):
        assert page.block_at(page.line_of(number, width), width) == number
    assert page.block_at(len(page.lines(width)), width) is None
    assert page.block_at(-1, width) is None


def test_a_hanging_indent_keeps_the_text_in_line() -> None:
    """What stands before the first line leaves as much room before the others."""
    lines = Paragraph(Content("one two three"), Content("1  "), Content("   ")).lines(10)
    assert [line.plain for line in lines] == ["1  one two", "   three"]


def test_gaps_and_rules_are_one_line() -> None:
    """An empty line stays empty, and a rule fills the width behind what stands before it."""
    assert [line.plain for line in Gap().lines(9)] == [""]
    assert [line.plain for line in Rule(first=Content("│ ")).lines(6)] == ["│ ────"]


def test_the_left_gives_way_to_the_right() -> None:
    """A title too long for its line is cut with an ellipsis; the counts stay whole."""
    assert columns(Content("a long title"), Content("12"), 10).plain == "a long …12"
    assert columns(Content("ab"), Content("12"), 6).plain == "ab  12"


def test_a_table_that_is_too_wide_is_read_row_by_row() -> None:
    """Side by side where it fits, else each cell with the name of its column."""
    table = Table([[Content("form"), Content("share")], [Content("RRMS"), Content("most")]])
    assert table.lines(40)[0].plain.startswith("form   share")
    assert [line.plain for line in table.lines(11)] == ["form: RRMS", "share: most"]


def test_markdown_is_shown_as_what_it_means() -> None:
    """Emphasis, lists, quotes and code lose their signs and keep their words."""
    text = "# Title\n\nA *b* **c** `d`.\n\n- one\n- two\n  1. deep\n\n> said\n\n```\ncode\n```\n\n[site](https://e.org)"
    lines = [line.plain for line in Page(blocks_of(text)).lines(60)]
    assert lines == [
        "Title", "", "A b c d.", "", "• one", "• two", "  1. deep", "", "│ said", "", "code", "",
        "site (https://e.org)",
    ]  # fmt: skip


def test_html_and_pictures_are_only_words() -> None:
    """A tag is shown as it stands, and a picture is what its author says it shows: nothing is fetched."""
    lines = [line.plain for line in Page(blocks_of("<b>x</b> ![a cell](cells.png)")).lines(60)]
    assert lines == ["<b>x</b> [a cell]"]


def test_what_an_entity_hides_is_made_visible() -> None:
    """An escape written as an HTML entity is no escape once it is decoded."""
    [line] = Page(blocks_of("&#27;]52;c;aGk=&#7; &#x202e;x *y*")).lines(60)
    assert clean(line.plain) == line.plain


def test_markup_of_the_screen_means_nothing_in_a_card() -> None:
    """Brackets that Textual would read are words like others."""
    [line] = Page(blocks_of("[/oops] [b]x[/b] [@click=app.bell]y[/]")).lines(80)
    assert line.plain == "[/oops] [b]x[/b] [@click=app.bell]y[/]"
    assert not line.spans


def test_too_many_blocks_are_shown_as_plain_text() -> None:
    """Beyond the bound a card is shown as it stands instead of being laid out."""
    text = "\n\n".join(f"*{number}*" for number in range(400))
    assert Page(blocks_of(text)).lines(40)[0].plain == "*0*"
