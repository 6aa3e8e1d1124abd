"""Whether the screen is only ever given `Content` or `Text`, never text that Textual would read as markup.

A card that says `[/oops]` would stop the program and `[@click=...]` would run an action, since Textual reads
markup in every plain string. The rule is about what stands in the source: an argument that is painted must be
a constant without a bracket, a `Content` or `Text`, or something whose annotation says that it is one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from pathlib import Path

import pytest

SAFE = [
    'Static("Nothing is due.")',
    "Static()",
    "Static(Content(title))",
    "Static(title, markup=False)",
    "Label(Content.assemble((title, 'bold'), ' due'))",
    "Label(Content.from_markup('[b]$title[/b]', title=title))",
    "Label(heading(card))",
    "Label(self.heading)",
    "card.title = title",
    "Button('Start', id='start')",
    "line = Content(title)\nself.query_one(Label).update(line)",
    "line = Content(a) if a else Text(b)\nStatic(line)",
    "def f(line: Content) -> None:\n    Static(line)",
    "def f(lines: list[Content]) -> None:\n    for line in lines:\n        Static(line)",
    "def f(lines: list[Content]) -> None:\n    Static(Content('\\n').join(lines))",
    "Static(Content(a).stylize('bold'))",
    "Static(Content(a) + Content(b))",
    "self.query_one(Markdown).update(text)",
    "self.markdown.update(text)",
    "counts.update({'due': 1})",
    "bar.update(progress=3)",
    "table.add_row(Text(a), heading(b), key=a)",
    "options.add_options([Option(Content(a)) for a in titles])",
    "self.notify(title, markup=False)",
    "class Paper(Static):\n    def f(self):\n        self.page = Content(a)\n        self.update(self.page)",
    "class Page(Visual): ...\ndef f(page: Page) -> None:\n    self.update(page)",
    "self.border_title = Content(title)",
    "self.tooltip = None",
    "class Meter(Static):\n    def render(self) -> Content:\n        return self.drawn",
    "class Meter(Widget):\n    def render(self) -> RenderResult:\n        return Content(self.title)",
    "class Meter(Static):\n    def __init__(self, n):\n        super().__init__(id='m')\nMeter(n)",
]

UNSAFE = [
    "Static(title)",
    "Static(f'{title} due')",
    "Static('[b]due[/b]')",
    "Static('a' + title)",
    "Static(str(title))",
    "Static(escape(title))",
    "Label(title, markup=True)",
    "Label(content=title)",
    "Label(Content.from_markup(title))",
    "Label(Content.from_markup(f'[b]{title}[/b]'))",
    "Label(Content.from_text(title))",
    "Button(card.title)",
    "self.query_one(Label).update(title)",
    "line = Content(title)\nline = title\nStatic(line)",
    "def f(line: str) -> None:\n    Static(line)",
    "line = Content(title)\ndef f(pair) -> None:\n    line, n = pair\n    Static(line)",
    "line = Content(title)\nmatch pair:\n    case Pair(line):\n        Static(line)",
    "for line in titles:\n    Static(line)",
    "'{}'.format(title).join(lines)\nStatic('{}'.format(title))",
    "table.add_row(Text(a), b)",
    "options.add_options([a for a in titles])",
    "options.add_option(Option(title))",
    "self.notify(title)",
    "self.notify('Saved.', markup=True)",
    "self.border_title = title",
    "class Paper(Static):\n    def f(self, page):\n        self.page = page\n        self.update(self.page)",
    "class Page(Visual):\n    def text(self) -> str: ...\nStatic(Page().text())",
    "matcher.highlight(title)",
    "class Meter(Static):\n    def render(self) -> str:\n        return self.title",
    "class Meter(Widget):\n    def render(self) -> RenderResult:\n        return f'{self.n} due'",
    "class Meter(Static):\n    def __init__(self, t: str) -> None:\n        super().__init__(t)",
    "class Meter(Static):\n    pass\nMeter(title)",
]

KNOWN = ast.parse("def heading(card) -> Content: ...\nclass Card:\n    heading: Content\n    title: str\n")
"""What the samples may use of the rest of the program."""


def test_no_widget_is_given_text_that_could_be_markup(sources: Mapping[Path, ast.Module]) -> None:
    """Nothing on the screen is painted from a string that a deck, a file or a name could have filled."""
    within_reach = {path: tree for path, tree in sources.items() if not {"cli", "plain"} & set(path.parts)}
    house = House(within_reach.values())
    screens = {path: tree for path, tree in sources.items() if "tui" in path.parts}
    assert [
        f"{path}:{line}: {why}" for path, tree in screens.items() for line, why in house.breaches(tree)
    ] == []


@pytest.mark.parametrize("code", SAFE)
def test_the_rule_lets_pass_what_cannot_be_markup(code: str) -> None:
    """Constants, `Content`, `Text` and what is annotated as such may be painted."""
    tree = ast.parse(code)
    assert list(House([KNOWN, tree]).breaches(tree)) == []


@pytest.mark.parametrize("code", UNSAFE)
def test_the_rule_stops_what_could_be_markup(code: str) -> None:
    """A string that is computed, formatted, escaped or handed over may hold markup and is stopped."""
    tree = ast.parse(code)
    assert len(list(House([KNOWN, tree]).breaches(tree))) == 1


PAINTABLE = {"Content", "Text", "Visual", "Option", "Selection", "Strip"}
"""Types that hold no markup left to parse; so do those that inherit from one."""
WIDGETS = {
    "Static", "Label", "Button", "Checkbox", "RadioButton", "Link", "Option", "Placeholder", "Selection",
    "Select", "SelectionList", "OptionList", "RadioSet", "Tab", "Tabs", "TabPane", "Tree", "DiscoveryHit",
}  # fmt: skip
"""Classes whose first argument is painted."""
METHODS = {
    "update", "render_str", "add_option", "add_options", "add_column", "add_leaf", "add_row", "add_columns",
    "set_label", "set_options", "with_tooltip", "highlight", "replace_option_prompt",
}  # fmt: skip
"""Methods whose first argument is painted, or all arguments, or the last."""
ALL_ARGUMENTS = {"OptionList", "RadioSet", "Tabs", "add_row", "add_columns"}
LAST_ARGUMENT = {"replace_option_prompt"}
KEYWORDS = {"content", "label", "title", "prompt", "display", "match_display"}
MARKUP_READERS = {"from_markup", "from_text"}
ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "BORDER_TITLE", "BORDER_SUBTITLE"}

Names = dict[str, "Kind"]
Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Kind(IntEnum):
    """How far a value can be trusted not to be read as markup."""

    UNKNOWN = 0
    CONSTANT = 1
    """A constant of ours without a bracket."""
    PAINTED = 2
    """`Content`, `Text`, or a collection of them."""


class House:
    """What the program says of its own names: which hold something painted, and which are widgets."""

    def __init__(self, trees: Iterable[ast.Module]) -> None:
        self.functions: Names = {}
        self.members: Names = {}
        self.paintable = set(PAINTABLE)
        self.widgets = set(WIDGETS)
        nodes = [node for tree in trees for node in ast.walk(tree)]
        classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
        for _ in classes:
            self.paintable |= {node.name for node in classes if _names(node.bases) & self.paintable}
            self.widgets |= {node.name for node in classes if self._is_plain_heir(node)}
        methods = {id(item) for owner in classes for item in owner.body}
        for node in nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                known = self.members if id(node) in methods else self.functions
                _lower(known, node.name, self._annotated(node.returns))
        for owner in classes:
            for name, kind in self._fields(owner).items():
                _lower(self.members, name, kind)

    def breaches(self, tree: ast.Module) -> Iterator[tuple[int, str]]:
        """Yield the line and the source of everything painted that could be markup."""
        yield from self._scan(tree, self._locals(tree, {}), heir=False)

    def _fields(self, owner: ast.ClassDef) -> Names:
        """Return what a class says of its fields: by annotation, or else by what it puts in them."""
        stated: Names = {}
        put: Names = {}
        for node in ast.walk(owner):
            match node:
                case ast.AnnAssign(
                    target=ast.Attribute(attr=name) | ast.Name(id=name), annotation=annotation
                ):
                    stated[name] = self._annotated(annotation)
                case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)], value=value):
                    _lower(put, name, self._kind(value, {}))
        return put | stated

    def _is_plain_heir(self, node: ast.ClassDef) -> bool:
        """Tell whether a class takes the arguments of a widget that paints its first."""
        return bool(_names(node.bases) & self.widgets) and not any(
            isinstance(item, ast.FunctionDef) and item.name == "__init__" for item in node.body
        )

    def _scan(self, node: ast.AST, names: Names, *, heir: bool) -> Iterator[tuple[int, str]]:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                names = self._locals(node, names)
            case ast.ListComp(generators=generators) | ast.GeneratorExp(generators=generators):
                names = self._unpacked(generators, names)
            case ast.ClassDef(bases=bases):
                names = names | {f"self.{name}": kind for name, kind in self._fields(node).items()}
                heir = bool(_names(bases) & self.widgets)
        for painted in self._painted(node, heir=heir):
            if not self._kind(painted, names):
                yield painted.lineno, ast.unparse(painted)
        for child in ast.iter_child_nodes(node):
            yield from self._scan(child, names, heir=heir)

    def _painted(self, node: ast.AST, *, heir: bool) -> Iterator[ast.expr]:
        """Yield the expressions that `node` hands over to be painted."""
        match node:
            case ast.Assign(targets=[ast.Attribute(attr=name) | ast.Name(id=name)], value=value):
                if name in ATTRIBUTES:
                    yield value
            case ast.FunctionDef(name="render", returns=annotation) if not self._annotated(annotation):
                returned = (each.value for each in _own_nodes(node) if isinstance(each, ast.Return))
                yield from (value for value in returned if value is not None)
            case ast.Call(func=func, args=args, keywords=keywords):
                markup = {word.arg: ast.unparse(word.value) for word in keywords}.get("markup")
                if markup == "False":
                    return
                name = _name(func)
                if name == "notify":
                    yield node
                elif name in MARKUP_READERS:
                    yield from (arg for arg in args[:1] if not _is_text(arg))
                elif name in self.widgets or (heir and ast.unparse(func) == "super().__init__"):
                    yield from args if name in ALL_ARGUMENTS else args[:1]
                    yield from (word.value for word in keywords if word.arg in KEYWORDS)
                elif name == "Collapsible":
                    yield from (word.value for word in keywords if word.arg in KEYWORDS)
                elif name in METHODS and not _takes_plain_text(func, args):
                    yield from (
                        args if name in ALL_ARGUMENTS else args[-1:] if name in LAST_ARGUMENT else args[:1]
                    )

    def _kind(self, node: ast.expr | None, names: Names) -> Kind:
        """Tell how far the value of `node` can be trusted."""
        match node:
            case ast.Constant(value=value):
                return Kind.UNKNOWN if isinstance(value, str) and "[" in value else Kind.CONSTANT
            case ast.Name(id=name):
                return names.get(name, Kind.UNKNOWN)
            case ast.Attribute(value=ast.Name(id="self"), attr=name) if f"self.{name}" in names:
                return names[f"self.{name}"]
            case ast.Attribute(attr=name):
                return self.members.get(name, Kind.UNKNOWN)
            case ast.Call(func=ast.Name(id="list" | "tuple"), args=[only]):
                return self._kind(only, names)
            case ast.Call(func=ast.Name(id=name)):
                known = name in self.paintable or name in self.widgets
                return Kind.PAINTED if known else self.functions.get(name, Kind.UNKNOWN)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="Content" | "Text"))):
                return Kind.PAINTED
            case ast.Call(func=ast.Attribute(value=value, attr=name)):
                made = self._kind(value, names)
                return self.members.get(name, made if made is Kind.PAINTED else Kind.UNKNOWN)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                kinds = self._kind(left, names), self._kind(right, names)
                return Kind.PAINTED if Kind.PAINTED in kinds else min(kinds)
            case ast.IfExp(body=body, orelse=orelse):
                return min(self._kind(body, names), self._kind(orelse, names))
            case ast.BoolOp(values=items) | ast.List(elts=items) | ast.Starred(value=ast.Tuple(elts=items)):
                return min((self._kind(item, names) for item in items), default=Kind.PAINTED)
            case ast.Tuple(elts=[prompt, *_]):
                return self._kind(prompt, names)
            case (
                ast.ListComp(elt=item, generators=generators)
                | ast.GeneratorExp(elt=item, generators=generators)
            ):
                return self._kind(item, self._unpacked(generators, names))
            case ast.Starred(value=value) | ast.NamedExpr(value=value) | ast.Await(value=value):
                return self._kind(value, names)
            case ast.Subscript(value=value):
                made = self._kind(value, names)
                return made if made is Kind.PAINTED else Kind.UNKNOWN
            case _:
                return Kind.UNKNOWN

    def _locals(self, scope: ast.Module | Function, outer: Names) -> Names:
        """Return what is known of each name in a function: the least that any of its bindings promises."""
        names = dict(outer)
        if not isinstance(scope, ast.Module):
            arguments = scope.args
            for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
                names[argument.arg] = self._annotated(argument.annotation)
        bound: Names = {}
        nodes = list(_own_nodes(scope))
        for node in nodes:
            match node:
                case (
                    ast.Assign(targets=[ast.Name(id=name)], value=value)
                    | ast.NamedExpr(target=ast.Name(id=name), value=value)
                ):
                    kind = self._kind(value, names)
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                    kind = self._annotated(annotation)
                case ast.For(target=ast.Name(id=name), iter=value):
                    kind = self._element(value, names)
                case ast.AugAssign(target=ast.Name(id=name), value=value) if (
                    names.get(name) is not Kind.PAINTED
                ):
                    kind = self._kind(value, names)
                case _:
                    continue
            _lower(bound, name, kind)
            names[name] = bound[name]
        return {**names, **{name: Kind.UNKNOWN for node in nodes for name in _unpacked_names(node)}}

    def _unpacked(self, generators: list[ast.comprehension], names: Names) -> Names:
        """Return `names` with what a comprehension binds."""
        for generator in generators:
            if isinstance(generator.target, ast.Name):
                names = {**names, generator.target.id: self._element(generator.iter, names)}
        return names

    def _element(self, node: ast.expr, names: Names) -> Kind:
        """Tell how far the elements of a collection can be trusted."""
        if isinstance(node, ast.Tuple):
            return min(self._kind(item, names) for item in node.elts)
        kind = self._kind(node, names)
        return kind if isinstance(node, ast.List) or kind is Kind.PAINTED else Kind.UNKNOWN

    def _annotated(self, annotation: ast.expr | None) -> Kind:
        """Tell what an annotation promises: painted, or nothing."""
        match annotation:
            case ast.Constant(value=str(text)):
                return self._annotated(ast.parse(text, mode="eval").body)
            case ast.Constant(value=None):
                return Kind.PAINTED
            case ast.Name(id=name) | ast.Attribute(attr=name):
                return Kind.PAINTED if name in self.paintable else Kind.UNKNOWN
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                return min(self._annotated(left), self._annotated(right))
            case ast.Subscript(slice=ast.Tuple(elts=[item, ast.Constant(value=end)])) if end is ...:
                return self._annotated(item)
            case ast.Subscript(slice=ast.Name() | ast.Attribute() | ast.BinOp() | ast.Constant() as item):
                return self._annotated(item)
            case _:
                return Kind.UNKNOWN


def _lower(names: Names, name: str, kind: Kind) -> None:
    """Note that `name` promises no more than `kind`."""
    names[name] = min(kind, names.get(name, kind))


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a function or module, in order, and not what stands in the functions inside it."""
    for child in ast.iter_child_nodes(scope):
        yield child
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from _own_nodes(child)


def _unpacked_names(node: ast.AST) -> Iterator[str]:
    """Yield the names that `node` binds to parts of something: nothing is known of them."""
    match node:
        case ast.Tuple(elts=items, ctx=ast.Store()) | ast.List(elts=items, ctx=ast.Store()):
            yield from (item.id for item in items if isinstance(item, ast.Name))
        case ast.withitem(optional_vars=ast.Name(id=name)) | ast.ExceptHandler(name=str(name)):
            yield name
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name


def _name(func: ast.expr) -> str:
    match func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=value):
            return _name(value)
        case _:
            return ""


def _names(nodes: Iterable[ast.expr]) -> set[str]:
    return {_name(node) for node in nodes}


def _is_text(node: ast.expr) -> bool:
    """Tell whether `node` is a constant, whose markup is then our own."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _takes_plain_text(func: ast.expr, args: list[ast.expr]) -> bool:
    """Tell whether a method only shares its name with one that paints: a dictionary's, or `Markdown`'s."""
    return isinstance(args[0] if args else None, ast.Dict) or "markdown" in ast.unparse(func).lower()
