"""Possible conflicts of interest: who is proposed or appointed where their employer sells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from graph.store import Keeper, command

FINDING_FACTS = command("derive/finding_facts")
WRITE_FINDINGS = command("derive/write_findings")

#: First and last day, both included; None where it has no end on that side.
Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Finding:
    """One post or proposal at one body, whose employer's sales it touches.

    The id lasts while the proposal turns into a post: it begins with the proposal where there is one.
    It has a number in place of the company, which not everybody may read who sees the id.
    """

    referral: str | None
    appointment: str | None
    company: str
    body: str
    since: date
    number: int = 1

    @property
    def place(self) -> str:
        """What it was found at, and where."""
        kind = "appointment" if self.referral is None else "referral"
        return f"{kind}/{self.referral or self.appointment}/{self.body}"

    @property
    def id(self) -> str:
        """The place, and which of several employers there."""
        return f"{self.place}/{self.number}"

    @property
    def found_key(self) -> str:
        """Where it stands in lists."""
        return f"{self.since.isoformat()}|{self.id}"


def findings_of(facts: dict[str, Any]) -> list[Finding]:
    """What follows for one engineer from posts, proposals, employments and sales.

    A proposal gives the first day where it led to the post.
    """
    proposed = [_finding(one) for one in facts["proposals"] if _meet(one)]
    found = {(one.place, one.company): one for one in proposed}
    begun = {one.referral: one.since for one in proposed}
    for post in map(_finding, filter(_meet, facts["posts"])):
        since = begun.get(post.referral, post.since) if post.referral else post.since
        found[post.place, post.company] = replace(post, since=since)
    seen: Counter[str] = Counter()
    result = []
    for (place, _), one in sorted(found.items()):
        seen[place] += 1
        result.append(replace(one, number=seen[place]))
    return result


def write_findings(keeper: Keeper, ids: list[str]) -> int:
    """Find anew for these engineers; how many findings changed."""
    removed: list[str] = []
    added: list[dict[str, Any]] = []
    for facts in keeper.read(FINDING_FACTS, ids=ids):
        wanted = {
            (one.id, one.found_key, one.company, one.appointment): one for one in findings_of(facts)
        }
        there = {
            (one["id"], one["found_key"], one["company"], one["appointment"])
            for one in facts["found"]
        }
        removed += [key[0] for key in there if key not in wanted]
        added += [
            {
                "id": one.id, "found_key": one.found_key, "engineer": facts["id"],
                "company": one.company, "body": one.body, "referral": one.referral,
                "appointment": one.appointment,
            }
            for key, one in wanted.items()
            if key not in there
        ]  # fmt: skip
    if removed or added:
        keeper.write(WRITE_FINDINGS, removed=sorted(removed), added=added)
    return len({*removed, *(one["id"] for one in added)})


def _finding(one: dict[str, Any]) -> Finding:
    names = ("referral", "appointment", "company", "body")
    return Finding(**{name: one[name] for name in names}, since=one["days"][0])


def _meet(one: dict[str, Any]) -> bool:
    """Whether there is a day on which all three hold: the post, the employment and the sales."""
    periods: list[Days] = [one["days"], one["employed"], one["sold"]]
    first = max(start or date.min for start, _ in periods)
    return first <= min(end or date.max for _, end in periods)
