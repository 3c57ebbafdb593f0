"""What the pay statement prints: one person's month as it is counted or was closed, or a scheme without amounts."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from app.context import today_of
from app.documents.pay_statement_values import AccrualValues, GroupValues, PayStatementValues, PlanValues
from app.errors import NotFoundError
from app.services.pay_rows import AccrualGroup, Statement
from app.services.pay_schemes import load_schemes, percent_text
from app.services.pay_statement import load_statement
from app.texts import load_texts


def gather_pay_statement(
    session: Session, person_id: int, month: date, lang: str, worked_days: int | None = None
) -> PayStatementValues:
    """Return one person's statement of a month; a closed one from what was kept.

    Raises:
        NotFoundError: ``no_person``.
    """
    told = load_statement(session, person_id, month, lang, worked_days)
    return PayStatementValues(
        as_of=today_of(session),
        name=told.name,
        role=told.role,
        month=told.month,
        until_on=told.until_on,
        closed_on=told.closed_on,
        closed_by=told.closed_by,
        has_scheme=told.scheme is not None,
        base_of_month_kop=told.base_of_month_kop,
        base_text=_base_text(told.scheme.base_percent, lang) if told.scheme else "",
        lines=tuple((line.title, line.basis) for line in told.lines),
        rules=told.rules,
        plans=tuple(PlanValues(row.title, row.is_money, row.plan, row.actual, row.percent) for row in told.plans),
        groups=tuple(map(_group, told.groups)),
        corrections=_corrections(told),
        worked_days=told.worked_days,
        days=told.days,
        base_kop=told.base_kop,
        accrued_kop=told.accrued_kop,
        corrections_kop=told.corrections_kop,
        total_kop=told.total_kop,
        carried_kop=told.carried_kop,
        note=told.note,
    )


def blank_pay_statement(session: Session, scheme: str, lang: str) -> PayStatementValues:
    """Return the scheme of a role as it is in force, without amounts; empty ``scheme``: a form without any.

    Raises:
        NotFoundError: ``no_pay_scheme``.
    """
    today = today_of(session)
    if not scheme:
        return PayStatementValues(today, is_blank=True)
    schemes = load_schemes(session, lang)
    row = next((each for each in schemes.rows if each.code == scheme), None)
    if row is None:
        raise NotFoundError("no_pay_scheme", value=scheme)
    return PayStatementValues(
        as_of=today,
        role=row.name,
        has_scheme=True,
        base_of_month_kop=row.base_kop,
        base_text=_base_text(row.scheme.base_percent, lang),
        lines=tuple((line.title, line.basis) for line in row.lines),
        rules=schemes.rules,
        is_blank=True,
    )


def _base_text(percent: int, lang: str) -> str:
    return load_texts("words", lang).text("pay.of_target", percent=percent_text(percent * 100, lang))


def _group(group: AccrualGroup) -> GroupValues:
    rows = tuple(
        AccrualValues(row.on, row.client, row.basis, row.received_kop, row.rate, row.accrued_kop, row.why)
        for row in group.rows
    )
    return GroupValues(group.title, rows, group.subtotal_kop)


def _corrections(told: Statement) -> tuple[tuple[str, int], ...]:
    return tuple((row.what, row.amount_kop) for row in told.corrections)
