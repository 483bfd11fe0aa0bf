"""What came of engagements: rows with accounts, confirmations, figures before and after, reuse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from graph.ingest.demo.archetypes import Measure
from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.engagements import Engagement
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.table_file import Files
from graph.ingest.demo.wording import Hand

_MEASURED_BY = (
    "担当課の記録",
    "業務システムの記録",
    "住民アンケート",
    "職員への聞き取り",
    "決算資料",
)
_COMMENTS = (
    "報告のとおりであることを確認した。", "数値は担当課の記録と一致している。",
    "職員だけで続けられるようになった点を評価している。", "来年度も相談したい。", None, None,
)  # fmt: skip
_OBJECTIONS = (
    "効果の数値は算定方法に異論がある。", "一部の課での試行にとどまっており、解決とまでは言えない。",
)  # fmt: skip


def write_engagements(
    plan: Plan, atlas: Atlas, engagements: Sequence[Engagement], files: Files
) -> None:
    """The engagements, outcome_indicators and outcome_reuses tables."""
    rng = plan.random("outcomes")
    for engagement in engagements:
        confirmation = _confirmation(rng, engagement)
        _row(plan, rng, engagement, confirmation, files)
        if engagement.end is not None and (engagement.solved or rng.random() < 0.4):
            _indicators(rng, engagement, engagement.end, files)
        if confirmation == "CONFIRMED" and engagement.solved and rng.random() < 0.16:
            _reuses(plan, rng, atlas, engagement, files)


def _confirmation(rng: Random, engagement: Engagement) -> str:
    if engagement.end is None:
        return "STATED"
    if engagement.solved and engagement.issue.status != "SOLVED":
        return "DISPUTED"
    # Whoever solved something asks for the confirmation; half-done work is left as stated.
    weights = (14, 86, 0) if engagement.solved else (45, 45, 10)
    return rng.choices(("STATED", "CONFIRMED", "DISPUTED"), weights)[0]


def _row(plan: Plan, rng: Random, engagement: Engagement, confirmation: str, files: Files) -> None:
    issue, hand = engagement.issue, Hand(rng)
    did = issue.archetype.did[engagement.did]
    summary = rng.choice(issue.archetype.summary) if engagement.solved else None
    answered = confirmation != "STATED" and engagement.end is not None
    comment = rng.choice(_OBJECTIONS if confirmation == "DISPUTED" else _COMMENTS)
    answered_on = _answered_on(plan, rng, engagement) if answered else None
    if confirmation == "CONFIRMED":
        engagement.confirmed_on = answered_on
    files["engagements"].row(
        engagement_id=engagement.id, engineer_id=engagement.member.id, issue_id=issue.id,
        body_code=issue.body.code, appointment_id=engagement.appointment,
        skill_codes="|".join(code for code, _, _ in engagement.skills),
        confirmed_by_code=issue.body.code if answered else None,
        did=hand.ja(did.ja), did_english=hand.en(did.en), mode=engagement.mode,
        valid_from=engagement.start,
        valid_to=engagement.end,
        solved_issue=engagement.solved,
        summary=hand.ja(summary.ja) if summary else None, summary_english=hand.en(summary.en) if summary else None,
        confirmation=confirmation,
        confirmed_on=answered_on,
        confirmation_comment=comment if answered else None, is_synthetic=True,
    )  # fmt: skip


def _answered_on(plan: Plan, rng: Random, engagement: Engagement) -> date:
    assert engagement.end is not None
    return min(engagement.end + timedelta(days=rng.randint(5, 60)), plan.day(-1))


def _indicators(rng: Random, engagement: Engagement, end: date, files: Files) -> None:
    """Most engagements have figures; two where the archetype names two and they were taken."""
    for measure in engagement.issue.archetype.measures:
        if rng.random() < 0.25:
            continue
        before, after = _figures(rng, measure, solved=bool(engagement.solved))
        files["outcome_indicators"].row(
            engagement_id=engagement.id, name=measure.name.ja, name_english=measure.name.en,
            unit=measure.unit.ja, unit_english=measure.unit.en,
            before=before, after=after, is_lower_better=measure.is_lower_better,
            measured_on=end - timedelta(days=rng.randint(0, 20)),
            measured_by=rng.choice(_MEASURED_BY),
        )  # fmt: skip


def _figures(rng: Random, measure: Measure, *, solved: bool) -> tuple[float, float]:
    before, after = _within(rng, measure.before), _within(rng, measure.after)
    if not solved:
        # Some way towards the goal: what did not solve the issue changed less.
        halfway = before + (after - before) * 0.3
        after = round(halfway) if isinstance(measure.after[0], int) else round(halfway, 1)
    return before, after


def _within(rng: Random, bounds: tuple[float, float]) -> float:
    low, high = bounds
    if isinstance(low, int) and isinstance(high, int):
        return rng.randint(low, high)
    return round(rng.uniform(low, high), 1)


def _reuses(plan: Plan, rng: Random, atlas: Atlas, engagement: Engagement, files: Files) -> None:
    """Others took it up: bodies of the same prefecture or one next to it."""
    assert engagement.end is not None
    here = engagement.issue.body
    near = [*atlas.near[here.prefecture], here.prefecture]
    bodies = {
        rng.choice(atlas.inside(rng.choice(near))).code: None for _ in range(rng.randint(1, 3))
    }
    for code in bodies:
        if code != here.code:
            since = min(engagement.end + timedelta(days=rng.randint(20, 200)), plan.day(0))
            files["outcome_reuses"].row(engagement_id=engagement.id, body_code=code, since=since)
