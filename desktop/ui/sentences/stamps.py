"""Says after signing whether the signatures got the time stamps that were asked for."""

from collections.abc import Sequence

from desktop.domain.plain_text import one_line
from desktop.domain.time_stamp_address import host_of
from desktop.domain.verification import VerificationReport
from desktop.wording.phrases import say


def stamps_sentence(address: str, unstamped: Sequence[str]) -> str:
    """About the signatures made now: whose got none, "" where none was asked for."""
    if not address:
        return ""
    host = host_of(address)
    if not unstamped:
        return say("Chữ ký có kèm dấu thời gian của {host}.", host=host)
    names = ", ".join(dict.fromkeys(map(one_line, unstamped)))
    return say(
        "Không lấy được dấu thời gian từ {host} cho chữ ký của {names}; chữ ký vẫn có giá trị, "
        "không kèm dấu thời gian.",
        host=host,
        names=names,
    )


def unstamped(*reports: VerificationReport) -> tuple[str, ...]:
    """Who signed these packages without a stamp."""
    signatures = (one for report in reports for one in report.signatures)
    return tuple(one.signer for one in signatures if not one.has_stamp)
