"""Tests of the index of parsed decks: it answers as the decks would, and losing it costs nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.store.index import FileStamp, Index, IndexedDeck, IndexedQuestion, IndexSpoiled
from ocrequiz.store.numbering import card_position
from ocrequiz.store.progress import Progress
from ocrequiz.store.statements import statement

Program = Callable[..., "subprocess.Popen[str]"]

DECK = "/decks/mechanism.yaml"
MORE = "/decks/more/cells.yaml"


def deck(path: str = DECK, **changes: str) -> IndexedDeck:
    """Return a deck read from two files."""
    terms = {
        "id": "mechanism",
        "title": "How it works",
        "header": "{}",
        "findings": "[]",
        "fingerprint": "f1",
    }
    terms |= changes
    return IndexedDeck(path, **terms, cards=0, questions=0, files=(path, MORE))


def stamp(path: str = DECK, **changes: int) -> FileStamp:
    """Return a file as it was looked at."""
    return FileStamp(path, changes.get("size", 10), changes.get("mtime_ns", 20), "digest", "deck")


def question(
    name: str, *tags: str, status: str = "ready", parts: tuple[str, ...] = ("main",)
) -> IndexedQuestion:
    """Return a question with a body."""
    return IndexedQuestion(name, "basic", status, tags, f'{{"question":"{name}?"}}', DECK, 7, 3, parts)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where an index may be made."""
    return tmp_path / "cache" / "decks.db"


@pytest.fixture
def index(path: Path) -> Iterator[Index]:
    """Return an empty index."""
    with Index.open(path) as opened:
        yield opened


def test_what_was_put_is_found(index: Index, path: Path) -> None:
    """Decks, files, questions and cards come back as they were, also after the program ends."""
    questions = [question("one", "a"), question("two", status="draft"), question("three", parts=("c1", "c2"))]
    index.put(deck(), [stamp(), stamp(MORE)], iter(questions))
    index.close()
    with Index.open(path) as again:
        found = again.deck(DECK)
        assert found == IndexedDeck(
            DECK, "mechanism", "How it works", "{}", "[]", "f1", cards=3, questions=3, files=(DECK, MORE)
        )
        assert again.decks() == [found]
        assert again.files() == {DECK: stamp(), MORE: stamp(MORE)}
        assert list(again.questions(DECK)) == questions
        assert [again.question(DECK, one.id) for one in questions] == questions
        assert [again.body(DECK, one.id) for one in questions] == [
            (one.body, one.sentences) for one in questions
        ]
        third = card_position(2, 0)
        assert again.cards(DECK) == [(0, "one", "main"), (third, "three", "c1"), (third + 1, "three", "c2")]


def test_what_is_not_there_is_none(index: Index) -> None:
    """Neither a deck nor a question is made up."""
    assert index.deck(DECK) is None
    assert index.question(DECK, "one") is None
    assert index.body(DECK, "one") is None
    assert (index.decks(), index.cards(DECK), list(index.questions(DECK)), index.files()) == ([], [], [], {})
    index.touch(DECK, 1, 1)
    index.forget(DECK)
    assert index.files() == {}


def test_only_questions_that_are_ready_have_cards(index: Index) -> None:
    """Drafts and retired questions are known, and not asked."""
    index.put(deck(), [], [question("r"), question("d", status="draft"), question("x", status="retired")])
    assert [index.has_card(DECK, name, "main") for name in "rdx"] == [True, False, False]
    assert not index.has_card(DECK, "r", "reverse")


def test_to_put_a_deck_again_replaces_it(index: Index) -> None:
    """A question taken out of the file is gone, and other decks stay."""
    index.put(deck(), [stamp()], [question("one", "a"), question("two", "a")])
    index.put(deck("/other.yaml", id="other"), [stamp("/other.yaml")], [question("one", "b")])
    index.put(deck(fingerprint="f2"), [stamp(size=99)], [question("two", "c")])
    assert index.cards(DECK) == [(0, "two", "main")]
    assert index.cards(DECK, ["a"]) == []
    assert index.files()[DECK].size == 99
    assert [(one.id, one.fingerprint) for one in index.decks()] == [("mechanism", "f2"), ("other", "f1")]
    assert index.cards("/other.yaml", ["b"]) == [(0, "one", "main")]


