"""Vocabularies of the reference data: skills, categories, roles, contract forms, schemes, courses."""

import re
from pathlib import Path

import reference_words as words
from reference_csv import Row, read, write

TERM = (
    "code", "name", "name_language", "name_english", "edition", "source_url", "valid_from",
    "valid_to",
)  # fmt: skip


def term(row: Row, code: str, edition: str, **more: str) -> dict[str, str]:
    """A term of a vocabulary: its name in Japanese where there is one, else in English."""
    return {
        "code": code,
        "name": row["name_ja"] or row["name_en"],
        "name_language": "ja" if row["name_ja"] else "en",
        "name_english": row["name_en"],
        "edition": edition,
        **more,
    }


def skills(folder: Path) -> None:
    """ESCO keeps its English names; its addresses become `source_url`; one misprint is mended."""
    rows = []
    for row in read(folder, "skills"):
        framework, edition = words.FRAMEWORKS[row["source_framework"]]
        group = row["group_ja"] or row["group_en"]
        address = row["source"] if row["source"].startswith("http") else ""
        rows.append(
            term(row, row["id"], edition, source_url=address, framework=framework)
            | {"group": words.MISPRINTS.get(group, group)}
        )
    write("skills", (*TERM, "framework", "group"), rows)


def categories(folder: Path) -> None:
    """`plan_reference` is the plan and its chapter; the parent stands beside."""
    write("issue_categories", (*TERM, "plan_reference", "parent_code"), (
        term(row, row["id"],
             words.COMMUNITY_EDITION if row["id"].startswith("DX-L") else words.PLAN_EDITION,
             plan_reference=f"{row['plan_reference']} {row['plan_section']}".strip(),
             parent_code=row["parent_id"])
        for row in read(folder, "issue_categories")
    ))  # fmt: skip


def contract_forms(folder: Path) -> None:
    """Limits as they are; verified where neither they nor the modes are marked `to-verify`."""
    write("contract_forms", (
        *TERM, "legal_basis", "allowed_modes", "is_verified", "ends_with_fiscal_year",
        "maximum_months", "minimum_days_per_month", "minimum_hours_per_month",
        "minimum_on_site_share", "work_pattern",
    ), (
        term(row, row["code"], words.COLLECTION_EDITION) | {
            "valid_from": words.FORMS_SINCE.get(row["code"], ""),
            "legal_basis": row["legal_basis"],
            "allowed_modes": row["allowed_modes"].upper(),
            "is_verified": str(
                row["status"] == "sourced" and row["modes_status"] != "to-verify"
            ).lower(),
            "ends_with_fiscal_year": row["term_follows_fiscal_year"],
            "maximum_months": row["max_term_months"],
            "minimum_days_per_month": row["min_days_per_month"],
            "minimum_hours_per_month": row["min_hours_per_month"],
            "minimum_on_site_share": row["min_on_site_share"],
            "work_pattern": words.WORK_PATTERNS.get(row["code"], ""),
        } for row in read(folder, "contract_forms")
    ))  # fmt: skip


def schemes(folder: Path) -> None:
    """`FY2025-` becomes a first day; what covers what and the rates go."""
    rows = []
    for row in read(folder, "funding_schemes"):
        since = re.match(r"FY(\d{4})-", row["years"])
        rows.append(
            term(row, row["code"], words.COLLECTION_EDITION)
            | {
                "valid_from": f"{since[1]}-04-01" if since else "",
                "valid_to": words.SCHEMES_UNTIL.get(row["code"], ""),
            }
        )
    write("funding_schemes", TERM, rows)


def roles(folder: Path) -> None:
    """Names only; scopes and skills of the roles go."""
    write("roles", TERM, (
        term(row, row["id"], words.ROLE_EDITION) for row in read(folder, "roles")
    ))  # fmt: skip


def courses(folder: Path) -> None:
    """The period of the source is the edition; the topic is one of `choices.TRAINING_TOPICS`."""
    write("training_courses", (*TERM, "provider", "topic"), (
        term(row, row["id"], row["period"],
             provider=row["institution"], topic=words.TOPIC_OF[row["id"]])
        for row in read(folder, "training_courses")
    ))  # fmt: skip


#: Source table, its key column, the table it became. ESCO skills carry their address themselves.
CITED = (
    ("peer_groups", "id", "peer_groups"),
    ("wide_area_groups", "id", "wide_area_groups"),
    ("skills", "id", "skills"),
    ("issue_categories", "id", "issue_categories"),
    ("roles", "id", "roles"),
    ("contract_forms", "code", "contract_forms"),
    ("funding_schemes", "code", "funding_schemes"),
    ("training_courses", "id", "training_courses"),
)


def public_citation(citation: str) -> str:
    """The citation without the addresses of private persons' pages, which may carry their names."""
    for page in words.PRIVATE_PAGES:
        citation = citation.replace(page, words.PRIVATE_PAGE)
    return citation


def citations(folder: Path) -> None:
    """Where each row was read, and how sure that is: sourced, derived or to-verify."""
    write("citations", ("file", "key", "citation", "status"), (
        {
            "file": f"{table}.csv", "key": row[key],
            "citation": public_citation(row["source"]), "status": row["status"],
        }
        for name, key, table in CITED
        for row in read(folder, name)
        if not row["source"].startswith("http")
    ))  # fmt: skip
