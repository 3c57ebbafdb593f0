"""The fields of a meeting plan and a negotiation sheet, kept with the client."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of
from app.documents.forms import TEXT_LIMIT, Editor, form_field, shaped
from app.documents.values import DocumentKind
from app.errors import InvalidError
from app.services.clients import clean_text, get_client
from db.tables import ClientForm


@dataclass(frozen=True, slots=True)
class FormRow:
    """What was typed into a sheet of a client; ``fields`` by the keys of ``FORM_FIELDS``, no empty ones."""

    client_id: int
    kind: DocumentKind
    fields: Mapping[str, Any]
    changed_at: datetime | None
    version: int


def load_form(session: Session, client_id: int, kind: DocumentKind) -> FormRow:
    """Return the form of a client; one never touched has no fields and version 0."""
    form = _stored(session, client_id, kind)
    if form is None:
        return FormRow(client_id, kind, {}, None, 0)
    return FormRow(client_id, kind, _read(form), form.changed_at, form.version)


def save_form_field(
    session: Session,
    client_id: int,
    kind: DocumentKind,
    field: str,
    value: str | list[str] | list[dict[str, str]],
) -> Changes:
    """Keep one field: a text, a list of texts or the rows of a table as ``FORM_FIELDS`` has it; empty clears.

    Raises:
        NotFoundError: ``no_client``.
        InvalidError: ``unknown_field``, ``text_long``.
    """
    known = form_field(kind, field)
    if known is None:
        raise InvalidError("unknown_field", field=field, value=kind)
    if known.editor is not Editor.TABLE and isinstance(value, str) and len(value) > TEXT_LIMIT:
        raise InvalidError("text_long", field=field, length=len(value), limit=TEXT_LIMIT)
    try:
        kept = shaped(known, _cleaned(value))
    except ValueError as error:
        raise InvalidError("unknown_field", field=field, value=kind) from error
    client = get_client(session, client_id)
    form = _stored(session, client_id, kind)
    fields = {} if form is None else _read(form)
    if fields.get(field, "") == kept or (not kept and field not in fields):
        return Changes("form_changed")
    if kept:
        fields[field] = kept
    else:
        del fields[field]
    if form is None:
        form = ClientForm(client_id=client_id, kind=kind.value, changed_at=now_of(session), version=0)
        session.add(form)
    form.fields = json.dumps(fields, ensure_ascii=False)
    form.changed_at = now_of(session)
    form.version += 1
    session.flush()
    return Changes(
        "form_changed",
        parts={"client": client.name, "kind": kind.value},
        clients=frozenset({client_id}),
        topics=frozenset({"forms"}),
    )


def _stored(session: Session, client_id: int, kind: DocumentKind) -> ClientForm | None:
    return session.execute(
        select(ClientForm).where(col(ClientForm.client_id) == client_id, col(ClientForm.kind) == kind.value)
    ).scalar_one_or_none()


def _read(form: ClientForm) -> dict[str, Any]:
    fields = json.loads(form.fields)
    return fields if isinstance(fields, dict) else {}


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    return value
