"""The words of the improvement plan."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.answers import LostKind, LostReason
from desktop.domain.criteria import EvidenceRequirement
from desktop.domain.plan import FollowUp, LostLeaf, ReportPeriod
from desktop.domain.plan_checks import PlanFault
from desktop.ui.sentences.plan import SENTENCES
from desktop.wording.plan import (
    REPORT_PERIODS,
    change_said,
    change_text,
    latest_report,
    lost_reason_text,
    met_word,
)
from desktop.wording.plan_suggestions import suggested_text
from tests.domain.building import leaf

LOST = LostLeaf(leaf(), Decimal(0), Decimal(1))


@pytest.mark.parametrize(
    ("change", "short", "said"),
    [
        ("1", "+1", "tăng 1 điểm"),
        ("0.97", "+0,97", "tăng 0,97 điểm"),
        ("-0.70", "−0,7", "giảm 0,7 điểm"),
        ("0.00", "giữ nguyên", "giữ nguyên"),
    ],
)
def test_a_change_has_its_sign(change: str, short: str, said: str) -> None:
    assert (change_text(Decimal(change)), change_said(Decimal(change))) == (short, said)


def test_every_fault_and_period_has_its_words() -> None:
    assert set(SENTENCES) == set(PlanFault)
    assert set(REPORT_PERIODS) == set(ReportPeriod)
    assert len({met_word(is_met=each) for each in (True, False, None)}) == 3


@pytest.mark.parametrize("kind", [None, *LostKind])
def test_every_reason_suggests_something_of_its_own(kind: LostKind | None) -> None:
    reasons = [None if each is None else LostReason(each) for each in (None, *LostKind)]
    all_texts = [suggested_text(replace(LOST, reason=each)) for each in reasons]

    own = suggested_text(replace(LOST, reason=None if kind is None else LostReason(kind)))

    assert all_texts.count(own) == 1


def test_missing_evidence_is_named_in_the_suggestion() -> None:
    asked = (
        EvidenceRequirement("kh", "Kế hoạch năm", required=True),
        EvidenceRequirement("anh", "Ảnh", required=False),
    )
    lost = LostLeaf(leaf(evidence=asked), Decimal(0), Decimal(1), LostReason(LostKind.NO_EVIDENCE))

    assert suggested_text(lost).endswith("khi thực hiện: Kế hoạch năm")


def test_a_reason_says_its_kind_and_its_text() -> None:
    assert lost_reason_text(LostReason(LostKind.LATE, " tháng 3\n")) == "Làm muộn: tháng 3"
    assert lost_reason_text(LostReason(LostKind.LATE)) == "Làm muộn"
    assert lost_reason_text(None) == ""


def test_the_latest_report_counts() -> None:
    reports = {
        ("1.1", ReportPeriod.QUARTER): FollowUp(30, "đã họp"),
        ("1.1", ReportPeriod.NINE_MONTHS): FollowUp(80, "", is_done=True),
        ("1.2", ReportPeriod.HALF_YEAR): FollowUp(55),
    }

    assert latest_report("1.1", reports) == "9 tháng: đã xong"
    assert latest_report("1.2", reports) == "6 tháng: 55 %"
    assert latest_report("1.3", reports) == ""
