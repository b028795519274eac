"""Keep what the office itself writes into its report."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "paper_text",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("part", "text", "changed_at")),
        sa.PrimaryKeyConstraint("part", name="pk_paper_text"),
    )
