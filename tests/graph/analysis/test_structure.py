"""The shape of a network of support, against plain networkx and against what it must never tell."""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from itertools import permutations

import networkx as nx
from hypothesis import example, given
from hypothesis import strategies as st

from graph.analysis.drawing import Picture
from graph.analysis.network import prefectures_picture
from graph.analysis.structure import Structure
from graph.model.network import Support
from tests.graph.analysis.places import MAP

CODES = sorted(MAP.places)


def support(engineer: str, body: str, origin: str | None) -> Support:
    return Support(engineer=engineer, body=body, origin=origin, is_designated=True, dates=[])


@st.composite
def supports(draw: st.DrawFn) -> list[Support]:
    """Somebody comes from one place, and helps some bodies."""
    origins = draw(st.lists(st.sampled_from([*CODES, None]), max_size=40))
    return [
        support(f"e{number}", body, origin)
        for number, origin in enumerate(origins)
        for body in draw(st.sets(st.sampled_from(CODES), min_size=1, max_size=3))
    ]


def graph_of(given_: list[Support]) -> nx.Graph:
    graph: nx.Graph = nx.Graph()
    graph.add_edges_from((s.origin, s.body) for s in given_ if s.origin and s.origin != s.body)
    return graph


@given(supports())
def test_a_bridge_is_a_tie_whose_end_parts_the_network(given_: list[Support]) -> None:
    graph = graph_of(given_)
    parts = nx.number_connected_components(graph)
    expected = []
    for a, b in graph.edges:
        rest = nx.restricted_view(graph, [], [(a, b)])
        if nx.number_connected_components(rest) > parts:
            smaller = min(len(nx.node_connected_component(rest, end)) for end in (a, b))
            expected.append((min(a, b), max(a, b), smaller))

    found = Structure.of(given_)

    assert sorted(found.bridges) == sorted(expected)
    assert [cut for *_, cut in found.bridges] == sorted((c for *_, c in expected), reverse=True)
    assert sorted(found.clusters) == sorted(len(p) for p in nx.connected_components(graph))


@given(supports(), st.randoms(use_true_random=False))
def test_the_same_supports_give_the_same_text(given_: list[Support], chance: random.Random) -> None:
    found = Structure.of(given_)
    again = Structure.of(chance.sample(given_ + given_, 2 * len(given_)))

    assert found == again
    assert Structure.read(json.loads(json.dumps(asdict(found)))) == found


@given(supports())
def test_helpers_are_counted_once(given_: list[Support]) -> None:
    found = Structure.of(given_)

    assert found.helpers == {
        body: len({s.engineer for s in given_ if s.body == body})
        for body in {s.body for s in given_}
    }
    assert found.places == {code for s in given_ for code in (s.origin, s.body) if code}


#: More ties between prefectures than a picture of the country draws.
EVERY_TIE = [support(a + b, b, a) for a, b in permutations(MAP.prefectures.values(), 2)]


@given(supports())
@example(EVERY_TIE)
def test_pictures_of_two_regions_tell_no_more_than_one_of_both(given_: list[Support]) -> None:
    found = Structure.of(given_)
    country = drawn(found, set(MAP.prefectures.values()))
    for region in ("NORTH", "EAST", "SOUTH"):
        roots = {c for c in MAP.prefectures.values() if MAP.places[c].region == region}
        part = drawn(found, roots)
        dots = {dot.key: dot.people for dot in country.dots}
        assert all(dots[dot.key] == dot.people for dot in part.dots if dot.key in dots)
        lines = {line.key: line for line in country.lines}
        assert all(lines.get(line.key, line) == line for line in part.lines)
        assert country.truncated or {line.key for line in part.lines} <= set(lines)
        assert {dot.id for dot in part.dots if dot.is_root} == roots
        for line in part.lines:
            assert {
                MAP.places[d.id].region for d in part.dots if d.key in (line.start, line.end)
            } & {region}


def drawn(found: Structure, roots: set[str]) -> Picture:
    return prefectures_picture(found, roots, MAP, 500, protects=True)
