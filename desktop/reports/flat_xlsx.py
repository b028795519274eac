"""Makes one flat sheet for other systems: a row a criterion, its figures and points as numbers."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from desktop.domain.answers import (
    Answer,
    CasesInput,
    CountInput,
    ManualInput,
    NumbersInput,
    ValueInput,
)
from desktop.domain.criteria import CriterionSet, Leaf, Section, leaves_of
from desktop.domain.evidence import EvidenceLink
from desktop.domain.plain_text import one_line
from desktop.domain.rules import (
    Case,
    Deduction,
    Formula,
    Number,
    Ratio,
    Rule,
    Survey,
    ZeroIfAny,
)
from desktop.ports.papers import ReportContent
from desktop.reports.page import DocumentFacts
from desktop.reports.uses import citations, links_by_leaf
from desktop.reports.workbook import HEAD, Book, Sheet
from desktop.wording.answers import answer_text, remarks_text
from desktop.wording.documents import document_title
from desktop.wording.phrases import say
from desktop.wording.states import STATES

_SHEET: Final = "Dữ liệu"
_BEFORE: Final = (
    ("Mã lĩnh vực", 10),
    ("Mã tiêu chí", 12),
    ("Tên tiêu chí", 44),
    ("Điểm tối đa", 10),
    ("Điểm tự chấm", 10),
    ("Trạng thái", 14),
    ("Số liệu thực hiện", 28),
)
_AFTER: Final = (
    ("Giải trình", 36),
    ("Mã tài liệu", 18),
    ("Tài liệu kiểm chứng", 44),
    ("Tên tệp", 36),
)


def flat_xlsx(content: ReportContent) -> bytes:
    """The workbook; the same content gives the same bytes."""
    unit, year = one_line(content.unit.name), str(content.criterion_set.year)
    title = say("Dữ liệu tự chấm điểm năm {year} - {unit}", year=year, unit=unit)
    book = Book(DocumentFacts(title=title, author=unit, at=content.at))
    sheet = book.sheet(_SHEET)
    figures = {
        leaf.code: _figures_of(leaf, content.answers.get(leaf.code, Answer()))
        for leaf in content.criterion_set.leaves()
    }
    most = max(map(len, figures.values()), default=0)
    columns = (*_BEFORE, *((f"Số liệu {n}", 11) for n in range(1, most + 1)), *_AFTER)
    for column, (head, _) in enumerate(columns, start=1):
        sheet.text(1, column, head, HEAD)
    links = links_by_leaf(content.links)
    for row, (field, leaf) in enumerate(_leaves(content.criterion_set), start=2):
        _before(sheet, row, field, leaf, content)
        _figures(sheet, row, figures[leaf.code])
        texts = _after(leaf, content, links.get(leaf.code, ()))
        for column, text in enumerate(texts, start=len(_BEFORE) + most + 1):
            sheet.text(row, column, text)
    sheet.complete_grid(len(columns))
    sheet.set_up([width for _, width in columns], head_row=1)
    return book.content()


def _leaves(criterion_set: CriterionSet) -> Iterator[tuple[str, Leaf]]:
    """Every leaf with the code of its field; bonus and penalty have their own topmost groups."""
    sections: tuple[Section | None, ...] = (criterion_set.bonus, criterion_set.penalty)
    extras = (node for section in sections if section is not None for node in section.nodes)
    for node in (*criterion_set.nodes, *extras):
        for leaf in leaves_of((node,)):
            yield node.code, leaf


def _before(sheet: Sheet, row: int, field: str, leaf: Leaf, content: ReportContent) -> None:
    outcome = content.sheet.outcomes[leaf.code]
    for column, text in ((1, field), (2, leaf.code), (3, leaf.title)):
        sheet.text(row, column, text)
    sheet.number(row, 4, leaf.max)
    if outcome.points is not None:
        sheet.number(row, 5, outcome.points)
    sheet.text(row, 6, STATES[outcome.state])
    sheet.text(row, 7, answer_text(content.answers.get(leaf.code, Answer()), leaf))


def _figures(sheet: Sheet, row: int, figures: Sequence[Decimal | None]) -> None:
    for column, figure in enumerate(figures, start=len(_BEFORE) + 1):
        if figure is not None:
            sheet.number(row, column, figure)


def _figures_of(leaf: Leaf, answer: Answer) -> tuple[Decimal | None, ...]:
    """The figures filled in, in the order the rule asks for them; none of what does not apply."""
    if answer.not_applicable:
        return ()
    match answer.inputs:
        case NumbersInput() as given:
            named = dict(given.numbers)
        case CasesInput() as given:
            named = dict(given.cases)
        case CountInput() | ValueInput() | ManualInput() as given:
            return (_only_figure(given),)
        case _:
            return ()
    return tuple(named.get(each) for each in _asked(leaf.rule))


def _only_figure(given: CountInput | ValueInput | ManualInput) -> Decimal:
    match given:
        case CountInput():
            return given.count
        case ValueInput():
            return given.value
        case ManualInput():
            return given.points


def _asked(rule: Rule) -> tuple[str, ...]:
    """What the rule asks figures for, by id."""
    match rule:
        case Ratio():
            return rule.numerator.id, rule.denominator.id
        case Number():
            return (rule.input.id,)
        case Formula():
            return tuple(each.id for each in rule.inputs)
        case Survey():
            return tuple(each.id for each in rule.weights)
        case _:
            return tuple(each.id for each in _cases(rule))


def _cases(rule: Rule) -> tuple[Case, ...]:
    return rule.cases if isinstance(rule, Deduction | ZeroIfAny) else ()


def _after(leaf: Leaf, content: ReportContent, links: Sequence[EvidenceLink]) -> tuple[str, ...]:
    used = {link.document for link in links}
    documents = sorted(
        (each for each in content.documents if each.code in used), key=lambda each: each.code
    )
    answer = content.answers.get(leaf.code, Answer())
    return (
        remarks_text(answer, content.sheet.outcomes[leaf.code]),
        "\n".join(citations(links)),
        "\n".join(document_title(each) for each in documents),
        "\n".join(one_line(each.name) for each in documents),
    )
