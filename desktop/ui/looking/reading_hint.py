"""Says quietly, until it is known, what is missing for reading the text of scans."""

from PySide6.QtCore import QObject, Slot

from desktop.domain.pages import OcrLack
from desktop.ui.looking.looking import Looking
from desktop.ui.widgets.banner import Banner


class ReadingHint(QObject):
    """Shown while scans wait that cannot be read; everything else works without."""

    def __init__(self, looking: Looking, banner: Banner) -> None:
        super().__init__(banner)
        self._looking, self._banner = looking, banner
        banner.acted.connect(looking.close_hint)
        looking.changed.connect(self._show_it)
        self._show_it()

    @Slot()
    def _show_it(self) -> None:
        if not self._looking.wants_hint:
            self._banner.hide()
            return
        said = self.tr(
            "{count} tài liệu là bản quét chưa có chữ. Để tìm được trong đó, hãy nhờ người phụ "
            "trách máy cài Tesseract OCR kèm tiếng Việt (vie) rồi mở lại chương trình. Mọi việc "
            "khác vẫn làm được bình thường."
        )
        if self._looking.lack is OcrLack.LANGUAGE:
            said = self.tr(
                "{count} tài liệu là bản quét chưa có chữ. Tesseract OCR đã có nhưng thiếu dữ liệu "
                "tiếng Việt (vie): hãy nhờ người phụ trách máy cài thêm rồi mở lại chương trình."
            )
        said = said.format(count=self._looking.unread_scans)
        if not self._banner.isVisible() or self._banner.text != said:
            self._banner.say(said, tone="accent", action=self.tr("Đã hiểu, ẩn đi"))
