"""Opening and making books in a worker, and the pages of the window. Imported only once the window is painted."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.book import Book
from app.clock import Clock
from app.errors import BookError
from app.services import backups
from app.services.journal import next_undo
from app.services.seeding import seed_book
from ui.desk import BookFacts, Desk, load_facts
from ui.kit.commands import Commands
from ui.page_stack import PageMaker
from ui.pages.page import Page
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Opened = tuple[Book, BookFacts]


def open_book(path: Path, clock: Clock | None = None) -> Opened:
    """Open a book with what the window needs of it; an older one is upgraded after a copy was made.

    Raises:
        BookError: as Book.open.
    """
    clock = clock or Clock()
    book = Book.open(path, clock, before_upgrade=lambda p: _copied(p, clock))
    try:
        return book, book.read(load_facts)
    except BaseException:
        book.close()
        raise


def _copied(path: Path, clock: Clock) -> None:
    backups.make_backup(path, "upgrade", clock)


def make_book(
    path: Path, *, company: str, owner: str, currency: str, language: str, clock: Clock | None = None
) -> Opened:
    """Make a new book.

    Raises:
        BookError: as Book.create.
    """
    book = Book.create(
        path,
        clock or Clock(),
        functools.partial(seed_book, company=company, owner=owner, currency=currency, language=language),
    )
    return book, book.read(load_facts)


def make_sample_book(folder: Path, language: str, clock: Clock | None = None, today: date | None = None) -> Opened:
    """Make the sample book in ``folder`` under a name that is free."""
    from app.services.sample import seed_sample_book

    clock = clock or Clock()
    seed = functools.partial(seed_sample_book, lang=language, today=today or clock.today())
    number = 1
    while True:
        name = "Zerno & Co" if number == 1 else f"Zerno & Co {number}"
        try:
            book = Book.create(folder / f"{name}.kartoteka", clock, seed)
            break
        except BookError as error:
            if error.code != "book_exists":
                raise
            number += 1
    return book, book.read(load_facts)


def close_book(book: Book) -> None:
    """Make the closing copy if anything was written since the last one, and close the file."""
    try:
        if not book.is_read_only and book.read(next_undo) is not None:
            backups.make_backup_if_changed(book.path, "close", book.clock)
    finally:
        book.close()


def make_shell(window: MainWindow, book: Book, facts: BookFacts) -> Shell:
    """Return the shell of a book; its pages are made when they are first shown."""
    desk = Desk(book, window.jobs, window.language, facts, window)
    desk.crashed.connect(window.crashed)
    commands = Commands(window)
    return Shell(desk, commands, page_makers(window, desk, commands))


def page_makers(window: MainWindow, desk: Desk, commands: Commands) -> dict[str, PageMaker]:
    """Return how each page is made. Importing one takes from 10 to 600 ms, so nothing here is imported ahead."""

    def today() -> Page:
        from ui.pages.today import TodayPage

        return TodayPage(desk, commands)

    def clients() -> Page:
        from ui.pages.clients import ClientsPage

        return ClientsPage(desk, commands)

    def card() -> Page:
        from ui.pages.card.page import CardPage

        return CardPage(desk, commands)

    def pipeline() -> Page:
        from ui.pages.pipeline import PipelinePage

        return PipelinePage(desk, commands)

    def calling() -> Page:
        from ui.pages.calling import CallingPage

        return CallingPage(desk, commands)

    def documents() -> Page:
        from ui.pages.documents import DocumentsPage

        return DocumentsPage(desk, commands)

    def competitors() -> Page:
        from ui.pages.competitors import CompetitorsPage

        return CompetitorsPage(desk, commands)

    def handovers() -> Page:
        from ui.pages.handovers.page import HandOversPage

        return HandOversPage(desk, commands)

    def reports() -> Page:
        from ui.pages.reports.page import ReportsPage

        return ReportsPage(desk, commands)

    def model() -> Page:
        from ui.pages.sales_model.page import SalesModelPage

        return SalesModelPage(desk, commands)

    def importing() -> Page:
        from ui.pages.importing import ImportPage

        return ImportPage(desk, commands)

    def rules() -> Page:
        from ui.pages.rules import RulesPage

        return RulesPage(desk, commands)

    def settings() -> Page:
        from ui.pages.settings import SettingsPage

        return SettingsPage(desk, commands, window)

    return {
        "today": PageMaker("ui.pages.today", today),
        "clients": PageMaker("ui.pages.clients", clients),
        "card": PageMaker("ui.pages.card.page", card),
        "pipeline": PageMaker("ui.pages.pipeline", pipeline, is_light=True),
        "calling": PageMaker("ui.pages.calling", calling),
        "documents": PageMaker("ui.pages.documents", documents),
        "competitors": PageMaker("ui.pages.competitors", competitors),
        "handovers": PageMaker("ui.pages.handovers.page", handovers, is_light=True),
        "reports": PageMaker("ui.pages.reports.page", reports),
        "model": PageMaker("ui.pages.sales_model.page", model),
        "import": PageMaker("ui.pages.importing", importing),
        "rules": PageMaker("ui.pages.rules", rules, is_light=True),
        "settings": PageMaker("ui.pages.settings", settings, is_light=True),
    }
