"""Pay of a month on real books: sums to the kopeck, hand-overs, closing, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.months import add_months
from app.domain.pay import SchemeLine
from app.services.contested import contested
from app.services.credits import clear_ruling, load_credits, rule_credit
from app.services.handovers import accept_handover
from app.services.orders import add_order, add_return
from app.services.pay import load_month, load_statement
from app.services.pay_schemes import save_scheme
from app.services.receipts import received_kop
from app.services.requests import add_request, answer_request
from app.services.settings import change_settings
from app.texts import LANGUAGES
from db.tables import Client, ClientOrder, HandOver, OrderReturn, Payment, Person, StageMove, StandIn
from tests.app.services.order_books import done, refused
from tests.app.services.pay_books import (
    FARMER,
    HUNTER,
    JUNE,
    MAY,
    OWNER,
    SCOUT,
    as_of,
    at,
    draft_of,
    hand_over,
    make_pay_book,
    move,
    pay_order,
    put,
    row,
    set_up,
    statement,
)
from tests.app.services.rule_books import add_clients, put_rules, rule


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_pay_book(tmp_path)
    yield book
    book.close()


@pytest.fixture(scope="module")
def drawn_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    book = make_pay_book(tmp_path_factory.mktemp("drawn"), clients=4)
    yield book
    book.close()


# --- sums ---

START = date(2026, 1, 1)
DAYS = st.integers(0, 200).map(lambda number: START + timedelta(number))
MONEY = st.lists(st.tuples(DAYS, st.integers(1, 999)), max_size=3)
DRAWN = st.tuples(
    st.lists(
        st.tuples(
            st.integers(1, 4),
            st.sampled_from(["paid", "shipped", "closed", "part_paid", "agreed", "offer", "cancelled"]),
            DAYS, MONEY, MONEY, st.integers(0, 2000),
        ),
        max_size=12,
    ),
    st.lists(st.tuples(st.integers(1, 4), DAYS), max_size=4),
    st.booleans(),
    st.sampled_from([1, 2, 3]),
    st.integers(0, 200),
)  # fmt: skip


def write_drawn(session: Session, drawn: Any) -> Changes:
    for table in (Payment, OrderReturn, ClientOrder, HandOver, StageMove):
        session.execute(delete(table))
    orders, taken, is_binned, first_orders, _ = drawn
    change_settings(session, {"pay.first_orders": first_orders})
    session.execute(update(Client).where(col(Client.id) == 4).values(deleted_at=at(START) if is_binned else None))
    for number, (client_id, status, on, payments, returns, more) in enumerate(orders, 1):
        total = sum(kop for _, kop in payments) + more
        left, kept = total, []
        for day, kop in returns:
            if kop <= left:
                left -= kop
                kept.append((day, kop))
        session.execute(
            insert(ClientOrder).values(
                id=number, client_id=client_id, number=str(number), status=status, ordered_on=on, paid_on=on,
                total_kop=total, net_kop=left, created_at=at(on),
            )
        )  # fmt: skip
        for table, rows, day_name in ((Payment, payments, "paid_on"), (OrderReturn, kept, "returned_on")):
            for day, kop in rows:
                session.execute(insert(table).values(order_id=number, amount_kop=kop, **{day_name: day}))
    for client_id, day in taken:
        session.add(
            HandOver(
                client_id=client_id, function="care", kind="client", state="accepted", from_person_id=HUNTER,
                to_person_id=FARMER, proposed_at=at(day), answer_by=day, answered_at=at(day),
            )
        )  # fmt: skip
    return Changes("drawn", all_clients=True)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DRAWN)
def test_the_sum_of_credits_is_the_money_received_to_the_kopeck(drawn_book: Book, drawn: Any) -> None:
    drawn_book.write(write_drawn, drawn)
    orders, _, is_binned, _, since = drawn
    credits = drawn_book.read(load_credits, START, date(2027, 1, 1))
    by_order: dict[int, int] = {}
    for credit in credits:
        by_order[credit.order_id] = by_order.get(credit.order_id, 0) + credit.amount_kop
    stored = drawn_book.read(
        lambda session: {i: kop for i, kop in session.execute(select(col(ClientOrder.id), col(ClientOrder.net_kop)))}
    )
    for number, (client_id, status, _on, payments, _returns, _more) in enumerate(orders, 1):
        paid = sum(kop for _, kop in payments)
        came = min(paid, stored[number]) if paid else stored[number] if status in ("paid", "shipped", "closed") else 0
        if client_id == 4 and is_binned:
            came = 0
        assert by_order.get(number, 0) == came
    kinds: dict[int, set[str]] = {}
    for credit in credits:
        kinds.setdefault(credit.order_id, set()).add(credit.kind.value)
    assert all(len(each) == 1 or "first" not in each for each in kinds.values())
    # A month is counted from what it needs alone: it comes to the same as from everything.
    first, last = START + timedelta(since), START + timedelta(since + 31)
    part = drawn_book.read(load_credits, first, last)
    assert part == tuple(credit for credit in credits if first <= credit.on < last)
    whole, month = 0, START
    while month < date(2026, 8, 1):
        found = drawn_book.read(load_month, month, "en")
        assert found.received_kop == drawn_book.read(received_kop, month, add_months(month, 1))
        assert found.received_kop == found.first_kop + found.repeat_kop + found.vip_kop
        assert sum(one.sales_kop for one in found.rows) + found.nobody_kop == found.received_kop
        assert all(one.total_kop == one.base_kop + one.accrued_kop + one.corrections_kop for one in found.rows
                   if not one.carried_kop)  # fmt: skip
        whole, month = whole + found.received_kop, add_months(month, 1)
    assert whole == sum(by_order.values())


# --- a month of the team ---


def test_a_month_of_the_team(book: Book) -> None:
    set_up(book, plan__month_kop=2_500_000_00)
    move(book, 1, "new", "negotiation", date(2026, 4, 1))
    pay_order(book, 1, date(2026, 5, 5), 500_000_00)
    hand_over(book, 1, date(2026, 5, 6), date(2026, 5, 8))
    pay_order(book, 1, date(2026, 5, 20), 200_000_00)
    pay_order(book, 2, date(2026, 1, 20), 10_00)
    pay_order(book, 2, date(2026, 5, 2), 1_300_000_00)
    found = book.read(load_month, MAY, "en")
    rows = {one.person_id: one for one in found.rows}
    assert (found.received_kop, found.first_kop, found.repeat_kop, found.nobody_kop) == (
        2_000_000_00, 500_000_00, 1_500_000_00, 0,
    )  # fmt: skip
    assert (found.plan_kop, found.plan_percent, found.is_over, found.is_closed) == (2_500_000_00, 80, True, False)
    # The hunter: 35 000 + 10 % of 500 000 + half of 2 % of 200 000, at the farmer's rate.
    assert (rows[HUNTER].base_kop, rows[HUNTER].accrued_kop) == (35_000_00, 52_000_00)
    assert (rows[FARMER].base_kop, rows[FARMER].accrued_kop) == (70_000_00, 28_000_00)
    assert rows[SCOUT].total_kop == 60_000_00
    assert (rows[OWNER].scheme, rows[OWNER].total_kop, rows[OWNER].problems) == ("", 0, ("no_scheme",))
    plans = {
        person_id: one.plan and (one.plan.plan, one.plan.actual, one.plan.percent) for person_id, one in rows.items()
    }
    assert (plans[OWNER], plans[SCOUT], plans[HUNTER]) == (None, (20, 0, 0), (650_000_00, 500_000_00, 76))
    assert found.total_kop == sum(one.total_kop for one in found.rows)

    mine = statement(book, HUNTER)
    assert [(group.line, group.subtotal_kop) for group in mine.groups] == [
        ("first_sales", 50_000_00), ("repeat_sales", 2_000_00),
    ]  # fmt: skip
    shared = mine.groups[1].rows[0]
    assert (shared.received_kop, shared.rate, shared.accrued_kop, shared.why) == (
        100_000_00, "2\u00a0%", 2_000_00, "спільний період",
    )  # fmt: skip
    assert (shared.client, shared.basis, shared.on) == (
        "Клієнт 1", "Замовлення Z-0520-20000000", date(2026, 5, 20),
    )  # fmt: skip
    assert (mine.role, mine.is_closed, mine.total_kop, mine.base_of_month_kop) == (
        "Мисливець", False, 87_000_00, 35_000_00,
    )  # fmt: skip
    assert (mine.lines[0].basis, mine.lines[0].plan_kop) == ("10\u00a0%", 650_000_00)
    assert any("60 днів" in rule for rule in mine.rules) and len(mine.rules) == 9
    assert statement(book, HUNTER, worked_days=0).base_kop == 0
    assert statement(book, HUNTER, worked_days=15).base_kop == 16_935_48
    for lang in LANGUAGES:
        assert book.read(load_statement, FARMER, MAY, lang).groups[0].title


def test_a_hand_over_that_people_made_parts_the_money(book: Book) -> None:
    book.write(lambda session: add_clients(session, 1, stage="negotiation"))
    as_of(book, date(2026, 6, 3))
    book.write(add_order, 4, ordered_on=date(2026, 6, 3), status="paid", total_kop=500_000_00)
    (waiting,) = book.read(lambda session: session.execute(select(col(HandOver.id), col(HandOver.function))).all())
    assert waiting.function == "care"
    as_of(book, date(2026, 6, 4))
    book.write(add_order, 4, ordered_on=date(2026, 6, 4), status="paid", total_kop=40_000_00)  # not taken yet
    as_of(book, date(2026, 6, 5))
    book.person_id = FARMER
    book.write(accept_handover, waiting.id)
    book.write(add_order, 4, ordered_on=date(2026, 6, 5), status="paid", total_kop=20_000_00)  # that very day
    as_of(book, date(2026, 6, 18))
    book.write(add_order, 4, ordered_on=date(2026, 6, 18), status="paid", total_kop=200_000_00)
    assert (row(book, HUNTER, JUNE).sales_kop, row(book, FARMER, JUNE).sales_kop) == (660_000_00, 100_000_00)
    shared = [group for group in statement(book, HUNTER, JUNE).groups if group.line == "repeat_sales"]
    assert [group.subtotal_kop for group in shared] == [2_000_00]
    found = {claim.order_id: claim.why for claim in book.read(contested, JUNE, "uk")}
    assert ("handover_day",) in found.values()


def test_who_stands_in_earns_for_the_one_who_is_away(book: Book) -> None:
    pay_order(book, 1, date(2026, 5, 5), 500_000_00)
    before = book.read(load_month, MAY, "en").rows

    def stand_in(session: Session) -> Changes:
        session.add(
            StandIn(
                person_id=HUNTER, stand_in_id=FARMER, from_on=date(2026, 5, 1), until_on=date(2026, 7, 1),
                made_at=at(date(2026, 5, 1)),
            )
        )  # fmt: skip
        return Changes("stand_in_added", topics=frozenset({"people"}))

    book.write(stand_in)
    assert book.read(load_month, MAY, "en").rows == before


def test_the_day_of_a_hand_over_goes_by_the_rule(book: Book) -> None:
    move(book, 1, "new", "negotiation", date(2026, 1, 10))
    pay_order(book, 1, date(2026, 2, 1), 1000_00)
    hand_over(book, 1, date(2026, 5, 6), date(2026, 5, 8))
    order = pay_order(book, 1, date(2026, 5, 8), 300_00)
    assert (row(book, HUNTER).sales_kop, row(book, FARMER).sales_kop) == (300_00, 0)
    (claim,) = book.read(contested, MAY, "en")
    assert (claim.order_id, claim.why, claim.credited, claim.ruling) == (
        order, ("handover_day",), ((HUNTER, "Тарас", 300_00),), "",
    )  # fmt: skip
    assert [person_id for person_id, _ in claim.claimants] == [HUNTER, FARMER]
    set_up(book, pay__handover_day="taker")
    assert (row(book, HUNTER).sales_kop, row(book, FARMER).sales_kop) == (0, 300_00)
    done(book, rule_credit, order, SCOUT, "Domovyly sia")
    assert (row(book, SCOUT).sales_kop, row(book, FARMER).sales_kop) == (300_00, 0)
    (claim,) = book.read(contested, MAY, "en")
    assert (claim.ruling, claim.credited) == ("Domovyly sia", ((SCOUT, "Дмитро", 300_00),))
    assert book.read(load_month, MAY, "en").contested == 0
    done(book, rule_credit, order, HUNTER, "Ні, таки його")
    done(book, clear_ruling, order)
    refused(book, "no_ruling", clear_ruling, order)
    refused(book, "credit_without_reason", rule_credit, order, HUNTER, "  ")
    refused(book, "no_person", rule_credit, order, 99, "so")
    refused(book, "text_long", rule_credit, order, HUNTER, "x" * 501)
    assert book.read(load_month, MAY, "en").contested == 1


def test_orders_that_two_could_claim_are_listed_before_pay_day(book: Book) -> None:
    for client_id in (1, 2, 3):
        move(book, client_id, "new", "negotiation", date(2026, 1, 2))
        pay_order(book, client_id, date(2026, 1, 5), 10_00)
    hand_over(book, 1, date(2026, 2, 27), date(2026, 3, 2))  # shared until 1 May
    after = pay_order(book, 1, date(2026, 4, 30), 20_00, paid_on=date(2026, 5, 4))
    hand_over(book, 2, date(2026, 5, 4), date(2026, 5, 20))  # to be answered by 6 May
    late = pay_order(book, 2, date(2026, 5, 12), 30_00)
    hand_over(book, 3, date(2026, 5, 4), date(2026, 5, 6), state="returned")
    back = pay_order(book, 3, date(2026, 5, 5), 40_00)
    written = pay_order(book, 3, date(2026, 5, 25), 50_00, person_id=FARMER)
    plain = pay_order(book, 1, date(2026, 5, 28), 60_00, person_id=OWNER)
    put(book, update(Person).where(col(Person.id) == OWNER).values(is_owner=True))
    found = {claim.order_id: claim.why for claim in book.read(contested, MAY, "uk")}
    assert found == {
        after: ("transition_ends",), late: ("late_handover",), back: ("returned_handover",), written: ("author",),
    }  # fmt: skip
    assert plain not in found
    assert all(reason for claim in book.read(contested, MAY, "ru") for reason in claim.reasons)
    assert book.read(contested, date(2026, 1, 1), "uk") == ()


# --- leads and bonuses ---


def test_leads_count_when_accepted_or_not_answered_and_one_client_is_one_lead(tmp_path: Path) -> None:
    book = make_pay_book(tmp_path, clients=8)
    lead: dict[str, Any] = {"kind": "lead", "from_id": SCOUT, "to_id": HUNTER}
    monday = date(2026, 5, 11)
    hand_over(book, 1, monday, monday + timedelta(1), **lead)  # accepted
    hand_over(book, 2, monday, None, state="proposed", **lead)  # counts by itself on Wednesday
    hand_over(book, 3, monday, monday + timedelta(2), state="returned", **lead)  # in time
    hand_over(book, 4, monday, monday + timedelta(4), state="returned", **lead)  # too late: counted, then not
    hand_over(book, 5, monday, monday + timedelta(30), **lead)  # counted before the answer
    hand_over(book, 1, monday + timedelta(7), monday + timedelta(8), **lead)  # the same client again
    hand_over(book, 6, monday, monday, **lead)
    hand_over(book, 7, date(2026, 6, 17), None, state="proposed", **lead)  # still time to answer
    put(book, update(Client).where(col(Client.id) == 6).values(deleted_at=at(monday)))
    order = pay_order(book, 1, date(2026, 5, 20), 100_00)
    pay_order(book, 1, date(2026, 5, 21), 100_00)
    pay_order(book, 3, date(2026, 5, 21), 100_00)
    found = statement(book, SCOUT)
    assert [(one.client_id, one.on, one.why) for one in found.groups[0].rows] == [
        (1, date(2026, 5, 12), ""),
        (2, date(2026, 5, 13), "без відповіді"),
        (4, date(2026, 5, 13), "без відповіді"),
        (5, date(2026, 5, 13), "без відповіді"),
    ]
    assert [(one.code, one.amount_kop, one.on) for one in found.corrections] == [
        ("returned_lead", -1_500_00, date(2026, 5, 15))
    ]
    assert [(one.client_id, one.accrued_kop) for one in found.groups[1].rows] == [(1, 2_500_00)]
    assert found.total_kop == 60_000_00 + 3 * 1_500_00 + 2_500_00
    assert [(plan.line, plan.plan, plan.actual) for plan in found.plans] == [
        ("lead_fee", 20, 3), ("first_payment_bonus", 4, 1),
    ]  # fmt: skip
    book.write(add_return, order, 100_00, returned_on=date(2026, 6, 2))
    june = statement(book, SCOUT, JUNE)
    assert [one.amount_kop for one in june.corrections] == [-2_500_00]
    assert june.groups[0].rows == ()
    book.close()


def come_to_base(session: Session, person_id: int) -> Changes:
    """Write that a person brought a client to the base in June."""
    stage_id = session.execute(select(col(Client.stage_id)).where(col(Client.id) == 1)).scalar_one()
    session.add(StageMove(client_id=1, to_stage_id=stage_id, moved_at=at(date(2026, 6, 9)), person_id=person_id))
    return Changes("client_added", all_clients=True)


def test_conditions_are_judged_on_the_book(tmp_path: Path) -> None:
    book = make_pay_book(tmp_path, clients=11)
    as_of(book, date(2026, 7, 2))
    put_rules(book, rule("regular", {"metric": "paid_orders", "op": ">=", "value": 1}))
    for client_id in range(1, 11):
        pay_order(book, client_id, date(2026, 2, 1), 10_00)
        if client_id < 10:
            pay_order(book, client_id, date(2026, 4, 5), 10_00)
    pay_order(book, 11, date(2026, 4, 5), 10_00)  # no regular client when the quarter began
    for month, expected, why in (
        (MAY, 0, "платимо в кінці кварталу"), (JUNE, 15_000_00, ""),
    ):  # fmt: skip
        group = next(one for one in statement(book, FARMER, month).groups if one.line == "retention")
        (found,) = group.rows
        assert (found.accrued_kop, found.basis, found.why) == (expected, "Постійні, що замовили: 9 з 10", why)
    put(book, update(ClientOrder).where(col(ClientOrder.client_id) == 9).values(status="cancelled"))
    pay_order(book, 9, date(2026, 2, 1), 10_00)
    (found,) = next(one for one in statement(book, FARMER, JUNE).groups if one.line == "retention").rows
    assert (found.accrued_kop, found.why) == (0, "умову не виконано")

    lines = (SchemeLine("speed", 5), SchemeLine("vip_retention", 10), SchemeLine("base_growth", 10, planned_units=10))
    book.write(save_scheme, "scout", draft_of("scout", 100_000_00, *lines), JUNE)
    found = {one.line: one for one in statement(book, SCOUT, JUNE).groups}
    assert (found["speed"].rows[0].basis, found["speed"].subtotal_kop) == ("Відповіли того ж дня: 0 з 0", 0)
    assert found["vip_retention"].subtotal_kop == 0
    as_of(book, date(2026, 6, 17))
    request = book.write(add_request, 1, "Ціни").created_id
    assert request is not None
    book.write(answer_request, request, "Ось")
    as_of(book, date(2026, 7, 2))
    found = {one.line: one for one in statement(book, SCOUT, JUNE).groups}
    assert (found["speed"].rows[0].basis, found["speed"].subtotal_kop) == ("Відповіли того ж дня: 1 з 1", 5_000_00)
    # A client of the scout's own that came to the base in June, and one of somebody else.
    for person_id in (SCOUT, HUNTER):
        book.write(come_to_base, person_id)
    found = {one.line: one for one in statement(book, SCOUT, JUNE).groups}
    assert [(one.basis, one.accrued_kop) for one in found["base_growth"].rows] == [("Новий клієнт", 1_000_00)]
    # VIP clients of the farmer: one stays, one is lost in June.
    for client_id in (1, 2):
        move(book, client_id, "regular", "vip", date(2026, 4, 10))
    book.write(save_scheme, "farmer", draft_of("farmer", 100_000_00, SchemeLine("vip_retention", 10)), JUNE)
    found = {one.line: one for one in statement(book, FARMER, JUNE).groups}
    assert (found["vip_retention"].rows[0].basis, found["vip_retention"].subtotal_kop) == (
        "VIP, що залишилися: 2 з 2", 30_000_00,
    )  # fmt: skip
    move(book, 2, "vip", "lost", date(2026, 6, 10))
    found = {one.line: one for one in statement(book, FARMER, JUNE).groups}
    assert (found["vip_retention"].rows[0].basis, found["vip_retention"].subtotal_kop) == (
        "VIP, що залишилися: 1 з 2", 0,
    )  # fmt: skip
    book.close()
