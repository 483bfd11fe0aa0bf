"""Reads about engagements, appointments and pools."""

from graph.model import work
from graph.model.facts import Link
from graph.store import statement

ENGAGEMENT = statement("engagement/by_id", row=work.Engagement)
ENGAGEMENTS = statement("engagement/page", row=Link)
OUTCOME = statement("engagement/outcome", row=work.Outcome)
ENGAGEMENT_SKILLS = statement("engagement/skills", row=Link)
APPOINTMENT = statement("appointment/by_id", row=work.Appointment)
APPOINTMENTS = statement("appointment/page", row=Link)
SERVED_BODIES = statement("appointment/served_bodies", row=work.ServedBody)
POOL = statement("pool/by_id", row=work.Pool)
