"""What the source's words become in the reference data: values of `graph.choices`, editions, topics."""

KINDS = {"市": "CITY", "区": "SPECIAL_WARD", "町": "TOWN", "村": "VILLAGE"}
CITY_CLASSES = {
    "": "",
    "指定都市": "DESIGNATED",
    "中核市": "CORE",
    "施行時特例市": "FORMER_SPECIAL",
}
REGIONS = {
    "北海道": "HOKKAIDO", "東北": "TOHOKU", "関東": "KANTO", "中部": "CHUBU", "近畿": "KINKI",
    "中国": "CHUGOKU", "四国": "SHIKOKU", "九州・沖縄": "KYUSHU_OKINAWA",
}  # fmt: skip
TOKYO_AREA = ("11", "12", "13", "14")
WIDE_AREA_KINDS = {"連携中枢都市圏": "CORE_CITY_AREA", "定住自立圏": "SETTLEMENT_AREA"}

#: Framework and edition by the source's `source_framework`. DSS-P and DSS-L share one document.
FRAMEWORKS = {
    "ESCO digital skills": ("ESCO", "v1.2"),
    "DSS-P v1.2": ("DSS_P", "v1.2"),
    "DSS-L": ("DSS_L", "v1.2"),
    "ITSS V3": ("ITSS", "V3"),
    "MIC HR guideline": ("LOCAL_GOVERNMENT", "2023-12"),
}
#: The copy of ESCO that was read has "aura" replaced by "cloud" inside this word.
MISPRINTS = {"hotel, restcloudnts and catering": "hotel, restaurants and catering"}

PLAN_EDITION = "2.3版"
COMMUNITY_EDITION = "2024-08"
ROLE_EDITION = "2022-09"
PEER_EDITION = "令和5年度"
#: Contract forms and schemes are a collection of this project's, dated by its making.
COLLECTION_EDITION = "2026-10"

#: Offices that stand in another municipality, or a temporary one that was given up:
#: 双葉町, 三島村, 十島村, 竹富町. A point inside the municipality is taken instead.
OFFICE_ELSEWHERE = ("075469", "463035", "463043", "473812")

#: Full or part time where the legal form itself says so; the others allow either.
WORK_PATTERNS = {
    "SPECIAL-PART-TIME": "PART_TIME",
    "FISCAL-YEAR-FULL": "FULL_TIME",
    "FISCAL-YEAR-PART": "PART_TIME",
    "FIXED-TERM-SPECIFIC": "FULL_TIME",
    "FIXED-TERM-GENERAL": "FULL_TIME",
    "FIXED-TERM-TASK": "FULL_TIME",
    "FIXED-TERM-SHORT": "PART_TIME",
    "KIGYOJIN-SIDE": "PART_TIME",
}
#: First day of the forms whose notes name it: "from FY2024", "from FY2025", "since 2020-10".
FORMS_SINCE = {
    "KIGYOJIN-SIDE": "2024-04-01",
    "KIGYOJIN-SENIOR": "2025-04-01",
    "HOMETOWN-TAX-STAFF": "2020-10-01",
}
#: Last day where the source names one: "until 2028-03-31".
SCHEMES_UNTIL = {"TAX-CORP-HOMETOWN": "2028-03-31"}

#: Subject of each of the 52 courses, read from its name and the source's own topic.
TOPICS: dict[str, tuple[str, ...]] = {
    "PUBLIC_FINANCE": ("JICHIDAI-05", "JICHIDAI-06", "JICHIDAI-14"),
    "LAW": ("JICHIDAI-08", "JICHIDAI-09", "JICHIDAI-10"),
    "SECURITY": ("JIAM-01", "IPA-01", "NICT-01", "IPAEX-SG", "IPAEX-SC"),
    "DX": (
        "JICHIDAI-15", "JAMP-01", "JAMP-02", "JAMP-06", "JLIS-01", "JLIS-02", "JLIS-03",
        "APPLIC-01", "GACCO-01", "GACCO-02", "GACCO-03", "DIGITAL-01", "IPA-02", "IPA-03",
        "IPAEX-IP", "IPAEX-FE", "IPAEX-AP", "IPAEX-ST", "IPAEX-SA", "IPAEX-PM", "IPAEX-NW",
        "IPAEX-DB", "IPAEX-ES", "IPAEX-SM", "IPAEX-AU",
    ),
    # General administration, management and single policies: no topic of their own.
    "OTHER": (
        "JICHIDAI-01", "JICHIDAI-02", "JICHIDAI-03", "JICHIDAI-04", "JICHIDAI-07", "JICHIDAI-11",
        "JICHIDAI-12", "JICHIDAI-13", "JICHIDAI-16", "JICHIDAI-17", "JAMP-03", "JAMP-04",
        "JAMP-05", "JAMP-07", "JAMP-08", "JIAM-02",
    ),
}  # fmt: skip
TOPIC_OF = {code: topic for topic, codes in TOPICS.items() for code in codes}

#: Addresses of private persons' pages: a citation says that it was one, and names nobody.
PRIVATE_PAGES = (
    "nozomimatsui.hatenablog", "sanadamitsuo.com", "note.com acrossthesky", "note.com yo4shi80",
    "note.com primalcolors", "blog.goo.ne.jp/hibiuma", "kanadahideki.blog.fc2.com",
)  # fmt: skip
PRIVATE_PAGE = "個人のウェブページ"
