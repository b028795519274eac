import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.audit import (
    EntryKind,
    JournalFault,
    JournalFinding,
    NewEntry,
    StoredEntry,
    chained,
    check_journal,
    read_entry,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | TEXT
NEW = st.builds(
    NewEntry,
    at=st.datetimes(timezones=st.just(UTC)),
    actor=TEXT,
    kind=st.sampled_from(EntryKind),
    facts=st.dictionaries(TEXT, VALUES | st.lists(VALUES, max_size=2), max_size=3),
)
ANY_FIELD = ("at", "actor", "kind", "facts", "previous", "digest")


def chain(new: list[NewEntry]) -> list[StoredEntry]:
    made: list[StoredEntry] = []
    for each in new:
        previous = made[-1].digest if made else None
        made.append(chained(each, sequence=len(made) + 1, previous=previous))
    return made


def changed(stored: StoredEntry, field: str, text: str) -> StoredEntry:
    return replace(stored, **{field: text})  # type: ignore[arg-type] # by name, only texts


def faults(entries: list[StoredEntry], head: str | None) -> list[JournalFinding]:
    return list(check_journal(entries, head))


@given(st.lists(NEW, max_size=5))
def test_a_chain_that_nobody_touched_has_no_fault_and_reads_back(new: list[NewEntry]) -> None:
    entries = chain(new)

    assert faults(entries, entries[-1].digest if entries else None) == []
    for given_entry, stored in zip(new, entries, strict=True):
        entry = read_entry(stored)
        assert (entry.at, entry.actor, entry.kind) == (
            given_entry.at,
            given_entry.actor,
            given_entry.kind,
        )
        assert entry.facts == given_entry.facts


@given(st.data(), st.lists(NEW, min_size=1, max_size=5))
def test_any_change_of_any_field_of_any_entry_is_found(
    data: st.DataObject, new: list[NewEntry]
) -> None:
    entries = chain(new)
    head = entries[-1].digest
    place = data.draw(st.integers(0, len(entries) - 1))
    field = data.draw(st.sampled_from(ANY_FIELD))
    before = getattr(entries[place], field)
    after = data.draw(st.text(max_size=70).filter(lambda text: text != before))
    entries[place] = changed(entries[place], field, after)

    found = faults(entries, head)

    assert found
    assert any(one.sequence in {place + 1, place + 2, 0} for one in found)


@given(st.data(), st.lists(NEW, min_size=2, max_size=5))
def test_an_entry_that_is_taken_out_moved_or_put_in_is_found(
    data: st.DataObject, new: list[NewEntry]
) -> None:
    entries = chain(new)
    head = entries[-1].digest
    place = data.draw(st.integers(0, len(entries) - 1))
    other = data.draw(st.integers(0, len(entries) - 1).filter(lambda one: one != place))
    swapped = list(entries)
    swapped[place], swapped[other] = swapped[other], swapped[place]

    assert faults(entries[:place] + entries[place + 1 :], head)
    assert faults(swapped, head)
    assert faults([*entries[: place + 1], *entries[place:]], head)


@given(st.data(), st.lists(NEW, min_size=2, max_size=5))
def test_a_whole_chain_made_anew_fits_no_head_that_was_told_to_others(
    data: st.DataObject, new: list[NewEntry]
) -> None:
    head = chain(new)[-1].digest
    place = data.draw(st.integers(0, len(new) - 1))
    new[place] = replace(new[place], actor=f"{new[place].actor}!")

    assert faults(chain(new), head) == [JournalFinding(JournalFault.HEAD, 0)]


def test_a_digest_can_be_counted_by_anybody() -> None:
    new = NewEntry(
        datetime(2026, 11, 22, 15, tzinfo=timezone(timedelta(hours=7))),
        "Nguyễn Văn A, Chủ tịch",
        EntryKind.REOPENED,
        {"reason": 'Sai "số liệu"\n', "a": [1, None]},
    )
    stored = chained(new, sequence=2, previous="ab" * 32)

    line = (
        'minhchung/journal/1 [2,"2026-11-22T08:00:00.000000+00:00","Nguyễn Văn A, Chủ tịch",'
        '"reopened",{"a":[1,null],"reason":"Sai \\"số liệu\\"\\n"},"' + "ab" * 32 + '"]'
    )
    assert stored.digest == sha256(line.encode()).hexdigest()
    assert json.loads(line.partition(" ")[2])[4] == dict(new.facts)


def test_what_json_cannot_say_exactly_is_not_written_down() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(TypeError):
        chained(NewEntry(at, "", EntryKind.EXPORTED, {"x": Decimal(1)}), sequence=1, previous=None)
    unzoned = at.replace(tzinfo=None)
    with pytest.raises(TypeError):
        chained(NewEntry(unzoned, "", EntryKind.EXPORTED, {}), sequence=1, previous=None)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("at", "2026-11-22"),
        ("at", "2026-11-22T08:00:00Z"),
        ("kind", "erased"),
        ("facts", "[]"),
        ("facts", "{"),
        ("facts", '{"a":1,"a":2}'),
    ],
)
def test_a_text_that_is_no_entry_is_found_even_under_a_right_digest(field: str, text: str) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    stored = chained(NewEntry(at, "", EntryKind.EXPORTED, {}), sequence=1, previous=None)
    forged = changed(stored, field, text)
    middle = f'[1,"{forged.at}","","{forged.kind}",{forged.facts},null]'
    digest = sha256(f"minhchung/journal/1 {middle}".encode()).hexdigest()

    found = faults([replace(forged, digest=digest)], digest)

    assert found == [JournalFinding(JournalFault.FORM, 1)]
