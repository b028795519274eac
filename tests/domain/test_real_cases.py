"""Published results of real communes and towns come out as they were published.

Hương Trà (plan for 2019, self-score of 2018), Xuân Lộc (guidance 244/PNV of 2022, criterion 4) and
Thạnh Trị (result report of 2018).
"""

from decimal import Decimal
from fractions import Fraction

import pytest

from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    NumbersInput,
    Override,
    ValueInput,
    YesNoInput,
)
from desktop.domain.criteria import (
    Group,
    Leaf,
    NotApplicable,
    Ranking,
    RankingMethod,
    Rounding,
    RoundingMode,
)
from desktop.domain.ranking import RankedField, RankingTable, UnitScore, rank_units
from desktop.domain.rules import (
    Band,
    Case,
    Checklist,
    External,
    Part,
    Ratio,
    YesNo,
    ZeroDenominator,
    ZeroIfAny,
)
from desktop.domain.scoring.outcome import OverrideStep
from desktop.domain.scoring.totals import ScoreSheet, class_of, score_set
from desktop.domain.submission import Unit
from tests.domain.building import band, criterion_set, dec, figure, numbers, points

YES, NO = Answer(YesNoInput(yes=True)), Answer(YesNoInput(yes=False))


def share(*bands: Band) -> Ratio:
    return Ratio(figure("dat"), figure("tong"), bands, ZeroDenominator.FULL)


def of(met: str, whole: str) -> NumbersInput:
    return numbers(dat=met, tong=whole)


STEPPED = share(band("[1", "", "1.5"), band("[0.95", "1)", "1"), band("", "0.95)", "0"))

HUONG_TRA = (
    Group(
        "I",
        "Chỉ đạo, điều hành",
        dec("13.5"),
        (
            Leaf(
                "1.2.4",
                "Báo cáo đột xuất theo yêu cầu của UBND tỉnh",
                dec("0.5"),
                YesNo(),
                not_applicable=NotApplicable.EXCLUDE,
            ),
            Leaf("1.9", "Các tiêu chí còn lại", Decimal(13), YesNo()),
        ),
    ),
    Group(
        "V",
        "Đội ngũ cán bộ, công chức, viên chức",
        Decimal(14),
        (
            Leaf("5.1", "Cơ cấu theo vị trí việc làm", Decimal(1), YesNo()),
            Leaf("5.7", "Tỷ lệ đạt chuẩn của cán bộ cấp xã", dec("1.5"), STEPPED),
            Leaf("5.8", "Tỷ lệ đạt chuẩn của công chức cấp xã", dec("1.5"), STEPPED),
            Leaf(
                "5.11",
                "Kỷ luật, kỷ cương hành chính",
                Decimal(1),
                ZeroIfAny((Case("canh_cao", "Bị kỷ luật cảnh cáo"),)),
            ),
            Leaf("5.12", "Các tiêu chí còn lại", Decimal(9), YesNo()),
        ),
    ),
    Group(
        "VII",
        "Hiện đại hóa hành chính",
        Decimal(30),
        (Leaf("7.1", "Ứng dụng CNTT", Decimal(30), External("Kết quả công bố của tỉnh")),),
    ),
    Group(
        "VIII",
        "Một cửa, một cửa liên thông",
        Decimal(17),
        (
            Leaf(
                "8.3",
                "Hồ sơ trả trước hạn, đúng hạn",
                Decimal(2),
                share(band("[1", "", "2"), band("[0.9", "1)", "1.5"), band("", "0.9)", "0")),
            ),
            Leaf("8.9", "Các tiêu chí còn lại", Decimal(15), YesNo()),
        ),
    ),
    Leaf("IX", "Các lĩnh vực còn lại", dec("25.7"), YesNo()),
)
HUONG_TRA_ANSWERS = {
    "1.2.4": Answer(not_applicable=True),
    "1.9": YES,
    "5.1": NO,
    "5.7": Answer(of("97", "100")),
    "5.8": Answer(of("97", "100")),
    "5.11": Answer(CasesInput((("canh_cao", Decimal(2)),))),
    "5.12": YES,
    "8.3": Answer(of("90", "100")),
    "8.9": YES,
    "IX": YES,
}


def huong_tra(published: dict[str, Answer] | None = None) -> ScoreSheet:
    return score_set(criterion_set(*HUONG_TRA), HUONG_TRA_ANSWERS | (published or {}))


