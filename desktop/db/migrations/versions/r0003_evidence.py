"""Make room for the bin, older versions, scan folders, what was read, and full-text search."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("document", _text("binned_at", nullable=True))
    op.add_column("document", _text("twin_of", nullable=True))
    _make_version()
    _make_reading()
    _make_pages()
    _make_twins()
    _make_scans()
    for table, columns in (("search", "number, subject, name"), ("search_text", "words")):
        op.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5({columns}, "
            "tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3')"
        )


def _make_version() -> None:
    op.create_table(
        "version",
        sa.Column("id", sa.Integer, nullable=False),
        _text("document"),
        *_content(),
        _text("name"),
        _text("replaced_at"),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.ForeignKeyConstraint(
            ["document"], ["document.code"], name="fk_version_document_document"
        ),
        sa.UniqueConstraint("digest", name="uq_version_digest"),
    )
    op.create_index("ix_version_document", "version", ["document"])


def _make_reading() -> None:
    op.create_table(
        "reading",
        _text("digest"),
        sa.Column("page_count", sa.Integer, nullable=True),
        _text("pdf_version"),
        sa.Column("has_text_layer", sa.Boolean, nullable=True),
        _text("trouble", nullable=True),
        _text("read_at"),
        sa.Column("is_marked", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_reading"),
    )
    op.create_table(
        "guess",
        *(_text(name) for name in ("digest", "field", "value", "source", "certainty")),
        sa.PrimaryKeyConstraint("digest", "field", name="pk_guess"),
        sa.ForeignKeyConstraint(["digest"], ["reading.digest"], name="fk_guess_digest_reading"),
    )


def _make_pages() -> None:
    op.create_table(
        "page",
        _text("digest"),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        _text("text"),
        _text("source"),
        sa.Column("is_coloured", sa.Boolean, nullable=True),
        sa.Column("dpi", sa.Integer, nullable=True),
        sa.Column("print", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("digest", "number", name="pk_page"),
        sa.ForeignKeyConstraint(["digest"], ["reading.digest"], name="fk_page_digest_reading"),
    )


def _make_twins() -> None:
    op.create_table(
        "page_key",
        sa.Column("key", sa.BigInteger, autoincrement=False, nullable=False),
        _text("digest"),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "digest", "number", name="pk_page_key"),
        sa.ForeignKeyConstraint(
            ["digest", "number"], ["page.digest", "page.number"], name="fk_page_key_digest_page"
        ),
    )
    op.create_index("ix_page_key_digest_number", "page_key", ["digest", "number"])
    op.create_table(
        "twin",
        *(_text(name) for name in ("first", "second", "kind")),
        sa.PrimaryKeyConstraint("first", "second", name="pk_twin"),
    )
    op.create_index("ix_twin_second", "twin", ["second"])
    op.create_table(
        "different",
        _text("first"),
        _text("second"),
        sa.PrimaryKeyConstraint("first", "second", name="pk_different"),
    )


def _make_scans() -> None:
    op.create_table(
        "scan_folder",
        _text("path"),
        sa.Column("moves_taken", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_scan_folder"),
    )
    op.create_table(
        "scan",
        sa.Column("id", sa.Integer, nullable=False),
        _text("path"),
        sa.Column("file_size", sa.BigInteger, nullable=False),
        sa.Column("file_time", sa.BigInteger, nullable=False),
        _text("name"),
        *_content(),
        *(_text(name) for name in ("taken_at", "state")),
        _text("document", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_scan"),
        sa.ForeignKeyConstraint(["document"], ["document.code"], name="fk_scan_document_document"),
    )
    op.create_index("ix_scan_path", "scan", ["path"])
    op.create_index("ix_scan_digest", "scan", ["digest"])


def _content() -> tuple[sa.Column[str] | sa.Column[int], ...]:
    return (
        _text("digest"),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("crc32", sa.BigInteger, nullable=False),
        _text("media_type"),
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)
