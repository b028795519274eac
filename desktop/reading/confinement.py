"""Bounds what a reading child may use of the PC, from inside it, before it opens a document."""

import sys

_MEMORY_BYTES = 2 * 1024**3
_NICENESS = 5

if sys.platform == "win32":

    def confine() -> None:
        """Nothing to do: the parent holds the child in a job object, see `windows_job`."""

    def allow_seconds(_seconds: int) -> None:
        """Nothing to do: the parent ends the child when its time is up."""

else:
    import os
    import resource

    def confine() -> None:
        """Bound the memory, write no file, and stand back behind the window."""
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        os.nice(_NICENESS)

    def allow_seconds(seconds: int) -> None:
        """Let the process use so much more of the processor; the system ends it after that."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime) + seconds + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
