"""Who has every client now, read at once: what a switch of model is planned from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from sqlmodel import Session

from app.domain.names import fold
from app.domain.switch_plan import Holding, How
from app.progress import Progress
from app.services.responsibility import WHO_HAD_IT
from app.services.switch_draft import SLEEPING, function_of
from app.services.today_sql import SUM_KOP, fetch

_OWNERS: Final = "SELECT function, person_id, department FROM function_owner WHERE until_on IS NULL ORDER BY id"
_OWN: Final = "SELECT client_id, function, person_id FROM responsibility WHERE until_on IS NULL ORDER BY id"
_ROW: Final = f"CASE WHEN s.code = '{SLEEPING}' THEN s.code ELSE s.function END"
_CLIENTS: Final = (
    f"SELECT c.id, {_ROW}, f.next_step_on, {SUM_KOP} FROM client c "
    "JOIN stage s ON s.id = c.stage_id LEFT JOIN client_figures f ON f.client_id = c.id WHERE c.deleted_at IS NULL"
)
_BY_NAME: Final = "SELECT id FROM client ORDER BY sort_key, id"
_VALUES: Final = f"SELECT c.id, c.{{value}} FROM client c JOIN stage s ON s.id = c.stage_id WHERE {_ROW} = :row"
_ROWS: Final = f"SELECT c.id, {_ROW} FROM client c JOIN stage s ON s.id = c.stage_id WHERE c.deleted_at IS NULL"
_COUNTED: Final = (
    f"SELECT c.{{value}}, count(*) FROM client c JOIN stage s ON s.id = c.stage_id WHERE {_ROW} = :row "
    "AND c.deleted_at IS NULL GROUP BY c.{value}"
)

_COLUMNS: Final = {How.CITY: "city", How.SEGMENT: "segment", How.SOURCE: "source"}
ROWS_A_STEP: Final = 5000

OwnRows = dict[str, dict[int, int]]
"""Function -> client -> the person of the client's own row that is open."""


def owner_rows(session: Session) -> dict[str, tuple[int, str]]:
    """Return who answers for each function today, and the department that owns it."""
    return {function: (person_id, department) for function, person_id, department in fetch(session, _OWNERS)}


def own_rows(session: Session) -> OwnRows:
    """Return the open rows of clients that have a responsible of their own."""
    found: OwnRows = {}
    for client_id, function, person_id in fetch(session, _OWN):
        found.setdefault(function, {})[client_id] = person_id
    return found


def holder(client_id: int, function: str, own: OwnRows, owners: Mapping[str, int]) -> int | None:
    """Return who has a client that stands in ``function``; nobody stands in for anybody here."""
    chain = WHO_HAD_IT if function == "off" else (function,)
    for each in chain:
        if (person_id := own.get(each, {}).get(client_id)) is not None:
            return person_id
    return next((owners[each] for each in chain if each in owners), None)


def count_by_row(session: Session, besides: Collection[int] = ()) -> dict[str, Counter[int | None]]:
    """Return how many clients of each row (FUNCTIONS_SHARED) each person has; those ``besides`` are not counted."""
    own, owners = own_rows(session), {function: person for function, (person, _) in owner_rows(session).items()}
    found: dict[str, Counter[int | None]] = {}
    for client_id, row in fetch(session, _ROWS):
        if client_id not in besides:
            found.setdefault(row, Counter())[holder(client_id, function_of(row), own, owners)] += 1
    return found


def load_holdings(
    session: Session, own: OwnRows, owners: Mapping[str, int], by_value: Mapping[str, How], progress: Progress
) -> dict[str, list[Holding]]:
    """Return the clients of each row (FUNCTIONS_SHARED) in the order of names.

    ``by_value`` are the rows whose clients are told apart by their city, segment or source.
    """
    values = {row: _values(session, row, how) for row, how in by_value.items()}
    nothing: dict[int, str] = {}
    found: dict[str, list[Holding]] = {}
    facts = {row[0]: row for row in fetch(session, _CLIENTS)}
    for done, (client_id,) in enumerate(fetch(session, _BY_NAME)):
        if done % ROWS_A_STEP == 0:
            progress.step(0, 0)
        fact = facts.get(client_id)
        if fact is None:
            continue
        _, row, step_on, sum_kop = fact
        due_on = date.fromisoformat(step_on) if step_on else None
        person_id = holder(client_id, function_of(row), own, owners)
        value = values.get(row, nothing).get(client_id, "")
        found.setdefault(row, []).append(Holding(client_id, person_id, due_on, sum_kop, value))
    return found


def _values(session: Session, row: str, how: How) -> dict[int, str]:
    return {
        client_id: fold(value) for client_id, value in fetch(session, _VALUES.format(value=_COLUMNS[how]), {"row": row})
    }


def count_values(session: Session, row: str, how: How) -> tuple[tuple[str, str, int], ...]:
    """Return the cities, segments or sources of a row's clients: as typed, folded, and how many; most first.

    Those without one come as ('', '', count). Spellings that fold alike are one.
    """
    counts: Counter[str] = Counter()
    typed: dict[str, tuple[int, str]] = {}
    for value, count in fetch(session, _COUNTED.format(value=_COLUMNS[how]), {"row": row}):
        key = fold(value)
        counts[key] += count
        typed[key] = max(typed.get(key, (0, "")), (count, value))
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each))
    return tuple((typed[key][1], key, count) for key, count in ordered)
