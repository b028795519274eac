"""Decides what *Chuyển gói* shows: where the package can go, and what became of its files."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.delivery import CopiedFile, ReadBack
from desktop.domain.errors import AppError
from desktop.ports.progress import Progress
from desktop.services.delivering import copy_parcels
from desktop.services.parcels import Parcel
from desktop.services.workspace import Workspace
from desktop.ui.delivery.looking import Found, Place, Wanted, look
from desktop.ui.delivery.rows import FileRow, PlaceRow, file_rows, place_rows, place_title
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Lane, Reply
from desktop.wording.phrases import say, word


class DeliveryView(Protocol):
    """What the step can show."""

    def show_parcel(self, names: Sequence[str], fault: str) -> None: ...
    def show_places(self, rows: Sequence[PlaceRow]) -> None: ...
    def show_copied(self, sentence: str, *, is_sure: bool, may_eject: bool) -> None: ...
    def show_copy_failure(self, sentence: str) -> None: ...
    def show_ejected(self, sentence: str) -> None: ...
    def show_files(self, rows: Sequence[FileRow]) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class DeliveryPresenter:
    """Copies a package to a stick; `changed` hears when a package was handed over.

    `parcel_changed` hears which one package there is to hand over, if it is one.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: DeliveryView,
        parcel_changed: Callable[[Parcel | None], None],
        changed: Callable[[], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._parcel_changed, self._changed = parcel_changed, changed
        self._wanted: Wanted = None
        self._parcels: tuple[Parcel, ...] = ()
        self._folders: tuple[Path, ...] = ()
        self._copied_to: Place | None = None

    def show_package(self, wanted: Wanted) -> None:
        """Hand over this from now on; None while there is nothing."""
        self._wanted = wanted
        self.refresh()

    def refresh(self) -> None:
        """Look again which drives there are, and what became of the files."""
        job = partial(look, self._workspace, self._wanted, self._folders)
        # Beside the saving of answers: a stick that is breaking may take its time.
        self._jobs.behind(Lane.DRAW, job, Reply(done=self._show, failed=self._on_not_looked))

    def tell(self) -> None:
        """Something became of a file."""
        self.refresh()
        self._changed()

    def add_folder(self, folder: Path) -> None:
        """Offer a folder that was chosen by hand, too."""
        self._folders = tuple(dict.fromkeys((*self._folders, folder)))
        self.refresh()

    def copy(self, place: Place) -> None:
        """Copy the package to a place, and read it back."""
        if not self._parcels:
            return
        job = partial(_copy, self._workspace, self._parcels, place)
        reply = Reply(
            done=partial(self._on_copied, place),
            failed=self._on_failed,
            cancelled=self._on_cancelled,
            ended=self._on_ended,
        )
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang chép gói và đọc lại"), job, reply)

    def eject(self) -> None:
        """Let the drive go that was copied to."""
        if self._copied_to is None:
            return
        place = self._copied_to
        reply = Reply(
            done=partial(self._on_ejected, place), failed=self._on_failed, ended=self._on_ended
        )
        self._view.show_busy(is_busy=True)
        job = partial(_eject, self._workspace, place)
        self._jobs.start(word("Đang tháo USB"), job, reply)

    def _show(self, found: Found) -> None:
        self._parcels = found.parcels
        self._parcel_changed(found.parcels[0] if len(found.parcels) == 1 else None)
        names = tuple(file.name for parcel in found.parcels for file in parcel.files)
        self._view.show_parcel(names, "" if found.fault is None else describe_error(found.fault))
        self._view.show_places(place_rows(found.places, found.sizes))
        self._view.show_files(file_rows(found.deliveries))

    def _on_not_looked(self, error: AppError) -> None:
        self._view.show_parcel((), describe_error(error))

    def _on_copied(self, place: Place, copied: tuple[CopiedFile, ...]) -> None:
        self._copied_to = place
        is_sure = all(each.read_back is ReadBack.FROM_DRIVE for each in copied)
        template = "Đã ghi và đọc lại đúng {count} tệp: {place}."
        if not is_sure:
            template = (
                "Đã ghi {count} tệp vào {place} và đọc lại giống bản gốc, nhưng máy không cho "
                "biết đã đọc từ chính USB hay từ bộ nhớ đệm. Muốn chắc chắn, hãy rút "
                "USB, cắm lại rồi bấm “Chép và đọc lại” lần nữa: tệp đã có thì chỉ được đọc lại."
            )
        self._view.show_copied(
            say(template, count=str(len(copied)), place=place_title(place)),
            is_sure=is_sure,
            may_eject=place.drive.is_removable,
        )
        self.tell()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_copy_failure(describe_error(error))
        self.refresh()

    def _on_cancelled(self) -> None:
        self._view.show_copy_failure(
            word("Đã hủy theo yêu cầu. Không có tệp dở dang nào ở nơi chép.")
        )
        self.refresh()

    def _on_ejected(self, place: Place, _nothing: None) -> None:
        self._copied_to = None
        name = place.drive.label or str(place.drive.mount)
        self._view.show_ejected(say("Đã tháo “{name}”. Có thể rút USB ra.", name=name))
        self.refresh()

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _copy(
    workspace: Workspace, parcels: tuple[Parcel, ...], place: Place, progress: Progress
) -> tuple[CopiedFile, ...]:
    return copy_parcels(workspace, parcels, place.folder, onto=place.drive, progress=progress)


def _eject(workspace: Workspace, place: Place, progress: Progress) -> None:
    workspace.tools.delivery.eject(place.drive, progress=progress)
