"""The sample files, written once for all tests that only look at them."""

from pathlib import Path

import pytest

from desktop.samples.sample_files import SampleFile, write_sample_files


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("samples")


@pytest.fixture(scope="session")
def sample_files(sample_folder: Path) -> tuple[SampleFile, ...]:
    return write_sample_files(sample_folder, step=lambda _done, _total, _name: None)
