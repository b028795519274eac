"""Keeps in the database what became of each file that was handed over."""

from sqlalchemy import Connection, delete, insert, select

from desktop.db.paper_tables import DELIVERY
from desktop.domain.delivery import Delivery, DeliveryState, DeliveryWay
from desktop.domain.evidence import Digest

_DELIVERIES = select(
    DELIVERY.c.package,
    DELIVERY.c.file,
    DELIVERY.c.digest,
    DELIVERY.c.way,
    DELIVERY.c.target,
    DELIVERY.c.state,
    DELIVERY.c.at,
).order_by(DELIVERY.c.id)


class SqlDeliveryBook:
    """The `DeliveryBook` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, delivery: Delivery) -> None:
        """As the port says."""
        key = (
            (DELIVERY.c.digest == delivery.digest)
            & (DELIVERY.c.way == delivery.way)
            & (DELIVERY.c.target == delivery.target)
        )
        self._connection.execute(delete(DELIVERY).where(key))
        self._connection.execute(
            insert(DELIVERY).values(
                package=delivery.package,
                file=delivery.file,
                digest=delivery.digest,
                way=delivery.way,
                target=delivery.target,
                state=delivery.state,
                at=delivery.at,
            )
        )

    def of_package(self, package: str) -> tuple[Delivery, ...]:
        """As the port says."""
        rows = self._connection.execute(_DELIVERIES.where(DELIVERY.c.package == package))
        return tuple(
            Delivery(name, file, Digest(digest), way, target, state, at)
            for name, file, digest, way, target, state, at in rows
        )

    def state_of(self, digest: Digest, way: DeliveryWay, target: str) -> DeliveryState | None:
        """As the port says."""
        query = select(DELIVERY.c.state).where(
            DELIVERY.c.digest == digest, DELIVERY.c.way == way, DELIVERY.c.target == target
        )
        return self._connection.execute(query).scalar()
