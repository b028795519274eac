"""An office's signer for the tests that sign."""

import pytest

from desktop.exchange.office_key import OfficeSigner
from tests.corpus.signers import make_signer


@pytest.fixture(scope="session")
def signer() -> OfficeSigner:
    return make_signer()
