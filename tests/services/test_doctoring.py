"""The full examination: whatever was changed behind the program's back is found, and named."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.errors import JobCancelledError
from desktop.domain.health import Health, HealthKind
from desktop.services.answering import answer_leaves
from desktop.services.attaching import Target, attach_files
from desktop.services.doctoring import examine_workspace
from desktop.services.exporting import export_submission
from desktop.services.office_key import make_office_key
from desktop.services.signing_report import make_for_signing
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import Quiet, approve

type_of_change = Callable[[Workspace], object]


@pytest.fixture(scope="session")
def sent_once(
    empty_workspace: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A workspace that has been through everything; copied for each test."""
    folder = tmp_path_factory.mktemp("sent")
    (folder / "KH.pdf").write_bytes(b"%PDF-1.7\nke hoach\n%%EOF\n")
    root = Path(shutil.copytree(empty_workspace(SMALL_SET), folder / "ws"))
    with open_workspace(root) as workspace:
        answer_leaves(
            workspace,
            {
                "1.1": Answer(YesNoInput(yes=True)),
                "1.2": Answer(CountInput(Decimal(2)), note="Có sổ"),
            },
        )
        target, files = Target("1.1", "kh"), [folder / "KH.pdf"]
        attach_files(workspace, files, target=target, link_known=True, progress=Quiet())
        signer = make_office_key(workspace, pin="mat-khau-thu")
        approve(workspace)
        export_submission(workspace, folder=None, signer=signer, progress=Quiet())
    return root


@pytest.fixture
def sent(sent_once: Path, tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(Path(shutil.copytree(sent_once, tmp_path / "ws"))) as workspace:
        yield workspace


def examine(workspace: Workspace) -> Health:
    return examine_workspace(workspace, progress=Quiet())


def run(workspace: Workspace, statement: str) -> None:
    connection = sqlite3.connect(workspace.root / "minhchung.db")
    with connection:
        connection.execute(statement)
    connection.close()


def spoil(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.chmod(0o644)
    file.write_bytes(content)


def only(workspace: Workspace) -> Path:
    (digest,) = workspace.vault.digests()
    return workspace.vault.path_of(digest)


def package(workspace: Workspace) -> Path:
    (found,) = workspace.exports.glob("*.asice")
    return found


def test_a_workspace_that_nobody_touched_is_sound(sent: Workspace) -> None:
    health = examine(sent)

    assert health.findings == ()
    assert health.is_sound
    assert (health.objects, health.packages) == (1, 1)
    assert health.entries == 5


def test_an_empty_workspace_is_sound(workspace: Workspace) -> None:
    assert examine(workspace) == Health((), 0, 0, 0)


CHANGES: dict[str, tuple[type_of_change, set[HealthKind]]] = {
    "a document's bytes": (lambda ws: spoil(only(ws)), {HealthKind.OBJECT_DAMAGED}),
    "a document that is gone": (lambda ws: only(ws).unlink(), {HealthKind.OBJECT_MISSING}),
    "the criterion set": (lambda ws: spoil(ws.set_path), {HealthKind.SET_CHANGED}),
    "no criterion set": (lambda ws: ws.set_path.unlink(), {HealthKind.SET_CHANGED}),
    "the key": (lambda ws: ws.key_path.write_bytes(b"khong"), {HealthKind.KEY_UNREADABLE}),
    "a package": (lambda ws: spoil(package(ws)), {HealthKind.EXPORT_CHANGED}),
    "an answer": (
        lambda ws: run(ws, "UPDATE answer SET inputs = NULL WHERE leaf = '1.2'"),
        {HealthKind.POINTS_UNTOLD, HealthKind.APPROVED_CHANGED},
    ),
    "a note": (
        lambda ws: run(ws, "UPDATE answer SET note = 'khác' WHERE leaf = '1.2'"),
        {HealthKind.APPROVED_CHANGED},
    ),
    "a link": (lambda ws: run(ws, "DELETE FROM link"), {HealthKind.APPROVED_CHANGED}),
    "the approval": (
        lambda ws: run(ws, "UPDATE journal SET actor = 'Ai khác' WHERE kind = 'approved'"),
        {HealthKind.JOURNAL_FAULT},
    ),
    "what an approval is": (
        lambda ws: run(ws, "UPDATE journal SET kind = 'erased' WHERE kind = 'approved'"),
        {HealthKind.JOURNAL_FAULT},
    ),
    "what an answer was": (
        lambda ws: run(ws, "UPDATE journal SET facts = 'x' WHERE kind = 'answer_changed'"),
        {HealthKind.JOURNAL_FAULT},
    ),
    "the journal's end": (
        lambda ws: run(ws, "DELETE FROM journal WHERE kind = 'exported'"),
        {HealthKind.JOURNAL_FAULT},
    ),
    "the list of packages": (
        lambda ws: run(
            ws,
            "UPDATE export SET digest ="
            " CASE substr(digest, 1, 1) WHEN '0' THEN '1' ELSE '0' END || substr(digest, 2)",
        ),
        {HealthKind.EXPORT_UNTOLD, HealthKind.EXPORT_CHANGED},
    ),
    "a use of nothing": (
        lambda ws: run(
            ws,
            "INSERT INTO offer (document, name, size, offered_at)"
            " VALUES ('TL-777', 'x', 1, '2026-01-01T00:00:00.000000+00:00')",
        ),
        {HealthKind.STORAGE_FAULT},
    ),
}


@pytest.mark.parametrize(("change", "kinds"), CHANGES.values(), ids=CHANGES)
def test_what_was_changed_is_found_and_nothing_else(
    sent: Workspace, change: type_of_change, kinds: set[HealthKind]
) -> None:
    change(sent)

    health = examine(sent)

    assert {one.kind for one in health.findings} == kinds
    assert not health.is_sound
    assert all(one.place for one in health.findings)


def test_a_package_in_volumes_is_examined_as_one(
    workspace: Workspace, scan: Callable[..., Path]
) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})
    target = Target("1.1", "kh")
    files = [scan(f"{n}.pdf", b"%PDF-1.7\n" + bytes([n]) * 900_000) for n in range(3)]
    attach_files(workspace, files, target=target, link_known=True, progress=Quiet())
    signer = make_office_key(workspace, pin="mat-khau-thu")
    approve(workspace)
    made = export_submission(
        workspace, folder=None, signer=signer, progress=Quiet(), mail_limit=2_500_000
    )
    assert len(made.paths) > 1
    assert examine(workspace).findings == ()

    spoil(made.paths[-1])

    assert {one.kind for one in examine(workspace).findings} == {HealthKind.EXPORT_CHANGED}


