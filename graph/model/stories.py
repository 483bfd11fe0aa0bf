"""Success stories, what their parties decided, who followed them, and how they spread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.facts import Asserted, Link, Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessStory(Recorded):
    """Work told for others; `body` by code, `issue` by id where the viewer may read it."""

    id: str
    title: str
    title_english: str | None
    summary: str
    summary_english: str | None
    state: str
    published_on: date | None
    withdrawn_on: date | None
    body: str
    is_synthetic: bool | None
    issue: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryApproval:
    """What one party decided."""

    party: str
    decision: str
    decided_on: date | None
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryReuse(Link):
    """A local government that followed a story; `issue` by id, where the viewer may read it."""

    since: date | None
    issue: str | None
    source: str | None
    updated_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diffusion(Asserted):
    """A tie on the way from a story to those who reused it; each end is (label, key)."""

    relation: str
    subject: list[str]
    object: list[str]
    since: date | None
