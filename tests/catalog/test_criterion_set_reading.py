"""What a sound file becomes."""

import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.catalog.criterion_set_reading import check_criterion_set, read_criterion_set
from desktop.domain.criteria import (
    ClassBasis,
    Decision,
    EvidenceGate,
    EvidenceRequirement,
    Group,
    NotApplicable,
    Period,
    Ranking,
    RankingMethod,
    Rounding,
    RoundingMode,
    ScoredBy,
)
from desktop.domain.criterion_set_errors import CriterionSetFaultyError
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
from tests.catalog.small_set import SMALL_SET

SAMPLE = Path(__file__).parents[2] / "resources" / "criteria" / "xa-mau.yaml"

MINIMAL = """\
schema: minhchung/criteria-set/1
id: x
version: "1"
title: T
year: 2026
issued_by: I
period: {from: "2026-01-01", to: "2026-12-31"}
receiver: {name: R, level: province}
nodes:
  - {code: "1", title: T, max: 100, rule: {kind: yes_no}}
"""


def D(text: str) -> Decimal:
    return Decimal(text)


def _at_least(text: str) -> Bound:
    return Bound(D(text), inclusive=True)


def _below(text: str) -> Bound:
    return Bound(D(text), inclusive=False)


RULES: dict[str, Rule] = {
    "1.1": YesNo(D("10")),
    "1.2": Choice((Option("tot", "Tốt", D("10")), Option("kha", "Khá", D("7.5")))),
    "1.3": Checklist(
        (
            Part("a", "A", D("6"), (Part("a1", "A1", D("3")), Part("a2", "A2", D("3")))),
            Part("b", "B", D("4")),
        )
    ),
    "1.4": Count("báo cáo", D("2.5"), D("10")),
    "1.5": Ratio(
        NumberInput("dung_han", "Đúng hạn", "hồ sơ"),
        NumberInput("tong", "Tổng số", "hồ sơ"),
        (
            Band(_at_least("1"), None, D("10")),
            Band(_at_least("0.9"), _below("1"), times=D("10")),
            Band(None, _below("0.9"), D("0")),
        ),
        ZeroDenominator.FULL,
    ),
    "1.10": Number(
        NumberInput("tin", "Số tin bài"),
        (Band(_at_least("20"), None, D("10")), Band(None, _below("20"), D("5"))),
    ),
    "2.1": Deadline(
        date(2026, 1, 31),
        (Band(None, _at_least("0"), D("5")), Band(_at_least("1"), None, D("0"))),
    ),
    "2.2": Deduction((Case("tre", "Trễ", D("0.25")), Case("thieu", "Thiếu", D("0.5"))), D("-0.5")),
    "2.3": ZeroIfAny((Case("ky_luat", "Kỷ luật"),)),
    "2.4": External(
        "UBND tỉnh",
        D("100"),
        (Band(_at_least("50"), None, D("5")), Band(None, _below("50"), D("2"))),
    ),
    "2.5": Survey(
        "Khảo sát",
        (SurveyWeight("A", "Hài lòng", D("1")), SurveyWeight("D", "Không", D("0"))),
    ),
    "2.6": Formula((NumberInput("x", "X"), NumberInput("y", "Y")), "max if y == 0 else r * max"),
    "2.7": Manual(D("0.5")),
    "T": Manual(),
    "P": Count("lần", D("1")),
}


def test_the_sample_set_is_sound_and_uses_every_kind_of_rule() -> None:
    checked = check_criterion_set(SAMPLE.read_bytes())

    assert checked.faults == ()
    assert checked.criterion_set is not None
    kinds = {leaf.rule.kind for leaf in checked.criterion_set.leaves()}
    assert kinds == {rule.kind for rule in RULES.values()}


def test_a_sound_set_has_no_faults_and_no_warnings() -> None:
    checked = check_criterion_set(SMALL_SET.encode())

    assert (checked.faults, checked.warnings) == ((), ())


def test_every_kind_of_rule_is_read() -> None:
    criterion_set = read_criterion_set(SMALL_SET.encode())

    assert {leaf.code: leaf.rule for leaf in criterion_set.leaves()} == RULES


