"""Knows what an explanation rests on, and which documents it need not carry again."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.audit import EntryKind
from desktop.domain.explanation_errors import NoBaseError
from desktop.domain.explanation_json import Explanation
from desktop.domain.package_names import evidence_path
from desktop.domain.submission import PackageHead, PackageKind, Submission
from desktop.ports.exports import ExportRecord
from desktop.ports.package_reading import EntryFact
from desktop.services.base_check import Base
from desktop.services.workspace import Workspace


def base_in(exports: Sequence[ExportRecord]) -> ExportRecord | None:
    """The last whole submission, so that two packages are always enough; None without one.

    What was made before the list knew what packages carry is no base.
    """
    whole = (one for one in reversed(exports) if one.kind is PackageKind.SUBMISSION)
    last = next(whole, None)
    return None if last is None or last.contents is None else last


def explain(workspace: Workspace, submission: Submission) -> tuple[Submission, Explanation]:
    """The submission as an explanation says it; raises NoBaseError."""
    with workspace.look() as work:
        base = base_in(work.exports.all())
        reopened = work.journal.last((EntryKind.REOPENED,))
    if base is None or base.contents is None:
        raise NoBaseError
    there = base.contents
    is_since = reopened is not None and reopened.at >= base.created_at
    explanation = Explanation(
        base=base.digest,
        sequence=base.sequence,
        from_base=tuple(one.code for one in submission.documents if one.content.digest in there),
        reason=str(reopened.facts.get("reason", "")) if reopened and is_since else "",
    )
    head = replace(submission.head, kind=PackageKind.EXPLANATION, base=base.digest)
    return replace(submission, head=head), explanation


def bases_of(workspace: Workspace, record: ExportRecord) -> tuple[Base, ...]:
    """What is known here of the package that an exported one rests on."""
    if record.base is None:
        return ()
    with workspace.look() as work:
        exports = work.exports.all()
        documents = work.documents.all()
    base = next((one for one in exports if one.digest == record.base), None)
    if base is None or base.contents is None:
        return ()
    carried = {one.content.digest: one for one in documents if one.content.digest in base.contents}
    entries = tuple(
        EntryFact(
            f"data/{evidence_path(one)}",
            one.content.digest,
            one.content.size,
            one.content.crc32,
        )
        for one in carried.values()
    )
    return (Base(_head(workspace, base), base.digest, entries),)


def _head(workspace: Workspace, base: ExportRecord) -> PackageHead:
    """What the base says of itself, as far as it can be compared."""
    return PackageHead(
        unit=workspace.unit,
        year=workspace.criterion_set.year,
        set_id=workspace.criterion_set.id,
        set_version=workspace.criterion_set.version,
        criterion_set=workspace.set_digest,
        sequence=base.sequence,
        previous=None,
        created_at=base.created_at,
    )
