"""The tables and sheets of a workspace: written whole, printed, and the slip of each package."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.domain.answer_errors import UnknownLeafError
from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.delivery_errors import NothingToDeliverError
from desktop.domain.errors import JobCancelledError
from desktop.domain.report_errors import NothingToExplainError, PaperNotDrawnError
from desktop.domain.signed_report import Issuing, SigningRole
from desktop.services.answering import answer_leaves
from desktop.services.exporting import export_submission, read_exports
from desktop.services.office_key import make_office_key
from desktop.services.paper_files import PaperKind, keep_slip, paper_pdf, write_papers
from desktop.services.printing import draw_page, open_beginning, open_paper
from desktop.services.signing_report import make_for_signing, sign_in_program
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet, approve

PIN = "mat-khau-thu"
TABLES = {
    "bang-tu-cham-diem.pdf",
    "bang-tu-cham-diem.docx",
    "bang-tu-cham-diem.xlsx",
    "danh-muc-tai-lieu.pdf",
    "danh-muc-tai-lieu.docx",
    "du-lieu-nhap-he-thong.xlsx",
}
SHEETS = {"phieu-giai-trinh.pdf", "phieu-giai-trinh.docx"}


def text_of(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def export(workspace: Workspace) -> Path:
    approve(workspace)
    signer = make_office_key(workspace, pin=PIN)
    return export_submission(workspace, folder=None, signer=signer, progress=Quiet()).path


def test_sheets_are_made_for_the_leaves_that_lost_points(
    workspace: Workspace, tmp_path: Path
) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=False))})

    written = write_papers(workspace, tmp_path / "giay to")

    assert {each.name for each in written} == TABLES | SHEETS
    assert {each.name for each in (tmp_path / "giay to").iterdir()} == TABLES | SHEETS
    text = text_of((tmp_path / "giay to" / "phieu-giai-trinh.pdf").read_bytes())
    assert "Tiêuchí1.1" in text
    assert "Tiêuchí1.2" not in text


def test_a_contested_leaf_gets_its_sheet_though_it_lost_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    write_papers(workspace, tmp_path, explain=["1.2"])

    assert "Tiêuchí1.2" in text_of((tmp_path / "phieu-giai-trinh.pdf").read_bytes())


def test_a_leaf_that_is_not_there_is_said_to_be_so(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UnknownLeafError):
        write_papers(workspace, tmp_path / "out", explain=["9.9"])

    assert not (tmp_path / "out").exists()


def test_where_nothing_was_lost_there_is_nothing_to_explain(
    workspace: Workspace, tmp_path: Path
) -> None:
    answers = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(4)))}
    answer_leaves(workspace, answers)

    assert {each.name for each in write_papers(workspace, tmp_path)} == TABLES
    with pytest.raises(NothingToExplainError):
        paper_pdf(workspace, PaperKind.EXPLANATIONS)


def test_a_slip_is_kept_of_each_package_and_written_out_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    package = export(workspace)
    (record,) = read_exports(workspace)

    kept = keep_slip(workspace, record)
    written = write_papers(workspace, tmp_path / "out")

    assert kept == workspace.root / "slips" / "phieu-nop-lan-1.pdf"
    assert kept.read_bytes() == written[-1].read_bytes()
    text = text_of(kept.read_bytes())
    assert record.digest in text
    assert package.name in text


def test_a_slip_that_cannot_be_written_does_not_undo_the_export(workspace: Workspace) -> None:
    export(workspace)
    (workspace.root / "slips").write_bytes(b"in the way")

    assert keep_slip(workspace, read_exports(workspace)[0]) is None


def test_without_a_package_there_is_no_slip(workspace: Workspace) -> None:
    with pytest.raises(NothingToDeliverError):
        paper_pdf(workspace, PaperKind.SLIP)


def test_the_report_is_printed_as_it_was_signed(workspace: Workspace) -> None:
    approve(workspace)
    signer = make_office_key(workspace, pin=PIN)
    make_for_signing(workspace, Issuing(number="12"))
    signed = sign_in_program(workspace, signer, role=SigningRole.LEADER).record.latest

    printed = paper_pdf(workspace, PaperKind.REPORT)

    assert printed == workspace.vault.path_of(signed.digest).read_bytes()


def test_a_paper_is_opened_whole_and_drawn_page_by_page(
    workspace: Workspace, tmp_path: Path
) -> None:
    paper = open_paper(workspace, PaperKind.TABLE, tmp_path, Quiet())

    assert paper.page_count == len(PdfReader(paper.path).pages)
    with Image.open(BytesIO(draw_page(workspace, paper, 1, width_px=990))) as picture:
        assert picture.size == (990, 700)


@pytest.mark.parametrize("kind", [PaperKind.TABLE, PaperKind.EVIDENCE, PaperKind.PLAN])
def test_what_is_begun_shows_the_first_page_of_the_whole(
    workspace: Workspace, tmp_path: Path, kind: PaperKind
) -> None:
    begun = open_beginning(workspace, kind, tmp_path, Quiet())
    whole = open_paper(workspace, kind, tmp_path, Quiet())

    first = draw_page(workspace, begun, 1, width_px=400)
    assert first == draw_page(workspace, whole, 1, width_px=400)
    assert begun.is_whole == (kind is PaperKind.PLAN)


def test_a_page_that_is_not_there_cannot_be_drawn(workspace: Workspace, tmp_path: Path) -> None:
    paper = open_paper(workspace, PaperKind.EVIDENCE, tmp_path, Quiet())

    with pytest.raises(PaperNotDrawnError):
        draw_page(workspace, paper, paper.page_count + 1, width_px=990)


class Stopping:
    """A progress that is stopped at once."""

    def step(self, done: int, total: int, what: str) -> None:
        del done, total, what
        raise JobCancelledError


def test_opening_can_be_stopped(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(JobCancelledError):
        open_paper(workspace, PaperKind.TABLE, tmp_path, Stopping())