def test_a_failing_put_changes_nothing(index: Index) -> None:
    """A deck is replaced whole or not at all."""
    index.put(deck(), [stamp()], [question("one")])

    def broken() -> Iterator[IndexedQuestion]:
        yield question("two")
        raise KeyError

    with pytest.raises(KeyError):
        index.put(deck(), [stamp(size=99)], broken())
    assert index.cards(DECK) == [(0, "one", "main")]
    assert index.files()[DECK].size == 10


def test_a_file_forgotten_takes_its_deck_along(index: Index) -> None:
    """The files it included may belong to another deck, so they stay."""
    index.put(deck(), [stamp(), stamp(MORE)], [question("one")])
    index.forget(DECK)
    assert index.decks() == []
    assert list(index.files()) == [MORE]


def test_files_are_known_without_a_deck(index: Index) -> None:
    """A fragment or an unreadable file is not read again until it changes."""
    fragment = FileStamp(MORE, 1, 2, "d", "fragment")
    unreadable = FileStamp("/decks/broken.yaml", 3, 4, "e", "unreadable")
    index.put_file(fragment)
    index.put_file(unreadable)
    index.touch(MORE, 5, 6)
    assert index.files() == {
        MORE: FileStamp(MORE, 5, 6, "d", "fragment"),
        "/decks/broken.yaml": unreadable,
    }


def test_a_tag_means_itself_and_those_below(index: Index) -> None:
    """`mechanism` finds `mechanism::b-cells`, and not `mechanisms`."""
    index.put(
        deck(),
        [],
        [
            question("at", "mechanism"),
            question("below", "mechanism::b-cells", "mechanism::b-cells::cd20"),
            question("beside", "mechanisms", "mechanism:b"),
            question("other", "safety"),
            question("both", "safety", "mechanism"),
        ],
    )
    assert [name for _, name, _ in index.cards(DECK, ["mechanism"])] == ["at", "below", "both"]
    assert [name for _, name, _ in index.cards(DECK, ["mechanism::b-cells"])] == ["below"]
    assert [name for _, name, _ in index.cards(DECK, ["safety", "mechanism"])] == [
        "at",
        "below",
        "other",
        "both",
    ]
    assert index.cards(DECK, ["nothing"]) == []


@given(
    st.lists(st.tuples(st.sets(st.sampled_from(["a", "a::b", "c"])), st.booleans()), max_size=12),
    st.lists(st.sampled_from(["a", "a::b", "c"]), max_size=2),
    st.integers(1, 4),
)
def test_cards_can_be_read_in_pages(
    questions: list[tuple[set[str], bool]], tags: list[str], limit: int
) -> None:
    """Page after page the cards of a deck come once each, in its order."""
    with Index.open(None) as index:
        index.put(
            deck(),
            [],
            [
                question(f"q{number}", *own, status="ready" if is_ready else "draft")
                for number, (own, is_ready) in enumerate(questions)
            ],
        )
        read: list[str] = []
        after = -1
        while page := index.cards(DECK, tags, after, limit):
            assert len(page) <= limit
            read += [name for _, name, _ in page]
            after = page[-1][0]
        expected = [
            f"q{number}"
            for number, (own, is_ready) in enumerate(questions)
            if is_ready
            and (not tags or any(tag == one or tag.startswith(one + "::") for one in tags for tag in own))
        ]
        assert read == expected


def test_a_large_deck_is_written_in_batches(index: Index) -> None:
    """Positions go on from batch to batch."""
    index.put(deck(), [], (question(f"q{number}", "t") for number in range(4_500)))
    found_next = index.cards(DECK, ["t"], after=card_position(3_998, 0), limit=3)
    assert [position for position, *_ in found_next] == [card_position(n, 0) for n in (3_999, 4_000, 4_001)]
    assert [one.id for one in index.questions(DECK)] == [f"q{number}" for number in range(4_500)]
    found = index.deck(DECK)
    assert found is not None
    assert (found.cards, found.questions) == (4_500, 4_500)


