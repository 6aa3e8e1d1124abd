"""Whether the program keeps away from calls that are known to do harm."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

YAML_CALLS = {
    f"{speed}{verb}{number}"
    for speed in ("", "safe_", "full_", "unsafe_")
    for verb in ("load", "compose")
    for number in ("", "_all")
}
EVERYTHING = {"Exception", "BaseException"}


def test_yaml_is_read_as_events_only(sources: Mapping[Path, ast.Module]) -> None:
    """No deck reaches PyYAML's loaders or composers, which a few bytes can hang or crash."""
    assert [f"{path}:{line}" for path, tree in sources.items() for line in yaml_calls(tree)] == []


def test_no_error_is_swallowed(sources: Mapping[Path, ast.Module]) -> None:
    """Every error is translated, reported or named as harmless; none is caught and forgotten."""
    assert [f"{path}:{line}" for path, tree in sources.items() for line in swallowed(tree)] == []


@pytest.mark.parametrize(
    "code",
    [
        "import yaml\nyaml.safe_load(text)",
        "import yaml as y\ny.load(text, Loader=y.CSafeLoader)",
        "from yaml import compose\ncompose(text)",
        "from yaml import full_load as read\nread(text)",
        "import yaml\nlist(map(yaml.load_all, texts))",
    ],
)
def test_the_yaml_rule_sees_each_way_in(code: str) -> None:
    """A loader is found under its own name, under an alias, and when it is only passed on."""
    assert list(yaml_calls(ast.parse(code))) == [2]


def test_the_yaml_rule_lets_events_and_other_loads_pass() -> None:
    """Reading events is the permitted way, and `json.load` is none of YAML's business."""
    code = "import json, yaml\njson.load(file)\nyaml.parse(text, Loader=yaml.CSafeLoader)"
    assert list(yaml_calls(ast.parse(code))) == []


@pytest.mark.parametrize(
    "code",
    [
        "try:\n    act()\nexcept ValueError: pass",
        "try:\n    act()\nexcept Exception: ...",
        "try:\n    act()\nexcept: return",
        "from contextlib import suppress\n\nwith suppress(Exception): act()",
    ],
)
def test_the_swallowing_rule_sees_each_form(code: str) -> None:
    """A handler that only passes, a bare `except` and a blanket `suppress` all count as swallowing."""
    assert list(swallowed(ast.parse(code))) == [3]


def test_the_swallowing_rule_lets_a_named_harmless_error_pass() -> None:
    """`suppress` of one named error says what is harmless, and a handler that acts has swallowed nothing."""
    code = (
        "with suppress(FileNotFoundError): act()\ntry:\n    act()\nexcept OSError as error:\n    tell(error)"
    )
    assert list(swallowed(ast.parse(code))) == []


def yaml_calls(tree: ast.Module) -> Iterator[int]:
    """Yield the line of each use of a banned function of PyYAML."""
    modules: set[str] = set()
    functions: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                modules |= {alias.asname or alias.name for alias in names if alias.name == "yaml"}
            case ast.ImportFrom(module="yaml", names=names):
                functions |= {alias.asname or alias.name for alias in names if alias.name in YAML_CALLS}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=module), attr=name) if (
                module in modules and name in YAML_CALLS
            ):
                yield node.lineno
            case ast.Name(id=name) if name in functions:
                yield node.lineno


def swallowed(tree: ast.Module) -> Iterator[int]:
    """Yield the line of each place that catches an error and forgets it, or catches without saying what."""
    for node in ast.walk(tree):
        match node:
            case ast.ExceptHandler(type=None):
                yield node.lineno
            case ast.ExceptHandler(body=[ast.Pass() | ast.Expr(value=ast.Constant())]):
                yield node.lineno
            case ast.Call(func=ast.Name(id="suppress") | ast.Attribute(attr="suppress"), args=args):
                if any(isinstance(arg, ast.Name) and arg.id in EVERYTHING for arg in args):
                    yield node.lineno
