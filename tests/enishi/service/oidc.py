"""An issuer of OpenID Connect on the loopback address: real HTTP, keys that a test can turn."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

AUDIENCE = "https://enishi.example"


@dataclass
class Issuer:
    """What it answers, and how often it was asked for its keys."""

    address: str = ""
    keys: list[RSAKey | ECKey] = field(default_factory=list)
    extra: list[dict[str, Any]] = field(default_factory=list)
    named: str | None = None
    status: int = 200
    delay: float = 0.0
    fetches: int = 0

    def turn(self) -> RSAKey:
        """A new key instead of the old ones."""
        key = RSAKey.generate_key(2048, {"kid": f"key-{time.monotonic_ns()}"})
        self.keys = [key]
        return key

    def token(
        self, key: RSAKey | ECKey | OctKey | None = None, header: Any = None, **claims: Any
    ) -> str:
        """A good token of Mito for an hour, except for what is said otherwise; None leaves out."""
        key = key or self.keys[0]
        now = int(time.time())
        said: dict[str, Any] = {
            "iss": self.address,
            "aud": AUDIENCE,
            "sub": "somebody",
            "iat": now,
            "exp": now + 3600,
            "enishi_role": "MUNICIPALITY",
            "enishi_body": "082015",
        }
        said |= claims
        headers = {"alg": "RS256", "typ": "at+jwt", "kid": key.kid} | (header or {})
        return jwt.encode(
            {name: value for name, value in headers.items() if value is not None},
            {name: value for name, value in said.items() if value is not None},
            key,
            algorithms=["RS256", "ES256", "HS256"],
        )

    async def discovery(self, _request: Request) -> Response:
        await asyncio.sleep(self.delay)
        about = {"issuer": self.named or self.address, "jwks_uri": f"{self.address}/keys"}
        return JSONResponse(about, status_code=self.status)

    async def key_set(self, _request: Request) -> Response:
        self.fetches += 1
        keys = [key.as_dict(private=False, use="sig") for key in self.keys]
        return JSONResponse({"keys": [*self.extra, *keys]}, status_code=self.status)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self.discovery),
                Route("/keys", self.key_set),
            ]
        )


@contextmanager
def serving() -> Iterator[Issuer]:
    """The issuer while it runs on a free port."""
    issuer = Issuer()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        issuer.address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        issuer.turn()
        server = uvicorn.Server(uvicorn.Config(issuer.app(), log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield issuer
        finally:
            server.should_exit = True
            thread.join()
