"""A small whole import: every table, with the few places and terms that it refers to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from graph.store import Keeper
from graph.store.statement import Command

PLACES = """
UNWIND [['080004', 'Prefecture'], ['090000', 'Prefecture'], ['082015', 'Municipality'],
  ['092011', 'Municipality']] AS place
CREATE (node:LocalGovernment:$(place[1]) {code: place[0]})
"""
TERMS = """
UNWIND [['Skill', 'S-A'], ['Skill', 'S-B'], ['IssueCategory', 'DX-1'], ['IssueCategory', 'DX-2'],
  ['Role', 'ROLE-PM'], ['ContractForm', 'FORM-1'], ['FundingScheme', 'FUND-1'],
  ['TrainingCourse', 'COURSE-1']] AS term
CREATE (node:$(term[0]) {code: term[1]})
"""
GROUP = "CREATE (:WideAreaGroup {id: 'group-1'})"
WIPE = "MATCH (node) WHERE NOT node:GraphVersion DETACH DELETE node"

FILES = {
    "companies": "company_id,name,head_office_code,cooperation_since,people_offered\nc1,架空社,082015,2025-04-01,3\n",
    "engineers": (
        "engineer_id,name,kana,registration,home_code,role_codes,contract_form_codes,on_site_in,"
        "free_days_per_month,is_synthetic\n"
        "e1,架空 一,かくう いち,REGISTERED,082015,ROLE-PM,FORM-1,08|09,4.5,true\n"
        "e2,架空 二,,REGISTERED,,,,,,true\n"
    ),
    "designations": "engineer_id,valid_from,body_code,number\ne1,令和6年4月1日,080004,第1号\n",
    "engineer_skills": "engineer_id,skill_code,level,evidence\ne1,S-A,4,engagement:g1|course:COURSE-1\ne2,S-B,2,\n",
    "engineer_offers": "engineer_id,category_code,modes\ne1,DX-1,DRIVE|TRAIN\n",
    "employments": "engineer_id,employer_id,valid_from,permission\ne1,c1,2024-04-01,GRANTED\ne2,092011,2024-04-01,\n",
    "consents": (
        "consent_id,engineer_id,purpose,audience,granted_on,expires_on,body_codes\n"
        "k1,e1,MATCHING,LOCAL_GOVERNMENTS,2024-04-01,2027-03-31,\n"
        "k2,e2,NETWORK_VIEW,NAMED_BODIES,2024-04-01,,082015|092011\n"
    ),
    "sales": "company_id,body_code,category_code,valid_from\nc1,082015,DX-2,2024-04-01\n",
    "issues": (
        "issue_id,title,status,visibility,body_code,category_code,posted_on,budget_code,problem\n"
        'i1,窓口が混む,SOLVED,PUBLIC,082015,DX-1,2025-04-01,FUND-1,"列が長い、\n""待てない"""\n'
        "i2,下書き,DRAFT,PUBLIC,092011,DX-2,,,\n"
        "i3,県内のみ,OPEN,OWN_PREFECTURE,092011,DX-2,2025-05-01,,\n"
    ),
    "issue_skills": "issue_id,skill_code,level,is_essential\ni1,S-A,3,true\n",
    "appointments": (
        "appointment_id,engineer_id,appointing_body_code,form_code,funding_code,valid_from,valid_to\n"
        "a1,e1,080004,FORM-1,FUND-1,2025-04-01,2026-03-31\n"
    ),
    "appointment_bodies": "appointment_id,body_code,days_per_month\na1,082015,2\n",
    "engagements": (
        "engagement_id,engineer_id,issue_id,body_code,appointment_id,skill_codes,mode,valid_from,"
        "solved_issue,confirmation,confirmed_by_code\n"
        "g1,e1,i1,082015,a1,S-A|S-B,DRIVE,2025-06-01,true,CONFIRMED,082015\n"
    ),
    "outcome_indicators": "engagement_id,name,unit,before,after,is_lower_better\ng1,待ち時間/分,分,30,12.5,true\n",
    "outcome_reuses": "engagement_id,body_code,since\ng1,092011,2026-01-01\n",
    "pools": "pool_id,name,owner_id,category_codes,is_open\np1,県の人材,080004,DX-1|DX-2,true\np2,圏域,group-1,,true\n",
    "pool_members": "pool_id,engineer_id,valid_from,state,category_codes\np1,e1,2025-04-01,ACTIVE,DX-1\n",
    "completions": "engineer_id,course_code,completed_on\ne1,COURSE-1,2025-05-01\n",
    "municipality_profiles": "body_code,valid_from,dx_staff,is_one_person_it\n082015,2025-04-01,1,true\n",
    "support_requests": (
        "request_id,body_code,issue_id,coordinator_code,form_codes,status,wanted_modes,requested_on,closed_on\n"
        "r1,082015,i1,080004,FORM-1,FILLED,DRIVE,2025-01-10,2025-03-20\n"
        "r2,092011,i3,,,OPEN,,2025-06-01,\n"
    ),
    "referrals": (
        "referral_id,request_id,engineer_id,proposer_code,appointment_id,status,proposed_on,closed_on,decline_reason\n"
        "f1,r1,e1,080004,a1,ACCEPTED,2025-01-20,2025-03-20,\nf2,r1,e2,082015,,DECLINED,2025-01-21,2025-02-01,MODE\n"
    ),
    "referral_steps": (
        "referral_id,status,body_code,stepped_on,note\n"
        "f1,PROPOSED,080004,2025-01-20,\nf1,ACCEPTED,082015,2025-03-20,四月から\n"
    ),
    "success_stories": (
        "story_id,body_code,engagement_ids,title,summary,state,published_on\n"
        "s1,082015,g1,窓口の話,列が短くなった,PUBLISHED,2026-02-01\ns2,092011,g1,隣の話,まねた,DRAFT,\n"
    ),
    "story_approvals": "story_id,party,decision,decided_on\ns1,MINISTRY,APPROVED,2026-01-20\ns2,ENGINEER,PENDING,\n",
    "story_reuses": "story_id,body_code,since\ns1,092011,2026-03-01\n",
    "recusals": (
        "recusal_id,engineer_id,company_id,body_code,recorded_by_code,status,scope,valid_from\n"
        "d1,e1,c1,082015,080004,RECUSED,調達,2025-03-25\n"
    ),
}  # fmt: skip
ROWS = {f"{name}.csv": text.count("\n") - 1 for name, text in FILES.items()} | {"issues.csv": 3}


