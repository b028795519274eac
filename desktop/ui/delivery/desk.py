"""Gives the step *Chuyển gói* those who decide on it."""

from collections.abc import Callable

from PySide6.QtCore import QSettings

from desktop.services.mailing import usual_text
from desktop.services.workspace import Workspace
from desktop.ui.delivery.account_memory import AccountMemory
from desktop.ui.delivery.mail_presenter import MailPresenter, Post
from desktop.ui.delivery.presenter import DeliveryPresenter
from desktop.ui.delivery.step import DeliveryStep
from desktop.ui.work import Jobs


def usual_post(workspace: Workspace, settings: QSettings) -> Post:
    """A package's letter to the receiving office."""
    return Post(AccountMemory(settings), usual_text(workspace))


class DeliveryDesk:
    """Who copies and who sends; `changed` hears when something became of a file."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: DeliveryStep,
        post: Post,
        changed: Callable[[], None],
    ) -> None:
        self.mailing = MailPresenter(workspace, jobs=jobs, view=view, post=post, changed=self._tell)
        self.delivery = DeliveryPresenter(
            workspace,
            jobs=jobs,
            view=view,
            parcel_changed=self.mailing.show_parcel,
            changed=changed,
        )
        view.attend(self.delivery, self.mailing)

    def _tell(self) -> None:
        self.delivery.tell()
