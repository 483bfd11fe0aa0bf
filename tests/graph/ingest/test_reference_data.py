"""The reference data as it is installed: what is in it, place by place and term by term."""

from __future__ import annotations

from collections import Counter

import pytest

from enishi.package_data import REFERENCE
from graph import choices
from graph.codes import is_local_government_code
from graph.ingest.reference_data import ReferenceData
from graph.ingest.reference_places import Adjacency, Membership, Workforce


@pytest.fixture(scope="module")
def data() -> ReferenceData:
    return ReferenceData.read(REFERENCE)


def neighbours(borders: tuple[Adjacency, ...], code: str) -> dict[str, str]:
    """Kind by code of each neighbour."""
    found = {b.code_b: b.kind for b in borders if b.code_a == code}
    return found | {b.code_a: b.kind for b in borders if b.code_b == code}


def test_everything_is_there(data: ReferenceData) -> None:
    assert {name: len(getattr(data, name)) for name in ReferenceData.__slots__} == {
        "prefectures": 47,
        "municipalities": 1741,
        "prefecture_adjacency": 97,
        "municipality_adjacency": 4453,
        "peer_groups": 35,
        "peer_group_of": 1741,
        "wide_area_groups": 64,
        "memberships": 512,
        "skills": 1390,
        "issue_categories": 40,
        "roles": 4,
        "contract_forms": 20,
        "funding_schemes": 17,
        "training_courses": 52,
        "workforce": 47,
    }


def test_the_kinds_of_municipalities_are_those_of_japan(data: ReferenceData) -> None:
    assert Counter(m.kind for m in data.municipalities) == {
        "CITY": 772 + 20,
        "SPECIAL_WARD": 23,
        "TOWN": 743,
        "VILLAGE": 183,
    }
    assert Counter(m.city_class for m in data.municipalities if m.city_class) == {
        "DESIGNATED": 20,
        "CORE": 62,
        "FORMER_SPECIAL": 23,
    }


def test_every_place_has_a_right_code_and_a_point_in_japan(data: ReferenceData) -> None:
    for place in (*data.prefectures, *data.municipalities):
        assert is_local_government_code(place.code)
        assert 24 < place.latitude < 46
        assert 122 < place.longitude < 146


def test_the_people_of_the_prefectures_are_those_of_their_municipalities(
    data: ReferenceData,
) -> None:
    below = Counter[str]()
    for municipality in data.municipalities:
        below[municipality.prefecture] += municipality.population

    assert {p.jis_code: p.population for p in data.prefectures} == dict(below)


def test_hokkaido_has_one_neighbour_through_the_seikan_tunnel(data: ReferenceData) -> None:
    assert neighbours(data.prefecture_adjacency, "010006") == {"020001": "SEA_LINK"}
    assert data.prefecture_adjacency[0] == Adjacency(
        code_a="010006",
        code_b="020001",
        kind="SEA_LINK",
        shared_km=None,
        link="青函トンネル (Seikan Tunnel; rail) [tunnel]",
    )


def test_okinawa_has_one_neighbour_by_ferry(data: ReferenceData) -> None:
    assert neighbours(data.prefecture_adjacency, "470007") == {"460001": "SEA_LINK"}


def test_the_akashi_bridge_links_kobe_with_awaji(data: ReferenceData) -> None:
    assert neighbours(data.municipality_adjacency, "282260") == {
        "281000": "SEA_LINK",
        "282057": "LAND",
    }
    assert neighbours(data.municipality_adjacency, "281000")["282260"] == "SEA_LINK"


def test_okayama_and_kagawa_share_a_border_and_a_bridge(data: ReferenceData) -> None:
    between = [b for b in data.prefecture_adjacency if (b.code_a, b.code_b) == ("330001", "370002")]

    assert [(b.kind, b.shared_km, b.link) for b in between] == [
        ("LAND", 3.1, None),
        ("SEA_LINK", None, "瀬戸大橋 (Great Seto Bridge; road and rail) [bridge]"),
    ]


def test_a_corner_is_a_border_without_length(data: ReferenceData) -> None:
    corners = [b for b in data.municipality_adjacency if b.kind == "LAND" and b.shared_km == 0]

    assert len(corners) == 36


