"""Reads about companies."""

from graph.model import people
from graph.model.facts import Link
from graph.store import statement

BY_ID = statement("company/by_id", row=people.Company)
PAGE = statement("company/page", row=Link)
ENGINEERS = statement("company/engineers", row=Link)
SELLS_TO = statement("company/sells_to", row=people.Sales)
