"""Labels, relationship types, their ends, keys, constraints and indexes: declared once.

The importer, the export, the data dictionary, the offline bulk import and the checks on the
database all read these declarations; nothing else in the project says what the graph looks like.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph import choices
from graph.properties import (
    ENTITY,
    NAME,
    PROVENANCE,
    Kind,
    Property,
    day,
    derived,
    flag,
    integer,
    number,
    text,
    texts,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of node: its key property, what else it is called, and its properties.

    `private` labels hold facts about people: a statement that names one filters by audience.
    Nodes of `derived` labels are computed by Enishi and neither imported nor exported.
    """

    name: str
    key: str
    about: str
    properties: tuple[Property, ...]
    also: tuple[str, ...] = ()
    private: bool = False
    derived: bool = False

    def property(self, name: str) -> Property:
        """The property of that name. Raises KeyError where there is none."""
        return next((p for p in self.properties if p.name == name), None) or _missing(
            self.name, name
        )


@dataclass(frozen=True, slots=True)
class Tie:
    """A kind of relationship, read from `start` to `end`.

    Two ties of one type between the same nodes are different where a `key` property differs.
    `derived` ties are computed by Enishi and neither imported nor exported.
    """

    type: str
    start: str
    end: str
    about: str
    properties: tuple[Property, ...] = ()
    key: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """An index beside those that uniqueness constraints bring. `kind`: range, vector or fulltext.

    A full-text index may be over several labels, separated by `|`.
    """

    name: str
    kind: str
    label: str
    properties: tuple[str, ...]
    filters: tuple[str, ...] = ()


def _missing(where: str, name: str) -> Property:
    raise KeyError(f"{where} has no property {name}")


_FIND_TEXT = derived("find_text", Kind.TEXT, "what it is found by: beginnings, words, readings")
_SYNTHETIC = flag("is_synthetic", "invented for demonstration", required=False)
_VALIDITY = (
    day("valid_from", "first day", required=True),
    day("valid_to", "last day, included; empty while it lasts"),
)
_PLACE = (
    text("code", "全国地方公共団体コード: six digits, the last a check digit", required=True),
    text("name", "official name", required=True),
    text("kana", "reading in hiragana", required=True),
    text("name_english", "name in English", required=True),
    number("latitude", "of the office, degrees north", least=-90, most=90, required=True),
    number("longitude", "of the office, degrees east", least=-180, most=180, required=True),
    integer("population", "residents", required=True),
    day("population_on", "the day of the count", required=True),
    number("area_km2", "area in square kilometres"),
    text("website", "official web site"),
)
_TERM = (
    text("code", "code of the term", required=True),
    text(
        "name", "in Japanese where the source has it, else in the source's language", required=True
    ),
    text("name_language", "language of `name`: ja or en", choices=("ja", "en"), required=True),
    text("name_english", "in English"),
    text("edition", "edition of the vocabulary", required=True),
    text("source_url", "where it comes from"),
    day("valid_from", "first day of validity"),
    day("valid_to", "last day of validity, included"),
)

