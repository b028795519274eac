"""The papers that travel in a package, made from the program's own fonts and templates."""

from typing import Final

from desktop.domain.receipts import Receipt
from desktop.domain.rounds import Round
from desktop.domain.submission import PackageHead
from desktop.paths import resources
from desktop.ports import EnrolmentContent, ReportContent, SignatureLook
from desktop.reports.enrolment_pdf import enrolment_sheet
from desktop.reports.office_notices import receipt_notice, round_notice
from desktop.reports.self_score_pdf import self_score_report
from desktop.reports.signature_look import signature_look
from desktop.reports.viewer_html import viewer
from desktop.wording.fingerprints import grouped
from desktop.wording.phrases import in_vietnamese, say

_INSTRUCTIONS: Final = "CACH-KIEM-TRA.txt"


class Papers:
    """Implements `PaperMaker`; every paper is Vietnamese, whatever the window speaks."""

    def __init__(self) -> None:
        self._fonts = resources() / "fonts"
        self._templates = resources() / "package"

    @in_vietnamese()
    def self_score_report(self, content: ReportContent) -> bytes:
        """The self-score table and the list of evidence, PDF."""
        return self_score_report(content, fonts=self._fonts)

    @in_vietnamese()
    def signature_look(self, look: SignatureLook) -> bytes:
        """What is seen of a signature, a page of its place's size, PDF."""
        return signature_look(look, fonts=self._fonts)

    @in_vietnamese()
    def enrolment_sheet(self, content: EnrolmentContent) -> bytes:
        """The sheet by which others come to trust the office's key, PDF."""
        return enrolment_sheet(content, fonts=self._fonts)

    @in_vietnamese()
    def round_notice(self, head: PackageHead, asked: Round) -> bytes:
        """What a round asks, plain text."""
        return _for_any_editor(round_notice(head, asked))

    @in_vietnamese()
    def receipt_notice(self, head: PackageHead, receipt: Receipt) -> bytes:
        """What a receipt says, plain text."""
        return _for_any_editor(receipt_notice(head, receipt))

    @in_vietnamese()
    def viewer(self, content: ReportContent) -> bytes:
        """The offline viewer, HTML."""
        return viewer(content, templates=self._templates)

    @in_vietnamese()
    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        """How to check the package, plain text."""
        template = (self._templates / _INSTRUCTIONS).read_text(encoding="utf-8")
        text = say(template, package=package_name, fingerprint=grouped(fingerprint))
        return _for_any_editor(text)


def _for_any_editor(text: str) -> bytes:
    """Written so that old Windows editors show it right."""
    return text.replace("\n", "\r\n").encode("utf-8-sig")
