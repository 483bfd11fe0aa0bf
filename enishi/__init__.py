"""The way in: the command, the service, settings, the local Neo4j, packaged data."""
