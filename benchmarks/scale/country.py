"""A database of the country's size, made once in a folder and kept: files, graph, vectors.

Real vectors of 200,000 issues take hours on two cores. Here an issue's vector is that of its title
(some 400 titles of the demo world's archetypes, read by the real model) plus noise, and its words
are the title's; unless everything is to be read as it is (`is_read`), which suits a demo world.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np

from enishi.local import running
from enishi.local.offline import offline
from enishi.package_data import ARCHETYPES, REFERENCE
from enishi.settings import Settings, load_settings
from graph import clock
from graph.analysis.calibration import PAIRS, SAMPLE, Vectors, quantiles, unit
from graph.analysis.likeness import ISSUES, TEXT, Traits
from graph.derive import model as models
from graph.derive.model import SimilarityModel
from graph.derive.similarity import WRITE_TEXTS, derive_similarity
from graph.derive.vectors import Embedder, means
from graph.ingest.batch import batches
from graph.ingest.demo import Plan, generate
from graph.ingest.load import import_folder
from graph.ingest.reference import load_reference
from graph.ingest.schema import migrate
from graph.language.search_text import search_text, terms
from graph.store import Connection, Keeper
from tests.exhaustive import Tables
from tests.exhaustive.tables import Row, issues_of

#: The day of the world and of the questions.
DAY = date(2026, 11, 20)
SEED = 1
SOURCE = "benchmark"
#: Length of the noise beside a title's vector of length 1: two issues of one title then have a
#: cosine of 0.7.
NOISE = 0.65
BATCH = 1_000


@dataclass(frozen=True)
class Country:
    """The folder: its CSV files, its database, and what its issues were given as meaning."""

    folder: Path
    engineers: int
    #: How many issues there are; None: in the demo world's proportion, 200,000 at the country's size.
    issue_count: int | None = None
    is_read: bool = False

    @property
    def files(self) -> Path:
        """The CSV files."""
        return self.folder / f"csv-{self._name}"

    @property
    def _name(self) -> str:
        return f"{self.engineers}-{self.issue_count or 'in-proportion'}"

    @property
    def settings(self) -> Settings:
        """Those of the country's own database, with the memory that such a size wants."""
        name = f"home-{self._name}{'-read' if self.is_read else ''}"
        own = {"home": self.folder / name, "bolt_port": 0, "neo4j_uri": None}
        return load_settings().model_copy(update=own | {"heap": "2g", "page_cache": "2g"})

    @cached_property
    def tables(self) -> Tables:
        """The files as the exhaustive answer reads them."""
        return Tables(self.files)

    @cached_property
    def issues(self) -> dict[str, Row]:
        """The issues by id, in order of it."""
        return issues_of(self.tables)

    @cached_property
    def vectors(self) -> Vectors:
        """A unit vector for each issue in order, shape (n, d)."""
        titles = list(dict.fromkeys(row["title"] for row in self.issues.values()))
        embed = Embedder(remembers=len(titles))
        read = embed(titles) - means(titles, titles, embed).values[0, 1]
        place = {title: at for at, title in enumerate(titles)}
        own = unit(read)[[place[row["title"]] for row in self.issues.values()]]
        noise = np.random.default_rng(SEED).standard_normal(own.shape, dtype=np.float32)
        return unit(own + NOISE * unit(noise))

    @contextmanager
    def opened(self) -> Iterator[Connection]:
        """The database, made where it is not there yet; each step is told with its seconds."""
        clock.fix(DAY)
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.files.exists():
            with _timed("generate"):
                plan = Plan.of(self.engineers, SEED, DAY, self.issue_count)
                generate(plan, REFERENCE, ARCHETYPES, self.files, lambda *_: None)
        with running(self.settings) as connection, Keeper(connection) as keeper:
            migrate(keeper)
            if models.read(keeper) is None:
                self._fill(keeper)
            yield keeper.connection

    def _fill(self, keeper: Keeper) -> None:
        load_reference(keeper, REFERENCE)
        with _timed("import"), offline(self.settings) as tool:
            report = import_folder(keeper, self.files, SOURCE, offline=tool)
        assert report.exit_code == 0, report.problems[:3]
        with _timed("likeness"):
            if self.is_read:
                derive_similarity(keeper)
            else:
                self._write_texts(keeper)
                models.write(keeper, self._model())

    def _write_texts(self, keeper: Keeper) -> None:
        kept: dict[str, tuple[str, list[str]]] = {}
        for at in batches(range(len(self.issues)), BATCH):
            rows = []
            for place, (id_, row) in zip(
                at, list(self.issues.items())[at[0] : at[-1] + 1], strict=True
            ):
                title = row["title"]
                if title not in kept:
                    kept[title] = (search_text(title), terms(title))
                rows.append({
                    "id": id_, "search_text": kept[title][0], "terms": kept[title][1],
                    "embedding": self.vectors[place].tolist(), "text_hash": SOURCE,
                })  # fmt: skip
            keeper.write(WRITE_TEXTS, rows=rows)

    def _model(self) -> SimilarityModel:
        """A calibration of these vectors, as `enishi derive similarity` makes one of real ones."""
        skills: dict[str, set[str]] = {}
        for row in self.tables.rows("issue_skills"):
            skills.setdefault(row["issue_id"], set()).add(row["skill_code"])
        sample = list(enumerate(self.issues.items()))[:: max(1, len(self.issues) // SAMPLE)]
        traits = [
            Traits.of(terms(row["title"]), row["category_code"], skills.get(id_, ()))
            for _, (id_, row) in sample
        ]
        own = self.vectors[[place for place, _ in sample]]
        return SimilarityModel(
            id=SOURCE,
            method=f"{SOURCE}: title vectors plus noise",
            embedding_model=models.embedding_model(),
            computed_on=DAY,
            pairs=PAIRS,
            means=[0.0] * (4 * own.shape[1]),
            quantiles=list(quantiles(traits, traits, (own, own), ISSUES)),
            text_quantiles=list(quantiles(traits, traits, (own, own), TEXT)),
        )


@contextmanager
def _timed(what: str) -> Iterator[None]:
    start = time.monotonic()
    yield
    print(f"{what}: {time.monotonic() - start:.0f} s", flush=True)
