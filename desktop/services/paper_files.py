"""Writes the tables, lists and sheets that an office keeps, edits, prints or hands over."""

from collections.abc import Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final, assert_never

from desktop.domain.criteria import Leaf, leaves_of
from desktop.domain.delivery_errors import NothingToDeliverError
from desktop.domain.errors import AppError
from desktop.domain.report_errors import NothingToExplainError
from desktop.ports.exports import ExportRecord
from desktop.ports.papers import ReportContent, SelfScorePaper, SlipContent
from desktop.services.exporting import compose_report, read_exports
from desktop.services.parcels import encrypted_names, volume_names
from desktop.services.placing import place_file
from desktop.services.plan_papers import plan_paper
from desktop.services.planning import read_plan
from desktop.services.report_paper import compose_paper
from desktop.services.report_standing import report_now
from desktop.services.workspace import Workspace

SLIPS: Final = "slips"
"""The folder of a workspace with the slips of its packages; they can be made again any time."""


class PaperKind(Enum):
    """The papers that can be printed."""

    TABLE = "table"
    SIGNED_TABLE = "signed-table"
    REPORT = "report"
    EVIDENCE = "evidence"
    EXPLANATIONS = "explanations"
    PLAN = "plan"
    SLIP = "slip"


def write_papers(workspace: Workspace, folder: Path, *, explain: Sequence[str] = ()) -> list[Path]:
    """Write the tables, the list of evidence, the sheets to explain points, and the last slip.

    Sheets are made for the leaves named, or for all that lost points. Raises UnknownLeafError,
    DiskFullError, WriteRefusedError.
    """
    papers, paper = workspace.tools.papers, _paper(workspace)
    content = paper.content
    leaves = [workspace.leaf(code) for code in explain] or lost_leaves(content)
    sheets = papers.explanation_sheets(content, leaves) if leaves else ()
    written = [
        place_file(folder / each.name, each.content) for each in (*papers.tables(paper), *sheets)
    ]
    exports = read_exports(workspace)
    return [*written, write_slip(workspace, exports[-1], folder)] if exports else written


def paper_pdf(workspace: Workspace, kind: PaperKind) -> bytes:
    """A paper as PDF; the report with the signatures it bears, where it still holds.

    Raises NothingToExplainError where no leaf lost points, NothingToDeliverError where no package
    was made, ObjectMissingError, ObjectDamagedError.
    """
    papers, paper = workspace.tools.papers, _paper(workspace)
    content = paper.content
    match kind:
        case PaperKind.TABLE:
            made = papers.self_score_annex(paper)
        case PaperKind.SIGNED_TABLE:
            made = papers.self_score_report(content)
        case PaperKind.REPORT:
            made = report_now(workspace, content)
        case PaperKind.EVIDENCE:
            made = papers.evidence_list(paper)
        case PaperKind.EXPLANATIONS:
            made = _sheets(workspace, content)
        case PaperKind.SLIP:
            made = _last_slip(workspace)
        case PaperKind.PLAN:
            made = papers.plan_pdf(plan_paper(workspace, read_plan(workspace)))
        case _:
            assert_never(kind)
    return made


def paper_beginning(workspace: Workspace, kind: PaperKind) -> bytes | None:
    """A PDF of a few pages whose first one is that of the paper; None of what is short anyway.

    Raises NothingToExplainError.
    """
    papers = workspace.tools.papers
    match kind:
        case PaperKind.TABLE:
            return papers.self_score_annex(_paper(workspace), only_beginning=True)
        case PaperKind.SIGNED_TABLE:
            return papers.self_score_report(_paper(workspace).content, only_beginning=True)
        case PaperKind.EVIDENCE:
            return papers.evidence_list(_paper(workspace), only_beginning=True)
        case PaperKind.EXPLANATIONS:
            return _sheets(workspace, _paper(workspace).content, most=1)
        case PaperKind.REPORT | PaperKind.SLIP | PaperKind.PLAN:
            return None


def lost_leaves(content: ReportContent) -> list[Leaf]:
    """The leaves of the fields that were scored below their maximum, and the penalties incurred."""
    outcomes, penalty = content.sheet.outcomes, content.criterion_set.penalty
    leaves = leaves_of(content.criterion_set.nodes)
    lost = [leaf for leaf in leaves if outcomes[leaf.code].lost > 0]
    if penalty is not None:
        lost += (leaf for leaf in leaves_of(penalty.nodes) if outcomes[leaf.code].points)
    return lost


def write_slip(workspace: Workspace, record: ExportRecord, folder: Path) -> Path:
    """Write the slip with which a package is handed over.

    Raises DiskFullError, WriteRefusedError.
    """
    name = f"phieu-nop-lan-{record.sequence}.pdf"
    return place_file(folder / name, workspace.tools.papers.slip(_slip(workspace, record)))


def keep_slip(workspace: Workspace, record: ExportRecord) -> Path | None:
    """Write the slip of a package right after it was made; None where that does not work now.

    The package is there all the same, and its slip can be made again.
    """
    with suppress(AppError):
        return write_slip(workspace, record, workspace.root / SLIPS)
    return None


def _paper(workspace: Workspace) -> SelfScorePaper:
    """What would be reported now, by whom and under which number as it was reported last."""
    return compose_paper(workspace, compose_report(workspace))


def _sheets(workspace: Workspace, content: ReportContent, *, most: int | None = None) -> bytes:
    leaves = lost_leaves(content)[:most]
    if not leaves:
        raise NothingToExplainError
    return workspace.tools.papers.explanation_sheets(content, leaves)[0].content


def _last_slip(workspace: Workspace) -> bytes:
    exports = read_exports(workspace)
    if not exports:
        raise NothingToDeliverError
    return workspace.tools.papers.slip(_slip(workspace, exports[-1]))


def _slip(workspace: Workspace, record: ExportRecord) -> SlipContent:
    with workspace.look() as work:
        asked = work.rounds.last()
    criterion_set = workspace.criterion_set
    names = volume_names(record.file_name)
    return SlipContent(
        unit=workspace.unit,
        receiver=criterion_set.receiver.name if asked is None else asked.office.name,
        year=criterion_set.year,
        set_title=criterion_set.title,
        record=record,
        files=encrypted_names(names) if record.is_encrypted else names,
    )
