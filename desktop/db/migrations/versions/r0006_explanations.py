"""Keep what each package was and carried, and which packages rest on which."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("export", sa.Column("kind", sa.Text, nullable=False, server_default="submission"))
    op.add_column("export", sa.Column("base", sa.Text, nullable=True))
    op.add_column("export", sa.Column("contents", sa.Text, nullable=True))
    op.add_column("received", sa.Column("base", sa.Text, nullable=True))
    for column in ("base", "digest"):
        op.create_index(f"ix_received_{column}", "received", [column])
