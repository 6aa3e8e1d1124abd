"""A text with gaps: its cards, what each shows, typed answers, and gaps that are not written as one."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from ocrequiz.questions.cloze import Cloze, Gap
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.prompt import Reveal, TypeIn
from ocrequiz.questions.response import DontKnow, Picked, Revealed, Typed
from ocrequiz.questions.verdict import Verdict

PLANTS = "{{c2::Leaves}} take in {{c1::carbon dioxide::a gas}} and give off {{c10::oxygen}}."


def a_cloze(text: str, *, typed: bool = False) -> Cloze:
    """Return a cloze of this text."""
    return Cloze(id="c", text=text, typed=typed)


def score(cloze: Cloze, typed: str, rules: Marking = USUAL) -> float:
    """Return the score of what is typed into the first gap."""
    verdict = cloze.mark("c1", Typed(typed), rules)
    assert verdict is not None
    return verdict.score


def asked(text: str, part: str = "c1") -> str:
    """Return what the card shows first."""
    return a_cloze(text).prompt(part, 0).question


def answered(text: str, part: str = "c1") -> str:
    """Return what the card shows after the answer."""
    return a_cloze(text).answer_text(part)


def test_each_number_makes_a_card_in_order_of_numbers() -> None:
    """Cards are named after their numbers, and ten comes after two."""
    assert a_cloze(PLANTS).parts() == ("c1", "c2", "c10")


def test_a_card_leaves_out_its_own_gap_and_fills_the_others() -> None:
    """The gap asked for shows its hint or an ellipsis in bold; the other answers stand in the text."""
    assert asked(PLANTS, "c1") == "Leaves take in **[a gas]** and give off oxygen."
    assert asked(PLANTS, "c2") == "**[…]** take in carbon dioxide and give off oxygen."


def test_the_answer_is_the_whole_text_with_the_answer_bold() -> None:
    """Afterwards the learner reads the whole sentence and sees what was asked for."""
    assert answered(PLANTS, "c10") == "Leaves take in carbon dioxide and give off **oxygen**."


def test_lists_show_the_text_with_every_gap_open() -> None:
    """The stem gives no answer away."""
    assert a_cloze(PLANTS).stem == "[…] take in [a gas] and give off […]."


def test_gaps_of_one_number_are_left_out_together() -> None:
    """Two gaps of one number make one card that asks for both."""
    text = "{{c1::Copper}} and {{c1::tin}} make bronze."
    assert a_cloze(text).parts() == ("c1",)
    assert asked(text) == "**[…]** and **[…]** make bronze."
    assert answered(text) == "**Copper** and **tin** make bronze."


def test_a_part_that_is_gone_asks_for_nothing() -> None:
    """A card whose gap its author has taken out still shows the text."""
    assert asked("{{c1::Iron}} rusts.", "c7") == "Iron rusts."


@pytest.mark.parametrize(
    ("text", "prompt", "answer"),
    [
        ("anti{{c1::body}}", "anti[…]", "anti**body**"),
        ("{{c1::anti}}body", "[…]body", "**anti**body"),
        ("({{c1::iron}})", "(**[…]**)", "(**iron**)"),
        ("{{c1::a}}{{c1::b}} c", "**[…][…]** c", "**ab** c"),
        ("{{c1::a}}{{c2::b}}", "[…]b", "**a**b"),
        ("`x = {{c1::5}}`", "`x = […]`", "`x = 5`"),
        ("`x` is {{c1::5}}", "`x` is **[…]**", "`x` is **5**"),
    ],
)
def test_gaps_are_bold_where_markdown_can_draw_them_bold(text: str, prompt: str, answer: str) -> None:
    """Inside a word or a code span asterisks would be shown as such, so there a gap goes without."""
    assert asked(text) == prompt
    assert answered(text) == answer


@pytest.mark.parametrize(
    "text",
    [
        "a {{c1::b}} c",
        "*{{c1::b}}*",
        "**{{c1::b}} c**",
        "({{c1::b}})",
        "x{{c1::b}}",
        "{{c1::(b)}} c",
        "{{c1::b}}, c",
    ],
)
def test_no_asterisk_of_ours_is_ever_seen(text: str) -> None:
    """What the program adds to make a gap bold is understood as Markdown in prompt and answer."""
    html = MarkdownIt().render(asked(text)) + MarkdownIt().render(answered(text))
    assert "*" not in html


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("{{c1::a}}", Gap("c1", "a", "")),
        ("{{c3:: a :: b }}", Gap("c3", "a", "b")),
        ("{{c1::{x}}}", Gap("c1", "{x}", "")),
        ("{{{c1::a}}}", Gap("c1", "a", "")),
        ("{{c1::a:b::c::d}}", Gap("c1", "a:b", "c::d")),
        ("{{c1::two\nlines}}", Gap("c1", "two\nlines", "")),
        ("{{c1::}}", Gap("c1", "", "")),
    ],
)
def test_how_a_gap_is_written(text: str, gap: Gap) -> None:
    """The answer reaches to the first `::`, the hint to the end; braces in pairs belong to the text."""
    assert a_cloze(text).gaps() == (gap,)


def test_only_the_learner_judges_what_was_revealed() -> None:
    """A text that is not typed has no verdict, save that "I don't know" is not right."""
    cloze = a_cloze(PLANTS)
    assert isinstance(cloze.prompt("c1", 0), Reveal)
    assert cloze.solution("c1") == Revealed()
    assert cloze.mark("c1", Revealed()) is None
    assert cloze.mark("c1", DontKnow()) == Verdict(0.0)
    assert cloze.guess_chance("c1") == 0.0


def test_a_typed_gap_is_marked_by_its_wording() -> None:
    """With `typed` the learner writes the answer; case and punctuation do not count."""
    cloze = a_cloze(PLANTS, typed=True)
    assert cloze.prompt("c1", 0) == TypeIn("Leaves take in **[a gas]** and give off oxygen.")
    assert cloze.solution("c1") == Typed("carbon dioxide")
    assert score(cloze, " Carbon  dioxide.") == 1.0
    assert score(cloze, "carbon monoxide") == 0.0
    assert cloze.mark("c1", DontKnow()) == Verdict(0.0)
    assert cloze.mark("c1", Picked(("carbon dioxide",))) == Verdict(0.0)


def test_a_typed_gap_forgives_a_typo() -> None:
    """As many typos in a word as the question says, and none where it forgives none."""
    assert score(a_cloze(PLANTS, typed=True), "carbon dioxid") == 1.0
    assert score(Cloze(id="c", text=PLANTS, typed=True, typos=0), "carbon dioxid") == 0.0
    assert score(a_cloze(PLANTS, typed=True), "carbon dioxid", Marking(typos_forgiven=False)) == 0.0


def test_another_gap_of_the_text_is_no_typo() -> None:
    """What stands in one gap is never forgiven as a slip in another."""
    text = "The {{c1::ureter}} leads to the bladder, the {{c2::uretel}} nowhere."
    assert score(a_cloze(text, typed=True), "ureer") == 1.0
    assert score(a_cloze(text, typed=True), "uretel") == 0.0
    assert list(a_cloze(text).terms()) == ["ureter", "uretel"]


def test_gaps_with_different_answers_are_not_typed() -> None:
    """One field cannot hold two answers, so such a card is revealed; one answer twice is typed once."""
    assert isinstance(a_cloze("{{c1::Copper}} and {{c1::tin}}", typed=True).prompt("c1", 0), Reveal)
    assert isinstance(a_cloze("{{c1::Tin}} is {{c1::tin}}", typed=True).prompt("c1", 0), TypeIn)
    assert isinstance(a_cloze("{{c1::}} is {{c2::tin}}", typed=True).prompt("c1", 0), Reveal)


def test_a_good_text_has_no_mistakes() -> None:
    """Gaps with hints, of one number or several, and braces of other kinds are all fine."""
    assert list(a_cloze(PLANTS + " {{not a gap}} {x}").mistakes()) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty-field"),
        ("No gap here.", "no-gap"),
        ("{{c1::}} is empty.", "empty-field"),
        ("{{c1::a {{c2::b}} c}}", "bad-gap"),
        ("{{c1::open", "bad-gap"),
        ("{{c1::a}} {{c2:b}}", "bad-gap"),
        ("{{c0::a}}", "bad-gap"),
        ("{{c1000::a}}", "bad-gap"),
        ("{{C1::a}}", "bad-gap"),
        ("{{ c1::a}}", "bad-gap"),
    ],
)
def test_what_is_no_gap_is_a_mistake(text: str, rule: str) -> None:
    """No gap, an empty one, one inside another, unclosed or misnumbered: all point at the text."""
    assert [(mistake.rule, mistake.field) for mistake in a_cloze(text).mistakes()] == [(rule, "text")]