def run(keeper: Keeper, text: str) -> list[dict[str, Any]]:
    """The records of a statement that only a test needs."""
    return keeper.write(Command("test", "CYPHER 25\n" + text, frozenset()))


def write(folder: Path, files: dict[str, str] | None = None) -> Path:
    """The files in the folder; all of the small import if none are named."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (FILES if files is None else files).items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


_LEFT_OUT = {"import_id", "updated_at", "updated_key", "revision"}


def graph_of(keeper: Keeper) -> tuple[list[Any], list[Any]]:
    """All nodes and ties with labels and properties, without what differs between imports."""
    nodes = run(
        keeper,
        "MATCH (n) WHERE NOT n:GraphVersion AND NOT n:Import "
        "RETURN labels(n) AS labels, coalesce(n.code, n.id) AS key, properties(n) AS properties",
    )
    ties = run(
        keeper,
        "MATCH (a)-[t]->(b) RETURN type(t) AS type, coalesce(a.code, a.id) AS start, "
        "coalesce(b.code, b.id) AS end, properties(t) AS properties",
    )
    return (
        sorted((sorted(n["labels"]), n["key"], _facts(n)) for n in nodes),
        sorted((t["type"], t["start"], t["end"], _facts(t)) for t in ties),
    )


def _facts(one: dict[str, Any]) -> list[tuple[str, str]]:
    kept = ((name, repr(value)) for name, value in one["properties"].items())
    return sorted((name, value) for name, value in kept if name not in _LEFT_OUT)


def stamps(keeper: Keeper) -> list[Any]:
    """What only an import that changes something may change, of every node and tie."""
    nodes = "MATCH (n) WHERE n.import_id IS NOT NULL RETURN elementId(n) AS id, n.import_id AS import, n.revision AS revision, n.updated_at AS at ORDER BY id"
    ties = "MATCH ()-[t]->() RETURN elementId(t) AS id, t.import_id AS import, t.updated_at AS at ORDER BY id"
    return [run(keeper, nodes), run(keeper, ties)]
