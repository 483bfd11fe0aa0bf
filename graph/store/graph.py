"""The graph as one viewer sees it: typed reads, with the viewer's audiences in every statement."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeVar

from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase, AsyncSession, Query

from graph.clock import today
from graph.errors import EnishiError, PurposeRequired, Timeout
from graph.grounds import UNGIVEN, Grounds
from graph.store.connection import Connection
from graph.store.failures import told_plainly
from graph.store.statement import Command, Statement
from graph.store.values import native
from graph.viewer import Role, Viewer

Row = TypeVar("Row")


class Graph(Protocol):
    """Reads for one viewer. `$viewer` (its audiences) and `$today` are added by the graph.

    `people` are the ids of those whom it read about.
    """

    viewer: Viewer
    today: date
    grounds: Grounds
    people: set[str]

    async def read(self, statement: Statement[Row], **parameters: Any) -> dict[Any, list[Row]]:
        """The rows of each key that has any record; keys without a record are missing."""
        ...


@dataclass
class Neo4jGraph:
    """`Graph` on a real Neo4j. One per request; `ran` tells the statements, in order.

    `people` are the ids of those whom it read about. `closed` is raised instead of reading about
    anybody.
    """

    driver: AsyncDriver
    database: str
    viewer: Viewer
    today: date
    timeout: float = 2.5
    ran: list[str] | None = None
    grounds: Grounds = UNGIVEN
    people: set[str] = field(default_factory=set)
    closed: EnishiError | None = None

    async def read(self, statement: Statement[Row], **parameters: Any) -> dict[Any, list[Row]]:
        """Run the statement in READ mode, bounded in time, and build its rows.

        Raises PurposeRequired where it is about people and nobody said why they are read.
        """
        if statement.is_about_people:
            self._ask_why()
        if self.ran is not None:
            self.ran.append(statement.name)
        records = await self._records(statement, parameters)
        row = statement.row
        found = {
            native(key): [
                row(**{name: native(value) for name, value in one.items()}) for one in rows
            ]
            for key, rows in records
        }
        # The one door by which people come home: noticed here, no resolver can forget it.
        self.people |= statement.people(found)
        return found

    def _ask_why(self) -> None:
        if self.closed is not None:
            raise self.closed
        if self.viewer.role is not Role.PUBLIC and not self.grounds.are_given:
            raise PurposeRequired

    async def _records(self, statement: Command, parameters: dict[str, Any]) -> list[Any]:
        query = Query(
            statement.text,  # a file of ours, never built from input
            metadata={"statement": statement.name},
            timeout=self.timeout,
        )
        values = parameters | {
            # A map: lists of other lengths would be planned anew, for each kind of viewer.
            "viewer": {
                "audiences": list(self.viewer.audiences),
                "issue_audiences": list(self.viewer.issue_audiences),
            },
            "today": self.today,
        }
        with told_plainly(statement.name):
            try:
                # The server ends the statement by itself; this bounds a server that says nothing.
                async with asyncio.timeout(self.timeout + 0.4):
                    async with self.driver.session(
                        database=self.database, default_access_mode=READ_ACCESS
                    ) as session:
                        return await self._rows(session, query, values)
            except TimeoutError as error:
                raise Timeout(statement.name) from error

    async def _rows(self, session: AsyncSession, query: Query, values: dict[str, Any]) -> list[Any]:
        return [record.values() async for record in await session.run(query, values)]


class Database:
    """The driver of the service: opened once, hands out a graph per viewer."""

    def __init__(
        self, connection: Connection, timeout: float = 2.5, clock: Callable[[], date] = today
    ):
        self.connection = connection
        self.timeout = timeout
        self.clock = clock
        self.driver = AsyncGraphDatabase.driver(
            connection.uri,
            auth=(connection.user, connection.password),
            # A dead database is told within 3 s: the defaults would hold a read for a minute.
            connection_timeout=1.5,
            connection_acquisition_timeout=2.0,
            max_transaction_retry_time=1.0,
            max_connection_pool_size=50,
            liveness_check_timeout=30,
            notifications_min_severity="OFF",
            user_agent="enishi",
        )

    def graph(self, viewer: Viewer, grounds: Grounds = UNGIVEN) -> Neo4jGraph:
        """The graph as the viewer sees it today; `grounds` say why they read about people."""
        name = self.connection.database
        return Neo4jGraph(self.driver, name, viewer, self.clock(), self.timeout, grounds=grounds)

    async def close(self) -> None:
        """Close every connection."""
        await self.driver.close()
