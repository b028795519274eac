"""Random rules, leaves, trees and answers, fitting and not."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st

from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    ChoiceInput,
    CountInput,
    DateInput,
    Inputs,
    ManualInput,
    NumbersInput,
    Override,
    ValueInput,
    YesNoInput,
)
from desktop.domain.criteria import (
    Group,
    Leaf,
    Node,
    NotApplicable,
    Rounding,
    RoundingMode,
    ScoredBy,
    leaves_of,
)
from desktop.domain.rules import (
    Band,
    Bound,
    Case,
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Formula,
    Manual,
    Number,
    NumberInput,
    Option,
    Part,
    Ratio,
    Rule,
    Survey,
    SurveyWeight,
    YesNo,
    ZeroDenominator,
    ZeroIfAny,
)

IDS = ("a", "b", "c")

points = st.decimals(min_value=-1, max_value=6, places=3)
counts = st.integers(0, 9).map(Decimal)
amounts = counts | st.decimals(min_value=-2, max_value=12, places=1)
seldom = st.sampled_from([*[False] * 9, True])
roundings = st.builds(Rounding, st.integers(0, 3), st.sampled_from(RoundingMode))


@st.composite
def bands(draw: st.DrawFn) -> tuple[Band, ...]:
    """Bands that cover every number once, in any order."""
    cuts = draw(st.lists(st.decimals(-1, 4, places=1), max_size=4, unique=True).map(sorted))
    ends = [None, *cuts, None]
    found = []
    for low, high in pairwise(ends):
        worth = draw(points)
        times = draw(st.booleans())
        found.append(
            Band(
                None if low is None else Bound(low, inclusive=True),
                None if high is None else Bound(high, inclusive=False),
                None if times else worth,
                worth if times else None,
            )
        )
    return tuple(draw(st.permutations(found)))


_figure_a, _figure_b = NumberInput("a", "Số a"), NumberInput("b", "Số b")
_parts = st.builds(
    lambda worths: (
        Part(
            "a", "A", worths[0] + worths[1], (Part("b", "B", worths[0]), Part("c", "C", worths[1]))
        ),
        Part("d", "D", worths[2]),
    ),
    st.tuples(points, points, points),
)
_cases = st.tuples(*(st.builds(Case, st.just(name), st.just(name), points) for name in IDS))
_weights = st.tuples(
    *(
        st.builds(SurveyWeight, st.just(name), st.just(name), st.decimals(0, 1, places=2))
        for name in IDS
    )
)
_options = st.tuples(*(st.builds(Option, st.just(name), st.just(name), points) for name in IDS))
_expressions = st.sampled_from(
    ["r * max", "a + b * 0.1", "max - 0.25 * b", "max if b == 0 else a / (3 * b)", "max(a, b) / 7"]
)

rules: st.SearchStrategy[Rule] = st.one_of(
    st.builds(YesNo, st.none() | points),
    st.builds(Choice, _options),
    st.builds(Checklist, _parts),
    st.builds(Count, st.just("lần"), points, st.none() | points),
    st.builds(
        Ratio,
        st.just(_figure_a),
        st.just(_figure_b),
        bands(),
        st.sampled_from(ZeroDenominator),
        st.booleans(),
    ),
    st.builds(Number, st.just(_figure_a), bands()),
    st.builds(Deadline, st.just(date(2026, 1, 31)), bands()),
    st.builds(Deduction, _cases, st.none() | points),
    st.builds(ZeroIfAny, _cases),
    st.builds(
        External, st.just("Công bố"), st.none() | st.just(Decimal(10)), st.just(()) | bands()
    ),
    st.builds(Survey, st.just("Khảo sát"), st.just(()) | _weights),
    st.builds(Formula, st.just((_figure_a, _figure_b)), _expressions),
    st.builds(Manual, st.none() | st.just(Decimal("0.25"))),
)


def _amounts_by_id(*ids: str) -> st.SearchStrategy[tuple[tuple[str, Decimal], ...]]:
    whole = st.fixed_dictionaries(dict.fromkeys(ids, counts))
    odd = st.fixed_dictionaries(dict.fromkeys(ids, amounts))
    partial = st.dictionaries(st.sampled_from([*IDS, "la"]), amounts)
    return st.one_of(whole, whole, odd, partial).map(lambda figures: tuple(figures.items()))


_FITTING: dict[type[Rule], st.SearchStrategy[Inputs]] = {
    YesNo: st.builds(YesNoInput, st.booleans()),
    Choice: st.builds(ChoiceInput, st.sampled_from([*IDS, "la"])),
    Checklist: st.builds(ChecklistInput, st.frozensets(st.sampled_from([*IDS, "d"]))),
    Count: st.builds(CountInput, amounts),
    Ratio: st.builds(NumbersInput, _amounts_by_id("a", "b")),
    Number: st.builds(NumbersInput, _amounts_by_id("a")),
    Deadline: st.builds(DateInput, st.none() | st.dates(date(2026, 1, 20), date(2026, 2, 10))),
    Deduction: st.builds(CasesInput, _amounts_by_id(*IDS)),
    ZeroIfAny: st.builds(CasesInput, _amounts_by_id(*IDS)),
    External: st.builds(ValueInput, amounts),
    Survey: st.builds(ValueInput, amounts) | st.builds(NumbersInput, _amounts_by_id(*IDS)),
    Formula: st.builds(NumbersInput, _amounts_by_id("a", "b")),
    Manual: st.builds(ManualInput, points),
}
_any_inputs = st.one_of(*_FITTING.values())


@st.composite
def leaves(draw: st.DrawFn) -> Leaf:
    """Leaves whose code is to be set by whoever uses several."""
    high = draw(st.decimals(0, 5, places=2))
    low = draw(st.sampled_from([Decimal(0), Decimal("-0.5"), high]))
    return Leaf(
        code="x",
        title="Tiêu chí",
        max=high,
        rule=draw(rules),
        min=low,
        scored_by=draw(st.sampled_from(ScoredBy)) if draw(seldom) else ScoredBy.SELF,
        not_applicable=draw(st.sampled_from(NotApplicable)),
    )


@st.composite
def answers_to(draw: st.DrawFn, leaf: Leaf) -> Answer:
    """Answers of which most fit the leaf's rule."""
    fitting = _FITTING[type(leaf.rule)]
    override = st.builds(Override, points, st.sampled_from(["", "Theo văn bản hướng dẫn"]))
    return Answer(
        inputs=draw(st.none() | _any_inputs if draw(seldom) else fitting),
        not_applicable=draw(seldom),
        override=draw(override) if draw(seldom) else None,
        note=draw(st.sampled_from(["Lý do", ""])),
    )


