"""Make room for the journal and its end, for deliveries, and for reports that are signed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("workspace", sa.Column("journal_head", sa.Text, nullable=True))
    op.create_table(
        "journal",
        sa.Column("sequence", sa.Integer, autoincrement=False, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "actor", "kind", "facts")),
        sa.Column("previous", sa.Text, nullable=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_journal"),
    )
    op.create_index("ix_journal_kind_sequence", "journal", ["kind", "sequence"])
    _make_delivery()
    _make_report()


def _make_delivery() -> None:
    texts = ("package", "file", "digest", "way", "target", "state", "at")
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in texts),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint("digest", "way", "target", name="uq_delivery_digest_way_target"),
    )
    op.create_index("ix_delivery_package", "delivery", ["package"])


def _make_report() -> None:
    op.create_table(
        "report",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("issue_number", sa.Text, nullable=False),
        sa.Column("issue_day", sa.Text, nullable=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("leader", "title", "subject")),
        sa.Column("digest", sa.Text, nullable=False),
        *(sa.Column(name, sa.BigInteger, nullable=False) for name in ("size", "crc32")),
        sa.Column("signed_digest", sa.Text, nullable=True),
        *(sa.Column(f"signed_{name}", sa.BigInteger, nullable=True) for name in ("size", "crc32")),
        sa.Column("signed_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_report"),
    )
