"""What the page asks of the book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.conveyor import Function
from app.domain.kpi import Measure
from app.domain.report_periods import Period
from app.services.kpi import load_kpi_rows
from app.services.legs import load_deeds
from app.services.legs_history import LegsHistory, load_weeks
from app.services.report_rows import NOBODY, Bar, ReportRow, Reports
from app.services.reports import load_reports, load_rows


@dataclass(frozen=True, slots=True)
class Overview:
    """The picture of a period, and the stool of the last weeks."""

    reports: Reports
    legs: LegsHistory


@dataclass(frozen=True, slots=True)
class Behind:
    """What is opened: a bar of the reports, a leg's week or a measure of a level, under a title; of whom."""

    title: str
    bar: Bar | None = None
    leg: tuple[Function, date] | None = None
    measure: tuple[Function, Measure, date] | None = None
    person_id: int | None = None


def load_overview(session: Any, period: Period, lang: str, person_id: int | None) -> Overview:
    """Return the first view."""
    return Overview(load_reports(session, period, lang, person_id), load_weeks(session, person_id=person_id))


def load_behind(session: Any, behind: Behind, period: Period, lang: str) -> tuple[ReportRow, ...]:
    """Return the rows behind a number."""
    if behind.bar is not None:
        return load_rows(session, period, behind.bar, lang, behind.person_id)
    if behind.measure is not None:
        level, measure, month_on = behind.measure
        return load_kpi_rows(session, month_on, level, measure, lang, behind.person_id)
    assert behind.leg is not None
    function, monday = behind.leg
    deeds = load_deeds(session, function, monday, None, behind.person_id)
    return tuple(
        ReportRow(
            deed.source, deed.id, deed.client_id, deed.record_id, deed.name, deed.kind, deed.title, deed.on, deed.at,
            deed.person_id or NOBODY,
        )
        for deed in deeds
    )  # fmt: skip
