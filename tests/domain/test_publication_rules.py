"""External results and surveys."""

from decimal import Decimal
from fractions import Fraction

import pytest

from desktop.domain.answers import Inputs, ValueInput, YesNoInput
from desktop.domain.rules import External, Survey, SurveyWeight
from desktop.domain.scoring.outcome import FaultKind, FigureStep, ProportionStep, State
from tests.domain.building import band, dec, faults, leaf, numbers, points, score

PUBLISHED = External("Xếp hạng chính quyền điện tử")
INDEX = External("DTI", Decimal(100))
STEPPED_INDEX = External(
    "DTI", Decimal(100), (band("[80", "", "2"), band("[50", "80)", "1"), band("", "50)", "0"))
)
WEIGHTED = Survey(
    "Điều tra xã hội học",
    (
        SurveyWeight("a", "Rất hài lòng", Decimal(1)),
        SurveyWeight("b", "Hài lòng", dec("0.6")),
        SurveyWeight("c", "Bình thường", dec("0.2")),
        SurveyWeight("d", "Không hài lòng", Decimal(0)),
    ),
)
TWO = Decimal(2)


def value(text: str) -> ValueInput:
    return ValueInput(dec(text))


@pytest.mark.parametrize("rule", [PUBLISHED, Survey("SIPAS"), WEIGHTED])
def test_published_points_are_taken_as_they_are(rule: External | Survey) -> None:
    assert points(score(leaf(rule, max=TWO), value("1.75"))) == dec("1.75")


@pytest.mark.parametrize("points_given", ["-0.1", "2.01", "NaN"])
def test_published_points_beyond_the_leaf_are_a_fault(points_given: str) -> None:
    outcome = score(leaf(PUBLISHED, max=TWO), value(points_given))

    assert faults(outcome) == {(FaultKind.OUT_OF_RANGE, "value")}
    assert outcome.state is State.PENDING


@pytest.mark.parametrize(("index", "wanted"), [("0", "0"), ("72.5", "1.45"), ("100", "2")])
def test_an_index_without_bands_counts_in_proportion(index: str, wanted: str) -> None:
    assert points(score(leaf(INDEX, max=TWO), value(index))) == dec(wanted)


@pytest.mark.parametrize(("index", "wanted"), [("49.99", "0"), ("50", "1"), ("80", "2")])
def test_an_index_with_bands_counts_by_its_band(index: str, wanted: str) -> None:
    assert points(score(leaf(STEPPED_INDEX, max=TWO), value(index))) == dec(wanted)


@pytest.mark.parametrize("rule", [INDEX, STEPPED_INDEX])
@pytest.mark.parametrize("index", ["-1", "100.1", "1E+999999"])
def test_an_index_beyond_its_scale_is_a_fault(rule: External, index: str) -> None:
    assert faults(score(leaf(rule), value(index))) == {(FaultKind.OUT_OF_RANGE, "value")}


def test_an_index_out_of_nothing_is_a_fault() -> None:
    outcome = score(leaf(External("DTI", Decimal(0))), value("0"))

    assert faults(outcome) == {(FaultKind.DIVISION_BY_ZERO, "value")}


def test_survey_answers_count_by_their_weights() -> None:
    outcome = score(leaf(WEIGHTED, max=TWO), numbers(a="50", b="30", c="15", d="5"))

    # (50 + 18 + 3) ÷ 100 × 2
    assert points(outcome) == dec("1.42")
    assert outcome.trace[1] == FigureStep("b", "Hài lòng", Decimal(30), weight=dec("0.6"))
    assert ProportionStep(Fraction(71), Fraction(100), Fraction(71, 50)) in outcome.trace


def test_a_survey_nobody_answered_is_a_fault() -> None:
    outcome = score(leaf(WEIGHTED), numbers(a="0", b="0", c="0", d="0"))

    assert faults(outcome) == {(FaultKind.DIVISION_BY_ZERO, "a")}


def test_every_fault_of_survey_answers_is_named() -> None:
    outcome = score(leaf(WEIGHTED), numbers(a="-1", b="0.5", e="1", d="0"))

    assert faults(outcome) == {
        (FaultKind.NEGATIVE, "a"),
        (FaultKind.NOT_WHOLE, "b"),
        (FaultKind.MISSING, "c"),
        (FaultKind.UNKNOWN_ID, "e"),
    }


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        (PUBLISHED, YesNoInput(yes=True)),
        (WEIGHTED, YesNoInput(yes=True)),
        (INDEX, numbers(a="1")),
        (Survey("SIPAS"), numbers(a="1")),
    ],
)
def test_an_input_of_another_kind_is_a_fault(rule: External | Survey, inputs: Inputs) -> None:
    assert faults(score(leaf(rule), inputs)) == {(FaultKind.WRONG_KIND, "inputs")}
