"""Puts an earlier year beside this one, in words: per leaf, per field, and as a whole."""

from dataclasses import dataclass

from desktop.domain.answers import Answer
from desktop.domain.counterparts import carried_answer, counterparts, field_counterparts
from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.plain_text import one_line
from desktop.domain.rules import Deadline
from desktop.domain.scoring.totals import Totals
from desktop.services.answering import is_filled_by_others
from desktop.services.earlier import Earlier
from desktop.wording.answers import answer_text
from desktop.wording.documents import document_title
from desktop.wording.numbers import in_percent, points_of
from desktop.wording.phrases import say, word
from desktop.wording.traces import reason, result_text

_LONGEST = 70
_MOST_DOCUMENTS = 3


@dataclass(frozen=True, slots=True)
class LeafBefore:
    """What one leaf was in the earlier year: one line, the whole story, and whether it copies."""

    text: str
    details: str
    may_copy: bool


class YearBefore:
    """An earlier year as this year's window shows it."""

    def __init__(self, earlier: Earlier, current: CriterionSet) -> None:
        self._earlier = earlier
        self._leaves = counterparts(earlier.criterion_set, current)
        self._fields = field_counterparts(earlier.criterion_set, current)
        self.year = str(earlier.year)

    def leaf(self, leaf: Leaf) -> LeafBefore:
        """What became of this leaf then."""
        before = self._leaves.get(leaf.code)
        if before is None:
            text = say("Năm {year}: không có tiêu chí tương ứng", year=self.year)
            return LeafBefore(text, "", may_copy=False)
        outcome = self._earlier.sheet.outcomes[before.code]
        answer = self._answer(before.code)
        parts = [_short(answer_text(answer, before)), result_text(outcome)]
        said = " → ".join(part for part in parts if part)
        text = say("Năm {year}: {said}", year=self.year, said=said)
        may_copy = not is_filled_by_others(leaf) and self.copied(leaf, Answer()) != Answer()
        why = reason(outcome, before, self._earlier.criterion_set)
        place = say("{code}. {title}", code=before.code, title=one_line(before.title))
        lines = (place, why, answer.note, self._what_copies(leaf, may_copy=may_copy))
        return LeafBefore(text, "\n".join(line for line in lines if line), may_copy=may_copy)

    def copied(self, leaf: Leaf, current: Answer) -> Answer:
        """The answer after the earlier year's figures were copied into it."""
        before = self._leaves.get(leaf.code)
        return (
            current if before is None else carried_answer(self._answer(before.code), leaf, current)
        )

    def evidence(self, leaf: Leaf) -> str:
        """Which documents proved this leaf then, "" where none did."""
        before = self._leaves.get(leaf.code)
        documents = () if before is None else self._earlier.documents_of(before.code)
        if not documents:
            return ""
        titles = [document_title(one) for one in documents[:_MOST_DOCUMENTS]]
        rest = len(documents) - len(titles)
        if rest > 0:
            titles.append(say("và {count} tài liệu khác", count=str(rest)))
        return say("Năm {year} dùng: {titles}", year=self.year, titles="; ".join(titles))

    def subjects(self, leaf: Leaf) -> tuple[str, ...]:
        """What the documents were about that proved this leaf then."""
        before = self._leaves.get(leaf.code)
        documents = () if before is None else self._earlier.documents_of(before.code)
        return tuple(
            one_line(one.metadata.subject) or one.name.rpartition(".")[0] for one in documents
        )

    def field(self, code: str) -> Totals | None:
        """The points of a field then; "" stands for the whole set."""
        sheet = self._earlier.sheet
        if not code:
            return sheet.totals
        before = self._fields.get(code)
        return None if before is None else sheet.fields[before]

    def total(self) -> str:
        """The whole year in one sentence."""
        sheet = self._earlier.sheet
        points = points_of(sheet.total, sheet.totals.applicable)
        if sheet.exact_percent is None:
            return say("Cả năm {year}: {points} điểm", year=self.year, points=points)
        rounding = self._earlier.criterion_set.percent_rounding
        said = "Cả năm {year}: {points} điểm ({percent})"
        if sheet.bonus or sheet.penalty:
            said = "Cả năm {year}: {points} điểm ({percent}), kể cả điểm thưởng, điểm trừ"
        return say(
            said,
            year=self.year,
            points=points,
            percent=in_percent(sheet.exact_percent, rounding),
        )

    def _answer(self, code: str) -> Answer:
        return self._earlier.answers.get(code, Answer())

    def _what_copies(self, leaf: Leaf, *, may_copy: bool) -> str:
        if is_filled_by_others(leaf):
            return word("Điểm do nơi khác cho nên không có gì để chép.")
        if isinstance(leaf.rule, Deadline):
            return word("Ngày hoàn thành không được chép: mỗi năm có thời hạn riêng.")
        if not may_copy:
            return word("Năm ấy chưa nhập số liệu nên không có gì để chép.")
        return word(
            "Nút bên cạnh chép số liệu và ghi chú; không chép điểm sửa tay và lý do mất điểm. Hoàn "
            "tác được."
        )


def _short(text: str) -> str:
    plain = one_line(text)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
