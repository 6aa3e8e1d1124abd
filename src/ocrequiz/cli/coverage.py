"""The verb `coverage`: which sentences of the documents are asked about, and what became of what is cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import counted, put, put_json, say
from ocrequiz.text import one_line
from ocrequiz.workspace.covering import Cited, CoverageReport, Covered, Stated, Stretch

WHOLE: Final = 1_000
"""The most characters of a passage on a line."""


@click.command()
@click.argument("decks", nargs=-1, required=True, metavar="DECK...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--uncovered", is_flag=True, help="List only the sentences that no question asks about.")
@click.option("--strict", is_flag=True, help="End with code 1 where a sentence is not asked about.")
@shared_options
@pass_shared
def coverage(
    shared: Shared, decks: tuple[str, ...], as_json: bool, uncovered: bool, strict: bool
) -> ExitCode:
    """Say who asks about each sentence of the documents of DECK, and what has become of the passages cited.

    Sentences of fewer than five words are lead-ins and do not count. Decks that cite the same file are taken
    together. Before a sentence stands ✓ where a question asks about it, □ where none does, – where the author
    passes it over, · before a lead-in.
    """
    with shared.open_workspace(decks) as workspace:
        found = workspace.bench.coverage(decks)
    if as_json:
        put_json(_as_json(found))
    else:
        for covered in found.documents:
            put(*(_uncovered(covered) if uncovered else _tree(covered)))
        put(*_drifted(found.citations))
    for sentence in found.unreadable:
        say(f"{sentence} See: ocrequiz check")
    if not found.documents and not found.unreadable:
        say("No document belongs to that.")
    is_whole = all(covered.covered == covered.total for covered in found.documents)
    return ExitCode.FINE if is_whole or not strict else ExitCode.FOUND_PROBLEMS


def _tree(covered: Covered) -> Iterator[str]:
    """Lay out the document by headings and paragraphs."""
    yield _summary(covered)
    headings = {stretch.block.line: stretch for stretch in covered.headings()}
    paragraphs = {stretch.block.line: stretch for stretch in covered.paragraphs()}
    for line in sorted({*headings, *paragraphs}):
        if line in headings:
            heading = headings[line]
            yield f"\n{'#' * heading.block.level} {heading.block.text}  {_share(heading)}".rstrip()
        else:
            yield f"  line {line}  {_share(paragraphs[line])}".rstrip()
            yield from (f"    {_sign(each)} {each.text}{_after(each)}" for each in paragraphs[line].sentences)
    missing = [each for each in covered.sentences if _is_missing(each)]
    yield ""
    if missing:
        yield f"Not asked about ({len(missing)}):"
        yield from _uncovered(covered)


def _uncovered(covered: Covered) -> Iterator[str]:
    yield from (f"{covered.file}:{each.line}: {each.text}" for each in covered.sentences if _is_missing(each))


def _summary(covered: Covered) -> str:
    whole = [each for each in covered.headings() if each.total]
    share = f"{covered.covered / covered.total:.0%}" if covered.total else "nothing to ask about"
    passed = sum(bool(each.reason) for each in covered.sentences if not each.counts)
    facts = [
        f"{covered.covered} of {counted(covered.total, 'sentence')} asked about ({share})",
        f"{sum(each.covered == each.total for each in whole)} of {counted(len(whole), 'heading')} whole",
        *([f"{passed} passed over"] if passed else []),
    ]
    return f"{covered.document.title} ({covered.file}): {', '.join(facts)}"


def _share(stretch: Stretch) -> str:
    return f"{stretch.covered} of {stretch.total}" if stretch.total else ""


def _is_missing(sentence: Stated) -> bool:
    return sentence.counts and not sentence.questions


def _sign(sentence: Stated) -> str:
    if sentence.questions:
        return "✓"
    if sentence.counts:
        return "□"
    return "–" if sentence.reason else "·"


def _after(sentence: Stated) -> str:
    if sentence.questions:
        return f"  [{', '.join(sentence.questions)}]"
    return f"  (passed over: {sentence.reason})" if sentence.reason else ""


def _drifted(citations: tuple[Cited, ...]) -> Iterator[str]:
    """Lay out the citations that no longer stand as cited, the old passage over the new one."""
    states = [each.state for each in citations]
    counts = [f"{states.count(state)} {state}" for state in dict.fromkeys(["found", *sorted(states)])]
    yield f"Citations: {', '.join(counts)}."
    for each in citations:
        if each.state != "found":
            yield f"{each.file}:{each.line}: {each.question}: {each.state}"
            yield f"  cites: {one_line(each.citation.quote, WHOLE)}"
            yield f"  now:   {one_line(each.passage, WHOLE) or 'nothing like it'}"


def _as_json(found: CoverageReport) -> dict[str, object]:
    documents = [_document(covered) for covered in found.documents]
    return {
        "document": ", ".join(covered.document.id for covered in found.documents),
        "sentences": [_sentence(covered, each) for covered in found.documents for each in covered.sentences],
        "covered": sum(covered.covered for covered in found.documents),
        "total": sum(covered.total for covered in found.documents),
        "documents": documents,
        "citations": [_cited(each) for each in found.citations],
        "unreadable": list(found.unreadable),
    }


def _document(covered: Covered) -> dict[str, object]:
    return {
        "document": covered.document.id,
        "title": covered.document.title,
        "file": covered.file,
        "decks": list(covered.decks),
        "covered": covered.covered,
        "total": covered.total,
        "headings": [
            {"title": each.block.text, "level": each.block.level, **_stretch(each)}
            for each in covered.headings()
        ],
        "paragraphs": [{"text": each.block.text, **_stretch(each)} for each in covered.paragraphs()],
        "sentences": [_sentence(covered, each) for each in covered.sentences],
    }


def _stretch(stretch: Stretch) -> dict[str, object]:
    return {
        "line": stretch.block.line,
        "covered": stretch.covered,
        "total": stretch.total,
        "questions": list(stretch.questions),
    }


def _sentence(covered: Covered, sentence: Stated) -> dict[str, object]:
    return {
        "text": sentence.text,
        "questions": list(sentence.questions),
        "document": covered.document.id,
        "line": sentence.line,
        "counts": sentence.counts,
        "skipped": sentence.reason or None,
    }


def _cited(cited: Cited) -> dict[str, object]:
    return {
        "deck": cited.deck,
        "question": cited.question,
        "file": cited.file,
        "line": cited.line,
        "document": cited.citation.document,
        "quote": cited.citation.quote,
        "state": cited.state,
        "passage": cited.passage,
    }
