"""A way to the database that can be cut, or stopped up, and be there again."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

from graph.store import Connection


class Proxy:
    """Carries bytes between a port of its own and a database."""

    def __init__(self, connection: Connection) -> None:
        parts = urlsplit(connection.uri)
        self._target = (parts.hostname or "", parts.port or 0)
        self._original = connection
        self._server: asyncio.Server | None = None
        self._port = 0
        self._open: set[asyncio.StreamWriter] = set()
        self._flows = asyncio.Event()
        self._flows.set()
        #: Set once something waits because nothing flows.
        self.holds = threading.Event()

    @property
    def connection(self) -> Connection:
        """The database by way of the proxy."""
        return replace(self._original, uri=f"bolt://127.0.0.1:{self._port}")

    @property
    def flows(self) -> bool:
        """Whether it carries on."""
        return self._flows.is_set()

    async def start(self) -> None:
        """Be there, on the port of the first time."""
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Be gone, as a killed server is: connections break, new ones are refused."""
        assert self._server is not None
        self._server.close()
        for writer in list(self._open):
            writer.transport.abort()
        await asyncio.sleep(0.05)

    def stop_up(self) -> None:
        """Say nothing more, as a server does that hangs."""
        self._flows.clear()

    def let_flow(self) -> None:
        """Carry on, beginning with what was held back."""
        self._flows.set()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_connection(*self._target)
        except OSError:
            writer.close()
            return
        self._open |= {writer, far_writer}
        await asyncio.gather(
            self._pour(reader, far_writer), self._pour(far_reader, writer), return_exceptions=True
        )
        self._open -= {writer, far_writer}

    async def _pour(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65_536):
                if not self._flows.is_set():
                    self.holds.set()
                await self._flows.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()


@asynccontextmanager
async def proxy_to(connection: Connection) -> AsyncIterator[Proxy]:
    """A proxy for the block."""
    proxy = Proxy(connection)
    await proxy.start()
    try:
        yield proxy
    finally:
        proxy.let_flow()
        await proxy.cut()


@contextmanager
def held(database: Connection) -> Iterator[tuple[threading.Event, Proxy]]:
    """A way to the database whose answers wait while the event is not set."""
    gate, ready, loop = threading.Event(), threading.Event(), asyncio.new_event_loop()
    gate.set()
    proxy = Proxy(database)

    async def watch() -> None:
        await proxy.start()
        ready.set()
        while True:
            await asyncio.sleep(0.02)
            proxy.let_flow() if gate.is_set() else proxy.stop_up()

    def carry() -> None:
        asyncio.set_event_loop(loop)
        task = loop.create_task(watch())
        loop.run_forever()
        task.cancel()
        loop.run_until_complete(asyncio.gather(task, proxy.cut(), return_exceptions=True))
        rest = asyncio.all_tasks(loop)
        for one in rest:
            one.cancel()
        loop.run_until_complete(asyncio.gather(*rest, return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=carry)
    thread.start()
    ready.wait(10)
    try:
        yield gate, proxy
    finally:
        gate.set()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
