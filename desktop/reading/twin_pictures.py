"""Compares page pictures that our own child drew; see the `PageLikeness` port."""

import io

from PIL import Image

from desktop.domain.twins import PageComparison
from desktop.reading import fingerprint
from desktop.reading.twin_pages import compare_pages, view


class PictureLikeness:
    """Takes PNG bytes as `DocumentReader.picture` gives them."""

    def fingerprint(self, png: bytes) -> bytes:
        """See `PageLikeness.fingerprint`."""
        return fingerprint.fingerprint(_opened(png))

    def keys(self, fingerprint_bytes: bytes, *, turned: bool = False) -> tuple[int, ...]:
        """See `PageLikeness.keys`."""
        return fingerprint.keys(fingerprint_bytes, turned=turned)

    def compare(self, first: bytes, second: bytes) -> PageComparison | None:
        """See `PageLikeness.compare`."""
        return compare_pages(view(_opened(first)), view(_opened(second)))


def _opened(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        picture.load()
        return picture
