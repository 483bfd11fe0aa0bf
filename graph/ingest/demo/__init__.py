"""The demo world: an invented register of people and problems at real places, as CSV tables."""

from graph.ingest.demo.plan import Plan
from graph.ingest.demo.world import generate

__all__ = ["Plan", "generate"]
