"""Engagements of the demo world: who went where about which issue, when, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from graph.ingest.demo.cast import EMBEDDING_PREFECTURE, Cast, Member
from graph.ingest.demo.doing import accounts
from graph.ingest.demo.issues import Issue
from graph.ingest.demo.plan import Plan

#: Share of engagements whose person was never designated; the rest are accelerators'.
_OTHERS = 0.08
#: What staff of other local governments are asked about: counters and organisation.
_STAFF_FIELDS = ("DX-P-1", "DX-L-01", "DX-O", "DX-P-4")


@dataclass(slots=True)
class Engagement:
    """One person's work on one issue. `did` is the number of the account of what they did."""

    id: str
    issue: Issue
    member: Member
    mode: str
    did: int
    start: date
    end: date | None
    solved: bool | None
    appointment: str | None = None
    confirmed_on: date | None = None

    @property
    def skills(self) -> tuple[tuple[str, int, bool], ...]:
        """The skills of the issue that were used: at least the essential ones."""
        return tuple(skill for nth, skill in enumerate(self.issue.skills) if skill[2] or nth % 2)


def make_engagements(plan: Plan, issues: Sequence[Issue], cast: Cast) -> list[Engagement]:
    """All engagements; closes the issues they solved, and lets people learn from the work."""
    rng = plan.random("engagements")
    first, further = _needs(plan, rng, issues)
    found: list[Engagement] = []
    for needs in (first, further):
        for issue, member in _dealt(rng, needs, cast):
            again = needs is further
            found.append(
                _engagement(plan, rng, f"G{len(found) + 1:06d}", issue, member, again=again)
            )
    for engagement in found:
        _learn(rng, engagement)
    return found


def _needs(plan: Plan, rng: Random, issues: Sequence[Issue]) -> tuple[list[Issue], list[Issue]]:
    """Issues by their first engagement and by further ones, as many as the plan has."""
    order = {"SOLVED": 0, "IN_PROGRESS": 1, "CLOSED_UNSOLVED": 2}
    worked_on = [issue for issue in issues if issue.status in order]
    chosen = sorted(worked_on, key=lambda issue: order[issue.status])[: plan.engagements]
    solved = [issue for issue in chosen if issue.status == "SOLVED"]
    rest = min(len(solved), plan.engagements - len(chosen))
    return _sorted(chosen), _sorted(rng.sample(solved, rest))


def _sorted(issues: Sequence[Issue]) -> list[Issue]:
    """Alike problems of near places together: one person works on a run of them."""
    return sorted(issues, key=lambda issue: (issue.archetype.code, issue.body.code, issue.id))


def _dealt(rng: Random, needs: Sequence[Issue], cast: Cast) -> Iterator[tuple[Issue, Member]]:
    """Each issue with who takes it: runs for the accelerators, single ones for the others."""
    if not needs:
        return
    people = cast.accelerators[:]
    rng.shuffle(people)
    weights = [0.3 + 1.4 * rng.random() if rng.random() > 0.05 else 0.0 for _ in people]
    total = sum(weights)
    edges = [round(len(needs) * sum_ / total) for sum_ in accumulate(weights)]
    turn = 0
    for nth, issue in enumerate(needs):
        while edges[turn] <= nth:
            turn += 1
        if rng.random() < _OTHERS:
            yield issue, _other(rng, issue, cast)
        else:
            yield issue, people[turn]


def _other(rng: Random, issue: Issue, cast: Cast) -> Member:
    """Staff of the prefecture at home, of cities elsewhere; or a helper, for technical fields."""
    embedded = issue.body.prefecture == EMBEDDING_PREFECTURE
    if not embedded and not issue.archetype.category.startswith(_STAFF_FIELDS):
        return rng.choice(cast.helpers)
    staff = [
        member
        for member in cast.staff
        if member.is_embedded == embedded and member.employer != issue.body.code
    ]
    return rng.choice(staff or cast.helpers)


def _engagement(
    plan: Plan, rng: Random, id_: str, issue: Issue, member: Member, *, again: bool
) -> Engagement:
    kind = issue.archetype
    mode, did = rng.choice(accounts(kind))
    start = issue.posted_on + timedelta(days=rng.randint(20, 70))
    if issue.status == "IN_PROGRESS":
        return Engagement(id_, issue, member, mode, did, start, None, None)
    # Ends at least 40 days before the world's day, so that the body has had time to confirm.
    end = min(start + timedelta(days=rng.randint(45, 190)), plan.day(-40))
    issue.closed_on = max(issue.closed_on or end, end + timedelta(days=rng.randint(5, 35)))
    # Who says to have solved what the body calls unsolved is contradicted by it.
    claims = 0.25 if issue.status != "SOLVED" else 0.6 if again else 1.0
    solved = rng.random() < claims
    return Engagement(id_, issue, member, mode, did, start, end, solved)


def _learn(rng: Random, engagement: Engagement) -> None:
    member = engagement.member
    for code, level, _ in engagement.skills:
        own = min(4, level + rng.choice((0, 0, 1)))
        member.learn(code, own, f"engagement:{engagement.id}" if engagement.end else None)
    member.offers.setdefault(engagement.issue.archetype.category, set()).add(engagement.mode)
    if engagement.issue.body.code not in member.bodies:
        member.bodies.append(engagement.issue.body.code)
