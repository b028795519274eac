"""An office's signer, and a whole package, for the tests that sign and check."""

import pytest

from desktop.exchange.office_key import OfficeSigner
from tests.corpus.signers import make_signer
from tests.corpus.whole_package import WholePackage, make_whole_package


@pytest.fixture(scope="session")
def signer() -> OfficeSigner:
    return make_signer()


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> WholePackage:
    return make_whole_package(tmp_path_factory.mktemp("whole"))
