"""The rules of BagIt 1.0 (RFC 8493), each as a package: ours is a stricter form of the same bag."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import bagit
import pytest

from desktop.domain.verification import Verdict
from desktop.exchange.bag import make_manifest
from desktop.exchange.faults import Fault
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_INFO,
    PAYLOAD_MANIFEST,
    TAG_MANIFEST,
)
from desktop.exchange.office_key import OfficeSigner
from tests.corpus.packages import PAYLOAD, bagged, digests, judge, sealed
from tests.corpus.zip_forge import forge, pieces

_Bag = dict[str, bytes]
_OTHER = "data/evidence/TL-002.bin"


@dataclass(frozen=True)
class Rule:
    """A change to a good bag, what BagIt says of it, and what we do; None: it is taken."""

    name: str
    change: Callable[[_Bag], _Bag]
    is_bag: bool
    fault: Fault | None


def _retagged(bag: Mapping[str, bytes]) -> _Bag:
    """The bag with its tag manifest put right."""
    tags = (BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST)
    there = {name: bag[name] for name in tags if name in bag}
    return {**bag, TAG_MANIFEST: make_manifest(digests(there))}


def _with(name: str, content: bytes) -> Callable[[_Bag], _Bag]:
    return lambda bag: _retagged({**bag, name: content})


def _replaced(name: str, old: bytes, new: bytes) -> Callable[[_Bag], _Bag]:
    def change(bag: _Bag) -> _Bag:
        assert old in bag[name]
        return _retagged({**bag, name: bag[name].replace(old, new)})

    return change


def _without(*names: str) -> Callable[[_Bag], _Bag]:
    return lambda bag: {one: content for one, content in bag.items() if one not in names}


def _added(name: str, lines: Callable[[_Bag], bytes]) -> Callable[[_Bag], _Bag]:
    return lambda bag: _retagged({**bag, name: bag.get(name, b"") + lines(bag)})


def _line_of_512(bag: _Bag) -> bytes:
    lines = [
        f"{hashlib.sha512(content).hexdigest()}  {name}\n"
        for name, content in bag.items()
        if name.startswith("data/")
    ]
    return "".join(lines).encode()


def _upper_digests(bag: _Bag) -> _Bag:
    lines = bag[PAYLOAD_MANIFEST].decode().splitlines(keepends=True)
    return _retagged({**bag, PAYLOAD_MANIFEST: "".join(_upper(one) for one in lines).encode()})


def _upper(line: str) -> str:
    return line[:64].upper() + line[64:]


def _reversed_manifest(bag: _Bag) -> _Bag:
    lines = bag[PAYLOAD_MANIFEST].splitlines(keepends=True)
    return _retagged({**bag, PAYLOAD_MANIFEST: b"".join(reversed(lines))})


def _first_line(bag: _Bag) -> bytes:
    return bag[PAYLOAD_MANIFEST].splitlines(keepends=True)[0]


_BOM = b"\xef\xbb\xbf"
_ELSEWHERE = f"https://example.org/x 0 {_OTHER}\n".encode()

RULES = [
    # Valid for everybody.
    Rule("a_good_bag", lambda bag: bag, is_bag=True, fault=None),
    Rule(
        "labels_that_repeat",
        _added(BAG_INFO, lambda _: b"Contact-Name: A\nContact-Name: B\n"),
        is_bag=True,
        fault=None,
    ),
    Rule(
        "labels_nobody_knows",
        _added(BAG_INFO, lambda _: "Ghi-Chú: xã Bình Minh\n".encode()),
        is_bag=True,
        fault=None,
    ),
    # Valid bags in another form than ours.
    Rule(
        "manifest_in_another_order",
        _reversed_manifest,
        is_bag=True,
        fault=Fault.BAG_FORM,
    ),
    Rule("digests_in_capitals", _upper_digests, is_bag=True, fault=Fault.BAG_FORM),
    Rule(
        "blanks_of_another_kind_in_the_manifest",
        _replaced(PAYLOAD_MANIFEST, b"  data", b"\tdata"),
        is_bag=True,
        fault=Fault.BAG_FORM,
    ),
    Rule(
        "manifest_with_the_lines_of_windows",
        _replaced(PAYLOAD_MANIFEST, b"\n", b"\r\n"),
        is_bag=True,
        fault=Fault.BAG_FORM,
    ),
    Rule(
        "label_on_two_lines",
        _added(BAG_INFO, lambda _: b"Contact-Name: A\n  B\n"),
        is_bag=True,
        fault=Fault.BAG_INFO,
    ),
    Rule("no_tag_manifest", _without(TAG_MANIFEST), is_bag=True, fault=Fault.ENTRY_MISSING),
    Rule("no_labels", lambda bag: _retagged(_without(BAG_INFO)(bag)), True, Fault.ENTRY_MISSING),
    Rule(
        "second_manifest_by_another_digest",
        _added("manifest-sha512.txt", _line_of_512),
        is_bag=True,
        fault=Fault.BAG_OTHER_FILE,
    ),
    Rule(
        "second_manifest_that_lies",
        _added("manifest-sha512.txt", lambda bag: _line_of_512({**bag, _OTHER: b"x"})),
        is_bag=False,
        fault=Fault.BAG_OTHER_FILE,
    ),
    Rule(
        "second_tag_manifest_that_lies",
        _with("tagmanifest-sha512.txt", b"0" * 128 + b"  bagit.txt\n"),
        is_bag=False,
        fault=Fault.BAG_OTHER_FILE,
    ),
    Rule(
        "tag_file_nobody_knows",
        _with("notes.txt", b"x"),
        is_bag=True,
        fault=Fault.BAG_OTHER_FILE,
    ),
    Rule(
        "declaration_of_an_older_version",
        _replaced(BAG_DECLARATION, b"1.0", b"0.97"),
        is_bag=True,
        fault=Fault.BAG_DECLARATION,
    ),
    # No bags.
    Rule(
        "declaration_with_a_byte_order_mark",
        _replaced(BAG_DECLARATION, b"BagIt", _BOM + b"BagIt"),
        is_bag=False,
        fault=Fault.BAG_DECLARATION,
    ),
    Rule(
        "declaration_of_one_line",
        _with(BAG_DECLARATION, b"BagIt-Version: 1.0\n"),
        is_bag=False,
        fault=Fault.BAG_DECLARATION,
    ),
    Rule(
        "declaration_of_no_version",
        _replaced(BAG_DECLARATION, b"1.0", b"new"),
        is_bag=False,
        fault=Fault.BAG_DECLARATION,
    ),
    Rule(
        "declaration_of_an_unknown_encoding",
        _replaced(BAG_DECLARATION, b"UTF-8", b"UTF-99"),
        is_bag=False,
        fault=Fault.BAG_DECLARATION,
    ),
    Rule("no_declaration", _without(BAG_DECLARATION), is_bag=False, fault=Fault.ENTRY_MISSING),
    Rule(
        "no_payload_manifest",
        lambda bag: _retagged(_without(PAYLOAD_MANIFEST)(bag)),
        is_bag=False,
        fault=Fault.ENTRY_MISSING,
    ),
    Rule(
        "payload_that_no_manifest_lists",
        _added("data/extra.txt", lambda _: b"x"),
        is_bag=False,
        fault=Fault.BAG_UNLISTED,
    ),
    Rule("payload_that_is_missing", _without(_OTHER), is_bag=False, fault=Fault.BAG_MISSING),
    Rule(
        "payload_of_another_digest",
        lambda bag: {**bag, _OTHER: b"other"},
        is_bag=False,
        fault=Fault.BAG_DIGEST,
    ),
    Rule(
        "sum_that_is_wrong",
        _replaced(BAG_INFO, b"Payload-Oxum: ", b"Payload-Oxum: 1"),
        is_bag=False,
        fault=Fault.BAG_OXUM,
    ),
    Rule(
        "tag_file_of_another_digest",
        lambda bag: {**bag, BAG_INFO: bag[BAG_INFO] + b"A: b\n"},
        is_bag=False,
        fault=Fault.BAG_DIGEST,
    ),
    Rule(
        "tag_manifest_of_what_is_missing",
        lambda bag: {**bag, TAG_MANIFEST: bag[TAG_MANIFEST] + b"0" * 64 + b"  z.txt\n"},
        is_bag=False,
        fault=Fault.BAG_MISSING,
    ),
    Rule(
        "manifest_that_leads_outside",
        _added(PAYLOAD_MANIFEST, lambda _: b"0" * 64 + b"  data/../../x\n"),
        is_bag=False,
        fault=Fault.BAG_MISSING,
    ),
    Rule(
        "manifest_with_an_absolute_path",
        _added(PAYLOAD_MANIFEST, lambda _: b"0" * 64 + b"  /etc/passwd\n"),
        is_bag=False,
        fault=Fault.BAG_MISSING,
    ),
    Rule(
        "manifest_that_names_an_entry_in_percents",
        _replaced(PAYLOAD_MANIFEST, b"TL-002.bin", b"TL-002%2Ebin"),
        is_bag=False,
        fault=Fault.BAG_MISSING,
    ),
    # Invalid by the RFC; bagit.py lets them pass, we do not.
    Rule(
        "declaration_with_other_blanks",
        _replaced(BAG_DECLARATION, b": 1.0", b" :  1.0"),
        is_bag=True,
        fault=Fault.BAG_DECLARATION,
    ),
    Rule(
        "manifest_that_names_an_entry_twice",
        _added(PAYLOAD_MANIFEST, _first_line),
        is_bag=False,
        fault=Fault.BAG_DUPLICATE,
    ),
    Rule(
        "sum_that_is_said_twice",
        lambda bag: _retagged(
            {**bag, BAG_INFO: bag[BAG_INFO] + bag[BAG_INFO].splitlines(keepends=True)[-1]}
        ),
        is_bag=True,
        fault=Fault.BAG_OXUM,
    ),
    Rule(
        "manifest_of_a_folder",
        _added(PAYLOAD_MANIFEST, lambda _: b"0" * 64 + b"  data/evidence\n"),
        is_bag=False,
        fault=Fault.BAG_MISSING,
    ),
    # What is to be fetched is not there, and a package is whole or it is none.
    Rule(
        "evidence_that_has_to_be_fetched",
        lambda bag: _without(_OTHER)(_with("fetch.txt", _ELSEWHERE)(bag)),
        is_bag=False,
        fault=Fault.BAG_MISSING,
    ),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_bag_gets_its_verdict(rule: Rule, tmp_path: Path, signer: OfficeSigner) -> None:
    package = tmp_path / "p.asice"
    entries = sealed(rule.change(bagged(PAYLOAD)), signer)
    package.write_bytes(forge(pieces(entries)))

    report = judge(package, signer.certificate)

    codes = {finding.code for finding in report.findings}
    if rule.fault is None:
        assert report.verdict is Verdict.VERIFIED
    else:
        assert rule.fault.code in codes
        assert report.verdict in {Verdict.ALTERED, Verdict.INCOMPLETE}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_stranger_says_the_same_of_it(rule: Rule, tmp_path: Path, signer: OfficeSigner) -> None:
    """Whatever we take is a bag for `bagit.py`, too; what it refuses we refuse."""
    folder = tmp_path / "bag"
    for name, content in sealed(rule.change(bagged(PAYLOAD)), signer).items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

    assert _is_bag(folder) is rule.is_bag
    assert rule.is_bag or rule.fault is not None


def _is_bag(folder: Path) -> bool:
    try:
        bagit.Bag(str(folder)).validate()
    except (bagit.BagError, LookupError, ValueError):
        return False
    return True
