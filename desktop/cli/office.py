"""The submitting office's commands: init, answer, attach, check, status."""

from argparse import Namespace
from collections.abc import Sequence
from decimal import Decimal

from desktop.bootstrap.criterion_sets import take_set
from desktop.bootstrap.making import create_workspace, create_workspace_for_round, read_earlier_year
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.cli.approval import approval_to_json
from desktop.cli.output import TerminalProgress, bullet, complain, say, say_json
from desktop.cli.sets import read_answers, total_line
from desktop.domain.approval import Approval
from desktop.domain.decimals import plain
from desktop.domain.findings import CheckFinding, Weight
from desktop.domain.limits import MAX_CODE_CHARACTERS, MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.domain.rounds import Role
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.submission import Unit
from desktop.domain.workspace_errors import UnitFaultyError
from desktop.services.answering import answer_leaves
from desktop.services.attaching import AttachReport, Target, attach_files
from desktop.services.carrying import Carried
from desktop.services.checking import check_workspace
from desktop.services.files import read_small_file
from desktop.services.library import Library, read_library
from desktop.services.scoring import read_scores
from desktop.services.status import Status, read_status
from desktop.services.taking_round import open_round, unit_of
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_check, describe_error
from desktop.wording import numbers
from desktop.wording.numbers import day


def init(arguments: Namespace) -> int:
    """`init WS --set S --unit CODE:NAME [--earlier WS_OR_PACKAGE]`: make an empty workspace."""
    earlier = _earlier(arguments)
    unit = _create(arguments, earlier) if arguments.round is None else _join(arguments, earlier)
    if arguments.as_json:
        made = {"workspace": str(arguments.workspace), "unit": _unit_to_json(unit)}
        year = None if earlier is None else earlier.earlier.year
        say_json(made | {"earlier": year, "key": earlier is not None and bool(earlier.key)})
    else:
        say(f"Đã tạo không gian làm việc của {unit.name} tại {arguments.workspace}.")
        say(*_earlier_lines(earlier))
    return 0


def answer(arguments: Namespace) -> int:
    """`answer WS A.json`: keep all answers of the file, or none."""
    with open_workspace(arguments.workspace) as workspace:
        answers = read_answers(arguments.answers, workspace.criterion_set)
        answer_leaves(workspace, answers)
        sheet = read_scores(workspace).sheet
    if arguments.as_json:
        say_json({"answered": len(answers), "score": sheet_to_json(sheet)})
    else:
        say(f"Đã ghi {len(answers)} câu trả lời.", total_line(sheet))
    return 0


def attach(arguments: Namespace) -> int:
    """`attach WS FILE… [--to CODE]`: 0 when every file was taken, 1 when some were refused."""
    with open_workspace(arguments.workspace) as workspace:
        target = None if arguments.to is None else choose_target(workspace, arguments.to)
        progress = TerminalProgress(shown=not arguments.as_json)
        report = attach_files(
            workspace, arguments.files, target=target, link_known=True, progress=progress
        )
        library = read_library(workspace)
        unnamed = () if target is None else _unnamed_requirements(workspace, target)
    if arguments.as_json:
        say_json(_report_to_json(report, library))
    else:
        _say_report(report, library)
        say(*unnamed)
    return 1 if report.refused else 0


def check(arguments: Namespace) -> int:
    """`check WS`: 0 when nothing would bounce, 1 otherwise."""
    with open_workspace(arguments.workspace) as workspace:
        findings = check_workspace(workspace)
        lines = [describe_check(one, workspace.criterion_set) for one in findings]
    if arguments.as_json:
        say_json({"findings": _findings_to_json(findings, lines)})
    else:
        say(*(bullet(lines) or ("Không còn gì phải xem.",)))
    return 1 if any(one.weight is Weight.BOUNCES for one in findings) else 0


def status(arguments: Namespace) -> int:
    """`status WS`: points, documents, findings, packages."""
    with open_workspace(arguments.workspace) as workspace:
        state = read_status(workspace)
        if arguments.as_json:
            say_json(_status_to_json(workspace, state))
        else:
            _say_status(workspace, state)
    return 0


def choose_target(workspace: Workspace, words: str) -> Target:
    """`CODE` or `CODE:REQUIREMENT`; a leaf that asks for one thing needs no requirement named."""
    code, _, requirement = words.partition(":")
    asked = workspace.leaf(code).evidence
    if not requirement and len(asked) == 1:
        requirement = asked[0].id
    return Target(code, requirement)


def _unnamed_requirements(workspace: Workspace, target: Target) -> tuple[str, ...]:
    """Which evidence the leaf asks for, when the files were attached to none of it."""
    asked = workspace.leaf(target.leaf).evidence
    if target.requirement or not asked:
        return ()
    return (
        f"Tiêu chí {target.leaf} yêu cầu từng loại tài liệu; nêu rõ loại bằng --to:",
        *bullet(f"{target.leaf}:{one.id}  {one.label}" for one in asked),
    )


def _create(arguments: Namespace, earlier: Carried | None) -> Unit:
    unit = _unit(arguments.unit)
    _, set_bytes = take_set(read_small_file(arguments.set_file))
    create_workspace(
        arguments.workspace,
        set_bytes=set_bytes,
        unit=unit,
        earlier=earlier,
        role=Role(arguments.role),
    )
    return unit


