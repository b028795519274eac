"""Why a leaf has its points, in one line and step by step."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given

from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    ChoiceInput,
    CountInput,
    DateInput,
    ManualInput,
    NumbersInput,
    Override,
    ValueInput,
    YesNoInput,
)
from desktop.domain.criteria import Leaf, NotApplicable, Rounding, RoundingMode, ScoredBy
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
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.outcome import Outcome, State, Step
from desktop.wording.numbers import number, points_of
from desktop.wording.steps import step_text
from desktop.wording.traces import explain, reason
from tests.domain.building import criterion_set
from tests.domain.strategies import answered_leaves
from tests.wording.steps_of_any_kind import outcomes

ROUNDING = Rounding(2, RoundingMode.HALF_UP)


def dec(text: str) -> Decimal:
    return Decimal(text)


def leaf(rule: Rule, maximum: str, **changes: object) -> Leaf:
    facts: dict[str, object] = {"code": "1.1", "title": "Tiêu chí", "max": dec(maximum)}
    return Leaf(**{**facts, "rule": rule, **changes})  # type: ignore[arg-type]  # names vary by test


def told(subject: Leaf, answer: Answer) -> str:
    return reason(evaluate(subject, answer, ROUNDING), subject, criterion_set(subject))


def at_least(value: str) -> Bound:
    return Bound(dec(value), inclusive=True)


def below(value: str) -> Bound:
    return Bound(dec(value), inclusive=False)


STEPPED = (
    Band(at_least("1"), None, points=dec("1.5")),
    Band(at_least("0.95"), below("1"), points=dec("1")),
    Band(None, below("0.95"), points=dec("0")),
)
PROPORTIONAL = (
    Band(at_least("0.8"), None, times=dec("3")),
    Band(None, below("0.8"), points=dec("0")),
)
HOURS = NumberInput("dung-han", "Hồ sơ đúng hạn", "hồ sơ")
ALL = NumberInput("tong", "Tổng số hồ sơ", "hồ sơ")


def ratio(bands: tuple[Band, ...], zero: ZeroDenominator = ZeroDenominator.FULL) -> Ratio:
    return Ratio(HOURS, ALL, bands, zero)


def figures(**values: str) -> Answer:
    return Answer(
        NumbersInput(tuple((name.replace("_", "-"), dec(v)) for name, v in values.items()))
    )


CASES: list[tuple[Leaf, Answer, str]] = [
    (
        leaf(ratio(STEPPED), "1.5"),
        figures(dung_han="97", tong="100"),
        "97/100 = 97,0 % → bậc “từ 95 % đến dưới 100 %” → 1,0/1,5 điểm",
    ),
    (
        leaf(ratio(PROPORTIONAL), "3"),
        figures(dung_han="46", tong="48"),
        (
            "46/48 = 95,8 % → bậc “từ 80 % trở lên”, tính 46/48 × 3 = 2,875 điểm"
            " → làm tròn đến 2 chữ số thập phân → 2,88/3,00 điểm"
        ),
    ),
    (
        leaf(ratio(STEPPED), "1.5"),
        figures(dung_han="0", tong="0"),
        "Không phát sinh, được tính 1,5 điểm → 1,5/1,5 điểm",
    ),
    (
        leaf(ratio(STEPPED, ZeroDenominator.EXCLUDE), "1.5"),
        figures(dung_han="0", tong="0"),
        "Không phát sinh, không tính vào điểm chuẩn",
    ),
    (
        leaf(
            Deadline(
                date(2026, 1, 31),
                (
                    Band(None, at_least("0"), points=dec("1")),
                    Band(below("0"), at_least("28"), points=dec("0.5")),
                    Band(below("28"), None, points=dec("0")),
                ),
            ),
            "1",
        ),
        Answer(DateInput(date(2026, 2, 5))),
        (
            "Thực hiện ngày 05/02/2026, hạn 31/01/2026, trễ 5 ngày"
            " → bậc “trễ không quá 28 ngày” → 0,5/1,0 điểm"
        ),
    ),
    (
        leaf(Deadline(date(2026, 1, 31), ()), "1.0"),
        Answer(DateInput(None)),
        "Chưa thực hiện, hạn 31/01/2026 → 0/1 điểm",
    ),
    (
        leaf(Count("báo cáo", dec("0.5")), "2"),
        Answer(CountInput(dec("5"))),
        "5 báo cáo × 0,5 = 2,5 điểm → 2,5 điểm vượt mức, lấy 2 điểm → 2/2 điểm",
    ),
    (
        leaf(Deduction((Case("tre", "Báo cáo trễ", dec("0.25")),)), "1"),
        Answer(CasesInput((("tre", dec("2")),))),
        "Tính từ 1 điểm; trừ 2 × 0,25 = 0,5 điểm (Báo cáo trễ) → 0,5/1,0 điểm",
    ),
    (
        leaf(Deduction((Case("tre", "Báo cáo trễ", dec("0.25")),)), "1"),
        Answer(CasesInput(())),
        "Không có trường hợp bị trừ điểm, giữ 1 điểm → 1/1 điểm",
    ),
    (
        leaf(ZeroIfAny((Case("kl", "Cảnh cáo"),)), "2"),
        Answer(CasesInput((("kl", dec("2")),))),
        "Cảnh cáo: 2 → phát sinh 2 trường hợp, không được điểm → 0/2 điểm",
    ),
    (leaf(YesNo(), "1"), Answer(YesNoInput(yes=True)), "Trả lời “Có” → 1/1 điểm"),
    (leaf(YesNo(), "1"), Answer(YesNoInput(yes=False)), "Trả lời “Không” → 0/1 điểm"),
    (
        leaf(Choice((Option("tot", "Hoàn thành tốt", dec("1.5")),)), "2"),
        Answer(ChoiceInput("tot")),
        "Hoàn thành tốt: 1,5 điểm → 1,5/2,0 điểm",
    ),
    (
        leaf(Checklist((Part("a", "Trực tuyến", dec("0.5")), Part("b", "Loa", dec("0.5")))), "1"),
        Answer(ChecklistInput(frozenset({"a", "b"}))),
        "Trực tuyến: 0,5 điểm; Loa: 0,5 điểm → 1/1 điểm",
    ),
    (
        leaf(Checklist((Part("a", "Trực tuyến", dec("1")),)), "1"),
        Answer(ChecklistInput(frozenset())),
        "Cộng lại không được điểm → 0/1 điểm",
    ),
    (
        leaf(
            Number(
                NumberInput("tin", "Số tin, bài", "tin, bài"),
                (
                    Band(at_least("12"), None, points=dec("1")),
                    Band(None, below("12"), points=dec("0")),
                ),
            ),
            "1",
        ),
        figures(tin="26"),
        "Số tin, bài: 26 tin, bài → bậc “từ 12 tin, bài trở lên” → 1/1 điểm",
    ),
    (
        leaf(
            Formula((NumberInput("a", "Đạt"), NumberInput("b", "Giao")), "max * r - 0.25 * b"), "3"
        ),
        figures(a="3", b="4"),
        "3/4 = 75,0 % → 3 × (3/4) - 0,25 × 4 = 1,25 điểm → 1,25/3,00 điểm",
    ),
    (
        leaf(Manual(), "2"),
        Answer(ManualInput(dec("1.5")), note="Đạt phần lớn yêu cầu"),
        "Chấm 1,5 điểm theo đánh giá → 1,5/2,0 điểm",
    ),
    (
        leaf(External("Chỉ số chuyển đổi số", dec("100")), "30", scored_by=ScoredBy.EXTERNAL),
        Answer(ValueInput(dec("82.3"))),
        "Chỉ số chuyển đổi số: 82,3 → 82,3/100 × 30 = 24,69 điểm → 24,69/30,00 điểm",
    ),
    (
        leaf(External("Chỉ số chuyển đổi số"), "30", scored_by=ScoredBy.EXTERNAL),
        Answer(),
        "Đang chờ: Chỉ số chuyển đổi số",
    ),
    (
        leaf(
            Survey(
                "Điều tra xã hội học",
                (SurveyWeight("a", "Hài lòng", dec("1")), SurveyWeight("b", "Chưa", dec("0"))),
            ),
            "4",
            scored_by=ScoredBy.SURVEY,
        ),
        figures(a="170", b="30"),
        "Hài lòng: 170 × 1; Chưa: 30 × 0 → 170/200 × 4 = 3,4 điểm → 3,4/4,0 điểm",
    ),
    (
        leaf(YesNo(), "1", not_applicable=NotApplicable.EXCLUDE),
        Answer(not_applicable=True),
        "Không áp dụng, không tính vào điểm chuẩn",
    ),
    (
        leaf(YesNo(), "1", not_applicable=NotApplicable.FULL),
        Answer(not_applicable=True),
        "Không áp dụng, được tính 1 điểm → 1/1 điểm",
    ),
    (
        leaf(ratio(STEPPED), "1.5"),
        figures(dung_han="101", tong="100"),
        "“Hồ sơ đúng hạn” lớn hơn tổng số → chưa tính được điểm",
    ),
    (leaf(YesNo(), "1"), Answer(), "Chưa chấm"),
]


@pytest.mark.parametrize(("subject", "answer", "text"), CASES, ids=[text for *_, text in CASES])
def test_a_reason_leads_from_the_figures_to_the_points(
    subject: Leaf, answer: Answer, text: str
) -> None:
    assert told(subject, answer) == text


def test_an_override_keeps_the_computed_way_and_gives_its_reason() -> None:
    subject = leaf(YesNo(), "2")
    answer = Answer(YesNoInput(yes=False), override=Override(dec("0.8"), "Đúng ví dụ\ncủa huyện."))

    assert told(subject, answer) == (
        "Trả lời “Không” → điều chỉnh thành 0,8 điểm, lý do: Đúng ví dụ của huyện → 0,8/2,0 điểm"
    )


def test_the_long_form_tells_every_step_and_the_result() -> None:
    subject = leaf(ratio(STEPPED), "1.5")
    outcome = evaluate(subject, figures(dung_han="97", tong="100"), ROUNDING)

    assert explain(outcome, subject, criterion_set(subject)) == (
        "Hồ sơ đúng hạn: 97 hồ sơ",
        "Tổng số hồ sơ: 100 hồ sơ",
        "97/100 = 97,0 %",
        "Bậc “từ 95 % đến dưới 100 %”",
        "Kết quả: 1,0/1,5 điểm",
    )


@pytest.mark.parametrize("kind", get_args(Step), ids=lambda kind: kind.kind)
def test_every_kind_of_step_has_words(kind: type) -> None:
    assert step_text.dispatch(kind) is not step_text.dispatch(object)


def ending(outcome: Outcome) -> str:
    assert outcome.points is not None
    if outcome.max <= 0:
        return f"{number(outcome.points)} điểm"
    return f"{points_of(outcome.points, outcome.max)} điểm"


@given(outcomes(), answered_leaves())
def test_any_outcome_of_any_leaf_can_be_told(
    outcome: Outcome, answered: tuple[Leaf, Answer]
) -> None:
    subject, _ = answered

    line = reason(outcome, subject, criterion_set(subject))
    lines = explain(outcome, subject, criterion_set(subject))

    assert line
    assert len(lines) == len(outcome.trace) + 1
    if outcome.state is State.SCORED:
        assert line.endswith(ending(outcome))
        assert lines[-1].endswith(ending(outcome))


@given(answered_leaves())
def test_what_scoring_makes_ends_with_the_points_it_explains(
    answered: tuple[Leaf, Answer],
) -> None:
    subject, answer = answered
    outcome = evaluate(subject, answer, ROUNDING)

    line = reason(outcome, subject, criterion_set(subject))

    assert "\n" not in line
    if outcome.state is State.SCORED:
        assert line.endswith(ending(outcome))
