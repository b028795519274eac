"""The register, rounds, pins and receipts come back as they were, and nothing is entered twice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.db.sqlite_workspace import Database, create_database, open_database
from desktop.domain.evidence import Digest
from desktop.domain.receipts import Receipt, ReceiptRecord
from desktop.domain.receiving import Attempt, Judged, Placed, Relation, SignedBy
from desktop.domain.rounds import Pin, Role, Round, RoundRecord
from desktop.domain.submission import PackageHead, Unit
from desktop.domain.verification import Aspect, Ground, RestsOn, Verdict, VerificationFinding
from desktop.domain.volumes import Volume
from desktop.ports.workspace import WorkspaceRecord

NOW = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
OFFICE = Unit("SNV", "Sở Nội vụ")
COMMUNE = Unit("31756", "Xã Vĩnh Thành")
FILE = Digest("f" * 64)
GROUP = Digest("c" * 64)
HEAD = PackageHead(
    COMMUNE,
    2026,
    "nho",
    "1",
    Digest("a" * 64),
    sequence=2,
    previous=Digest("b" * 64),
    created_at=NOW,
    to=OFFICE,
    volume=Volume(GROUP, 1, 3),
)
JUDGED = Judged(
    verdict=Verdict.UNTRUSTED,
    findings=(
        VerificationFinding("trust.unknown_signer", Aspect.TRUST, "META-INF/x", {"a": "b"}),
        VerificationFinding("name.characters", Aspect.INTACT, "tệp"),
    ),
    head=HEAD,
    digest=Digest("d" * 64),
    signers=(
        SignedBy("Xã Vĩnh Thành", "e" * 64, bytes(range(256))),
        SignedBy("Chủ tịch", "1" * 64, b"", RestsOn(Ground.PINNED, NOW, issued=False)),
        SignedBy(
            "Cấp dưới",
            "2" * 64,
            b"",
            RestsOn(Ground.CHAIN, NOW, listed_at=NOW, anchor="Gốc", anchor_fingerprint="f" * 64),
        ),
    ),
    placed=Placed(Relation.OUT_OF_ORDER, ((1, 1), (3, 999_999))),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "minhchung.db"
    record = WorkspaceRecord(OFFICE, 2026, Digest("a" * 64), NOW, Role.RECEIVING)
    create_database(path, record)
    opened = open_database(path)
    yield opened
    opened.close()


def test_a_workspace_knows_its_role(database: Database) -> None:
    with database.look() as work:
        assert work.workspace.role is Role.RECEIVING


def test_what_was_found_about_a_file_comes_back(database: Database) -> None:
    with database.work() as work:
        one = work.register.enter(FILE, name="gói.asice", size=2**40, at=NOW)
        work.register.attempt(Attempt(NOW, "gói.asice", "E:/gói.asice", one.number))
        work.register.judge(one.number, JUDGED)
        work.commit()

    with database.look() as work:
        (found,) = work.register.of_unit(COMMUNE.code)
        assert found == replace(one, judged=JUDGED, times=1)
        assert work.register.volumes(GROUP) == work.register.all() == (found,)
        assert work.register.unjudged() == ()
        assert work.register.of_unit("khác") == ()


def test_a_content_is_entered_once(database: Database) -> None:
    with database.work() as work:
        first = work.register.enter(FILE, name="a.asice", size=7, at=NOW)
        second = work.register.enter(FILE, name="b.asice", size=7, at=NOW)
        work.commit()

    assert first == second
    with database.look() as work:
        assert work.register.unjudged() == (first,)
        assert work.register.get(99) is None


def test_half_a_character_in_a_hostile_name_does_no_harm(database: Database) -> None:
    bad = replace(
        JUDGED, findings=(VerificationFinding("x", Aspect.INTACT, "\ud800", {"a": "\udfff"}),)
    )
    with database.work() as work:
        one = work.register.enter(FILE, name="\udcff.asice", size=1, at=NOW)
        work.register.judge(one.number, bad)
        work.commit()

    with database.look() as work:
        (found,) = work.register.all()
        assert found.judged is not None
        assert found.judged.findings[0].path == "?"


def test_a_refused_attempt_needs_no_file(database: Database) -> None:
    attempt = Attempt(NOW, "x.asice", "E:/x.asice", None, "file.vanished", "not there")
    with database.work() as work:
        work.register.attempt(attempt)
        work.commit()

    with database.look() as work:
        assert work.register.attempts() == (attempt,)


def test_the_round_with_the_highest_number_holds(database: Database) -> None:
    asked = Round(date(2026, 12, 15), (COMMUNE, Unit("1", "Xã A")), "age1x")
    records = [
        RoundRecord(number, Digest(f"{number:064x}"), OFFICE, asked, b"der", "x.asice", NOW)
        for number in (2, 1)
    ]
    with database.work() as work:
        for record in (*records, records[0]):
            work.rounds.add(record)
        work.commit()

    with database.look() as work:
        assert work.rounds.last() == records[0]
        assert work.rounds.all() == (records[1], records[0])


def test_a_pin_is_a_units_own(database: Database) -> None:
    pin = Pin("31756", "e" * 64, b"der", "Xã Vĩnh Thành", NOW)
    other = replace(pin, unit="31759")
    with database.work() as work:
        for each in (pin, pin, other):
            work.pins.add(each)
        work.pins.remove("31759", "0" * 64)
        work.commit()

    with database.work() as work:
        assert work.pins.of_unit("31756") == (pin,)
        assert work.pins.with_fingerprint("e" * 64) == work.pins.all() == (pin, other)
        work.pins.remove("31756", "e" * 64)
        assert work.pins.all() == (other,)


def test_a_receipt_comes_back(database: Database) -> None:
    receipt = Receipt(2, Digest("d" * 64), "gói", FILE, 2**40, NOW, Verdict.VERIFIED, "e" * 64)
    record = ReceiptRecord(
        Digest("1" * 64), COMMUNE, OFFICE, receipt, "2" * 64, "BienNhan.asice", NOW
    )
    with database.work() as work:
        for _ in range(2):
            work.receipts.add(record)
        work.commit()

    with database.look() as work:
        assert work.receipts.all() == work.receipts.of_package(Digest("d" * 64)) == (record,)
        assert work.receipts.of_package(FILE) == ()
