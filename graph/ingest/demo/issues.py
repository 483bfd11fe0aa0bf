"""Issues of the demo world: who has which problem since when, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, pairwise, product
from random import Random

from graph.ingest.demo.archetypes import Archetype, Wording
from graph.ingest.demo.atlas import Atlas, Place
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.siting import Sites
from graph.ingest.demo.table_file import Files
from graph.ingest.demo.wording import Hand, problem

#: How issues stand, of a hundred of one archetype.
_STATUSES = (("SOLVED", 44), ("OPEN", 40), ("IN_PROGRESS", 8), ("CLOSED_UNSOLVED", 5), ("DRAFT", 3))
_DECK = tuple(status for status, share in _STATUSES for _ in range(share))
_BUDGETS = (
    "OWN-BUDGET", "OWN-BUDGET", "OWN-BUDGET", "LAT-SPECIAL-CIO", "LFP-DIGITAL-SOCIETY",
    "GRANT-NEW-REGION", "GRANT-DIGIDEN", "SHARED-LOCAL", "MIC-PLAN-SUPPORT", "LFP-DIGITAL-INVEST", None,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draw:
    """The variant of each text that one issue takes of its archetype."""

    title: int
    situation: int
    cause: int
    tried: int
    desired: int


@dataclass(slots=True)
class Issue:
    """One problem of one local government; `draw` says which variant its texts take."""

    id: str
    archetype: Archetype
    body: Place
    status: str
    visibility: str
    posted_on: date
    draw: Draw
    modes: tuple[str, ...]
    skills: tuple[tuple[str, int, bool], ...]
    closed_on: date | None = field(default=None)

    @property
    def parts(self) -> tuple[Wording, Wording, Wording]:
        """What the text of the problem consists of."""
        kind, draw = self.archetype, self.draw
        return kind.situation[draw.situation], kind.cause[draw.cause], kind.tried[draw.tried]


def make_issues(plan: Plan, atlas: Atlas, archetypes: tuple[Archetype, ...]) -> list[Issue]:
    """All issues, in order of archetype; ids in order of a shuffle, so that they mean nothing."""
    rng = plan.random("issues")
    sites = Sites(atlas, rng)
    numbers = rng.sample(range(1, plan.issues + 1), plan.issues)
    found: list[Issue] = []
    for archetype, size in zip(archetypes, _counts(rng, plan.issues, len(archetypes)), strict=True):
        statuses = _statuses(rng, size)
        centres = sites.centres(statuses.count("SOLVED"))
        draws = _draws(rng, archetype)
        for nth, status in enumerate(statuses):
            prefecture = _prefecture(sites, centres, status, nth)
            place = sites.body(archetype, prefecture)
            id_ = f"I{numbers[len(found)]:06d}"
            found.append(
                _issue(plan, rng, id_, archetype, body=place, status=status, draw=next(draws))
            )
    return found


def write_issues(plan: Plan, issues: list[Issue], files: Files) -> None:
    """The issues and issue_skills tables."""
    rng = plan.random("issue texts")
    table, needs = files["issues"], files["issue_skills"]
    for issue in issues:
        hand, kind = Hand(rng), issue.archetype
        draw, parts = issue.draw, issue.parts
        title, desired = kind.title[draw.title], kind.desired[draw.desired]
        ja, en = problem(hand, rng, parts, issue.body)
        table.row(
            issue_id=issue.id, body_code=issue.body.code, category_code=kind.category,
            budget_code=rng.choice(_BUDGETS),
            title=hand.ja(title.ja), title_english=hand.en(title.en),
            problem=ja, problem_english=en,
            desired_result=hand.ja(desired.ja), desired_result_english=hand.en(desired.en),
            status=issue.status, visibility=issue.visibility, wanted_modes="|".join(issue.modes),
            size_days=rng.randint(*kind.size_days), on_site=_on_site(rng, kind),
            deadline=_deadline(rng, issue),
            posted_on=None if issue.status == "DRAFT" else issue.posted_on,
            closed_on=issue.closed_on, is_synthetic=True,
        )  # fmt: skip
        needs.rows([(issue.id, code, level, must) for code, level, must in issue.skills])


def _counts(rng: Random, issues: int, archetypes: int) -> list[int]:
    """How many issues each archetype gets: none rules, and they sum up."""
    weights = [0.6 + 0.8 * rng.random() for _ in range(archetypes)]
    edges, sum_ = [0], 0.0
    for weight in weights:
        sum_ += weight
        edges.append(round(issues * sum_ / sum(weights)))
    return [end - start for start, end in pairwise(edges)]


def _statuses(rng: Random, size: int) -> list[str]:
    """Mixed statuses in fair shares: solved ones first, so that the others can lie around them."""
    start = rng.randrange(len(_DECK))
    step = 37  # has no common divisor with 100: walks through the whole deck before it repeats
    drawn = [_DECK[(start + n * step) % len(_DECK)] for n in range(size)]
    return sorted(drawn, key=lambda status: status != "SOLVED")


def _prefecture(sites: Sites, centres: list[str], status: str, nth: int) -> str:
    if status == "SOLVED":
        return centres[nth % len(centres)]
    return sites.beside(centres) if status in ("OPEN", "DRAFT") else sites.anywhere()


def _draws(rng: Random, archetype: Archetype) -> Iterator[Draw]:
    """Every mix of situation, cause and attempt once, in any order, before one comes again."""
    mixes = list(
        product(
            range(len(archetype.situation)),
            range(len(archetype.cause)),
            range(len(archetype.tried)),
        )
    )
    for nth in count(rng.randrange(4)):
        if nth % len(mixes) == 0:
            rng.shuffle(mixes)
        mix = mixes[nth % len(mixes)]
        yield Draw(nth % len(archetype.title), *mix, desired=rng.randrange(len(archetype.desired)))


def _issue(
    plan: Plan, rng: Random, id_: str, archetype: Archetype, *, body: Place, status: str, draw: Draw
) -> Issue:
    modes = list(archetype.modes)
    if len(modes) > 1 and rng.random() < 0.5:
        modes.pop(rng.randrange(len(modes)))
    skills = tuple(
        (need.code, min(4, max(1, need.level + rng.choice((-1, 0, 0, 0, 1)))), need.is_essential)
        for need in archetype.skills
        if need.is_essential or rng.random() < 0.8
    )
    return Issue(
        id=id_, archetype=archetype, body=body, status=status, visibility=_visibility(rng, status),
        posted_on=plan.day(-_age(rng, status)), draw=draw, modes=tuple(modes), skills=skills,
    )  # fmt: skip


def _visibility(rng: Random, status: str) -> str:
    # What was solved is shown around more readily than what still hurts.
    weights = (70, 26, 4) if status == "SOLVED" else (55, 35, 10)
    return rng.choices(("PUBLIC", "LOCAL_GOVERNMENTS", "OWN_PREFECTURE"), weights)[0]


def _age(rng: Random, status: str) -> int:
    """Days since posting; nothing is older than three years."""
    if status in ("SOLVED", "CLOSED_UNSOLVED"):
        return rng.randint(300, 1090)
    if status == "IN_PROGRESS":
        return rng.randint(75, 430)
    return rng.randint(2, 400) if rng.random() < 0.85 else rng.randint(400, 1000)


def _on_site(rng: Random, archetype: Archetype) -> str:
    return archetype.on_site if rng.random() < 0.85 else rng.choice(("NONE", "SOME", "MOSTLY"))


def _deadline(rng: Random, issue: Issue) -> date | None:
    if rng.random() < 0.35:
        return None
    return issue.posted_on + timedelta(days=rng.randint(120, 540))
