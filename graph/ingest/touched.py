"""What an import changed that something else derives from."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.ingest.row import CheckedRow, Target
from graph.ingest.table import Table

#: Which node a change to a tie's or an indicator's row concerns: the label, by the key column.
_CONCERNS = {
    "designations": ("Engineer", "engineer_id"),
    "engineer_skills": ("Engineer", "engineer_id"),
    "engineer_offers": ("Engineer", "engineer_id"),
    "outcome_indicators": ("Engagement", "engagement_id"),
    "outcome_reuses": ("Engagement", "engagement_id"),
    "employments": ("Engineer", "engineer_id"),
    "pool_members": ("Engineer", "engineer_id"),
    "completions": ("Engineer", "engineer_id"),
    "sales": ("LocalGovernment", "body_code"),
    "appointment_bodies": ("Appointment", "appointment_id"),
    "referral_steps": ("Referral", "referral_id"),
}
_DERIVING = (
    "Engineer", "Company", "Consent", "Engagement", "Issue", "SupportRequest", "SuccessStory", "Appointment",
    "Referral", "LocalGovernment",
)  # fmt: skip


#: With more ids than this, deriving everything is cheaper than remembering them.
_MOST = 200_000


@dataclass(slots=True)
class Touched:
    """Ids by label, of nodes whose derived facts may differ now; or the fact that most may."""

    ids: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in _DERIVING})
    is_everything: bool = False

    def add(self, table: Table, keys: list[tuple[str, ...]]) -> None:
        """Rows of the table, by their keys, were created, changed or ended."""
        if table.name in _CONCERNS:
            label, column = _CONCERNS[table.name]
            at = table.key.index(column)
            self.ids[label].update(key[at] for key in keys)
        elif table.node in self.ids:
            self.ids[table.node].update(key[0] for key in keys)
        if sum(map(len, self.ids.values())) > _MOST:
            self.is_everything = True
            for ids in self.ids.values():
                ids.clear()

    def add_rows(self, table: Table, rows: list[CheckedRow], before: list[Target]) -> None:
        """Rows were written; `before` are the nodes that they no longer name."""
        self.add(table, [row.key for row in rows])
        for target in before:
            if target.label in self.ids:
                self.ids[target.label].add(target.key)
