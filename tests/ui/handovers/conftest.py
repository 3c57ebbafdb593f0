"""The page of hand-overs in the real window: the sample book with two more hand-overs, proposed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from app.services.client_list import ClientQuery, list_clients
from app.services.handovers import load_client_handovers, plan_handover, propose_handover
from tests.ui.opened import opened, rest, shell_of
from ui.desk import load_facts
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.handovers.page import HandOversPage
from ui.pages.page import Place
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Proposed:
    """A hand-over that waits: its id, the client, and who gives it to whom."""

    id: int
    client_id: int
    client: str
    from_id: int
    to_id: int


def propose(book: Book, count: int, *, function: str = "care") -> list[Proposed]:
    """Propose clients that were never handed over: each to somebody who does not have it."""
    made: list[Proposed] = []
    people = [person.id for person in book.read(load_facts).people if person.is_active]
    for row in book.read(list_clients, ClientQuery()):
        if len(made) == count:
            break
        if row.function != function or book.read(load_client_handovers, row.id, "en"):
            continue
        plan = book.read(plan_handover, row.id, "en")
        if plan.from_id is None:
            continue
        to_id = next(each for each in people if each not in (plan.from_id, book.person_id))
        created_id = book.write(propose_handover, row.id, to_id, None, f"Note about {row.name}").created_id
        assert created_id is not None
        made.append(Proposed(created_id, row.id, row.name, plan.from_id, to_id))
    assert len(made) == count
    return made


@pytest.fixture
def proposed(sample_book: Book) -> list[Proposed]:
    """Two hand-overs that wait."""
    return propose(sample_book, 2)


@pytest.fixture
def handovers_window(
    qtbot: QtBot, theme: Theme, language: Language, sample_book: Book, proposed: list[Proposed]
) -> Iterator[MainWindow]:
    """The window with the page in front and the first of the two current."""
    place = Place("handovers", extra={"handover": proposed[0].id})
    with opened(qtbot, theme, language, sample_book, place) as window:
        yield window


@pytest.fixture
def page(qtbot: QtBot, handovers_window: MainWindow) -> HandOversPage:
    """The page, read, with the first dossier shown."""
    page = shell_of(handovers_window).page
    assert isinstance(page, HandOversPage)
    qtbot.waitUntil(lambda: page.card() is not None)
    rest(qtbot, handovers_window)
    return page
