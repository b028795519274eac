"""Makes labelled papers: seeded, in layouts the guessing was tuned on and in others it was not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Final

from bench.describe_later_words import FRESH, UNSEEN
from bench.describe_traps import FRESH_TRAPS, TRAPS
from bench.describe_words import HELD_OUT, PARTY_TYPES, STATE_TYPES, TUNED, Words
from desktop.domain.evidence import Metadata
from desktop.samples.typeface import BOLD, ITALIC, SERIF
from tests.corpus.office_papers import BODY, PARTY_MOTTO, Look, Paper, in_words

_PLAIN_BODY: Final = (
    (
        "Thực hiện Kế hoạch số 4183/KH-UBND ngày 17/7/2019 của Ủy ban nhân dân tỉnh về cải thiện"
        " Chỉ số cải cách hành chính, cơ quan báo cáo kết quả như sau:"
    ),
    "I. TÌNH HÌNH CHUNG",
    "1. Công tác chỉ đạo, điều hành theo Quyết định số 2642/QĐ-UBND ngày 07 tháng 11 năm 2017.",
)
_LOOKS: Final = (
    Look(),
    Look(left=35, right=15, column=0.45),
    Look(size=14, column=0.40, gap=5),
    Look(subject_width=0.7, has_rules=False),
    Look(number_beside_date=False, top=25),
)
_OTHER_LOOKS: Final = (
    Look(left=25, right=20, size=12, column=0.47, indent=10, gap=8),
    Look(left=33, size=14, column=0.38, has_rules=False, subject_width=0.95),
    Look(subject_font=SERIF, subject_width=0.6, top=15),
    Look(is_stacked=True),
    Look(left=20, right=10, size=13.5, column=0.5, indent=0, number_beside_date=False),
)
_FRESH_LOOKS: Final = (
    Look(left=28, right=22, size=12.5, column=0.44, gap=6, subject_width=0.75),
    Look(left=35, right=20, size=13, column=0.48, gap=1, indent=15),
    Look(left=30, right=15, size=14, column=0.36, has_rules=False, subject_font=ITALIC),
    Look(left=25, right=15, top=32, size=11, column=0.5, subject_width=0.5),
)


def tuned_papers(count: int) -> Iterator[Paper]:
    """Papers of the kinds and layouts that the rules were written beside."""
    return _papers(Random(11), TUNED, _LOOKS, count)


def held_out_papers(count: int) -> Iterator[Paper]:
    """Papers of other layouts, bodies and subjects, kept apart from the writing of the rules."""
    return _papers(Random(90210), HELD_OUT, _OTHER_LOOKS, count)


def fresh_papers(count: int) -> Iterator[Paper]:
    """Papers of yet other layouts and bendings, made after the rules, never looked at for them."""
    random = Random(4711)
    for paper in _papers(random, FRESH, _FRESH_LOOKS, count):
        yield random.choice(FRESH_TRAPS)(random, paper)


def unseen_papers(count: int) -> Iterator[Paper]:
    """Papers whose looks are drawn anew each time and whose traps come in pairs."""
    random = Random(2026)
    for paper in _papers(random, UNSEEN, _LOOKS, count):
        bent = random.choice(FRESH_TRAPS)(random, paper)
        yield replace(bent, look=_any_look(random))


def _any_look(random: Random) -> Look:
    return Look(
        left=random.uniform(22, 36),
        right=random.uniform(10, 22),
        top=random.uniform(12, 30),
        size=random.choice((11.5, 12, 13, 14)),
        column=random.uniform(0.36, 0.5),
        gap=random.uniform(1, 9),
        has_rules=random.random() < 0.6,
        indent=random.choice((0, 10, 12.7)),
        subject_width=random.uniform(0.55, 1),
        subject_font=random.choice((BOLD, SERIF, ITALIC)),
        number_beside_date=random.random() < 0.7,
        is_stacked=random.random() < 0.05,
    )


def _papers(random: Random, words: Words, looks: tuple[Look, ...], count: int) -> Iterator[Paper]:
    makers = (_titled, _titled, _titled, _letter, _letter, _party, _legal)
    for _number in range(count):
        paper = random.choice(makers)(random, words)
        paper = replace(paper, look=random.choice(looks))
        yield random.choice(TRAPS)(random, paper)


def _titled(random: Random, words: Words) -> Paper:
    body = random.choice(words.offices)
    kind, name = random.choice(tuple(STATE_TYPES.items()))
    number, day = _number(random), _day(random)
    symbol = f"{kind}-{body.letters}"
    subject = random.choice(words.subjects).format(year=day.year)
    decides = kind in {"QĐ", "NQ"}
    return Paper(
        Metadata(number, symbol, name, day, body.name, subject),
        body.lines,
        f"Số: {number}/{symbol}",
        in_words(body.place, day),
        title=name.upper(),
        subject=subject,
        authority=body.authority if decides else "",
        body=BODY if decides else _PLAIN_BODY,
    )


def _letter(random: Random, words: Words) -> Paper:
    body = random.choice(words.offices)
    unit = random.choice(words.units)
    number, day = _number(random), _day(random)
    symbol = f"{body.letters}-{unit}" if unit else body.letters
    topic = random.choice(words.topics).format(year=day.year)
    return Paper(
        Metadata(number, symbol, "Công văn", day, body.name, topic),
        body.lines,
        f"Số: {number}/{symbol}",
        in_words(body.place, day),
        about=f"V/v {topic}",
        body=_PLAIN_BODY,
    )


def _party(random: Random, words: Words) -> Paper:
    body = random.choice(words.committees)
    kind, name = random.choice(tuple(PARTY_TYPES.items()))
    number, day = _number(random), _day(random)
    symbol = f"{kind}/{body.letters}"
    subject = random.choice(words.subjects).format(year=day.year)
    return Paper(
        Metadata(number, symbol, name, day, body.name, subject),
        (*body.lines, "*"),
        f"Số {number}-{symbol}",
        in_words(body.place, day),
        title=name.upper(),
        subject=subject,
        motto=PARTY_MOTTO,
    )


def _legal(random: Random, words: Words) -> Paper:
    body = random.choice(words.ministries)
    number, day = _number(random), _day(random)
    symbol = f"{day.year}/{body.letters}"
    names = {"NĐ": "Nghị định", "TT": "Thông tư", "QĐ": "Quyết định"}
    name = names[body.letters.split("-")[0]]
    subject = random.choice(words.subjects).format(year=day.year)
    return Paper(
        Metadata(number, symbol, name, day, body.name, subject),
        body.lines,
        f"Số: {number}/{symbol}",
        in_words(body.place, day),
        title=name.upper(),
        subject=subject,
        authority=body.authority,
    )


def _number(random: Random) -> str:
    number = random.choice((random.randint(1, 99), random.randint(100, 4999)))
    return f"{number:02}" + ("a" if random.random() < 0.04 else "")


def _day(random: Random) -> date:
    return date(2015, 1, 5) + timedelta(days=random.randrange(4000))
