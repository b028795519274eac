"""How far away a day is, in words: còn 8 ngày · hôm nay · đã qua 3 ngày."""

from datetime import date, datetime

from desktop.domain.criteria import Period
from desktop.wording.numbers import VIETNAM
from desktop.wording.phrases import say


def today(now: datetime) -> date:
    """The day it is in Viet Nam."""
    return now.astimezone(VIETNAM).date()


def until(due: date, on: date) -> str:
    """How far `due` is from the day `on`."""
    days = (due - on).days
    if days == 0:
        return "đến hạn hôm nay"
    template = "còn {days} ngày" if days > 0 else "đã qua {days} ngày"
    return say(template, days=str(abs(days)))


def until_the_end(period: Period, on: date) -> str:
    """How far the last day of a data window is from the day `on`."""
    days = (period.last - on).days
    if days == 0:
        return "hôm nay hết kỳ số liệu"
    template = "còn {days} ngày" if days > 0 else "đã hết kỳ số liệu {days} ngày"
    return say(template, days=str(abs(days)))
