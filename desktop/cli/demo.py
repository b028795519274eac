"""The main job from nothing to the receiver's receipt, on the sample data."""

import tempfile
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from desktop.bootstrap.opening import open_workspace
from desktop.cli.demo_office import Answered, Offices, make_sample_office
from desktop.cli.output import say, say_json
from desktop.cli.packages import report_to_json
from desktop.cli.receiving import receipt_to_json
from desktop.cli.register_lines import entry_to_json
from desktop.cli.sample_workspace import (
    SAMPLE_LEADER,
    describe_papers,
    explain_gaps,
    make_sample_workspace,
)
from desktop.cli.sets import total_line
from desktop.domain.decimals import plain
from desktop.domain.scoring.outcome import State
from desktop.domain.scoring.totals import ScoreSheet
from desktop.domain.verification import Verdict, VerificationReport
from desktop.ports.signing import Signer
from desktop.services.approving import approve_submission
from desktop.services.exporting import Exported, export_submission
from desktop.services.library import Library, read_library
from desktop.services.office_key import make_office_key
from desktop.services.opening_round import MadeRound
from desktop.services.scoring import read_scores
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_verdict
from desktop.wording import numbers
from desktop.wording.receiving import STANDINGS

SAMPLE_PIN = "minhchung-mau"
"""The sample workspace's key protects nothing: its PIN is told to everybody."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """What the commune made, read back by itself."""

    sheet: ScoreSheet
    library: Library
    exported: Exported
    report: VerificationReport


@dataclass(frozen=True, slots=True)
class _Result:
    commune: Path
    certificate: Path
    office: Path
    asked: MadeRound
    sent: _Sent
    answered: Answered

    @property
    def is_good(self) -> bool:
        return self.sent.report.verdict is Verdict.VERIFIED and self.answered.is_received


class _Quiet:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        """Go on."""


def demo(arguments: Namespace) -> int:
    """`demo [--out DIR]`: 0 when the sample package verifies, is received, and is answered."""
    folder = arguments.out or Path(tempfile.mkdtemp(prefix="minhchung-mau-"))
    tell = _Teller(shown=not arguments.as_json)
    result = _run(folder, tell)
    if arguments.as_json:
        say_json(_to_json(result))
    else:
        _say_end(result)
    return 0 if result.is_good else 1


def _run(folder: Path, tell: "_Teller") -> _Result:
    root, office_root = folder / "khong-gian-mau", folder / "co-quan-tiep-nhan-mau"
    progress = _Quiet()
    tell.step("Tạo không gian làm việc của xã, chấm điểm và gắn tài liệu mẫu")
    samples = make_sample_workspace(root, folder / "tai-lieu-mau", progress)
    with open_workspace(root) as commune:
        tell.step("Đọc văn bản, xác nhận số, ngày, cơ quan và trích yếu của từng văn bản")
        describe_papers(commune, samples)
        make_sample_office(office_root, commune.set_bytes)
        with open_workspace(office_root) as office:
            offices = Offices(office, commune, progress)
            office_signer = make_office_key(office, pin=SAMPLE_PIN)
            tell.step("Cơ quan tiếp nhận mở đợt chấm; xã so dấu vân tay và nhận gói đợt chấm")
            asked = offices.ask(office_signer)
            signer = make_office_key(commune, pin=SAMPLE_PIN)
            sent = _send(commune, signer, tell)
            tell.step("Cơ quan tiếp nhận nhận gói, so dấu vân tay và ghi nhận người ký")
            entry = offices.receive(sent.exported.path, signer.fingerprint)
            tell.step("Cơ quan tiếp nhận lập giấy tiếp nhận có chữ ký; xã nhận về và kiểm tra")
            return _Result(
                commune=root,
                certificate=commune.key_path.with_suffix(".crt"),
                office=office_root,
                asked=asked,
                sent=sent,
                answered=offices.answer(entry, office_signer),
            )


def _send(commune: Workspace, signer: Signer, tell: "_Teller") -> _Sent:
    progress = _Quiet()
    tell.step("Kiểm tra, và giải trình những điểm chưa có tài liệu")
    explain_gaps(commune)
    tell.step(f"Lãnh đạo phê duyệt: {SAMPLE_LEADER.words}")
    approve_submission(commune, SAMPLE_LEADER)
    tell.step("Xuất gói hồ sơ có chữ ký của cơ quan")
    exported = export_submission(commune, folder=None, signer=signer, progress=progress)
    tell.step("Đọc lại và kiểm tra gói")
    report = verify_package(
        commune.tools,
        exported.path,
        trusted=(signer.certificate,),
        progress=progress,
    )
    return _Sent(read_scores(commune).sheet, read_library(commune), exported, report)


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
    sent, answered = result.sent, result.answered
    sheet, library = sent.sheet, sent.library
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
        "workspace": str(result.commune),
        "certificate": str(result.certificate),
        "approved_by": SAMPLE_LEADER.words,
        "package": str(sent.exported.path),
        "manifest_sha256": sent.exported.record.digest,
        "verdict": sent.report.verdict,
        "verification": report_to_json(sent.report),
        "office": str(result.office),
        "round": str(result.asked.path),
        "received": entry_to_json(answered.entry),
        "receipt": str(answered.made.path),
        "receipt_taken": receipt_to_json(answered.taken),
    }


def _say_end(result: _Result) -> None:
    sent, answered = result.sent, result.answered
    library = sent.library
    saved = library.bytes_offered - library.bytes_stored
    say(
        "",
        total_line(sent.sheet),
        f"Đã đưa vào {len(library.offers)} tệp, kho chỉ giữ {len(library.documents)} tài liệu,"
        f" dùng {len(library.links)} lần: bớt được {numbers.size(saved)}.",
        f"Gói hồ sơ: {sent.exported.path}",
        f"  {describe_verdict(sent.report.verdict)}",
        f"  Chứng thư để cơ quan tiếp nhận đối chiếu: {result.certificate}",
        "  Cách tự kiểm tra nằm trong gói: data/CACH-KIEM-TRA.txt",
        f"Sổ của {answered.made.record.office.name}: {STANDINGS[answered.entry.standing]}",
        f"Giấy tiếp nhận: {answered.made.path}",
        f"Không gian mẫu của xã và của cơ quan tiếp nhận (mã PIN {SAMPLE_PIN}):",
        f"  Mở bằng: ./run --open {result.commune}",
        f"  Mở bằng: ./run --open {result.office}",
    )