@pytest.mark.parametrize(
    ("asked", "steps"),
    [
        ("index_cards", ["SEARCH card USING PRIMARY KEY (deck=? AND position>?)"]),
        ("index_question", ["SEARCH question USING INDEX question_by_id (deck=? AND id=?)"]),
        ("index_questions", ["SEARCH question USING PRIMARY KEY (deck=?)"]),
        (
            "index_cards_tagged",
            [
                "SEARCH tagged USING PRIMARY KEY (deck=? AND tag=? AND position>?)",
                "SEARCH tagged USING PRIMARY KEY (deck=? AND tag>? AND tag<?)",
                "SEARCH card USING PRIMARY KEY (deck=? AND position=?)",
            ],
        ),
    ],
)
def test_no_question_reads_a_whole_deck(index: Index, asked: str, steps: list[str]) -> None:
    """The first card of a deck costs the same among ten questions and a hundred thousand."""
    sql = statement(asked)
    names = dict.fromkeys(("path", "after", "limit", "tags"))
    values = names if ":" in sql else (None,) * sql.count("?")
    plan = [str(row[3]) for row in index.connection.execute("EXPLAIN QUERY PLAN " + sql, values)]
    assert [step for step in plan if step.split()[1:2] in (["card"], ["question"], ["tagged"])] == steps


@pytest.mark.parametrize("rubbish", [b"not SQLite", b"SQLite format 3\x00" + bytes(600), bytes(5_000)])
def test_a_damaged_index_is_made_anew(path: Path, rubbish: bytes) -> None:
    """Nobody is told: it holds nothing that the decks do not say."""
    path.parent.mkdir()
    path.write_bytes(rubbish)
    with Index.open(path) as index:
        assert index.path == path
        index.put(deck(), [], [question("one")])
    with Index.open(path) as index:
        assert index.cards(DECK) == [(0, "one", "main")]


def test_an_index_of_another_version_is_made_anew(path: Path, program: Program) -> None:
    """A newer or older program left it."""
    with Index.open(path) as index:
        index.put(deck(), [], [question("one")])
    code = (
        "import sys; from ocrequiz.store.engine import library\n"
        "connection = library.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('PRAGMA application_id = 0x6f6378ff'); connection.close()"
    )
    assert program(code, path).communicate(timeout=60)[1] == ""
    with Index.open(path) as index:
        assert (index.path, index.decks()) == (path, [])


def test_a_progress_file_is_not_taken_for_an_index(tmp_path: Path) -> None:
    """A wrong setting must not delete what was learned."""
    path = tmp_path / "progress.db"
    Progress.open(path, "x").close()
    before = path.read_bytes()
    with Index.open(path) as index:
        assert index.path is None
    assert path.read_bytes() == before


def test_damage_met_later_deletes_the_index(index: Index, path: Path) -> None:
    """The sentence says so, and the next start makes it anew."""
    index.put(deck(), [], (question(f"q{number}") for number in range(2_000)))
    index.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xa5" * (size - size // 2))
    with Index.open(path) as damaged, pytest.raises(IndexSpoiled, match=r"damaged"):
        list(damaged.questions(DECK))
    assert not path.exists()
    with Index.open(path) as again:
        assert again.decks() == []


def test_where_the_folder_cannot_be_made_memory_serves(tmp_path: Path) -> None:
    """A read-only cache folder makes starts slower, and nothing else."""
    (tmp_path / "file").write_text("")
    with Index.open(tmp_path / "file" / "decks.db") as index:
        assert index.path is None
        index.put(deck(), [], [question("one")])
        assert index.has_card(DECK, "one", "main")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_no_obstacle(path: Path) -> None:
    """The same for a folder that may only be read."""
    path.parent.mkdir(mode=0o500)
    with Index.open(path) as index:
        assert index.path is None


def test_no_index_at_all_is_needed() -> None:
    """Without a path everything is kept in memory."""
    with Index.open(None) as index:
        assert index.path is None


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_need_not_be_text(index: Index) -> None:
    """A folder of decks may hold a file whose name is no Unicode."""
    path = os.fsdecode(b"/decks/caf\xe9.yaml")
    index.put(deck(path), [stamp(path)], [question("one")])
    assert list(index.files()) == [path]
    found = index.deck(path)
    assert found is not None
    assert found.files == (path, MORE)


def test_a_locked_index_says_so(
    index: Index, path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program that writes a large deck may take its time."""
    code = (
        "import sys; from ocrequiz.store.engine import library\n"
        "connection = library.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('BEGIN IMMEDIATE'); print('locked', flush=True); sys.stdin.read()"
    )
    other = program(code, path)
    assert other.stdout is not None
    assert other.stdout.readline() == "locked\n"
    monkeypatch.setattr("ocrequiz.store.turns.BUSY_SECONDS", 0.05)
    with pytest.raises(EnvironmentFailed, match=r"in use by another program"):
        index.put_file(stamp())
