"""Who may know that a person exists, and who may read their name: derived here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.codes import prefecture_of

#: Where no consent ends what holds.
FOREVER = date(9999, 12, 31)
#: People who are visible to others than the ministry, as far as they consent.
LISTED = frozenset({"SCREENED", "TRAINED", "REGISTERED", "PAUSED"})
#: People who left: nobody but themselves sees them.
GONE = frozenset({"WITHDRAWN", "EXPIRED"})
#: Purposes by which a person may be found, and those by which they may be named.
_FINDS = frozenset({"MATCHING", "NETWORK_VIEW", "PUBLICITY", "RESEARCH"})
_NAMES = frozenset({"NETWORK_VIEW", "PUBLICITY"})


@dataclass(frozen=True, slots=True)
class Consent:
    """What an engineer allows, as the graph has it. `bodies` are codes, for NAMED_BODIES."""

    purpose: str
    audience: str
    granted_on: date
    expires_on: date | None = None
    withdrawn_on: date | None = None
    bodies: Sequence[str] = ()

    @property
    def last_day(self) -> date:
        """The last day on which it holds: a withdrawal ends it the day before."""
        withdrawn = self.withdrawn_on
        return min(
            self.expires_on or FOREVER,
            withdrawn - timedelta(days=1) if withdrawn is not None else FOREVER,
        )

    def holds(self, day: date) -> bool:
        """Whether it holds on the day."""
        return self.granted_on <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Audiences:
    """Tokens of those who may know of a person, and of those who may read the name; until when."""

    audiences: tuple[str, ...]
    name_audiences: tuple[str, ...]
    until: date


def audiences_of(
    engineer_id: str,
    registration: str,
    home_prefecture: str | None,
    consents: Iterable[Consent],
    today: date,
) -> Audiences:
    """What holds for an engineer on the day, and until when (`audiences_until`)."""
    own = {f"self:{engineer_id}"}
    if registration not in GONE:
        own.add("ministry")
    found, named, until = set(own), set(own), FOREVER
    for consent in consents if registration in LISTED else ():
        if consent.purpose not in _FINDS or not consent.holds(today):
            continue
        tokens = _tokens(consent, home_prefecture)
        found |= tokens
        if consent.purpose in _NAMES:
            named |= tokens
        if tokens:
            until = min(until, consent.last_day)
    return Audiences(tuple(sorted(found)), tuple(sorted(named)), until)


def issue_audience(status: str, visibility: str, body: str) -> str:
    """The one token whose holders may read an issue."""
    if status == "DRAFT":
        return f"body:{body}"
    if visibility == "OWN_PREFECTURE":
        return f"prefecture:{prefecture_of(body)}"
    return {"PUBLIC": "public", "LOCAL_GOVERNMENTS": "government"}[visibility]


def story_audience(state: str, body: str) -> str:
    """The one token whose holders may read a success story; the ministry reads each besides."""
    return "public" if state == "PUBLISHED" else f"body:{body}"


def _tokens(consent: Consent, home_prefecture: str | None) -> set[str]:
    if consent.purpose == "RESEARCH":
        return {"analyst"}  # whoever the audience is: research sees aliases, never names
    match consent.audience:
        case "PUBLIC":
            return {"public"}
        case "COMPANIES":
            return {"company", "government"}
        case "LOCAL_GOVERNMENTS":
            return {"government"}
        case "OWN_PREFECTURE":
            return {f"prefecture:{home_prefecture}"} if home_prefecture is not None else set()
        case "NAMED_BODIES":
            return {f"body:{code}" for code in consent.bodies}
    raise ValueError(f"no such audience: {consent.audience}")
