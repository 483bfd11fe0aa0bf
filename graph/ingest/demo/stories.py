"""Success stories of the demo world: told of confirmed work, approved by three sides, followed by others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from graph.choices import APPROVAL_PARTIES
from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.engagements import Engagement
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.table_file import Files
from graph.ingest.demo.wording import Hand

#: Share of confirmed solutions that are told, and how far the stories are.
_TOLD = 0.16
_STATES = (
    ("PUBLISHED",) * 60 + ("IN_APPROVAL",) * 18 + ("DRAFT",) * 10 + ("APPROVED",) * 7 + ("WITHDRAWN",) * 5
)  # fmt: skip
_REFUSALS = ("効果の数値の出どころを書き足してほしい。", "担当者の名前を伏せてほしい。", None)


def write_stories(
    plan: Plan, atlas: Atlas, engagements: Sequence[Engagement], files: Files
) -> None:
    """The success_stories, story_approvals and story_reuses tables."""
    rng = plan.random("success stories")
    beside: dict[str, list[Engagement]] = {}
    for engagement in engagements:
        if engagement.confirmed_on is not None and engagement.solved:
            beside.setdefault(engagement.issue.id, []).append(engagement)
    told = [work for work in beside.values() if rng.random() < _TOLD]
    numbers = rng.sample(range(1, len(told) + 1), len(told))
    for work, number in zip(told, numbers, strict=True):
        _story(plan, rng, atlas, f"S{number:05d}", work, files)


def _story(
    plan: Plan, rng: Random, atlas: Atlas, id_: str, work: Sequence[Engagement], files: Files
) -> None:
    state, hand = rng.choice(_STATES), Hand(rng)
    days = list(_days(plan, rng, work, state))
    published = days[3] if len(days) > 3 else None
    first, last = work[0], plan.day(-1)
    issue, kind = first.issue, first.issue.archetype
    title, summary, did = (
        kind.title[issue.draw.title],
        rng.choice(kind.summary),
        kind.did[first.did],
    )
    files["success_stories"].row(
        story_id=id_, body_code=issue.body.code,
        engagement_ids="|".join(sorted(one.id for one in work)),
        title=f"{issue.body.name}の事例：{hand.ja(title.ja)}",
        title_english=f"{issue.body.english}: {hand.en(title.en)}",
        summary=hand.ja(did.ja + summary.ja), summary_english=hand.en(f"{did.en} {summary.en}"),
        state=state, published_on=published,
        withdrawn_on=min(published + timedelta(days=rng.randint(30, 200)), last)
        if state == "WITHDRAWN" and published else None,
        is_synthetic=True,
    )  # fmt: skip
    _approvals(rng, id_, state, days[:3], files)
    if published is not None:
        _reuses(rng, atlas, id_, first, published, last=last, files=files)


def _days(plan: Plan, rng: Random, work: Sequence[Engagement], state: str) -> Iterator[date]:
    """The days of the three decisions and of the publication, as far as it has come."""
    count = {"DRAFT": 0, "IN_APPROVAL": rng.randint(0, 2), "APPROVED": 3}.get(state, 4)
    day = max(one.confirmed_on for one in work if one.confirmed_on is not None)
    for _ in range(count):
        day = min(day + timedelta(days=rng.randint(5, 40)), plan.day(-1))
        yield day


def _approvals(rng: Random, id_: str, state: str, days: Sequence[date], files: Files) -> None:
    """Each side in turn; one that still decides, or refused, stands in the way of the rest."""
    if state == "DRAFT":
        return
    rows = files["story_approvals"]
    for party, day in zip(APPROVAL_PARTIES, days, strict=False):
        rows.row(story_id=id_, party=party, decision="APPROVED", decided_on=day)
    if state == "IN_APPROVAL":
        party = APPROVAL_PARTIES[len(days)]
        if days and rng.random() < 0.25:
            rows.row(
                story_id=id_, party=party, decision="REFUSED", decided_on=days[-1],
                comment=rng.choice(_REFUSALS),
            )  # fmt: skip
        else:
            rows.row(story_id=id_, party=party, decision="PENDING")


def _reuses(
    rng: Random, atlas: Atlas, id_: str, told: Engagement, since: date, *, last: date, files: Files
) -> None:
    """Bodies of the same prefecture or one next to it follow some of them."""
    here = told.issue.body
    near = [*atlas.near[here.prefecture], here.prefecture]
    count = rng.choice((0, 0, 1, 1, 2, 4))
    bodies = {rng.choice(atlas.inside(rng.choice(near))).code: None for _ in range(count)}
    for code in bodies:
        if code != here.code:
            day = min(since + timedelta(days=rng.randint(15, 200)), last)
            files["story_reuses"].row(story_id=id_, body_code=code, since=day)
