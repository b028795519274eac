from pathlib import Path

from desktop.bootstrap.opening import open_workspace
from desktop.services.claiming import Claimed, read_claims
from desktop.services.scoring import read_scores
from tests.services.two_offices import (
    fill,
    make_commune,
    make_office,
    open_the_round,
    receive,
    send,
)


def test_the_points_a_unit_claims_are_those_it_came_to(tmp_path: Path) -> None:
    with open_workspace(make_office(tmp_path / "so")) as office:
        make_commune(tmp_path / "xa", open_the_round(office, tmp_path), office)
        with open_workspace(tmp_path / "xa") as commune:
            fill(commune, tmp_path / "scans")
            (package,) = send(commune, tmp_path)
            totals = read_scores(commune).sheet.totals
        (one,) = receive(office, package).files

        assert read_claims(office, [one]) == {one.sha256: Claimed(totals.earned, totals.applicable)}


def test_what_is_no_package_claims_nothing(tmp_path: Path) -> None:
    junk = tmp_path / "la.asice"
    junk.write_bytes(b"khong phai goi")
    with open_workspace(make_office(tmp_path / "so")) as office:
        (one,) = receive(office, junk).files

        assert read_claims(office, [one]) == {one.sha256: None}
