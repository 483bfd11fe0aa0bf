"""Which issues a viewer may read, told by tokens."""

from __future__ import annotations

import pytest

from graph.viewer import PUBLIC, Role, Viewer

MINISTRY = Viewer(Role.MINISTRY)
IBARAKI = Viewer(Role.PREFECTURE, "080004")


def test_the_ministry_reads_those_of_the_prefectures_that_are_asked_about() -> None:
    near = MINISTRY.issue_audiences_in({"09", "12"})

    assert near == ("public", "company", "government", "ministry", "prefecture:09", "prefecture:12")


@pytest.mark.parametrize("viewer", [PUBLIC, MINISTRY, IBARAKI], ids=lambda v: v.role)
def test_what_is_left_out_is_of_other_prefectures_only(viewer: Viewer) -> None:
    every = {f"{number:02d}" for number in range(1, 48)}

    assert viewer.issue_audiences_in(every) == viewer.issue_audiences
    left_out = set(viewer.issue_audiences) - set(viewer.issue_audiences_in({"09"}))
    assert left_out <= {f"prefecture:{number}" for number in every - {"09"}}


def test_a_prefecture_keeps_what_is_its_own_as_a_body() -> None:
    assert IBARAKI.issue_audiences_in({"09"}) == ("public", "government", "body:080004")


@pytest.mark.parametrize("viewer", [PUBLIC, MINISTRY, IBARAKI], ids=lambda v: v.role)
def test_ranges_hold_the_tokens_of_the_viewer_and_no_other(viewer: Viewer) -> None:
    def held(token: str) -> bool:
        return any(low <= token <= high for low, high in viewer.issue_ranges)

    every = {
        "public", "company", "government", "ministry", "analyst", "auditor", "body:080004", "body:082015",
        "self:e1", *(f"prefecture:{number:02d}" for number in range(1, 48)),
    }  # fmt: skip
    assert {token for token in every if held(token)} == set(viewer.issue_audiences)
