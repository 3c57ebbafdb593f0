"""The clients of the VIP function: whose each is, and whether it was touched within its rhythm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlmodel import Session

from app.context import clock_of, today_of
from app.domain.touch import TouchCase, next_touch
from app.services.responsibility import responsible_ids
from app.services.today_sql import day_of, fetch, fetch_flags, read_moment
from app.services.touch_rhythm import load_touch_terms

_VIPS: Final = (
    "SELECT c.id, c.code, c.name, s.code, s.function, c.segment, c.stage_entered_at, c.pause_until, f.next_step_on, "
    "(SELECT max(a.done_at) FROM activity a WHERE a.client_id = c.id AND a.state = 'done' AND a.kind <> 'note') "
    "FROM client c JOIN stage s ON s.id = c.stage_id LEFT JOIN client_figures f ON f.client_id = c.id "
    "WHERE s.function = 'vip' AND c.deleted_at IS NULL ORDER BY c.sort_key, c.id"
)


@dataclass(frozen=True, slots=True)
class VipRow:
    """A VIP client: who has it today (stand-ins included), when it was touched last, and by when it should be again.

    ``rhythm_days`` is the days of its rhythm, None: none is set. ``is_late``: the rhythm is over without a touch.
    """

    client_id: int
    code: str
    name: str
    person_id: int | None
    last_touch_on: date | None
    touch_by: date | None
    rhythm_days: int | None
    next_step_on: date | None
    is_late: bool


def load_vip_list(session: Session) -> tuple[VipRow, ...]:
    """Return the VIP clients by name."""
    rows = fetch(session, _VIPS)
    ids = [row[0] for row in rows]
    flags, whose = fetch_flags(session, ids), responsible_ids(session, ids)
    terms, today, clock = load_touch_terms(session), today_of(session), clock_of(session)
    found = []
    for client_id, code, name, stage, function, segment, entered_at, pause_until, step_on, done_at in rows:
        entered_on = clock.local(read_moment(entered_at)).date()
        last_on = clock.local(read_moment(done_at)).date() if done_at else None
        case = TouchCase(
            stage, function, flags.get(client_id, ()), segment, entered_on, pause_until=day_of(pause_until)
        )
        usual = next_touch(case, last_on or entered_on, terms)
        found.append(
            VipRow(
                client_id=client_id,
                code=code,
                name=name,
                person_id=whose[client_id],
                last_touch_on=last_on,
                touch_by=usual.on if usual else None,
                rhythm_days=usual.days if usual else None,
                next_step_on=day_of(step_on),
                is_late=usual is not None and usual.on < today,
            )
        )
    return tuple(found)
