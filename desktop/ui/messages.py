"""The Vietnamese sentence for every failure and finding; the window and the command line say it.

Each kind of sentence is loaded when the first of it is said: most days have no failure.
"""

# ruff: noqa: PLC0415 - that is why imports stand within functions here

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.answer_errors import AnswerFault
    from desktop.domain.criteria import CriterionSet
    from desktop.domain.criterion_set_errors import SetFault
    from desktop.domain.errors import AppError
    from desktop.domain.findings import CheckFinding
    from desktop.domain.health import HealthFinding
    from desktop.domain.plan_checks import PlanFinding
    from desktop.domain.receiving import Attempt
    from desktop.domain.signed_report import ReportState
    from desktop.domain.submission_errors import SubmissionFault
    from desktop.domain.verification import RestsOn, Verdict, VerificationFinding


def describe_error(error: AppError) -> str:
    """What happened, what it means, and what to do."""
    from desktop.ui.sentences.failures import failure_sentence

    return failure_sentence(error)


def describe_attempt(attempt: Attempt) -> str:
    """Why nothing could be taken of what was handed over."""
    from desktop.ui.sentences.failures import attempt_sentence

    return attempt_sentence(attempt)


def describe_set_fault(fault: SetFault) -> str:
    """One fault of a criterion set, with its place."""
    from desktop.ui.sentences.criterion_sets import set_fault_sentence

    return set_fault_sentence(fault)


def describe_answer_fault(fault: AnswerFault) -> str:
    """One fault of an answers file, with its place."""
    from desktop.ui.sentences.criterion_sets import answer_fault_sentence

    return answer_fault_sentence(fault)


def describe_content_fault(fault: SubmissionFault) -> str:
    """One fault of a package's content, with its place."""
    from desktop.ui.sentences.criterion_sets import submission_fault_sentence

    return submission_fault_sentence(fault)


def describe_health(finding: HealthFinding) -> str:
    """What examining the workspace found, and what to do."""
    from desktop.ui.sentences.health import health_sentence

    return health_sentence(finding)


def describe_verification(finding: VerificationFinding) -> str:
    """One finding about a package."""
    from desktop.ui.sentences.packages import package_sentence

    return package_sentence(finding)


def describe_ground(rests_on: RestsOn) -> str:
    """What the word about a signer rests on, and how old that is."""
    from desktop.ui.sentences.packages import rests_on_sentence

    return rests_on_sentence(rests_on)


def describe_verdict(verdict: Verdict) -> str:
    """What the verdict means, and what to do."""
    from desktop.ui.sentences.packages import verdict_sentence

    return verdict_sentence(verdict)


def describe_plan(finding: PlanFinding) -> str:
    """What is odd about the plan, without its place."""
    from desktop.ui.sentences.plan import plan_sentence

    return plan_sentence(finding)


def describe_report_state(state: ReportState) -> str:
    """How the report that is to be signed stands, and what to do."""
    from desktop.ui.sentences.reports import report_state_sentence

    return report_state_sentence(state)


def describe_check(finding: CheckFinding, criterion_set: CriterionSet) -> str:
    """One finding about the submission, with its place."""
    from desktop.ui.sentences.checks import check_sentence

    return check_sentence(finding, criterion_set)


def describe_stamps(address: str, unstamped: Sequence[str]) -> str:
    """Whose signatures, made now, got none of the time stamps that were asked for."""
    from desktop.ui.sentences.stamps import stamps_sentence

    return stamps_sentence(address, unstamped)
