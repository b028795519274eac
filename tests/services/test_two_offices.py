"""The whole way on one disk: the office asks, a commune sends, the office receives and tells."""

from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.bootstrap.making import create_workspace_for_round
from desktop.bootstrap.opening import open_workspace
from desktop.domain.approval import Stage
from desktop.domain.evidence import Digest
from desktop.domain.receiving import Relation, Standing
from desktop.domain.receiving_errors import (
    NothingToReceiptError,
    OfficeOtherSignerError,
    OtherRoleError,
    PackageOtherKindError,
    PackageRefusedError,
    ReceiptNotOursError,
    RoundOlderError,
    RoundUnitUnknownError,
    UnitsFaultyError,
)
from desktop.domain.rounds import Role
from desktop.domain.submission import PackageHead, Unit
from desktop.domain.submission_json import read_package_json
from desktop.domain.verification import Verdict
from desktop.ports.signing import Signer
from desktop.services.approval import read_approval
from desktop.services.approving import approve_submission
from desktop.services.exporting import export_submission
from desktop.services.opening_round import bag_info, read_units
from desktop.services.pinning import pin_again, read_pins, signers_to_pin, unpin
from desktop.services.receipting import make_receipt, make_receipts, read_receipts
from desktop.services.received_files import opened_path
from desktop.services.receiving import Entry, read_attempts, read_register
from desktop.services.receiving import read_units as read_unit_states
from desktop.services.round_draft import faulty_units
from desktop.services.taking_receipt import take_mailed_receipts, take_receipt
from desktop.services.taking_round import open_round, open_round_here, read_round, take_round
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet
from tests.services.two_offices import (
    COMMUNE,
    DEADLINE,
    LEADER,
    OFFICE,
    OTHER,
    PIN,
    fill,
    make_commune,
    make_office,
    make_receiver_key,
    only,
    open_the_round,
    pin,
    receive,
    send,
    signer_of,
    standings,
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(make_office(tmp_path / "office")) as workspace:
        yield workspace


@pytest.fixture
def asked(office: Workspace, tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return open_the_round(office, tmp_path / "out")


@pytest.fixture
def commune(office: Workspace, asked: Path, tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(make_commune(tmp_path / "commune", asked, office)) as workspace:
        fill(workspace, tmp_path / "scans")
        yield workspace


def folder(parent: Path, name: str) -> Path:
    made = parent / name
    made.mkdir()
    return made


def test_a_round_starts_a_communes_work(commune: Workspace, office: Workspace) -> None:
    record = read_round(commune)

    assert record is not None
    assert (record.office, record.round.deadline) == (OFFICE, DEADLINE)
    assert commune.set_bytes == office.set_bytes
    assert (commune.unit, commune.role, office.role) == (COMMUNE, Role.SUBMITTING, Role.RECEIVING)
    assert [one.fingerprint for one in read_pins(commune)] == [signer_of(office).fingerprint]


def test_a_package_goes_there_and_its_receipt_comes_back(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    stick = folder(tmp_path, "stick")
    send(commune, stick)

    entry = only([*read_register(office)] or _received(office, stick))
    assert entry.standing is Standing.UNKNOWN_SIGNER
    pin(office, entry.file.number)
    assert standings(office) == [Standing.CURRENT]
    (made,) = make_receipts(office, folder=stick, signer=signer_of(office), progress=Quiet())
    assert read_approval(commune).stage(is_checked=True) is Stage.EXPORTED

    record = take_receipt(commune, made.path, progress=Quiet()).record

    assert record.receipt.verdict is Verdict.VERIFIED
    assert read_approval(commune).stage(is_checked=True) is Stage.RECEIVED
    assert read_receipts(commune) == read_receipts(office)


def _received(office: Workspace, *sources: Path) -> list[Entry]:
    receive(office, *sources)
    return list(read_register(office))


def _receipt(
    commune: Workspace, office: Workspace, stick: Path, *, signer: Signer | None = None
) -> Path:
    """A package goes to the office, which accepts its signer; what comes back."""
    send(commune, stick)
    pin(office, _received(office, stick)[0].file.number)
    signer = signer or signer_of(office)
    (made,) = make_receipts(office, folder=stick, signer=signer, progress=Quiet())
    return made.path


def test_a_receipt_is_a_package_that_verifies(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    stick = folder(tmp_path, "stick")
    send(commune, stick)
    pin(office, _received(office, stick)[0].file.number)
    signer = signer_of(office)
    (made,) = make_receipts(office, folder=stick, signer=signer, progress=Quiet())

    report = verify_package(office.tools, made.path, trusted=[signer.certificate], progress=Quiet())

    assert (report.verdict, report.findings) == (Verdict.VERIFIED, ())
    assert make_receipts(office, folder=stick, signer=signer, progress=Quiet()) == ()


def test_receipts_of_units_whose_codes_look_alike_are_both_kept(
    office: Workspace, tmp_path: Path
) -> None:
    units = [Unit("Xã-1", "Xã Một"), Unit("XA 1", "Xa Hai")]
    asked = open_the_round(office, folder(tmp_path, "out"), units)
    sent = [_sent_by(unit, asked, office, tmp_path) for unit in units]
    receive(office, *sent)
    for number in (1, 2):
        pin(office, number)

    made = make_receipts(office, folder=None, signer=signer_of(office), progress=Quiet())

    assert len({one.path.name.casefold() for one in made}) == len(units)
    for one in made:
        opened = office.tools.peek_package(one.path)
        assert opened is not None
        assert read_package_json(opened).to == one.record.unit


def _sent_by(unit: Unit, asked: Path, office: Workspace, tmp_path: Path) -> Path:
    place = folder(tmp_path, unit.name)
    with open_workspace(make_commune(place / "ws", asked, office, unit)) as commune:
        fill(commune, place / "scans")
        (sent,) = send(commune, place)
    return sent


def test_a_receipt_names_the_offices_signature_not_the_leaders(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    keys, now = commune.tools.key_file, commune.tools.clock.now()
    leader = keys.create(tmp_path / "leader.p12", owner=COMMUNE, pin=PIN, at=now)
    approve_submission(commune, LEADER)
    both = [leader, signer_of(commune)]
    sent = export_submission(commune, folder=None, signer=both, progress=Quiet()).path
    pin(office, _received(office, sent)[0].file.number)

    (made,) = make_receipts(office, folder=None, signer=signer_of(office), progress=Quiet())

    assert made.record.receipt.fingerprint == signer_of(commune).fingerprint


def test_a_receipt_taken_twice_counts_once(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    receipt = _receipt(commune, office, folder(tmp_path, "stick"))

    for _ in range(2):
        take_receipt(commune, receipt, progress=Quiet())

    assert len(read_receipts(commune)) == 1
    assert len(read_approval(commune).received) == 1


def test_a_receipt_comes_by_mail_too(commune: Workspace, office: Workspace, tmp_path: Path) -> None:
    receipt = _receipt(commune, office, folder(tmp_path, "stick"))
    mail = EmailMessage()
    mail["Subject"] = "Giấy tiếp nhận"
    mail.set_content("Kính gửi")
    mail.add_attachment(
        receipt.read_bytes(),
        maintype="application",
        subtype="octet-stream",
        filename=receipt.name,
    )
    saved = tmp_path / "thu.eml"
    saved.write_bytes(mail.as_bytes())

    (taken,) = take_mailed_receipts(commune, saved, progress=Quiet())

    assert taken.record.file_name == receipt.name
    assert read_receipts(commune) == (taken.record,)


def test_nothing_is_certified_of_a_package_by_an_unknown_signer(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    stick = folder(tmp_path, "stick")
    send(commune, stick)
    entry = only(_received(office, stick))

    signer = signer_of(office)
    assert make_receipts(office, folder=stick, signer=signer, progress=Quiet()) == ()
    with pytest.raises(NothingToReceiptError):
        make_receipt(office, entry.file.number, folder=stick, signer=signer, progress=Quiet())


def test_a_receipt_by_another_key_is_refused(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    stranger = signer_of(commune)
    receipt = _receipt(commune, office, folder(tmp_path, "stick"), signer=stranger)

    with pytest.raises(OfficeOtherSignerError):
        take_receipt(commune, receipt, progress=Quiet())
    assert read_receipts(commune) == ()


def test_another_units_receipt_is_refused(
    commune: Workspace, office: Workspace, asked: Path, tmp_path: Path
) -> None:
    stick = folder(tmp_path, "stick")
    with open_workspace(make_commune(tmp_path / "other", asked, office, OTHER)) as other:
        fill(other, tmp_path / "scans2")
        receipt = _receipt(other, office, stick)

    with pytest.raises(ReceiptNotOursError):
        take_receipt(commune, receipt, progress=Quiet())


def test_an_altered_receipt_is_refused(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    receipt = _receipt(commune, office, folder(tmp_path, "stick"))
    content = receipt.read_bytes()
    receipt.write_bytes(content.replace(b'"verified"', b'"untruste"', 1))

    with pytest.raises(PackageRefusedError):
        take_receipt(commune, receipt, progress=Quiet())


def test_each_office_takes_only_what_is_for_it(
    commune: Workspace, office: Workspace, asked: Path, tmp_path: Path
) -> None:
    (sent,) = send(commune, folder(tmp_path, "stick"))

    with pytest.raises(OtherRoleError):
        receive(commune, sent)
    with pytest.raises(OtherRoleError):
        take_receipt(office, asked, progress=Quiet())
    with pytest.raises(PackageOtherKindError):
        take_receipt(commune, asked, progress=Quiet())
    with pytest.raises(PackageOtherKindError):
        open_round(office.tools, sent, Quiet())


@pytest.mark.no_cover
def test_no_hostile_package_is_a_round_or_a_receipt(
    commune: Workspace, office: Workspace, hostile_packages: tuple[bytes, ...], tmp_path: Path
) -> None:
    package = tmp_path / "x.asice"
    for content in hostile_packages:
        package.write_bytes(content)
        with pytest.raises((PackageRefusedError, PackageOtherKindError)):
            open_round(office.tools, package, Quiet())
        with pytest.raises((PackageRefusedError, PackageOtherKindError)):
            take_receipt(commune, package, progress=Quiet())


@pytest.mark.parametrize(("hour", "day"), [(16, "2026-11-30"), (17, "2026-12-01")])
def test_a_package_names_the_day_it_is_in_viet_nam(hour: int, day: str) -> None:
    at = datetime(2026, 11, 30, hour, tzinfo=UTC)
    head = PackageHead(OFFICE, 2026, "nho-2026", "1", Digest("a" * 64), 1, None, at)

    assert dict(bag_info(head))["Bagging-Date"] == day


def test_a_receipt_says_in_words_what_it_does_not_mean(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    receipt = _receipt(commune, office, folder(tmp_path, "stick"))

    with ZipFile(receipt) as package:
        text = package.read("data/GIAY-TIEP-NHAN.txt").decode("utf-8-sig")

    assert "Xã Vĩnh Thành (31756)" in text
    assert "không có nghĩa là hồ sơ hay điểm số đã được chấp nhận" in text
    assert "{" not in text


def test_a_round_does_not_start_a_unit_it_does_not_ask(
    office: Workspace, asked: Path, tmp_path: Path
) -> None:
    opened = open_round(office.tools, asked, Quiet())

    with pytest.raises(RoundUnitUnknownError):
        create_workspace_for_round(tmp_path / "x", opened, unit_code="99999")
    assert not (tmp_path / "x").exists()


def test_a_round_issued_again_brings_its_new_deadline(
    commune: Workspace, office: Workspace, asked: Path, tmp_path: Path
) -> None:
    first = open_round_here(commune, asked, Quiet())
    second = open_round_here(commune, open_the_round(office, tmp_path / "out"), Quiet())

    assert take_round(commune, second).sequence == 2
    with pytest.raises(RoundOlderError):
        take_round(commune, first)


def test_a_round_by_another_key_is_refused(commune: Workspace, tmp_path: Path) -> None:
    with open_workspace(make_office(tmp_path / "fraud")) as fraud:
        (tmp_path / "fraud-out").mkdir()
        package = open_the_round(fraud, tmp_path / "fraud-out")

    with pytest.raises(OfficeOtherSignerError):
        take_round(commune, open_round_here(commune, package, Quiet()))


def test_an_accepted_signer_can_be_taken_back_and_accepted_again(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    stick = folder(tmp_path, "stick")
    send(commune, stick)
    number = _received(office, stick)[0].file.number
    (to_compare,) = signers_to_pin(office, number)
    assert to_compare.fingerprint == signer_of(commune).fingerprint
    pin(office, number)
    assert signers_to_pin(office, number) == ()
    (pinned,) = read_pins(office)

    unpin(office, pinned, progress=Quiet())
    assert standings(office) == [Standing.UNKNOWN_SIGNER]
    pin_again(office, pinned, progress=Quiet())
    assert standings(office) == [Standing.CURRENT]


def test_an_encrypted_package_waits_for_the_offices_key(tmp_path: Path) -> None:
    with open_workspace(make_office(tmp_path / "office")) as office:
        key = make_receiver_key(office)
        package = open_the_round(office, folder(tmp_path, "out"))
        with open_workspace(make_commune(tmp_path / "commune", package, office)) as commune:
            record = read_round(commune)
            assert record is not None
            fill(commune, tmp_path / "scans")
            (sent,) = send(commune, folder(tmp_path, "stick"))
            sealed = sent.with_name(f"{sent.name}.age")
            commune.tools.cipher.encrypt(
                sent, sealed, recipients=[record.round.recipient], progress=Quiet()
            )

        receive(office, sealed)
        assert standings(office) == [Standing.LOCKED]
        receive(office, sealed, key=key)
        pin(office, 1)

        assert standings(office) == [Standing.CURRENT]
        (entry,) = read_register(office)
        assert office.quarantine.path_of(entry.file.sha256).read_bytes() == sealed.read_bytes()

        opened_path(office, entry.file).write_bytes(bytes(sent.stat().st_size))
        unpin(office, read_pins(office)[0], progress=Quiet())
        assert standings(office) == [Standing.REFUSED]
        receive(office, sealed, key=key)  # what it was opened to has rotted
        pin(office, 1)

        assert standings(office) == [Standing.CURRENT]


def test_the_overview_names_every_unit_that_was_asked(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    stick = folder(tmp_path, "stick")
    send(commune, stick)
    pin(office, _received(office, stick)[0].file.number)

    states = {state.unit.code: state for state in read_unit_states(office)}

    assert states[OTHER.code].current is None
    current = states[COMMUNE.code].current
    assert current is not None
    assert current.judged is not None
    assert current.judged.placed is not None
    assert current.judged.placed.relation is Relation.FIRST


@pytest.mark.parametrize(
    "text",
    [
        "Mã,Tên\n31756,Xã A\n31759,Xã B\n",
        "31756;Xã A\r\n31759;Xã B\r\n",
        "\ufeffcode,name\n31756,Xã A\n\n31759,Xã B",
    ],
)
def test_units_come_from_a_spreadsheets_file(text: str, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    file.write_text(text, encoding="utf-8", newline="")

    assert read_units(file) == (Unit("31756", "Xã A"), Unit("31759", "Xã B"))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"31756,A\n31756,B\n", 2),
        (b"31756\n", 1),
        (b"", 0),
        (b"\xff\xfe", 0),
        (b'31756,"A\n', 0),
        (b"x" * 65 + b",A\n", 1),
    ],
)
def test_a_faulty_list_of_units_is_refused(content: bytes, line: int, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    file.write_bytes(content)

    with pytest.raises(UnitsFaultyError) as refusal:
        read_units(file)
    assert refusal.value.line == line


def test_units_that_no_package_could_name_are_faulty() -> None:
    units = [COMMUNE, Unit("3" * 65, "Xã"), Unit("", "Xã"), OTHER, Unit("1", "X" * 1001), OTHER]

    assert faulty_units(units) == {1, 2, 3, 4, 5}


def test_every_hand_over_is_in_the_register(
    commune: Workspace, office: Workspace, tmp_path: Path
) -> None:
    stick = folder(tmp_path, "stick")
    (sent,) = send(commune, stick)
    empty = folder(tmp_path, "empty")

    receive(office, stick, sent, empty, tmp_path / "nowhere.asice")

    attempts = read_attempts(office)
    assert [one.problem for one in attempts] == ["received.no_package", "", "", "file.vanished"]
    assert len(read_register(office)) == 1
    assert read_register(office)[0].file.times == 2
