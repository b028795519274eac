"""Decides what the questions of a new workspace show, and makes the workspace."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.domain.criterion_set_errors import CriterionSetFaultyError
from desktop.domain.earlier_errors import EarlierNotBeforeError, EarlierOtherUnitError
from desktop.domain.errors import AppError
from desktop.domain.plain_text import one_line
from desktop.domain.rounds import Role
from desktop.domain.submission import Unit
from desktop.paths import resources
from desktop.ports.progress import Progress
from desktop.ui.doors import Doors
from desktop.ui.messages import describe_error, describe_set_fault
from desktop.ui.start.facts import earlier_facts, round_facts, set_facts
from desktop.ui.start.form_faults import FormFaults, code_fault, folder_fault, round_fault
from desktop.ui.start.naming import free_folder
from desktop.ui.start.set_reading import ReadSet, read_set
from desktop.ui.work import Jobs, Reply
from desktop.wording.fingerprints import grouped
from desktop.wording.phrases import say, word

if TYPE_CHECKING:
    from desktop.services.carrying import Carried
    from desktop.services.taking_round import OpenedRound

_SAMPLE = ("criteria", "xa-mau.yaml")
_ROUND = ".asice"


class NewWorkspaceView(Protocol):
    """What the form can show."""

    def show_set(self, facts: str) -> None: ...
    def show_set_faults(self, sentence: str, faults: Sequence[str]) -> None: ...
    def offer_table(self) -> None: ...
    def show_folder(self, folder: Path) -> None: ...
    def show_earlier(self, facts: str) -> None: ...
    def show_no_earlier(self) -> None: ...
    def suggest_unit(self, unit: Unit) -> None: ...
    def show_unit(self, unit: Unit) -> None: ...
    def show_round(self, units: Sequence[Unit], fingerprint: str) -> None: ...
    def show_no_round(self) -> None: ...
    def show_role(self, role: Role) -> None: ...
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
        self._asked: OpenedRound | None = None
        self._is_compared = False
        self._role = Role.SUBMITTING
        self._earlier: Carried | None = None
        self._earlier_fault = ""
        self._name = ""
        self._folder_is_chosen = False

    def begin(self, role: Role) -> None:
        """Ask for a workspace of an office that submits, or of one that receives."""
        self._role = role
        self._view.show_role(role)

    def choose_sample(self) -> None:
        """Take the set that comes with the program."""
        self.choose_file(resources().joinpath(*_SAMPLE))

    def choose_file(self, file: Path) -> None:
        """Read a set, or a round package with one; say what it is, or all that is wrong with it."""
        self.choose_nothing()
        self._view.show_busy(is_busy=True)
        title = say("Đang đọc “{name}”", name=file.name)
        if self._role is Role.SUBMITTING and file.suffix.lower() == _ROUND:
            asked = Reply(done=self._on_round, failed=self._on_unreadable, ended=self._on_ended)
            self._jobs.start(title, partial(self._doors.open_round, file), asked)
            return
        reply = Reply(done=self._on_read, failed=self._on_unreadable, ended=self._on_ended)
        self._jobs.start(title, partial(read_set, self._doors, file), reply)

    def choose_nothing(self) -> None:
        """Forget the set that was chosen."""
        self._set, self._asked, self._is_compared = None, None, False
        self._view.show_set("")
        self._view.show_no_round()

    def choose_unit(self, unit: Unit) -> None:
        """Take one of the units the round asks."""
        self._view.show_unit(unit)
        self.name_unit(unit.name)

    def compare(self, is_compared: bool) -> None:  # noqa: FBT001 - what a check box says
        """Hear whether a person has compared the fingerprint of who signed the round."""
        self._is_compared = is_compared

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
        make = self._maker(Unit(one_line(code), one_line(name)), self._set)
        job = partial(_create, make, Path(folder.strip()))
        reply = Reply(done=self._created, failed=self._on_refused, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang tạo hồ sơ"), job, reply)

    def _maker(self, unit: Unit, read: ReadSet) -> Callable[[Path], None]:
        if self._asked is not None:
            return partial(
                self._doors.join_round,
                opened=self._asked,
                unit_code=unit.code,
                earlier=self._earlier,
            )
        return partial(
            self._doors.create_workspace,
            set_bytes=read.content,
            unit=unit,
            earlier=self._earlier,
            role=self._role,
        )

    def _faults(self, code: str, name: str, folder: str) -> FormFaults:
        return FormFaults(
            code=code_fault(code),
            name="" if name else word("Hãy nhập tên đơn vị, ví dụ: Xã Vĩnh Thành."),
            criterion_set="" if self._set else word("Hãy chọn một bộ tiêu chí dùng được."),
            round=round_fault(self._asked, code, is_compared=self._is_compared),
            folder=folder_fault(folder),
            earlier=self._earlier_fault,
        )

    def _suggest(self) -> None:
        if self._set is not None and not self._folder_is_chosen:
            year = self._set.criterion_set.year
            self._view.show_folder(free_folder(self._doors.home, self._name, year))

    def _on_read(self, read: ReadSet) -> None:
        self._set = read
        self._view.show_set(set_facts(read.criterion_set))
        self._suggest()

    def _on_round(self, opened: "OpenedRound") -> None:
        self._asked = opened
        self._on_read(ReadSet(opened.set_bytes, opened.criterion_set))
        self._view.show_set(round_facts(opened))
        self._view.show_round(opened.round.units, grouped(opened.fingerprint))

    def _on_unreadable(self, error: AppError) -> None:
        faults = error.faults if isinstance(error, CriterionSetFaultyError) else ()
        if any(fault.code == "workbook.missing_sheet" for fault in faults):
            self._view.offer_table()  # a workbook of another form
            return
        self._view.show_set_faults(
            describe_error(error), [describe_set_fault(fault) for fault in faults]
        )

    def _on_earlier_read(self, carried: "Carried") -> None:
        self._earlier = carried
        self._view.show_earlier(earlier_facts(carried))
        self._view.suggest_unit(carried.earlier.submission.head.unit)

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


def _is_free(folder: Path) -> bool:
    try:
        return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    except OSError:
        return True  # making it will say what is wrong


def _create(make: Callable[[Path], None], folder: Path, progress: Progress) -> Path:
    progress.step(0, 0, folder.name)
    make(folder)
    return folder
