"""The throw-away server that all tests use."""

from __future__ import annotations

from neo4j import GraphDatabase

from enishi.local.version import NEO4J_VERSION
from graph.store.connection import Connection


def test_the_session_has_a_real_neo4j_of_the_pinned_version(neo4j: Connection) -> None:
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as driver:
        records, _, _ = driver.execute_query(
            "CALL dbms.components() YIELD name, versions, edition "
            "WHERE name = 'Neo4j Kernel' RETURN versions, edition",
            database_=neo4j.database,
        )

    assert [record.data() for record in records] == [
        {"versions": [NEO4J_VERSION], "edition": "community"}
    ]
