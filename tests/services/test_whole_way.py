"""The whole way between two offices, by stick and by mail, and strangers' tools agree with it."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from desktop.bootstrap.opening import open_workspace
from desktop.delivery.room import Room
from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.approval import Stage
from desktop.domain.delivery import MailSecurity
from desktop.domain.package_standing import missing_volumes
from desktop.domain.receiving import Judged, Relation, Standing
from desktop.domain.signed_report import ReportState, SigningRole
from desktop.domain.verification import Verdict
from desktop.exchange.cades import SigningKey
from desktop.ports.encryption import ReceiverKey
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.approval import read_approval
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.auditing import check_audit
from desktop.services.delivering import copy_parcel
from desktop.services.doctoring import examine_workspace
from desktop.services.exporting import Exported, export_submission
from desktop.services.mailing import Mailing, MailLogin, send_parcel, usual_text
from desktop.services.parcels import latest_parcel
from desktop.services.receipting import make_receipts, read_receipts
from desktop.services.receiving import read_register
from desktop.services.signing_means import choose_certificate
from desktop.services.signing_report import make_for_signing, sign_in_program
from desktop.services.taking_receipt import take_receipt
from desktop.services.taking_round import read_round
from desktop.services.workspace import Workspace
from tests.corpus.signers import make_signer
from tests.corpus.soft_token import PIN as TOKEN_PIN
from tests.corpus.soft_token import SoftToken, certificate_object, key_object, module
from tests.delivery.mail_server import PASSWORD, mail_server
from tests.delivery.sticks import stick
from tests.services.conftest import Quiet
from tests.services.two_offices import (
    LEADER,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
    signer_of,
    standings,
)

_MAIL_LIMIT = 3_000_000
_SCANS = 6


@dataclass
class Offices:
    """Both offices, the receiving one's key, and the commune's leader with a token."""

    office: Workspace
    commune: Workspace
    key: ReceiverKey
    leader: Signer

    def export(self, *, explains: bool = False) -> Exported:
        """The next package, encrypted and in volumes, signed by the leader and the commune."""
        asked = read_round(self.commune)
        assert asked is not None
        return export_submission(
            self.commune,
            folder=None,
            signer=(self.leader, signer_of(self.commune)),
            progress=Quiet(),
            mail_limit=_MAIL_LIMIT,
            recipients=[asked.round.recipient],
            explains=explains,
        )

    def receive(self, *sources: Path) -> None:
        receive(self.office, *sources, key=self.key)

    def relations(self) -> list[Relation]:
        """How each package stands, in the order its first volumes came."""
        judged = [entry.file.judged for entry in read_register(self.office)]
        return [one.placed.relation for one in judged if one is not None and one.placed is not None]


@pytest.fixture
def identity(tmp_path: Path) -> Path:
    """A receiver's key that the stock program has, too."""
    path = tmp_path / "age-key.txt"
    _run("age-keygen", "-o", path)
    return path


@pytest.fixture
def leader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Signer]:
    """The leader's certificate in a token."""
    token = SoftToken.make(tmp_path / "hsm", monkeypatch)
    until = datetime.now(UTC) + timedelta(days=365)
    owner = make_signer(name=LEADER.name, key=ec.generate_private_key(ec.SECP256R1()), until=until)
    assert isinstance(owner._key, SigningKey)
    token.put(
        key_object(owner._key.private_key, identifier="01"),
        certificate_object(owner.certificate, identifier="01"),
    )
    with open_workspace(make_office(tmp_path / "tools")) as workspace:
        tools = workspace.tools
    choice = choose_certificate(tools, module(), fingerprint=None)
    with tools.tokens.open(choice, pin=TOKEN_PIN, at=datetime.now(UTC)) as signer:
        yield signer


@pytest.fixture
def offices(tmp_path: Path, leader: Signer, identity: Path) -> Iterator[Offices]:
    """A round was asked for and taken; the commune has its answers, evidence, signed report."""
    with open_workspace(make_office(tmp_path / "office")) as office:
        key = office.tools.receiver_keys.open(identity, pin="")
        office.receiver_key_path.parent.mkdir(exist_ok=True)
        office.receiver_key_path.write_bytes(identity.read_bytes())
        office.receiver_key_path.with_suffix(".pub").write_text(f"{key.recipient}\n")
        (tmp_path / "round").mkdir()
        asked = open_the_round(office, tmp_path / "round")
        _agrees(asked, [signer_of(office)], tmp_path / "round-opened")
        with open_workspace(make_commune(tmp_path / "commune", asked, office)) as commune:
            _fill(commune, tmp_path / "scans")
            approve_submission(commune, LEADER)
            make_for_signing(commune)
            sign_in_program(commune, leader, role=SigningRole.LEADER)
            sign_in_program(commune, signer_of(commune), role=SigningRole.OFFICE)
            yield Offices(office, commune, key, leader)


