"""Writes the improvement plan as files: a PDF to be printed, a DOCX to be edited."""

from dataclasses import dataclass
from pathlib import Path

from desktop.ports.papers import PlanPaper
from desktop.services.placing import place_file
from desktop.services.planning import PlanState, read_plan
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """The files, and the plan that is in them."""

    pdf: Path
    docx: Path
    state: PlanState


def plan_paper(workspace: Workspace, state: PlanState) -> PlanPaper:
    """What the papers show."""
    carried = state.carried
    return PlanPaper(
        unit=workspace.unit,
        criterion_set=workspace.criterion_set,
        sheet=state.sheet,
        plan=state.plan,
        fields=state.fields,
        results=() if carried is None else carried.results,
        reports={} if carried is None else carried.follow_ups,
        at=workspace.tools.clock.now(),
    )


def write_plan(workspace: Workspace, folder: Path) -> PlanFiles:
    """Write both into a folder; raises DiskFullError, WriteRefusedError."""
    state = read_plan(workspace)
    paper = plan_paper(workspace, state)
    name = f"ke-hoach-nang-cao-chi-so-{state.plan.year}"
    papers = workspace.tools.papers
    pdf = place_file(folder / f"{name}.pdf", papers.plan_pdf(paper))
    return PlanFiles(pdf, place_file(folder / f"{name}.docx", papers.plan_docx(paper)), state)
