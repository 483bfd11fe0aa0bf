"""`enishi derive figures`: what the country's figures are today, stored with day and parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from graph.analysis.disparity import (
    MOSTLY_REMOTE,
    TOKYO_AREA,
    Country,
    Part,
    Post,
    Table,
    Town,
    holds,
)
from graph.analysis.programme import TARGET, Facts, Proposal, Request, Work, year_figures
from graph.analysis.training import Completion, effects
from graph.clock import fiscal_year, today
from graph.derive.figure_sets import Computed, store
from graph.store import Keeper, command

APPOINTMENTS = command("derive/appointment_facts")
DESIGNATIONS = command("derive/designation_facts")
PLACES = command("derive/place_facts")
REQUESTS = command("derive/request_figures")
WORKS = command("derive/work_facts")
COMPLETIONS = command("derive/completion_facts")
REGISTRATIONS = command("derive/registration_counts")

DISPARITY, PROGRAMME, TRAINING = "disparity", "programme", "training"
#: Years before the current one that series reach back.
YEARS_BACK = 10

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reference:
    """Published counts that the graph does not hold: rows of the two reference files."""

    workforce: tuple[Row, ...]
    published: tuple[Row, ...]


def derive_figures(keeper: Keeper, reference: Reference, day: date | None = None) -> list[str]:
    """Compute and store the figures of a day; the ids of the sets. The same facts, the same text."""
    day = day or today()
    designations = list(keeper.stream(DESIGNATIONS))
    country = _country(keeper, designations, day)
    tables = disparity(country, reference, day)
    content = {kind: asdict(table) for kind, table in tables.items()}
    parameters = {"tokyo_area": sorted(TOKYO_AREA), "mostly_remote": MOSTLY_REMOTE}
    facts = _facts(keeper, country, designations)
    return store(
        keeper,
        day,
        [
            Computed(name=DISPARITY, parameters=parameters, content=content),
            Computed(name=PROGRAMME, parameters={"target": TARGET}, content=_programme(facts, day)),
            Computed(
                name=TRAINING,
                parameters={"interval": "Wald, 95 %"},
                content=_training(keeper, facts, day),
            ),
        ],
    )


def disparity(country: Country, reference: Reference, day: date) -> dict[str, Table]:
    """Every indicator of the day; series by fiscal year, the current one up to the day."""
    prefectures = sorted({town.prefecture for town in country.towns.values()})
    inside = [code for code in prefectures if code in TOKYO_AREA]
    outside = [code for code in prefectures if code not in TOKYO_AREA]

    def table(count: Any, *, years: bool = True) -> Table:
        """`count(day, only)` by prefecture, part and year."""
        return Table(
            count(day, None),
            count(day, inside),
            count(day, outside),
            {code: count(day, [code]) for code in prefectures},
            {year: count(last, None) for year, (_, last) in _years(day).items()} if years else {},
        )

    year_first = date(fiscal_year(day), 4, 1)
    return {
        "ACCELERATORS_PER_RESIDENTS": table(country.per_residents),
        "MUNICIPALITIES_SERVED_SHARE": table(country.served),
        "APPOINTMENTS_OUTSIDE_TOKYO_AREA": Table(
            country.outside(year_first, day), None, None, {},
            {year: country.outside(first, last) for year, (first, last) in _years(day).items()},
        ),
        "ENGINEERS_IN_TOKYO_AREA": _engineers(reference.published),
        "LOCATION_QUOTIENT": _quotient(reference.workforce),
        "REMOTE_SERVED_SHARE": table(country.remote),
        "ONE_PERSON_IT_SHARE": table(lambda _, only: country.one_person(only), years=False),
        "ONE_PERSON_IT_SERVED_SHARE": table(
            lambda on, only: country.served(on, only, one_person=True), years=False
        ),
    }  # fmt: skip


def _years(day: date) -> dict[int, tuple[date, date]]:
    """First and last day of the fiscal years up to that of the day, which ends with it."""
    current = fiscal_year(day)
    return {
        year: (date(year, 4, 1), min(day, date(year + 1, 3, 31)))
        for year in range(current - YEARS_BACK, current + 1)
    }


def _engineers(published: Iterable[Row]) -> Table:
    by_year: dict[int, dict[str, int]] = {}
    for row in published:
        by_year.setdefault(int(row["year"]), {})[row["scope"]] = int(row["it_engineers"])
    # A census is taken in October, in the fiscal year of the same number.
    years = {
        year: Part(counts["TOKYO_AREA"], counts["NATIONAL"])
        for year, counts in sorted(by_year.items())
        if counts.keys() >= {"TOKYO_AREA", "NATIONAL"}
    }
    newest = years[max(years)] if years else None
    return Table(newest, None, None, {}, years)


def _quotient(workforce: Iterable[Row]) -> Table:
    rows = {
        row["prefecture"]: (int(row["employed_info_communications"]), int(row["employed"]))
        for row in workforce
    }

    def part(codes: Iterable[str]) -> Part:
        chosen = [rows[code] for code in codes if code in rows]
        every = [sum(column) for column in zip(*rows.values(), strict=True)]
        counted, workers = (sum(row[n] for row in chosen) for n in (0, 1))
        return Part(counted, workers * every[0] / every[1])

    if not rows:
        return Table(None, None, None, {}, {})
    outside = set(rows) - TOKYO_AREA
    return Table(
        part(rows),
        part(TOKYO_AREA),
        part(outside),
        {code: part([code]) for code in sorted(rows)},
        {},
    )


def _programme(facts: Facts, day: date) -> dict[str, Any]:
    """The figures of each fiscal year."""
    return {
        str(year): year_figures(facts, first, last, day)
        for year, (first, last) in _years(day).items()
    }


def _training(keeper: Keeper, facts: Facts, day: date) -> dict[str, Any]:
    """The effect of each course."""
    completions = [Completion(**row) for row in keeper.stream(COMPLETIONS)]
    found = effects(completions, facts.works, day)
    return {code: asdict(effect) for code, effect in found.items()}


def _facts(keeper: Keeper, country: Country, designations: list[dict[str, Any]]) -> Facts:
    requests = [
        Request(
            row["status"], row["requested_on"], row["closed_on"], row["unmet_reason"],
            row["prefecture"], row["category"], tuple(Proposal(**one) for one in row["referrals"]),
        )
        for row in keeper.stream(REQUESTS)
    ]  # fmt: skip
    works = [
        Work(
            row["engineer"], row["valid_from"], row["confirmed_on"] if row["is_confirmed"] else None
        )
        for row in keeper.stream(WORKS)
    ]
    return Facts(
        country,
        _periods(designations),
        {row["engineer"]: row["prefecture"] for row in designations},
        requests,
        works,
        {row["registration"]: row["people"] for row in keeper.stream(REGISTRATIONS)},
    )


def _periods(designations: list[dict[str, Any]]) -> dict[str, list[tuple[date, date | None]]]:
    return {
        row["engineer"]: [(first, last) for first, last in row["designations"]]
        for row in designations
    }


def _country(keeper: Keeper, designations: list[dict[str, Any]], day: date) -> Country:
    towns = [
        Town(
            row["code"], row["prefecture"], row["population"],
            next((told for first, last, told in reversed(row["profiles"]) if holds((first, last), day)), None),
        )
        for row in keeper.stream(PLACES)
    ]  # fmt: skip
    posts = [
        Post(
            row["engineer"], row["valid_from"], row["valid_to"], row["remote_share"],
            tuple(row["served"]),
        )
        for row in keeper.stream(APPOINTMENTS)
    ]  # fmt: skip
    return Country(towns, posts, _periods(designations))
