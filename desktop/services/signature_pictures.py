"""Reads the picture that is to be seen of a signature, if it can be used for one."""

from pathlib import Path

from desktop.domain.errors import FileTooLargeError
from desktop.domain.report_errors import PictureRefusal, SignaturePictureRefusedError
from desktop.domain.signed_report import SignaturePlace, SigningRole
from desktop.ports.papers import SignatureLook
from desktop.services.files import read_small_file
from desktop.services.workspace import Workspace


def read_picture(workspace: Workspace, file: Path, role: SigningRole) -> bytes:
    """The PNG of a person's signature, or of the office's seal, tried on the paper.

    Raises SignaturePictureRefusedError, FileVanishedError, FileIsFolderError, FileUnreadableError.
    """
    try:
        picture = read_small_file(file)
    except FileTooLargeError as error:
        raise SignaturePictureRefusedError(PictureRefusal.TOO_LARGE) from error
    at = workspace.tools.clock.now()
    workspace.tools.papers.signature_look(SignatureLook(place_of(role), "", at, picture))
    return picture


def place_of(role: SigningRole) -> SignaturePlace:
    """Where a picture of this signer's goes on the report."""
    return SignaturePlace.PERSON if role is SigningRole.LEADER else SignaturePlace.SEAL
