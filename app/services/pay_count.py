"""Counting a month of everybody: open months anew each time, closed ones as they were kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import func, or_, select
from sqlmodel import Session, col

from app.domain.credits import Credit, CreditRules
from app.domain.months import add_months, month_end, month_start
from app.domain.pay import (
    Accrual,
    LineKind,
    MonthMoney,
    Scheme,
    UnitEvent,
    changed_since,
    pay_month,
)
from app.services.credits import Money, load_money, load_rules
from app.services.pay_bonuses import Bonuses, load_bonuses, without_quarter
from app.services.pay_schemes import people_schemes, schemes_in_force
from app.services.pay_sheet import PaySheet, PlanFact, sheet_from_json
from app.services.pay_units import GROWTH_LINE, load_units
from app.services.receipts import fetch
from db.tables import PayStatement, Person

_NAMES: Final = (
    "SELECT 'client:' || id, name FROM client WHERE id IN (SELECT value FROM json_each(:clients)) "
    "UNION ALL SELECT 'order:' || id, number FROM client_order WHERE id IN (SELECT value FROM json_each(:orders))"
)


@dataclass(frozen=True, slots=True)
class Closed:
    """A statement that is closed."""

    sheet: PaySheet
    row: PayStatement


@dataclass(frozen=True, slots=True)
class CountedMonth:
    """A month of everybody that has something in it: ``closed`` by person, ``open`` sheets of the others.

    ``credits`` are those of the month (``money`` may go further back), ``last_closed`` the last closed month of each
    person.
    """

    month: date
    money: Money
    credits: tuple[Credit, ...]
    people: Mapping[int, Person]
    closed: Mapping[int, Closed]
    open: Mapping[int, PaySheet]
    schemes: Mapping[int, Scheme]
    rules: CreditRules
    last_closed: Mapping[int, date]

    def empty_sheet(self, person: Person) -> PaySheet:
        """Return the sheet of somebody who has nothing in the month."""
        assert person.id is not None
        return _sheet(person, self.month, self.schemes.get(person.id), self.rules, MonthMoney((), ()), (), 0, 0, ())


def count_month(session: Session, month: date, worked_days: Mapping[int, int] | None = None) -> CountedMonth:
    """Return the month of ``month`` of everybody who works here, or has something in it.

    ``worked_days`` are those of a person who did not work all of the month.
    """
    start = month_start(month)
    until = add_months(start, 1)
    people = {person.id: person for person in session.execute(select(Person)).scalars() if person.id is not None}
    last = _last_closed(session)
    # What closed months lack is looked for once, with the month that follows the last of them.
    following = {person_id for person_id, month in last.items() if add_months(month, 1) == start}
    closed = _load_closed(session, start, following)
    followed = {person_id: closed[person_id] for person_id in following}
    back_to = min((min(months) for months in followed.values()), default=start)
    rules = load_rules(session)
    rules_on: dict[date, CreditRules] = {date.min: rules}
    for months in closed.values():
        rules_on |= {on: one.sheet.rules for on, one in months.items()}
    money = load_money(session, back_to, until, rules_on)
    in_force = {on: _schemes(session, people, closed, on) for on in _months(back_to, start)}
    schemes = in_force[start]
    growers = [person_id for person_id, scheme in schemes.items() if scheme.line(GROWTH_LINE)]
    units = _by_month(load_units(session, back_to, until, growers))
    credits = _credits_by_month(money.credits)
    bonuses = load_bonuses(session, start, {line.code for scheme in schemes.values() for line in scheme.lines})
    sheets = {}
    for person_id, person in people.items():
        mine = credits.get((start, person_id), ())
        earlier = followed.get(person_id, {})
        changed = _changed(person_id, earlier, in_force, credits, units)
        carried_in_kop = _carried(earlier.get(last.get(person_id, date.max)))
        has_something = mine or units.get((start, person_id)) or changed or carried_in_kop
        if start in closed.get(person_id, {}) or not (person.is_active or has_something):
            continue
        sheets[person_id] = _sheet(
            person,
            start,
            schemes.get(person_id),
            rules,
            _count(start, person_id, schemes, credits, units, bonuses),
            changed,
            carried_in_kop,
            _worked(person, start, worked_days),
            mine,
        )
    labels = _labels(session, sheets.values())
    return CountedMonth(
        start,
        money,
        tuple(credit for credit in money.credits if credit.on >= start),
        people,
        {person_id: months[start] for person_id, months in closed.items() if start in months},
        {person_id: replace(sheet, labels=_own_labels(sheet, labels)) for person_id, sheet in sheets.items()},
        schemes,
        rules,
        last,
    )


def count_money(
    month: date,
    person_id: int,
    schemes: Mapping[int, Scheme],
    credits: Sequence[Credit],
    units: Iterable[UnitEvent],
    bonuses: Bonuses | None,
) -> MonthMoney:
    """Return what a month brings a person by the scheme; without one nothing."""
    scheme = schemes.get(person_id)
    if scheme is None:
        return MonthMoney((), ())
    facts = [
        without_quarter(bonuses.of(person_id, line.code), month)
        for line in scheme.lines
        if bonuses is not None and line.kind is LineKind.BONUS_IF
    ]
    return pay_month(scheme, credits, units, facts, month_end(month), schemes)


def plan_facts(scheme: Scheme | None, money: MonthMoney) -> tuple[PlanFact, ...]:
    """Return plan and actual of the lines that can have one, that which brings most first."""
    found = []
    for line in sorted(scheme.lines if scheme else (), key=lambda one: -one.share_percent):
        mine = [one for one in (*money.earned, *money.taken_back) if one.line == line.code]
        if line.kind is LineKind.PERCENT:
            actual = sum(one.received_kop or 0 for one in mine)
            found.append(PlanFact(line.code, line.plan_kop(scheme.target_kop) if scheme else None, actual))
        elif line.kind is LineKind.PER_UNIT:
            back = sum(one in money.taken_back for one in mine)
            found.append(PlanFact(line.code, line.planned_units or None, len(mine) - 2 * back))
    return tuple(found)


def _count(
    month: date,
    person_id: int,
    schemes: Mapping[int, Scheme],
    credits: Mapping[tuple[date, int], Sequence[Credit]],
    units: Mapping[tuple[date, int], Sequence[UnitEvent]],
    bonuses: Bonuses | None,
) -> MonthMoney:
    key = month, person_id
    return count_money(month, person_id, schemes, credits.get(key, ()), units.get(key, ()), bonuses)


def _changed(
    person_id: int,
    earlier: Mapping[date, Closed],
    in_force: Mapping[date, Mapping[int, Scheme]],
    credits: Mapping[tuple[date, int], Sequence[Credit]],
    units: Mapping[tuple[date, int], Sequence[UnitEvent]],
) -> tuple[Accrual, ...]:
    """Return what the closed months of a person lack, by the schemes they were closed with."""
    now: list[Accrual] = []
    for month in earlier:
        money = _count(month, person_id, in_force[month], credits, units, None)
        now += (*money.earned, *money.taken_back)
    frozen = [one for each in earlier.values() for one in each.sheet.own]
    corrected = [one for each in earlier.values() for one in each.sheet.changed]
    return changed_since(now, frozen, corrected)


def _sheet(
    person: Person,
    month: date,
    scheme: Scheme | None,
    rules: CreditRules,
    money: MonthMoney,
    changed: tuple[Accrual, ...],
    carried_in_kop: int,
    worked_days: int,
    credits: Sequence[Credit],
) -> PaySheet:
    assert person.id is not None
    return PaySheet(
        person.id,
        person.name,
        person.job_title,
        month,
        scheme,
        rules,
        worked_days,
        scheme.base_kop(worked_days, month_end(month).day) if scheme else 0,
        money.earned,
        money.taken_back,
        changed,
        carried_in_kop,
        plan_facts(scheme, money),
        sum(credit.amount_kop for credit in credits),
        {},
    )


def _worked(person: Person, month: date, worked_days: Mapping[int, int] | None) -> int:
    days = month_end(month).day
    said = (worked_days or {}).get(person.id or 0)
    if said is not None:
        return min(max(said, 0), days)
    return days if person.is_active else 0


def _carried(closed: Closed | None) -> int:
    return 0 if closed is None else closed.sheet.total.carried_kop


def _last_closed(session: Session) -> dict[int, date]:
    query = select(col(PayStatement.person_id), func.max(col(PayStatement.month))).group_by(col(PayStatement.person_id))
    return {person_id: month for person_id, month in session.execute(query)}


def _load_closed(session: Session, month: date, following: Collection[int]) -> dict[int, dict[date, Closed]]:
    """Return the closed statements of a month, and all of these people."""
    found: dict[int, dict[date, Closed]] = defaultdict(dict)
    rows = session.execute(
        select(PayStatement)
        .where(or_(col(PayStatement.month) == month, col(PayStatement.person_id).in_(following)))
        .order_by(col(PayStatement.month))
    ).scalars()
    for row in rows:
        found[row.person_id][row.month] = Closed(sheet_from_json(row.content), row)
    return dict(found)


def _schemes(
    session: Session, people: Mapping[int, Person], closed: Mapping[int, Mapping[date, Closed]], month: date
) -> dict[int, Scheme]:
    """Return everybody's scheme of a month: the one it was closed by, else the one in force."""
    in_force = schemes_in_force(session, month)
    found = {}
    for person_id, code in people_schemes(session).items():
        kept = closed.get(person_id, {}).get(month)
        if kept is not None and kept.sheet.scheme is not None:
            found[person_id] = kept.sheet.scheme
        elif code:
            found[person_id] = in_force[code].with_target(people[person_id].target_pay_kop)
    return found


