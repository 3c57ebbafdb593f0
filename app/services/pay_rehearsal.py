"""Past months under another sales model or other schemes: what each would have got. Nothing is written.

Under another model every client has one person for the functions that one role covers: who had it in truth for the
first of them (of the first sale, where it is among them), if that person is to hold the role; else the people of the
role take such clients in turn by their number. A client that would change hands does so on the day it came to care,
and every client that came from prospecting to the first sale would have been a lead of the scout.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from sqlmodel import Session

from app.context import clock_of, today_of
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.credits import HandedOver, Holders, Holding
from app.domain.months import add_months, month_end, month_start
from app.domain.pay import Scheme, UnitEvent
from app.domain.sales_models import Role, SalesModel, roles_by_function
from app.errors import InvalidError
from app.services.credits import credit_all, load_holders, load_rules
from app.services.pay_bonuses import load_bonuses
from app.services.pay_count import CountedMonth, count_money, count_month
from app.services.pay_rows import Rehearsal, RehearsalRow, RehearsedMonth
from app.services.pay_schemes import SchemeDraft, check_scheme, people_schemes, schemes_in_force
from app.services.pay_sheet import PaySheet
from app.services.pay_units import FIRST_PAYMENT_LINE, GROWTH_LINE, LEAD_LINE, load_units
from app.services.people import load_people
from app.services.receipts import fetch, load_order_money
from app.services.rule_facts import local_day

_ENTERED: Final = """
SELECT m.client_id, min(m.moved_at) FROM stage_move m JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL
JOIN stage was ON was.id = m.from_stage_id JOIN stage goes ON goes.id = m.to_stage_id
WHERE was.function = 'prospecting' AND goes.function = 'first_sale' GROUP BY m.client_id
"""
# Who would do it where nobody holds the role: the nearest by work.
_NEAREST: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.SELLER: ("seller", "hunter", "farmer"),
    Role.SCOUT: ("scout",),
    Role.HUNTER: ("hunter", "seller"),
    Role.FARMER: ("farmer", "seller"),
    Role.VIP_MANAGER: ("vip_manager",),
}


@dataclass(frozen=True, slots=True)
class RehearsalChoice:
    """What is rehearsed.

    Attributes:
        model: a code of SalesModel; empty: who had which client stays, only the schemes differ.
        roles: who would hold which role; a role that is not named is held by who holds it now, or the nearest to it.
        schemes: other figures of schemes by their codes; the others are as they are in force.
    """

    model: str = ""
    has_vip_manager: bool = False
    roles: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    schemes: Mapping[str, SchemeDraft] = field(default_factory=dict)


def rehearse(session: Session, months: Sequence[date], choice: RehearsalChoice) -> Rehearsal:
    """Return what everybody would have got for these months, beside what they get; corrections are left out of both.

    Raises:
        InvalidError: ``pay_no_months``, ``pay_month_ahead`` (not over yet), ``no_sales_model``, and those of
            ``save_scheme`` about the figures.
    """
    starts = sorted({month_start(month) for month in months})
    if not starts:
        raise InvalidError("pay_no_months", field="months")
    if month_end(starts[-1]) >= today_of(session):
        raise InvalidError("pay_month_ahead", field="months", month=f"{starts[-1]:%Y-%m}")
    for draft in choice.schemes.values():
        check_scheme(draft)
    cast = _cast(session, choice)
    now_codes = people_schemes(session)
    now: dict[int, dict[date, int]] = defaultdict(dict)
    then: dict[int, dict[date, int]] = defaultdict(dict)
    names: dict[int, str] = {}
    received_kop = 0
    for start in starts:
        counted = count_month(session, start)
        names |= {person_id: person.name for person_id, person in counted.people.items()}
        received_kop += sum(credit.amount_kop for credit in counted.credits)
        for person_id, sheet in _sheets(counted).items():
            now[person_id][start] = _gross_kop(sheet)
        for person_id, kop in _rehearse_month(session, counted, choice, cast, now_codes).items():
            then[person_id][start] = kop
    rows = [
        RehearsalRow(
            person_id,
            names[person_id],
            now_codes.get(person_id, ""),
            cast.schemes.get(person_id, "") if cast else now_codes.get(person_id, ""),
            tuple(
                RehearsedMonth(start, now[person_id].get(start, 0), then[person_id].get(start, 0)) for start in starts
            ),
            sum(now[person_id].values()),
            sum(then[person_id].values()),
        )
        for person_id in sorted(now.keys() | then.keys())
    ]
    return Rehearsal(
        tuple(starts),
        choice.model,
        tuple(rows),
        received_kop,
        sum(row.now_kop for row in rows),
        sum(row.then_kop for row in rows),
    )


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who would play which part: the people of each function's role, and everybody's scheme."""

    people: Mapping[str, tuple[int, ...]]
    roles: Mapping[str, Role]
    schemes: Mapping[int, str]

    @property
    def has_leads(self) -> bool:
        """Whether leads would be handed over."""
        return self.roles[Function.PROSPECTING] != self.roles[Function.FIRST_SALE]

    def person_for(self, client_id: int, function: str, had: Holders, day: date) -> int | None:
        """Return who would have a client for a function."""
        people = self.people[function]
        mine = [one.value for one in FUNCTIONS if self.roles[one.value] == self.roles[function]]
        mine.sort(key=lambda one: one != Function.FIRST_SALE)
        for each in mine:
            person_id = had.holder_on(client_id, each, day)
            if person_id in people:
                return person_id
        return people[client_id % len(people)] if people else None

    def recast(self, had: Holders, client_ids: Iterable[int], day: date) -> Holders:
        """Return who would have had these clients, all the time."""
        own: dict[int, dict[str, list[Holding]]] = {}
        taken: dict[int, list[HandedOver]] = {}
        for client_id in client_ids:
            parts = {one.value: self.person_for(client_id, one.value, had, day) for one in FUNCTIONS}
            own[client_id] = {
                function: [Holding(date.min, None, person_id)]
                for function, person_id in parts.items()
                if person_id is not None
            }
            giver, taker = parts[Function.FIRST_SALE], parts[Function.CARE]
            came_on = next(
                (on for on, function in had.functions.get(client_id, ()) if function in (Function.CARE, Function.VIP)),
                date.min,
            )
            if giver is not None and taker is not None and giver != taker and came_on > date.min:
                taken[client_id] = [HandedOver(came_on, giver, taker)]
        return Holders({}, own, had.functions, had.now, taken)


