"""Reads about success stories."""

from graph.model import stories
from graph.model.facts import Link
from graph.store import statement

BY_ID = statement("story/by_id", row=stories.SuccessStory)
PAGE = statement("story/page", row=Link)
ENGAGEMENTS = statement("story/engagements", row=Link)
APPROVALS = statement("story/approvals", row=stories.StoryApproval)
REUSES = statement("story/reuses", row=stories.StoryReuse)
DIFFUSION = statement("story/diffusion", row=stories.Diffusion)
OF_PLACE = statement("place/stories", row=Link)
OF_ENGAGEMENT = statement("engagement/stories", row=Link)
OF_ENGINEER = statement("engineer/stories", row=Link)
