"""The sample book: Zerno & Co, a coffee roastery of 148 clients, in three languages and relative to today."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from app.changes import Changes
from app.services.sample.calling import fill_calling
from app.services.sample.clients import fill_client
from app.services.sample.company import fill_company, fill_extras, fill_products
from app.services.sample.data import SampleBook
from app.services.sample.handovers import fill_handovers
from app.services.sample.market import fill_market
from app.services.sample.pay import fill_pay
from app.services.seeding import seed_book


def create_sample(session: Session, lang: str, today: date) -> Changes:
    """Fill a book that ``seed_book`` has just made with the sample company as it stands on ``today``.

    ``lang`` (uk, ru or en; else ValueError) is the language of every name and note. The same day, hour and
    language give the same book. The caller owns the transaction and, as ``Changes`` says, makes everything
    derived anew.
    """
    book = SampleBook(session, lang, today)
    fill_company(book)
    fill_products(book)
    for client_id, client in enumerate(book.files["clients"]["clients"], 1):
        fill_client(book, client_id, client)
    fill_extras(book)
    fill_market(book)
    fill_calling(book)
    fill_handovers(book)
    book.write()
    fill_pay(book)
    return Changes(
        "sample_made",
        all_clients=True,
        topics=frozenset({"settings", "people", "products", "rules", "stages", "handovers", "pay"}),
    )


def seed_sample_book(session: Session, lang: str, today: date) -> Changes:
    """Seed an empty book and fill it with the sample: made so, the sample is no action and cannot be undone."""
    seed_book(session, language=lang)
    return create_sample(session, lang, today)
