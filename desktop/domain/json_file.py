"""Opens one JSON file of a package as hostile text, and sums up what was found wrong with it."""

from collections.abc import Sequence

from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_SET_FAULTS
from desktop.domain.package_json import speaks
from desktop.domain.plain_text import printable
from desktop.domain.strict_json import JsonRefusedError, read_json
from desktop.domain.submission_errors import SubmissionFault, SubmissionFaultyError


def open_json(
    untrusted: bytes, path: str, schema: str, remarks: list[JsonRemark]
) -> JsonSpot | None:
    """The file's value; None after it was noted that there is none of this schema."""
    try:
        value = read_json(untrusted)
    except JsonRefusedError as error:
        found = printable(error.found)
        facts = (("line", str(error.line)), ("column", str(error.column)), ("text", found))
        remarks.append(JsonRemark(f"json.{error.fault}", (path,), facts))
        return None
    spot = JsonSpot(value, remarks, (path,))
    return spot if speaks(spot, schema) else None


def faulty(remarks: Sequence[JsonRemark]) -> SubmissionFaultyError:
    """The error that lists the faults, as many as anybody reads."""
    faults = [
        SubmissionFault(remark.code, _pointer(remark.way), remark.facts)
        for remark in remarks[:MAX_SET_FAULTS]
    ]
    rest = len(remarks) - MAX_SET_FAULTS
    if rest > 0:
        faults.append(SubmissionFault("faults.more", "", (("count", str(rest)),)))
    return SubmissionFaultyError(tuple(faults))


def _pointer(way: tuple[str, ...]) -> str:
    """The file and a JSON pointer (RFC 6901) into it."""
    path, *steps = way
    names = (step.replace("~", "~0").replace("/", "~1") for step in steps)
    return f"{path}#/{'/'.join(names)}" if steps else path
