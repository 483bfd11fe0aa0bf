"""Reads about possible conflicts of interest."""

from graph.model import conflicts
from graph.model.facts import Link
from graph.store import statement

BY_ID = statement("conflict/by_id", row=conflicts.Conflict)
PAGE = statement("conflict/page", row=Link)
PATH = statement("conflict/path", row=conflicts.ConflictTie)
OF_REFERRAL = statement("referral/conflicts", row=Link)
OF_APPOINTMENT = statement("appointment/conflicts", row=Link)
OF_ENGINEER = statement("engineer/conflicts", row=Link)
