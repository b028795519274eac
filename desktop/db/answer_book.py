"""Keeps the answers in the database."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from desktop.db.tables import ANSWER, WORKSPACE
from desktop.domain.answers import Answer, Inputs, Layer, LostKind, LostReason, Override

# Statements are made once: making one costs ten times as much as running it.
_OF_LAYER = (
    select(
        ANSWER.c.leaf,
        ANSWER.c.inputs,
        ANSWER.c.not_applicable,
        ANSWER.c.override_points,
        ANSWER.c.override_reason,
        ANSWER.c.note,
        ANSWER.c.lost_kind,
        ANSWER.c.lost_text,
    )
    .where(ANSWER.c.layer == bindparam("the_layer"))
    .order_by(ANSWER.c.leaf)
)
_OF_LEAF = _OF_LAYER.where(ANSWER.c.leaf == bindparam("the_leaf"))
_KEEP = insert(ANSWER)
_REMOVE = delete(ANSWER).where(
    ANSWER.c.layer == bindparam("the_layer"), ANSWER.c.leaf == bindparam("the_leaf")
)
_NOTE_CHANGE = update(WORKSPACE).values(answers_changed_at=bindparam("changed_at"))
_LAST_CHANGE = select(WORKSPACE.c.answers_changed_at)


class SqlAnswerBook:
    """The `AnswerBook` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, layer: Layer, leaf: str) -> Answer:
        """As the port says."""
        place = {"the_layer": layer, "the_leaf": leaf}
        return _answers(self._connection.execute(_OF_LEAF, place)).get(leaf, Answer())

    def all(self, layer: Layer) -> Mapping[str, Answer]:
        """As the port says."""
        return _answers(self._connection.execute(_OF_LAYER, {"the_layer": layer}))

    def put(self, layer: Layer, leaf: str, answer: Answer, *, at: datetime) -> None:
        """As the port says."""
        self._connection.execute(_REMOVE, {"the_layer": layer, "the_leaf": leaf})
        if not answer.is_empty:
            self._connection.execute(
                _KEEP, {"layer": layer, "leaf": leaf, "changed_at": at, **_values(answer)}
            )
        self._connection.execute(_NOTE_CHANGE, {"changed_at": at})

    def last_changed(self) -> datetime | None:
        """When an answer was last kept or taken away."""
        return self._connection.execute(_LAST_CHANGE).scalar()


def _answers(
    rows: Iterable[
        Row[str, Inputs | None, bool, Decimal | None, str | None, str, LostKind | None, str | None]
    ],
) -> dict[str, Answer]:
    return {
        leaf: Answer(inputs, not_applicable, _override(points, reason), note, _lost(kind, text))
        for leaf, inputs, not_applicable, points, reason, note, kind, text in rows
    }


def _lost(kind: LostKind | None, text: str | None) -> LostReason | None:
    return None if kind is None else LostReason(kind, text or "")


def _override(points: Decimal | None, reason: str | None) -> Override | None:
    return None if points is None else Override(points, reason or "")


def _values(answer: Answer) -> dict[str, Inputs | bool | Decimal | str | None]:
    override, lost = answer.override, answer.lost
    return {
        "inputs": answer.inputs,
        "not_applicable": answer.not_applicable,
        "override_points": override.points if override else None,
        "override_reason": override.reason if override else None,
        "note": answer.note,
        "lost_kind": lost.kind if lost else None,
        "lost_text": lost.text if lost else None,
    }