@st.composite
def answered_leaves(draw: st.DrawFn) -> tuple[Leaf, Answer]:
    """A leaf and an answer to it."""
    leaf = draw(leaves())
    return leaf, draw(answers_to(leaf))


def trees(max_leaves: int = 12) -> st.SearchStrategy[tuple[Node, ...]]:
    """Fields over trees of any shape, each node with a code of its own."""
    group = st.lists(st.deferred(lambda: nodes), min_size=1, max_size=4)
    nodes: st.SearchStrategy[Node] = st.recursive(
        leaves(),
        lambda inner: st.lists(inner, min_size=1, max_size=4).map(
            lambda children: Group("x", "Nhóm", Decimal(0), tuple(children))
        ),
        max_leaves=max_leaves,
    )
    return group.map(lambda found: numbered(tuple(found)))


def numbered(nodes: tuple[Node, ...], prefix: str = "") -> tuple[Node, ...]:
    """The same nodes under codes 1, 1.1, 1.2, 2 and so on."""
    found: list[Node] = []
    for place, node in enumerate(nodes, start=1):
        code = f"{prefix}{place}"
        if isinstance(node, Leaf):
            found.append(replace(node, code=code))
        else:
            children = numbered(node.children, f"{code}.")
            found.append(replace(node, code=code, children=children))
    return tuple(found)


@st.composite
def answered_trees(draw: st.DrawFn) -> tuple[tuple[Node, ...], dict[str, Answer]]:
    """Fields, and answers to some of their leaves."""
    nodes = draw(trees())
    answered = [leaf for leaf in leaves_of(nodes) if not draw(seldom)]
    return nodes, {leaf.code: draw(answers_to(leaf)) for leaf in answered}
