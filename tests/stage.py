"""The tiny named world on a Neo4j, as any viewer sees it: graphs that record what they ran."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from graphql import ExecutionResult

from graph.grounds import OWN_MATCHING, Grounds
from graph.store import Database, Neo4jGraph
from graph.viewer import PUBLIC, Viewer
from loaders.standing import StandingCache

WORLD = Path(__file__).parent / "world"
#: The day on which all tests of the world happen.
TODAY = date(2026, 11, 20)


@dataclass
class Stage:
    """One database with the world in it."""

    database: Database
    standing_cache: StandingCache = field(default_factory=lambda: StandingCache(fresh_for=86_400))

    def graph(self, viewer: Viewer = PUBLIC, grounds: Grounds = OWN_MATCHING) -> Neo4jGraph:
        """The graph as the viewer sees it; `ran` lists the statements since."""
        # The machine of the tests may be busy: they are about answers, not about time.
        return replace(self.database.graph(viewer, grounds), today=TODAY, timeout=30, ran=[])

    async def ask(
        self,
        text: str,
        /,
        viewer: Viewer = PUBLIC,
        graph: Neo4jGraph | None = None,
        **variables: Any,
    ) -> ExecutionResult:
        """The answer to a GraphQL document."""
        # Here, so that what is below GraphQL can be tested where GraphQL is broken.
        from resolvers.context import Context  # noqa: PLC0415
        from resolvers.schema import Runner  # noqa: PLC0415

        context = Context(
            graph=graph or self.graph(viewer),
            secret=b"the world's own secret: 32 bytes",
            standing_cache=self.standing_cache,
            request_id="test",
        )
        return await Runner().run(context, text, variables)
