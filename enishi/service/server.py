"""The HTTP server: its socket, its processes, and the word that it is ready."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Callable

import uvicorn
from uvicorn.supervisors import Multiprocess

from enishi.errors import EnishiCommandError

#: The module of what is served: `application` in it is called in each process.
APPLICATION = "enishi.service.app"
#: Seconds that requests under way are given at the end; none of them may take longer anyway.
GRACE = 10


class AddressTaken(EnishiCommandError):  # noqa: N818 - named as a fact
    """Somebody else listens there, or it is no address of this machine."""


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address; one clear sentence where that cannot be."""
    listener: socket.socket | None = None
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(2048)
    except (OSError, OverflowError) as error:
        if listener is not None:
            listener.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise AddressTaken(
            f"cannot listen on {host}, port {port} ({reason.lower()}); stop what is using it or "
            "choose another with --port"
        ) from None
    listener.set_inheritable(True)
    return listener


def serve(listener: socket.socket, workers: int, ready: Callable[[str], None]) -> None:
    """Serve until a signal ends it; `ready` is told the address as soon as it answers."""
    config = uvicorn.Config(
        f"{APPLICATION}:application",
        factory=True,
        workers=workers,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    host, port = listener.getsockname()[:2]
    threading.Thread(target=_tell, args=(host, port, ready), daemon=True).start()
    if workers == 1:
        uvicorn.Server(config).run(sockets=[listener])
    else:
        Multiprocess(config, sockets=[listener]).run()


def _tell(host: str, port: int, ready: Callable[[str], None]) -> None:
    """Ask until it answers: the same for one process and for many."""
    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    while True:
        connection = http.client.HTTPConnection(reached, port, timeout=2)
        try:
            connection.request("GET", "/livez")
            if connection.getresponse().status == 200:
                break
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.1)
    shown = f"[{reached}]" if ":" in reached else reached
    ready(f"http://{'localhost' if reached == '127.0.0.1' else shown}:{port}")
