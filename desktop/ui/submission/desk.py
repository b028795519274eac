"""Puts the page *Nộp hồ sơ* together with those who decide on its steps."""

from desktop.ui.checks.places import Places
from desktop.ui.delivery.desk import DeliveryDesk, usual_post
from desktop.ui.report.desk import ReportDesk
from desktop.ui.settings.stamp_memory import StampMemory
from desktop.ui.submission.approving import Approving
from desktop.ui.submission.mail_size_memory import MailSizeMemory
from desktop.ui.submission.means import TokenFinder
from desktop.ui.submission.page import Presenters, SubmissionPage
from desktop.ui.submission.pictures import PictureMemory, Pictures
from desktop.ui.submission.presenter import SubmissionPresenter
from desktop.ui.submission.preview_screen import PreviewScreen
from desktop.ui.submission.printing import Printing
from desktop.ui.submission.receiving import Receiving
from desktop.ui.submission.reporting import Reporting
from desktop.ui.surroundings import Surroundings


class SubmissionDesk:
    """The page, and who leads from the check to the receipt."""

    def __init__(self, around: Surroundings, page: SubmissionPage, places: Places) -> None:
        workspace, jobs = around.workspace, around.jobs
        self.page = page
        stamps = StampMemory(around.settings)
        page.package.export.options.remember(MailSizeMemory(around.settings))
        self.submission = SubmissionPresenter(
            workspace,
            jobs=jobs,
            view=page,
            places=places,
            reading_folder=around.reading_folder,
        )
        self.submission.stamp_by(lambda: stamps.address)
        again = self.submission.refresh
        self.presenters = Presenters(
            self.submission,
            Approving(workspace, jobs=jobs, view=page, lock=around.lock, refresh=again),
            Reporting(
                workspace,
                jobs=jobs,
                view=page.report,
                refresh=again,
                time_stamps=lambda: stamps.address,
            ),
            Pictures(
                workspace,
                jobs=jobs,
                view=page.report,
                memory=PictureMemory(around.settings, workspace.root),
            ),
            Receiving(workspace, jobs=jobs, view=page.receipt, refresh=again),
            TokenFinder(workspace, jobs=jobs, view=page),
        )
        page.attend(self.presenters)
        page.report.attend_printing(
            Printing(
                workspace,
                jobs=jobs,
                view=page.report,
                screen=PreviewScreen(page.report),
                reading_folder=around.reading_folder,
            )
        )
        self.delivery = DeliveryDesk(
            workspace,
            jobs=jobs,
            view=page.deliver,
            post=usual_post(workspace, around.settings),
            changed=again,
        )
        self.report = ReportDesk(around, page)
        page.check.compose_wanted.connect(self.report.open)
        page.report.compose_wanted.connect(self.report.open_form)
        self.submission.listen(self._look)

    def _look(self) -> None:
        """What takes longer comes after what the page shows first."""
        self.presenters.reporting.look()
