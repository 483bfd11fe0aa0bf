"""The network that turns the pieces of a text into a vector, run by ONNX Runtime.

Multilingual E5 is an encoder of the kind of BERT: embeddings, then in each layer attention between
all pieces and a step for each alone, each added to what came in and normalised; the vector is the
mean over the pieces. Wang et al. 2024, arXiv:2402.05672. The network is written down here from the
weights of the packed file; no package brings it in a form that ONNX Runtime reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

from graph.language.weights import Weights, quantised

#: Operators that ONNX Runtime adds to those of the standard.
_MORE = "com.microsoft"
_OPERATORS = (helper.make_opsetid("", 20), helper.make_opsetid(_MORE, 1))
_IR_VERSION = 10
#: What it says of less weight is about its own parts, and would stand among our lines.
_ERRORS = 3


class Encoder:
    """The network, loaded; several threads may read at once. Each text is worked on by `threads`."""

    def __init__(self, weights: Weights, threads: int) -> None:
        """Raises RuntimeError where ONNX Runtime cannot run it on this machine."""
        self._weights = weights
        width = weights.shape.width
        # Of the two kinds of text that the model knows, all are of the first.
        kind = weights.vector("emb.type")[:width]
        self._places = weights.vector("emb.pos").reshape(-1, width) + kind
        options = SessionOptions()
        options.log_severity_level = _ERRORS
        options.intra_op_num_threads = threads
        # Between two operators a thread waits by asking over and over, but not between two texts.
        options.add_session_config_entry("session.force_spinning_stop", "1")
        # What a long text took goes back; the operators stay as they are written, for fused with each
        # other some take three times as long.
        options.enable_cpu_mem_arena = False
        options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_BASIC
        model = _Network(weights).model().SerializeToString()
        try:
            self._session = InferenceSession(model, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # its errors have no other class in common
            raise RuntimeError(f"ONNX Runtime refuses the network: {error}") from error

    def __call__(self, pieces: Sequence[int]) -> NDArray[np.float32]:
        """The unit vector of a text, shape (d,), from the numbers of its pieces."""
        words = self._weights.rows("emb.word", self._weights.shape.width, list(pieces))
        read = self._session.run(None, {"words": (words + self._places[: len(words)])[None]})
        mean = np.asarray(read[0], dtype=np.float32)[0]
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)


class _Network:
    """Writes the network down, step by step: each gives the name of what comes out."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[NodeProto] = []
        self._constants: list[TensorProto] = []

    def model(self) -> ModelProto:
        """From `words`, shape (1, pieces, d), to `mean`, shape (1, d)."""
        states = self._normalised("words", "emb.ln")
        for number in range(self._weights.shape.layers):
            states = self._layer(f"l{number}.", states)
        axes = self._constant("axes", np.array([1], dtype=np.int64))
        self._nodes.append(helper.make_node("ReduceMean", [states, axes], ["mean"], keepdims=0))
        return helper.make_model(
            self._graph(), opset_imports=list(_OPERATORS), ir_version=_IR_VERSION
        )

    def _graph(self) -> GraphProto:
        width = self._weights.shape.width
        words = helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "pieces", width])
        mean = helper.make_tensor_value_info("mean", TensorProto.FLOAT, [1, width])
        return helper.make_graph(self._nodes, "e5", [words], [mean], self._constants)

    def _layer(self, layer: str, states: str) -> str:
        heads = self._weights.shape.heads
        asked = self._product(states, f"{layer}q", f"{layer}k", f"{layer}v")
        parts = [f"{asked}.{part}" for part in "qkv"]
        self._nodes.append(helper.make_node("Split", [asked], parts, axis=2, num_outputs=3))
        heeded = self._step("MultiHeadAttention", *parts, domain=_MORE, num_heads=heads)
        states = self._added(self._product(heeded, f"{layer}ao"), states, f"{layer}aln")
        inner = self._step("Gelu", self._product(states, f"{layer}fi"), domain=_MORE)
        return self._added(self._product(inner, f"{layer}fo"), states, f"{layer}oln")

    def _product(self, states: str, *names: str) -> str:
        """States times the weights of these names side by side, plus their biases."""
        width = self._weights.shape.inner if names[0].endswith("fo") else self._weights.shape.width
        rows = np.concatenate([self._weights.rows(f"{name}.w", width) for name in names])
        whole, scales = quantised(rows)
        bias = np.concatenate([self._weights.vector(f"{name}.b") for name in names])
        return self._step(
            "DynamicQuantizeMatMul",
            states,
            self._constant(f"{names[0]}.whole", whole.T),
            self._constant(f"{names[0]}.scales", scales),
            self._constant(f"{names[0]}.zeros", np.zeros(len(scales), dtype=np.int8)),
            self._constant(f"{names[0]}.bias", bias),
            domain=_MORE,
        )

    def _added(self, new: str, states: str, norm: str) -> str:
        return self._normalised(self._step("Add", new, states), norm)

    def _normalised(self, states: str, name: str) -> str:
        weights, epsilon = self._weights, self._weights.shape.epsilon
        parts = (self._constant(part, weights.vector(part)) for part in (f"{name}.w", f"{name}.b"))
        return self._step("LayerNormalization", states, *parts, axis=-1, epsilon=epsilon)

    def _step(self, operator: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        output = f"{operator}.{len(self._nodes)}"
        node = helper.make_node(operator, inputs, [output], None, None, domain, **attributes)
        self._nodes.append(node)
        return output

    def _constant(self, name: str, values: NDArray[np.generic]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name
