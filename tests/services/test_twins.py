"""Scans of one paper find each other, become one only when somebody says so, and come apart."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import event
from sqlalchemy.engine import Engine

from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    MediaType,
    Metadata,
)
from desktop.domain.readings import Reading, ReadPage
from desktop.domain.twins import TwinKind
from desktop.paths import resources
from desktop.services.attaching import Target, attach_files
from desktop.services.binning import bin_documents, read_bin, restore_documents
from desktop.services.describing import describe_document
from desktop.services.joining import join_documents, replace_by_twin
from desktop.services.library import read_document, read_library
from desktop.services.linking import link_document
from desktop.services.looking import look_into_next
from desktop.services.rearranging import rearrange
from desktop.services.twins import (
    call_different,
    compare_page,
    find_twins,
    mark_next,
    read_twins,
)
from desktop.services.workspace import Workspace

WORDS = (
    "cải cách thủ tục dịch vụ công trực tuyến hồ sơ nông thôn vệ sinh môi trường chuyển đổi số "
    "báo cáo kế hoạch nhiệm vụ phân công thực hiện kết quả kiểm tra giám sát năm quý tháng"
)
FONT = "LiberationSerif"
PLAN, REPORT = Target("1.1", "kh"), Target("1.2", "quy")
Attach = Callable[..., EvidenceDocument]
Paper = Callable[..., Path]


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        pass


@pytest.fixture
def attach(workspace: Workspace) -> Attach:
    def take(file: Path, target: Target | None = None) -> EvidenceDocument:
        report = attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
        return report.taken[0].document

    return take


@pytest.fixture
def paper(workspace: Workspace, tmp_path: Path) -> Paper:
    """Print a page of this text and scan it, turned by some degrees."""

    def scan(name: str, *, topic: str = "chuyển đổi số", number: int = 12, turned: int = 0) -> Path:
        pdfmetrics.registerFont(TTFont(FONT, resources() / "fonts" / f"{FONT}-Regular.ttf"))
        canvas = Canvas(str(tmp_path / "paper.pdf"), pagesize=(595, 842), invariant=True)
        canvas.setFont(FONT, 13)
        canvas.drawString(85, 780, f"ỦY BAN NHÂN DÂN XÃ VĨNH THÀNH    Số: {number}/KH-UBND")
        chance = Random(topic)
        for line in range(34):
            words = " ".join(chance.choice(WORDS.split()) for _ in range(chance.randint(5, 10)))
            canvas.drawString(85, 740 - 20 * line, words)
        canvas.save()
        drawn = workspace.reader.picture(tmp_path / "paper.pdf", 1, width_px=1240)
        assert isinstance(drawn, bytes)
        target = tmp_path / "scans" / name
        target.parent.mkdir(exist_ok=True)
        picture = Image.open(BytesIO(drawn)).convert("RGB")
        picture = picture.rotate(turned, expand=True, fillcolor="white")
        picture.save(target, quality=60 + sum(map(ord, name)) % 30, dpi=(150, 150))
        return target

    return scan


def look_at_all(workspace: Workspace) -> None:
    while look_into_next(workspace) is not None:
        pass
    while mark_next(workspace) is not None:
        pass


def kinds(workspace: Workspace, document: EvidenceDocument) -> dict[DocumentCode, TwinKind]:
    found = find_twins(workspace, document.content.digest)
    return {twin.document.code: twin.kind for twin in found}


def test_a_second_scan_is_known_and_tells_where_the_first_is_used(
    workspace: Workspace, attach: Attach, paper: Paper
) -> None:
    first = attach(paper("lần 1.jpg"), PLAN)
    other = attach(paper("khác.jpg", topic="vệ sinh môi trường nông thôn"))
    again = attach(paper("quét lại.jpg", turned=180))
    look_at_all(workspace)

    (twin,) = find_twins(workspace, again.content.digest)

    assert (twin.document, twin.kind, twin.is_binned) == (first, TwinKind.SAME_SCAN, False)
    assert [link.leaf for link in twin.links] == ["1.1"]
    assert kinds(workspace, first) == {again.code: TwinKind.SAME_SCAN}
    assert kinds(workspace, other) == {}
    assert read_twins(workspace) == {first.code, again.code}


def test_forms_that_differ_in_a_number_are_not_the_same_scan_and_the_place_is_marked(
    workspace: Workspace, attach: Attach, paper: Paper
) -> None:
    one = attach(paper("a.jpg", number=12))
    other = attach(paper("b.jpg", number=68, turned=90))
    look_at_all(workspace)

    assert kinds(workspace, one) == {other.code: TwinKind.SIMILAR}
    shown = compare_page(workspace, one.content.digest, other.content.digest, 1)
    assert shown.comparison is not None
    assert shown.comparison.quarter_turns == 1  # turned to the left, so back to the right
    assert len(shown.comparison.regions) == len(shown.comparison.regions_there) > 0
    assert all(region.bottom < 0.2 for region in shown.comparison.regions)
    assert all(region.right < 0.2 for region in shown.comparison.regions_there)


def test_different_is_remembered(workspace: Workspace, attach: Attach, paper: Paper) -> None:
    one, other = attach(paper("a.jpg")), attach(paper("b.jpg"))
    look_at_all(workspace)

    call_different(workspace, other.content.digest, one.content.digest)

    assert kinds(workspace, one) == kinds(workspace, other) == {}
    assert read_twins(workspace) == frozenset()


def test_documents_of_one_number_are_twins_at_once(
    workspace: Workspace, attach: Attach, scan: Callable[..., Path]
) -> None:
    one, other, third = (attach(scan(f"{each}.pdf", each.encode())) for each in "abc")
    about = Metadata("12", "KH-UBND", "KH", date(2026, 1, 15), "UBND xã")
    describe_document(workspace, one.code, about)
    describe_document(workspace, other.code, about)
    describe_document(workspace, third.code, Metadata("12", "KH-UBND", "KH", None, "UBND xã"))

    assert kinds(workspace, one) == {other.code: TwinKind.SAME_NUMBER}
    assert read_twins(workspace) == {one.code, other.code}
    call_different(workspace, one.content.digest, other.content.digest)
    assert kinds(workspace, one) == {}
    assert read_twins(workspace) == frozenset()


def test_a_twin_in_the_bin_is_found_there(
    workspace: Workspace, attach: Attach, paper: Paper
) -> None:
    first, again = attach(paper("a.jpg")), attach(paper("b.jpg"))
    look_at_all(workspace)
    bin_documents(workspace, [first.code])

    (twin,) = find_twins(workspace, again.content.digest)

    assert (twin.document, twin.is_binned) == (first, True)
    assert read_twins(workspace) == frozenset()


def test_joining_moves_every_use_once_and_is_one_step_back(
    workspace: Workspace, attach: Attach, scan: Callable[..., Path]
) -> None:
    kept = attach(scan("a.pdf", b"%PDF-a"), PLAN)
    other = attach(scan("b.pdf", b"%PDF-b"), PLAN)
    link_document(workspace, other.code, REPORT)
    before = read_library(workspace)

    done = join_documents(workspace, kept.code, other.code)

    assert [link.leaf for link in read_document(workspace, kept.code).links] == ["1.1", "1.2"]
    assert [(one.document, one.twin_of) for one in read_bin(workspace)] == [(other, kept.code)]
    assert read_library(workspace).documents == {kept.code: kept}
    rearrange(workspace, done.reversed)
    after = read_library(workspace)
    assert after.documents == before.documents
    assert set(after.links) == set(before.links)
    rearrange(workspace, done)
    assert len(read_library(workspace).links) == 2


def test_a_twin_in_the_bin_stays_there_when_joined_and_when_that_is_taken_back(
    workspace: Workspace, attach: Attach, scan: Callable[..., Path]
) -> None:
    kept = attach(scan("a.pdf", b"%PDF-a"), PLAN)
    other = attach(scan("b.pdf", b"%PDF-b"))
    bin_documents(workspace, [other.code])

    done = join_documents(workspace, kept.code, other.code)
    assert [one.twin_of for one in read_bin(workspace)] == [kept.code]
    rearrange(workspace, done.reversed)

    assert [(one.document, one.twin_of) for one in read_bin(workspace)] == [(other, None)]
    rearrange(workspace, done)
    assert [one.twin_of for one in read_bin(workspace)] == [kept.code]


def test_a_joined_twin_that_is_offered_again_is_the_kept_document(
    workspace: Workspace, attach: Attach, scan: Callable[..., Path]
) -> None:
    kept = attach(scan("a.pdf", b"%PDF-a"))
    other = attach(scan("b.pdf", b"%PDF-b"))
    join_documents(workspace, kept.code, other.code)

    assert attach(scan("c.pdf", b"%PDF-b"), PLAN) == kept
    assert [one.document for one in read_bin(workspace)] == [other]


def test_a_better_twin_gives_its_content_and_every_use_stays(
    workspace: Workspace, attach: Attach, scan: Callable[..., Path]
) -> None:
    kept = attach(scan("mờ.pdf", b"%PDF-a"), PLAN)
    better = attach(scan("rõ.pdf", b"%PDF-b"), REPORT)

    done = replace_by_twin(workspace, kept.code, better.code)

    now = read_document(workspace, kept.code)
    assert (now.document.content, now.document.name) == (better.content, "rõ.pdf")
    assert {link.leaf for link in now.links} == {"1.1", "1.2"}
    (binned,) = read_bin(workspace)
    assert (binned.document.code, binned.document.content) == (better.code, kept.content)
    rearrange(workspace, done.reversed)
    assert read_document(workspace, kept.code).document == kept
    assert read_document(workspace, better.code).document == better


def test_binning_and_restoring_are_steps_that_can_be_taken_back(
    workspace: Workspace, attach: Attach, scan: Callable[..., Path]
) -> None:
    document = attach(scan("a.pdf"))
    done = bin_documents(workspace, [document.code])
    rearrange(workspace, done.reversed)
    assert read_bin(workspace) == ()
    rearrange(workspace, done)

    back = restore_documents(workspace, [document.code])
    assert back.documents == (document.code,)
    rearrange(workspace, back.reversed)
    assert [one.document for one in read_bin(workspace)] == [document]


@pytest.mark.no_cover
def test_looking_for_twins_of_one_reads_a_handful_of_two_thousand(
    workspace: Workspace, attach: Attach, paper: Paper
) -> None:
    first = attach(paper("a.jpg"))
    look_at_all(workspace)
    with workspace.work() as work:
        now = workspace.tools.clock.now()
        for number in range(2000):
            digest = Digest(f"{number:064x}")
            content = Content(digest, number, number, MediaType.PDF)
            work.documents.add(content, name=f"{number}.pdf", at=now)
            keys = tuple(2**30 + 96 * number + each for each in range(96))
            page = ReadPage(1, "văn bản khác", print=b"", keys=keys)
            work.readings.keep(digest, Reading(1, pages=(page,), is_marked=True), at=now)
        work.commit()
    again = attach(paper("b.jpg"))
    asked: list[str] = []

    @event.listens_for(Engine, "before_cursor_execute")
    def note(*arguments: object) -> None:
        asked.append(str(arguments[2]))

    try:
        look_at_all(workspace)
        found = kinds(workspace, again)
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    assert found == {first.code: TwinKind.SAME_SCAN}
    assert sum("FROM page \n" in each for each in asked) <= 4  # itself and its candidates
    assert len(asked) < 100
