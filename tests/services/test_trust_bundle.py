"""A trust bundle is believed only whole, newer, and from the office that is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.errors import FileUnreadableError
from desktop.domain.receiving import Relation
from desktop.domain.receiving_errors import (
    FingerprintDiffersError,
    OfficeOtherSignerError,
    OtherRoleError,
    PackageOtherKindError,
    PackageRefusedError,
    TrustDamagedError,
    TrustFolderFaultyError,
    TrustForeignError,
    TrustOlderError,
    TrustUnconfirmedError,
)
from desktop.domain.rounds import Role
from desktop.domain.submission import Unit
from desktop.domain.verification import Verdict
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.exporting import export_submission
from desktop.services.receiving import Entry, read_register
from desktop.services.trust_bundle import install_trust
from desktop.services.trust_making import make_trust
from desktop.services.trusted import read_installed, trust_place
from desktop.services.workspace import Workspace
from tests.corpus.revocation import Entry as Revoked
from tests.corpus.revocation import make_crl, serial_of
from tests.corpus.signers import make_issuer, make_signer
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import Quiet
from tests.services.trust_scene import DAY, NOW, Scene, open_scene
from tests.services.two_offices import (
    COMMUNE,
    LEADER,
    fill,
    make_office,
    only,
    open_the_round,
    pin,
    receive,
    signer_of,
)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with open_scene(tmp_path) as made:
        yield made


def _install(workspace: Workspace, package: Path, fingerprint: str = "") -> None:
    install_trust(workspace, package, fingerprint=fingerprint, progress=Quiet())


def _number(workspace: Workspace) -> int:
    installed = read_installed(workspace)
    return 0 if installed is None else installed.head.sequence


def test_a_bundle_of_the_known_office_is_installed_whole(scene: Scene) -> None:
    package = scene.make()

    _install(scene.commune, package)
    _install(scene.commune, package)  # once more changes nothing

    installed = read_installed(scene.commune)
    assert installed is not None
    files = {file.read_bytes() for file in scene.source.iterdir()}
    assert set(installed.material) == files
    assert trust_place(scene.commune).read_bytes() == package.read_bytes()
    assert _number(scene.office) == 1


def test_a_newer_bundle_replaces_an_older_one_and_never_the_other_way(scene: Scene) -> None:
    first, second = scene.make(), scene.make()

    _install(scene.commune, second)

    with pytest.raises(TrustOlderError):
        _install(scene.commune, first)
    assert _number(scene.commune) == 2


def test_a_bundle_of_another_office_is_foreign(scene: Scene, tmp_path: Path) -> None:
    stranger = Unit("KHAC", "Sở Khác")
    folder = tmp_path / "khac"
    create_workspace(folder, set_bytes=SMALL_SET.encode(), unit=stranger, role=Role.RECEIVING)
    with open_workspace(folder) as other:
        (tmp_path / "of-other").mkdir()
        package = make_trust(
            other,
            scene.source,
            folder=tmp_path / "of-other",
            signer=signer_of(other),
            progress=Quiet(),
        ).path

    with pytest.raises(TrustForeignError):
        _install(scene.commune, package)
    with pytest.raises(TrustForeignError):
        _install(scene.office, package)
    assert read_installed(scene.commune) is None


def test_a_bundle_in_the_offices_name_by_another_key_is_refused(
    scene: Scene, tmp_path: Path
) -> None:
    (tmp_path / "gia").mkdir()
    with open_workspace(make_office(tmp_path / "gia" / "so")) as false_office:
        package = make_trust(
            false_office,
            scene.source,
            folder=tmp_path / "gia",
            signer=signer_of(false_office),
            progress=Quiet(),
        ).path

    with pytest.raises(OfficeOtherSignerError):
        _install(scene.commune, package)


def test_an_altered_bundle_leaves_the_installed_one_alone(scene: Scene) -> None:
    _install(scene.commune, scene.make())
    newer = scene.make()
    content = newer.read_bytes()
    altered = scene.folder / "altered.asice"

    for place in range(0, len(content), len(content) // 40):
        altered.write_bytes(content[:place] + bytes([content[place] ^ 0x20]) + content[place + 1 :])
        with pytest.raises(PackageRefusedError):
            _install(scene.commune, altered)
    for garbage in (b"", b"PK\x05\x06" + bytes(18), content[: len(content) // 2]):
        altered.write_bytes(garbage)
        with pytest.raises(PackageRefusedError):
            _install(scene.commune, altered)
    assert _number(scene.commune) == 1
    assert [file.name for file in trust_place(scene.commune).parent.iterdir()] == ["bundle.asice"]


def test_a_package_of_another_kind_is_no_bundle(scene: Scene, tmp_path: Path) -> None:
    with pytest.raises(PackageOtherKindError):
        _install(scene.commune, open_the_round(scene.office, tmp_path))


def test_an_installed_bundle_that_was_touched_is_not_taken_for_none(scene: Scene) -> None:
    package = scene.make()
    _install(scene.commune, package)
    place = trust_place(scene.commune)
    content = place.read_bytes()
    place.write_bytes(content[:-100] + bytes(100))

    with pytest.raises(TrustDamagedError):
        read_installed(scene.commune)
    _install(scene.commune, package)
    assert _number(scene.commune) == 1


def test_an_office_nobody_knows_is_compared_once(scene: Scene, tmp_path: Path) -> None:
    first, second = scene.make(), scene.make()
    fingerprint = signer_of(scene.office).fingerprint
    create_workspace(tmp_path / "le", set_bytes=SMALL_SET.encode(), unit=COMMUNE)
    with open_workspace(tmp_path / "le") as alone:
        with pytest.raises(TrustUnconfirmedError):
            _install(alone, first)
        with pytest.raises(FingerprintDiffersError):
            _install(alone, first, "0" * 64)
        assert read_installed(alone) is None
        _install(alone, first, fingerprint)
        _install(alone, second)
        assert _number(alone) == 2


def test_a_commune_issues_no_bundle(scene: Scene) -> None:
    with pytest.raises(OtherRoleError):
        make_trust(
            scene.commune,
            scene.source,
            folder=None,
            signer=signer_of(scene.commune),
            progress=Quiet(),
        )


def test_a_folder_that_would_mislead_makes_no_bundle(scene: Scene) -> None:
    stranger = make_issuer("Cấp dưới")
    faulty = {
        "leaf.crt": make_signer(issuer=scene.below).certificate,
        "forged.crl": make_crl(scene.below, signed_by=stranger),
        "orphan.cer": make_issuer("Mồ côi", above=stranger).der,
        "not-a-list.crl": b"\x30\x03\x02\x01\x05",
    }
    for name, content in faulty.items():
        (scene.source / name).write_bytes(content)
        with pytest.raises(TrustFolderFaultyError) as failed:
            scene.make()
        assert failed.value.path.name == name
        (scene.source / name).unlink()
    (scene.source / "cut.crl").write_bytes((scene.source / "root.crl").read_bytes()[:-1])
    with pytest.raises(FileUnreadableError):
        scene.make()
    for file in scene.source.iterdir():
        file.unlink()
    with pytest.raises(TrustFolderFaultyError):
        scene.make()


def _codes(entry: Entry) -> list[str]:
    judged = entry.file.judged
    assert judged is not None
    return [finding.code for finding in judged.findings]


def test_the_register_rests_on_the_installed_bundle(scene: Scene, tmp_path: Path) -> None:
    signer = make_signer(name="Chủ tịch", issuer=scene.below, until=NOW + 300 * DAY)
    scene.make()
    fill(scene.commune, tmp_path / "scans")
    approve_submission(scene.commune, LEADER)
    exported = export_submission(
        scene.commune, folder=tmp_path, signer=signer, progress=Quiet(), mail_limit=None
    )

    receive(scene.office, *exported.paths)
    entry = only(read_register(scene.office))
    judged = entry.file.judged
    assert judged is not None
    assert judged.placed is not None
    assert (judged.verdict, _codes(entry)) == (Verdict.UNTRUSTED, ["received.unit_unconfirmed"])
    assert judged.placed.relation is Relation.FIRST

    pin(scene.office, entry.file.number)
    assert _codes(only(read_register(scene.office))) == []

    scene.write("below.crl", scene.below, Revoked(serial_of(signer.certificate), NOW - DAY))
    scene.make()
    reopen_submission(scene.commune, reason="bổ sung")
    approve_submission(scene.commune, LEADER)
    again = export_submission(
        scene.commune, folder=tmp_path, signer=signer, progress=Quiet(), mail_limit=None
    )
    receive(scene.office, *again.paths)
    found = {entry.file.number: _codes(entry) for entry in read_register(scene.office)}
    assert found[max(found)] == ["trust.revoked"]
