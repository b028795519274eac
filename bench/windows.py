"""One process that shows one window and says `usable` once it can be used: `bare`, or `ours WS`."""

import gc
import sys
from importlib import import_module
from pathlib import Path


def _bare() -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - its import is part of what is measured
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: PLC0415

    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Minh Chứng"))
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, application.quit)
    application.exec()
    _say_usable()


def _ours(folder: Path) -> None:
    """The program as its command starts it, left as soon as the first page shows its figures."""
    gc.disable()  # as the command does first; then it loads what needs no Qt before what does
    import_module("desktop.bootstrap.making")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop.__main__ import main  # noqa: PLC0415

    # In the place of waiting for the officer.
    QApplication.exec = _wait_for_figures  # type: ignore[method-assign]
    sys.exit(main(["--open", str(folder)]))


def _wait_for_figures(*_: object) -> int:
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop.ui.overview.page import OverviewPage  # noqa: PLC0415
    from desktop.ui.shell.main_window import MainWindow  # noqa: PLC0415

    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    (page,) = windows[0].findChildren(OverviewPage)
    while not page.bars:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()  # paints them
    _say_usable()
    windows[0].close()
    return 0


def _say_usable() -> None:
    print("usable", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _ours(Path(sys.argv[2]))
