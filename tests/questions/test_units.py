"""Which units convert to which."""

from __future__ import annotations

import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.units import converted


@pytest.mark.parametrize(
    ("value", "unit", "to", "result"),
    [
        ("5", "", "mg", "5"), ("5", " ", "mg", "5"), ("600", "mg", "mg", "600"), ("0.6", "g", "mg", "600"),
        ("600", "MG", "mg", "600"), ("600", "Mg", "mg", "600"), ("600", "µg", "mcg", "600"),
        ("1", "milligram", "µg", "1000"), ("2", "milligrams", "mg", "2"), ("1", "kilometre", "m", "1000"),
        ("1", "KM", "m", "1000"), ("1", "l", "ml", "1000"), ("1", "ML", "ml", "1"), ("5", "cm³", "ml", "5"),
        ("5", "cm3", "ml", "5"), ("1", "mM", "µmol/l", "1000"), ("1", "MHz", "kHz", "1000"), ("1", "Hz", "1/s", "1"),
        ("1", "megahertz", "MHz", "1"), ("90", "min", "h", "3/2"), ("1", "week", "days", "7"),
        ("2", "hrs", "minutes", "120"), ("1", "year", "months", "12"), ("50", "%", "", "1/2"),
        ("50", "percent", "%", "50"), ("50", "per cent", "%", "50"), ("5", "‰", "%", "1/2"),
        ("36", "km/h", "m/s", "10"), ("9.8", "m s^-2", "m/s²", "9.8"), ("1", "mg/kg", "g/kg", "1/1000"),
        ("1", "mg per kg", "mg/kg", "1"), ("72", "beats/min", "beats per minute", "72"),
        ("2", "times a year", "/year", "2"),
        ("2", "times", "times a year", "2"), ("2", "x", "times per day", "2"), ("5", "apples", "apple", "5"),
        ("5", "Apples", "apples", "5"), ("37", "C", "°C", "37"), ("37", "degrees Celsius", "°C", "37"),
        ("5", "EUR", "€", "5"), ("1", "glass", "glass", "1"), ("1", "kΩ", "ohms", "1000"),
    ],
)  # fmt: skip
def test_units_that_measure_the_same_convert(value: str, unit: str, to: str, result: str) -> None:
    """Prefixes, names, products and powers are understood without any library, and words agree with themselves."""
    assert converted(Fraction(value), unit, to) == Fraction(result)


@pytest.mark.parametrize(
    ("unit", "to"),
    [("ml", "mg"), ("mg/kg", "mg"), ("weeks", "months"), ("apples", "pears"), ("mm", "mM"), ("m", "m²"),
     ("mg", ""), ("times", "mg"), ("5 mg", "mg"), ("mg", "m²²"), ("?", "mg"), ("mg", "@")],
)  # fmt: skip
def test_units_that_measure_different_things_do_not(
    unit: str, to: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mass is no volume, and what is no unit converts to none."""
    monkeypatch.setitem(sys.modules, "pint", None)
    assert converted(Fraction(1), unit, to) is None


@pytest.mark.parametrize(
    ("value", "unit", "to", "result"),
    [
        ("98.6", "°F", "°C", "37"),
        ("1", "inch", "cm", "2.54"),
        ("2", "kcal", "kJ", "8.368"),
        ("1", "lb", "g", "453.59237"),
    ],
)
def test_the_library_converts_what_is_not_known_here(value: str, unit: str, to: str, result: str) -> None:
    """With the extra `units`, degrees, inches and calories convert as well, exact to twelve digits."""
    pytest.importorskip("pint")
    assert converted(Fraction(value), unit, to) == Fraction(result)


def test_without_the_library_such_units_do_not_convert(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed, °F is simply another unit than °C."""
    monkeypatch.setitem(sys.modules, "pint", None)
    assert converted(Fraction(98), "°F", "°C") is None
    assert converted(Fraction(98), "°F", "°F") == 98


@given(st.text(st.one_of(st.sampled_from("mgskl°CF%/^-2 per"), st.characters(codec=None)), max_size=20))
def test_converting_never_raises(unit: str) -> None:
    """Whatever stands behind a number, it converts or it does not."""
    result = converted(Fraction(10) ** 400, unit, "kg")
    assert result is None or isinstance(result, Fraction)
