"""Makes office files reproducible: what they are zipped from carries one and the same day."""

from collections.abc import Callable
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DAY: Final = (1980, 1, 1, 0, 0, 0)

Change = Callable[[str, bytes], bytes]
"""What becomes of a part's content, by its name."""


def _as_it_is(_name: str, content: bytes) -> bytes:
    return content


def without_times(office_file: bytes, change: Change = _as_it_is) -> bytes:
    """The same parts in the same order, none of them with the time of its making."""
    target = BytesIO()
    with ZipFile(BytesIO(office_file)) as source, ZipFile(target, "w") as written:
        for part in source.infolist():
            info = ZipInfo(part.filename, _DAY)
            info.compress_type = ZIP_DEFLATED
            written.writestr(info, change(part.filename, source.read(part)))
    return target.getvalue()
