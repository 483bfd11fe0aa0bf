"""Reads about requests for support and the people proposed for them."""

from graph.model import requests
from graph.model.facts import Link
from graph.store import statement

BY_ID = statement("request/by_id", row=requests.SupportRequest)
PAGE = statement("request/page", row=Link)
REFERRALS = statement("request/referrals", row=Link)
OF_ISSUE = statement("issue/requests", row=Link)
REFERRAL = statement("referral/by_id", row=requests.Referral)
STEPS = statement("referral/steps", row=requests.ReferralStep)
