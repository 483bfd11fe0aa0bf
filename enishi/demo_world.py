"""The demo world in the database: generated, imported and derived once, then left alone."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from enishi.package_data import ARCHETYPES, REFERENCE
from enishi.progress import Report
from graph import tokens
from graph.clock import today
from graph.derive import model
from graph.derive.similarity import derive_similarity
from graph.identity import global_id
from graph.ingest.demo import Plan, generate
from graph.ingest.load import import_folder
from graph.ingest.reference import load_reference
from graph.store import Keeper, command
from graph.viewer import Role, Viewer

SOURCE = "demo"
SEED = 1

FINISHED = command("service/finished_imports")
FIRST_QUESTION = command("service/first_question")

#: Whose view the demo offers: a label, and who that is.
VIEWERS = (
    ("demo: the ministry", Viewer(Role.MINISTRY)),
    ("demo: Ibaraki prefecture", Viewer(Role.PREFECTURE, "080004")),
    ("demo: the city of Tsuchiura", Viewer(Role.MUNICIPALITY, "082031")),
    ("demo: an analyst", Viewer(Role.ANALYST)),
)


def prepare(keeper: Keeper, engineers: int, say: Callable[[str], None], progress: Report) -> None:
    """Bring in what is missing: reference data, the invented world, likeness."""
    say("Loading places, borders, skills and other reference data ...")
    load_reference(keeper, REFERENCE)
    sources = {record["source"] for record in keeper.read(FINISHED)}
    if not sources:
        _bring(keeper, engineers, say, progress)
    elif sources != {SOURCE}:
        say("The database holds other data already: the demo world is left out.")
    if not sources or model.read(keeper) is None:
        say("Reading every issue for what it means (about a minute, once) ...")
        derive_similarity(keeper, progress=progress)


def sample_tokens(keeper: Keeper) -> list[tuple[str, str]]:
    """A new token for each sample viewer, valid for a day; those of the last start end."""
    labels = {label for label, _ in VIEWERS}
    for kept in tokens.every(keeper):
        if kept.label in labels and kept.revoked_at is None:
            tokens.revoke(keeper, kept.id)
    return [
        (label, tokens.create(keeper, viewer, label=label, days=1)[0]) for label, viewer in VIEWERS
    ]


def first_question(keeper: Keeper) -> str | None:
    """The global id of an open issue that has many solved ones like it."""
    found = keeper.read(FIRST_QUESTION)
    return global_id("Issue", found[0]["id"]) if found else None


def _bring(keeper: Keeper, engineers: int, say: Callable[[str], None], progress: Report) -> None:
    say(f"Inventing a world of {engineers:,} engineers and importing it ...")
    with tempfile.TemporaryDirectory(prefix="enishi-demo-") as folder:
        plan = Plan.of(engineers, SEED, _as_of())
        generate(plan, REFERENCE, ARCHETYPES, Path(folder), progress)
        report = import_folder(keeper, Path(folder), SOURCE, progress=progress)
    if report.exit_code != 0:
        raise AssertionError(f"the demo world was not imported whole: {report.problems[:3]}")


def _as_of() -> date:
    return today()
