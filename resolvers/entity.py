"""What every thing has: a global id, a caption, and where its facts come from."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry

from graph.clock import moment
from graph.identity import global_id
from graph.model.facts import Asserted
from resolvers.choices.answers import Language, PartyKind, SourceKind


@strawberry.interface(description="Anything with a global id.")
class Node:
    """Anything with a global id."""

    id: strawberry.ID = strawberry.field(description="Opaque global id, the same for all viewers.")


@strawberry.type(description="Someone who asserts, provides or confirms something.")
class Party:
    """Someone who asserts, provides or confirms something."""

    kind: PartyKind = strawberry.field(description="Kind.")
    name: str = strawberry.field(description="Name.")


@strawberry.type(description="Where a fact comes from.")
class Provenance:
    """Where a fact comes from."""

    kind: SourceKind = strawberry.field(description="Kind of source.")
    source: str = strawberry.field(description="Name of the source or import.")
    asserted_by: Party = strawberry.field(description="Who brought it, by the name of the source.")
    asserted_at: datetime | None = strawberry.field(description="When it last changed here.")
    source_url: str | None = strawberry.field(
        default=None, description="Address of the source, where it has one."
    )


def provenance_of(source: str | None, updated_at: int | None) -> Provenance | None:
    """As far as it is known."""
    if source is None:
        return None
    kind = (
        SourceKind.OFFICIAL_DOCUMENT
        if source.startswith("reference")
        else SourceKind.DEMONSTRATION
        if source == "demo"
        else SourceKind.IMPORT
    )
    official = kind is SourceKind.OFFICIAL_DOCUMENT
    brought_by = Party(kind=PartyKind.AGENCY if official else PartyKind.SERVICE, name=source)
    return Provenance(
        kind=kind, source=source, asserted_by=brought_by, asserted_at=_moment(updated_at)
    )


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else moment(seconds)


@strawberry.interface(description="A thing of the domain.")
class Entity(Node):
    """A thing of the domain. `names` are its captions in Japanese and English."""

    row: strawberry.Private[Asserted]
    names: strawberry.Private[tuple[str, str | None]]
    is_synthetic: bool = strawberry.field(description="Fictional demonstration data.")
    revision: int = strawberry.field(description="Counts the changes; the first state is 1.")
    updated_at: datetime | None = strawberry.field(description="When it last changed.")

    @strawberry.field(description="Short label; in Japanese where there is no English one.")
    def caption(self, language: Language = Language.JA) -> str:
        """In the language, or in Japanese."""
        return (self.names[1] if language is Language.EN else None) or self.names[0]

    @strawberry.field(description="Where it comes from.")
    def provenance(self) -> Provenance | None:
        """Of the thing as a whole."""
        return provenance_of(self.row.source, self.row.updated_at)


def head(
    label: str, key: str, row: Asserted, names: tuple[str, str | None], *, synthetic: bool | None
) -> dict[str, Any]:
    """The arguments that every entity's constructor takes."""
    return {
        "id": strawberry.ID(global_id(label, key)),
        "row": row,
        "names": names,
        "is_synthetic": bool(synthetic),
        "revision": getattr(row, "revision", None) or 1,
        "updated_at": _moment(row.updated_at),
    }
