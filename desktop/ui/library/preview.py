"""Shows a document's pages beside what is known of it: turned, or as wide as it can."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.evidence import Content, Digest, MediaType
from desktop.ui.inbox.pictures import Pictures
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, button, short_label

_HEIGHT = 220
_SHOWN = frozenset({MediaType.PDF, MediaType.PNG, MediaType.JPEG, MediaType.TIFF})
_STEP_BACK, _STEP_ON = Qt.Key.Key_PageUp, Qt.Key.Key_PageDown


class PagePreview(QFrame):
    """Draws nothing itself: `pictures` does, behind the window, and keeps the last pages.

    A tall one takes what room there is. PgUp and PgDn turn pages; screen readers hear the page's
    text where `text_wanted` is answered.
    """

    text_wanted = Signal(object, int)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, is_tall: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_tall = is_tall
        self._repaint_soon = QTimer(self, singleShot=True, interval=0)
        self._repaint_soon.timeout.connect(self._paint)
        self.setObjectName("pagePreview")
        self.setAccessibleName(self.tr("Xem trước tài liệu"))
        self.setAccessibleDescription(self.tr("Phím PgUp và PgDn lật trang"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pictures: Pictures | None = None
        self._digest: Digest | None = None
        self._page, self._count = 1, 1
        self._is_wide = True
        self._shown: QPixmap | str | None = None
        self.back = IconButton(theme, "back", self.tr("Trang trước (PgUp)"), self)
        self.on = IconButton(theme, "forward", self.tr("Trang sau (PgDn)"), self)
        self.said = short_label("", "small", self)
        self.zoom = button(self.tr("Cả trang"), "quiet", self)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scroller = self._make_scroller()
        self.back.clicked.connect(self.turn_back)
        self.on.clicked.connect(self.turn_on)
        self.zoom.clicked.connect(self._on_zoom)
        self._lay_out()
        self.hide()

    def draw_with(self, pictures: Pictures) -> None:
        """Take who draws pages."""
        self._pictures = pictures
        pictures.changed.connect(self._show_page)

    def show_content(self, content: Content | None, page_count: int | None) -> None:
        """Show a document from its first page; another count of the same one turns no page."""
        is_shown = content is not None and content.media_type in _SHOWN
        self.setVisible(is_shown and self._pictures is not None)
        digest = content.digest if content is not None and is_shown else None
        self._count = max(page_count or 1, 1)
        if digest != self._digest:
            self._digest, self._page = digest, 1
            self.picture.clear()
            self._shown = None
            self.picture.setAccessibleDescription("")
            self._ask_text()
        self._show_page()

    def show_text(self, digest: Digest, page: int, text: str) -> None:
        """Let screen readers hear what stands on a page."""
        if (digest, page) == (self._digest, self._page):
            said = text or self.tr("Trang này chưa có chữ đọc được.")
            self.picture.setAccessibleDescription(said)

    @property
    def page(self) -> int:
        """The page that is shown, from 1."""
        return self._page

    @Slot()
    def turn_back(self) -> None:
        """Show the page before."""
        self._turn_to(self._page - 1)

    @Slot()
    def turn_on(self) -> None:
        """Show the next page."""
        self._turn_to(self._page + 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _STEP_BACK:
            self.turn_back()
        elif event.key() == _STEP_ON:
            self.turn_on()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint()
        self._repaint_soon.start()  # once the parts inside have their sizes too

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT + self.back.sizeHint().height())

    def _turn_to(self, page: int) -> None:
        if not 1 <= page <= self._count:
            return
        self._page = page
        self.scroller.verticalScrollBar().setValue(0)
        self._ask_text()
        self._show_page()

    def _ask_text(self) -> None:
        if self._digest is not None:
            self.text_wanted.emit(self._digest, self._page)

    @Slot()
    def _show_page(self) -> None:
        if self._digest is None or self._pictures is None:
            return
        numbers = self.tr("Trang {page}/{count}").format(page=self._page, count=self._count)
        self.said.setText(numbers)
        self.picture.setAccessibleName(numbers)
        self.back.setEnabled(self._page > 1)
        self.on.setEnabled(self._page < self._count)
        # The page itself is asked for last, and what is asked for last is drawn first.
        if self._page < self._count:
            self._pictures.get(self._digest, self._page + 1)
        drawn = self._pictures.get(self._digest, self._page)
        if drawn is not self._shown or drawn is None:
            self._shown = drawn
            self._paint()

    def _paint(self) -> None:
        if not isinstance(self._shown, QPixmap):
            self.picture.clear()
            self.picture.setFixedSize(self.scroller.viewport().size())
            self.picture.setText(self._shown or self.tr("Đang mở trang…"))
            self.picture.setWordWrap(True)
            return
        room = self.scroller.viewport().size()
        ratio = self.devicePixelRatioF()
        width, height = room.width() * ratio, room.height() * ratio
        wanted = QSize(int(width), int(height))
        if self._is_wide:
            high = self._shown.height() * wanted.width() // max(self._shown.width(), 1)
            wanted.setHeight(max(high, 1))
        fitted = self._shown.scaled(
            wanted,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self.picture.setFixedSize(
            max(room.width(), int(fitted.width() / ratio)),
            max(room.height(), int(fitted.height() / ratio)),
        )
        self.picture.setPixmap(fitted)

    @Slot()
    def _on_zoom(self) -> None:
        self._is_wide = not self._is_wide
        self.zoom.setText(self.tr("Cả trang") if self._is_wide else self.tr("Vừa bề ngang"))
        self._paint()

    def _make_scroller(self) -> QScrollArea:
        scroller = QScrollArea(self)
        scroller.setObjectName("previewPages")
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not self._is_tall:
            scroller.setFixedHeight(_HEIGHT)
        scroller.setWidget(self.picture)
        return scroller

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(6, 4, 6, 0)
        tools.setSpacing(4)
        for each in (self.back, self.said, self.on):
            tools.addWidget(each)
        tools.addStretch(1)
        tools.addWidget(self.zoom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(2)
        whole.addLayout(tools)
        whole.addWidget(self.scroller)
