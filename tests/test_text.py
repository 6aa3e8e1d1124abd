"""The door for text: what may be shown stays, what may not is made visible or goes."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.limits import COMBINING_MARKS
from ocrequiz.text import clean, flaws, is_clean, one_line

ODD = (
    "aé©1 \n\r\t\x1b\x7f\x9b\u00ad\u0301\u0335\u0345\u064b\u0915\u094d\u0645\u200c\u200d\u202e\u2028\ufe0f"
    "\U0001f469\U000e0041\ud800"
)
RAW = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec=None, exclude_categories=())))

LIVING = [
    "Plain words, 5 µg · 37 °C — “quoted”… ½ ≤ x² ₂ €\tand\na line",
    "Überfluß, naïve, Ångström, cafe\u0301, s\u0323\u0307",
    "שָׁלוֹם",
    "السَّلَامُ عَلَيْكُمْ",
    "می\u200cخواهم",
    "क्\u200dष र्\u200cय",
    "ന്\u200d ഒരു",
    "ශ්\u200dරී ලංකා",
    "ภาษาไทย ที่นี่ มากกกกกกกกกกกกา\u0e32\u0e32\u0e32\u0e32\u0e32\u0e32\u0e32\u0e32\u0e32\u0e32",
    "བོད་སྐད་",
    "日本語 がき\u3099",
    "👩\u200d🔬 ❤\ufe0f\u200d🔥 👍🏽 🏳\ufe0f\u200d🌈 1\ufe0f⃣ ©\ufe0f 🇫🇷",
    "──────────────── ●●●●●●●●●●●● →→→→→→→→→→→→",
    "한국어 조선",
    "",
]


@pytest.mark.parametrize("text", LIVING)
def test_living_scripts_are_shown_as_they_are(text: str) -> None:
    """Accents, vowel signs, joiners within words, emoji and boxes: what people write is clean."""
    assert is_clean(text)
    assert clean(text) == text
    assert list(flaws(text)) == []


@pytest.mark.parametrize(
    ("raw", "shown", "rule", "offset"),
    [
        ("a\x1b[2Jb", "a␛[2Jb", "control-char", 1),
        ("a\0", "a␀", "control-char", 1),
        ("bell\a", "bell␇", "control-char", 4),
        ("a\x7fb", "a␡b", "control-char", 1),
        ("a\x9b2J", "a�2J", "control-char", 1),
        ("a\x85b", "a�b", "control-char", 1),
        ("a\u2028b", "a�b", "control-char", 1),
        ("page\x0cbreak", "page␌break", "control-char", 4),
        ("\u202eevil", "�evil", "bidi-control", 0),
        ("a\u2067b", "a�b", "bidi-control", 1),
        ("a\u200eb", "a�b", "bidi-control", 1),
        ("B\u200bcells", "B�cells", "invisible-char", 1),
        ("B\u00adcells", "B�cells", "invisible-char", 1),
        ("\ufeffB", "�B", "invisible-char", 0),
        ("x\U000e0041", "x�", "invisible-char", 1),
        ("x\u3164", "x�", "invisible-char", 1),
        ("B\u200dcells", "Bcells", "invisible-char", 1),
        ("\u200cB", "B", "invisible-char", 0),
        ("B\u200d", "B", "invisible-char", 1),
        ("東\u200d京", "東京", "invisible-char", 1),
        ("B\ufe0f cells", "B cells", "invisible-char", 1),
        ("👍\ufe0f\ufe0f\ufe0e", "👍\ufe0f", "invisible-char", 2),
        ("\ufe0f", "", "invisible-char", 0),
        ("a\ud800b", "a�b", "not-utf8", 1),
        ("\udc80", "�", "not-utf8", 0),
        ("e" + "\u0301" * 40, "e" + "\u0301" * COMBINING_MARKS, "combining-flood", 1),
        ("e" + "\u20dd" * 9 + "!", "e" + "\u20dd" * COMBINING_MARKS + "!", "combining-flood", 1),
        (
            "ക" + "\u0d4d\u200d" * 30,
            "ക" + "\u0d4d\u200d" * 3 + "\u0d4d",
            "combining-flood",
            1,
        ),
    ],
)
def test_what_is_not_fit_to_be_shown(raw: str, shown: str, rule: str, offset: int) -> None:
    """Each hostile character is named by kind and place, and what is shown holds it no more."""
    assert not is_clean(raw)
    assert [(flaw.rule, flaw.offset) for flaw in flaws(raw)] == [(rule, offset)]
    assert clean(raw) == shown


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    """Text from any system has the same lines."""
    assert clean(f"one{end}two{end}") == "one\ntwo\n"


def test_flaws_are_told_once_a_kind_and_with_the_code_point() -> None:
    """Two thousand of one kind are one finding, at the first of them."""
    found = list(flaws("ok \u200d\u00ad\x1b" * 1000 + "\u202e\ud800"))
    assert [(flaw.rule, flaw.offset) for flaw in found] == [
        ("control-char", 5),
        ("bidi-control", 6000),
        ("not-utf8", 6001),
        ("invisible-char", 3),
    ]
    assert found[0].message == "a control character (U+001B)"
    assert found[3].message == "a character that cannot be seen (U+200D)"


def test_no_format_character_goes_unseen() -> None:
    """Every control, format and surrogate character is hostile, save line breaks, tabs and what is drawn."""
    drawn = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    drawn |= {0x09, 0x0A, *range(0x13430, 0x13440)}
    for code in range(0x110000):
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp") and code not in drawn:
            assert not is_clean(f"a{chr(code)}b"), hex(code)


@given(RAW)
def test_what_was_cleaned_is_clean(raw: str) -> None:
    """Cleaning leaves nothing to clean, and encodes."""
    shown = clean(raw)
    assert is_clean(shown)
    assert clean(shown) == shown
    assert "\x1b" not in shown
    assert shown.encode().decode() == shown


@given(RAW)
def test_only_what_is_flawed_is_changed(raw: str) -> None:
    """Clean text, text without flaws, and text that cleaning leaves alone are one and the same."""
    assert is_clean(raw) == (clean(raw) == raw) == (not list(flaws(raw)))


@given(RAW)
def test_flaws_stand_where_they_are_said_to_stand(raw: str) -> None:
    """The text before the first flaw is clean but for what its end cuts off."""
    found = list(flaws(raw))
    assert all(0 <= flaw.offset < len(raw) and flaw.message for flaw in found)
    assert len({flaw.rule for flaw in found}) == len(found)


@given(RAW, st.integers(min_value=1, max_value=50))
def test_one_line_is_one_clean_line_that_fits(raw: str, characters: int) -> None:
    """What goes into a table or a message has no line break, no tab, and no more than the room given."""
    line = one_line(raw, characters)
    assert is_clean(line)
    assert len(line) <= characters
    assert not {"\n", "\t"} & set(line)
    assert line == line.strip()


def test_a_long_line_ends_in_an_ellipsis() -> None:
    """Whoever reads a cut line sees that it was cut."""
    assert one_line("one  two\nthree", 80) == "one two three"
    assert one_line("one two three", 8) == "one two…"
    assert one_line("one two three", 9) == "one two…"


@pytest.mark.parametrize(
    "piece", ["\u0301", "e\u0301", "\u200d", "क\u200d", "\ufe0f", "\x1b", "\r", "─", "é"]
)
def test_a_flood_is_cleaned_in_time_that_grows_with_its_length(piece: str) -> None:
    """Ten times the text takes some ten times as long, never a hundred times."""

    def seconds(times: int) -> float:
        raw = piece * times
        runs = []
        for _ in range(3):
            start = time.process_time()
            assert is_clean(clean(raw))
            runs.append(time.process_time() - start)
        return min(runs)

    assert seconds(100_000) < 40 * seconds(10_000) + 0.05