def test_a_report_that_was_made_to_be_signed_is_no_leftover(sent: Workspace) -> None:
    make_for_signing(sent)

    assert examine(sent).findings == ()


def test_leftovers_and_packages_elsewhere_are_no_fault(
    sent: Workspace, scan: Callable[..., Path]
) -> None:
    sent.vault.put(scan("thừa.pdf", b"%PDF-1.7 thua"), on_bytes=lambda _: None)
    package(sent).rename(sent.root.parent / "usb.asice")

    health = examine(sent)

    assert {one.kind for one in health.findings} == {
        HealthKind.OBJECT_UNUSED,
        HealthKind.EXPORT_ABSENT,
    }
    assert health.is_sound


def test_a_workspace_from_before_there_was_a_journal_is_sound(
    new_workspace: Callable[[str], Path],
) -> None:
    root = new_workspace(SMALL_SET)
    with open_workspace(root) as workspace:
        answer_leaves(workspace, {"1.2": Answer(CountInput(Decimal(2)))})
        run(workspace, "DELETE FROM journal")
        run(workspace, "UPDATE workspace SET journal_head = NULL")

        assert examine(workspace).is_sound


def test_it_can_be_stopped(sent: Workspace) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str) -> None:
            raise JobCancelledError

    with pytest.raises(JobCancelledError):
        examine_workspace(sent, progress=Stop())


def test_a_document_found_damaged_is_mended_by_its_original(
    sent: Workspace, tmp_path: Path
) -> None:
    original = tmp_path / "KH.pdf"
    original.write_bytes(only(sent).read_bytes())
    spoil(only(sent))
    assert {one.kind for one in examine(sent).findings} == {HealthKind.OBJECT_DAMAGED}

    attach_files(sent, [original], target=None, link_known=False, progress=Quiet())

    assert examine(sent).findings == ()
