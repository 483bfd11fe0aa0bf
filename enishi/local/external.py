"""A Neo4j that is not ours: the one `ENISHI_NEO4J_URI` names."""

from __future__ import annotations

from urllib.parse import urlsplit

from enishi.local.server import reachable
from enishi.settings import Settings
from graph.store.connection import Connection

DEFAULT_PORT = 7687


def external_connection(settings: Settings) -> Connection | None:
    """How to sign in to the external database; None when none is set."""
    if settings.neo4j_uri is None:
        return None
    secret = settings.neo4j_password
    password = secret.get_secret_value() if secret is not None else ""
    return Connection(settings.neo4j_uri, settings.neo4j_user, password, settings.neo4j_database)


def answers(uri: str) -> bool:
    """Whether somebody listens at this address."""
    parts = urlsplit(uri)
    return reachable(parts.hostname or "localhost", parts.port or DEFAULT_PORT)
