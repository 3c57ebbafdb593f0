"""late and reviews: whom to look after before it costs money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from app.cli.asked import Asked
from app.cli.table import table


def late(asked: Asked, limit: Annotated[int | None, typer.Option(min=0, help="At most so many.")] = None) -> None:
    """List clients silent for longer than their own rhythm, the most money at risk first.

    \b
    JSON: [{client_id, name, silent_days, usual_days, at_risk_kop, since, why}]
    at_risk_kop is what the client paid in the last 12 months, less returns, in
    kopecks; usual_days is its usual interval between orders, from 3 order days
    up its own, below that the default of its segment or of the book; since is
    the day from which it is late; silent_days is null for one put on the list
    by hand that never bought.

    With --as-of the list of that day, by the rules as they are set now.
    """
    from app.cli.books import reading
    from app.domain.money import format_money
    from app.services.late_list import load_late
    from app.services.settings import load_settings

    with reading(asked) as book:
        found = book.read(load_late, asked.lang, limit, asked.as_of)
        currency = book.read(load_settings)["money.currency"]
    data = [
        {
            "client_id": row.client_id,
            "name": row.name,
            "silent_days": row.silent_days,
            "usual_days": row.usual_days,
            "at_risk_kop": row.at_risk_kop,
            "since": row.since_on,
            "why": row.why,
        }
        for row in found
    ]
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "name", "at_risk", "silent", "usual", "why")],
            [
                (
                    row.client_id, row.name, format_money(row.at_risk_kop, currency, asked.lang), row.silent_days,
                    row.usual_days, row.why,
                )
                for row in found
            ],
            numbers=(0, 2, 3, 4),
        )  # fmt: skip
        yield texts.plural("clients_count", len(found))

    asked.answer(data, lines)


def reviews(
    asked: Asked,
    within: Annotated[int, typer.Option(min=0, max=3650, help="Also those due in so many days from now.")] = 0,
) -> None:
    """List special terms and flags set by hand whose day of review has come.

    \b
    The earliest first.
    JSON: [{client_id, name, terms, flag, reason, review_on}]
    flag is empty for special terms; terms are for a flag.

    With --as-of the list of that day; the terms are today's.
    """
    from app.cli.books import reading
    from app.services.special_terms import load_due_reviews

    with reading(asked, asked.clock) as book:
        found = book.read(load_due_reviews, within)
    data = [
        {
            "client_id": row.client_id,
            "name": row.name,
            "terms": row.terms,
            "flag": row.flag,
            "reason": row.reason,
            "review_on": row.review_on,
        }
        for row in found
    ]
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "name", "review", "terms")],
            [(row.client_id, row.name, row.review_on, row.terms or _flag_name(asked, row.flag)) for row in found],
            numbers=(0,),
        )
        yield texts.plural("clients_count", len(found))

    asked.answer(data, lines)


def _flag_name(asked: Asked, flag: str) -> str:
    from app.texts import load_texts

    return load_texts("rules", asked.lang).text(f"flag.{flag}")
