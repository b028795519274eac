"""The report that people sign: made, signed here or elsewhere, and carried as it was signed."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.approval import Approver
from desktop.domain.audit import EntryKind
from desktop.domain.report_errors import (
    PictureRefusal,
    ReportAlreadySignedError,
    ReportLeaderFirstError,
    ReportMissingError,
    ReportOutdatedError,
    ReportRefusal,
    ReportRefusedError,
    SignaturePictureRefusedError,
)
from desktop.domain.signed_report import (
    Issuing,
    PdfTrouble,
    ReportState,
    SignaturePlace,
    SigningRole,
)
from desktop.domain.submission import Unit
from desktop.domain.verification import Claim, SignatureStatus, Verdict
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.papers import SignatureLook
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.doctoring import examine_workspace
from desktop.services.exporting import export_submission
from desktop.services.office_key import make_office_key
from desktop.services.report_verifying import REPORT_PATH, check_signed_report
from desktop.services.signing_report import (
    SignedReport,
    import_signed,
    make_for_signing,
    read_report,
    save_report,
    sign_in_program,
)
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from tests.corpus.signed_papers import rewritten, with_annotation, with_page
from tests.services.conftest import Quiet

LEADER = "Nguyễn Thị Ánh Hồng"
CHAIR = Approver(LEADER, "Chủ tịch UBND xã")
PIN = "mat-khau-thu"


@pytest.fixture
def office(workspace: Workspace) -> Signer:
    return make_office_key(workspace, pin=PIN)


@pytest.fixture
def leader(workspace: Workspace, tmp_path: Path) -> Signer:
    now = workspace.tools.clock.now()
    owner = Unit("LD", LEADER)
    return workspace.tools.key_file.create(tmp_path / "leader.p12", owner=owner, pin=PIN, at=now)


@pytest.fixture
def outside(tmp_path: Path) -> Callable[[bytes], Path]:
    """A file that comes back from another program."""

    def write(content: bytes) -> Path:
        path = tmp_path / "da ky.pdf"
        path.write_bytes(content)
        return path

    return write


def answered(workspace: Workspace, count: int = 2) -> None:
    note = "Sẽ bổ sung tài liệu."
    answers = {
        "1.1": Answer(YesNoInput(yes=True), note=note),
        "1.2": Answer(CountInput(Decimal(count)), note=note),
    }
    answer_leaves(workspace, answers)


def kept(workspace: Workspace, report: SignedReport) -> bytes:
    return workspace.vault.path_of(report.record.latest.digest).read_bytes()


def elsewhere(workspace: Workspace, signer: Signer, content: bytes) -> bytes:
    """Signed by another tool, which adds to the file as this one does."""
    place, at = SignaturePlace.PERSON, workspace.tools.clock.now()
    look = workspace.tools.papers.signature_look(SignatureLook(place, signer.subject, at))
    return signer.sign_pdf(content, place=place, look=look, at=at)


def words(content: bytes) -> str:
    return "".join(
        "".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages
    )


def png(width: int = 40, height: int = 20) -> bytes:
    target = io.BytesIO()
    Image.new("RGBA", (width, height), (20, 40, 180, 128)).save(target, "PNG")
    return target.getvalue()


def refusal(workspace: Workspace, file: Path) -> ReportRefusedError:
    with pytest.raises(ReportRefusedError) as caught:
        import_signed(workspace, file)
    return caught.value


class TestMaking:
    def test_number_day_and_leader_stand_on_the_paper(self, workspace: Workspace) -> None:
        issuing = Issuing("123", date(2026, 2, 5), LEADER, "Phó Chủ tịch UBND xã")

        paper = words(kept(workspace, make_for_signing(workspace, issuing)))

        assert "Số:123/BC-UBND" in paper
        assert "ngày05tháng02năm2026" in paper
        assert "KT.CHỦTỊCHPHÓCHỦTỊCH" in paper
        assert LEADER.replace(" ", "") in paper

    def test_whoever_approved_is_the_one_who_signs(self, workspace: Workspace) -> None:
        answered(workspace, 0)
        answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=False), note="Chưa làm.")})
        approve_submission(workspace, CHAIR)

        assert make_for_signing(workspace).record.issuing.leader == LEADER

    def test_what_is_made_is_what_is_saved(self, workspace: Workspace, tmp_path: Path) -> None:
        made = make_for_signing(workspace)

        saved = save_report(workspace, tmp_path / "ky")

        assert saved.read_bytes() == kept(workspace, made)
        assert made.state is ReportState.UNSIGNED

    def test_nothing_can_be_saved_or_signed_before(
        self, workspace: Workspace, leader: Signer, tmp_path: Path
    ) -> None:
        assert read_report(workspace) is None
        with pytest.raises(ReportMissingError):
            save_report(workspace, tmp_path)
        with pytest.raises(ReportMissingError):
            sign_in_program(workspace, leader, role=SigningRole.LEADER)
        with pytest.raises(ReportMissingError):
            import_signed(workspace, tmp_path / "x.pdf")


class TestSigningHere:
    def test_leader_then_office(self, workspace: Workspace, leader: Signer, office: Signer) -> None:
        made = make_for_signing(workspace)
        before = kept(workspace, made)

        once = sign_in_program(workspace, leader, role=SigningRole.LEADER, picture=png())
        twice = sign_in_program(workspace, office, role=SigningRole.OFFICE, picture=png(60, 60))

        assert kept(workspace, once).startswith(before)
        assert kept(workspace, twice).startswith(kept(workspace, once))
        assert [one.status.signer for one in twice.signatures] == [LEADER, office.subject]
        assert {one.status.valid for one in twice.signatures} == {Claim.YES}
        again = read_report(workspace)
        assert again is not None
        assert (again.record, again.state) == (twice.record, ReportState.SIGNED)

    def test_the_offices_own_key_is_known_and_others_are_not(
        self, workspace: Workspace, leader: Signer, office: Signer
    ) -> None:
        make_for_signing(workspace)
        sign_in_program(workspace, leader, role=SigningRole.LEADER)
        sign_in_program(workspace, office, role=SigningRole.OFFICE)

        found = read_report(workspace)

        assert found is not None
        assert [one.status.trusted for one in found.signatures] == [Claim.NO, Claim.YES]

    def test_the_office_signs_after_a_person(self, workspace: Workspace, office: Signer) -> None:
        make_for_signing(workspace)

        with pytest.raises(ReportLeaderFirstError):
            sign_in_program(workspace, office, role=SigningRole.OFFICE)

    def test_nobody_signs_twice(self, workspace: Workspace, leader: Signer) -> None:
        make_for_signing(workspace)
        sign_in_program(workspace, leader, role=SigningRole.LEADER)

        with pytest.raises(ReportAlreadySignedError):
            sign_in_program(workspace, leader, role=SigningRole.LEADER)

    def test_what_has_changed_since_is_not_signed(
        self, workspace: Workspace, leader: Signer
    ) -> None:
        make_for_signing(workspace)
        answered(workspace)

        with pytest.raises(ReportOutdatedError):
            sign_in_program(workspace, leader, role=SigningRole.LEADER)

    @pytest.mark.parametrize(
        ("picture", "reason"),
        [
            (b"", PictureRefusal.NOT_PNG),
            (b"GIF89a" + bytes(40), PictureRefusal.NOT_PNG),
            (png()[:60], PictureRefusal.DAMAGED),
            (png(5000, 2), PictureRefusal.TOO_LARGE),
            (png() + bytes(9 * 1024**2), PictureRefusal.TOO_LARGE),
        ],
        ids=["empty", "gif", "cut off", "too wide", "too heavy"],
    )
    def test_a_picture_that_is_none_signs_nothing(
        self, workspace: Workspace, leader: Signer, picture: bytes, reason: PictureRefusal
    ) -> None:
        made = make_for_signing(workspace)

        with pytest.raises(SignaturePictureRefusedError) as caught:
            sign_in_program(workspace, leader, role=SigningRole.LEADER, picture=picture)

        assert caught.value.reason is reason
        assert read_report(workspace) == made

    def test_it_is_written_down(self, workspace: Workspace, leader: Signer) -> None:
        make_for_signing(workspace)
        done = sign_in_program(workspace, leader, role=SigningRole.LEADER)

        with workspace.look() as work:
            (entry,) = work.journal.all((EntryKind.REPORT_SIGNED,))
        assert entry.actor == LEADER
        assert entry.facts["signed"] == done.record.latest.digest

    def test_every_form_of_it_stays_known(
        self, workspace: Workspace, leader: Signer, office: Signer
    ) -> None:
        make_for_signing(workspace)
        sign_in_program(workspace, leader, role=SigningRole.LEADER)
        sign_in_program(workspace, office, role=SigningRole.OFFICE)
        make_for_signing(workspace, Issuing("7"))

        assert examine_workspace(workspace, progress=Quiet()).findings == ()


class TestSignedElsewhere:
    def test_it_is_kept_byte_for_byte(
        self, workspace: Workspace, leader: Signer, outside: Callable[[bytes], Path]
    ) -> None:
        base = kept(workspace, make_for_signing(workspace))
        file = outside(elsewhere(workspace, leader, base))

        taken = import_signed(workspace, file)

        assert kept(workspace, taken) == file.read_bytes()
        assert taken.state is ReportState.SIGNED
        assert [one.status.signer for one in taken.signatures] == [LEADER]
        assert [one.status.trusted for one in taken.signatures] == [Claim.NO]

    def test_the_office_signs_here_what_the_leader_signed_there(
        self,
        workspace: Workspace,
        leader: Signer,
        office: Signer,
        outside: Callable[[bytes], Path],
    ) -> None:
        base = kept(workspace, make_for_signing(workspace))
        import_signed(workspace, outside(elsewhere(workspace, leader, base)))

        done = sign_in_program(workspace, office, role=SigningRole.OFFICE)

        assert len(done.signatures) == 2

    def test_without_a_signature_it_is_refused(
        self, workspace: Workspace, outside: Callable[[bytes], Path]
    ) -> None:
        base = kept(workspace, make_for_signing(workspace))

        assert refusal(workspace, outside(base)).reason is ReportRefusal.UNSIGNED
        assert refusal(workspace, outside(base + b"\n")).reason is not ReportRefusal.UNSIGNED
        assert refusal(workspace, outside(b"chu ky")).reason is ReportRefusal.NOT_PDF

    def test_a_file_that_was_written_anew_is_refused_though_its_words_are_the_same(
        self, workspace: Workspace, leader: Signer, outside: Callable[[bytes], Path]
    ) -> None:
        base = kept(workspace, make_for_signing(workspace))
        again = rewritten(base)
        signed = elsewhere(workspace, leader, again)

        for content in (again, signed):
            refused = refusal(workspace, outside(content))
            assert (refused.reason, refused.pages) == (ReportRefusal.REWRITTEN, ())

    def test_another_report_is_refused_with_the_pages_that_differ(
        self, workspace: Workspace, leader: Signer, outside: Callable[[bytes], Path]
    ) -> None:
        other = kept(workspace, make_for_signing(workspace))
        signed = elsewhere(workspace, leader, rewritten(other))
        answered(workspace)
        make_for_signing(workspace)

        refused = refusal(workspace, outside(signed))

        assert refused.reason is ReportRefusal.OTHER
        assert refused.pages

    def test_an_older_report_is_told_apart(
        self, workspace: Workspace, leader: Signer, outside: Callable[[bytes], Path]
    ) -> None:
        older = kept(workspace, make_for_signing(workspace))
        make_for_signing(workspace, Issuing("8"))

        refused = refusal(workspace, outside(elsewhere(workspace, leader, older)))

        assert refused.reason is ReportRefusal.OLDER

    @pytest.mark.parametrize("change", [with_annotation, with_page], ids=["note", "page"])
    def test_whatever_else_was_added_is_refused(
        self,
        workspace: Workspace,
        leader: Signer,
        outside: Callable[[bytes], Path],
        change: Callable[[bytes], bytes],
    ) -> None:
        base = kept(workspace, make_for_signing(workspace))

        for content in (
            change(base),
            elsewhere(workspace, leader, change(base)),
            change(elsewhere(workspace, leader, base)),
        ):
            assert refusal(workspace, outside(content)).reason is ReportRefusal.CHANGED

    def test_a_broken_signature_is_refused(
        self, workspace: Workspace, leader: Signer, outside: Callable[[bytes], Path]
    ) -> None:
        base = kept(workspace, make_for_signing(workspace))
        content = bytearray(elsewhere(workspace, leader, base))
        content[len(base) + 20] ^= 0x20
        found = refusal(workspace, outside(bytes(content)))

        assert found.reason in {
            ReportRefusal.BROKEN,
            ReportRefusal.CHANGED,
            ReportRefusal.DAMAGED,
        }
        assert read_report(workspace) is not None

    def test_a_file_too_large_is_not_read(
        self, workspace: Workspace, outside: Callable[[bytes], Path]
    ) -> None:
        make_for_signing(workspace)

        refused = refusal(workspace, outside(b"%PDF-" + bytes(33 * 1024**2)))

        assert refused.reason is ReportRefusal.TOO_LARGE

    def test_a_refused_file_leaves_what_was_signed_before(
        self, workspace: Workspace, leader: Signer, outside: Callable[[bytes], Path]
    ) -> None:
        make_for_signing(workspace)
        done = sign_in_program(workspace, leader, role=SigningRole.LEADER)

        refusal(workspace, outside(with_page(kept(workspace, done))))

        found = read_report(workspace)
        assert found is not None
        assert found.record == done.record


class TestInPackages:
    def test_the_very_file_that_was_signed_travels(
        self, workspace: Workspace, leader: Signer, office: Signer
    ) -> None:
        self.approved(workspace)
        make_for_signing(workspace)
        sign_in_program(workspace, leader, role=SigningRole.LEADER)
        done = sign_in_program(workspace, office, role=SigningRole.OFFICE)

        exported = export_submission(workspace, folder=None, signer=office, progress=Quiet())

        with ZipFile(exported.path) as package:
            assert package.read(REPORT_PATH) == kept(workspace, done)
        assert exported.report is ReportState.SIGNED
        report = verify_package(
            workspace.tools,
            exported.path,
            trusted=(office.certificate,),
            progress=Quiet(),
        )
        assert report.verdict is Verdict.VERIFIED
        assert [(one.signer, one.valid, one.trusted) for one in report.report_signatures] == [
            (LEADER, Claim.YES, Claim.NO),
            (office.subject, Claim.YES, Claim.YES),
        ]

    def test_a_report_that_is_out_of_date_stays_at_home_and_the_export_says_so(
        self, workspace: Workspace, leader: Signer, office: Signer
    ) -> None:
        make_for_signing(workspace)
        done = sign_in_program(workspace, leader, role=SigningRole.LEADER)
        self.approved(workspace)

        exported = export_submission(workspace, folder=None, signer=office, progress=Quiet())

        assert exported.report is ReportState.OUTDATED
        with ZipFile(exported.path) as package:
            assert package.read(REPORT_PATH) != kept(workspace, done)

    def test_what_was_signed_is_good_again_when_the_change_is_taken_back(
        self, workspace: Workspace, leader: Signer
    ) -> None:
        answered(workspace, 1)
        make_for_signing(workspace)
        sign_in_program(workspace, leader, role=SigningRole.LEADER)
        answered(workspace, 2)
        changed = read_report(workspace)
        answered(workspace, 1)
        back = read_report(workspace)

        assert changed is not None
        assert back is not None
        assert (changed.state, back.state) == (ReportState.OUTDATED, ReportState.SIGNED)

    def test_without_a_signed_report_one_is_made(
        self, workspace: Workspace, office: Signer
    ) -> None:
        self.approved(workspace)

        exported = export_submission(workspace, folder=None, signer=office, progress=Quiet())

        assert exported.report is ReportState.NONE
        report = verify_package(
            workspace.tools,
            exported.path,
            trusted=(office.certificate,),
            progress=Quiet(),
        )
        assert (report.verdict, report.report_signatures) == (Verdict.VERIFIED, ())

    def test_a_broken_signature_inside_is_a_finding(
        self, workspace: Workspace, leader: Signer
    ) -> None:
        base = kept(workspace, make_for_signing(workspace))
        content = with_page(elsewhere(workspace, leader, base))

        found = check_signed_report(workspace.tools, opened(content), ())

        assert [one.code for one in found.findings] == ["content.report_signature_broken"]
        assert [one.valid for one in found.signatures] == [Claim.NO]

    def test_signatures_that_cannot_be_checked_are_a_finding_too(
        self, workspace: Workspace
    ) -> None:
        found = check_signed_report(workspace.tools, opened(b"%PDF-1.7 /ByteRange ["), ())

        assert [one.code for one in found.findings] == ["content.report_unchecked"]
        assert found.findings[0].facts == {"reason": PdfTrouble.DAMAGED}

    @staticmethod
    def approved(workspace: Workspace) -> None:
        answered(workspace)
        approve_submission(workspace, CHAIR)


def opened(report: bytes) -> OpenedPackage:
    unknown = SignatureStatus(Claim.UNKNOWN, Claim.UNKNOWN)
    return OpenedPackage(
        digest=None, entries=(), texts={REPORT_PATH: report}, signature=unknown, findings=()
    )


def test_reopening_does_not_touch_the_signed_report(workspace: Workspace, leader: Signer) -> None:
    TestInPackages.approved(workspace)
    make_for_signing(workspace)
    done = sign_in_program(workspace, leader, role=SigningRole.LEADER)

    reopen_submission(workspace, reason="Bổ sung tài liệu")

    found = read_report(workspace)
    assert found is not None
    assert replace(found, signatures=done.signatures) == done
