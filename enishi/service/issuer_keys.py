"""The public keys of one issuer: found by OIDC discovery, kept, and fetched again when they turn.

Fetching happens in a thread, for all requests at once, and never more often than `PAUSE` allows.
An issuer that is down changes nothing for the keys that are known.
"""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from typing import Any, Final
from urllib.parse import urlsplit

import structlog
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey

log = structlog.get_logger("enishi.issuer")

Key = RSAKey | ECKey | OKPKey

#: Seconds between two fetches, however many tokens name a key that is not known.
PAUSE: Final = 10.0
#: Seconds after which keys are fetched again although nobody misses one: withdrawn ones go then.
FRESH_FOR: Final = 600.0
#: Seconds that a request waits for keys, and that a fetch may take.
PATIENCE: Final = 1.5
#: Bytes of a document, and keys of a set, beyond which nobody reads on.
MOST_BYTES: Final = 256 * 1024
MOST_KEYS: Final = 100

#: A shared secret (`oct`) is never a key of an issuer: whoever can check could forge with it.
_KINDS: Final[dict[str, type[Key]]] = {"RSA": RSAKey, "EC": ECKey, "OKP": OKPKey}


class KeysUnknown(Exception):  # noqa: N818 - named as a fact, like the errors of the service
    """The issuer's keys were never fetched, and cannot be now."""


class IssuerKeys:
    """Keys of one issuer by their id. One per issuer and process."""

    def __init__(self, issuer: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._issuer = issuer
        self._clock = clock
        self._keys: dict[str | None, list[Key]] | None = None
        self._tried_at = self._fetched_at = -FRESH_FOR
        self._fetching: asyncio.Task[None] | None = None

    async def by_id(self, kid: str | None) -> list[Key]:
        """The keys of that id; all, where a token names none. Raises KeysUnknown."""
        if not self._found(kid):
            await self._fetched()
        elif self._clock() - self._fetched_at > FRESH_FOR:
            self._start()  # for those who come later: nobody waits for it
        if self._keys is None:
            raise KeysUnknown(self._issuer)
        return self._found(kid)

    def _found(self, kid: str | None) -> list[Key]:
        keys = self._keys or {}
        return keys.get(kid, []) if kid is not None else [k for each in keys.values() for k in each]

    async def _fetched(self) -> None:
        """Wait for a fetch, if one may start or is on its way."""
        self._start()
        if self._fetching is not None:
            # Not cancelled with the request that began it: others wait for the same keys.
            await asyncio.wait({self._fetching}, timeout=PATIENCE)

    def _start(self) -> None:
        if self._fetching is None and self._clock() - self._tried_at >= PAUSE:
            self._tried_at = self._clock()
            self._fetching = asyncio.get_running_loop().create_task(self._fetch())

    async def _fetch(self) -> None:
        try:
            self._keys = _by_id(await asyncio.to_thread(_fetch, self._issuer))
            self._fetched_at = self._clock()
        except (OSError, HTTPException, ValueError, KeyError, TypeError) as error:
            log.warning("keys not fetched", issuer=self._issuer, reason=str(error)[:200])
        finally:
            self._fetching = None


class _Straight(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: the settings and the issuer's own document say where to ask."""

    def redirect_request(self, *_request: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Straight)


def _fetch(issuer: str) -> list[Any]:
    """The keys of the issuer as they stand in its set; raises OSError or ValueError."""
    deadline = time.monotonic() + PATIENCE
    about = _document(issuer.rstrip("/") + "/.well-known/openid-configuration", deadline)
    if about.get("issuer") != issuer:
        raise ValueError("the document names another issuer")
    address = str(about["jwks_uri"])
    loopback = (
        urlsplit(issuer).scheme == "http" and urlsplit(address).netloc == urlsplit(issuer).netloc
    )
    if not (address.startswith("https://") or loopback):
        raise ValueError("the keys do not travel by https")
    keys = _document(address, deadline)["keys"]
    if not isinstance(keys, list) or len(keys) > MOST_KEYS:
        raise ValueError(f"keys is not a list of at most {MOST_KEYS}")
    return keys


def _document(address: str, deadline: float) -> dict[str, Any]:
    request = urllib.request.Request(address, headers={"Accept": "application/json"})  # noqa: S310 - https or loopback
    read = bytearray()
    with _OPENER.open(request, timeout=max(0.1, deadline - time.monotonic())) as response:
        while chunk := response.read1(16 * 1024):
            read += chunk
            if len(read) > MOST_BYTES or time.monotonic() > deadline:
                raise ValueError("the document is too long, or comes too slowly")
    found = json.loads(read)
    if not isinstance(found, dict):
        raise ValueError("the document is no object")
    return found


def _by_id(keys: list[Any]) -> dict[str | None, list[Key]]:
    """Those that check signatures; what else stands in the set is left alone."""
    found: dict[str | None, list[Key]] = {}
    for one in keys:
        kind = _KINDS.get(str(one.get("kty"))) if isinstance(one, dict) else None
        if kind is None or one.get("use", "sig") != "sig" or not _is_long_enough(one):
            continue
        try:
            # Public parts only: an issuer that publishes private ones gets no use of them here.
            key = kind.import_key({k: v for k, v in one.items() if k in _PUBLIC})
        except (JoseError, ValueError):
            continue
        found.setdefault(one.get("kid"), []).append(key)
    return found


_PUBLIC: Final = ("kty", "kid", "use", "alg", "n", "e", "crv", "x", "y")


def _is_long_enough(key: dict[str, Any]) -> bool:
    """Whether an RSA key has at least 2048 bits: 342 digits of base64."""
    return key.get("kty") != "RSA" or len(str(key.get("n", ""))) >= 342
