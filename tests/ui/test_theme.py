import json
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.paths import resources
from desktop.ui.theme import Scheme, Theme

STYLES = resources() / "styles"
LEAST_CONTRAST = 4.5
READ_ON = [
    ("text", ["window", "surface", "surface-muted", "surface-hover", "accent-soft"]),
    ("text-muted", ["window", "surface", "surface-muted", "surface-hover"]),
    ("accent", ["surface", "surface-muted", "accent-soft"]),
    ("on-accent", ["accent", "accent-hover"]),
    ("success", ["surface", "success-soft"]),
    ("warning", ["surface", "warning-soft"]),
    ("danger", ["surface", "danger-soft"]),
    ("text", ["success-soft", "warning-soft", "danger-soft"]),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(scheme: str) -> dict[str, str]:
    read: dict[str, str] = json.loads((STYLES / f"{scheme}.json").read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read(scheme: str) -> None:
    values = colours(scheme)
    weak = {
        (text, ground): round(contrast(values[text], values[ground]), 2)
        for text, grounds in READ_ON
        for ground in grounds
        if contrast(values[text], values[ground]) < LEAST_CONTRAST
    }

    assert weak == {}


def test_both_schemes_have_every_colour_the_sheet_uses() -> None:
    sheet = (STYLES / "window.qss").read_text(encoding="utf-8")
    used = {name for name in re.findall(r"@([a-z-]+)", sheet) if not name.startswith("size-")}

    assert set(colours("light")) == set(colours("dark"))
    pictures = used - set(colours("light"))
    drawn = {f"{name}-{scheme}.svg" for name in pictures for scheme in ("light", "dark")}
    assert drawn == {file.name for file in STYLES.glob("*.svg")}


@pytest.mark.parametrize("dark", [False, True])
def test_the_whole_application_takes_the_scheme(qapp: QApplication, *, dark: bool) -> None:
    theme = Theme(resources())

    theme.apply(qapp, dark=dark)

    wanted = colours("dark" if dark else "light")
    assert qapp.palette().window().color().name() == wanted["window"]
    assert "@" not in qapp.styleSheet()


def test_no_button_is_pressed_lower_than_its_letters(qapp: QApplication) -> None:
    theme, before = Theme(resources()), qapp.font()
    try:
        theme.choose(qapp, scheme=Scheme.LIGHT, percent=150)
        button = QPushButton("Dùng ở đây")
        button.ensurePolished()

        assert button.minimumHeight() >= button.fontMetrics().height()
    finally:
        qapp.setFont(before)
        theme.apply(qapp, dark=False)


@pytest.mark.parametrize(
    "file", sorted((resources() / "icons").glob("*.svg")), ids=lambda f: f.stem
)
def test_every_icon_can_be_drawn(qapp: QApplication, file: Path) -> None:
    assert qapp is not None
    pixmap = Theme(resources()).icon(file.stem, "accent").pixmap(18, 18)

    assert not pixmap.isNull()
    image = pixmap.toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(18) for y in range(18))