LABELS: tuple[Label, ...] = (
    Label("Prefecture", "code", "One of the 47 prefectures", (
        *_PLACE,
        text("jis_code", "two-digit prefecture code", required=True),
        text("region", "conventional region", choices=choices.REGIONS, required=True),
        flag("is_tokyo_area", "Tokyo, Kanagawa, Saitama or Chiba", required=True),
        _FIND_TEXT, *ENTITY,
    ), also=("LocalGovernment",)),
    Label("Municipality", "code", "A city, special ward, town or village", (
        *_PLACE,
        text("prefecture", "two-digit code of its prefecture", required=True),
        text("kind", "what it is", choices=choices.MUNICIPALITY_KINDS, required=True),
        text("city_class", "class of a city", choices=choices.CITY_CLASSES),
        text("district", "county (郡) of a town or village"),
        _FIND_TEXT, *ENTITY,
    ), also=("LocalGovernment",)),
    Label("WideAreaGroup", "id", "A named group of municipalities that work together", (
        text("id", "identifier", required=True),
        text("name", "name", required=True),
        text("name_english", "name in English"),
        text("kind", "what binds it", choices=choices.WIDE_AREA_KINDS, required=True),
        text("completeness", "whether the member list is complete"),
        *ENTITY,
    )),
    Label("PeerGroup", "code", "類似団体: the ministry's own class of comparable municipalities", (
        *_TERM,
        text("population_band", "population rule", required=True),
        text("industry_band", "industry rule"),
        *ENTITY,
    )),
    Label("Skill", "code", "A digital skill of ESCO or the Japanese skill standards", (
        *_TERM,
        text("framework", "where it is defined", choices=choices.SKILL_FRAMEWORKS, required=True),
        text("group", "its group in the framework"),
        derived("rarity", Kind.NUMBER, "powers of ten of all people by those who have it"),
        _FIND_TEXT, *ENTITY,
    )),
    Label("IssueCategory", "code", "A field of municipal or community DX", (
        *_TERM, text("plan_reference", "chapter of the plan that names it"), _FIND_TEXT, *ENTITY,
    )),
    Label("Role", "code", "A role of the ministry's external-talent standard", (*_TERM, *ENTITY)),
    Label("ContractForm", "code", "A legal form under which a person works for a local government", (
        *_TERM,
        text("legal_basis", "statute and article", required=True),
        texts("allowed_modes", "support modes the form allows", choices=choices.SUPPORT_MODES),
        flag("is_verified", "limits read in a source; unverified ones warn, they do not forbid"),
        flag("ends_with_fiscal_year", "a term ends on 31 March at the latest"),
        number("maximum_months", "longest term in months"),
        number("minimum_days_per_month", "fewest days a month"),
        number("minimum_hours_per_month", "fewest hours a month"),
        number("minimum_on_site_share", "least share of work on site", most=1),
        text("work_pattern", "full or part time", choices=choices.WORK_PATTERNS),
        *ENTITY,
    )),
    Label("FundingScheme", "code", "A scheme that pays for such work", (*_TERM, *ENTITY)),
    Label("TrainingCourse", "code", "A course on public administration or DX", (
        *_TERM,
        text("provider", "institution", required=True),
        text("topic", "subject", choices=choices.TRAINING_TOPICS, required=True),
        _FIND_TEXT, *ENTITY,
    )),
    Label("Engineer", "id", "A person with digital skills who can be asked to help", (
        text("id", "identifier without meaning", required=True),
        text("name", "full name", required=True, longest=NAME),
        text("kana", "reading of the name", longest=NAME),
        text("romaji", "name in Latin letters", longest=NAME),
        text("registration", "state in the register", choices=choices.REGISTRATIONS, required=True),
        flag("has_administrative_experience", "worked in public administration before"),
        flag("is_self_employed", "works on their own account"),
        number("free_days_per_month", "days a month still free", most=31),
        day("available_from", "first day of availability"),
        day("available_to", "last day of availability, included"),
        texts("work_patterns", "accepted patterns", choices=choices.WORK_PATTERNS),
        number("remote_share", "share of work they want to do remotely", most=1),
        texts("on_site_in", "prefectures where they work on site: two-digit codes", code="prefecture"),
        day("stated_on", "when they last stated their availability"),
        _SYNTHETIC,
        derived("home_prefecture", Kind.TEXT, "two-digit code of the home's prefecture"),
        derived("audiences", Kind.TEXTS, "who may know that the person exists"),
        derived("name_audiences", Kind.TEXTS, "who may read name and employer; a subset"),
        derived("audiences_until", Kind.DAY, "last day on which both hold"),
        derived("facets", Kind.TEXT, "tokens of what they offer and where they live, for the full-text index"),
        derived("proposal", Kind.TEXT, "tokens that speak for them, below the mark of each class that may know of them"),
        derived("name_key", Kind.TEXT, "widest audience of the name, the name in one spelling without its space, the name, id"),
        derived("turned_key", Kind.TEXT, "widest audience, the name without its space and the other name first, id"),
        derived("kana_key", Kind.TEXT, "as `name_key`, with its reading"),
        derived("romaji_key", Kind.TEXT, "widest audience of the name, the name in Latin letters without its space, id"),
        derived("given_key", Kind.TEXT, "the same in Latin letters, the other name first"),
        derived("ministry_name_key", Kind.TEXT, "`name_key` of whom one prefecture may read, without saying which: for the ministry"),
        derived("ministry_turned_key", Kind.TEXT, "`turned_key` of these"),
        derived("ministry_kana_key", Kind.TEXT, "`kana_key` of these"),
        derived("ministry_romaji_key", Kind.TEXT, "`romaji_key` of these"),
        derived("ministry_given_key", Kind.TEXT, "`given_key` of these"),
        *ENTITY,
    ), private=True),
    Label("Company", "id", "An employer of engineers", (
        text("id", "identifier without meaning", required=True),
        text("name", "registered name", required=True, longest=NAME),
        text("kana", "reading of the name", longest=NAME),
        text("name_english", "name in English", longest=NAME),
        text("size", "size class", choices=choices.COMPANY_SIZES),
        day("cooperation_since", "first day of the cooperation agreement"),
        day("cooperation_until", "last day of the agreement, included"),
        integer("people_offered", "people offered under the agreement"),
        flag("offers_secondment", "seconds staff to local governments"),
        _SYNTHETIC, _FIND_TEXT, *ENTITY,
    )),
    Label("Consent", "id", "What one engineer allows: a purpose and an audience", (
        text("id", "identifier without meaning", required=True),
        text("purpose", "what for", choices=choices.CONSENT_PURPOSES, required=True),
        text("audience", "towards whom", choices=choices.CONSENT_AUDIENCES, required=True),
        day("granted_on", "day of consent", required=True),
        day("expires_on", "last day it holds, included"),
        day("withdrawn_on", "day of withdrawal: no longer holds on that day"),
        _SYNTHETIC, *ENTITY,
    ), private=True),
    Label("Issue", "id", "A problem a local government wants solved", (
        text("id", "identifier without meaning", required=True),
        text("title", "title in Japanese", required=True),
        text("title_english", "title in English"),
        text("problem", "what hurts, in Japanese"),
        text("problem_english", "what hurts, in English"),
        text("desired_result", "what should be so afterwards, in Japanese"),
        text("desired_result_english", "what should be so afterwards, in English"),
        text("status", "the body's own statement", choices=choices.ISSUE_STATUSES, required=True),
        text("visibility", "who may read it", choices=choices.ISSUE_VISIBILITIES, required=True),
        texts("wanted_modes", "kinds of support wanted", choices=choices.SUPPORT_MODES),
        number("size_days", "estimated person days"),
        text("on_site", "need for presence", choices=choices.ON_SITE_NEEDS),
        day("deadline", "wanted by"),
        day("posted_on", "day of posting"),
        day("closed_on", "day of closing"),
        _SYNTHETIC,
        derived("body", Kind.TEXT, "code of the local government that faces it"),
        derived("prefecture", Kind.TEXT, "two-digit code of the body's prefecture"),
        derived("category", Kind.TEXT, "code of its category"),
        derived("audience", Kind.TEXT, "the one audience token that may read it"),
        derived("posted_key", Kind.TEXT, "posting day and id: the order of lists"),
        derived("deadline_key", Kind.TEXT, "deadline and id: another order of lists"),
        derived("updated_key", Kind.TEXT, "moment of the last change and id: another order of lists"),
        derived("solved_as", Kind.TEXT, "strength of the best outcome that solved it"),
        derived("solved_audience", Kind.TEXT, "the audience token, where it is solved"),
        derived("search_text", Kind.TEXT, "tokens for the full-text index"),
        derived("terms", Kind.TEXTS, "telling words and synonym groups"),
        derived("embedding", Kind.VECTOR, "centred meaning vector"),
        derived("text_hash", Kind.TEXT, "of the texts and models behind the four above"),
        *ENTITY,
    ), private=True),
    Label("Appointment", "id", "An engineer's post or contract with a local government", (
        text("id", "identifier without meaning", required=True),
        text("title", "title of the post"),
        *_VALIDITY,
        number("planned_days_per_month", "planned", most=31),
        number("actual_days_per_month", "as worked", most=31),
        number("remote_share", "share of remote work", most=1),
        text("pay_band", "pay per month", choices=choices.PAY_BANDS),
        text("training_state", "public-administration training", choices=choices.TRAINING_STATES),
        day("conflict_declared_on", "day of the conflict-of-interest declaration"),
        text("end_reason", "why it ended", choices=choices.END_REASONS),
        _SYNTHETIC, *ENTITY,
    ), private=True),
    Label("Engagement", "id", "What an engineer did about an issue, and what came of it", (
        text("id", "identifier without meaning", required=True),
        text("did", "what the person did"),
        text("did_english", "what the person did, in English"),
        text("mode", "kind of support", choices=choices.SUPPORT_MODES, required=True),
        *_VALIDITY,
        flag("solved_issue", "says that it solved the issue"),
        text("summary", "what came of it"),
        text("summary_english", "what came of it, in English"),
        text("confirmation", "state of the served body's confirmation", choices=choices.CONFIRMATIONS),
        day("confirmed_on", "day of that statement"),
        text("confirmation_comment", "comment of the served body"),
        _SYNTHETIC,
        derived("strength", Kind.TEXT, "how well the outcome is borne out"),
        *ENTITY,
    ), private=True),
    Label("OutcomeIndicator", "id", "One measured figure of an engagement, before and after", (
        text("id", "engagement and name", required=True),
        text("name", "what was measured", required=True, longest=NAME),
        text("name_english", "what was measured, in English", longest=NAME),
        text("unit", "unit", required=True),
        text("unit_english", "unit, in English"),
        number("before", "value before", least=None),
        number("after", "value after", least=None),
        flag("is_lower_better", "whether less is better", required=True),
        day("measured_on", "day of the later measurement"),
        text("measured_by", "source of the figures"),
        *ENTITY,
    ), private=True),
    Label("Pool", "id", "People whom a local government or group keeps ready", (
        text("id", "identifier without meaning", required=True),
        text("name", "name", required=True, longest=NAME),
        text("rules", "how it works"),
        flag("is_open", "takes requests"),
        _SYNTHETIC, *ENTITY,
    )),
    Label("MunicipalityProfile", "id", "Dated facts about how ready a local government is", (
        text("id", "body and first day", required=True),
        *_VALIDITY,
        integer("dx_staff", "staff for DX"),
        flag("is_one_person_it", "one person does all IT"),
        flag("has_cio_assistant", "has a CIO assistant"),
        flag("has_sponsor", "an executive backs the work"),
        flag("has_counterpart", "a named counterpart"),
        flag("has_budget_line", "a budget line"),
        flag("has_network_access", "network access for outsiders"),
        day("reviewed_on", "day of the review"),
        _SYNTHETIC, *ENTITY,
    )),
    Label("SupportRequest", "id", "A body asks for somebody who helps with an issue", (
        text("id", "identifier without meaning", required=True),
        text("status", "the body's own statement", choices=choices.REQUEST_STATUSES, required=True),
        texts("wanted_modes", "kinds of support asked for", choices=choices.SUPPORT_MODES),
        number("wanted_days_per_month", "days a month asked for", most=31),
        day("requested_on", "day of asking", required=True),
        day("due_on", "answer wanted by"),
        day("closed_on", "day of closing"),
        text("unmet_reason", "why nobody was found", choices=choices.UNMET_REASONS),
        _SYNTHETIC,
        derived("body", Kind.TEXT, "code of the local government that asks"),
        derived("prefecture", Kind.TEXT, "two-digit code of the body's prefecture"),
        derived("requested_key", Kind.TEXT, "day of asking and id: the order of lists"),
        *ENTITY,
    ), private=True),
    Label("Referral", "id", "A person proposed for a request", (
        text("id", "identifier without meaning", required=True),
        text("status", "how far it is", choices=choices.REFERRAL_STATUSES, required=True),
        day("proposed_on", "day of the proposal", required=True),
        day("closed_on", "day on which it was accepted, declined or lapsed"),
        text("decline_reason", "why it was declined", choices=choices.DECLINE_REASONS),
        text("declined_by", "which side declined", choices=choices.DECLINERS),
        _SYNTHETIC, *ENTITY,
    ), private=True),
    Label("SuccessStory", "id", "Work that went well, told with the consent of its parties", (
        text("id", "identifier without meaning", required=True),
        text("title", "title in Japanese", required=True),
        text("title_english", "title in English"),
        text("summary", "what happened, in Japanese", required=True),
        text("summary_english", "what happened, in English"),
        text("state", "how far it is", choices=choices.STORY_STATES, required=True),
        day("published_on", "day of publication"),
        day("withdrawn_on", "day of withdrawal"),
        _SYNTHETIC,
        derived("body", Kind.TEXT, "code of the local government where it happened"),
        derived("prefecture", Kind.TEXT, "two-digit code of the body's prefecture"),
        derived("audience", Kind.TEXT, "the one audience token that may read it, beside the ministry"),
        derived("published_key", Kind.TEXT, "day of publication and id: the order of lists"),
        derived("search_text", Kind.TEXT, "tokens for the full-text index"),
        *ENTITY,
    ), private=True),
    Label("StoryApproval", "id", "What one party decided about a success story", (
        text("id", "story and party", required=True),
        text("party", "whose decision", choices=choices.APPROVAL_PARTIES, required=True),
        text("decision", "what was decided", choices=choices.APPROVAL_DECISIONS, required=True),
        day("decided_on", "day of the decision"),
        text("comment", "comment of the party"),
        *ENTITY,
    ), private=True),
    Label("Recusal", "id", "What is recorded about a person whose employer sells to a body", (
        text("id", "identifier without meaning", required=True),
        text("status", "what is recorded", choices=choices.CONFLICT_STATUSES[1:], required=True),
        text("scope", "what the person keeps out of, in Japanese"),
        text("scope_english", "what the person keeps out of, in English"),
        text("reason", "why it is harmless, for DISMISSED"),
        *_VALIDITY,
        _SYNTHETIC, *ENTITY,
    ), private=True),
    Label("ConflictFinding", "id", "A person's employer sells to the body that asks for them", (
        derived("id", Kind.TEXT, "referral or appointment, body, and a number among several employers"),
        derived("body", Kind.TEXT, "code of the body"),
        derived("found_key", Kind.TEXT, "first day of what it was found at, and id: the order of lists"),
    ), private=True, derived=True),
)  # fmt: skip

