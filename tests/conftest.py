"""What holds for every test: its own home folder, no thread left behind, settled hypothesis."""

import os
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from desktop.exchange import age_passphrase, office_key

_GRACE_SECONDS = 20.0  # a thread that was told to stop may take its last steps
_numbers = count()

settings.register_profile("dev", max_examples=30, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Trace no property: a hundred examples walk the lines that one walks, at twice the time."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session", autouse=True)
def cheap_keys() -> Iterator[pytest.MonkeyPatch]:
    """Let a PIN cost a guesser next to nothing: hundreds of keys are made, and none is a secret."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(office_key, "_KDF_ROUNDS", 1_000)
        patch.setattr(age_passphrase, "_LOG_WORK", 10)
        yield patch


@pytest.fixture
def costly_keys(cheap_keys: pytest.MonkeyPatch) -> Iterator[None]:
    """Make keys as the program does."""
    cheap = office_key._KDF_ROUNDS, age_passphrase._LOG_WORK
    cheap_keys.undo()
    yield
    cheap_keys.setattr(office_key, "_KDF_ROUNDS", cheap[0])
    cheap_keys.setattr(age_passphrase, "_LOG_WORK", cheap[1])


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home folder: no test reads or writes the user's own settings."""
    folder = homes / str(next(_numbers))
    folder.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name, place in {
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
    }.items():
        monkeypatch.setenv(name, str(folder / place))
    for name in [name for name in os.environ if name.startswith("MINHCHUNG_")]:
        monkeypatch.delenv(name)
    return folder


@pytest.fixture(autouse=True)
def no_thread_left_behind(home: Path) -> Iterator[None]:  # noqa: ARG001 - only to come after it
    """Fail a test that leaves a worker thread alive."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if _is_left(thread, before)]
    for thread in left:
        thread.join(_GRACE_SECONDS)
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads left alive: {alive}"


def _is_left(thread: threading.Thread, before: set[threading.Thread]) -> bool:
    # Qt's own threads show up as dummies when they call Python; they cannot be joined.
    return thread not in before and not isinstance(thread, threading._DummyThread)
