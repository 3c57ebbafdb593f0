"""What the view of pay asks of the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.services.contested import contested
from app.services.pay import load_month
from app.services.pay_rows import ClaimRow, PayMonth, Statement
from app.services.pay_schemes import PaySchemes, load_schemes
from app.services.pay_statement import load_statement
from app.services.settings import load_settings


@dataclass(frozen=True, slots=True)
class Pay:
    """The view: everybody's month, orders that two people could claim, and one statement.

    ``only`` is the one person that is shown; None: everybody is.
    """

    month: PayMonth
    claims: tuple[ClaimRow, ...]
    statement: Statement | None
    only: int | None


@dataclass(frozen=True, slots=True)
class Schemes:
    """The schemes as they are in force in a month, and the numbers of the rules."""

    schemes: PaySchemes
    settings: Mapping[str, Any]


def load_pay(
    session: Any, month_on: date, lang: str, person_id: int | None, only: int | None, worked: Mapping[int, int]
) -> Pay:
    """Return the view of a month; ``person_id`` is whose statement is shown, of the first row when None.

    ``only`` names the one person who is shown, in a book without a team or to who is not its owner: nobody else is,
    and nothing is contested.
    ``worked`` are days worked, by person, where they are not the whole month.
    """
    month = load_month(session, month_on, lang)
    rows = [row for row in month.rows if only is None or row.person_id == only]
    known = {row.person_id for row in rows}
    shown = person_id if person_id in known else rows[0].person_id if rows else None
    statement = None
    if shown is not None:
        statement = load_statement(session, shown, month_on, lang, worked.get(shown))
    claims = contested(session, month_on, lang) if only is None else ()
    return Pay(month, claims, statement, only)


def load_pay_schemes(session: Any, lang: str, month_on: date) -> Schemes:
    """Return the schemes in words, and the numbers of the rules."""
    return Schemes(load_schemes(session, lang, month_on), load_settings(session))
