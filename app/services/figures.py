"""Sums that lists show and sort by, and the rhythm of buying, made from orders and activities."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session

from app.context import raw_connection
from app.domain.rhythm import DayOrdinals, find_rhythm
from db.rule_figures import PAID, clients_asked, driver_cursor

PAID_STATUSES = ("paid", "shipped", "closed")
OPEN_STATUSES = ("offer", "agreed", "part_paid")

# SQLite gives the other columns of the row that has the minimum (sqlite.org/lang_select.html, "bare columns").
_SUMS = """
INSERT INTO client_figures(client_id, total_kop, orders_count, first_order_on, last_order_on, offers_kop, bought_days,
    orders_mark, next_step_id, next_step_on)
SELECT c.id, coalesce(o.total_kop, 0), coalesce(o.orders_count, 0), o.first_order_on, o.last_order_on,
    coalesce(o.offers_kop, 0), 0, 0, s.next_step_id, s.next_step_on
FROM client c
LEFT JOIN (
    SELECT client_id,
        sum(net_kop) FILTER (WHERE status IN {paid}) AS total_kop,
        count(*) FILTER (WHERE status IN {paid}) AS orders_count,
        min(ordered_on) FILTER (WHERE status IN {paid}) AS first_order_on,
        max(ordered_on) FILTER (WHERE status IN {paid}) AS last_order_on,
        sum(net_kop) FILTER (WHERE status IN {open}) AS offers_kop
    FROM client_order WHERE {of_client} GROUP BY client_id
) o ON o.client_id = c.id
LEFT JOIN (
    SELECT client_id, id AS next_step_id, due_on AS next_step_on,
        min(coalesce(due_on, '9999-12-31') || ' ' || coalesce(due_at, '99') || ' ' || printf('%012d', id))
    FROM activity WHERE state = 'open' AND kind <> 'note' AND {of_client} GROUP BY client_id
) s ON s.client_id = c.id
WHERE {of_id}
"""
_DAYS = f"""
SELECT client_id, sum(net_kop), group_concat(ordered_on) FROM client_order
WHERE status IN {PAID} AND net_kop > 0 AND {{of_client}} GROUP BY client_id
"""
_RHYTHM = """
UPDATE client_figures SET bought_days = ?, last_bought_on = ?, usual_gap_days = ?, orders_mark = ?
WHERE client_id = ?
"""


def refresh_figures(session: Session, client_ids: Collection[int] | None) -> None:
    """Write the sums and the rhythm of these clients anew, of all when None."""
    session.flush()
    of_client, values = clients_asked("client_id", client_ids)
    of_id, _ = clients_asked("c.id", client_ids)
    cursor = driver_cursor(raw_connection(session))
    try:
        cursor.execute(f"DELETE FROM client_figures WHERE {of_client}", values)
        sums = _SUMS.format(paid=PAID, open=OPEN_STATUSES, of_client=of_client, of_id=of_id)
        cursor.execute(sums, values * 3)
        ordinals = DayOrdinals()
        found = []
        for client_id, total_kop, days in cursor.execute(_DAYS.format(of_client=of_client), values):
            one = find_rhythm(total_kop, days.split(","), ordinals)
            found.append((one.bought_days, one.last_bought_on, one.usual_gap_days, one.mark, client_id))
        cursor.executemany(_RHYTHM, found)
    finally:
        cursor.close()
