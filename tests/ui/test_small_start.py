"""What only later pages and commands need is not loaded before the first page stands."""

import os
import subprocess
import sys
from pathlib import Path

from desktop.bootstrap.making import create_workspace
from desktop.domain.submission import Unit
from desktop.paths import resources

LATER = """
alembic cryptography docx keyring openpyxl PIL pyhanko pypdfium2 pyrage reportlab watchdog
desktop.cli desktop.intake desktop.reports desktop.samples
desktop.catalog.criterion_set_xlsx desktop.catalog.office_table
desktop.db.archive desktop.db.delivery_book desktop.db.judgement_types desktop.db.migration
desktop.db.paper_tables desktop.db.plan_book desktop.db.reading_shelf desktop.db.receipt_book
desktop.db.register desktop.db.report_shelf desktop.db.round_book desktop.db.round_tables
desktop.db.scan_tables desktop.db.scan_tray
desktop.delivery.linux_drives desktop.delivery.smtp_post desktop.delivery.windows_drives
desktop.domain.answers_json desktop.domain.counterparts desktop.domain.delivery
desktop.domain.delivery_errors desktop.domain.describing desktop.domain.document_number
desktop.domain.document_types desktop.domain.evidence_json desktop.domain.health
desktop.domain.json_parsers desktop.domain.office_tables desktop.domain.package_json
desktop.domain.package_places desktop.domain.package_standing
desktop.domain.plan desktop.domain.plan_results desktop.domain.readings desktop.domain.receipts
desktop.domain.receiving desktop.domain.report_errors desktop.domain.scans desktop.domain.signing
desktop.domain.submission_json desktop.domain.trust_bundle desktop.domain.twins
desktop.exchange.cades desktop.exchange.container_reader desktop.exchange.container_writer
desktop.reading.completeness desktop.reading.document_reader desktop.reading.media_type
desktop.services.approving desktop.services.attaching desktop.services.exporting
desktop.services.glancing desktop.services.inbox desktop.services.library
desktop.services.linking desktop.services.planning desktop.services.twins
desktop.ui.evidence desktop.ui.inbox.rows desktop.ui.library.page desktop.ui.library.rows
desktop.ui.plan desktop.ui.report desktop.ui.scoring desktop.ui.search.index
desktop.ui.search.palette desktop.ui.sentences.failures desktop.ui.sentences.packages
desktop.ui.submission desktop.ui.tables desktop.wording.documents
"""

START = """
import sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from desktop.__main__ import main
from desktop.ui import preloading

preloading._DELAY = 10**9  # however long the first page takes here, nothing comes behind it

def stand(*_):
    from desktop.ui.overview.page import OverviewPage
    from desktop.ui.shell.main_window import MainWindow
    (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    page = window.findChild(OverviewPage)
    while not page.bars:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    print(*sys.modules)
    window.close()
    return 0

QApplication.exec = stand
sys.exit(main(["--open", sys.argv[1]]))
"""


def test_the_first_page_loads_nothing_that_only_others_need(tmp_path: Path) -> None:
    folder = tmp_path / "ws"
    example = resources() / "criteria" / "xa-mau.yaml"
    create_workspace(folder, set_bytes=example.read_bytes(), unit=Unit("VT", "Xã Vĩnh Thành"))
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))

    shown = subprocess.run(
        [sys.executable, "-c", START, str(folder)],
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )

    loaded = shown.stdout.split()
    assert "desktop.ui.overview.page" in loaded
    early = [one for one in loaded if any(f"{one}.".startswith(f"{it}.") for it in LATER.split())]
    assert early == []
