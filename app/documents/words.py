"""Facts of a client in the words of a sheet's language, as several sheets print them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.documents import page as paper
from app.documents.formats import format_date
from app.documents.pieces import OVERDUE, Cell, Column, Noted, Text
from app.documents.sheet_file import Draft
from app.documents.values import ActivityValues, BantValues, ClientCardValues, ContactValues, PromiseValues

ROLE_ORDER = ("decides", "budget", "influences", "ally", "uses", "gate", "against", "unknown")

AnyDraft = Draft[Any]


def sorted_people(contacts: Sequence[ContactValues]) -> list[ContactValues]:
    """Return the contacts in the order of their weight in the decision."""
    order = {role: number for number, role in enumerate(ROLE_ORDER)}
    return sorted(contacts, key=lambda person: order.get(person.role, len(order)))


def bant_words(d: AnyDraft, key: str, answer: BantValues) -> str:
    """Return the level of one answer in words, with its date if it has one."""
    words = d.words.text(f"bant_level.{key}.{answer.level}") if answer.level is not None else ""
    when = format_date(answer.timing_on, d.texts) if answer.timing_on else ""
    return ", ".join(part for part in (when, words) if part)


def contact_columns(d: AnyDraft) -> list[Column]:
    """Return the columns of a table of contacts."""
    widths = (24.0, 34.0, 120.0)
    return [
        Column(d.texts.text(f"client_card.hist.{key}"), mm)
        for key, mm in zip(("h_date", "h_type", "h_sum"), widths, strict=True)
    ]


def contact_rows(d: AnyDraft, activities: Sequence[ActivityValues]) -> list[list[Cell]]:
    """Return contacts as rows of that table."""
    return [
        [format_date(touch.on, d.texts), activity_word(d, touch.kind, touch.direction), touch.text]
        for touch in activities
    ]


def activity_word(d: AnyDraft, kind: str, direction: str) -> str:
    """Return the kind of a contact; a call has a word for each direction."""
    directed = f"activity.{kind}.{direction}"
    return d.texts.text(directed) if directed in d.texts else d.named("activity", kind)


def promise_words(d: AnyDraft, promise: PromiseValues, as_of: date) -> tuple[str, bool]:
    """Return a promise with its date, and whether that date is past."""
    if promise.due_on is None:
        return promise.text, False
    overdue = promise.due_on < as_of
    by_date = d.texts.text("client_card.by_date", date=format_date(promise.due_on, d.texts))
    return f"{OVERDUE if overdue else ''}{by_date}: {promise.text}", overdue


def role_cell(d: AnyDraft, person: ContactValues) -> Cell:
    """Return the role in the decision, or the mark that it is to be found out."""
    if not person.name:
        return ""
    return d.named("decision_role", person.role) if has_role(person) else (("?", paper.VALUE_BOLD),)


def has_role(person: ContactValues) -> bool:
    """Whether it is known what the person does in the decision."""
    return person.role not in ("", "unknown")


def named_people(client: ClientCardValues) -> list[ContactValues]:
    """Return the people, without the row that holds the company's own phone and e-mail."""
    return [person for person in client.contacts if person.name]


def people_words(d: AnyDraft, people: Sequence[ContactValues]) -> str:
    """Return 'Name (role), Name (role)'."""
    named = [
        f"{person.name} ({d.named('decision_role', person.role).lower()})" if has_role(person) else person.name
        for person in people
    ]
    return ", ".join(named)


def name_cell(d: AnyDraft, person: ContactValues) -> Cell:
    """Return the name over the form of address; the company's own row is called so."""
    if not person.name:
        return d.texts.text("client_card.ident")
    if not person.address_as:
        return Text(person.name, paper.TABLE_BOLD)
    return Noted(person.name, person.address_as)


def list_head_note(d: AnyDraft, hidden: int) -> str:
    """Return 'and 4 more' for the rows that found no room."""
    return d.common("and_more", n=hidden) if hidden > 0 else ""


def terms_words(d: AnyDraft, client: ClientCardValues) -> list[str]:
    """Return the debt, the discount and the payment terms, as far as they differ from the usual ones."""
    parts = [
        d.texts.text("client_card.debt", amount=d.money(client.debt_kop)) if client.debt_kop else "",
        d.texts.text("client_card.discount", value=client.discount) if client.discount else "",
        client.payment_terms,
    ]
    return [part for part in parts if part]


def gaps(d: AnyDraft, client: ClientCardValues) -> list[str]:
    """Return the questions that the gaps of the book make, the most important first.

    A BANT level of 0 or 1 makes its first question, a contact without a role and an undated order one each.
    """
    bant = client.bant
    answers = {"need": bant.need, "authority": bant.authority, "timing": bant.timing, "budget": bant.budget}
    questions = [d.words.text(f"bant_question.{key}.0") for key, answer in answers.items() if (answer.level or 0) <= 1]
    puzzling = [person for person in named_people(client) if not has_role(person)]
    if puzzling:
        questions.append(d.texts.text("meeting_plan.ask.role", name=puzzling[0].name))
    if client.money and not client.offers and bant.timing.timing_on is None:
        questions.append(d.texts.text("meeting_plan.ask.next_order"))
    return questions
