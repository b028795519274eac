"""What is typed as the address of a time-stamping authority is one, or is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.time_stamp_address import (
    MAX_ADDRESS_CHARACTERS,
    TimeStampAddressError,
    host_of,
    read_address,
)


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("http://tsa.ca.vn", "tsa.ca.vn"),
        ("  https://TSA.gov.vn:8443/tsr?x=1 ", "tsa.gov.vn"),
        ("http://[::1]:3161/", "::1"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_an_address_is_kept_without_the_blanks_around_it(typed: str, host: str) -> None:
    assert read_address(typed) == typed.strip()
    assert host_of(read_address(typed)) == host


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "tsa.ca.vn",
            "ftp://tsa.ca.vn",
            "file:///etc/passwd",
            "http://",
            "http:///x",
            "https:tsa",
        ),
        *(
            "http://u:p@tsa.vn",
            "http://tsa.vn:99999",
            "http://tsa.vn:0",
            "http://[::1",
            "http://a b",
        ),
        *("http://tsa.vn/\r\nHost: x", "http://tsa.vn\x00", "http://chứngthực.vn"),
        "http://" + "a" * MAX_ADDRESS_CHARACTERS,
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(TimeStampAddressError):
        read_address(typed)


@given(st.text(max_size=60).map("http://{}".format) | st.text())
def test_whatever_is_typed_is_an_address_or_refused(typed: str) -> None:
    try:
        address = read_address(typed)
    except TimeStampAddressError:
        return
    assert address == "" or (host_of(address) and address.isascii())
