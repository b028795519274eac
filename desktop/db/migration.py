"""Makes the tables of a new database, and brings an older one up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from desktop.db.failures import StoredValueError

_SCRIPTS = Path(__file__).parent / "migrations"


def known_revisions() -> frozenset[str]:
    """All revisions this program can read, from the first to the newest."""
    return frozenset(one.revision for one in ScriptDirectory(_SCRIPTS).walk_revisions())


def migrate(connection: Connection, *, to: str = "head") -> None:
    """Run the missing migrations within the connection's transaction.

    Foreign keys must be off; they are checked at the end. Raises StoredValueError for rows that
    point nowhere.
    """
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise StoredValueError(f"a row of {broken[0]} points nowhere")
