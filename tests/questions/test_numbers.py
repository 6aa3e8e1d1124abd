"""Which numbers are read from what is typed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.numbers import Amount, amounts, shown


def values(text: str) -> list[Fraction]:
    """Return the readings of a text, without their units."""
    return [amount.value for amount in amounts(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", "5"), ("05", "5"), ("5.", "5"), ("5.0", "5"), (".5", "1/2"), (",5", "1/2"), ("0,5", "1/2"),
        ("+5", "5"), ("-5", "-5"), ("−5", "-5"), ("- 5", "-5"), ("minus five", "-5"), ("plus 5", "5"),
        ("1,234,567", "1234567"), ("1.234.567", "1234567"), ("1 234 567", "1234567"), ("1'234'567", "1234567"),
        ("1’234", "1234"), ("1_234", "1234"), ("1\u202f234,5", "2469/2"), ("1,234.5", "2469/2"),
        ("1.234,5", "2469/2"), ("12,34,567", "1234567"), ("12,34,567.5", "2469135/2"), ("0,500", "1/2"),
        ("1234,567", "1234567/1000"), ("5e3", "5000"), ("5E-3", "1/200"), ("5 x 10^3", "5000"),
        ("5×10³", "5000"), ("5·10⁻³", "1/200"), ("5*10**3", "5000"), ("5 x 10-3", "1/200"), ("10^3", "1000"),
        ("10⁻³", "1/1000"), ("-10^3", "-1000"), ("1/2", "1/2"), ("1 1/2", "3/2"), ("½", "1/2"), ("1½", "3/2"),
        ("-1 1/2", "-3/2"), ("2.5 million", "2500000"), ("3 hundred", "300"), ("six", "6"), ("Six", "6"),
        ("twenty-four", "24"), ("twenty four", "24"), ("twenty", "20"), ("two hundred", "200"),
        ("a hundred", "100"), ("a dozen", "12"), ("half", "1/2"), ("two and a half", "5/2"),
        ("2 and a half", "5/2"), ("once", "1"), ("about 5", "5"), ("~5", "5"), ("≈ 5", "5"), ("ca. 5", "5"),
        ("approximately 5", "5"), ("= 5", "5"), ("**5**", "5"), ("５", "5"), ("٥", "5"), ("٣٫٥", "7/2"),
        ("1e999", str(10**999)),
    ],
)  # fmt: skip
def test_how_a_number_can_be_written(text: str, value: str) -> None:
    """Point or comma, groups, powers of ten, fractions and words all make one number."""
    assert values(text) == [Fraction(value)]


@pytest.mark.parametrize(
    ("text", "readings"),
    [("1,234", ["1.234", "1234"]), ("1.234", ["1.234", "1234"]), ("-1,234", ["-1.234", "-1234"]),
     ("123,456e3", ["123456", "123456000"])],
)  # fmt: skip
def test_a_number_that_can_be_read_in_two_ways_is(text: str, readings: list[str]) -> None:
    """One sign before three digits can begin the decimals or the thousands: both readings are given."""
    assert values(text) == [Fraction(reading) for reading in readings]


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", ".", ",", "many", "5-7", "5 to 7", "5 or 6", "5, 6", "5; 6", "12 34", "1,23,4", "1.2.3",
        "12:30", "2027-01-15", "1/0", "1 2 3", "e5", "1e9999", "1e", "5 mg 6", "--5", "nan", "inf", "∞", "0x10",
        "1" * 200, "five-ish 6", "5\x006", "^2", "5^2",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    """Two numbers, times, dates, and what is above all measure are not read as one number."""
    found = amounts(text)
    assert found == () or all(amount.unit for amount in found)
    assert [amount for amount in found if not amount.unit.isalpha()] == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("600mg", Amount(Fraction(600), "mg")),
        ("600 mg.", Amount(Fraction(600), "mg")),
        ("5 m/s^2", Amount(Fraction(5), "m/s^2")),
        ("5 s⁻¹", Amount(Fraction(5), "s-1")),
        ("50 %", Amount(Fraction(50), "%")),
        ("$5", Amount(Fraction(5), "$")),
        ("-€ 5", Amount(Fraction(-5), "€")),
        ("5 €", Amount(Fraction(5), "€")),
        ("12/min", Amount(Fraction(12), "/min")),
        ("twice a year", Amount(Fraction(2), "a year")),
        ("half a year", Amount(Fraction(1, 2), "year")),
        ("half of an hour", Amount(Fraction(1, 2), "hour")),
        ("six weeks", Amount(Fraction(6), "weeks")),
        ("2.5 million people", Amount(Fraction(2_500_000), "people")),
    ],
)
def test_what_stands_behind_a_number_is_its_unit(text: str, amount: Amount) -> None:
    """The unit comes as it is written; the sign of a currency may stand before the number."""
    assert amounts(text) == (amount,)


@pytest.mark.parametrize(
    ("value", "text"),
    [("5", "5"), ("1/2", "0.5"), ("1/3", "0.333333333333"), ("1234567", "1234567"), ("-5", "-5")],
)
def test_a_number_is_shown_in_digits(value: str, text: str) -> None:
    """Twelve digits are enough to see how a number was read."""
    assert shown(Fraction(value)) == text


def test_the_largest_number_can_be_shown() -> None:
    """Even what fills a page is shown in a few digits."""
    assert shown(Fraction(10) ** 999) == "1.00000000000e+999"


@given(st.fractions(max_denominator=1))
def test_whole_numbers_come_back(value: Fraction) -> None:
    """Every whole number is read as itself, written plain or in groups."""
    assert values(str(value)) == [value]
    assert value in values(f"{int(value):,}")


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-1_000_000, max_value=1_000_000)
)
def test_decimals_come_back(value: object) -> None:
    """Every decimal is read as itself, with a point or a comma."""
    text = f"{value:f}"
    assert values(text) == [Fraction(text)]
    assert values(text.replace(".", ",")) == [Fraction(text)]


@given(
    st.text(
        st.one_of(st.sampled_from("0123456789.,'/ -+e%x*^½²ten halfmillionaday"), st.characters(codec=None))
    )
)
def test_reading_never_raises(text: str) -> None:
    """Whatever is typed, it has readings that can be shown, or none."""
    for amount in amounts(text):
        assert shown(amount.value)
