"""How success stories spread, ready to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.diffusion import diffusion_picture
from loaders import stories
from resolvers.context import Info

if TYPE_CHECKING:
    from resolvers.story import SuccessStory
    from resolvers.subgraph import Subgraph

StoryType = Annotated["SuccessStory", strawberry.lazy("resolvers.story")]
SubgraphType = Annotated["Subgraph", strawberry.lazy("resolvers.subgraph")]


@strawberry.field(
    description="From issue over person, training and outcome to everyone who reused it, ready to "
    "draw, as far as you may see it."
)
async def diffusion_of_story(root: strawberry.Parent[StoryType], info: Info) -> SubgraphType | None:
    """Those nearest to the story, where there are many."""
    from resolvers.subgraph import subgraph  # noqa: PLC0415  types refer to each other

    ties = await info.context.batches.many(stories.DIFFUSION, root.of.id)
    return await subgraph(info, diffusion_picture(root.of.id, ties), info.context.graph.today)
