"""Pools of the demo world, in the patterns that are met: shared, joint, helpdesk, embedded, peers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from graph.ingest.demo.appointments import Appointments
from graph.ingest.demo.atlas import Atlas, Place
from graph.ingest.demo.cast import EMBEDDING_PREFECTURE, Cast, Member
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.table_file import Files

_STATES = ("ACTIVE",) * 16 + ("INVITED", "PAUSED", "LEFT", "LEFT")


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a pool works. `owner`: two-digit prefecture code, or id of a wide-area group.

    `members`: accelerators, or staff of local governments. `shares`: its people are appointed by
    the owner and serve several bodies at once.
    """

    owner: str
    name: str
    rules: str
    size: int
    categories: tuple[str, ...]
    staff: bool = False
    shares: bool = False


_PATTERNS = (
    Pattern("38", "県・市町デジタル人材シェア", "県が任用した分野別専門人材を、県と全市町が日数を分け合って利用する。",
            5, ("DX-P-1", "DX-P-5", "DX-O", "DX-P-6", "DX-L"), shares=True),
    Pattern("34", "県・市町共同人材バンク", "県が市町と共同で人材を募集し、採用された人を複数の市町で共有する。",
            8, ("DX-P-1", "DX-P-2", "DX-O"), shares=True),
    Pattern("11", "市町村DX相談窓口", "どんな相談も電話と電子メールで受け、必要なら専門家名簿から紹介する。",
            4, ("DX-P", "DX-A", "DX-O", "DX-L")),
    Pattern("11", "市町村DX専門家名簿", "相談窓口が紹介する専門家の名簿。派遣は一件につき三回まで。", 30, ("DX-P", "DX-O")),
    Pattern(EMBEDDING_PREFECTURE, "町村駐在職員", "県のデジタル職員が町村に駐在し、併任または派遣で業務に当たる。",
            6, ("DX-O", "DX-P-1", "DX-P-2"), staff=True, shares=True),
    Pattern("RC-FUKUYAMA", "圏域DX人材プール", "連携中枢都市圏の構成市町が費用を分担し、圏域内で人材を融通する。",
            6, ("DX-P-1", "DX-L-08", "DX-L-10"), shares=True),
    Pattern("23", "窓口改革ピアアドバイザー", "窓口改革を経験した自治体職員が、他の自治体の相談に乗る。",
            8, ("DX-P-1", "DX-L-01-1"), staff=True),
)  # fmt: skip
_USUAL = Pattern(
    "",
    "DX人材プール",
    "県が候補者を登録しておき、市町村の求めに応じて紹介する。",
    7,
    ("DX-P", "DX-O"),
)


def write_pools(
    plan: Plan, atlas: Atlas, cast: Cast, appointments: Appointments, files: Files
) -> None:
    """The pools and pool_members tables; the shared people get their appointments."""
    rng = plan.random("pools")
    patterns = [*_PATTERNS, *_usual(rng, atlas)]
    numbers = rng.sample(range(1, len(patterns) + 1), len(patterns))
    for pattern, number in zip(patterns, numbers, strict=True):
        id_, owner, name, served = f"P{number:04d}", *_owner(atlas, pattern)
        files["pools"].row(
            pool_id=id_, owner_id=pattern.owner if pattern.owner.startswith(("RC", "TJ")) else owner.code,
            category_codes="|".join(pattern.categories), name=f"【架空】{name}{pattern.name}",
            rules=pattern.rules, is_open=rng.random() < 0.9, is_synthetic=True,
        )  # fmt: skip
        for member in _members(rng, cast, pattern, {place.code for place in served}):
            _row(plan, rng, files, pool=id_, member=member, pattern=pattern)
            if pattern.shares:
                bodies = rng.sample(served, min(len(served), rng.randint(3, 8)))
                appointments.shared(member, owner, tuple(bodies), rng.choice(("ADVISE", "DRIVE")))


def _usual(rng: Random, atlas: Atlas) -> list[Pattern]:
    """The other prefectures have a plain list of people, and so have some wide-area groups."""
    taken = {pattern.owner for pattern in _PATTERNS}
    owners = [p.prefecture for p in atlas.prefectures if p.prefecture not in taken]
    groups = [g.id for g in atlas.groups if g.id not in taken and len(g.members) >= 4]
    chosen = sorted((*rng.sample(owners, 30), *rng.sample(groups, min(8, len(groups)))))
    return [
        Pattern(owner, _USUAL.name, _USUAL.rules, rng.randint(4, 12), _USUAL.categories)
        for owner in chosen
    ]


def _owner(atlas: Atlas, pattern: Pattern) -> tuple[Place, str, tuple[Place, ...]]:
    """Who appoints for it, its owner's name, and the municipalities it is for."""
    for group in atlas.groups:
        if group.id == pattern.owner:
            places = tuple(atlas.place(code) for code in group.members)
            return places[0], group.name, places
    office = atlas.office(pattern.owner)
    return office, office.name, atlas.inside(pattern.owner)


def _members(rng: Random, cast: Cast, pattern: Pattern, served: set[str]) -> list[Member]:
    """Who worked there first; then others, so that the pool has its size."""
    if pattern.staff:
        embedded = pattern.owner == EMBEDDING_PREFECTURE
        return [member for member in cast.staff if member.is_embedded == embedded][: pattern.size]
    known = [m for m in cast.accelerators if not served.isdisjoint(m.bodies)][: pattern.size]
    others: Sequence[Member] = rng.sample(
        cast.accelerators, min(len(cast.accelerators), pattern.size)
    )
    return (known + [member for member in others if member not in known])[: pattern.size]


def _row(
    plan: Plan, rng: Random, files: Files, *, pool: str, member: Member, pattern: Pattern
) -> None:
    state = "ACTIVE" if pattern.shares else rng.choice(_STATES)
    since = plan.day(-rng.randint(160, 900))
    until = plan.day(-rng.randint(1, 150)) if state == "LEFT" else None
    fields = rng.sample(pattern.categories, min(len(pattern.categories), rng.randint(1, 2)))
    files["pool_members"].row(
        pool_id=pool, engineer_id=member.id, valid_from=since, valid_to=until,
        state=state, category_codes="|".join(sorted(fields)),
    )  # fmt: skip
