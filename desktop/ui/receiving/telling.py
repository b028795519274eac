"""Says what came of a hand-over in a few lines."""

from collections.abc import Sequence
from typing import Final

from desktop.domain.receiving import Attempt, Standing
from desktop.services.receiving import Entry
from desktop.ui.messages import describe_attempt
from desktop.wording.phrases import say, word
from desktop.wording.receiving import STANDINGS

SOUND: Final = frozenset({Standing.CURRENT, Standing.REPLACED, Standing.DUPLICATE, Standing.PART})
"""What nobody has to look at."""

_MOST_REFUSED: Final = 5


def next_to_look_at(taken: Sequence[Entry]) -> Entry:
    """Of files that were taken in, the last that a person has to look at, else the last."""
    waiting = [one for one in taken if one.standing not in SOUND]
    return (waiting or taken)[-1]


def taken_words(standings: Sequence[Standing], refused: Sequence[Attempt]) -> str:
    """How many files were registered and what they count for; why others could not be taken."""
    words = [
        say("{count} {state}", count=str(standings.count(each)), state=STANDINGS[each].lower())
        for each in Standing
        if each in standings
    ]
    lines = [say("Đã ghi sổ {count} tệp", count=str(len(standings)))]
    if words:
        lines = [f"{lines[0]}: {', '.join(words)}."]
    lines += [describe_attempt(one) for one in refused[:_MOST_REFUSED]]
    rest = len(refused) - _MOST_REFUSED
    if rest > 0:
        lines.append(say("Và {count} tệp khác không lấy được; xem sổ nhận.", count=str(rest)))
    if not set(standings) <= SOUND:
        lines.append(word("Chọn đơn vị cần xem: bên phải có lý do và việc phải làm."))
    if Standing.CURRENT in standings:
        lines.append(word("Tiếp nhận chưa phải là chấp nhận kết quả."))
    return "\n".join(lines)
