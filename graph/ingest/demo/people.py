"""The register's engineers, block by block: their own rows and those of what they have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from graph.ingest.demo.archetypes import Archetype
from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.careers import Careers
from graph.ingest.demo.cast import Member, engineer_id
from graph.ingest.demo.companies import Company
from graph.ingest.demo.consents import WEIGHTS, Consents
from graph.ingest.demo.forms import STAFF_FORMS
from graph.ingest.demo.names import PEOPLE
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.table_file import check_columns
from graph.ingest.demo.trades import Trades
from graph.ingest.tables import (
    COMPLETIONS,
    CONSENTS,
    EMPLOYMENTS,
    ENGINEER_OFFERS,
    ENGINEER_SKILLS,
    ENGINEERS,
)

#: Engineers whose chance comes from one seed: the same however many processes write them.
BLOCK = 5_000
_STATES = (("REGISTERED", 80), ("TRAINED", 6), ("SCREENED", 4), ("APPLIED", 4), ("PAUSED", 3),
           ("WITHDRAWN", 2), ("EXPIRED", 1))  # fmt: skip
_DECK = tuple(state for state, count in _STATES for _ in range(count))
_STYLE_DECK = tuple(nth for nth, count in enumerate(WEIGHTS) for _ in range(count))
#: What these lines hold, in order; a changed table must change the lines too.
_COLUMNS = {
    ENGINEERS: (
        "engineer_id", "home_code", "role_codes", "contract_form_codes", "name", "kana", "romaji",
        "registration", "has_administrative_experience", "is_self_employed", "free_days_per_month",
        "available_from", "available_to", "work_patterns", "remote_share", "on_site_in", "stated_on",
        "is_synthetic",
    ),
    ENGINEER_SKILLS: ("engineer_id", "skill_code", "level", "rank", "evidence", "verified_on"),
    ENGINEER_OFFERS: ("engineer_id", "category_code", "modes"),
    EMPLOYMENTS: ("engineer_id", "employer_id", "valid_from", "valid_to", "permission"),
    CONSENTS: (
        "consent_id", "engineer_id", "body_codes", "purpose", "audience", "granted_on", "expires_on",
        "withdrawn_on", "is_synthetic",
    ),
    COMPLETIONS: ("engineer_id", "course_code", "completed_on", "valid_until", "confirmation"),
}  # fmt: skip
#: The tables that blocks write.
TABLES = tuple(table.name for table in _COLUMNS)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of engineers, by number, with what is decided about some of them."""

    number: int
    first: int
    last: int
    members: Mapping[int, Member]


