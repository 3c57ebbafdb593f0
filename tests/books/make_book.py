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
from app.services.clients import add_client, change_client, put_in_bin, set_bant, set_tags
from app.services.contacts import add_contact
from app.services.orders import LineDraft, add_order, add_return
from app.services.pipeline import move_client
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
    book.write(set_tags, [1, 2], add=["важливий"])
    book.write(set_bant, 1, "budget", level=2, note="бюджет є")
    book.write(move_client, 3, "lost", reason="пішли до інших")
    book.write(put_in_bin, [6])
    book.write(change_client, 1, {"city": "Київ"})
    book.undo()


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
