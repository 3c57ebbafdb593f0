"""Who is silent for too long, by the rhythm kept in ``client_figures``. SQLite only.

What the figures mean stands in ``app.domain.rhythm``; a property test holds the two together.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from db.rule_figures import Parts, RuleQuery, driver_cursor


@dataclass(frozen=True, slots=True)
class SilenceTerms:
    """From how many days on a silence is reported: what ``app.domain.rhythm`` says, and the default of the book."""

    late_after_days: int
    own_rhythm_from: int
    default_late_days: int
    sleeping_after_days: int
    sleeping_after_one_days: int


SilenceRow = tuple[int, str | None, str | None, str | None]
"""A silent client: id, the days since which it is late and asleep (None: it is not), pause_until; days are ISO text."""
OrderDaysRow = tuple[int, int, str, str | None, int]
"""A client that bought: id, sum of paid orders in kopecks, their days (ISO, separated by commas, in no order),
pause_until, is off the track."""

# Clients whose kept rhythm is not that of the day: they have later orders, or later returns.
UNSETTLED = """SELECT client_id FROM client_figures WHERE last_order_on > :as_of
    UNION SELECT ro.client_id FROM order_return r CROSS JOIN client_order ro ON ro.id = r.order_id
    WHERE r.returned_on > :as_of"""
_SILENT = f"""
WITH silence AS MATERIALIZED (
    SELECT client_id, last_bought_on,
        julianday(:as_of) - julianday(last_bought_on) AS silent_days,
        CASE WHEN bought_days >= :own_from
            THEN max(:late_after, CAST(6 * usual_gap_days AS INTEGER) / 4) ELSE :default_late END AS late_days,
        CASE WHEN bought_days = 1
            THEN :sleeping_after_one
            ELSE max(:sleeping_after, CAST(2 * usual_gap_days AS INTEGER)) END AS sleeping_days
    FROM client_figures
    WHERE last_bought_on < date(:as_of, '-' || :late_after || ' days') AND client_id NOT IN ({UNSETTLED})
), silent AS (
    SELECT c.id, c.pause_until, s.last_bought_on,
        CASE WHEN s.silent_days > s.late_days AND c.stage_id NOT IN (SELECT id FROM stage WHERE function = 'off')
            THEN s.late_days END AS late_days,
        CASE WHEN s.silent_days > s.sleeping_days THEN s.sleeping_days END AS sleeping_days
    FROM silence s CROSS JOIN client c ON c.id = s.client_id
    WHERE c.deleted_at IS NULL AND (s.silent_days > s.late_days OR s.silent_days > s.sleeping_days)
)
SELECT id, date(last_bought_on, '+' || (late_days + 1) || ' days'),
    date(last_bought_on, '+' || (sleeping_days + 1) || ' days'), pause_until
FROM silent WHERE late_days IS NOT NULL OR sleeping_days IS NOT NULL
"""


def find_silent(connection: Connection, as_of: str, terms: SilenceTerms) -> Iterator[SilenceRow]:
    """Return the clients silent for too long on ``as_of`` by their kept rhythm; not those of ``find_order_days``."""
    cursor = driver_cursor(connection)
    try:
        yield from cursor.execute(
            _SILENT,
            {
                "as_of": as_of,
                "late_after": terms.late_after_days,
                "own_from": terms.own_rhythm_from,
                "default_late": terms.default_late_days,
                "sleeping_after": terms.sleeping_after_days,
                "sleeping_after_one": terms.sleeping_after_one_days,
            },
        )
    finally:
        cursor.close()


def find_order_days(
    connection: Connection, query: RuleQuery, client_ids: Collection[int] | None
) -> list[OrderDaysRow]:
    """Return when these clients bought up to the day asked for.

    None: of those whose kept rhythm knows of orders or returns after that day.
    """
    if client_ids is None and not _has_unsettled(connection, query.as_of):
        return []
    parts = Parts(connection, query, client_ids)
    whose = f"o.client_id IN ({UNSETTLED})" if client_ids is None else "1"
    parts.values["as_of"] = query.as_of
    cursor = driver_cursor(connection)
    try:
        found: list[OrderDaysRow] = cursor.execute(
            "SELECT c.id, d.total_kop, d.days, c.pause_until, "
            "c.stage_id IN (SELECT id FROM stage WHERE function = 'off') FROM (SELECT o.client_id AS client_id, "
            f"sum(o.net_kop) AS total_kop, group_concat(o.ordered_on) AS days FROM {parts.orders} o "
            f"WHERE {parts.paid()} AND {whose} GROUP BY o.client_id) d "
            "CROSS JOIN client c ON c.id = d.client_id WHERE c.deleted_at IS NULL",
            parts.values,
        ).fetchall()
    finally:
        cursor.close()
    return found


def _has_unsettled(connection: Connection, as_of: str) -> bool:
    cursor = driver_cursor(connection)
    (found,) = cursor.execute(f"SELECT EXISTS({UNSETTLED})", {"as_of": as_of}).fetchone()
    cursor.close()
    return bool(found)
