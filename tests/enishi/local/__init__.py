"""Tests of the local Neo4j, on real processes."""