def _cast(session: Session, choice: RehearsalChoice) -> _Cast | None:
    if not choice.model:
        return None
    if choice.model not in list(SalesModel):
        raise InvalidError("no_sales_model", field="model", value=choice.model)
    found = roles_by_function(choice.model, has_vip_manager=choice.has_vip_manager)
    roles = {function.value: role for function, role in found.items()}
    team = [person for person in load_people(session) if person.is_active]
    holding: dict[Role, tuple[int, ...]] = {}
    for role in dict.fromkeys(roles.values()):
        named = tuple(choice.roles.get(role.value, ()))
        near = tuple(person.id for person in team if set(person.roles) & set(_NEAREST[role]))
        owners = tuple(person.id for person in team if person.is_owner)
        holding[role] = named or near or owners or tuple(person.id for person in team)
    # Who would hold several roles is paid by that of the earliest function.
    schemes: dict[int, str] = {}
    for function in FUNCTIONS:
        for person_id in holding[roles[function.value]]:
            schemes.setdefault(person_id, roles[function.value].value)
    return _Cast({function: holding[role] for function, role in roles.items()}, roles, schemes)


def _rehearse_month(
    session: Session,
    counted: CountedMonth,
    choice: RehearsalChoice,
    cast: _Cast | None,
    now_codes: Mapping[int, str],
) -> dict[int, int]:
    start, until = counted.month, add_months(counted.month, 1)
    schemes = _schemes(session, counted, choice, cast, now_codes)
    lines = {line.code for scheme in schemes.values() for line in scheme.lines}
    if cast is None:
        credits = counted.credits
        growers = [person_id for person_id, scheme in schemes.items() if scheme.line(GROWTH_LINE)]
        units = load_units(session, start, until, growers)
        bonuses = load_bonuses(session, start, lines)
    else:
        last = month_end(start)
        orders = counted.money.orders
        holders = cast.recast(counted.money.holders, orders.keys(), last)
        credits = credit_all(orders, holders, load_rules(session), start, until)
        units = _leads(session, cast, start, until) if cast.has_leads else {}

        def recast(had: Holders, client_ids: Collection[int]) -> Holders:
            return cast.recast(had, client_ids, last)

        bonuses = load_bonuses(session, start, lines, recast)
    mine = defaultdict(list)
    for credit in credits:
        mine[credit.person_id].append(credit)
    found = {}
    sheets, days = _sheets(counted), month_end(start).day
    for person_id in sheets.keys() | schemes.keys():
        scheme, sheet = schemes.get(person_id), sheets.get(person_id)
        money = count_money(start, person_id, schemes, mine.get(person_id, ()), units.get(person_id, ()), bonuses)
        base_kop = scheme.base_kop(sheet.worked_days if sheet else days, days) if scheme else 0
        found[person_id] = base_kop + money.earned_kop + money.taken_back_kop
    return found


def _sheets(counted: CountedMonth) -> dict[int, PaySheet]:
    return {**counted.open, **{person_id: one.sheet for person_id, one in counted.closed.items()}}


def _gross_kop(sheet: PaySheet) -> int:
    return sheet.base_kop + sheet.accrued_kop + sum(one.accrued_kop for one in sheet.taken_back)


def _schemes(
    session: Session,
    counted: CountedMonth,
    choice: RehearsalChoice,
    cast: _Cast | None,
    now_codes: Mapping[int, str],
) -> dict[int, Scheme]:
    """Return everybody's scheme as rehearsed; a role without a target pay keeps the person's present one."""
    in_force = schemes_in_force(session, counted.month)
    for code, draft in choice.schemes.items():
        in_force[code] = Scheme(code, draft.target_kop, draft.base_percent, draft.lines)
    found = {}
    for person_id, code in (now_codes if cast is None else cast.schemes).items():
        if not code:
            continue
        own = counted.people[person_id].target_pay_kop
        scheme = in_force[code].with_target(own)
        present = counted.schemes.get(person_id)
        if not scheme.target_kop and present is not None:
            scheme = replace(scheme, target_kop=present.target_kop)
        found[person_id] = scheme
    return found


def _leads(session: Session, cast: _Cast, start: date, until: date) -> dict[int, list[UnitEvent]]:
    clock = clock_of(session)
    came = {client_id: local_day(moved_at, clock) for client_id, moved_at in fetch(session, _ENTERED, {})}
    orders = load_order_money(session, came)
    holders = load_holders(session, came)
    found: dict[int, list[UnitEvent]] = defaultdict(list)
    for client_id, on in came.items():
        person_id = cast.person_for(client_id, Function.PROSPECTING.value, holders, on)
        if person_id is None:
            continue
        if start <= on < until:
            found[person_id].append(UnitEvent(LEAD_LINE, on, client_id, None, "accepted"))
        paid_on = min((order.first_on for order in orders.get(client_id, ())), default=None)
        if paid_on is not None and on <= paid_on and start <= paid_on < until:
            found[person_id].append(UnitEvent(FIRST_PAYMENT_LINE, paid_on, client_id, None, "first_payment"))
    return found
