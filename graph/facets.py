"""Facets of a person: one string of tokens, made here, that a full-text index finds them by.

What a token says is read again from the person's own facts before it is answered: the index only
proposes. Its analyzer splits at spaces and changes nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.codes import prefecture_of
from graph.language.search_text import clause

#: Was ever designated; dates decide whether they are an accelerator.
ACCELERATOR = "is:accelerator"
#: Has worked in public administration.
ADMINISTRATION = "has:administration"
#: Has carried out work, whatever it was on.
WORK = "has:work"
#: More clauses than this are not asked of the index: Lucene refuses 1,024.
MOST_CLAUSES = 500
#: Nobody has more free days a month.
_MOST_DAYS = 31

_SPECIAL = re.compile(r"(\W)")


def facets_of(facts: Mapping[str, Any], audiences: Iterable[str]) -> str:
    """The tokens of a person, each once and in order, from what `derive/engineer_facts` reads."""
    return " ".join(sorted(set(_tokens(facts, audiences))))


def skill(code: str, level: int) -> str:
    """Has the skill at that level or a higher one; whoever has it has it at level 1."""
    return f"skill:{code}:{max(1, level)}"


def levels(code: str, level: int | None) -> Iterator[str]:
    """Has the skill at that level, so at each lower one."""
    return (skill(code, each) for each in range(1, max(1, level or 1) + 1))


def place(prefecture: str) -> str:
    """Lives in the prefecture, by its two-digit code."""
    return f"home:{prefecture}"


def home(code: str) -> str:
    """Lives in the municipality."""
    return f"lives:{code}"


def role(code: str) -> str:
    """Can act in the role."""
    return f"role:{code}"


def field(code: str) -> str:
    """Offers support in the field."""
    return f"field:{code}"


def field_mode(code: str, mode: str) -> str:
    """Offers that kind of support in the field."""
    return f"field:{code}:{mode}"


def mode(name: str) -> str:
    """Offers that kind of support in some field."""
    return f"mode:{name}"


def form(code: str) -> str:
    """Accepts the contract form."""
    return f"form:{code}"


def on_site(prefecture: str) -> str:
    """Would travel to the prefecture, by its two-digit code."""
    return f"onsite:{prefecture}"


def pattern(name: str) -> str:
    """Works full-time or part-time."""
    return f"pattern:{name}"


def pool(id_: str) -> str:
    """Was ever in the pool; dates and state decide whether they are."""
    return f"pool:{id_}"


def trained(topic: str) -> str:
    """Ever completed a course on the topic."""
    return f"trained:{topic}"


def worked(code: str) -> str:
    """Ever worked on an issue in the field or a narrower one, whatever came of it."""
    return f"worked:{code}"


def registration(state: str) -> str:
    """Is in that state of the register."""
    return f"state:{state}"


def free_days(count: float) -> str:
    """Has that many whole days a month free, or more; below 0 and 0 ask that days are stated."""
    return f"days:{max(0, min(_MOST_DAYS + 1, math.floor(count)))}"


def audience(token: str) -> str:
    """May be known to the audience."""
    return f"for:{token}"


@dataclass(frozen=True, slots=True)
class Held:
    """What facets tell of a person: levels of skills, kinds of help by field, roles, forms, and the
    code of the municipality where they live."""

    skills: dict[str, int]
    offers: dict[str, list[str]]
    roles: list[str]
    forms: list[str]
    home: str | None


def held(tokens: str, skills: Iterable[str]) -> Held:
    """Read a person's tokens back; of skills only those that are named."""
    # They stand in order, so those of a kind stand together and the highest level last.
    text = f" {tokens} "
    levels: dict[str, int] = {}
    for code in skills:
        if (start := text.rfind(beginning := f" skill:{code}:")) >= 0:
            levels[code] = int(text[start + len(beginning) : text.index(" ", start + 1)])
    offers: dict[str, list[str]] = {}
    for told in _told(text, " field:"):
        code, _, name = told.partition(":")
        offers.setdefault(code, []).extend([name] if name else ())
    homes = _told(text, " lives:")
    return Held(
        levels, offers, _told(text, " role:"), _told(text, " form:"), homes[0] if homes else None
    )


def _told(text: str, beginning: str) -> list[str]:
    """What tokens that begin so tell beyond it."""
    first, last = text.find(beginning), text.rfind(beginning)
    if first < 0:
        return []
    return text[first + len(beginning) : text.index(" ", last + 1)].split(beginning)


def query(wanted: Sequence[Sequence[str]]) -> str | None:
    """The Lucene query for people who have one token of each group; None if it grows too long.

    A group without tokens fits nobody, and so does the query then.
    """
    groups = [list(dict.fromkeys(group)) for group in wanted]
    if sum(map(len, groups)) > MOST_CLAUSES:
        return None
    if not all(groups):
        return "nobody"
    return " ".join(f"+({' '.join(map(_escaped, group))})" for group in groups)


def ranked_query(must: Sequence[Sequence[str]], should: Mapping[str, float]) -> str | None:
    """The query for those who have one token of each group of `must`, first whose `should` weigh most.

    Each token scores its weight: how many people have it says nothing. None if it grows too long.
    """
    needed = query(must)
    if needed is None or len(should) > MOST_CLAUSES:
        return None
    weighed = (f"{clause(token)}^{weight:.4f}" for token, weight in should.items())
    return " ".join((f"+({needed})^0", *weighed))


def _tokens(facts: Mapping[str, Any], audiences: Iterable[str]) -> Iterator[str]:
    yield registration(facts["registration"])
    if facts["home"] is not None:
        yield home(facts["home"])
        yield place(prefecture_of(facts["home"]))
    if facts["is_accelerator"]:
        yield ACCELERATOR
    yield from map(audience, audiences)
    yield from map(role, facts["roles"])
    yield from map(form, facts["forms"])
    for one in facts["skills"]:
        yield from levels(one["code"], one["level"])
    for offer in facts["offers"]:
        yield field(offer["code"])
        for name in offer["modes"]:
            yield field_mode(offer["code"], name)
            yield mode(name)
    if facts["free_days"] is not None:
        yield from (free_days(count) for count in range(math.floor(facts["free_days"]) + 1))
    if facts["has_administrative_experience"]:
        yield ADMINISTRATION
    if facts["has_worked"]:
        yield WORK
    yield from map(on_site, facts["on_site_in"])
    yield from map(pattern, facts["work_patterns"])
    yield from map(pool, facts["pools"])
    yield from map(trained, facts["topics"])
    for code in facts["worked_in"]:
        parts = code.split("-")
        yield from (worked("-".join(parts[:size])) for size in range(1, len(parts) + 1))


def _escaped(token: str) -> str:
    return _SPECIAL.sub(r"\\\1", token)
