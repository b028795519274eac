"""The result of the self-scoring in sentences: the denominator first, then what was earned."""

from collections.abc import Iterator

from desktop.domain.scoring.outcome import State
from desktop.ports.papers import ReportContent
from desktop.reports.lost_points import codes_with_points, in_state
from desktop.wording.numbers import in_percent, number, points_of
from desktop.wording.phrases import say


def result_lines(content: ReportContent) -> Iterator[str]:
    """Total, what was not scored, what is waited for, and the self-score x/y."""
    totals = content.sheet.totals
    yield say(
        "{label} của Bộ tiêu chí là {nominal} điểm; không chấm {excluded} điểm; chờ kết quả "
        "{pending} điểm; còn {applicable} điểm áp dụng để tự chấm.",
        label=content.criterion_set.max_label,
        nominal=number(totals.nominal),
        excluded=number(totals.excluded),
        pending=number(totals.pending),
        applicable=number(totals.applicable),
    )
    yield from _named(content, State.EXCLUDED, "- Không chấm {count} tiêu chí: {codes}.")
    yield from _named(content, State.PENDING, "- Chờ kết quả {count} tiêu chí: {codes}.")
    yield from _named(content, State.UNANSWERED, "- Chưa chấm {count} tiêu chí: {codes}.")
    yield _earned(content)
    if (reached := content.sheet.score_class) is not None:
        yield say("Tự xếp loại: {name}.", name=reached.name)


def _named(content: ReportContent, state: State, template: str) -> Iterator[str]:
    if leaves := in_state(content, state):
        yield say(template, count=f"{len(leaves):02d}", codes=codes_with_points(leaves))


def _earned(content: ReportContent) -> str:
    sheet, criterion_set = content.sheet, content.criterion_set
    total = points_of(sheet.total, sheet.totals.applicable)
    text = say("Tổng điểm tự chấm: {total} điểm", total=total)
    if sheet.exact_percent is not None:
        share = in_percent(sheet.exact_percent, criterion_set.percent_rounding)
        text = say("{text}, đạt {share}", text=text, share=share)
    if not (criterion_set.bonus or criterion_set.penalty):
        return text + "."
    return say(
        "{text} (các lĩnh vực {earned} điểm, điểm thưởng {bonus} điểm, điểm trừ {penalty} điểm).",
        text=text,
        earned=number(sheet.totals.earned),
        bonus=number(sheet.bonus),
        penalty=number(sheet.penalty),
    )
