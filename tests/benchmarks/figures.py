"""What a benchmark finds: ratios with their budgets, facts, and what could not be measured; how they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal, assert_never

Unit = Literal["ms", "MB", "min"]


@dataclass(frozen=True, slots=True)
class Ratio:
    """What the program costs against a reference measured in the same run."""

    what: str
    """The thing measured, and in which way: CPU, wall or memory."""
    reference_name: str
    subject: float
    reference: float
    unit: Unit
    budget: float
    """The highest ratio that is accepted."""

    @property
    def value(self) -> float:
        """The subject over the reference."""
        return self.subject / self.reference

    @property
    def holds(self) -> bool:
        """Whether the budget is kept."""
        return self.value <= self.budget


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is so or not."""

    what: str
    found: str
    """What was found, in a few words."""
    holds: bool


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A row that could not be measured here; it counts as not held."""

    what: str
    why: str
    holds: Literal[False] = False


Figure = Ratio | Fact | Unmeasured


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run of one process cost."""

    cpu_s: float
    """Seconds of processor time, of the user and of the system."""
    wall_s: float
    """Seconds on the clock until what was waited for had come."""
    peak_bytes: int
    """The most memory it held at one time."""


def compared(
    what: str,
    subject: Iterable[float],
    against: tuple[str, Iterable[float]],
    budget: float,
    unit: Unit = "ms",
) -> Ratio:
    """Compare the medians of two series, in seconds where the unit is ms and in bytes where it is MB."""
    name, reference = against
    factor = 1e3 if unit == "ms" else 1e-6
    return Ratio(what, name, median(subject) * factor, median(reference) * factor, unit, budget)


def cpu(samples: Sequence[Sample]) -> list[float]:
    """Return the processor times."""
    return [sample.cpu_s for sample in samples]


def wall(samples: Sequence[Sample]) -> list[float]:
    """Return the times on the clock."""
    return [sample.wall_s for sample in samples]


def peak(samples: Sequence[Sample]) -> list[float]:
    """Return the peaks of memory."""
    return [float(sample.peak_bytes) for sample in samples]


def line(figure: Figure) -> str:
    """Describe a figure in one line, its verdict first."""
    match figure:
        case Ratio():
            verdict = "holds" if figure.holds else "OVER "
            numbers = f"{figure.value:6.3f}x  of {figure.budget:5.2f}x"
            sides = f"{figure.subject:9.2f} against {figure.reference:9.2f} {figure.unit}"
            return f"{verdict}  {numbers}  {sides}  {figure.what}, against {figure.reference_name}"
        case Fact():
            return f"{'holds' if figure.holds else 'WRONG'}  {figure.what}: {figure.found}"
        case Unmeasured():
            return f"SKIPPED, not passed  {figure.what}: {figure.why}"
        case _:
            assert_never(figure)
