"""Sentences: where they end, and that nothing of a text falls between them."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.documents.document import Block
from ocrequiz.documents.plain_text import plain_text
from ocrequiz.documents.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One is here. Two is there.", ["One is here.", "Two is there."]),
        ("Some cells, e.g. B cells, die. Others stay.", ["Some cells, e.g. B cells, die.", "Others stay."]),
        ("It takes approx. 30 minutes. Then it ends.", ["It takes approx. 30 minutes.", "Then it ends."]),
        ("Ask Dr. Vega. She knows.", ["Ask Dr. Vega.", "She knows."]),
        ("Give 1.5 mg vs. 2 mg. See fig. 3.", ["Give 1.5 mg vs. 2 mg.", "See fig. 3."]),
        ("Why? Nobody knows! Go on.", ["Why?", "Nobody knows!", "Go on."]),
        ("今日は雨。明日は「晴れ。」そう？", ["今日は雨。", "明日は「晴れ。」", "そう？"]),
        ("no end", ["no end"]),
        ("", []),
        ("  spaced.  Out.  ", ["spaced.", "Out."]),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, sentences: list[str]) -> None:
    """Abbreviations, decimals and titles end no sentence; stops of any width, question and exclamation marks do."""
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize("signs", ['."', "?!", "?”_…", "é!!*"])
def test_a_flood_of_signs_takes_about_as_long_as_words(signs: str) -> None:
    """The time grows with the length of a document, whatever stands in it; a sentence after the flood is found."""
    words, flood = (
        "Some words here. " * 6_000,
        signs * (100_000 // len(signs)) + " Then it ends. Another begins.",
    )
    sentence_spans(words[:100])
    assert seconds_for(flood) < 20 * seconds_for(words)
    assert flood[slice(*sentence_spans(flood)[-1])] == "Another begins."


def seconds_for(text: str) -> float:
    """Return the processor time that the sentences of a text take."""
    begun = time.process_time()
    sentence_spans(text)
    return time.process_time() - begun


@given(st.text(st.one_of(st.sampled_from("aB .!?\n\"'()"), st.characters(codec="utf-8"))))
def test_sentences_tile_any_text(text: str) -> None:
    """Sentences follow one another, none is empty, and only white space stands outside them."""
    spans = sentence_spans(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(not text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))


def test_a_block_knows_its_sentences_by_their_offsets() -> None:
    """A sentence's offsets cut its very words out of the block; headings and code have no sentences."""
    block = Block("paragraph", 0, plain_text("First one. Second one."), 1)
    assert [(sentence.text, sentence.start, sentence.end) for sentence in block.sentences] == [
        ("First one.", 0, 10),
        ("Second one.", 11, 22),
    ]
    assert Block("heading", 1, plain_text("First one. Second one."), 1).sentences == ()
    assert Block("code", 0, plain_text("First one. Second one."), 1).sentences == ()


def test_only_who_asks_for_sentences_loads_their_rules() -> None:
    """Reading a document and finding a citation in it load neither nupunkt nor rapidfuzz."""
    code = (
        "import sys\n"
        "from ocrequiz.documents.citations import locate\n"
        "from ocrequiz.documents.quotes import Citation\n"
        "from ocrequiz.documents.reading import read_document\n"
        "found = locate(read_document('Some words.', 'r'), Citation(document='r', quote='words'))\n"
        "print(type(found).__name__, sorted({'nupunkt', 'rapidfuzz'} & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "Found []"
