"""The local Neo4j: fetched from packages, kept in a home of its own, started and stopped by us."""

from enishi.local.database import LocalNeo4j, Status
from enishi.local.running import connection, running

__all__ = ["LocalNeo4j", "Status", "connection", "running"]
