"""Asks before a window is closed that is still at work, and closes it once the work is done."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from desktop.ui.jobs import JobRunner, Ticket
from desktop.ui.widgets.banner import Banner

_ASK_AFTER = 300
"""What ends sooner is waited for: a question that is gone before it is read only frightens."""


class Leaving(QObject):
    """Lives with a window; `settled` says that it may be closed now, `stayed` that it is not.

    With `opens` what was waited for leads further: then the window is not closed behind it.
    """

    settled = Signal()
    stayed = Signal()

    def __init__(self, jobs: JobRunner, window: QWidget, *, opens: bool = False) -> None:
        super().__init__(window)
        self._jobs, self._window, self._opens = jobs, window, opens
        self._waited_for: dict[Ticket, None] = {}
        self._read: frozenset[str] = frozenset()
        self._may_stop = False
        self.question: QMessageBox | None = None
        self._stop: QAbstractButton | None = None
        self._ask_soon = QTimer(self, singleShot=True, interval=_ASK_AFTER)
        self._ask_soon.timeout.connect(self._ask)
        self._look_soon = QTimer(self, singleShot=True, interval=0)
        self._look_soon.timeout.connect(self._look)
        # A turn later: by then whoever waited for the job knows what came of it.
        jobs.current_changed.connect(self._on_jobs_changed)

    def may_close(self) -> bool:
        """Whether closing stops nothing; else the officer is asked, or a moment is waited."""
        if self._may_stop or not self._jobs.tickets:
            return True
        if not self._waited_for:
            self._read = self._said()
            self._ask_soon.start()
        self._waited_for.update(dict.fromkeys(self._jobs.tickets))
        return False

    @Slot()
    def _on_jobs_changed(self) -> None:
        if self._waited_for:
            self._look_soon.start()

    @Slot()
    def _look(self) -> None:
        self._waited_for.update(dict.fromkeys(self._jobs.tickets))
        if self._jobs.tickets:
            if self.question is not None:
                self.question.setText(self._told())
            return
        # What went wrong is said in the window: then it is not taken away.
        is_well = all(ticket.is_done for ticket in self._waited_for) and self._said() <= self._read
        is_done = is_well and not self._opens
        self._end_waiting()
        (self.settled if is_done else self.stayed).emit()

    @Slot()
    def _ask(self) -> None:
        if not self._jobs.tickets:  # the last has ended just now
            return
        question = QMessageBox(self._window)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(self.tr("Đang có việc chưa xong"))
        question.setText(self._told())
        said = self.tr("Đóng bây giờ thì việc đang chạy dừng giữa chừng; những gì đã lưu vẫn còn.")
        after = self.tr("Nếu cứ để yên, cửa sổ tự đóng khi xong việc.")
        question.setInformativeText(said if self._opens else f"{said} {after}")
        stay = question.addButton(self.tr("Tiếp tục làm"), QMessageBox.ButtonRole.RejectRole)
        stop = question.addButton(self.tr("Dừng và đóng"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(stay)
        question.setEscapeButton(stay)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.finished.connect(self._on_answered)
        self.question, self._stop = question, stop
        question.open()

    def _said(self) -> frozenset[str]:
        """What the window has to tell, on whatever page."""
        return frozenset(banner.unread for banner in self._window.findChildren(Banner)) - {""}

    def _told(self) -> str:
        titles = [ticket.title for ticket in self._jobs.tickets]
        if len(titles) == 1:
            return self.tr("Còn việc chưa xong: {title}").format(title=titles[0])
        template = self.tr("Còn {count} việc chưa xong, trước hết: {title}")
        return template.format(title=titles[0], count=len(titles))

    def _end_waiting(self) -> None:
        self._ask_soon.stop()
        self._look_soon.stop()
        self._waited_for.clear()
        question, self.question = self.question, None
        if question is not None:
            question.close()

    @Slot()
    def _on_answered(self) -> None:
        if self.question is None:  # nobody answered: the work is done
            return
        self._may_stop = self.question.clickedButton() is self._stop
        self._end_waiting()
        if self._may_stop:
            self.settled.emit()
            self._may_stop = False  # what keeps the window open besides may be mended now
        else:
            self.stayed.emit()
