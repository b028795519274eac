"""Vietnamese sentences for expected failures: what happened, what it means, what to do."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.domain.errors import AppError, FileTooLargeError
from desktop.domain.limits import MAX_RECEIVED_BYTES
from desktop.domain.plain_text import one_line
from desktop.domain.receiving import Attempt
from desktop.domain.volume_errors import DocumentExceedsVolumeError, PapersExceedVolumeError
from desktop.ui.sentences import (
    document_failures,
    file_failures,
    receiving_failures,
    signing_failures,
    submission_failures,
    workspace_failures,
)
from desktop.ui.sentences.delivery import delivery_sentence, size_blanks
from desktop.ui.sentences.reports import closed_word
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import say, word

_UNKNOWN: Final = (
    "Chương trình gặp một trở ngại mà bản này chưa biết cách giải thích. Công việc đang làm chưa "
    "hoàn tất; dữ liệu đã lưu vẫn còn. Hãy thử lại, và báo người hỗ trợ nếu vẫn gặp."
)

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **file_failures.SENTENCES,
        **workspace_failures.SENTENCES,
        **document_failures.SENTENCES,
        **signing_failures.SENTENCES,
        **submission_failures.SENTENCES,
        **receiving_failures.SENTENCES,
    }
)


def failure_sentence(error: AppError) -> str:
    """The sentence for an expected failure."""
    return _sentence(error.code, _fields(error))


def attempt_sentence(attempt: Attempt) -> str:
    """Why nothing could be taken of what was handed over."""
    is_size = attempt.reason.isdecimal()
    given = {
        "name": attempt.name,
        "path": attempt.source,
        "reason": attempt.reason,
        "size": size(int(attempt.reason)) if is_size else "",
        "limit": size(MAX_RECEIVED_BYTES),
    }
    return _sentence(attempt.problem, given)


def _sentence(code: str, fields: Mapping[str, str]) -> str:
    template = SENTENCES.get(code)
    if template is None:
        return delivery_sentence(code, fields) or word(_UNKNOWN)
    return say(template, **fields)


def _fields(error: AppError) -> dict[str, str]:
    """The blanks of the sentence: an error's own fields, put the way people write them."""
    fields = {name: one_line(str(value)) for name, value in vars(error).items()}
    path = getattr(error, "path", None)
    if isinstance(path, Path):
        fields |= {"name": one_line(path.name or str(path)), "path": one_line(str(path))}
    at = getattr(error, "at", None)
    if isinstance(at, datetime):
        fields["at"] = moment(at)
    fields |= _words(error) | size_blanks(error)
    why = getattr(error, "why", None)
    if isinstance(why, AppError):
        fields["why"] = failure_sentence(why)
    faults = getattr(error, "faults", None)
    if isinstance(faults, tuple):
        fields["count"] = str(len(faults))
    if isinstance(error, FileTooLargeError | DocumentExceedsVolumeError | PapersExceedVolumeError):
        fields |= {"size": size(error.size), "limit": size(error.limit)}
    return fields


def _words(error: AppError) -> dict[str, str]:
    """The members of closed sets among its fields, in words; "" for pages that are not told of."""
    words = {
        name: found
        for name, value in vars(error).items()
        if (found := closed_word(value)) is not None
    }
    pages = getattr(error, "pages", None)
    if isinstance(pages, tuple):
        listed = ", ".join(str(page) for page in pages)
        words["pages"] = say(" Chữ khác nhau ở trang {pages}.", pages=listed) if listed else ""
    return words
