"""Cover: who counts where, how far the nearest is, and what changes; against plain networkx."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.adjacency import MOST_STEPS, Map, Rule
from graph.analysis.closers import DAYS_EACH, closers
from graph.analysis.comparison import CellFilter, Comparison
from graph.analysis.coverage import Coverage, Coverer, Joining, change, changed, coverer
from graph.model.coverage import CoveringPerson
from tests.graph.analysis.places import place

DAY = date(2026, 11, 20)
OWN_AND_NEXT = Rule(level="MUNICIPALITY", steps=1, includes_origin=True)


def country(seed: int) -> Map:
    """Three prefectures in a row, with towns that border each other as a seed has it."""
    rng = random.Random(seed)
    towns = [
        f"{number:02d}{town}" for number in (1, 2, 3) for town in ("2019", "3021", "4036", "5041")
    ]
    links: dict[str, list[tuple[str, str]]] = {town: [] for town in towns}
    for one in towns:
        for other in towns:
            if one < other and rng.random() < 0.18:
                links[one].append((other, rng.choice(("LAND", "LAND", "SEA_LINK"))))
    prefectures = [
        place("010006", "NORTH", ("020001", "LAND")),
        place("020001", "NORTH", ("030007", "SEA_LINK")),
        place("030007", "SOUTH"),
    ]
    return Map([*prefectures, *(place(code, "NORTH", *links[code]) for code in towns)])


def plain_steps(atlas: Map, rule: Rule, town: str, origin: str) -> int | None:
    """Fewest links between two municipalities under a rule, as networkx walks them."""
    if rule.level == "PREFECTURE":
        town, origin = (atlas.prefectures[atlas.places[code].prefecture] for code in (town, origin))
    graph = nx.Graph()
    graph.add_nodes_from(atlas.places)
    for one in atlas.places.values():
        graph.add_edges_from((one.code, other) for other, kind in one.links if kind in rule.kinds)
    found = [MOST_STEPS + 1]
    if nx.has_path(graph, town, origin):
        found.append(nx.shortest_path_length(graph, town, origin))
    near, far = atlas.places[town], atlas.places[origin]
    same = near.region == far.region if near.is_prefecture else near.prefecture == far.prefecture
    if "SAME_REGION" in rule.kinds and same and town != origin:
        found.append(1)
    steps = min(found)
    return None if steps > MOST_STEPS or (steps == 0 and not rule.includes_origin) else steps


def plain_cover(
    atlas: Map, rule: Rule, people: Iterable[Coverer], town: str, field: str
) -> tuple[int | None, set[str]]:
    """Steps to the nearest, and who counts: each person and place by itself."""
    found: dict[str, int] = {}
    for person in people:
        if field not in person.fields:
            continue
        each = [plain_steps(atlas, rule, town, origin) for origin in person.reaching]
        steps = [one for one in each if one is not None]
        if town in person.bound and rule.includes_origin:
            steps.append(0)
        if steps:
            found[person.id] = min([*steps, found.get(person.id, MOST_STEPS)])
    counting = {person for person, steps in found.items() if steps <= rule.steps}
    return min(found.values(), default=None), counting


MAPS = st.integers(0, 40).map(country)
KINDS = st.sets(st.sampled_from(("LAND", "SEA_LINK", "SAME_REGION")), min_size=1).map(
    lambda kinds: tuple(sorted(kinds))
)
RULES = st.builds(
    Rule,
    KINDS,
    st.sampled_from(("PREFECTURE", "MUNICIPALITY")),
    st.integers(0, MOST_STEPS),
    st.booleans(),
)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Map, Rule, list[Coverer]]:
    atlas, rule = draw(MAPS), draw(RULES)
    towns = st.frozensets(st.sampled_from(atlas.towns), max_size=3)
    fields = st.frozensets(st.sampled_from("AB"), min_size=1)
    people = [
        Coverer(f"p{number}", draw(fields), draw(towns), draw(towns))
        for number in range(draw(st.integers(0, 4)))
    ]
    return atlas, rule, people


@given(situations())
def test_cover_is_what_networkx_finds_for_each_person_and_place(
    situation: tuple[Map, Rule, list[Coverer]],
) -> None:
    atlas, rule, people = situation
    found = Coverage(atlas, rule, people)

    for town in atlas.towns:
        for field in "AB":
            steps, counting = plain_cover(atlas, rule, people, town, field)
            cover = found.cover(town, field)
            assert (found.steps(town, field), cover.steps) == (steps, steps)
            assert found.counting(town, field) == counting == set(cover.people)
            assert found.is_covered(town, field) == bool(counting) == cover.is_covered
            assert (steps is None) == (cover.nearest == ())


def person(id_: str, **facts: Any) -> CoveringPerson:
    """An accelerator of 01 with four free days, unless the facts say otherwise."""
    usual: dict[str, Any] = {
        "is_accelerator": True, "registration": "REGISTERED", "free_days": 4.0,
        "available_from": None, "available_to": None, "remote_share": 0.0, "on_site_in": ["01"],
        "home": "012019", "served": [], "pools": [], "solved": [], "offers": ["A"], "fields": ["A"],
        "proven": ["A"], "planned": 0.0, "ends": 0,
    }  # fmt: skip
    return CoveringPerson(id=id_, **(usual | facts))


#: Towns in a row: 012019 - 013021 - 014036 - 022012, and 015041 alone.
ROW = Map(
    [
        place("010006", "NORTH"),
        place("020001", "NORTH"),
        place("012019", "NORTH", ("013021", "LAND")),
        place("013021", "NORTH", ("014036", "LAND")),
        place("014036", "NORTH", ("022012", "SEA_LINK")),
        place("015041", "NORTH"),
        place("022012", "NORTH"),
    ]
)


@pytest.mark.parametrize(
    ("facts", "reaching", "bound"),
    [
        ({}, {"012019"}, set()),
        ({"served": [["013021", 2.0]]}, {"012019", "013021"}, set()),
        ({"free_days": None}, {"012019"}, set()),
        ({"free_days": 0.0, "served": [["013021", 2.0]]}, set(), {"013021"}),
        ({"registration": "PAUSED", "served": [["013021", None]]}, set(), {"013021"}),
        ({"available_from": date(2026, 12, 1)}, None, None),
        ({"available_to": date(2026, 11, 19)}, None, None),
        ({"is_accelerator": False}, None, None),
        ({"home": None}, None, None),
        ({"home": None, "served": [["010006", 2.0]]}, None, None),
        ({"pools": ["020001"]}, {"012019", "022012"}, set()),
        ({"pools": ["014036"], "solved": ["015041"]}, {"012019", "014036", "015041"}, set()),
    ],
)
def test_where_somebody_counts(
    facts: dict[str, Any], reaching: set[str] | None, bound: set[str] | None
) -> None:
    found = coverer(person("p", **facts), DAY, ("HOME", "SERVED", "POOL", "SOLVED_ISSUE"), ROW)

    got = None if found is None else (set(found.reaching), set(found.bound))
    assert got == (None if reaching is None else (reaching, bound))


def test_only_the_bases_that_were_asked_for_count() -> None:
    one = person("p", served=[["013021", 2.0]], pools=["014036"])

    assert coverer(one, DAY, ("SERVED",), ROW) == Coverer(
        "p", frozenset("A"), frozenset({"013021"})
    )
    assert coverer(one, DAY, ("SOLVED_ISSUE",), ROW) is None


def test_who_leaves_is_gone_and_who_joins_counts_at_that_place_only() -> None:
    people = [Coverer("p", frozenset("A"), frozenset({"012019"}))]
    joining = [Joining("p", "014036", ("B",)), Joining("busy", "015041", ("A",)), Joining(None, "022012", ("A",))]  # fmt: skip

    found = changed(people, (), joining, free={"p"})

    assert found == [
        *people,
        Coverer("p", frozenset("B"), frozenset({"014036"})),
        Coverer("busy", frozenset("A"), frozenset(), frozenset({"015041"})),
        Coverer("+2", frozenset("A"), frozenset({"022012"})),
    ]
    assert changed(people, ("p",), joining[2:], free=()) == [
        Coverer("+0", frozenset("A"), frozenset({"022012"}))
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((True, 0), (True, 0), "NONE"),
        ((True, 0), (False, 3), "LOST"),
        ((False, None), (True, 1), "GAINED"),
        ((True, 0), (True, 1), "FARTHER"),
        ((True, 2), (True, 1), "NEARER"),
        ((False, 2), (False, 3), "NONE"),
    ],
)
def test_what_became_of_a_cell(
    before: tuple[bool, int | None], after: tuple[bool, int | None], told: str
) -> None:
    assert change(before, after) == told


def test_a_comparison_tells_cells_gaps_and_on_whom_they_hang() -> None:
    people = [
        Coverer("a", frozenset("A"), frozenset({"012019"})),
        Coverer("b", frozenset("AB"), frozenset({"013021"})),
    ]
    now = Coverage(ROW, OWN_AND_NEXT, people)
    then = Coverage(ROW, OWN_AND_NEXT, changed(people, ("b",), (), ()))
    both = Comparison(now, then, ROW.towns, ("A", "B"))

    assert list(both.cells(CellFilter(is_covered=True))) == [
        ("012019", "A"), ("012019", "B"), ("013021", "A"), ("013021", "B"), ("014036", "A"), ("014036", "B"),
    ]  # fmt: skip
    assert list(both.cells(CellFilter(), after=("015041", "A"))) == [
        ("015041", "B"), ("022012", "A"), ("022012", "B"),
    ]  # fmt: skip
    assert both.gaps(CellFilter(), lost=True) == [
        ("012019", "B"), ("013021", "B"), ("014036", "A"), ("014036", "B"),
    ]  # fmt: skip
    assert both.gaps(CellFilter(fields=("A",)), lost=False) == [("015041", "A"), ("022012", "A")]
    assert both.hanging(CellFilter()) == {
        "b": [("012019", "B"), ("013021", "B"), ("014036", "A"), ("014036", "B")]
    }
    assert both.change(("013021", "A")) == "FARTHER"
    found = both.summary(now)
    assert (found.cells, found.covered, found.isolated, found.hang_on_one) == (10, 6, 2, 4)
    assert found.mean_steps == pytest.approx((0 + 1 + 0 + 0 + 1 + 1 + 2 + 2) / 8)


def gaps_and_cover() -> tuple[list[tuple[str, str]], Coverage]:
    return [(town, field) for town in ROW.towns for field in "AB"], Coverage(ROW, OWN_AND_NEXT, ())


def test_who_closes_most_gaps_within_their_free_days() -> None:
    gaps, cover = gaps_and_cover()
    people = [
        person("both", fields=["A", "B"], free_days=2.0),
        person("more", free_days=5.0, on_site_in=["01", "02"], proven=[]),
        person("far", free_days=2.0, home=None, on_site_in=["02"], remote_share=0.5),
        person("away", free_days=2.0, home=None, on_site_in=["02"]),
        person("short", free_days=1.0),
        person("over", available_to=date(2026, 11, 19)),
        person("later", free_days=2.0, available_from=date(2027, 1, 1)),
        person("plain", is_accelerator=False),
        person("paused", registration="PAUSED"),
        person("other", fields=["C"]),
    ]

    found = closers(people, gaps, cover, ROW, DAY)

    assert [(one.person.id, one.places, len(one.closes), one.days) for one in found] == [
        ("both", ("013021",), 6, 2.0),
        # Behind 013021 nothing closes two any more: of 014036, 015041 and 022012 the first is next.
        ("more", ("013021", "014036"), 4, 4.0),
        ("far", ("013021",), 3, 2.0),
        ("later", ("013021",), 3, 2.0),
        ("away", ("022012",), 2, 2.0),
    ]
    by = {one.person.id: one for one in found}
    assert by["far"].distant == ("01",)
    assert by["more"].unproven == ("A",)
    assert by["later"].free_from == date(2027, 1, 1)
    assert by["both"].towns == ("012019", "013021", "014036")


def test_what_a_place_takes_is_told_where_it_is_known() -> None:
    gaps, cover = gaps_and_cover()

    days = {"013021": 4.5, "014036": 5.5}

    found = closers([person("p", free_days=5.0)], gaps, cover, ROW, DAY, days)
    full = closers([person("p", free_days=4.0)], gaps, cover, ROW, DAY, days)

    assert [(one.places, one.days) for one in found] == [(("013021",), 4.5)]
    assert [(one.places, one.days) for one in full] == [(("012019", "015041"), 2 * DAYS_EACH)]


@given(situations(), st.integers(0, 12))
def test_the_greedy_choice_is_that_of_trying_every_place(
    situation: tuple[Map, Rule, list[Coverer]], free: int
) -> None:
    atlas, rule, people = situation
    cover = Coverage(atlas, rule, people)
    gaps = Comparison(cover, None, atlas.towns, ("A", "B")).gaps(CellFilter(), lost=False)
    one = person("p", free_days=float(free), remote_share=1.0, fields=["A", "B"], on_site_in=["02"])

    found = closers([one], gaps, cover, atlas, DAY)

    closed: set[tuple[str, str]] = set()
    places: list[str] = []
    while (len(places) + 1) * DAYS_EACH <= free:
        gains = {
            town: {g for g in gaps if g[0] == town or town in set(cover.reached_from(g[0]))}
            - closed
            for town in atlas.towns
        }
        home = ("01", "02")
        best = min(atlas.towns, key=lambda t: (-len(gains[t]), t[:2] not in home, t))
        if not gains[best]:
            break
        places.append(best)
        closed |= gains[best]
    assert [(each.places, set(each.closes)) for each in found] == (
        [(tuple(places), closed)] if places else []
    )
