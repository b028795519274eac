"""One process that shows one window once: `bare`, or `ours WORKSPACE`."""

import sys
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


def _ours(folder: Path) -> None:
    from desktop.bootstrap import open_workspace  # noqa: PLC0415
    from desktop.ui.application import show_once  # noqa: PLC0415

    with open_workspace(folder) as workspace:
        show_once(workspace)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _ours(Path(sys.argv[2]))
