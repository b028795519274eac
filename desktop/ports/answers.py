"""Where answers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping
    from datetime import datetime

    from desktop.domain.answers import Answer, Layer


class AnswerBook(Protocol):
    """The answers of the workspace, by layer and leaf."""

    def get(self, layer: Layer, leaf: str) -> Answer:
        """The answer, empty where nothing was filled in."""
        ...

    def all(self, layer: Layer) -> Mapping[str, Answer]:
        """All answers of a layer that are not empty, by leaf code."""
        ...

    def put(self, layer: Layer, leaf: str, answer: Answer, *, at: datetime) -> None:
        """Keep an answer; an empty one removes it."""
        ...

    def last_changed(self) -> datetime | None:
        """When an answer was last kept."""
        ...
