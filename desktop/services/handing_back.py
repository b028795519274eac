"""Knows how a receipt goes back to its unit: which file it is, and with which words."""

from desktop.domain.receipts import ReceiptRecord
from desktop.services.mailing import MailText
from desktop.services.parcels import Parcel
from desktop.services.workspace import Workspace
from desktop.wording.mail_texts import receipt_subject, receipt_text


def parcel_of_receipt(workspace: Workspace, record: ReceiptRecord) -> Parcel:
    """The receipt's file among the packages that were made here."""
    return Parcel(record.file_name, (workspace.exports / record.file_name,))


def words_of_receipt(workspace: Workspace, record: ReceiptRecord) -> MailText:
    """What the letter says; its address a person knows."""
    office, unit = workspace.unit.name, record.unit.name
    sequence, year = record.receipt.sequence, workspace.criterion_set.year
    return MailText(
        to="",
        subject=receipt_subject(office, unit, sequence, year),
        text=receipt_text(office, unit, sequence, year),
    )
