"""Commands that run in this process, and their environment."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from typing import NamedTuple, Protocol

import pytest

from enishi import cli
from graph.store import Connection


class Ended(NamedTuple):
    """A command that has ended: its exit code, and what it printed."""

    code: int
    printed: str
    errors: str


class Command(Protocol):
    """`enishi` with these words, in an environment that has no other settings than these."""

    def __call__(self, *words: str, **settings: str) -> Ended: ...


@pytest.fixture
def command(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[Command]:
    """The command, without a Python of its own: that takes a second each time."""

    def run(*words: str, **settings: str) -> Ended:
        with monkeypatch.context() as there:
            for name in [name for name in os.environ if name.startswith("ENISHI_")]:
                there.delenv(name)
            for name, value in settings.items():
                there.setenv(name, value)
            there.setattr("sys.argv", ["enishi", *words])
            with pytest.raises(SystemExit) as ended:
                cli.main()
        code = ended.value.code
        assert isinstance(code, int | None)
        return Ended(code or 0, *capfd.readouterr())

    before = signal.getsignal(signal.SIGTERM)
    yield run
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def database(neo4j: Connection, monkeypatch: pytest.MonkeyPatch) -> Connection:
    """The session's database, which the environment names to every command."""
    monkeypatch.setenv("ENISHI_NEO4J_URI", neo4j.uri)
    monkeypatch.setenv("ENISHI_NEO4J_USER", neo4j.user)
    monkeypatch.setenv("ENISHI_NEO4J_PASSWORD", neo4j.password)
    return neo4j
