"""What the frozen program is started with to be the child that opens documents."""

from typing import Final

WORKER_ARGUMENT: Final = "--reading-worker"
