"""With what can be signed here: names of keys and certificates, and looking for tokens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

from desktop.domain.errors import AppError
from desktop.domain.signing import CertificateProblem, PinState, TokenCertificate, TokenModule
from desktop.ports.progress import Progress
from desktop.services.signing_means import TokensOfModule, read_tokens
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.numbers import day
from desktop.wording.phrases import say, word

_PROBLEMS: Final[Mapping[CertificateProblem, str]] = MappingProxyType(
    {
        CertificateProblem.EXPIRED: "đã hết hạn",
        CertificateProblem.NOT_YET_VALID: "chưa tới hạn dùng",
        CertificateProblem.KEY_USAGE: "không được cấp để ký",
        CertificateProblem.KEY_KIND: "loại khóa không dùng được",
    }
)
_PINS: Final[Mapping[PinState, str]] = MappingProxyType(
    {
        PinState.UNKNOWN: "",
        PinState.MISTYPED: "Mã PIN của USB này đã bị nhập sai ít nhất một lần.",
        PinState.LAST_TRY: "Chỉ còn một lần nhập mã PIN: nhập sai nữa thì USB bị khóa.",
        PinState.LOCKED: "USB này đã bị khóa mã PIN. Hãy liên hệ nơi cấp chứng thư để mở.",
    }
)


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A certificate on a token as one chooses it; `warning` is about its PIN."""

    name: str
    certificate: TokenCertificate
    may_sign: bool
    warning: str


@dataclass(frozen=True, slots=True)
class FoundTokens:
    """What looking for tokens came to; `said` is never empty."""

    rows: tuple[TokenRow, ...]
    said: str


def found_tokens(found: Sequence[TokensOfModule]) -> FoundTokens:
    """The certificates of all tokens, those that may sign first."""
    rows = [_row(one) for each in found for one in each.certificates]
    faults = tuple(
        dict.fromkeys(describe_error(each.error) for each in found if each.error is not None)
    )
    if rows:
        said = say("Thấy {count} chứng thư trên USB ký số.", count=str(len(rows)))
    else:
        said = word(
            "Chưa thấy USB ký số nào. Hãy cắm USB, cài phần mềm đi kèm rồi tìm lại, hoặc chọn tệp "
            "thư viện của USB."
        )
    rows.sort(key=lambda row: not row.may_sign)
    return FoundTokens(tuple(rows), "\n".join((said, *faults)))


def _row(one: TokenCertificate) -> TokenRow:
    shown = one.certificate
    name = say(
        "{subject} · {issuer} · đến {day}",
        subject=shown.subject,
        issuer=shown.issuer,
        day=day(shown.not_after.date()),
    )
    if shown.problem is not None:
        name = say("{name} ({problem})", name=name, problem=word(_PROBLEMS[shown.problem]))
    warning = word(_PINS[one.pin]) if _PINS[one.pin] else ""
    is_open = one.pin is not PinState.LOCKED
    return TokenRow(name, one, may_sign=shown.problem is None and is_open, warning=warning)


class TokensView(Protocol):
    """Where it is shown."""

    def show_tokens(self, found: FoundTokens) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class TokenFinder:
    """Looks for tokens, which takes seconds; no PIN is needed for that."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, view: TokensView) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view

    def look(self, library: Path | None = None) -> None:
        """Look through all libraries that are known, or through the one that was picked."""
        picked = None if library is None else (TokenModule(library, library.name),)
        self._view.show_busy(is_busy=True)
        job = partial(_look, self._workspace, picked)
        reply = Reply(done=self._on_found, failed=self._on_failed, ended=self._on_ended)
        self._jobs.start(word("Đang tìm USB ký số"), job, reply)

    def _on_found(self, found: FoundTokens) -> None:
        self._view.show_tokens(found)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_tokens(FoundTokens((), describe_error(error)))

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _look(
    workspace: Workspace, picked: Sequence[TokenModule] | None, progress: Progress
) -> FoundTokens:
    progress.step(0, 0, "")
    return found_tokens(read_tokens(workspace.tools, picked))
