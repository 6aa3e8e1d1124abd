"""A question that is answered with a number."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import log10
from typing import Literal

from ocrequiz.questions.comparison import NOTHING
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import empty_fields
from ocrequiz.questions.numbers import Amount, amounts, shown
from ocrequiz.questions.prompt import Prompt, TypeIn
from ocrequiz.questions.question import Mistake, Question
from ocrequiz.questions.response import Response, Typed
from ocrequiz.questions.units import converted
from ocrequiz.questions.verdict import Verdict
from ocrequiz.questions.wording import normal
from ocrequiz.records import record


@record(kw_only=True)
class Numeric(Question):
    """A number to be typed, right within a tolerance, in the unit asked for or another that converts to it."""

    type: Literal["numeric"] = "numeric"
    question: str
    """Markdown."""
    answer: str
    """The number, such as `0.5`, `1/3` or `6e23`; a point is its decimal sign."""
    tolerance: str = ""
    """How far off is still right: `0.5`, in the unit of the answer, or `5%` of the answer. Nothing is exact."""
    unit: str = ""
    """What is counted, shown behind the field. A learner may leave it out."""

    @property
    def stem(self) -> str:
        """Return the question."""
        return self.question

    def parts(self) -> tuple[str, ...]:
        """Return `main`."""
        return ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Ask for the number to be typed."""
        return TypeIn(self.question, self._unit())

    def solution(self, part: str) -> Response:
        """Return the number typed."""
        return Typed(self.answer)

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Give 1 for a number within the tolerance, however it is written, else 0 and what is wrong with it.

        Where a number can be read in two ways, as `1,234` can, it is right if either is right: which sign is
        the decimal one is a matter of where somebody went to school.
        """
        match response:
            case Typed(text) if text.strip():
                return self._judged(text)
            case Typed():
                return Verdict(0.0, reason=NOTHING)
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return the number with its unit and its tolerance."""
        around = f" ± {self.tolerance}" if self.tolerance.strip() else ""
        if "%" in around:
            return f"{self.answer} {self.unit}".strip() + around
        return f"{self.answer}{around} {self.unit}".strip()

    def key(self, part: str) -> str:
        """Return the number with its unit; how near to it is near enough does not change it."""
        return f"{self.answer} {self.unit}".strip()

    def mistakes(self) -> Iterator[Mistake]:
        """Yield an answer or a tolerance that is no number, or that could be two."""
        yield from empty_fields(question=self.question, answer=self.answer)
        for name, text in (("answer", self.answer), ("tolerance", self.tolerance)):
            readings = amounts(text)
            if text.strip() and not readings:
                yield _bad_number(name, "is no number")
            elif len(readings) > 1 and "," in text:
                yield _bad_number(name, "can be read as two numbers")
        found = self._amount()
        if found and self.unit.strip() and found.unit and converted(Fraction(1), found.unit, self.unit) != 1:
            yield _bad_number("answer", "has another unit than `unit`")
        margin = self._margin()
        if margin is None or margin < 0:
            yield _bad_number(
                "tolerance", "is less than nothing" if margin else "has another unit than the answer"
            )

    def _amount(self) -> Amount | None:
        return next(iter(amounts(self.answer)), None)

    def _unit(self) -> str:
        """Return what is counted, which may stand in the answer, as in `50%`."""
        found = self._amount()
        return self.unit.strip() or (found.unit if found else "")

    def _margin(self) -> Fraction | None:
        """Return how far off is right, in the unit of the answer; None where it cannot be told."""
        wide, answer = next(iter(amounts(self.tolerance)), None), self._amount()
        if wide is None or answer is None:
            return Fraction(0)
        if wide.unit == "%":
            return wide.value * abs(answer.value) / 100
        return converted(wide.value, wide.unit, self._unit())

    def _judged(self, text: str) -> Verdict:
        answer, margin, readings = self._amount(), self._margin() or Fraction(0), amounts(text)
        if answer is None or not readings:
            return Verdict(0.0, reason="It cannot be read as one number.")
        values = [value for each in readings if (value := self._value(each)) is not None]
        for value in values:
            if abs(value - answer.value) <= margin:
                return Verdict(1.0, reason=self._pardon(value, answer.value, readings))
        if any(abs(each.value - answer.value) <= margin for each in readings):
            what = f"counted in {self._unit()}" if self._unit() else "a number without that unit"
            return Verdict(0.0, reason=f"The number is right, but the answer is {what}.")
        if not values:
            return Verdict(0.0, reason=f"That is neither the number nor the unit, {self._unit()}.")
        return Verdict(0.0, reason=_distance(values[0], answer.value))

    def _value(self, amount: Amount) -> Fraction | None:
        """Return an amount in the unit of the answer; None where it counts something else.

        A question without a unit says itself what is counted, so that its own words may stand behind the number.
        """
        value = converted(amount.value, amount.unit, self._unit())
        if value is None and not self._unit() and _words(amount.unit) <= _words(self.question):
            return amount.value
        return value

    def _pardon(self, value: Fraction, answer: Fraction, readings: tuple[Amount, ...]) -> str:
        """Say what made a number right, where it is not what the author wrote."""
        if value != answer:
            return f"Within {self.tolerance} of the answer."
        if len(readings) > 1 or readings[0].value != value:
            return f"Read as {shown(value)} {self._unit()}".strip() + "."
        return ""


def _bad_number(field: str, what: str) -> Mistake:
    remedy = "Write digits with a decimal point, such as 1234.5, 1/3 or 6e23; what is counted goes to `unit`."
    return Mistake("bad-number", field, f"`{field}` {what}.", remedy)


def _distance(value: Fraction, answer: Fraction) -> str:
    """Say how a wrong number misses the right one."""
    if value == -answer:
        return "Only the sign is wrong."
    if value * answer > 0 and _is_power_of_ten(value / answer):
        return "The digits are right, but not the place of the decimal point."
    return "It is too small." if value < answer else "It is too large."


def _is_power_of_ten(ratio: Fraction) -> bool:
    low, high = sorted((ratio.numerator, ratio.denominator))
    return low == 1 and high == 10 ** round(log10(high))


def _words(text: str) -> set[str]:
    """Return the words of a text, plural or not."""
    return {word.removesuffix("s") for word in normal(text).split()}
