"""Attacks on the zip's structure."""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from desktop.domain.verification import Verdict
from desktop.exchange.faults import Fault
from tests.corpus.hostile.attack import Attack, Scene, attack
from tests.corpus.packages import EVIDENCE
from tests.corpus.zip_forge import PLAIN_FILE, Piece, directory_of, end_record, forge, pieces

ZIP_ATTACKS: list[Attack] = []

_altered = partial(attack, ZIP_ATTACKS, Verdict.ALTERED)
_unreadable = partial(attack, ZIP_ATTACKS, Verdict.UNREADABLE)

_MIB = 1024**2


def _good(scene: Scene) -> bytes:
    return forge(pieces(scene.entries))


def _changed(scene: Scene, name: str, **changes: object) -> list[Piece]:
    """The good package's pieces with one of them changed."""
    return [
        replace(piece, **changes) if piece.name == name.encode() else piece  # type: ignore[arg-type]  # each test names fields of Piece
        for piece in pieces(scene.entries)
    ]


_CHANGED_EVIDENCE: list[tuple[str, Fault, Mapping[str, object]]] = [
    ("stored_entry_that_claims_more", Fault.ZIP_SIZES_DIFFER, {"size": 0xFFFFFFF0}),
    ("sizes_beyond_the_file", Fault.ZIP_BEYOND_FILE, {"size": 0xFFFFFFF0, "packed": 0xFFFFFFF0}),
    ("bytes_between_entries", Fault.ZIP_GAP, {"after": b"hidden"}),
    ("comment_of_an_entry", Fault.ZIP_ENTRY_COMMENT, {"comment": b"hello"}),
    (
        "local_name_differs",
        Fault.ZIP_LOCAL_HEADER,
        {"local_name": b"data/evidence/TL-001_599-QD-UBND.exe"},
    ),
    ("local_size_differs", Fault.ZIP_LOCAL_HEADER, {"local": {"size": 5, "packed": 5}}),
    ("local_crc_differs", Fault.ZIP_LOCAL_HEADER, {"local": {"crc32": 0}}),
    ("crc_that_is_wrong_everywhere", Fault.ZIP_CRC, {"crc32": 7}),
    ("offset_into_the_middle_of_an_entry", Fault.ZIP_LOCAL_HEADER, {"offset": 40}),
    ("symbolic_link", Fault.ZIP_LINK, {"content": b"/etc/passwd", "attributes": 0o120777 << 16}),
    ("device", Fault.ZIP_SPECIAL_FILE, {"attributes": 0o020666 << 16}),
    ("block_device", Fault.ZIP_SPECIAL_FILE, {"attributes": 0o060660 << 16}),
    ("named_pipe", Fault.ZIP_SPECIAL_FILE, {"attributes": 0o010644 << 16}),
    ("socket", Fault.ZIP_SPECIAL_FILE, {"attributes": 0o140644 << 16}),
    ("program_with_the_rights_of_its_owner", Fault.ZIP_HEADER, {"attributes": 0o104755 << 16}),
    (
        "file_with_the_mark_of_a_folder",
        Fault.ZIP_DIRECTORY_ENTRY,
        {"attributes": PLAIN_FILE | 0x10},
    ),
    ("encrypted_flag", Fault.ZIP_ENCRYPTED, {"flags": 1}),
    ("encrypted_flag_in_the_local_header_only", Fault.ZIP_LOCAL_HEADER, {"local": {"flags": 1}}),
    ("strongly_encrypted_flag", Fault.ZIP_ENCRYPTED, {"flags": 0x41}),
    ("method_that_nobody_knows", Fault.ZIP_COMPRESSED, {"method": 99}),
    ("unicode_flag", Fault.ZIP_HEADER, {"flags": 0x800}),
    (
        "extra_field_in_the_local_header_only",
        Fault.ZIP_LOCAL_HEADER,
        {"local_extra": b"\xff\xff\x02\x00hi"},
    ),
    ("date_of_an_entry", Fault.ZIP_HEADER, {"date": 0x5D74}),
]
"""Packages of which one entry's headers say something else."""


def _forged(scene: Scene, *, changes: Mapping[str, object]) -> bytes:
    return forge(_changed(scene, EVIDENCE, **changes))


ZIP_ATTACKS.extend(
    Attack(name, partial(_forged, changes=changes), Verdict.ALTERED, fault.code)
    for name, fault, changes in _CHANGED_EVIDENCE
)


@_altered(Fault.ZIP_COMPRESSED)
def compressed_entry(scene: Scene) -> bytes:
    content = scene.entries["data/index.html"]
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflate.compress(content) + deflate.flush()
    return forge(
        _changed(
            scene,
            "data/index.html",
            content=packed,
            method=8,
            crc32=zlib.crc32(content),
            size=len(content),
        )
    )


