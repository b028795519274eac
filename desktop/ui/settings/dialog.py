"""The settings: language, scheme and size of the letters, applied while one chooses."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.settings.language_choice import LanguageChoice
from desktop.ui.settings.preferences import Look, Preferences
from desktop.ui.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Scheme, Theme
from desktop.ui.widgets.texts import button, short_label, text_label

_STEP = 5
_PAGE = 10
_WIDTH = 440


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
        self.upkeep = self._make_upkeep()
        self.normal = button(self.tr("Về mặc định"), "quiet", self)
        self.shut = button(self.tr("Đóng"), "primary", self)
        self._lay_out()
        self._show(preferences.look)
        for scheme, choice in self.schemes.items():
            self._group.addButton(choice)
            choice.clicked.connect(partial(self._on_scheme, scheme))
        self.letters.valueChanged.connect(self._on_size)
        self.normal.clicked.connect(self._on_normal)
        self.shut.clicked.connect(self.accept)

    def offer_upkeep(self) -> None:
        """Lead to the examination and the trust bundle of the workspace that is open."""
        self.upkeep.show()

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
        whole.addWidget(self.upkeep)
        whole.addSpacing(8)
        whole.addLayout(foot)

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
    def _on_normal(self) -> None:
        normal = Look()
        self.schemes[normal.scheme].setChecked(True)
        self.letters.setValue(normal.percent)
        self._take(normal)
