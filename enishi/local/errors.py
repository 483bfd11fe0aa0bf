"""What can go wrong with the local Neo4j, each told in one sentence that says what to do.

LocalDatabaseError
├── UnsupportedSystem  neither Linux nor macOS
├── JavaMissing        no Java that can run it
├── JarsUnavailable    a jar could not be fetched, or is not the one we locked
├── DiskFull           no room for the jars or the data
├── PortTaken          somebody else listens on the port
├── OtherVersion       the home was made by another Neo4j
├── StoreInUse         another process has the data open
├── HomeDamaged        a part of the home is missing, and guessing would lose data
├── StartFailed        the server ended, or said nothing, before it was ready
├── StopFailed         the server did not end
├── NotPrepared        a dump of a database that was never made
├── NotRunning         a question for a server that is not there
├── ExternalDatabase   `ENISHI_NEO4J_URI` is set: that database is not ours to manage
└── AdminFailed        a dump, restore or import did not work
"""

# ruff: noqa: N818 - the names say the fact; "Error" behind each would say nothing

from __future__ import annotations

from enishi.errors import EnishiCommandError


class LocalDatabaseError(EnishiCommandError):
    """The base of everything below."""


class UnsupportedSystem(LocalDatabaseError):
    """The local server needs POSIX locks and signals."""

    def __init__(self) -> None:
        super().__init__(
            "the local Neo4j runs on Linux and macOS; here use Docker or set ENISHI_NEO4J_URI "
            "(docs/operations.md)"
        )


class JavaMissing(LocalDatabaseError):
    """No Java that can run the server."""


class JarsUnavailable(LocalDatabaseError):
    """A jar could not be fetched, or its bytes are not the locked ones."""


class DiskFull(LocalDatabaseError):
    """Not enough room on the disk."""


class PortTaken(LocalDatabaseError):
    """The Bolt port belongs to another process."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"port {port} on this machine is taken by another process; "
            "set ENISHI_BOLT_PORT to another one, or to 0 for any free port"
        )
        self.port = port


class OtherVersion(LocalDatabaseError):
    """The home holds data written by another Neo4j version."""


class StoreInUse(LocalDatabaseError):
    """Another process holds the lock on the data."""


class HomeDamaged(LocalDatabaseError):
    """A file of the home is missing or cannot be read."""


class StartFailed(LocalDatabaseError):
    """The server did not come up."""


class RehearsalFailed(LocalDatabaseError):
    """Java could not keep what it learned from a start."""

    def __init__(self, told: str) -> None:
        lines = [line.strip() for line in told.splitlines() if line.strip()]
        super().__init__(
            f"Java did not keep what it learned: {lines[-1] if lines else 'no reason'}"
        )


class StopFailed(LocalDatabaseError):
    """The server did not go down."""


class NotRunning(LocalDatabaseError):
    """There is no local server to talk to."""

    def __init__(self) -> None:
        super().__init__("the local Neo4j is not running; start it with `enishi db start`")


class NotPrepared(LocalDatabaseError):
    """There is no local database yet."""

    def __init__(self) -> None:
        super().__init__("there is no local database yet; make one with `enishi db start`")


class ExternalDatabase(LocalDatabaseError):
    """`ENISHI_NEO4J_URI` names a database that is not ours to start, stop or replace."""

    def __init__(self, action: str, uri: str) -> None:
        super().__init__(
            f"ENISHI_NEO4J_URI is set, so {uri} is used and there is nothing here to {action}; "
            "unset it to work with the local Neo4j"
        )


class AdminFailed(LocalDatabaseError):
    """Neo4j's admin tool refused or failed."""
