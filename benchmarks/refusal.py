"""CPU time to refuse each hostile document and each broken body; the bound is 10 ms.

    python -m benchmarks.refusal [SCHEMA.graphql]

A document that the guard lets pass is timed through validation as well, as that is where it is
refused. Without a schema file the small one of the tests is used; the guard's work does not depend
on the size of the schema, validation's hardly.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graphql import GraphQLSchema, build_schema

from enishi.service.body import MAX_BODY, decode
from enishi.service.envelope import open_envelope
from graph.errors import EnishiError
from resolvers.budget import PUBLIC, Guard
from resolvers.validation import complaints
from tests.enishi.service.hostile import Hostile, documents
from tests.enishi.service.mutants import BROKEN
from tests.resolvers.small_schema import SCHEMA

BOUND_MS = 10.0
RUNS = 15


@dataclass(frozen=True, slots=True)
class Timing:
    """How one thing was refused, and the milliseconds of CPU it took: median and worst."""

    name: str
    outcome: str
    median: float
    worst: float


def main() -> None:
    """Time everything, print it slowest first, and fail if a median is over the bound."""
    schema = build_schema(Path(sys.argv[1]).read_text("utf-8")) if sys.argv[1:] else SCHEMA
    # As the service does after its start-up: what lives for ever is not looked at again.
    gc.collect()
    gc.freeze()
    timings = sorted(timed(schema), key=lambda timing: timing.median, reverse=True)
    for timing in timings:
        print(f"{timing.median:7.2f} ms {timing.worst:7.2f} ms  {timing.outcome:26} {timing.name}")
    medians = [timing.median for timing in timings]
    over = sum(median >= BOUND_MS for median in medians)
    print(
        f"\n{len(timings)} refusals: p50 {statistics.median(medians):.2f} ms, max of the medians "
        f"{max(medians):.2f} ms, worst of {RUNS} runs {max(t.worst for t in timings):.2f} ms, "
        f"{over} not under {BOUND_MS:.0f} ms"
    )
    sys.exit(1 if over else 0)


def timed(schema: GraphQLSchema) -> Iterator[Timing]:
    """Every hostile document and every broken body."""
    guard = Guard(schema)
    for hostile in documents():
        yield _timing(hostile.name, partial(_admit, guard, schema, hostile))
    for name, body, _ in BROKEN:
        if len(body) <= MAX_BODY:  # longer ones are refused while they are read
            yield _timing(f"body: {name}", partial(_open, body))


def _timing(name: str, refuse: Callable[[], str]) -> Timing:
    outcome = refuse()
    runs = []
    for _ in range(RUNS):
        start = time.process_time()
        refuse()
        runs.append((time.process_time() - start) * 1_000)
    return Timing(name, outcome, statistics.median(runs), max(runs))


def _admit(guard: Guard, schema: GraphQLSchema, hostile: Hostile) -> str:
    try:
        document, _ = guard.admit(hostile.query, hostile.variables, PUBLIC)
    except EnishiError as error:
        return error.code
    return "refused by validation" if complaints(schema, document) else "valid, left to run"


def _open(body: bytes) -> str:
    try:
        open_envelope(decode(body))
    except EnishiError as error:
        return error.code
    return "read"


if __name__ == "__main__":
    main()
