"""The default world of `make demo`, generated once."""

from __future__ import annotations

import pytest

from graph.ingest.demo import Plan
from tests.graph.ingest.demo.tables_of import AS_OF, World, make


@pytest.fixture(scope="package")
def demo(tmp_path_factory: pytest.TempPathFactory) -> World:
    """4,000 engineers, on 2026-11-20."""
    return make(tmp_path_factory.mktemp("demo"), Plan.of(4000, 1, AS_OF))
