"""Whatever is judged, the same trust is asked: what is pinned, and the bundle that is installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.domain.audit import EntryKind
from desktop.domain.receiving_errors import PackageRefusedError, TrustDamagedError
from desktop.domain.rests_on_json import rests_on_from_json
from desktop.domain.signed_report import PdfSignature, SignaturePlace
from desktop.domain.verification import Claim, Ground
from desktop.ports.papers import SignatureLook
from desktop.ports.signing import Signer
from desktop.services.receipting import make_receipts, read_receipts
from desktop.services.receiving import read_register
from desktop.services.signing_report import (
    import_signed,
    make_for_signing,
    read_report,
    save_report,
)
from desktop.services.taking_receipt import take_receipt
from desktop.services.taking_round import open_round_here, read_round, take_round
from desktop.services.trusted import trust_place
from desktop.services.workspace import Workspace
from tests.corpus.signers import make_signer
from tests.services.conftest import Quiet
from tests.services.trust_scene import DAY, NOW, Scene, open_scene
from tests.services.two_offices import (
    fill,
    make_commune,
    make_office,
    only,
    open_the_round,
    pin,
    receive,
    send,
)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with open_scene(tmp_path, is_issued=True) as made:
        yield made


def _receipt(scene: Scene) -> Path:
    fill(scene.commune, scene.folder / "scans")
    receive(scene.office, *send(scene.commune, scene.folder))
    pin(scene.office, only(read_register(scene.office)).file.number)
    (made,) = make_receipts(scene.office, folder=None, signer=scene.known, progress=Quiet())
    return made.path


class TestAReceipt:
    def test_says_what_the_word_about_its_office_rests_on(self, scene: Scene) -> None:
        receipt = _receipt(scene)
        scene.install()

        taken = take_receipt(scene.commune, receipt, progress=Quiet())

        assert taken.rests_on is not None
        assert (taken.rests_on.ground, taken.rests_on.list_age_days) == (Ground.PINNED, 2)
        with scene.commune.look() as work:
            entry = work.journal.last([EntryKind.RECEIPT_IMPORTED])
        assert entry is not None
        assert rests_on_from_json(entry.facts["rests_on"]) == taken.rests_on

    def test_of_an_office_whose_certificate_was_taken_back_is_refused(self, scene: Scene) -> None:
        receipt = _receipt(scene)
        scene.install()
        scene.authority.revoke(scene.known)
        scene.install()

        with pytest.raises(PackageRefusedError) as refused:
            take_receipt(scene.commune, receipt, progress=Quiet())

        assert [one.code for one in refused.value.findings] == ["trust.revoked"]
        assert read_receipts(scene.commune) == ()

    def test_is_not_taken_on_trust_that_was_tampered_with(self, scene: Scene) -> None:
        receipt = _receipt(scene)
        scene.install()
        trust_place(scene.commune).write_bytes(b"PK")

        with pytest.raises(TrustDamagedError):
            take_receipt(scene.commune, receipt, progress=Quiet())


class TestARound:
    def test_says_what_the_word_about_its_office_rests_on(self, scene: Scene) -> None:
        scene.install()
        again = open_the_round(scene.office, scene.folder, signer=scene.known)

        opened = open_round_here(scene.commune, again, Quiet())

        assert opened.rests_on is not None
        assert (opened.rests_on.ground, opened.rests_on.listed_at) == (Ground.PINNED, NOW - 2 * DAY)
        assert take_round(scene.commune, opened).sequence == 2

    def test_of_an_office_whose_certificate_was_taken_back_is_refused(self, scene: Scene) -> None:
        scene.authority.revoke(scene.known)
        again = open_the_round(scene.office, scene.folder, signer=scene.known)
        scene.install()

        with pytest.raises(PackageRefusedError) as refused:
            take_round(scene.commune, open_round_here(scene.commune, again, Quiet()))

        assert [one.code for one in refused.value.findings] == ["trust.revoked"]
        kept = read_round(scene.commune)
        assert kept is not None
        assert kept.sequence == 1

    def test_by_a_certificate_that_had_run_out_starts_no_work(self, tmp_path: Path) -> None:
        with open_workspace(make_office(tmp_path / "so")) as office:
            asked = open_the_round(office, tmp_path, signer=make_signer(until=NOW - DAY))

            with pytest.raises(PackageRefusedError) as refused:
                make_commune(tmp_path / "xa", asked, office)

        assert "trust.certificate_period" in {one.code for one in refused.value.findings}
        assert not (tmp_path / "xa").exists()


class TestAReport:
    def test_is_judged_by_the_installed_roots_and_lists(self, scene: Scene) -> None:
        leader = scene.authority.signer("Chủ tịch")
        fill(scene.commune, scene.folder / "scans")
        make_for_signing(scene.commune)
        signed = _signed_elsewhere(scene.commune, leader, scene.folder)

        (before,) = import_signed(scene.commune, signed).signatures
        assert (before.status.trusted, before.status.rests_on) == (Claim.NO, None)

        scene.install()
        (known,) = _standing(scene.commune)
        assert known.status.trusted is Claim.YES
        assert known.status.rests_on is not None
        assert known.status.rests_on.ground is Ground.CHAIN
        assert (known.status.rests_on.anchor, known.status.rests_on.list_age_days) == ("Gốc", 2)

        scene.authority.revoke(leader)
        scene.install()
        (taken_back,) = _standing(scene.commune)
        assert taken_back.status.trusted is Claim.NO
        assert [one.code for one in taken_back.findings] == ["trust.revoked"]


def _standing(commune: Workspace) -> tuple[PdfSignature, ...]:
    report = read_report(commune)
    return () if report is None else report.signatures


def _signed_elsewhere(commune: Workspace, signer: Signer, folder: Path) -> Path:
    file = save_report(commune, folder)
    place, at = SignaturePlace.PERSON, commune.tools.clock.now()
    look = commune.tools.papers.signature_look(SignatureLook(place, signer.subject, at))
    file.write_bytes(signer.sign_pdf(file.read_bytes(), place=place, look=look, at=at))
    return file
