import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.bootstrap.clock import SystemClock
from desktop.ui.application import Program
from desktop.ui.shell.crash import CrashReporter
from desktop.ui.shell.crash_log import append_crash, describe_crash
from desktop.ui.theme import Theme

NOW = datetime(2026, 11, 20, 3, 4, 5, tzinfo=UTC)


def failure(secret: str) -> Exception:
    """An error that carries what must not be written: in its words, values and cause."""
    try:
        try:
            Path(f"/home/{secret}/{secret}.pdf").read_bytes()
        except OSError as error:
            raise ValueError(secret) from error
    except ValueError as error:
        error.add_note(secret)
        return error
    raise AssertionError


def test_the_log_says_what_failed_and_where() -> None:
    said = describe_crash(failure("x"), at=NOW)

    assert __version__ in said
    assert "2026-11-20T03:04:05Z" in said
    assert "builtins.ValueError" in said
    assert "builtins.FileNotFoundError" in said
    assert "pathlib:" in said
    assert ":failure:" in said


def test_the_log_holds_no_personal_data(tmp_path: Path) -> None:
    secret = "Nguyen Van An 0912345678"

    append_crash(tmp_path / "logs", failure(secret), at=NOW)

    said = (tmp_path / "logs" / "crash.log").read_text(encoding="utf-8")
    for part in (*secret.split(), "/home", ".pdf", str(tmp_path), str(Path.home())):
        assert part not in said


def test_the_log_stays_small(tmp_path: Path) -> None:
    error = failure("x")
    for _ in range(1500):
        append_crash(tmp_path, error, at=NOW)

    logs = list(tmp_path.iterdir())
    assert {each.name for each in logs} == {"crash.log", "crash.1.log"}
    assert all(each.stat().st_size < 70_000 for each in logs)


def test_a_log_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    in_the_way = tmp_path / "logs"
    in_the_way.touch()

    append_crash(in_the_way, failure("x"), at=NOW)

    assert in_the_way.read_bytes() == b""


def test_an_error_that_is_its_own_cause_ends() -> None:
    one, other = ValueError(), KeyError()
    one.__context__, other.__context__ = other, one

    assert describe_crash(one, at=NOW).count("Error") == 2


def test_a_crash_is_logged_with_the_open_workspace(
    program: Callable[[], Program],
    root: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    theme: Theme,
) -> None:
    assert theme is not None
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(sys, "stderr", None)  # as in a program without a console
    started = program()
    started.start(root)
    reporter = CrashReporter()
    reporter.log_to(started.log_folder, SystemClock())
    reporter.install()
    error = failure("bí mật")

    sys.excepthook(type(error), error, error.__traceback__)

    assert reporter.dialog is not None
    qtbot.addWidget(reporter.dialog)
    said = (root / "logs" / "crash.log").read_text(encoding="utf-8")
    assert "builtins.ValueError" in said
    assert "bí mật" not in said


def test_without_a_workspace_the_log_is_with_the_programs_own_data(
    program: Callable[[], Program], root: Path
) -> None:
    folder = program().log_folder()

    assert folder.name == "logs"
    assert root not in folder.parents
