"""What the frozen program is started with to be the child that checks signed PDFs."""

from typing import Final

PADES_ARGUMENT: Final = "--pades-worker"
