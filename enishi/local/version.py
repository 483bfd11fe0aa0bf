"""The pinned Neo4j: the only place that names its version."""

from __future__ import annotations

from pathlib import Path

NEO4J_VERSION = "2026.08.1"

#: What `enishi.local.resolve` walks from; everyone else reads the lock it wrote.
COORDINATES = (f"org.neo4j.app:neo4j-server:{NEO4J_VERSION}", f"org.neo4j:neo4j:{NEO4J_VERSION}")

#: Every jar with its size and sha256; package data, in jgo's own lock format.
LOCK = Path(__file__).parent.parent / "data" / "neo4j.lock.toml"
