"""What follows from imported facts: who sees whom, facets, names, where issues belong, what was solved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date
from typing import Any

from graph.audiences import Consent, audiences_of, issue_audience, story_audience
from graph.choices import OUTCOME_STRENGTHS
from graph.clock import today
from graph.codes import prefecture_of
from graph.facets import facets_of
from graph.ingest.batch import batches
from graph.ingest.findings import write_findings
from graph.ingest.touched import Touched
from graph.language.name_keys import thing_tokens
from graph.language.search_text import found_by
from graph.naming import name_keys
from graph.proposals import tokens_of
from graph.store import Command, Keeper, command

EVERY_ID = command("derive/every_id")
ENGINEERS_OF_CONSENTS = command("derive/engineers_of_consents")
ISSUES_OF_ENGAGEMENTS = command("derive/issues_of_engagements")
ENGINEERS_OF_WORK = command("derive/engineers_of_work")
ENGINEER_FACTS = command("derive/engineer_facts")
WRITE_ENGINEERS = command("derive/write_engineers")
COMPANY_FACTS = command("derive/company_facts")
WRITE_COMPANIES = command("derive/write_companies")
WRITE_RARITIES = command("derive/write_rarities")
ISSUE_FACTS = command("derive/issue_facts")
WRITE_ISSUES = command("derive/write_issues")
WRITE_STRENGTHS = command("derive/write_strengths")
WRITE_SOLVED_AS = command("derive/write_solved_as")
REQUEST_FACTS = command("derive/request_facts")
WRITE_REQUESTS = command("derive/write_requests")
STORY_FACTS = command("derive/story_facts")
WRITE_STORIES = command("derive/write_stories")
ENGINEERS_IN_QUESTION = command("derive/engineers_in_question")
EVERYBODY_IN_QUESTION = command("derive/everybody_in_question")

_BATCH = 2000


def derive_facts(
    keeper: Keeper, touched: Touched | None = None, *, everything: bool = False
) -> dict[str, int]:
    """Derive anew for what was touched, or for everything; how many nodes changed, by label."""
    day = today()
    everything = everything or (touched is not None and touched.is_everything)
    ids = {} if everything or touched is None else touched.ids

    def of(label: str, *more: Iterable[str]) -> Iterable[str]:
        if everything:
            return every_id(keeper, label)
        return sorted(ids.get(label, set()).union(*more))

    consenting = _follow(keeper, ENGINEERS_OF_CONSENTS, ids.get("Consent", ()))
    addressed = _follow(keeper, ISSUES_OF_ENGAGEMENTS, ids.get("Engagement", ()))
    # Ids of both kinds at once: a wrong guess of one's kind derives somebody anew, and nothing else.
    work = ids.get("Engagement", set()) | ids.get("Issue", set())
    working = _follow(keeper, ENGINEERS_OF_WORK, work)
    engineers = sum(
        _rewrite(
            keeper, batch, ENGINEER_FACTS, WRITE_ENGINEERS, lambda facts: _engineer(facts, day)
        )
        for batch in batches(of("Engineer", consenting, working), _BATCH)
    )
    companies = sum(
        _rewrite(keeper, batch, COMPANY_FACTS, WRITE_COMPANIES, _company)
        for batch in batches(of("Company"), _BATCH)
    )
    keeper.write(WRITE_RARITIES)
    engagements = _write(keeper, WRITE_STRENGTHS, of("Engagement"))
    issues = list(of("Issue", addressed))
    moved = sum(
        _rewrite(keeper, batch, ISSUE_FACTS, WRITE_ISSUES, _issue)
        for batch in batches(issues, _BATCH)
    )
    solved = _write(keeper, WRITE_SOLVED_AS, issues)
    requests = sum(
        _rewrite(keeper, batch, REQUEST_FACTS, WRITE_REQUESTS, _request)
        for batch in batches(of("SupportRequest"), _BATCH)
    )
    stories = sum(
        _rewrite(keeper, batch, STORY_FACTS, WRITE_STORIES, _story)
        for batch in batches(of("SuccessStory"), _BATCH)
    )
    in_question = _everybody(keeper) if everything else _in_question(keeper, ids)
    findings = sum(write_findings(keeper, batch) for batch in batches(in_question, _BATCH))
    return {
        "Engineer": engineers, "Company": companies, "Engagement": engagements, "Issue": moved + solved,
        "SupportRequest": requests, "SuccessStory": stories, "ConflictFinding": findings,
    }  # fmt: skip


def every_id(keeper: Keeper, label: str) -> Iterator[str]:
    """The ids of all nodes of a label."""
    return (one["id"] for one in keeper.stream(EVERY_ID, label=label))


def _everybody(keeper: Keeper) -> Iterator[str]:
    return (one["id"] for one in keeper.stream(EVERYBODY_IN_QUESTION))


def _in_question(keeper: Keeper, ids: dict[str, set[str]]) -> list[str]:
    """The engineers whose employers' sales may touch other posts or proposals than before."""
    found = set(ids.get("Engineer", ()))
    for label in ("Appointment", "Referral", "SupportRequest", "LocalGovernment"):
        for batch in batches(sorted(ids.get(label, ())), _BATCH):
            read = keeper.read(ENGINEERS_IN_QUESTION, label=label, keys=batch)
            found |= {one["id"] for one in read}
    return sorted(found)


