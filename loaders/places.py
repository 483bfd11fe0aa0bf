"""Reads about places."""

from graph.model import places
from graph.model.facts import Link
from graph.store import statement

BY_CODE = statement("place/by_code", row=places.Place)
NEIGHBOURS = statement("place/neighbours", row=places.Neighbour)
APPOINTMENTS = statement("place/appointments", row=Link)
PREFECTURES = statement("prefecture/page", row=Link)
MUNICIPALITIES = statement("municipality/page", row=Link)
PEER_GROUP = statement("municipality/peer_group", row=places.PeerGroup)
PROFILE = statement("municipality/profile", row=places.Profile)