def _join(arguments: Namespace, earlier: Carried | None) -> Unit:
    """Start from a round package; its signer's fingerprint is said, to be compared by a person."""
    progress = TerminalProgress(shown=not arguments.as_json)
    opened = open_round(adapters(), arguments.round, progress)
    code = one_line(arguments.unit.partition(":")[0])
    create_workspace_for_round(arguments.workspace, opened, unit_code=code, earlier=earlier)
    if not arguments.as_json:
        say(
            f"Cơ quan tiếp nhận: {opened.head.unit.name}, hạn nộp {day(opened.round.deadline)}.",
            f"Hãy gọi cho cơ quan tiếp nhận và so dấu vân tay: {opened.fingerprint}",
        )
    return unit_of(opened, code)


def _earlier(arguments: Namespace) -> Carried | None:
    if arguments.earlier is None:
        return None
    progress = TerminalProgress(shown=not arguments.as_json)
    return read_earlier_year(arguments.earlier, progress)


def _earlier_lines(carried: Carried | None) -> tuple[str, ...]:
    if carried is None:
        return ()
    earlier = carried.earlier
    line = f"Đã lấy số liệu năm {earlier.year} để đối chiếu và chép."
    key = "Đã chép khóa ký của đơn vị; mã PIN như cũ." if carried.key else ""
    return tuple(each for each in (line, total_line(earlier.sheet), key) if each)


def _unit(words: str) -> Unit:
    code, name = (one_line(each) for each in words.partition(":")[::2])
    is_of_length = len(code) <= MAX_CODE_CHARACTERS and len(name) <= MAX_SHORT_CHARACTERS
    if not (code and name and is_of_length):
        raise UnitFaultyError(words)
    return Unit(code, name)


def _unit_to_json(unit: Unit) -> dict[str, str]:
    return {"code": unit.code, "name": unit.name}


def _report_to_json(report: AttachReport, library: Library) -> dict[str, object]:
    return {
        "taken": [
            {
                "file": str(one.path),
                "document": one.document.code,
                "sha256": one.document.content.digest,
                "new": one.is_new,
                "linked": one.is_linked,
                "used_for": [use.leaf for use in one.used_for],
            }
            for one in report.taken
        ],
        "refused": [
            {"file": str(one.path), "code": one.error.code, "message": describe_error(one.error)}
            for one in report.refused
        ],
        **_documents_to_json(library),
    }


def _documents_to_json(library: Library) -> dict[str, object]:
    return {
        "files_offered": len(library.offers),
        "documents_stored": len(library.documents),
        "bytes_offered": library.bytes_offered,
        "bytes_stored": library.bytes_stored,
        "bytes_saved": library.bytes_offered - library.bytes_stored,
    }


def _say_report(report: AttachReport, library: Library) -> None:
    for one in report.taken:
        document = one.document
        if one.is_new:
            say(f"{one.path.name}: {document.code}")
            continue
        uses = ", ".join(use.leaf for use in one.used_for) or "chưa dùng cho tiêu chí nào"
        say(f"{one.path.name}: đã có sẵn là {document.code} ({document.name}), dùng cho: {uses}")
    complain(*bullet(describe_error(one.error) for one in report.refused))
    saved = library.bytes_offered - library.bytes_stored
    say(f"Kho có {len(library.documents)} tài liệu; nhờ dùng lại, bớt được {numbers.size(saved)}.")


def _findings_to_json(
    findings: Sequence[CheckFinding], lines: Sequence[str]
) -> list[dict[str, object]]:
    return [
        {
            "weight": one.weight,
            "kind": one.kind,
            "leaf": one.leaf or None,
            "document": one.document or None,
            "at_stake": plain(one.at_stake),
            "message": line,
        }
        for one, line in zip(findings, lines, strict=True)
    ]


def _status_to_json(workspace: Workspace, state: Status) -> dict[str, object]:
    weights = dict.fromkeys(Weight, 0)
    for finding in state.findings:
        weights[finding.weight] += 1
    return {
        "unit": _unit_to_json(workspace.unit),
        "year": workspace.criterion_set.year,
        "set": {"id": workspace.criterion_set.id, "version": workspace.criterion_set.version},
        "score": sheet_to_json(state.sheet),
        "evidence": _documents_to_json(state.library),
        "links": len(state.library.links),
        "findings": weights,
        "stage": state.stage,
        "approval": approval_to_json(state.approval),
        "exports": [
            {
                "sequence": one.sequence,
                "file": one.file_name,
                "manifest_sha256": one.digest,
                "size": one.size,
                "created": one.created_at.isoformat(),
            }
            for one in state.exports
        ],
    }


def _say_status(workspace: Workspace, state: Status) -> None:
    library = state.library
    at_stake = sum((one.at_stake for one in state.findings), Decimal(0))
    say(
        f"{workspace.unit.name} · Kỳ {workspace.criterion_set.year} · {workspace.root}",
        total_line(state.sheet),
        f"Tài liệu: {len(library.documents)}, dùng {len(library.links)} lần,"
        f" {numbers.size(library.bytes_stored)} trên đĩa.",
        f"Cần xem: {len(state.findings)} mục, {numbers.number(at_stake)} điểm có thể mất.",
        _approval_line(state.approval),
        f"Gói đã xuất: {len(state.exports)}.",
    )


def _approval_line(approval: Approval) -> str:
    if approval.approved is not None:
        return (
            f"Đã phê duyệt: {approval.approved.approver}, {numbers.moment(approval.approved.at)}."
        )
    if approval.reopened is not None:
        return f"Đang mở lại để sửa: {approval.reopened.reason}"
    return "Chưa phê duyệt."
