"""The engineers who play a part: accelerators, staff of local governments, and others who helped."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.plan import Plan

#: Share of the cast beside the accelerators: staff who advise others, and helpers never designated.
_STAFF_SHARE = 0.08
_HELPER_SHARE = 0.08
#: What the parts of the cast allow, in order of `consents.STYLES`.
ACCELERATOR_STYLES = (45, 33, 6, 5, 3, 2, 2, 2, 1, 1)
#: Of a prefecture whose own staff go out to its towns (Gunma's pattern in the domain notes).
EMBEDDING_PREFECTURE = "10"


@dataclass(slots=True)
class Member:
    """What is decided about an engineer before their rows are written.

    `skills` has level and evidence by skill code, `offers` modes by category code.
    """

    index: int
    kind: str
    home: str
    employer: str | None
    style: int
    skills: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    offers: dict[str, set[str]] = field(default_factory=dict)
    bodies: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The engineer's id."""
        return engineer_id(self.index)

    @property
    def is_embedded(self) -> bool:
        """Whether they are staff of a prefecture that sends them into its towns."""
        return self.kind == "STAFF" and str(self.employer)[2:5] == "000"

    def learn(self, code: str, level: int, evidence: str | None) -> None:
        """Has the skill at that level or better, with one more piece of evidence."""
        known, proofs = self.skills.get(code, (0, []))
        if evidence is not None and evidence not in proofs:
            proofs = [*proofs, evidence]
        self.skills[code] = (max(known, level), proofs)


def engineer_id(index: int) -> str:
    """The id of the n-th engineer."""
    return f"E{index:07d}"


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody with a part, by what they are."""

    accelerators: list[Member]
    staff: list[Member]
    helpers: list[Member]

    @property
    def members(self) -> list[Member]:
        """All of them, in order of ids."""
        return sorted((*self.accelerators, *self.staff, *self.helpers), key=lambda m: m.index)


def make_cast(plan: Plan, atlas: Atlas, companies: list[str]) -> Cast:
    """Choose the cast from the register; homes and employers are theirs from here on."""
    rng = plan.random("cast")
    staff = max(4, round(plan.accelerators * _STAFF_SHARE))
    helpers = max(2, round(plan.accelerators * _HELPER_SHARE))
    total = plan.accelerators + staff + helpers
    indexes = rng.sample(range(1, plan.engineers + 1), total)
    homes = atlas.homes(rng, total)
    members = [
        Member(index, "ACCELERATOR", home, _employer(rng, companies), _style(rng))
        for index, home in zip(indexes, homes, strict=True)
    ]
    cut = plan.accelerators
    for nth, member in enumerate(members[cut : cut + staff]):
        _become_staff(atlas, rng, member, nth)
    for member in members[cut + staff :]:
        member.kind = "HELPER"
    return Cast(members[:cut], members[cut : cut + staff], members[cut + staff :])


def _become_staff(atlas: Atlas, rng: Random, member: Member, nth: int) -> None:
    """Employed by a local government: every third by the prefecture that embeds its staff."""
    member.kind = "STAFF"
    if nth % 3 == 0:
        member.employer = atlas.office(EMBEDDING_PREFECTURE).code
        member.home = atlas.home(rng, EMBEDDING_PREFECTURE)
    else:
        place = rng.choice([p for p in atlas.municipalities if p.population >= 30_000])
        member.employer, member.home = place.code, atlas.home(rng, place.prefecture)


def _employer(rng: Random, companies: list[str]) -> str | None:
    """A company, or nobody: one in six works on their own account."""
    # The first companies are the large ones: the square prefers them.
    return None if rng.random() < 1 / 6 else companies[int(len(companies) * rng.random() ** 2)]


def _style(rng: Random) -> int:
    return rng.choices(range(len(ACCELERATOR_STYLES)), ACCELERATOR_STYLES)[0]
