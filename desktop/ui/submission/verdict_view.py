"""A verdict on a package: the claims one by one, then everything that was found."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.plain_text import one_line
from desktop.domain.verification import Aspect, Claim, SignatureStatus, Verdict, VerificationReport
from desktop.ui.finding_words import finding_words
from desktop.ui.messages import describe_ground, describe_verdict
from desktop.ui.sentences.packages import CLAIM_NAMES, CLAIM_WORDS
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import IconLabel, button, selectable_label, short_label, text_label
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import moment

_MARKS = {
    Claim.YES: ("done", "success"),
    Claim.NO: ("blocked", "danger"),
    Claim.UNKNOWN: ("unknown", "warning"),
}
TONES: Mapping[Verdict, str] = {
    Verdict.VERIFIED: "success",
    Verdict.UNTRUSTED: "warning",
    Verdict.INCOMPLETE: "danger",
    Verdict.ALTERED: "danger",
    Verdict.UNREADABLE: "danger",
}
_MOST_FINDINGS = 200


class VerdictView(QFrame):
    """Shows one report."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.verdict = Banner(theme, self, may_close=False)
        self._column.addWidget(self.verdict)

    def show_report(self, report: VerificationReport, *, most: int = _MOST_FINDINGS) -> None:
        """Show a report with its first findings; once for each view."""
        said = describe_verdict(report.verdict)
        if report.verdict is Verdict.UNTRUSTED and not report.is_signer_unknown:
            said = self.tr(
                "Gói còn nguyên vẹn và chữ ký đúng, nhưng chưa tin được người ký vì lý do nêu bên "
                "dưới."
            )
        self.verdict.say(said, tone=TONES[report.verdict])
        self._column.addLayout(self._claims(report))
        for signature in report.signatures:
            if signature.signer:
                self._column.addWidget(self._signer(signature))
        told = report.worth_telling
        for finding in told[:most]:
            self._column.addLayout(self._finding(finding_words(finding)))
        rest = len(told) - most
        if rest > 0:
            more = self.tr("Và {count} điểm khác.").format(count=rest)
            self._column.addWidget(text_label(more, "hint", self))
        self._column.addStretch(1)

    def _claims(self, report: VerificationReport) -> QGridLayout:
        claims = {
            Aspect.INTACT: report.intact,
            Aspect.SIGNATURE: report.signed_validly,
            Aspect.TRUST: report.signed_by_trusted,
            Aspect.COMPLETE: report.complete,
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, (aspect, claim) in enumerate(claims.items()):
            is_open = aspect is Aspect.TRUST and report.is_signer_unknown
            mark = IconLabel(self._theme, self)
            mark.show_icon(*_MARKS[Claim.UNKNOWN if is_open else claim])
            said = self.tr("Chưa biết") if is_open else CLAIM_WORDS[claim]
            grid.addWidget(mark, row, 0)
            grid.addWidget(short_label(CLAIM_NAMES[aspect], "strong", self), row, 1)
            grid.addWidget(short_label(said, "", self), row, 2)
        return grid

    def _signer(self, signature: SignatureStatus) -> QWidget:
        lines = [self.tr("Người ký: {signer}").format(signer=one_line(signature.signer))]
        if signature.signed_at is not None:
            template = self.tr("Thời điểm ký (theo máy người ký): {at}")
            lines.append(template.format(at=moment(signature.signed_at)))
        groups = grouped(signature.fingerprint)
        lines.append(self.tr("Dấu vân tay khóa: {print}").format(print=groups))
        if signature.rests_on is not None:
            lines.append(describe_ground(signature.rests_on))
        return selectable_label("\n".join(lines), "small", self)

    def _finding(self, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        mark = short_label("•", "muted", self)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        said = selectable_label(sentence, "finding", self)
        said.setMinimumWidth(1)  # a name without a blank must not make the view wider than it is
        row.addWidget(said, 1)
        return row


class VerdictDialog(QDialog):
    """The verdict on a package that was opened from a file."""

    def __init__(
        self, theme: Theme, report: VerificationReport, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kết quả kiểm tra gói"))
        self.resize(620, 460)
        self.view = VerdictView(theme, self)
        self.view.show_report(report)
        close = button(self.tr("Đóng"), "primary", self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        scroller = scrolling(self.view, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 18, 18, 18)
        whole.setSpacing(12)
        whole.addWidget(text_label(one_line(name), "title", self))
        whole.addWidget(scroller, 1)
        whole.addLayout(row)
