"""Reads the points that units claim in packages that were found whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.decimal_text import decimal_from_text
from desktop.domain.errors import ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.receiving import ReceivedFile
from desktop.domain.strict_json import JsonRefusedError, JsonValue, read_json
from desktop.domain.submission_json import SUBMISSION_PATH
from desktop.services.received_files import package_path
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Claimed:
    """Points that a unit gave itself, of those it could reach."""

    earned: Decimal
    applicable: Decimal


def read_claims(
    workspace: Workspace, files: Sequence[ReceivedFile]
) -> Mapping[Digest, Claimed | None]:
    """By the files' digests; None where a package says nothing of points.

    Only for files that were judged whole: their points were computed again then.
    """
    return {one.sha256: _claimed(workspace, one) for one in files}


def _claimed(workspace: Workspace, one: ReceivedFile) -> Claimed | None:
    try:
        content = workspace.tools.peek_package(package_path(workspace, one), path=SUBMISSION_PATH)
        return None if content is None else _totals(read_json(content))
    except (JsonRefusedError, ObjectMissingError):
        return None


def _totals(value: JsonValue) -> Claimed | None:
    match value:
        case {"scores": {"earned": str(earned), "applicable_max": str(applicable)}}:
            points, reach = decimal_from_text(earned), decimal_from_text(applicable)
            return None if points is None or reach is None else Claimed(points, reach)
        case _:
            return None