def test_huong_tra_never_hides_its_denominator() -> None:
    totals = huong_tra().totals

    assert totals.nominal == dec("100.2")
    assert totals.excluded == dec("0.5")
    assert totals.pending == Decimal(30)
    assert totals.applicable == dec("69.7")
    assert totals.earned == dec("66.2")
    assert totals.lost == dec("3.5")
    assert totals.unanswered == 0


def test_huong_tra_lost_its_points_in_two_fields() -> None:
    sheet = huong_tra()

    assert (sheet.fields["V"].earned, sheet.fields["V"].nominal) == (Decimal(11), Decimal(14))
    assert (sheet.fields["VIII"].earned, sheet.fields["VIII"].nominal) == (
        dec("16.5"),
        Decimal(17),
    )
    assert (sheet.fields["V"].lost, sheet.fields["VIII"].lost) == (Decimal(3), dec("0.5"))
    assert sheet.percent == dec("95.0")


def test_huong_tra_97_percent_is_a_step_and_no_proportion() -> None:
    assert points(huong_tra().outcomes["5.7"]) == Decimal(1)


def test_huong_tra_counts_the_published_result_once_it_is_known() -> None:
    totals = huong_tra({"7.1": Answer(ValueInput(dec("27.4")))}).totals

    assert (totals.pending, totals.applicable) == (Decimal(0), dec("99.7"))
    assert totals.earned == dec("93.6")


PLAN_DONE = share(band("[1", "", "1"), band("[0.9", "1)", times="1"), band("", "0.9)", "0"))
FORMS = Checklist(
    (
        Part(
            "truc_tuyen",
            "Tuyên truyền trực tuyến, ứng dụng CNTT",
            dec("0.5"),
            (
                Part("bang", "Bảng thông tin điện tử, màn hình điện tử", dec("0.25")),
                Part("web", "Website, trang mạng xã hội", dec("0.25")),
            ),
        ),
        Part("truyen_thong", "Hình thức truyền thống", dec("0.5")),
    )
)
XUAN_LOC = Group(
    "4",
    "Thực hiện tuyên truyền về cải cách hành chính",
    Decimal(2),
    (
        Leaf("4.1", "Mức độ thực hiện kế hoạch tuyên truyền", Decimal(1), PLAN_DONE),
        Leaf("4.2", "Mức độ đa dạng trong tuyên truyền", Decimal(1), FORMS),
    ),
)


def xuan_loc(plan: Answer, *forms: str) -> ScoreSheet:
    answers = {"4.1": plan, "4.2": Answer(ChecklistInput(frozenset(forms)))}
    return score_set(criterion_set(XUAN_LOC), answers)


def test_xuan_loc_five_of_five_is_full() -> None:
    assert points(xuan_loc(Answer(of("5", "5"))).outcomes["4.1"]) == 1


def test_xuan_loc_four_of_five_is_nothing_by_the_rule() -> None:
    assert points(xuan_loc(Answer(of("4", "5"))).outcomes["4.1"]) == 0


def test_xuan_loc_the_official_example_is_carried_by_an_override_with_its_reason() -> None:
    reason = "Công văn 244/PNV, ví dụ 2: 4/5 × 1 = 0,8 điểm"
    by_example = Answer(of("4", "5"), override=Override(dec("0.8"), reason))

    outcome = xuan_loc(by_example).outcomes["4.1"]

    assert points(outcome) == dec("0.8")
    assert outcome.computed == Decimal(0)
    assert outcome.trace[-1] == OverrideStep(Decimal(0), reason, Fraction(4, 5))


@pytest.mark.parametrize(
    ("forms", "wanted"),
    [
        (("web",), "0.25"),
        (("truc_tuyen",), "0.5"),
        (("bang", "truyen_thong"), "0.75"),
        (("truc_tuyen", "truyen_thong"), "1"),
    ],
)
def test_xuan_loc_forms_add_up_once(forms: tuple[str, ...], wanted: str) -> None:
    sheet = xuan_loc(Answer(of("5", "5")), *forms)

    assert points(sheet.outcomes["4.2"]) == dec(wanted)
    assert sheet.total == 1 + dec(wanted)


