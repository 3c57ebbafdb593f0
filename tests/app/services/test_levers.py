"""The levers of real clients: read from a book, said in words, one lever named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.rules import Metric
from app.errors import NotFoundError
from app.services.levers import LeversSheet, load_levers, winning_cost_words
from db.tables import Client, ClientOrder, OrderLine, ProductGroup
from tests.app.services.rule_books import TODAY, add_clients, add_orders, add_return, make_book, put_rules, rule

GROUPS = ("coffee", "cups", "syrup", "tea")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book with four groups and three clients of one segment."""
    book = make_book(tmp_path / "levers.kartoteka")
    book.write(_add_groups)
    book.write(lambda session: add_clients(session, 3, segment="HoReCa", industry="Кав’ярні"))
    yield book
    book.close()


def _add_groups(session: Session) -> Changes:
    rows = [{"code": code, "title": code.title(), "sort_order": at} for at, code in enumerate(GROUPS)]
    session.execute(insert(ProductGroup), rows)
    return Changes("groups_added")


def buy(book: Book, client_id: int, day: date, hryvnias: int, *groups: int) -> int:
    """Add a paid order with lines of these groups, equal shares of the sum; return its id."""

    def write(session: Session) -> Changes:
        changes = add_orders(session, client_id, [(day, hryvnias)])
        order_id = session.execute(ClientOrder.__table__.select()).all()[-1].id  # type: ignore[attr-defined]
        for group_id in groups:
            session.execute(
                insert(OrderLine).values(
                    order_id=order_id, group_id=group_id, title="x", total_kop=hryvnias * 100 // len(groups)
                )
            )
        changes.parts["order"] = order_id  # type: ignore[index]
        return changes

    return int(book.write(write).parts["order"])


def change_client(book: Book, client_id: int, **values: object) -> None:
    """Write facts of a client."""

    def write(session: Session) -> Changes:
        session.execute(update(Client).where(col(Client.id) == client_id).values(**values))
        return Changes("changed", clients=frozenset({client_id}))

    book.write(write)


def levers(book: Book, client_id: int = 1, lang: str = "en", as_of: date | None = None) -> LeversSheet:
    return book.read(load_levers, client_id, lang, as_of)


def plain(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace("\xa0", " ")


def figures(sheet: LeversSheet) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(row.lever, row.now, row.before, row.change_kop) for row in sheet.rows]


def test_a_client_reckoned_by_hand(book: Book) -> None:
    for day, hryvnias, groups in (
        (date(2025, 7, 1), 1000, (1,)),
        (date(2025, 9, 1), 2000, (1, 2)),
        (date(2025, 11, 1), 3000, (1, 3)),
        (date(2026, 2, 1), 2400, (1, 2)),
    ):
        buy(book, 1, day, hryvnias, *groups)
    change_client(book, 1, yearly_need_kop=1_680_000)
    sheet = levers(book)
    # 1 order against 3 of 2 000 on average: 2 x 2 000 less; 1 x 400 more by check; syrup gone: 1 500.
    assert figures(sheet) == [
        ("frequency", 1, 3, -400_000),
        ("check", 240_000, 200_000, 40_000),
        ("range", 2, 3, -150_000),
        ("share", 50, 35, None),  # 8 400 and, half a year ago, 6 000 of 16 800
    ]
    assert sheet.suggested == "frequency"
    assert plain(sheet.reason) == "Frequency fell most: 1 order in half a year, was 3 orders, which is 4 000 ₴ less."
    assert [plain(row.words) for row in sheet.rows] == [
        "Frequency: 1 order, was 3 orders, every 62 days (−4 000 ₴)",
        "Average check: 2 400 ₴, was 2 000 ₴ (+400 ₴)",
        "Range: 2 of 4 groups, was 3 of 4 groups (−1 500 ₴)",
        "Share of the need: 50%, was 35%",
    ]


@pytest.mark.parametrize(
    ("lang", "start"), [("uk", "Найбільше звузився"), ("ru", "Больше всего сузился"), ("en", "The range fell")]
)
def test_range_names_what_is_not_bought_any_more(book: Book, lang: str, start: str) -> None:
    buy(book, 1, date(2025, 9, 1), 3000, 1, 2, 3)
    buy(book, 1, date(2026, 3, 1), 3000, 1)
    sheet = levers(book, lang=lang)
    assert (sheet.suggested, sheet.rows[2].change_kop) == ("range", -200_000)
    assert sheet.reason.startswith(start)
    assert "Cups" in sheet.reason and "Syrup" in sheet.reason and "Coffee" not in sheet.reason


