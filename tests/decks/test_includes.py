"""How the files of one deck belong together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks.loading import Loaded, load

Write = Callable[..., Path]
LoadDeck = Callable[..., Loaded]


def fragment(*names: str) -> str:
    """Write a file of questions that a deck can include."""
    return "format: 1\nquestions:\n" + "".join(question(name) for name in names)


def question(name: str) -> str:
    """Write a question as an entry of the list."""
    return f"- {{id: {name}, type: basic, question: a, answer: b}}\n"


def test_included_questions_belong_to_the_deck(load_deck: LoadDeck, write: Write) -> None:
    """Questions come in the order of the file, then of the names of the files it includes."""
    write("more/b.yaml", fragment("c"))
    write("more/a.yaml", fragment("b"))
    write("more/.hidden.yaml", fragment("x"))
    write("more/deep/er.yaml", fragment("d"))
    loaded = load_deck(
        f"include: [more/*.yaml, 'more/**/er.yaml']\ndefaults: {{tags: water}}\nquestions:\n{question('a')}"
    )
    assert loaded.findings == ()
    assert loaded.deck is not None
    assert [each.id for each in loaded.deck.questions] == ["a", "b", "c", "d"]
    assert {each.tags for each in loaded.deck.questions} == {("water",)}
    assert [file.name for file in loaded.files] == ["rivers.yaml", "a.yaml", "b.yaml", "er.yaml"]
    assert (loaded.places["c"].file.name, loaded.places["c"].line) == ("b.yaml", 3)


def test_one_id_in_two_files_is_an_error_that_names_both(load_deck: LoadDeck, write: Write) -> None:
    """Of two questions with one id the first is asked, and the second says where the first is."""
    write("more.yaml", fragment("new", "nile"))
    loaded = load_deck(f"include: more.yaml\nquestions:\n{question('nile')}")
    (finding,) = loaded.findings
    assert (Path(finding.file).name, finding.line, finding.column, finding.rule) == (
        "more.yaml",
        4,
        8,
        "duplicate-id",
    )
    assert f"{loaded.path}:6:3" in finding.message
    assert loaded.deck is not None
    assert [each.id for each in loaded.deck.questions] == ["nile", "new"]


def test_a_pattern_does_not_include_the_deck_itself(load_deck: LoadDeck, write: Write) -> None:
    """A pattern for all files of the folder means all the others."""
    write("more.yaml", fragment("b"))
    loaded = load_deck(f"include: '*.yaml'\nquestions:\n{question('a')}")
    assert loaded.findings == ()
    assert set(loaded.places) == {"a", "b"}


def test_a_file_is_included_once(load_deck: LoadDeck, write: Write) -> None:
    """Patterns may overlap."""
    write("more.yaml", fragment("b"))
    loaded = load_deck(f"include: [more.yaml, './more.yaml', 'm*.yaml']\nquestions:\n{question('a')}")
    assert loaded.findings == ()


def test_a_deck_that_names_itself_is_a_cycle(load_deck: LoadDeck) -> None:
    """A deck cannot include itself by name."""
    loaded = load_deck(f"include: [rivers.yaml]\nquestions:\n{question('a')}")
    assert [(finding.rule, finding.line) for finding in loaded.findings] == [("include-cycle", 4)]


def test_decks_that_include_each_other_are_no_cycle_but_a_mistake(write: Write) -> None:
    """An included file includes nothing, so that no chain of files can lead back to its beginning."""
    header = "format: 1\nid: {0}\ntitle: {0}\ninclude: [{1}.yaml]\nquestions:\n"
    first = write("a.yaml", header.format("a", "b") + question("one"))
    second = write("b.yaml", header.format("b", "a") + question("two"))
    for file, other, name in ((first, second, "one"), (second, first, "two")):
        loaded = load(file)
        assert [(finding.rule, finding.file) for finding in loaded.findings] == [("bad-include", str(other))]
        assert loaded.deck is not None
        assert [each.id for each in loaded.deck.questions] == [name]


def test_a_fragment_is_known_for_one(write: Write) -> None:
    """A file of `format` and `questions` alone is no deck, and its mistakes are found all the same."""
    loaded = load(write("more.yaml", fragment("a", "a")))
    assert (loaded.kind, loaded.deck) == ("fragment", None)
    assert [finding.rule for finding in loaded.findings] == ["duplicate-id"]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        ("questions: []\n", "missing-key"),
        ("format: 2\nquestions: []\n", "unknown-format"),
        ("format: 1\ninclude: more.yaml\nquestions: []\n", "bad-include"),
        ("- a\n", "wrong-type"),
        ("", "empty-file"),
    ],
)
def test_what_is_no_fragment_is_not_included(
    load_deck: LoadDeck, write: Write, content: str, rule: str
) -> None:
    """What a deck includes holds a known format and questions, and nothing else."""
    write("more.yaml", content)
    loaded = load_deck(f"include: more.yaml\nquestions:\n{question('a')}")
    assert [(finding.rule, Path(finding.file).name) for finding in loaded.findings] == [(rule, "more.yaml")]
    assert loaded.deck is not None
    assert len(loaded.deck.questions) == 1


def test_paths_in_an_included_file_start_at_the_deck(load_deck: LoadDeck, write: Write) -> None:
    """A picture is named from the deck file, wherever the question stands."""
    write("sea.png", b"")
    write("more/sea.yaml", fragment("x").replace("answer: b", "answer: b, image: {file: sea.png, alt: sea}"))
    loaded = load_deck("include: more/sea.yaml\n")
    assert loaded.findings == ()
    assert [file.name for file in loaded.files] == ["rivers.yaml", "sea.yaml", "sea.png"]


def test_the_number_of_included_files_is_bounded(load_deck: LoadDeck, write: Write) -> None:
    """A pattern that catches hundreds of files by accident is reported."""
    for number in range(502):
        write(f"more/{number}.yaml", "format: 1\nquestions: []\n")
    loaded = load_deck(f"include: more/*\nquestions:\n{question('a')}")
    assert [finding.rule for finding in loaded.findings] == ["too-many"]
    assert len(loaded.files) == 501
