"""The local Neo4j: fetched from packages, kept in a home of its own, started and stopped by us."""

from enishi.local.database import LocalNeo4j, Status
from enishi.local.running import THROW_AWAY, apart, connection, running

__all__ = ["THROW_AWAY", "LocalNeo4j", "Status", "apart", "connection", "running"]
