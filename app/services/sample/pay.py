"""The sample's pay: schemes with targets since the present sales model, and one month closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Final

from sqlalchemy import update
from sqlmodel import col

from app.context import clock_of
from app.domain.months import add_months, month_start
from app.services.pay import close_month
from app.services.pay_schemes import SchemeDraft, default_scheme, save_scheme
from app.services.sample.data import SampleBook
from db.tables import PayScheme, PayStatement

TARGETS_KOP: Final = {"hunter": 4_000_000, "farmer": 3_800_000, "scout": 2_600_000, "vip_manager": 4_000_000}
FARMER_RATE_BP: Final = 100
CLOSED_ON_DAY: Final = timedelta(4)


def fill_pay(book: SampleBook) -> None:
    """Write the schemes, and close the month before the last one; all other rows must be in the book."""
    (_, begun, _), _ = list(book.periods())[-1]
    start = month_start(book.day(begun))
    for code, target_kop in TARGETS_KOP.items():
        scheme = default_scheme(code)
        lines = tuple(
            replace(line, rate_bp=FARMER_RATE_BP) if line.code == "repeat_sales" else line for line in scheme.lines
        )
        save_scheme(book.session, code, SchemeDraft(target_kop, scheme.base_percent, lines), start)
    clock = clock_of(book.session)
    book.session.execute(update(PayScheme).values(made_at=clock.at(start, time(10)), person_id=1))
    closed = add_months(month_start(min(book.today, clock.today())), -2)  # the book may be of a day to come
    close_month(book.session, closed)
    closed_at = clock.at(add_months(closed, 1) + CLOSED_ON_DAY, time(10))
    book.session.execute(
        update(PayStatement).where(col(PayStatement.month) == closed).values(closed_at=closed_at, closed_by=1)
    )
