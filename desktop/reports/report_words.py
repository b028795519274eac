"""What the program says in the self-score report where the office has not worded it itself."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from desktop.domain.answers import LostKind
from desktop.domain.criteria import CriterionSet, Rounding
from desktop.domain.plain_text import one_line
from desktop.domain.rounding import round_fraction
from desktop.domain.scoring.outcome import State
from desktop.ports.papers import EarlierFigures, ReportContent, SelfScorePaper
from desktop.reports.letterhead import office_name
from desktop.reports.lost_points import (
    LostLeaf,
    codes_of,
    codes_with_points,
    in_state,
    lost_leaves,
    points_lost,
)
from desktop.wording.numbers import day, in_percent, long_day, number
from desktop.wording.phrases import say

_KINDS: Final = (*LostKind, None)
_NO_DIFFICULTY: Final = "Trong quá trình tự chấm điểm, đơn vị không có khó khăn, vướng mắc lớn."
_NO_PROPOSAL: Final = "Đơn vị không có đề xuất, kiến nghị."

_LOST_BECAUSE: Final = {
    LostKind.NOT_DONE: "chưa thực hiện {count} tiêu chí ({points} điểm)",
    LostKind.LATE: "làm muộn {count} tiêu chí ({points} điểm)",
    LostKind.NO_EVIDENCE: "thiếu tài liệu kiểm chứng {count} tiêu chí ({points} điểm)",
    LostKind.BEYOND_CONTROL: "nguyên nhân khách quan {count} tiêu chí ({points} điểm)",
    None: "do số liệu thực hiện chưa đạt mức tối đa {count} tiêu chí ({points} điểm)",
}
_MEASURES: Final = {
    LostKind.NOT_DONE: (
        "- Đưa vào kế hoạch cải cách hành chính năm {year}, phân công rõ người chịu trách nhiệm "
        "và tổ chức thực hiện từ đầu năm các nội dung chưa thực hiện, thuộc tiêu chí: {codes}."
    ),
    LostKind.LATE: (
        "- Lập lịch theo dõi, nhắc việc trước hạn để hoàn thành đúng thời gian các nội dung đã làm "
        "muộn, thuộc tiêu chí: {codes}."
    ),
    LostKind.NO_EVIDENCE: (
        "- Lưu tài liệu kiểm chứng ngay khi phát sinh, không đợi đến kỳ chấm điểm, đối với tiêu "
        "chí: {codes}."
    ),
    LostKind.BEYOND_CONTROL: (
        "- Chủ động phối hợp với cơ quan cấp trên để tháo gỡ nguyên nhân khách quan đối với tiêu "
        "chí: {codes}."
    ),
    None: "- Nâng mức độ hoàn thành để đạt điểm tối đa đối với tiêu chí: {codes}.",
}


def grounds(paper: SelfScorePaper) -> str:
    """The căn cứ, one a line."""
    criterion_set = paper.content.criterion_set
    return "\n".join(
        (
            _decision(criterion_set),
            say(
                "Căn cứ kết quả thực hiện nhiệm vụ cải cách hành chính năm {year} của {unit}",
                year=str(criterion_set.year),
                unit=office_name(paper.content.unit),
            ),
        )
    )


def course(paper: SelfScorePaper) -> str:
    """How the self-scoring went."""
    content = paper.content
    lines = [_what_was_scored(content), _what_it_rests_on(content)]
    if paper.approver is not None:
        lines.append(
            say(
                "Kết quả tự chấm điểm đã được {name}, {title} xem xét, phê duyệt.",
                name=paper.approver.name,
                title=paper.approver.title,
            )
        )
    return "\n".join(lines)


def remarks(paper: SelfScorePaper) -> str:
    """What stands out in the result."""
    content = paper.content
    rounding = content.criterion_set.percent_rounding
    shares = {
        one_line(node.title): share
        for node in content.criterion_set.nodes
        if (share := content.sheet.fields[node.code].percent) is not None
    }
    lines = []
    if len(set(shares.values())) > 1:
        best, worst = max(shares, key=shares.__getitem__), min(shares, key=shares.__getitem__)
        lines.append(
            say(
                "Lĩnh vực đạt tỷ lệ cao nhất là {best} ({high}); lĩnh vực đạt tỷ lệ thấp nhất là "
                "{worst} ({low}).",
                best=best,
                high=in_percent(shares[best], rounding),
                worst=worst,
                low=in_percent(shares[worst], rounding),
            )
        )
    if paper.earlier is not None:
        lines += _beside(paper.earlier, content.sheet.totals.percent, rounding)
    return "\n".join(lines)


def lost(paper: SelfScorePaper) -> str:
    """How many points were lost, by kinds of reasons."""
    found = lost_leaves(paper.content)
    if not found:
        return "Không có tiêu chí bị mất điểm trong số các tiêu chí đã tự chấm."
    kinds = (
        say(template, count=_count(leaves), points=number(points_lost(leaves)))
        for kind, template in _LOST_BECAUSE.items()
        if (leaves := _of_kind(found, kind))
    )
    return say(
        "Có {count} tiêu chí bị mất điểm, tổng cộng {points} điểm, trong đó: {kinds}.",
        count=_count(found),
        points=number(points_lost(found)),
        kinds="; ".join(kinds),
    )


def difficulties(paper: SelfScorePaper) -> str:
    """What stood in the way."""
    return "\n".join(_difficulties(paper.content)) or _NO_DIFFICULTY


def proposals(paper: SelfScorePaper) -> str:
    """What the receiving office is asked for."""
    return "\n".join(_proposals(paper.content)) or _NO_PROPOSAL


def measures(paper: SelfScorePaper) -> str:
    """What is done next year."""
    content = paper.content
    found, year = lost_leaves(content), str(content.criterion_set.year + 1)
    lines = [
        say(_MEASURES[kind], year=year, codes=codes_of(leaves))
        for kind in _KINDS
        if (leaves := _of_kind(found, kind))
    ]
    lines.append("- Giữ vững các tiêu chí đã đạt điểm tối đa.")
    if found:
        template = "- Phấn đấu năm {year} lấy lại {points} điểm đã mất."
        lines.append(say(template, year=year, points=number(points_lost(found))))
    return "\n".join(lines)


def _decision(criterion_set: CriterionSet) -> str:
    decision, title = criterion_set.decision, one_line(criterion_set.title)
    if decision is None:
        template = "Căn cứ {title} do {issuer} ban hành"
        return say(template, title=title, issuer=one_line(criterion_set.issued_by))
    return say(
        "Căn cứ Quyết định số {number} {day} của {issuer} ban hành {title}",
        number=one_line(decision.number),
        day=long_day(decision.date),
        issuer=one_line(criterion_set.issued_by),
        title=title,
    )


def _what_was_scored(content: ReportContent) -> str:
    criterion_set = content.criterion_set
    return say(
        "{unit} đã tổ chức rà soát, tự đánh giá, chấm điểm theo {title}, gồm {fields} lĩnh vực, "
        "{leaves} tiêu chí chấm điểm; số liệu lấy từ ngày {first} đến ngày {last}.",
        unit=office_name(content.unit),
        title=one_line(criterion_set.title),
        fields=f"{len(criterion_set.nodes):02d}",
        leaves=f"{len(criterion_set.leaves()):02d}",
        first=day(criterion_set.period.first),
        last=day(criterion_set.period.last),
    )


def _what_it_rests_on(content: ReportContent) -> str:
    if not content.documents:
        return "Hồ sơ không có tài liệu kiểm chứng kèm theo."
    return say(
        "Kết quả dựa trên {documents} tài liệu kiểm chứng, dùng cho {leaves} tiêu chí; mỗi tài "
        "liệu chỉ nộp một lần và dùng chung cho các tiêu chí liên quan.",
        documents=f"{len(content.documents):02d}",
        leaves=f"{len({link.leaf for link in content.links}):02d}",
    )


def _beside(earlier: EarlierFigures, now: Fraction | None, rounding: Rounding) -> Iterator[str]:
    """The year before beside this one; the difference is that of the printed figures."""
    before = earlier.totals.percent
    if before is None or now is None:
        return
    change = round_fraction(now, rounding) - round_fraction(before, rounding)
    if not change:
        template = "So với năm {year}, tỷ lệ điểm các lĩnh vực giữ nguyên ({now})."
    elif change > 0:
        template = (
            "So với năm {year}, tỷ lệ điểm các lĩnh vực tăng {points} điểm phần trăm "
            "(từ {before} lên {now})."
        )
    else:
        template = (
            "So với năm {year}, tỷ lệ điểm các lĩnh vực giảm {points} điểm phần trăm "
            "(từ {before} xuống {now})."
        )
    yield say(
        template,
        year=str(earlier.year),
        points=number(abs(change)),
        before=in_percent(before, rounding),
        now=in_percent(now, rounding),
    )


def _difficulties(content: ReportContent) -> Iterator[str]:
    found = lost_leaves(content)
    for each in _of_kind(found, LostKind.BEYOND_CONTROL):
        why = "" if each.answer.lost is None else one_line(each.answer.lost.text)
        template = "- Tiêu chí {code}, {title}: {why}." if why else "- Tiêu chí {code}, {title}."
        title = one_line(each.leaf.title)
        yield say(template, code=each.leaf.code, title=title, why=why.rstrip("."))
    if unproven := _of_kind(found, LostKind.NO_EVIDENCE):
        yield say(
            "- Việc lưu tài liệu kiểm chứng chưa đầy đủ; có nội dung đã thực hiện nhưng không đủ "
            "tài liệu để chấm điểm, thuộc tiêu chí: {codes}.",
            codes=codes_of(unproven),
        )
    if pending := in_state(content, State.PENDING):
        yield say(
            "- Còn {count} tiêu chí ({points} điểm) phải chờ kết quả của cơ quan có thẩm quyền, "
            "đơn vị chưa chủ động xác định được điểm.",
            count=f"{len(pending):02d}",
            points=number(content.sheet.totals.pending),
        )


def _proposals(content: ReportContent) -> Iterator[str]:
    receiver = one_line(content.criterion_set.receiver.name)
    if beyond := _of_kind(lost_leaves(content), LostKind.BEYOND_CONTROL):
        template = (
            "- Đề nghị {receiver} xem xét nguyên nhân khách quan khi thẩm định tiêu chí: {codes}."
        )
        yield say(template, receiver=receiver, codes=codes_of(beyond))
    if pending := in_state(content, State.PENDING):
        yield say(
            "- Đề nghị {receiver} sớm thông báo kết quả đối với tiêu chí: {codes}.",
            receiver=receiver,
            codes=codes_with_points(pending),
        )


def _of_kind(leaves: tuple[LostLeaf, ...], kind: LostKind | None) -> tuple[LostLeaf, ...]:
    return tuple(each for each in leaves if each.kind is kind)


def _count(leaves: tuple[LostLeaf, ...]) -> str:
    return f"{len(leaves):02d}"
