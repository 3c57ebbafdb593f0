"""The sample company: settings, team, rules, products, and what goes with its clients at large."""

from __future__ import annotations

import json
from datetime import time

from sqlalchemy import delete, insert, update
from sqlmodel import col

from app.domain.rules import parse_rules
from app.services.rules import DEFAULT_RULES, set_rules
from app.services.sample.clients import DAYS_STEP_WAS_SET_BEFORE
from app.services.sample.data import SampleBook
from app.services.sample.market import add_competitors
from app.services.settings import change_settings
from db.tables import (
    ClientForm,
    DocumentMade,
    FunctionOwner,
    Person,
    PersonRole,
    Product,
    ProductGroup,
    Promise,
    Rule,
    RuleVersion,
    SalesModelPeriod,
)


def fill_company(book: SampleBook) -> None:
    """Write settings and rules, and put the team with its sales models in the place of the seeded person."""
    company = book.files["company"]
    for seeded in (FunctionOwner, SalesModelPeriod, PersonRole):
        book.session.execute(delete(seeded))
    for key, person in company["people"].items():
        values = {"name": book.say(person["name"]), "job_title": book.word(person["job"])}
        if book.people[key] == 1:
            book.session.execute(update(Person).where(col(Person.id) == 1).values(**values))
        else:
            book.session.execute(insert(Person).values(id=book.people[key], **values))
        for role in person["roles"]:
            book.add(PersonRole, person_id=book.people[key], role=role)
    for facts, ((model, since, owners), until) in zip(company["period_facts"], book.periods(), strict=True):
        has_vip_manager, moved_count, note = facts
        book.add(
            SalesModelPeriod,
            model=model,
            since_on=book.day(since),
            until_on=book.maybe_day(until),
            has_vip_manager=has_vip_manager,
            moved_count=moved_count,
            note=book.say(note),
            made_at=book.past(since),
        )
        for function, owner in owners.items():
            book.add(
                FunctionOwner,
                function=function,
                person_id=book.people[owner],
                since_on=book.day(since),
                until_on=book.maybe_day(until),
            )
    settings = {
        key: book.say(value) if isinstance(value, list) else value for key, value in company["settings"].items()
    }
    settings |= {"documents.language": book.lang, "me.person_id": 1, "sample": True}
    change_settings(book.session, settings)
    _set_rules(book)
    add_competitors(book)


def _set_rules(book: SampleBook) -> None:
    """Set the rules as if they had been so since the book was begun."""
    book.session.execute(delete(RuleVersion))
    book.session.execute(delete(Rule))
    own = {spec.code: spec for spec in parse_rules(book.files["company"]["rules"])}
    set_rules(book.session, [own.get(spec.code, spec) for spec in DEFAULT_RULES])
    (_, begun, _), _ = next(book.periods())
    book.session.execute(update(RuleVersion).values(valid_from=book.day(begun), made_at=book.past(begun)))


def fill_products(book: SampleBook) -> None:
    """Write product groups and products."""
    products = book.files["products"]
    for place, (code, title) in enumerate(products["groups"]):
        book.once(ProductGroup, code, code=code, title=book.say(title), sort_order=place)
    for code, group, title, unit, price_kop in products["products"]:
        book.prices_kop[code] = price_kop
        book.once(
            Product,
            code,
            group_id=book.ids[ProductGroup, group],
            code=code,
            title=book.say(title),
            unit=book.say(products["units"][unit]),
            price_kop=price_kop,
        )


def fill_extras(book: SampleBook) -> None:
    """Write promises, sheets that were printed and sheets that were filled in on screen."""
    company = book.files["company"]
    for key, side, text, days in company["promises"]:
        book.add(
            Promise,
            client_id=book.client_ids[key],
            side=side,
            text=book.word(text),
            due_on=book.maybe_day(days),
            created_at=book.past(-DAYS_STEP_WAS_SET_BEFORE),
        )
    for key, kind, way, days, at_time in company["documents"]:
        book.add(
            DocumentMade,
            client_id=book.client_ids[key],
            kind=kind,
            lang=book.lang,
            way=way,
            made_at=book.past(days, time.fromisoformat(at_time)),
        )
    for key, kind, fields in company["forms"]:
        book.add(
            ClientForm,
            client_id=book.client_ids[key],
            kind=kind,
            fields=json.dumps(book.worded(fields), ensure_ascii=False),
            changed_at=book.past(-1),
        )
