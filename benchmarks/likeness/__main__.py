"""Prints what each way of ranking is worth on the labelled set: `python -m benchmarks.likeness`."""

from collections.abc import Iterable
from statistics import mean

import numpy as np

from benchmarks.likeness.labelled import Query, documents, mates, queries
from benchmarks.likeness.measure import Worth, interval, worth
from benchmarks.likeness.variants import FREE_TEXT, ISSUES, Rank

_GROUPS = (("JA", ("ja",)), ("EN", ("en",)), ("all", ("ja", "en")))
_PARTS = (("tune", ("tune",)), ("held_out", ("held_out",)), ("all", ("tune", "held_out")))


def main() -> None:
    """Both tables."""
    _print("Free text to issue", FREE_TEXT, queries())
    _print("Issue to issue", ISSUES, mates())


def _print(title: str, variants: dict[str, Rank], asked: tuple[Query, ...]) -> None:
    counts = ", ".join(
        f"{group} {sum(q.language in spoken and q.part in parts for q in asked)} {part}"
        for part, parts in _PARTS[:2]
        for group, spoken in _GROUPS[:2]
    )
    print(f"\n{title}: {len(documents())} documents, queries: {counts}")
    print("nDCG@10 [95 % interval of the mean] MRR R@5\n")
    print(f"{'variant':34}{'':5}" + "".join(f"{part:35}" for part, _ in _PARTS))
    for name, rank in variants.items():
        found = [(query, _worth(rank, query)) for query in asked]
        for group, spoken in _GROUPS:
            cells = (
                _cell(w for q, w in found if q.language in spoken and q.part in parts)
                for _, parts in _PARTS
            )
            print(f"{name:34}{group:5}" + "".join(f"{cell:35}" for cell in cells), flush=True)


def _worth(rank: Rank, query: Query) -> Worth:
    """The worth of the answer; a document that asks is left out of its own answer."""
    scores = np.array(rank(query, documents()), dtype=float)
    scores[[document.id == query.id for document in documents()]] = -np.inf
    return worth(scores, query.graded(documents()))


def _cell(found: Iterable[Worth]) -> str:
    ndcg, reciprocal, recall = zip(*found, strict=True)
    low, high = interval(ndcg)
    spread = f"[{low:.2f}-{high:.2f}]"
    return f"{mean(ndcg):.3f} {spread} {mean(reciprocal):.2f} {mean(recall):.2f}"


if __name__ == "__main__":
    main()
