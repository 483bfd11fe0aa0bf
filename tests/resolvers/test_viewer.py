"""Who the service takes a viewer for, and what it wants to know before it tells about people."""

from __future__ import annotations

from typing import Any

import pytest

from graph.grounds import UNGIVEN, Grounds, LegalBasis, Purpose
from graph.identity import global_id
from graph.viewer import PUBLIC, Viewer
from resolvers.access import LEVELS
from tests.loaders.viewers import ALL, ANALYST, COMPANY, IBARAKI, KOGA, MINISTRY, SHIZUKA
from tests.resolvers.everything import SCHEMA
from tests.stage import Stage

pytestmark = pytest.mark.anyio

VIEWER = """{ viewer {
    role purpose legalBasis levels audiences organisation { kind name } engineer { id }
} }"""
OPEN = ["PUBLIC", "ORGANISATION", "PROFESSIONAL"]


def seen_as(role: str, audiences: list[str], **more: Any) -> dict[str, Any]:
    plain = {
        "role": role,
        "purpose": "MATCHING",
        "legalBasis": "OWN_DUTY",
        "levels": OPEN,
        "audiences": audiences,
        "organisation": None,
        "engineer": None,
    }
    return {"viewer": plain | more}


@pytest.mark.parametrize(
    ("viewer", "seen"),
    [
        (PUBLIC, seen_as("PUBLIC", ["public"])),
        (ANALYST, seen_as("ANALYST", ["public", "analyst"])),
        (
            MINISTRY,
            seen_as(
                "MINISTRY",
                ["public", "company", "government", "ministry"],
                organisation={"kind": "MINISTRY", "name": "総務省"},
            ),
        ),
        (
            KOGA,
            seen_as(
                "MUNICIPALITY",
                ["public", "government", "prefecture:08", "body:082040"],
                organisation={"kind": "MUNICIPALITY", "name": "古河市"},
            ),
        ),
        (
            IBARAKI,
            seen_as(
                "PREFECTURE",
                ["public", "government", "prefecture:08", "body:080004"],
                organisation={"kind": "PREFECTURE", "name": "茨城県"},
            ),
        ),
        (
            COMPANY,
            seen_as(
                "COMPANY",
                ["public", "company"],
                organisation={"kind": "COMPANY", "name": "まぼろし通信株式会社"},
            ),
        ),
        (
            SHIZUKA,
            seen_as(
                "ENGINEER",
                ["public", "self:shizuka"],
                levels=[*OPEN, "CONSENT"],
                engineer={"id": global_id("Engineer", "shizuka")},
            ),
        ),
    ],
    ids=lambda value: value.role if isinstance(value, Viewer) else "",
)
async def test_a_viewer_is_told_who_they_are_taken_for(
    stage: Stage, viewer: Viewer, seen: dict[str, Any]
) -> None:
    result = await stage.ask(VIEWER, viewer)

    assert (result.data, result.errors) == (seen, None)


PEOPLE = """{
    engineers(first: 1) { edges { node { id } } }
    municipality(code: "082015") { name }
}"""


@pytest.mark.parametrize(
    "grounds",
    [UNGIVEN, Grounds(Purpose.MATCHING, None), Grounds(None, LegalBasis.OWN_DUTY)],
    ids=["neither", "purpose", "basis"],
)
@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_everybody_but_the_public_says_why_they_read_about_people(
    stage: Stage, viewer: Viewer, grounds: Grounds
) -> None:
    result = await stage.ask(PEOPLE, viewer, graph=stage.graph(viewer, grounds))

    assert result.data is None or result.data["municipality"] == {"name": "水戸市"}
    codes = [(one.extensions or {})["code"] for one in result.errors or ()]
    assert codes == ([] if viewer == PUBLIC else ["PURPOSE_REQUIRED"])


async def test_what_is_no_read_about_people_needs_no_purpose(stage: Stage) -> None:
    text = '{ municipality(code: "082015") { name issues(first: 1) { edges { node { title } } } } }'

    unsaid = await stage.ask(text, KOGA, graph=stage.graph(KOGA, UNGIVEN))

    assert unsaid.errors is None
    assert unsaid.data == (await stage.ask(text, KOGA)).data


def test_the_classes_of_the_schema_are_those_of_the_table() -> None:
    """So that no type about people is forgotten when one is added beside an engineer."""
    printed = {
        name: str(one.arguments[0].value.value)
        for name, kind in SCHEMA.type_map.items()
        for one in getattr(kind.ast_node, "directives", None) or ()
        if one.name.value == "access"
    }

    assert printed == {name: level.name for name, level in LEVELS.items()}
