"""Remembers the pictures of signature and seal, and reads them for the report's step."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings

from desktop.domain.errors import AppError
from desktop.domain.signed_report import SigningRole
from desktop.services.signature_pictures import read_picture
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Lane, Reply


@dataclass(frozen=True, slots=True)
class SignaturePicture:
    """A picture that can stand for a signature, and the name of its file."""

    name: str
    png: bytes


class PictureMemory:
    """Where this PC has the pictures of a workspace's signers; never the pictures themselves."""

    def __init__(self, settings: QSettings, root: Path) -> None:
        self._settings = settings
        self._key = f"signature-pictures/{sha256(str(root.resolve()).encode()).hexdigest()[:16]}"

    def file_of(self, role: SigningRole) -> Path | None:
        """The file that was chosen last."""
        value = self._settings.value(f"{self._key}/{role.value}")
        return Path(value) if isinstance(value, str) and value else None

    def keep(self, role: SigningRole, file: Path) -> None:
        """Remember the file that was chosen."""
        self._settings.setValue(f"{self._key}/{role.value}", str(file))

    def forget(self, role: SigningRole) -> None:
        """Remember none."""
        self._settings.remove(f"{self._key}/{role.value}")


class PicturesView(Protocol):
    """What the step can show."""

    def show_picture(self, role: SigningRole, picture: SignaturePicture | None) -> None: ...
    def show_picture_fault(self, role: SigningRole, sentence: str) -> None: ...


class Pictures:
    """A picture is tried on the paper before it is shown: what is seen is what is signed."""

    def __init__(
        self, workspace: Workspace, *, jobs: Jobs, view: PicturesView, memory: PictureMemory
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._memory = memory
        for role in SigningRole:
            file = memory.file_of(role)
            if file is not None:
                self._read(role, file)

    def choose(self, role: SigningRole, file: Path) -> None:
        """Use this picture from now on, if it can be used."""
        self._read(role, file, is_new=True)

    def forget(self, role: SigningRole) -> None:
        """Sign with words again."""
        self._memory.forget(role)
        self._view.show_picture(role, None)

    def _read(self, role: SigningRole, file: Path, *, is_new: bool = False) -> None:
        job = partial(read_picture, self._workspace, file, role)
        reply = Reply(
            done=partial(self._on_read, role, file, is_new),
            failed=partial(self._on_failed, role),
        )
        self._jobs.behind(Lane.DRAW, job, reply)

    def _on_read(self, role: SigningRole, file: Path, is_new: bool, png: bytes) -> None:  # noqa: FBT001 - bound by partial
        if is_new:
            self._memory.keep(role, file)
        self._view.show_picture(role, SignaturePicture(file.name, png))

    def _on_failed(self, role: SigningRole, error: AppError) -> None:
        """What was shown before stays, and what was remembered: its stick may come back."""
        self._view.show_picture_fault(role, describe_error(error))
