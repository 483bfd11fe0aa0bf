"""Who may see which issue and which person."""

from __future__ import annotations

from functools import cache

from tests.exhaustive.question import Question
from tests.exhaustive.tables import Row, Tables

_LISTED = ("SCREENED", "TRAINED", "REGISTERED", "PAUSED")
_GONE = ("WITHDRAWN", "EXPIRED")
_AUDIENCES = {
    "PUBLIC": {"public"},
    "COMPANIES": {"company", "government"},
    "LOCAL_GOVERNMENTS": {"government"},
}


class Sight:
    """What consents and visibilities allow today."""

    def __init__(self, tables: Tables, today: str) -> None:
        self._tables = tables
        self._today = today

    def person(self, asked: Question, engineer_id: str) -> bool:
        """Whether who asks may know that the person exists."""
        return bool(self._tokens()[engineer_id] & asked.tokens)

    def name(self, asked: Question, engineer_id: str) -> bool:
        """Whether who asks may read their name and employer."""
        return bool(self._tokens("NETWORK_VIEW", "PUBLICITY")[engineer_id] & asked.tokens)

    def issue(self, asked: Question, issue: Row) -> bool:
        """Whether who asks may read the issue."""
        if issue["status"] == "DRAFT":
            return f"body:{issue['body_code']}" in asked.issue_tokens
        token = {
            "PUBLIC": "public",
            "LOCAL_GOVERNMENTS": "government",
            "OWN_PREFECTURE": f"prefecture:{issue['body_code'][:2]}",
        }[issue["visibility"]]
        return token in asked.issue_tokens

    @cache  # noqa: B019 - lives as long as the tests that look through it
    def _tokens(self, *purposes: str) -> dict[str, set[str]]:
        """Who may see each person, by consents for these purposes or for any."""
        consents = self._tables.by("consents", "engineer_id")
        found = {}
        for row in self._tables.rows("engineers"):
            tokens = {f"self:{row['engineer_id']}"}
            if row["registration"] not in _GONE:
                tokens.add("ministry")
            if row["registration"] in _LISTED:
                for consent in consents.get(row["engineer_id"], ()):
                    if purposes and consent["purpose"] not in purposes:
                        continue
                    tokens |= self._given(consent, row["home_code"])
            found[row["engineer_id"]] = tokens
        return found

    def _given(self, consent: Row, home: str) -> set[str]:
        withdrawn = bool(consent["withdrawn_on"]) and consent["withdrawn_on"] <= self._today
        begun = consent["granted_on"] <= self._today <= (consent["expires_on"] or "9999")
        if withdrawn or not begun or consent["purpose"] == "CONTACT":
            return set()
        if consent["purpose"] == "RESEARCH":
            return {"analyst"}
        if consent["audience"] == "OWN_PREFECTURE":
            return {f"prefecture:{home[:2]}"} if home else set()
        if consent["audience"] == "NAMED_BODIES":
            return {f"body:{code}" for code in consent["body_codes"].split("|") if code}
        return _AUDIENCES[consent["audience"]]
