"""The bottom of the window: what was saved, and the long job that is running."""

from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from desktop.ui.jobs import JobRunner, Ticket
from desktop.ui.widgets.texts import button, short_label

_REFRESH = 200
_SHOW_AFTER_SECONDS = 0.5
_PER_MILLE = 1000
_SLOW_AFTER_SECONDS = 10


class Status(QStatusBar):
    """Shows a job once it takes longer than half a second; moves at least once a second."""

    retry_wanted = Signal()

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.setSizeGripEnabled(False)
        self.saved = short_label("", "saved", self)
        self.retry = button(self.tr("Thử lưu lại"), "quiet", self)
        self.retry.clicked.connect(self.retry_wanted)
        self.retry.hide()
        self.job = short_label("", "job", self)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(160)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Tiến độ"))
        self.cancel = button(self.tr("Hủy"), "quiet", self)
        self.cancel.setAccessibleName(self.tr("Hủy việc đang chạy"))
        self.cancel.clicked.connect(self._on_cancel)
        self.scans = button("", "quiet", self)
        self.scans.setToolTip(self.tr("Mở hộp quét"))
        self.scans.hide()
        for part in (self.saved, self.retry, self.scans):
            self.addWidget(part)
        for widget in (self.job, self.bar, self.cancel):
            self.addPermanentWidget(widget)
        self._timer = QTimer(self, interval=_REFRESH)
        self._timer.timeout.connect(self._show_job)
        jobs.current_changed.connect(self._on_current_changed)
        self._on_current_changed()

    def show_saved(self, text: str) -> None:
        """Say that everything is on the disk."""
        self.saved.setText(text)
        self.retry.hide()

    def show_scans(self, count: int) -> None:
        """Say how many scans wait; nothing where none does."""
        self.scans.setText(self.tr("{count} bản quét mới trong hộp quét").format(count=count))
        self.scans.setVisible(count > 0)

    def show_unsaved(self, text: str) -> None:
        """Say that something is not, and offer to try again."""
        self.saved.setText(text)
        self.retry.show()

    @Slot()
    def _on_current_changed(self) -> None:
        if self._jobs.current is None:
            self._timer.stop()
        else:
            self._timer.start()
        self._show_job()

    @Slot()
    def _show_job(self) -> None:
        ticket = self._jobs.current
        elapsed = 0.0 if ticket is None else monotonic() - ticket.started
        is_shown = ticket is not None and elapsed >= _SHOW_AFTER_SECONDS
        for widget in (self.job, self.bar, self.cancel):
            widget.setVisible(is_shown)
        if ticket is None or not is_shown:
            return
        motion = ticket.motion
        text = self._told(ticket, elapsed)
        self.job.setText(
            self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, self.width() // 2)
        )
        self.job.setToolTip(motion.what)
        self.bar.setRange(0, _PER_MILLE if motion.total else 0)
        if motion.total:
            self.bar.setValue(motion.done * _PER_MILLE // motion.total)
        self.cancel.setEnabled(not ticket.is_stopping)

    def _told(self, ticket: Ticket, elapsed: float) -> str:
        """What is being done; one that waits for a stick or a server says so."""
        quiet = monotonic() - ticket.moved
        template = self.tr("{title} · đã {seconds} giây")
        if quiet >= _SLOW_AFTER_SECONDS and ticket.motion.total:
            template = self.tr("{title} · {quiet} giây chưa có tiến triển, vẫn đang chờ")
        if ticket.is_stopping:
            template = self.tr("Đang dừng: {title}")
        return template.format(title=ticket.title, seconds=int(elapsed), quiet=int(quiet))

    @Slot()
    def _on_cancel(self) -> None:
        ticket = self._jobs.current
        if ticket is not None:
            ticket.cancel()
            self._show_job()
