"""The files of the reference data: which nodes and ties their rows are. Declared once."""

from __future__ import annotations

from dataclasses import dataclass

from graph import labels
from graph.properties import Property


@dataclass(frozen=True, slots=True)
class NodeFile:
    """A file whose rows are nodes of one label; its columns are the label's properties.

    `parent` is a further column: the code of the node of the same label that it is part of.
    """

    name: str
    label: str
    parent: str | None = None

    @property
    def key(self) -> str:
        """The column that tells the rows apart."""
        return labels.label(self.label).key

    @property
    def properties(self) -> tuple[Property, ...]:
        """What its columns hold, in file order."""
        return tuple(p for p in labels.label(self.label).properties if not p.derived)

    @property
    def columns(self) -> tuple[str, ...]:
        """The header of the file."""
        return (*(p.name for p in self.properties), *((self.parent,) if self.parent else ()))


@dataclass(frozen=True, slots=True)
class TieFile:
    """A file whose rows are ties of one type, between the keys in its first two columns."""

    name: str
    type: str
    start: str
    end: str
    start_label: str
    end_label: str

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell the rows apart."""
        return (self.start, self.end, *labels.tie(self.type).key)

    @property
    def properties(self) -> tuple[Property, ...]:
        """What the columns behind both ends hold, in file order."""
        return tuple(p for p in labels.tie(self.type).properties if not p.derived)

    @property
    def columns(self) -> tuple[str, ...]:
        """The header of the file."""
        return (self.start, self.end, *(p.name for p in self.properties))


PREFECTURES = NodeFile("prefectures", "Prefecture")
MUNICIPALITIES = NodeFile("municipalities", "Municipality")
PEER_GROUPS = NodeFile("peer_groups", "PeerGroup")
WIDE_AREA_GROUPS = NodeFile("wide_area_groups", "WideAreaGroup")
SKILLS = NodeFile("skills", "Skill")
ISSUE_CATEGORIES = NodeFile("issue_categories", "IssueCategory", parent="parent_code")
ROLES = NodeFile("roles", "Role")
CONTRACT_FORMS = NodeFile("contract_forms", "ContractForm")
FUNDING_SCHEMES = NodeFile("funding_schemes", "FundingScheme")
TRAINING_COURSES = NodeFile("training_courses", "TrainingCourse")

PREFECTURE_ADJACENCY = TieFile(
    "prefecture_adjacency", "ADJACENT_TO", "code_a", "code_b", "Prefecture", "Prefecture"
)
MUNICIPALITY_ADJACENCY = TieFile(
    "municipality_adjacency", "ADJACENT_TO", "code_a", "code_b", "Municipality", "Municipality"
)
MUNICIPALITY_PEER_GROUPS = TieFile(
    "municipality_peer_groups", "IN_PEER_GROUP", "municipality_code", "peer_group_code",
    "Municipality", "PeerGroup",
)  # fmt: skip
WIDE_AREA_GROUP_MEMBERS = TieFile(
    "wide_area_group_members", "MEMBER_OF", "municipality_code", "group_id",
    "Municipality", "WideAreaGroup",
)  # fmt: skip

NODE_FILES: tuple[NodeFile, ...] = (
    PREFECTURES, MUNICIPALITIES, PEER_GROUPS, WIDE_AREA_GROUPS, SKILLS, ISSUE_CATEGORIES, ROLES,
    CONTRACT_FORMS, FUNDING_SCHEMES, TRAINING_COURSES,
)  # fmt: skip
TIE_FILES: tuple[TieFile, ...] = (
    PREFECTURE_ADJACENCY, MUNICIPALITY_ADJACENCY, MUNICIPALITY_PEER_GROUPS, WIDE_AREA_GROUP_MEMBERS,
)  # fmt: skip

#: Counts by prefecture for the demo world's generator; no part of the graph.
WORKFORCE = "it_workforce_proxy_by_prefecture"
#: Published totals of IT engineers, for figures; no part of the graph.
ENGINEERS = "it_engineers_published_totals"
WORKFORCE_COLUMNS = (
    "prefecture", "employed", "employed_info_communications", "employed_professional_technical",
    "it_engineer_openings", "it_engineer_seekers",
)  # fmt: skip
