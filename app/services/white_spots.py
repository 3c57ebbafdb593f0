"""What clients never bought: a sheet of clients by product groups, its empty cells are what to offer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import raw_connection, today_of
from app.documents.white_spots_values import SpotCell, SpotGroup, SpotRow, WhiteSpots
from app.domain.months import add_months
from app.errors import NotFoundError
from db.rule_figures import PAID, driver_cursor
from db.tables import ProductGroup

__all__ = ["SpotCell", "SpotGroup", "SpotRow", "WhiteSpots", "load_white_spots"]

SPOT_MONTHS: Final = 12
# What is left of an order is shared out to its groups by the sums of their lines. A row without a group is the
# client itself, with all of its orders, whether they have lines or not.
_CELLS = f"""
WITH asked AS (SELECT DISTINCT value AS client_id FROM json_each(:ids)),
paid AS (
    SELECT o.id, o.client_id, o.ordered_on > :after AS is_late, o.net_kop + coalesce(
        (SELECT sum(r.amount_kop) FROM order_return r WHERE r.order_id = o.id AND r.returned_on > :as_of), 0) AS net_kop
    FROM asked JOIN client_order o ON o.client_id = asked.client_id
    WHERE o.status IN {PAID} AND o.ordered_on <= :as_of),
part AS (
    SELECT paid.*, coalesce(l.group_id, p.group_id) AS group_id, sum(l.total_kop) AS part_kop,
        sum(sum(l.total_kop)) OVER (PARTITION BY paid.id) AS lines_kop
    FROM paid JOIN order_line l ON l.order_id = paid.id LEFT JOIN product p ON p.id = l.product_id
    GROUP BY paid.id, coalesce(l.group_id, p.group_id))
SELECT client_id, group_id, max(is_late),
    CAST(round(total(CASE WHEN is_late THEN 1.0 * net_kop * part_kop / nullif(lines_kop, 0) END)) AS INTEGER)
FROM part WHERE group_id IS NOT NULL GROUP BY client_id, group_id
UNION ALL
SELECT client_id, NULL, max(is_late), coalesce(sum(net_kop) FILTER (WHERE is_late), 0) FROM paid GROUP BY client_id
"""


def load_white_spots(session: Session, client_ids: Sequence[int], as_of: date | None = None) -> WhiteSpots:
    """Return the sheet of these clients on a day, today when None; returns of later days are not yet known on it.

    Raises:
        NotFoundError: ``no_client``.
    """
    session.flush()  # the driver is asked past the ORM, which would have done it
    day = as_of or today_of(session)
    groups = tuple(
        SpotGroup(group_id, code, title)
        for group_id, code, title in session.execute(
            select(col(ProductGroup.id), col(ProductGroup.code), col(ProductGroup.title))
            .where(~col(ProductGroup.is_archived))
            .order_by(col(ProductGroup.sort_order), col(ProductGroup.id))
        )
    )
    cursor = driver_cursor(raw_connection(session))
    ids = json.dumps(list(client_ids))
    named = "SELECT c.id, c.code, c.name FROM client c JOIN json_each(?) asked ON asked.value = c.id"
    names: dict[int, tuple[str, str]] = {row[0]: row[1:] for row in cursor.execute(named, (ids,))}
    asked = {"ids": ids, "as_of": day.isoformat(), "after": add_months(day, -SPOT_MONTHS).isoformat()}
    totals: dict[int, int] = {}
    cells: dict[tuple[int, int], SpotCell] = {}
    found: list[Any] = cursor.execute(_CELLS, asked).fetchall()
    cursor.close()
    for client_id, group_id, is_late, net_kop in found:
        if group_id is None:
            totals[client_id] = net_kop
        else:
            cells[client_id, group_id] = SpotCell(True, net_kop if is_late else None)
    return WhiteSpots(day, groups, tuple(_row(client_id, names, totals, cells, groups) for client_id in client_ids))


def _row(
    client_id: int,
    names: dict[int, tuple[str, str]],
    totals: dict[int, int],
    cells: dict[tuple[int, int], SpotCell],
    groups: Sequence[SpotGroup],
) -> SpotRow:
    if client_id not in names:
        raise NotFoundError("no_client", client=client_id)
    code, name = names[client_id]
    empty = SpotCell()
    found = tuple(cells.get((client_id, group.id), empty) for group in groups)
    return SpotRow(client_id, code, name, totals.get(client_id, 0), found)
