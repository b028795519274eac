"""Keep why an answer loses points: what kind of reason, and its text."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("answer", sa.Column("lost_kind", sa.Text, nullable=True))
    op.add_column("answer", sa.Column("lost_text", sa.Text, nullable=True))
