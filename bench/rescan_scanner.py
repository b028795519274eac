"""Simulates a scanner and the ways two scans of one sheet of paper come to differ."""

import io
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

CHANGES = (
    "plain",
    "turned ±2°",
    "turned ±5°",
    "turned 90°",
    "turned 180°",
    "150 dpi",
    "300 dpi",
    "dark or light",
    "gamma",
    "JPEG 30",
    "noise",
    "speckle",
    "cropped",
    "shifted",
    "stamp added",
    "signature added",
    "grey",
    "black and white",
    "perspective",
    "stretched",
    "edge shadow",
    "punched holes",
    "tinted paper",
    "all at once",
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the scanner does to a page."""

    dpi: int = 200
    turn: float = 0.0
    quarter_turns: int = 0
    quality: int = 80
    noise: float = 3.0
    speckle: int = 0
    contrast: float = 1.0
    brightness: float = 0.0
    gamma: float = 1.0
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    shift: tuple[float, float] = (0, 0)
    keystone: float = 0.0
    stretch: tuple[float, float] = (1, 1)
    shadow: float = 0.0
    holes: int = 0
    paper: tuple[int, int, int] = (250, 250, 247)
    mode: str = "RGB"
    stamp: int = 0
    sign: int = 0


def everyday(random: Random) -> Look:
    """What any two scans of one sheet differ in: a little tilt, shift, light and noise."""
    return Look(
        dpi=random.choice((200, 200, 240)),
        turn=random.uniform(-0.8, 0.8),
        quality=random.randint(60, 88),
        noise=random.uniform(1, 5),
        contrast=random.uniform(0.9, 1.05),
        brightness=random.uniform(-8, 8),
        shift=(random.uniform(-0.01, 0.01), random.uniform(-0.01, 0.01)),
    )


def changed(change: str, random: Random) -> Look:
    """An everyday scan with this change on top."""
    look = everyday(random)
    if change == "all at once":
        some = random.sample(CHANGES[1:-1], 3)
        for one in some:
            look = _with(look, one, random)
        return look
    return _with(look, change, random)


def _with(look: Look, change: str, random: Random) -> Look:
    sign = random.choice((-1, 1))
    fields: dict[str, dict[str, object]] = {
        "plain": {},
        "turned ±2°": {"turn": sign * random.uniform(1, 2)},
        "turned ±5°": {"turn": sign * random.uniform(3.5, 5)},
        "turned 90°": {"quarter_turns": random.choice((1, 3))},
        "turned 180°": {"quarter_turns": 2},
        "150 dpi": {"dpi": 150},
        "300 dpi": {"dpi": 300},
        "dark or light": {"brightness": sign * 38.0, "contrast": random.choice((0.6, 0.8, 1.25))},
        "gamma": {"gamma": random.choice((0.55, 0.7, 1.5, 1.9))},
        "JPEG 30": {"quality": random.randint(30, 38)},
        "noise": {"noise": random.uniform(10, 18)},
        "speckle": {"speckle": random.randint(200, 900)},
        "cropped": {"crop": tuple(random.uniform(0.0, 0.045) for _ in range(4))},
        "shifted": {"shift": (sign * random.uniform(0.02, 0.04), random.uniform(-0.03, 0.03))},
        "stamp added": {"stamp": random.randint(1, 10**6)},
        "signature added": {"sign": random.randint(1, 10**6)},
        "grey": {"mode": "L"},
        "black and white": {"mode": "1", "noise": 4.0},
        "perspective": {"keystone": random.uniform(0.004, 0.012)},
        "stretched": {"stretch": (random.uniform(0.97, 1.03), random.uniform(0.97, 1.03))},
        "edge shadow": {"shadow": random.uniform(0.3, 0.8)},
        "punched holes": {"holes": 2},
        "tinted paper": {
            "paper": random.choice(((225, 232, 205), (240, 222, 190), (214, 214, 214)))
        },
    }
    return replace(look, **fields[change])  # type: ignore[arg-type]  # names checked by the table above


def scan(pdf: bytes, look: Look, random: Random) -> Image.Image:
    """The picture that comes back from paper, printer and scanner."""
    grain = np.random.default_rng(random.getrandbits(32))
    page = _laid(_rendered(pdf, look.dpi), look, random)
    light = np.asarray(page, dtype=np.float64)
    if look.shadow:
        light = light * _shade(light.shape, look.shadow, random)
    light = 255.0 * (np.clip(light / 255, 0, 1) ** look.gamma)
    light = (light - 128) * look.contrast + 128 + look.brightness
    light += grain.normal(0, look.noise, light.shape[:2])[..., None]
    picture = Image.fromarray(np.clip(light, 0, 255).astype(np.uint8))
    _speckle(picture, look.speckle, random)
    picture = _trimmed(picture, look.crop)
    if look.quarter_turns:
        picture = picture.rotate(90 * look.quarter_turns, expand=True)
    return _stored(picture, look)


def _rendered(pdf: bytes, dpi: int) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        drawn: Image.Image = document[0].render(scale=dpi / 72).to_pil()
    return drawn.convert("RGB")


def _laid(page: Image.Image, look: Look, random: Random) -> Image.Image:
    """On the glass: ink a little soft, paper tinted, tilted, shifted, not quite square."""
    width, height = page.size
    soft = page.filter(ImageFilter.GaussianBlur(look.dpi / 400))
    tinted = np.asarray(soft, dtype=np.float32) * (np.asarray(look.paper, dtype=np.float32) / 255)
    paper = Image.fromarray(tinted.astype(np.uint8))
    if look.holes:
        _punch(paper, look.holes, random)
    paper = paper.rotate(
        look.turn,
        resample=Image.Resampling.BICUBIC,
        translate=(int(look.shift[0] * width), int(look.shift[1] * height)),
        fillcolor=look.paper,
    )
    if look.keystone:
        nudge = [random.uniform(-1, 1) * look.keystone for _ in range(8)]
        corners = [0, 0, 0, height, width, height, width, 0]
        quad = [c + n * width for c, n in zip(corners, nudge, strict=True)]
        paper = paper.transform(
            page.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=look.paper
        )
    if look.stretch != (1, 1):
        size = (round(width * look.stretch[0]), round(height * look.stretch[1]))
        paper = paper.resize(size, Image.Resampling.BICUBIC)
    return paper


def _punch(paper: Image.Image, count: int, random: Random) -> None:
    draw = ImageDraw.Draw(paper)
    width, height = paper.size
    radius, x = width * 0.0145, width * random.uniform(0.045, 0.06)
    for place in range(count):
        y = height * (0.5 + (place - (count - 1) / 2) * 0.27)
        level = random.choice((20, 60, 120))
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(level, level, level))


def _shade(
    shape: tuple[int, ...], depth: float, random: Random
) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    height, width = shape[:2]
    reach = random.uniform(0.02, 0.06)
    along = np.arange(width, dtype=np.float64) / width
    if random.random() < 0.5:
        along = along[::-1]
    row = 1 - depth * np.exp(-along / reach)
    return np.broadcast_to(row[None, :, None], (height, width, 1))


def _speckle(picture: Image.Image, count: int, random: Random) -> None:
    draw = ImageDraw.Draw(picture)
    for _ in range(count):
        x, y = random.randrange(picture.width), random.randrange(picture.height)
        size = random.choice((0, 0, 1, 1, 2)) * picture.width // 1600
        level = random.randint(0, 120)
        draw.ellipse((x, y, x + size, y + size), fill=(level, level, level))


def _trimmed(picture: Image.Image, crop: tuple[float, float, float, float]) -> Image.Image:
    width, height = picture.size
    left, top, right, bottom = crop
    return picture.crop(
        (int(left * width), int(top * height), int(width * (1 - right)), int(height * (1 - bottom)))
    )


def _stored(picture: Image.Image, look: Look) -> Image.Image:
    if look.mode == "1":
        return picture.convert("L").point([0 if level < 150 else 255 for level in range(256)])
    target = io.BytesIO()
    picture.convert(look.mode).save(target, "JPEG", quality=look.quality)
    target.seek(0)
    with Image.open(target) as stored:
        stored.load()
        return stored
