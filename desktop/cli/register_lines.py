"""Says what the register of a receiving office has: each file, and how its verdict changed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from desktop.cli.grounds import ground_lines, ground_to_json
from desktop.cli.output import bullet, complain, say
from desktop.domain.submission import Unit
from desktop.services.receiving import Entry
from desktop.services.verdict_log import VerdictChange
from desktop.ui.messages import describe_verification
from desktop.wording.numbers import moment
from desktop.wording.receiving import CHANGE_REASONS, STANDINGS, placed_words
from desktop.wording.states import VERDICTS

_READ_AGAIN: Final = "sau khi đọc lại gói"


def say_entry(entry: Entry, changes: Sequence[VerdictChange]) -> None:
    """What a registered file counts for, what was found, and what was found before."""
    one, judged = entry.file, entry.file.judged
    say(f"{one.number}. {one.name}: {STANDINGS[entry.standing]}")
    if judged is None:
        return
    if judged.head is not None:
        head = judged.head
        placed = "" if judged.placed is None else f" · {placed_words(judged.placed)}"
        say(f"   {head.unit.name} ({head.unit.code}), gói số {head.sequence}{placed}")
    for each in judged.signers:
        say(f"   Người ký: {each.name} · {each.fingerprint}")
        say(*(f" {line}" for line in ground_lines(each.rests_on)))
    complain(*bullet(describe_verification(finding) for finding in judged.findings))
    say(*(f"   {line}" for line in _change_lines(changes)))


def entry_to_json(entry: Entry, changes: Sequence[VerdictChange] = ()) -> dict[str, object]:
    """A registered file with all that was found about it."""
    one, judged = entry.file, entry.file.judged
    head = one.head
    placed = None if judged is None else judged.placed
    return {
        "number": one.number,
        "file": one.name,
        "sha256": one.sha256,
        "size": one.size,
        "times": one.times,
        "received_at": one.received_at.isoformat(),
        "standing": entry.standing,
        "verdict": None if judged is None else judged.verdict,
        "relation": None if placed is None else placed.relation,
        "missing": [] if placed is None else [list(pair) for pair in placed.missing],
        "kind": None if head is None else head.kind,
        "unit": None if head is None else unit_to_json(head.unit),
        "sequence": None if head is None else head.sequence,
        "base": None if head is None else head.base,
        "manifest_sha256": None if judged is None else judged.digest,
        "signers": [
            {
                "signer": each.name,
                "fingerprint": each.fingerprint,
                "rests_on": ground_to_json(each.rests_on),
            }
            for each in (() if judged is None else judged.signers)
        ],
        "findings": [
            {"code": each.code, "path": each.path, "message": describe_verification(each)}
            for each in (() if judged is None else judged.findings)
        ],
        "changes": [_change_to_json(each) for each in changes],
    }


def unit_to_json(unit: Unit) -> dict[str, str]:
    """A unit."""
    return {"code": unit.code, "name": unit.name}


def _change_lines(changes: Iterable[VerdictChange]) -> Iterator[str]:
    for one in changes:
        reasons = ", ".join(CHANGE_REASONS[each] for each in one.reasons) or _READ_AGAIN
        before, after = VERDICTS[one.before], VERDICTS[one.after]
        found = after if one.before is not one.after else "kết luận như cũ, căn cứ khác"
        yield f"Đến {moment(one.at)}: {before}. Từ đó: {found} ({reasons})."


def _change_to_json(change: VerdictChange) -> dict[str, object]:
    return {
        "at": change.at.isoformat(),
        "before": change.before,
        "after": change.after,
        "findings_before": change.findings_before,
        "findings_after": change.findings_after,
        "reasons": change.reasons,
    }
