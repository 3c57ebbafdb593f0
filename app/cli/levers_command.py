"""levers: what fell of a client against its own past half-year, and which lever to pull."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.table import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.domain.levers import HalfYear
    from app.services.levers import LeverRow, LeversSheet


def levers(
    asked: Asked,
    named: Annotated[str, typer.Argument(metavar="ID", help="The id, or the number on the card as #112.")],
) -> None:
    """Show the three levers of a client against its own previous half-year.

    \b
    JSON: {client_id, as_of, now, before, levers, suggested, reason,
      spot_group, groups_count, winning_cost}
    now and before are half-years: {after, until, orders, total_kop,
      average_check_kop, gap_days, groups: [{group, net_kop}]}
    after is exclusive, until inclusive; gap_days is null below three days
      with orders; groups are the codes of what was bought.
    levers: [{lever, now | now_kop, before | before_kop, change_kop, words}]
      frequency  orders; change at the earlier average check
      check      average check in kopecks; change times the orders of now
      range      product groups of groups_count; what only one half-year has
      share      percent of the yearly need, over 12 months; no change_kop
    suggested is frequency, check or range, null when there is none; then or
      else reason says why in one sentence. spot_group is the code of a group
      to offer where nothing fell. winning_cost is a sentence, empty unless a
      regular or VIP client is late or sleeping.

    With --as-of the half-years up to that day.
    """
    from app.cli.books import reading

    with reading(asked) as book:
        data, lines = book.read(_load, asked, named)
    asked.answer(data, lambda: lines)


def _load(session: Session, asked: Asked, named: str) -> tuple[dict[str, Any], list[str]]:
    from sqlalchemy import select
    from sqlmodel import col

    from app.cli.books import find_client
    from app.services.levers import load_levers
    from db.tables import ProductGroup

    sheet = load_levers(session, find_client(session, named), asked.lang, asked.as_of)
    groups = select(col(ProductGroup.id), col(ProductGroup.code))
    codes: dict[int, str] = {group_id: code for group_id, code in session.execute(groups)}
    said = [*(row.words for row in sheet.rows), sheet.reason, sheet.winning_cost]
    return _sheet_json(sheet, codes), [one_line(line) for line in said if line]


def _sheet_json(sheet: LeversSheet, codes: dict[int, str]) -> dict[str, Any]:
    return {
        "client_id": sheet.client_id,
        "as_of": sheet.as_of,
        "now": _half_json(sheet.now, codes),
        "before": _half_json(sheet.before, codes),
        "levers": [_row_json(row) for row in sheet.rows],
        "suggested": sheet.suggested or None,
        "reason": sheet.reason,
        "spot_group": None if sheet.spot_id is None else codes[sheet.spot_id],
        "groups_count": sheet.groups_count,
        "winning_cost": sheet.winning_cost,
    }


def _half_json(half: HalfYear, codes: dict[int, str]) -> dict[str, Any]:
    from app.domain.levers import rounded

    return {
        "after": half.after,
        "until": half.until,
        "orders": half.orders,
        "total_kop": half.total_kop,
        "average_check_kop": half.average_kop,
        "gap_days": half.gap_days,
        "groups": [{"group": codes[group], "net_kop": rounded(kop)} for group, kop in half.groups.items()],
    }


def _row_json(row: LeverRow) -> dict[str, Any]:
    unit = "_kop" if row.lever == "check" else ""
    found = {"lever": row.lever, f"now{unit}": row.now, f"before{unit}": row.before}
    if row.lever != "share":
        found["change_kop"] = row.change_kop
    return {**found, "words": row.words}
