from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.approval import STEP_KINDS, Stage, approval_of, approver_of
from desktop.domain.approval_errors import ApproverMissingError
from desktop.domain.audit import EntryKind, JournalEntry
from desktop.domain.evidence import Digest
from desktop.domain.strict_json import JsonValue

AT = datetime(2026, 11, 22, tzinfo=UTC)
APPROVED, REOPENED = EntryKind.APPROVED, EntryKind.REOPENED
EXPORTED, DELIVERED = EntryKind.EXPORTED, EntryKind.DELIVERED
RECEIVED = EntryKind.RECEIPT_IMPORTED


def entry(kind: EntryKind, **facts: JsonValue) -> JournalEntry:
    return JournalEntry(1, AT, "Nguyễn Văn A, Chủ tịch", kind, facts, None, Digest("0" * 64))


def happened(kind: EntryKind, sequence: int = 1, **facts: JsonValue) -> JournalEntry:
    """As the services write it down."""
    name = f"goi-{sequence}.asice"
    known: dict[EntryKind, dict[str, JsonValue]] = {
        EXPORTED: {"sequence": sequence, "file": name, "files": 1},
        DELIVERED: {"package": name, "file": name, "way": "drive", "target": "USB"},
        RECEIVED: {"sequence": sequence},
        REOPENED: {"reason": "Sai số liệu"},
    }
    return entry(kind, **(known.get(kind, {}) | facts))


def told(*kinds: EntryKind) -> Stage:
    return approval_of([happened(kind) for kind in kinds]).stage(is_checked=True)


def test_a_submission_goes_from_step_to_step() -> None:
    steps = [APPROVED, EXPORTED, DELIVERED, RECEIVED]

    assert approval_of([]).stage(is_checked=False) is Stage.DRAFT
    assert [told(*steps[:count]) for count in range(5)] == list(Stage)[1:]


def test_opening_again_makes_it_a_draft_and_says_why() -> None:
    entries = [entry(APPROVED), happened(EXPORTED), entry(REOPENED, reason="Sai số liệu")]
    approval = approval_of(entries)

    assert not approval.is_locked
    assert approval.reopened is not None
    assert approval.reopened.reason == "Sai số liệu"
    assert approval.stage(is_checked=True) is Stage.CHECKED


def test_what_befell_an_earlier_package_tells_nothing_of_this_approval() -> None:
    entries = [
        entry(APPROVED),
        happened(EXPORTED),
        entry(REOPENED, reason="x"),
        entry(APPROVED),
        happened(DELIVERED),
        happened(RECEIVED),
    ]
    assert approval_of(entries).stage(is_checked=True) is Stage.APPROVED

    again = approval_of([*entries, happened(EXPORTED, 2), happened(DELIVERED, 2)])
    assert again.stage(is_checked=True) is Stage.DELIVERED
    assert [each.sequence for each in again.exported] == [2]


def test_a_package_in_volumes_is_delivered_when_all_are_at_one_place() -> None:
    start = [entry(APPROVED), happened(EXPORTED, files=2)]
    first, second = (happened(DELIVERED, file=f"tap-{number}") for number in (1, 2))
    elsewhere = happened(DELIVERED, file="tap-2", target="USB khác")

    for arrived in ([first], [first, first], [first, elsewhere]):
        assert approval_of([*start, *arrived]).delivered == ()
    assert len(approval_of([*start, first, elsewhere, second]).delivered) == 1


@given(st.lists(st.sampled_from(STEP_KINDS), max_size=8))
def test_it_is_locked_exactly_after_an_approval_that_nobody_took_back(
    kinds: list[EntryKind],
) -> None:
    locking = [kind for kind in kinds if kind in {APPROVED, REOPENED}]

    approval = approval_of([happened(kind) for kind in kinds])

    assert approval.is_locked == (locking[-1:] == [APPROVED])


@pytest.mark.parametrize("given_words", [("", "Chủ tịch"), ("Nguyễn Văn A", " "), (" \n", "\t")])
def test_an_approver_has_name_and_title(given_words: tuple[str, str]) -> None:
    with pytest.raises(ApproverMissingError):
        approver_of(*given_words)


def test_an_approver_is_written_on_one_line() -> None:
    assert approver_of(" Nguyễn\nVăn A ", "Chủ tịch").words == "Nguyễn Văn A, Chủ tịch"
