"""Keeps what is being prepared for the next round, so that an interruption loses nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from desktop.domain.errors import FileVanishedError
from desktop.domain.limits import MAX_CODE_CHARACTERS, MAX_ROUND_UNITS, MAX_SHORT_CHARACTERS
from desktop.domain.strict_json import JsonRefusedError, JsonValue, read_json, write_json
from desktop.domain.submission import Unit
from desktop.services.files import read_small_file
from desktop.services.placing import place_file
from desktop.services.workspace import Workspace

_FILE: Final = "round-draft.json"


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """Units and deadline as they were typed, faults and all."""

    deadline: date | None = None
    units: tuple[Unit, ...] = ()


def read_draft(workspace: Workspace) -> RoundDraft:
    """What was typed last; else what the last round asked. A file that was spoilt is none."""
    try:
        draft = _read(read_json(read_small_file(_path(workspace))))
    except (FileVanishedError, JsonRefusedError):
        draft = None
    if draft is not None:
        return draft
    with workspace.look() as work:
        last = work.rounds.last()
    return RoundDraft() if last is None else RoundDraft(last.round.deadline, last.round.units)


def save_draft(workspace: Workspace, draft: RoundDraft) -> None:
    """Keep it; raises DiskFullError, WriteRefusedError, WorkspaceGoneError."""
    deadline = "" if draft.deadline is None else draft.deadline.isoformat()
    units = [[unit.code, unit.name] for unit in draft.units]
    place_file(_path(workspace), write_json({"deadline": deadline, "units": units}))


def faulty_units(units: Sequence[Unit]) -> frozenset[int]:
    """The places of units that lack a code or a name that fits, or whose code stands twice."""
    first: dict[str, int] = {}
    faulty = {place for place, unit in enumerate(units) if not _fits(unit)}
    for place, unit in enumerate(units):
        if unit.code and first.setdefault(unit.code, place) != place:
            faulty |= {place, first[unit.code]}
    return frozenset(faulty)


def _fits(unit: Unit) -> bool:
    is_short = len(unit.code) <= MAX_CODE_CHARACTERS and len(unit.name) <= MAX_SHORT_CHARACTERS
    return bool(unit.code and unit.name) and is_short


def _path(workspace: Workspace) -> Path:
    return workspace.root / _FILE


def _read(value: JsonValue) -> RoundDraft | None:
    match value:
        case {"deadline": str(deadline), "units": list(rows)} if len(rows) <= MAX_ROUND_UNITS:
            units = tuple(unit for row in rows for unit in _unit(row))
            try:
                return RoundDraft(date.fromisoformat(deadline) if deadline else None, units)
            except ValueError:
                return None
        case _:
            return None


def _unit(row: JsonValue) -> tuple[Unit, ...]:
    match row:
        case [str(code), str(name)]:
            return (Unit(code, name),)
        case _:
            return ()
