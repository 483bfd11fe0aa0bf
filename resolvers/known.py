"""Codes that a client names: whether the vocabularies that every process holds have them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from graph.analysis.catalogue import Catalogue
from graph.errors import BadUserInput
from resolvers.context import Info

FIELD, SKILL = "IssueCategory", "Skill"

#: What a filter names, by the argument of its statement. Roles, forms and groups stand in no
#: catalogue: whether there is one would take a statement of its own.
_NAMED = {"categories": FIELD, "offers": FIELD, "skills": SKILL}
_WORDS = {FIELD: "field", SKILL: "skill"}


class Filter(Protocol):
    """A filter of a list."""

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them."""


async def arguments_of(info: Info, given: Filter) -> dict[str, Any]:
    """As the statement takes them. Raises BadUserInput, for an unknown field or skill too."""
    asked = given.arguments()
    for name, kind in _NAMED.items():
        if listed := asked.get(name):
            codes = (one["code"] if isinstance(one, dict) else one for one in listed)
            catalogue = (await info.context.standing()).catalogue
            refuse_unknown(catalogue, f"filter.{name}", kind, codes)
    return asked


def refuse_unknown(
    catalogue: Catalogue, argument: str, kind: str, codes: Iterable[str] | None
) -> None:
    """Raises BadUserInput for the first code that names nothing of the kind."""
    for code in sorted(set(codes or ())):
        if not catalogue.holds(kind, code):
            raise BadUserInput(argument, f"names no {_WORDS[kind]}: {code}")
