"""Make room for the receiving office, and for whether an export was encrypted."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column(
        "workspace", sa.Column("role", sa.Text, nullable=False, server_default="submitting")
    )
    op.add_column(
        "export", sa.Column("is_encrypted", sa.Boolean, nullable=False, server_default=sa.false())
    )
    _make_rounds()
    _make_register()
    _make_receipts()


def _make_rounds() -> None:
    op.create_table(
        "round",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        *(_text(name) for name in ("digest", "office_code", "office_name", "deadline")),
        _text("recipient"),
        sa.Column("certificate", sa.LargeBinary, nullable=False),
        *(_text(name) for name in ("file_name", "created_at")),
        sa.PrimaryKeyConstraint("id", name="pk_round"),
        sa.UniqueConstraint("digest", name="uq_round_digest"),
    )
    op.create_table(
        "round_unit",
        sa.Column("round", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("ordinal", sa.Integer, autoincrement=False, nullable=False),
        *(_text(name) for name in ("code", "name")),
        sa.PrimaryKeyConstraint("round", "ordinal", name="pk_round_unit"),
        sa.ForeignKeyConstraint(["round"], ["round.id"], name="fk_round_unit_round_round"),
    )
    op.create_table(
        "pin",
        *(_text(name) for name in ("unit", "fingerprint")),
        sa.Column("certificate", sa.LargeBinary, nullable=False),
        *(_text(name) for name in ("signer", "pinned_at")),
        sa.PrimaryKeyConstraint("unit", "fingerprint", name="pk_pin"),
    )
    op.create_index("ix_pin_fingerprint", "pin", ["fingerprint"])


def _make_register() -> None:
    op.create_table(
        "received",
        sa.Column("id", sa.Integer, nullable=False),
        *(_text(name) for name in ("sha256", "name")),
        sa.Column("size", sa.BigInteger, nullable=False),
        _text("received_at"),
        *(_text(name, nullable=True) for name in ("verdict", "findings", "head", "unit")),
        *(_text(name, nullable=True) for name in ("digest", "signers", "relation", "missing")),
        _text("volume_group", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_received"),
        sa.UniqueConstraint("sha256", name="uq_received_sha256"),
    )
    for column in ("unit", "verdict", "volume_group"):
        op.create_index(f"ix_received_{column}", "received", [column])
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer, nullable=False),
        *(_text(name) for name in ("at", "name", "source")),
        sa.Column("received", sa.Integer, nullable=True),
        *(_text(name) for name in ("problem", "reason")),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.ForeignKeyConstraint(["received"], ["received.id"], name="fk_attempt_received_received"),
    )
    op.create_index("ix_attempt_received", "attempt", ["received"])


def _make_receipts() -> None:
    op.create_table(
        "receipt",
        *(_text(name) for name in ("digest", "base")),
        sa.Column("sequence", sa.Integer, nullable=False),
        *(_text(name) for name in ("unit_code", "unit_name", "office_code", "office_name")),
        *(_text(name) for name in ("package_name", "package_sha256")),
        sa.Column("package_size", sa.BigInteger, nullable=False),
        *(_text(name) for name in ("received_at", "verdict", "package_fingerprint")),
        *(_text(name) for name in ("fingerprint", "file_name", "created_at")),
        sa.PrimaryKeyConstraint("digest", name="pk_receipt"),
    )
    op.create_index("ix_receipt_base", "receipt", ["base"])


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)
