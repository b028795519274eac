"""The main job from nothing to a verified package, on the sample data."""

import tempfile
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from desktop.bootstrap import open_workspace
from desktop.cli.output import say, say_json
from desktop.cli.packages import report_to_json
from desktop.cli.sample_workspace import SAMPLE_LEADER, explain_gaps, make_sample_workspace
from desktop.cli.sets import total_line
from desktop.domain.decimals import plain
from desktop.domain.scoring.outcome import State
from desktop.domain.scoring.totals import ScoreSheet
from desktop.domain.verification import Verdict, VerificationReport
from desktop.services.approving import approve_submission
from desktop.services.exporting import Exported, export_submission
from desktop.services.library import Library, read_library
from desktop.services.office_key import make_office_key
from desktop.services.scoring import read_scores
from desktop.services.verifying import verify_package
from desktop.ui.messages import describe_verdict
from desktop.wording import numbers

SAMPLE_PIN = "minhchung-mau"
"""The sample workspace's key protects nothing: its PIN is told to everybody."""


@dataclass(frozen=True, slots=True)
class _Result:
    workspace: Path
    certificate: Path
    sheet: ScoreSheet
    library: Library
    exported: Exported
    report: VerificationReport


class _Quiet:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        """Go on."""


def demo(arguments: Namespace) -> int:
    """`demo [--out DIR]`: 0 when the package made from the sample data verifies."""
    folder = arguments.out or Path(tempfile.mkdtemp(prefix="minhchung-mau-"))
    tell = _Teller(shown=not arguments.as_json)
    result = _run(folder, tell)
    if arguments.as_json:
        say_json(_to_json(result))
    else:
        _say_end(result)
    return 0 if result.report.verdict is Verdict.VERIFIED else 1


def _run(folder: Path, tell: "_Teller") -> _Result:
    root = folder / "khong-gian-mau"
    progress = _Quiet()
    tell.step("Tạo không gian làm việc, chấm điểm và gắn tài liệu mẫu")
    make_sample_workspace(root, folder / "tai-lieu-mau", progress)
    with open_workspace(root) as workspace:
        tell.step("Kiểm tra, và giải trình những điểm chưa có tài liệu")
        explain_gaps(workspace)
        tell.step(f"Lãnh đạo phê duyệt: {SAMPLE_LEADER.words}")
        approve_submission(workspace, SAMPLE_LEADER)
        tell.step("Xuất gói hồ sơ có chữ ký của cơ quan")
        signer = make_office_key(workspace, pin=SAMPLE_PIN)
        exported = export_submission(workspace, folder=None, signer=signer, progress=progress)
        tell.step("Đọc lại và kiểm tra gói")
        report = verify_package(
            workspace.tools,
            exported.path,
            trusted_certificates=(signer.certificate,),
            progress=progress,
        )
        return _Result(
            workspace=root,
            certificate=workspace.key_path.with_suffix(".crt"),
            sheet=read_scores(workspace).sheet,
            library=read_library(workspace),
            exported=exported,
            report=report,
        )


class _Teller:
    """Numbers the steps for people."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._count = 0

    def step(self, what: str) -> None:
        self._count += 1
        if self._shown:
            say(f"{self._count}. {what}…")


def _to_json(result: _Result) -> dict[str, object]:
    sheet, library = result.sheet, result.library
    states = [outcome.state for outcome in sheet.outcomes.values()]
    return {
        "leaves": len(states),
        "leaves_scored": states.count(State.SCORED),
        "total": plain(sheet.total),
        "earned": plain(sheet.totals.earned),
        "nominal_max": plain(sheet.totals.nominal),
        "applicable_max": plain(sheet.totals.applicable),
        "files_offered": len(library.offers),
        "documents_stored": len(library.documents),
        "uses": len(library.links),
        "bytes_offered": library.bytes_offered,
        "bytes_stored": library.bytes_stored,
        "bytes_saved": library.bytes_offered - library.bytes_stored,
        "workspace": str(result.workspace),
        "certificate": str(result.certificate),
        "approved_by": SAMPLE_LEADER.words,
        "package": str(result.exported.path),
        "manifest_sha256": result.exported.record.digest,
        "verdict": result.report.verdict,
        "verification": report_to_json(result.report),
    }


def _say_end(result: _Result) -> None:
    library = result.library
    saved = library.bytes_offered - library.bytes_stored
    say(
        "",
        total_line(result.sheet),
        f"Đã đưa vào {len(library.offers)} tệp, kho chỉ giữ {len(library.documents)} tài liệu,"
        f" dùng {len(library.links)} lần: bớt được {numbers.size(saved)}.",
        f"Gói hồ sơ: {result.exported.path}",
        f"  {describe_verdict(result.report.verdict)}",
        f"  Chứng thư để cơ quan tiếp nhận đối chiếu: {result.certificate}",
        "  Cách tự kiểm tra nằm trong gói: data/CACH-KIEM-TRA.txt",
        f"Không gian mẫu (mã PIN {SAMPLE_PIN}): {result.workspace}",
        f"  Mở bằng: ./run --open {result.workspace}",
    )
