"""Small groups are withheld, and a total gives none of them away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.suppression import FEWEST, count_of, counts_of, measure_of, total_of
from graph.model.figures import Count, Measure
from graph.viewer import Role, Viewer

SHOWN, SUPPRESSED = "SHOWN", "SUPPRESSED"
TABLES = st.dictionaries(st.integers(0, 8), st.integers(0, 25), max_size=6)


@pytest.mark.parametrize(
    ("people", "protected", "plain"),
    [
        (None, Count("NOT_AVAILABLE"), Count("NOT_AVAILABLE")),
        (0, Count(SHOWN, 0), Count(SHOWN, 0)),
        (1, Count(SUPPRESSED), Count(SHOWN, 1)),
        (9, Count(SUPPRESSED), Count(SHOWN, 9)),
        (10, Count(SHOWN, 10), Count(SHOWN, 10)),
    ],
)
def test_a_count_of_fewer_than_ten_people_is_for_government_only(
    people: int | None, protected: Count, plain: Count
) -> None:
    assert count_of(people, protects=True) == protected
    assert count_of(people, protects=False) == plain


def test_a_measure_about_few_people_is_withheld_with_its_unit() -> None:
    assert measure_of(0.5, "SHARE", 9, protects=True) == Measure(SUPPRESSED, "SHARE")
    assert measure_of(0.5, "SHARE", 9, protects=False) == Measure(SHOWN, "SHARE", 0.5)
    assert measure_of(None, "SHARE", 0, protects=True) == Measure("NOT_AVAILABLE", "SHARE")


def test_a_value_and_its_status_go_together() -> None:
    with pytest.raises(ValueError, match="a figure that is SUPPRESSED cannot have the value 3"):
        Count(SUPPRESSED, 3)
    with pytest.raises(ValueError, match="a figure that is SHOWN cannot have the value None"):
        Measure(SHOWN, "SHARE")


@pytest.mark.parametrize(
    ("cells", "withheld"),
    [
        ({"a": 3, "b": 12, "c": 40}, {"a", "b"}),  # alone, `a` would be the total less the others
        ({"a": 1, "b": 1, "c": 40}, {"a", "b", "c"}),  # two that add up to 2 are 1 each
        ({"a": 8, "b": 9, "c": 40}, {"a", "b"}),
        ({"a": 0, "b": 12}, set()),
        ({"a": 3}, {"a"}),
    ],
)
def test_a_total_gives_no_cell_away(cells: dict[str, int], withheld: set[str]) -> None:
    found = counts_of(cells, protects=True)

    assert {cell for cell, count in found.items() if count.status == SUPPRESSED} == withheld


@given(cells=TABLES)
def test_what_is_withheld_has_another_solution(cells: dict[int, int]) -> None:
    found = counts_of(cells, protects=True)

    hidden = [cells[cell] for cell, count in found.items() if count.status == SUPPRESSED]
    assert all(count.value in (None, cells[cell]) for cell, count in found.items())
    assert all(
        count.value is None or count.value == 0 or count.value >= FEWEST for count in found.values()
    )
    if hidden and any(people >= FEWEST for people in cells.values()):
        assert len(hidden) > 1
        assert sum(hidden) >= FEWEST


@given(cells=TABLES)
def test_government_reads_the_whole_table(cells: dict[int, int]) -> None:
    assert counts_of(cells, protects=False) == {cell: Count.of(n) for cell, n in cells.items()}


def test_who_reads_small_counts() -> None:
    bodies = {
        Role.ENGINEER: "hiraku",
        Role.COMPANY: "kaisha",
        Role.MUNICIPALITY: "082015",
        Role.PREFECTURE: "080004",
    }

    assert {role for role in Role if Viewer(role, bodies.get(role)).sees_small_counts} == {
        Role.MUNICIPALITY, Role.PREFECTURE, Role.ANALYST, Role.MINISTRY, Role.AUDITOR,
    }  # fmt: skip


@given(TABLES)
def test_a_total_is_withheld_where_it_would_tell_a_cell(cells: dict[int, int]) -> None:
    total = total_of(sum(cells.values()), cells, protects=True)
    counts = counts_of(cells, protects=True)
    hidden = [cells[cell] for cell, count in counts.items() if count.status == SUPPRESSED]

    if total.status == SHOWN and hidden:
        # Each of them is known to be one at least: were that all, the total would tell them.
        assert len(hidden) > 1
        assert sum(hidden) > len(hidden)
    assert total_of(sum(cells.values()), cells, protects=False).status == SHOWN
