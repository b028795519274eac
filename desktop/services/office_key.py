"""Makes the office's own key, and writes down that it was made."""

from desktop.domain.audit import EntryKind
from desktop.ports.signing import Signer
from desktop.services.workspace import Workspace


def make_office_key(workspace: Workspace, *, pin: str) -> Signer:
    """A new key under the PIN, beside its certificate.

    Raises PinTooShortError, WriteRefusedError where there is a key already, DiskFullError.
    """
    tools = workspace.tools
    now = tools.clock.now()
    signer = tools.key_file.create(workspace.key_path, owner=workspace.unit, pin=pin, at=now)
    facts = {"fingerprint": signer.fingerprint, "subject": signer.subject}
    with workspace.work() as work:
        work.journal.append(EntryKind.KEY_MADE, facts, at=now)
        work.commit()
    return signer
