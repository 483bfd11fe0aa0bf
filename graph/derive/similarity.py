"""`enishi derive similarity`: texts, vectors, calibration and the stored ties of likeness.

After an import only what changed is made anew: issues whose text, field or skills differ from what
they were last derived from, and the ties of those whose neighbourhood they enter or leave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.analysis.calibration import PAIRS, SAMPLE, centred, quantiles, rarity
from graph.analysis.likeness import THRESHOLD, Traits, raw, score, signals
from graph.clock import today
from graph.derive import model as models
from graph.derive.model import SimilarityModel
from graph.derive.sources import Source
from graph.language import meaning
from graph.language.search_text import search_query
from graph.store import Keeper, command

SOURCES = command("likeness/sources")
WRITE_TEXTS = command("likeness/write_texts")
NEAREST_BY_MEANING = command("likeness/nearest_by_meaning")
NEAREST_BY_WORDS = command("likeness/nearest_by_words")
TIED_TO = command("likeness/tied_to")
WRITE_TIES = command("likeness/write_ties")

#: Ties stored per issue, and neighbours looked at to choose them.
STORED = 20
DEPTH = 60
BATCH = 200

Item = TypeVar("Item")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Derived:
    """What a derivation did."""

    issues: int
    changed: int
    retied: int
    model: SimilarityModel


def derive_similarity(
    keeper: Keeper, *, recalibrate: bool = False, progress: Progress = lambda *_: None
) -> Derived:
    """Bring texts, vectors and ties up to date. A first or forced run calibrates anew."""
    sources = [Source.of(record) for record in keeper.stream(SOURCES)]
    model = None if recalibrate else models.read(keeper)
    if model is None or model.method != models.method():
        model = calibrate(sources)
        models.write(keeper, model)
    stale = [s for s in sources if s.text_hash != s.hash_with(model.id)]
    for done, batch in _batches(stale):
        keeper.write(WRITE_TEXTS, rows=_texts(batch, model))
        progress("reading issues", done, len(stale))
    retied = _retie(keeper, stale, sources, model, progress)
    return Derived(len(sources), len(stale), retied, model)


def calibrate(sources: Sequence[Source]) -> SimilarityModel:
    """A calibration from a sample of the issues; the same issues give the same one."""
    # Ids carry no meaning, but neighbours in a list may: take them at equal distances.
    sample = sources[:: max(1, len(sources) // SAMPLE)][:SAMPLE]
    named = [source.terms() for source in sample]
    words = rarity(named)
    traits = [
        Traits(words.weigh(terms), source.category, frozenset(source.skills))
        for source, terms in zip(sample, named, strict=True)
    ]
    mean, vectors = _vectors(sample)
    levels = quantiles(traits, vectors)
    return SimilarityModel(
        id=models.identify(mean, levels, models.method()),
        method=models.method(),
        embedding_model=models.embedding_model(),
        computed_on=today(),
        pairs=PAIRS,
        mean=None if mean is None else [float(value) for value in mean],
        quantiles=levels,
        threshold=THRESHOLD,
        terms=list(words.weights),
        rarities=list(words.weights.values()),
        usual_rarity=words.usual,
    )


def _vectors(
    sample: Sequence[Source],
) -> tuple[NDArray[np.float32] | None, NDArray[np.float32] | None]:
    if not meaning.is_available():
        return None, None
    found = meaning.embed([source.text for source in sample])
    mean = found.mean(axis=0) if len(found) else np.zeros(meaning.DIMENSIONS, dtype=np.float32)
    return mean, centred(found, mean)


def _texts(batch: Sequence[Source], model: SimilarityModel) -> list[dict[str, Any]]:
    vectors = model.embed([source.text for source in batch])
    rows = []
    words = model.rarity
    for place, source in enumerate(batch):
        weights = words.weigh(source.terms())
        rows.append(
            {
                "id": source.id,
                "search_text": source.search_text(),
                "terms": list(weights),
                "term_weights": list(weights.values()),
                "embedding": None if vectors is None else vectors[place].tolist(),
                "text_hash": source.hash_with(model.id),
            }
        )
    return rows


def _retie(
    keeper: Keeper,
    stale: Sequence[Source],
    sources: Sequence[Source],
    model: SimilarityModel,
    progress: Progress,
) -> int:
    """Store the ties of changed issues and of those near them before or after the change."""
    texts = {source.id: source.text for source in sources}
    changed = [source.id for source in stale]
    around: set[str] = set()
    for _, ids in _batches(changed):
        around.update(record["id"] for record in keeper.read(TIED_TO, ids=ids))
    done = 0
    for found in _nearest(keeper, changed, texts, model):
        around.update(other["id"] for record in found for other in record["near"])
        done += _write_ties(keeper, found, model)
        progress("comparing issues", done, len(changed))
    for found in _nearest(keeper, sorted(around - set(changed)), texts, model):
        done += _write_ties(keeper, found, model)
    return done


def _nearest(
    keeper: Keeper, ids: Sequence[str], texts: dict[str, str], model: SimilarityModel
) -> Iterator[list[dict[str, Any]]]:
    for _, batch in _batches(ids):
        if model.has_meaning:
            yield keeper.read(NEAREST_BY_MEANING, ids=batch, depth=DEPTH)
        else:
            rows = [{"id": id_, "query": search_query(texts[id_])} for id_ in batch]
            asked = [row for row in rows if row["query"]]
            yield keeper.read(NEAREST_BY_WORDS, rows=asked, depth=DEPTH)


def _write_ties(keeper: Keeper, found: list[dict[str, Any]], model: SimilarityModel) -> int:
    rows = [{"id": record["id"], "ties": _ties(record, model)} for record in found]
    keeper.write(WRITE_TIES, rows=rows, method=model.id, computed_on=today())
    return len(rows)


def _ties(record: dict[str, Any], model: SimilarityModel) -> list[dict[str, Any]]:
    own = _traits(record)
    ties = []
    for other in record["near"]:
        parts = signals(own, _traits(other), other["cosine"])
        ties.append(
            {
                "id": other["id"],
                "score": score(raw(parts), model.quantiles),
                "raw": raw(parts),
                "meaning": parts.meaning,
                "words": parts.words,
                "category": parts.category,
                "skills": parts.skills,
            }
        )
    ties.sort(key=lambda tie: (-tie["raw"], tie["id"]))
    return ties[:STORED]


def _traits(record: dict[str, Any]) -> Traits:
    terms = zip(record["terms"] or (), record["term_weights"] or (), strict=True)
    return Traits(dict(terms), record["category"], frozenset(record["skills"]))


def _batches(items: Iterable[Item]) -> Iterator[tuple[int, list[Item]]]:
    """Lists of up to BATCH items, each with the number of items up to its end."""
    rest = iter(items)
    done = 0
    while batch := list(islice(rest, BATCH)):
        done += len(batch)
        yield done, batch
