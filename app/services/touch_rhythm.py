"""The usual rhythm of touches fills the date of a client's next step."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import clock_of, today_of
from app.domain.touch import TouchCase, TouchTerms, UsualTouch, next_touch
from app.errors import NotFoundError
from app.services.settings import load_settings
from db.tables import Client, ClientFlag, Stage


def usual_next_touch(session: Session, client_id: int, from_on: date | None = None) -> UsualTouch | None:
    """Return when the client is usually touched next after ``from_on`` (None: today), and by which rule.

    None: no setting says anything of such a client.

    Raises:
        NotFoundError: ``no_client``.
    """
    row = session.execute(
        select(
            col(Stage.code),
            col(Stage.function),
            col(Client.segment),
            col(Client.stage_entered_at),
            col(Client.returns_on),
            col(Client.pause_until),
        )
        .join(Client, col(Client.stage_id) == col(Stage.id))
        .where(col(Client.id) == client_id)
    ).first()
    if row is None:
        raise NotFoundError("no_client", client=client_id)
    stage, function, segment, entered_at, returns_on, pause_until = row
    flags = session.execute(select(col(ClientFlag.flag)).where(col(ClientFlag.client_id) == client_id)).scalars()
    entered_on = clock_of(session).local(entered_at).date()
    case = TouchCase(stage, function, frozenset(flags), segment, entered_on, returns_on, pause_until)
    return next_touch(case, from_on or today_of(session), load_touch_terms(session))


def load_touch_terms(session: Session) -> TouchTerms:
    """Return the rhythm as it is set."""
    settings = load_settings(session)
    return TouchTerms(
        settings["touch.days_by_flag"],
        settings["touch.days_by_stage"],
        settings["touch.days_by_stage_function"],
        settings["touch.days_by_segment"],
        settings["touch.onboarding_days"],
    )
