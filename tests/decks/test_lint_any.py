"""Whatever a question says, the lint comes to an end, and points into the file."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.lint.registry import LINT_RULES
from ocrequiz.decks.loading import load
from ocrequiz.text import is_clean

PHRASES = """
    the moon and sea or both all of above 1–5 5–10 60 min 1 h -2 ½ GMT Greenwich Mean Time never often {{c1::sea}}
    {{c2::moon::which?}} *it* `x` ( ) – ' " B-cell option B 水 ü ··· . ?
"""
WORDS = st.sampled_from(PHRASES.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
SOME = st.lists(TEXTS, min_size=2, max_size=4, unique=True)
FIELDS: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "basic": {"question": TEXTS, "answer": TEXTS},
    "choice": {"question": TEXTS, "answer": TEXTS, "distractors": SOME, "shuffle": st.booleans()},
    "cloze": {"text": TEXTS.map("{} {{{{c1::moon}}}}".format)},
    "match": {"question": TEXTS, "pairs": st.dictionaries(TEXTS, TEXTS, min_size=2, max_size=3)},
    "multi": {"question": TEXTS, "answers": SOME, "distractors": SOME},
    "numeric": {"question": TEXTS, "answer": st.integers().map(str)},
    "order": {"question": TEXTS, "items": SOME},
    "short": {"question": TEXTS, "answers": SOME, "distractors": SOME},
    "truefalse": {"statement": TEXTS, "answer": st.booleans()},
}
COMMON: dict[str, st.SearchStrategy[object]] = {
    "hint": TEXTS,
    "explanation": TEXTS,
    "cite": st.fixed_dictionaries({"document": st.just("notes"), "quote": TEXTS}),
    "lint": st.fixed_dictionaries({"ignore": st.dictionaries(st.sampled_from([*LINT_RULES, "none"]), TEXTS)}),
}
QUESTION = st.sampled_from(sorted(FIELDS)).flatmap(
    lambda name: st.fixed_dictionaries(FIELDS[name] | {"type": st.just(name)}, optional=COMMON)
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(QUESTION, min_size=1, max_size=6))
def test_the_lint_ends_and_points_into_the_file(tmp_path: Path, questions: list[dict[str, object]]) -> None:
    """No text makes a rule raise; each finding has a place in the file, a clean message and a remedy."""
    numbered = [{"id": f"q{number}", **question} for number, question in enumerate(questions)]
    deck = {"format": 1, "id": "any", "title": "Any", "documents": [{"id": "notes", "file": "notes.md"}]}
    (tmp_path / "notes.md").write_text("# Notes\n\nThe moon and the sea.\n", encoding="utf-8")
    file = tmp_path / "any.yaml"
    file.write_text(
        json.dumps({**deck, "questions": numbered}, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    lines = file.read_text(encoding="utf-8").split("\n")
    for finding in lint(load(file, for_authors=True)):
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1])
        assert finding.message
        assert finding.help
        assert is_clean(finding.message + finding.help)
