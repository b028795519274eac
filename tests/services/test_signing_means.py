"""What can be signed with: found without a PIN, opened for as long as it is needed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from desktop.bootstrap.opening import adapters
from desktop.domain.key_errors import PinWrongError
from desktop.domain.signing import TokenModule
from desktop.domain.signing_errors import (
    CertificateUnclearError,
    TokenGoneError,
    TokenLibraryUnusableError,
)
from desktop.domain.submission import Unit
from desktop.exchange.office_key import OfficeSigner
from desktop.services.signing_means import (
    KeyFileMeans,
    choose_certificate,
    open_means,
    read_tokens,
)
from tests.corpus.signers import AT, make_signer
from tests.corpus.soft_token import PIN, SoftToken, certificate_object, key_object, module


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    return SoftToken.make(tmp_path / "hsm", monkeypatch)


def _put(token: SoftToken, identifier: str = "01") -> OfficeSigner:
    key = ec.generate_private_key(ec.SECP256R1())
    owner = make_signer(key=key, until=datetime.now(UTC) + timedelta(days=99))
    token.put(
        key_object(key, identifier=identifier),
        certificate_object(owner.certificate, identifier=identifier),
    )
    return owner


def test_a_library_that_fails_hides_no_other(token: SoftToken, tmp_path: Path) -> None:
    owner = _put(token)
    broken = tmp_path / "eTPKCS11.dll"
    broken.write_bytes(b"MZ")

    bad, good = read_tokens(
        adapters(), [TokenModule(broken, "SafeNet"), TokenModule(module(), "SoftHSM")]
    )

    assert isinstance(bad.error, TokenLibraryUnusableError)
    assert good.error is None
    assert [one.certificate.fingerprint for one in good.certificates] == [owner.fingerprint]


def test_a_token_signs_as_long_as_it_is_open(token: SoftToken) -> None:
    owner = _put(token)
    tools = adapters()
    choice = choose_certificate(tools, module(), fingerprint=None)

    with open_means(tools, choice, pin=PIN) as signer:
        assert signer.fingerprint == owner.fingerprint
        assert signer.sign(b"1", at=AT) != signer.sign(b"2", at=AT)


def test_what_is_not_clear_is_not_guessed(token: SoftToken) -> None:
    tools = adapters()
    with pytest.raises(CertificateUnclearError) as none:
        choose_certificate(tools, module(), fingerprint=None)
    owners = [_put(token, identifier) for identifier in ("01", "02")]
    with pytest.raises(CertificateUnclearError) as several:
        choose_certificate(tools, module(), fingerprint=None)

    assert (none.value.count, several.value.count) == (0, 2)
    chosen = choose_certificate(tools, module(), fingerprint=owners[1].fingerprint)
    assert chosen.certificate.fingerprint == owners[1].fingerprint


def test_a_token_that_is_gone_by_then_is_told(token: SoftToken) -> None:
    _put(token)
    tools = adapters()
    choice = choose_certificate(tools, module(), fingerprint=None)
    token.pull_out()

    with pytest.raises(TokenGoneError), open_means(tools, choice, pin=PIN):
        pass


def test_a_key_file_is_opened_like_a_token(tmp_path: Path) -> None:
    tools = adapters()
    path = tmp_path / "office.p12"
    owner = Unit("27280", "UBND xã Bình Minh")
    made = tools.key_file.create(path, owner=owner, pin="mat-khau", at=tools.clock.now())

    with open_means(tools, KeyFileMeans(path), pin="mat-khau") as signer:
        assert signer.certificate == made.certificate
    with pytest.raises(PinWrongError), open_means(tools, KeyFileMeans(path), pin="sai"):
        pass
