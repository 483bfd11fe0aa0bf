"""The local Neo4j as the rest of Enishi sees it: start, stop, ask, replace."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from enishi.local import process, replacement, server
from enishi.local.admin import run_admin
from enishi.local.claim import claimed
from enishi.local.configuration import LOOPBACK, conf_text, configuration, java_options, port_in
from enishi.local.errors import (
    ExternalDatabase,
    NotRunning,
    PortTaken,
    StopFailed,
    UnsupportedSystem,
)
from enishi.local.home import DATABASE, USER, Home, State, write_whole
from enishi.local.jars import JarCache
from enishi.local.java import find_java
from enishi.local.rehearsal import Rehearsal
from enishi.local.space import FOR_A_START, require_space
from enishi.local.version import NEO4J_VERSION
from enishi.settings import Settings
from graph.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Status:
    """A running local server."""

    pid: int
    uri: str
    version: str
    home: Path
    #: The command it ends with; None for a server meant to stay.
    owner: int | None

    @property
    def is_orphan(self) -> bool:
        """Whether the command that was to stop it is gone."""
        return self.owner is not None and not process.is_alive(self.owner)


class LocalNeo4j:
    """The local Neo4j of these settings. Nothing is touched before a method is called."""

    def __init__(
        self,
        settings: Settings,
        *,
        console: Console | None = None,
        jars: JarCache | None = None,
        java_options: Sequence[str] = (),
    ) -> None:
        if os.name != "posix":
            raise UnsupportedSystem
        self.settings = settings
        self.home = Home(settings.home / "neo4j")
        self.jars = jars or JarCache(settings.cache / "maven")
        self.console = console or Console(stderr=True)
        self.java_options = java_options
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def rehearsal(self) -> Rehearsal:
        """What this machine's Java has learned about starting Neo4j."""
        return Rehearsal(self.settings.cache / "java", find_java(), self.jars.class_path)

    def install(self) -> int:
        """Make every jar be there, verified; the number of jars that had to be fetched."""
        return self.jars.install(self.console)

    def start(self, *, owned: bool = False) -> Connection:
        """Start the server, or find it running; returns when it answers.

        `owned`: the caller stops it before it ends itself. Should the caller be killed, the
        next one finds the server running and takes it over.
        """
        self._ours("start")
        with claimed(self.home.claim):
            owner = os.getpid() if owned else None
            status = self.status()
            # Somebody may have been killed between launching it and waiting for it, or it was
            # killed itself and has not ended yet.
            if status is None or not server.becomes_ready(status.pid, self.home, self._port()):
                self._start(owner)
            elif status.is_orphan:
                self.home.remember(State(status.pid, self._port(), status.version, owner))
            return self._connection()

    def stop(self) -> bool:
        """Stop the server, checkpointed; whether there was one."""
        self._ours("stop")
        with claimed(self.home.claim):
            return self._stop()

    def status(self) -> Status | None:
        """The running server, or None."""
        pid = process.find_server(self.home.path)
        if pid is None:
            return None
        state = self.home.state()
        known = state if state is not None and state.pid == pid else None
        version = known.version if known else NEO4J_VERSION
        uri = f"bolt://{LOOPBACK}:{self._port()}"
        return Status(pid, uri, version, self.home.path, known.owner if known else None)

    def connection(self) -> Connection:
        """How to sign in to the running server."""
        if self.status() is None:
            raise NotRunning
        return self._connection()

    def reset(self) -> None:
        """Stop the server and delete its whole home: data, password, logs."""
        self._ours("reset")
        with claimed(self.home.claim):
            self._stop()
            server.require_store(self.home)
            if self.home.path.exists():
                shutil.rmtree(self.home.path)

    def admin(self, arguments: Sequence[str], *, heap: str | None = None) -> str:
        """Run Neo4j's admin tool within `stopped()` or `replacing()`; what it printed.

        File arguments must be absolute. `heap` (such as `4g`) instead of the server's own.
        """
        self._ours("import into")
        return run_admin(find_java(), self.home, arguments, heap=heap)

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """The server is down for the block, and up again after it if it was up before."""
        self._ours("stop")
        with claimed(self.home.claim):
            before = self.status()
            self._stop()
            try:
                self._prepare(self._port())
                yield
            finally:
                if before is not None:
                    self._start(before.owner)

    @contextmanager
    def replacing(self) -> Iterator[None]:
        """Within the block the database is stopped and empty; on an error its data is back."""
        with self.stopped(), replacement.replacing(self.home):
            yield

    def kill(self) -> None:
        """End the server at once, as a power cut would; for throw-away homes and tests."""
        pid = process.find_server(self.home.path)
        if pid is not None:
            process.end(pid, seconds=10, kill=True)
        self._reap()

    def _start(self, owner: int | None) -> None:
        # A killed server is dead before its files and its port are free: wait, then look.
        server.require_store(self.home)
        port = self._free_port()
        self._prepare(port)
        replacement.recover(self.home)
        self.home.sweep()
        self._reap()  # a child that somebody else has ended
        self._child = server.launch(find_java(), self.home, self.java_options)
        self.home.remember(State(self._child.pid, port, NEO4J_VERSION, owner))
        try:
            server.wait_until_ready(self._child.pid, self.home, port)
        except BaseException:
            self.kill()
            self.home.forget()
            raise

    def _prepare(self, port: int) -> None:
        """Everything a server or the admin tool needs, from nothing or from what is there."""
        is_prepared = self.home.is_prepared()
        server.require_store(self.home)
        java = find_java()
        self.home.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.install()
        require_space(self.home.path, FOR_A_START, what="the local Neo4j")
        password = self.home.password()
        learned = self.rehearsal.options
        options = java_options(self.settings.heap, self.jars.class_path, learned)
        write_whole(self.home.conf, conf_text(configuration(self.settings, port)))
        write_whole(self.home.java_options, options)
        if not is_prepared:
            # From a file: an argument would show the password in the process list. The admin
            # tool takes its whole command line from it.
            with tempfile.TemporaryDirectory(dir=self.home.path) as folder:
                file = Path(folder) / "arguments"
                file.write_text(f"set-initial-password {password}\n", encoding="ascii")
                run_admin(java, self.home, ["dbms", f"@{file}"], is_brief=True)
            self.home.mark_prepared()

    def _stop(self) -> bool:
        pid = process.find_server(self.home.path)
        if pid is not None and not process.end(pid, seconds=60):
            raise StopFailed(f"Neo4j (process {pid}) did not end in 60 s; see {self.home.log}")
        self._reap()
        self.home.forget()
        return pid is not None

    def _reap(self) -> None:
        if self._child is not None:
            self._child.wait()
            self._child = None

    def _free_port(self) -> int:
        if self.settings.bolt_port == 0 and (last := self._port()):
            # The last port again if it is still free: clients find the server after a restart.
            with suppress(PortTaken):
                return server.free_port(last)
        return server.free_port(self.settings.bolt_port)

    def _port(self) -> int:
        """The port that the last start wrote down; 0 before the first."""
        try:
            return port_in(self.home.conf.read_text(encoding="utf-8")) or 0
        except FileNotFoundError:
            return 0

    def _connection(self) -> Connection:
        uri = f"bolt://{LOOPBACK}:{self._port()}"
        return Connection(uri, USER, self.home.password(), DATABASE)

    def _ours(self, action: str) -> None:
        if self.settings.neo4j_uri is not None:
            raise ExternalDatabase(action, self.settings.neo4j_uri)
