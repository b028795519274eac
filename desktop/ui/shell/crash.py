"""The last boundary: what to do when something happened that nobody expected."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop import __version__
from desktop.ports.clock import Clock
from desktop.ui.shell.crash_log import append_crash, crash_places
from desktop.ui.widgets.texts import button, text_label


class CrashReporter(QObject):
    """Takes the unexpected errors of all threads and shows one dialog at a time.

    What is shown to be sent to others holds kinds and places alone, as the log does: messages of
    errors are full of names, titles and paths. A console, where there is one, gets all of it.
    """

    _crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self._log: tuple[Callable[[], Path], Clock] | None = None
        self._crashed.connect(self._show)  # queued where the error came from another thread

    def install(self) -> None:
        """Become the excepthook of the process and of its threads."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def uninstall(self) -> None:
        """Leave unexpected errors to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def log_to(self, folder: Callable[[], Path], clock: Clock) -> None:
        """Keep a log without personal data in the folder that is the right one at the moment."""
        self._log = (folder, clock)

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if self._log is not None:
            folder, clock = self._log
            append_crash(folder(), error, at=clock.now())
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
        self._crashed.emit(f"{_surroundings()}\n{crash_places(error)}")

    def _on_thread_error(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            self._on_error(failed.exc_type, failed.exc_value, failed.exc_traceback)

    @Slot(str)
    def _show(self, details: str) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.add(details)
            return
        self.dialog = CrashDialog(details)
        self.dialog.open()


class CrashDialog(QDialog):
    """Says that the fault is the program's, that the work is safe, and what to send to whom."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chương trình gặp lỗi"))
        self.resize(640, 420)
        text = self.tr(
            "Đã xảy ra một lỗi của chương trình, không phải do bạn. Những gì đã lưu vẫn còn. Bạn "
            "có thể làm tiếp; nếu thấy bất thường, hãy đóng và mở lại chương trình.\n\n"
            "Để được giúp, hãy bấm “Sao chép” và gửi nội dung bên dưới cho người hỗ trợ."
        )
        self.details = QPlainTextEdit(details, self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Chi tiết cho người hỗ trợ"))
        self.details.setToolTip(
            self.tr("Chỉ có loại lỗi và chỗ lỗi trong chương trình; không có tên hay số liệu nào")
        )
        self.copy = button(self.tr("Sao chép"), "", self)
        self.copy.clicked.connect(self._on_copy)
        close = button(self.tr("Làm tiếp"), "primary", self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 18, 18, 18)
        whole.setSpacing(12)
        whole.addWidget(text_label(text, "", self))
        whole.addWidget(self.details, 1)
        whole.addLayout(row)

    def add(self, details: str) -> None:
        """Add another error to the one that is shown."""
        self.details.appendPlainText(details)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def _surroundings() -> str:
    return f"Minh Chứng {__version__} · Python {platform.python_version()} · {platform.platform()}"
