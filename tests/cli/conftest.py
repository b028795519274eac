"""The command line as it is called, and what it prints."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main

Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with --json; its exit code and what it printed, read."""

    def run_it(*words: str | Path) -> tuple[int, Any]:
        code = main([*map(str, words), "--json"])
        printed = capsys.readouterr().out
        return code, json.loads(printed) if printed else None

    return run_it
