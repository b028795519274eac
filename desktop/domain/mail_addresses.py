"""Mail addresses as they may stand in a letter, and the identity a letter keeps."""

import re
from hashlib import sha256
from typing import Final

from desktop.domain.delivery_errors import MailAddressFaultyError
from desktop.domain.evidence import Digest
from desktop.domain.plain_text import one_line

_LONGEST: Final = 254
_LOCAL: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS: Final = re.compile(rf"(?=.{{1,64}}@){_LOCAL}@(?:{_LABEL}\.)+{_LABEL}")
_NOWHERE: Final = "minhchung.invalid"


def mail_address(untrusted_text: str) -> str:
    """The address without surrounding blanks; raises MailAddressFaultyError.

    Plain ASCII addresses (RFC 5321, without quoted names): no mail server of an office has others.
    """
    text = untrusted_text.strip()
    if len(text) > _LONGEST or _ADDRESS.fullmatch(text) is None:
        raise MailAddressFaultyError(one_line(untrusted_text))
    return text


def message_id(content: Digest, *, to: str, sender: str) -> str:
    """The same identity whenever this content goes to this address."""
    seed = f"{content} {to.lower()}".encode()
    domain = sender.rpartition("@")[2] or _NOWHERE
    return f"<{sha256(seed).hexdigest()[:32]}@{domain}>"
