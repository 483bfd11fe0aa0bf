"""What of an answer was asked for: some things are looked up only then."""

from __future__ import annotations

from collections.abc import Iterable

from strawberry.types.nodes import FragmentSpread, InlineFragment, Selection

from resolvers.context import Info


def is_selected(info: Info, field: str) -> bool:
    """Whether the field, as the schema spells it, is selected on what is being resolved."""
    return any(name == field for one in info.selected_fields for name in _names(one.selections))


def _names(selections: Iterable[Selection]) -> Iterable[str]:
    for one in selections:
        if isinstance(one, FragmentSpread | InlineFragment):
            yield from _names(one.selections)
        else:
            yield one.name
