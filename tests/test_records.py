"""Whether a record is in every respect what a frozen, slotted dataclass would be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace

import pytest

from ocrequiz.records import record


@record
class Point:
    """A place."""

    x: int
    y: int = 0


@record(kw_only=True)
class Named:
    name: str = "nobody"
    number: int


@record
class Painted(Point):
    colours: Sequence[str] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False, repr=False)


@record
class Sized:
    text: str
    size: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", len(self.text))


@record
class Nothing:
    """There is only one."""


@record
class Caseless:
    word: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Caseless) and self.word.lower() == other.word.lower()

    def __repr__(self) -> str:
        return f"<{self.word}>"


@dataclass(frozen=True, slots=True)
class Plain:
    x: int
    y: int = 0


def test_a_record_is_a_dataclass() -> None:
    """Its fields can be listed, replaced, taken apart and matched."""
    point = Point(1)
    assert all(map(is_dataclass, (Point, point)))
    assert [each.name for each in fields(point)] == ["x", "y"]
    assert replace(point, y=2) == Point(1, 2)
    assert asdict(point) == {"x": 1, "y": 0}
    match point:
        case Point(x, y):
            assert (x, y) == (1, 0)


@pytest.mark.parametrize("change", [lambda each: setattr(each, "x", 2), lambda each: delattr(each, "x")])
def test_nothing_of_a_record_can_be_changed(change: Callable[[object], object]) -> None:
    """Setting and deleting a field are refused, and there is no place for another."""
    point = Point(1)
    with pytest.raises(FrozenInstanceError, match="field 'x'"):
        change(point)
    assert point == Point(1)
    assert not hasattr(point, "__dict__")


def test_records_of_one_kind_are_compared_by_their_fields() -> None:
    """Those with equal fields are equal and have one hash; those of another kind never are."""
    assert Point(1, 2) == Point(1, 2) != Point(1, 3)
    assert {Point(1, 2), Point(1, 2), Point(2, 1)} == {Point(1, 2), Point(2, 1)}
    others: Sequence[object] = (Plain(1, 2), Painted(1, 2))
    assert Point(1, 2) not in others
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_a_field_can_stay_out_of_comparing_hashing_and_showing() -> None:
    """What a field says of itself holds in a record, and fields of its base come first."""
    assert Painted(1, 2, ["red"], seen=3) == Painted(1, 2, ["red"], seen=4) != Painted(1, 2, ["blue"])
    assert hash(Painted(1, 2, ["red"])) == hash(Painted(1, 2, ["blue"]))
    assert repr(Painted(1, seen=3)) == "Painted(x=1, y=0, colours=[])"


def test_each_record_gets_a_list_of_its_own() -> None:
    """What a default is made by is asked for every record that is not given one."""
    assert Painted(1).colours is not Painted(1).colours


def test_some_records_are_made_by_name_only() -> None:
    """Where fields are given by name, one without a default may follow one that has it."""
    assert Named(number=1) == Named(name="nobody", number=1)
    with pytest.raises(TypeError, match="positional"):
        Named("somebody", 1)  # type: ignore[call-arg]


def test_a_record_can_fill_a_field_once_it_is_made() -> None:
    """A field that is not given is left to `__post_init__`."""
    assert Sized("four").size == 4
    with pytest.raises(TypeError):
        Sized("four", 4)  # type: ignore[call-arg]


def test_a_record_can_be_copied() -> None:
    """A copy is equal, and what is copied deeply shares nothing."""
    painted = Painted(1, 2, ["red"])
    assert copy(painted) == deepcopy(painted) == painted
    assert deepcopy(painted).colours is not painted.colours


def test_what_a_class_says_of_itself_stays() -> None:
    """A record compares and shows itself its own way where it has one, and can be hashed all the same."""
    assert Caseless("A") == Caseless("a")
    assert repr(Caseless("A")) == "<A>"
    assert hash(Caseless("A")) == hash(Caseless("A"))


@pytest.mark.parametrize("kind", [Point, Plain])
def test_what_is_missing_is_named(kind: Callable[[], object]) -> None:
    """A record that is made wrongly says so as any class does, the first time and every time."""
    for _ in range(2):
        with pytest.raises(TypeError, match=rf"{kind.__name__}\.__init__\(\) missing 1 required .*'x'"):
            kind()


def test_a_record_without_a_docstring_is_described_by_its_name() -> None:
    """Who asks for help on a record is told something."""
    assert Named.__doc__ == "Named"
    assert Point.__doc__ == "A place."


def test_a_record_shows_itself_as_a_dataclass_does() -> None:
    """Its name and its fields, in the order they were declared."""
    assert repr(Point(1, 2)) == repr(Plain(1, 2)).replace("Plain", "Point")