def _follow(keeper: Keeper, statement: Command, ids: Iterable[str]) -> set[str]:
    return {
        one["id"]
        for batch in batches(sorted(ids), _BATCH)
        for one in keeper.read(statement, ids=batch)
    }


def _rewrite(
    keeper: Keeper, ids: list[str], read: Command, write: Command,
    derive: Callable[[dict[str, Any]], dict[str, Any]],
) -> int:  # fmt: skip
    """Read facts, derive, and write where the outcome differs from what the node has."""
    changed = []
    for facts in keeper.read(read, ids=ids):
        derived = derive(facts)
        if derived != facts["derived"]:
            changed.append({"id": facts["id"], "derived": derived})
    if changed:
        keeper.write(write, rows=changed)
    return len(changed)


def _write(keeper: Keeper, statement: Command, ids: Iterable[str]) -> int:
    return sum(
        one["changed"]
        for batch in batches(ids, _BATCH)
        for one in keeper.write(statement, ids=batch, strengths=list(OUTCOME_STRENGTHS))
    )


def _engineer(facts: dict[str, Any], day: date) -> dict[str, Any]:
    consents = [Consent(**consent) for consent in facts["consents"]]
    home = None if facts["home"] is None else prefecture_of(facts["home"])
    result = audiences_of(facts["id"], facts["registration"], home, consents, day)
    return {
        "home_prefecture": home,
        "audiences": list(result.audiences),
        "name_audiences": list(result.name_audiences),
        "audiences_until": result.until,
        "facets": facets_of(facts, result.audiences),
        "proposal": tokens_of(facts, result.audiences),
        "is_accelerator": facts["is_accelerator"],
        **name_keys(
            facts["id"], facts["name"], facts["kana"], facts["romaji"], result.name_audiences
        ),
    }


def _company(facts: dict[str, Any]) -> dict[str, Any]:
    found_by = thing_tokens(facts["name"], facts["kana"], facts["name_english"], None)
    return {"find_text": found_by}


def _issue(facts: dict[str, Any]) -> dict[str, Any]:
    body, posted_on, deadline = facts["body"], facts["posted_on"], facts["deadline"]
    updated_at = facts["updated_at"].astimezone(UTC)
    return {
        "body": body,
        "prefecture": prefecture_of(body),
        "category": facts["category"],
        "audience": issue_audience(facts["status"], facts["visibility"], body),
        "posted_key": f"{posted_on.isoformat() if posted_on else '0000-00-00'}|{facts['id']}",
        "deadline_key": f"{deadline.isoformat() if deadline else '9999-99-99'}|{facts['id']}",
        # So many digits whatever the moment: texts in this order are the earliest first.
        "updated_key": f"{updated_at.isoformat(timespec='microseconds')}|{facts['id']}",
    }


def _request(facts: dict[str, Any]) -> dict[str, Any]:
    body = facts["body"]
    return {
        "body": body,
        "prefecture": prefecture_of(body),
        "requested_key": f"{facts['requested_on'].isoformat()}|{facts['id']}",
    }


def _story(facts: dict[str, Any]) -> dict[str, Any]:
    body, published_on = facts["body"], facts["published_on"]
    return {
        "body": body,
        "prefecture": prefecture_of(body),
        "audience": story_audience(facts["state"], body),
        "published_key": (
            f"{published_on.isoformat() if published_on else '0000-00-00'}|{facts['id']}"
        ),
        "search_text": found_by(
            facts["title"], facts["summary"], facts["title_english"], facts["summary_english"]
        ),
    }
