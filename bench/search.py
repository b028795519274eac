"""Full-text search with 100 and with 10,000 documents, against grep over the same text."""

import random
from contextlib import ExitStack
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from bench.timing import Work, command, in_turn, show, timed
from bench.workspaces import new_workspace
from desktop.domain.evidence import Content, Digest, MediaType, Metadata
from desktop.domain.pages import TextSource
from desktop.domain.readings import Reading, ReadPage
from desktop.services.searching import find_documents
from desktop.services.workspace import Workspace

_SIZES = (100, 10_000)
_PAGES = 4
_WORDS_A_PAGE = 300
_ROUNDS = 20
_NOW = datetime(2026, 3, 1, tzinfo=UTC)
_TEXT = (
    "kế hoạch báo cáo cải cách hành chính thủ tục giải quyết hồ sơ một cửa liên thông dịch vụ "
    "công trực tuyến công dân tổ chức cán bộ công chức xã phường tuyên truyền kiểm tra đánh giá "
    "xếp loại ngân sách tài sản đất đai hộ tịch chứng thực niêm yết phản ánh kiến nghị khảo sát "
    "hài lòng"
)
_SYLLABLES = _TEXT.split()
_QUERIES = ("ke hoach", "599/QD-UBND", "tl-0042", "niem yet thu tuc", "khong tim thay dau")


def run(work: Path, *, runs: int) -> None:
    """Measure and print."""
    with ExitStack() as stack:
        contenders: dict[str, Work] = {}
        for count in _SIZES:
            folder = work / f"search-{count}"
            workspace = stack.enter_context(new_workspace(folder))
            text = _fill(workspace, count, folder.with_suffix(".txt"))
            contenders[f"{count} documents"] = _searching(workspace)
        # Through a pipe: grep stops at the first match where nobody reads what it counts.
        contenders["grep -c, 10,000"] = lambda: command(
            "sh", "-c", 'grep -c "$0" "$1" | cat', "hoạch", text
        )
        rows = in_turn(contenders, runs=runs)
    show(
        f"Search, {_ROUNDS} rounds of {len(_QUERIES)} queries (grep: one query)",
        rows,
        ours="10000 documents",
        base=["100 documents"],
    )


def _searching(workspace: Workspace) -> Work:
    def search() -> None:
        for _ in range(_ROUNDS):
            for query in _QUERIES:
                find_documents(workspace, query)

    return lambda: timed(search)


def _fill(workspace: Workspace, count: int, text_file: Path) -> Path:
    """Documents with four pages of made-up text; the same text beside it for grep."""
    chance = random.Random(count)
    with text_file.open("w", encoding="utf-8") as plain, workspace.work() as work:
        for number in range(count):
            digest = Digest(sha256(f"{number}".encode()).hexdigest())
            content = Content(digest, number + 1, 0, MediaType.PDF)
            document = work.documents.add(content, name=f"scan{number:05}.pdf", at=_NOW)
            subject = " ".join(chance.choices(_SYLLABLES, k=8))
            work.documents.describe(
                document.code, Metadata(str(number), "QĐ-UBND", "Quyết định", subject=subject)
            )
            pages = tuple(
                ReadPage(
                    page, " ".join(chance.choices(_SYLLABLES, k=_WORDS_A_PAGE)), TextSource.OCR
                )
                for page in range(1, _PAGES + 1)
            )
            work.readings.keep(digest, Reading(page_count=_PAGES, pages=pages), at=_NOW)
            plain.write("\n".join(page.text for page in pages) + "\n")
        work.commit()
    return text_file
