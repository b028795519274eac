"""A receiving office takes whatever is handed to it, keeps it, and tells apart what it is."""

import shutil
from collections.abc import Iterator
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.domain.receiving import Relation, Standing
from desktop.domain.verification import Verdict
from desktop.services.attaching import Target, attach_files
from desktop.services.auditing import check_audit
from desktop.services.pinning import read_pins, unpin
from desktop.services.receiving import read_attempts, read_register
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet
from tests.services.test_volumes import claim
from tests.services.two_offices import (
    COMMUNE,
    OTHER,
    fill,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
    send,
    standings,
)


class Begun(NamedTuple):
    """An office's round, and a commune that took it, filled in and sent three times; to copy."""

    office: Path
    asked: Path
    commune: Path
    sent: tuple[Path, Path, Path]


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Begun:
    root = tmp_path_factory.mktemp("begun")
    for name in ("out", "a", "b", "c"):
        (root / name).mkdir()
    with open_workspace(make_office(root / "office")) as office:
        asked = open_the_round(office, root / "out")
        with open_workspace(make_commune(root / "commune", asked, office)) as commune:
            fill(commune, root / "scans")
    shutil.copytree(root / "commune", root / "sender")
    with open_workspace(root / "sender") as sender:
        first, second, third = (
            one for name in ("a", "b", "c") for one in send(sender, root / name)
        )
    return Begun(root / "office", asked, root / "commune", (first, second, third))


