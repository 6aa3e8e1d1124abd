"""Which decks go wrong by being large, deep, many or no text at all? They are made here, each with what it must get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HEADER: Final = "format: 1\nid: made\ntitle: Made\n"
QUESTIONS: Final = "questions:\n"


@dataclass(frozen=True, slots=True)
class Bad:
    """A deck that is made when it is wanted."""

    rule: str
    """The rule that must be reported; nothing where it is a good deck, if an odd one."""
    make: Callable[[], bytes]


def _deck(rule: str, make: Callable[[], str], *, raw: bool = False) -> Bad:
    return Bad(rule, lambda: (make() if raw else HEADER + make()).encode("utf-8", "surrogatepass"))


def _question(fields: str, *, id: str = "a", type: str = "basic") -> str:  # noqa: A002 - as the deck has them
    body = "question: q, answer: a, " if type == "basic" else ""
    return f"- {{id: {id}, type: {type}, {body}{fields}}}\n"


def _one(rule: str, fields: Callable[[], str], *, type: str = "basic") -> Bad:  # noqa: A002 - as the deck has it
    return _deck(rule, lambda: QUESTIONS + _question(fields(), type=type))


def _numbered(count: int, entry: Callable[[int], str], between: str = "") -> str:
    return between.join(entry(number) for number in range(count))


def _quoted(hint: str) -> str:
    return f"hint: '{hint}'"


MADE: Final[Mapping[str, Bad]] = {
    # No text
    "utf-16": Bad("not-utf8", lambda: HEADER.encode("utf-16")),
    "utf-32": Bad("not-utf8", lambda: HEADER.encode("utf-32")),
    "latin-1": Bad("not-utf8", lambda: f"{HEADER}description: größer\n".encode("latin-1")),
    "zero-bytes": Bad("not-utf8", lambda: b"\0" * 10**6),
    "a-million-ff": Bad("not-utf8", lambda: b"\xff" * 10**6),
    "a-million-csi": _deck("control-char", lambda: "\x9b" * 10**6),
    "a-surrogate": _deck("not-utf8", lambda: "description: \udc80\n"),
    "a-zero-byte": _deck("control-char", lambda: "description: a\0b\n"),
    "byte-order-marks": _deck("wrong-type", lambda: "\ufeff" * 10**5, raw=True),
    "an-escaped-escape": _deck("control-char", lambda: 'description: "\\e]52;c;aGk=\\a"\n'),
    "escapes-by-the-thousand": _deck("too-long", lambda: 'description: "' + "\\e" * 10**5 + '"\n'),
    "marks-on-a-letter": _one("combining-flood", lambda: "hint: a" + "\u0301" * 15_000),
    "marks-on-each-letter": _one("combining-flood", lambda: "hint: " + ("a" + "\u0301" * 9) * 1_900),
    "joiners": _one("invisible-char", lambda: _quoted("\u200d" * 19_000)),
    "joiners-between-emoji": _one("invisible-char", lambda: _quoted("👩\u200d" * 9_000)),
    "variation-selectors": _one("invisible-char", lambda: _quoted("\ufe0f" * 19_000)),
    "a-line-separator": _one("control-char", lambda: _quoted("a\u2028b")),
    "tag-characters": _one("invisible-char", lambda: _quoted("a\U000e0041\U000e0042")),
    "an-override": _one("bidi-control", lambda: _quoted("a\u202eb")),
    # Too much
    "more-than-32-mb": _deck("too-big", lambda: "#" * (32 * 2**20)),
    "a-hundred-thousand-keys": _deck(
        "too-many", lambda: _numbered(100_000, lambda number: f"k{number}: x\n")
    ),
    "one-key-again-and-again": _deck("duplicate-key", lambda: "title: x\n" * 100_000),
    "anchors": _deck("anchor", lambda: QUESTIONS + _numbered(100_000, lambda number: f"- &a{number} x\n")),
    "aliases": _deck("alias", lambda: QUESTIONS + "- &a x\n" + "- *a\n" * 100_000),
    "merges-of-merges": _deck(
        "anchor",
        lambda: (
            "a0: &a0 {k: v}\n"
            + _numbered(
                9,
                lambda number: f"a{number + 1}: &a{number + 1} {{<<: [{', '.join([f'*a{number}'] * 9)}]}}\n",
            )
        ),
    ),
    "tag-directives": _deck("tag", lambda: "%TAG ! !\n" * 10**5, raw=True),
    "version-directives": _deck("syntax", lambda: "%YAML 1.1\n" * 10**5, raw=True),
    "documents-in-one": _deck("several-documents", lambda: "---\n" * 10**5),
    "conflict-markers": _deck("syntax", lambda: "<<<<<<< HEAD\n" * 10**5),
    "a-million-digits": _one("too-long", lambda: f"points: {'9' * 10**6}"),
    "a-key-of-a-megabyte": _deck("syntax", lambda: f"{'x' * 2**20}: 1\n"),
    "a-text-of-ten-megabytes": _deck("too-long", lambda: f"description: {'a ' * 5 * 2**20}\n"),
    "a-hundred-thousand-lines": _deck("too-long", lambda: "description: |\n" + " a\n" * 10**5),
    "two-thousand-includes": _deck(
        "too-many", lambda: f"include: [{_numbered(2_000, lambda number: f'i{number}.yaml', ', ')}]\n"
    ),
    "two-thousand-folders": _deck("bad-path", lambda: f"include: ['{'**/' * 2_000}*.yaml']\n"),
    "stars": _deck("missing-file", lambda: f"include: ['{'*a' * 400}.yaml']\n"),
    "brackets-in-a-pattern": _deck("missing-file", lambda: f"include: ['{'[' * 400}.yaml']\n"),
    "one-document-as-two-hundred": _deck(
        "too-big",
        lambda: (
            f"documents: [{_numbered(200, lambda number: f'{{id: d{number}, file: large.txt}}', ', ')}]\n"
        ),
    ),
    "waivers": _one(
        "unknown-waiver",
        lambda: f"lint: {{ignore: {{{_numbered(200, lambda number: f'a{number}: because', ', ')}}}}}",
    ),
    # Too deep
    "lists-in-lists": _deck("too-deep", lambda: f"x: {'[' * 25_000}{']' * 25_000}\n"),
    "lists-never-closed": _deck("too-deep", lambda: f"x: {'[' * 10**6}"),
    "mappings-in-mappings": _deck("too-deep", lambda: f"x: {'{a: ' * 25_000}"),
    "dashes": _deck("too-deep", lambda: f"x:\n{'- ' * 10**5}"),
    "indents": _deck("too-deep", lambda: "x:\n" + _numbered(2_000, lambda number: " " * number + "- \n")),
    "question-marks": _deck("too-deep", lambda: f"x:\n{'? ' * 10**5}"),
    # Never closed, or not meant
    "closing-brackets": _deck("syntax", lambda: f"x: {']' * 10**6}"),
    "a-quote-of-ten-megabytes": _deck("syntax", lambda: 'x: "' + "a" * 10**7),
    "a-quote-of-many-lines": _deck("syntax", lambda: 'x: "' + "a\n" * 10**5),
    "colons": _deck("syntax", lambda: f"x: {'a: ' * 10**5}"),
    "tabs": _deck("syntax", lambda: "\t" * 10**6 + "x: 1\n"),
    "questions-not-closed": _deck(
        "syntax",
        lambda: QUESTIONS + _numbered(300, lambda number: f"- {{id: a{number}, type: basic, question: [\n"),
    ),
    "a-command-as-tag": _deck("tag", lambda: "x: !!python/object/apply:os.system ['touch pwned']\n"),
    # Questions
    "gaps-in-gaps": _one("bad-gap", lambda: f"text: '{'{{c1::' * 1_500}{'}}' * 1_500}'", type="cloze"),
    "a-gap-of-many-digits": _one("bad-gap", lambda: f"text: '{{{{c{'9' * 9_000}::x}}}}'", type="cloze"),
    "braces": _one("no-gap", lambda: f"text: '{'{' * 19_000}'", type="cloze"),
    "a-number-beyond-all": _one("bad-number", lambda: "question: q, answer: 1e999999999", type="numeric"),
    "a-number-of-many-digits": _one(
        "bad-number", lambda: f"question: q, answer: {'9' * 19_000}", type="numeric"
    ),
    "no-number": _one("bad-number", lambda: "question: q, answer: nan", type="numeric"),
    "tags-of-tags": _one("too-long", lambda: "tags: [" + ", ".join(["'" + "a::" * 30 + "'"] * 200) + "]"),
    # Good, if odd
    "thirty-megabytes-of-comments": _deck(
        "", lambda: "# x\n" * (7 * 2**20) + QUESTIONS + _question("hint: h")
    ),
    "long-options": _one(
        "",
        lambda: (
            f"question: q, answer: {'a' * 19_000}, distractors: "
            f"[{_numbered(199, lambda number: 'a' * 19_000 + str(number), ', ')}]"
        ),
        type="choice",
    ),
    "long-answers": _one(
        "",
        lambda: f"question: q, answers: [{_numbered(199, lambda number: 'ab' * 9_000 + str(number), ', ')}]",
        type="short",
    ),
    "brackets-in-markdown": _one("", lambda: f"explanation: '{'[' * 19_999}'"),
    "stars-in-markdown": _one("", lambda: f"explanation: '{'*a **b ' * 2_800}'"),
    "pictures-in-markdown": _one("", lambda: f"explanation: '{'![a](' * 3_900}'"),
    "quotes-in-markdown": _one("", lambda: f"explanation: '{'>' * 19_999}'"),
    "entities-in-markdown": _one("", lambda: f"explanation: '{'&#x1b;' * 3_000}'"),
}
"""Decks, by what they are."""

HEAVY: Final = frozenset(
    name
    for name in MADE
    if "megabyte" in name
    or "mb" in name.split("-")
    or name.startswith(("anchors", "long-", "questions-not", "one-key"))
)
"""Those that the fast run leaves to the long one."""


def make_decks(folder: Path, names: Iterable[str]) -> list[Path]:
    """Write decks into a folder, with the document that some of them name; return their files."""
    (folder / "large.txt").write_text("word " * 400_000, "utf-8")
    files = []
    for name in names:
        file = folder / f"{name}.yaml"
        file.write_bytes(MADE[name].make())
        files.append(file)
    return files
