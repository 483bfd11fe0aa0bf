"""Walks over the map."""

from __future__ import annotations

from graph.analysis.adjacency import Hop, Proximity, Rule
from tests.graph.analysis.places import MAP


def test_one_step_over_land_and_sea_reaches_the_neighbours() -> None:
    reach = MAP.reach("020001", Rule())

    assert reach.origins == ("020001",)
    assert reach.near == {
        "010006": Proximity((Hop("020001", "010006", "SEA_LINK"),)),
        "030007": Proximity((Hop("020001", "030007", "LAND"),)),
    }


def test_land_alone_leaves_an_island_without_neighbours() -> None:
    assert MAP.reach("010006", Rule(kinds=("LAND",))).near == {}


def test_a_border_counts_before_a_bridge_between_the_same_places() -> None:
    reach = MAP.reach("030007", Rule())

    assert reach.near["040002"].hops == (Hop("030007", "040002", "LAND"),)


def test_fewer_steps_count_before_land() -> None:
    reach = MAP.reach("030007", Rule(steps=3))

    assert reach.near["050008"].hops == (Hop("030007", "050008", "SEA_LINK"),)


def test_a_walk_of_two_steps_names_every_link() -> None:
    reach = MAP.reach("010006", Rule(steps=2))

    assert sorted(reach.near) == ["020001", "030007"]
    assert reach.near["030007"].hops == (
        Hop("010006", "020001", "SEA_LINK"),
        Hop("020001", "030007", "LAND"),
    )


def test_a_place_without_neighbours_reaches_its_region_when_asked() -> None:
    assert MAP.reach("060003", Rule()).near == {}
    assert MAP.reach("060003", Rule(kinds=("LAND", "SAME_REGION"))).near == {
        "050008": Proximity((Hop("060003", "050008", "SAME_REGION"),))
    }


def test_a_municipality_without_neighbours_reaches_its_prefecture_when_asked() -> None:
    rule = Rule(kinds=("SAME_REGION",), level="MUNICIPALITY")

    assert MAP.reach("022012", rule).near == {
        "022021": Proximity((Hop("022012", "022021", "SAME_REGION"),))
    }


def test_a_municipality_at_prefecture_level_walks_from_its_prefecture() -> None:
    assert MAP.reach("022012", Rule()).origins == ("020001",)


def test_a_prefecture_at_municipality_level_walks_from_each_of_its_municipalities() -> None:
    reach = MAP.reach("020001", Rule(level="MUNICIPALITY"))

    assert reach.origins == ("022012", "022021")
    assert sorted(reach.near) == ["032018"]


def test_the_origin_counts_only_when_asked() -> None:
    reach = MAP.reach("020001", Rule(kinds=("LAND",), includes_origin=True))

    assert reach.near["020001"] == Proximity()
    assert reach.near["020001"].value == 1.0


def test_nearness_falls_with_steps_and_over_sea() -> None:
    land, sea = Hop("a", "b", "LAND"), Hop("b", "c", "SEA_LINK")

    assert Proximity((land,)).value == 1.0
    assert Proximity((sea,)).value == 0.8
    assert Proximity((land, sea)).value == 0.4
    assert Proximity((Hop("a", "c", "SAME_REGION"),)).value == 0.5
