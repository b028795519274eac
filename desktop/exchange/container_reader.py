"""Checks a package of any origin without unpacking it, and says everything that is wrong at once."""

import hashlib
import os
import stat
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import FileIO
from pathlib import Path

from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_PACKAGE_TEXT_BYTES
from desktop.domain.verification import SignatureStatus, VerificationFinding
from desktop.exchange.asic_manifest import check_list, read_list
from desktop.exchange.bag import check_bag, oxum
from desktop.exchange.byte_meter import ByteMeter
from desktop.exchange.entry_names import printable
from desktop.exchange.entry_reading import hash_members, read_member
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_FILES,
    BAG_INFO,
    MEANT_TO_BE_READ,
    MIMETYPE,
    MIMETYPE_CONTENT,
    PAYLOAD,
    PAYLOAD_MANIFEST,
    SEALS,
    SIGNATURE,
    SIGNED_LIST,
)
from desktop.exchange.signature_check import (
    NOTHING_KNOWN,
    CheckedSignature,
    check_signature,
    no_signature,
)
from desktop.exchange.zip_check import Member, check_zip
from desktop.exchange.zip_directory import read_directory
from desktop.ports import EntryFact, OpenedPackage, Progress
