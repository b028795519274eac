"""Make the first tables: workspace, answers, documents, offers, links, exports."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _make_workspace()
    _make_answer()
    _make_document()
    _make_offer()
    _make_link()
    _make_export()


def _make_workspace() -> None:
    op.create_table(
        "workspace",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        _text("unit_code"),
        _text("unit_name"),
        sa.Column("year", sa.Integer, nullable=False),
        _text("criterion_set"),
        _text("created_at"),
        sa.Column("documents_numbered", sa.Integer, nullable=False),
        _text("answers_changed_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_workspace"),
        sa.CheckConstraint("id = 1", name="ck_workspace_one_row"),
    )


def _make_answer() -> None:
    op.create_table(
        "answer",
        _text("layer"),
        _text("leaf"),
        _text("inputs", nullable=True),
        sa.Column("not_applicable", sa.Boolean, nullable=False),
        _text("override_points", nullable=True),
        _text("override_reason", nullable=True),
        _text("note"),
        _text("changed_at"),
        sa.PrimaryKeyConstraint("layer", "leaf", name="pk_answer"),
    )


def _make_document() -> None:
    op.create_table(
        "document",
        _text("code"),
        sa.Column("ordinal", sa.Integer, nullable=False),
        _text("digest"),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("crc32", sa.BigInteger, nullable=False),
        *(_text(name) for name in ("media_type", "name", "added_at")),
        *(_text(name) for name in ("number", "symbol", "type")),
        _text("issued_on", nullable=True),
        *(_text(name) for name in ("issuer", "subject")),
        sa.PrimaryKeyConstraint("code", name="pk_document"),
        sa.UniqueConstraint("ordinal", name="uq_document_ordinal"),
        sa.UniqueConstraint("digest", name="uq_document_digest"),
    )


def _make_offer() -> None:
    op.create_table(
        "offer",
        sa.Column("id", sa.Integer, nullable=False),
        _text("document"),
        _text("name"),
        sa.Column("size", sa.BigInteger, nullable=False),
        _text("offered_at"),
        sa.PrimaryKeyConstraint("id", name="pk_offer"),
        sa.ForeignKeyConstraint(["document"], ["document.code"], name="fk_offer_document_document"),
    )
    op.create_index("ix_offer_document", "offer", ["document"])


def _make_link() -> None:
    op.create_table(
        "link",
        sa.Column("id", sa.Integer, nullable=False),
        *(_text(name) for name in ("leaf", "document", "requirement")),
        *(_text(name) for name in ("pages", "note", "linked_at")),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        sa.ForeignKeyConstraint(["document"], ["document.code"], name="fk_link_document_document"),
        sa.UniqueConstraint(
            "leaf", "document", "requirement", name="uq_link_leaf_document_requirement"
        ),
    )
    op.create_index("ix_link_document", "link", ["document"])


def _make_export() -> None:
    op.create_table(
        "export",
        sa.Column("sequence", sa.Integer, autoincrement=False, nullable=False),
        _text("file_name"),
        _text("digest"),
        sa.Column("size", sa.BigInteger, nullable=False),
        *(_text(name) for name in ("signer", "fingerprint", "created_at")),
        sa.PrimaryKeyConstraint("sequence", name="pk_export"),
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)
