"""Writes a criterion set as YAML: read again, it is the same set."""

from decimal import Decimal

import yaml
from typing_extensions import override

from desktop.catalog.set_shape import SET
from desktop.domain.criteria import CriterionSet
from desktop.domain.decimals import plain

_WIDTH = 110


def write_criterion_set(criterion_set: CriterionSet) -> bytes:
    """The set's file; the same set gives the same bytes."""
    text: str = yaml.dump(
        SET.write(criterion_set),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
    )
    return text.encode("utf-8")


class _Dumper(yaml.SafeDumper):
    """Numbers as they are, never as floats; nothing is said by reference."""

    @override
    def ignore_aliases(self, data: object) -> bool:
        return True

    def represent_decimal(self, data: Decimal) -> yaml.ScalarNode:
        """The number's digits, without quotes."""
        text = plain(data)
        tag = self.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
        return self.represent_scalar(tag, text)


_Dumper.add_representer(Decimal, _Dumper.represent_decimal)
