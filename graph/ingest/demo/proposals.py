"""One person proposed for a request: the steps from the proposal to an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.ingest.demo.appointments import Appointment
from graph.ingest.demo.atlas import Place
from graph.ingest.demo.cast import Member

#: Why proposals come to nothing, how often, and which side says so.
_REASONS = (
    ("CONDITIONS", 28, "ENGINEER", "日数が合わない"),
    ("EMPLOYER", 14, "COMPANY", "勤め先が副業を認めない"),
    ("SKILL", 12, "MUNICIPALITY", "求める経験と違った"),
    ("MODE", 10, "ENGINEER", "手を動かす仕事は受けられない"),
    ("CONTRACT_FORM", 10, "PREFECTURE", "この形では契約できない"),
    ("RECEIVING_SIDE", 10, "MUNICIPALITY", "受け入れの準備が間に合わない"),
    ("PERSONAL", 8, "ENGINEER", "家庭の事情による"),
    ("CONFLICT_OF_INTEREST", 4, "MUNICIPALITY", "勤め先との取引がある"),
    ("OTHER", 4, "MUNICIPALITY", None),
)
_WEIGHTS = [share for _, share, _, _ in _REASONS]
_WAY = ("PROPOSED", "CONTACTED", "INTERVIEW")


@dataclass(frozen=True, slots=True)
class Step:
    """A new state, the day, and the local government that recorded it."""

    status: str
    day: date
    place: Place
    note: str | None = None


@dataclass(slots=True)
class Proposal:
    """Who is proposed by whom; the last step tells how it stands."""

    member: Member
    proposer: Place
    steps: list[Step]
    reason: str | None = None
    declined_by: str | None = None
    appointment: str | None = None
    id: str = ""

    @property
    def status(self) -> str:
        """How far it is."""
        return self.steps[-1].status

    @property
    def closed_on(self) -> date | None:
        """The day of the answer, or of giving up."""
        return None if self.status in _WAY else self.steps[-1].day


def accepted(
    rng: Random, post: Appointment, proposer: Place, body: Place, first: date, last: date
) -> Proposal:
    """The way to a post, all of it between the days."""
    steps = _walk(rng, (*_WAY, "ACCEPTED"), (proposer, proposer, body, body), first, last)
    return Proposal(post.member, proposer, steps, appointment=post.id)


def answered(
    rng: Random, member: Member, proposer: Place, body: Place, first: date, last: date
) -> Proposal:
    """A way that ended in nothing: declined, or left without an answer."""
    if rng.random() < 0.2:
        way = (*_WAY[: rng.randint(1, 2)], "LAPSED")
        return Proposal(member, proposer, _walk(rng, way, [proposer] * len(way), first, last))
    reason, _, side, note = rng.choices(_REASONS, _WEIGHTS)[0]
    if side == "COMPANY" and (member.employer is None or member.employer.isdigit()):
        reason, side, note = "CONDITIONS", "ENGINEER", "日数が合わない"
    way = (*_WAY[: rng.randint(1, 3)], "DECLINED")
    ends = body if side == "MUNICIPALITY" else proposer
    steps = _walk(rng, way, [*[proposer] * (len(way) - 1), ends], first, last)
    if note is not None and rng.random() < 0.5:
        steps[-1] = Step("DECLINED", steps[-1].day, ends, note)
    return Proposal(member, proposer, steps, reason, side)


def pending(
    rng: Random, member: Member, proposer: Place, body: Place, first: date, last: date
) -> Proposal:
    """A way that goes on."""
    way = _WAY[: rng.choices((1, 2, 3), (35, 40, 25))[0]]
    places = [body if status == "INTERVIEW" else proposer for status in way]
    return Proposal(member, proposer, _walk(rng, way, places, first, last))


def _walk(
    rng: Random, way: Sequence[str], places: Sequence[Place], first: date, last: date
) -> list[Step]:
    """Steps some days apart, none after the last day."""
    span = max(0, (last - first).days)
    longest = max(1, min(18, span // len(way)))
    day, found = first, []
    for status, place in zip(way, places, strict=True):
        day = min(day + timedelta(days=rng.randint(1, longest)), last)
        found.append(Step(status, day, place))
    return found
