"""Pay of a month: everybody's row, one person's statement, and closing, after which a statement never changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of, clock_of, now_of, today_of
from app.domain.credits import Credit, CreditKind
from app.domain.months import add_months, month_end, month_start
from app.domain.pay import done_percent
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.contested import claims_of, contested
from app.services.credits import load_rules
from app.services.pay_count import Closed, CountedMonth, count_month
from app.services.pay_rows import PayMonth, PayRow
from app.services.pay_schemes import scheme_name
from app.services.pay_sheet import PaySheet, sheet_to_json
from app.services.pay_statement import load_statement, plan_rows, problems_of
from app.services.people import refuse_not_owner
from app.services.settings import load_settings
from db.tables import PayStatement

__all__ = ["close_month", "contested", "load_month", "load_statement"]

NOTE_LIMIT = 500
FIRST_YEAR, LAST_YEAR = 1900, 2999


def load_month(session: Session, month: date, lang: str) -> PayMonth:
    """Return what everybody gets for the month of ``month``; its claims are counted, ``contested`` tells of them."""
    counted = count_month(session, month)
    start, until = counted.month, month_end(counted.month)
    sheets: list[tuple[PaySheet, Closed | None]] = [(one.sheet, one) for one in counted.closed.values()]
    sheets += [(sheet, None) for sheet in counted.open.values()]
    rows = tuple(
        _row(session, sheet, closed, lang) for sheet, closed in sorted(sheets, key=lambda each: each[0].person_id)
    )
    claims = claims_of(session, counted.money, load_rules(session), start, lang)
    sums = _sums(counted.credits)
    received_kop = sum(sums.values())
    plan_kop = load_settings(session)["plan.month_kop"]
    paid = [row for row in rows if row.scheme]
    return PayMonth(
        month=start,
        until_on=until,
        is_over=until < today_of(session),
        rows=rows,
        received_kop=received_kop,
        first_kop=sums[CreditKind.FIRST],
        repeat_kop=sums[CreditKind.REPEAT],
        vip_kop=sums[CreditKind.VIP],
        nobody_kop=sum(credit.amount_kop for credit in counted.credits if credit.person_id is None),
        contested=sum(not claim.ruling for claim in claims),
        plan_kop=plan_kop,
        plan_percent=done_percent(received_kop, plan_kop),
        total_kop=sum(row.total_kop for row in rows),
        is_closed=bool(paid) and all(row.is_closed for row in paid),
    )


def close_month(
    session: Session,
    month: date,
    person_id: int | None = None,
    *,
    note: str = "",
    worked_days: Mapping[int, int] | None = None,
) -> Changes:
    """Close a person's statement of a month, or those of everybody that are still open (None).

    It is kept as it is now and never changes: what changes later is a correction of the next one. ``worked_days`` are
    those of a person who did not work all of the month. ``outcome`` is how many were closed.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``owner_only``, ``pay_month_not_over``, ``pay_closed_already``, ``pay_no_scheme``, ``text_long``,
            ``pay_month_skipped`` (a month before it is open after a closed one: ``month`` names it).
    """
    refuse_not_owner(session)
    counted = count_month(session, month, worked_days)
    if month_end(counted.month) >= today_of(session):
        raise InvalidError("pay_month_not_over", month=f"{counted.month:%Y-%m}")
    said = clean_text(note)
    if len(said) > NOTE_LIMIT:
        raise InvalidError("text_long", field="note", length=len(said), limit=NOTE_LIMIT)
    if person_id is None:
        sheets = [sheet for sheet in counted.open.values() if sheet.scheme is not None]
        if not sheets:
            raise InvalidError("pay_closed_already", name="", month=f"{counted.month:%Y-%m}")
    else:
        sheets = [_open_sheet(counted, person_id)]
    for sheet in sheets:
        _close(session, counted, sheet, said)
    session.flush()
    parts = {"month": f"{counted.month:%Y-%m}", "count": len(sheets), "name": sheets[0].name}
    code = "pay_month_closed" if person_id is None else "pay_closed"
    return Changes(code, parts=parts, topics=frozenset({"pay"}), outcome=len(sheets))


def _open_sheet(counted: CountedMonth, person_id: int) -> PaySheet:
    person = counted.people.get(person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    if person_id in counted.closed:
        raise InvalidError("pay_closed_already", name=person.name, month=f"{counted.month:%Y-%m}")
    sheet = counted.open.get(person_id) or counted.empty_sheet(person)
    if sheet.scheme is None:
        raise InvalidError("pay_no_scheme", name=person.name)
    return sheet


def _close(session: Session, counted: CountedMonth, sheet: PaySheet, note: str) -> None:
    last = counted.last_closed.get(sheet.person_id)
    if last is not None and add_months(last, 1) != sheet.month:
        raise InvalidError("pay_month_skipped", name=sheet.name, month=f"{add_months(last, 1):%Y-%m}")
    total = sheet.total
    session.add(
        PayStatement(
            person_id=sheet.person_id,
            month=sheet.month,
            total_kop=total.total_kop,
            carried_kop=total.carried_kop,
            content=sheet_to_json(sheet),
            note=note,
            closed_at=now_of(session),
            closed_by=actor_of(session),
        )
    )


def _row(session: Session, sheet: PaySheet, closed: Closed | None, lang: str) -> PayRow:
    code, total = sheet.scheme.code if sheet.scheme else "", sheet.total
    plans = plan_rows(sheet, lang)
    return PayRow(
        person_id=sheet.person_id,
        name=sheet.name,
        job_title=sheet.job_title,
        scheme=code,
        scheme_name=scheme_name(code, lang),
        base_kop=sheet.base_kop,
        accrued_kop=sheet.accrued_kop,
        corrections_kop=sheet.corrections_kop,
        carried_in_kop=sheet.carried_in_kop,
        total_kop=total.total_kop,
        carried_kop=total.carried_kop,
        sales_kop=sheet.sales_kop,
        plan=plans[0] if plans else None,
        is_closed=closed is not None,
        closed_at=clock_of(session).local(closed.row.closed_at) if closed else None,
        problems=problems_of(sheet),
    )


def _sums(credits: tuple[Credit, ...]) -> dict[CreditKind, int]:
    found = dict.fromkeys(CreditKind, 0)
    for credit in credits:
        found[credit.kind] += credit.amount_kop
    return found


def first_day(month: str) -> date:
    """Return the first day of a month typed as 2026-06, of a year that people trade in.

    Raises:
        InvalidError: ``pay_not_a_month``.
    """
    try:
        first = month_start(date.fromisoformat(f"{month}-01"))
    except ValueError as error:
        raise InvalidError("pay_not_a_month", value=month) from error
    if not FIRST_YEAR <= first.year <= LAST_YEAR:
        raise InvalidError("pay_not_a_month", value=month)
    return first
