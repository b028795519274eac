"""Words one step of a trace, one function for each kind of step."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Final

from desktop.domain.criteria import CriterionSet, Leaf, NotApplicable, RoundingMode, ScoredBy
from desktop.domain.plain_text import one_line
from desktop.domain.rules import Band, Deadline, Number, Ratio, ZeroDenominator
from desktop.domain.scoring.outcome import (
    BandStep,
    DaysLateStep,
    FaultStep,
    FigureStep,
    FormulaStep,
    GivenStep,
    ItemStep,
    LimitStep,
    NotApplicableStep,
    NotDoneStep,
    OverrideStep,
    ProportionStep,
    RatioStep,
    RoundStep,
    StartStep,
    Step,
    SumStep,
    TimesStep,
    VetoStep,
    WaitingStep,
    ZeroDenominatorStep,
)
from desktop.wording.bands import days_band, number_band, share_band, share_in_band
from desktop.wording.faults import fault_text
from desktop.wording.formulas import formula_text
from desktop.wording.numbers import day, equals, fraction, number
from desktop.wording.phrases import say, word

_EFFECTS: Final = {
    NotApplicable.NONE: "không áp dụng",
    NotApplicable.EXCLUDE: "không áp dụng, không tính vào {max_label}",
    NotApplicable.FULL: "không áp dụng, được tính {points} điểm",
    NotApplicable.ZERO: "không áp dụng, tính 0 điểm",
}

_NOTHING_TO_COUNT: Final = {
    ZeroDenominator.FULL: "không phát sinh, được tính {points} điểm",
    ZeroDenominator.ZERO: "không phát sinh, tính 0 điểm",
    ZeroDenominator.EXCLUDE: "không phát sinh, không tính vào {max_label}",
}

_WAITING: Final = {
    ScoredBy.SELF: "chờ {source}",
    ScoredBy.APPRAISER: "chờ {source} chấm",
    ScoredBy.EXTERNAL: "đang chờ: {source}",
    ScoredBy.SURVEY: "đang chờ: {source}",
}

_WAITING_FOR_NOBODY_NAMED: Final = {
    ScoredBy.SELF: "chờ số liệu",
    ScoredBy.APPRAISER: "chờ cơ quan thẩm định chấm",
    ScoredBy.EXTERNAL: "chờ kết quả công bố",
    ScoredBy.SURVEY: "chờ kết quả điều tra xã hội học",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a step's words depend on beside the step itself."""

    leaf: Leaf
    criterion_set: CriterionSet
    trace: tuple[Step, ...] = ()

    @property
    def band(self) -> Band | None:
        """The band the value fell in."""
        return next((step.band for step in self.trace if isinstance(step, BandStep)), None)

    @property
    def ratio(self) -> str | None:
        """The division the value came from, which unlike its percentage is exact."""
        for step in self.trace:
            if isinstance(step, RatioStep):
                return say("{a}/{b}", a=number(step.numerator), b=number(step.denominator))
        return None

    @property
    def figures(self) -> Mapping[str, str]:
        """What the names in a formula stand for, as it is written."""
        named = {step.id: number(step.value) for step in self.trace if isinstance(step, FigureStep)}
        ratio = {} if self.ratio is None else {"r": say("({ratio})", ratio=self.ratio)}
        return {**named, **ratio, "max": number(self.leaf.max)}

    @property
    def has_losses(self) -> bool:
        """Whether anything was counted against the leaf."""
        return any(isinstance(step, TimesStep) and step.count for step in self.trace)

    @property
    def max_label(self) -> str:
        """The set's own word for the maximum, as it stands inside a sentence."""
        label = self.criterion_set.max_label
        return label[:1].lower() + label[1:]


@singledispatch
def step_text(step: object, setting: Setting) -> str:
    """The step as a clause without a full stop, beginning in lower case unless a name begins it."""
    raise TypeError(f"no words for {type(step).__name__} in {setting.leaf.code}")


@step_text.register
def _figure(step: FigureStep, setting: Setting) -> str:
    del setting
    template = "{label}: {value} {unit}" if step.unit else "{label}: {value}"
    if step.weight is not None:
        template = "{label}: {value} × {weight}"
    return say(
        template,
        label=step.label or step.id,
        value=number(step.value),
        unit=step.unit,
        weight="" if step.weight is None else number(step.weight),
    )


@step_text.register
def _ratio(step: RatioStep, setting: Setting) -> str:
    rounding = setting.criterion_set.percent_rounding
    return say(
        "{numerator}/{denominator} = {percent}",
        numerator=number(step.numerator),
        denominator=number(step.denominator),
        percent=share_in_band(step.value, setting.band, rounding),
    )


@step_text.register
def _zero_denominator(step: ZeroDenominatorStep, setting: Setting) -> str:
    points = "" if step.points is None else fraction(step.points)
    return say(_NOTHING_TO_COUNT[step.effect], points=points, max_label=setting.max_label)


