"""Makes the sample workspace: the sample set, its answers, and its evidence."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from hashlib import file_digest
from pathlib import Path

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.cli.sets import read_answers
from desktop.domain.approval import Approver
from desktop.domain.evidence import Digest
from desktop.domain.findings import Weight
from desktop.domain.submission import Unit
from desktop.paths import resources
from desktop.ports.progress import Progress
from desktop.samples.sample_files import SampleFile, write_sample_files
from desktop.services.answering import answer_leaves
from desktop.services.attaching import RefusedFile, Target, attach_files
from desktop.services.checking import check_workspace
from desktop.services.confirming import confirm_guesses
from desktop.services.describing import describe_document
from desktop.services.library import read_library
from desktop.services.looking import look_into_next
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace

SAMPLE_UNIT = Unit("31756", "Xã Vĩnh Thành")
SAMPLE_LEADER = Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã")

_EXPLANATION = "Đã thực hiện; bản gốc lưu tại văn thư, sẽ bổ sung bản quét khi được yêu cầu."


def make_sample_workspace(root: Path, files: Path, progress: Progress) -> tuple[SampleFile, ...]:
    """A workspace with the sample set, answers and evidence.

    Its papers are written to `files` first, as if they came from the office's scanner.
    """
    set_bytes = (resources() / "criteria" / "xa-mau.yaml").read_bytes()
    create_workspace(root, set_bytes=set_bytes, unit=SAMPLE_UNIT)
    samples = write_sample_files(files, step=progress.step)
    with open_workspace(root) as workspace:
        _answer(workspace)
        _attach(workspace, samples, progress)
    return samples


def describe_papers(workspace: Workspace, samples: Sequence[SampleFile]) -> None:
    """Do what an officer does: confirm what papers say of themselves, read the pictures."""
    while look_into_next(workspace) is not None:
        pass
    codes = {one.content.digest: code for code, one in read_library(workspace).documents.items()}
    for code, seen in {codes[_digest(one.path)]: one.seen for one in samples}.items():
        if seen is None:
            confirm_guesses(workspace, (code,))
        else:
            describe_document(workspace, code, seen)


def explain_gaps(workspace: Workspace) -> None:
    """Do what an officer does whose scan is not there yet: say why the points stand."""
    answers = read_scores(workspace).answers
    gaps = [one.leaf for one in check_workspace(workspace) if one.weight is Weight.BOUNCES]
    answer_leaves(workspace, {leaf: replace(answers[leaf], note=_EXPLANATION) for leaf in gaps})


def _answer(workspace: Workspace) -> None:
    file = resources() / "samples" / "answers.json"
    answer_leaves(workspace, read_answers(file, workspace.criterion_set))


def _attach(workspace: Workspace, samples: Sequence[SampleFile], progress: Progress) -> None:
    by_target: dict[Target, list[Path]] = defaultdict(list)
    for sample in samples:
        by_target[Target(sample.leaf, sample.requirement)].append(sample.path)
    for target, files in by_target.items():
        report = attach_files(workspace, files, target=target, link_known=True, progress=progress)
        _expect_none(report.refused)


def _digest(file: Path) -> Digest:
    with file.open("rb") as stream:
        return Digest(file_digest(stream, "sha256").hexdigest())


def _expect_none(refused: Sequence[RefusedFile]) -> None:
    """The sample files are our own: one that is refused is a fault of the program or the disk."""
    for one in refused:
        raise one.error
