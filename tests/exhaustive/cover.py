"""Who covers which municipality in which field, worked out from the CSV files alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.exhaustive.atlas import Atlas
from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row, Tables

#: Steps that are looked for, whatever the rule.
MOST = 4


@dataclass(frozen=True)
class Covered:
    """One municipality and field: fewest steps to anybody, and the people within the rule."""

    steps: int | None
    people: frozenset[str]


class Covers:
    """Cover by the people of a folder; `bases` of HOME, SERVED and POOL."""

    def __init__(self, tables: Tables, reference: Tables, today: str) -> None:
        self._tables = tables
        self._atlas = Atlas(reference)
        self._sight = Sight(tables, today)
        self._today = today
        self._towns = [row["code"] for row in reference.rows("municipalities")]
        self._members = reference.by("wide_area_group_members", "group_id")
        #: Each place is walked from once for each rule.
        self._walked: dict[object, dict[str, int]] = {}
        self._part_of = {
            row["code"]: row["parent_code"] for row in reference.rows("issue_categories")
        }  # fmt: skip

    def cell(
        self, asked: Question, town: str, field: str, bases: Iterable[str], without: str = ""
    ) -> Covered:
        """One cell, as of the day asked; as if one person had left."""
        day = asked.as_of or self._today
        found: dict[str, int] = {}
        near = self._near(town, asked)
        for row in self._tables.rows("engineers"):
            id_ = row["engineer_id"]
            if id_ == without or not self._offers(id_, field):
                continue
            if self._designated(id_, day) and self._sight.person(asked, id_):
                steps = self._steps(row, day, town, near, set(bases), asked)
                if steps is not None:
                    found[id_] = steps
        within = {id_ for id_, steps in found.items() if steps <= asked.steps}
        return Covered(min(found.values(), default=None), frozenset(within))

    def _near(self, town: str, asked: Question) -> dict[str, int]:
        rule = (town, asked.kinds, asked.level, asked.includes_origin)
        if rule not in self._walked:
            near = self._atlas.near(town, _wide(asked))
            self._walked[rule] = {code: len(hops) for code, hops in near.items()}
        return self._walked[rule]

    def _steps(
        self, row: Row, day: str, town: str, near: dict[str, int], bases: set[str], asked: Question
    ) -> int | None:
        served = self._served(row["engineer_id"], day) if "SERVED" in bases else set()
        free = (
            row["registration"] != "PAUSED"
            and float(row["free_days_per_month"] or 1) > 0
            and (row["available_from"] or "0000") <= day <= (row["available_to"] or "9999")
        )
        if not free:
            return 0 if town in served and asked.includes_origin else None
        places = served | ({row["home_code"]} if "HOME" in bases and row["home_code"] else set())
        if "POOL" in bases:
            places |= self._pooled(row["engineer_id"], day)
        at = {self._atlas.at_level(code, asked.level) for code in places if _is_town(code)}
        return min((near[place] for place in at if place in near), default=None)

    def _served(self, id_: str, day: str) -> set[str]:
        posts = {
            row["appointment_id"]
            for row in self._tables.rows("appointments")
            if row["engineer_id"] == id_ and row["valid_from"] <= day <= (row["valid_to"] or "9999")
        }
        return {
            row["body_code"]
            for row in self._tables.rows("appointment_bodies")
            if row["appointment_id"] in posts
            and (row["valid_from"] or "0000") <= day <= (row["valid_to"] or "9999")
        }

    def _pooled(self, id_: str, day: str) -> set[str]:
        """The owners of their pools: of a group the members, of a prefecture its towns."""
        pools = {
            row["pool_id"]
            for row in self._tables.rows("pool_members")
            if row["engineer_id"] == id_
            and row["state"] == "ACTIVE"
            and row["valid_from"] <= day <= (row["valid_to"] or "9999")
        }
        owners = {row["owner_id"] for row in self._tables.rows("pools") if row["pool_id"] in pools}
        members = {
            row["municipality_code"]
            for owner in owners
            for row in self._members.get(owner, ())
            if (row["valid_from"] or "0000") <= day <= (row["valid_to"] or "9999")
        }
        prefectures = {owner[:2] for owner in owners if owner[2:5] == "000"}
        return owners | members | {town for town in self._towns if town[:2] in prefectures}

    def _designated(self, id_: str, day: str) -> bool:
        return any(
            row["valid_from"] <= day <= (row["valid_to"] or "9999")
            for row in self._tables.rows("designations")
            if row["engineer_id"] == id_
        )

    def _offers(self, id_: str, field: str) -> bool:
        return any(
            field in self._broader(row["category_code"])
            for row in self._tables.rows("engineer_offers")
            if row["engineer_id"] == id_
        )

    def _broader(self, code: str) -> set[str]:
        found = set()
        while code:
            found.add(code)
            code = self._part_of.get(code, "")
        return found


def _is_town(code: str) -> bool:
    return code.isdigit() and code[2:5] != "000"


def _wide(asked: Question) -> Question:
    """The same rule, walked as far as steps are told."""
    facts = {**asked.__dict__, "steps": MOST}
    return Question(**facts)
