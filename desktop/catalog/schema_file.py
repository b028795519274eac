"""The JSON Schema of criterion sets, made from the same declaration that reads them."""

import sys

from desktop.catalog.set_shape import SET
from desktop.domain.strict_json import JsonValue, write_json


def criterion_set_schema() -> dict[str, JsonValue]:
    """The schema, JSON Schema 2020-12; what it cannot say, reading still checks."""
    definitions: dict[str, JsonValue] = {}
    schema = SET.schema(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Bộ tiêu chí chấm điểm chỉ số cải cách hành chính",
        **schema,
        "$defs": definitions,
    }


def main() -> None:
    """Write the schema to standard output."""
    sys.stdout.buffer.write(write_json(criterion_set_schema()))


if __name__ == "__main__":
    main()
