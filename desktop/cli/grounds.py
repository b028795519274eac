"""What the word about a signer rests on, and how old that is, for people and for programs."""

from desktop.domain.verification import RestsOn
from desktop.ui.messages import describe_ground


def ground_lines(rests_on: RestsOn | None) -> tuple[str, ...]:
    """The line below a signer; none below one nobody knows."""
    return () if rests_on is None else (f"  {describe_ground(rests_on)}",)


def ground_to_json(rests_on: RestsOn | None) -> dict[str, object] | None:
    """The same for programs."""
    if rests_on is None:
        return None
    listed = rests_on.listed_at
    return {
        "ground": rests_on.ground,
        "root": rests_on.anchor or None,
        "root_fingerprint": rests_on.anchor_fingerprint or None,
        "judged_at": rests_on.judged_at.isoformat(),
        "revocation_data": None if listed is None else listed.isoformat(),
        "revocation_age_days": rests_on.list_age_days,
    }