def test_what_the_set_says_of_itself_is_read() -> None:
    criterion_set = read_criterion_set(SMALL_SET.encode())

    assert criterion_set.decision == Decision("12/QĐ-UBND", date(2025, 11, 24))
    assert criterion_set.period == Period(date(2025, 12, 1), date(2026, 11, 30))
    assert criterion_set.max_label == "Điểm chuẩn"
    assert criterion_set.percent_rounding == Rounding(1, RoundingMode.TRUNCATE)
    assert criterion_set.ranking == Ranking(RankingMethod.DENSE, ("1",))
    assert criterion_set.evidence_gate is EvidenceGate.BLOCK
    assert [each.at_least for each in criterion_set.classes] == [D("80"), D("0")]


def test_what_a_leaf_says_is_read() -> None:
    leaf = read_criterion_set(SMALL_SET.encode()).leaf("1.1")

    assert leaf is not None
    assert leaf.wording == "Có thì được điểm.\nKhông thì không."
    assert leaf.not_applicable is NotApplicable.EXCLUDE
    assert leaf.evidence == (
        EvidenceRequirement("kh", "Kế hoạch", required=True, types=("KH",)),
        EvidenceRequirement("bc", "Báo cáo", required=False),
    )
    assert leaf.period == Period(date(2026, 1, 1), date(2026, 6, 30))
    assert (leaf.offices, leaf.appraisers) == (("VP",), ("SNV",))


def test_what_is_left_out_has_its_default() -> None:
    criterion_set = read_criterion_set(MINIMAL.encode())
    leaf = criterion_set.leaf("1")

    assert leaf is not None
    assert criterion_set.points_rounding == Rounding(2, RoundingMode.HALF_UP)
    assert criterion_set.percent_rounding == Rounding(1, RoundingMode.HALF_UP)
    assert criterion_set.class_basis is ClassBasis.PERCENT
    assert criterion_set.ranking == Ranking(RankingMethod.COMPETITION)
    assert criterion_set.evidence_gate is EvidenceGate.EXPLAIN
    assert criterion_set.max_label == "Điểm tối đa"
    assert (criterion_set.bonus, criterion_set.penalty, criterion_set.decision) == (None,) * 3
    assert (leaf.min, leaf.scored_by) == (D("0"), ScoredBy.SELF)
    assert leaf.not_applicable is NotApplicable.NONE


def test_codes_that_only_look_like_numbers_stay_different() -> None:
    text = SMALL_SET.replace('"1.4"', '"1.1"').replace('"1.10"', '"1.100"')

    assert [f.code for f in check_criterion_set(text.encode()).faults] == ["code.duplicate"]
    assert read_criterion_set(SMALL_SET.encode()).leaf("1.10") is not None


def test_text_is_read_in_one_normal_form() -> None:
    loose = unicodedata.normalize("NFD", SMALL_SET).replace("Tỷ lệ", "  Tỷ   lệ ")

    assert read_criterion_set(loose.encode()) == read_criterion_set(SMALL_SET.encode())


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    windows = b"\xef\xbb\xbf" + SMALL_SET.replace("\n", "\r\n").encode()

    assert read_criterion_set(windows) == read_criterion_set(SMALL_SET.encode())


@given(st.decimals(0, 10**9, places=6), st.booleans())
def test_a_number_is_read_as_written_quoted_or_not(number: Decimal, is_quoted: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    text = f'"{number:f}"' if is_quoted else f"{number:f}"

    criterion_set = read_criterion_set(MINIMAL.replace("max: 100", f"max: {text}").encode())

    assert criterion_set.nodes[0].max == number


def test_a_group_only_sums_and_a_node_without_children_is_a_leaf() -> None:
    criterion_set = read_criterion_set(SMALL_SET.encode())

    assert all(isinstance(node, Group) for node in criterion_set.nodes)
    assert len(criterion_set.leaves()) == 15


def test_a_faulty_set_is_refused_with_all_its_faults() -> None:
    text = MINIMAL.replace("year: 2026", "year: soon").replace("max: 100", "max: 1e2")

    with pytest.raises(CriterionSetFaultyError) as refusal:
        read_criterion_set(text.encode())

    assert [(f.code, f.line) for f in refusal.value.faults] == [
        ("number.format", 5),
        ("number.format", 10),
    ]
