"""Self-score reports built in code: what the office may have written, and the year before."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.answers import Answer, LostKind, LostReason, YesNoInput
from desktop.domain.approval import Approver
from desktop.domain.criteria import Group, ScoredBy
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.paper_texts import PaperPart
from desktop.domain.rules import Survey, YesNo
from desktop.ports.papers import EarlierFigures, ReportContent, SelfScorePaper
from tests.domain.building import criterion_set
from tests.reports.building import document, leaf, small, submission, timely

LEADER = Approver("Trần Thị Ngọc Ánh", "Phó Chủ tịch UBND xã")


def with_everything() -> SelfScorePaper:
    """Lost points of each kind, something waited for, something open, and the year before."""
    kinds = {
        "1.1": LostReason(LostKind.NOT_DONE, "Chưa bố trí được người"),
        "1.2": LostReason(LostKind.LATE),
        "1.3": LostReason(LostKind.NO_EVIDENCE),
        "2.1": LostReason(LostKind.BEYOND_CONTROL, "Phần mềm của tỉnh hỏng"),
    }
    no = Answer(YesNoInput(yes=False))
    first = Group(
        "1",
        "Chỉ đạo, điều hành",
        Decimal("4.5"),
        tuple(leaf(code, f"Tiêu chí {code}", rule=YesNo()) for code in ("1.1", "1.2", "1.3")),
    )
    waiting = leaf("2.3", "Mức độ hài lòng", rule=Survey("Sở Nội vụ"), scored_by=ScoredBy.SURVEY)
    second = Group(
        "2",
        "Hiện đại hóa",
        Decimal(6),
        (
            leaf("2.1", "Ký số văn bản đi", rule=YesNo()),
            leaf("2.2", "Hồ sơ trực tuyến"),
            waiting,
            leaf("2.4", "Chưa ai chấm"),
        ),
    )
    answers = {code: replace(no, lost=lost) for code, lost in kinds.items()}
    answers |= dict([timely("2.2")])
    links = (EvidenceLink("2.2", DocumentCode("TL-001"), "bc"),)
    content = submission(criterion_set(first, second), answers, (document(1),), links)
    fields = {
        code: replace(totals, earned=Decimal("0.75"), unanswered=Decimal(0))
        for code, totals in content.sheet.fields.items()
    }
    earlier = EarlierFigures(2025, replace(content.sheet.totals, earned=Decimal("1.5")), fields)
    return SelfScorePaper(content, approver=LEADER, earlier=earlier)


def plain(content: ReportContent | None = None, **texts: str) -> SelfScorePaper:
    """A report on a small submission with some of its pieces worded by the office."""
    own = {PaperPart(part): text for part, text in texts.items()}
    return SelfScorePaper(content or small(), own)
