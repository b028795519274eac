"""What the frozen program is started with to be the child that speaks to tokens."""

from typing import Final

WORKER_ARGUMENT: Final = "--token-worker"
