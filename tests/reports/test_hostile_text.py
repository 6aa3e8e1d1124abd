"""Nothing that an author or a learner writes acts in a page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ocrequiz.library.exam import Exam
from ocrequiz.library.results import QuizResult
from ocrequiz.reports.exam_html import exam_html, key_html
from ocrequiz.reports.markup import element, inline_markdown, markdown, text
from ocrequiz.reports.quiz_html import quiz_html
from ocrequiz.reports.quiz_markdown import literal, quiz_markdown

KNOWN = {
    "html", "head", "meta", "title", "style", "body", "main", "section", "header", "h1", "h2", "div",
    "span", "p", "ul", "ol", "li", "table", "thead", "tbody", "caption", "tr", "th", "td", "blockquote",
    "cite", "mark", "strong", "em", "code", "pre", "br", "img", "hr", "s", "del",
}  # fmt: skip
"""The elements that a page is made of."""
ATTRIBUTES = {"class", "lang", "charset", "http-equiv", "content", "name", "src", "alt", "start", "style"}


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.sources: list[str] = []
        self.styles = ""
        self.words = ""
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.sources += [value or "" for name, value in attrs if name in ("src", "href", "action", "data")]
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                continue

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            self.styles += data
        else:
            self.words += data


def is_harmless(page: str) -> Page:
    """Make sure that a page loads and runs nothing, and return what it holds."""
    found = Page(page)
    assert found.elements <= KNOWN
    assert found.attributes <= ATTRIBUTES
    assert all(source.startswith("data:image/png;base64,") for source in found.sources)
    assert not any(word in found.styles for word in ("url(", "@import", "expression", "evil"))
    assert "\x1b" not in page
    return found


def test_a_result_loads_and_runs_nothing(hostile: QuizResult) -> None:
    """What was written stands there as it was written, for all to see."""
    found = is_harmless(quiz_html(hostile))
    for words in (
        '<script>alert("title")</script>',
        "<img src=x onerror=alert(1)>",
        "[l](javascript:alert(2))",
        "</p><script>alert(9)</script>␛[2J",
        "<!-- objective",
        "<i>tag",
        "<http://evil.example/auto>",
    ):
        assert words in found.words
    assert "strong" in found.elements


def test_an_exam_and_its_key_load_and_run_nothing(exam: Exam) -> None:
    """The one picture is carried in the page itself."""
    found = is_harmless(exam_html(exam))
    assert len(found.sources) == 2
    assert '"><script src=http://evil.example/a.js></script>' in found.words
    assert "</td><script>alert(5)</script>" in is_harmless(key_html(exam)).words


def test_a_page_forbids_what_it_does_not_have(plain: QuizResult) -> None:
    """A browser is told to load and run nothing, should anything ever get in."""
    assert "Content-Security-Policy" in quiz_html(plain)
    assert "default-src &#x27;none&#x27;" in quiz_html(plain)


def test_markdown_of_a_result_is_only_words(hostile: QuizResult) -> None:
    """Rendered with HTML allowed, as many notebooks do, it still holds no element of the deck's."""
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(quiz_markdown(hostile))
    found = Page(rendered)
    assert found.elements <= KNOWN | {"h3"}
    assert found.sources == []
    assert "<img src=x onerror=alert(1)>" in found.words


@given(st.text())
def test_no_text_becomes_markup(raw: str) -> None:
    """Neither in HTML nor in Markdown, whatever it is."""
    assert Page(text(raw)).elements <= {"br"}
    assert Page(element("p", text(raw), title=raw)).elements <= {"p", "br"}
    for rendered in (markdown(raw), inline_markdown(raw)):
        found = Page(rendered)
        assert found.elements <= KNOWN | {"h3", "h4", "h5", "h6"}
        assert found.sources == []
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").renderInline(literal(raw))
    assert Page(rendered).elements == set()


@pytest.mark.parametrize("raw", ["<" * 30_000, "- a\n" * 2_000, "> " * 300 + "x", "*a" * 9_000])
def test_what_is_too_much_is_taken_as_it_stands(raw: str) -> None:
    """A page is made in reasonable time, whatever a field holds."""
    assert Page(markdown(raw)).elements <= KNOWN
    assert Page(inline_markdown(raw)).elements <= KNOWN
