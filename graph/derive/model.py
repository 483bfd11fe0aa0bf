"""The calibration in force: what makes likeness scores of today's issues comparable."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from graph.analysis.likeness import FORMULA, ISSUES, TEXT, WORDS_ONLY, Scale
from graph.derive.vectors import Embedder, Means
from graph.language import meaning
from graph.language.search_text import SEARCH_TEXT_ID
from graph.store import Keeper, command

READ = command("likeness/read_model")
WRITE = command("likeness/write_model")

#: Remembers the last free texts: who asks again, with other conditions or for the next page, does not
#: wait for the model once more. Some 2 MB.
LAST_TEXTS = Embedder(remembers=1_000)

#: Without a meaning model: words, fields and skills decide, and every answer says so.
NO_MODEL = "none"


@dataclass(frozen=True, kw_only=True)
class SimilarityModel:
    """One dated calibration; the newest is in force. `means` is None where words alone decide."""

    id: str
    method: str
    embedding_model: str
    computed_on: date
    pairs: int
    means: list[float] | None
    quantiles: list[float]
    text_quantiles: list[float]

    @property
    def has_meaning(self) -> bool:
        """Whether vectors are compared, or words alone."""
        return self.means is not None

    @cached_property
    def vectors(self) -> Means | None:
        """What makes vectors; None where words alone decide."""
        return None if self.means is None else Means.unflat(self.means, LAST_TEXTS)

    @cached_property
    def issues(self) -> Scale:
        """The scale between issues."""
        return Scale(ISSUES if self.has_meaning else WORDS_ONLY, tuple(self.quantiles))

    @cached_property
    def text(self) -> Scale:
        """The scale between a free text and issues."""
        return Scale(TEXT if self.has_meaning else WORDS_ONLY, tuple(self.text_quantiles))

    async def asked(self, text: str) -> list[float] | None:
        """The vector of a free text; None where words alone decide.

        Read in a thread: a long text takes a tenth of a second, and others are answered meanwhile.
        """
        made = self.vectors
        if made is None:
            return None
        vectors = await asyncio.to_thread(made.asked, [text])
        return vectors[0].tolist()  # type: ignore[no-any-return]

    def properties(self) -> dict[str, Any]:
        """As stored, without the id."""
        names = (
            "method", "embedding_model", "computed_on", "pairs", "means", "quantiles",
            "text_quantiles",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}


def embedding_model() -> str:
    """The id of the installed meaning model, or `none`."""
    return meaning.MODEL_ID if meaning.is_available() else NO_MODEL


def method() -> str:
    """Names everything that a score depends on besides the issues."""
    return f"{FORMULA} / {embedding_model()} / {SEARCH_TEXT_ID}"


def read(keeper: Keeper) -> SimilarityModel | None:
    """The calibration in force, if there is one."""
    found = keeper.read(READ)
    return SimilarityModel(**found[0]["rows"][0]) if found else None


def write(keeper: Keeper, model: SimilarityModel) -> None:
    """Put a calibration in force."""
    keeper.write(WRITE, id=model.id, properties=model.properties())
