"""Places of the reference data: prefectures, municipalities, their borders, types and groups."""

from collections.abc import Mapping
from pathlib import Path

import reference_words as words
from border_lengths import border_lengths
from reference_csv import Row, read, write
from reference_terms import TERM, term

CENSUS_DAY = "2020-10-01"
#: No border between two municipalities of Japan comes near this; what is longer is an error.
LONGEST_BORDER_KM = 200

PLACE = (
    "code", "name", "kana", "name_english", "latitude", "longitude", "population",
    "population_on", "area_km2", "website",
)  # fmt: skip
BORDER = ("code_a", "code_b", "kind", "shared_km", "link")


def place(row: Row, code: str) -> dict[str, str]:
    """What a prefecture and a municipality have in common."""
    position = ("inside_lat", "inside_lon") if code in words.OFFICE_ELSEWHERE else ("lat", "lon")
    return {
        "code": code,
        "name": row["name_ja"],
        "kana": row["name_kana"],
        "name_english": row["name_en"],
        "latitude": f"{float(row[position[0]]):.6f}",
        "longitude": f"{float(row[position[1]]):.6f}",
        "population": row["population_2020"],
        "population_on": CENSUS_DAY,
        "area_km2": row["area_km2"],
        "website": row["website"],
    }


def prefectures(folder: Path) -> dict[str, str]:
    """Regions become choices, the capital goes. Answers six-digit codes by two-digit ones."""
    rows = read(folder, "prefectures")
    write("prefectures", (*PLACE, "jis_code", "region", "is_tokyo_area"), (
        place(row, row["code6"]) | {
            "jis_code": row["code"],
            "region": words.REGIONS[row["region_ja"]],
            "is_tokyo_area": str(row["code"] in words.TOKYO_AREA).lower(),
        } for row in rows
    ))  # fmt: skip
    return {row["code"]: row["code6"] for row in rows}


def municipalities(folder: Path) -> None:
    """Kinds and classes become choices; romaji and the five-digit code go."""
    write("municipalities", (*PLACE, "prefecture", "kind", "city_class", "district"), (
        place(row, row["code6"]) | {
            "prefecture": row["prefecture_code"],
            "kind": words.KINDS[row["kind"]],
            "city_class": words.CITY_CLASSES[row["city_class"]],
            "district": row["district_ja"],
        } for row in read(folder, "municipalities")
    ))  # fmt: skip


def border(row: Row, code_a: str, code_b: str, shared_km: str) -> dict[str, str]:
    """A corner is a border of 0 km; a sea link has no length, its note names the link."""
    is_sea = row["kind"] == "sea-link"
    return {
        "code_a": code_a,
        "code_b": code_b,
        "kind": "SEA_LINK" if is_sea else "LAND",
        "shared_km": "" if is_sea else shared_km,
        "link": row["note"] if is_sea else "",
    }


def adjacency(folder: Path, six: Mapping[str, str]) -> None:
    """Lengths of stray vertices are replaced; prefectures are summed again, by six-digit codes."""
    simplified = border_lengths(folder / "japan_municipalities.topojson")
    rows, sums = [], dict[tuple[str, str], float]()
    for row in read(folder, "municipality_adjacency"):
        pair = row["code_a"], row["code_b"]
        length = float(row["shared_km"] or 0)
        if length > LONGEST_BORDER_KM:
            length = simplified[pair]
        rows.append(border(row, *pair, f"{length:.3f}"))
        above = pair[0][:2], pair[1][:2]
        sums[above] = sums.get(above, 0) + (length if row["kind"] == "land" else 0)
    write("municipality_adjacency", BORDER, rows)
    write("prefecture_adjacency", BORDER, (
        border(row, six[row["code_a"]], six[row["code_b"]],
               f"{sums.get((row['code_a'], row['code_b']), 0):.1f}")
        for row in read(folder, "prefecture_adjacency")
    ))  # fmt: skip


