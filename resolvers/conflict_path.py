"""A possible conflict of interest as a picture: person, employer, body, and what joins them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.analysis.drawing import Dot, Line, Picture
from graph.identity import global_id
from graph.model.conflicts import Conflict, ConflictTie

#: The ends of a tie, where they are no places.
_ENDS = {
    "EMPLOYED_BY": ("Engineer", "Company"),
    "SELLS_TO": ("Company", None),
    "APPOINTED": (None, "Appointment"),
    "SERVES": ("Appointment", None),
    "OF": ("Appointment", "Engineer"),
    "REQUESTED": (None, "SupportRequest"),
    "PROPOSES": ("Engineer", "SupportRequest"),
}
#: How ties are named in pictures, where otherwise.
_DRAWN = {"PROPOSES": "REFERRED_FOR"}


def picture(found: Conflict, ties: Sequence[ConflictTie]) -> Picture:
    """Person, employer, body and what joins them; ties of things that are hidden fall away."""
    ends = [(_key(_ENDS[t.tie][0], t.start), _key(_ENDS[t.tie][1], t.end)) for t in ties]
    keys = [("Engineer", found.engineer)]
    if found.company is not None:
        keys.append(("Company", found.company))
    keys.append(_key(None, found.body))
    keys += [key for pair in ends for key in pair]
    dots = [
        Dot(kind, id_, min(nth, 2), is_root=nth == 0)
        for nth, (kind, id_) in enumerate(dict.fromkeys(keys))
    ]
    lines = [
        Line(
            global_id(*start), global_id(*end), _DRAWN.get(t.tie, t.tie),
            valid_from=t.valid_from, valid_to=t.valid_to, source=t.source, updated_at=t.updated_at,
        )
        for (start, end), t in zip(ends, ties, strict=True)
    ]  # fmt: skip
    return Picture(tuple(dots), tuple(lines))


def _key(kind: str | None, key: str) -> tuple[str, str]:
    """Label and key; a place's label follows from its code."""
    if kind is None:
        kind = "Prefecture" if key[2:5] == "000" else "Municipality"
    return kind, key
