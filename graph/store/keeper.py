"""The graph as its keeper sees it: unfiltered reads and writes for import, export and derive.

Never used to answer a request. Statements run one transaction each and are retried where safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    Driver,
    GraphDatabase,
    ManagedTransaction,
    Query,
    Record,
)

from graph.store.connection import Connection
from graph.store.failures import told_plainly
from graph.store.statement import Command
from graph.store.values import native


class Keeper:
    """Synchronous access to one database. Use as a context manager."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._driver = _driver(connection)

    def reopen(self, connection: Connection) -> None:
        """Go on with a database that was started anew: its old connections are dead."""
        self._driver.close()
        self.connection = connection
        self._driver = _driver(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._driver.close()

    def read(self, command: Command, **parameters: Any) -> list[dict[str, Any]]:
        """All records as maps, in READ mode."""
        return list(self.stream(command, **parameters))

    def stream(self, command: Command, **parameters: Any) -> Iterator[dict[str, Any]]:
        """The records as maps, one by one, in READ mode: for what does not fit in memory."""
        with (
            told_plainly(command.name),
            self._driver.session(
                database=self.connection.database, default_access_mode=READ_ACCESS, fetch_size=2000
            ) as session,
        ):
            query = Query(command.text, metadata={"statement": command.name})
            for record in session.run(query, parameters):
                yield _plain(record)

    def write(self, command: Command, **parameters: Any) -> list[dict[str, Any]]:
        """Run the statement in a transaction of its own; its records as maps."""
        return self.write_all([(command, parameters)])[0]

    def write_all(
        self, steps: Sequence[tuple[Command, Mapping[str, Any]]]
    ) -> list[list[dict[str, Any]]]:
        """Run the statements in order in one transaction: all of them happen, or none."""

        def work(transaction: ManagedTransaction) -> list[list[dict[str, Any]]]:
            return [
                [_plain(record) for record in transaction.run(command.text, dict(parameters))]
                for command, parameters in steps
            ]

        with (
            told_plainly(steps[0][0].name),
            self._driver.session(
                database=self.connection.database, default_access_mode=WRITE_ACCESS
            ) as session,
        ):
            return session.execute_write(work)

    def define(self, command: Command) -> None:
        """Run a schema statement, which may not share a transaction with data."""
        with (
            told_plainly(command.name),
            self._driver.session(database=self.connection.database) as session,
        ):
            session.run(command.text).consume()


def _driver(connection: Connection) -> Driver:
    return GraphDatabase.driver(
        connection.uri,
        auth=(connection.user, connection.password),
        connection_timeout=5.0,
        connection_acquisition_timeout=10.0,
        max_transaction_retry_time=15.0,
        notifications_min_severity="OFF",
        user_agent="enishi",
    )


def _plain(record: Record) -> dict[str, Any]:
    return {key: native(value) for key, value in zip(record.keys(), record.values(), strict=True)}
