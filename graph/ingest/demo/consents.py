"""Consents of the demo world: what kinds of people allow, from everything to nothing."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from graph.ingest.demo.plan import Plan

#: Styles of consent: pairs of purpose and audience, and whether they still hold.
STYLES: tuple[tuple[str, tuple[tuple[str, str], ...], str], ...] = (
    ("everybody", (
        ("MATCHING", "LOCAL_GOVERNMENTS"), ("NETWORK_VIEW", "PUBLIC"), ("PUBLICITY", "PUBLIC"),
        ("CONTACT", "LOCAL_GOVERNMENTS"),
    ), "VALID"),
    ("government only", (
        ("MATCHING", "LOCAL_GOVERNMENTS"), ("NETWORK_VIEW", "LOCAL_GOVERNMENTS"),
        ("CONTACT", "LOCAL_GOVERNMENTS"),
    ), "VALID"),
    ("found, not named", (("MATCHING", "LOCAL_GOVERNMENTS"),), "VALID"),
    ("own prefecture", (("MATCHING", "OWN_PREFECTURE"), ("NETWORK_VIEW", "OWN_PREFECTURE")), "VALID"),
    ("named bodies", (("MATCHING", "NAMED_BODIES"), ("NETWORK_VIEW", "NAMED_BODIES")), "VALID"),
    ("companies too", (("MATCHING", "COMPANIES"),), "VALID"),
    ("withdrawn", (("MATCHING", "LOCAL_GOVERNMENTS"), ("NETWORK_VIEW", "PUBLIC")), "WITHDRAWN"),
    ("expired", (("MATCHING", "LOCAL_GOVERNMENTS"), ("NETWORK_VIEW", "LOCAL_GOVERNMENTS")), "EXPIRED"),
    ("research only", (("RESEARCH", "LOCAL_GOVERNMENTS"),), "VALID"),
    ("nothing", (), "VALID"),
)  # fmt: skip
#: How many of a hundred people of the register have each style.
WEIGHTS = (15, 45, 10, 8, 4, 4, 4, 4, 3, 3)
_NAMED = next(nth for nth, style in enumerate(STYLES) if style[0] == "named bodies")
_VARIANTS = 48


class Consents:
    """Writes consents as lines; the dates of each style are drawn once and dealt out."""

    def __init__(self, plan: Plan, rng: Random) -> None:
        self._decks = [
            [_lines(plan, rng, pairs, state) for _ in range(_VARIANTS)]
            for _, pairs, state in STYLES
        ]

    def lines(self, rng: Random, engineer: str, style: int, bodies: Callable[[], str]) -> str:
        """The lines of one engineer; `bodies` answers the named bodies where the style has them."""
        deck = self._decks[style]
        named = bodies() if style == _NAMED else ""
        number = engineer[1:]
        chosen = deck[int(rng.random() * len(deck))]
        return "".join(
            f"C{number}-{nth},{engineer},{named if names else ''},{rest}"
            for nth, (names, rest) in enumerate(chosen, 1)
        )


def _lines(
    plan: Plan, rng: Random, pairs: tuple[tuple[str, str], ...], state: str
) -> list[tuple[bool, str]]:
    granted, expires, withdrawn = plan.day(-rng.randint(120, 900)).isoformat(), "", ""
    if state == "WITHDRAWN":
        withdrawn = plan.day(-rng.randint(1, 110)).isoformat()
    elif state == "EXPIRED":
        expires = plan.day(-rng.randint(1, 110)).isoformat()
    elif rng.random() < 0.6:
        # A year ahead at least: the demo world is looked at for some time.
        expires = plan.day(rng.randint(370, 1400)).isoformat()
    if state == "VALID" and len(pairs) > 1 and rng.random() < 0.2:
        pairs = (*pairs, ("RESEARCH", "LOCAL_GOVERNMENTS"))
    return [
        (audience == "NAMED_BODIES", f"{purpose},{audience},{granted},{expires},{withdrawn},true\n")
        for purpose, audience in pairs
    ]
