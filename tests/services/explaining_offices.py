"""A commune that has sent a whole submission and explains it, and the office that receives both."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.receiving import Judged, Placed, Standing
from desktop.ports.encryption import ReceiverKey
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.exporting import Exported, export_submission
from desktop.services.receiving import read_register
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet
from tests.services.two_offices import LEADER, signer_of

REASON = "Theo yêu cầu giải trình tiêu chí 1.2"
MAIL_LIMIT = 1_500_000


@dataclass
class Explaining:
    """Both offices, and where scans are put."""

    office: Workspace
    commune: Workspace
    scans: Path

    def add(self, name: str, *, filler: int = 0) -> None:
        """Attach a new document; one with a filler is large."""
        file = self.scans / f"{name}.pdf"
        file.write_bytes(b"%PDF-1.7\n" + name.encode() * (1 + filler) + b"\n%%EOF\n")
        target = Target("1.2", "nam")
        attach_files(self.commune, [file], target=target, link_known=True, progress=Quiet())

    def export(
        self, *, explains: bool, in_volumes: bool = False, key: ReceiverKey | None = None
    ) -> Exported:
        """Approve what there is and export it."""
        approve_submission(self.commune, LEADER)
        return export_submission(
            self.commune,
            folder=None,
            signer=signer_of(self.commune),
            progress=Quiet(),
            mail_limit=MAIL_LIMIT if in_volumes else None,
            recipients=() if key is None else (key.recipient,),
            explains=explains,
        )

    def explain(
        self, name: str, *, in_volumes: bool = False, key: ReceiverKey | None = None
    ) -> Exported:
        """Open the submission again, add to it, and send only that."""
        reopen_submission(self.commune, reason=REASON)
        for number in range(4 if in_volumes else 1):
            self.add(f"{name}-{number}", filler=60_000 if in_volumes else 0)
        return self.export(explains=True, in_volumes=in_volumes, key=key)

    def standings(self) -> list[Standing]:
        """What each package counts for: of one in volumes only the first one's is told."""
        entries = read_register(self.office)
        return [one.standing for one in entries if one.standing is not Standing.PART]

    def judged(self) -> list[Judged]:
        """What was found, in the order the files came."""
        found = [one.file.judged for one in read_register(self.office)]
        return [one for one in found if one is not None]

    def places(self) -> list[Placed | None]:
        """How each file stands to the others."""
        return [one.placed for one in self.judged()]

    def codes(self, number: int) -> set[str]:
        """What was found about the registered file of a number."""
        return {one.code for one in self.judged()[number - 1].findings}
