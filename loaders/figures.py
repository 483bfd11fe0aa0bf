"""Reads of figures that a job computed."""

from __future__ import annotations

from graph.model.figure_set import FigureSet
from graph.store import statement

NEWEST = statement("figure/newest", row=FigureSet)
