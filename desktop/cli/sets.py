"""The commands that need no workspace: check a criterion set, score answers against one."""

from argparse import Namespace
from pathlib import Path

from desktop.bootstrap.criterion_sets import check_set, write_set
from desktop.cli.output import bullet, complain, say, say_json
from desktop.domain.answers import Answer
from desktop.domain.answers_json import answers_from_json
from desktop.domain.criteria import CriterionSet
from desktop.domain.criterion_set_errors import (
    CriterionSetFaultyError,
    SetFault,
    SetFormUnknownError,
)
from desktop.domain.errors import WriteRefusedError
from desktop.domain.limits import MAX_PACKAGE_TEXT_BYTES
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.scoring.totals import ScoreSheet, score_set
from desktop.domain.strict_json import read_json
from desktop.services.files import read_small_file
from desktop.services.placing import place_file
from desktop.ui.messages import describe_set_fault
from desktop.wording import numbers
from desktop.wording.traces import reason

_ENDINGS = frozenset({".yaml", ".yml", ".xlsx"})


def criteria(arguments: Namespace) -> int:
    """`criteria check`, `criteria convert` or `criteria import`."""
    if arguments.action == "import":
        from desktop.cli.table_import import import_table  # noqa: PLC0415 - once a year

        return import_table(arguments)
    return (_convert if arguments.action == "convert" else _check)(arguments)


def _convert(arguments: Namespace) -> int:
    """`criteria convert IN OUT`: the same set as YAML or as a workbook, by the name of OUT."""
    target: Path = arguments.target
    ending = target.suffix.lower()
    if ending not in _ENDINGS:
        raise SetFormUnknownError(target)
    if target.exists():
        raise WriteRefusedError(target, "File exists")
    criterion_set = read_set(arguments.file)
    content = write_set(criterion_set, is_workbook=ending == ".xlsx")
    place_file(target, content)
    if arguments.as_json:
        say_json({"file": str(target), "size": len(content)})
    else:
        say(f"Đã ghi {target}.", _set_line(criterion_set))
    return 0


def _check(arguments: Namespace) -> int:
    """`criteria check FILE`: 0 for a usable set, 1 for a faulty one; every fault is printed."""
    checked = check_set(read_small_file(arguments.file))
    if arguments.as_json:
        say_json(
            {
                "file": str(arguments.file),
                "usable": not checked.faults,
                "faults": [_fault_to_json(fault) for fault in checked.faults],
                "warnings": [_fault_to_json(fault) for fault in checked.warnings],
            }
        )
    else:
        _say_faults(arguments.file, checked.faults, "lỗi")
        _say_faults(arguments.file, checked.warnings, "cần xem")
        if checked.criterion_set is not None:
            say(_set_line(checked.criterion_set))
    return 1 if checked.faults else 0


def score(arguments: Namespace) -> int:
    """`score --set S --answers A.json`: points with their reasons."""
    criterion_set = read_set(arguments.set_file)
    answers = read_answers(arguments.answers, criterion_set)
    sheet = score_set(criterion_set, answers)
    if arguments.as_json:
        say_json(sheet_to_json(sheet))
    else:
        say_sheet(criterion_set, sheet)
    return 0


def read_set(file: Path) -> CriterionSet:
    """The set in this file; raises CriterionSetFaultyError, FileUnreadableError."""
    checked = check_set(read_small_file(file))
    if checked.criterion_set is None:
        raise CriterionSetFaultyError(checked.faults)
    return checked.criterion_set


def read_answers(file: Path, criterion_set: CriterionSet) -> dict[str, Answer]:
    """The answers in this JSON file; raises AnswersFaultyError, JsonRefusedError."""
    value = read_json(read_small_file(file), max_bytes=MAX_PACKAGE_TEXT_BYTES)
    return answers_from_json(value, criterion_set)


def say_sheet(criterion_set: CriterionSet, sheet: ScoreSheet) -> None:
    """Every leaf with its points and reason, then the totals."""
    for leaf in criterion_set.leaves():
        say(f"{leaf.code:<8} {reason(sheet.outcomes[leaf.code], leaf, criterion_set)}")
    say(total_line(sheet))


def total_line(sheet: ScoreSheet) -> str:
    """Points earned over what could be earned, and what is left out of it."""
    totals = sheet.totals
    points = numbers.number
    return (
        f"Tổng: {points(totals.earned)}/{points(totals.applicable)} điểm"
        f" (điểm chuẩn {points(totals.nominal)}, không chấm {points(totals.excluded)},"
        f" chờ nơi khác {points(totals.pending)}, mất {points(totals.lost)},"
        f" chưa chấm {points(totals.unanswered)})"
    )


def _set_line(criterion_set: CriterionSet) -> str:
    count = len(criterion_set.leaves())
    return f"Dùng được: {criterion_set.title}, {count} tiêu chí chấm điểm."


def _say_faults(file: Path, faults: tuple[SetFault, ...], title: str) -> None:
    if faults:
        complain(f"{file}: {len(faults)} {title}")
        complain(*bullet(describe_set_fault(fault) for fault in faults))


def _fault_to_json(fault: SetFault) -> dict[str, object]:
    return {
        "code": fault.code,
        "line": fault.line,
        "column": fault.column,
        "sheet": fault.sheet,
        "place": fault.place,
        "message": describe_set_fault(fault),
    }
