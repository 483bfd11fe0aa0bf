"""Whom the index of facets proposes for a need."""

from __future__ import annotations

from collections.abc import Iterable

from graph import facets
from graph.model.conditions import Conditions
from graph.model.need import Need
from graph.viewer import Viewer

#: States of the register in which a person is proposed to anybody.
PROPOSABLE = ("SCREENED", "TRAINED", "REGISTERED")


def query(viewer: Viewer, need: Need, homes: Iterable[str], require: Conditions) -> str | None:
    """Those whom the viewer may know, as required, with a skill or field of the need; first those
    with most of it, and those who live in one of `homes` (two-digit codes)."""
    must = [
        [facets.audience(token) for token in viewer.audiences],
        [facets.registration(state) for state in PROPOSABLE],
        *_required(require),
    ]
    levels = {facets.skill(one.code, one.level): 1.0 for one in need.skills}
    fields = {facets.field(code): 1.0 for one in need.categories for code in _path(one)}
    relevant = {facets.skill(one.code, 1): 0.5 for one in need.skills} | fields
    if relevant:
        must.append(list(relevant))
    modes = {
        facets.field_mode(code, mode): 1.0
        for one in need.categories
        for code in _path(one)
        for mode in need.modes
    }
    near = {facets.place(prefecture): 0.5 for prefecture in homes}
    return facets.ranked_query(must, relevant | levels | modes | near)


def _required(require: Conditions) -> list[list[str]]:
    """What of the required conditions the index can tell."""
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
    return groups


def _path(code: str) -> list[str]:
    """A field and the wider ones it lies in, but not a whole half of the plan."""
    parts = code.split("-")
    return ["-".join(parts[:size]) for size in range(len(parts), 2, -1)]
