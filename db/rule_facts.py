"""Rows behind the facts of clients, read by the driver itself: one client's take a fraction of a millisecond."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from db.rule_figures import PAID, driver_cursor

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class FactRows:
    """Plain rows; days are ISO text, moments UTC text.

    Attributes:
        clients: id, created_at, has special terms, yearly_need_kop, pause_until, is off the track, segment.
        orders: id, client_id, ordered_on, net_kop of paid orders.
        returns: order_id, returned_on, amount_kop.
        codes: order_id, product code or None, group code or None.
        bant: client_id, answered_at, level.
        met: client_id, done_at.
        steps: client_id, created_at, due_on of open activities.
        terms: client_id, done_at of the edits that gave special terms to a client without, newest first.
    """

    clients: Rows
    orders: Rows
    returns: Rows
    codes: Rows
    bant: Rows
    met: Rows
    steps: Rows
    terms: Rows


def fetch_fact_rows(
    connection: Connection,
    client_ids: Collection[int],
    *,
    codes: bool = True,
    bant: bool = True,
    met: bool = True,
    terms: bool = True,
    steps: bool = True,
) -> FactRows:
    """Return the rows of these clients; what is not asked for stays empty."""
    cursor = driver_cursor(connection)

    def rows(sql: str, column: str, wanted: Collection[int] = client_ids) -> Rows:
        is_single = len(wanted) == 1
        (value,) = wanted if is_single else (json.dumps(list(wanted)),)
        found: Rows = cursor.execute(_of_clients(sql, column, is_single), (value,)).fetchall()
        return found

    try:
        clients = rows(_CLIENTS, "c.id")
        with_terms = [row[0] for row in clients if row[2]] if terms else []
        return FactRows(
            clients=clients,
            orders=rows(_ORDERS, "o.client_id"),
            returns=rows(_RETURNS, "o.client_id"),
            codes=rows(_CODES, "o.client_id") if codes else [],
            bant=rows(_BANT, "b.client_id") if bant else [],
            met=rows(_MET, "a.client_id") if met else [],
            steps=rows(_STEPS, "a.client_id") if steps else [],
            terms=rows(_TERMS, "j.client_id", with_terms) if with_terms else [],
        )
    finally:
        cursor.close()


def open_steps_sql(condition: str) -> str:
    """Return the statement that reads client_id, created_at and due_on of open activities."""
    return (
        "SELECT a.client_id, a.created_at, a.due_on FROM activity a "
        f"WHERE a.state = 'open' AND a.kind <> 'note' AND a.due_on IS NOT NULL AND {condition}"
    )


@lru_cache(maxsize=32)
def _of_clients(sql: str, column: str, is_single: bool) -> str:
    mine = f"{column} = ?" if is_single else f"{column} IN (SELECT value FROM json_each(?))"
    return sql.replace("{mine}", mine)


_STEPS = open_steps_sql("{mine}")
_CLIENTS = """SELECT c.id, c.created_at, trim(c.special_terms) <> '' AND trim(c.special_terms_reason) <> '',
    c.yearly_need_kop, c.pause_until, c.stage_id IN (SELECT id FROM stage WHERE function = 'off'), c.segment
    FROM client c WHERE {mine}"""
_PAID_OF = f"o.status IN {PAID} AND {{mine}}"
_ORDERS = f"SELECT o.id, o.client_id, o.ordered_on, o.net_kop FROM client_order o WHERE {_PAID_OF}"
_RETURNS = f"""SELECT r.order_id, r.returned_on, r.amount_kop FROM client_order o
    JOIN order_return r ON r.order_id = o.id WHERE {_PAID_OF}"""
_CODES = f"""SELECT l.order_id, p.code, g.code FROM client_order o JOIN order_line l ON l.order_id = o.id
    LEFT JOIN product p ON p.id = l.product_id
    LEFT JOIN product_group g ON g.id = coalesce(l.group_id, p.group_id) WHERE {_PAID_OF}"""
_BANT = """SELECT b.client_id, b.answered_at, b.level FROM bant_answer b
    WHERE b.level IS NOT NULL AND {mine}"""
_MET = """SELECT a.client_id, a.done_at FROM activity a WHERE a.state = 'done' AND a.done_at IS NOT NULL
    AND a.kind IN ('meeting', 'visit', 'presentation') AND {mine}"""
_TERMS = """SELECT j.client_id, x.done_at FROM journal_row j JOIN action x ON x.id = j.action_id
    WHERE j.table_name = 'client' AND j.verb = 'update' AND x.state = 'done'
    AND (trim(json_extract(j.before, '$.special_terms')) = ''
        OR trim(json_extract(j.before, '$.special_terms_reason')) = '')
    AND trim(json_extract(j.after, '$.special_terms')) <> ''
    AND trim(json_extract(j.after, '$.special_terms_reason')) <> ''
    AND {mine} ORDER BY j.id DESC"""
