"""What a sheet of a client prints, gathered from the book as frozen values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.clock import Clock
from app.context import clock_of
from app.documents.forms import MeetingDefaults, meeting_plan_values, negotiation_values
from app.documents.values import (
    ActivityValues,
    Bant,
    BantValues,
    ClientCardValues,
    ContactValues,
    DocumentKind,
    MeetingPlanValues,
    MoneyValues,
    NegotiationValues,
    NextStepValues,
    ObjectionValues,
    OfferValues,
    PromiseValues,
    QuarterValues,
)
from app.services.client_card import ActivityRow, ChannelRow, ClientCard, ContactRow, load_card
from app.services.figures import PAID_STATUSES
from app.services.meeting_forms import load_form
from db.tables import ClientFlag, ClientOrder, ObjectionHeard, OrderLine, Person, PersonRole

TOP_PRODUCTS, TOP_OBJECTIONS, QUARTERS = 5, 3, 8
MEETING_KINDS = ("meeting", "visit", "presentation")
NO_TOUCH = ("task", "note")
# Where a client stands off the track says its status; on the track the flags and the money do.
STATUS_OF_STAGE = {"sleeping": "dormant", "lost": "declined", "not_target": "off_target"}


def gather_client_card(session: Session, client_id: int, as_of: date) -> ClientCardValues:
    """Return what the book holds of a client; 'days ago' and 'overdue' count from the local day ``as_of``.

    Raises:
        NotFoundError: ``no_client``.
    """
    return _card_values(session, load_card(session, client_id), as_of)


def gather_meeting_plan(session: Session, client_id: int, as_of: date) -> MeetingPlanValues:
    """Return the plan as typed; what was not typed comes from the next meeting in the book."""
    card = load_card(session, client_id)
    form = load_form(session, client_id, DocumentKind.MEETING_PLAN)
    people = {str(contact.id): _contact(contact) for contact in card.contacts}
    usual = _usual(session, card, as_of)
    return meeting_plan_values(_card_values(session, card, as_of), form.fields, people, usual)


def gather_negotiation(session: Session, client_id: int, as_of: date) -> NegotiationValues:
    """Return the preparation as typed; what was not typed comes from the next meeting in the book."""
    card = load_card(session, client_id)
    form = load_form(session, client_id, DocumentKind.NEGOTIATION)
    return negotiation_values(_card_values(session, card, as_of), form.fields, _usual(session, card, as_of))


def _card_values(session: Session, card: ClientCard, as_of: date) -> ClientCardValues:
    facts, values, figures = card.facts, card.facts.values, card.figures
    clock = clock_of(session)
    offers = [order for order in card.orders if order.status == "offer"]
    white_spots = ", ".join(title for _, title, bought in card.groups if not bought)
    return ClientCardValues(
        as_of=as_of,
        name=facts.name,
        industry=values["industry"],
        city=values["city"],
        address=values["address"],
        website=_first(card.channels, "link"),
        tax_code=values["tax_code"],
        source=values["source"],
        created_on=clock.local(facts.created_at).date(),
        first_order_on=figures.first_on,
        status=_status(session, card),
        do_not_call=values["do_not_call"],
        stage_code=facts.stage,
        stage_title=facts.stage_title,
        stage_days=max(0, (as_of - clock.local(facts.stage_entered_at).date()).days),
        responsible=facts.responsible,
        responsible_role=_role(session, facts.responsible_id),
        contacts=_people(card),
        bant=_bant(card),
        money=_money(card),
        discount=values["discount"],
        payment_terms=values["payment_terms"],
        debt_kop=values["debt_kop"],
        buys=_top_products(session, facts.id),
        could_buy=values["potential_products"] or white_spots,
        offers=tuple(OfferValues(o.ordered_on, o.title or o.number, o.net_kop, o.answer_by) for o in offers),
        activities=tuple(_touch(clock, row) for row in card.activities if _is_touch(row)),
        promises_us=_promises(card, "us"),
        promises_client=_promises(card, "client"),
        next_step=_next_step(clock, card.next_step),
        quarters=_quarters(figures.by_month, as_of),
        competitors=tuple(dict.fromkeys(name for name, _ in card.competitors)),
        personal_note=values["personal_note"],
    )


def _money(card: ClientCard) -> MoneyValues | None:
    last = next((order for order in card.orders if order.is_paid), None)
    if last is None:
        return None
    figures = card.figures
    return MoneyValues(figures.total_kop, figures.count, last.ordered_on, last.net_kop, figures.gap_days)


def _status(session: Session, card: ClientCard) -> str:
    """Return the client's status by the flags that hold, the stage and the money, in this order."""
    flags = set(
        session.execute(select(col(ClientFlag.flag)).where(col(ClientFlag.client_id) == card.facts.id)).scalars()
    )
    if card.facts.stage in STATUS_OF_STAGE:
        return STATUS_OF_STAGE[card.facts.stage]
    for flag, status in (("vip", "vip"), ("sleeping", "dormant"), ("regular", "regular")):
        if flag in flags:
            return status
    if card.figures.count:
        return "new"
    need = next((answer.level for answer in card.bant if answer.question == "need"), None)
    return "prospect" if card.facts.function != "prospecting" or (need or 0) >= 2 else "lead"


