"""An order half typed, kept with its client until it is saved or thrown away."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of
from app.services.clients import get_client
from app.services.orders import LineDraft, OrderDraft
from db.tables import ClientForm

_KIND: Final = "order"
_DAYS: Final = frozenset({"ordered_on", "pay_by", "promised_on", "delivered_on", "answer_by", "contract_on"})


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it was kept; ``order_id`` is the order it changes, None for a new one."""

    order_id: int | None
    draft: OrderDraft
    kept_at: datetime


def keep_draft(session: Session, client_id: int, order_id: int | None, draft: OrderDraft) -> Changes:
    """Keep what is typed so far, unchecked; one draft a client, the newest.

    Raises:
        NotFoundError: ``no_client``.
    """
    client = get_client(session, client_id)
    text = json.dumps({"order_id": order_id, "draft": asdict(draft)}, ensure_ascii=False, default=date.isoformat)
    form = _stored(session, client_id)
    if form is None:
        form = ClientForm(client_id=client_id, kind=_KIND, changed_at=now_of(session), version=0)
        session.add(form)
    form.fields, form.changed_at = text, now_of(session)
    form.version += 1
    return _told("order_draft_kept", client.name, client_id)


def load_draft(session: Session, client_id: int) -> KeptDraft | None:
    """Return the draft kept with a client; None without one, or when a newer program wrote it in its own way."""
    form = _stored(session, client_id)
    if form is None:
        return None
    try:
        data = json.loads(form.fields)
        return KeptDraft(data["order_id"], _read(data["draft"]), form.changed_at)
    except (ValueError, KeyError, TypeError):
        return None


def drop_draft(session: Session, client_id: int) -> Changes:
    """Throw the draft of a client away; without one nothing happens."""
    form = _stored(session, client_id)
    if form is not None:
        session.delete(form)
    return _told("order_draft_dropped", get_client(session, client_id).name, client_id)


def _stored(session: Session, client_id: int) -> ClientForm | None:
    return session.execute(
        select(ClientForm).where(col(ClientForm.client_id) == client_id, col(ClientForm.kind) == _KIND)
    ).scalar_one_or_none()


def _read(data: dict[str, Any]) -> OrderDraft:
    values = _known(OrderDraft, data)
    for name in _DAYS & values.keys():
        values[name] = None if values[name] is None else date.fromisoformat(values[name])
    values["lines"] = tuple(LineDraft(**_known(LineDraft, line)) for line in values.get("lines", ()))
    return OrderDraft(**values)


def _known(kind: type, data: dict[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in data.items() if name in names}


def _told(action: str, name: str, client_id: int) -> Changes:
    return Changes(action, parts={"client": name}, clients=frozenset({client_id}), topics=frozenset({"forms"}))
