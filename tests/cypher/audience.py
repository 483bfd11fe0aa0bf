"""The lint of who may see what: each variable of a private label stands under its filter."""

from __future__ import annotations

import re

from tests.cypher.statements import body

_UNFILTERED = re.compile(r"^// Unfiltered: \S.{8,}", re.MULTILINE)
#: A node pattern with labels: its variable, which may be missing, and the labels.
_NODE = re.compile(r"\((\w*)\s*:\s*([\w|&:]+)")

_STORY = "({0}.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)"


def complaints(text: str) -> list[str]:
    """What the statement shows without asking whether the viewer may see it."""
    if _UNFILTERED.search(text):
        return []
    code = body(text)
    people = _variables(code, "Engineer") | _variables(code, "Accelerator")
    issues = _variables(code, "Issue")
    found = [told for person in sorted(people) for told in _about_person(person, code)]
    for issue in sorted(issues):
        if f"{issue}.audience IN $viewer.issue_audiences" not in code:
            found.append(f"issue {issue or 'without a name'} is not filtered by audience")
    if _variables(code, "Engagement") and not (issues or people):
        found.append("an engagement is visible with its issue, and none is matched")
    if _variables(code, "Appointment") and not people:
        found.append("an appointment is visible with its person, and nobody is matched")
    found += _about_records(code, told=bool(issues or people), known=bool(people))
    if _variables(code, "Consent") and "'self:' +" not in code:
        found.append("a consent is for the person who gave it alone")
    return found


def people(text: str) -> set[str]:
    """The variables that stand for people, or for what only those who see the person may see."""
    labels = (
        "Engineer", "Accelerator", "Appointment", "Consent", "Referral", "Recusal", "ConflictFinding",
    )  # fmt: skip
    return set().union(*(_variables(body(text), label) for label in labels))


def _about_records(code: str, *, told: bool, known: bool) -> list[str]:
    """`known`: a person is matched, whose filter is asked for elsewhere; `told`: that, or an issue."""
    found = []
    if (_variables(code, "Referral") or _variables(code, "ConflictFinding")) and not known:
        found.append("a referral or finding is visible with its person, and nobody is matched")
    if _variables(code, "SupportRequest") and not told:
        found.append("a request is visible with its issue, and none is matched")
    for story in sorted(_variables(code, "SuccessStory")):
        if _STORY.format(story) not in code:
            found.append(f"story {story or 'without a name'} is not filtered by audience")
    if _variables(code, "Recusal") and not known:
        found.append("a recusal is visible with its person, and nobody is matched")
    return found


def _about_person(person: str, code: str) -> list[str]:
    if _is_themselves(person, code):
        return []
    found = []
    if not _person_filter(person).search(code):
        found.append(f"person {person or 'without a name'} is not filtered by audience")
    if not re.search(rf"\b{person}\.audiences_until >= \$today\b", code):
        found.append(f"person {person or 'without a name'} is not filtered by the last day")
    return found


def _is_themselves(person: str, code: str) -> bool:
    """Whether only the person is asked about: narrower than every audience, and never runs out."""
    return f"'self:' + {person}.id IN $viewer.audiences" in code


def _person_filter(person: str) -> re.Pattern[str]:
    return re.compile(rf"any\((\w+) IN {person}\.audiences WHERE \1 IN \$viewer\.audiences\)")


def _variables(code: str, label: str) -> set[str]:
    return {
        variable for variable, labels in _NODE.findall(code) if label in re.split(r"[|&:]", labels)
    }
