"""What is kept of the meaning model: all that the world's answers hang on, near what it reads here."""

from __future__ import annotations

import numpy as np
import pytest

from graph.derive.similarity import SOURCES
from graph.derive.sources import Source
from graph.derive.vectors import opening
from graph.language.meaning import MODEL_ID, Model
from graph.language.normal import normalise
from graph.store import Connection, Keeper
from tests.conftest import IS_DEEP
from tests.meanings import FILE, ROLE, Meanings

#: Processors differ by less than this. Any two texts have a cosine of some 0.85.
LEAST_COSINE = 0.99

needs_model = pytest.mark.skipif(MODEL_ID == "none", reason="no sentence model for this platform")


@pytest.fixture(scope="module")
def kept() -> Meanings:
    """Apart from those that the process of this test remembers."""
    return Meanings(is_keeping=False)


@needs_model
def test_the_model_of_this_machine_reads_nearly_what_is_kept(kept: Meanings) -> None:
    model = Model()
    # A processor reads all texts in its own way or none: a few tell, and the long run reads all.
    texts = list(kept.kept)[:: 1 if IS_DEEP else 8]
    read = np.stack([model(f"{ROLE}{text}") for text in texts])
    cosines = np.sum(read * np.stack([kept.kept[text] for text in texts]), axis=1)

    assert [t for t, cosine in zip(texts, cosines, strict=True) if cosine < LEAST_COSINE] == []


def test_every_text_of_the_world_is_kept(kept: Meanings, world: Connection) -> None:
    with Keeper(world) as keeper:
        issues = [Source.of(record) for record in keeper.stream(SOURCES)]
    texts = {normalise(opening(text)) for one in issues for text in (one.title, one.text)}

    assert texts - kept.kept.keys() == set()
    assert FILE.stat().st_size < 400_000, "it holds the world's texts, not whatever was asked once"
