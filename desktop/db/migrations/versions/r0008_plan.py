"""Make room for the improvement plan, and for how far last year's is."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "plan_measure",
        *(_text(name) for name in ("code", "text", "office", "cooperating")),
        *(_text(name, nullable=True) for name in ("deadline", "target")),
        _text("changed_at"),
        sa.PrimaryKeyConstraint("code", name="pk_plan_measure"),
    )
    op.create_table(
        "plan_text",
        *(_text(name) for name in ("part", "text", "changed_at")),
        sa.PrimaryKeyConstraint("part", name="pk_plan_text"),
    )
    op.create_table(
        "plan_follow_up",
        *(_text(name) for name in ("code", "period")),
        sa.Column("percent", sa.Integer, nullable=True),
        _text("note"),
        sa.Column("is_done", sa.Boolean, nullable=False),
        _text("changed_at"),
        sa.PrimaryKeyConstraint("code", "period", name="pk_plan_follow_up"),
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)
