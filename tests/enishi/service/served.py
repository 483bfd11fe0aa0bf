"""`enishi serve` as a process of its own, on a port that is free."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.store import Connection

BODY = json.dumps({"query": "{ prefectures(first: 1) { edges { node { name } } } }"})


@dataclass
class Served:
    """A running `enishi serve`."""

    process: subprocess.Popen[str]
    port: int
    log: Path

    def post(self, body: str = BODY) -> tuple[int, dict[str, object]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("POST", "/graphql", body, {"Content-Type": "application/json"})
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def end(self, number: int) -> tuple[int, str]:
        self.process.send_signal(number)
        self.process.communicate(timeout=30)
        return self.process.returncode, self.log.read_text(encoding="utf-8")


@contextmanager
def served(database: Connection, home: Path, *arguments: str, **settings: str) -> Iterator[Served]:
    """The service on that database; `settings` are further variables of its environment."""
    environment = (
        os.environ
        | {
            "ENISHI_HOME": str(home),
            "ENISHI_NEO4J_URI": database.uri,
            "ENISHI_NEO4J_USER": database.user,
            "ENISHI_NEO4J_PASSWORD": database.password,
            "ENISHI_TIMEOUT": "20",
        }
        | settings
    )
    log = home / "service.log"
    # To a file: a pipe that nobody reads is full after some hundred requests, and holds the service.
    with log.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "enishi.cli", "serve", "--port", "0", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stream,
            text=True,
        )
    # A service that never tells its address fails the test instead of holding it up for ever.
    patience = threading.Timer(90, process.kill)
    patience.start()
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        patience.cancel()
        assert line.startswith("Enishi answers at http://localhost:"), log.read_text("utf-8")
        yield Served(process, int(line.split("localhost:")[1].split()[0]), log)
    finally:
        patience.cancel()
        if process.poll() is None:
            process.terminate()
            process.communicate(timeout=30)
