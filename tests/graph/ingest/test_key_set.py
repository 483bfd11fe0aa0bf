"""Sets of keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.ingest.key_set import KeySet


@given(st.lists(st.text(max_size=5)))
def test_it_remembers_what_a_set_remembers(keys: list[str]) -> None:
    small, plain = KeySet(), set[str]()
    for key in keys:
        assert small.add(key) == (key not in plain)
        plain.add(key)
    assert len(small) == len(plain)
    assert all(key in small for key in plain)


def test_it_grows_and_forgets_nothing() -> None:
    keys = KeySet()
    assert all(keys.add(f"e{number}") for number in range(20_000))
    assert not any(keys.add(f"e{number}") for number in range(20_000))
    assert "e20000" not in keys
    assert len(keys) == 20_000
