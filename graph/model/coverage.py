"""People as cover: where they count, in which fields, and how much more they can take on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveringPerson:
    """One person on a day. Places are codes; `served` holds (code, days a month or None).

    `offers` are the fields offered, `fields` those and all they are part of; `proven` the same of
    confirmed work.
    `planned` days a month are bound by the appointments running, of which `ends` end by the last
    day of the fiscal year.
    """

    id: str
    is_accelerator: bool
    registration: str
    free_days: float | None
    available_from: date | None
    available_to: date | None
    remote_share: float | None
    on_site_in: list[str]
    home: str | None
    served: list[tuple[str, float | None]]
    pools: list[str]
    solved: list[str]
    offers: list[str]
    fields: list[str]
    proven: list[str]
    planned: float
    ends: int
