"""The window of a receiving office: its rounds, and what the units handed in."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from typing_extensions import override

from desktop.domain.errors import AppError
from desktop.services.opening_round import read_rounds
from desktop.services.workspace import Workspace
from desktop.ui.help.manual import Topic
from desktop.ui.history import History
from desktop.ui.office import Office
from desktop.ui.on_demand import OnDemand
from desktop.ui.receiving.deeds import RegisterDeeds
from desktop.ui.receiving.making import Book, look
from desktop.ui.receiving.rows import UnitRow, turnout_of, unit_rows
from desktop.ui.receiving.undoing import RegisterUndoing
from desktop.ui.settings.stamp_memory import StampMemory
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme
from desktop.ui.work import Reply
from desktop.wording.days import today

if TYPE_CHECKING:  # each page is loaded when it is first opened
    from desktop.ui.receiving.desk import ReceivedDesk
    from desktop.ui.receiving.page import ReceivedPage
    from desktop.ui.rounds.desk import RoundsDesk
    from desktop.ui.rounds.page import RoundsPage

ROUNDS, RECEIVED = range(2)


class ReceivingSession(Office):
    """Lives from opening a receiving office's workspace to closing its window."""

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        memory: WindowMemory,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workspace, theme, memory, parent)
        self._theme = theme
        self._rounds = OnDemand(self._make_rounds)
        self._received = OnDemand(self._make_received)
        self.history = History()
        self.undoing = RegisterUndoing(self.history, deeds=lambda: self._deeds)
        self.window.page_opened.connect(self._on_page_opened)

    @property
    @override
    def topic(self) -> Topic:
        """The manual has one chapter for both pages."""
        return Topic.RECEIVING

    @property
    def rounds_page(self) -> "RoundsPage":
        """The page *Đợt chấm*."""
        return self._rounds.get().page

    @property
    def received_page(self) -> "ReceivedPage":
        """The page *Hồ sơ nhận*."""
        return self._received.get().page

    @override
    def show(self) -> None:
        """Show the window as it was left, on what is to be done next."""
        window = self.window
        window.show_workspace(self.workspace)
        window.undo_buttons.attend(self.history, self.undoing)
        window.header.await_round()
        first = RECEIVED if self._has_round() else ROUNDS
        window.add_pages(
            (
                (lambda: self.rounds_page, self.tr("Đợt chấm"), "send"),
                (lambda: self.received_page, self.tr("Hồ sơ nhận"), "package"),
            ),
            first=first,
        )
        self._memory.restore_window(window)
        window.show()
        window.navigation.buttons[first].setFocus()
        self._on_page_opened(first)
        if first is ROUNDS:
            self._look_behind()

    @override
    def continue_from(self, other: Office) -> None:
        """Go on where another session of the same workspace stood."""
        if isinstance(other, ReceivingSession):
            self.history.continue_from(other.history)
        super().continue_from(other)

    @override
    def _put_away(self) -> None:
        """Everything typed was sent to be saved when it was typed."""

    @override
    def _keep(self) -> None:
        """Everything typed was sent to be saved when it was typed."""

    def _time_stamps(self) -> str:
        return StampMemory(self._memory.settings).address

    def _has_round(self) -> bool:
        try:
            return bool(read_rounds(self.workspace))
        except AppError:
            return False  # the page says what is wrong as soon as it has looked

    def _make_rounds(self) -> "RoundsDesk":
        from desktop.ui.rounds.desk import RoundsDesk  # noqa: PLC0415 - loaded with its page

        desk = RoundsDesk(
            self.workspace, self.window, self._theme, jobs=self.jobs, issued=self._look_behind
        )
        desk.presenter.stamp_by(self._time_stamps)
        return desk

    def _make_received(self) -> "ReceivedDesk":
        from desktop.ui.receiving.desk import ReceivedDesk  # noqa: PLC0415 - loaded with its page
        from desktop.ui.receiving.hand_back_dialog import HandBackDialog  # noqa: PLC0415 - as well

        desk = ReceivedDesk(
            self.workspace, self.window, self._theme, jobs=self.jobs, looked=self._show_turnout
        )
        desk.presenter.receipts.stamp_by(self._time_stamps)
        desk.page.decide_by(self._deeds_of(desk))
        desk.page.hand_back_by(
            HandBackDialog(
                self.workspace,
                jobs=self.jobs,
                theme=self._theme,
                settings=self._memory.settings,
                parent=desk.page,
            )
        )
        return desk

    def _deeds_of(self, desk: "ReceivedDesk") -> RegisterDeeds:
        self._deeds = RegisterDeeds(
            self.workspace,
            jobs=self.jobs,
            view=desk.page,
            history=self.history,
            refresh=desk.presenter.refresh,
        )
        return self._deeds

    @Slot()
    def _look_behind(self) -> None:
        """For the header alone, while another page is open."""
        reply = Reply(done=self._on_looked, failed=_keep_quiet)
        self.jobs.save(partial(look, self.workspace), reply)

    def _on_looked(self, book: Book) -> None:
        self._show_turnout(book, unit_rows(book))

    def _show_turnout(self, book: Book, rows: Sequence[UnitRow]) -> None:
        turnout = turnout_of(book, rows)
        self.window.header.show_round(turnout, today(self.workspace.tools.clock.now()))
        waiting = 0 if turnout is None else turnout.waiting
        said = self.tr("{count} đơn vị cần xem").format(count=waiting)
        self.window.navigation.show_count(RECEIVED, waiting, said=said, tone="warning")

    @Slot(int)
    def _on_page_opened(self, page: int) -> None:
        # Only what is seen is undone by a key; the units of a round have a button of their own.
        self.window.undo_buttons.setVisible(page == RECEIVED)
        if page == ROUNDS:
            self._rounds.get().presenter.refresh()
        else:
            self._received.get().presenter.refresh()


def _keep_quiet(_error: AppError) -> None:
    """The open page says what is wrong."""
