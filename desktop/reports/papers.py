"""The papers that travel in a package, made from the program's own fonts and templates."""

from typing import Final

from desktop.paths import resources
from desktop.ports import ReportContent
from desktop.reports.self_score_pdf import self_score_report
from desktop.reports.viewer_html import viewer
from desktop.wording.phrases import in_vietnamese, say

_INSTRUCTIONS: Final = "CACH-KIEM-TRA.txt"
_OCTETS_APART: Final = 4


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
    def viewer(self, content: ReportContent) -> bytes:
        """The offline viewer, HTML."""
        return viewer(content, templates=self._templates)

    @in_vietnamese()
    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        """How to check the package; written so that old Windows editors show it right."""
        template = (self._templates / _INSTRUCTIONS).read_text(encoding="utf-8")
        text = say(template, package=package_name, fingerprint=_grouped(fingerprint))
        return text.replace("\n", "\r\n").encode("utf-8-sig")


def _grouped(fingerprint: str) -> str:
    """In groups of four, to be read out over the telephone."""
    starts = range(0, len(fingerprint), _OCTETS_APART)
    return " ".join(fingerprint[start : start + _OCTETS_APART] for start in starts)
