"""Finds every text of the window in its sources: what is translated, and what would escape that."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

ROOT: Final = Path(__file__).parent.parent
ROOMS: Final = ("ui", "wording")

SAID: Final = {"fill": 0, "say": 0, "word": 0}
"""What looks a text up below Qt, and which of its arguments the text is."""

SHOWN: Final = {"tr": 0, "QT_TRANSLATE_NOOP": 1, "translate": 1}
"""What looks a text up in Qt."""

_WRAPPERS: Final = {"MappingProxyType", "Words"}
_TABLE: Final = "Words"
_SENTENCES: Final = "SENTENCES"  # a table that another module may look up in
_BLANK: Final = re.compile(r"{[^{}]*}")
_VIETNAMESE: Final = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text and the file it stands in, relative to the project."""

    source: str
    file: str
    line: int


def is_vietnamese(text: str) -> bool:
    """Whether a text has a letter that only Vietnamese has here."""
    return bool(_VIETNAMESE.search(text))


def window_texts(
    root: Path = ROOT, *, by: Mapping[str, int] = MappingProxyType(SAID | SHOWN)
) -> tuple[Text, ...]:
    """Every text that is looked up, once, in the order of files and lines."""
    found: dict[str, Text] = {}
    for module in _modules(root, by):
        for text in module.looked_up():
            if any(letter.isalpha() for letter in _BLANK.sub("", text.source)):
                found.setdefault(text.source, text)
    return tuple(found.values())


def escaping_texts(root: Path = ROOT) -> tuple[Text, ...]:
    """Every Vietnamese text that would be shown without being looked up."""
    return tuple(text for module in _modules(root, SAID | SHOWN) for text in module.escaping())


def _modules(root: Path, by: Mapping[str, int]) -> Iterator["_Module"]:
    for room in ROOMS:
        for path in sorted((root / "desktop" / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield _Module(path.relative_to(root).as_posix(), tree, by)


class _Module:
    def __init__(self, file: str, tree: ast.Module, by: Mapping[str, int]) -> None:
        self._file, self._by = file, by
        self._nodes = tuple(ast.walk(tree))
        self._names = {_SENTENCES} if "say" in by else set()
        self._constants: dict[int, ast.Constant] = {}
        for looked_up in self._arguments():
            self._take(looked_up)
        self._follow_names()

    def looked_up(self) -> list[Text]:
        return sorted(map(self._text, self._constants.values()), key=lambda text: text.line)

    def escaping(self) -> list[Text]:
        notes = {id(node.value) for node in self._nodes if isinstance(node, ast.Expr)}  # docstrings
        return [
            self._text(node)
            for node in self._nodes
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and is_vietnamese(node.value)
            and id(node) not in notes | self._constants.keys()
        ]

    def _text(self, constant: ast.Constant) -> Text:
        return Text(str(constant.value), self._file, constant.lineno)

    def _arguments(self) -> Iterator[ast.expr]:
        for node in self._nodes:
            if isinstance(node, ast.Call):
                place = self._by.get(_called(node))
                if place is not None and len(node.args) > place:
                    yield node.args[place]
                elif _called(node) == _TABLE:
                    yield from node.args

    def _take(self, value: ast.expr) -> None:
        """Note the texts a value can be, and the names of those that are written elsewhere."""
        match value:
            case ast.Constant(value=str()):
                self._constants[id(value)] = value
            case ast.IfExp():
                self._take_all(value.body, value.orelse)
            case ast.BoolOp() | ast.Tuple() | ast.List():
                self._take_all(*getattr(value, "values", getattr(value, "elts", ())))
            case ast.Dict():
                self._take_all(*value.values)
            case ast.Call() if _called(value) in _WRAPPERS:
                self._take_all(*value.args)
            case _:
                self._names |= {node.id for node in ast.walk(value) if isinstance(node, ast.Name)}

    def _take_all(self, *values: ast.expr) -> None:
        for value in values:
            self._take(value)

    def _follow_names(self) -> None:
        """Take what is assigned to the names that are looked up, until nothing new is found."""
        known = -1
        while known != len(self._names):
            known = len(self._names)
            for node in self._nodes:
                match node:
                    case ast.Assign(targets=[target], value=value) if self._is_named(target):
                        self._take(value)
                    case ast.AnnAssign(target=target, value=ast.expr() as value):
                        if self._is_named(target):
                            self._take(value)
                    case (
                        ast.For(target=target, iter=source)
                        | ast.comprehension(target=target, iter=source)
                    ) if self._is_named(target):
                        self._take(source)

    def _is_named(self, target: ast.expr) -> bool:
        names = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
        return bool(names & self._names)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