@pytest.mark.no_cover
def test_by_stick(offices: Offices, identity: Path, tmp_path: Path) -> None:
    exported = offices.export()
    assert exported.report is ReportState.SIGNED
    assert len(exported.paths) > 3
    with stick(tmp_path / "usb", megabytes=64) as usb:
        parcel = latest_parcel(offices.commune)
        copy_parcel(offices.commune, parcel, usb, progress=Quiet())
        files = [usb / file.name for file in parcel.files]
        assert all(file.suffix == ".age" for file in files)
        for number, file in enumerate(files):
            opened = tmp_path / file.stem
            _run("age", "-d", "-i", identity, "-o", opened, file)
            assert opened.read_bytes() == exported.paths[number].read_bytes()
            signers = [offices.leader, signer_of(offices.commune)]
            _agrees(opened, signers, tmp_path / f"opened-{number}")

        _take_out_of_order(offices, files)

    _answer(offices, tmp_path / "back")


@pytest.mark.no_cover
def test_by_mail(offices: Offices, tmp_path: Path) -> None:
    exported = offices.export()
    parcel = latest_parcel(offices.commune)
    with mail_server(tmp_path, security=MailSecurity.TLS) as server:
        room = Room(tls=lambda: server.trust)
        posting = replace(offices.commune, tools=replace(offices.commune.tools, delivery=room))
        mailing = Mailing(parcel, usual_text(posting, to="cchc@tinh.gov.vn"))
        login = MailLogin(server.account(), PASSWORD)
        assert len(send_parcel(posting, mailing, login, progress=Quiet()).sent) == len(parcel.files)
        letters = server.handler.letters
    assert len(letters) == len(exported.paths)
    assert max(map(len, letters)) <= _MAIL_LIMIT
    mails = [tmp_path / f"thu-{number}.eml" for number in range(len(letters))]
    for mail, letter in zip(mails, letters, strict=True):
        mail.write_bytes(letter)

    _take_out_of_order(offices, mails)

    _answer(offices, tmp_path / "back")


@pytest.mark.no_cover
def test_what_came_before_and_what_comes_anew_are_told_apart(offices: Offices) -> None:
    first = offices.export().encrypted
    reopen_submission(offices.commune, reason="bổ sung")
    answer_leaves(offices.commune, {"1.1": Answer(YesNoInput(yes=True), note="bổ sung")})
    approve_submission(offices.commune, LEADER)
    second = offices.export().encrypted

    offices.receive(*second)
    pin(offices.office, 1)
    assert offices.relations() == [Relation.OUT_OF_ORDER]
    offices.receive(*first)
    assert offices.relations() == [Relation.OUT_OF_ORDER, Relation.OLDER]
    assert standings(offices.office).count(Standing.CURRENT) == 1
    before = standings(offices.office)
    offices.receive(*second)

    assert standings(offices.office) == before
    assert {entry.file.times for entry in read_register(offices.office)} == {1, 2}
    _all_well(offices)


@pytest.mark.no_cover
def test_an_explanation_by_stick(offices: Offices, identity: Path, tmp_path: Path) -> None:
    offices.receive(*offices.export().encrypted)
    pin(offices.office, 1)
    _answer(offices, tmp_path / "back")
    reopen_submission(offices.commune, reason="Theo yêu cầu giải trình")
    _attach(offices.commune, tmp_path / "scans", range(_SCANS, _SCANS + 3))
    approve_submission(offices.commune, LEADER)
    make_for_signing(offices.commune)
    sign_in_program(offices.commune, offices.leader, role=SigningRole.LEADER)

    exported = offices.export(explains=True)

    assert exported.report is ReportState.SIGNED
    with stick(tmp_path / "usb", megabytes=64) as usb:
        parcel = latest_parcel(offices.commune)
        copy_parcel(offices.commune, parcel, usb, progress=Quiet())
        files = [usb / file.name for file in parcel.files]
        assert 1 < len(files) < _SCANS
        for number, file in enumerate(files):
            opened = tmp_path / file.stem
            _run("age", "-d", "-i", identity, "-o", opened, file)
            signers = [offices.leader, signer_of(offices.commune)]
            _agrees(opened, signers, tmp_path / f"explained-{number}")
        offices.receive(*reversed(files))

    assert offices.relations() == [Relation.FIRST, Relation.NEXT]
    assert standings(offices.office).count(Standing.CURRENT) == 1
    _answer(offices, tmp_path / "back-again")


