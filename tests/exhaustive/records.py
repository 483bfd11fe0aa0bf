"""Requests, proposals, stories and conflicts of interest as each viewer sees them, from the files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Tables, issues_of


@dataclass(frozen=True, order=True)
class Finding:
    """One possible conflict of interest; `company` is empty where it may not be read."""

    since: str
    engineer: str
    company: str
    body: str
    referral: str
    appointment: str
    stage: str
    status: str


class Records:
    """Worked out row by row; days are compared as they are written."""

    def __init__(self, tables: Tables, today: str) -> None:
        self._tables = tables
        self._today = today
        self._sight = Sight(tables, today)

    def requests(self, asked: Question) -> list[str]:
        """The ids of requests about issues that may be read, oldest first."""
        issues = issues_of(self._tables)
        rows = sorted(
            self._tables.rows("support_requests"),
            key=lambda row: (row["requested_on"], row["request_id"]),
        )
        return [
            row["request_id"] for row in rows if self._sight.issue(asked, issues[row["issue_id"]])
        ]

    def referrals(self, asked: Question, request: str) -> list[tuple[str, list[str]]]:
        """Proposals of people who may be known, first ones first, with the states they went through."""
        steps = self._tables.by("referral_steps", "referral_id")
        rows = [row for row in self._tables.rows("referrals") if row["request_id"] == request]
        return [
            (
                row["referral_id"],
                [
                    step["status"]
                    for step in sorted(steps[row["referral_id"]], key=lambda s: s["stepped_on"])
                ],
            )
            for row in sorted(rows, key=lambda row: (row["proposed_on"], row["referral_id"]))
            if self._sight.person(asked, row["engineer_id"])
        ]

    def stories(self, asked: Question) -> list[str]:
        """The ids of stories in any state that may be read, newest first."""
        rows = sorted(
            self._tables.rows("success_stories"),
            key=lambda row: (row["published_on"] or "0000-00-00", row["story_id"]),
            reverse=True,
        )
        return [
            row["story_id"]
            for row in rows
            if row["state"] == "PUBLISHED"
            or asked.role == "MINISTRY"
            or f"body:{row['body_code']}" in asked.tokens
        ]

    def findings(self, asked: Question) -> list[Finding]:
        """Conflicts of interest of people who may be known."""
        found = []
        for since, until, engineer, body, referral, post in self._wanted:
            if not self._sight.person(asked, engineer):
                continue
            for job in self._tables.rows("employments"):
                if job["engineer_id"] != engineer or job["employer_id"].isdigit():
                    continue
                for sale in self._tables.rows("sales"):
                    if (sale["company_id"], sale["body_code"]) != (job["employer_id"], body):
                        continue
                    first = max(since, job["valid_from"], sale["valid_from"])
                    last = min(x or "9999" for x in (until, job["valid_to"], sale["valid_to"]))
                    if first <= last:
                        found.append(
                            self._finding(
                                asked, since=since, engineer=engineer, company=job["employer_id"],
                                body=body, referral=referral, post=post,
                            )
                        )  # fmt: skip
        return sorted(found)

    @cached_property
    def _wanted(self) -> list[tuple[str, str, str, str, str, str]]:
        """Who is wanted where: days, person, body, proposal, post. A proposal's post is part of it."""
        requests = {row["request_id"]: row for row in self._tables.rows("support_requests")}
        posts = {row["appointment_id"]: row for row in self._tables.rows("appointments")}
        served = self._tables.by("appointment_bodies", "appointment_id")
        found: dict[tuple[str, str, str], tuple[str, str, str, str, str, str]] = {}
        led = {}
        for row in self._tables.rows("referrals"):
            body = requests[row["request_id"]]["body_code"]
            if row["appointment_id"]:
                led[row["appointment_id"]] = row
            found[row["referral_id"], "", body] = (
                row["proposed_on"], row["closed_on"], row["engineer_id"], body,
                row["referral_id"], row["appointment_id"],
            )  # fmt: skip
        for id_, post in posts.items():
            bodies = {post["appointing_body_code"], *(b["body_code"] for b in served[id_])}
            for body in sorted(bodies):
                referral = led.get(id_)
                key = (referral["referral_id"], "", body) if referral else ("", id_, body)
                since = referral["proposed_on"] if referral else post["valid_from"]
                found[key] = (
                    since, post["valid_to"], post["engineer_id"], body,
                    referral["referral_id"] if referral else "", id_,
                )  # fmt: skip
        return list(found.values())

    def _finding(
        self, asked: Question, *, since: str, engineer: str, company: str, body: str, referral: str,
        post: str,
    ) -> Finding:  # fmt: skip
        posts = {row["appointment_id"]: row for row in self._tables.rows("appointments")}
        states = {row["referral_id"]: row["status"] for row in self._tables.rows("referrals")}
        if post:
            over = "" < posts[post]["valid_to"] < self._today
            stage = "ENDED" if over else "APPOINTED"
        else:
            stage = "ENDED" if states[referral] in ("DECLINED", "LAPSED") else "PROPOSED"
        status = "OPEN"
        if post and posts[post]["conflict_declared_on"]:
            status = "DECLARED"
        for record in sorted(self._tables.rows("recusals"), key=lambda row: row["valid_from"]):
            about = (record["engineer_id"], record["company_id"], record["body_code"])
            lasts = stage == "ENDED" or self._today <= (record["valid_to"] or "9999")
            if about == (engineer, company, body) and record["valid_from"] <= self._today and lasts:
                status = record["status"]
        known = company if self._sight.name(asked, engineer) else ""
        return Finding(since, engineer, known, body, referral, post, stage, status)
