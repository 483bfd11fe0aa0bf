"""A point on the map."""

from __future__ import annotations

import strawberry


@strawberry.type(description="A point on the map.")
class GeoPoint:
    """A point on the map."""

    latitude: float = strawberry.field(description="Degrees north.")
    longitude: float = strawberry.field(description="Degrees east.")
