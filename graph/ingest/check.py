"""Rows held against each other and against the database; good ones come out as CheckedRows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from graph.ingest.draft import Draft, Drafter, period_problem, required_columns
from graph.ingest.existing import Finder, Found
from graph.ingest.file import CsvFile
from graph.ingest.key_set import KeySet
from graph.ingest.known import Known, mark
from graph.ingest.problem import Problem
from graph.ingest.row import CheckedRow, Target, key_of
from graph.ingest.table import Reference, Table
from graph.store import Keeper

BATCH = 4000


@dataclass(slots=True)
class Batch:
    """Some rows of a file: the good ones, and the bad ones with their problems."""

    rows: list[CheckedRow] = field(default_factory=list)
    rejected: list[Draft] = field(default_factory=list)


class FileCheck:
    """The rows of one file, checked as they are read. `brought` remembers every key in it."""

    def __init__(
        self, table: Table, file: CsvFile, known: Known, keeper: Keeper,
        *, source: str | None, take_over: bool, find: Finder,
    ) -> None:  # fmt: skip
        self.table = table
        self.file = file
        self.brought = KeySet()
        self.has_unreadable_keys = False
        self.drafter = Drafter(table, file.name, file.header, source)
        self.columns = self.drafter.columns
        self._known = known
        self._keeper = keeper
        self._take_over = take_over
        self._find = find
        self._references = (*table.ends, *table.references)
        self._missing = [c for c in required_columns(table) if c not in self.columns]

    def batches(self) -> Iterator[Batch]:
        """The rows in file order."""
        drafts = (self.drafter.draft(record) for record in self.file.records())
        while batch := list(islice(drafts, BATCH)):
            for draft in batch:
                self._check_twice(draft)
            self._check_names(batch)
            yield self._sorted(batch)

    def _check_twice(self, draft: Draft) -> None:
        if draft.key is None:
            self.has_unreadable_keys = True
        elif not self.brought.add(mark(draft.key)):
            self._blame(draft, self.table.key[0], draft.key[0], "the file has this key twice")

    def _check_names(self, batch: list[Draft]) -> None:
        for reference in self._references:
            if reference.column not in self.columns:
                continue
            wanted = {key for draft in batch for key in draft.names.get(reference.column, ())}
            found = {name: self._known.existing(name, wanted) for name in reference.labels}
            for draft in batch:
                for key in draft.names.get(reference.column, ()):
                    reason = self._fault(reference, key, found)
                    if reason is not None:
                        self._blame(draft, reference.column, key, reason)
        self._check_categories(batch)

    def _fault(self, reference: Reference, key: str, found: dict[str, set[str]]) -> str | None:
        if any(self._known.is_rejected(name, key) for name in reference.labels):
            return f"the row of this {reference.labels[0]} was rejected"
        match sum(key in found[name] for name in reference.labels):
            case 1:
                return None
            case 0:
                return f"there is no {' or '.join(reference.labels)} of this key"
        return f"may be a {' or a '.join(reference.labels)}: both have this key"

    def _check_categories(self, batch: list[Draft]) -> None:
        for prop in self.table.properties:
            if prop.code != "category" or prop.name not in self.columns:
                continue
            codes = self._known.codes("IssueCategory")
            for draft in batch:
                value = draft.properties.get(prop.name) or []
                for code in [value] if isinstance(value, str) else value:
                    if code not in codes:
                        self._blame(draft, prop.name, code, "there is no IssueCategory of this key")

    def _sorted(self, batch: list[Draft]) -> Batch:
        result = Batch()
        good = [draft for draft in batch if not draft.problems]
        rows = [self._row(draft) for draft in good]
        found = self._find(self._keeper, self.table, rows, self.drafter.periods)
        for draft, row, there in zip(good, rows, found, strict=True):
            self._check_against(draft, row, there)
            if not draft.problems:
                result.rows.append(row)
        result.rejected = [draft for draft in batch if draft.problems]
        if self.table.node is not None:
            for row in result.rows:
                self._known.accept(self.table.node, row.id)
            for draft in result.rejected:
                if draft.key is not None:
                    self._known.reject(self.table.node, "/".join(draft.key))
        return result

    def _row(self, draft: Draft) -> CheckedRow:
        assert draft.key is not None  # a draft without a key has a problem
        references = {
            reference.column: [self._target(reference, key) for key in names]
            for reference in self._references
            if (names := draft.names.get(reference.column)) is not None
        }
        return CheckedRow(draft.line, draft.key, draft.properties, references, draft.source)

    def _target(self, reference: Reference, key: str) -> Target:
        labels = reference.labels
        label = labels[0]
        if len(labels) > 1 and not self._known.existing(label, (key,)):
            label = labels[1]
        return Target(label, key_of(label), key)

    def _check_against(self, draft: Draft, row: CheckedRow, there: Found | None) -> None:
        """Hold a row against the node or tie of its key, or against what a new one needs."""
        row.is_new = there is None
        if there is None:
            for column in self._missing:
                self._blame(draft, column, "", "the column is needed: the row is new")
            return
        if there.source != row.source:
            row.is_taken_over = True
            if not self._take_over:
                reason = (
                    f"was brought by the source {there.source}; say --take-over to take it over"
                )
                self._blame(draft, self.table.key[0], row.key[0], reason)
        for column, target in there.ends.items():
            row.references.setdefault(column, [target])
        values = there.values | row.properties
        for first, last in self.drafter.periods:
            problem = period_problem(self.file.name, draft, first, last, values)
            if problem is not None:
                draft.problems.append(problem)

    def _blame(self, draft: Draft, column: str, value: str, reason: str) -> None:
        draft.problems.append(Problem(self.file.name, draft.line, column, value, reason))
