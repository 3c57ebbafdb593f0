"""What a new book holds before its first client."""

from __future__ import annotations

from sqlmodel import Session

from app.changes import Changes
from app.context import today_of
from app.domain.conveyor import DEFAULT_STAGES, FUNCTIONS
from app.services.rules import seed_default_rules
from app.services.settings import change_settings
from db.tables import FunctionOwner, Person, PersonRole, SalesModelPeriod, Stage


def seed_book(
    session: Session, *, company: str = "", owner: str = "", currency: str = "UAH", language: str = "uk"
) -> Changes:
    """Fill an empty book: the usual stages and rules, one person who sells, the single-tier model.

    ``owner`` may be empty: then the person is called by the company's name, or has none until it is typed.
    """
    for order, stage in enumerate(DEFAULT_STAGES):
        session.add(
            Stage(code=stage.code, function=stage.function.value, sort_order=order, ageing_days=stage.ageing_days)
        )
    person = Person(name=owner.strip() or company.strip() or "—", is_owner=True)
    session.add(person)
    session.flush()
    assert person.id is not None
    session.add(PersonRole(person_id=person.id, role="seller"))
    session.add(SalesModelPeriod(model="single", since_on=today_of(session)))
    for function in FUNCTIONS:
        session.add(FunctionOwner(function=function.value, person_id=person.id, since_on=today_of(session)))
    change_settings(
        session,
        {
            "company.name": company.strip(),
            "money.currency": currency,
            "documents.language": language,
            "me.person_id": person.id,
        },
    )
    seed_default_rules(session)
    session.flush()
    return Changes("book_made", all_clients=True)