THANH_TRI_MAXIMA = (25, 6, 15, 18, 8, 13, 7, 8)
THANH_TRI = (
    ("Xã Vĩnh Thành", 93, (20, 6, 13, 18, 8, 13, 7, 8)),
    ("TT Phú Lộc", 92, (21, 6, 13, 18, 8, 13, 5, 8)),
    ("Xã Thanh Trị", 92, (21, 6, 13, 18, 8, 11, 7, 8)),
    ("Xã Thanh Tân", 89, (20, 6, 13, 18, 8, 12, 5, 7)),
    ("Xã Tuân Tức", 89, (21, 6, 13, 14, 8, 13, 7, 7)),
    ("Xã Châu Hưng", 88, (21, 6, 10, 18, 8, 12, 5, 8)),
    ("Xã Lâm Tân", 88, (21, 6, 13, 15, 8, 12, 5, 8)),
    ("Xã Vĩnh Lợi", 85, (21, 2, 13, 18, 8, 13, 3, 7)),
    ("TT Hưng Lợi", 80, (21, 2, 13, 16, 8, 11, 4, 5)),
    ("Xã Lâm Kiệt", 71, (20, 2, 13, 12, 2, 11, 3, 8)),
)


def thanh_tri_sheets() -> list[tuple[str, ScoreSheet]]:
    fields = tuple(
        Leaf(str(number), f"Nội dung {number}", Decimal(top), External("Tổ giúp việc"))
        for number, top in enumerate(THANH_TRI_MAXIMA, start=1)
    )
    return [
        (name, score_set(criterion_set(*fields), _given(scores))) for name, _, scores in THANH_TRI
    ]


def _given(scores: tuple[int, ...]) -> dict[str, Answer]:
    return {
        str(number): Answer(ValueInput(Decimal(score)))
        for number, score in enumerate(scores, start=1)
    }


def thanh_tri(rounding: Rounding) -> RankingTable:
    scores = [
        UnitScore(
            Unit(f"{place:02}", name),
            sheet.total,
            {code: field.earned for code, field in sheet.fields.items()},
        )
        for place, (name, sheet) in enumerate(thanh_tri_sheets(), start=1)
    ]
    fields = [
        RankedField(str(number), Decimal(top))
        for number, top in enumerate(THANH_TRI_MAXIMA, start=1)
    ]
    return rank_units(scores, fields, Ranking(RankingMethod.COMPETITION), rounding)


def test_thanh_tri_totals_and_classes_are_as_published() -> None:
    sheets = thanh_tri_sheets()

    assert [sheet.total for _, sheet in sheets] == [total for _, total, _ in THANH_TRI]
    assert {sheet.totals.nominal for _, sheet in sheets} == {Decimal(100)}
    names = [sheet.score_class.name for _, sheet in sheets if sheet.score_class is not None]
    assert (names.count("Rất tốt"), names.count("Tốt"), names.count("Khá")) == (3, 6, 1)


def test_thanh_tri_equal_totals_share_a_rank() -> None:
    rows = thanh_tri(Rounding(1, RoundingMode.HALF_UP)).rows

    assert [row.rank for row in rows] == [1, 2, 2, 4, 4, 6, 6, 8, 9, 10]
    assert [row.score.unit.name for row in rows] == [name for name, _, _ in THANH_TRI]


def test_thanh_tri_percent_row_at_two_places() -> None:
    table = thanh_tri(Rounding(2, RoundingMode.HALF_UP))

    assert [str(percent) for percent in table.percent.values()] == [
        "82.80",
        "80.00",
        "84.67",
        "91.67",
        "92.50",
        "93.08",
        "72.86",
        "92.50",
    ]
    assert table.mean == dec("86.7")


@pytest.mark.parametrize(
    ("mode", "printed"), [(RoundingMode.TRUNCATE, "72.8"), (RoundingMode.HALF_UP, "72.9")]
)
def test_thanh_tri_printed_a_truncated_figure(mode: RoundingMode, printed: str) -> None:
    assert thanh_tri(Rounding(1, mode)).percent["7"] == dec(printed)


def test_thanh_tri_classes_have_the_borders_read_from_the_table() -> None:
    classes = criterion_set().classes

    assert class_of(classes, Fraction(92)) == classes[0]
    assert class_of(classes, Fraction(89)) == classes[1]
    assert class_of(classes, Fraction(71)) == classes[2]
