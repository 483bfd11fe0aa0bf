"""Appointments keep the limits of their legal forms, row by row."""

from __future__ import annotations

from datetime import date

from enishi.package_data import REFERENCE
from graph.clock import fiscal_year
from graph.ingest.demo.forms import last_day
from graph.ingest.reference_data import ReferenceData
from tests.graph.ingest.demo.tables_of import World

FORMS = {form.code: form for form in ReferenceData.read(REFERENCE).contract_forms}


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def test_every_form_is_met(demo: World) -> None:
    assert {row["form_code"] for row in demo["appointments"]} == set(FORMS)


def test_modes_of_the_work_are_allowed_by_the_form(demo: World) -> None:
    form = {row["appointment_id"]: row["form_code"] for row in demo["appointments"]}
    under = [row for row in demo["engagements"] if row["appointment_id"]]

    assert len(under) > 1000
    for row in under:
        assert row["mode"] in FORMS[form[row["appointment_id"]]].allowed_modes, row


def test_work_lies_within_the_term_and_at_a_served_body(demo: World) -> None:
    posts = {row["appointment_id"]: row for row in demo["appointments"]}
    served = {(row["appointment_id"], row["body_code"]) for row in demo["appointment_bodies"]}
    for row in demo["engagements"]:
        if row["appointment_id"]:
            post = posts[row["appointment_id"]]
            assert post["engineer_id"] == row["engineer_id"]
            assert (row["appointment_id"], row["body_code"]) in served
            assert post["valid_from"] <= row["valid_from"]
            assert (row["valid_to"] or "2026-11-20") <= (post["valid_to"] or "9999")


def test_terms_end_when_the_form_says(demo: World) -> None:
    for row in demo["appointments"]:
        form, start, end = FORMS[row["form_code"]], _day(row["valid_from"]), _day(row["valid_to"])
        assert start is not None
        assert form.valid_from is None or form.valid_from <= start
        if form.ends_with_fiscal_year:
            assert end is not None, row
            assert fiscal_year(start) == fiscal_year(end), row
        if form.maximum_months is not None:
            assert end is not None, row
            assert end <= last_day(start, int(form.maximum_months)), row


def test_days_and_presence_reach_the_least_of_the_form(demo: World) -> None:
    for row in demo["appointments"]:
        form = FORMS[row["form_code"]]
        for cell in (row["planned_days_per_month"], row["actual_days_per_month"]):
            assert float(cell) >= (form.minimum_days_per_month or 0), row
            assert float(cell) * 7.75 >= (form.minimum_hours_per_month or 0), row
        assert 1 - float(row["remote_share"]) >= (form.minimum_on_site_share or 0), row
        if form.work_pattern == "FULL_TIME":
            assert float(row["planned_days_per_month"]) >= 18, row


def test_company_secondments_last_half_a_year_at_least(demo: World) -> None:
    for row in demo["appointments"]:
        if row["form_code"] == "KIGYOJIN-FIRM":
            start, end = _day(row["valid_from"]), _day(row["valid_to"])
            assert start is not None
            assert end is not None
            assert end >= last_day(start, 6), row


def test_forms_between_governments_are_for_their_staff(demo: World) -> None:
    employer = {
        r["engineer_id"]: r["employer_id"] for r in demo["employments"] if not r["valid_to"]
    }
    for row in demo["appointments"]:
        boss = employer.get(row["engineer_id"], "")
        if row["form_code"] in ("PREF-DISPATCH", "CONCURRENT-POST"):
            assert boss.isdigit(), row
        if row["form_code"] == "PREF-DISPATCH":
            assert boss[2:5] == "000", row
        if row["form_code"] in ("OUTSOURCE-FIRM", "KIGYOJIN-FIRM", "HOMETOWN-TAX-STAFF"):
            assert boss.startswith("K"), row


def test_shares_of_days_add_up(demo: World) -> None:
    planned = {
        row["appointment_id"]: float(row["planned_days_per_month"]) for row in demo["appointments"]
    }
    shares = dict.fromkeys(planned, 0.0)
    for row in demo["appointment_bodies"]:
        shares[row["appointment_id"]] += float(row["days_per_month"])

    assert [id_ for id_ in planned if abs(planned[id_] - shares[id_]) > 0.1] == []
