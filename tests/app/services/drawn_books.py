"""Books and rules as hypothesis draws them: fourteen clients, their orders, returns, meetings and answers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import delete, insert, update
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.rules import METRICS_OF, WINDOWLESS, Condition, Match, Metric, Mode, Op, RuleSpec
from db.tables import Activity, BantAnswer, Client, ClientOrder, OrderLine, OrderReturn, Product, ProductGroup
from tests.app.services.rule_books import TODAY

DAYS = st.integers(-800, 40).map(lambda back: TODAY + timedelta(back))
ORDER = st.tuples(
    st.integers(1, 14),
    st.sampled_from(["paid", "shipped", "closed", "paid", "cancelled", "offer", "agreed", "part_paid"]),
    DAYS,
    st.integers(0, 400),
    st.integers(0, 3),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 80)), max_size=2),
)
BOOKS = st.fixed_dictionaries(
    {
        "orders": st.lists(ORDER, max_size=40),
        "clients": st.lists(
            st.tuples(st.booleans(), st.booleans(), st.sampled_from([None, 0, 500, 900]), st.booleans()),
            min_size=14,
            max_size=14,
        ),
        "met": st.lists(st.tuples(st.integers(1, 14), DAYS, st.sampled_from(["meeting", "call"])), max_size=6),
        "bant": st.dictionaries(st.integers(1, 14), st.tuples(st.integers(0, 3), DAYS), max_size=5),
    }
)
MONTHS = st.sampled_from([None, 1, 3, 12])
OPS = st.sampled_from(list(Op))


def _conditions() -> st.SearchStrategy[Condition]:
    def made(metric: Metric, value: int, op: Op, months: int | None) -> Condition:
        limit = {
            Metric.VOLUME: 900,
            Metric.SMALLEST_ORDER: 300,
            Metric.SMALLEST_MONTH: 100,
            Metric.AVERAGE_CHECK: 300,
            Metric.SHARE_OF_NEED: 80,
            Metric.DAYS_SINCE_LAST_ORDER: 300,
            Metric.MONTHS_SINCE_FIRST_ORDER: 20,
            Metric.TOP_SHARE: 60,
            Metric.BANT_LEVEL: 4,
            Metric.SPECIAL_TERMS: 1,
        }.get(metric, 3)
        months = None if metric in WINDOWLESS else (months or 2) if metric is Metric.SMALLEST_MONTH else months
        code = ["G1", "P1", "P2"][value % 3] if metric is Metric.BOUGHT else ""
        return Condition(metric, value % (limit + 1), op, months, code)

    return st.builds(made, st.sampled_from(sorted(METRICS_OF["regular"])), st.integers(0, 10_000), OPS, MONTHS)


SPECS = st.builds(
    lambda code, match, conditions, stop: RuleSpec(code, match, Mode.SUGGEST, tuple(conditions), stop),
    st.sampled_from(["regular", "vip"]),
    st.sampled_from(list(Match)),
    st.lists(_conditions(), min_size=1, max_size=4),
    st.one_of(st.none(), st.integers(1, 300)),
)


def write_book(session: Session, data: dict[str, Any]) -> Changes:
    for table in (OrderLine, OrderReturn, ClientOrder, Activity, BantAnswer):
        session.execute(delete(table))
    at = datetime(2020, 1, 1, tzinfo=UTC)
    for client_id, (has_terms, has_reason, need, is_gone) in enumerate(data["clients"], 1):
        session.execute(
            update(Client)
            .where(col(Client.id) == client_id)
            .values(
                special_terms="5%" if has_terms else " ",
                special_terms_reason="старі друзі" if has_reason else "",
                yearly_need_kop=need,
                deleted_at=at if is_gone and client_id > 12 else None,
            )
        )
    for number, (client_id, status, day, kop, product, returned) in enumerate(data["orders"], 1):
        left = kop
        kept = []
        for after, amount in returned:
            if amount <= left:
                left -= amount
                kept.append((day + timedelta(after), amount))
        session.execute(
            insert(ClientOrder).values(
                id=number,
                client_id=client_id,
                number=str(number),
                status=status,
                ordered_on=day,
                total_kop=kop,
                net_kop=left,
                created_at=at,
            )
        )
        for returned_on, amount in kept:
            session.execute(insert(OrderReturn).values(order_id=number, returned_on=returned_on, amount_kop=amount))
        if product:
            # The third is known by its group alone, as typed without a product.
            values = {"product_id": product} if product < 3 else {"group_id": 2}
            session.execute(insert(OrderLine).values(order_id=number, title="x", **values))
    for client_id, day, kind in data["met"]:
        session.execute(
            insert(Activity).values(
                client_id=client_id,
                kind=kind,
                state="done",
                created_at=at,
                done_at=datetime(day.year, day.month, day.day, 23, 30, tzinfo=UTC),
            )
        )
    for client_id, (level, day) in data["bant"].items():
        session.execute(
            insert(BantAnswer).values(
                client_id=client_id,
                question="need",
                level=level,
                answered_at=datetime(day.year, day.month, day.day, tzinfo=UTC),
            )
        )
    return Changes("written", all_clients=True)


def seed_products(session: Session) -> Changes:
    session.execute(insert(ProductGroup), [{"id": n, "code": f"G{n}", "title": f"Група {n}"} for n in (1, 2)])
    session.execute(insert(Product), [{"id": n, "code": f"P{n}", "title": f"Товар {n}", "group_id": n} for n in (1, 2)])
    return Changes("products", topics=frozenset({"products"}))
