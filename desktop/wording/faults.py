"""Says why an answer cannot be scored, in the words of the form it was filled into."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from desktop.domain.criteria import Leaf
from desktop.domain.rules import (
    Case,
    Checklist,
    Choice,
    Count,
    Deduction,
    External,
    Formula,
    Manual,
    Number,
    NumberInput,
    Option,
    Part,
    Ratio,
    Rule,
    Survey,
    SurveyWeight,
    ZeroIfAny,
    walk_parts,
)
from desktop.domain.scoring.outcome import FaultKind, InputFault
from desktop.wording.numbers import number
from desktop.wording.phrases import Words, say, upper_first

FAULTS: Final[Mapping[FaultKind, str]] = MappingProxyType(
    {
        FaultKind.WRONG_KIND: "số liệu không đúng dạng mà tiêu chí yêu cầu",
        FaultKind.MISSING: "còn thiếu {field}",
        FaultKind.UNKNOWN_ID: "mục “{field}” không có trong tiêu chí này",
        FaultKind.NEGATIVE: "{field} không được là số âm",
        FaultKind.NOT_WHOLE: "{field} phải là số nguyên",
        FaultKind.OVER_DENOMINATOR: "{field} lớn hơn tổng số",
        FaultKind.OUT_OF_RANGE: "{field} nằm ngoài khoảng từ {min} đến {max}",
        FaultKind.NOT_A_STEP: "{field} phải là bội số của {step}",
        FaultKind.REASON_MISSING: "chưa ghi lý do",
        FaultKind.NOT_APPLICABLE_FORBIDDEN: "tiêu chí này không được chọn “Không áp dụng”",
        FaultKind.DIVISION_BY_ZERO: "công thức phải chia cho 0 với số liệu này",
    }
)

_FIELDS: Final[Mapping[str, str]] = Words(
    {
        "cases": "số trường hợp",
        "count": "số lượng",
        "date": "ngày thực hiện",
        "inputs": "số liệu",
        "note": "ghi chú",
        "option": "mức đạt được",
        "override": "điểm điều chỉnh",
        "parts": "nội dung đạt",
        "points": "số điểm",
        "value": "kết quả",
        "yes": "trả lời Có hoặc Không",
    }
)

_Labelled = NumberInput | Option | Part | Case | SurveyWeight


def fault_text(fault: InputFault, leaf: Leaf) -> str:
    """One fault as a clause without a full stop, beginning in lower case."""
    step = leaf.rule.step if isinstance(leaf.rule, Manual) and leaf.rule.step else None
    least, most = _range(leaf, fault.field)
    return say(
        FAULTS[fault.kind],
        field=_field_name(fault.field, leaf.rule),
        min=number(least),
        max=number(most),
        step="" if step is None else number(step),
    )


def _range(leaf: Leaf, field: str) -> tuple[Decimal, Decimal]:
    """What the field may be: an index has its own scale, all else is points."""
    if field == "value" and isinstance(leaf.rule, External) and leaf.rule.index_max is not None:
        return Decimal(0), leaf.rule.index_max
    return leaf.min, leaf.max


def fault_sentence(fault: InputFault, leaf: Leaf) -> str:
    """The same as a sentence."""
    return say("{clause}.", clause=upper_first(fault_text(fault, leaf)))


def _field_name(field: str, rule: Rule) -> str:
    labels = {each.id: each.label for each in _labelled(rule)}
    if label := labels.get(field):
        return say("“{label}”", label=label)
    if field == "count" and isinstance(rule, Count) and rule.unit:
        return say("số {unit}", unit=rule.unit)
    return _FIELDS.get(field) or field or _FIELDS["inputs"]


def _labelled(rule: Rule) -> Iterator[_Labelled]:
    """Everything in the rule an answer can name."""
    match rule:
        case Ratio():
            yield from (rule.numerator, rule.denominator)
        case Number():
            yield rule.input
        case Formula():
            yield from rule.inputs
        case _:
            yield from _listed(rule)


def _listed(rule: Rule) -> Iterator[_Labelled]:
    match rule:
        case Choice():
            yield from rule.options
        case Checklist():
            yield from walk_parts(rule.parts)
        case Deduction() | ZeroIfAny():
            yield from rule.cases
        case Survey():
            yield from rule.weights
        case _:
            return
