"""Which places are near which, walked over the published borders and links."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from tests.exhaustive.question import Question
from tests.exhaustive.tables import Row, Tables

#: (from, to, kind) of each link walked.
Hops = tuple[tuple[str, str, str], ...]


class Atlas:
    """The places and links of the reference data."""

    def __init__(self, reference: Tables) -> None:
        self._reference = reference

    @cached_property
    def _prefectures(self) -> dict[str, Row]:
        return {row["jis_code"]: row for row in self._reference.rows("prefectures")}

    @cached_property
    def _municipalities(self) -> list[str]:
        return [row["code"] for row in self._reference.rows("municipalities")]

    @cached_property
    def _links(self) -> dict[str, dict[str, set[str]]]:
        links: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for name in ("prefecture_adjacency", "municipality_adjacency"):
            for row in self._reference.rows(name):
                links[row["code_a"]][row["code_b"]].add(row["kind"])
                links[row["code_b"]][row["code_a"]].add(row["kind"])
        return links

    def at_level(self, code: str, level: str) -> str:
        """The place itself, or its prefecture."""
        return self._prefectures[code[:2]]["code"] if level == "PREFECTURE" else code

    def near(self, code: str, asked: Question) -> dict[str, Hops]:
        """Every near place with its hops: fewest of them, then fewest by sea, then lower codes."""
        origins = self._origins(code, asked.level)
        walks: dict[str, Hops] = dict.fromkeys(origins, ())
        latest = dict(walks)
        for _ in range(asked.steps):
            longer = [
                (*walk, (place, other, "LAND" if "LAND" in usable else "SEA_LINK"))
                for place, walk in latest.items()
                for other, kinds in self._links[place].items()
                if other not in walks and (usable := kinds & set(asked.kinds))
            ]
            latest = {}
            for walk in sorted(longer, key=_order):
                latest.setdefault(walk[-1][1], walk)
            walks |= latest
        if "SAME_REGION" in asked.kinds:
            for other in self._same_region(origins[0], asked.level):
                walks.setdefault(other, ((origins[0], other, "SAME_REGION"),))
        return {c: w for c, w in walks.items() if w or asked.includes_origin}

    def _origins(self, code: str, level: str) -> list[str]:
        if level == "MUNICIPALITY" and is_prefecture(code):
            return [c for c in self._municipalities if c[:2] == code[:2]]
        return [self.at_level(code, level)]

    def _same_region(self, origin: str, level: str) -> list[str]:
        if level == "MUNICIPALITY":
            return [code for code in self._municipalities if code[:2] == origin[:2]]
        region = self._prefectures[origin[:2]]["region"]
        return [row["code"] for row in self._prefectures.values() if row["region"] == region]


def is_prefecture(code: str) -> bool:
    """Whether the code is that of a prefecture."""
    return code[2:5] == "000"


def nearness(hops: Hops) -> float:
    """One over the steps, less over sea, least within a region."""
    kinds = {kind for _, _, kind in hops}
    factor = 0.5 if "SAME_REGION" in kinds else 0.8 if "SEA_LINK" in kinds else 1.0
    return factor / max(len(hops), 1)


def _order(walk: Hops) -> tuple[int, list[str]]:
    return sum(kind == "SEA_LINK" for _, _, kind in walk), [end for _, end, _ in walk]
