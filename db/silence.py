"""Who is silent for too long, by the rhythm kept in ``client_figures``. SQLite only.

What the figures mean stands in ``app.domain.rhythm``; a property test holds the two together.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sqlalchemy import Connection

from db.rule_figures import Parts, RuleQuery, Scope, driver_cursor, ids_value


@dataclass(frozen=True, slots=True)
class SilenceBounds:
    """From how many days on a silence is reported, as ``app.domain.rhythm`` says; None: that rule is off.

    ``late_by_default`` is for who bought on fewer days than ``own_from``, ``late_by_segment`` for those of a segment,
    by its text as clients have it.
    """

    own_from: int
    late_percent: int | None
    late_days: int | None
    late_by_default: int | None
    sleeping_percent: int | None
    sleeping_days: int | None
    single_order_days: int | None
    late_by_segment: Mapping[str, int] = field(default_factory=dict)

    @property
    def least_days(self) -> int | None:
        """Return the fewest days of silence that anybody is reported after; None when both rules are off."""
        found = (self.late_days, self.sleeping_days, self.single_order_days)
        return min((days for days in found if days is not None), default=None)


SilenceRow = tuple[int, str | None, str | None, str | None]
"""A silent client: id, the days since which it is late and asleep (None: it is not), pause_until; days are ISO text."""
OrderDaysRow = tuple[int, int, str, str | None, int, str]
"""A client that bought: id, sum of paid orders in kopecks, their days (ISO, separated by commas, in no order),
pause_until, is off the track, segment."""

# Clients whose kept rhythm is not that of the day: they have later orders, or later returns.
UNSETTLED = """SELECT client_id FROM client_figures WHERE last_order_on > :as_of
    UNION SELECT ro.client_id FROM order_return r CROSS JOIN client_order ro ON ro.id = r.order_id
    WHERE r.returned_on > :as_of"""
_SILENT = """
WITH segment AS MATERIALIZED (SELECT key AS text, value AS late_days FROM json_each(:late_by_segment)),
silence AS MATERIALIZED (
    SELECT client_id, last_bought_on,
        julianday(:as_of) - julianday(last_bought_on) AS silent_days,
        CASE WHEN bought_days >= :own_from
            THEN max(:late_days, CAST(2 * usual_gap_days AS INTEGER) * :late_percent / 200)
            {or_default} END AS late_days,
        CASE WHEN bought_days = 1
            THEN :single_order_days
            ELSE max(:sleeping_days, CAST(2 * usual_gap_days AS INTEGER) * :sleeping_percent / 200)
            END AS sleeping_days
    FROM client_figures
    WHERE last_bought_on < date(:as_of, '-' || :least_days || ' days'){and_settled}
), known AS (
    SELECT c.id, c.pause_until, s.last_bought_on, s.silent_days, {late_days} AS late_days, s.sleeping_days,
        c.stage_id IN (SELECT id FROM stage WHERE function = 'off') AS is_off_track
    FROM silence s CROSS JOIN client c ON c.id = s.client_id {by_segment}
    WHERE c.deleted_at IS NULL AND (s.silent_days > {late_days} OR s.silent_days > s.sleeping_days)
), silent AS (
    SELECT id, pause_until, last_bought_on,
        CASE WHEN silent_days > late_days AND NOT is_off_track THEN late_days END AS late_days,
        CASE WHEN silent_days > sleeping_days THEN sleeping_days END AS sleeping_days
    FROM known
)
SELECT id, date(last_bought_on, '+' || (late_days + 1) || ' days'),
    date(last_bought_on, '+' || (sleeping_days + 1) || ' days'), pause_until
FROM silent WHERE late_days IS NOT NULL OR sleeping_days IS NOT NULL
"""
_ALIKE = {"or_default": "ELSE :late_by_default", "late_days": "s.late_days", "by_segment": ""}
_BY_SEGMENT = {
    "or_default": "",
    "late_days": "coalesce(s.late_days, g.late_days, :late_by_default)",
    "by_segment": "LEFT JOIN segment g ON g.text = c.segment",
}
_AND_SETTLED = f" AND client_id NOT IN ({UNSETTLED})"


def find_silent(connection: Connection, as_of: str, bounds: SilenceBounds, scope: Scope) -> Iterator[SilenceRow]:
    """Return the clients silent for too long on ``as_of`` by their kept rhythm; not those of ``find_order_days``.

    ``scope`` is that of the whole book. As a rule nobody is unsettled; leaving nobody out costs as much again.
    """
    least_days = bounds.least_days
    if least_days is None:
        return
    cursor = driver_cursor(connection)
    try:
        yield from cursor.execute(
            _SILENT.format(
                **(_BY_SEGMENT if bounds.late_by_segment else _ALIKE),
                and_settled=_AND_SETTLED if _has_unsettled(scope) else "",
            ),
            {
                "as_of": as_of,
                "own_from": bounds.own_from,
                "late_percent": bounds.late_percent,
                "late_days": bounds.late_days,
                "late_by_default": bounds.late_by_default,
                "late_by_segment": json.dumps(dict(bounds.late_by_segment)),
                "sleeping_percent": bounds.sleeping_percent,
                "sleeping_days": bounds.sleeping_days,
                "single_order_days": bounds.single_order_days,
                "least_days": least_days,
            },
        )
    finally:
        cursor.close()


def find_segments(connection: Connection) -> list[str]:
    """Return every text that clients have as their segment."""
    cursor = driver_cursor(connection)
    rows = cursor.execute("SELECT DISTINCT segment FROM client WHERE segment <> ''").fetchall()
    cursor.close()
    return [text for (text,) in rows]


def find_order_days(
    connection: Connection, query: RuleQuery, client_ids: Collection[int] | None, scope: Scope
) -> list[OrderDaysRow]:
    """Return when these clients bought up to the day asked for; ``scope`` is theirs.

    None: of those whose kept rhythm knows of orders or returns after that day.
    """
    if client_ids is None and not _has_unsettled(scope):
        return []
    sql = _order_days_sql(query, scope)
    cursor = driver_cursor(connection)
    try:
        found: list[OrderDaysRow] = cursor.execute(sql, {"as_of": query.as_of, **ids_value(client_ids)}).fetchall()
    finally:
        cursor.close()
    return found


@lru_cache(maxsize=16)
def _order_days_sql(query: RuleQuery, scope: Scope) -> str:
    parts = Parts(query, scope)
    whose = f"o.client_id IN ({UNSETTLED})" if scope.is_all else "1"
    return (
        "SELECT c.id, d.total_kop, d.days, c.pause_until, "
        "c.stage_id IN (SELECT id FROM stage WHERE function = 'off'), c.segment "
        "FROM (SELECT o.client_id AS client_id, "
        f"sum(o.net_kop) AS total_kop, group_concat(o.ordered_on) AS days FROM {parts.orders} o "
        f"WHERE {parts.paid()} AND {whose} GROUP BY o.client_id) d "
        "CROSS JOIN client c ON c.id = d.client_id WHERE c.deleted_at IS NULL"
    )


def _has_unsettled(scope: Scope) -> bool:
    return scope.has_later_orders or scope.has_later_returns
