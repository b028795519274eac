"""The sample files are real, repeatable, and prove what they are offered for."""

import hashlib
import io
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
import yaml
from PIL import Image

from desktop.paths import resources
from desktop.samples.catalogue import Document, Rendition, ScanLook, load_renditions
from desktop.samples.sample_files import SampleFile, write_sample_files

_DELIBERATE_GAPS = {("4.3", "thu"), ("6.2", "bc")}


@pytest.fixture(scope="module")
def renditions() -> tuple[Rendition, ...]:
    return load_renditions(resources() / "samples" / "documents.yaml")


@pytest.fixture(scope="module")
def requirements() -> dict[str, dict[str, bool]]:
    """Evidence requirement ids by leaf, and whether they are required."""

    def leaves(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for node in nodes:
            if "children" in node:
                yield from leaves(node["children"])
            else:
                yield node

    raw = yaml.safe_load((resources() / "criteria" / "xa-mau.yaml").read_text(encoding="utf-8"))
    parts = (raw["nodes"], raw["bonus"]["nodes"], raw["penalty"]["nodes"])
    return {
        leaf["code"]: {need["id"]: need["required"] for need in leaf.get("evidence", [])}
        for part in parts
        for leaf in leaves(part)
    }


@pytest.fixture(scope="module")
def content_of(
    renditions: tuple[Rendition, ...], sample_files: tuple[SampleFile, ...], sample_folder: Path
) -> dict[Rendition, bytes]:
    assert sample_files
    return {
        rendition: (sample_folder / rendition.offers[0].path).read_bytes()
        for rendition in renditions
    }


def _digest(file: SampleFile) -> str:
    return hashlib.sha256(file.path.read_bytes()).hexdigest()


def _words(text: str) -> str:
    return " ".join(text.replace("<b>", "").replace("</b>", "").split())


@pytest.mark.no_cover
def test_two_runs_write_the_same_bytes(
    sample_files: tuple[SampleFile, ...], sample_folder: Path, tmp_path: Path
) -> None:
    again = write_sample_files(tmp_path, step=lambda _done, _total, _name: None)

    first = {file.path.relative_to(sample_folder): _digest(file) for file in sample_files}
    assert {file.path.relative_to(tmp_path): _digest(file) for file in again} == first


def test_only_the_files_named_are_left_in_the_folder(
    sample_files: tuple[SampleFile, ...], sample_folder: Path
) -> None:
    left = {path for path in sample_folder.rglob("*") if path.is_file()}

    assert left == {file.path for file in sample_files}
    assert len(left) == len(sample_files)


def test_each_step_is_reported_and_may_stop_the_run(tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    seen: list[tuple[int, int, str]] = []

    def step(done: int, total: int, name: str) -> None:
        seen.append((done, total, name))
        if done == 2:
            raise StopError

    with pytest.raises(StopError):
        write_sample_files(tmp_path, step=step)

    assert [done for done, _, _ in seen] == [0, 1, 2]
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 2


def test_twins_have_the_same_digest_under_other_names(
    sample_files: tuple[SampleFile, ...],
) -> None:
    copies = Counter(_digest(file) for file in sample_files)

    assert sum(count - 1 for count in copies.values()) >= 6
    assert len({file.path for file in sample_files}) == len(sample_files)


def test_other_scans_of_one_document_have_other_bytes(
    content_of: dict[Rendition, bytes],
) -> None:
    scans = defaultdict(set)
    for rendition, content in content_of.items():
        if isinstance(rendition.source, Document) and isinstance(rendition.look, ScanLook):
            scans[rendition.source.id].add(content)

    assert sum(len(contents) - 1 for contents in scans.values()) >= 3
    assert len(set(content_of.values())) == len(content_of)


def test_each_file_is_offered_for_a_requirement_that_exists(
    sample_files: tuple[SampleFile, ...], requirements: dict[str, dict[str, bool]]
) -> None:
    for file in sample_files:
        assert file.requirement in requirements[file.leaf], file.path.name


def test_only_the_deliberate_gaps_are_left_in_the_evidence_of_leaves_that_earn_points(
    sample_files: tuple[SampleFile, ...], requirements: dict[str, dict[str, bool]]
) -> None:
    without_points = {"1.2.3", "8.2.2", "C.2", "T.1", "T.2"}
    offered = {(file.leaf, file.requirement) for file in sample_files}
    needed = {
        (leaf, need)
        for leaf, needs in requirements.items()
        for need, required in needs.items()
        if required and leaf not in without_points
    }

    assert needed - offered == _DELIBERATE_GAPS


def test_a_born_digital_document_gives_its_text_back_composed(
    content_of: dict[Rendition, bytes],
) -> None:
    for rendition, content in content_of.items():
        document = rendition.source
        if not isinstance(document, Document) or rendition.look is not None:
            continue
        pages = pypdf.PdfReader(io.BytesIO(content), strict=True).pages
        text = " ".join(page.extract_text() for page in pages)

        assert unicodedata.is_normalized("NFC", text)
        assert document.number in text
        assert document.signer.name in text
        assert _words(document.subject) in _words(text)
        for line in (*document.issuer.lines, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"):
            assert line in text


def test_a_scan_is_an_image_at_its_resolution_without_text(
    content_of: dict[Rendition, bytes],
) -> None:
    for rendition, content in content_of.items():
        look = rendition.look
        if not isinstance(look, ScanLook):
            continue
        for page in pypdf.PdfReader(io.BytesIO(content), strict=True).pages:
            (image,) = page.images

            assert page.extract_text() == ""
            assert image.image is not None
            assert image.image.mode == ("RGB" if look.colour else "L")
            assert round(image.image.width / (float(page.mediabox.width) / 72)) == look.dpi


def test_photos_and_screenshots_open_as_what_their_names_say(
    sample_files: tuple[SampleFile, ...],
) -> None:
    formats = {".jpg": "JPEG", ".png": "PNG"}
    pictures = [file.path for file in sample_files if file.path.suffix in formats]

    assert len(pictures) >= 3
    for path in pictures:
        with Image.open(path) as picture:
            picture.load()
            assert picture.format == formats[path.suffix]


def test_the_sample_stays_small(sample_files: tuple[SampleFile, ...]) -> None:
    assert sum(file.path.stat().st_size for file in sample_files) < 25_000_000