_LEVEL = integer(
    "level", "1 knows, 2 can with help, 3 can alone, 4 leads others", least=1, most=4, required=True
)

TIES: tuple[Tie, ...] = (
    Tie("IN_PREFECTURE", "Municipality", "Prefecture", "lies in", PROVENANCE),
    Tie("IN_PEER_GROUP", "Municipality", "PeerGroup", "belongs to the peer type", PROVENANCE),
    Tie("MEMBER_OF", "Municipality", "WideAreaGroup", "is a member of", (
        flag("is_lead", "leads the group"), day("valid_from", "joined"), day("valid_to", "left"), *PROVENANCE,
    )),
    Tie("ADJACENT_TO", "LocalGovernment", "LocalGovernment", "borders on, in either direction", (
        text("kind", "how", choices=("LAND", "SEA_LINK"), required=True),
        number("shared_km", "length of the border; 0 where it is a point"),
        text("link", "bridge, tunnel or ferry"),
        *PROVENANCE,
    ), key=("kind",)),
    Tie("BROADER", "IssueCategory", "IssueCategory", "is part of", PROVENANCE),
    Tie("LIVES_IN", "Engineer", "Municipality", "has their home in", PROVENANCE),
    Tie("HAS_ROLE", "Engineer", "Role", "can act as", PROVENANCE),
    Tie("MAY_WORK_UNDER", "Engineer", "ContractForm", "accepts the contract form", PROVENANCE),
    Tie("DESIGNATED", "Engineer", "LocalGovernment", "is an accelerator designated by", (
        text("number", "number of the designation"), *_VALIDITY, *PROVENANCE,
    ), key=("valid_from",)),
    Tie("HAS_SKILL", "Engineer", "Skill", "has the skill", (
        _LEVEL,
        text("rank", "how they see it themselves", choices=choices.SKILL_RANKS),
        texts("evidence", "engagement:ID, course:CODE or certificate:TITLE@ISSUER"),
        day("verified_on", "last verified"),
        *PROVENANCE,
    )),
    Tie("OFFERS", "Engineer", "IssueCategory", "offers support in the field", (
        texts("modes", "kinds of support offered", choices=choices.SUPPORT_MODES), *PROVENANCE,
    )),
    Tie("EMPLOYED_BY", "Engineer", "Company | LocalGovernment", "is employed by", (
        *_VALIDITY, text("permission", "the employer's permission", choices=choices.PERMISSIONS), *PROVENANCE,
    ), key=("valid_from",)),
    Tie("GAVE", "Engineer", "Consent", "gave", PROVENANCE),
    Tie("NAMES", "Consent", "LocalGovernment", "holds towards the named body", PROVENANCE),
    Tie("HEAD_OFFICE_IN", "Company", "Municipality", "has its head office in", PROVENANCE),
    Tie("SELLS_TO", "Company", "LocalGovernment", "sells to", (
        text("category_code", "code of the field", required=True, code="category"),
        day("valid_from", "first day"), day("valid_to", "last day, included"), *PROVENANCE,
    ), key=("category_code",)),
    Tie("FACES", "LocalGovernment", "Issue", "faces and posted", PROVENANCE),
    Tie("IN_CATEGORY", "Issue", "IssueCategory", "is in the field", PROVENANCE),
    Tie("REQUIRES", "Issue", "Skill", "needs the skill", (
        _LEVEL, flag("is_essential", "cannot do without"), *PROVENANCE,
    )),
    Tie("FUNDED_BY", "Issue | Appointment", "FundingScheme", "is paid from", PROVENANCE),
    Tie("SIMILAR_TO", "Issue", "Issue", "is one of the nearest by likeness", (
        derived("score", Kind.NUMBER, "likeness: percentile among random pairs"),
        derived("meaning", Kind.NUMBER, "cosine of the centred vectors"),
        derived("words", Kind.NUMBER, "overlap of telling words"),
        derived("category", Kind.NUMBER, "1 same field, 0.5 same parent"),
        derived("skills", Kind.NUMBER, "overlap of required skills"),
        derived("method", Kind.TEXT, "model and formula"),
        derived("computed_on", Kind.DAY, "when"),
    ), derived=True),
    Tie("OF", "Appointment", "Engineer", "is the post of", PROVENANCE),
    Tie("APPOINTED", "LocalGovernment", "Appointment", "appointed", PROVENANCE),
    Tie("UNDER_FORM", "Appointment", "ContractForm", "has the legal form", PROVENANCE),
    Tie("SERVES", "Appointment", "LocalGovernment", "serves", (
        number("days_per_month", "share of the days", most=31),
        day("valid_from", "first day"), day("valid_to", "last day, included"), *PROVENANCE,
    )),
    Tie("CARRIED_OUT", "Engineer", "Engagement", "carried out", PROVENANCE),
    Tie("ADDRESSED", "Engagement", "Issue", "addressed", PROVENANCE),
    Tie("AT", "Engagement", "LocalGovernment", "was at", PROVENANCE),
    Tie("UNDER", "Engagement", "Appointment", "was part of", PROVENANCE),
    Tie("USED", "Engagement", "Skill", "used the skill", PROVENANCE),
    Tie("CONFIRMED_BY", "Engagement", "LocalGovernment", "was confirmed or disputed by", PROVENANCE),
    Tie("MEASURED_BY", "Engagement", "OutcomeIndicator", "was measured by", PROVENANCE),
    Tie("REUSED", "LocalGovernment", "Engagement | SuccessStory", "reused the outcome or case of", (
        day("since", "first day"), *PROVENANCE,
    )),
    Tie("RUN_BY", "Pool", "LocalGovernment | WideAreaGroup", "is run by", PROVENANCE),
    Tie("COVERS", "Pool", "IssueCategory", "covers the field", PROVENANCE),
    Tie("IN_POOL", "Engineer", "Pool", "is a member of", (
        *_VALIDITY,
        text("state", "state of the membership", choices=choices.POOL_STATES),
        texts("category_codes", "fields covered there", code="category"),
        *PROVENANCE,
    ), key=("valid_from",)),
    Tie("COMPLETED", "Engineer", "TrainingCourse", "completed", (
        day("completed_on", "day of completion", required=True),
        day("valid_until", "last day it counts"),
        text("confirmation", "state of the provider's confirmation", choices=choices.CONFIRMATIONS),
        *PROVENANCE,
    ), key=("completed_on",)),
    Tie("HAS_PROFILE", "LocalGovernment", "MunicipalityProfile", "is described by", PROVENANCE),
    Tie("REQUESTED", "LocalGovernment", "SupportRequest", "asked for", PROVENANCE),
    Tie("ASKS_ABOUT", "SupportRequest", "Issue", "is about", PROVENANCE),
    Tie("WANTS_FORM", "SupportRequest", "ContractForm", "can be met under", PROVENANCE),
    Tie("COORDINATED_BY", "SupportRequest", "LocalGovernment", "is coordinated by", PROVENANCE),
    Tie("ANSWERS", "Referral", "SupportRequest", "answers", PROVENANCE),
    Tie("PROPOSES", "Referral", "Engineer", "proposes", PROVENANCE),
    Tie("PROPOSED_BY", "Referral", "LocalGovernment", "was made by", PROVENANCE),
    Tie("LED_TO", "Referral", "Appointment", "led to", PROVENANCE),
    Tie("STEPPED", "Referral", "LocalGovernment", "was brought to a new state by", (
        text("status", "the new state", choices=choices.REFERRAL_STATUSES, required=True),
        day("stepped_on", "day", required=True),
        text("note", "note"),
        *PROVENANCE,
    ), key=("status",)),
    Tie("TELLS", "LocalGovernment", "SuccessStory", "is where it happened", PROVENANCE),
    Tie("ABOUT", "SuccessStory", "Engagement", "tells of", PROVENANCE),
    Tie("NEEDS_APPROVAL", "SuccessStory", "StoryApproval", "was decided on by", PROVENANCE),
    Tie("RECORDED_FOR", "Recusal", "Engineer", "is about", PROVENANCE),
    Tie("WITH_EMPLOYER", "Recusal", "Company", "is about sales of", PROVENANCE),
    Tie("TOWARDS", "Recusal", "LocalGovernment", "is about sales to", PROVENANCE),
    Tie("RECORDED_BY", "Recusal", "LocalGovernment", "was recorded by", PROVENANCE),
    Tie("INVOLVES", "ConflictFinding", "Engineer | Company | LocalGovernment | Referral | Appointment",
        "was found between", derived=True),
)  # fmt: skip