@pytest.fixture
def office(begun: Begun, tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(Path(shutil.copytree(begun.office, tmp_path / "office"))) as workspace:
        yield workspace


@pytest.fixture
def asked(begun: Begun) -> Path:
    return begun.asked


@pytest.fixture
def commune(begun: Begun, tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(Path(shutil.copytree(begun.commune, tmp_path / "commune"))) as workspace:
        yield workspace


@pytest.fixture
def sent(begun: Begun) -> tuple[Path, Path, Path]:
    """Three packages of one unit, each following the one before."""
    return begun.sent


def relations(office: Workspace) -> list[Relation | None]:
    return [
        None
        if entry.file.judged is None or entry.file.judged.placed is None
        else entry.file.judged.placed.relation
        for entry in read_register(office)
    ]


def verdicts(office: Workspace) -> list[Verdict | None]:
    judged = [entry.file.judged for entry in read_register(office)]
    return [None if one is None else one.verdict for one in judged]


def test_packages_out_of_order_fall_into_place(
    office: Workspace, sent: tuple[Path, Path, Path]
) -> None:
    first, second, third = sent
    receive(office, third)
    pin(office, 1)
    receive(office, first)
    receive(office, second)

    assert relations(office) == [Relation.OUT_OF_ORDER, Relation.OLDER, Relation.OLDER]
    assert standings(office) == [Standing.CURRENT, Standing.REPLACED, Standing.REPLACED]


def test_one_pin_settles_all_that_the_unit_sent(
    office: Workspace, sent: tuple[Path, Path, Path]
) -> None:
    receive(office, *sent)
    assert set(standings(office)) == {Standing.UNKNOWN_SIGNER}

    pin(office, 2)

    assert relations(office) == [Relation.FIRST, Relation.NEXT, Relation.NEXT]
    assert standings(office) == [Standing.REPLACED, Standing.REPLACED, Standing.CURRENT]


def test_the_same_file_again_is_only_another_attempt(
    office: Workspace, sent: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    again = tmp_path / "renamed.asice"
    shutil.copy(sent[0], again)

    receive(office, sent[0])
    receive(office, again)

    (entry,) = read_register(office)
    assert (entry.file.times, entry.file.name) == (2, sent[0].name)
    assert [one.name for one in read_attempts(office, 1)] == [sent[0].name, "renamed.asice"]


def test_an_altered_copy_stands_beside_the_whole_one(
    office: Workspace, sent: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    content = bytearray(sent[0].read_bytes())
    content[content.find(b"kh.pdf")] ^= 1  # the digest of the signed list stays what it was
    altered = tmp_path / "altered.asice"
    altered.write_bytes(bytes(content))
    receive(office, altered, sent[0])
    pin(office, 2)

    assert verdicts(office) == [Verdict.ALTERED, Verdict.VERIFIED]
    assert standings(office) == [Standing.REFUSED, Standing.CURRENT]
    digests = {entry.file.judged.digest for entry in read_register(office) if entry.file.judged}
    assert len(digests) == 1


def test_a_unit_that_signs_for_another_is_told(
    office: Workspace, asked: Path, commune: Workspace, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (own,) = send(commune, tmp_path / "a")
    receive(office, own)
    pin(office, 1)
    with open_workspace(make_commune(tmp_path / "other", asked, office, OTHER)) as other:
        fill(other, tmp_path / "scans2")
        for key in commune.key_path.parent.iterdir():
            shutil.copy(key, other.key_path.parent)
        (forged,) = send(other, tmp_path / "b")

    receive(office, forged)

    assert relations(office)[-1] is Relation.OTHER_SIGNER
    assert (verdicts(office)[-1], standings(office)[-1]) == (Verdict.UNTRUSTED, Standing.REFUSED)


def test_a_unit_that_was_not_asked_waits_until_it_is(tmp_path: Path) -> None:
    for name in ("out", "a"):
        (tmp_path / name).mkdir()
    with open_workspace(make_office(tmp_path / "office")) as office:
        first = open_the_round(office, tmp_path / "out", [OTHER])
        with open_workspace(make_commune(tmp_path / "other", first, office, OTHER)) as other:
            fill(other, tmp_path / "scans")
            (package,) = send(other, tmp_path / "a")
    with open_workspace(make_office(tmp_path / "office2")) as office:
        open_the_round(office, tmp_path / "out", [COMMUNE])
        receive(office, package)
        pin(office, 1)
        assert relations(office) == [Relation.UNKNOWN_UNIT]

        open_the_round(office, tmp_path / "out", [COMMUNE, OTHER])

        assert relations(office) == [Relation.FIRST]


def test_saved_mails_give_their_packages(
    office: Workspace, sent: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    mails = tmp_path / "mails"
    mails.mkdir()
    for number, package in enumerate(sent):
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "xa@example.vn", f"Hồ sơ CCHC {number}"
        mail.set_content("Kính gửi")
        mail.add_attachment(
            package.read_bytes(),
            maintype="application",
            subtype="octet-stream",
            filename=package.name,
        )
        mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
        (mails / f"{number}.eml").write_bytes(mail.as_bytes())
    empty = EmailMessage()
    empty.set_content("không có gì")
    (mails / "x.eml").write_bytes(empty.as_bytes())

    received = receive(office, mails)

    assert [one.name for one in received.files] == [one.name for one in sent]
    assert [one.problem for one in received.refused] == ["received.no_package"]
    assert "Hồ sơ CCHC 0" in read_attempts(office, 1)[0].source
    assert not (office.received / "mails").exists()


def test_what_was_handed_over_is_kept_byte_for_byte(
    office: Workspace, sent: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    junk = tmp_path / "junk.asice"
    junk.write_bytes(b"not a package")

    receive(office, junk, *sent)

    for source, entry in zip((junk, *sent), read_register(office), strict=True):
        kept = office.quarantine.path_of(entry.file.sha256)
        assert kept.read_bytes() == source.read_bytes()
        assert sha256(source.read_bytes()).hexdigest() == entry.file.sha256


def test_volumes_in_any_order_make_one_package(
    office: Workspace, commune: Workspace, tmp_path: Path
) -> None:
    big = tmp_path / "big"
    big.mkdir()
    add_large_documents(commune, big)
    (tmp_path / "v").mkdir()
    volumes = send(commune, tmp_path / "v", mail_limit=1_000_000)
    assert len(volumes) > 2

    receive(office, *reversed(volumes[1:]))
    assert set(standings(office)) == {Standing.PART}
    receive(office, volumes[0])
    lead = read_register(office)[-1]
    assert lead.standing is Standing.UNKNOWN_SIGNER
    pin(office, lead.file.number)

    assert standings(office).count(Standing.CURRENT) == 1
    assert standings(office)[-1] is Standing.CURRENT
    judged = read_register(office)[-1].file.judged
    assert judged is not None
    with commune.look() as work:
        assert judged.digest == work.exports.all()[-1].digest


def add_large_documents(commune: Workspace, folder: Path) -> None:
    for number in range(4):
        file = folder / f"quet-{number}.pdf"
        file.write_bytes(b"%PDF-1.7\n" + bytes([number]) * 500_000 + b"\n%%EOF\n")
        attach_files(
            commune, [file], target=Target("1.2", "nam"), link_known=True, progress=Quiet()
        )


@pytest.mark.parametrize("comes_first", [True, False])
def test_a_stranger_who_claims_a_group_changes_nothing(
    office: Workspace, commune: Workspace, tmp_path: Path, *, comes_first: bool
) -> None:
    add_large_documents(commune, tmp_path)
    (tmp_path / "v").mkdir()
    volumes = send(commune, tmp_path / "v", mail_limit=1_000_000)
    claims = claim(office, volumes[1], tmp_path)
    receive(office, *(claims if comes_first else ()))
    receive(office, *volumes)
    lead = next(one for one in read_register(office) if one.standing is Standing.UNKNOWN_SIGNER)
    assert lead.file.name == volumes[0].name
    pin(office, lead.file.number)

    receive(office, *claims)
    unpin(office, read_pins(office)[0], progress=Quiet())
    pin(office, lead.file.number)

    (now,) = [one.file for one in read_register(office) if one.standing is Standing.CURRENT]
    assert now.name == volumes[0].name
    assert now.head is not None
    assert now.head.sequence == 1


def test_a_file_that_rotted_here_is_mended_when_it_comes_again(
    office: Workspace, sent: tuple[Path, Path, Path]
) -> None:
    receive(office, sent[0])
    pin(office, 1)
    (entry,) = read_register(office)
    kept = office.quarantine.path_of(entry.file.sha256)
    kept.chmod(0o600)
    kept.write_bytes(bytes(entry.file.size))
    unpin(office, read_pins(office)[0], progress=Quiet())
    assert standings(office) == [Standing.REFUSED]

    receive(office, sent[0])
    pin(office, 1)

    assert standings(office) == [Standing.CURRENT]
    assert office.quarantine.path_of(entry.file.sha256).read_bytes() == sent[0].read_bytes()


def test_folders_without_end_stop_nothing_else(
    office: Workspace, sent: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    within = deep = tmp_path / "deep"
    for _ in range(1_200):
        within.mkdir()
        within /= "a"

    received = receive(office, deep, sent[0])

    assert [one.name for one in received.refused] == ["deep"]
    assert [one.name for one in received.files] == [sent[0].name]
    while within != deep:  # pytest itself could not clean up
        within = within.parent
        within.rmdir()


@pytest.mark.no_cover
def test_no_hostile_package_stops_the_batch_or_is_taken(
    office: Workspace,
    sent: tuple[Path, Path, Path],
    hostile_packages: tuple[bytes, ...],
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    contents = set(hostile_packages) - {b""}
    for number, content in enumerate(sorted(contents)):
        (stick / f"{number:03d}.asice").write_bytes(content)
    shutil.copy(sent[0], stick / "zzz.asice")

    received = receive(office, stick)

    assert len(received.files) == len(contents) + 1
    *bad, good = read_register(office)
    assert {entry.standing for entry in bad} <= {Standing.REFUSED, Standing.LOCKED}
    assert all(entry.file.judged and entry.file.judged.findings for entry in bad)
    assert good.standing is Standing.UNKNOWN_SIGNER


def test_the_journal_tells_what_was_received(
    office: Workspace, sent: tuple[Path, Path, Path]
) -> None:
    receive(office, *sent)
    pin(office, 1)

    assert check_audit(office) == ()
