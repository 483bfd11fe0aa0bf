"""The one door to Neo4j: statements, the graph as a viewer sees it, the graph as we keep it."""

from graph.store.connection import Connection
from graph.store.graph import Database, Graph, Neo4jGraph
from graph.store.keeper import Keeper, Trial
from graph.store.statement import Command, Statement, command, every_statement, statement

__all__ = [
    "Command",
    "Connection",
    "Database",
    "Graph",
    "Keeper",
    "Neo4jGraph",
    "Statement",
    "Trial",
    "command",
    "every_statement",
    "statement",
]
