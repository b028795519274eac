"""Who is believed changes, and earlier verdicts with it; what was found before stays on record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.audit import EntryKind
from desktop.domain.receiving import ReceivedFile, Standing
from desktop.domain.receiving_errors import TrustDamagedError
from desktop.domain.verification import Ground, Verdict
from desktop.services.auditing import check_audit
from desktop.services.pinning import pin_signers, read_pins, unpin
from desktop.services.receiving import read_register, resume
from desktop.services.reviewing import review_verdicts
from desktop.services.trust_bundle import install_trust
from desktop.services.trusted import trust_place
from desktop.services.verdict_log import VerdictChange, read_changes
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet
from tests.services.trust_scene import Scene, open_scene
from tests.services.two_offices import fill, only, pin, receive, send, standings


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """A package by a leader with a CA's certificate was received, and is pinned."""
    with open_scene(tmp_path) as made:
        leader = made.authority.signer("Chủ tịch")
        fill(made.commune, tmp_path / "scans")
        receive(made.office, *send(made.commune, tmp_path, signer=leader))
        pin(made.office, 1)
        made.authority.revoke(leader)
        yield made


def _only(office: Workspace) -> ReceivedFile:
    return only(read_register(office)).file


def _changes(office: Workspace) -> list[VerdictChange]:
    return list(read_changes(office).get(_only(office).sha256, ()))


def _reviews(office: Workspace) -> list[tuple[object, object]]:
    with office.look() as work:
        entries = work.journal.all([EntryKind.VERDICTS_REVIEWED])
    return [(entry.facts["files"], entry.facts["changed"]) for entry in entries]


def test_an_installed_bundle_changes_earlier_verdicts_and_says_why(scene: Scene) -> None:
    assert standings(scene.office) == [Standing.CURRENT]

    scene.make()

    assert standings(scene.office) == [Standing.UNKNOWN_SIGNER]
    last = _changes(scene.office)[-1]
    assert (last.before, last.after) == (Verdict.VERIFIED, Verdict.UNTRUSTED)
    assert (last.findings_before, last.findings_after) == ((), ("trust.revoked",))
    assert EntryKind.TRUST_INSTALLED in last.reasons
    assert _reviews(scene.office)[-1] == (1, 1)
    assert check_audit(scene.office) == ()


def test_every_verdict_says_what_it_rests_on(scene: Scene) -> None:
    judged = _only(scene.office).judged
    assert judged is not None
    assert judged.signers[0].rests_on is not None
    assert judged.signers[0].rests_on.ground is Ground.PINNED
    assert judged.signers[0].rests_on.list_age_days is None

    scene.make()

    judged = _only(scene.office).judged
    assert judged is not None
    assert judged.signers[0].rests_on is not None
    assert judged.signers[0].rests_on.list_age_days == 2


def test_pinning_and_taking_it_back_are_both_on_record(scene: Scene) -> None:
    (pinned,) = (one for one in read_pins(scene.office) if one.signer == "Chủ tịch")

    unpin(scene.office, pinned, progress=Quiet())
    pin_signers(scene.office, 1, progress=Quiet())

    verdicts = [(one.before, one.after, one.reasons) for one in _changes(scene.office)]
    assert verdicts == [
        (Verdict.UNTRUSTED, Verdict.VERIFIED, (EntryKind.SIGNER_PINNED,)),
        (Verdict.VERIFIED, Verdict.UNTRUSTED, (EntryKind.SIGNER_UNPINNED,)),
        (Verdict.UNTRUSTED, Verdict.VERIFIED, (EntryKind.SIGNER_PINNED,)),
    ]


def test_the_same_bundle_once_more_changes_and_notes_nothing(scene: Scene) -> None:
    package = scene.make()
    changes, reviews = _changes(scene.office), _reviews(scene.office)

    install_trust(scene.office, package, progress=Quiet())

    assert (_changes(scene.office), _reviews(scene.office)) == (changes, reviews)


def test_a_package_that_is_not_at_hand_keeps_its_verdict(scene: Scene) -> None:
    before = _only(scene.office)
    scene.office.quarantine.path_of(before.sha256).unlink()

    scene.make()

    assert _only(scene.office) == before
    assert _reviews(scene.office)[-1] == (1, 0)


def test_a_review_that_was_broken_off_is_made_up_for(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr("desktop.services.trust_bundle.review_verdicts", lambda *_, **__: None)
        scene.make()
    assert standings(scene.office) == [Standing.CURRENT]

    resume(scene.office, progress=Quiet())

    assert standings(scene.office) == [Standing.UNKNOWN_SIGNER]
    assert EntryKind.TRUST_INSTALLED in _changes(scene.office)[-1].reasons


def test_nothing_is_judged_by_a_bundle_that_was_tampered_with(scene: Scene) -> None:
    package = scene.make()
    before = _only(scene.office)
    trust_place(scene.office).write_bytes(b"PK")
    (pinned,) = (one for one in read_pins(scene.office) if one.signer == "Chủ tịch")

    with pytest.raises(TrustDamagedError):
        unpin(scene.office, pinned, progress=Quiet())

    assert _only(scene.office) == before
    install_trust(scene.office, package, progress=Quiet())
    assert EntryKind.SIGNER_UNPINNED in _changes(scene.office)[-1].reasons


def test_a_commune_has_no_register_to_review(scene: Scene) -> None:
    assert review_verdicts(scene.commune, progress=Quiet()).files == 0
