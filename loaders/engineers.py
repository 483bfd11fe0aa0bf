"""Reads about people."""

from graph.model import people
from graph.model.facts import Link
from graph.store import statement

BY_ID = statement("engineer/by_id", row=people.Engineer)
ACCELERATOR = statement("engineer/accelerator", row=people.Designation)
SKILLS = statement("engineer/skills", row=people.HeldSkill)
OFFERS = statement("engineer/offers", row=people.Offer)
ROLES = statement("engineer/roles", row=Link)
FORMS = statement("engineer/forms", row=Link)
HOME = statement("engineer/home", row=Link)
EMPLOYMENT = statement("engineer/employment", row=people.Employment)
LOAD = statement("engineer/load", row=people.Load)
APPOINTMENTS = statement("engineer/appointments", row=Link)
ENGAGEMENTS = statement("engineer/engagements", row=Link)
TRAINING = statement("engineer/training", row=people.Completion)
POOLS = statement("engineer/pools", row=Link)
CONSENTS = statement("engineer/consents", row=people.Consent)
CONSENT = statement("consent/by_id", row=people.Consent)
