"""Which municipalities are peers, why, and in what order; how to get in touch with one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.analysis.adjacency import Map
from graph.analysis.likeness import Likeness, Scale, Traits
from graph.analysis.nearby import OUTCOME, likenesses
from graph.analysis.nearby import WEIGHTS as OF_A_SOLUTION
from graph.model.peers import Candidate, Introduction, PeerFindings, SolvedThere

#: Weight of each way of being a peer. The official type outweighs all that follows it, a
#: wide-area tie all that follows that, and so on: what is computed decides only between equals.
WEIGHTS = {
    "SAME_PEER_GROUP": 0.52,
    "SAME_WIDE_AREA_GROUP": 0.25,
    "ADJACENT": 0.12,
    "SHARED_HELPER": 0.06,
    "SIMILAR_ISSUES": 0.03,
    "SIMILAR_PROFILE": 0.02,
}

#: How much each kind of adjacency counts.
NEARNESS = {"LAND": 1.0, "SEA_LINK": 0.8}
#: Populations of a similar profile: the smaller is at least this part of the larger.
ALIKE_POPULATION = 0.8


@dataclass(frozen=True, slots=True)
class Reason:
    """One way of being a peer, how well it is met (0 to 1), and what they share, by name."""

    kind: str
    value: float
    about: tuple[tuple[str, ...], ...]

    @property
    def contribution(self) -> float:
        """Its share of the score."""
        return round(WEIGHTS[self.kind] * self.value, 9)


@dataclass(frozen=True, slots=True)
class Solution:
    """Work that solved an issue of the peer; `likeness` is None where a field was looked for."""

    engagement_id: str
    issue_id: str
    strength: str
    likeness: Likeness | None

    @property
    def value(self) -> float:
        """How much it has to say, 0 to 1: likeness and outcome, weighed as nearby."""
        like, borne_out = (
            OF_A_SOLUTION[part] for part in ("SIMILAR_SOLVED_ISSUE", "OUTCOME_STRENGTH")
        )
        likeness = self.likeness.score if self.likeness else 1.0
        return (like * likeness + borne_out * OUTCOME[self.strength]) / (like + borne_out)


@dataclass(frozen=True, slots=True)
class Peer:
    """A municipality, the reasons why it is a peer, and what was solved there, best first.

    `closeness` is the smaller population over the larger: it orders equals where nothing solved
    was asked for.
    """

    code: str
    prefecture: str
    closeness: float
    reasons: tuple[Reason, ...]
    solutions: tuple[Solution, ...]

    @property
    def score(self) -> float:
        """Sum of the contributions, 0 to 1."""
        return round(sum(reason.contribution for reason in self.reasons), 9)

    @property
    def tie_break(self) -> float:
        """What orders peers of the same score: the best of what they solved, or closeness."""
        best = self.solutions[0].value if self.solutions else self.closeness
        return round(best, 9)


def ranked(findings: PeerFindings, scale: Scale | None, *, solved: bool) -> list[Peer]:
    """Peers, best first; with `solved` those only that solved the like of the need.

    `scale` is None where nothing is compared: no need was named, or a field.
    """
    found = solutions_of(findings, scale) if solved else {}
    peers = [
        Peer(
            one.code,
            one.prefecture,
            _ratio(one.population, findings.population),
            reasons_of(one),
            tuple(found.get(one.code, ())),
        )
        for one in findings.peers
        if not solved or one.code in found
    ]
    return sorted(peers, key=lambda peer: (-peer.score, -peer.tie_break, peer.code))


def reasons_of(candidate: Candidate) -> tuple[Reason, ...]:
    """The ways in which it is a peer, the weightiest first; several of a kind count once."""
    reasons = []
    for kind in WEIGHTS:
        ways = [way for way in candidate.ways if way.kind == kind]
        if ways:
            value = round(max(way.value for way in ways), 9)
            about = sorted({tuple(way.about) for way in ways})
            reasons.append(Reason(kind, value, tuple(about)))
    return tuple(reasons)


def are_alike_to_the_end(findings: PeerFindings, scale: Scale) -> bool:
    """Whether even the farthest tenth of what was proposed has something that is alike.

    Then the search was cut before what counts had come to an end.
    """
    far = sorted(findings.pairs, key=lambda pair: pair.cosine or 0.0)
    farthest = tuple(far[: max(1, len(far) // 10)])
    traits = _traits(findings)
    found = likenesses(findings.needs, farthest, traits, scale)
    return any(like is not None and like.score >= scale.threshold for _, _, like in found)


def solutions_of(findings: PeerFindings, scale: Scale | None) -> dict[str, list[Solution]]:
    """What was solved, by the body it was solved at, best first; only what is alike enough."""
    solved = {one.id: one for one in findings.solutions}
    found: dict[str, list[Solution]] = {}
    compared: Iterable[tuple[str | None, str, Likeness | None]]
    if scale is None:
        compared = [(None, issue, None) for issue in solved]
    else:
        compared = likenesses(findings.needs, findings.pairs, _traits(findings), scale)
    for _, issue, like in compared:
        if scale is None or (like is not None and like.score >= scale.threshold):
            one = solved[issue]
            found.setdefault(one.body, []).extend(_works(one, like))
    for theirs in found.values():
        theirs.sort(
            key=lambda s: (-s.value, -(s.likeness.raw if s.likeness else 0), s.engagement_id)
        )
    return found


def _traits(findings: PeerFindings) -> dict[str, Traits]:
    return {one.id: Traits.of(one.terms, one.category, one.skills) for one in findings.solutions}


def _works(solved: SolvedThere, like: Likeness | None) -> list[Solution]:
    return [Solution(id_, solved.id, strength, like) for id_, strength in solved.works]


@dataclass(frozen=True, slots=True)
class Route:
    """A way to get in touch that needs nobody's consent: a channel, and who stands there.

    `via` is the code of a place; `names` are those of a group, in Japanese and English. Neither:
    the ministry's desk.
    """

    channel: str
    via: str | None = None
    names: tuple[str, str] | None = None


def route(town: str, peer: str, common: Introduction, places: Map) -> Route:
    """Who could introduce one municipality to another: the nearest that both already know.

    A group of both; the prefecture that both lie in; the peer's own section, where it names a
    counterpart or borders on the town; the peer's prefecture, where that is near one's own; else
    the ministry.
    """
    if common.groups:
        japanese, english = common.groups[0]
        return Route("WIDE_AREA_GROUP", names=(japanese, english))
    here, there = (places.at_level(code, "PREFECTURE") for code in (town, peer))
    if here == there:
        return Route("PREFECTURE_DESK", via=there)
    if common.has_counterpart or places.are_linked(town, peer):
        return Route("DX_SECTION", via=peer)
    if places.are_linked(here, there) or places.places[here].region == places.places[there].region:
        return Route("PREFECTURE_DESK", via=there)
    return Route("MINISTRY_DESK")


def ranks(solutions: Sequence[Solution]) -> Mapping[str, int]:
    """1 for the most alike of them, by engagement; those on one issue share a rank."""
    raw = {s.engagement_id: s.likeness.raw if s.likeness else 0.0 for s in solutions}
    return {id_: 1 + sum(other > own for other in raw.values()) for id_, own in raw.items()}


def _ratio(one: int, other: int) -> float:
    return min(one, other) / max(one, other, 1)
