"""How is the map of a document printed? One HTML file, in which each sentence is shaded by how well it is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, assert_never

from ocrequiz.documents.document import Block
from ocrequiz.library.document_map import DocumentMap, Grasp, MappedSentence
from ocrequiz.reports.markup import Html, element, joined, page, text

MEANINGS: Final[Mapping[Grasp, str]] = {
    Grasp.FIRM: "known to 90 % or more",
    Grasp.FAIR: "to 75 %",
    Grasp.SHAKY: "to 50 %",
    Grasp.FADED: "to less",
    Grasp.UNMET: "not studied yet",
    Grasp.UNCOVERED: "no question asks about it",
    Grasp.SKIPPED: "passed over by its author",
    Grasp.LEAD_IN: "a lead-in",
}
"""What each sign says."""


def map_html(found: DocumentMap) -> str:
    """Write the map of a document as a page."""
    by_block: dict[int, list[MappedSentence]] = {}
    for sentence in found.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    shares = {section.block: section.known for section in found.sections()}
    known = "nothing is asked about it" if found.known is None else f"{found.known:.0%} known"
    return page(
        f"{found.document.title}: {known}",
        ("page.css", "map.css"),
        element("p", text(f"{found.deck_title}: {known}, {found.covered} of {found.total} sentences covered."),
                kind="soft"),
        element("ul", *(_meaning(grasp, words) for grasp, words in MEANINGS.items()), kind="key"),
        *(
            _block(block, by_block.get(number, []), shares.get(number))
            for number, block in enumerate(found.document.blocks)
        ),
    )  # fmt: skip


def _meaning(grasp: Grasp, words: str) -> Html:
    return element("li", _sign(grasp), text(f" {words}"))


def _sign(grasp: Grasp) -> Html:
    return element("span", text(grasp.value), kind=f"sign {_kind(grasp)}")


def _block(block: Block, sentences: list[MappedSentence], known: float | None) -> Html:
    match block.kind:
        case "heading":
            share = () if known is None else (element("span", text(f" {known:.0%} known"), kind="soft"),)
            return element(f"h{min(6, block.level)}", text(block.text), *share)
        case "code":
            return element("pre", text(block.text))
        case "item":
            return element("p", text("• "), *_sentences(block, sentences), kind="item")
        case "quote":
            return element("blockquote", *_sentences(block, sentences))
        case "paragraph" | "table":
            return element("p", *_sentences(block, sentences))
        case _:
            assert_never(block.kind)


def _sentences(block: Block, sentences: list[MappedSentence]) -> Iterator[Html]:
    end = 0
    for sentence in sentences:
        yield text(block.text[end : sentence.start])
        yield _sentence(sentence)
        end = sentence.end
    yield text(block.text[end:])


def _sentence(sentence: MappedSentence) -> Html:
    share = f" {sentence.known.share:.0%}" if sentence.known.met else ""
    return element(
        "span",
        joined(_sign(sentence.grasp), element("small", text(share)), text(" ")),
        text(sentence.text),
        kind=f"sentence {_kind(sentence.grasp)}",
    )


def _kind(grasp: Grasp) -> str:
    return grasp.name.lower().replace("_", "-")
