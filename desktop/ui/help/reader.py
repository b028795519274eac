"""Shows the program's documents: headings to jump to, pictures that fit, links that lead on."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import (
    QBrush,
    QDesktopServices,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from desktop.ui.help.manual import anchor
from desktop.ui.theme import Theme

_MARGIN = 18
_PICTURE_WIDTH = 700
_CELL_PADDING = 6


class Reader(QTextBrowser):
    """Opens documents of one folder; everything else is handed to the system."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._folder = theme, folder
        self.setObjectName("reader")
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Nội dung hướng dẫn"))
        self.anchorClicked.connect(self._on_link)
        self.sourceChanged.connect(self._on_source_changed)
        theme.changed.connect(self._on_theme_changed)

    def open_at(self, file: Path, place: str) -> None:
        """Show the place of a document that an anchor names."""
        url = QUrl.fromLocalFile(str(file))
        url.setFragment(place)
        self._open(url)

    def show_found(self, found: tuple[tuple[int, int], ...], current: int) -> None:
        """Mark what a search found, and bring one of it into view."""
        marks = []
        for number, (first, past) in enumerate(found):
            mark = QTextEdit.ExtraSelection()
            cursor, look = QTextCursor(self.document()), QTextCharFormat()
            cursor.setPosition(first)
            cursor.setPosition(past, QTextCursor.MoveMode.KeepAnchor)
            is_current = number == current
            look.setBackground(self._theme.colour("accent" if is_current else "warning-soft"))
            look.setForeground(self._theme.colour("on-accent" if is_current else "text"))
            # The stubs know these two fields as read-only properties of unknown kind.
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
            if is_current:
                shown = QTextCursor(self.document())
                shown.setPosition(first)
                self.setTextCursor(shown)
                self.ensureCursorVisible()
        self.setExtraSelections(marks)

    def _open(self, url: QUrl) -> None:
        self.setSource(url, QTextDocument.ResourceType.MarkdownResource)

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        target = self.source().resolved(link)
        file = Path(target.toLocalFile())
        if target.isLocalFile() and file.suffix == ".md" and file.parent == self._folder:
            self._open(target)
        else:
            QDesktopServices.openUrl(target)

    @Slot(QUrl)
    def _on_source_changed(self, source: QUrl) -> None:
        """Give the document its anchors, which Markdown leaves out; Qt reads it at every step."""
        self._dress()
        if source.hasFragment():
            self.scrollToAnchor(source.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    @Slot()
    def _on_theme_changed(self) -> None:
        if self.source().isEmpty():
            return
        place = self.verticalScrollBar().value()
        self.reload()
        self.verticalScrollBar().setValue(place)

    def _dress(self) -> None:
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        whole = QTextCursor(document)
        whole.beginEditBlock()  # one new layout for all of it
        block = document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                _name_block(block)
            _fit_pictures(block)
            _wrap_code(block)
            block = block.next()
        self._dress_tables(document.rootFrame())
        whole.endEditBlock()

    def _dress_tables(self, frame: QTextFrame) -> None:
        for child in frame.childFrames():
            if isinstance(child, QTextTable):
                look = child.format().toTableFormat()
                look.setBorderCollapse(True)
                look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                look.setBorder(1)
                look.setBorderBrush(QBrush(self._theme.colour("border-strong")))
                look.setCellPadding(_CELL_PADDING)
                look.setCellSpacing(0)
                child.setFormat(look)


def _name_block(block: QTextBlock) -> None:
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setAnchorNames([anchor(block.text())])
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(look)


def _wrap_code(block: QTextBlock) -> None:
    """Long lines of code go on below, instead of making the whole page wider than the window."""
    look = block.blockFormat()
    if look.nonBreakableLines():
        look.setNonBreakableLines(False)
        QTextCursor(block).setBlockFormat(look)


def _fit_pictures(block: QTextBlock) -> None:
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if fragment.charFormat().isImageFormat():
            picture = fragment.charFormat().toImageFormat()
            picture.setWidth(_PICTURE_WIDTH)
            cursor = QTextCursor(block.document())
            cursor.setPosition(fragment.position())
            cursor.setPosition(
                fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor
            )
            cursor.setCharFormat(picture)
            return  # a block of the manual holds one picture, and the walk is over once it changed
        at += 1
