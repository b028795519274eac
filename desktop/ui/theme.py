"""The look: palette, style sheet and icons for the light and the dark scheme."""

import json
import re
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory

SMALLEST_PERCENT, LARGEST_PERCENT = 90, 150
_WHOLE = 100
_SIZES = {"small": 0.9, "body": 1.0, "title": 1.2, "large": 1.5, "huge": 2.1}
_ICON_SIZE = 18
_LEAST_LINE = 18
_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface-muted",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text-muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "surface-hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border-strong",
}

_PICTURES = ("chevron", "chevron-up", "tick")
"""What the sheet draws from files beside it, one for each scheme."""


class Scheme(Enum):
    """Which colours the officer wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The colours in use; `changed` says that everything painted by hand must be painted again."""

    changed = Signal()

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._schemes = {
            name: _read_colours(resources / "styles" / f"{name}.json") for name in ("light", "dark")
        }
        self._sheet = (resources / "styles" / "window.qss").read_text(encoding="utf-8")
        self._colours = self._schemes["light"]
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._scheme = Scheme.SYSTEM
        self._normal_font: QFont | None = None

    def follow_system(self, application: QApplication) -> None:
        """Take the system's scheme now and whenever it changes."""
        application.setStyle(QStyleFactory.create("Fusion"))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.choose(application, scheme=Scheme.SYSTEM, percent=_WHOLE)

    def choose(self, application: QApplication, *, scheme: Scheme, percent: int) -> None:
        """Show a scheme with letters of this share of the system's size."""
        if self._normal_font is None:
            self._normal_font = self._font(application.font())
        font = QFont(self._normal_font)
        font.setPointSizeF(self._normal_font.pointSizeF() * percent / _WHOLE)
        application.setFont(font)
        self._scheme = scheme
        is_dark = scheme is Scheme.DARK
        if scheme is Scheme.SYSTEM:
            is_dark = _is_dark(QGuiApplication.styleHints().colorScheme())
        self.apply(application, dark=is_dark)

    def apply(self, application: QApplication, *, dark: bool) -> None:
        """Show one scheme."""
        self._colours = self._schemes["dark" if dark else "light"]
        self._icons.clear()
        application.setPalette(self._palette())
        application.setStyleSheet(self._style_sheet(application.font()))
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """A colour of the scheme in use, by its name in `resources/styles`."""
        return QColor(self._colours[name])

    def icon(self, name: str, colour: str = "text-muted") -> QIcon:
        """An icon of `resources/icons` in a colour of the scheme."""
        key = (name, colour)
        if key not in self._icons:
            self._icons[key] = self._draw(name, colour)
        return self._icons[key]

    @Slot()
    def draw_ahead(self) -> None:
        """Draw the icons as most are shown, one a turn, before a page asks for many at once."""
        names = (each.stem for each in sorted((self._resources / "icons").glob("*.svg")))
        timer = QTimer(self)

        def draw_one() -> None:
            name = next(names, None)
            if name is None:
                timer.deleteLater()
            else:
                self.icon(name)

        timer.timeout.connect(draw_one)
        timer.start()

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication) and self._scheme is Scheme.SYSTEM:
            self.apply(application, dark=_is_dark(scheme))

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.WindowText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text-muted"))
        return palette

    def _style_sheet(self, font: QFont) -> str:
        values = dict(self._colours)
        scheme = next(name for name, each in self._schemes.items() if each is self._colours)
        for name in _PICTURES:
            values[name] = (self._resources / "styles" / f"{name}-{scheme}.svg").as_posix()
        for name, share in _SIZES.items():
            values[f"size-{name}"] = f"{font.pointSizeF() * share:.1f}pt"
        # What a layout short of room may press a button down to: never into its letters.
        values["size-line"] = f"{max(QFontMetrics(font).height(), _LEAST_LINE)}px"
        return re.sub(r"@([a-z-]+)", lambda found: values[found[1]], self._sheet)

    def _draw(self, name: str, colour: str) -> QIcon:
        source = (self._resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        coloured = source.replace("currentColor", self._colours[colour])
        renderer = QSvgRenderer(QByteArray(coloured.encode()))
        icon = QIcon()
        for scale in (1, 2, 3):
            pixmap = QPixmap(_ICON_SIZE * scale, _ICON_SIZE * scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(pixmap.rect()))
            painter.end()
            icon.addPixmap(pixmap)
        return icon

    def _font(self, system: QFont) -> QFont:
        """The system's font, unless it is none that Vietnamese can be read in."""
        font = QFont(system)
        if sys.platform.startswith("linux") and system.family() in {"Sans Serif", "DejaVu Sans"}:
            # What Qt falls back on where no desktop has chosen: too wide for a small screen.
            font.setFamilies(["Noto Sans", "Liberation Sans", system.family()])
        vietnamese = QFontDatabase.WritingSystem.Vietnamese
        if vietnamese not in QFontDatabase.writingSystems(font.family()):
            for file in sorted((self._resources / "fonts").glob("LiberationSans-*.ttf")):
                QFontDatabase.addApplicationFont(str(file))
            font.setFamilies(["Liberation Sans"])
        return font


def _read_colours(file: Path) -> Mapping[str, str]:
    colours: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return colours


def _is_dark(scheme: Qt.ColorScheme) -> bool:
    return scheme is Qt.ColorScheme.Dark
