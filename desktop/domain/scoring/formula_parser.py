"""Reads formula text into a tree, by recursive descent with a bound on its depth."""

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from desktop.domain.scoring.formula_tokens import (
    FormulaFault,
    FormulaSyntaxError,
    Token,
    TokenKind,
    tokens_of,
)
from desktop.domain.scoring.formula_tree import (
    AllOf,
    AnyOf,
    Branch,
    Comparison,
    Condition,
    Constant,
    Extreme,
    Inversion,
    Negation,
    Node,
    Product,
    Quantity,
    Relation,
    Sum,
)

MAX_FORMULA_DEPTH = 32

_RELATIONS: Mapping[str, Relation] = MappingProxyType(
    {
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
        "==": operator.eq,
        "!=": operator.ne,
    }
)


class FormulaParser:
    """Reads one formula, in which `names` stand for quantities; `used` are those it names.

    Precedence is Python's, from loose to tight: `if else`, `or`, `and`, `not`, comparison, `+ -`,
    `* /`, sign. Numbers and conditions are kept apart, so that no formula mixes them up in use.
    """

    def __init__(self, text: str, names: Mapping[str, Quantity]) -> None:
        self._tokens = tuple(tokens_of(text))
        self._names = names
        self.used: set[str] = set()
        self._next = 0
        self._depth = 0

    def parse(self) -> Quantity:
        """The whole text as one number; raises FormulaSyntaxError."""
        root = self._number(self._expression)
        if self._here.kind is not TokenKind.END:
            raise self._unexpected()
        return root

    @property
    def _here(self) -> Token:
        return self._tokens[self._next]

    def _expression(self) -> Node:
        self._depth += 1
        if self._depth > MAX_FORMULA_DEPTH:
            raise FormulaSyntaxError(FormulaFault.TOO_DEEP, self._here.position, self._here.text)
        start = self._here
        node = self._any_of()
        if self._take("if"):
            then = _as_number(node, start)
            condition = self._condition(self._any_of)
            self._expect("else")
            node = Branch(condition, then, self._number(self._expression))
        self._depth -= 1
        return node

    def _any_of(self) -> Node:
        return self._joined("or", self._all_of, AnyOf)

    def _all_of(self) -> Node:
        return self._joined("and", self._inversion, AllOf)

    def _joined(
        self,
        word: str,
        part: Callable[[], Node],
        join: Callable[[tuple[Condition, ...]], Condition],
    ) -> Node:
        start = self._here
        node = part()
        if self._here.text != word:
            return node
        conditions = [_as_condition(node, start)]
        while self._take(word):
            conditions.append(self._condition(part))
        return join(tuple(conditions))

    def _inversion(self) -> Node:
        inverted = 0
        while self._take("not"):
            inverted += 1
        if not inverted:
            return self._comparison()
        condition = self._condition(self._comparison)
        return Inversion(condition) if inverted % 2 else condition

    def _comparison(self) -> Node:
        start = self._here
        node = self._sum()
        rest: list[tuple[Relation, Quantity]] = []
        while sign := self._take(*_RELATIONS):
            rest.append((_RELATIONS[sign], self._number(self._sum)))
        return Comparison(_as_number(node, start), tuple(rest)) if rest else node

    def _sum(self) -> Node:
        start = self._here
        node = self._product()
        rest: list[tuple[bool, Quantity]] = []
        while sign := self._take("+", "-"):
            rest.append((sign == "-", self._number(self._product)))
        return Sum(_as_number(node, start), tuple(rest)) if rest else node

    def _product(self) -> Node:
        start = self._here
        node = self._signed()
        rest: list[tuple[bool, Quantity]] = []
        while sign := self._take("*", "/"):
            rest.append((sign == "/", self._number(self._signed)))
        return Product(_as_number(node, start), tuple(rest)) if rest else node

    def _signed(self) -> Node:
        signs = 0
        while self._take("-"):
            signs += 1
        if not signs:
            return self._atom()
        quantity = self._number(self._atom)
        return Negation(quantity) if signs % 2 else quantity

    def _atom(self) -> Node:
        token = self._here
        if self._take("("):
            node = self._expression()
            self._expect(")")
            return node
        match token.kind:
            case TokenKind.NUMBER:
                self._next += 1
                return Constant(Fraction(token.text))
            case TokenKind.NAME:
                self._next += 1
                return self._named(token)
            case _:
                raise self._unexpected()

    def _named(self, token: Token) -> Quantity:
        if token.text in {"min", "max"} and self._take("("):
            return Extreme(token.text == "max", self._arguments())
        if token.text not in self._names:
            raise FormulaSyntaxError(FormulaFault.UNKNOWN_NAME, token.position, token.text)
        self.used.add(token.text)
        return self._names[token.text]

    def _arguments(self) -> tuple[Quantity, ...]:
        arguments = [self._number(self._expression)]
        while self._take(","):
            arguments.append(self._number(self._expression))
        self._expect(")")
        return tuple(arguments)

    def _number(self, part: Callable[[], Node]) -> Quantity:
        start = self._here
        return _as_number(part(), start)

    def _condition(self, part: Callable[[], Node]) -> Condition:
        start = self._here
        return _as_condition(part(), start)

    def _take(self, *signs: str) -> str:
        """The sign that stands here, now read; "" when another token does."""
        token = self._here
        if token.kind is not TokenKind.SIGN or token.text not in signs:
            return ""
        self._next += 1
        return token.text

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._unexpected()

    def _unexpected(self) -> FormulaSyntaxError:
        token = self._here
        if token.kind is TokenKind.END:
            return FormulaSyntaxError(FormulaFault.UNFINISHED, token.position)
        return FormulaSyntaxError(FormulaFault.UNEXPECTED, token.position, token.text)


def _as_number(node: Node, start: Token) -> Quantity:
    if isinstance(node, Quantity):
        return node
    raise FormulaSyntaxError(FormulaFault.NOT_A_NUMBER, start.position, start.text)


def _as_condition(node: Node, start: Token) -> Condition:
    if isinstance(node, Condition):
        return node
    raise FormulaSyntaxError(FormulaFault.NOT_A_CONDITION, start.position, start.text)
