"""The demo world in the database: invented, imported and derived once, then left alone."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from enishi.figure_reference import figure_reference
from enishi.local.offline import offline
from enishi.package_data import ARCHETYPES, REFERENCE
from enishi.progress import Report
from enishi.settings import Settings
from graph import tokens
from graph.clock import today
from graph.derive import model
from graph.derive.ahead import ReadingAhead
from graph.derive.figure_sets import is_stored
from graph.derive.figures import DISPARITY, derive_figures
from graph.derive.networks import NETWORK, derive_networks
from graph.derive.similarity import derive_similarity
from graph.derive.sources import joined
from graph.derive.vectors import REMEMBERED, Embedder, opening
from graph.identity import global_id
from graph.ingest.demo import Plan, generate
from graph.ingest.load import import_folder
from graph.ingest.reference import is_loaded, load_reference
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


class Invention:
    """The world as CSV files, made when it is first needed.

    To read 2,000 issues for their meaning takes a core some 20 s. So that begins as soon as they are
    invented, and goes on while the database is fetched and started.
    """

    def __init__(self, engineers: int, folder: Path, ahead: ReadingAhead) -> None:
        self.engineers = engineers
        self._folder = folder
        self._ahead = ahead
        self._is_made = False

    def files(self, progress: Report) -> Path:
        """The folder of the files."""
        if not self._is_made:
            plan = Plan.of(self.engineers, SEED, today())
            generate(plan, REFERENCE, ARCHETYPES, self._folder, progress)
            self._is_made = True
        return self._folder

    def read_ahead(self, progress: Report) -> None:
        """Begin to read the issues."""
        self._ahead.start(_texts(self.files(progress) / "issues.csv"))

    def embedder(self) -> Embedder:
        """What has read them, as far as that was begun."""
        return self._ahead.embedder()


@contextmanager
def invention(engineers: int) -> Iterator[Invention]:
    """A world to be invented, whose files are gone afterwards."""
    ahead = ReadingAhead()
    with tempfile.TemporaryDirectory(prefix="enishi-demo-") as folder:
        try:
            yield Invention(engineers, Path(folder), ahead)
        finally:
            ahead.stop()


def prepare(
    settings: Settings,
    keeper: Keeper,
    world: Invention,
    say: Callable[[str], None],
    progress: Report,
) -> None:
    """Bring in what is missing: reference data, the invented world, likeness, figures of today."""
    if not is_loaded(keeper, REFERENCE):
        say("Loading places, borders, skills and other reference data ...")
        load_reference(keeper, REFERENCE)
    sources = {record["source"] for record in keeper.read(FINISHED)}
    if not sources:
        _bring(settings, keeper, world, say, progress)
    elif sources != {SOURCE}:
        say("The database holds other data already: the demo world is left out.")
    if not sources or model.read(keeper) is None:
        say("Reading every issue for what it means, and which are alike ...")
        derive_similarity(keeper, embed=world.embedder(), progress=progress)
    # Figures of a demo that was left alone for a week are made anew; those of today are kept.
    if not is_stored(keeper, DISPARITY, today()):
        derive_figures(keeper, figure_reference(REFERENCE))
    if not is_stored(keeper, NETWORK, today()):
        derive_networks(keeper)


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


def _bring(
    settings: Settings,
    keeper: Keeper,
    world: Invention,
    say: Callable[[str], None],
    progress: Report,
) -> None:
    say(f"Importing an invented world of {world.engineers:,} engineers ...")
    with offline(settings) as tool:
        files = world.files(progress)
        report = import_folder(keeper, files, SOURCE, progress=progress, offline=tool)
    if report.exit_code != 0:
        raise AssertionError(f"the demo world was not imported whole: {report.problems[:3]}")


def _texts(issues: Path) -> Iterator[str]:
    """What the meaning model will read of the first issues, as many as it remembers."""
    with issues.open(encoding="utf-8", newline="") as lines:
        for row in islice(csv.DictReader(lines), REMEMBERED // 2):
            yield opening(row["title"])
            yield opening(joined((row["title"], row["problem"], row["desired_result"])))
