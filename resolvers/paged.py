"""The arguments of Relay on a list's field, which its resolver gets as one `window`.

@strawberry.field(description="Pools they are in today.", extensions=[PAGED])
async def pools(self, info: Info, window: Window) -> Connection[Pool]: ...
"""

from __future__ import annotations

from typing import Any, Final

from strawberry import UNSET
from strawberry.annotation import StrawberryAnnotation
from strawberry.extensions.field_extension import FieldExtension
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from resolvers.window import Window

#: Without defaults: `first: Int = 20` would make `last: 5` alone look like both.
_ARGUMENTS: Final[dict[str, Any]] = {
    "first": int | None,
    "after": str | None,
    "last": int | None,
    "before": str | None,
}


class Paged(FieldExtension):
    """Puts `first`, `after`, `last` and `before` behind a field's own arguments."""

    def apply(self, field: StrawberryField) -> None:
        """In place of `window`. A field that several types inherit comes here for each of them."""
        own = [one for one in field.arguments if one.python_name not in ("window", *_ARGUMENTS)]
        field.arguments = own + [
            StrawberryArgument(
                python_name=name,
                graphql_name=None,
                type_annotation=StrawberryAnnotation(annotation),
                default=UNSET,
            )
            for name, annotation in _ARGUMENTS.items()
        ]

    def map_arguments(self, kwargs: dict[str, Any]) -> dict[str, Any]:
        """As the resolver takes them. Raises BadUserInput for a window that makes no sense."""
        asked = {name: kwargs.pop(name, None) for name in _ARGUMENTS}
        return kwargs | {"window": Window(**asked)}


PAGED: Final = Paged()