def test_no_border_is_longer_than_japan_allows(data: ReferenceData) -> None:
    assert max(b.shared_km or 0 for b in data.municipality_adjacency) < 150
    assert max(b.shared_km or 0 for b in data.prefecture_adjacency) < 300


def test_the_islands_without_any_neighbour_are_the_45_known_ones(data: ReferenceData) -> None:
    linked = {code for b in data.municipality_adjacency for code in (b.code_a, b.code_b)}
    alone = {m.code for m in data.municipalities} - linked

    assert len(alone) == 45
    assert "473812" in alone  # 竹富町


def test_offices_that_stand_elsewhere_are_not_the_place(data: ReferenceData) -> None:
    points = {m.name: (m.latitude, m.longitude) for m in data.municipalities}

    assert points["三島村"] == (30.83073, 129.93683)
    assert points["札幌市"] == (43.062089, 141.354389)


def test_the_peer_type_is_the_published_one(data: ReferenceData) -> None:
    # 帯広市: the census alone would say CITY-IV-3
    assert data.peer_group_of["012076"] == "CITY-IV-1"
    bands = {g.code: (g.name, g.population_band, g.industry_band) for g in data.peer_groups}
    assert bands["TOWN-II-1"] == (
        "町村Ⅱ－１",
        "5,000人以上10,000人未満",
        "第2次・第3次産業80％以上、第3次産業60％未満（推定）",
    )
    assert bands["DESIGNATED"] == ("政令指定都市", "人口によらない", None)


def test_a_member_has_a_first_day_only_where_the_day_is_known(data: ReferenceData) -> None:
    found = [m for m in data.memberships if m.group_id == "RC-SAPPORO"]

    assert len(found) == 12
    assert found[0] == Membership(
        municipality_code="011002",
        group_id="RC-SAPPORO",
        is_lead=True,
        valid_from=None,
        valid_to=None,
    )
    assert sum(m.valid_from is not None for m in data.memberships) == 15


def test_every_form_has_modes_and_only_the_sure_ones_forbid(data: ReferenceData) -> None:
    forms = {form.code: form for form in data.contract_forms}

    assert all(form.allowed_modes for form in forms.values())
    assert all(set(form.allowed_modes) <= set(choices.SUPPORT_MODES) for form in forms.values())
    assert forms["SPECIAL-PART-TIME"].allowed_modes == ("ADVISE",)
    assert forms["SPECIAL-PART-TIME"].is_verified
    assert not forms["HONORARIUM-MEMO"].is_verified  # its modes are to be verified
    assert forms["KIGYOJIN-FIRM"].minimum_on_site_share == 0.5
    assert forms["KIGYOJIN-SIDE"].minimum_hours_per_month == 20
    assert forms["FISCAL-YEAR-PART"].ends_with_fiscal_year


def test_a_skill_is_named_in_the_language_of_its_source(data: ReferenceData) -> None:
    assert Counter((s.framework, s.name_language) for s in data.skills) == {
        ("ESCO", "en"): 1284,
        ("DSS_P", "ja"): 69,
        ("DSS_L", "ja"): 23,
        ("ITSS", "ja"): 11,
        ("LOCAL_GOVERNMENT", "ja"): 3,
    }
    assert all(s.source_url for s in data.skills if s.framework == "ESCO")


def test_every_training_topic_is_one_of_ours(data: ReferenceData) -> None:
    assert Counter(c.topic for c in data.training_courses) == {
        "DX": 25,
        "OTHER": 16,
        "SECURITY": 5,
        "LAW": 3,
        "PUBLIC_FINANCE": 3,
    }


def test_the_workforce_names_every_prefecture(data: ReferenceData) -> None:
    assert set(data.workforce) == {p.jis_code for p in data.prefectures}
    assert data.workforce["01"] == Workforce(
        prefecture="01",
        employed=2_636_824,
        employed_info_communications=55_765,
        employed_professional_technical=442_598,
        it_engineer_openings=12_712,
        it_engineer_seekers=14_900,
    )
