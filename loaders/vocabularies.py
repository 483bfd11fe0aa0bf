"""Reads about terms of the vocabularies."""

from graph.model import places, vocabulary
from graph.model.facts import Link
from graph.store import statement

SKILL = statement("vocabulary/skill", row=vocabulary.Skill)
CATEGORY = statement("vocabulary/category", row=vocabulary.IssueCategory)
ROLE = statement("vocabulary/role", row=vocabulary.Term)
CONTRACT_FORM = statement("vocabulary/contract_form", row=vocabulary.ContractForm)
CONTRACT_FORMS = statement("vocabulary/contract_forms", row=Link)
FUNDING = statement("vocabulary/funding", row=vocabulary.Term)
COURSE = statement("vocabulary/course", row=vocabulary.TrainingCourse)
PEER_GROUP = statement("vocabulary/peer_group", row=places.PeerGroup)
CATEGORIES = statement("vocabulary/categories", row=Link)
SKILLS = statement("vocabulary/skills", row=Link)
NARROWER = statement("vocabulary/narrower", row=Link)
SKILL_ENGINEERS = statement("skill/engineers", row=Link)
