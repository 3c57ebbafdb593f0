"""Makes the stored book of the present schema: run once when a schema is released, and commit its file.

``python -m tests.books.make_book``
"""

from __future__ import annotations

import gzip
import tempfile
from datetime import date
from pathlib import Path

from app.book import Book
from app.services.activities import log_activity
from app.services.claims import add_claim, close_claim
from app.services.clients import add_client, change_client, put_in_bin, set_bant, set_tags
from app.services.contacts import add_contact
from app.services.order_draft import keep_draft
from app.services.orders import LineDraft, OrderDraft, add_order, add_return, change_order, save_order
from app.services.payments import add_payment
from app.services.pipeline import move_client
from app.services.product_groups import add_group
from app.services.products import add_product
from app.services.settings import change_settings
from db.migrate import SCHEMA_VERSION
from tests.db.helpers import STORED_BOOKS, make_book


def fill(book: Book) -> None:
    """Write something into every corner a person fills, an undone action included."""
    book.write(change_settings, {"company.name": "Зерно & Ко", "company.city": "Львів"})
    for number in range(1, 7):
        fields = {"city": "Львів", "note": "примітка\nдругий рядок"}
        client = book.write(add_client, f"Кав’ярня «Її {number}»", fields=fields).created_id
        assert client is not None
        channels = {"phone": f"067 123 45 0{number}", "email": "o@example.com"}
        book.write(add_contact, client, {"name": f"Олена {number}"}, channels)
        book.write(log_activity, client, "call", "подзвонили, чекають на прайс")
        lines = [LineDraft("Зерно", 1500, 40_000), LineDraft("Чашки", 2000, 15_050)]
        order = book.write(add_order, client, ordered_on=date(2026, 5, number), lines=lines).created_id
        assert order is not None
        if number == 2:
            book.write(add_return, order, 10_000, returned_on=date(2026, 5, 20), reason="бій")
    trade(book)
    book.write(set_tags, [1, 2], add=["важливий"])
    book.write(set_bant, 1, "budget", level=2, note="бюджет є")
    book.write(move_client, 3, "lost", reason="пішли до інших")
    book.write(put_in_bin, [6])
    book.write(change_client, 1, {"city": "Київ"})
    book.undo()


def trade(book: Book) -> None:
    """Write a catalogue, a discount, payments, a claim and a draft."""
    group = book.write(add_group, "Зерно", code="BEANS").created_id
    product = book.write(add_product, "Майдан", code="M-1", unit="кг", price_kop=52_000, group_id=group).created_id
    lines = (LineDraft("Майдан", 2500, 52_000, product, discount_bp=500), LineDraft("Чашки", 2000, 15_050, unit="шт"))
    draft = OrderDraft(
        ordered_on=date(2026, 5, 3),
        number="0003",
        kind="set",
        status="agreed",
        pay_by=date(2026, 5, 17),
        promised_on=date(2026, 5, 6),
        contract_on=date(2026, 5, 1),
        is_delivery_agreed=True,
        delivery_note="до 9:00",
        discount_bp=400,
        lines=lines,
    )
    book.write(change_order, 3, {"status": "agreed"})
    book.write(save_order, 3, 3, draft)
    book.write(add_payment, 3, 50_000, paid_on=date(2026, 5, 4), note="аванс")
    claim = book.write(add_claim, 4, "биті чашки", opened_on=date(2026, 5, 20)).created_id
    assert claim is not None
    book.write(close_claim, claim, "замінили", closed_on=date(2026, 5, 22))
    book.write(keep_draft, 5, None, draft)


def main() -> None:
    """Write ``schema_N.kartoteka.gz`` beside this file; one that is there is never replaced."""
    with tempfile.TemporaryDirectory() as folder:
        book = make_book(Path(folder))
        fill(book)
        book.close()
        packed = gzip.compress(book.path.read_bytes(), mtime=0)
    with (STORED_BOOKS / f"schema_{SCHEMA_VERSION}.kartoteka.gz").open("xb") as file:
        file.write(packed)


if __name__ == "__main__":
    main()
