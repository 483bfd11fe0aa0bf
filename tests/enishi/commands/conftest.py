"""The environment of commands that run in this process."""

from __future__ import annotations

import pytest

from graph.store import Connection


@pytest.fixture
def database(neo4j: Connection, monkeypatch: pytest.MonkeyPatch) -> Connection:
    """The session's database, which the environment names to every command."""
    monkeypatch.setenv("ENISHI_NEO4J_URI", neo4j.uri)
    monkeypatch.setenv("ENISHI_NEO4J_USER", neo4j.user)
    monkeypatch.setenv("ENISHI_NEO4J_PASSWORD", neo4j.password)
    return neo4j
