"""A dismissed file stays in the register, and in the journal that it was."""

from pathlib import Path

import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.domain.audit import EntryKind
from desktop.domain.receiving_errors import UnknownReceivedError
from desktop.services.auditing import check_audit, read_journal
from desktop.services.dismissing import dismiss, recall
from desktop.services.receiving import read_register
from desktop.services.workspace import Workspace
from tests.services.two_offices import make_office, receive

KINDS = {EntryKind.PACKAGE_DISMISSED, EntryKind.PACKAGE_RECALLED}


def dismissals(office: Workspace) -> list[bool]:
    return [entry.is_dismissed for entry in read_register(office)]


def test_the_later_word_counts_and_saying_it_twice_is_told_once(tmp_path: Path) -> None:
    with open_workspace(make_office(tmp_path / "so")) as office:
        for name in ("a.asice", "b.asice"):
            (tmp_path / name).write_bytes(name.encode())
        one, other = receive(office, tmp_path / "a.asice", tmp_path / "b.asice").files

        dismiss(office, one.number)
        dismiss(office, one.number)
        dismiss(office, other.number)
        recall(office, other.number)

        assert dismissals(office) == [True, False]
        told = [entry.kind for entry in read_journal(office) if entry.kind in KINDS]
        assert told == [
            EntryKind.PACKAGE_DISMISSED,
            EntryKind.PACKAGE_DISMISSED,
            EntryKind.PACKAGE_RECALLED,
        ]
        assert check_audit(office) == ()
        recall(office, one.number)
        assert dismissals(office) == [False, False]


def test_what_is_not_in_the_register_cannot_be_dismissed(tmp_path: Path) -> None:
    with (
        open_workspace(make_office(tmp_path / "so")) as office,
        pytest.raises(UnknownReceivedError),
    ):
        dismiss(office, 7)
