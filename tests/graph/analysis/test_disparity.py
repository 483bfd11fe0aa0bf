"""Figures of disparity: Gini against its plain formula, and that no withheld cell can be worked out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.disparity import TOKYO_AREA, Country, Part, Post, Table, Town, gini
from graph.analysis.indicators import INDICATORS
from graph.analysis.publication import Published
from graph.analysis.suppression import FEWEST

DAY = date(2026, 11, 20)
PARTS = st.lists(st.builds(Part, st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=8)


@given(PARTS)
def test_gini_is_half_the_mean_difference_by_the_mean(parts: list[Part]) -> None:
    whole = sum(part.all for part in parts)
    mean = sum(part.counted for part in parts) / whole
    apart = sum(
        one.all * other.all * abs(one.counted / one.all - other.counted / other.all)
        for one in parts
        for other in parts
    )

    plain = apart / (2 * whole**2 * mean) if mean else None
    assert gini(parts) == (None if plain is None else pytest.approx(plain, abs=1e-9))


def test_gini_knows_equality_and_its_opposite() -> None:
    assert gini([Part(1, 10), Part(2, 20)]) == pytest.approx(0)
    assert gini([Part(0, 99), Part(5, 1)]) == pytest.approx(0.99)
    assert gini([Part(0, 1)]) is None


@given(
    st.dictionaries(
        st.sampled_from(["01", "02", "08", "09", "11", "12", "13", "47"]),
        st.one_of(st.integers(0, 2), st.integers(0, 25)),
        min_size=1,
    )
)
def test_no_withheld_cell_can_be_worked_out(people: dict[str, int]) -> None:
    def part(codes: set[str]) -> Part:
        count = sum(people[code] for code in codes)
        return Part(count, 1000, count)

    inside = set(people) & TOKYO_AREA
    outside = set(people) - TOKYO_AREA
    cells = {code: part({code}) for code in people}
    table = Table(part(set(people)), part(inside), part(outside), cells, {2026: part(set(people))})
    found = Published.of(table, "SHARE", 1.0, protects=True)

    shown = {c: n for c, n in people.items() if found.prefecture(c).value is not None}
    hidden = set(people) - set(shown)
    assert all(n == 0 or n >= FEWEST for n in shown.values())
    assert all(people[code] for code in hidden), "zero is no secret"
    # What is told of sums: each is one equation about what is withheld of it.
    sums = [
        hidden & among
        for measure, among in (
            (found.national, set(people)),
            (found.year(2026), set(people)),
            (found.tokyo, inside),
            (found.outside, outside),
        )
        if measure.value is not None
    ]
    # A part whose cells are all shown has a subtotal, whether it is told or not.
    if found.national.value is not None:
        sums += [hidden & part for part in (inside, outside) if not hidden & (set(people) - part)]
    for cells_of_sum in sums:
        left = sum(people[code] for code in cells_of_sum)
        # Each of them is at least one: none may be as large as all but one for each of the others.
        assert not cells_of_sum or (len(cells_of_sum) > 1 and left > len(cells_of_sum))
    assert found.gini.value is None or not hidden
    assert Published.of(table, "SHARE", 1.0, protects=False).hidden == frozenset()


def test_both_sides_of_a_share_are_protected() -> None:
    cells = {"01": Part(20, 40, 20, 20), "13": Part(1, 30, 1, 29)}
    table = Table(Part(21, 70, 21, 49), Part(1, 30, 1, 29), Part(20, 40, 20, 20), cells, {})
    found = Published.of(table, "SHARE", 1.0, protects=True)

    assert found.national.value == pytest.approx(0.3)
    statuses = {found.prefecture("01").status, found.prefecture("13").status, found.tokyo.status}
    assert statuses == {"SUPPRESSED"}
    few = Table(Part(60, 61, 60, 1), None, None, {}, {2025: Part(60, 61, 60, 1)})
    assert Published.of(few, "SHARE", 1.0, protects=True).national.status == "SUPPRESSED"
    assert Published.of(few, "SHARE", 1.0, protects=True).year(2025).status == "SUPPRESSED"


def test_what_is_counted() -> None:
    towns = [Town("082015", "08", 1000, one_person=True), Town("131016", "13", 500, one_person=False), Town("132012", "13", 500)]  # fmt: skip
    since = date(2026, 4, 1)
    posts = [
        Post("a", since, None, 0.5, ("082015", "131016", "080004")),
        Post("a", date(2024, 4, 1), date(2025, 3, 31), 0.1, ("132012",)),
        Post("b", since, None, None, ("132012",)),  # designated no longer
        Post("c", since, date(2026, 11, 19), 0.9, ("132012",)),  # ended the day before
    ]
    country = Country(towns, posts, {
        "a": [(date(2023, 4, 1), None)], "b": [(date(2020, 4, 1), date(2026, 3, 31))], "c": [(since, None)],
    })  # fmt: skip

    assert country.serving(DAY) == {"082015": {"a"}, "131016": {"a"}}
    assert country.per_residents(DAY) == Part(1, 2000, 1)
    assert country.per_residents(DAY, ["13"]) == Part(1, 1000, 1)
    assert country.served(DAY) == Part(2, 3, 1)
    assert country.served(DAY, one_person=True) == Part(1, 1, 1)
    assert country.one_person() == Part(1, 2)
    assert country.remote(DAY) == Part(1, 1, 1, 0)
    # On any day of the fiscal year so far, c served too.
    assert country.outside(since, DAY) == Part(1, 3, 1, 2)
    assert country.outside(date(2024, 4, 1), date(2025, 3, 31)) == Part(0, 1, 0, 1)


def test_every_indicator_says_what_it_means() -> None:
    for one in INDICATORS.values():
        found = one.definition(DAY)
        assert all((*found.text, found.numerator, found.denominator, found.source, *one.name))
        assert found.as_of <= DAY
