"""The Vietnamese sentence for every failure and finding; the window and the command line say it."""

from desktop.ui.sentences.checks import check_sentence as describe_check
from desktop.ui.sentences.criterion_sets import answer_fault_sentence as describe_answer_fault
from desktop.ui.sentences.criterion_sets import set_fault_sentence as describe_set_fault
from desktop.ui.sentences.criterion_sets import submission_fault_sentence as describe_content_fault
from desktop.ui.sentences.failures import attempt_sentence as describe_attempt
from desktop.ui.sentences.failures import failure_sentence as describe_error
from desktop.ui.sentences.health import health_sentence as describe_health
from desktop.ui.sentences.packages import package_sentence as describe_verification
from desktop.ui.sentences.packages import rests_on_sentence as describe_ground
from desktop.ui.sentences.packages import verdict_sentence as describe_verdict
from desktop.ui.sentences.plan import plan_sentence as describe_plan
from desktop.ui.sentences.reports import report_state_sentence as describe_report_state
from desktop.ui.sentences.stamps import stamps_sentence as describe_stamps

__all__ = [
    "describe_answer_fault",
    "describe_attempt",
    "describe_check",
    "describe_content_fault",
    "describe_error",
    "describe_ground",
    "describe_health",
    "describe_plan",
    "describe_report_state",
    "describe_set_fault",
    "describe_stamps",
    "describe_verdict",
    "describe_verification",
]
