"""The improvement plan on paper: it says what the data say, however much of it there is."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answers import Answer, LostKind, LostReason, NumbersInput, YesNoInput
from desktop.domain.criteria import CriterionSet, Group, Section
from desktop.domain.plan import FollowUp, Measure, Plan, PlanPart, ReportPeriod
from desktop.domain.plan_losses import lost_points
from desktop.domain.plan_results import ScoredYear, plan_results
from desktop.domain.rules import YesNo
from desktop.domain.scoring.totals import score_set
from desktop.ports.papers import PlanPaper
from desktop.reports.papers import Papers
from desktop.wording.numbers import day, number
from tests.domain.building import criterion_set
from tests.reports.building import AT, COMMUNE, leaf
from tests.reports.on_the_page import MM, texts

LATE = NumbersInput((("dung-han", Decimal(1)), ("tong", Decimal(100))))
LOST = Answer(LATE, lost=LostReason(LostKind.LATE, "phần mềm hỏng <b>hai tuần</b> & hơn"))


def small_set(leaves: int = 3, title: str = "Hồ sơ đúng hạn") -> CriterionSet:
    children = tuple(leaf(f"1.{place}", f"{title} {place}") for place in range(1, leaves + 1))
    return criterion_set(Group("1", "Cải cách thủ tục", Decimal("1.5") * leaves, children))


def measure(place: int, text: str = "Nhắc việc trước hạn") -> Measure:
    return Measure(
        f"{text} {place}",
        "Văn phòng HĐND và UBND",
        ("Phòng Kinh tế", "Công an xã"),
        date(2027, 5, min(place, 28)),
        Decimal("1.25"),
    )


def paper(
    whole: CriterionSet | None = None,
    measures: dict[str, Measure] | None = None,
    texts: dict[PlanPart, str] | None = None,
) -> PlanPaper:
    whole = whole or small_set()
    answers = {each.code: LOST for each in whole.leaves()}
    sheet = score_set(whole, answers)
    planned = {"1.1": measure(1), "1.2": measure(2)} if measures is None else measures
    return PlanPaper(
        unit=COMMUNE,
        criterion_set=whole,
        sheet=sheet,
        plan=Plan(whole.year + 1, planned, texts or {}),
        fields=lost_points(whole, answers, sheet, planned),
        results=(),
        reports={},
        at=AT,
    )


def followed() -> PlanPaper:
    """With last year's plan: one target met, one missed."""
    now = small_set()
    then = replace(now, year=2025)
    before, after = {"1.1": LOST, "1.2": LOST}, {"1.1": LOST, "1.2": LOST, "1.3": LOST}
    good = Answer(NumbersInput((("dung-han", Decimal(99)), ("tong", Decimal(100)))))
    after["1.1"] = good
    planned = {"1.1": measure(1), "1.2": measure(2)}
    results = plan_results(
        Plan(2026, planned),
        ScoredYear(then, before, score_set(then, before)),
        ScoredYear(now, after, score_set(now, after)),
    )
    reports = {("1.2", ReportPeriod.HALF_YEAR): FollowUp(60, "đã họp hai lần")}
    return replace(paper(), results=results, reports=reports)


def squeezed(text: str) -> str:
    return "".join(text.split())


def said(shown: PlanPaper) -> str:
    return "".join(texts(Papers().plan_pdf(shown)))


def docx_said(shown: PlanPaper) -> str:
    with ZipFile(BytesIO(Papers().plan_docx(shown))) as parts:
        document = parts.read("word/document.xml").decode()
    pieces = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", document)
    text = "".join(pieces).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return squeezed(text)


@pytest.mark.parametrize("read", [said, docx_said])
def test_the_papers_say_what_the_plan_says(read: Callable[[PlanPaper], str]) -> None:
    shown = paper(texts={PlanPart.GOALS: "Vào tốp 10 của tỉnh"})
    text = read(shown)

    for sentence in (
        "KẾ HOẠCH",
        "Nâng cao Chỉ số cải cách hành chính năm 2027",
        "/KH-UBND",
        "Năm 2026, các lĩnh vực tự chấm đạt 0,0/4,5 điểm (0,0 %), mất 4,5 điểm.",
        "Làm muộn: phần mềm hỏng <b>hai tuần</b> & hơn",
        "Vào tốp 10 của tỉnh",
        "1 Cải cách thủ tục 0,0/4,5 2,5/4,5 +2,5",
        "TM. ỦY BAN NHÂN DÂN",
    ):
        assert squeezed(sentence) in text
    for code, planned in shown.plan.measures.items():
        row = f"{code} Hồ sơ đúng hạn {code[2:]}: {planned.text} {planned.office} "
        row += f"{' '.join(planned.cooperating)} {day(planned.deadline or date.min)} 1,25 (+1,25)"
        assert squeezed(row) in text


