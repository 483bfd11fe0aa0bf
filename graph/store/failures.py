"""What the driver raises, told in the service's own errors; nothing internal leaks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import ClientError, DriverError, Neo4jError, TransientError

from graph.errors import Timeout, Unavailable

_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"


@contextmanager
def told_plainly(name: str) -> Iterator[None]:
    """Turn driver errors of the statement `name` into Timeout or Unavailable; let bugs pass."""
    try:
        yield
    except ClientError as error:
        if (error.code or "").startswith(_TIMED_OUT):
            raise Timeout(name) from error
        if (error.code or "").startswith("Neo.ClientError.Security"):
            raise Unavailable("the database refused the service's credentials") from error
        raise
    except (TransientError, DriverError, OSError) as error:
        raise Unavailable("the database did not answer") from error
    except Neo4jError as error:
        if (error.code or "").startswith("Neo.DatabaseError"):
            raise Unavailable("the database failed") from error
        raise
