"""Whom the indexes about people propose for a need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph import facets, proposals
from graph.model.conditions import Conditions
from graph.model.need import Need
from graph.proposals import PROPOSABLE, Proposal
from graph.viewer import Viewer


def proposing(
    viewer: Viewer,
    need: Need,
    homes: Iterable[str],
    require: Conditions,
    pools: Sequence[str] | None = None,
) -> list[Proposal]:
    """Those whom the viewer may know, as required and of the pools, with a skill or field of the
    need; first those with most of it, and those who live in one of `homes` (two-digit codes).

    Where something is required, or the need names nothing, all facets are asked; else the quicker
    index of proposals.
    """
    levels = {facets.skill(one.code, one.level): 1.0 for one in need.skills}
    fields = {facets.field(code): 1.0 for one in need.categories for code in _path(one)}
    modes = {
        facets.field_mode(code, mode): 1.0
        for one in need.categories
        for code in _path(one)
        for mode in need.modes
    }
    relevant = {facets.skill(one.code, 1): 0.5 for one in need.skills} | fields
    near = {facets.place(prefecture): 0.4 for prefecture in homes}
    if (
        not require.asked
        and pools is None
        and (found := proposals.proposals(viewer, relevant | levels | modes, near))
    ):
        return found
    must = [
        [facets.audience(token) for token in viewer.audiences],
        [facets.registration(state) for state in PROPOSABLE],
        *_required(require),
        *([] if pools is None else [[facets.pool(id_) for id_ in pools]]),
        *([list(relevant)] if relevant else []),
    ]
    query = facets.ranked_query(must, relevant | levels | modes | near)
    return [] if query is None else [Proposal("engineer_facets", query, 0.0)]


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


def _path(code: str) -> list[str]:
    """A field and the wider ones it lies in, but not a whole half of the plan."""
    parts = code.split("-")
    return ["-".join(parts[:size]) for size in range(len(parts), 2, -1)]