def _months(first: date, last: date) -> list[date]:
    found = [first]
    while found[-1] < last:
        found.append(add_months(found[-1], 1))
    return found


def _credits_by_month(credits: Iterable[Credit]) -> dict[tuple[date, int], list[Credit]]:
    found: dict[tuple[date, int], list[Credit]] = defaultdict(list)
    for credit in credits:
        if credit.person_id is not None:
            found[month_start(credit.on), credit.person_id].append(credit)
    return found


def _by_month(units: Mapping[int, Sequence[UnitEvent]]) -> dict[tuple[date, int], list[UnitEvent]]:
    found: dict[tuple[date, int], list[UnitEvent]] = defaultdict(list)
    for person_id, events in units.items():
        for event in events:
            found[month_start(event.on), person_id].append(event)
    return found


def _labels(session: Session, sheets: Iterable[PaySheet]) -> dict[str, str]:
    rows = [one for sheet in sheets for one in (*sheet.earned, *sheet.taken_back, *sheet.changed)]
    clients = {one.client_id for one in rows if one.client_id is not None}
    orders = {one.ref.partition(":")[2] for one in rows if one.ref.startswith("order:")}
    values = {"clients": json_list(clients), "orders": json_list(int(one) for one in orders)}
    return dict(fetch(session, _NAMES, values))


def json_list(ids: Iterable[int]) -> str:
    """Return ids as one value of a statement."""
    return f"[{','.join(str(one) for one in ids)}]"


def _own_labels(sheet: PaySheet, labels: Mapping[str, str]) -> dict[str, str]:
    keys = [
        key
        for one in (*sheet.earned, *sheet.taken_back, *sheet.changed)
        for key in (f"client:{one.client_id}", one.ref)
    ]
    return {key: labels[key] for key in dict.fromkeys(keys) if key in labels}
