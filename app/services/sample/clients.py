"""One client of the sample with all it owns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from typing import Any

from app.domain.names import alphabet_key, fold
from app.services.contacts import normal_channels
from app.services.sample.data import Row, SampleBook, resolve_day
from app.services.sample.market import add_rivals
from db.tables import (
    Activity,
    BantAnswer,
    Channel,
    Client,
    ClientOrder,
    ClientTag,
    Contact,
    Interest,
    OrderLine,
    OrderReturn,
    Payment,
    Product,
    Responsibility,
    StageMove,
    Tag,
)

DAYS_TO_DELIVER = 2
DAYS_STEP_WAS_SET_BEFORE = 4


def fill_client(book: SampleBook, client_id: int, client: Row) -> None:
    """Write one client with all it owns."""
    book.client_ids[client["key"]] = client_id
    orders = book.files["orders"].get(client["key"], [])
    first_when = orders[0][1] if orders else 0
    reference_days = (resolve_day(first_when, book.reference) - book.reference).days
    # A history is told from the first order on, wherever the calendar of months has put that order.
    shift = (book.day(first_when) - book.today).days - reference_days
    stages = [(code, min(days + shift, 0)) for code, days in client["stages"]]
    _add_client_row(book, client_id, client, stages)
    contact_ids = _add_people(book, client_id, client)
    _add_history(book, client_id, client, stages)
    for order in orders:
        _add_order(book, client_id, order, client.get("terms", ""))
    for days, *done in book.files["activities"]["done"].get(client["key"], []):
        _add_done(book, client_id, days + shift if days <= reference_days else days, contact_ids, *done)
    if planned := book.files["activities"]["planned"].get(client["key"]):
        _add_planned(book, client_id, contact_ids, _address(book, client), *planned)


def _address(book: SampleBook, client: Row) -> str:
    street, house = client["street"]
    name = book.say(book.files["clients"]["streets"][street])
    return f"{name} {house}" if book.lang == "en" else f"{name}, {house}"


def _add_client_row(book: SampleBook, client_id: int, client: Row, stages: Sequence[tuple[str, int]]) -> None:
    titles = book.files["clients"]
    name = book.say(client["name"])
    terms, terms_reason, review_days = client.get("special", ("", "", None))
    lost_reason, *lost_to = client.get("lost", ("",))
    source = client["source"]
    book.add(
        Client,
        code=str(client["no"]),
        name=name,
        name_key=fold(name),
        sort_key=alphabet_key(name),
        industry=book.say(titles["industries"][client["industry"]]),
        city=book.say(titles["cities"][client["city"]]),
        address=_address(book, client),
        tax_code=client["tax"],
        source=book.word(source) if source in book.files["words"] else source,
        segment=book.word(f"tag.{client['segment']}") if "segment" in client else "",
        note=book.word(client.get("note")),
        payment_terms=book.word(f"terms.{client['terms']}") if "terms" in client else "",
        delivery_terms=book.word(f"delivery.{client['delivery']}") if "delivery" in client else "",
        potential_products=book.word(client.get("could")),
        risks=book.word(client.get("risk")),
        special_terms=book.word(terms),
        special_terms_reason=book.word(terms_reason),
        special_terms_review_on=book.maybe_day(review_days),
        yearly_need_kop=client["need"] * 100 if "need" in client else None,
        expected_kop=client["expected"] * 100 if "expected" in client else None,
        stage_id=book.stages[stages[-1][0]][0],
        stage_entered_at=book.past(stages[-1][1]),
        lost_reason=lost_reason,
        lost_competitor=book.say(book.files["company"]["competitors"][lost_to[0]]["name"]) if lost_to else "",
        created_at=book.past(stages[0][1]),
    )
    for title in (book.word(f"tag.{tag}") for tag in client.get("tags", ())):
        tag_id = book.once(Tag, title, title=title, title_key=fold(title))
        book.add(ClientTag, client_id=client_id, tag_id=tag_id)
    if "interest" in client:
        what, channel = client["interest"]
        shown_at = book.past(stages[0][1])
        book.add(
            Interest,
            client_id=client_id,
            what=book.word(what),
            channel=channel,
            shown_at=shown_at,
            answer_by=None,
            answered_at=None,
            answer="",
            record_id=None,
        )


def _add_people(book: SampleBook, client_id: int, client: Row) -> list[int]:
    titles = book.files["clients"]
    found: list[int] = []
    for place, (first, last, position, role, phone, *more) in enumerate(client["people"]):
        names, notes = titles["first_names"][first], more[0] if more else {}
        name = f"{book.say(names)} {book.say(titles['last_names'][last])}"
        contact_id = book.add(
            Contact,
            client_id=client_id,
            name=name,
            name_key=fold(name),
            address_as=names[3] if book.lang == "uk" else book.say(names),
            position=book.say(titles["positions"][position]),
            role=role,
            preferred_channel=book.word(notes.get("by")),
            best_time=book.word(notes.get("best")),
            interest_note=book.word(notes.get("want")),
            style_note=book.word(notes.get("style")),
            sort_order=place,
        )
        found.append(contact_id)
        if phone:
            _add_channel(book, client_id, contact_id, "phone", phone)
    _add_channel(book, client_id, None, "email", f"office@{client['key'].replace('-', '')}.example")
    return found


def _add_channel(book: SampleBook, client_id: int, contact_id: int | None, kind: str, typed: str) -> None:
    for one, normal in normal_channels(kind, typed, book.files["company"]["settings"]["country"]):
        book.add(Channel, client_id=client_id, contact_id=contact_id, kind=kind, typed=one, normal=normal)


def _add_history(book: SampleBook, client_id: int, client: Row, stages: Sequence[tuple[str, int]]) -> None:
    """Write moves between stages, who had the client for which function, and the BANT answers."""
    from_id, spans = None, list[tuple[str, int]]()
    for code, days in stages:
        stage_id, function = book.stages[code]
        book.add(
            StageMove,
            client_id=client_id,
            from_stage_id=from_id,
            to_stage_id=stage_id,
            moved_at=book.past(days),
            person_id=book.people[book.owner(spans[-1][0] if function == "off" else function, days)],
        )
        from_id = stage_id
        if function != "off" and (not spans or spans[-1][0] != function):
            spans.append((function, days))
    add_rivals(book, client_id, client, stages[-1][1], len(book.rows[StageMove]))
    for (function, start), end in zip(spans, [*(days for _, days in spans[1:]), None], strict=True):
        _add_responsible(book, client_id, function, start, end)
    known = dict(stages)
    answered = known.get("qualified", known.get("contacted", stages[0][1]))
    for question, (level, note, *more) in client.get("bant", {}).items():
        amount = f"{more[0]:,}".replace(",", "\N{NO-BREAK SPACE}") if more and question == "budget" else ""
        book.add(
            BantAnswer,
            client_id=client_id,
            question=question,
            level=level,
            note=book.word(note, n=amount),
            timing_on=book.day(more[0]) if more and question == "timing" else None,
            answered_at=book.past(answered),
            person_id=book.people[book.owner("prospecting", answered)],
        )


def _add_responsible(book: SampleBook, client_id: int, function: str, start: int, end: int | None) -> None:
    """Write who had the client from ``start`` to ``end``, cut where the sales model changed hands."""
    cuts = [period[1] for period, _ in book.periods() if period[1] > start and (end is None or period[1] < end)]
    spans: list[tuple[int, str]] = []
    for days in [start, *cuts]:
        owner = book.owner(function, days)
        if not spans or spans[-1][1] != owner:
            spans.append((days, owner))
    for (days, owner), until in zip(spans, [*(later for later, _ in spans[1:]), end], strict=True):
        if until is None or days < until:
            book.add(
                Responsibility,
                client_id=client_id,
                function=function,
                person_id=book.people[owner],
                since_on=book.day(days),
                until_on=book.maybe_day(until),
            )


def _add_order(book: SampleBook, client_id: int, order: Sequence[Any], terms: str) -> None:
    number, when, status, person, lines, *more = order
    extra = more[0] if more else {}
    day = book.day(when)
    priced = [
        (code, quantity, price[0] if price else book.prices_kop[code])
        for code, quantity, *price in (lines if isinstance(lines, list) else ())
    ]
    total = sum(quantity * price for _, quantity, price in priced) if priced else lines * 100
    back_when, back, back_reason = extra.get("back", (0, 0, ""))
    is_paid, is_sent = status in ("paid", "closed"), status in ("paid", "closed", "shipped")
    days_to_pay = DAYS_TO_DELIVER + int(terms[1:]) if terms[1:].isdigit() else 0
    paid_on = book.day(extra["paid"]) if "paid" in extra else day + timedelta(days=days_to_pay)
    delivered_on = day + timedelta(days=DAYS_TO_DELIVER)
    order_id = book.add(
        ClientOrder,
        client_id=client_id,
        number=f"Z-{number:04d}",
        title=book.word(extra.get("title")),
        status=status,
        ordered_on=day,
        total_kop=total,
        net_kop=total - back * 100,
        answer_by=book.maybe_day(extra.get("answer")),
        paid_on=min(paid_on, book.today) if is_paid else None,
        delivered_on=min(delivered_on, book.today) if is_sent else None,
        person_id=book.people[person],
        created_at=book.past(day),
    )
    for place, (code, quantity, price) in enumerate(priced):
        product = book.rows[Product][book.ids[Product, code] - 1]
        book.add(
            OrderLine,
            order_id=order_id,
            product_id=product["id"],
            group_id=product["group_id"],
            title=product["title"],
            unit=product["unit"],
            quantity_milli=quantity * 1000,
            price_kop=price,
            total_kop=quantity * price,
            sort_order=place,
        )
    if back:
        book.add(
            OrderReturn,
            order_id=order_id,
            returned_on=book.day(back_when),
            amount_kop=back * 100,
            reason=book.word(back_reason),
        )
    if is_paid:
        book.add(Payment, order_id=order_id, paid_on=min(paid_on, book.today), amount_kop=total)


def _add_done(
    book: SampleBook,
    client_id: int,
    days: int,
    contact_ids: Sequence[int],
    at_time: str,
    kind: str,
    person: str,
    title: str,
    result: str | None = None,
    contact: int | None = None,
    minutes: int | None = None,
    direction: str = "out",
) -> None:
    done_at = book.past(days, time.fromisoformat(at_time))
    book.add(
        Activity,
        client_id=client_id,
        contact_id=contact_ids[contact] if contact is not None else None,
        person_id=book.people[person],
        kind=kind,
        direction=direction or "out",
        state="done",
        title=book.word(title),
        result=book.word(result),
        place="",
        due_on=book.day(days),
        due_at=None,
        duration_min=minutes,
        done_at=done_at,
        created_at=done_at,
        mark="",
    )


def _add_planned(
    book: SampleBook,
    client_id: int,
    contact_ids: Sequence[int],
    address: str,
    days: int,
    at_time: str | None,
    kind: str,
    person: str,
    title: str,
    contact: int | None = None,
    extra: Mapping[str, str] | None = None,
) -> None:
    place = (extra or {}).get("place", "")
    book.add(
        Activity,
        client_id=client_id,
        contact_id=contact_ids[contact] if contact is not None else None,
        person_id=book.people[person],
        kind=kind,
        direction="out",
        state="open",
        title=book.word(title),
        result="",
        place=address if place == "@" else book.word(place),
        due_on=book.day(days),
        due_at=book.at(days, time.fromisoformat(at_time)) if at_time else None,
        duration_min=None,
        done_at=None,
        created_at=book.past(min(days, 0) - DAYS_STEP_WAS_SET_BEFORE),
        mark="",
    )
