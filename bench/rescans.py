"""Re-scans: recall and precision of *same scan* against other hashes; look-up time."""

import sqlite3
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random

import imagehash
import numpy as np

from bench.rescan_paper import print_sheet
from bench.rescan_scanner import CHANGES, changed, everyday, scan
from bench.rescan_sheets import KINDS, Sheet, make_sheet, near_alike, next_page
from desktop.reading.fingerprint import keys, pack
from desktop.reading.twin_pages import PageView, compare_pages, view

_SEED = 77
_PAGES = 6
_RESCANS = 4
_NEAR = 3
_CANDIDATES = 6
_LEAST_SHARED = 4
_MANY = 150
_KEY_BITS = 25


@dataclass(slots=True)
class _Scanned:
    page: PageView
    fingerprint: bytes
    phash: imagehash.ImageHash
    digest: str


@dataclass(slots=True)
class _Tally:
    """What was found, by kind of change; `false` are pairs called the same that are not."""

    found: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    lost_in_index: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    negatives: Counter[str] = field(default_factory=Counter)
    phash: list[tuple[int, bool]] = field(default_factory=list)
    exact: int = 0
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


def run(work: Path, *, runs: int) -> None:
    """Measure; `runs` is how many rounds of pages are made (5: a few minutes)."""
    work.mkdir(parents=True, exist_ok=True)
    tally = _Tally()
    measure(tally, pages=_PAGES * runs // 5 or 1, seed=_SEED)
    report(tally)
    _look_up(work)


def measure(tally: _Tally, *, pages: int, seed: int) -> None:
    """Scan pages again and again, look each scan up among all pages, and compare what is found."""
    random = Random(seed)
    sheets = [make_sheet(KINDS[place % len(KINDS)], random) for place in range(pages)]
    shelf = [_scanned(print_sheet(sheet), "everyday", random) for sheet in sheets]
    index: dict[int, list[int]] = defaultdict(list)
    for place, page in enumerate(shelf):
        for key in keys(page.fingerprint):
            index[key].append(place)
    for place, sheet in enumerate(sheets):
        for turn in range(_RESCANS):
            change = CHANGES[(place * _RESCANS + turn) % len(CHANGES)]
            again = _scanned(sheet, change, random)
            _judge(tally, again, shelf, index, place, change)
        for what, other in _others(sheet, random):
            near = _scanned(print_sheet(other), "everyday", random)
            _judge(tally, near, shelf, index, None, what)
            tally.phash.append((int(near.phash - shelf[place].phash), False))


def _others(sheet: Sheet, random: Random) -> list[tuple[str, Sheet]]:
    return [near_alike(sheet, random) for _ in range(_NEAR)] + [
        ("next page", next_page(sheet, random))
    ]


def _scanned(sheet: Sheet | bytes, change: str, random: Random) -> _Scanned:
    look = everyday(random) if change == "everyday" else changed(change, random)
    pdf = (
        sheet if isinstance(sheet, bytes) else print_sheet(sheet, stamp=look.stamp, sign=look.sign)
    )
    picture = scan(pdf, look, random)
    page = view(picture)
    return _Scanned(
        page, pack(page.marks), imagehash.phash(picture), sha256(picture.tobytes()).hexdigest()
    )


def _judge(  # noqa: PLR0913, PLR0917 - one row of the table at a time
    tally: _Tally,
    asked: _Scanned,
    shelf: Sequence[_Scanned],
    index: dict[int, list[int]],
    own: int | None,
    change: str,
) -> None:
    """`own` is the page it is a scan of; None for a page that is none of the shelf's."""
    candidates = _candidates(asked.fingerprint, index)
    called = [place for place in candidates if _same(tally, shelf[place], asked)]
    wrong = [place for place in called if place != own]
    tally.false[change] += len(wrong)
    tally.negatives[change] += len(shelf) - (own is not None)
    for place, page in enumerate(shelf):
        tally.phash.append((int(page.phash - asked.phash), place == own))
    if own is None:
        return
    tally.asked[change] += 1
    tally.found[change] += own in called
    tally.lost_in_index[change] += own not in candidates
    tally.exact += shelf[own].digest == asked.digest


def _candidates(fingerprint: bytes, index: dict[int, list[int]]) -> list[int]:
    """By the rule of the program's own look-up: rare keys weigh more, very common ones nothing."""
    votes: Counter[int] = Counter()
    shared: Counter[int] = Counter()
    for key in {*keys(fingerprint), *keys(fingerprint, turned=True)}:
        places = index.get(key, ())
        if len(places) < _MANY:
            shared.update(places)
            votes.update({place: 1 / len(places) for place in places})
    known = [place for place, _ in votes.most_common() if shared[place] >= _LEAST_SHARED]
    return known[:_CANDIDATES]


def _same(tally: _Tally, first: _Scanned, second: _Scanned) -> bool:
    start = time.perf_counter()
    compared = compare_pages(first.page, second.page)
    tally.seconds["compare two pages"].append(time.perf_counter() - start)
    return compared is not None and compared.is_same


def report(tally: _Tally) -> None:
    """Print everything, failures first."""
    asked, found, false = tally.asked.total(), tally.found.total(), tally.false.total()
    print(f"\nSame scan: {asked} re-scans against {tally.negatives.total()} pairs that are not")
    print(f"recall {found / asked:.4f}   precision {found / max(found + false, 1):.4f}")
    print(f"exact hash: recall {tally.exact / asked:.4f}")
    print(
        "pHash, best threshold: recall {:.4f} at precision {:.4f}".format(*_best_phash(tally.phash))
    )
    for change in CHANGES:
        if tally.asked[change]:
            lost = tally.lost_in_index[change]
            print(
                f"  {change:20} {tally.found[change]:4} of {tally.asked[change]:4}"
                f"  not looked up {lost}"
            )
    print(
        "called the same though not:", {key: count for key, count in tally.false.items() if count}
    )
    for name, seconds in tally.seconds.items():
        print(f"{name}: median {statistics.median(seconds):.3f} s of {len(seconds)}")


def _best_phash(distances: Sequence[tuple[int, bool]]) -> tuple[float, float]:
    """Recall and precision at the threshold with the best F1."""
    whole = sum(same for _, same in distances)
    best = (0.0, 0.0, 0.0)
    for limit in range(0, 33, 2):
        right = sum(same for far, same in distances if far <= limit)
        called = sum(far <= limit for far, _ in distances)
        if right:
            recall, precision = right / whole, right / called
            best = max(best, (2 * recall * precision / (recall + precision), recall, precision))
    return best[1], best[2]


def _look_up(work: Path) -> None:
    """Page keys in a SQLite table against reading every fingerprint; keys are made up.

    A third of every page's keys are a letterhead's that thousands share.
    """
    print("\nLook-up of one page (96 keys, both ways up)   SQLite ms   all fingerprints ms")
    for count in (1_000, 10_000, 100_000):
        source = np.random.default_rng(count)
        rows = np.concatenate(
            [source.integers(0, 2**_KEY_BITS, (count, 64)), source.integers(0, 2000, (count, 32))],
            axis=1,
        )
        file = work / f"keys-{count}.db"
        file.unlink(missing_ok=True)
        with sqlite3.connect(file) as database:
            database.execute(
                "create table page_key(key int, page int, primary key(key, page)) without rowid"
            )
            pairs = ((int(key), page) for page in range(count) for key in rows[page])
            database.executemany("insert or ignore into page_key values (?, ?)", pairs)
            indexed = statistics.median(
                _timed_query(database, rows[page]) for page in range(0, count, count // 40)
            )
        database.close()
        bits = source.integers(0, 2**63, (count, 200), dtype=np.uint64)
        start = time.perf_counter()
        for _ in range(2):
            (np.bitwise_count(bits ^ bits[:1]) < 12).sum(axis=1).argmax()
        linear = (time.perf_counter() - start) / 2
        print(f"{count:10} pages {indexed * 1000:28.2f} {linear * 1000:20.1f}")


def _timed_query(
    database: sqlite3.Connection, page: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]"
) -> float:
    """A key that very many pages have says nothing: no more than `_MANY` of each are read."""
    start = time.perf_counter()
    votes: Counter[int] = Counter()
    for key in (*page, *(page ^ 3)):
        found = database.execute(
            "select page from page_key where key = ? limit ?", (int(key), _MANY)
        ).fetchall()
        if len(found) < _MANY:
            votes.update({place: 1 / len(found) for (place,) in found})
    votes.most_common(_CANDIDATES)
    return time.perf_counter() - start
