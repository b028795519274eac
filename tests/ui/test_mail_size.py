"""How large a mail may be is asked once: it is chosen again the next time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.ui.submission.export_options import ExportOptions
from desktop.ui.submission.mail_size_memory import MailSizeMemory


def _options(file: Path, qtbot: QtBot) -> ExportOptions:
    options = ExportOptions()
    qtbot.addWidget(options)
    options.remember(MailSizeMemory(QSettings(str(file), QSettings.Format.IniFormat)))
    return options


def test_the_size_that_was_chosen_is_there_again(tmp_path: Path, qtbot: QtBot) -> None:
    first = _options(tmp_path / "a.ini", qtbot)
    assert first.mail_limit is None

    first.split.setChecked(True)
    largest = first.mail_size.count() - 1
    first.mail_size.setCurrentIndex(largest)
    first.mail_size.activated.emit(largest)

    assert _options(tmp_path / "a.ini", qtbot).mail_limit == first.mail_size.itemData(largest)


def test_a_package_in_one_file_is_remembered_too(tmp_path: Path, qtbot: QtBot) -> None:
    first = _options(tmp_path / "a.ini", qtbot)
    first.split.setChecked(True)
    first.split.setChecked(False)

    assert _options(tmp_path / "a.ini", qtbot).mail_limit is None


@pytest.mark.parametrize("kept", ["", "-1", "7", "²", "nhiều", "9" * 5000])
def test_what_is_no_size_on_offer_counts_as_none(kept: str, tmp_path: Path, qtbot: QtBot) -> None:
    settings = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
    settings.setValue("export/mail-limit", kept)
    settings.sync()

    assert _options(tmp_path / "a.ini", qtbot).mail_limit is None
