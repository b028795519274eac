"""Bends papers the way real ones are bent: broken text layers, blanks, stamps, cited documents."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final

from tests.corpus.office_papers import PARTY_MOTTO, Paper, same


def _as_it_is(_random: Random, paper: Paper) -> Paper:
    return paper


def _layer(bend: Callable[[str], str]) -> Callable[[Random, Paper], Paper]:
    return lambda _random, paper: replace(paper, layer=bend)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _eth(text: str) -> str:
    return text.replace("Đ", "Ð")


def _cyrillic(text: str) -> str:
    return text.replace("UBND", "UВND").replace("KH-", "КН-").replace("Số", "Số")


def _odd_dashes(text: str) -> str:
    return text.replace("Đ-U", "Đ\u2013U").replace("H-", "H\u2212").replace("C-", "C\u2013")


def _broken_a(text: str) -> str:
    return text.replace("XÃ ", "Xà")


def _spaced(text: str) -> str:
    if not text.startswith("Số"):
        return text
    return text.replace("/QĐ", " /QĐ").replace("Số: ", "Số:  ").replace("/KH-", "/ KH - ")


def _no_hyphen(text: str) -> str:
    if not text.startswith("Số"):
        return text
    return text.replace("-UBND", "UBND").replace("-SNV", "SNV")


def _blank(_random: Random, paper: Paper) -> Paper:
    """Number and day not put in yet: nothing may be made up."""
    truth = paper.truth
    mark = "Số" if paper.motto == PARTY_MOTTO else "Số:"
    joint = "-" if paper.motto == PARTY_MOTTO else "/"
    year = truth.issued_on.year if truth.issued_on else 2024
    return replace(
        paper,
        truth=replace(truth, number="", issued_on=None),
        number=f"{mark}        {joint}{truth.symbol}",
        day=f"{paper.day.split(', ngày')[0]}, ngày      tháng      năm {year}",
    )


def _named_file(random: Random, paper: Paper) -> Paper:
    """Blank on the page, told by the file's name."""
    truth = paper.truth
    if truth.issued_on is None or paper.motto == PARTY_MOTTO or "/" in truth.symbol:
        return paper
    day = truth.issued_on
    symbol = truth.symbol.replace("Đ", "D").replace("&", "")
    name = f"{truth.number}-{symbol}_{day.day}.{day.month}.{day.year}.pdf"
    return replace(_blank(random, paper), truth=truth, file_name=name)


def _stamped(_random: Random, paper: Paper) -> Paper:
    """Blank on the page, the number and day laid over it."""
    truth = paper.truth
    if truth.issued_on is None:
        return paper
    blank = _blank(_random, paper)
    day = truth.issued_on
    notes = (
        (f"{truth.number}", 150.0, 250.0),
        (f"{day.day:02}/{day.month:02}/{day.year}", 150.0, 260.0),
    )
    return replace(blank, truth=truth, notes=notes)


def _incoming_post(_random: Random, paper: Paper) -> Paper:
    """The receiver's stamp carries another number and day."""
    return replace(paper, notes=(("ĐẾN Số: 777 Ngày: 01/02/2026", 20.0, 5.0),))


def _draft(_random: Random, paper: Paper) -> Paper:
    return replace(paper, above="HOẢ TỐC")


def _caps(_random: Random, paper: Paper) -> Paper:
    if not paper.title:
        return paper
    return replace(
        paper,
        subject=paper.subject.upper(),
        truth=replace(paper.truth, subject=paper.subject.upper()),
    )


TRAPS: Final = (
    *(_as_it_is,) * 6,
    _layer(same),
    _layer(_decomposed),
    _layer(_eth),
    _layer(_cyrillic),
    _layer(_odd_dashes),
    _layer(_broken_a),
    _layer(_spaced),
    _layer(_no_hyphen),
    _blank,
    _named_file,
    _stamped,
    _incoming_post,
    _draft,
    _caps,
)


def _on_one_line(_random: Random, paper: Paper) -> Paper:
    """Type and subject in one run of capitals: "BÁO CÁO KẾT QUẢ ..."."""
    if not paper.title:
        return paper
    subject = paper.truth.subject.upper()
    return replace(
        paper,
        title=f"{paper.title} {subject}",
        subject="",
        truth=replace(paper.truth, subject=subject),
    )


def _digits_only(_random: Random, paper: Paper) -> Paper:
    """The day as "ngày 28/5/2018"."""
    day = paper.truth.issued_on
    if day is None:
        return paper
    place = paper.day.split(", ngày")[0]
    return replace(paper, day=f"{place}, ngày {day.day}/{day.month}/{day.year}")


def _dotted(random: Random, paper: Paper) -> Paper:
    """A blank held open by dots."""
    blank = replace(_blank(random, paper), file_name="scan0001.pdf", notes=())
    day = blank.day.replace("ngày      ", "ngày .... ").replace("tháng      ", "tháng .... ")
    return replace(blank, number=blank.number.replace("        ", " ........"), day=day)


def _cited_first(_random: Random, paper: Paper) -> Paper:
    """The running text starts with another document's number and day."""
    cited = (
        "Số 88/QĐ-TTg ngày 01 tháng 02 năm 2011 của Thủ tướng Chính phủ là căn cứ của văn bản này.",
        "Hà Nội, ngày 03 tháng 4 năm 2012 là ngày hội nghị thông qua Nghị quyết số 05-NQ/TW.",
    )
    return replace(paper, body=(*cited, *paper.body))


def _draft_mark(_random: Random, paper: Paper) -> Paper:
    return replace(paper, above="DỰ THẢO LẦN 2")


FRESH_TRAPS: Final = (
    _as_it_is,
    _as_it_is,
    _on_one_line,
    _digits_only,
    _dotted,
    _cited_first,
    _draft_mark,
)
