"""Codes that a client names: whether the vocabularies that every process holds have them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from strawberry.utils.str_converters import to_camel_case

from graph.analysis.catalogue import Catalogue
from graph.errors import BadUserInput
from resolvers.context import Info

FIELD, SKILL, ROLE, FORM, PEERS = "IssueCategory", "Skill", "Role", "ContractForm", "PeerGroup"

#: What the fields of filters name.
_NAMED = {
    "categories": FIELD, "offers": FIELD, "skills": SKILL, "roles": ROLE, "contract_forms": FORM,
    "forms": FORM, "peer_groups": PEERS,
}  # fmt: skip
_WORDS = {FIELD: "field", SKILL: "skill", ROLE: "role", FORM: "contract form", PEERS: "peer group"}


class Filter(Protocol):
    """A filter of a list."""

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them."""


async def arguments_of(info: Info, given: Filter, argument: str = "filter") -> dict[str, Any]:
    """As the statement takes them. Raises BadUserInput, for an unknown term too."""
    asked = given.arguments()
    for name, kind in _NAMED.items():
        if listed := getattr(given, name, None):
            codes = (getattr(one, "skill", one) for one in listed)
            catalogue = (await info.context.standing()).catalogue
            refuse_unknown(catalogue, f"{argument}.{to_camel_case(name)}", kind, codes)
    return asked


def refuse_unknown(
    catalogue: Catalogue, argument: str, kind: str, codes: Iterable[str] | None
) -> None:
    """Raises BadUserInput for the first code that names nothing of the kind."""
    for code in sorted(set(codes or ())):
        if not catalogue.holds(kind, code):
            raise BadUserInput(argument, f"names no {_WORDS[kind]}: {code}")
