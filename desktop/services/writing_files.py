"""Writes the files of a package: all of them, or none."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import ObjectDamagedError
from desktop.domain.evidence import Digest
from desktop.ports.package_writing import SealedPackage
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.part_of_job import parts_of
from desktop.services.splitting import PlannedFile, plan_size
from desktop.services.workspace import Workspace


def write_files(
    workspace: Workspace,
    files: Sequence[PlannedFile],
    folder: Path,
    *,
    signer: Signer | Sequence[Signer],
    progress: Progress,
) -> tuple[SealedPackage, ...]:
    """The files as they were written into the folder; raises what the package writer raises.

    Damaged bytes are set aside, so that attaching the original mends them.
    """
    write = workspace.tools.write_package
    sealed: list[SealedPackage] = []
    parts = parts_of(progress, [plan_size(one.plan) for one in files])
    try:
        for file, part in zip(files, parts, strict=True):
            at = file.head.created_at
            sealed.append(write(file.plan, folder / file.name, signer=signer, at=at, progress=part))
    except BaseException as error:
        for one in sealed:
            with suppress(OSError):  # what stays is replaced by the next try
                one.path.unlink(missing_ok=True)
        if isinstance(error, ObjectDamagedError):
            workspace.vault.set_aside(Digest(error.digest))
        raise
    return tuple(sealed)
