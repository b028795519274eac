"""Accepts a unit's certificate after a person has compared its fingerprint, and takes it back."""

from desktop.domain.audit import EntryKind
from desktop.domain.receiving import ReceivedFile, SignedBy
from desktop.domain.receiving_errors import NothingToPinError, UnknownReceivedError
from desktop.domain.rounds import Pin
from desktop.domain.verification import Verdict
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.reviewing import review_verdicts
from desktop.services.workspace import Workspace


def read_pins(workspace: Workspace) -> tuple[Pin, ...]:
    """All accepted certificates, unit by unit."""
    with workspace.look() as work:
        return work.pins.all()


def signers_to_pin(workspace: Workspace, number: int) -> tuple[SignedBy, ...]:
    """Who signed a registered package and is not accepted for its unit: fingerprints to compare.

    Raises UnknownReceivedError, NothingToPinError.
    """
    with workspace.look() as work:
        one = _pinnable(work, number)
        known = {pin.fingerprint for pin in work.pins.of_unit(_unit(one))}
        signers = () if one.judged is None else one.judged.signers
        return tuple(signer for signer in signers if signer.fingerprint not in known)


def pin_signers(workspace: Workspace, number: int, *, progress: Progress) -> tuple[Pin, ...]:
    """Accept who signed a registered package as its unit's; what that may change is judged again.

    Returns what was accepted anew, for taking it back. Raises UnknownReceivedError,
    NothingToPinError for a file that is not whole as it was signed.
    """
    now = workspace.tools.clock.now()
    with workspace.work() as work:
        unit = _unit(_pinnable(work, number))
        pins = tuple(
            Pin(unit, one.fingerprint, one.certificate, one.name, now)
            for one in signers_to_pin(workspace, number)
        )
        for pin in pins:
            pin_certificate(work, pin)
        work.commit()
    review_verdicts(workspace, progress=progress)
    return pins


def pin_again(workspace: Workspace, pin: Pin, *, progress: Progress) -> None:
    """Accept a certificate that was accepted before: for doing again what was undone."""
    with workspace.work() as work:
        pin_certificate(work, pin)
        work.commit()
    review_verdicts(workspace, progress=progress)


def unpin(workspace: Workspace, pin: Pin, *, progress: Progress) -> None:
    """Accept a certificate no longer; what that may change is judged again."""
    facts = {"unit": pin.unit, "fingerprint": pin.fingerprint}
    with workspace.work() as work:
        work.pins.remove(pin.unit, pin.fingerprint)
        now = workspace.tools.clock.now()
        work.journal.append(EntryKind.SIGNER_UNPINNED, facts, at=now)
        work.commit()
    review_verdicts(workspace, progress=progress)


def pin_certificate(work: UnitOfWork, pin: Pin) -> None:
    """Enter an accepted certificate, and that it was accepted."""
    facts = {"unit": pin.unit, "fingerprint": pin.fingerprint, "signer": pin.signer}
    work.pins.add(pin)
    work.journal.append(EntryKind.SIGNER_PINNED, facts, at=pin.pinned_at)


def _pinnable(work: UnitOfWork, number: int) -> ReceivedFile:
    """The file, if it is whole as somebody signed it; of another nothing may be believed."""
    one = work.register.get(number)
    if one is None:
        raise UnknownReceivedError(number)
    is_whole = one.judged is not None and one.judged.verdict in {
        Verdict.VERIFIED,
        Verdict.UNTRUSTED,
    }
    if not is_whole or one.head is None:
        raise NothingToPinError(number)
    return one


def _unit(one: ReceivedFile) -> str:
    return "" if one.head is None else one.head.unit.code
