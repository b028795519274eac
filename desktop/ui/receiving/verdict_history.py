"""Says what a verdict in the register rests on, and what it was before and why it changed."""

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.domain.plain_text import one_line
from desktop.domain.verification import Aspect, Ground, RestsOn, VerificationFinding
from desktop.services.verdict_log import VerdictChange
from desktop.ui.messages import describe_verification
from desktop.wording.days import today
from desktop.wording.numbers import day, moment
from desktop.wording.phrases import say, word
from desktop.wording.receiving import CHANGE_REASONS
from desktop.wording.states import VERDICTS

_MOST_CHANGES: Final = 5
_MOST_FINDINGS: Final = 3


def ground_words(rests_on: RestsOn | None) -> str:
    """What the word about a signer rests on and of when that is, "" for an unknown signer."""
    if rests_on is None:
        return ""
    if rests_on.ground is Ground.PINNED:
        ground = word("chứng thư đã được đối chiếu và ghi nhận")
    else:
        ground = say("chứng thư gốc “{root}” đã cài", root=one_line(rests_on.anchor))
    template = "Dựa trên: {ground}; {lists}. Kiểm tra lúc {at}."
    if not rests_on.issued:
        template = "Dựa trên: {ground}. Kiểm tra lúc {at}."
    at = moment(rests_on.judged_at)
    return say(template, ground=ground, lists=_lists(rests_on), at=at)


def change_lines(changes: Sequence[VerdictChange]) -> tuple[str, ...]:
    """What was found before, the latest first: when that ended, and why."""
    latest = list(reversed(changes))
    lines = [_change(one) for one in latest[:_MOST_CHANGES]]
    rest = len(latest) - _MOST_CHANGES
    if rest > 0:
        lines.append(say("Và {count} lần đổi trước đó.", count=str(rest)))
    return tuple(lines)


def _lists(rests_on: RestsOn) -> str:
    listed, age = rests_on.listed_at, rests_on.list_age_days
    if listed is None or age is None:
        return word("không có danh sách thu hồi")
    on = day(today(listed))
    if age == 0:
        return say("danh sách thu hồi ngày {day}, ra chưa quá một ngày", day=on)
    return say("danh sách thu hồi ngày {day}, cũ {days} ngày", day=on, days=str(age))


def _change(one: VerdictChange) -> str:
    reasons = ", ".join(CHANGE_REASONS[each] for each in one.reasons)
    why = reasons or word("sau khi đọc lại gói")
    if one.before is one.after:
        template = "Xét lại lúc {at} {why}: kết luận như cũ, căn cứ khác."
    else:
        template = "Kết luận trước: {before}. Đổi lúc {at} {why}."
    told = say(template, before=VERDICTS[one.before], at=moment(one.at), why=why)
    return " ".join((told, *_no_more(one)))


def _no_more(one: VerdictChange) -> Iterator[str]:
    """What spoke against it then and does so no more, as far as codes alone can tell."""
    gone = [code for code in one.findings_before if code not in one.findings_after]
    told = [fault for fault in map(_first_words, gone) if fault][:_MOST_FINDINGS]
    if told:
        yield say("Khi đó: {findings}", findings=" ".join(told))


def _first_words(code: str) -> str:
    """What a finding says before its advice, "" where that needs facts which were not kept."""
    sentence = describe_verification(VerificationFinding(code, Aspect.COMPLETE))
    first = sentence.partition(". ")[0].removesuffix(".")
    return "" if "…" in first else f"{first}."
