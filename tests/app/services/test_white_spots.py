"""White spots: the empty cells are the groups with no orders, asked of the book by plain SQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, text
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.errors import NotFoundError
from app.services.levers import load_levers
from app.services.white_spots import SpotCell, WhiteSpots, load_white_spots
from db.tables import ClientOrder, OrderLine, OrderReturn, Product, ProductGroup
from tests.app.services.rule_books import TODAY, add_clients, make_book

CLIENTS, GROUPS = 3, 4  # the last group is archived
STATUSES = ("offer", "agreed", "part_paid", "paid", "shipped", "closed", "cancelled")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Three clients, four groups with a product each; every example writes its own orders."""
    book = make_book(tmp_path_factory.mktemp("book") / "spots.kartoteka")

    def seed(session: Session) -> Changes:
        add_clients(session, CLIENTS)
        for number in range(1, GROUPS + 1):
            group: dict[str, Any] = {"code": f"g{number}", "title": f"Group {number}", "sort_order": GROUPS - number}
            session.execute(insert(ProductGroup).values(**group, is_archived=number == GROUPS))
            session.execute(insert(Product).values(code=f"p{number}", title=f"Product {number}", group_id=number))
        return Changes("seeded", all_clients=True)

    book.write(seed)
    yield book
    book.close()


LINE = st.fixed_dictionaries(
    {
        "group_id": st.none() | st.integers(1, GROUPS),
        "product_id": st.none() | st.integers(1, GROUPS),
        "total_kop": st.integers(0, 10**7),
    }
)
ORDER = st.fixed_dictionaries(
    {
        "client_id": st.integers(1, CLIENTS),
        "status": st.sampled_from(STATUSES),
        "ordered_on": st.dates(TODAY - timedelta(500), TODAY + timedelta(20)),
        "net_kop": st.integers(0, 10**7),
        "returned_kop": st.integers(0, 10**6),
        "returned_on": st.dates(TODAY - timedelta(100), TODAY + timedelta(20)),
        "lines": st.lists(LINE, max_size=3),
    }
)


def _write(orders: list[dict[str, Any]]) -> Any:
    def write(session: Session) -> Changes:
        for table in (OrderReturn, OrderLine, ClientOrder):
            session.execute(delete(table))
        for number, order in enumerate(orders, 1):
            total = order["net_kop"] + order["returned_kop"]
            head = {key: order[key] for key in ("client_id", "status", "ordered_on", "net_kop")}
            at = datetime(2020, 1, 1, tzinfo=UTC)
            session.execute(
                insert(ClientOrder).values(id=number, number=str(number), total_kop=total, created_at=at, **head)
            )
            for line in order["lines"]:
                session.execute(insert(OrderLine).values(order_id=number, title="x", **line))
            if order["returned_kop"]:
                session.execute(
                    insert(OrderReturn).values(
                        order_id=number, returned_on=order["returned_on"], amount_kop=order["returned_kop"]
                    )
                )
        return Changes("orders", all_clients=True)

    return write


_COUNT = text(
    "SELECT count(*) FROM client_order o JOIN order_line l ON l.order_id = o.id "
    "LEFT JOIN product p ON p.id = l.product_id "
    "WHERE o.client_id = :client AND o.status IN ('paid', 'shipped', 'closed') AND o.ordered_on <= :day "
    "AND (l.group_id = :group OR (l.group_id IS NULL AND p.group_id = :group))"
)


def _count(session: Session, asked: dict[str, Any]) -> int:
    return int(session.execute(_COUNT, asked).scalar_one())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(orders=st.lists(ORDER, max_size=10))
def test_empty_cells_are_the_groups_with_zero_orders(book: Book, orders: list[dict[str, Any]]) -> None:
    book.write(_write(orders))
    spots: WhiteSpots = book.read(load_white_spots, [3, 1, 2])
    assert [row.client_id for row in spots.rows] == [3, 1, 2]
    assert [group.id for group in spots.groups] == [3, 2, 1]
    for row in spots.rows:
        for group, cell in zip(spots.groups, row.cells, strict=True):
            asked = {"client": row.client_id, "group": group.id, "day": TODAY.isoformat()}
            assert cell.is_bought == (book.read(_count, asked) > 0)
            assert cell.net_kop is None or cell.is_bought


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(orders=st.lists(ORDER, max_size=8))
def test_sums_are_those_of_the_levers_over_both_half_years(book: Book, orders: list[dict[str, Any]]) -> None:
    book.write(_write(orders))
    [row] = book.read(load_white_spots, [1]).rows
    sheet = book.read(load_levers, 1, "en")
    assert row.total_kop == sheet.now.total_kop + sheet.before.total_kop
    groups = [group.id for group in book.read(load_white_spots, [1]).groups]
    for group_id, cell in zip(groups, row.cells, strict=True):
        exact = sheet.now.groups.get(group_id, 0) + sheet.before.groups.get(group_id, 0)
        assert abs((cell.net_kop or 0) - float(exact)) <= 0.51


def test_what_was_bought_only_before_is_told_from_what_never_was(book: Book) -> None:
    line = {"group_id": None, "product_id": 1, "total_kop": 500}
    old = {"client_id": 1, "status": "paid", "net_kop": 700, "returned_kop": 0, "returned_on": TODAY}
    orders = [
        {**old, "ordered_on": date(2025, 6, 18), "lines": [line]},
        {
            **old,
            "ordered_on": date(2025, 6, 19),
            "lines": [{**line, "group_id": 2}],
        },  # the group of the line goes first
    ]
    book.write(_write(orders))
    [row] = book.read(load_white_spots, [1]).rows
    assert row.cells == (SpotCell(), SpotCell(True, 700), SpotCell(True, None))
    assert row.total_kop == 700
    [earlier] = book.read(load_white_spots, [1], date(2025, 6, 18)).rows
    assert earlier.cells == (SpotCell(), SpotCell(), SpotCell(True, 700))


def test_a_client_asked_for_twice_has_its_own_sums_twice(book: Book) -> None:
    line = {"group_id": 1, "product_id": None, "total_kop": 500}
    order = {"client_id": 1, "status": "paid", "net_kop": 700, "returned_kop": 0, "returned_on": TODAY}
    book.write(_write([{**order, "ordered_on": TODAY, "lines": [line]}]))
    rows = book.read(load_white_spots, [1, 1]).rows
    assert [row.total_kop for row in rows] == [700, 700]


def test_nobody_and_an_unknown_client(book: Book) -> None:
    assert book.read(load_white_spots, []).rows == ()
    with pytest.raises(NotFoundError):
        book.read(load_white_spots, [1, 999])
