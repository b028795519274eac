"""Decides what the page *Tổng quan* shows, and where its buttons lead."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.domain.errors import AppError
from desktop.domain.findings import CheckFinding, Weight
from desktop.services.checking import Standing
from desktop.services.workspace import Workspace
from desktop.ui.checks.rows import FindingRow
from desktop.ui.messages import describe_error
from desktop.ui.overview.approved import Told, approved_told, left_to_see
from desktop.ui.overview.rows import (
    UNFINISHED,
    Bar,
    Due,
    Way,
    bars,
    beside_the_total,
    dues,
    open_in,
    open_points,
    tasks,
    way_on,
)
from desktop.wording.days import today, until_the_end
from desktop.wording.numbers import day, number
from desktop.wording.phrases import say, word

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import YearBefore


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the page shows.

    `headline` and `hint` say how far the work is; `tone` is their colour. `more` is how many
    findings are only on the page *Kiểm tra*. `before` says how the earlier year ended, `button`
    where *way* leads, `idle` what stands in the place of tasks where there are none.
    """

    headline: str
    hint: str
    tone: str
    button: str
    way: Way
    bars: tuple[Bar, ...]
    beside: str
    before: str
    tasks: tuple[FindingRow, ...]
    idle: str
    more: int
    period: str
    dues: tuple[Due, ...]


class OverviewView(Protocol):
    """What the page can show."""

    def show_overview(self, overview: Overview) -> None: ...
    def show_failure(self, sentence: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways from the overview to other pages."""

    leaf: Callable[[str], None]
    checks: Callable[[], None]
    submission: Callable[[], None]


class OverviewPresenter:
    """Shows where the work stands, and leads to the next thing to do."""

    def __init__(self, workspace: Workspace, *, view: OverviewView, doors: Doors) -> None:
        self._workspace, self._view, self._doors = workspace, view, doors
        self._set = workspace.criterion_set
        self._leaves = {leaf.code: leaf for leaf in self._set.leaves()}
        self._findings: tuple[CheckFinding, ...] = ()
        self._way = Way("", "", "")
        self._earlier: YearBefore | None = None
        self._standing: Standing | None = None

    def show_earlier(self, earlier: "YearBefore") -> None:
        """Show an earlier year beside this one from now on."""
        self._earlier = earlier
        if self._standing is not None:
            self.show(self._standing)

    def show(self, standing: Standing) -> None:
        """Show where the work stands."""
        self._standing = standing
        self._findings = standing.findings
        is_locked = standing.approval.is_locked
        self._way = Way("", "", "") if is_locked else way_on(standing.findings, self._leaves)
        on = today(self._workspace.tools.clock.now())
        todo = () if is_locked else tasks(standing.findings, self._leaves)
        told = self._told(standing)
        self._view.show_overview(
            Overview(
                headline=told.headline,
                hint=told.hint,
                tone=told.tone,
                button=told.button,
                way=self._way,
                bars=bars(self._set, standing.sheet, self._earlier),
                beside=beside_the_total(self._set, standing.sheet),
                before="" if self._earlier is None else self._earlier.total(),
                tasks=todo,
                idle=_idle(standing),
                more=len(standing.findings) - len(todo),
                period=_period_sentence(self._workspace, until_the_end(self._set.period, on)),
                dues=() if is_locked else dues(self._leaves, standing.sheet.outcomes, on),
            )
        )

    def show_failure(self, error: AppError) -> None:
        """Say why the work could not be read."""
        self._view.show_failure(describe_error(error))

    def go_on(self) -> None:
        """Open the next unfinished criterion, or the submission where there is none."""
        if self._way.leaf:
            self._doors.leaf(self._way.leaf)
        else:
            self._doors.submission()

    def open_field(self, code: str) -> None:
        """Open the first leaf of a field with something to do; "" stands for the whole set."""
        if code:
            self._doors.leaf(open_in(code, self._findings, self._set))
        else:
            self.go_on()

    def open_task(self, row: FindingRow) -> None:
        """Go where a thing can be done."""
        self._doors.leaf(row.leaf)

    def open_due(self, leaf: str) -> None:
        """Go to a leaf with a deadline."""
        self._doors.leaf(leaf)

    def open_checks(self) -> None:
        """Go to the whole check list."""
        self._doors.checks()

    def _told(self, standing: Standing) -> Told:
        if (approved := standing.approval.approved) is not None:
            return approved_told(standing.approval, approved)
        headline, hint, tone = self._summary(standing)
        button = word("Tiếp tục") if self._way.leaf else word("Sang Nộp hồ sơ")
        return Told(headline, hint, tone, button)

    def _summary(self, standing: Standing) -> tuple[str, str, str]:
        findings = standing.findings
        unfinished = sum(1 for one in findings if one.kind in UNFINISHED)
        bouncing = sum(1 for one in findings if one.weight is Weight.BOUNCES)
        if not standing.sheet.is_begun:
            text = "Chưa chấm tiêu chí nào. Còn {count} tiêu chí, {points} điểm."
        elif unfinished:
            text = "Còn {count} tiêu chí chưa chấm, {points} điểm đang bỏ trống."
        elif bouncing:
            text = "Đã chấm hết các tiêu chí."
        elif self._way.leaf:
            text = "Đã chấm hết, không mục nào làm hồ sơ bị trả lại."
        else:
            text = "Đã xong. Hồ sơ sẵn sàng để nộp."
        points = number(open_points(findings))
        headline = say(text, count=str(unfinished), points=points)
        if bouncing:
            template = "{headline} {count} mục sẽ làm hồ sơ bị trả lại nếu không xử lý."
            headline = say(template, headline=headline, count=str(bouncing))
        return headline, _hint(self._way), _tone(self._way, unfinished, bouncing)


def _idle(standing: Standing) -> str:
    if standing.approval.is_locked:
        return left_to_see(len(standing.findings))
    return word("Không còn việc nào. Hồ sơ đã sẵn sàng để nộp.")


def _hint(way: Way) -> str:
    if not way.leaf:
        return word("Bước tiếp theo: ký và xuất gói ở trang Nộp hồ sơ.")
    return say("Tiếp theo: {place}. {text}", place=way.place, text=way.text)


def _tone(way: Way, unfinished: int, bouncing: int) -> str:
    if bouncing:
        return "danger"
    if unfinished:
        return "warning"
    return "accent" if way.leaf else "success"


def _period_sentence(workspace: Workspace, until: str) -> str:
    period = workspace.criterion_set.period
    return say(
        "Kỳ số liệu từ {first} đến {last}: {until}. Hạn nộp do {receiver} thông báo, không ghi "
        "trong bộ tiêu chí.",
        first=day(period.first),
        last=day(period.last),
        until=until,
        receiver=workspace.criterion_set.receiver.name,
    )