def _role(session: Session, person_id: int | None) -> str:
    """Return a person's job as the owner calls it, else the code of the first role held."""
    if person_id is None:
        return ""
    person = session.get(Person, person_id)
    if person is not None and person.job_title:
        return person.job_title
    role: str | None = session.execute(
        select(col(PersonRole.role)).where(col(PersonRole.person_id) == person_id).order_by(col(PersonRole.id)).limit(1)
    ).scalar_one_or_none()
    return role or ""


def _first(channels: Sequence[ChannelRow], kind: str) -> str:
    return next((channel.typed for channel in channels if channel.kind == kind), "")


def _contact(contact: ContactRow) -> ContactValues:
    return ContactValues(
        name=contact.name,
        address_as=contact.address_as,
        position=contact.position,
        role=contact.role,
        phone=_first(contact.channels, "phone"),
        email=_first(contact.channels, "email"),
        prefers=contact.preferred_channel,
        best_time=contact.best_time,
        interest=contact.interest_note,
    )


def _people(card: ClientCard) -> tuple[ContactValues, ...]:
    """Return the people, and before them, without a name, the company's own phone and e-mail, if any."""
    phone, email = _first(card.channels, "phone"), _first(card.channels, "email")
    own = (ContactValues("", phone=phone, email=email),) if phone or email else ()
    return (*own, *(_contact(contact) for contact in card.contacts))


def _bant(card: ClientCard) -> Bant:
    answers = {row.question: BantValues(row.level, row.note, row.timing_on) for row in card.bant}
    return Bant(**{key: answers.get(key, BantValues()) for key in ("budget", "authority", "need", "timing")})


def _top_products(session: Session, client_id: int) -> tuple[str, ...]:
    amount = func.sum(OrderLine.total_kop)
    rows = session.execute(
        select(col(OrderLine.title))
        .join(ClientOrder, col(ClientOrder.id) == col(OrderLine.order_id))
        .where(col(ClientOrder.client_id) == client_id, col(ClientOrder.status).in_(PAID_STATUSES))
        .group_by(col(OrderLine.title))
        .order_by(amount.desc(), col(OrderLine.title))
        .limit(TOP_PRODUCTS)
    ).scalars()
    return tuple(title for title in rows if title)


def _is_touch(row: ActivityRow) -> bool:
    return row.state == "done" and row.done_at is not None and row.kind not in NO_TOUCH


def _touch(clock: Clock, row: ActivityRow) -> ActivityValues:
    assert row.done_at is not None
    text = ". ".join(part.rstrip(". ") for part in (row.title, row.result) if part)
    return ActivityValues(clock.local(row.done_at).date(), row.kind, row.direction, text)


def _promises(card: ClientCard, side: str) -> tuple[PromiseValues, ...]:
    found = [row for row in card.promises if row.side == side and row.state == "open"]
    found.sort(key=lambda row: (row.due_on or date.max, row.id))
    return tuple(PromiseValues(row.text, row.due_on) for row in found)


def _next_step(clock: Clock, row: ActivityRow | None) -> NextStepValues | None:
    if row is None:
        return None
    at = clock.local(row.due_at).time() if row.due_at else None
    return NextStepValues(row.kind, row.title, row.due_on, at, row.person)


def _quarters(by_month: Sequence[tuple[date, int]], as_of: date) -> tuple[QuarterValues, ...]:
    """Return the last eight quarters, those before the first purchase among them left out."""
    sums: dict[int, int] = {}
    for month, net_kop in by_month:
        place = month.year * 4 + (month.month - 1) // 3
        sums[place] = sums.get(place, 0) + net_kop
    last = as_of.year * 4 + (as_of.month - 1) // 3
    places = [place for place in range(last - QUARTERS + 1, last + 1) if sums and place >= min(sums)]
    if not any(sums.get(place) for place in places):
        return ()
    return tuple(QuarterValues(place // 4, place % 4 + 1, sums.get(place, 0)) for place in places)


def _usual(session: Session, card: ClientCard, as_of: date) -> MeetingDefaults:
    """Return the next meeting that is planned, and what this client objected to most often."""
    meetings = [row for row in card.activities if row.state == "open" and row.kind in MEETING_KINDS]
    ahead = [row for row in meetings if row.due_on is not None and row.due_on >= as_of]
    ahead.sort(key=lambda row: (row.due_on or date.max, row.due_at is None, str(row.due_at), row.id))
    objections = _objections(session, card.facts.id)
    if not ahead:
        return MeetingDefaults(our_people=card.facts.responsible, objections=objections)
    meeting = ahead[0]
    start = clock_of(session).local(meeting.due_at) if meeting.due_at else None
    end = start + timedelta(minutes=meeting.duration_min) if start and meeting.duration_min else None
    return MeetingDefaults(
        on=meeting.due_on,
        start=start.time() if start else None,
        end=end.time() if end else None,
        place=meeting.place,
        kind="presentation" if meeting.kind == "presentation" else "",
        our_people=meeting.person or card.facts.responsible,
        objections=objections,
    )


def _objections(session: Session, client_id: int) -> tuple[ObjectionValues, ...]:
    rows = session.execute(
        select(col(ObjectionHeard.text), func.count())
        .where(col(ObjectionHeard.client_id) == client_id, col(ObjectionHeard.text) != "")
        .group_by(col(ObjectionHeard.text))
        .order_by(func.count().desc(), func.min(col(ObjectionHeard.id)))
        .limit(TOP_OBJECTIONS)
    )
    return tuple(ObjectionValues(say=text) for text, _ in rows)
