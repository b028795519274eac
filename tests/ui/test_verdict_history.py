"""What a verdict in the register rests on, and what it was before, in words that hold later on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.audit import EntryKind
from desktop.domain.verification import Ground, RestsOn, Verdict
from desktop.services.verdict_log import VerdictChange
from desktop.ui.receiving.verdict_history import change_lines, ground_words

AT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
CHAIN = RestsOn(Ground.CHAIN, AT, anchor="Gốc\u202e CA\n")
CHANGE = VerdictChange(
    at=AT,
    before=Verdict.UNTRUSTED,
    after=Verdict.VERIFIED,
    findings_before=("trust.revoked", "base.needed", "no.such_code"),
    findings_after=(),
    reasons=(EntryKind.TRUST_INSTALLED,),
)


@pytest.mark.parametrize(
    ("age", "told"),
    [
        (timedelta(days=12), "danh sách thu hồi ngày 10/11/2026, cũ 12 ngày"),
        (timedelta(hours=1), "danh sách thu hồi ngày 22/11/2026, ra chưa quá một ngày"),
        (None, "không có danh sách thu hồi"),
    ],
)
def test_lists_are_told_with_their_day_and_their_age_then(age: timedelta | None, told: str) -> None:
    rests_on = replace(CHAIN, listed_at=None if age is None else AT - age)

    words = ground_words(rests_on)

    assert words == (
        f"Dựa trên: chứng thư gốc “Gốc CA” đã cài; {told}. Kiểm tra lúc 10:00 ngày 22/11/2026."
    )


def test_nothing_is_told_of_lists_where_nobody_could_make_any() -> None:
    words = ground_words(RestsOn(Ground.PINNED, AT, issued=False))

    assert "thu hồi" not in words
    assert ground_words(None) == ""


def test_a_change_says_what_was_when_and_why() -> None:
    (line,) = change_lines([CHANGE])

    assert line.startswith("Kết luận trước: Gói hồ sơ nguyên vẹn, chữ ký đúng, nhưng chưa xác nhận")
    assert "Đổi lúc 10:00 ngày 22/11/2026 sau khi cài bộ tin cậy." in line
    assert "…" not in line


def test_the_same_verdict_on_other_grounds_is_no_change_of_verdict() -> None:
    (line,) = change_lines([replace(CHANGE, before=Verdict.VERIFIED, reasons=())])

    assert line.startswith("Xét lại lúc 10:00 ngày 22/11/2026 sau khi đọc lại gói: kết luận như cũ")


def test_the_latest_changes_come_first_and_not_all_of_many() -> None:
    many = [replace(CHANGE, at=AT + timedelta(days=day)) for day in range(8)]

    lines = change_lines(many)

    assert "29/11/2026" in lines[0]
    assert lines[-1] == "Và 3 lần đổi trước đó."
    assert len(lines) == 6
