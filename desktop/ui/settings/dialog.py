"""The settings: language, scheme, letters, time stamps; applied while one chooses."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.settings.language_choice import LanguageChoice
from desktop.ui.settings.preferences import Look, Preferences
from desktop.ui.settings.stamp_choice import StampChoice
from desktop.ui.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Scheme, Theme
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import button, short_label, text_label

_STEP = 5
_PAGE = 10
_WIDTH = 460
_TITLE_BAR = 60


class SettingsDialog(QDialog):
    """Has no *Cancel*: everything is seen at once and can be chosen back.

    Where a workspace is open, it leads to what is done about the whole of it.
    """

    examine_wanted = Signal()
    trust_wanted = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Cài đặt"))
        self.setMinimumWidth(_WIDTH)
        self._theme, self._preferences = theme, preferences
        self._scroller = self._make_scroller()
        self.language = LanguageChoice(preferences, self)
        self._group = QButtonGroup(self)
        words = {
            Scheme.SYSTEM: self.tr("Theo hệ thống"),
            Scheme.LIGHT: self.tr("Sáng"),
            Scheme.DARK: self.tr("Tối"),
        }
        self.schemes = {scheme: QRadioButton(text, self) for scheme, text in words.items()}
        self.letters = self._make_letters()
        self.said_size = short_label("", "strong", self)
        self.stamps = StampChoice(preferences.settings, self)
        self.stamps.told_more.connect(self._make_room)
        self.upkeep = self._make_upkeep()
        self.normal = button(self.tr("Về mặc định"), "quiet", self)
        self.shut = button(self.tr("Đóng"), "primary", self)
        self._lay_out()
        self.resize(_WIDTH, _WIDTH)
        self._show(preferences.look)
        for scheme, choice in self.schemes.items():
            self._group.addButton(choice)
            choice.clicked.connect(partial(self._on_scheme, scheme))
        self.letters.valueChanged.connect(self._on_size)
        self.normal.clicked.connect(self._on_normal)
        self.shut.clicked.connect(self._on_shut)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def offer_upkeep(self) -> None:
        """Lead to the examination and the trust bundle of the workspace that is open."""
        self.upkeep.show()
        self.stamps.offer_trial()

    def _make_scroller(self) -> QScrollArea:
        self._body = QWidget(self)
        self._body.setObjectName("scrolled")
        return scrolling(self._body, self)

    def _make_upkeep(self) -> QWidget:
        upkeep = QWidget(self)
        self.examine = button(self.tr("Kiểm tra toàn bộ hồ sơ…"), "", upkeep)
        self.trust = button(self.tr("Bộ tin cậy…"), "", upkeep)
        row = QHBoxLayout()
        for door, wanted in (
            (self.examine, self.examine_wanted),
            (self.trust, self.trust_wanted),
        ):
            door.clicked.connect(self.accept)
            door.clicked.connect(wanted)
            row.addWidget(door)
        row.addStretch(1)
        whole = QVBoxLayout(upkeep)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(text_label(self.tr("Hồ sơ đang mở"), "sectionTitle", upkeep))
        whole.addLayout(row)
        upkeep.hide()
        return upkeep

    def _make_letters(self) -> QSlider:
        letters = QSlider(Qt.Orientation.Horizontal, self)
        letters.setRange(SMALLEST_PERCENT, LARGEST_PERCENT)
        letters.setSingleStep(_STEP)
        letters.setPageStep(_PAGE)
        letters.setTickInterval(_PAGE)
        letters.setTickPosition(QSlider.TickPosition.TicksBelow)
        letters.setAccessibleName(self.tr("Cỡ chữ, phần trăm cỡ chữ của hệ thống"))
        return letters

    def _lay_out(self) -> None:
        size_row = QHBoxLayout()
        size_row.addWidget(self.letters, 1)
        size_row.addWidget(self.said_size)
        foot = QHBoxLayout()
        foot.addWidget(self.normal)
        foot.addStretch(1)
        foot.addWidget(self.shut)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(16)
        whole.addWidget(self._scroller, 1)
        whole.addLayout(foot)
        self._lay_out_body(size_row)

    def _lay_out_body(self, size_row: QHBoxLayout) -> None:
        whole = QVBoxLayout(self._body)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.setSpacing(8)
        whole.addWidget(self.language)
        whole.addSpacing(8)
        whole.addWidget(text_label(self.tr("Màu sắc"), "sectionTitle", self))
        for choice in self.schemes.values():
            whole.addWidget(choice)
        whole.addSpacing(8)
        whole.addWidget(text_label(self.tr("Cỡ chữ"), "sectionTitle", self))
        whole.addLayout(size_row)
        note = self.tr("Thay đổi có hiệu lực ngay và được giữ cho những lần mở sau.")
        whole.addWidget(text_label(note, "hint", self))
        whole.addSpacing(8)
        whole.addWidget(self.stamps)
        whole.addWidget(self.upkeep)
        whole.addStretch(1)

    def _show(self, look: Look) -> None:
        self.schemes[look.scheme].setChecked(True)
        self.letters.setValue(look.percent)
        self._say_size(look.percent)

    def _say_size(self, percent: int) -> None:
        self.said_size.setText(self.tr("{percent} %").format(percent=percent))

    def _take(self, look: Look) -> None:
        self._preferences.keep(look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.choose(application, scheme=look.scheme, percent=look.percent)
            self._make_room()

    def _on_scheme(self, scheme: Scheme) -> None:
        self._take(Look(scheme, self._preferences.look.percent))

    @Slot(int)
    def _on_size(self, percent: int) -> None:
        rounded = round(percent / _STEP) * _STEP
        if rounded != percent:
            self.letters.setValue(rounded)
            return
        self._say_size(percent)
        self._take(Look(self._preferences.look.scheme, percent))

    @Slot()
    def _make_room(self) -> None:
        """As much as there is to say, while it fits on the screen: no dialog grows by itself."""
        outside, inside = self.layout(), self._body.layout()
        if outside is None or inside is None:
            return
        self._scroller.setMinimumWidth(inside.minimumSize().width())
        width = max(self.width(), outside.minimumSize().width())
        beside = outside.minimumSize().width() - self._scroller.minimumWidth()
        below = outside.sizeHint().height() - self._scroller.sizeHint().height()
        needed = inside.totalHeightForWidth(width - beside) + below
        room = self.screen().availableGeometry().height() - _TITLE_BAR
        self.resize(width, max(self.height(), min(needed, room)))

    @Slot()
    def _on_shut(self) -> None:
        if self.stamps.keep():
            self.accept()

    @Slot()
    def _on_normal(self) -> None:
        normal = Look()
        self.schemes[normal.scheme].setChecked(True)
        self.letters.setValue(normal.percent)
        self._take(normal)
