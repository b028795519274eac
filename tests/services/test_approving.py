"""The leader's approval: what it locks, what it lets through, and how it is taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.answers import Answer, CountInput, LostKind, LostReason, YesNoInput
from desktop.domain.approval import Approver, Stage
from desktop.domain.approval_errors import (
    ApprovalBlockedError,
    ApprovedContentChangedError,
    NotApprovedError,
    ReasonMissingError,
    SubmissionLockedError,
)
from desktop.domain.audit import EntryKind
from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.evidence import DocumentCode, EvidenceLink, Metadata
from desktop.domain.readings import KeptGuess, Reading
from desktop.domain.scans import CaughtScan, FileMark
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.approval import read_approval
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.auditing import audit_head, check_audit, read_journal
from desktop.services.binning import bin_documents
from desktop.services.checking import check_workspace
from desktop.services.confirming import confirm_guesses
from desktop.services.describing import (
    CommonFields,
    Redescribed,
    describe_alike,
    describe_document,
    redescribe,
)
from desktop.services.exporting import compose_submission, export_submission, read_exports
from desktop.services.importing import plan_import, run_import
from desktop.services.inbox import change_scans, enter_scans, use_scan
from desktop.services.joining import join_documents, replace_by_twin
from desktop.services.linking import (
    LinkChange,
    change_links,
    describe_use,
    link_document,
    move_document,
    unlink_document,
)
from desktop.services.rearranging import NewContent, Rearrangement, rearrange
from desktop.services.renewing import renew_document
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet

LEADER = Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã")
USED, SPARE = DocumentCode("TL-001"), DocumentCode("TL-002")
LINK = EvidenceLink("1.1", USED, "kh")
NEW = Metadata(number="12", symbol="KH-UBND", type="KH", issued_on=date(2026, 1, 5))

type_of_scan = Callable[..., Path]


@pytest.fixture
def filled(workspace: Workspace, scan: type_of_scan) -> Workspace:
    """One answer with its proof, and a document that proves nothing."""
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})
    papers = (
        (scan("Kế hoạch.pdf"), Target("1.1", "kh")),
        (scan("Thừa.pdf", b"%PDF-1.7\nthua\n%%EOF\n"), None),
    )
    for file, target in papers:
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    return workspace


@pytest.fixture
def approved(filled: Workspace) -> Workspace:
    approve_submission(filled, LEADER)
    return filled


@pytest.fixture
def signer(workspace: Workspace) -> Signer:
    now = workspace.tools.clock.now()
    return workspace.tools.key_file.create(
        workspace.key_path, owner=workspace.unit, pin="mat-khau-thu", at=now
    )


@dataclass(frozen=True)
class Office:
    """What an editing use case may need."""

    workspace: Workspace
    scan: type_of_scan
    scan_number: int

    def other_file(self) -> Path:
        return self.scan("khac.pdf", b"%PDF-1.7\nkhac\n%%EOF\n")


def renewed(office: Office) -> Rearrangement:
    with office.workspace.look() as work:
        document, scan = work.documents.get(USED), work.scans.get(office.scan_number)
    assert document is not None
    assert scan is not None
    before, after = (document.content, document.name), (scan.content, scan.name)
    return Rearrangement(renewed=(NewContent(USED, before, after),))


def confirmed(office: Office) -> object:
    """As when the reader has found something while nobody looked."""
    guess = KeptGuess("12", GuessSource.FILE_NAME, Certainty.CLEAR)
    with office.workspace.work() as work:
        document = work.documents.get(USED)
        assert document is not None
        now = office.workspace.tools.clock.now()
        reading = Reading(page_count=1, guesses={"number": guess})
        work.readings.keep(document.content.digest, reading, at=now)
        work.commit()
    return confirm_guesses(office.workspace, [USED])


def imported(office: Office) -> object:
    folder = office.other_file().parent / "cay" / "1.2"
    folder.mkdir(parents=True)
    (folder / "moi.pdf").write_bytes(b"%PDF-1.7\nmoi\n%%EOF\n")
    plan = plan_import(office.workspace, folder.parent, progress=Quiet())
    return run_import(office.workspace, plan, progress=Quiet())


EDITS: Mapping[str, Callable[[Office], object]] = {
    "answer": lambda o: answer_leaves(o.workspace, {"1.2": Answer(CountInput(Decimal(1)))}),
    "answer taken away": lambda o: answer_leaves(o.workspace, {"1.1": Answer()}),
    "note": lambda o: answer_leaves(o.workspace, {"1.2": Answer(note="Ghi chú")}),
    "lost reason": lambda o: answer_leaves(
        o.workspace, {"1.2": Answer(lost=LostReason(LostKind.LATE))}
    ),
    "link": lambda o: link_document(o.workspace, SPARE, Target("1.2", "quy")),
    "unlink": lambda o: unlink_document(o.workspace, LINK),
    "move": lambda o: move_document(o.workspace, LINK, ""),
    "undo of a link": lambda o: change_links(o.workspace, LinkChange((LINK,)).reversed),
    "pages of a use": lambda o: describe_use(o.workspace, LINK, pages="1-2", note=""),
    "attach": lambda o: attach_files(
        o.workspace,
        [o.other_file()],
        target=Target("1.2", "quy"),
        link_known=True,
        progress=Quiet(),
    ),
    "import": imported,
    "use a scan": lambda o: use_scan(o.workspace, o.scan_number, Target("1.2", "quy")),
    "undo of a scan": lambda o: change_scans(
        o.workspace, LinkChange(removed=(LINK,)), {o.scan_number: None}
    ),
    "join": lambda o: join_documents(o.workspace, SPARE, USED),
    "join the better": lambda o: replace_by_twin(o.workspace, SPARE, USED),
    "better scan": lambda o: renew_document(o.workspace, USED, o.other_file(), progress=Quiet()),
    "rearrange contents": lambda o: rearrange(o.workspace, renewed(o)),
    "exchange contents": lambda o: rearrange(
        o.workspace, Rearrangement(exchanged=((USED, SPARE),))
    ),
    "describe": lambda o: describe_document(o.workspace, USED, NEW),
    "describe several": lambda o: describe_alike(
        o.workspace, [SPARE, USED], CommonFields(number="9")
    ),
    "confirm guesses": confirmed,
    "undo of a description": lambda o: redescribe(
        o.workspace, [Redescribed(USED, Metadata(), NEW)]
    ),
}


def office(workspace: Workspace, scan: type_of_scan) -> Office:
    content = scan("máy quét.pdf", b"%PDF-1.7\nmay quet\n%%EOF\n")
    stored = workspace.vault.put(content, on_bytes=lambda _: None)
    with workspace.look() as work:
        spare = work.documents.get(SPARE)
    assert spare is not None
    caught = replace(spare.content, digest=stored.digest, size=stored.size, crc32=stored.crc32)
    mark = FileMark(content, stored.size, 1)
    (entered,) = enter_scans(workspace, [CaughtScan(mark, caught)])
    return Office(workspace, scan, entered.id)


def what_would_be_sent(workspace: Workspace) -> object:
    submission, _ = compose_submission(workspace)
    return submission.answers, submission.documents, submission.links


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_nothing_edits_what_was_approved(
    approved: Workspace, scan: type_of_scan, edit: Callable[[Office], object]
) -> None:
    desk = office(approved, scan)
    before, head = what_would_be_sent(approved), audit_head(approved)

    with pytest.raises(SubmissionLockedError) as caught:
        edit(desk)

    assert caught.value.by == LEADER.words
    assert what_would_be_sent(approved) == before
    assert audit_head(approved) == head


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_every_one_of_them_edits_again_once_it_is_reopened(
    approved: Workspace, scan: type_of_scan, edit: Callable[[Office], object]
) -> None:
    desk = office(approved, scan)
    reopen_submission(approved, reason="Sai số liệu")
    before = what_would_be_sent(approved)

    edit(desk)

    assert what_would_be_sent(approved) != before


def test_the_library_stays_open_where_nothing_of_it_was_approved(
    approved: Workspace, scan: type_of_scan
) -> None:
    before = what_would_be_sent(approved)

    new = scan("mới.pdf", b"%PDF-1.7\nmoi\n%%EOF\n")
    attach_files(approved, [new], target=None, link_known=True, progress=Quiet())
    describe_document(approved, SPARE, NEW)
    bin_documents(approved, [SPARE])

    assert what_would_be_sent(approved) == before


def test_a_lost_content_is_mended_by_offering_it_again_where_it_is_used(
    approved: Workspace, scan: type_of_scan
) -> None:
    with approved.look() as work:
        document = work.documents.get(USED)
    assert document is not None
    approved.vault.set_aside(document.content.digest)

    again = scan("Kế hoạch.pdf")
    target = Target("1.1", "kh")
    attach_files(approved, [again], target=target, link_known=True, progress=Quiet())

    approved.vault.verify(document.content.digest, on_bytes=lambda _: None)


def test_what_would_bounce_is_not_approved(workspace: Workspace) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})

    with pytest.raises(ApprovalBlockedError) as caught:
        approve_submission(workspace, LEADER)

    assert caught.value.count == 1
    assert not read_approval(workspace).is_locked


def test_it_is_approved_once(approved: Workspace) -> None:
    with pytest.raises(SubmissionLockedError):
        approve_submission(approved, Approver("Người khác", "Phó Chủ tịch"))

    found = read_approval(approved).approved
    assert found is not None
    assert found.approver == LEADER.words


def test_reopening_needs_a_reason_and_an_approval(filled: Workspace) -> None:
    with pytest.raises(NotApprovedError):
        reopen_submission(filled, reason="Sai số liệu")
    approve_submission(filled, LEADER)
    with pytest.raises(ReasonMissingError):
        reopen_submission(filled, reason=" \n")

    reopened = reopen_submission(filled, reason=" Sai\nsố liệu ").reopened

    assert reopened is not None
    assert reopened.reason == "Sai số liệu"


def test_only_what_was_approved_is_exported(filled: Workspace, signer: Signer) -> None:
    def export() -> None:
        export_submission(filled, folder=None, signer=signer, progress=Quiet())

    with pytest.raises(NotApprovedError):
        export()
    approve_submission(filled, LEADER)
    export()
    reopen_submission(filled, reason="Sai số liệu")
    with pytest.raises(NotApprovedError):
        export()
    approve_submission(filled, LEADER)
    export()

    assert [one.sequence for one in read_exports(filled)] == [1, 2]
    approval = read_approval(filled)
    assert approval.stage(is_checked=True) is Stage.EXPORTED
    assert [one.sequence for one in approval.exported] == [2]


def test_the_journal_never_goes_back_in_time(filled: Workspace, signer: Signer) -> None:
    approve_submission(filled, LEADER)
    export_submission(filled, folder=None, signer=signer, progress=Quiet())

    moments = [entry.at for entry in read_journal(filled)]
    assert moments == sorted(moments)


def test_what_was_changed_behind_the_lock_is_not_exported(
    approved: Workspace, signer: Signer
) -> None:
    with approved.work() as work:  # as another program would, without asking
        work.documents.describe(USED, NEW)
        work.commit()

    with pytest.raises(ApprovedContentChangedError):
        export_submission(approved, folder=None, signer=signer, progress=Quiet())

    assert list(approved.exports.iterdir()) == []


def test_a_package_carries_the_head_of_the_journal(approved: Workspace, signer: Signer) -> None:
    head = audit_head(approved)

    submission, _ = compose_submission(approved)
    made = export_submission(approved, folder=None, signer=signer, progress=Quiet())

    assert submission.head.audit == head
    last = read_journal(approved)[-1]
    assert (last.kind, last.previous) == (EntryKind.EXPORTED, head)
    assert last.facts["digest"] == made.record.digest
    assert check_audit(approved) == ()


def test_every_change_of_points_is_told_with_both_values(workspace: Workspace) -> None:
    steps = (Answer(CountInput(Decimal(1))), Answer(CountInput(Decimal(3))), Answer())
    for answer in steps:
        answer_leaves(workspace, {"1.2": answer})

    told = [(each.facts["before"], each.facts["after"]) for each in read_journal(workspace)]

    nothing = {"state": "unanswered", "points": None}
    one, three = ({"state": "scored", "points": text} for text in ("0.5", "1.5"))
    assert told == [(nothing, one), (one, three), (three, nothing)]


def test_words_that_change_no_points_are_not_worth_an_entry(workspace: Workspace) -> None:
    answer = Answer(CountInput(Decimal(1)))
    answer_leaves(workspace, {"1.2": answer})
    for note in ("T", "Th", "The"):
        answer_leaves(workspace, {"1.2": replace(answer, note=note)})
    answer_leaves(workspace, {"1.2": replace(answer, note="The")})

    assert len(read_journal(workspace)) == 1


def test_the_check_has_the_last_word_on_drafts(filled: Workspace) -> None:
    assert read_approval(filled).stage(is_checked=not check_workspace(filled)) is Stage.DRAFT
    assert read_approval(filled).stage(is_checked=True) is Stage.CHECKED