def test_where_nothing_fell_the_group_that_most_like_clients_buy_is_offered(book: Book) -> None:
    for day in (date(2025, 9, 1), date(2026, 3, 1)):
        buy(book, 1, day, 3000, 1)
    buy(book, 2, date(2026, 3, 1), 100, 2, 3)
    buy(book, 3, date(2026, 3, 1), 100, 3)
    buy(book, 3, date(2024, 3, 1), 100, 2)  # longer ago than a year
    sheet = levers(book)
    assert (sheet.suggested, sheet.spot_id) == ("range", 3)
    assert plain(sheet.reason) == "Nothing fell. Offer “Syrup”: 2 more clients bought it in a year (HoReCa)."
    change_client(book, 1, segment="Готелі")  # nobody else: then those of the industry
    assert levers(book).reason.endswith("(Кав’ярні).")
    change_client(book, 1, industry="")
    alone = levers(book)
    assert (alone.suggested, alone.spot_id) == ("", None)
    assert alone.reason.startswith("Nothing fell, and clients like this one")


def test_a_group_bought_long_ago_or_archived_is_not_offered(book: Book) -> None:
    buy(book, 1, date(2020, 1, 1), 100, 3)
    for day in (date(2025, 9, 1), date(2026, 3, 1)):
        buy(book, 1, day, 3000, 1)
    buy(book, 2, date(2026, 3, 1), 100, 2, 3)
    assert levers(book).spot_id == 2

    def archive(session: Session) -> Changes:
        session.execute(update(ProductGroup).where(col(ProductGroup.id) == 2).values(is_archived=True))
        return Changes("archived")

    book.write(archive)
    sheet = levers(book)
    assert (sheet.spot_id, sheet.groups_count) == (None, 3)


def test_a_client_of_less_than_half_a_year_says_so(book: Book) -> None:
    assert levers(book).reason == "There are no paid orders yet: nothing to compare."
    buy(book, 1, date(2025, 12, 19), 3000, 1)
    sheet = levers(book)
    assert (
        plain(sheet.reason) == "A new client, first order on 19 December 2025: half-years can be compared from 19 June."
    )
    assert sheet.suggested == ""
    assert figures(sheet)[:3] == [
        ("frequency", 1, None, None),
        ("check", 300_000, None, None),
        ("range", 1, None, None),
    ]
    later = levers(book, as_of=date(2026, 6, 19))
    assert later.suggested == "frequency"


def test_a_silent_year_is_said(book: Book) -> None:
    buy(book, 1, date(2024, 1, 1), 3000, 1)
    assert levers(book).reason == "Nothing was bought in a year: win the client back first."


def test_cancelled_and_returned_orders_are_none(book: Book) -> None:
    buy(book, 1, date(2025, 9, 1), 1000, 1)
    order_id = buy(book, 1, date(2026, 3, 1), 1000, 1)
    book.write(lambda session: add_orders(session, 1, [(date(2026, 3, 2), 500)], "cancelled"))
    assert levers(book).now.orders == 1
    book.write(lambda session: add_return(session, order_id, date(2026, 5, 1), 100_000))
    assert levers(book).now.orders == 0
    before_it_came_back = levers(book, as_of=date(2026, 4, 30))
    assert (before_it_came_back.now.orders, before_it_came_back.now.total_kop) == (1, 100_000)


def test_an_order_with_lines_shares_out_what_is_left_of_it(book: Book) -> None:
    order_id = buy(book, 1, date(2026, 3, 1), 1000, 1, 2)
    buy(book, 1, date(2025, 9, 1), 1000, 1)
    book.write(lambda session: add_return(session, order_id, date(2026, 3, 5), 40_000))
    assert levers(book).now.groups == {1: 30_000, 2: 30_000}


def test_unknown_client_is_refused(book: Book) -> None:
    with pytest.raises(NotFoundError):
        levers(book, 999)


@pytest.mark.parametrize(
    ("stops", "expected"), [(True, "Winning this client cost 12 000 ₴, and now it is leaving."), (False, "")]
)
def test_what_winning_cost_is_said_while_a_regular_is_being_lost(book: Book, stops: bool, expected: str) -> None:
    put_rules(book, rule("regular", {"metric": Metric.PAID_ORDERS.value, "value": 3}))
    change_client(book, 1, winning_cost_kop=1_200_000)
    days: Sequence[date] = [date(2026, 3, 1), date(2026, 3, 8), date(2026, 3, 15), *([] if stops else [TODAY])]
    for day in days:
        buy(book, 1, day, 1000, 1)
    assert plain(book.read(winning_cost_words, 1, "en")) == expected
    assert plain(levers(book).winning_cost) == expected
    assert book.read(winning_cost_words, 2, "en") == ""
