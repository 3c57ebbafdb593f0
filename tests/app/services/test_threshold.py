"""The threshold finder: what it counts is what a direct question to the orders counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import insert, text, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.months import add_months, full_months
from app.domain.rules import METRICS_OF, WINDOWLESS, Metric, Op
from app.errors import InvalidError
from app.services.threshold import find_thresholds, load_scale
from db.tables import Client, ProductGroup
from tests.app.services.rule_books import TODAY, add_clients, add_orders, add_return, make_book

PAID = "o.status IN ('paid', 'shipped', 'closed') AND o.net_kop > 0 AND c.deleted_at IS NULL"
CLIENTS = 60


def _bin_one(session: Session) -> Changes:
    session.execute(update(Client).where(col(Client.id) == 1).values(deleted_at=datetime(2026, 6, 1, tzinfo=UTC)))
    session.execute(insert(ProductGroup).values(code="G1", title="Зерно"))
    return Changes("binned", clients=frozenset({1}))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = make_book(tmp_path_factory.mktemp("threshold") / "t.kartoteka")
    draw = Random(7)
    made.write(add_clients, CLIENTS)
    for client_id in range(1, CLIENTS - 5):
        orders = [(TODAY - timedelta(draw.randrange(0, 500)), draw.randrange(1, 900)) for _ in range(draw.randrange(9))]
        made.write(add_orders, client_id, orders, status=draw.choice(["paid", "shipped", "closed", "offer"]))
    made.write(add_orders, CLIENTS, [(TODAY + timedelta(3), 10_000), (TODAY - timedelta(3), 500)])
    made.write(add_return, 3, TODAY - timedelta(1), 50)
    made.write(_bin_one)
    yield made
    made.close()


def _count(session: Session, having: str, where: str, value: int, as_of: date) -> tuple[int, int]:
    rows = session.execute(
        text(
            f"SELECT c.id FROM client c JOIN client_order o ON o.client_id = c.id WHERE {PAID} "
            f"AND o.ordered_on <= '{as_of}' AND {where} GROUP BY c.id HAVING {having} >= {value}"
        )
    )
    ids = [client_id for (client_id,) in rows]
    revenue = session.execute(
        text(
            f"SELECT coalesce(sum(o.net_kop), 0) FROM client c JOIN client_order o ON o.client_id = c.id WHERE {PAID} "
            f"AND o.ordered_on <= '{as_of}' AND c.id IN ({', '.join(map(str, ids)) or 'NULL'})"
        )
    ).scalar_one()
    return len(ids), revenue


@pytest.mark.parametrize("months", [None, 3, 12])
@pytest.mark.parametrize(
    ("metric", "having"),
    [
        (Metric.VOLUME, "sum(o.net_kop)"),
        (Metric.SMALLEST_ORDER, "min(o.net_kop)"),
        (Metric.AVERAGE_CHECK, "sum(o.net_kop) / count(*)"),
        (Metric.PAID_ORDERS, "count(*)"),
    ],
)
def test_twenty_values_are_what_sql_counts(book, metric, having, months):
    step = 1 if metric is Metric.PAID_ORDERS else 60_00
    values = [step * n for n in range(1, 21)]
    where = f"o.ordered_on > '{add_months(TODAY, -months)}'" if months else "1"
    rows = book.read(find_thresholds, metric, months, "", values)
    _, total = book.read(_count, "count(*)", "1", 0, TODAY)
    assert [row.value for row in rows] == values
    for row in rows:
        clients, revenue = book.read(_count, having, where, row.value, TODAY)
        assert (row.clients, row.revenue_kop) == (clients, revenue)
        assert row.revenue_share == round(revenue / total, 4)
    assert rows[0].clients > rows[-1].clients


def test_months_without_orders_count_as_nothing(book):
    months = full_months(TODAY, 2)
    having = " AND ".join(
        f"sum(CASE WHEN o.ordered_on BETWEEN '{first}' AND '{last}' THEN o.net_kop ELSE 0 END)" + " >= {value}"
        for first, last in months
    )
    for row in book.read(find_thresholds, Metric.SMALLEST_MONTH, 2, "", [20_00 * n for n in range(1, 21)]):
        asked = having.format(value=row.value) + " AND 1"
        assert row.clients == book.read(_count, asked, "1", 1, TODAY)[0]


def test_an_earlier_day_knows_nothing_of_later_ones(book):
    day = TODAY - timedelta(100)
    [row] = book.read(find_thresholds, Metric.PAID_ORDERS, None, "", [1], day)
    assert row.clients == book.read(_count, "count(*)", "1", 1, day)[0]


def test_at_most_is_asked_the_other_way_round(book):
    [row] = book.read(find_thresholds, Metric.PAID_ORDERS, None, "", [0], op=Op.AT_MOST)
    [buyers] = book.read(find_thresholds, Metric.PAID_ORDERS, None, "", [1])
    assert row.clients + buyers.clients == CLIENTS - 1
    assert (row.revenue_kop, row.revenue_share, buyers.revenue_share) == (0, 0.0, 1.0)


@pytest.mark.parametrize("metric", sorted(METRICS_OF["regular"]))
def test_every_metric_has_counts_and_a_scale(book, metric):
    months = None if metric in WINDOWLESS else 3
    code = "G1" if metric is Metric.BOUGHT else ""
    values = [1] if metric is Metric.SPECIAL_TERMS else [1, 2, 3]
    assert [row.value for row in book.read(find_thresholds, metric, months, code, values)] == values
    scale = book.read(load_scale, metric, months, code)
    assert scale.least <= scale.greatest
    if scale.marks:
        assert (scale.marks[0], scale.marks[-1]) == (scale.least, scale.greatest)
        assert list(scale.marks) == sorted(set(scale.marks))


def test_the_scale_is_that_of_the_clients(book):
    scale = book.read(load_scale, Metric.VOLUME, None, "")
    rows = book.read(find_thresholds, Metric.VOLUME, None, "", [scale.least, scale.greatest, scale.greatest + 1])
    assert [row.clients for row in rows] == [scale.clients, 1, 0]


# Catalogue, idea 6: orders that the two readings of 'minimum purchase over three months' judge differently.
MARCH, APRIL, MAY = date(2026, 3, 5), date(2026, 4, 9), date(2026, 5, 30)
READINGS = [
    pytest.param([(MARCH, 60), (MARCH, 60), (APRIL, 120), (MAY, 40), (MAY, 90)], date(2026, 6, 1), 0, 1, id="parts"),
    pytest.param([(MARCH, 150), (MAY, 150)], date(2026, 6, 1), 1, 0, id="a month without orders"),
    pytest.param([], date(2026, 6, 1), 0, 0, id="no orders"),
    pytest.param([(date(2024, 2, 29), 100), (date(2024, 3, 1), 100), (date(2023, 12, 31), 1)], date(2024, 3, 31), 1, 0,
                 id="29 February, December is another month"),
    pytest.param([(date(2024, 2, 29), 100), (date(2024, 1, 31), 100), (date(2023, 12, 1), 100)], date(2024, 3, 1), 1, 1,
                 id="29 February is the last day of its month"),
]  # fmt: skip


@pytest.mark.parametrize(("orders", "as_of", "by_order", "by_month"), READINGS)
def test_both_readings_side_by_side(tmp_path, orders, as_of, by_order, by_month):
    made = make_book(tmp_path / "two.kartoteka", as_of)
    made.write(add_clients, 1)
    made.write(add_orders, 1, orders)
    for metric, expected in ((Metric.SMALLEST_ORDER, by_order), (Metric.SMALLEST_MONTH, by_month)):
        [row] = made.read(find_thresholds, metric, 3, "", [100_00])
        assert row.clients == expected
    made.close()


@pytest.mark.parametrize(
    ("metric", "months", "code", "values", "error"),
    [
        (Metric.VOLUME, None, "", [], "threshold_no_values"),
        (Metric.VOLUME, None, "", [-1], "value_negative"),
        (Metric.VOLUME, None, "", [2**60], "value_too_big"),
        (Metric.VOLUME, 0, "", [1], "months_out_of_range"),
        (Metric.SMALLEST_MONTH, None, "", [1], "months_missing"),
        (Metric.SHARE_OF_NEED, 3, "", [1], "months_not_used"),
        (Metric.BOUGHT, None, "", [1], "code_missing"),
        (Metric.BOUGHT, None, "NOTHING", [1], "bought_unknown"),
        (Metric.PROVEN_ORDERS, None, "", [1], "metric_of_another_rule"),
    ],
)
def test_what_cannot_be_asked_is_refused(book, metric, months, code, values, error):
    with pytest.raises(InvalidError) as refused:
        book.read(find_thresholds, metric, months, code, values)
    assert refused.value.code == error
