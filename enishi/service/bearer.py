"""Bearer tokens of configured issuers (JWT, RFC 9068): checked, and the viewer they stand for."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from joserfc import jwt
from joserfc.errors import ExpiredTokenError, JoseError

from enishi.issuer import Issuer
from enishi.service.issuer_keys import IssuerKeys, KeysUnknown
from graph.errors import Unauthenticated
from graph.viewer import Role, Viewer

#: Characters of a token; a longer one is not read.
LONGEST: Final = 8 * 1024
#: Seconds by which clocks may differ.
LEEWAY: Final = 30


class Bearers:
    """Reads tokens of the configured issuers. One per process."""

    def __init__(
        self,
        issuers: Iterable[Issuer],
        clock: Callable[[], float] = time.time,
        passing: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._issuers = {one.issuer: (one, IssuerKeys(one.issuer, passing)) for one in issuers}

    def reads(self, token: str) -> bool:
        """Whether it can be one of theirs at all: three parts, and somebody who issues."""
        return bool(self._issuers) and token.count(".") == 2

    async def viewer(self, token: str) -> Viewer:
        """Whom the token stands for. Raises Unauthenticated, with what is wrong with it."""
        if len(token) > LONGEST:
            raise _refused(f"has more than {LONGEST:,} characters")
        header, claims = _unverified(token)
        named = claims.get("iss")
        if not isinstance(named, str) or named not in self._issuers:
            raise _refused("is of no issuer that is trusted here")
        issuer, keys = self._issuers[named]
        algorithm, kid = header.get("alg"), header.get("kid")
        if algorithm not in issuer.algorithms:
            raise _refused("is signed in a way that is not allowed here")
        if _type(header.get("typ")) not in issuer.types:
            raise _refused(f"has a `typ` other than {', '.join(issuer.types)}")
        if not isinstance(kid, str | None):
            raise _refused("names a key that is no text")
        try:
            known = await keys.by_id(kid)
        except KeysUnknown:
            raise _refused("cannot be checked: its issuer does not answer; try again") from None
        return self._viewer(issuer, self._claims(token, issuer, str(algorithm), known))

    def _claims(
        self, token: str, issuer: Issuer, algorithm: str, keys: Iterable[Any]
    ) -> dict[str, Any]:
        """What the token says, once a key of the issuer bears it out and its time is right."""
        for key in keys:
            try:
                claims = jwt.decode(token, key, algorithms=[algorithm]).claims
                break
            except (JoseError, ValueError, TypeError):
                continue
        else:
            raise _refused("is not signed by a key of its issuer")
        registry = jwt.JWTClaimsRegistry(
            now=int(self._clock()),
            leeway=LEEWAY,
            iss={"essential": True, "value": issuer.issuer},
            aud={"essential": True, "value": issuer.audience},
            exp={"essential": True},
        )
        try:
            registry.validate(claims)
        except ExpiredTokenError:
            raise _refused("has expired") from None
        except (JoseError, ValueError, TypeError) as error:
            claim = str(getattr(error, "claim", None) or "claims").split(",")[0][:20]
            raise _refused(f"has no `{claim}` that holds here") from None
        return claims

    @staticmethod
    def _viewer(issuer: Issuer, claims: Mapping[str, Any]) -> Viewer:
        told = _at(claims, issuer.role_claim)
        names = told if isinstance(told, list) else [told]
        roles = {role for name in names if (role := _role(issuer, name)) is not None}
        if len(roles) != 1:
            count = "several roles" if roles else "no role"
            raise _refused(f"gives {count} of this service in `{issuer.role_claim}`")
        body = _at(claims, issuer.body_claim)
        (role,) = roles
        try:
            return Viewer(
                role,
                body if isinstance(body, str) else None,
                credential=_credential(issuer.issuer, claims.get("sub")),
            )
        except ValueError as error:
            raise _refused(f"names no viewer: {error}") from None


def _role(issuer: Issuer, name: Any) -> Role | None:
    """The role that the issuer may give under that name."""
    if not isinstance(name, str):
        return None
    try:
        role = issuer.role_names.get(name) or Role(name.upper())
    except ValueError:
        return None
    return role if role in issuer.roles else None


def _credential(issuer: str, subject: Any) -> str:
    """Who it was within the body, for the record of reads: told apart, and not by name."""
    digest = hashlib.sha256(f"{issuer}\n{subject}".encode()).hexdigest()
    return f"jwt:{digest[:16]}"


def _at(claims: Mapping[str, Any], path: str) -> Any:
    """The claim of that name; else what a path of names leads to."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _unverified(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims as anybody could have written them: to know whose keys to ask for."""
    parts = token.split(".")
    try:
        header, claims = (
            json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
            for part in parts[:2]
        )
    except (ValueError, RecursionError):
        raise _refused("cannot be read") from None
    if not (isinstance(header, dict) and isinstance(claims, dict)):
        raise _refused("cannot be read")
    return header, claims


def _type(given: Any) -> str:
    return str(given).lower().removeprefix("application/")


def _refused(fact: str) -> Unauthenticated:
    return Unauthenticated(f"Authorization: the bearer token {fact}")
