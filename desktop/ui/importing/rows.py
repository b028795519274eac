"""What taking in a folder would do, as frozen rows and sentences; the officer may change it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from desktop.domain.criteria import CriterionSet
from desktop.domain.plain_text import one_line
from desktop.services.attaching import RefusedFile, Target
from desktop.services.importing import Imported, ImportPlan, PlannedFile
from desktop.ui.messages import describe_error
from desktop.wording.numbers import size
from desktop.wording.phrases import say, word


class Sort(Enum):
    """What the list of files may be narrowed to."""

    ALL = auto()
    UNPLACED = auto()
    TWIN = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A file of the tree; `file` is None where it is refused, `is_left_out` by the officer."""

    path: str
    criterion: str
    size: str
    remark: str
    file: PlannedFile | None
    is_left_out: bool = False

    @property
    def comes_in(self) -> bool:
        """Whether the file is taken in as the list stands."""
        return self.file is not None and not self.is_left_out

    @property
    def sorts(self) -> frozenset[Sort]:
        """The narrowings the row passes."""
        if self.file is None:
            return frozenset((Sort.ALL, Sort.REFUSED))
        found = {Sort.ALL}
        if self.file.target is None and not self.is_left_out:
            found.add(Sort.UNPLACED)
        if self.file.known or self.file.first:
            found.add(Sort.TWIN)
        return frozenset(found)


class RowMaker:
    """Writes the rows of one plan."""

    def __init__(self, plan: ImportPlan, criterion_set: CriterionSet) -> None:
        self._folder = plan.folder
        self._leaves = {leaf.code: leaf for leaf in criterion_set.leaves()}

    def row(self, file: PlannedFile, *, is_left_out: bool = False) -> ImportRow:
        """A file that can be taken in."""
        return ImportRow(
            self._path(file.path),
            self._criterion(file.target),
            size(file.size),
            word("Không nhập tệp này.") if is_left_out else self._twin(file),
            file,
            is_left_out,
        )

    def refused(self, file: RefusedFile) -> ImportRow:
        """A file that cannot."""
        said = say("Không nhận được: {why}", why=describe_error(file.error))
        return ImportRow(self._path(file.path), "", "", said, None)

    def _path(self, path: Path) -> str:
        return one_line(str(path.relative_to(self._folder)))

    def _criterion(self, target: Target | None) -> str:
        if target is None:
            return word("Chưa rõ: vào kho, chưa gắn")
        leaf = self._leaves[target.leaf]
        asked = next((one.label for one in leaf.evidence if one.id == target.requirement), "")
        text = say("{code} {title}", code=leaf.code, title=one_line(leaf.title))
        return say("{leaf} · {asked}", leaf=text, asked=asked) if asked else text

    def _twin(self, file: PlannedFile) -> str:
        if file.known is not None:
            return say("Đã có trong kho là {code}: không lưu lại.", code=file.known)
        if file.first is not None:
            return say("Cùng nội dung với “{path}”: lưu một lần.", path=self._path(file.first))
        return ""


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan as the dialog shows it."""

    plan: ImportPlan
    maker: RowMaker
    rows: tuple[ImportRow, ...]


def preview(plan: ImportPlan, criterion_set: CriterionSet) -> Preview:
    """The rows of a plan, the refused ones last."""
    maker = RowMaker(plan, criterion_set)
    files = tuple(map(maker.row, plan.files))
    return Preview(plan, maker, (*files, *map(maker.refused, plan.refused)))


def placed(row: ImportRow, maker: RowMaker, target: Target | None) -> ImportRow:
    """The row with another criterion, or with none; a refused one stays as it is."""
    return row if row.file is None else maker.row(replace(row.file, target=target))


def left_out(row: ImportRow, maker: RowMaker, *, is_left_out: bool) -> ImportRow:
    """The row out of the import, or in it again."""
    return row if row.file is None else maker.row(row.file, is_left_out=is_left_out)


def plan_of(before: ImportPlan, rows: Sequence[ImportRow]) -> ImportPlan:
    """The plan as the list stands; a twin whose first file stays out is stored itself."""
    files = [row.file for row in rows if row.file is not None and not row.is_left_out]
    coming = {file.path for file in files}
    kept = (
        file if file.first is None or file.first in coming else replace(file, first=None)
        for file in files
    )
    return replace(before, files=tuple(kept))


def counts(rows: Sequence[ImportRow]) -> Mapping[Sort, int]:
    """How many rows pass each narrowing."""
    found = Counter(each for row in rows for each in row.sorts)
    return {each: found[each] for each in Sort}


def summary(plan: ImportPlan) -> str:
    """What would happen, and what it saves."""
    leaves = {file.target.leaf for file in plan.files if file.target is not None}
    unplaced = sum(1 for file in plan.files if file.target is None)
    lines = [
        say(
            "{count} tệp sẽ nhập: {placed} tệp gắn vào {leaves} tiêu chí, {rest} tệp vào kho mà "
            "chưa gắn.",
            count=str(len(plan.files)),
            placed=str(len(plan.files) - unplaced),
            leaves=str(len(leaves)),
            rest=str(unplaced),
        )
    ]
    twins = len(plan.files) - plan.documents_added
    if twins:
        saved = size(plan.bytes_saved)
        text = "{count} tệp trùng nội dung không phải lưu lại, bớt được {saved}."
        lines.append(say(text, count=str(twins), saved=saved))
    if plan.refused:
        text = "{count} tệp không nhận được, lý do ghi ở cột cuối."
        lines.append(say(text, count=str(len(plan.refused))))
    return " ".join(lines)


def result(imported: Imported) -> str:
    """What was done, in one sentence."""
    links = imported.change.added
    return say(
        "Đã nhập {count} tài liệu mới, gắn {links} lượt vào {leaves} tiêu chí. Bấm Ctrl+Z để "
        "hoàn tác cả lần nhập.",
        count=str(len(imported.added)),
        links=str(len(links)),
        leaves=str(len({link.leaf for link in links})),
    )


Change = Callable[[ImportRow], ImportRow]
