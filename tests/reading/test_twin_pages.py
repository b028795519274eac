from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from bench.rescan_paper import print_sheet
from bench.rescan_scanner import Look, everyday, scan
from bench.rescan_sheets import Sheet, make_sheet, near_alike, next_page
from desktop.domain.twins import PageComparison
from desktop.reading.fingerprint import fingerprint, keys, unpack
from desktop.reading.twin_pages import PageView, compare_pages, view

_LOOKS = {
    "on its side, small and packed hard": Look(dpi=150, quarter_turns=1, quality=32),
    "upside down in black and white": Look(quarter_turns=2, mode="1", noise=4),
    "askew, cropped and in the shadow of the edge": Look(
        turn=4.5, crop=(0.03, 0.01, 0.02, 0.03), shadow=0.6
    ),
    "stamped, punched and not quite square": Look(stamp=7, holes=2, keystone=0.01),
    "signed, grey and darker": Look(sign=7, mode="L", contrast=0.8, brightness=-20),
}


def _form() -> Sheet:
    return replace(make_sheet("form", Random(11)), number="Số: 106/BPMC")


@cache
def _picture() -> Image.Image:
    random = Random(1)
    return scan(print_sheet(_form()), everyday(random), random)


@cache
def _scanned_form() -> PageView:
    return view(_picture())


def _seen(sheet: Sheet, look: Look, random: Random) -> PageView:
    pdf = print_sheet(sheet, stamp=look.stamp, sign=look.sign)
    return view(scan(pdf, look, random))


def _near(what: str) -> Sheet:
    """A form that differs from ours in this way."""
    for seed in range(200):
        way, sheet = near_alike(_form(), Random(seed))
        if way == what:
            return sheet
    raise AssertionError(what)


@pytest.mark.parametrize("look", _LOOKS.values(), ids=_LOOKS)
def test_a_page_scanned_again_is_the_same_scan(look: Look) -> None:
    compared = compare_pages(_scanned_form(), _seen(_form(), look, Random(2)))

    assert compared is not None
    assert compared.is_same


def test_a_form_filled_differently_is_not_the_same_and_shows_where() -> None:
    other = _seen(_near("filled differently"), Look(dpi=150), Random(7))

    compared = compare_pages(_scanned_form(), other)

    _shows_a_difference(compared)


@pytest.mark.parametrize("number", ["186", "105"])
def test_a_digit_is_told_from_one_that_shares_its_strokes(number: str) -> None:
    other = replace(_form(), number=f"Số: {number}/BPMC")

    compared = compare_pages(_scanned_form(), _seen(other, Look(dpi=150, turn=-0.4), Random(6)))

    _shows_a_difference(compared)


def _shows_a_difference(compared: PageComparison | None) -> None:
    assert compared is not None
    assert not compared.is_same
    assert compared.regions
    for region in compared.regions:
        assert 0 <= region.left < region.right <= 1
        assert 0 <= region.top < region.bottom <= 1


def test_the_next_page_is_another_page() -> None:
    random = Random(3)
    other = _seen(next_page(_form(), random), everyday(random), random)

    compared = compare_pages(_scanned_form(), other)

    assert compared is None or not compared.is_same


@pytest.mark.parametrize("level", [0, 128, 255])
def test_blank_pages_are_never_the_same_scan(level: int) -> None:
    blank = view(Image.new("L", (620, 877), level))

    compared = compare_pages(blank, blank)

    assert compared is None or not compared.is_same


def test_a_page_is_the_same_as_itself() -> None:
    compared = compare_pages(_scanned_form(), _scanned_form())

    assert compared is not None
    assert compared.is_same
    assert compared.regions == ()


def test_upside_down_pages_share_the_turned_keys() -> None:
    upright = set(keys(fingerprint(_picture())))

    turned = fingerprint(_picture().rotate(180))

    assert len(upright & set(keys(turned, turned=True))) > 3 * len(upright & set(keys(turned)))


def test_a_page_shares_more_keys_with_its_scan_than_with_another_page() -> None:
    sheets = (_form(), make_sheet("letter", Random(22)))
    again, other = (
        set(keys(fingerprint(scan(print_sheet(sheet), Look(dpi=150, turn=-0.5), Random(5)))))
        for sheet in sheets
    )

    own = set(keys(fingerprint(_picture())))

    assert len(own & again) > 3 * len(own & other)


@pytest.mark.parametrize("size", [(1, 1), (1, 4000), (17, 3), (3000, 3000)])
@pytest.mark.parametrize("mode", ["1", "RGBA", "I;16"])
def test_any_picture_has_a_fingerprint(size: tuple[int, int], mode: str) -> None:
    marks = unpack(fingerprint(Image.new(mode, size)))

    assert len(marks.points) <= 200


@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 2**32))
@settings(max_examples=2, deadline=None)
def test_noise_never_raises(width: int, height: int, seed: int) -> None:
    page = view(Image.frombytes("L", (width, height), Random(seed).randbytes(width * height)))

    compared = compare_pages(page, page)

    assert compared is None or 0 <= compared.score <= 1


def test_a_fingerprint_is_small_and_always_the_same() -> None:
    picture = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(picture)
    for row in range(40):
        draw.text((100 + row, 40 * row), f"Hồ sơ {row * 7919}" * 9, fill=0)

    made = fingerprint(picture)

    assert made == fingerprint(picture)
    assert 100 < len(made) <= 4096
    assert all(0 <= key < 2**25 for key in keys(made))


@pytest.mark.parametrize("untrusted", [b"", b"MCF2", b"PNG!" + bytes(6), b"MCF2" + b"\xff" * 40])
def test_bytes_that_are_no_fingerprint_are_refused(untrusted: bytes) -> None:
    with pytest.raises(ValueError, match="fingerprint"):
        unpack(untrusted)
