"""How a success story spread, as a picture: from the issue over person and training to who reused it."""

from __future__ import annotations

from collections.abc import Iterable

from graph.analysis.drawing import Dot, Line, Picture
from graph.analysis.network import drawn
from graph.model.stories import Diffusion

#: Things drawn at most, the story among them.
MOST = 50


def diffusion_picture(story: str, ties: Iterable[Diffusion]) -> Picture:
    """The story by its id, and what its ties lead to: of many things those nearest to it."""
    root = Dot("SuccessStory", story, 0, is_root=True)
    dots = {root.key: root}
    lines = []
    for tie in ties:
        subject, reached = (Dot(kind, key, 0) for kind, key in (tie.subject, tie.object))
        for dot in (subject, reached):
            dots.setdefault(dot.key, dot)
        lines.append(
            Line(
                subject.key,
                reached.key,
                tie.relation,
                valid_from=tie.since,
                source=tie.source,
                updated_at=tie.updated_at,
            )
        )
    return drawn(dots, lines, {}, MOST)
