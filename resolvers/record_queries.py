"""The roots of questions about groups, pools, courses, companies, work and what is recorded of it."""

from __future__ import annotations

import strawberry

from resolvers.appointment import appointments
from resolvers.company import company_list
from resolvers.conflict import conflict, conflict_findings
from resolvers.course_people import training_courses
from resolvers.engagement import engagements
from resolvers.pool import pools
from resolvers.referral import referral
from resolvers.story import story, success_stories
from resolvers.support_request import support_request, support_requests
from resolvers.wide_area_group import group, wide_area_groups

#: What stands behind a global id, by its label.
RECORD_NODES = {
    "WideAreaGroup": group,
    "SupportRequest": support_request,
    "Referral": referral,
    "SuccessStory": story,
    "ConflictFinding": conflict,
}


@strawberry.type
class RecordQueries:
    """Lists that belong to nothing but the graph."""

    wide_area_groups = wide_area_groups
    pools = pools
    training_courses = training_courses
    support_requests = support_requests
    success_stories = success_stories
    conflict_findings = conflict_findings
    companies = company_list
    appointments = appointments
    engagements = engagements
