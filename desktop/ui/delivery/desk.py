"""Gives the step *Chuyển gói* those who decide on it."""

from collections.abc import Callable

from PySide6.QtCore import QSettings

from desktop.services.workspace import Workspace
from desktop.ui.delivery.account_memory import AccountMemory
from desktop.ui.delivery.mail_presenter import MailPresenter
from desktop.ui.delivery.presenter import DeliveryPresenter
from desktop.ui.delivery.step import DeliveryStep
from desktop.ui.work import Jobs


class DeliveryDesk:
    """Who copies and who sends; `changed` hears when something became of a file."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: DeliveryStep,
        settings: QSettings,
        changed: Callable[[], None],
    ) -> None:
        self.mailing = MailPresenter(
            workspace,
            jobs=jobs,
            view=view,
            accounts=AccountMemory(settings),
            changed=self._tell,
        )
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
