"""How ready each local government is: staff for DX, sponsor, budget, year by year."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from random import Random

from graph.clock import fiscal_year
from graph.ingest.demo.atlas import Atlas, Place
from graph.ingest.demo.issues import Issue
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.table_file import Files

_ONE_PERSON = "one-person-it-section"


def write_profiles(plan: Plan, atlas: Atlas, issues: Sequence[Issue], files: Files) -> None:
    """The municipality_profiles table: this fiscal year for all, the last one for some."""
    rng = plan.random("profiles")
    alone = {issue.body.code for issue in issues if issue.archetype.code == _ONE_PERSON}
    year = fiscal_year(plan.as_of)
    for place in (*atlas.prefectures, *atlas.municipalities):
        is_alone = _is_one_person(rng, place, alone)
        if rng.random() < 0.3:
            _row(plan, rng, place, files, year=year - 1, is_alone=is_alone)
        _row(plan, rng, place, files, year=year, is_alone=is_alone)


def _is_one_person(rng: Random, place: Place, alone: Collection[str]) -> bool:
    if place.code in alone:
        return True
    likely = 0.6 if place.population < 10_000 else 0.25 if place.population < 30_000 else 0.02
    return place.kind != "PREFECTURE" and rng.random() < likely


def _row(plan: Plan, rng: Random, place: Place, files: Files, *, year: int, is_alone: bool) -> None:
    staff = 1 if is_alone else max(2, round(place.population**0.42 / 22 * rng.uniform(0.6, 1.5)))
    ready = 0.35 + min(0.5, place.population / 400_000)
    past = year < fiscal_year(plan.as_of)
    first = date(year, 4, 1)
    review = date(year, rng.randint(5, 9), rng.randint(1, 28))
    has = [rng.random() < ready * share for share in (0.6, 1.0, 1.1, 0.9, 0.7)]
    files["municipality_profiles"].row(
        body_code=place.code, valid_from=first,
        valid_to=date(year + 1, 3, 31) if past else None,
        dx_staff=staff, is_one_person_it=is_alone,
        has_cio_assistant=has[0], has_sponsor=has[1], has_counterpart=has[2], has_budget_line=has[3],
        has_network_access=has[4],
        reviewed_on=min(max(review, first), plan.as_of), is_synthetic=True,
    )  # fmt: skip
