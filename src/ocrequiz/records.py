"""What is a record? A frozen, slotted dataclass that is made so quickly that a start can afford a hundred of them.

Python writes and compiles eight methods for every frozen dataclass, which takes longer than loading the module it
stands in. Those of a record are ready-made; only `__init__` is written, when the first record of its kind is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from types import FunctionType
from typing import Final, NoReturn, TypeVar, dataclass_transform, overload

T = TypeVar("T")

_INIT: Final = "__init__"


@overload
def record(kind: type[T], /) -> type[T]: ...
@overload
def record(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: type[T] | None = None, /, *, kw_only: bool = False) -> object:
    """Make a class what `@dataclass(frozen=True, slots=True)` makes of it, in a tenth of the time."""
    return _made(kind, kw_only) if kind is not None else lambda kind: _made(kind, kw_only)


def _made(kind: type[T], kw_only: bool) -> type[T]:
    if not kind.__doc__:
        # Python would describe it by its signature, and compile a tokenizer for that.
        kind.__doc__ = kind.__qualname__
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
    for name, method in {**_SHARED, **_comparing(made)}.items():
        # Where a class compares for itself, Python has put None in the place of its hash.
        if kind.__dict__.get(name) is None:
            setattr(made, name, method)
    return made


def _comparing(kind: type) -> dict[str, Callable[..., object]]:
    """Return how records of a kind are compared and hashed: by all their fields, or those that say so."""
    known = fields(kind)
    compared = _values_of(each.name for each in known if each.compare)
    hashed = _values_of(each.name for each in known if (each.compare if each.hash is None else each.hash))

    def is_equal(self: object, other: object) -> bool:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def hash_of(self: object) -> int:
        return hash(hashed(self))

    return {"__eq__": is_equal, "__hash__": hash_of}


def _values_of(names: Iterable[str]) -> Callable[[object], object]:
    """Return what takes the values of some fields out of a record."""
    named = tuple(names)
    return attrgetter(*named) if named else lambda _: ()


def _write_init(self: object, *given: object, **named: object) -> None:
    """Stand in the place of `__init__` until the first record of a kind is made."""
    kind = type(self)
    written = _init_of(kind)
    setattr(kind, _INIT, written)
    written(self, *given, **named)


def _init_of(kind: type) -> Callable[..., None]:
    """Write what fills the slots of a record with what is given, and the rest with what is usual."""
    said: dict[str, object] = {"_nothing": MISSING}
    parameters, steps, star = ["self"], [], ["*"]
    for each in sorted(fields(kind), key=attrgetter("kw_only")):
        if not each.init:
            continue
        name, value, usual = each.name, each.name, ""
        if each.default is not MISSING:
            said[f"_usual_{name}"] = each.default
            usual = f"=_usual_{name}"
        elif each.default_factory is not MISSING:
            said[f"_new_{name}"] = each.default_factory
            usual, value = "=_nothing", f"_new_{name}() if {name} is _nothing else {name}"
        if each.kw_only and star:
            parameters.append(star.pop())
        parameters.append(f"{name}{usual}")
        said[f"_set_{name}"] = getattr(kind, name).__set__
        steps.append(f"_set_{name}(self, {value})")
    if hasattr(kind, "__post_init__"):
        steps.append("self.__post_init__()")
    # As dataclasses do: nothing is in it but names that stand in the class.
    exec(f"def {_INIT}({', '.join(parameters)}): {'; '.join(steps) or 'pass'}", said)  # noqa: S102
    written = said[_INIT]
    assert isinstance(written, FunctionType)
    written.__qualname__ = f"{kind.__qualname__}.{_INIT}"
    return written


@recursive_repr()
def _in_words(self: object) -> str:
    kind: type = type(self)
    known = [each.name for each in fields(kind) if each.repr]
    return f"{kind.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in known)})"


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _values(self: object) -> list[object]:
    kind: type = type(self)
    return [getattr(self, each.name) for each in fields(kind)]


def _set_values(self: object, values: Iterable[object]) -> None:
    """Fill a record that is being copied; `__setattr__` refuses."""
    kind: type = type(self)
    for each, value in zip(fields(kind), values, strict=True):
        getattr(kind, each.name).__set__(self, value)


_SHARED: Final = {
    _INIT: _write_init,
    "__repr__": _in_words,
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _values,
    "__setstate__": _set_values,
}
