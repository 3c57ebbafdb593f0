"""Orders: saved whole, changed by fields, moved on, refused with a sentence, repeated; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.order_states import STATUSES
from app.errors import AppError, StaleError
from app.services.gate_rules import count_proven_orders
from app.services.order_draft import drop_draft, keep_draft, load_draft
from app.services.order_lists import OrderQuery, load_late_deliveries, load_offers_to_chase, load_orders
from app.services.order_sheet import load_kinds, load_last_order
from app.services.orders import (
    LineDraft,
    OrderDraft,
    add_order,
    add_return,
    change_order,
    save_order,
)
from app.services.payments import add_payment
from app.services.people import add_person
from app.services.product_groups import add_group
from app.services.products import add_product
from app.services.settings import change_settings
from db.tables import PersonRole
from tests.app.services.order_books import add, card, done, make_order_book, refused, total_kop
from tests.app.services.rule_books import TODAY

LINES = (
    LineDraft("Зерно", 1500, 40_000, unit="кг"),
    LineDraft("Чашки", 2000, 15_050, discount_bp=1000),
)
WHOLE = OrderDraft(
    ordered_on=TODAY,
    number="З-7",
    title="Запуск кав’ярні",
    kind="project",
    status="agreed",
    pay_by=date(2026, 7, 2),
    promised_on=date(2026, 6, 20),
    delivered_on=TODAY,
    answer_by=date(2026, 6, 25),
    contract_on=date(2026, 6, 1),
    is_delivery_agreed=True,
    is_packing_agreed=False,
    delivery_note="вівторок до 9:00",
    note="перше замовлення",
    discount_bp=400,
    lines=LINES,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_order_book(tmp_path)
    yield book
    book.close()


def test_all_of_an_order_is_kept(book: Book) -> None:
    order_id = done(book, save_order, 1, None, WHOLE).created_id
    assert order_id is not None
    order = card(book, order_id)
    total = 60_000 + 27_090
    assert order.total_kop == total - (total * 400 + 5000) // 10_000
    assert order.draft == replace(WHOLE, total_kop=order.total_kop)
    assert (order.client_id, order.client_code, order.version) == (1, "1", 1)
    assert order.unticked == ("packing",)
    done(book, save_order, 1, order_id, replace(order.draft, lines=LINES[:1], is_packing_agreed=True))
    changed = card(book, order_id)
    assert (changed.total_kop, changed.version, changed.unticked) == (57_600, 2, ())
    assert [line.title for line in changed.draft.lines] == ["Зерно"]


def test_saving_an_order_as_it_is_writes_no_lines_anew(book: Book) -> None:
    order_id = add(book, lines=LINES)
    changes = book.write(save_order, 1, order_id, replace(card(book, order_id).draft, note="інше"))
    assert changes.created_id is None
    order = card(book, order_id)
    assert (order.draft.note, order.draft.lines) == ("інше", LINES)


def test_a_product_fills_what_was_not_typed(book: Book) -> None:
    group = book.write(add_group, "Зерно").created_id
    product = book.write(add_product, "Майдан", unit="кг", price_kop=52_000, group_id=group).created_id
    order_id = add(book, lines=(LineDraft("", 1000, 50_000, product),))
    (line,) = card(book, order_id).draft.lines
    assert (line.title, line.unit, line.product_id, line.group_id) == ("Майдан", "кг", product, group)


@pytest.mark.parametrize(("values", "code", "field"), [
    ({"total_kop": None}, "order_without_sum", "total_kop"),
    ({"total_kop": -1}, "sum_negative", "total_kop"),
    ({"total_kop": 10**16}, "sum_too_large", "total_kop"),
    ({"ordered_on": date(2999, 1, 1)}, "order_far_ahead", "ordered_on"),
    ({"pay_by": date(2999, 1, 1)}, "order_far_ahead", "pay_by"),
    ({"answer_by": date(1026, 1, 1)}, "order_far_ahead", "answer_by"),
    ({"delivered_on": TODAY + timedelta(1)}, "delivered_ahead", "delivered_on"),
    ({"status": "lost"}, "order_status", "status"),
    ({"kind": "gift"}, "order_kind", "kind"),
    ({"discount_bp": 500}, "discount_without_lines", "discount_bp"),
    ({"number": "7" * 61}, "text_long", "number"),
    ({"lines": LINES, "discount_bp": 10_001}, "discount_range", "discount_bp"),
    ({"lines": LINES, "discount_bp": -1}, "discount_range", "discount_bp"),
    ({"lines": (*LINES, LineDraft(" ", 1000, 5))}, "line_without_title", "title"),
    ({"lines": (*LINES, LineDraft("Чай", 0, 5))}, "quantity_not_positive", "quantity"),
    ({"lines": (*LINES, LineDraft("Чай", -1000, 5))}, "quantity_not_positive", "quantity"),
    ({"lines": (*LINES, LineDraft("Чай", 10**13, 5))}, "quantity_too_large", "quantity"),
    ({"lines": (*LINES, LineDraft("Чай", 1000, -5))}, "sum_negative", "price"),
    ({"lines": (*LINES, LineDraft("Чай", 1000, 5, discount_bp=10_001))}, "discount_range", "discount"),
    ({"lines": (*LINES, LineDraft("Чай", 1000, 5, product_id=99))}, "no_product", "title"),
    ({"lines": (*LINES, LineDraft("Чай", 1000, 5, group_id=99))}, "no_group", "title"),
    ({"lines": LINES * 1001}, "lines_too_many", "lines"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_field(book: Book, values: dict[str, Any], code: str, field: str) -> None:
    draft = OrderDraft(**{"ordered_on": TODAY, "total_kop": 100_000, **values})
    error = refused(book, code, save_order, 1, None, draft)
    assert error.values["field"] == field
    if field in ("title", "quantity", "price", "discount"):
        assert error.values["line"] == 3
    kept = add(book)
    refused(book, code, save_order, 1, kept, draft)


def test_a_discount_of_all_is_free_of_charge(book: Book) -> None:
    assert card(book, add(book, lines=LINES, discount_bp=10_000)).total_kop == 0


def test_an_order_of_another_client_or_of_before_is_not_written_over(book: Book) -> None:
    order_id = add(book)
    draft = card(book, order_id).draft
    refused(book, "no_order", save_order, 2, order_id, draft)
    refused(book, "no_order", save_order, 1, 99, draft)
    refused(book, "no_client", save_order, 99, None, draft)
    book.write(save_order, 1, order_id, replace(draft, note="хтось інший"))
    with pytest.raises(StaleError):
        book.write(save_order, 1, order_id, draft, seen_version=1)
    assert card(book, order_id).draft.note == "хтось інший"


def test_states_follow_and_refusals_say_why(book: Book) -> None:
    order_id = add(book, status="offer", answer_by=TODAY)
    assert card(book, order_id).next_states == ("agreed", "paid", "shipped", "cancelled")
    for status in ("agreed", "paid", "shipped", "closed"):
        done(book, change_order, order_id, {"status": status})
    refused(book, "order_is_closed", change_order, order_id, {"status": "offer"})
    error = refused(book, "order_owes", change_order, add(book), {"status": "closed"})
    assert error.values["sum_kop"] == 100_000
    assert total_kop(book) == 100_000


def test_a_cancelled_order_counts_nothing_and_begins_again(book: Book) -> None:
    order_id = add(book, status="paid")
    done(book, change_order, order_id, {"status": "cancelled"})
    order = card(book, order_id)
    assert (total_kop(book), order.to_pay_kop, order.paid_on, order.unticked) == (0, 0, None, ())
    refused(book, "order_is_cancelled", change_order, order_id, {"status": "paid"})
    done(book, change_order, order_id, {"status": "agreed"})


def test_a_change_of_fields_leaves_the_rest(book: Book) -> None:
    order_id = book.write(save_order, 1, None, WHOLE).created_id
    assert order_id is not None
    before = card(book, order_id)
    done(book, change_order, order_id, {"note": "тільки це", "number": "  "})
    after = card(book, order_id)
    assert after.draft == replace(before.draft, note="тільки це")
    done(book, change_order, order_id, {"total_kop": 90_000})
    assert card(book, order_id).total_kop == 90_000
    assert card(book, order_id).draft.lines == LINES
    done(book, change_order, order_id, {"discount_bp": 0})
    assert card(book, order_id).total_kop == 87_090
    done(book, change_order, order_id, {"total_kop": 5_000}, ())
    assert (card(book, order_id).draft.lines, card(book, order_id).total_kop) == ((), 5_000)
    refused(book, "unknown_field", change_order, order_id, {"net_kop": 1})


def test_the_sum_of_an_imported_line_stays_until_it_is_typed_anew(book: Book) -> None:
    line = LineDraft("Чай", 3000, 3333, sum_kop=10_000)
    order_id = add(book, lines=(line,))
    order = card(book, order_id)
    assert (order.total_kop, order.draft.lines) == (10_000, (line,))
    book.write(save_order, 1, order_id, replace(order.draft, note="інше"))
    assert card(book, order_id).total_kop == 10_000


def test_a_return_lowers_the_figures_and_bounds_the_sum(book: Book) -> None:
    order_id = add(book, status="paid")
    done(book, add_return, order_id, 30_000, returned_on=TODAY, reason="бій")
    assert total_kop(book) == 70_000
    refused(book, "return_above_order", add_return, order_id, 70_001, returned_on=TODAY)
    refused(book, "return_not_positive", add_return, order_id, 0, returned_on=TODAY)
    refused(book, "order_far_ahead", add_return, order_id, 1, returned_on=date(2999, 1, 1))
    refused(book, "sum_below_returns", change_order, order_id, {"total_kop": 29_999})
    done(book, change_order, order_id, {"total_kop": 30_000})
    assert total_kop(book) == 0


def test_the_old_way_of_adding_still_stands(book: Book) -> None:
    order_id = done(book, add_order, 1, ordered_on=TODAY, lines=LINES).created_id
    assert order_id is not None
    order = card(book, order_id)
    assert (order.draft.status, order.paid_on, order.to_pay_kop, order.draft.number) == ("paid", TODAY, 0, "0001")


def test_offers_without_a_day_to_ask_come_first(book: Book) -> None:
    ids = [add(book, status="offer", answer_by=day) for day in (TODAY, None, TODAY + timedelta(1), date(2026, 6, 1))]
    add(book, status="agreed")
    assert [row.id for row in book.read(load_offers_to_chase)] == [ids[1], ids[3], ids[0]]
    assert card(book, ids[1]).needs_answer_date
    assert not card(book, ids[0]).needs_answer_date


def test_late_deliveries_are_listed_until_delivered(book: Book) -> None:
    past = TODAY - timedelta(3)
    late = add(book, promised_on=past, status="shipped")
    later = add(book, promised_on=past - timedelta(2))
    add(book, promised_on=TODAY)
    add(book, promised_on=past, delivered_on=TODAY)
    add(book, promised_on=past, status="offer")
    assert [(row.id, row.days_late) for row in book.read(load_late_deliveries)] == [(later, 5), (late, 3)]
    done(book, change_order, later, {"delivered_on": TODAY - timedelta(1)})
    assert card(book, later).days_late == 4
    assert [row.id for row in book.read(load_late_deliveries)] == [late]


def test_orders_are_found_by_what_is_asked(book: Book) -> None:
    first = add(book, ordered_on=date(2026, 1, 5), status="paid")
    second = add(book, 2, status="offer", answer_by=date(2026, 7, 1))

    def found(**asked: Any) -> list[int]:
        return [row.id for row in book.read(load_orders, OrderQuery(**asked))]

    assert found() == [second, first]
    assert found(client_id=1) == [first]
    assert found(status="offer") == [second]
    assert found(since=date(2026, 1, 6)) == [second]
    assert found(limit=1) == [second]
    assert found(to_chase=True) == []


def test_the_last_order_begins_anew(book: Book) -> None:
    assert book.read(load_last_order, 1) is None
    add(book, ordered_on=date(2026, 1, 5), total_kop=7)
    book.write(save_order, 1, None, replace(WHOLE, ordered_on=date(2026, 5, 5)))
    add(book, status="cancelled")
    again = book.read(load_last_order, 1)
    assert again == OrderDraft(
        ordered_on=TODAY,
        title=WHOLE.title,
        kind="project",
        delivery_note=WHOLE.delivery_note,
        discount_bp=400,
        lines=LINES,
    )
    assert again is not None
    assert book.write(save_order, 1, None, again).created_id


def test_a_line_without_a_unit_is_repeated_in_that_of_its_product(book: Book) -> None:
    product_id = book.write(add_product, "Сироп", unit="пляшка", price_kop=100).created_id
    lines = (LineDraft("Сироп", 1000, 100, product_id), LineDraft("Доставка", 1000, 100))
    add(book, total_kop=None, lines=lines)
    again = book.read(load_last_order, 1)
    assert again is not None
    assert [line.unit for line in again.lines] == ["пляшка", ""]


def test_kinds_move_over_half_years(book: Book) -> None:
    assert book.read(load_kinds, 1) == ()
    for day, kind, status in (
        (date(2025, 12, 18), "single", "paid"),
        (date(2025, 12, 19), "set", "paid"),
        (date(2026, 6, 18), "project", "closed"),
        (date(2026, 6, 1), "", "paid"),
        (date(2026, 6, 2), "project", "offer"),
    ):
        add(book, ordered_on=day, kind=kind, status=status)
    older, newer = book.read(load_kinds, 1)
    assert (older.first_on, older.last_on) == (date(2025, 6, 19), date(2025, 12, 18))
    assert older.orders == {"": 0, "single": 1, "set": 0, "project": 0}
    assert newer.orders == {"": 1, "single": 0, "set": 1, "project": 1}
    assert newer.sums_kop["project"] == 100_000


def test_a_draft_waits_with_its_client(book: Book) -> None:
    assert book.read(load_draft, 1) is None
    half_typed = replace(WHOLE, status="offer", lines=(LineDraft("", 0, -5),), discount_bp=99_999)
    done(book, keep_draft, 1, None, half_typed)
    kept = book.read(load_draft, 1)
    assert kept is not None
    assert (kept.order_id, kept.draft) == (None, half_typed)
    order_id = add(book)
    done(book, keep_draft, 1, order_id, WHOLE)
    kept = book.read(load_draft, 1)
    assert kept is not None
    assert (kept.order_id, kept.draft) == (order_id, WHOLE)
    assert book.read(load_draft, 2) is None
    done(book, drop_draft, 1)
    assert book.read(load_draft, 1) is None
    assert book.write(drop_draft, 1).action_id is None


@pytest.mark.parametrize("proof", ["money", "contract", "prepayment"])
def test_proof_of_a_sale_is_what_the_gates_count(book: Book, proof: str) -> None:
    book.write(change_settings, {"gate.first_sale_proof": proof})
    proven = 0
    for status in STATUSES:
        for contract_on in (None, TODAY):
            for payment_kop in (0, 40_000):
                order_id = add(book, status="agreed", contract_on=contract_on)
                if payment_kop:
                    book.write(add_payment, order_id, payment_kop, paid_on=TODAY)
                with suppress(AppError):  # money on an order holds its state
                    book.write(change_order, order_id, {"status": status})
                proven += card(book, order_id).is_proven
                assert book.read(count_proven_orders, 1, proof) == proven
    assert proven


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(
        st.builds(
            LineDraft,
            title=st.just("Чай"),
            quantity_milli=st.integers(1, 10**6),
            price_kop=st.integers(0, 10**6),
            discount_bp=st.integers(0, 10_000),
        ),
        min_size=1,
        max_size=4,
    ),
    discount_bp=st.integers(0, 10_000),
)
def test_what_is_stored_is_what_the_draft_came_to(book: Book, lines: list[LineDraft], discount_bp: int) -> None:
    draft = OrderDraft(ordered_on=TODAY, lines=tuple(lines), discount_bp=discount_bp)
    order_id = book.write(save_order, 1, None, draft).created_id
    assert order_id is not None
    order = card(book, order_id)
    assert order.total_kop == draft.to_pay_kop == order.draft.to_pay_kop
    assert order.draft.lines == draft.lines


def test_a_new_number_follows_the_last_and_skips_what_is_taken(book: Book) -> None:
    assert card(book, add(book)).draft.number == "0001"
    add(book, number="Z-0404")
    add(book, number="Z-0402")
    assert [card(book, add(book)).draft.number for _ in range(2)] == ["Z-0403", "Z-0405"]
    add(book, number="навесні 99")
    assert card(book, add(book)).draft.number == "навесні 100"
    add(book, number="без цифр")
    assert card(book, add(book)).draft.number == "0002"


def test_a_scout_hands_over_and_does_not_sell(book: Book) -> None:
    order_id = add(book)
    scout_id = book.write(add_person, "Дмитро").created_id
    assert scout_id is not None
    book.write(_only_a_scout, scout_id)
    book.person_id = scout_id
    error = refused(book, "scout_cannot_sell", save_order, 1, None, WHOLE)
    assert error.values["name"] == "Дмитро"
    done(book, change_order, order_id, {"note": "запитали про доставку"})  # what is there may be noted
    book.person_id = 1
    done(book, save_order, 1, None, WHOLE)


def _only_a_scout(session: Session, person_id: int) -> Changes:
    session.execute(update(PersonRole).where(col(PersonRole.person_id) == person_id).values(role="scout"))
    return Changes("person_changed", topics=frozenset({"people"}))