@step_text.register
def _days_late(step: DaysLateStep, setting: Setting) -> str:
    del setting
    template = "thực hiện ngày {done}, đúng ngày đến hạn"
    if step.days > 0:
        template = "thực hiện ngày {done}, hạn {due}, trễ {days} ngày"
    elif step.days < 0:
        template = "thực hiện ngày {done}, hạn {due}, sớm {days} ngày"
    return say(template, done=day(step.done), due=day(step.due), days=str(abs(step.days)))


@step_text.register
def _not_done(step: NotDoneStep, setting: Setting) -> str:
    del setting
    return say("chưa thực hiện, hạn {due}", due=day(step.due))


@step_text.register
def _band(step: BandStep, setting: Setting) -> str:
    name = _band_name(step, setting.leaf)
    if step.band.times is None:
        return say("bậc “{band}”", band=name)
    return say(
        "bậc “{band}”, tính {value} × {times} {points} điểm",
        band=name,
        value=setting.ratio or fraction(step.value),
        times=number(step.band.times),
        points=equals(step.points),
    )


@step_text.register
def _item(step: ItemStep, setting: Setting) -> str:
    del setting
    if not step.label:
        return word("trả lời “Không”" if step.id == "no" else "trả lời “Có”")
    return say("{label}: {points} điểm", label=step.label, points=fraction(step.points))


@step_text.register
def _times(step: TimesStep, setting: Setting) -> str:
    del setting
    template = "{count} {label} × {each} {points} điểm"
    if step.points < 0:
        template = "trừ {count} × {each} {points} điểm ({label})"
    return say(
        template,
        count=number(step.count),
        label=step.label or word("lượt"),
        each=number(abs(step.each)),
        points=equals(abs(step.points)),
    )


@step_text.register
def _start(step: StartStep, setting: Setting) -> str:
    template = "tính từ {points} điểm"
    if not setting.has_losses:
        template = "không có trường hợp bị trừ điểm, giữ {points} điểm"
    return say(template, points=fraction(step.points))


@step_text.register
def _veto(step: VetoStep, setting: Setting) -> str:
    del setting
    if not step.cases:
        return word("không phát sinh trường hợp nào")
    return say("phát sinh {cases} trường hợp, không được điểm", cases=number(step.cases))


@step_text.register
def _proportion(step: ProportionStep, setting: Setting) -> str:
    return say(
        "{value}/{whole} × {max} {points} điểm",
        value=fraction(step.value),
        whole=fraction(step.whole),
        max=number(setting.leaf.max),
        points=equals(step.points),
    )


@step_text.register
def _formula(step: FormulaStep, setting: Setting) -> str:
    expression = formula_text(step.expression, setting.figures)
    return say("{expression} {points} điểm", expression=expression, points=equals(step.points))


@step_text.register
def _given(step: GivenStep, setting: Setting) -> str:
    del setting
    template = "{source}: {points} điểm" if step.source else "chấm {points} điểm theo đánh giá"
    return say(template, source=step.source, points=fraction(step.points))


@step_text.register
def _sum(step: SumStep, setting: Setting) -> str:
    del setting
    if not step.points:
        return word("cộng lại không được điểm")
    return say("cộng lại {points} điểm", points=fraction(step.points))


@step_text.register
def _limit(step: LimitStep, setting: Setting) -> str:
    del setting
    above = step.before > step.points
    template = "{before} điểm vượt mức, lấy {points} điểm"
    if not above:
        template = "{before} điểm dưới mức thấp nhất, lấy {points} điểm"
    return say(template, before=fraction(step.before), points=fraction(step.points))


@step_text.register
def _round(step: RoundStep, setting: Setting) -> str:
    del setting
    template = "làm tròn đến {places} chữ số thập phân"
    if step.rounding.mode is RoundingMode.TRUNCATE:
        template = "lấy {places} chữ số thập phân, bỏ phần còn lại"
    return say(template, places=str(step.rounding.places))


@step_text.register
def _not_applicable(step: NotApplicableStep, setting: Setting) -> str:
    points = "" if step.points is None else fraction(step.points)
    return say(_EFFECTS[step.effect], points=points, max_label=setting.max_label)


@step_text.register
def _override(step: OverrideStep, setting: Setting) -> str:
    del setting
    return say(
        "điều chỉnh thành {points} điểm, lý do: {reason}",
        points=fraction(step.points),
        reason=one_line(step.reason).rstrip("."),
    )


@step_text.register
def _waiting(step: WaitingStep, setting: Setting) -> str:
    del setting
    template = _WAITING[step.by] if step.source else _WAITING_FOR_NOBODY_NAMED[step.by]
    return say(template, source=step.source)


@step_text.register
def _fault(step: FaultStep, setting: Setting) -> str:
    return fault_text(step.fault, setting.leaf)


def _band_name(step: BandStep, leaf: Leaf) -> str:
    rule = leaf.rule
    if isinstance(rule, Deadline):
        return days_band(step.band)
    if step.percent:
        may_exceed = not isinstance(rule, Ratio) or rule.allow_over
        return share_band(step.band, may_exceed_whole=may_exceed)
    unit = rule.input.unit if isinstance(rule, Number) else ""
    return number_band(step.band, unit=unit)
