"""Who would close most gaps of cover, within the days that they have free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.analysis.adjacency import Map
from graph.analysis.coverage import Cell, Coverage
from graph.model.coverage import CoveringPerson

#: Days a month that one more municipality takes, where nobody said otherwise: what shared
#: specialists give to each body they serve.
DAYS_EACH = 2.0
#: From this share of remote work on, a person may help where they do not go.
MOSTLY_REMOTE = 0.5


@dataclass(frozen=True, slots=True)
class Closer:
    """A person, the municipalities they would serve, and the gaps that would close.

    `days` a month is what that takes. `distant` are prefectures (`08`) where they would help from
    afar; `unproven` are fields in which no confirmed work of theirs is known.
    """

    person: CoveringPerson
    places: tuple[str, ...]
    closes: tuple[Cell, ...]
    days: float
    free_from: date | None
    distant: tuple[str, ...]
    unproven: tuple[str, ...]

    @property
    def towns(self) -> tuple[str, ...]:
        """The municipalities that would gain, in order."""
        return tuple(sorted({town for town, _ in self.closes}))


def closers(
    people: Iterable[CoveringPerson],
    gaps: Collection[Cell],
    cover: Coverage,
    atlas: Map,
    day: date,
    days: Mapping[str, float] | None = None,
) -> list[Closer]:
    """Everybody who would close a gap; most gaps first, then the fewer days, then by id.

    Each takes on one municipality after another, the one that closes most first, as long as free
    days last: `days` a month each where it is known, else `DAYS_EACH`. Nobody waits for anybody:
    the same gap may be closed by several.
    """
    gains = _Gains(gaps, cover, atlas, days or {})
    found = [one for person in people if (one := _closer(person, gains, day))]
    return sorted(found, key=lambda one: (-len(one.closes), one.days, one.person.id))


class _Gains:
    """Which gaps somebody closes who serves a municipality: of each municipality and field."""

    def __init__(
        self, gaps: Collection[Cell], cover: Coverage, atlas: Map, days: Mapping[str, float]
    ) -> None:
        self.atlas = atlas
        self.fields = frozenset(field for _, field in gaps)
        self._days = days
        self._rankings: dict[frozenset[str], dict[str, list[tuple[int, str]]]] = {}
        self._of: dict[str, dict[str, set[Cell]]] = defaultdict(lambda: defaultdict(set))
        for town, field in gaps:
            self._of[town][field].add((town, field))  # who serves it covers it, whatever the rule
            for place in cover.reached_from(town):
                self._of[place][field].add((town, field))

    def at(self, place: str, fields: Iterable[str]) -> set[Cell]:
        """The gaps that close."""
        closed = self._of[place]
        return {cell for field in fields for cell in closed.get(field, ())}

    def days(self, place: str) -> float:
        """Days a month that the municipality takes."""
        return self._days.get(place, DAYS_EACH)

    def ranked(
        self, fields: frozenset[str], prefectures: Collection[str] | None
    ) -> list[tuple[int, str]]:
        """How many gaps close at each municipality, of some prefectures or of all; most first."""
        if fields not in self._rankings:
            sizes: dict[str, list[tuple[int, str]]] = defaultdict(list)
            for place, closed in self._of.items():
                size = sum(len(closed.get(field, ())) for field in fields)
                if size:
                    sizes[self.atlas.places[place].prefecture].append((-size, place))
            sizes[""] = sorted(one for each in sizes.values() for one in each)
            self._rankings[fields] = sizes
        found = self._rankings[fields]
        if prefectures is None:
            return found[""]
        return sorted(one for number in prefectures for one in found.get(number, ()))


def _closer(person: CoveringPerson, gains: _Gains, day: date) -> Closer | None:
    free = person.free_days or 0.0
    over = person.available_to is not None and person.available_to < day
    fields = gains.fields.intersection(person.fields)
    if not person.is_accelerator or person.registration == "PAUSED" or over or not fields:
        return None
    atlas = gains.atlas
    home = [] if person.home is None else [atlas.places[person.home].prefecture]
    on_site = {*person.on_site_in, *home}
    is_remote = (person.remote_share or 0.0) >= MOSTLY_REMOTE
    open_to = gains.ranked(fields, None if is_remote else on_site)
    places: list[str] = []
    closed: set[Cell] = set()
    needed = 0.0
    while (best := _best(open_to, gains, fields, closed, free - needed, on_site)) is not None:
        places.append(best)
        closed |= gains.at(best, fields)
        needed += gains.days(best)
    if not places:
        return None
    begins = person.available_from
    prefectures = {atlas.places[place].prefecture for place in places}
    return Closer(
        person,
        tuple(places),
        tuple(sorted(closed)),
        needed,
        begins if begins is not None and begins > day else None,
        tuple(sorted(prefectures - on_site)),
        tuple(sorted({field for _, field in closed} - set(person.proven))),
    )


def _best(
    open_to: Sequence[tuple[int, str]],
    gains: _Gains,
    fields: frozenset[str],
    closed: Collection[Cell],
    free: float,
    on_site: Collection[str],
) -> str | None:
    """The municipality that closes most; then on site, then fewer days, then the lower code."""
    best, rank = None, (0, False, 0.0)
    for size, place in open_to:
        if -size < max(rank[0], 1):
            break  # what is open is ordered: nobody further down closes as many
        needed = gains.days(place)
        if needed > free:
            continue
        more = len(gains.at(place, fields) - set(closed)) if closed else -size
        now = (more, gains.atlas.places[place].prefecture in on_site, -needed)
        if more and (now > rank or (now == rank and place < (best or place))):
            best, rank = place, now
    return best
