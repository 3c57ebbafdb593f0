"""The weekly report on the four functions (D10): what a sheet of the company, or of one person, prints of any week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from sqlmodel import Session

from app.context import today_of
from app.documents.weekly_report_values import WEEK, WeekLeg, WeekLine, WeeklyReportValues, WeekNumber
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.kpi import Measure, norm_key, ratio
from app.domain.legs import monday_of
from app.domain.months import month_start
from app.errors import InvalidError, NotFoundError
from app.services.legs_history import load_norms
from app.services.report_facts import of_person
from app.services.report_money import ReportMoney, find_money
from app.services.settings import load_settings
from app.services.weekly_attention import (
    find_left_alone,
    find_overdue,
    find_promises,
    find_silent,
    find_without_step,
)
from app.services.weekly_counts import Weeks, count_weeks, find_week_facts
from db.tables import Person

AVERAGE_OF: Final = 4
MONTHS_A_YEAR, WEEKS_A_YEAR = 12, 52
MILLI: Final = 1000
# The lines of each block, with the measure whose month's norm is their plan.
LINES: Final[Mapping[Function, Mapping[str, tuple[Function, Measure] | None]]] = {
    Function.PROSPECTING: {
        "f1a": None,
        "f1b": None,
        "f1c": (Function.PROSPECTING, Measure.LEADS),
        "f1d": (Function.PROSPECTING, Measure.PASSED_ON),
    },
    Function.FIRST_SALE: {
        "f2a": (Function.FIRST_SALE, Measure.MEETINGS),
        "f2b": (Function.FIRST_SALE, Measure.PROPOSALS),
        "f2c": (Function.FIRST_SALE, Measure.SALES),
        "f2d": None,
    },
    Function.CARE: {
        "f3a": (Function.CARE, Measure.DEEDS),
        "f3b": (Function.CARE, Measure.SALES),
        "f3c": None,
        "f3d": None,
    },
    Function.VIP: {"f4a": (Function.VIP, Measure.DEEDS), "f4b": None, "f4c": None, "f4d": None},
}
_WEEK_NORMS: Final = {"f3a": Function.CARE, "f4a": Function.VIP}
"""Lines that are the very deeds of a leg: where no month is set, the leg's week is their plan."""
_WITHOUT_AVERAGE: Final = frozenset({"f2d", "f3d", "f4d"})
"""Lines of two figures or with a reason: there is no mean of those."""


def load_weekly_report(
    session: Session, monday: date | None = None, person_id: int | None = None
) -> WeeklyReportValues:
    """Return a week, the one that ``monday`` is in (None: this one), of one person if named.

    A person has no plans, they are the company's: the legs stand against the person's own four weeks before.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``week_ahead``.
    """
    person = session.get(Person, person_id) if person_id is not None else None
    if person_id is not None and person is None:
        raise NotFoundError("no_person", person=person_id)
    today = today_of(session)
    monday = monday_of(monday or today)
    if monday > today:
        raise InvalidError("week_ahead", field="monday", value=monday.isoformat())
    until_on = min(today, monday + WEEK - timedelta(1))
    settings = load_settings(session)
    vip_days: int = settings["touch.days_by_flag"].get("vip", 14)
    weeks = Weeks(session, [monday - WEEK * back for back in range(AVERAGE_OF, -1, -1)], until_on)
    money = find_money(session, min(weeks.mondays[0], month_start(until_on)), until_on)
    found = find_week_facts(session, weeks, money.between(weeks.mondays[0], until_on), person_id)
    ends = [*weeks.mondays[1:], until_on + timedelta(1)]
    left_alone = [len(find_left_alone(session, end - timedelta(1), vip_days, person_id)) for end in ends]
    numbers = count_weeks(weeks, found, left_alone)
    norms = {function: None for function in FUNCTIONS} if person else _norms(session, monday)
    deeds = {function: [0] * len(weeks.mondays) for function in FUNCTIONS}
    for deed in found.deeds:
        deeds[deed.function][weeks.index(deed.at)] += 1
    plans = {} if person else _plans(settings["kpi.norms"], norms)
    is_now = today - monday < 2 * WEEK
    return WeeklyReportValues(
        as_of=until_on,
        monday=monday,
        person=person.name if person else "",
        received_kop=_received(money, person_id, monday, until_on),
        month_kop=_received(money, person_id, month_start(until_on), until_on),
        plan_kop=None if person else settings["plan.month_kop"],
        legs=tuple(_leg(function, deeds[function], norms[function]) for function in FUNCTIONS),
        blocks=tuple(tuple(_line(key, numbers[key], plans.get(key)) for key in lines) for lines in LINES.values()),
        vip_days=vip_days,
        overdue=find_overdue(session, until_on, person_id),
        no_step=find_without_step(session, person_id, is_now=is_now),
        promises=find_promises(session, until_on, person_id),
        silent=find_silent(session, monday, until_on, person_id),
    )


def _received(money: ReportMoney, person_id: int | None, first_on: date, last_on: date) -> int:
    return sum(row.kop for row in of_person(person_id, money.between(first_on, last_on).rows))


def _norms(session: Session, monday: date) -> dict[Function, int | None]:
    return {function: norms[0] for function, norms in load_norms(session, [monday]).items()}


def _plans(month: Mapping[str, int], week: Mapping[Function, int | None]) -> dict[str, int | None]:
    """Return a week's plan of each line that has one: a month's norm by 12/52, else the week's norm of the leg."""
    found: dict[str, int | None] = {}
    for lines in LINES.values():
        for key, measured in lines.items():
            norm = month.get(norm_key(*measured)) if measured else None
            if norm is not None:
                found[key] = ratio(norm, WEEKS_A_YEAR, MONTHS_A_YEAR)
            elif key in _WEEK_NORMS:
                found[key] = week[_WEEK_NORMS[key]]
    return found


def _leg(function: Function, deeds: Sequence[int], norm: int | None) -> WeekLeg:
    *before, done = deeds
    average_milli = ratio(sum(before), len(before), MILLI) or 0
    against = norm * MILLI if norm else average_milli
    if against < MILLI:  # less than a deed a week says nothing of this one
        return WeekLeg(function.value, done, norm, average_milli, None)
    share = min(done * MILLI, against) * 100 // against
    return WeekLeg(function.value, done, norm, average_milli, share)


def _line(key: str, numbers: Sequence[WeekNumber], plan: int | None) -> WeekLine:
    *before, week = numbers
    if key in _WITHOUT_AVERAGE:
        return WeekLine(key, week, before[-1], plan)
    counts = [number.count for number in before if number.count is not None]
    sums = [number.kop for number in before if number.kop is not None]
    return WeekLine(
        key,
        week,
        before[-1],
        plan,
        average_milli=ratio(sum(counts), len(counts), MILLI) if counts else None,
        average_kop=ratio(sum(sums), len(sums)) if sums else None,
    )
