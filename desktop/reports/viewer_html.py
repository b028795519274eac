"""Makes the package's offline viewer: one page from criteria to evidence, nothing from outside."""

from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from desktop.domain.criteria import CriterionSet
from desktop.domain.plain_text import one_line
from desktop.ports.papers import ReportContent
from desktop.reports.field_rows import field_columns, field_rows
from desktop.reports.html import document, element, raw_element, source_hash
from desktop.reports.paper_table import Emphasis
from desktop.reports.viewer_documents import DocumentIndex
from desktop.reports.viewer_tree import criteria_sections
from desktop.wording.numbers import in_percent, long_day, moment, number
from desktop.wording.phrases import say

_INTRODUCTION: Final = (
    "Trang này đọc được khi không có mạng. Bấm vào tài liệu để mở tệp nằm cùng gói hồ sơ; muốn mở "
    "được, hãy giải nén cả gói. Số liệu có giá trị là số liệu trong các tệp được ký của gói; cách "
    "kiểm tra ghi trong tệp CACH-KIEM-TRA.txt."
)

_TEXT_COLUMNS: Final = {0: "", 1: "name"}


def viewer(content: ReportContent, *, templates: Path) -> bytes:
    """The page `data/index.html`; the same content gives the same bytes."""
    style = (templates / "viewer.css").read_text(encoding="utf-8")
    script = (templates / "viewer.js").read_text(encoding="utf-8")
    return document(
        element(
            "html",
            _head(content, style, source_hash(style), source_hash(script)),
            _body(content, raw_element("script", script)),
            lang="vi",
        )
    )


def _head(content: ReportContent, style: str, style_hash: str, script_hash: str) -> Element:
    policy = (
        f"default-src 'none'; style-src {style_hash}; script-src {script_hash}; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        _meta(policy, http_equiv="Content-Security-Policy"),
        _meta("no-referrer", name="referrer"),
        _meta("width=device-width, initial-scale=1", name="viewport"),
        element("title", _title(content)),
        raw_element("style", style),
    )


def _meta(value: str, **attributes: str) -> Element:
    return element("meta", **attributes, content=value)


def _body(content: ReportContent, script: Element) -> Element:
    documents = DocumentIndex.of(content)
    return element(
        "body",
        element("a", "Đến phần tiêu chí", class_="skip", href="#tieu-chi"),
        element(
            "header",
            element("h1", _title(content)),
            element("p", _basis(content.criterion_set), class_="soft"),
            element("p", _INTRODUCTION, class_="soft"),
        ),
        _search(),
        element(
            "main",
            _summary(content),
            criteria_sections(content, documents),
            documents.section(),
        ),
        element("footer", element("p", _made(content), class_="soft")),
        script,
    )


def _search() -> Element:
    return element(
        "div",
        element("label", "Tìm tiêu chí, tài liệu (gõ không dấu cũng được)", for_="search"),
        element("input", id="search", type="search", autocomplete="off"),
        element("p", id="found", class_="soft", role="status"),
        id="search-row",
        class_="search",
        hidden="hidden",
    )


def _title(content: ReportContent) -> str:
    return say(
        "Hồ sơ tự chấm điểm chỉ số cải cách hành chính năm {year} - {unit}",
        year=str(content.criterion_set.year),
        unit=one_line(content.unit.name),
    )


def _basis(criterion_set: CriterionSet) -> str:
    decision = criterion_set.decision
    if decision is None:
        return criterion_set.title
    return say(
        "{title} (Quyết định số {number} {day} của {issuer})",
        title=criterion_set.title,
        number=decision.number,
        day=long_day(decision.date),
        issuer=criterion_set.issued_by,
    )


def _made(content: ReportContent) -> str:
    return say("Lập lúc {moment}.", moment=moment(content.at))


def _summary(content: ReportContent) -> Element:
    return element(
        "section",
        element("h2", "Kết quả chung"),
        element("p", _result(content)),
        element("div", _field_table(content), class_="wide"),
    )


def _result(content: ReportContent) -> str:
    sheet = content.sheet
    rounding = content.criterion_set.percent_rounding
    share = "–" if sheet.exact_percent is None else in_percent(sheet.exact_percent, rounding)
    return say(
        "Tổng điểm tự chấm {total}/{applicable} điểm áp dụng ({percent}). Tự xếp loại: {name}.",
        total=number(sheet.total),
        applicable=number(sheet.totals.applicable),
        percent=share,
        name="–" if sheet.score_class is None else sheet.score_class.name,
    )


def _field_table(content: ReportContent) -> Element:
    heads = [column.head for column in field_columns(content.criterion_set.max_label)]
    rows = [
        element(
            "tr",
            *(element("td", text, class_=_look(place)) for place, text in enumerate(row.cells)),
            class_="sum" if row.emphasis is Emphasis.FIELD else "",
        )
        for row in field_rows(content)
    ]
    head = element(
        "tr",
        *(
            element("th", text, scope="col", class_=_look(place))
            for place, text in enumerate(heads)
        ),
    )
    return element("table", element("thead", head), element("tbody", *rows))


def _look(place: int) -> str:
    """Code and title read from the left, figures stand to the right."""
    return _TEXT_COLUMNS.get(place, "figure")
