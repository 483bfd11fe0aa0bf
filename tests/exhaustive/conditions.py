"""Whether a person fulfils a condition, worked out again from the CSV files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row, Tables, issues_of
from tests.exhaustive.work import Works


@dataclass(frozen=True)
class Conditions:
    """Over the tables of a folder and the reference data; days are compared as they are written."""

    tables: Tables
    reference: Path
    today: str

    def met(self, asked: Question, person: Row, conditions: Mapping[str, Any]) -> list[bool]:
        """Whether each is, as far as who asks may know, in order."""
        tests: dict[str, Callable[[Any], bool]] = {
            "is_accelerator": lambda wanted: self._is_designated(person) == wanted,
            "skills": lambda wanted: all(
                any(r["skill_code"] == code and int(r["level"]) >= level for r in self._of("engineer_skills", person))
                for code, level in wanted
            ),
            "roles": lambda wanted: bool({*_list(person["role_codes"])} & {*wanted}),
            "support_modes": lambda wanted: {*wanted} <= {
                mode for r in self._of("engineer_offers", person) for mode in _list(r["modes"])
            },
            "free_days_per_month_at_least": lambda wanted: (
                person["free_days_per_month"] != "" and float(person["free_days_per_month"]) >= wanted
            ),
            "available_on": lambda wanted: _lasts(
                person["available_from"], person["available_to"], wanted.isoformat()
            ),
            "work_pattern": lambda wanted: wanted in _list(person["work_patterns"]),
            "contract_forms": lambda wanted: bool({*_list(person["contract_form_codes"])} & {*wanted}),
            "on_site_in": lambda wanted: (
                wanted in _list(person["on_site_in"]) or person["home_code"][:2] == wanted
            ),
            "home_in": lambda wanted: person["home_code"][:2] in wanted,
            "has_administrative_experience": lambda wanted: (
                (person["has_administrative_experience"] == "true") == wanted
            ),
            "training_topics": lambda wanted: {*wanted} <= self._topics(person),
            "confirmed_outcome_in": lambda wanted: any(
                self._has_confirmed(asked, person, field) for field in wanted
            ),
            "no_conflict_with": lambda wanted: not self._sold_to(asked, person) & {*wanted},
        }  # fmt: skip
        return [tests[name](wanted) for name, wanted in conditions.items()]

    @cached_property
    def _sight(self) -> Sight:
        return Sight(self.tables, self.today)

    @cached_property
    def _works(self) -> Works:
        return Works(self.tables, self._sight, self.today)

    @cached_property
    def _issues(self) -> dict[str, Row]:
        return issues_of(self.tables)

    @cached_property
    def _topic(self) -> dict[str, str]:
        return {
            row["code"]: row["topic"] for row in Tables(self.reference).rows("training_courses")
        }

    def _of(self, name: str, person: Row) -> list[Row]:
        rows = self.tables.rows(name)
        return [row for row in rows if row["engineer_id"] == person["engineer_id"]]

    def _is_designated(self, person: Row) -> bool:
        return any(
            _lasts(r["valid_from"], r["valid_to"], self.today)
            for r in self._of("designations", person)
        )

    def _topics(self, person: Row) -> set[str]:
        """Of completed courses that nobody disputes and that still count."""
        return {
            self._topic[row["course_code"]]
            for row in self._of("completions", person)
            if row["confirmation"] != "DISPUTED"
            and _lasts(row["completed_on"], row["valid_until"], self.today)
        }

    def _has_confirmed(self, asked: Question, person: Row, field: str) -> bool:
        return any(
            row["solved_issue"] == "true"
            and self._works.strengths[row["engagement_id"]] != "REPORTED"
            and row["valid_from"] <= self.today
            and self._sight.issue(asked, issue := self._issues[row["issue_id"]])
            and f"{issue['category_code']}-".startswith(f"{field}-")
            for row in self._of("engagements", person)
        )

    def _sold_to(self, asked: Question, person: Row) -> set[str]:
        """Bodies to which an employer sells today; nobody's where the employer may not be read."""
        if not self._sight.name(asked, person["engineer_id"]):
            return set()
        employers = {
            row["employer_id"]
            for row in self._of("employments", person)
            if _lasts(row["valid_from"], row["valid_to"], self.today)
        }
        return {
            row["body_code"]
            for row in self.tables.rows("sales")
            if row["company_id"] in employers
            and _lasts(row["valid_from"], row["valid_to"], self.today)
        }


def _list(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _lasts(first: str, last: str, day: str) -> bool:
    return first <= day <= (last or "9999")
