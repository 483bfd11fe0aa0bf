"""Companies of the demo world, and which local governments they sell to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from graph.ingest.demo.appointments import Appointment
from graph.ingest.demo.archetypes import Archetype
from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.names import company_names
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.requests import Request
from graph.ingest.demo.table_file import Files

#: Share of appointments at which the person's employer is a seller too.
_CONFLICTS = 0.05


@dataclass(frozen=True, slots=True)
class Company:
    """An employer; `rank` 0 is the largest."""

    id: str
    rank: int
    head_office: str


def make_companies(plan: Plan, atlas: Atlas) -> list[Company]:
    """The companies, largest first; their offices lie where engineers live."""
    rng = plan.random("companies")
    numbers = rng.sample(range(1, plan.companies + 1), plan.companies)
    homes = atlas.homes(rng, plan.companies)
    return [
        Company(f"K{number:05d}", rank, home)
        for rank, (number, home) in enumerate(zip(numbers, homes, strict=True))
    ]


def write_companies(plan: Plan, companies: Sequence[Company], files: Files) -> None:
    """The companies table."""
    rng = plan.random("company rows")
    for company, (name, kana, english) in zip(
        companies, company_names(rng, len(companies)), strict=True
    ):
        share = company.rank / len(companies)
        size = (
            "LARGE"
            if share < 0.08
            else "MEDIUM"
            if share < 0.3
            else "SMALL"
            if share < 0.75
            else "MICRO"
        )
        cooperates = rng.random() < 0.45
        since = plan.day(-rng.randint(30, 1200))
        ends = rng.random() < 0.3
        files["companies"].row(
            company_id=company.id, head_office_code=company.head_office,
            name=name, kana=kana, name_english=english, size=size,
            cooperation_since=since if cooperates else None,
            cooperation_until=since + timedelta(days=rng.randint(365, 1500)) if cooperates and ends else None,
            people_offered=rng.randint(1, {"LARGE": 40, "MEDIUM": 12, "SMALL": 4, "MICRO": 1}[size]) if cooperates else None,
            offers_secondment=cooperates and rng.random() < 0.5, is_synthetic=True,
        )  # fmt: skip


def write_sales(
    plan: Plan, atlas: Atlas, companies: Sequence[Company], *, archetypes: Sequence[Archetype],
    appointments: Sequence[Appointment], files: Files,
) -> set[tuple[str | None, str]]:  # fmt: skip
    """The sales table; answers who sells to whom, some to bodies that appoint their own people."""
    rng = plan.random("sales")
    categories = sorted({archetype.category for archetype in archetypes})
    sold = {
        (company.id, _buyer(rng, atlas, company), rng.choice(categories))
        for company in companies
        for _ in range(rng.randint(1, 7) + (10 if company.rank < len(companies) * 0.08 else 0))
    }
    for appointment in appointments:
        employer = appointment.member.employer
        if employer is not None and not employer.isdigit() and rng.random() < _CONFLICTS:
            sold.add((employer, appointment.appointing.code, rng.choice(categories)))
    for company, body, category in sorted(sold):
        since = plan.day(-rng.randint(60, 2000))
        until = plan.day(-rng.randint(1, 59)) if rng.random() < 0.1 else None
        files["sales"].rows([(company, body, category, since, until)])
    return {(company, body) for company, body, _ in sold}


def write_further_sales(
    plan: Plan, archetypes: Sequence[Archetype], requests: Sequence[Request],
    sold: set[tuple[str | None, str]], files: Files,
) -> set[tuple[str | None, str]]:  # fmt: skip
    """Sales to some bodies for which people of the seller are proposed; answers all with these."""
    rng = plan.random("sales where people are proposed")
    categories = sorted({archetype.category for archetype in archetypes})
    more: set[tuple[str | None, str]] = set()
    for request in requests:
        body = request.issue.body.code
        for proposal in request.proposals:
            employer = proposal.member.employer
            if employer is None or employer.isdigit() or rng.random() >= _CONFLICTS:
                continue
            if (employer, body) not in sold and (employer, body) not in more:
                more.add((employer, body))
                since = plan.day(-rng.randint(400, 2000))
                files["sales"].rows([(employer, body, rng.choice(categories), since, None)])
    return sold | more


def _buyer(rng: Random, atlas: Atlas, company: Company) -> str:
    """A local government at home or next door, as a rule; large companies sell everywhere."""
    home = company.head_office[:2]
    far = rng.random() < (0.6 if company.rank < 30 else 0.15)
    prefecture = (
        rng.choice(atlas.prefectures).prefecture if far else rng.choice((home, *atlas.near[home]))
    )
    return rng.choice((*atlas.inside(prefecture), atlas.office(prefecture))).code
