"""The report in the office's own words: kept, given back, locked by the approval, written out."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.domain.answers import Answer, YesNoInput
from desktop.domain.approval import Approver
from desktop.domain.approval_errors import ApprovedContentChangedError, SubmissionLockedError
from desktop.domain.paper_texts import BODY_PARTS, FORM_PARTS, PaperPart
from desktop.domain.signed_report import Issuing
from desktop.domain.verification import Verdict
from desktop.services.answering import answer_leaves
from desktop.services.approving import approve_submission, refuse_unapproved
from desktop.services.carrying import read_earlier_year
from desktop.services.exporting import export_submission
from desktop.services.office_key import make_office_key
from desktop.services.report_writing import (
    ReportText,
    keep_report_text,
    read_report_texts,
    save_report_files,
    take_program_text,
)
from desktop.services.signing_report import make_for_signing
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import UNIT, Quiet, approve

PIN = "mat-khau-thu"


def text_of(workspace: Workspace, part: PaperPart) -> ReportText:
    return next(one for one in read_report_texts(workspace) if one.part is part)


def squeezed(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def test_every_piece_is_worded_by_the_program_at_first(workspace: Workspace) -> None:
    texts = read_report_texts(workspace)

    assert [one.part for one in texts] == list(PaperPart)
    assert not any(one.is_own for one in texts)
    assert text_of(workspace, PaperPart.ADDRESSEE).text == "Sở Nội vụ"


def test_the_offices_words_are_kept_and_given_back(workspace: Workspace) -> None:
    programs = text_of(workspace, PaperPart.DIFFICULTIES)

    kept = keep_report_text(workspace, PaperPart.DIFFICULTIES, "  Mạng hay đứt. \n\n")
    seen = text_of(workspace, PaperPart.DIFFICULTIES)
    again = take_program_text(workspace, PaperPart.DIFFICULTIES)

    assert kept == seen == ReportText(PaperPart.DIFFICULTIES, "Mạng hay đứt.", is_own=True)
    assert again == programs == text_of(workspace, PaperPart.DIFFICULTIES)


@pytest.mark.parametrize("part", PaperPart)
def test_the_programs_own_words_go_on_following_the_data(
    workspace: Workspace, part: PaperPart
) -> None:
    words = text_of(workspace, part).text

    assert not keep_report_text(workspace, part, words).is_own
    with workspace.look() as work:
        assert work.paper_texts.all() == {}


def test_words_stay_within_bounds_and_on_their_lines(workspace: Workspace) -> None:
    long = keep_report_text(workspace, PaperPart.MEASURES, "a" * 30_000)
    title = keep_report_text(workspace, PaperPart.TITLE, "Phó\nChủ  tịch" + "x" * 3_000)

    assert len(long.text) == 20_000
    assert len(title.text) == 1_000
    assert title.text.startswith("Phó Chủ tịch")


def test_an_approval_covers_what_the_report_says_but_not_who_issues_it(
    workspace: Workspace,
) -> None:
    keep_report_text(workspace, PaperPart.PROPOSALS, "Đề nghị cấp máy quét.")
    approve(workspace)

    for part in BODY_PARTS:
        with pytest.raises(SubmissionLockedError):
            keep_report_text(workspace, part, "Lời khác.")
    for part in FORM_PARTS:
        keep_report_text(workspace, part, "Lời khác.")

    assert text_of(workspace, PaperPart.PROPOSALS).text == "Đề nghị cấp máy quét."
    refuse_unapproved(workspace)


def test_words_that_went_past_the_lock_are_not_what_was_approved(workspace: Workspace) -> None:
    approve(workspace)
    with workspace.work() as work:
        work.paper_texts.put(PaperPart.COURSE, "Lén sửa.", at=workspace.tools.clock.now())
        work.commit()

    with pytest.raises(ApprovedContentChangedError):
        refuse_unapproved(workspace)


def test_whoever_approved_and_the_number_given_for_signing_stand_on_it(
    workspace: Workspace,
) -> None:
    approve_submission(workspace, Approver("Lê Thị B", "Phó Chủ tịch UBND xã"))
    make_for_signing(workspace, Issuing(number="45"))

    said = {one.part: one.text for one in read_report_texts(workspace)}

    assert said[PaperPart.SIGNER] == "Lê Thị B"
    assert (said[PaperPart.AUTHORITY], said[PaperPart.TITLE]) == ("KT.", "Phó Chủ tịch")
    assert said[PaperPart.NUMBER] == "45"


def test_both_files_are_written_and_say_the_same(workspace: Workspace, tmp_path: Path) -> None:
    keep_report_text(workspace, PaperPart.DIFFICULTIES, "Mạng hay đứt.")

    pdf, docx = save_report_files(workspace, tmp_path / "ra")

    assert "Mạnghayđứt." in squeezed(pdf.read_bytes())
    with ZipFile(docx) as parts:
        assert "Mạng hay đứt." in parts.read("word/document.xml").decode()


def test_the_report_travels_in_the_package(workspace: Workspace) -> None:
    keep_report_text(workspace, PaperPart.DIFFICULTIES, "Mạng hay đứt.")
    approve(workspace)
    signer = make_office_key(workspace, pin=PIN)

    made = export_submission(workspace, folder=None, signer=signer, progress=Quiet())

    trusted = (signer.certificate,)
    report = verify_package(workspace.tools, made.path, trusted=trusted, progress=Quiet())
    assert report.verdict is Verdict.VERIFIED
    with ZipFile(made.path) as package:
        assert "Mạnghayđứt." in squeezed(package.read("data/report/bao-cao-tu-cham-diem.pdf"))
        assert package.read("data/report/bao-cao-tu-cham-diem.docx").startswith(b"PK")


def test_last_years_points_stand_beside_this_years(tmp_path: Path) -> None:
    last_set = SMALL_SET.replace("2025-12-01", "2024-12-01").replace("2026", "2025")
    create_workspace(tmp_path / "2025", set_bytes=last_set.encode(), unit=UNIT)
    with open_workspace(tmp_path / "2025") as before:
        answer_leaves(before, {"1.1": Answer(YesNoInput(yes=True))})
    carried = read_earlier_year(adapters(), tmp_path / "2025", Quiet())
    root = tmp_path / "2026"
    create_workspace(root, set_bytes=SMALL_SET.encode(), unit=UNIT, earlier=carried)

    with open_workspace(root) as workspace:
        answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=False))})
        said = text_of(workspace, PaperPart.REMARKS).text
        pdf, _ = save_report_files(workspace, tmp_path)
        (workspace.earlier / "submission.json").write_text("hỏng", encoding="utf-8")
        without = text_of(workspace, PaperPart.REMARKS).text

    assert "So với năm 2025, tỷ lệ điểm các lĩnh vực giảm 50 điểm phần trăm" in said
    assert "Tỷlệđiểmsovớinăm2025" in squeezed(pdf.read_bytes())
    assert "2025" not in without
