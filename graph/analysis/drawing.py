"""Answers as small pictures: nodes and edges that a canvas, a table or an embed can draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.analysis.adjacency import Map
from graph.analysis.evidence import MOST
from graph.analysis.likeness import Likeness
from graph.analysis.match import Fit
from graph.analysis.nearby import Solution
from graph.identity import global_id
from graph.model.figures import Count


@dataclass(frozen=True, slots=True)
class Dot:
    """A node to draw. `kind` is its label in the graph; captions of people and issues come later.

    `people` are those behind an aggregated node.
    """

    kind: str
    id: str
    steps: int
    is_root: bool = False
    people: Count | None = None

    @property
    def key(self) -> str:
        """The global id of the thing: pictures that share it merge."""
        return global_id(self.kind, self.id)


@dataclass(frozen=True, slots=True)
class Line:
    """An edge to draw, from key to key; a tie of the graph has validity and source."""

    start: str
    end: str
    kind: str
    is_derived: bool = False
    strength: float | None = None
    people: Count | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: str | None = None
    updated_at: int | None = None

    @property
    def key(self) -> str:
        """Stable between calls."""
        return f"{self.start}.{self.kind}.{self.end}"


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes in order of a walk from the root, edges, and the keys along the walk."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    truncated: bool = False
    #: Keys of the lines of each path to highlight, best first.
    paths: tuple[tuple[str, ...], ...] = ()


def path(solution: Solution, origin: str, places: Map) -> Picture:
    """From the need over places to the work and the person who did it.

    The walk starts at the issue of the need and the body that faces it, or at `origin`, the place
    asked about, where the need is a text or a field.
    """
    walk = _Walk()
    here = solution.asked_by or origin
    if solution.answers is not None:
        walk.to("Issue", solution.answers)
        walk.to(_label(places, here), here, "FACES", backwards=True)
    else:
        walk.to(_label(places, here), here)
    for place, tie, backwards in _places(solution, here, places):
        walk.to(_label(places, place), place, tie, backwards=backwards)
    if solution.basis == "SOLVED_ISSUE":
        walk.to("Issue", solution.issue_id, "FACES")
        walk.to("Engagement", solution.engagement_id, "ADDRESSED", backwards=True)
        walk.to("Engineer", solution.engineer_id, "CARRIED_OUT", backwards=True)
    else:
        walk.to("Engineer", solution.engineer_id, _TIED_TO_PLACE[solution.basis], backwards=True)
        walk.to("Engagement", solution.engagement_id, "CARRIED_OUT")
        walk.to("Issue", solution.issue_id, "ADDRESSED")
    lines = list(walk.lines)
    if solution.answers is not None and solution.likeness is not None:
        lines.append(_likeness(solution.answers, solution.issue_id, solution.likeness))
    return Picture(tuple(walk.dots), tuple(lines))


def fit_picture(fit: Fit, issue: str | None) -> Picture:
    """From the issue of the need over those like it to the work that solved them and the candidate.

    A path for each of the strongest pieces of work, best first; nothing where the need is no issue,
    or nothing speaks for the candidate.
    """
    shown = fit.evidence[:MOST]
    if issue is None or not shown:
        return Picture((), ())
    person = global_id("Engineer", fit.person.id)
    lines: dict[str, Line] = {}
    paths = []
    for one in shown:
        solved, work = global_id("Issue", one.issue), global_id("Engagement", one.work.id)
        walk = (
            _likeness(issue, one.issue, one.likeness),
            Line(work, solved, "ADDRESSED"),
            Line(person, work, "CARRIED_OUT"),
        )
        lines |= {line.key: line for line in walk}
        paths.append(tuple(line.key for line in walk))
    dots = (
        Dot("Issue", issue, 0, is_root=True),
        *(Dot("Issue", id_, 1) for id_ in dict.fromkeys(one.issue for one in shown)),
        *(Dot("Engagement", id_, 2) for id_ in dict.fromkeys(one.work.id for one in shown)),
        Dot("Engineer", fit.person.id, 3),
    )
    cut = len(fit.evidence) > len(shown)
    return Picture(dots, tuple(lines.values()), truncated=cut, paths=tuple(paths))


def _likeness(one: str, other: str, likeness: Likeness) -> Line:
    start, end = global_id("Issue", one), global_id("Issue", other)
    return Line(start, end, "SIMILAR_TO", is_derived=True, strength=likeness.score)


#: How a person is tied to a place that counts; service and pools are drawn as one derived tie.
_TIED_TO_PLACE = {"HOME": "LIVES_IN", "SERVED": "SUPPORTS", "POOL": "SUPPORTS"}

#: Ties that no relationship of the graph stands for one to one.
_DERIVED = ("SAME_REGION", "SUPPORTS")


class _Walk:
    """Dots in order, each tied to the one before."""

    def __init__(self) -> None:
        self.dots: list[Dot] = []
        self.lines: list[Line] = []

    def to(self, kind: str, id_: str, tie: str = "", *, backwards: bool = False) -> None:
        dot = Dot(kind, id_, len(self.dots), not self.dots)
        if self.dots:
            ends = (self.dots[-1].key, dot.key)
            start, end = reversed(ends) if backwards else ends
            # A shared region is adjacency that is computed, never stored.
            drawn = "ADJACENT_TO" if tie == "SAME_REGION" else tie
            self.lines.append(Line(start, end, drawn, is_derived=tie in _DERIVED))
        self.dots.append(dot)


def _places(solution: Solution, here: str, places: Map) -> Iterable[tuple[str, str, bool]]:
    """The places between: code, the tie that leads there, and whether it runs backwards."""
    hops = solution.proximity.hops
    if hops and hops[0].start != here:
        yield from _within(here, hops[0].start, places)
        here = hops[0].start
    for hop in hops:
        yield hop.end, "SAME_REGION" if hop.kind == "SAME_REGION" else "ADJACENT_TO", False
        here = hop.end
    if solution.basis == "SOLVED_ISSUE":
        yield from _within(here, solution.body, places)


def _within(here: str, there: str, places: Map) -> Iterable[tuple[str, str, bool]]:
    """From one place of a prefecture to another, over the prefecture."""
    if here == there:
        return
    prefecture = places.at_level(here, "PREFECTURE")
    if here != prefecture:
        yield prefecture, "IN_PREFECTURE", False
    if there != prefecture:
        yield there, "IN_PREFECTURE", True


def _label(places: Map, code: str) -> str:
    return "Prefecture" if places.places[code].is_prefecture else "Municipality"
