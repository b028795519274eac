from collections.abc import Callable
from typing import TypeVar

from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.services.workspace import Workspace
from desktop.ui.jobs import JobRunner
from desktop.ui.preloading import Preloading
from desktop.ui.work import Lane, Reply

T = TypeVar("T")


class Counting(JobRunner):
    """Counts what stands in line at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = self.waiting = self.longest = 0

    @override
    def behind(self, lane: Lane, job: Callable[[], T], reply: Reply[T]) -> None:
        self.sent += 1
        self.waiting += 1
        self.longest = max(self.longest, self.waiting)

        def done(result: T) -> None:
            self.waiting -= 1
            reply.done(result)

        super().behind(lane, job, Reply(done=done, failed=reply.failed))


def test_a_page_that_is_opened_meanwhile_waits_for_one_step_at_most(
    workspace: Workspace, qtbot: QtBot
) -> None:
    jobs = Counting()
    preloading = Preloading(jobs, workspace, jobs)

    preloading.begin()
    qtbot.waitUntil(lambda: jobs.sent > 1 and jobs.waiting == 0)

    assert jobs.longest == 1
    jobs.close()
    jobs.finish_quiet()
