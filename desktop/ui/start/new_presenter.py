"""Decides what the questions of a new workspace show, and makes the workspace."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.domain.criteria import CriterionSet
from desktop.domain.errors import (
    AppError,
    CriterionSetFaultyError,
    EarlierNotBeforeError,
    EarlierOtherUnitError,
)
from desktop.domain.package_names import ascii_slug
from desktop.domain.plain_text import one_line
from desktop.domain.submission import Unit
from desktop.paths import resources
from desktop.ports import Progress
from desktop.services.files import read_small_file
from desktop.ui.doors import Doors
from desktop.ui.messages import describe_error, describe_set_fault
from desktop.ui.start.naming import free_folder
from desktop.ui.work import Jobs, Reply
from desktop.wording.numbers import points_of
from desktop.wording.phrases import say, word

if TYPE_CHECKING:
    from desktop.services.carrying import Carried

_LONGEST_CODE = 40
_SAMPLE = ("criteria", "xa-mau.yaml")


@dataclass(frozen=True, slots=True)
class FormFaults:
    """What is wrong with each answer, in a sentence; "" where nothing is."""

    code: str = ""
    name: str = ""
    criterion_set: str = ""
    folder: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class ReadSet:
    """A usable set with its exact bytes."""

    content: bytes
    criterion_set: CriterionSet


class NewWorkspaceView(Protocol):
    """What the form can show."""

    def show_set(self, facts: str) -> None: ...
    def show_set_faults(self, sentence: str, faults: Sequence[str]) -> None: ...
    def show_folder(self, folder: Path) -> None: ...
    def show_earlier(self, facts: str) -> None: ...
    def show_no_earlier(self) -> None: ...
    def suggest_unit(self, unit: Unit) -> None: ...
    def show_faults(self, faults: FormFaults) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class NewWorkspacePresenter:
    """Reads the set as soon as it is chosen; makes the workspace once all answers are good."""

    def __init__(
        self,
        doors: Doors,
        *,
        jobs: Jobs,
        view: NewWorkspaceView,
        created: Callable[[Path], None],
    ) -> None:
        self._doors, self._jobs, self._view, self._created = doors, jobs, view, created
        self._set: ReadSet | None = None
        self._earlier: Carried | None = None
        self._earlier_fault = ""
        self._name = ""
        self._folder_is_chosen = False

    def choose_sample(self) -> None:
        """Take the set that comes with the program."""
        self.choose_file(resources().joinpath(*_SAMPLE))

    def choose_file(self, file: Path) -> None:
        """Read a set and say what it is, or all that is wrong with it."""
        self.choose_nothing()
        reply = Reply(done=self._on_read, failed=self._on_unreadable, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        job = partial(_read_set, self._doors, file)
        self._jobs.start(say("Đang đọc “{name}”", name=file.name), job, reply)

    def choose_nothing(self) -> None:
        """Forget the set that was chosen."""
        self._set = None
        self._view.show_set("")

    def choose_earlier(self, source: Path) -> None:
        """Read an earlier year, and say whose it is or why it cannot be used."""
        self._forget_earlier()
        reply = Reply(
            done=self._on_earlier_read,
            failed=self._on_earlier_refused,
            cancelled=self.choose_no_earlier,
            ended=self._on_ended,
        )
        self._view.show_busy(is_busy=True)
        title = say("Đang đọc hồ sơ năm trước “{name}”", name=source.name)
        self._jobs.start(title, partial(self._doors.read_earlier_year, source), reply)

    def choose_no_earlier(self) -> None:
        """Begin without an earlier year."""
        self._forget_earlier()
        self._view.show_no_earlier()

    def name_unit(self, name: str) -> None:
        """Follow the unit's name while it is typed: the folder is named after it."""
        self._name = name
        self._suggest()

    def choose_folder(self, folder: Path) -> None:
        """Keep the workspace in this folder, or in a new one below it where it holds anything."""
        year = self._set.criterion_set.year if self._set is not None else None
        if year is not None and not _is_free(folder):
            folder = free_folder(folder, self._name, year)
        self._folder_is_chosen = True
        self._view.show_folder(folder)

    def type_folder(self) -> None:
        """Suggest no folder any more: the officer has written one."""
        self._folder_is_chosen = True

    def create(self, code: str, name: str, folder: str) -> None:
        """Make the workspace, or say in place what is still wrong."""
        faults = self._faults(one_line(code), one_line(name), folder.strip())
        self._view.show_faults(faults)
        if faults != FormFaults() or self._set is None:
            return
        unit = Unit(one_line(code), one_line(name))
        make = partial(
            self._doors.create_workspace,
            set_bytes=self._set.content,
            unit=unit,
            earlier=self._earlier,
        )
        job = partial(_create, make, Path(folder.strip()))
        reply = Reply(done=self._created, failed=self._on_refused, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang tạo hồ sơ"), job, reply)

    def _faults(self, code: str, name: str, folder: str) -> FormFaults:
        return FormFaults(
            code=_code_fault(code),
            name="" if name else word("Hãy nhập tên đơn vị, ví dụ: Xã Vĩnh Thành."),
            criterion_set="" if self._set else word("Hãy chọn một bộ tiêu chí dùng được."),
            folder=_folder_fault(folder),
            earlier=self._earlier_fault,
        )

    def _suggest(self) -> None:
        if self._set is not None and not self._folder_is_chosen:
            year = self._set.criterion_set.year
            self._view.show_folder(free_folder(self._doors.home, self._name, year))

    def _on_read(self, read: ReadSet) -> None:
        self._set = read
        one = read.criterion_set
        facts = "{title} · năm {year} · {count} tiêu chí chấm điểm"
        self._view.show_set(
            say(facts, title=one.title, year=str(one.year), count=str(len(one.leaves())))
        )
        self._suggest()

    def _on_unreadable(self, error: AppError) -> None:
        faults = error.faults if isinstance(error, CriterionSetFaultyError) else ()
        self._view.show_set_faults(
            describe_error(error), [describe_set_fault(fault) for fault in faults]
        )

    def _on_earlier_read(self, carried: "Carried") -> None:
        self._earlier = carried
        earlier = carried.earlier
        unit, sheet = earlier.submission.head.unit, earlier.sheet
        facts = say(
            "{unit} · năm {year} · {points} điểm",
            unit=unit.name,
            year=str(earlier.year),
            points=points_of(sheet.total, sheet.totals.applicable),
        )
        self._view.show_earlier(f"{facts}. {_key_note()}" if carried.key else facts)
        self._view.suggest_unit(unit)

    def _on_earlier_refused(self, error: AppError) -> None:
        self._earlier_fault = describe_error(error)
        self._view.show_faults(FormFaults(earlier=self._earlier_fault))

    def _forget_earlier(self) -> None:
        self._earlier, self._earlier_fault = None, ""
        self._view.show_earlier("")

    def _on_refused(self, error: AppError) -> None:
        sentence = describe_error(error)
        is_earlier = isinstance(error, EarlierOtherUnitError | EarlierNotBeforeError)
        faults = FormFaults(earlier=sentence) if is_earlier else FormFaults(folder=sentence)
        self._view.show_faults(faults)

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _key_note() -> str:
    return word(
        "Khóa ký của đơn vị cũng được chép sang (mã PIN như cũ), vì nơi nhận đã biết khóa này."
    )


def _code_fault(code: str) -> str:
    if not code:
        return word("Hãy nhập mã đơn vị. Mã được dùng trong tên gói hồ sơ, ví dụ: 27793.")
    if len(code) > _LONGEST_CODE or not ascii_slug(code):
        return word("Mã đơn vị phải có chữ hoặc số và không dài quá 40 ký tự.")
    return ""


def _folder_fault(folder: str) -> str:
    if not folder:
        return word("Hãy chọn thư mục để giữ hồ sơ.")
    if not Path(folder).is_absolute():
        return word("Hãy ghi đường dẫn đầy đủ của thư mục, hoặc bấm “Chọn chỗ khác…”.")
    return ""


def _is_free(folder: Path) -> bool:
    try:
        return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    except OSError:
        return True  # making it will say what is wrong


def _read_set(doors: Doors, file: Path, progress: Progress) -> ReadSet:
    progress.step(0, 0, file.name)
    content = read_small_file(file)
    criterion_set, as_yaml = doors.read_set(content)
    return ReadSet(as_yaml, criterion_set)


def _create(make: Callable[[Path], None], folder: Path, progress: Progress) -> Path:
    progress.step(0, 0, folder.name)
    make(folder)
    return folder
