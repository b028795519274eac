"""What papers show, and who makes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from desktop.domain.signed_report import Issuing
from desktop.ports.progress import unasked

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from desktop.domain.answers import Answer
    from desktop.domain.approval import Approver
    from desktop.domain.criteria import CriterionSet, Leaf
    from desktop.domain.evidence import DocumentCode, EvidenceDocument, EvidenceLink
    from desktop.domain.paper_texts import PaperPart
    from desktop.domain.plan import FollowUp, LostField, Plan, ReportPeriod
    from desktop.domain.plan_results import TargetResult
    from desktop.domain.receipts import Receipt
    from desktop.domain.rounds import Round
    from desktop.domain.scoring.totals import ScoreSheet, Totals
    from desktop.domain.signed_report import SignaturePlace
    from desktop.domain.signing import SigningCertificate
    from desktop.domain.submission import PackageHead, Unit
    from desktop.ports.exports import ExportRecord
    from desktop.ports.progress import Pause


@dataclass(frozen=True, slots=True)
class ReportContent:
    """What the papers of a submission show; `paths` names each document's file below `data/`."""

    unit: Unit
    criterion_set: CriterionSet
    answers: Mapping[str, Answer]
    sheet: ScoreSheet
    documents: tuple[EvidenceDocument, ...]
    links: tuple[EvidenceLink, ...]
    paths: Mapping[DocumentCode, str]
    at: datetime
    issuing: Issuing = field(default_factory=Issuing)


@dataclass(frozen=True, slots=True)
class EarlierFigures:
    """An earlier year beside this one; `fields` by the codes of this year's fields."""

    year: int
    totals: Totals
    fields: Mapping[str, Totals]


@dataclass(frozen=True, slots=True)
class SelfScorePaper:
    """What the self-score report tells; `texts` are the pieces that the office has worded."""

    content: ReportContent
    texts: Mapping[PaperPart, str] = field(default_factory=dict)
    approver: Approver | None = None
    earlier: EarlierFigures | None = None


@dataclass(frozen=True, slots=True)
class SignatureLook:
    """What is seen of a signature: a picture (PNG), else a few words on who signed and when."""

    place: SignaturePlace
    signer: str
    at: datetime
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class EnrolmentContent:
    """What an office tells others of its key; `file_name` is that of its certificate."""

    unit: Unit
    certificate: SigningCertificate
    file_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SlipContent:
    """A package that is handed over: who to whom, and in which files."""

    unit: Unit
    receiver: str
    year: int
    set_title: str
    record: ExportRecord
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper and the name it is saved under."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """What the improvement plan shows; `results` and `reports` are of the plan before.

    `reports` has how far its measures were at the end of a period.
    """

    unit: Unit
    criterion_set: CriterionSet
    sheet: ScoreSheet
    plan: Plan
    fields: tuple[LostField, ...]
    results: tuple[TargetResult, ...]
    reports: Mapping[tuple[str, ReportPeriod], FollowUp]
    at: datetime


class PaperMaker(Protocol):
    """Makes the papers that travel in a package; the same content gives the same bytes.

    Those that take long call the pause between rows and pages; what it raises goes through.
    Where long papers are asked for `only_beginning`, they are short: their first page is right.
    """

    def self_score_report(self, content: ReportContent, *, only_beginning: bool = False) -> bytes:
        """The self-score table and the list of evidence, PDF."""
        ...

    def self_score_annex(
        self, paper: SelfScorePaper, pause: Pause = unasked, *, only_beginning: bool = False
    ) -> bytes:
        """The same as the report brings it along, without number and signature, PDF."""
        ...

    def report_texts(self, paper: SelfScorePaper) -> Mapping[PaperPart, str]:
        """Every piece of the self-score report as the program words it."""
        ...

    def report_pdf(self, paper: SelfScorePaper, pause: Pause = unasked) -> bytes:
        """The self-score report, PDF."""
        ...

    def report_docx(self, paper: SelfScorePaper, pause: Pause = unasked) -> bytes:
        """The same report to be edited, DOCX."""
        ...

    def plan_pdf(self, paper: PlanPaper) -> bytes:
        """The improvement plan, PDF."""
        ...

    def plan_docx(self, paper: PlanPaper) -> bytes:
        """The same plan to be edited, DOCX."""
        ...

    def tables(self, paper: SelfScorePaper) -> tuple[PaperFile, ...]:
        """The self-score table and the list of evidence to edit, and the data for other systems."""
        ...

    def evidence_list(self, paper: SelfScorePaper, *, only_beginning: bool = False) -> bytes:
        """The list of evidence, PDF."""
        ...

    def explanation_sheets(
        self, content: ReportContent, leaves: Sequence[Leaf]
    ) -> tuple[PaperFile, ...]:
        """A sheet for each leaf whose points are to be explained, PDF then DOCX."""
        ...

    def slip(self, content: SlipContent) -> bytes:
        """The slip with which a package is handed over, PDF."""
        ...

    def signature_look(self, look: SignatureLook) -> bytes:
        """A page of the place's size, PDF; raises SignaturePictureRefusedError."""
        ...

    def round_notice(self, head: PackageHead, asked: Round) -> bytes:
        """What a round asks, plain text."""
        ...

    def receipt_notice(self, head: PackageHead, receipt: Receipt) -> bytes:
        """What a receipt says, plain text."""
        ...

    def enrolment_sheet(self, content: EnrolmentContent) -> bytes:
        """The sheet by which others come to trust the office's key, PDF."""
        ...

    def viewer(self, content: ReportContent) -> bytes:
        """The offline viewer, HTML."""
        ...

    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        """How to check the package with stock tools, plain text."""
        ...
