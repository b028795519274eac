"""Submissions built in code for the papers to show."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from desktop.domain.answers import Answer, NumbersInput, YesNoInput
from desktop.domain.criteria import CriterionSet, EvidenceRequirement, Group, Leaf
from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    MediaType,
    Metadata,
)
from desktop.domain.package_names import evidence_path
from desktop.domain.rules import Band, Bound, NumberInput, Ratio, YesNo, ZeroDenominator
from desktop.domain.scoring.totals import score_set
from desktop.domain.submission import Unit
from desktop.ports.papers import ReportContent
from tests.domain.building import criterion_set

AT = datetime(2026, 12, 15, 3, 0, tzinfo=UTC)
COMMUNE = Unit("31117", "UBND xã Vĩnh Thành")

TIMELY = Ratio(
    NumberInput("dung-han", "Hồ sơ đúng hạn", "hồ sơ"),
    NumberInput("tong", "Tổng số hồ sơ", "hồ sơ"),
    (
        Band(Bound(Decimal("0.95"), inclusive=True), None, points=Decimal("1.5")),
        Band(None, Bound(Decimal("0.95"), inclusive=False), points=Decimal(0)),
    ),
    ZeroDenominator.FULL,
)


def leaf(code: str, title: str = "Tỷ lệ hồ sơ giải quyết đúng hạn", **changes: object) -> Leaf:
    facts: dict[str, object] = {
        "code": code,
        "title": title,
        "max": Decimal("1.5"),
        "rule": TIMELY,
        "wording": "Đạt từ 95% trở lên: 1,5 điểm.",
        "evidence": (EvidenceRequirement("bc", "Báo cáo năm", required=True),),
    }
    return Leaf(**{**facts, **changes})  # type: ignore[arg-type]  # names vary by test


def document(position: int, name: str = "báo cáo.pdf", **metadata: object) -> EvidenceDocument:
    digest = Digest(f"{position:064x}")
    facts: dict[str, object] = {
        "number": str(position),
        "symbol": "BC-UBND",
        "type": "BC",
        "issued_on": date(2026, 11, 20),
        "issuer": "UBND xã Vĩnh Thành",
        "subject": "Kết quả cải cách hành chính năm 2026",
    }
    return EvidenceDocument(
        DocumentCode(f"TL-{position:03d}"),
        Content(digest, 250_000, 1, MediaType.PDF),
        name,
        AT,
        Metadata(**{**facts, **metadata}),  # type: ignore[arg-type]  # names vary by test
    )


def timely(code: str, note: str = "") -> tuple[str, Answer]:
    figures = (("dung-han", Decimal(97)), ("tong", Decimal(100)))
    return code, Answer(NumbersInput(figures), note=note)


def submission(
    a_set: CriterionSet,
    answers: Mapping[str, Answer],
    documents: tuple[EvidenceDocument, ...] = (),
    links: tuple[EvidenceLink, ...] = (),
    unit: Unit = COMMUNE,
) -> ReportContent:
    return ReportContent(
        unit=unit,
        criterion_set=a_set,
        answers=answers,
        sheet=score_set(a_set, answers),
        documents=documents,
        links=links,
        paths={each.code: evidence_path(each) for each in documents},
        at=AT,
    )


def small() -> ReportContent:
    """Two fields, three leaves, two documents of which one proves two leaves."""
    first = Group(
        "1",
        "Cải cách thủ tục hành chính",
        Decimal(3),
        (leaf("1.1"), leaf("1.2", "Công khai thủ tục", rule=YesNo())),
    )
    second = Group("2", "Hiện đại hóa", Decimal("1.5"), (leaf("2.10", "Ký số văn bản đi"),))
    links = (
        EvidenceLink("1.1", DocumentCode("TL-001"), "bc", pages="tr. 3–5"),
        EvidenceLink("1.2", DocumentCode("TL-002"), "bc"),
        EvidenceLink("2.10", DocumentCode("TL-001"), "bc", note="Phụ lục 2"),
    )
    answers = dict(
        [timely("1.1", "Đạt kế hoạch."), ("1.2", Answer(YesNoInput(yes=False))), timely("2.10")]
    )
    return submission(criterion_set(first, second), answers, (document(1), document(2)), links)


def large(*, leaves: int, documents: int, note: str = "Giải trình ngắn.") -> ReportContent:
    """Fields of twenty leaves; every document proves a few of them."""
    codes = [(f"{n // 20 + 1}", f"{n // 20 + 1}.{n % 20 + 1}") for n in range(leaves)]
    fields = tuple(
        Group(
            field,
            f"Lĩnh vực thứ {field}",
            Decimal("1.5") * sum(1 for each, _ in codes if each == field),
            tuple(leaf(code) for each, code in codes if each == field),
        )
        for field in dict.fromkeys(field for field, _ in codes)
    )
    papers = tuple(document(n) for n in range(1, documents + 1))
    links = tuple(
        EvidenceLink(codes[n % leaves][1], paper.code, "bc", pages=f"tr. {n + 1}")
        for n, paper in enumerate(papers)
    )
    answers = dict(timely(code, f"«{code} {note} {code}»") for _, code in codes)
    return submission(criterion_set(*fields), answers, papers, links)
