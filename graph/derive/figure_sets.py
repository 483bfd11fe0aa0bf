"""Sets of figures as they are stored: by name and day, exact, with how they were made."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.store import Keeper, command

WRITE = command("derive/write_figures")
NEWEST = command("figure/newest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """Figures that a job computed. `libraries`: the versions of what it used beside Python."""

    name: str
    parameters: dict[str, Any]
    content: dict[str, Any]
    libraries: dict[str, str] = field(default_factory=dict)


def store(keeper: Keeper, day: date, computed: Sequence[Computed]) -> list[str]:
    """Store the sets of a day in place of what it had, all of them or none; their ids."""
    ids = [f"{one.name}|{day.isoformat()}" for one in computed]
    steps = [
        (WRITE, {"id": id_, "properties": _properties(one, day)})
        for id_, one in zip(ids, computed, strict=True)
    ]
    keeper.write_all(steps)
    return ids


def is_stored(keeper: Keeper, name: str, day: date) -> bool:
    """Whether there is a set of that name and day."""
    newest = keeper.read(NEWEST, keys=[name], as_of=day)
    return any(row["computed_on"] == day for one in newest for row in one["rows"])


def _properties(computed: Computed, day: date) -> dict[str, Any]:
    return {
        "name": computed.name,
        "computed_on": day,
        "parameters": _text(computed.parameters),
        "versions": _text({"python": platform.python_version(), **computed.libraries}),
        "content": _text(computed.content),
    }


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
