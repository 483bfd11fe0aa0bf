"""The CSV tables that a ministry brings, in the order in which they are loaded."""

from __future__ import annotations

from graph.ingest.table import Ending, Reference, Table

_BODY = ("LocalGovernment",)
_UNTIL = Ending("date", "valid_to")
_REMOVE = Ending("remove")


def _engineer(tie: str, about: str) -> Reference:
    return Reference("engineer_id", tie, ("Engineer",), about, required=True)


COMPANIES = Table(
    "companies", "Employers of engineers", ("company_id",), Ending("date", "cooperation_until"),
    node="Company",
    references=(Reference("head_office_code", "HEAD_OFFICE_IN", ("Municipality",), "municipality of the head office"),),
)  # fmt: skip
ENGINEERS = Table(
    "engineers", "People with digital skills", ("engineer_id",), Ending("set", "registration", "WITHDRAWN"),
    node="Engineer",
    references=(
        Reference("home_code", "LIVES_IN", ("Municipality",), "municipality of the home"),
        Reference("role_codes", "HAS_ROLE", ("Role",), "roles they can take", many=True),
        Reference("contract_form_codes", "MAY_WORK_UNDER", ("ContractForm",), "contract forms they accept", many=True),
    ),
)  # fmt: skip
DESIGNATIONS = Table(
    "designations", "Designations as local government DX accelerator", ("engineer_id", "valid_from"), _UNTIL,
    tie="DESIGNATED", start=_engineer("DESIGNATED", "who is designated"),
    end=Reference("body_code", "DESIGNATED", _BODY, "designating local government", required=True),
)  # fmt: skip
ENGINEER_SKILLS = Table(
    "engineer_skills", "Skills of engineers", ("engineer_id", "skill_code"), _REMOVE,
    tie="HAS_SKILL", start=_engineer("HAS_SKILL", "who has it"),
    end=Reference("skill_code", "HAS_SKILL", ("Skill",), "the skill", required=True),
)  # fmt: skip
ENGINEER_OFFERS = Table(
    "engineer_offers", "Fields in which engineers offer support", ("engineer_id", "category_code"), _REMOVE,
    tie="OFFERS", start=_engineer("OFFERS", "who offers"),
    end=Reference("category_code", "OFFERS", ("IssueCategory",), "the field", required=True),
)  # fmt: skip
EMPLOYMENTS = Table(
    "employments", "Who employs engineers: a company or a local government",
    ("engineer_id", "employer_id", "valid_from"), _UNTIL,
    tie="EMPLOYED_BY", start=_engineer("EMPLOYED_BY", "who is employed"),
    end=Reference("employer_id", "EMPLOYED_BY", ("Company", "LocalGovernment"),
                  "id of the company, or code of the local government", required=True),
)  # fmt: skip
CONSENTS = Table(
    "consents", "What engineers allow", ("consent_id",), Ending("date", "expires_on"),
    node="Consent",
    references=(
        Reference("engineer_id", "GAVE", ("Engineer",), "who consents", inward=True, required=True),
        Reference("body_codes", "NAMES", _BODY, "the bodies, for audience NAMED_BODIES", many=True),
    ),
)  # fmt: skip
SALES = Table(
    "sales", "Which companies sell to which local governments", ("company_id", "body_code", "category_code"), _UNTIL,
    tie="SELLS_TO", start=Reference("company_id", "SELLS_TO", ("Company",), "the seller", required=True),
    end=Reference("body_code", "SELLS_TO", _BODY, "the buyer", required=True),
)  # fmt: skip
ISSUES = Table(
    "issues", "Problems that local governments want solved", ("issue_id",),
    Ending("set", "status", "CLOSED_UNSOLVED"),
    node="Issue",
    references=(
        Reference("body_code", "FACES", _BODY, "local government that faces it", inward=True, required=True),
        Reference("category_code", "IN_CATEGORY", ("IssueCategory",), "its field", required=True),
        Reference("budget_code", "FUNDED_BY", ("FundingScheme",), "source of the budget"),
    ),
)  # fmt: skip
ISSUE_SKILLS = Table(
    "issue_skills", "Skills that issues need", ("issue_id", "skill_code"), _REMOVE,
    tie="REQUIRES", start=Reference("issue_id", "REQUIRES", ("Issue",), "the issue", required=True),
    end=Reference("skill_code", "REQUIRES", ("Skill",), "the skill", required=True),
)  # fmt: skip
APPOINTMENTS = Table(
    "appointments", "Posts and contracts of engineers", ("appointment_id",), _UNTIL,
    node="Appointment",
    references=(
        Reference("engineer_id", "OF", ("Engineer",), "who is appointed", required=True),
        Reference("appointing_body_code", "APPOINTED", _BODY, "who appoints", inward=True, required=True),
        Reference("form_code", "UNDER_FORM", ("ContractForm",), "legal form", required=True),
        Reference("funding_code", "FUNDED_BY", ("FundingScheme",), "scheme that pays"),
    ),
)  # fmt: skip
APPOINTMENT_BODIES = Table(
    "appointment_bodies", "Local governments that appointments serve", ("appointment_id", "body_code"), _UNTIL,
    tie="SERVES", start=Reference("appointment_id", "SERVES", ("Appointment",), "the appointment", required=True),
    end=Reference("body_code", "SERVES", _BODY, "the served body", required=True),
)  # fmt: skip
ENGAGEMENTS = Table(
    "engagements", "What engineers did about issues, and what came of it", ("engagement_id",), _UNTIL,
    node="Engagement",
    references=(
        Reference("engineer_id", "CARRIED_OUT", ("Engineer",), "who did it", inward=True, required=True),
        Reference("issue_id", "ADDRESSED", ("Issue",), "the issue", required=True),
        Reference("body_code", "AT", _BODY, "where", required=True),
        Reference("appointment_id", "UNDER", ("Appointment",), "the appointment it was part of"),
        Reference("skill_codes", "USED", ("Skill",), "skills used", many=True),
        Reference("confirmed_by_code", "CONFIRMED_BY", _BODY, "served body that confirmed or disputed"),
    ),
)  # fmt: skip
OUTCOME_INDICATORS = Table(
    "outcome_indicators", "Figures before and after an engagement", ("engagement_id", "name"), _REMOVE,
    node="OutcomeIndicator",
    references=(
        Reference("engagement_id", "MEASURED_BY", ("Engagement",), "the engagement", inward=True, required=True),
    ),
)  # fmt: skip
OUTCOME_REUSES = Table(
    "outcome_reuses", "Local governments that reuse an outcome", ("engagement_id", "body_code"), _REMOVE,
    tie="REUSED", start=Reference("body_code", "REUSED", _BODY, "who reuses", required=True),
    end=Reference("engagement_id", "REUSED", ("Engagement",), "what is reused", required=True),
)  # fmt: skip
POOLS = Table(
    "pools", "Pools of people kept ready", ("pool_id",), Ending("set", "is_open", "false"),
    node="Pool",
    references=(
        Reference("owner_id", "RUN_BY", ("LocalGovernment", "WideAreaGroup"),
                  "code of the local government, or id of the wide-area group", required=True),
        Reference("category_codes", "COVERS", ("IssueCategory",), "fields it covers", many=True),
    ),
)  # fmt: skip
POOL_MEMBERS = Table(
    "pool_members", "Members of pools", ("pool_id", "engineer_id", "valid_from"), _UNTIL,
    tie="IN_POOL", start=_engineer("IN_POOL", "the member"),
    end=Reference("pool_id", "IN_POOL", ("Pool",), "the pool", required=True),
)  # fmt: skip
COMPLETIONS = Table(
    "completions", "Training that engineers completed", ("engineer_id", "course_code", "completed_on"), _REMOVE,
    tie="COMPLETED", start=_engineer("COMPLETED", "who"),
    end=Reference("course_code", "COMPLETED", ("TrainingCourse",), "the course", required=True),
)  # fmt: skip
MUNICIPALITY_PROFILES = Table(
    "municipality_profiles", "How ready a local government is, dated", ("body_code", "valid_from"), _UNTIL,
    node="MunicipalityProfile",
    references=(Reference("body_code", "HAS_PROFILE", _BODY, "the body", inward=True, required=True),),
)  # fmt: skip
SUPPORT_REQUESTS = Table(
    "support_requests", "Requests of local governments for somebody who helps", ("request_id",),
    Ending("set", "status", "WITHDRAWN"),
    node="SupportRequest",
    references=(
        Reference("body_code", "REQUESTED", _BODY, "local government that asks", inward=True, required=True),
        Reference("issue_id", "ASKS_ABOUT", ("Issue",), "the issue", required=True),
        Reference("coordinator_code", "COORDINATED_BY", _BODY, "local government that coordinates"),
        Reference("form_codes", "WANTS_FORM", ("ContractForm",), "contract forms that are possible", many=True),
    ),
)  # fmt: skip
REFERRALS = Table(
    "referrals", "People proposed for requests", ("referral_id",), Ending("set", "status", "LAPSED"),
    node="Referral",
    references=(
        Reference("request_id", "ANSWERS", ("SupportRequest",), "the request", required=True),
        Reference("engineer_id", "PROPOSES", ("Engineer",), "who is proposed", required=True),
        Reference("proposer_code", "PROPOSED_BY", _BODY, "local government that proposes", required=True),
        Reference("appointment_id", "LED_TO", ("Appointment",), "the appointment that followed"),
    ),
)  # fmt: skip
REFERRAL_STEPS = Table(
    "referral_steps", "What happened to referrals, once for each state", ("referral_id", "status"), _REMOVE,
    tie="STEPPED", start=Reference("referral_id", "STEPPED", ("Referral",), "the referral", required=True),
    end=Reference("body_code", "STEPPED", _BODY, "local government that took or recorded the step", required=True),
)  # fmt: skip
SUCCESS_STORIES = Table(
    "success_stories", "Work that went well, told for others", ("story_id",), Ending("set", "state", "WITHDRAWN"),
    node="SuccessStory",
    references=(
        Reference("body_code", "TELLS", _BODY, "where it happened", inward=True, required=True),
        Reference("engagement_ids", "ABOUT", ("Engagement",), "the work it tells of", many=True, required=True),
    ),
)  # fmt: skip
STORY_APPROVALS = Table(
    "story_approvals", "What each party decided about success stories", ("story_id", "party"), _REMOVE,
    node="StoryApproval",
    references=(
        Reference("story_id", "NEEDS_APPROVAL", ("SuccessStory",), "the story", inward=True, required=True),
    ),
)  # fmt: skip
STORY_REUSES = Table(
    "story_reuses", "Local governments that followed success stories", ("story_id", "body_code"), _REMOVE,
    tie="REUSED", start=Reference("body_code", "REUSED", _BODY, "who follows", required=True),
    end=Reference("story_id", "REUSED", ("SuccessStory",), "the story", required=True),
)  # fmt: skip
RECUSALS = Table(
    "recusals", "What is recorded about people whose employers sell to local governments", ("recusal_id",), _UNTIL,
    node="Recusal",
    references=(
        Reference("engineer_id", "RECORDED_FOR", ("Engineer",), "the person", required=True),
        Reference("company_id", "WITH_EMPLOYER", ("Company",), "the employer", required=True),
        Reference("body_code", "TOWARDS", _BODY, "the buyer", required=True),
        Reference("recorded_by_code", "RECORDED_BY", _BODY, "local government that recorded it"),
    ),
)  # fmt: skip

#: A row may refer to rows of tables before its own.
TABLES: tuple[Table, ...] = (
    COMPANIES, ENGINEERS, DESIGNATIONS, ENGINEER_SKILLS, ENGINEER_OFFERS, EMPLOYMENTS, CONSENTS, SALES,
    ISSUES, ISSUE_SKILLS, APPOINTMENTS, APPOINTMENT_BODIES, ENGAGEMENTS, OUTCOME_INDICATORS, OUTCOME_REUSES,
    POOLS, POOL_MEMBERS, COMPLETIONS, MUNICIPALITY_PROFILES,
    SUPPORT_REQUESTS, REFERRALS, REFERRAL_STEPS, SUCCESS_STORIES, STORY_APPROVALS, STORY_REUSES, RECUSALS,
)  # fmt: skip
