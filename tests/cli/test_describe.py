import json
from pathlib import Path

import pytest

from desktop.__main__ import main
from tests.corpus.office_papers import paper_pdf
from tests.corpus.real_papers import EXAMPLES


def paper(folder: Path, name: str) -> Path:
    path = folder / "van-ban.pdf"
    path.write_bytes(paper_pdf(EXAMPLES[name]))
    return path


def test_describe_says_every_field_with_its_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = paper(tmp_path, "05-NQ/TU")

    code = main(["describe", str(file), "--json"])

    (said,) = json.loads(capsys.readouterr().out)
    assert code == 0
    assert said["guesses"].pop("number") == {"source": "text_layer", "certainty": "clear"}
    del said["guesses"]
    assert said == {
        "file": str(file),
        "number": "05",
        "symbol": "NQ/TU",
        "type": "Nghị quyết",
        "date": "2021-09-28",
        "issuer": "Tỉnh ủy Ninh Thuận",
        "subject": "Về đẩy mạnh cải cách hành chính giai đoạn 2021 - 2025",
        "pages": 1,
        "text_layer": True,
        "trouble": None,
        "ocr_lack": None,
    }


def test_describe_says_in_words_what_it_could_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["describe", str(paper(tmp_path, "/KH-UBND"))])

    said = capsys.readouterr().out
    assert code == 0
    assert "Số: chưa đọc được" in said
    assert "Ký hiệu: KH-UBND (đọc trên trang đầu)" in said


def test_a_file_that_is_not_there_does_not_keep_the_others_from_being_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = paper(tmp_path, "599/QĐ-UBND")

    code = main(["describe", str(tmp_path / "khong-co.pdf"), str(file), "--json"])

    printed = capsys.readouterr()
    assert code == 1
    assert [one["number"] for one in json.loads(printed.out)] == ["599"]
    assert printed.err
