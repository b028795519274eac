"""What is said of files that could not be taken or opened, alike on every page."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.wording.phrases import say

_MOST_SENTENCES = 5


def refused_text(sentences: Sequence[str]) -> str:
    """As many as anybody reads, and how many more there are."""
    said = list(sentences[:_MOST_SENTENCES])
    rest = len(sentences) - len(said)
    if rest:
        said.append(say("Và {count} tệp khác không nhận được.", count=str(rest)))
    return "\n".join(said)


def open_elsewhere(path: Path) -> str:
    """Open a file or folder in the program the PC has for it; what is to be said where it cannot.

    A folder that was chosen may be on a stick that was pulled since.
    """
    if not path.exists():
        return say(
            "Không còn thấy “{path}”: đã bị chuyển hoặc xóa, hoặc USB chứa nó đã rút.",
            path=str(path),
        )
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return ""
    if path.is_dir():
        return say("Máy tính không mở được thư mục “{path}”. Hãy tự mở thư mục đó.", path=str(path))
    return say(
        "Máy tính không có chương trình để mở “{name}”. Hãy cài phần mềm đọc loại tệp này.",
        name=path.name,
    )
