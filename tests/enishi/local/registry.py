"""A small Maven registry on the loopback address, with real HTTP and jars of a few bytes."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from enishi.local.lock import Jar


class Registry:
    """What it holds (`folder`), where it is (`url`), and which jars were asked for (`asked`)."""

    def __init__(self, folder: Path, url: str, asked: list[str]) -> None:
        self.folder, self.url, self.asked = folder, url, asked

    def publish(self, name: str, content: bytes) -> Jar:
        """Put a jar on offer; what a lock would say of it."""
        sha256 = hashlib.sha256(content).hexdigest()
        jar = Jar("org.example", name, "1.0", "", len(content), sha256)
        file = self.folder / jar.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return jar


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, asked: list[str], **kwargs: Any) -> None:
        self.asked = asked
        super().__init__(*args, **kwargs)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        if self.path.endswith(".jar"):
            self.asked.append(self.path.rsplit("/", 1)[1])
        super().do_GET()


@contextmanager
def serving(folder: Path) -> Iterator[Registry]:
    """Serve a folder until the block ends."""
    asked: list[str] = []
    handler = partial(_Handler, asked=asked, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Registry(folder, f"http://127.0.0.1:{server.server_port}", asked)
        finally:
            server.shutdown()
            thread.join()
