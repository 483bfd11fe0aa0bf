"""`enishi derive similarity`: texts, vectors, calibration and the stored ties of likeness.

After an import only what changed is made anew: issues whose text, field or skills differ from what
they were last derived from, and the ties of those whose neighbourhood they enter or leave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from itertools import islice
from typing import Any, TypeVar

from graph.analysis.calibration import PAIRS, SAMPLE, Vectors, quantiles
from graph.analysis.likeness import FORMULA, ISSUES, TEXT, WORDS_ONLY, Traits
from graph.clock import today
from graph.derive import model as models
from graph.derive.model import SimilarityModel
from graph.derive.sources import Source
from graph.derive.vectors import REMEMBERED, Embedder, Means, means, opening
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
#: English twins that the mean of English is taken from.
ENGLISH_SAMPLE = 60
BATCH = 100

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
    keeper: Keeper,
    *,
    recalibrate: bool = False,
    progress: Progress = lambda *_: None,
    embed: Embedder | None = None,
) -> Derived:
    """Bring texts, vectors and ties up to date. A first or forced run calibrates anew.

    `embed` is one that has read the issues already, or some of them.
    """
    sources = [Source.of(record) for record in keeper.stream(SOURCES)]
    model = None if recalibrate else models.read(keeper)
    embed = embed or Embedder(remembers=REMEMBERED)
    if model is None or model.method != models.method():
        model = calibrate(sources, embed, progress)
        models.write(keeper, model)
    stale = [s for s in sources if s.text_hash != s.hash_with(model.id)]
    for done, batch in _batches(stale):
        keeper.write(WRITE_TEXTS, rows=_texts(batch, model, embed))
        progress("reading issues", done, len(stale))
    retied = _retie(keeper, stale, sources, model, progress)
    return Derived(len(sources), len(stale), retied, model)


def calibrate(
    sources: Sequence[Source], embed: Embedder, progress: Progress = lambda *_: None
) -> SimilarityModel:
    """A calibration from a sample of the issues; the same issues give the same one."""
    # Ids carry no meaning, but neighbours in a list may: take them at equal distances.
    sample = sources[:: max(1, len(sources) // SAMPLE)][:SAMPLE]
    traits = [Traits.of(s.terms(), s.category, s.skills) for s in sample]
    spoken = [Traits(t.terms) for t in traits]
    centre, stored, asked = _vectors(sample, embed, progress)
    both = None if stored is None else (stored, stored)
    mixed = None if asked is None or stored is None else (asked, stored)
    levels = quantiles(traits, traits, both, ISSUES if both else WORDS_ONLY)
    text_levels = quantiles(spoken, traits, mixed, TEXT if mixed else WORDS_ONLY)
    digest = blake2b(repr((models.method(), levels, text_levels)).encode(), digest_size=6)
    return SimilarityModel(
        id=f"{FORMULA}-{digest.hexdigest()}",
        method=models.method(),
        embedding_model=models.embedding_model(),
        computed_on=today(),
        pairs=PAIRS,
        means=None if centre is None else centre.flat(),
        quantiles=list(levels),
        text_quantiles=list(text_levels),
    )


def _vectors(
    sample: Sequence[Source], embed: Embedder, progress: Progress
) -> tuple[Means | None, Vectors | None, Vectors | None]:
    if not meaning.is_available():
        return None, None, None
    for done, batch in _batches(sample):
        embed([text for source in batch for text in map(opening, (source.title, source.text))])
        progress("calibrating", done, len(sample))
    titles, texts = [s.title for s in sample], [s.text for s in sample]
    twins = [s for s in sample if s.title_english and s.text_english][:ENGLISH_SAMPLE]
    centre = means(
        titles + [s.title_english or "" for s in twins],
        texts + [s.text_english for s in twins],
        embed,
    )
    # A free text stands for itself as long as an issue's opening: so nothing is read again.
    return centre, centre.stored(titles, texts), centre.asked([opening(text) for text in texts])


def _texts(
    batch: Sequence[Source], model: SimilarityModel, embed: Embedder
) -> list[dict[str, Any]]:
    made = None if model.means is None else Means.unflat(model.means, embed)
    stored = (
        None if made is None else made.stored([s.title for s in batch], [s.text for s in batch])
    )
    return [
        {
            "id": source.id,
            "search_text": source.search_text(),
            "terms": source.terms(),
            "embedding": None if stored is None else stored[place].tolist(),
            "text_hash": source.hash_with(model.id),
        }
        for place, source in enumerate(batch)
    ]


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
    own = Traits.of(record["terms"] or (), record["category"], record["skills"])
    found = [
        (other["id"], model.issues.likeness(own, _traits(other), other["cosine"]))
        for other in record["near"]
    ]
    found.sort(key=lambda one: (-one[1].raw, one[0]))
    return [
        {"id": id_, "score": likeness.score, **asdict(likeness.signals)}
        for id_, likeness in found[:STORED]
    ]


def _traits(other: dict[str, Any]) -> Traits:
    return Traits.of(other["terms"] or (), other["category"], other["skills"])


def _batches(items: Iterable[Item]) -> Iterator[tuple[int, list[Item]]]:
    """Lists of up to BATCH items, each with the number of items up to its end."""
    rest = iter(items)
    done = 0
    while batch := list(islice(rest, BATCH)):
        done += len(batch)
        yield done, batch