@_altered(Fault.ZIP_COMPRESSED)
def deflate_bomb(scene: Scene) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(deflate.compress(bytes(_MIB)) for _ in range(200)) + deflate.flush()
    return forge(_changed(scene, EVIDENCE, content=packed, method=8, size=200 * _MIB))


@_altered(Fault.ZIP_OVERLAP)
def overlapping_entries(scene: Scene) -> bytes:
    """Many lines of the directory for one and the same bytes."""
    parts = pieces(scene.entries)
    twins = [replace(parts[5], name=b"data/%03d.pdf" % n, offset=0) for n in range(500)]
    body = b"".join(part.local_bytes() for part in parts)
    good = _good(scene)
    start, end = directory_of(good)
    directory = good[start:end] + b"".join(twin.record(0) for twin in twins)
    return body + directory + end_record(len(parts) + 500, len(directory), len(body))


@_altered(Fault.ZIP_GAP)
def bytes_before_the_directory(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    closing = end_record(len(scene.entries), end - start, start + 6)
    return good[:start] + b"hidden" + good[start:end] + closing


@_altered(Fault.ZIP_PREFIX)
def program_put_before(scene: Scene) -> bytes:
    return b"MZ\x90\x00 a program that unpacks itself" + _good(scene)


@_altered(Fault.ZIP_GAP)
def prefix_with_offsets_put_right(scene: Scene) -> bytes:
    prefix = b"#!/bin/sh\n"
    return prefix + forge(pieces(scene.entries), start=len(prefix))


@_altered(Fault.ZIP_TRAILING_BYTES)
def bytes_after_the_end(scene: Scene) -> bytes:
    return _good(scene) + b"tail"


@_altered(Fault.ZIP_COMMENT)
def comment_at_the_end(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    return good[:end] + end_record(len(scene.entries), end - start, start, comment=b"hello")


@_altered(Fault.ZIP_END_RECORD)
def comment_that_is_announced_only(scene: Scene) -> bytes:
    return _good(scene)[:-2] + b"\x05\x00"


@_altered(Fault.ZIP_GAP)
def two_end_records_last_wins(scene: Scene) -> bytes:
    """Readers that look from the front see another directory than those that look from the end."""
    good = _good(scene)
    start, end = directory_of(good)
    second = good[start:end]
    return good + second + end_record(len(scene.entries), len(second), len(good))


@_altered(Fault.ZIP_SECOND_END)
def two_end_records_first_wins(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    other = end_record(0, 0, 0)[:-2] + b"\x01\x00"  # its own comment is never there
    return good[:end] + end_record(len(scene.entries), end - start, start, comment=other)


@_altered(Fault.ZIP_DIRECTORY_ENTRY)
def folder_entry(scene: Scene) -> bytes:
    folder = Piece(b"data/evidence/", b"", attributes=(0o040755 << 16) | 0x10)
    return forge([*pieces(scene.entries), folder])


@_altered(Fault.ZIP_OVERLAP)
def entry_whose_bytes_are_the_next_entry(scene: Scene) -> bytes:
    """A reader of local headers sees an entry that the directory hides in another one's bytes."""
    hidden = Piece(b"data/evil.html", b"<script>")
    content = hidden.local_bytes()
    parts = [*_changed(scene, EVIDENCE, content=content)]
    place = parts.index(next(one for one in parts if one.name == EVIDENCE.encode()))
    before = sum(len(one.local_bytes()) for one in parts[:place])
    inside = before + len(parts[place].local_bytes()) - len(content)
    body = b"".join(one.local_bytes() for one in parts)
    good = forge(parts)
    start, end = directory_of(good)
    directory = good[start:end] + hidden.record(inside)
    return body + directory + end_record(len(parts) + 1, len(directory), len(body))


@_altered(Fault.ZIP_DATA_DESCRIPTOR)
def data_descriptor(scene: Scene) -> bytes:
    content = scene.entries[EVIDENCE]
    size = len(content)
    after = struct.pack("<4s3L", b"PK\x07\x08", zlib.crc32(content), size, size)
    empty = {"crc32": 0, "packed": 0, "size": 0}
    return forge(_changed(scene, EVIDENCE, flags=8, local=empty, after=after))


@_altered(Fault.ZIP_EXTRA_FIELD)
def extra_field(scene: Scene) -> bytes:
    other_name = struct.pack("<HHBL", 0x7075, 14, 1, 0) + b"other.exe"
    return forge(_changed(scene, EVIDENCE, extra=other_name))


@_altered(Fault.ZIP_ZIP64)
def zip64_field_that_is_not_needed(scene: Scene) -> bytes:
    size = len(scene.entries[EVIDENCE])
    return forge(_changed(scene, EVIDENCE, extra=struct.pack("<2H2Q", 1, 16, size, size)))


@_altered(Fault.ZIP_BEYOND_FILE)
def zip64_size_that_lies(scene: Scene) -> bytes:
    field = struct.pack("<2H2Q", 1, 16, 1 << 62, 1 << 62)
    return forge(_changed(scene, EVIDENCE, extra=field, size=0xFFFFFFFF, packed=0xFFFFFFFF))


@_altered(Fault.ZIP_BEYOND_FILE)
def zip64_field_that_is_too_short(scene: Scene) -> bytes:
    field = struct.pack("<2H", 1, 16)
    return forge(_changed(scene, EVIDENCE, extra=field, size=0xFFFFFFFF, packed=0xFFFFFFFF))


@_altered(Fault.ZIP_ZIP64)
def zip64_end_record_that_is_not_needed(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    count = len(scene.entries)
    record = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 0x032D, 45, 0, 0, count, count, end - start, start
    )
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    return good[:end] + record + locator + good[end:]


@_altered(Fault.ZIP_COUNT)
def count_that_lies(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    return good[:end] + end_record(0xFFFF, end - start, start)


@_altered(Fault.ZIP_TOO_MANY_ENTRIES)
def entries_without_number(scene: Scene) -> bytes:
    crowd = [Piece(b"data/%05d" % number, b"") for number in range(5_000)]
    return forge([*pieces(scene.entries), *crowd])


@_altered(Fault.ZIP_TOO_MANY_ENTRIES)
def huge_directory(scene: Scene) -> bytes:
    crowd = [Piece(b"data/%060d" % number, b"") for number in range(12_000)]
    return forge([*pieces(scene.entries), *crowd])


@_altered(Fault.ZIP_TOO_MANY_ENTRIES)
def more_entries_than_the_end_record_can_count(scene: Scene) -> bytes:
    """70,000, of which a reader that believes sixteen bits sees 4,464."""
    empty = Piece(b"data/00000", b"")
    local, record = empty.local_bytes(), empty.record(0)
    crowd = 70_000
    parts = pieces(scene.entries)
    body = b"".join(part.local_bytes() for part in parts) + local * crowd
    good = _good(scene)
    start, end = directory_of(good)
    directory = good[start:end] + record * crowd
    return body + directory + end_record((len(parts) + crowd) & 0xFFFF, len(directory), len(body))


@_altered(Fault.ZIP_COUNT)
def count_that_leaves_the_last_out(scene: Scene) -> bytes:
    """A reader that stops after as many lines never sees an entry that others unpack."""
    parts = [*pieces(scene.entries), Piece(b"data/evil.html", b"<script>")]
    good = forge(parts)
    start, end = directory_of(good)
    return good[:end] + end_record(len(parts) - 1, end - start, start)


@_altered(Fault.ZIP_PREFIX)
def whole_package_in_the_comment(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    other = forge(pieces({**scene.entries, "data/index.html": b"another"}))
    return good[:end] + end_record(len(scene.entries), end - start, start, comment=other)


@_altered(Fault.ZIP_COMMENT)
def longest_comment(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    comment = b"PK\x05\x06" * 16_383
    return good[:end] + end_record(len(scene.entries), end - start, start, comment=comment)


@_altered(Fault.ZIP_ORDER)
def directory_in_another_order(scene: Scene) -> bytes:
    good = _good(scene)
    start, end = directory_of(good)
    offset, records = 0, []
    for part in pieces(scene.entries):
        records.append(part.record(offset))
        offset += len(part.local_bytes())
    return good[:start] + b"".join(reversed(records)) + good[end:]


@_unreadable(Fault.TRUNCATED)
def truncated(scene: Scene) -> bytes:
    return _good(scene)[:-400]


@_unreadable(Fault.DIRECTORY_DAMAGED)
def directory_that_is_none(scene: Scene) -> bytes:
    good = _good(scene)
    start, _ = directory_of(good)
    return good[:start] + b"XX" + good[start + 2 :]


@_unreadable(Fault.DIRECTORY_DAMAGED)
def directory_before_the_file(scene: Scene) -> bytes:
    return _good(scene)[-22:-12] + end_record(1, 500_000, 0)


@_unreadable(Fault.NOT_A_ZIP)
def no_zip_at_all(_scene: Scene) -> bytes:
    return b"%PDF-1.7\n" * 100


@_unreadable(Fault.ENCRYPTED)
def encrypted_to_somebody(_scene: Scene) -> bytes:
    return b"age-encryption.org/v1\n-> X25519 AAAA\n--- AAAA\n" + bytes(200)


@_unreadable(Fault.NOT_A_ZIP)
def empty_file(_scene: Scene) -> bytes:
    return b""


@_unreadable(Fault.FOREIGN)
def some_other_zip(_scene: Scene) -> bytes:
    return forge([Piece(b"word/document.xml", b"<w/>"), Piece(b"[Content_Types].xml", b"<t/>")])


@_unreadable(Fault.FOREIGN)
def empty_zip(_scene: Scene) -> bytes:
    return end_record(0, 0, 0)