class People:
    """Writes blocks of engineers. What can be drawn once and dealt out is drawn here."""

    def __init__(
        self,
        plan: Plan,
        atlas: Atlas,
        archetypes: Sequence[Archetype],
        companies: Sequence[Company],
    ) -> None:
        for table, columns in _COLUMNS.items():
            check_columns(table, columns)
        rng = plan.random("people")
        self._plan, self._atlas = plan, atlas
        self._trades = Trades(plan, archetypes, atlas, rng)
        self._consents = Consents(plan, rng)
        self._careers = Careers(plan, atlas, companies, rng)
        self._roles = [_roles(rng, atlas.roles) for _ in range(32)]
        own = [form.code for form in atlas.forms if form.code not in STAFF_FORMS]
        self._forms = [_forms(rng, own) for _ in range(96)]
        self._times = [_times(plan, rng) for _ in range(640)]
        self._presence = {
            place.prefecture: [_presence(plan, rng, atlas, place.prefecture) for _ in range(24)]
            for place in atlas.prefectures
        }

    def block(self, block: Block) -> dict[str, str]:
        """The lines of a block, by table."""
        rng = self._plan.random(f"people/{block.number}")
        count = block.last - block.first + 1
        rows: dict[str, list[str]] = {name: [] for name in TABLES}
        for index, home in enumerate(self._atlas.homes(rng, count), block.first):
            self._person(rng, index, home, block.members.get(index), rows)
        return {name: "".join(lines) for name, lines in rows.items()}

    def _person(
        self, rng: Random, index: int, home: str, member: Member | None, rows: dict[str, list[str]]
    ) -> None:
        id_, random = engineer_id(index), rng.random
        trade = self._trades.draw(rng)
        if member is None:
            career = self._careers.draw(rng, home[:2])
            state, style = _DECK[int(random() * 100)], _STYLE_DECK[int(random() * 100)]
            skills: Mapping[str, tuple[int, list[str]]] = {}
            offers: Mapping[str, set[str]] = {}
        else:
            home, style, skills, offers = member.home, member.style, member.skills, member.offers
            career = self._careers.of(rng, member)
            state = "REGISTERED" if random() < 0.97 else "PAUSED"
        rows["engineers"].append(self._engineer(rng, id_, home, state, career.is_alone))
        rows["employments"].append(career.lines(id_))
        rows["engineer_skills"].append(self._trades.skills(rng, id_, trade, skills))
        rows["engineer_offers"].append(self._trades.offers(rng, id_, trade, offers))
        rows["consents"].append(
            self._consents.lines(rng, id_, style, lambda: self._named(rng, home, member))
        )
        rows["completions"].append(self._careers.courses(rng, id_, is_member=member is not None))

    def _engineer(self, rng: Random, id_: str, home: str, state: str, is_alone: bool) -> str:
        random = rng.random
        name = PEOPLE[int(random() * len(PEOPLE))]
        roles, forms = self._roles[int(random() * 32)], self._forms[int(random() * 96)]
        before = "true" if random() < 0.18 else "false"
        times = self._times[int(random() * 640)]
        remote, places, stated = self._presence[home[:2]][int(random() * 24)]
        alone = "true" if is_alone else "false"
        return (
            f"{id_},{home},{roles},{forms},{name},{state},{before},{alone},"
            f"{times},{remote},{places},{stated},true\n"
        )

    def _named(self, rng: Random, home: str, member: Member | None) -> str:
        """Bodies for a consent that names them: where they worked, else at home."""
        if member is not None and member.bodies:
            return "|".join(member.bodies[:4])
        near = self._atlas.inside(home[:2])
        chosen = {near[int(rng.random() * len(near))].code: None for _ in range(2)}
        return "|".join((*chosen, self._atlas.office(home[:2]).code))


def _roles(rng: Random, roles: Sequence[str]) -> str:
    return "|".join(sorted(rng.sample(roles, rng.choice((1, 1, 2)))))


def _forms(rng: Random, forms: Sequence[str]) -> str:
    return "|".join(sorted(rng.sample(forms, rng.randint(2, 6))))


def _times(plan: Plan, rng: Random) -> str:
    """Free days, from, to, patterns."""
    full = rng.random() < 0.12
    days = rng.randint(15, 20) if full else rng.choice((0, 0, 1, 2, 2, 3, 4, 4, 4, 5, 6, 8, 10, 12))
    start = plan.day(rng.randint(-400, 90)).isoformat()
    end = plan.day(rng.randint(120, 900)).isoformat() if rng.random() < 0.3 else ""
    patterns = (
        "FULL_TIME|PART_TIME"
        if full and rng.random() < 0.5
        else "FULL_TIME"
        if full
        else "PART_TIME"
    )
    return f"{days},{start},{end},{patterns}"


def _presence(plan: Plan, rng: Random, atlas: Atlas, prefecture: str) -> tuple[str, str, str]:
    """Remote share, prefectures where they come on site, and when they said so."""
    remote = rng.choice((0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0))
    others = atlas.near[prefecture]
    near = (
        []
        if remote == 1.0
        else [prefecture, *rng.sample(others, rng.randint(0, min(3, len(others))))]
    )
    return str(remote), "|".join(sorted(near)), plan.day(-rng.randint(5, 500)).isoformat()
