"""Formulas mean what Python's own notation means, exactly, and nothing else gets in."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.scoring.formula import (
    FormulaDivisionError,
    FormulaFault,
    FormulaSyntaxError,
    evaluate_formula,
    parse_formula,
)
from desktop.domain.scoring.formula_parser import MAX_FORMULA_DEPTH

VALUES = {"a": Fraction(3), "b": Fraction(4), "max": Fraction(3, 2)}


def value(text: str, **changed: int) -> Fraction:
    figures = {name: Fraction(number) for name, number in changed.items()}
    return evaluate_formula(parse_formula(text, ["a", "b"]), {**VALUES, **figures})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("0.1 + 0.2", "3/10"),
        ("1 - 2 - 3", "-4"),
        ("12 / 3 / 2", "2"),
        ("2 * (a + b)", "14"),
        ("-a * -b", "12"),
        ("--a", "3"),
        ("1 / 3", "1/3"),
        ("r", "3/4"),
        ("r * max", "9/8"),
        ("max", "3/2"),
        ("max(a, b, 1)", "4"),
        ("min(max, a)", "3/2"),
        ("min(max(a, b), 3.5)", "7/2"),
        ("max if r >= 1 else 0", "0"),
        ("1 if 0.7 <= r < 0.8 else 2", "1"),
        ("1 if 2 < 5 < b else 0", "0"),
        ("1 if a == 3 and not b == 3 else 2", "1"),
        ("1 if a != 3 or b > 9 else 2", "2"),
        ("1 if not not a == 3 else 2", "1"),
        ("1 if (a < b) and (b <= 4) else 2", "1"),
        ("1 if a > b else 2 if a < b else 3", "2"),
        ("(1 if a > b else 2) + 1", "3"),
        ("\n  a\n  + b\n", "7"),
    ],
)
def test_a_formula_has_its_value(text: str, wanted: str) -> None:
    assert value(text) == Fraction(wanted)


@pytest.mark.parametrize("text", ["a / (b - 4)", "r", "max(1, a / b)", "1 if r > 1 else 0"])
def test_division_by_zero_is_told(text: str) -> None:
    figures = {"b": 4 if "- 4" in text else 0}

    with pytest.raises(FormulaDivisionError):
        value(text, **figures)


@pytest.mark.parametrize(
    "text",
    [
        "max if b == 0 else r * max",
        "1 if b == 0 or r > 0 else 0",
        "0 if b != 0 and r > 1 else 1",
        "1 if b < 1 else 0 if b < 1 < r else 0",
    ],
)
def test_what_is_not_needed_is_not_worked_out(text: str) -> None:
    assert value(text, b=0) > 0


@pytest.mark.parametrize(
    ("text", "fault", "position", "found"),
    [
        ("", FormulaFault.UNFINISHED, 0, ""),
        ("a +", FormulaFault.UNFINISHED, 3, ""),
        ("(a", FormulaFault.UNFINISHED, 2, ""),
        ("a b", FormulaFault.UNEXPECTED, 2, "b"),
        ("a ** 2", FormulaFault.UNEXPECTED, 3, "*"),
        ("2a", FormulaFault.UNEXPECTED, 1, "a"),
        (".5", FormulaFault.UNEXPECTED, 0, "."),
        ("1.5.2", FormulaFault.UNEXPECTED, 3, "."),
        ("1e9", FormulaFault.UNEXPECTED, 1, "e9"),
        ("a × b", FormulaFault.UNEXPECTED, 2, "×"),
        ("a.b", FormulaFault.UNEXPECTED, 1, "."),
        ("a if b > 1", FormulaFault.UNFINISHED, 10, ""),
        ("min()", FormulaFault.UNEXPECTED, 4, ")"),
        ("max(a,)", FormulaFault.UNEXPECTED, 6, ")"),
        ("c", FormulaFault.UNKNOWN_NAME, 0, "c"),
        ("min", FormulaFault.UNKNOWN_NAME, 0, "min"),
        ("__import__(a)", FormulaFault.UNKNOWN_NAME, 0, "__import__"),
        ("a < b", FormulaFault.NOT_A_NUMBER, 0, "a"),
        ("1 + (a < b)", FormulaFault.NOT_A_NUMBER, 4, "("),
        ("(a < b) < 1", FormulaFault.NOT_A_NUMBER, 0, "("),
        ("-(a < b)", FormulaFault.NOT_A_NUMBER, 1, "("),
        ("1 if a else 2", FormulaFault.NOT_A_CONDITION, 5, "a"),
        ("1 if not a else 2", FormulaFault.NOT_A_CONDITION, 9, "a"),
        ("1 if a < b and 1 else 2", FormulaFault.NOT_A_CONDITION, 15, "1"),
        ("1 if a or a < b else 2", FormulaFault.NOT_A_CONDITION, 5, "a"),
        ("1" * 31, FormulaFault.NUMBER_TOO_LONG, 0, "1" * 31),
    ],
)
def test_a_text_that_is_no_formula_is_refused_at_its_place(
    text: str, fault: FormulaFault, position: int, found: str
) -> None:
    with pytest.raises(FormulaSyntaxError) as caught:
        parse_formula(text, ["a", "b"])

    assert (caught.value.fault, caught.value.position) == (fault, position)
    assert caught.value.found == found


def test_r_needs_two_inputs() -> None:
    with pytest.raises(FormulaSyntaxError):
        parse_formula("r", ["a"])


def test_nesting_has_a_bound() -> None:
    bound = MAX_FORMULA_DEPTH - 1
    parse_formula("(" * bound + "1" + ")" * bound, [])

    with pytest.raises(FormulaSyntaxError) as caught:
        parse_formula("(" * 400 + "1" + ")" * 400, [])

    assert caught.value.fault is FormulaFault.TOO_DEEP


def test_groups_side_by_side_do_not_nest() -> None:
    assert value(" + ".join(["(1)"] * (2 * MAX_FORMULA_DEPTH))) == 2 * MAX_FORMULA_DEPTH


def test_length_has_a_bound() -> None:
    with pytest.raises(FormulaSyntaxError) as caught:
        parse_formula("1" + " + 1" * 250, [])

    assert caught.value.fault is FormulaFault.TOO_LONG


@pytest.mark.parametrize("sign", ["-", "not "])
def test_long_chains_of_signs_do_not_nest(sign: str) -> None:
    count = 240
    text = f"1 if {sign * count} 1 < 2 else 0" if sign == "not " else sign * count + "1"

    assert value(text) == 1


def test_the_names_used_are_told() -> None:
    assert parse_formula("max if r > 0.5 else 0", ["a", "b"]).names == {"max", "r"}


@given(st.text(max_size=60) | st.text(alphabet="ab01. +-*/()<>=!,ifelsnotrdmax", max_size=40))
def test_any_text_is_a_formula_or_refused(text: str) -> None:
    try:
        expression = parse_formula(text, ["a", "b"])
        evaluate_formula(expression, VALUES)
    except (FormulaSyntaxError, FormulaDivisionError):
        return

    assert expression.text == text


_signs = st.sampled_from(["+", "-", "*", "/"])
_relations = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
_words = st.sampled_from(["and", "or"])
_atoms = st.sampled_from(["a", "b", "max", "0", "1", "0.25", "2.5", "10"])


def _formulas(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    join = " ".join
    simple = st.tuples(inner, _relations, inner).map(join)
    chained = st.tuples(inner, _relations, inner, _relations, inner).map(join)
    turned = simple.map("not {}".format)
    condition = st.tuples(simple | turned, _words, chained | turned).map(join) | simple | chained
    return st.one_of(
        st.tuples(inner, _signs, inner).map(join),
        st.tuples(inner, _signs, inner, _signs, inner).map(join),
        inner.map("({})".format),
        inner.map("-{}".format),
        st.tuples(inner, inner).map(lambda pair: f"min({pair[0]}, {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"max({pair[0]}, {pair[1]})"),
        st.tuples(inner, condition, inner).map(lambda t: f"({t[0]} if {t[1]} else {t[2]})"),
    )


@given(
    st.recursive(_atoms, _formulas, max_leaves=12),
    st.fixed_dictionaries({name: st.fractions(max_denominator=9) for name in ("a", "b", "max")}),
)
def test_a_formula_means_what_it_means_in_python(text: str, figures: dict[str, Fraction]) -> None:
    wanted = _python_value(text, figures)

    try:
        found: Fraction | None = evaluate_formula(parse_formula(text, ["a", "b"]), figures)
    except FormulaDivisionError:
        found = None

    assert found == wanted


def _python_value(text: str, figures: dict[str, Fraction]) -> Fraction | None:
    exact = text.replace("max(", "largest(")
    for literal in ("10", "2.5", "0.25", "0", "1"):
        exact = exact if literal in {"0", "1"} else exact.replace(literal, f"F('{literal}')")
    names = {**figures, "F": Fraction, "largest": max, "min": min}
    try:
        return Fraction(eval(exact, {"__builtins__": {}}, names))  # noqa: S307 - our own text
    except ZeroDivisionError:
        return None
