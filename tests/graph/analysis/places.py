"""A small map: five prefectures in a row, one of them over sea, and two towns in the second."""

from __future__ import annotations

from graph.analysis.adjacency import Map
from graph.model.landmark import Landmark


def place(code: str, region: str, *links: tuple[str, str]) -> Landmark:
    """A place named by its code."""
    return Landmark(
        code=code,
        name=code,
        name_english=code,
        prefecture=code[:2],
        region=region,
        latitude=0.0,
        longitude=0.0,
        links=[list(link) for link in links],
    )


#: 01 ~sea~ 02 - 03 - 04 - 05; 03 and 05 are also bridged; 06 has no neighbour, in 05's region.
MAP = Map(
    [
        place("010006", "NORTH", ("020001", "SEA_LINK")),
        place("020001", "EAST", ("030007", "LAND")),
        place("030007", "EAST", ("040002", "LAND"), ("050008", "SEA_LINK")),
        place("040002", "EAST", ("050008", "LAND"), ("030007", "SEA_LINK")),
        place("050008", "SOUTH"),
        place("060003", "SOUTH"),
        place("022012", "EAST", ("022021", "LAND")),
        place("022021", "EAST"),
        place("032018", "EAST", ("022021", "LAND")),
    ]
)
