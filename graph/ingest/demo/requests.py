"""Requests for support of the demo world, who was proposed for them, and what came of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from graph.ingest.demo.appointments import Appointment
from graph.ingest.demo.atlas import Atlas, Place
from graph.ingest.demo.cast import Cast, Member
from graph.ingest.demo.engagements import Engagement
from graph.ingest.demo.issues import Issue
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.proposals import Proposal, accepted, answered, pending
from graph.ingest.demo.table_file import Files

#: How many of a kind of issue lead to a request.
_OF_APPOINTED, _OF_OPEN, _OF_UNSOLVED = 0.7, 0.8, 0.6
#: How requests about open issues stand.
_OPEN_STATES = (("REFERRED", 46), ("OPEN", 33), ("UNMET", 13), ("WITHDRAWN", 8))
_UNMET = (
    ("NO_CAPACITY", 30), ("NO_SKILL", 18), ("NO_MODE", 16), ("NO_LOCATION", 14), ("NO_BUDGET", 12),
    ("NO_CONTRACT_FORM", 10),
)  # fmt: skip


@dataclass(slots=True)
class Request:
    """One request: about which issue, since when, and whom it led to."""

    issue: Issue
    status: str
    day: date
    closed: date | None = None
    reason: str | None = None
    proposals: list[Proposal] = field(default_factory=list)
    id: str = ""


class Requests:
    """Makes the requests, and numbers them so that ids mean nothing."""

    def __init__(self, plan: Plan, atlas: Atlas, cast: Cast) -> None:
        self._plan, self._atlas = plan, atlas
        self._rng = plan.random("requests")
        self._everybody = cast.accelerators
        self._offering: dict[str, list[Member]] = {}
        for member in cast.members:
            for category in sorted(member.offers):
                self._offering.setdefault(category, []).append(member)

    def make(
        self,
        issues: Sequence[Issue],
        engagements: Sequence[Engagement],
        posts: Sequence[Appointment],
    ) -> list[Request]:
        """About appointed people's issues, open ones, and some that nobody solved."""
        by_id = {post.id: post for post in posts}
        led: dict[str, Appointment] = {}
        for engagement in engagements:
            if engagement.appointment is not None:
                led.setdefault(engagement.issue.id, by_id[engagement.appointment])
        found = [one for issue in issues for one in self._about(issue, led.get(issue.id))]
        _number(self._rng, found)
        return found

    def _about(self, issue: Issue, post: Appointment | None) -> Iterator[Request]:
        rng, chance = self._rng, self._rng.random()
        if post is not None:
            day = issue.posted_on + timedelta(days=rng.randint(0, 3))
            if chance < _OF_APPOINTED and (post.terms.start - day).days >= 4:
                yield self._filled(issue, post, day)
        elif issue.status == "OPEN" and chance < _OF_OPEN:
            day = min(issue.posted_on + timedelta(days=rng.randint(0, 30)), self._plan.day(-1))
            yield self._open(issue, day)
        elif issue.status == "CLOSED_UNSOLVED" and chance < _OF_UNSOLVED:
            yield self._unmet(issue, issue.posted_on + timedelta(days=rng.randint(3, 30)))

    def _filled(self, issue: Issue, post: Appointment, day: date) -> Request:
        rng = self._rng
        last = post.terms.start - timedelta(days=min(2, (post.terms.start - day).days // 4))
        found = Request(issue, "FILLED", day, closed=last)
        for member in self._others(issue, rng.choice((0, 0, 1, 1, 2)), post.member):
            found.proposals.append(
                answered(rng, member, self._proposer(issue), issue.body, day, last)
            )
        found.proposals.append(accepted(rng, post, self._proposer(issue), issue.body, day, last))
        return found

    def _open(self, issue: Issue, day: date) -> Request:
        rng = self._rng
        status = _drawn(rng, _OPEN_STATES)
        if status == "UNMET":
            return self._unmet(issue, day)
        found = Request(issue, status, day)
        yesterday = self._plan.day(-1)
        if status == "WITHDRAWN":
            found.closed = min(day + timedelta(days=rng.randint(10, 120)), yesterday)
        if status == "REFERRED":
            count = rng.choice((1, 1, 2, 2, 3))
            for nth, member in enumerate(self._others(issue, count)):
                make = pending if nth == 0 or rng.random() < 0.3 else answered
                found.proposals.append(
                    make(rng, member, self._proposer(issue), issue.body, day, yesterday)
                )
        return found

    def _unmet(self, issue: Issue, day: date) -> Request:
        rng = self._rng
        closed = min(day + timedelta(days=rng.randint(60, 150)), self._plan.day(-1))
        found = Request(issue, "UNMET", day, closed=closed)
        for member in self._others(issue, rng.choice((0, 0, 1, 2, 3))):
            found.proposals.append(
                answered(rng, member, self._proposer(issue), issue.body, day, closed)
            )
        found.reason = "ALL_DECLINED" if found.proposals else _drawn(rng, _UNMET)
        return found

    def _others(self, issue: Issue, count: int, beside: Member | None = None) -> list[Member]:
        """People who offer the field, as a rule; nobody twice."""
        people = self._offering.get(issue.archetype.category, self._everybody)
        drawn = [people[int(self._rng.random() * len(people))] for _ in range(count)]
        unlike = {member.index: member for member in drawn if member is not beside}
        return list(unlike.values())

    def _proposer(self, issue: Issue) -> Place:
        """The prefecture that coordinates; one in seven bodies looks for itself."""
        own = self._rng.random() < 1 / 7
        return issue.body if own else self._atlas.office(issue.body.prefecture)


def write_requests(plan: Plan, atlas: Atlas, requests: Sequence[Request], files: Files) -> None:
    """The support_requests, referrals and referral_steps tables."""
    rng = plan.random("request rows")
    for request in requests:
        _row(rng, atlas, request, files)
        for proposal in request.proposals:
            files["referrals"].row(
                referral_id=proposal.id, request_id=request.id, engineer_id=proposal.member.id,
                proposer_code=proposal.proposer.code, appointment_id=proposal.appointment,
                status=proposal.status, proposed_on=proposal.steps[0].day,
                closed_on=proposal.closed_on, decline_reason=proposal.reason,
                declined_by=proposal.declined_by, is_synthetic=True,
            )  # fmt: skip
            files["referral_steps"].rows(
                [(proposal.id, s.status, s.place.code, s.day, s.note) for s in proposal.steps]
            )


def _row(rng: Random, atlas: Atlas, request: Request, files: Files) -> None:
    issue = request.issue
    fitting = [form.code for form in atlas.forms if not set(issue.modes).isdisjoint(form.modes)]
    forms = rng.sample(fitting, min(len(fitting), rng.randint(1, 3)))
    files["support_requests"].row(
        request_id=request.id, body_code=issue.body.code, issue_id=issue.id,
        coordinator_code=atlas.office(issue.body.prefecture).code if rng.random() < 0.7 else None,
        form_codes="|".join(sorted(forms)), status=request.status,
        wanted_modes="|".join(issue.modes), wanted_days_per_month=rng.randint(1, 8),
        requested_on=request.day,
        due_on=request.day + timedelta(days=rng.randint(60, 240)) if rng.random() < 0.6 else None,
        closed_on=request.closed, unmet_reason=request.reason, is_synthetic=True,
    )  # fmt: skip


def _number(rng: Random, requests: Sequence[Request]) -> None:
    numbers = rng.sample(range(1, len(requests) + 1), len(requests))
    for request, number in zip(requests, numbers, strict=True):
        request.id = f"R{number:06d}"
    proposals = [proposal for request in requests for proposal in request.proposals]
    numbers = rng.sample(range(1, len(proposals) + 1), len(proposals))
    for proposal, number in zip(proposals, numbers, strict=True):
        proposal.id = f"F{number:06d}"


def _drawn(rng: Random, shares: Sequence[tuple[str, int]]) -> str:
    return rng.choices([name for name, _ in shares], [share for _, share in shares])[0]
