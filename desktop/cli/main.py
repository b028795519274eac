"""Runs one command and turns expected failures into words and exit codes."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from desktop.cli import (
    approval,
    comparing,
    delivering,
    demo,
    describing,
    doctoring,
    importing,
    office,
    packages,
    planning,
    rebuilding,
    receiver_key,
    receiving,
    reporting,
    sets,
    trust,
)
from desktop.cli.output import bullet, complain
from desktop.domain.answer_errors import AnswersFaultyError
from desktop.domain.criterion_set_errors import CriterionSetFaultyError
from desktop.domain.errors import AppError, JobCancelledError
from desktop.ui.messages import describe_answer_fault, describe_error, describe_set_fault

_COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "demo": demo.demo,
    "criteria": sets.criteria,
    "score": sets.score,
    "init": office.init,
    "answer": office.answer,
    "attach": office.attach,
    "import": importing.import_folder,
    "check": office.check,
    "status": office.status,
    "describe": describing.describe_files,
    "similar": comparing.similar_files,
    "approve": approval.approve,
    "reopen": approval.reopen,
    "doctor": doctoring.doctor,
    "report": reporting.report,
    "plan": planning.plan,
    "enrol": reporting.enrol,
    "export": packages.export,
    "deliver": delivering.deliver,
    "round": receiving.open_for_communes,
    "take-round": receiving.take_new_round,
    "receive": receiving.receive,
    "pin": receiving.pin,
    "receipts": receiving.receipts,
    "rebuild": rebuilding.rebuild_a_package,
    "take-receipt": receiving.take_a_receipt,
    "trust": trust.trust,
    "receiver-key": receiver_key.receiver_key,
    "verify": packages.verify,
}

_FAILED = 1
_UNREADABLE = 2
_INTERRUPTED = 130


def run_command(arguments: Namespace) -> int:
    """The exit code of the command; expected failures are said in words, not raised."""
    try:
        return _COMMANDS[arguments.command](arguments)
    except AppError as error:
        complain(describe_error(error), *bullet(_details(error)))
        # To `verify`, 1 is a verdict: what hinders the check must not sound like one.
        return _UNREADABLE if arguments.command == "verify" else _FAILED
    except (JobCancelledError, KeyboardInterrupt):
        complain("Đã dừng theo yêu cầu; không có gì ghi dở.")
        return _INTERRUPTED


def _details(error: AppError) -> tuple[str, ...]:
    """The list behind an error that stands for many faults."""
    match error:
        case CriterionSetFaultyError(faults=faults):
            return tuple(describe_set_fault(fault) for fault in faults)
        case AnswersFaultyError(faults=faults):
            return tuple(describe_answer_fault(fault) for fault in faults)
        case _:
            return ()
