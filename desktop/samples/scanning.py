"""What a scanner or a telephone makes of a printed page: turned, noisy, JPEG."""

import io
from collections.abc import Iterator
from datetime import date
from random import Random

import pypdfium2
from PIL import Image, ImageChops

from desktop.samples.catalogue import PhotoLook, ScanLook

_PAPER = (250, 249, 244)
_DESK = (112, 88, 66)
_POINTS_PER_INCH = 72


def scan_pdf(pdf: bytes, look: ScanLook, random: Random, *, scanned: date) -> bytes:
    """All pages as one image each in a PDF 1.4, without a text layer."""
    pages = [_scanned(page, look, random) for page in _rendered(pdf, look.dpi)]
    target = io.BytesIO()
    pages[0].save(
        target,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=float(look.dpi),
        quality=look.quality,
        creationDate=scanned.timetuple(),
        modDate=scanned.timetuple(),
    )
    return target.getvalue()


def photo_jpeg(pdf: bytes, look: PhotoLook, random: Random) -> bytes:
    """The first page lying on a desk, taken from slightly aside in uneven light."""
    page = next(_rendered(pdf, 150))
    margin = page.width // 12
    desk = Image.new("RGB", (page.width + 2 * margin, page.height + 2 * margin), _DESK)
    desk.paste(page, (margin, margin))
    photo = _from_aside(desk, margin, look.width, random)
    light = Image.linear_gradient("L").rotate(random.choice((0, 90))).resize(photo.size)
    shade = light.point([175 + level * 80 // 255 for level in range(256)])
    lit = ImageChops.multiply(photo, Image.merge("RGB", (shade, shade, shade)))
    target = io.BytesIO()
    _with_noise(lit, look.noise, random).save(target, "JPEG", quality=look.quality, dpi=(72, 72))
    return target.getvalue()


def _rendered(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=dpi / _POINTS_PER_INCH).to_pil().convert("RGB")


def _scanned(page: Image.Image, look: ScanLook, random: Random) -> Image.Image:
    tilt = look.tilt + random.uniform(-0.05, 0.05)
    shift = (random.randint(-6, 6), random.randint(-6, 6))
    paper = ImageChops.multiply(page, Image.new("RGB", page.size, _PAPER))
    turned = paper.rotate(
        tilt, resample=Image.Resampling.BILINEAR, translate=shift, fillcolor=_PAPER
    )
    noisy = _with_noise(turned, look.noise, random)
    return noisy if look.colour else noisy.convert("L")


def _with_noise(image: Image.Image, levels: int, random: Random) -> Image.Image:
    raw = Image.frombytes("L", image.size, random.randbytes(image.width * image.height))
    grain = raw.point([level * levels // 255 for level in range(256)])
    return ImageChops.add(image, Image.merge("RGB", (grain,) * 3), offset=-levels // 2)


def _from_aside(desk: Image.Image, margin: int, width: int, random: Random) -> Image.Image:
    def near() -> int:
        return random.randint(0, margin)

    right, bottom = desk.width, desk.height
    corners = (
        *(near(), near()),
        *(near(), bottom - near()),
        *(right - near(), bottom - near()),
        *(right - near(), near()),
    )
    size = (width, width * desk.height // desk.width)
    return desk.transform(size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