def population_rule(row: Row) -> str:
    """The band of residents in words."""
    if row["kind"] == "class":
        return "人口によらない"
    least, below = (
        f"{int(row[name]):,}人" if row[name] else ""
        for name in ("population_from", "population_below")
    )
    if row["population_from"] == "0":
        return f"{below}未満"
    return f"{least}以上{below}未満" if below else f"{least}以上"


def industry_rule(row: Row) -> str:
    """The shares of employment in words; they were inferred from the published types."""
    parts = [
        f"{sectors}{row[name]}％{end}"
        for sectors, name, end in (
            ("第2次・第3次産業", "secondary_tertiary_pct_from", "以上"),
            ("第2次・第3次産業", "secondary_tertiary_pct_below", "未満"),
            ("第3次産業", "tertiary_pct_from", "以上"),
            ("第3次産業", "tertiary_pct_below", "未満"),
        )
        if row[name]
    ]
    return "、".join(parts) + "（推定）" if parts else ""


def peer_groups(folder: Path) -> None:
    """The types in words, and for each municipality the published one, never the derived one."""
    write("peer_groups", (*TERM, "population_band", "industry_band"), (
        term(row, row["id"], words.PEER_EDITION,
             population_band=population_rule(row), industry_band=industry_rule(row))
        for row in read(folder, "peer_groups")
    ))  # fmt: skip
    write("municipality_peer_groups", ("municipality_code", "peer_group_code"), (
        {"municipality_code": row["code6"], "peer_group_code": row["peer_group"]}
        for row in read(folder, "municipality_peer_group")
    ))  # fmt: skip


def wide_area_groups(folder: Path) -> None:
    """A member's first day only where the source names the day; months and years alone go."""
    write("wide_area_groups", ("id", "name", "name_english", "kind", "completeness"), (
        {
            "id": row["id"], "name": row["name_ja"], "name_english": row["name_en"],
            "kind": words.WIDE_AREA_KINDS[row["kind"]], "completeness": row["completeness"],
        } for row in read(folder, "wide_area_groups")
    ))  # fmt: skip
    write("wide_area_group_members",
          ("municipality_code", "group_id", "is_lead", "valid_from", "valid_to"), (
        {
            "municipality_code": row["code6"], "group_id": row["group_id"],
            "is_lead": str(row["role"] == "centre").lower(),
            "valid_from": row["joined"] if len(row["joined"]) == len(CENSUS_DAY) else "",
        } for row in read(folder, "wide_area_group_members")
    ))  # fmt: skip


def engineers(folder: Path) -> None:
    """The published totals of IT engineers; their sources stand in SOURCES.md."""
    scopes = {"全国": "NATIONAL", "首都圏1都3県": "TOKYO_AREA"}
    write("it_engineers_published_totals", ("year", "scope", "it_engineers"), (
        {"year": row["year"], "scope": scopes[row["scope"]], "it_engineers": row["it_engineers"]}
        for row in read(folder, "it_engineers_published_totals")
    ))  # fmt: skip


def workforce(folder: Path) -> None:
    """The proxy as it is, by two-digit code; the sum of the country goes."""
    rows = [row for row in read(folder, "it_workforce_proxy_by_prefecture")
            if row["prefecture_code"] != "00"]  # fmt: skip
    write("it_workforce_proxy_by_prefecture", (
        "prefecture", "employed", "employed_info_communications",
        "employed_professional_technical", "it_engineer_openings", "it_engineer_seekers",
    ), (
        {
            "prefecture": row["prefecture_code"],
            "employed": row["employed_2020"],
            "employed_info_communications": row["employed_info_communications_2020"],
            "employed_professional_technical": row["employed_professional_technical_2020"],
            "it_engineer_openings": row["it_engineer_openings_fy2025"],
            "it_engineer_seekers": row["it_engineer_seekers_fy2025"],
        } for row in rows
    ))  # fmt: skip
