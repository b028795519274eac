"""Criterion sets from and to their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.catalog.criterion_set_reading import (
    check_criterion_set,
    criterion_set_as_yaml,
    read_criterion_set,
)
from desktop.catalog.criterion_set_writing import write_criterion_set

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from desktop.catalog.criterion_set_reading import CheckedSet
    from desktop.domain.criteria import CriterionSet
    from desktop.domain.office_tables.values import OfficeWorkbook


def check_set(untrusted_bytes: bytes) -> CheckedSet:
    """Every fault and warning of a criterion set's file, YAML or a workbook."""
    return check_criterion_set(untrusted_bytes)


def take_set(untrusted_bytes: bytes) -> tuple[CriterionSet, bytes]:
    """The set of a YAML file or a workbook, and its bytes as YAML, to make a workspace of.

    Raises CriterionSetFaultyError with every fault.
    """
    as_yaml = criterion_set_as_yaml(untrusted_bytes)
    return read_criterion_set(as_yaml), as_yaml


def write_set(criterion_set: CriterionSet, *, is_workbook: bool) -> bytes:
    """A criterion set's file: a workbook, or YAML; raises CellTooLongError."""
    if not is_workbook:
        return write_criterion_set(criterion_set)
    from desktop.catalog.criterion_set_workbook import (  # noqa: PLC0415 - once a year
        write_set_workbook,
    )

    return write_set_workbook(criterion_set)


def read_tables(untrusted_bytes: bytes) -> OfficeWorkbook:
    """The tables of a workbook of any form, and what is wrong with it."""
    from desktop.catalog.office_table import read_office_tables  # noqa: PLC0415 - once a year

    return read_office_tables(untrusted_bytes)
