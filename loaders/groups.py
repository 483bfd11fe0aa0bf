"""Reads about wide-area groups, pools and courses as lists."""

from graph.model import groups
from graph.model.facts import Link
from graph.store import statement

BY_ID = statement("group/by_id", row=groups.WideAreaGroup)
PAGE = statement("group/page", row=Link)
MEMBERS = statement("group/members", row=groups.GroupMember)
POOLS = statement("group/pools", row=Link)
OF_PLACE = statement("place/groups", row=Link)
POOLS_OF_PLACE = statement("place/pools", row=Link)
POOL_PAGE = statement("pool/page", row=Link)
POOL_MEMBERS = statement("pool/members", row=groups.PoolMember)
POOL_MEMBER_COUNT = statement("pool/member_count", row=groups.MemberCount)
COURSES = statement("vocabulary/courses", row=Link)
COURSE_ENGINEERS = statement("course/engineers", row=Link)
