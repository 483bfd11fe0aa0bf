"""The calibration in force: what makes likeness scores of today's issues comparable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.calibration import PAIRS, Rarity, centred
from graph.analysis.likeness import FORMULA
from graph.language import meaning
from graph.language.search_text import SEARCH_TEXT_ID
from graph.store import Keeper, command

READ = command("likeness/read_model")
WRITE = command("likeness/write_model")

#: Without a meaning model: words, fields and skills decide, and every answer says so.
NO_MODEL = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarityModel:
    """One dated calibration; the newest is in force."""

    id: str
    method: str
    embedding_model: str
    computed_on: date
    pairs: int
    mean: list[float] | None
    quantiles: list[float]
    threshold: float
    terms: list[str]
    rarities: list[float]
    usual_rarity: float

    @property
    def has_meaning(self) -> bool:
        """Whether vectors are compared, or words alone."""
        return self.embedding_model != NO_MODEL

    @property
    def rarity(self) -> Rarity:
        """How telling words are."""
        return Rarity(dict(zip(self.terms, self.rarities, strict=True)), self.usual_rarity)

    def embed(self, texts: list[str]) -> NDArray[np.float32] | None:
        """Centred vectors of texts, shape (n, 384); None where words alone decide."""
        if not self.has_meaning or self.mean is None:
            return None
        return centred(meaning.embed(texts), np.asarray(self.mean, dtype=np.float32))


def embedding_model() -> str:
    """The id of the installed meaning model, or `none`."""
    return meaning.MODEL_ID if meaning.is_available() else NO_MODEL


def method() -> str:
    """Names everything that a score depends on besides the issues."""
    return f"{FORMULA} / {embedding_model()} / {SEARCH_TEXT_ID}"


def read(keeper: Keeper) -> SimilarityModel | None:
    """The calibration in force, if there is one."""
    found = keeper.read(READ)
    return SimilarityModel(**found[0]) if found else None


def write(keeper: Keeper, model: SimilarityModel) -> None:
    """Put a calibration in force."""
    properties: dict[str, Any] = {
        name: getattr(model, name) for name in SimilarityModel.__slots__ if name != "id"
    }
    keeper.write(WRITE, id=model.id, properties=properties)


def identify(mean: NDArray[np.float32] | None, quantiles: list[float], names: str) -> str:
    """A short id that differs where the calibration does."""
    digest = blake2b(names.encode(), digest_size=6)
    if mean is not None:
        digest.update(np.asarray(mean, dtype="<f4").tobytes())
    digest.update(np.asarray(quantiles, dtype="<f8").tobytes())
    return f"{FORMULA}-{digest.hexdigest()}-{PAIRS}"
