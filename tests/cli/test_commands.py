import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.bootstrap.opening import open_workspace
from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.paths import resources
from tests.cli.conftest import Run

SET = resources() / "criteria" / "xa-mau.yaml"
ANSWERS = resources() / "samples" / "answers.json"


@pytest.fixture
def pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", "mat-khau-thu")


def pdf(path: Path, words: str = "ke hoach") -> Path:
    path.write_bytes(f"%PDF-1.7\n{words}\n%%EOF\n".encode())
    return path


@pytest.fixture
def office(tmp_path: Path, run: Run) -> Path:
    """A workspace whose one answer is proven."""
    folder = tmp_path / "Xã Vĩnh Thành"
    assert run("init", folder, "--set", SET, "--unit", "31756:Xã Vĩnh Thành")[0] == 0
    answers = tmp_path / "a.json"
    answers.write_text('{"1.1.1": {"inputs": {"date": "2026-01-12"}}}', encoding="utf-8")
    assert run("answer", folder, answers)[0] == 0
    assert run("attach", folder, pdf(tmp_path / "KH.pdf"), "--to", "1.1.1")[0] == 0
    return folder


@pytest.fixture
def approved(office: Path, run: Run) -> Path:
    """The same, approved by the leader."""
    assert run("approve", office, "--by", "Nguyễn Văn Mẫu, Chủ tịch UBND xã")[0] == 0
    return office


def test_the_sample_set_is_usable(run: Run) -> None:
    code, said = run("criteria", "check", SET)

    assert code == 0
    assert said["usable"]
    assert said["faults"] == []


def test_a_set_goes_to_a_workbook_and_back_and_makes_a_workspace(tmp_path: Path, run: Run) -> None:
    workbook, back = tmp_path / "bo.xlsx", tmp_path / "bo.yaml"

    assert run("criteria", "convert", SET, workbook)[0] == 0
    assert run("criteria", "check", workbook)[1]["usable"]
    assert run("criteria", "convert", workbook, back)[0] == 0

    assert read_criterion_set(back.read_bytes()) == read_criterion_set(SET.read_bytes())
    code, _ = run("init", tmp_path / "xa", "--set", workbook, "--unit", "31756:Xã Vĩnh Thành")
    assert code == 0
    with open_workspace(tmp_path / "xa") as workspace:
        assert workspace.criterion_set == read_criterion_set(SET.read_bytes())
        assert workspace.set_bytes == back.read_bytes()


@pytest.mark.parametrize("name", ["bo.docx", "da-co.yaml"])
def test_a_set_is_not_written_over_a_file_or_in_an_unknown_form(
    tmp_path: Path, run: Run, name: str
) -> None:
    there = tmp_path / "da-co.yaml"
    there.write_bytes(b"x")

    assert run("criteria", "convert", SET, tmp_path / name)[0] == 1

    assert sorted(each.name for each in tmp_path.iterdir()) == ["da-co.yaml"]
    assert there.read_bytes() == b"x"


def test_a_faulty_set_names_each_fault_with_its_place(tmp_path: Path, run: Run) -> None:
    faulty = tmp_path / "loi.yaml"
    text = SET.read_text(encoding="utf-8").replace('code: "1.1.1"', "code: 1.10", 1)
    faulty.write_text(text + "lạ: 1\n", encoding="utf-8")

    code, said = run("criteria", "check", faulty)

    assert code == 1
    assert [fault["code"] for fault in said["faults"]] == [
        "yaml.float_trap",
        "shape.unknown_field",
    ]
    assert all(fault["line"] > 1 and fault["column"] > 0 for fault in said["faults"])


def test_score_explains_every_point(run: Run) -> None:
    code, said = run("score", "--set", SET, "--answers", ANSWERS)

    assert code == 0
    parts = [Decimal(said[name]) for name in ("applicable_max", "excluded", "pending")]
    assert sum(parts) == Decimal(said["nominal_max"]) == 100
    scored = [leaf for leaf in said["leaves"].values() if leaf["state"] == "scored"]
    assert scored
    assert all(leaf["trace"] for leaf in scored)


def test_a_workspace_is_never_made_over_another(office: Path, run: Run) -> None:
    assert run("init", office, "--set", SET, "--unit", "1:A")[0] == 1


