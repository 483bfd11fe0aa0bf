"""Where the database is and how to sign in."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Connection:
    """Address and credentials of one Neo4j database. The password never shows in a repr."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str = "neo4j"
