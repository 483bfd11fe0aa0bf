"""Whom the indexes about people propose for a need."""

from __future__ import annotations

from collections.abc import Iterator

from graph import facets, proposals
from graph.analysis.factors import OFFERED, skill_shares
from graph.analysis.question import Question
from graph.model.conditions import Conditions
from graph.model.need import Need
from graph.proposals import PROPOSABLE, Proposal, Proposals
from graph.viewer import Viewer

#: What it is worth to have a facet of the need at all, beside what the score counts for it.
_RELEVANT = 0.02


def proposing(viewer: Viewer, question: Question) -> Proposals:
    """Those whom the viewer may know, as required and of the pools, with a skill or field of the
    need; first those whose facets are worth most in the score.

    Where something is required, or the need names nothing, all facets are asked; else the quicker
    index of proposals.
    """
    need, require, pools = question.need, question.require, question.pools
    relevant = _relevant(need)
    worth = dict.fromkeys(relevant, _RELEVANT)
    for token, value in _worth(question):
        worth[token] = worth.get(token, 0.0) + value
    if (
        relevant
        and not require.asked
        and pools is None
        and (best := proposals.proposals(viewer, worth))
    ):
        rest = proposals.proposals(viewer, {token: worth[token] for token in relevant})
        return Proposals(best, relevant, rest)
    must = [
        [facets.audience(token) for token in viewer.audiences],
        [facets.registration(state) for state in PROPOSABLE],
        *_required(require),
        *([] if pools is None else [[facets.pool(id_) for id_ in pools]]),
        *([relevant] if relevant else []),
    ]
    query = facets.ranked_query(must, worth)
    return Proposals() if query is None else Proposals([Proposal("engineer_facets", query)])


def _relevant(need: Need) -> list[str]:
    """Facets of which one makes a person come into question."""
    skills = (facets.skill(one.code, 1) for one in need.skills)
    fields = (facets.field(code) for one in need.categories for code in with_wider(one))
    return list(dict.fromkeys((*skills, *fields)))


def _worth(question: Question) -> Iterator[tuple[str, float]]:
    """What facets add to the score, as far as few of them tell it: not what was done and how it ended,
    not how many days are free and when, and no skill as rarer than another."""
    need, weights = question.need, question.weights
    for code, level, share in skill_shares(need, {}):
        for token in facets.levels(code, level):
            yield token, weights.get("SKILLS", 0.0) * share / level
    for mode in need.modes:
        yield facets.mode(mode), weights.get("SUPPORT_MODE", 0.0) * OFFERED / len(need.modes)
    for prefecture, value in _near(question).items():
        yield facets.place(prefecture), weights.get("PROXIMITY", 0.0) * value


def _near(question: Question) -> dict[str, float]:
    """How near the nearest place of each prefecture is, by its two-digit code."""
    if question.reach is None or question.need.on_site == "NONE":
        return {}
    found: dict[str, float] = {}
    for code, proximity in question.reach.near.items():
        prefecture = question.places.places[code].prefecture
        found[prefecture] = max(found.get(prefecture, 0.0), proximity.value)
    return found


def _required(require: Conditions) -> list[list[str]]:
    """What of the required conditions the index can tell: dates, and what must not be, it cannot."""
    groups = [[facets.skill(code, level)] for code, level in require.skills or ()]
    groups += [[facets.mode(mode)] for mode in require.support_modes or ()]
    if require.roles is not None:
        groups.append([facets.role(code) for code in require.roles])
    if require.contract_forms is not None:
        groups.append([facets.form(code) for code in require.contract_forms])
    if require.home_in is not None:
        groups.append([facets.place(code) for code in require.home_in])
    if require.free_days_per_month_at_least is not None:
        groups.append([facets.free_days(require.free_days_per_month_at_least)])
    if require.is_accelerator:
        groups.append([facets.ACCELERATOR])
    if require.work_pattern is not None:
        groups.append([facets.pattern(require.work_pattern)])
    if require.on_site_in is not None:
        groups.append([facets.on_site(require.on_site_in), facets.place(require.on_site_in)])
    if require.has_administrative_experience:
        groups.append([facets.ADMINISTRATION])
    groups += [[facets.trained(topic)] for topic in require.training_topics or ()]
    if require.confirmed_outcome_in is not None:
        groups.append([facets.worked(code) for code in require.confirmed_outcome_in])
    return groups


def with_wider(code: str) -> list[str]:
    """A field and the wider ones it lies in, but not a whole half of the plan."""
    parts = code.split("-")
    return ["-".join(parts[:size]) for size in range(len(parts), 2, -1)]