#: `Accelerator` marks an engineer who was ever designated: dates on DESIGNATED decide.
MARKS = ("LocalGovernment", "Accelerator")

#: Nodes of the service itself: provenance, version of the graph, calibration, access tokens.
SERVICE_LABELS = ("Import", "GraphVersion", "SimilarityModel", "AccessToken", "FigureSet")

#: Uniqueness: (label, property). The parent label's alone would leave `(:Municipality {code})` a scan.
UNIQUE: tuple[tuple[str, str], ...] = (
    ("LocalGovernment", "code"),
    *((label.name, label.key) for label in LABELS),
    ("Prefecture", "jis_code"),
    ("Import", "id"),
    ("FigureSet", "id"),
    ("AccessToken", "id"),
    ("AccessToken", "digest"),
)

EMBEDDING_DIMENSIONS = 384

INDEXES: tuple[Index, ...] = (
    Index("engineer_by_home", "range", "Engineer", ("home_prefecture", "id")),
    Index("engineer_by_name", "range", "Engineer", ("name_key",)),
    Index("engineer_by_kana", "range", "Engineer", ("kana_key",)),
    Index("engineer_by_romaji", "range", "Engineer", ("romaji_key",)),
    Index("engineer_by_given_name", "range", "Engineer", ("given_key",)),
    Index("engineer_by_turned_name", "range", "Engineer", ("turned_key",)),
    Index("ministry_engineer_by_name", "range", "Engineer", ("ministry_name_key",)),
    Index("ministry_engineer_by_turned_name", "range", "Engineer", ("ministry_turned_key",)),
    Index("ministry_engineer_by_kana", "range", "Engineer", ("ministry_kana_key",)),
    Index("ministry_engineer_by_romaji", "range", "Engineer", ("ministry_romaji_key",)),
    Index("ministry_engineer_by_given_name", "range", "Engineer", ("ministry_given_key",)),
    Index("accelerator_by_id", "range", "Accelerator", ("id",)),
    Index("municipality_by_prefecture", "range", "Municipality", ("prefecture", "code")),
    Index("issue_by_posting", "range", "Issue", ("posted_key",)),
    Index("issue_by_prefecture", "range", "Issue", ("prefecture", "posted_key")),
    Index("issue_by_body", "range", "Issue", ("body", "posted_key")),
    Index("issue_by_prefecture_and_deadline", "range", "Issue", ("prefecture", "deadline_key")),
    Index("issue_by_body_and_deadline", "range", "Issue", ("body", "deadline_key")),
    Index("issue_by_prefecture_and_change", "range", "Issue", ("prefecture", "updated_key")),
    Index("issue_by_body_and_change", "range", "Issue", ("body", "updated_key")),
    Index("engineer_facets", "fulltext", "Engineer", ("facets",)),
    Index("engineer_proposals", "fulltext", "Engineer", ("proposal",)),
    Index("conflict_finding_by_day", "range", "ConflictFinding", ("found_key",)),
    Index("support_request_by_day", "range", "SupportRequest", ("requested_key",)),
    Index("appointment_by_day", "range", "Appointment", ("valid_from",)),
    Index("success_story_by_day", "range", "SuccessStory", ("published_key",)),
    Index("figure_set_by_day", "range", "FigureSet", ("name", "computed_on")),
    Index("issue_search", "fulltext", "Issue", ("search_text",)),
    Index("story_search", "fulltext", "SuccessStory", ("search_text", "audience")),
    Index(
        "issue_meaning", "vector", "Issue", ("embedding",),
        filters=("prefecture", "body", "audience", "solved_as", "solved_audience", "status"),
    ),
    Index(
        "search", "fulltext",
        "Prefecture|Municipality|IssueCategory|Skill|TrainingCourse|Company|Issue",
        ("find_text", "search_text", "audience"),
    ),
)  # fmt: skip


def label(name: str) -> Label:
    """The label of that name. Raises KeyError where there is none."""
    return _BY_NAME[name]


def tie(type_: str) -> Tie:
    """The relationship type of that name. Raises KeyError where there is none."""
    return _BY_TYPE[type_]


_BY_NAME = {each.name: each for each in LABELS}
_BY_TYPE = {each.type: each for each in TIES}
