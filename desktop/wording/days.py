"""How far away a day is, in words: còn 8 ngày · hôm nay · đã qua 3 ngày."""

from datetime import date, datetime

from desktop.domain.criteria import Period
from desktop.wording.numbers import VIETNAM, day
from desktop.wording.phrases import say, word


def today(now: datetime) -> date:
    """The day it is in Viet Nam."""
    return now.astimezone(VIETNAM).date()


def until(due: date, on: date) -> str:
    """How far `due` is from the day `on`."""
    days = (due - on).days
    if days == 0:
        return word("đến hạn hôm nay")
    template = "còn {days} ngày" if days > 0 else "đã qua {days} ngày"
    return say(template, days=str(abs(days)))


def until_the_end(period: Period, on: date) -> str:
    """How far the last day of a data window is from the day `on`."""
    days = (period.last - on).days
    if days == 0:
        return word("hôm nay hết kỳ số liệu")
    template = "còn {days} ngày" if days > 0 else "đã hết kỳ số liệu {days} ngày"
    return say(template, days=str(abs(days)))


def recent_moment(at: datetime, now: datetime) -> str:
    """A time of the past as one says it: 10:42 hôm nay · 10:42 hôm qua · 10:42 ngày 20/11/2026."""
    clock, days = f"{at.astimezone(VIETNAM):%H:%M}", (today(now) - today(at)).days
    if days == 0:
        return say("{clock} hôm nay", clock=clock)
    if days == 1:
        return say("{clock} hôm qua", clock=clock)
    return say("{clock} ngày {day}", clock=clock, day=day(today(at)))
