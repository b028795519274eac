"""A screenshot of the commune's web page, as PNG."""

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from desktop.samples.catalogue import Screen

_SIZE = (1280, 760)
_BLUE, _PALE, _TEXT = (11, 92, 158), (235, 241, 247), (34, 34, 34)
_MENU = (
    "Trang chủ",
    "Giới thiệu",
    "Tin tức",
    "Thủ tục hành chính",
    "Cải cách hành chính",
    "Liên hệ",
)


def screen_png(screen: Screen, fonts: Path) -> bytes:
    """The page with its banner, menu and list; the same screen always gives the same bytes."""
    image = Image.new("RGB", _SIZE, "white")
    draw = ImageDraw.Draw(image)
    plain, bold = fonts / "LiberationSans-Regular.ttf", fonts / "LiberationSans-Bold.ttf"
    _banner(draw, plain, bold)
    draw.text((60, 235), screen.title, _BLUE, ImageFont.truetype(bold, 30))
    draw.line((60, 282, 1220, 282), _BLUE, 3)
    for row, line in enumerate(screen.lines):
        top = 310 + row * 52
        draw.ellipse((64, top + 8, 72, top + 16), _BLUE)
        draw.text((90, top), line, _TEXT, ImageFont.truetype(plain, 21))
        draw.line((60, top + 40, 1220, top + 40), _PALE, 1)
    draw.rectangle((0, 700, 1280, 760), _PALE)
    note = "UBND xã Vĩnh Thành, tỉnh Vĩnh Giang - trang mẫu của chương trình Minh Chứng"
    draw.text((60, 720), note, _TEXT, ImageFont.truetype(plain, 16))
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def _banner(draw: ImageDraw.ImageDraw, plain: Path, bold: Path) -> None:
    draw.rectangle((0, 0, 1280, 36), (222, 225, 230))
    draw.rounded_rectangle((120, 6, 1100, 30), 12, "white")
    draw.text((140, 10), "vinhthanh.example", _TEXT, ImageFont.truetype(plain, 15))
    draw.rectangle((0, 36, 1280, 150), _BLUE)
    draw.text((60, 62), "TRANG THÔNG TIN ĐIỆN TỬ", "white", ImageFont.truetype(plain, 22))
    draw.text((60, 94), "XÃ VĨNH THÀNH", "white", ImageFont.truetype(bold, 34))
    draw.rectangle((0, 150, 1280, 196), (7, 68, 120))
    left = 60
    for entry in _MENU:
        draw.text((left, 162), entry, "white", font := ImageFont.truetype(plain, 18))
        left += int(draw.textlength(entry, font)) + 44