def test_a_twin_under_another_name_is_stored_once(office: Path, tmp_path: Path, run: Run) -> None:
    twin = pdf(tmp_path / "Kế hoạch số 5 (bản quét lại).pdf")

    code, said = run("attach", office, twin, "--to", "1.1.2:kh")

    assert code == 0
    assert said["taken"][0]["new"] is False
    assert said["taken"][0]["used_for"] == ["1.1.1"]
    assert (said["files_offered"], said["documents_stored"]) == (2, 1)
    assert said["bytes_saved"] == twin.stat().st_size


def test_a_file_name_that_is_no_text_stops_nothing(office: Path, tmp_path: Path, run: Run) -> None:
    scan = pdf(tmp_path / "quet\udcff.pdf", "ban quet")

    code, said = run("attach", office, scan)

    assert code == 0
    assert main(["attach", str(office), str(scan)]) == 0
    assert [each["document"] for each in said["taken"]] == ["TL-002"]


def test_attach_tells_of_refused_files_and_takes_the_rest(
    office: Path, tmp_path: Path, run: Run
) -> None:
    good = pdf(tmp_path / "b.pdf", "bao cao")

    code, said = run("attach", office, tmp_path / "none.pdf", good)

    assert code == 1
    assert [one["file"] for one in said["taken"]] == [str(good)]
    assert said["refused"][0]["code"] == "file.vanished"
    assert said["refused"][0]["message"]


@pytest.mark.usefixtures("pin")
def test_export_and_verify_agree_and_exit_as_written(
    approved: Path, tmp_path: Path, run: Run
) -> None:
    assert run("check", approved)[0] == 0
    code, made = run("export", approved, "--out", tmp_path)
    assert (code, made["verdict"]) == (0, "verified")
    package = Path(made["package"])

    assert run("verify", package)[0] == 3
    code, (said,) = run("verify", package, "--trust", approved / "keys")
    assert (code, said["verdict"], said["intact"]) == (0, "verified", True)
    assert said["signature"]["trusted"] is True

    altered = bytearray(package.read_bytes())
    altered[len(altered) // 2] ^= 1
    package.write_bytes(altered)
    code, (said,) = run("verify", package, "--trust", approved / "keys")
    assert (code, said["verdict"], said["intact"]) == (1, "altered", False)
    assert all(one["message"] for one in said["findings"])


def test_verify_of_what_is_no_package_is_unreadable_and_the_worst_decides(
    tmp_path: Path, run: Run
) -> None:
    other = pdf(tmp_path / "khac.asice")

    code, said = run("verify", other, tmp_path / "none.asice")

    assert code == 2
    assert [one["verdict"] for one in said] == ["unreadable", "unreadable"]


def test_a_trust_folder_that_is_not_there_is_no_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = pdf(tmp_path / "a.asice")

    assert main(["verify", str(package), "--trust", str(tmp_path / "none")]) == 2

    assert capsys.readouterr().out == ""


def test_export_without_anybody_to_ask_for_the_pin_says_so(
    approved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(approved)]) == 1

    said = capsys.readouterr()
    assert "PIN" in said.err
    assert not list((approved / "exports").iterdir())


@pytest.mark.usefixtures("pin")
def test_a_wrong_pin_is_said_and_nothing_is_written(
    approved: Path, tmp_path: Path, run: Run
) -> None:
    assert run("export", approved)[0] == 0
    pin_file = tmp_path / "pin.txt"
    pin_file.write_text("sai-ma-pin\n", encoding="utf-8")

    assert run("export", approved, "--pin-file", pin_file)[0] == 1

    assert len(list((approved / "exports").iterdir())) == 1


@pytest.mark.usefixtures("pin")
def test_a_key_of_ones_own_signs_too(approved: Path, tmp_path: Path, run: Run) -> None:
    assert run("export", approved)[0] == 0
    key = approved / "keys" / "office.p12"

    code, said = run("export", approved, "--sign", f"p12:{key}", "--out", tmp_path)

    assert (code, said["sequence"]) == (0, 2)
    assert run("export", approved, "--sign", "nothing")[0] == 1


def test_status_sums_up(office: Path, run: Run) -> None:
    code, said = run("status", office)

    assert code == 0
    assert said["unit"] == {"code": "31756", "name": "Xã Vĩnh Thành"}
    assert said["score"]["leaves"]["1.1.1"]["state"] == "scored"
    assert (said["links"], said["exports"]) == (1, [])


def test_two_runs_never_work_on_one_workspace(office: Path, run: Run) -> None:
    with open_workspace(office):
        assert run("status", office)[0] == 1