def _take_out_of_order(offices: Offices, files: list[Path]) -> None:
    """All but the second in the reverse order, then the one that was missing."""
    late = files.pop(1)
    offices.receive(*reversed(files))
    assert Standing.CURRENT not in standings(offices.office)
    lead = _lead(offices)
    assert lead.verdict is Verdict.INCOMPLETE
    assert list(missing_volumes([entry.file for entry in read_register(offices.office)])) == [2]

    offices.receive(late)
    assert Standing.UNKNOWN_SIGNER in standings(offices.office)
    number = next(
        entry.file.number
        for entry in read_register(offices.office)
        if entry.standing is Standing.UNKNOWN_SIGNER
    )
    pin(offices.office, number)
    assert standings(offices.office).count(Standing.CURRENT) == 1
    assert offices.relations() == [Relation.FIRST]
    assert _lead(offices).verdict is Verdict.VERIFIED
    before = standings(offices.office)
    offices.receive(*files, late)
    assert standings(offices.office) == before


def _lead(offices: Offices) -> Judged:
    """What is known of the package in volumes, at the first of them."""
    (found,) = (
        entry.file.judged
        for entry in read_register(offices.office)
        if entry.file.head is not None
        and entry.file.head.volume is not None
        and entry.file.head.volume.number == 1
    )
    assert found is not None
    return found


def _answer(offices: Offices, folder: Path) -> None:
    """The receipt goes back, a bag and a container like any other, and is believed."""
    folder.mkdir()
    signer = signer_of(offices.office)
    (made,) = make_receipts(offices.office, folder=folder, signer=signer, progress=Quiet())
    _agrees(made.path, [signer], folder / "opened")
    take_receipt(offices.commune, made.path, progress=Quiet())
    assert read_approval(offices.commune).stage(is_checked=True) is Stage.RECEIVED
    assert read_receipts(offices.commune) == read_receipts(offices.office)
    _all_well(offices)


def _all_well(offices: Offices) -> None:
    for workspace in (offices.office, offices.commune):
        assert check_audit(workspace) == ()
        assert examine_workspace(workspace, progress=Quiet()).findings == ()


def _fill(commune: Workspace, scans: Path) -> None:
    answers = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))}
    answer_leaves(commune, answers)
    scans.mkdir()
    _attach(commune, scans, range(_SCANS))


def _attach(commune: Workspace, scans: Path, numbers: Sequence[int]) -> None:
    noise = Random(min(numbers))
    for number in numbers:
        file = scans / f"van-ban-{number}.pdf"
        file.write_bytes(b"%PDF-1.7\n" + noise.randbytes(1_500_000) + b"\n%%EOF\n")
        target = Target("1.2", "quy") if number else Target("1.1", "kh")
        attach_files(commune, [file], target=target, link_known=True, progress=Quiet())


def _agrees(package: Path, signers: list[Signer], folder: Path) -> None:
    """As the paper in the package tells people to check it."""
    folder.mkdir()
    _run("unzip", "-q", package, "-d", folder)
    for number, signer in enumerate(signers, start=1):
        pem = folder.parent / "nguoi-ky.pem"
        certificate = x509.load_der_x509_certificate(signer.certificate)
        pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        _run(
            *("openssl", "cms", "-verify", "-binary", "-inform", "DER"),
            *("-in", folder / "META-INF" / f"signature00{number}.p7s"),
            *("-content", folder / "META-INF" / f"ASiCManifest00{number}.xml"),
            *("-CAfile", pem, "-purpose", "any", "-out", "/dev/null"),
        )
    _run("sha256sum", "--quiet", "-c", "manifest-sha256.txt", folder=folder)
    _run(sys.executable, "-m", "bagit", "--validate", folder)


def _run(*words: str | Path, folder: Path | None = None) -> None:
    subprocess.run(list(map(str, words)), check=True, capture_output=True, cwd=folder)
