"""The version of the graph: numbered schema files, applied in order, each once."""

from __future__ import annotations

from importlib.resources import files

from graph.store import Command, Keeper, command

READ_VERSION = command("schema/read_version")
WRITE_VERSION = command("schema/write_version")
AWAIT_INDEXES = command("schema/await_indexes")


def _numbered() -> dict[int, Command]:
    names = sorted(f.name for f in files("cypher").joinpath("schema").iterdir())
    return {
        int(name[:4]): command(f"schema/{name.removesuffix('.cypher')}")
        for name in names
        if name[:4].isdigit()
    }


#: Every schema file by its number.
STEPS = _numbered()
#: The version that this program needs.
LATEST = max(STEPS)


def version(keeper: Keeper) -> int:
    """The number of the last schema file that the database has seen; 0 when it is new."""
    found = keeper.read(READ_VERSION)
    return int(found[0]["number"]) if found else 0


def is_current(keeper: Keeper) -> bool:
    """Whether the database has every schema file of this program."""
    return version(keeper) >= LATEST


def migrate(keeper: Keeper) -> list[str]:
    """Apply the schema files not yet applied; their names. Safe to repeat after a crash."""
    done = version(keeper)
    steps = [step for number, step in STEPS.items() if number > done]
    for step in steps:
        keeper.define(step)
    if steps:
        keeper.define(AWAIT_INDEXES)
        # Once, at the end: each step may happen twice, and each makes the database plan anew.
        keeper.write(WRITE_VERSION, number=LATEST)
    return [step.name for step in steps]
