"""Records of the demo world about people whose employers sell to the bodies that ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from graph.ingest.demo.appointments import Appointment
from graph.ingest.demo.archetypes import Wording
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.requests import Request
from graph.ingest.demo.table_file import Files

#: Share of possible conflicts about which something is recorded.
_RECORDED = 0.6
_SCOPES = (
    Wording("勤め先が応札する調達の仕様づくりと業者の選定",
            "Specifications and choice of vendor wherever the employer tenders"),
    Wording("勤め先が納めたシステムの評価と更新の判断",
            "Assessing systems that the employer supplied, and deciding on their renewal"),
    Wording("情報システムの予算要求に関する助言", "Advice on budget requests for information systems"),
)  # fmt: skip
_HARMLESS = (
    "取引は消耗品だけで、担当する仕事と関係がない。",
    "契約は終わっており、更新の予定がない。",
)

#: Engineer, company and body, with the first day on which it matters.
Tie = tuple[str, str, str]


def write_recusals(
    plan: Plan,
    sold: set[tuple[str | None, str]],
    posts: Sequence[Appointment],
    requests: Sequence[Request],
    files: Files,
) -> None:
    """The recusals table; `sold` are sellers with their buyers."""
    rng = plan.random("recusals")
    found = _found(sold, posts, requests)
    chosen = [(tie, day) for tie, day in sorted(found.items()) if rng.random() < _RECORDED]
    numbers = rng.sample(range(1, len(chosen) + 1), len(chosen))
    for ((engineer, company, body), day), number in zip(chosen, numbers, strict=True):
        status = rng.choices(("RECUSED", "DECLARED", "DISMISSED"), (60, 25, 15))[0]
        scope = rng.choice(_SCOPES) if status == "RECUSED" else None
        since = min(day + timedelta(days=rng.randint(1, 40)), plan.day(-1))
        files["recusals"].row(
            recusal_id=f"D{number:05d}", engineer_id=engineer, company_id=company, body_code=body,
            recorded_by_code=body, status=status,
            scope=scope.ja if scope else None, scope_english=scope.en if scope else None,
            reason=rng.choice(_HARMLESS) if status == "DISMISSED" else None,
            valid_from=since,
            valid_to=since + timedelta(days=rng.randint(200, 900)) if rng.random() < 0.3 else None,
            is_synthetic=True,
        )  # fmt: skip


def _found(
    sold: set[tuple[str | None, str]], posts: Sequence[Appointment], requests: Sequence[Request]
) -> dict[Tie, date]:
    found: dict[Tie, date] = {}

    def note(engineer: str, employer: str | None, body: str, day: date) -> None:
        if employer is not None and (employer, body) in sold:
            tie = (engineer, employer, body)
            found[tie] = min(day, found.get(tie, day))

    for request in requests:
        for proposal in request.proposals:
            member = proposal.member
            note(member.id, member.employer, request.issue.body.code, proposal.steps[0].day)
    for post in posts:
        for place in {post.appointing.code: post.appointing, **{p.code: p for p in post.served}}:
            note(post.member.id, post.member.employer, place, post.terms.start)
    return found
