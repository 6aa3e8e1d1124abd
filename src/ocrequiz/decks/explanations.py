"""Why each rule of the format is there, and what it looks like broken and kept."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ocrequiz.records import record


@record
class Explanation:
    """What an author is told who asks about a rule."""

    why: str
    """Why the rule is there."""
    bad: str = ""
    """YAML that breaks it: a list of questions, or a whole file; nothing where no text could show it."""
    good: str = ""
    """The same, mended."""


_HEAD: Final = "format: 1\nid: water\ntitle: Water\n"
_ASKED: Final = "questions:\n  - {id: ice, type: basic, question: What is ice?, answer: Frozen water}\n"
_CITED: Final = "- {id: boils, type: basic, question: What does water do?, answer: It boils, cite: %s}\n"
_FOUND: Final = '{document: notes, quote: "water boils sooner"}'


def _question(rest: str) -> str:
    return f"- {{id: ice, {rest}}}\n"


EXPLANATIONS: Final[Mapping[str, Explanation]] = MappingProxyType(
    {
        # The file and its characters
        "unreadable-file": Explanation(
            "A deck is an ordinary file that may be read. Look at its permissions, and whether it is a pipe."
        ),
        "too-big": Explanation(
            "So that no file keeps a learner waiting, there is a bound. Make several files of it."
        ),
        "not-utf8": Explanation(
            "UTF-8 is the one way of writing text that means the same everywhere. Every editor can."
        ),
        "control-char": Explanation(
            "A terminal obeys such characters instead of showing them. Most came along when text was copied.",
            _question('type: basic, question: "What is\\a ice?", answer: Frozen water'),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "bidi-control": Explanation(
            "Text that turns around at a place nobody sees can look like something else than it is.",
            _question('type: basic, question: "What is \\u202eice?", answer: Frozen water'),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "invisible-char": Explanation(
            "What nobody sees makes two words differ that look the same, and a right answer wrong.",
            _question('type: short, question: What is ice?, answers: ["frozen\\u200b water"]'),
            _question("type: short, question: What is ice?, answers: [frozen water]"),
        ),
        "combining-flood": Explanation(
            "So many marks paint over the lines around them, and no script has them."
        ),
        # YAML
        "syntax": Explanation(
            "YAML has signs that mean something at the beginning of a text or inside it. Quotes make text of them.",
            "- id: ice\n  type: basic\n  question: Think: what is ice?\n  answer: Frozen water\n",
            '- id: ice\n  type: basic\n  question: "Think: what is ice?"\n  answer: Frozen water\n',
        ),
        "anchor": Explanation(
            "Anchors let a small file grow without end. What looks like one is often text to be quoted.",
            _question("type: basic, question: What is ice?, answer: &frozen Frozen water"),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "alias": Explanation(
            "Aliases let a small file grow without end. What looks like one is often text that needs quotes.",
            _question("type: basic, question: What is ice?, answer: *frozen"),
            _question('type: basic, question: What is ice?, answer: "*frozen"'),
        ),
        "tag": Explanation(
            "In other programs a tag can make YAML run things. What looks like one is often text to be quoted.",
            _question("type: basic, question: What is ice?, answer: !frozen water"),
            _question('type: basic, question: What is ice?, answer: "!frozen water"'),
        ),
        "several-documents": Explanation(
            "What follows a line `---` would be a second deck, and a file holds one.",
            f"{_HEAD}{_ASKED}---\ntitle: More water\n",
            f"{_HEAD}{_ASKED}",
        ),
        "too-deep": Explanation(
            "A deck needs few levels; more of them are most often brackets that ought to be text."
        ),
        "too-long": Explanation(
            "A card is read in a terminal. What is longer belongs into several questions."
        ),
        "too-many": Explanation(
            "There are bounds so that no deck stops the program. Make several decks of it."
        ),
        "duplicate-key": Explanation(
            "YAML keeps one of the two and says nothing, so that the other would be lost.",
            _question("type: basic, question: What is ice?, answer: Water, answer: Frozen water"),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "bad-key": Explanation(
            "Each value stands behind a word that says what it is.",
            _question("type: basic, question: What is ice?, answer: Frozen water, [hint]: Cold"),
            _question("type: basic, question: What is ice?, answer: Frozen water, hint: Cold"),
        ),
        # The deck
        "empty-file": Explanation("There is nothing to read.", "# A deck about water\n", f"{_HEAD}{_ASKED}"),
        "not-a-deck": Explanation(
            "In a folder of decks, other YAML is often a file that went to the wrong place.",
            "name: Water\nlevel: 3\n",
            f"{_HEAD}{_ASKED}",
        ),
        "unknown-format": Explanation(
            "A format that is not known is refused rather than guessed, so that no question means something else.",
            f"{_HEAD.replace('1', '2')}{_ASKED}",
            f"{_HEAD}{_ASKED}",
        ),
        "empty-deck": Explanation("Nobody can study it.", f"{_HEAD}questions: []\n", f"{_HEAD}{_ASKED}"),
        "missing-key": Explanation(
            "Without it the question cannot be put, or not be marked.",
            _question("type: basic, question: What is ice?"),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "unknown-key": Explanation(
            "A key that nobody reads is most often one that is misspelt, and what stands behind it would be lost.",
            _question("type: basic, question: What is ice?, answer: Frozen water, tgas: [cold]"),
            _question("type: basic, question: What is ice?, answer: Frozen water, tags: [cold]"),
        ),
        "wrong-type": Explanation(
            "Each key takes text, a number, a list or a mapping; which of them, decks/README.md shows by example.",
            _question("type: basic, question: What is ice?, answer: [Frozen, Water]"),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "bad-value": Explanation(
            "Some keys take a few words only, or numbers within bounds.",
            _question("type: basic, question: What is ice?, answer: Frozen water, status: finished"),
            _question("type: basic, question: What is ice?, answer: Frozen water, status: ready"),
        ),
        "empty-field": Explanation(
            "A learner would look at nothing.",
            _question('type: basic, question: What is ice?, answer: ""'),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "bad-id": Explanation(
            "Progress hangs on ids for years: they are plain enough for any file name, shell and keyboard.",
            "- {id: What is ice?, type: basic, question: What is ice?, answer: Frozen water}\n",
            "- {id: what-is-ice, type: basic, question: What is ice?, answer: Frozen water}\n",
        ),
        "duplicate-id": Explanation(
            "Both questions would share one memory.",
            _question("type: basic, question: What is ice?, answer: Frozen water")
            + _question("type: basic, question: Is ice cold?, answer: It is"),
            _question("type: basic, question: What is ice?, answer: Frozen water")
            + "- {id: cold, type: basic, question: Is ice cold?, answer: It is}\n",
        ),
        # Questions
        "missing-id": Explanation(
            "What a learner remembers hangs on the id. With it, you may reword, move and reorder. `ocrequiz ids` "
            "writes one for each question that has none.",
            "- {type: basic, question: What is ice?, answer: Frozen water}\n",
            "- {id: what-is-ice, type: basic, question: What is ice?, answer: Frozen water}\n",
        ),
        "unknown-type": Explanation(
            "The type says how the question is put and marked.",
            _question("type: flashcard, question: What is ice?, answer: Frozen water"),
            _question("type: basic, question: What is ice?, answer: Frozen water"),
        ),
        "bad-answer": Explanation(
            "A learner who gives the right answer would be told that it is wrong.",
            _question("type: choice, question: What is ice?, answer: Water, distractors: [Glass, Water]"),
            _question("type: choice, question: What is ice?, answer: Water, distractors: [Glass, Salt]"),
        ),
        "bad-gap": Explanation(
            "A gap is `{{c1::answer}}` or `{{c1::answer::hint}}`; anything else would be shown with its braces.",
            _question('type: cloze, text: "Ice is {{c1:frozen}} {{c2::water}}."'),
            _question('type: cloze, text: "Ice is {{c1::frozen}} {{c2::water}}."'),
        ),
        "no-gap": Explanation(
            "Without a gap there is nothing to ask for.",
            _question("type: cloze, text: Ice is frozen water."),
            _question('type: cloze, text: "Ice is frozen {{c1::water}}."'),
        ),
        "bad-number": Explanation(
            "A number that could be read in two ways marks right answers wrong. In the file, write a decimal point.",
            _question('type: numeric, question: How dense is ice?, answer: "1,234"'),
            _question("type: numeric, question: How dense is ice?, answer: 0.92, tolerance: 5%"),
        ),
        "too-few": Explanation(
            "Nothing can be put in order, paired or picked where there is only one.",
            _question("type: order, question: Order by warmth., items: [ice]"),
            _question("type: order, question: Order by warmth., items: [ice, water, steam]"),
        ),
        "no-distractors": Explanation(
            "With nothing wrong to pick, every learner is right.",
            _question("type: choice, question: What is ice?, answer: Water, distractors: []"),
            _question("type: choice, question: What is ice?, answer: Water, distractors: [Glass, Salt]"),
        ),
        "duplicate-option": Explanation(
            "Options are known by their text; of two that read the same, one would be marked wrong.",
            _question("type: choice, question: What is ice?, answer: Water, distractors: [Glass, Glass]"),
            _question("type: choice, question: What is ice?, answer: Water, distractors: [Glass, Salt]"),
        ),
        "needless-correction": Explanation(
            "What is true needs no correction; most often the answer is meant to be `false`.",
            _question("type: truefalse, statement: Ice floats., answer: true, correction: It floats."),
            _question("type: truefalse, statement: Ice sinks., answer: false, correction: It floats."),
        ),
        # Files beside the deck
        "bad-path": Explanation(
            "A deck reads nothing outside its folder, so that nobody's files end up on a card, and so that the folder "
            "can be copied as a whole.",
            f"{_HEAD}documents: [{{id: notes, file: ../notes.md}}]\n{_ASKED}",
            f"{_HEAD}documents: [{{id: notes, file: reading.md}}]\n{_ASKED}",
        ),
        "bad-media": Explanation(
            "A deck reads nothing outside its folder; put the picture inside it.",
            _question(
                "type: basic, question: What is it?, answer: Sea, image: {file: ../sea.png, alt: Waves}"
            ),
            _question("type: basic, question: What is it?, answer: Sea, image: {file: sea.png, alt: Waves}"),
        ),
        "missing-file": Explanation(
            "Whoever gets the deck would miss it, too.",
            f"{_HEAD}documents: [{{id: notes, file: raeding.md}}]\n{_ASKED}",
            f"{_HEAD}documents: [{{id: notes, file: reading.md}}]\n{_ASKED}",
        ),
        "bad-include": Explanation(
            "An included file has `format` and `questions` and nothing else: its questions belong to the deck that "
            "includes it."
        ),
        "include-cycle": Explanation("It would have no end."),
        # The documents
        "unknown-document": Explanation(
            "A citation names a document by its id in the head of the deck.",
            _CITED % _FOUND.replace("notes", "note"),
            _CITED % _FOUND,
        ),
        "bad-document": Explanation(
            "A document is Markdown or plain text, in UTF-8, and not larger than 8 MB."
        ),
        "citation-missing": Explanation(
            "A learner opens the passage to see that the answer is true. Copy the words as they read when the "
            "Markdown is drawn, from within one paragraph.",
            _CITED % '{document: notes, quote: "steam rises from every kettle"}',
            _CITED % _FOUND,
        ),
        "citation-ambiguous": Explanation(
            "The words stand in several places, and only one of them proves the answer. Quote more, or add the words "
            "before (`prefix`) or behind (`suffix`).",
            _CITED % '{document: notes, quote: "boils"}',
            _CITED % _FOUND,
        ),
        "citation-changed": Explanation(
            "The document was edited after the question was written: see whether the answer is still true, and quote "
            "the words that stand there now.",
            _CITED % _FOUND.replace("water boils sooner", "In the mountains water boils much sooner"),
            _CITED % _FOUND,
        ),
        # Waivers of lint rules
        "unknown-waiver": Explanation(
            "It silences nothing; most often the name is misspelt.",
            _question(
                "type: basic, question: What is ice?, answer: Water, lint: {ignore: {negatve-stem: meant}}"
            ),
            _question("type: basic, question: What is ice?, answer: Water"),
        ),
        "empty-waiver": Explanation(
            "The reason is for whoever edits the deck after you.",
            _question(
                'type: basic, question: What is ice?, answer: Water, lint: {ignore: {no-explanation: ""}}'
            ),
            _question("type: basic, question: What is ice?, answer: Water"),
        ),
        "unused-waiver": Explanation(
            "What it was for has been mended. Left there, it would hide the next weakness of that kind.",
            _question(
                "type: basic, question: What is ice?, answer: Water, lint: {ignore: {all-or-none: meant}}"
            ),
            _question("type: basic, question: What is ice?, answer: Water"),
        ),
        "remark": Explanation(
            "Whoever studies the question has written a note on it, such as an answer that ought to be accepted. "
            "`ocrequiz remarks` lists them."
        ),
        "more-findings": Explanation("Of each file only the first thousand findings are told."),
    }
)
"""By the ids of `rules.RULES`."""