@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b'{"9.9.9": {}}',
        b'{"1.1.1": {"inputs": {"date": "2026-02-30"}}}',
        b'{"1.1.1": {"inputs": {"yes": true}}}',
        b'{"1.1.1": {}, "1.1.1": {}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_bad_answers_change_nothing(
    office: Path, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    before = main(["status", str(office), "--json"]), capsys.readouterr().out
    file = tmp_path / "bad.json"
    file.write_bytes(content)

    assert main(["answer", str(office), str(file)]) == 1

    assert capsys.readouterr().err.strip()
    assert (main(["status", str(office), "--json"]), capsys.readouterr().out) == before


def test_a_workspace_whose_set_was_changed_is_refused(office: Path, run: Run) -> None:
    with (office / "criteria-set.yaml").open("ab") as stream:
        stream.write(b"# x\n")

    assert run("status", office)[0] == 1


@pytest.mark.parametrize("unit", ["", "31756", ":Xã", "31756:", "3" * 65 + ":Xã"])
def test_a_unit_needs_code_and_name(tmp_path: Path, run: Run, unit: str) -> None:
    assert run("init", tmp_path / "ws", "--set", SET, "--unit", unit)[0] == 1
    assert not (tmp_path / "ws").exists()


@pytest.mark.usefixtures("pin")
def test_a_year_begins_with_what_is_known_of_the_last(
    approved: Path, tmp_path: Path, run: Run
) -> None:
    next_set = tmp_path / "bo-2027.yaml"
    text = SET.read_text(encoding="utf-8")
    next_set.write_text(text.replace("year: 2026", "year: 2027"), encoding="utf-8")
    assert run("export", approved)[0] == 0
    (package,) = (approved / "exports").glob("*.asice")
    words = ("--set", next_set, "--unit", "31756:Xã Vĩnh Thành", "--earlier")

    from_folder = run("init", tmp_path / "a", *words, approved)
    from_package = run("init", tmp_path / "b", *words, package)

    assert (from_folder[0], from_folder[1]["earlier"], from_folder[1]["key"]) == (0, 2026, True)
    assert (from_package[0], from_package[1]["earlier"], from_package[1]["key"]) == (0, 2026, False)
    assert (tmp_path / "a" / "keys" / "office.p12").is_file()


def test_a_year_that_cannot_be_read_makes_no_workspace(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = ("--unit", "31756:Xã Vĩnh Thành")
    words = ["init", str(tmp_path / "a"), "--set", str(SET), *unit, "--earlier"]

    assert main([*words, str(office)]) == 1  # the same year
    assert main([*words, str(tmp_path / "khong co")]) == 1
    assert main([*words, str(SET)]) == 1

    assert not (tmp_path / "a").exists()
    said = capsys.readouterr().err.splitlines()
    assert "không phải của một năm trước năm 2026" in said[0]
    assert "Không còn thấy “khong co”" in said[1]
    assert "không còn nguyên vẹn hoặc không phải gói hồ sơ" in said[2]


def test_an_approved_submission_is_not_edited_until_it_is_opened_again(
    approved: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "a.json"
    assert main(["answer", str(approved), str(answers)]) == 1
    assert "đã được phê duyệt" in capsys.readouterr().err
    said = run("status", approved)[1]
    assert said["stage"] == "approved"
    assert said["approval"]["approved"]["by"].startswith("Nguyễn Văn Mẫu")

    assert run("reopen", approved, "--reason", "Sai số liệu")[0] == 0

    assert run("answer", approved, answers)[0] == 0
    assert run("reopen", approved, "--reason", "Lần nữa")[0] == 1


def test_an_approval_needs_name_and_title(office: Path, run: Run) -> None:
    assert run("approve", office, "--by", "Nguyễn Văn Mẫu")[0] == 1
    assert run("approve", office, "--by", ", Chủ tịch")[0] == 1
    assert run("status", office)[1]["approval"]["locked"] is False


@pytest.mark.usefixtures("pin")
def test_the_doctor_finds_what_was_changed_behind_the_programs_back(
    approved: Path, run: Run
) -> None:
    assert run("export", approved)[0] == 0
    code, said = run("doctor", approved)
    assert (code, said["sound"], said["findings"]) == (0, True, [])

    with sqlite3.connect(approved / "minhchung.db") as database:
        database.execute("UPDATE answer SET inputs = replace(inputs, '2026-01', '2026-03')")
    code, said = run("doctor", approved)

    assert (code, said["sound"]) == (1, False)
    assert {one["kind"] for one in said["findings"]} == {"points_untold", "approved_changed"}
