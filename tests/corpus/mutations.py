"""Changes to packages that are chosen elsewhere, by chance or by a fuzzer: bytes, entries, JSON."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from tests.corpus.packages import bagged, sealed
from tests.corpus.whole_package import BODY, HEAD, SET, WholePackage
from tests.corpus.zip_forge import Piece, directory_of, end_record, forge, pieces

_T = TypeVar("_T")
_Json = Any

_NUMBERS = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF)
_WORDS = (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"\0" * 4)
_NAMES = (
    *("data/package.json", "data/PACKAGE.json", "data/../x", "/x", "C:\\x", "data/x\0", "data/"),
    *("META-INF/ASiCManifest001.xml", "META-INF/signature002.p7s", "META-INF/ASiCManifest002.xml"),
    *("mimetype", "bagit.txt", "fetch.txt", "manifest-sha512.txt", "data/nul", "", "é", "e\u0301"),
)
_EXTRAS = (b"", b"\x01\x00\x10\x00" + b"\xff" * 16, b"\x01\x00\x00\x00", b"up\x05\x00\x01abcd")
_VALUES: Sequence[_Json] = (
    *(None, True, False, 0, -1, 1, 2, 10**29, 10**400, "", "0", "2", "-0", "1e9", "0.1", "9" * 40),
    *(
        "NaN",
        "\u0661",
        "\u202e",
        "\0",
        "\ud800",
        "a\nb",
        "é",
        "e\u0301",
        "../x",
        "data/x",
        "x" * 70,
    ),
    *(
        [],
        {},
        [[]],
        {"": None},
        [None] * 3,
        {"a": {"a": {}}},
        "self",
        "TL-001",
        "1.1",
        "submission",
    ),
    *("receipt", "round", "result", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "ab" * 32),
)


class Choice(Protocol):
    """Whoever decides."""

    def below(self, count: int) -> int:
        """A number from 0 to before `count`, which is at least 1."""
        ...

    def content(self, longest: int) -> bytes:
        """Some bytes."""
        ...


def damaged(package: bytes, choice: Choice) -> bytes:
    """The file with bytes flipped, put in, taken out, repeated or replaced."""
    for _ in range(1 + choice.below(3)):
        start = choice.below(len(package) + 1)
        end = min(len(package), start + choice.below(200))
        middle = package[start:end]
        ways: Sequence[Callable[[], bytes]] = (
            lambda m=middle: bytes([m[0] ^ 1 << choice.below(8)]) + m[1:] if m else b"",  # type: ignore[misc]  # bound at once
            lambda: b"",
            lambda m=middle: m + m,  # type: ignore[misc]  # bound at once
            lambda: choice.content(60),
            lambda: one_of(choice, _WORDS),
            lambda: one_of(choice, _NUMBERS).to_bytes(4, "little"),
            lambda p=package, s=start: p[choice.below(s + 1) :][:200],  # type: ignore[misc]  # bound at once
        )
        package = package[:start] + one_of(choice, ways)() + package[end:]
    return package


def restructured(entries: Mapping[str, bytes], choice: Choice) -> bytes:
    """The zip with entries renamed, dropped, repeated, moved, or with lies in their headers."""
    parts = pieces(entries)
    for _ in range(1 + choice.below(3)):
        place = choice.below(len(parts)) if parts else 0
        if not parts:
            break
        one = parts.pop(place)
        kept = _kept(one, choice)
        parts[place:place] = kept
        if choice.below(4) == 0 and len(parts) > 1:
            parts.insert(choice.below(len(parts)), parts.pop(choice.below(len(parts))))
    package = forge(parts)
    if choice.below(4) == 0:
        start, end = directory_of(package)
        count, size, offset = _some(choice, len(parts), end - start, start)
        comment = choice.content(30) if choice.below(2) else b""
        package = package[:end] + end_record(count & 0xFFFF, size, offset, comment=comment)
    return package


def _some(choice: Choice, *numbers: int) -> list[int]:
    """The numbers, one of which is another."""
    other = list(numbers)
    other[choice.below(len(other))] = one_of(choice, _NUMBERS)
    return other


def _kept(one: Piece, choice: Choice) -> list[Piece]:
    """What becomes of an entry."""
    number = one_of(choice, _NUMBERS)
    content = one.content
    place = choice.below(len(content) + 1)
    ways: Sequence[Callable[[], list[Piece]]] = (
        list,
        lambda: [one, one],
        lambda: [replace(one, name=one_of(choice, _NAMES).encode())],
        lambda: [replace(one, local_name=one_of(choice, _NAMES).encode())],
        lambda: [replace(one, content=content[:place] + choice.content(20) + content[place:])],
        lambda: [replace(one, content=content[:place])],
        lambda: [replace(one, flags=number & 0xFFFF)],
        lambda: [replace(one, method=number & 0xFFFF)],
        lambda: [replace(one, size=number)],
        lambda: [replace(one, size=number, packed=number)],
        lambda: [replace(one, crc32=number)],
        lambda: [replace(one, offset=number)],
        lambda: [replace(one, attributes=number)],
        lambda: [replace(one, local={"size": number, "packed": number})],
        lambda: [replace(one, extra=one_of(choice, _EXTRAS), size=0xFFFFFFFF, packed=0xFFFFFFFF)],
        lambda: [replace(one, extra=choice.content(40))],
        lambda: [replace(one, comment=choice.content(40))],
        lambda: [replace(one, after=choice.content(40))],
        lambda: [one, Piece(one_of(choice, _NAMES).encode(), choice.content(40))],
    )
    return one_of(choice, ways)()


def resealed(package: WholePackage, choice: Choice) -> dict[str, bytes]:
    """Another payload by the trusted signer: JSON, set, files, in order for the container alone."""
    payload = dict(package.payload)
    for _ in range(1 + choice.below(3)):
        match choice.below(8):
            case 0:
                payload[HEAD] = other_json(payload[HEAD], choice)
            case 1:
                name = one_of(choice, sorted(payload))
                payload[name] = damaged(payload[name], choice)
            case 2:
                payload[SET] = damaged(payload[SET], choice)
                payload[HEAD] = _with_digest(payload[HEAD], payload[SET])
            case 3:
                name = one_of(choice, sorted(payload))
                payload[f"data/evidence/TL-{choice.below(4):03d}.pdf"] = payload[name]
            case _:
                payload[BODY] = other_json(payload[BODY], choice)
    return payload


def reseal(package: WholePackage, payload: Mapping[str, bytes]) -> bytes:
    """The package that holds this payload."""
    return forge(pieces(sealed(bagged(payload), package.signer)))


def _with_digest(head: bytes, criterion_set: bytes) -> bytes:
    try:
        content = json.loads(head)
        content["set"]["sha256"] = hashlib.sha256(criterion_set).hexdigest()
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        return head
    return json_text(content)


def other_json(text: bytes, choice: Choice) -> bytes:
    """The JSON with one value changed, moved, doubled or gone."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return text
    holders = [one for one in _all(content) if isinstance(one, dict | list) and one]
    if not holders:
        return text
    holder = one_of(choice, holders)
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    key = one_of(choice, keys)
    match choice.below(5):
        case 0:
            del holder[key]
        case 1:
            holder[key] = json.loads(json.dumps(one_of(choice, _all(content))))
        case 2 if isinstance(holder, dict):
            holder[choice.content(8).decode("latin-1")] = holder.pop(key)
        case 2 if isinstance(holder, list):
            holder.append(holder[key])
        case _:
            holder[key] = one_of(choice, _VALUES)
    return json_text(content)


def _all(value: _Json) -> list[_Json]:
    """The value and all below it."""
    found = [value]
    for one in found:
        if isinstance(one, dict):
            found += one.values()
        elif isinstance(one, list):
            found += one
    return found


def json_text(content: _Json) -> bytes:
    """JSON as bytes, halves of surrogate pairs too."""
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")


def one_of(choice: Choice, among: Sequence[_T]) -> _T:
    """Any of these."""
    return among[choice.below(len(among))]
