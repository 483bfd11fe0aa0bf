"""Pictures of a network, without a database."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.drawing import Dot, Picture
from graph.analysis.neighbourhood import around
from graph.analysis.network import EDGES_A_NODE, people_picture, places_picture
from graph.identity import global_id
from graph.model.network import Support, Tied
from tests.graph.analysis.places import MAP

TOWNS = ("022012", "022021", "032018")
CODES = (*TOWNS, "020001", "030007")
ROOT = "020001"


def support(engineer: str, body: str, origin: str | None, *dates: list[date | None]) -> Support:
    return Support(
        engineer=engineer, body=body, origin=origin, is_designated=True, dates=list(dates)
    )


SUPPORTS = st.lists(
    st.builds(
        support,
        st.sampled_from([f"e{n}" for n in range(30)]),
        st.sampled_from(CODES),
        st.sampled_from([*CODES, None]),
    ),
    max_size=80,
)


def one_origin_each(supports: list[Support]) -> list[Support]:
    """A person comes from one place."""
    origins: dict[str, str | None] = {}
    return [support(s.engineer, s.body, origins.setdefault(s.engineer, s.origin)) for s in supports]


@given(SUPPORTS, st.integers(1, 8), st.booleans())
def test_a_picture_holds_together(supports: list[Support], limit: int, protects: bool) -> None:
    given_ = one_origin_each(supports)

    picture = places_picture(given_, [ROOT], MAP, limit, protects=protects)

    keys = [dot.key for dot in picture.dots]
    assert keys[0] == global_id("Prefecture", ROOT)
    assert len(keys) == len(set(keys)) <= limit
    assert {end for line in picture.lines for end in (line.start, line.end)} <= set(keys)
    assert len(picture.lines) <= EDGES_A_NODE * len(keys)
    again = places_picture(given_[::-1], [ROOT], MAP, limit, protects=protects)
    assert picture == again


@given(SUPPORTS)
def test_people_are_counted_once_however_often_they_help(supports: list[Support]) -> None:
    given_ = one_origin_each(supports)

    picture = places_picture(given_ + given_, [ROOT], MAP, 500, protects=False)

    for dot in picture.dots:
        helping = {s.engineer for s in given_ if s.body == dot.id}
        assert dot.people is not None
        assert dot.people.value == len(helping)
    assert not picture.truncated


@given(SUPPORTS)
def test_the_public_reads_no_count_of_fewer_than_ten(supports: list[Support]) -> None:
    picture = places_picture(one_origin_each(supports), [ROOT], MAP, 500, protects=True)

    dots = [dot.people for dot in picture.dots if dot.people]
    counts = dots + [line.people for line in picture.lines if line.people]
    assert all(c.value is None or c.value == 0 or c.value >= 10 for c in counts)
    for line in picture.lines:
        if line.people and line.people.value is None:
            assert line.strength is None


def test_a_total_does_not_give_away_where_one_person_comes_from() -> None:
    many = [support(f"a{n}", "022012", "030007") for n in range(12)]
    few = [support("b", "022012", "032018")]

    picture = places_picture(many + few, [ROOT], MAP, 500, protects=True)

    assert [line.people.status for line in picture.lines if line.people] == ["SUPPRESSED"] * 2
    totals = {dot.id: dot.people.value for dot in picture.dots if dot.people}
    assert totals["022012"] == 13


def test_a_tie_lasts_from_its_first_day_to_its_last() -> None:
    first, last = date(2024, 4, 1), date(2027, 3, 31)
    root = Dot("Prefecture", ROOT, 0, is_root=True)

    def dates(*held: list[date | None]) -> tuple[date | None, date | None]:
        picture = people_picture(
            [support("e", "022012", None, *held)], [root], MAP, 10, Picture((), ())
        )
        (line,) = [line for line in picture.lines if line.kind == "SUPPORTS"]
        return line.valid_from, line.valid_to

    assert dates([first, last], [date(2025, 4, 1), date(2026, 3, 31)]) == (first, last)
    assert dates([first, None], [date(2025, 4, 1), last]) == (first, None)


def tied(relation: str, kind: str, *keys: str, number: int = 0) -> Tied:
    return Tied(
        relation=relation, kind=kind, backwards=False, number=number or len(keys),
        ends=[[key, None, None, None, None] for key in keys],
    )  # fmt: skip


def test_some_of_each_relation_are_drawn_before_more_of_any() -> None:
    groups = [
        tied("ADJACENT_TO", "Municipality", "1", "2", "3", number=40), tied("FACES", "Issue", "i"),
    ]  # fmt: skip

    picture = around("Municipality", "0", groups, 3)

    assert [dot.id for dot in picture.dots] == ["0", "1", "i", "2"]
    assert picture.truncated
