"""Sets of figures as they are stored: by name and day, exact, with how they were made."""

from __future__ import annotations

import json
import platform
from datetime import date
from typing import Any

from graph.store import Keeper, command

WRITE = command("derive/write_figures")


def store_figures(
    keeper: Keeper,
    name: str,
    day: date,
    *,
    parameters: dict[str, Any],
    content: dict[str, Any],
    libraries: dict[str, str] | None = None,
) -> str:
    """Store the figures of a name and a day in place of what there was; their id.

    `libraries`: the versions of what computed them, beside Python's own.
    """
    id_ = f"{name}|{day.isoformat()}"
    properties = {
        "name": name,
        "computed_on": day,
        "parameters": _text(parameters),
        "versions": _text({"python": platform.python_version(), **(libraries or {})}),
        "content": _text(content),
    }
    keeper.write(WRITE, id=id_, properties=properties)
    return id_


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
