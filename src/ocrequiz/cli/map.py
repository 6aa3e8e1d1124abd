"""The verb `map`: how much of a deck's document is known, sentence by sentence."""

from __future__ import annotations

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import put, put_json
from ocrequiz.errors import WrongUse
from ocrequiz.workspace.documents import DocumentMap, Grasp, MappedSentence, Section


@click.command(name="map")
@click.argument("deck")
@click.option("--document", default="", help="Which document of the deck, by its id; its first without.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--html", "as_html", is_flag=True, help="Print a page, whole in itself.")
@shared_options
@pass_shared
def map(shared: Shared, deck: str, document: str, as_json: bool, as_html: bool) -> ExitCode:  # noqa: A001
    """Say how well each sentence of DECK's document is known, by the cards that cite it.

    Before each sentence stands a sign: ● known to 90 % or more, ◕ to 75 %, ◑ to 50 %, ◔ to less, ○ not studied yet,
    □ no question asks about it, – passed over by its author, · a lead-in.
    """
    if as_json and as_html:
        raise WrongUse("--json and --html exclude each other.", "Take one of them.")
    with shared.open_workspace([deck]) as workspace:
        chosen = workspace.choose([deck])
        if len(chosen) > 1:
            raise WrongUse(f"{deck} holds several decks.", f"Name one: {', '.join(chosen)}.")
        found = workspace.document_map(chosen[0], document)
    if as_json:
        put_json(_as_json(found))
    elif as_html:
        from ocrequiz.reports.map_html import map_html

        put(map_html(found).rstrip("\n"))
    else:
        put(*_lines(found))
    return ExitCode.FINE


def _lines(found: DocumentMap) -> list[str]:
    headings = {section.block: section for section in found.sections()}
    lines = [f"{found.deck_title}: {_summary(found)}"]
    block = -1
    for sentence in found.sentences:
        passed = range(block + 1, sentence.block + 1)
        lines += [
            f"\n{'#' * headings[each].level} {_headed(headings[each])}" for each in passed if each in headings
        ]
        block = sentence.block
        lines.append(f"{sentence.grasp.value} {_percent(sentence):>5}  {sentence.text}")
    return lines


def _headed(section: Section) -> str:
    return section.title if section.known is None else f"{section.title}  ({section.known:.0%} known)"


def _summary(found: DocumentMap) -> str:
    covered = f"{found.covered} of {found.total} sentences covered"
    return covered if found.known is None else f"{found.known:.0%} known, {covered}"


def _percent(sentence: MappedSentence) -> str:
    return f"{sentence.known.share:.0%}" if sentence.known.met else ""


def _as_json(found: DocumentMap) -> dict[str, object]:
    return {
        "deck": found.deck,
        "document": found.document.id,
        "known": found.known,
        "covered": found.covered,
        "total": found.total,
        "headings": [
            {
                "title": section.title,
                "level": section.level,
                "known": section.known,
                "covered": section.covered,
                "total": section.total,
            }
            for section in found.sections()
        ],
        "sentences": [_sentence(each) for each in found.sentences],
    }


def _sentence(sentence: MappedSentence) -> dict[str, object]:
    return {
        "text": sentence.text,
        "counts": sentence.counts,
        "questions": [asker.question for asker in sentence.askers],
        "cards": sentence.known.cards,
        "met": sentence.known.met,
        "known": sentence.known.share if sentence.known.met else None,
        "grasp": _WORDS[sentence.grasp],
    }


_WORDS = {grasp: grasp.name.lower().replace("_", "-") for grasp in Grasp}
