"""Reads about issues."""

from graph.model import issues
from graph.model.facts import Link
from graph.store import statement

BY_ID = statement("issue/by_id", row=issues.Issue)
POSTED = statement("issue/posted", row=Link)
BY_DEADLINE = statement("issue/by_deadline", row=Link)
BY_CHANGE = statement("issue/by_change", row=Link)
REQUIRED_SKILLS = statement("issue/required_skills", row=issues.RequiredSkill)
FUNDING = statement("issue/funding", row=Link)
ENGAGEMENTS = statement("issue/engagements", row=Link)
SIMILAR = statement("issue/similar", row=issues.SimilarIssue)
