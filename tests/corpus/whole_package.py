"""A whole submission as the program exports it, taken apart so that any part can be changed."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.approval import Approver
from desktop.domain.submission import Unit
from desktop.domain.verification import VerificationReport
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.approving import approve_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.exporting import export_submission
from desktop.services.verifying import verify_package
from desktop.services.workspace import Tools
from tests.corpus.hostile.second_signer_attacks import second_seal
from tests.corpus.packages import LABELS, Quiet, bagged, sealed
from tests.corpus.signers import AT, QuickSigner, make_signer
from tests.corpus.small_set import SMALL_SET
from tests.corpus.zip_forge import forge, pieces

HEAD = "data/package.json"
BODY = "data/submission.json"
SET = "data/criteria-set.yaml"

Json = Any
Payload = Mapping[str, bytes]


class _Noon:
    """The receiver's clock."""

    def now(self) -> datetime:
        return AT


@dataclass(frozen=True)
class WholePackage:
    """What one office sends; `signer` and `leader` are known to the receiver."""

    payload: Payload
    signer: Signer
    leader: Signer
    tools: Tools

    def built(
        self,
        payload: Payload | None = None,
        *,
        labels: Sequence[tuple[str, str]] = LABELS,
        cosigner: Signer | None = None,
    ) -> bytes:
        """The package, right in everything that the container's check looks at."""
        content = dict(self.payload if payload is None else payload)
        entries = sealed(bagged(content, labels), self.signer)
        if cosigner is not None:
            entries |= second_seal(cosigner, content)
        return forge(pieces(entries))

    def with_json(self, path: str, change: Callable[[Json], Json]) -> dict[str, bytes]:
        """The payload with one of its JSON files changed."""
        content = json.loads(self.payload[path])
        changed = change(content)
        text = json.dumps(content if changed is None else changed, ensure_ascii=False)
        return {**self.payload, path: text.encode("utf-8", "surrogatepass")}

    def verify(self, package: Path) -> VerificationReport:
        """What the program says of a file."""
        trusted = (self.signer.certificate, self.leader.certificate)
        return verify_package(self.tools, package, trusted=trusted, progress=Quiet())


def make_whole_package(folder: Path) -> WholePackage:
    """Fill a workspace in the folder and export it; the papers are left out, being large."""
    scans = folder / "scans"
    scans.mkdir()
    create_workspace(folder / "ws", set_bytes=SMALL_SET.encode(), unit=Unit("31756", "Xã Mẫu"))
    signer = QuickSigner()
    with open_workspace(folder / "ws") as workspace:
        answers = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))}
        answer_leaves(workspace, answers)
        for name, target in (("kh.pdf", Target("1.1", "kh")), ("bc.pdf", Target("1.2", "quy"))):
            file = scans / name
            file.write_bytes(f"%PDF-1.7\n{name}\n%%EOF\n".encode())
            attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
        approve_submission(workspace, Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã"))
        exported = export_submission(workspace, folder=folder, signer=signer, progress=Quiet())
    with ZipFile(exported.path) as package:
        payload = {
            name: package.read(name)
            for name in package.namelist()
            if name in {HEAD, BODY, SET} or name.startswith("data/evidence/")
        }
    tools = replace(adapters(), clock=_Noon())
    return WholePackage(payload, signer, make_signer(name="Nguyễn Văn Mẫu"), tools)
