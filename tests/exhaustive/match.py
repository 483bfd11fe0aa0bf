"""Who fits an issue, worked out again from the CSV files: everybody is held against it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.exhaustive.answers import Pairwise
from tests.exhaustive.atlas import Atlas, nearness
from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row, Tables, issues_of
from tests.exhaustive.work import STRENGTHS, Works

_OUTCOME = dict(zip(STRENGTHS, (0.25, 0.5, 0.75, 1.0), strict=True))
_WEIGHTS = {
    "SIMILAR_SOLVED_ISSUE": 0.30, "SKILLS": 0.25, "SUPPORT_MODE": 0.15, "OUTCOME_STRENGTH": 0.05,
    "PROXIMITY": 0.10, "AVAILABILITY": 0.10, "CONTRACT_FORM": 0.05,
}  # fmt: skip


@dataclass
class Match:
    """The answers, over the tables of a folder and the reference data."""

    tables: Tables
    reference: Path
    today: str
    alike: Pairwise
    _rows: dict[tuple[str, str], dict[str, list[Row]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.issues = issues_of(self.tables)
        self.sight = Sight(self.tables, self.today)
        self.works = Works(self.tables, self.sight, self.today)
        self.atlas = Atlas(Tables(self.reference))
        self.forms = {row["code"]: row for row in Tables(self.reference).rows("contract_forms")}

    def of(self, name: str, column: str, key: str) -> list[Row]:
        """The rows of a table that have the key in the column."""
        if (name, column) not in self._rows:
            self._rows[name, column] = self.tables.by(name, column)
        return self._rows[name, column].get(key, [])

    def candidates(
        self, issue_id: str, asked: Question, *, is_draft: bool = False
    ) -> dict[str, dict[str, float]] | None:
        """The values of everybody who comes into question; None where the issue is hidden.

        A draft that states what the issue states has no likeness to anything.
        """
        issue = self.issues[issue_id]
        if not self.sight.issue(asked, issue):
            return None
        found = {}
        for person in self.tables.rows("engineers"):
            likeness, outcome = (
                (0.0, 0.0) if is_draft else self._solved(issue_id, person["engineer_id"], asked)
            )
            if (
                self.sight.person(asked, person["engineer_id"])
                and person["registration"] in ("SCREENED", "TRAINED", "REGISTERED")
                and (likeness or self._is_relevant(issue, person["engineer_id"]))
            ):
                found[person["engineer_id"]] = {
                    "SIMILAR_SOLVED_ISSUE": likeness,
                    "OUTCOME_STRENGTH": outcome,
                    "SKILLS": self._skills(issue_id, person["engineer_id"]),
                    "SUPPORT_MODE": self._modes(issue, person["engineer_id"], asked),
                    "PROXIMITY": self._nearness(issue, person, asked),
                    "AVAILABILITY": self._availability(issue, person),
                    "CONTRACT_FORM": self._form(issue, person),
                }
        return found

    @staticmethod
    def score(values: Mapping[str, float]) -> float:
        """By the published weights."""
        return sum(weight * values[factor] for factor, weight in _WEIGHTS.items())

    def _solved(self, issue_id: str, person: str, asked: Question) -> tuple[float, float]:
        """The likest issue that they solved, and the best outcome of such work."""
        every = Question(
            asked.role, asked.body, minimum_outcome="REPORTED", accelerators_only=False
        )
        best, outcome = 0.0, 0.0
        for other, row in self.issues.items():
            if other == issue_id or not self.sight.issue(asked, row):
                continue
            for work in self.works.solving(other, every):
                if work["engineer_id"] != person:
                    continue
                likeness = self.alike.likeness(issue_id, other)
                if likeness >= self.alike.least:
                    best = max(best, likeness)
                    strength = self.works.strengths[work["engagement_id"]]
                    outcome = max(outcome, _OUTCOME[strength])
        return best, outcome

    def _is_relevant(self, issue: Row, person: str) -> bool:
        needed = {r["skill_code"] for r in self.of("issue_skills", "issue_id", issue["issue_id"])}
        parts = issue["category_code"].split("-")
        wider = {"-".join(parts[:size]) for size in range(3, len(parts) + 1)}
        return any(
            r["skill_code"] in needed for r in self.of("engineer_skills", "engineer_id", person)
        ) or any(
            r["category_code"] in wider for r in self.of("engineer_offers", "engineer_id", person)
        )

    def _skills(self, issue_id: str, person: str) -> float:
        people = len(self.tables.rows("engineers"))
        has = {
            r["skill_code"]: int(r["level"])
            for r in self.of("engineer_skills", "engineer_id", person)
        }
        total = met = 0.0
        for row in self.of("issue_skills", "issue_id", issue_id):
            holders = len(self.of("engineer_skills", "skill_code", row["skill_code"]))
            rarity = round(math.log10((people + 1) / (holders + 1)), 1)
            weight = (1 + rarity) * (1 if row["is_essential"] == "true" else 0.5)
            total += weight
            met += weight * min(1, has.get(row["skill_code"], 0) / int(row["level"]))
        return met / total if total else 1.0

    def _modes(self, issue: Row, person: str, asked: Question) -> float:
        offered = {
            mode
            for r in self.of("engineer_offers", "engineer_id", person)
            for mode in r["modes"].split("|")
        }
        done: dict[str, float] = {}
        for work in self.of("engagements", "engineer_id", person):
            where = self.issues[work["issue_id"]]
            if (
                self.works.strengths[work["engagement_id"]] != "REPORTED"
                and work["valid_from"] <= self.today
                and self.sight.issue(asked, where)
            ):
                one, other = issue["category_code"].split("-"), where["category_code"].split("-")
                is_near = one == other or (one[:3] == other[:3] and len(one[:3]) == 3)
                done[work["mode"]] = max(done.get(work["mode"], 0.8), 1.0 if is_near else 0.8)
        wanted = [mode for mode in issue["wanted_modes"].split("|") if mode]
        values = [done.get(mode, 0.4 if mode in offered else 0.0) for mode in wanted]
        return sum(values) / len(values) if values else 1.0

    def _nearness(self, issue: Row, person: Row, asked: Question) -> float:
        if issue["on_site"] == "NONE":
            return 1.0
        near = self.atlas.near(issue["body_code"], asked)
        home = self.atlas.at_level(person["home_code"], "PREFECTURE")
        if home == self.atlas.at_level(issue["body_code"], "PREFECTURE"):
            return 1.0
        if home in near:
            return nearness(near[home])
        return 0.5 if issue["body_code"][:2] in person["on_site_in"].split("|") else 0.0

    def _availability(self, issue: Row, person: Row) -> float:
        free = float(person["free_days_per_month"] or 0)
        if issue["size_days"]:
            # Over half a year, in half days.
            needed = max(0.5, math.ceil(float(issue["size_days"]) / 6 * 2) / 2)
            value = min(1.0, free / needed)
        else:
            value = 1.0 if free else 0.0
        if person["available_to"] and person["available_to"] < self.today:
            return 0.0
        return value / 2 if person["available_from"] > self.today else value

    def _form(self, issue: Row, person: Row) -> float:
        return max(
            (self._one_form(self.forms[code], issue, person)
             for code in person["contract_form_codes"].split("|") if code),
            default=0.0,
        )  # fmt: skip

    def _one_form(self, form: Row, issue: Row, person: Row) -> float:
        """1 where every limit is kept, 0 where one forbids, one half where one only warns."""
        broken = set()
        if not set(filter(None, issue["wanted_modes"].split("|"))) <= set(
            form["allowed_modes"].split("|")
        ):
            broken.add("modes")
        if issue["size_days"] and form["ends_with_fiscal_year"] == "true":
            broken.add("year")  # six months from November go beyond March
        if issue["size_days"] and form["maximum_months"] and float(form["maximum_months"]) < 6:
            broken.add("term")
        least = form["minimum_days_per_month"]
        if (
            least
            and person["free_days_per_month"]
            and float(person["free_days_per_month"]) < float(least)
        ):
            broken.add("days")
        if form["is_verified"] == "true" and broken - {"year"}:
            return 0.0
        return 0.5 if broken else 1.0


def values_of(values: Mapping[str, float]) -> dict[str, Any]:
    """Those of a score that do not rest on likeness, which has a hair's breadth of its own."""
    return {factor: value for factor, value in values.items() if factor != "SIMILAR_SOLVED_ISSUE"}
