"""Yes or no, choice and check list."""

from decimal import Decimal
from itertools import permutations

import pytest

from desktop.domain.answers import ChecklistInput, ChoiceInput, CountInput, YesNoInput
from desktop.domain.rules import Checklist, Choice, Option, Part, YesNo
from desktop.domain.scoring.outcome import FaultKind, ItemStep, SumStep
from tests.domain.building import dec, faults, leaf, points, score

LEVELS = Choice(
    (
        Option("xs", "Hoàn thành xuất sắc", Decimal(2)),
        Option("tot", "Hoàn thành tốt", dec("1.5")),
        Option("khong", "Không hoàn thành", Decimal(0)),
    )
)
FORMS = Checklist(
    (
        Part(
            "truc_tuyen",
            "Trực tuyến",
            dec("0.5"),
            (
                Part("bang", "Bảng điện tử", dec("0.25")),
                Part("web", "Trang thông tin", dec("0.25")),
            ),
        ),
        Part("truyen_thong", "Truyền thống", dec("0.5")),
    )
)


def met(*parts: str) -> ChecklistInput:
    return ChecklistInput(frozenset(parts))


@pytest.mark.parametrize(
    ("rule", "given", "wanted"),
    [
        (YesNo(), YesNoInput(yes=True), "2"),
        (YesNo(), YesNoInput(yes=False), "0"),
        (YesNo(dec("1.5")), YesNoInput(yes=True), "1.5"),
    ],
)
def test_yes_earns_the_points_and_no_earns_nothing(
    rule: YesNo, given: YesNoInput, wanted: str
) -> None:
    assert points(score(leaf(rule, max=Decimal(2)), given)) == dec(wanted)


@pytest.mark.parametrize(("option", "wanted"), [("xs", "2"), ("tot", "1.5"), ("khong", "0")])
def test_a_choice_earns_its_option(option: str, wanted: str) -> None:
    assert points(score(leaf(LEVELS, max=Decimal(2)), ChoiceInput(option))) == dec(wanted)


def test_an_unknown_option_is_a_fault() -> None:
    outcome = score(leaf(LEVELS), ChoiceInput("gioi"))

    assert faults(outcome) == {(FaultKind.UNKNOWN_ID, "option")}


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ((), "0"),
        (("web",), "0.25"),
        (("bang", "web"), "0.5"),
        (("truc_tuyen",), "0.5"),
        (("truc_tuyen", "web"), "0.5"),
        (("web", "truyen_thong"), "0.75"),
        (("truc_tuyen", "bang", "web", "truyen_thong"), "1"),
    ],
)
def test_a_check_list_adds_up_what_is_met_once(parts: tuple[str, ...], wanted: str) -> None:
    assert points(score(leaf(FORMS), met(*parts))) == dec(wanted)


def test_the_trace_names_the_parts_that_brought_points() -> None:
    outcome = score(leaf(FORMS), met("truc_tuyen", "truyen_thong"))

    assert [step.id for step in outcome.trace if isinstance(step, ItemStep)] == [
        "bang",
        "web",
        "truyen_thong",
    ]
    assert isinstance(outcome.trace[-1], SumStep)


def test_the_order_of_parts_does_not_matter() -> None:
    found = {
        points(score(leaf(Checklist(parts)), met("web", "truyen_thong")))
        for parts in permutations(FORMS.parts)
    }

    assert found == {dec("0.75")}


def test_every_unknown_part_is_a_fault() -> None:
    outcome = score(leaf(FORMS), met("web", "loa", "dai"))

    assert faults(outcome) == {(FaultKind.UNKNOWN_ID, "loa"), (FaultKind.UNKNOWN_ID, "dai")}


@pytest.mark.parametrize("rule", [YesNo(), LEVELS, FORMS])
def test_an_input_of_another_kind_is_a_fault(rule: YesNo | Choice | Checklist) -> None:
    assert faults(score(leaf(rule), CountInput(Decimal(1)))) == {(FaultKind.WRONG_KIND, "inputs")}
