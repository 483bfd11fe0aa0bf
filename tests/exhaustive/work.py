"""What was done, how well it is borne out, and whether it counts for a question."""

from __future__ import annotations

from functools import cached_property

from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row, Tables

STRENGTHS = ("REPORTED", "CONFIRMED", "MEASURED", "REUSED")


class Works:
    """The engagements of a folder."""

    def __init__(self, tables: Tables, sight: Sight, today: str) -> None:
        self._tables = tables
        self._sight = sight
        self._today = today

    @cached_property
    def of_issue(self) -> dict[str, list[Row]]:
        """Works by the issue they are about."""
        return self._tables.by("engagements", "issue_id")

    @cached_property
    def _designations(self) -> dict[str, list[Row]]:
        return self._tables.by("designations", "engineer_id")

    @cached_property
    def strengths(self) -> dict[str, str]:
        """How well each outcome is borne out: each step needs the one before it."""
        measured = {
            row["engagement_id"]
            for row in self._tables.rows("outcome_indicators")
            if row["before"] and row["after"]
        }
        reused = self._tables.by("outcome_reuses", "engagement_id")
        found = {}
        for row in self._tables.rows("engagements"):
            id_ = row["engagement_id"]
            steps = (
                row["confirmation"] == "CONFIRMED" and bool(row["confirmed_by_code"]),
                id_ in measured,
                any(other["body_code"] != row["body_code"] for other in reused.get(id_, ())),
            )
            found[id_] = STRENGTHS[steps.index(False) if False in steps else len(steps)]
        return found

    def solving(self, issue_id: str, asked: Question) -> list[Row]:
        """The works that solved the issue, as far as they and their people count."""
        return [row for row in self.of_issue.get(issue_id, ()) if self._counts(row, asked)]

    def _counts(self, work: Row, asked: Question) -> bool:
        as_of = asked.as_of or self._today
        strength = STRENGTHS.index(self.strengths[work["engagement_id"]])
        return (
            work["solved_issue"] == "true"
            and strength >= STRENGTHS.index(asked.minimum_outcome)
            and work["valid_from"] <= as_of
            and (work["valid_to"] or work["valid_from"]) >= asked.since
            and (not asked.modes or work["mode"] in asked.modes)
            and self._sight.person(asked, work["engineer_id"])
            and (not asked.accelerators_only or self._is_designated(work["engineer_id"], as_of))
        )

    def _is_designated(self, engineer_id: str, day: str) -> bool:
        return any(
            row["valid_from"] <= day <= (row["valid_to"] or "9999")
            for row in self._designations.get(engineer_id, ())
        )
