"""The graph as its keeper sees it: unfiltered reads and writes for import, export and derive.

Never used to answer a request. Statements run one transaction each and are retried where safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
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
    Transaction,
)
from neo4j.exceptions import ClientError, DriverError, Neo4jError, TransientError

from graph.errors import Unavailable
from graph.store.connection import Connection
from graph.store.failures import told_plainly
from graph.store.statement import Command, command
from graph.store.values import native

CLAIM = command("service/claim")

#: Seconds to wait for another to finish; the database looks every two seconds.
_PATIENCE = 3.0


class Keeper:
    """Synchronous access to one database. Use as a context manager."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._driver = _driver(connection)
        self._claim = ExitStack()
        self.has_claim = False

    def claim(self) -> None:
        """Be the only one who brings in or derives data, until released, closed or killed.

        Others may read, and write what is no import, such as tokens. Raises Unavailable where
        another is at it. The database must have the schema; before a stop it has to be released.
        """
        # A wait ends with its transaction's time, so one that is given back tries it first.
        for seconds in (_PATIENCE, 0):
            self.release()
            with told_plainly(CLAIM.name):
                self._take_claim(seconds)
        self.has_claim = True

    def _take_claim(self, seconds: float) -> None:
        session = self._claim.enter_context(self._driver.session(database=self.connection.database))
        transaction = session.begin_transaction(metadata={"statement": CLAIM.name}, timeout=seconds)
        try:
            transaction.run(CLAIM.text).consume()
        except (ClientError, TransientError) as error:
            self.release()
            raise Unavailable(
                "another import, load or derivation is at work on this database; "
                "wait for its end and say it again"
            ) from error

    def release(self) -> None:
        """Let others bring in data again; it is free to release what was not claimed."""
        self.has_claim = False
        with suppress(Neo4jError, DriverError, OSError):  # its server may be gone
            self._claim.close()

    def reopen(self, connection: Connection) -> None:
        """Go on with a database that was started anew: its old connections are dead."""
        self.release()
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
        self.release()
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
            return _answers(transaction, steps)

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


class Trial(Keeper):
    """A keeper whose writes are taken back: they answer what they would do, and nothing is done."""

    def write_all(
        self, steps: Sequence[tuple[Command, Mapping[str, Any]]]
    ) -> list[list[dict[str, Any]]]:
        """Run the statements in order in one transaction, and roll it back."""
        with (
            told_plainly(steps[0][0].name),
            self._driver.session(database=self.connection.database) as session,
            session.begin_transaction() as transaction,
        ):
            found = _answers(transaction, steps)
            transaction.rollback()
            return found


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


def _answers(
    transaction: ManagedTransaction | Transaction,
    steps: Sequence[tuple[Command, Mapping[str, Any]]],
) -> list[list[dict[str, Any]]]:
    return [
        [_plain(record) for record in transaction.run(command.text, dict(parameters))]
        for command, parameters in steps
    ]


def _plain(record: Record) -> dict[str, Any]:
    return {key: native(value) for key, value in zip(record.keys(), record.values(), strict=True)}
