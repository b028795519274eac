"""Keeps the answers in the database."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection, delete, insert, select, update

from desktop.db.tables import AnswerRow, WorkspaceRow
from desktop.domain.answers import Answer, Inputs, Layer, Override


class SqlAnswerBook:
    """The `AnswerBook` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, layer: Layer, leaf: str) -> Answer:
        """As the port says."""
        return self._read(layer, leaf).get(leaf, Answer())

    def all(self, layer: Layer) -> Mapping[str, Answer]:
        """As the port says."""
        return self._read(layer)

    def put(self, layer: Layer, leaf: str, answer: Answer, *, at: datetime) -> None:
        """As the port says."""
        place = (AnswerRow.layer == layer, AnswerRow.leaf == leaf)
        self._connection.execute(delete(AnswerRow).where(*place))
        if not answer.is_empty:
            values = _values(answer)
            self._connection.execute(
                insert(AnswerRow).values(layer=layer, leaf=leaf, changed_at=at, **values)
            )
        self._connection.execute(update(WorkspaceRow).values(answers_changed_at=at))

    def last_changed(self) -> datetime | None:
        """When an answer was last kept or taken away."""
        return self._connection.execute(select(WorkspaceRow.answers_changed_at)).scalar()

    def _read(self, layer: Layer, leaf: str | None = None) -> dict[str, Answer]:
        query = select(
            AnswerRow.leaf,
            AnswerRow.inputs,
            AnswerRow.not_applicable,
            AnswerRow.override_points,
            AnswerRow.override_reason,
            AnswerRow.note,
        ).where(AnswerRow.layer == layer)
        if leaf is not None:
            query = query.where(AnswerRow.leaf == leaf)
        return {
            code: Answer(inputs, not_applicable, _override(points, reason), note)
            for code, inputs, not_applicable, points, reason, note in self._connection.execute(
                query.order_by(AnswerRow.leaf)
            )
        }


def _values(answer: Answer) -> dict[str, Inputs | bool | Decimal | str | None]:
    override = answer.override
    return {
        "inputs": answer.inputs,
        "not_applicable": answer.not_applicable,
        "override_points": override.points if override else None,
        "override_reason": override.reason if override else None,
        "note": answer.note,
    }


def _override(points: Decimal | None, reason: str | None) -> Override | None:
    return None if points is None else Override(points, reason or "")
