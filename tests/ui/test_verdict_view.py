"""The verdict on a package says what to do: nobody is asked to trust who sent what was altered."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.verification import (
    Aspect,
    Claim,
    SignatureStatus,
    VerificationFinding,
    VerificationReport,
)
from desktop.paths import resources
from desktop.ui.submission.verdict_view import VerdictView
from desktop.ui.theme import Theme

STRANGER = VerificationFinding(
    "trust.unknown_signer", Aspect.TRUST, facts={"fingerprint": "ab" * 32}
)
REVOKED = VerificationFinding(
    "trust.revoked", Aspect.TRUST, facts={"since": "01/02/2026", "reason": "mất khóa"}
)
CHANGED = VerificationFinding("signature.wrong", Aspect.SIGNATURE)
UNTRUSTED = VerificationReport(
    package="a.asice",
    digest=None,
    readable=Claim.YES,
    intact=Claim.YES,
    signature=SignatureStatus(Claim.YES, Claim.NO, "UBND xã", "ab" * 32),
    complete=Claim.YES,
    findings=(STRANGER,),
)


def words(report: VerificationReport, qtbot: QtBot) -> str:
    view = VerdictView(Theme(resources()))
    qtbot.addWidget(view)
    view.show_report(report)
    return "\n".join([view.verdict.text, *(each.text() for each in view.findChildren(QLabel))])


def test_an_unknown_signer_has_neither_passed_nor_failed(qtbot: QtBot) -> None:
    said = words(UNTRUSTED, qtbot)

    assert "Chưa biết" in said
    assert "Không đạt" not in said
    assert "so dấu vân tay" in said


@pytest.mark.parametrize("also", [(), (STRANGER,)])
def test_a_signer_whose_certificate_was_revoked_has_failed(
    also: tuple[VerificationFinding, ...], qtbot: QtBot
) -> None:
    said = words(replace(UNTRUSTED, findings=(REVOKED, *also)), qtbot)

    assert "Không đạt" in said
    assert "chưa tin được người ký" in said
    assert "trước khi tin" not in said


def test_what_was_altered_is_asked_for_again_whoever_sent_it(qtbot: QtBot) -> None:
    signature = replace(UNTRUSTED.signature, valid=Claim.NO)
    report = replace(UNTRUSTED, signature=signature, findings=(CHANGED, STRANGER))

    said = words(report, qtbot)

    assert "lấy lại gói từ đơn vị gửi" in said
    assert "so dấu vân tay" not in said