def test_each_office_reads_its_own_tasks_in_its_role() -> None:
    text = said(paper())

    assert squeezed("Văn phòng HĐND và UBND 1.1 Hồ sơ đúng hạn 1 Chủ trì 01/05/2027") in text
    assert squeezed("Công an xã 1.1 Hồ sơ đúng hạn 1 Phối hợp 01/05/2027") in text


def test_last_years_targets_stand_with_planned_and_real_change() -> None:
    text = said(followed())

    field = "Cải cách thủ tục: mục tiêu phấn đấu tăng 2,5 điểm; kết quả tăng 1,5 điểm, chưa đạt"
    assert squeezed(field) in text
    assert squeezed("1.1 Hồ sơ đúng hạn 1 0 1,25 (+1,25) 1,5 (+1,5) Đạt") in text
    latest = "1.2 Hồ sơ đúng hạn 2 (6 tháng: 60 %, đã họp hai lần) 0 1,25 (+1,25) 0 (giữ nguyên)"
    assert squeezed(latest) in text


def test_a_plan_with_nothing_in_it_says_so() -> None:
    text = said(paper(measures={}))

    assert squeezed("Chưa có giải pháp nào.") in text
    assert squeezed("Chưa phân công cơ quan chủ trì.") in text
    assert squeezed("Giữ vững kết quả năm 2026") in text


@pytest.mark.no_cover
def test_hundreds_of_long_measures_stay_whole_and_on_their_pages() -> None:
    whole = small_set(leaves=200)
    long = {each.code: measure(1, "x " * 150) for each in whole.leaves()}

    content = Papers().plan_pdf(paper(whole, long))

    text = "".join(texts(content))
    assert text.count("x") >= 200 * 150
    for code in ("1.1", "1.100", "1.200"):
        assert f"{code}Hồsơđúnghạn{code[2:]}" in text
    with pypdfium2.PdfDocument(content) as document:
        for number_of_page in range(0, len(document), 5):
            page = document[number_of_page]
            assert [round(each / MM) for each in page.get_size()] == [210, 297]
            for each in page.get_objects():
                left, bottom, right, _ = (value / MM for value in each.get_bounds())
                assert left >= 29
                assert right <= 196
                assert bottom >= 19


@settings(max_examples=20)
@given(st.text(max_size=600), st.text(max_size=120), st.text(max_size=40))
def test_any_text_can_be_printed(text: str, office: str, name: str) -> None:
    shown = paper(measures={"1.1": Measure(text, office, (name,) if name else ())})

    assert Papers().plan_pdf(shown).startswith(b"%PDF-")
    assert Papers().plan_docx(shown).startswith(b"PK")


def test_the_same_plan_gives_the_same_bytes_and_names_itself() -> None:
    content = Papers().plan_pdf(followed())

    assert content == Papers().plan_pdf(followed())
    assert Papers().plan_docx(followed()) == Papers().plan_docx(followed())
    with pypdfium2.PdfDocument(content) as document:
        title = document.get_metadata_value("Title")
    assert title.startswith("Kế hoạch nâng cao Chỉ số cải cách hành chính năm 2027")


def test_bonus_and_penalty_stand_apart_from_the_fields_and_in_the_total() -> None:
    whole = replace(
        small_set(),
        bonus=Section(Decimal(2), (leaf("C.1", "Sáng kiến", rule=YesNo()),)),
        penalty=Section(Decimal(1), (leaf("T.1", "Bị nhắc nhở", rule=YesNo()),)),
    )
    answers: dict[str, Answer] = {each.code: LOST for each in small_set().leaves()}
    answers["T.1"] = Answer(YesNoInput(yes=True))
    sheet = score_set(whole, answers)
    measures = {"1.1": measure(1), "C.1": measure(2), "T.1": replace(measure(3), target=Decimal(0))}
    fields = lost_points(whole, answers, sheet, measures)
    shown = replace(
        paper(), criterion_set=whole, sheet=sheet, fields=fields, plan=Plan(2027, measures)
    )

    for text in (said(shown), docx_said(shown)):
        for line in (
            "Điểm thưởng 0 điểm, điểm trừ 1 điểm; tổng điểm -1 điểm.",
            "T.1 Bị nhắc nhở (điểm trừ) −1,5 1,5",
            "Cộng các lĩnh vực 0,0/4,5 1,25/4,50 +1,25",
            "Điểm thưởng 0 1,25 +1,25",
            "Điểm trừ −1 0 +1",
            "Tổng điểm -1 2,5 +3,5",
            "T.1 Bị nhắc nhở (điểm trừ): Nhắc việc trước hạn 3",
        ):
            assert squeezed(line) in text, line


def test_the_figures_of_the_chart_stand_in_the_text() -> None:
    shown = paper()
    gain = number(Decimal("2.5"))

    text = said(shown)

    assert squeezed("Kết quả năm 2026 Mục tiêu năm 2027") in text
    assert squeezed("55,6 %") in text
    assert gain in text
