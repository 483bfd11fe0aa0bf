"""The ties of the world's files as a plain graph, as one viewer may see them on the day."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row, Tables

#: The relations that are read here; a walk is asked along these.
RELATIONS = (
    "ADDRESSED", "ADJACENT_TO", "APPOINTED", "CARRIED_OUT", "DESIGNATED", "FACES", "IN_PREFECTURE",
    "LIVES_IN", "OF", "SERVES",
)  # fmt: skip


class Ties:
    """Nodes are named `Label:key`."""

    def __init__(self, tables: Tables, reference: Tables, today: str) -> None:
        self._tables = tables
        self._today = today
        self._sight = Sight(tables, today)
        self._prefectures = {row["jis_code"]: row["code"] for row in reference.rows("prefectures")}
        self._places = list(self._borders(reference))

    def supports(self, asked: Question) -> set[tuple[str, str]]:
        """(person, body) of every post that serves on the day; all work of the world is over."""
        posts = {row["appointment_id"]: row for row in self._tables.rows("appointments")}
        return {
            (posts[row["appointment_id"]]["engineer_id"], row["body_code"])
            for row in self._tables.rows("appointment_bodies")
            if self._holds(row)
            and self._holds(posts[row["appointment_id"]])
            and self._sight.person(asked, posts[row["appointment_id"]]["engineer_id"])
        }

    def graph(self, asked: Question) -> nx.Graph:
        """Everything that who asks may see."""
        graph: nx.Graph = nx.Graph()
        graph.add_edges_from(self.edges(asked))
        for row in self._tables.rows("engineers"):
            if self._sight.person(asked, row["engineer_id"]) and row["home_code"]:
                graph.add_edge(f"Engineer:{row['engineer_id']}", _place(row["home_code"]))
        return graph

    def edges(self, asked: Question) -> set[tuple[str, str]]:
        """The same as pairs read from subject to object, without where people live."""
        designated = {
            (f"Engineer:{row['engineer_id']}", _place(row["body_code"]))
            for row in self._tables.rows("designations")
            if self._sight.person(asked, row["engineer_id"]) and self._holds(row)
        }
        return {*self._places, *self._work(asked), *self._posts(asked), *designated}

    def _work(self, asked: Question) -> Iterator[tuple[str, str]]:
        seen = set()
        for row in self._tables.rows("issues"):
            if self._sight.issue(asked, row):
                seen.add(row["issue_id"])
                yield _place(row["body_code"]), f"Issue:{row['issue_id']}"
        for row in self._tables.rows("engagements"):
            if row["issue_id"] in seen:
                work = f"Engagement:{row['engagement_id']}"
                yield work, f"Issue:{row['issue_id']}"
                if self._sight.person(asked, row["engineer_id"]):
                    yield f"Engineer:{row['engineer_id']}", work

    def _posts(self, asked: Question) -> Iterator[tuple[str, str]]:
        seen = {
            row["appointment_id"]: row
            for row in self._tables.rows("appointments")
            if self._holds(row) and self._sight.person(asked, row["engineer_id"])
        }
        for id_, row in seen.items():
            yield f"Appointment:{id_}", f"Engineer:{row['engineer_id']}"
            yield _place(row["appointing_body_code"]), f"Appointment:{id_}"
        for row in self._tables.rows("appointment_bodies"):
            if row["appointment_id"] in seen and self._holds(row):
                yield f"Appointment:{row['appointment_id']}", _place(row["body_code"])

    def _borders(self, reference: Tables) -> Iterator[tuple[str, str]]:
        for name in ("prefecture_adjacency", "municipality_adjacency"):
            for row in reference.rows(name):
                yield _place(row["code_a"]), _place(row["code_b"])
        for row in reference.rows("municipalities"):
            yield _place(row["code"]), _place(self._prefectures[row["code"][:2]])

    def _holds(self, row: Row) -> bool:
        begun = (row["valid_from"] or self._today) <= self._today
        return begun and self._today <= (row["valid_to"] or self._today)


def _place(code: str) -> str:
    return f"{'Prefecture' if code[2:5] == '000' else 'Municipality'}:{code}"
