"""The library page finds, describes, links and adds documents, by mouse and by keyboard."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import DocumentCode, Metadata
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.services.attaching import Target, attach_files
from desktop.services.describing import describe_document
from desktop.services.library import read_document, read_library
from desktop.services.workspace import Workspace
from desktop.ui.library import presenter as library_presenter
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.library.rows import Narrowing, SortBy
from desktop.ui.session import LIBRARY, SCORING, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme
from tests.ui.hands import click, never_pause, press, type_in

Drop = Callable[[QWidget, Sequence[Path | QUrl]], None]
Scan = Callable[..., Path]
Check = Callable[[QAbstractItemModel], None]
PLAN, REPORT, PHOTO = DocumentCode("TL-001"), DocumentCode("TL-002"), DocumentCode("TL-003")
PLAN_BYTES = b"%PDF-1.7 KH nam.pdf"


class Quiet:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        pass


@pytest.fixture
def filled(workspace: Workspace, scan: Scan) -> Workspace:
    """Three documents: one used and described, one used, one neither."""
    names = ("KH nam.pdf", "Báo cáo quý I.pdf", "ảnh họp dân.pdf")
    files = [scan(name, f"%PDF-1.7 {name}".encode()) for name in names]
    for file, target in zip(files, (Target("1.1", "kh"), Target("1.4", "quy"), None), strict=True):
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    plan = Metadata("12", "KH-UBND", "KH", date(2026, 1, 15), "UBND xã", "Cải cách năm 2026")
    describe_document(workspace, PLAN, plan)
    return workspace


@pytest.fixture
def library(filled: Workspace, session: Session, qtbot: QtBot) -> Session:
    assert filled is session.workspace
    session.window.open_page(LIBRARY)
    qtbot.waitUntil(lambda: len(shown(session)) == 3)
    return session


def shown(session: Session) -> list[str]:
    return [row.code for row in session.library_page.pane.model.rows]


def choose(session: Session, code: str) -> None:
    place = shown(session).index(code)
    session.library_page.pane.table.selectRow(place)


def metadata(workspace: Workspace, code: DocumentCode) -> Metadata:
    return read_document(workspace, code).document.metadata


def leaves(workspace: Workspace, code: DocumentCode) -> list[str]:
    return [link.leaf for link in read_document(workspace, code).links]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ke hoach", [PLAN]),
        ("CAI CACH", [PLAN]),
        ("bao cao quy", [REPORT]),
        ("anh hop dan", [PHOTO]),
        ("12/kh", [PLAN]),
        ("15/01/2026", [PLAN]),
        ("1.4", [REPORT]),
        ("khong co gi", []),
    ],
)
def test_the_search_ignores_case_and_diacritics(
    library: Session, qtbot: QtBot, query: str, found: list[str]
) -> None:
    type_in(library.library_page.pane.search, query)

    qtbot.waitUntil(lambda: shown(library) == found)
    assert library.library_page.pane.empty.isVisible() is not bool(found)


def test_filters_show_what_is_unused_or_undescribed(library: Session) -> None:
    filters = library.library_page.pane.filters.buttons

    click(filters[Narrowing.UNUSED])
    assert shown(library) == [PHOTO]
    click(filters[Narrowing.UNDESCRIBED])
    assert shown(library) == [REPORT, PHOTO]
    click(filters[Narrowing.ALL])

    assert len(shown(library)) == 3
    assert "1" in filters[Narrowing.UNUSED].text()


def test_rows_sort_by_vietnamese_rules(library: Session) -> None:
    header = library.library_page.pane.table.horizontalHeader()
    subject = list(SortBy).index(SortBy.SUBJECT)

    header.setSortIndicator(subject, Qt.SortOrder.AscendingOrder)
    assert shown(library) == [PHOTO, REPORT, PLAN]  # ảnh, Báo cáo, Kế hoạch
    header.setSortIndicator(subject, Qt.SortOrder.DescendingOrder)

    assert shown(library) == [PLAN, REPORT, PHOTO]


def test_what_is_described_is_there_when_the_window_is_opened_again(
    library: Session, filled: Workspace, theme: Theme, memory: WindowMemory, qtbot: QtBot
) -> None:
    choose(library, REPORT)
    form = library.library_page.document.form
    for field, text in (
        (form.number, "45"),
        (form.symbol, "BC-UBND"),
        (form.type.line, "Bao cao"),
        (form.issued_on.line, "31/03/2026"),
        (form.subject, "Ket qua"),
    ):
        field.selectAll()
        type_in(field, text)
    library.window.close()

    wanted = Metadata("45", "BC-UBND", "Bao cao", date(2026, 3, 31), "", "Ket qua")
    assert metadata(filled, REPORT) == wanted
    again = Session(filled, theme, memory, reading_folder=Path())
    again.show()
    again.open_document(REPORT)
    qtbot.waitUntil(lambda: again.library_page.document.form.number.text() == "45")
    assert again.library_page.document.form.metadata() == wanted
    again.window.close()
    again.close()


def test_a_description_is_saved_without_leaving_the_field(
    library: Session, filled: Workspace, qtbot: QtBot
) -> None:
    choose(library, PHOTO)
    subject = library.library_page.document.form.subject

    type_in(subject, "Hop dan ")

    qtbot.waitUntil(lambda: metadata(filled, PHOTO).subject == "Hop dan")
    qtbot.waitUntil(lambda: library.library_page.pane.model.rows[2].subject == "Hop dan")
    assert subject.text() == "Hop dan "  # what is being typed is left alone


def test_a_kind_is_chosen_from_the_list(library: Session, filled: Workspace, qtbot: QtBot) -> None:
    choose(library, PHOTO)
    kind = library.library_page.document.form.type

    minutes = next(each for each in kind.menu.actions() if each.text() == "Biên bản")
    minutes.trigger()

    qtbot.waitUntil(lambda: metadata(filled, PHOTO).type == "Biên bản")


def test_a_day_outside_the_period_is_warned_of(library: Session, qtbot: QtBot) -> None:
    choose(library, PLAN)
    document = library.library_page.document
    assert not document.warning.isVisible()

    document.form.issued_on.line.selectAll()
    type_in(document.form.issued_on.line, "15/01/2024")

    qtbot.waitUntil(document.warning.isVisible)
    assert "15/01/2024 nằm ngoài kỳ số liệu" in document.warning.text


def test_text_that_is_no_day_costs_nothing_that_was_known(
    library: Session, filled: Workspace, qtbot: QtBot
) -> None:
    choose(library, PLAN)
    form = library.library_page.document.form

    form.issued_on.line.selectAll()
    type_in(form.issued_on.line, "hom qua")
    type_in(form.issuer, " Vinh Thanh")

    qtbot.waitUntil(lambda: "Vinh Thanh" in metadata(filled, PLAN).issuer)
    assert metadata(filled, PLAN).issued_on == date(2026, 1, 15)
    assert "không phải là ngày" in form.complaint.text()


def test_a_save_that_fails_is_kept_and_tried_again(
    library: Session, filled: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseBusyError

    choose(library, PHOTO)
    with monkeypatch.context() as outside:
        outside.setattr(library_presenter, "describe_document", refuse)
        type_in(library.library_page.document.form.number, "7")
        qtbot.waitUntil(library.window.status.retry.isVisible)
    assert library.library.has_unsaved

    click(library.window.status.retry)

    qtbot.waitUntil(lambda: not library.library.has_unsaved)
    assert metadata(filled, PHOTO).number == "7"


def test_what_is_typed_without_a_pause_is_saved_meanwhile(
    library: Session, filled: Workspace, qtbot: QtBot
) -> None:
    choose(library, PHOTO)
    never_pause(library.library_page._saving)
    issuer = library.library_page.document.form.issuer

    type_in(issuer, "UBND ")
    qtbot.waitUntil(lambda: metadata(filled, PHOTO).issuer == "UBND")
    type_in(issuer, "xa")

    assert issuer.text() == "UBND xa"
    qtbot.waitUntil(lambda: metadata(filled, PHOTO).issuer == "UBND xa")


def test_what_is_noted_of_a_use_without_a_pause_is_saved_meanwhile(
    library: Session, filled: Workspace, qtbot: QtBot
) -> None:
    choose(library, REPORT)
    (box,) = library.library_page.document.uses.boxes
    never_pause(box._saving)

    type_in(box.note, "xem ")
    qtbot.waitUntil(lambda: read_document(filled, REPORT).links[0].note == "xem")
    qtbot.waitUntil(lambda: box.shown.link.note == "xem")
    type_in(box.note, "trang 3")

    assert box.note.text() == "xem trang 3"
    qtbot.waitUntil(lambda: read_document(filled, REPORT).links[0].note == "xem trang 3")


def test_a_use_leads_to_its_leaf_and_can_be_taken_back_and_undone(
    library: Session, filled: Workspace, qtbot: QtBot
) -> None:
    choose(library, REPORT)
    document = library.library_page.document
    (use,) = document.use_rows

    click(use.jump)
    assert library.window.pages.currentIndex() == SCORING
    assert library.scoring.current == "1.4"
    library.window.open_page(LIBRARY)
    click(use.away)
    qtbot.waitUntil(lambda: leaves(filled, REPORT) == [])
    qtbot.waitUntil(lambda: document.use_rows == [])
    assert document.unused.isVisible()

    library.undoing.undo()

    qtbot.waitUntil(lambda: leaves(filled, REPORT) == ["1.4"])


def test_a_document_is_used_for_a_leaf_by_keyboard_alone(
    library: Session, filled: Workspace, qtbot: QtBot
) -> None:
    choose(library, PHOTO)
    press(library.library_page.document.use, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: library.window.findChild(LeafPicker) is not None)
    picker = library.window.findChild(LeafPicker)
    assert isinstance(picker, LeafPicker)

    type_in(picker.search, "1.1")
    press(picker.search, Qt.Key.Key_Down)
    press(picker.search, Qt.Key.Key_Up)
    target = picker.model.rows[0].target
    press(picker.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: leaves(filled, PHOTO) == [target.leaf])
    assert target == Target("1.1", "kh")
    qtbot.waitUntil(lambda: library.library_page.pane.model.rows[2].uses == "1.1")
    assert ("1.1", "kh") in library.evidence.met


def test_files_are_added_without_a_leaf(
    library: Session, filled: Workspace, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    new, twin, empty = (
        scan("mới.pdf", b"%PDF-1.7 moi"),
        scan("ban sao.pdf", PLAN_BYTES),
        scan("rong.pdf", b""),
    )

    drop(library.library_page.pane, [new, twin, empty])

    document = library.library_page.document
    qtbot.waitUntil(lambda: len(shown(library)) == 4)
    assert "Đã thêm 1 tài liệu vào kho" in document.notice_banner.text
    assert "TL-001" in document.notice_banner.text
    assert "“rong.pdf” là tệp rỗng" in document.refused_banner.text
    assert library.library.chosen == "TL-004"
    assert leaves(filled, DocumentCode("TL-004")) == []


def test_what_is_no_file_of_this_pc_is_explained(library: Session, drop: Drop) -> None:
    drop(library.library_page.pane, [QUrl("https://example.vn/a.pdf")])

    assert "không phải là tệp trên máy này" in library.library_page.document.refused_banner.text


def test_a_document_opens_as_a_copy(
    library: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(library.library_page, "open_file", opened.append)
    choose(library, PLAN)

    click(library.library_page.document.open)

    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "TL-001_KH-nam.pdf"


def test_what_happens_on_the_scoring_page_is_seen_in_the_library(
    library: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    library.open_leaf("1.4")

    drop(library.scoring_page.evidence, [scan("khac.pdf", b"%PDF-1.7 khac")])
    qtbot.waitUntil(lambda: ("1.4", "") in library.evidence.met)
    library.window.open_page(LIBRARY)

    qtbot.waitUntil(lambda: len(shown(library)) == 4)


@pytest.mark.parametrize(
    "name",
    ["<b>đậm</b>&amp;.pdf", "a\u202efdp.exe", "%n%1{code}.pdf", "x" * 200 + ".pdf", "'; DROP.pdf"],
)
def test_hostile_names_are_shown_as_text(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot, name: str
) -> None:
    session.window.open_page(LIBRARY)

    drop(session.library_page.pane, [scan(name)])

    qtbot.waitUntil(lambda: shown(session) == ["TL-001"])
    title = session.library_page.document.title
    assert title.textFormat() is Qt.TextFormat.PlainText
    assert "\u202e" not in title.text()
    assert len(title.text()) > 5


def test_the_table_keeps_qts_contract(library: Session, keeps_qts_contract: Check) -> None:
    keeps_qts_contract(library.library_page.pane.model)


def test_ten_thousand_rows_cost_no_widgets(library: Session) -> None:
    pane = library.library_page.pane
    before = len(pane.findChildren(QWidget))

    pane.show_rows(pane.model.rows * 3334, of=10_002)

    assert pane.model.rowCount() == 10_002
    assert len(pane.findChildren(QWidget)) == before


def test_the_page_fits_a_small_screen(library: Session) -> None:
    choose(library, PLAN)

    assert library.window.minimumSizeHint().width() <= 1366
    assert library.window.minimumSizeHint().height() <= 728


def test_on_a_small_screen_the_subject_has_more_room_than_what_the_document_says_too(
    library: Session,
) -> None:
    table = library.library_page.pane.table
    header, columns = table.horizontalHeader(), list(SortBy)
    library.window.resize(1366, 728)
    QApplication.processEvents()

    assert not table.isColumnHidden(columns.index(SortBy.DAY))
    others = (each for each in SortBy if each is not SortBy.SUBJECT)
    widest = max(header.sectionSize(columns.index(each)) for each in others)
    assert header.sectionSize(columns.index(SortBy.SUBJECT)) > 2 * widest


def test_an_empty_library_says_what_to_do(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(LIBRARY)

    qtbot.waitUntil(lambda: "Kho chưa có tài liệu" in session.library_page.pane.empty.text())
    assert session.library_page.document.nothing.isVisible()


def test_opening_a_leaf_reads_only_its_own_documents(
    filled: Workspace, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("all documents were read")

    assert len(read_library(filled).documents) == 3
    with monkeypatch.context() as patched:  # suggestions, which come later, weigh all of them
        patched.setattr("desktop.db.document_shelf.SqlDocumentShelf.all", refuse)
        session.open_leaf("1.1")

    (box, _) = session.scoring_page.evidence.boxes
    assert [row.link.document for row in box.requirement.documents] == [PLAN]


def test_many_documents_of_one_leaf_come_in_two_helpings(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    files = [scan(f"{number}.pdf", f"%PDF-1.7 {number}".encode()) for number in range(30)]
    session.open_leaf("1.1")
    drop(session.scoring_page.evidence, files)
    pane = session.scoring_page.evidence
    qtbot.waitUntil(lambda: len(pane.boxes[0].requirement.documents) == 30)
    few = len(pane.boxes[0].documents)

    click(pane.boxes[0].more)

    assert few < 30
    assert len(pane.boxes[0].documents) == 30
    assert not pane.boxes[0].more.isVisible()


def test_an_empty_library_says_how_to_fill_it(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.window.open_page(LIBRARY)
    pane = session.library_page.pane
    qtbot.waitUntil(lambda: "Thêm tài liệu…" in pane.empty.text())
    assert not pane.table.isVisible()

    drop(pane, [scan("kế hoạch.pdf")])

    qtbot.waitUntil(pane.table.isVisible)
    assert not pane.empty.isVisible()


def test_a_narrow_table_keeps_room_for_the_subject(session: Session) -> None:
    session.window.open_page(LIBRARY)
    pane = session.library_page.pane
    pane.resize(460, 500)
    hidden = [each for at, each in enumerate(SortBy) if pane.table.isColumnHidden(at)]
    assert SortBy.SIZE in hidden
    assert SortBy.SUBJECT not in hidden

    pane.resize(1400, 500)
    assert not any(pane.table.isColumnHidden(at) for at in range(len(SortBy)))
