"""The pay statement of one person (D11) in words, from a month as it is counted or as it was closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlmodel import Session, col, select

from app.context import clock_of
from app.domain.credits import CreditWhy
from app.domain.money import format_money
from app.domain.months import add_months
from app.domain.pay import Accrual, LineKind, done_percent
from app.errors import NotFoundError
from app.services.pay_count import CountedMonth, count_month
from app.services.pay_rows import AccrualGroup, AccrualRow, CorrectionRow, PlanRow, Statement
from app.services.pay_schemes import line_rows, line_title, pay_rules, percent_text, scheme_name
from app.services.pay_sheet import PaySheet
from app.services.pay_units import LEAD_LINE
from app.services.settings import load_settings
from app.texts import Texts, load_texts
from db.tables import Person

_SAID = frozenset(
    {CreditWhy.SHARED, CreditWhy.HANDOVER_DAY, CreditWhy.RULED, "unanswered", "in_quarter", "not_met", "changed"}
)


def load_statement(
    session: Session, person_id: int, month: date, lang: str, worked_days: int | None = None
) -> Statement:
    """Return a person's statement of a month: as it was closed, else as it is counted now.

    ``worked_days`` of an open month are those of a person who did not work all of it.

    Raises:
        NotFoundError: ``no_person``.
    """
    counted = count_month(session, month, None if worked_days is None else {person_id: worked_days})
    return make_statement(session, counted, person_id, lang)


def make_statement(session: Session, counted: CountedMonth, person_id: int, lang: str) -> Statement:
    """Return a statement of a month that was counted; errors as ``load_statement``.

    Who has nothing in the month (left before it) has an empty statement.
    """
    person = counted.people.get(person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    closed = counted.closed.get(person_id)
    sheet = closed.sheet if closed else counted.open.get(person_id) or counted.empty_sheet(person)
    words, currency = load_texts("words", lang), load_settings(session)["money.currency"]
    scheme = sheet.scheme
    code = scheme.code if scheme else ""
    total, row = sheet.total, closed.row if closed else None
    return Statement(
        person_id=person_id,
        name=sheet.name,
        job_title=sheet.job_title,
        role=scheme_name(code, lang),
        month=sheet.month,
        until_on=sheet.until_on,
        is_closed=closed is not None,
        closed_on=clock_of(session).local(row.closed_at).date() if row else None,
        closed_by=_name(session, row.closed_by) if row else "",
        scheme=scheme,
        base_of_month_kop=scheme.base_kop(1, 1) if scheme else 0,
        lines=line_rows(scheme, lang, currency) if scheme else (),
        rules=pay_rules(session, lang, sheet.rules),
        plans=plan_rows(sheet, lang),
        groups=_groups(sheet, words, currency),
        corrections=_corrections(sheet, words),
        worked_days=sheet.worked_days,
        days=sheet.until_on.day,
        base_kop=sheet.base_kop,
        accrued_kop=sheet.accrued_kop,
        corrections_kop=sheet.corrections_kop,
        carried_in_kop=sheet.carried_in_kop,
        total_kop=total.total_kop,
        carried_kop=total.carried_kop,
        note=row.note if row else "",
        problems=problems_of(sheet),
    )


def problems_of(sheet: PaySheet) -> tuple[str, ...]:
    """Return what stands in the way of a right statement: no_scheme, no_target."""
    if sheet.scheme is None:
        return ("no_scheme",)
    return () if sheet.scheme.target_kop else ("no_target",)


def plan_rows(sheet: PaySheet, lang: str) -> tuple[PlanRow, ...]:
    """Return plan and actual in words, the line that brings most first."""
    if sheet.scheme is None:
        return ()
    found = []
    for plan in sheet.plans:
        line = sheet.scheme.line(plan.line)
        is_money = line is not None and line.kind is LineKind.PERCENT
        title = line_title(plan.line, sheet.scheme.code, lang)
        found.append(PlanRow(plan.line, title, is_money, plan.plan, plan.actual, done_percent(plan.actual, plan.plan)))
    return tuple(found)


def _groups(sheet: PaySheet, words: Texts, currency: str) -> tuple[AccrualGroup, ...]:
    if sheet.scheme is None:
        return ()
    found = []
    # What a shared sale brings the giver is of no line of the giver's own scheme.
    codes = dict.fromkeys([*(line.code for line in sheet.scheme.lines), *(one.line for one in sheet.earned)])
    for code in codes:
        mine = [one for one in sheet.earned if one.line == code]
        found.append(
            AccrualGroup(
                code,
                line_title(code, sheet.scheme.code, words.lang),
                tuple(_row(one, sheet, words, currency) for one in mine),
                sum(one.accrued_kop for one in mine),
            )
        )
    return tuple(found)


def _row(one: Accrual, sheet: PaySheet, words: Texts, currency: str) -> AccrualRow:
    if one.rate_bp is not None:
        rate = words.text("pay.percent", percent=percent_text(one.rate_bp, words.lang))
    else:
        rate = format_money(one.unit_kop or 0, currency, words.lang)
    return AccrualRow(
        on=one.on,
        client_id=one.client_id,
        client=sheet.labels.get(f"client:{one.client_id}", ""),
        order_id=_order_id(one),
        basis=_basis(one, sheet, words),
        why=words.text(f"pay.why.{one.why}") if one.why in _SAID else "",
        received_kop=one.received_kop,
        rate=rate,
        accrued_kop=one.accrued_kop,
    )


def _order_id(one: Accrual) -> int | None:
    kind, _, number = one.ref.partition(":")
    return int(number) if kind == "order" else None


def _basis(one: Accrual, sheet: PaySheet, words: Texts) -> str:
    """Return what an accrual rests on: the order's number, the lead's, or the condition with its figures."""
    kind, _, number = one.ref.partition(":")
    if kind == "order":
        return words.text("pay.ref.order", number=sheet.labels.get(one.ref, number))
    if kind == "handover":
        return words.text("pay.ref.lead" if one.line == LEAD_LINE else "pay.ref.first_payment", number=number)
    if kind == "client":
        return words.text("pay.ref.new_client")
    met, _, of = one.ref.partition("/")
    return words.text(f"pay.ref.{one.line}", met=met, of=of)


def _corrections(sheet: PaySheet, words: Texts) -> tuple[CorrectionRow, ...]:
    found = []
    if sheet.carried_in_kop:
        before = add_months(sheet.month, -1)
        what = words.text("pay.correction.carried", month=_month_text(before, words))
        found.append(CorrectionRow("carried", sheet.month, None, None, what, sheet.carried_in_kop))
    for one in sorted((*sheet.changed, *sheet.taken_back), key=lambda each: each.on):
        is_changed = one in sheet.changed
        code = "closed_period" if is_changed else "refund" if one.rate_bp is not None else "returned_lead"
        what = words.text(
            f"pay.correction.{code}",
            what=_basis(one, sheet, words),
            client=sheet.labels.get(f"client:{one.client_id}", ""),
            month=_month_text(one.on, words),
        )
        found.append(CorrectionRow(code, one.on, one.client_id, _order_id(one), what, one.accrued_kop))
    return tuple(found)


def _month_text(day: date, words: Texts) -> str:
    return f"{words.text('months').split()[day.month - 1]} {day.year}"


def _name(session: Session, person_id: int | None) -> str:
    names: Iterable[str] = session.exec(select(Person.name).where(col(Person.id) == person_id)).all()
    return next(iter(names), "")
