"""The reference data read from its folder, checked, as values: no database needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self, TypeVar

from graph.ingest import reference_tables as tables
from graph.ingest.reference_files import (
    ReferenceDataError,
    Row,
    read_cells,
    read_file,
    require,
)
from graph.ingest.reference_places import (
    Adjacency,
    Membership,
    Municipality,
    Prefecture,
    WideAreaGroup,
    Workforce,
)
from graph.ingest.reference_terms import (
    ContractForm,
    FundingScheme,
    IssueCategory,
    PeerGroup,
    Role,
    Skill,
    TrainingCourse,
)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ReferenceData:
    """Everything of the folder, each table in file order, which is the order of codes."""

    prefectures: tuple[Prefecture, ...]
    municipalities: tuple[Municipality, ...]
    prefecture_adjacency: tuple[Adjacency, ...]
    municipality_adjacency: tuple[Adjacency, ...]
    peer_groups: tuple[PeerGroup, ...]
    #: Code of the peer group by code of the municipality.
    peer_group_of: Mapping[str, str]
    wide_area_groups: tuple[WideAreaGroup, ...]
    memberships: tuple[Membership, ...]
    skills: tuple[Skill, ...]
    issue_categories: tuple[IssueCategory, ...]
    roles: tuple[Role, ...]
    contract_forms: tuple[ContractForm, ...]
    funding_schemes: tuple[FundingScheme, ...]
    training_courses: tuple[TrainingCourse, ...]
    #: By two-digit prefecture code.
    workforce: Mapping[str, Workforce]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The folder's data. Raises ReferenceDataError where it does not hold together."""
        rows = read_rows(folder)
        peers = rows["municipality_peer_groups"]
        return cls(
            prefectures=_all(Prefecture, rows["prefectures"]),
            municipalities=_all(Municipality, rows["municipalities"]),
            prefecture_adjacency=_all(Adjacency, rows["prefecture_adjacency"]),
            municipality_adjacency=_all(Adjacency, rows["municipality_adjacency"]),
            peer_groups=_all(PeerGroup, rows["peer_groups"]),
            peer_group_of=MappingProxyType(
                {row["municipality_code"]: row["peer_group_code"] for row in peers}
            ),
            wide_area_groups=_all(WideAreaGroup, rows["wide_area_groups"]),
            memberships=_all(Membership, rows["wide_area_group_members"]),
            skills=_all(Skill, rows["skills"]),
            issue_categories=_all(IssueCategory, rows["issue_categories"]),
            roles=_all(Role, rows["roles"]),
            contract_forms=_all(ContractForm, rows["contract_forms"]),
            funding_schemes=_all(FundingScheme, rows["funding_schemes"]),
            training_courses=_all(TrainingCourse, rows["training_courses"]),
            workforce=MappingProxyType(_workforce(folder)),
        )


def read_rows(folder: Path) -> dict[str, list[Row]]:
    """The rows of every file that becomes nodes or ties, by the file's name, all checked."""
    files: tuple[tables.NodeFile | tables.TieFile, ...] = (*tables.NODE_FILES, *tables.TIE_FILES)
    rows = {file.name: read_file(folder, file) for file in files}
    keys = {
        file.label: [str(row[file.key]) for row in rows[file.name]] for file in tables.NODE_FILES
    }
    for tie in tables.TIE_FILES:
        for column, label in ((tie.start, tie.start_label), (tie.end, tie.end_label)):
            found = [(f"{tie.name}.csv", str(row[column])) for row in rows[tie.name]]
            require(folder, keys[label], found)
    for file in tables.NODE_FILES:
        if file.parent is not None:
            parents = [row[file.parent] for row in rows[file.name] if row[file.parent]]
            require(folder, keys[file.label], ((f"{file.name}.csv", code) for code in parents))
    known = [row["jis_code"] for row in rows["prefectures"]]
    used = [("municipalities.csv", row["prefecture"]) for row in rows["municipalities"]]
    require(folder, known, used)
    return rows


def _all(kind: type[Value], rows: list[Row]) -> tuple[Value, ...]:
    return tuple(kind(**{name: _frozen(value) for name, value in row.items()}) for row in rows)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _workforce(folder: Path) -> dict[str, Workforce]:
    found = {}
    for place, cells in read_cells(folder, tables.WORKFORCE, tables.WORKFORCE_COLUMNS):
        code = cells.pop("prefecture")
        try:
            counts = {name: int(cell) for name, cell in cells.items()}
        except ValueError:
            raise ReferenceDataError(f"{place}: a count is no whole number; correct it") from None
        found[code] = Workforce(prefecture=code, **counts)
    return found
