"""What the {placeholders} of a script stand for in a call: from settings, the person who calls and the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of
from app.errors import InvalidError
from app.services.clients import clean_text
from app.services.library_content import placeholders
from app.services.raw_lists import get_raw_list
from app.services.raw_rows import get_record
from app.services.settings import change_settings, load_settings
from app.texts import load_texts
from db.tables import Person

SETTING: Final = "script.fields"
FIELD_LIMIT: Final = 300
NO_NAME: Final = "—"  # whom a new book has until somebody says who is at the keyboard
FROM_BOOK: Final = frozenset({"manager", "company", "phone", "address_as", "date_time"})
"""Placeholders that the book or the talk fills; all others are typed once, in the settings."""


def load_script_values(session: Session, record_id: int | None = None) -> dict[str, str]:
    """Return name -> what it stands for, of every placeholder that is known; for ``script_walk.fill_in``.

    The owner's own source of a list goes before the one of the settings.

    Raises:
        NotFoundError: ``no_raw_record``.
    """
    settings = load_settings(session)
    typed = settings[SETTING]
    values = {name: str(text) for name, text in typed.items()}
    values |= {"company": settings["company.name"], "phone": settings["company.phone"]}
    person_id = actor_of(session) or settings["me.person_id"]
    person = session.get(Person, person_id) if person_id else None
    if person is not None and person.name != NO_NAME:
        values["manager"] = person.name
    if record_id is not None:
        record = get_record(session, record_id)
        values["address_as"] = record.contact_name
        source = get_raw_list(session, record.list_id).source
        if source and f"source.{source}" not in load_texts("words", "en"):
            values["source"] = source
    return {name: text for name, text in values.items() if text}


def change_script_fields(session: Session, values: Mapping[str, str]) -> Changes:
    """Set what these placeholders stand for, for every script; an empty text takes one away, others stay.

    Raises:
        InvalidError: ``unknown_field``, ``text_long``.
    """
    known = {each.name for each in placeholders("en")} - FROM_BOOK
    kept = dict(load_settings(session)[SETTING])
    for name, typed in values.items():
        text = clean_text(typed)
        if name not in known:
            raise InvalidError("unknown_field", field=name)
        if len(text) > FIELD_LIMIT:
            raise InvalidError("text_long", field=name, limit=FIELD_LIMIT, length=len(text))
        kept[name] = text
    return change_settings(session, {SETTING: {name: text for name, text in kept.items() if text}})
