"""A token issuer that the settings trust: whom it speaks for, and where its tokens say so."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.viewer import Role

#: Signatures that can be checked with a public key; a shared secret (HS256) is none of them.
Algorithm = Literal["ES256", "ES384", "ES512", "Ed25519", "PS256", "PS384", "PS512", "RS256"]


class Issuer(BaseModel):
    """One issuer of OpenID Connect. Claims are named in full or as a path: `realm_access.roles`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # Loopback is for trials; anybody on the way could replace keys that travel in the open.
    issuer: str = Field(pattern=r"^(https://|http://(127\.0\.0\.1|localhost)[:/])[^\s?#]+$")
    audience: str = Field(min_length=1)
    algorithms: tuple[Algorithm, ...] = ("RS256", "ES256")
    types: tuple[str, ...] = ("at+jwt", "jwt")
    role_claim: str = "enishi_role"
    body_claim: str = "enishi_body"
    #: Roles it may give: a company's own issuer makes nobody a ministry.
    roles: tuple[Role, ...] = tuple(Role)
    #: What the issuer calls a role, where not by our name.
    role_names: dict[str, Role] = Field(default_factory=dict)


def issuers_of(value: Any) -> Any:
    """The setting as it stands in the environment: a JSON list, or one object."""
    if not isinstance(value, str):
        return value
    try:
        found = json.loads(value)
    except ValueError:
        raise ValueError("it is not JSON; write a list of objects") from None
    return [found] if isinstance(found, dict) else found
