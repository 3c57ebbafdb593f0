"""The client card on paper: one, and many in one file."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterator
from contextlib import ExitStack

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import faces
from app.documents.values import DocumentKind
from app.services.documents import PrintOptions, print_documents
from tests.bench.book import BenchBook
from tests.bench.pairs import Pair
from tests.bench.reads import open_reader, raw_reader

OPTIONS = PrintOptions(lang="uk")
SAME_CARDS = 4


def sheet_pairs(stack: ExitStack, book: BenchBook, many: int) -> Iterator[Pair]:
    """One card against a bare canvas with its text; ``many`` in one file against as many files."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)
    ids = [
        row[0]
        for row in raw.execute(
            "SELECT client_id FROM client_order GROUP BY client_id HAVING count(*) BETWEEN 8 AND 12 LIMIT ?", (many,)
        )
    ]

    def made(client_ids: list[int]) -> bytes:
        return reader.read(print_documents, DocumentKind.CLIENT_CARD, client_ids, OPTIONS)

    family = faces()
    pages = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(made(ids[:1]))).pages]
    name = raw.execute("SELECT name FROM client WHERE id = ?", ids[:1]).fetchone()[0]
    words = name.replace("«", " ").replace("»", " ").split()
    assert words[-1] in " ".join(pages[0]), name

    def canvas() -> bytes:
        buffer = io.BytesIO()
        page = Canvas(buffer, pageCompression=1, invariant=1, initialFontName=family.regular.name)
        for lines in pages:
            for number, line in enumerate(lines):
                page.setFont(family.bold.name if number % 4 == 0 else family.regular.name, 8)
                page.drawString(40, 800 - number * 9, line)
            page.showPage()
        page.save()
        return buffer.getvalue()

    lines = sum(map(len, pages))
    yield Pair("card-pdf", 2, f"a client card as PDF ({len(pages)} pages, {lines} lines) out of the book, against"
               " a bare reportlab canvas with its text", canvas, functools.partial(made, ids[:1]))  # fmt: skip

    def singles() -> None:
        for client_id in ids:
            made([client_id])

    assert len(PdfReader(io.BytesIO(made(ids[:SAME_CARDS]))).pages) == SAME_CARDS * len(pages)
    yield Pair("cards-pdf", 0.5, f"{len(ids):,} client cards in one PDF, against as many single ones",
               singles, functools.partial(made, ids))  # fmt: skip
