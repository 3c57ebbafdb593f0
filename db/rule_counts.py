"""How many clients answer each of many questions, and what they bought for, in one pass over the book. SQLite only."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from db.rule_figures import Parts, RuleQuery, driver_cursor, find_scope


@dataclass(frozen=True, slots=True)
class Count:
    """Clients of which a question holds, and the sum of their ``money`` figure."""

    clients: int
    money_kop: int


def count_answers(connection: Connection, query: RuleQuery, money: int) -> tuple[tuple[Count, ...], int]:
    """Return the count of each question, and the sum of figure ``money`` over all clients; who is in the bin is out."""
    parts = Parts(query, find_scope(connection, query.as_of, None))
    kop = parts.column(money)
    columns = [f"coalesce(sum({kop}), 0)"]
    for question in query.questions:
        verdict = parts.verdict(question, finds_lines=True)
        columns += [f"coalesce(sum({verdict}), 0)", f"coalesce(sum(CASE WHEN {verdict} THEN {kop} ELSE 0 END), 0)"]
    sql = (
        f"{parts.ctes()} SELECT {', '.join(columns)} FROM client c LEFT JOIN f ON f.client_id = c.id "
        f"{parts.joins()} WHERE c.deleted_at IS NULL"
    )
    cursor = driver_cursor(connection)
    try:
        total, *found = cursor.execute(sql, parts.values).fetchone()
    finally:
        cursor.close()
    return tuple(Count(*found[at : at + 2]) for at in range(0, len(found), 2)), total


def fetch_figure(connection: Connection, query: RuleQuery, figure: int) -> list[int | str]:
    """Return one figure of every client that has it, smallest first; who is in the bin is out."""
    parts = Parts(query, find_scope(connection, query.as_of, None))
    column = parts.column(figure)
    sql = (
        f"{parts.ctes()} SELECT {column} AS figure FROM client c LEFT JOIN f ON f.client_id = c.id "
        f"{parts.joins()} WHERE c.deleted_at IS NULL AND {column} IS NOT NULL ORDER BY figure"
    )
    cursor = driver_cursor(connection)
    try:
        return [value for (value,) in cursor.execute(sql, parts.values)]
    finally:
        cursor.close()


def fetch_verdicts(connection: Connection, query: RuleQuery) -> tuple[list[tuple[int, int]], tuple[int | None, ...]]:
    """Return the clients of which any question holds, with their verdicts (bit 0 the first); and the lines of tops."""
    parts = Parts(query, find_scope(connection, query.as_of, None))
    verdicts = [parts.verdict(question, finds_lines=True) for question in query.questions]
    bits = " + ".join(f"(v{number} << {number})" for number in range(len(verdicts)))
    named = ", ".join(f"{verdict} AS v{number}" for number, verdict in enumerate(verdicts))
    lines = "".join(f", (SELECT kop FROM top{number})" for number in range(len(parts.tops)))
    cursor = driver_cursor(connection)
    try:
        found = cursor.execute(
            f"{parts.ctes()} SELECT id, bits{lines} FROM (SELECT id, {bits} AS bits FROM (SELECT c.id AS id, {named} "
            f"FROM client c LEFT JOIN f ON f.client_id = c.id {parts.joins()} WHERE c.deleted_at IS NULL)) WHERE bits",
            parts.values,
        ).fetchall()
    finally:
        cursor.close()
    if not lines:
        return found, ()
    return [(client_id, bits) for client_id, bits, *_ in found], tuple(found[0][2:]) if found else ()


def fetch_clients(connection: Connection, client_ids: Collection[int]) -> list[tuple[int, str, str, int]]:
    """Return id, name, city and the sum of paid orders of these clients, who bought most first."""
    cursor = driver_cursor(connection)
    try:
        return list(
            cursor.execute(
                "SELECT c.id, c.name, c.city, coalesce(f.total_kop, 0) AS kop FROM client c "
                "LEFT JOIN client_figures f ON f.client_id = c.id "
                "WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY kop DESC, c.sort_key, c.id",
                (json.dumps(list(client_ids)),),
            )
        )
    finally:
        cursor.close()


def fetch_living(connection: Connection, client_ids: Collection[int]) -> set[int]:
    """Return those of these clients that are not in the bin."""
    cursor = driver_cursor(connection)
    try:
        rows = cursor.execute(
            "SELECT id FROM client WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(client_ids)),),
        )
        return {client_id for (client_id,) in rows}
    finally:
        cursor.close()


def fetch_in_function(connection: Connection, function: str) -> set[int]:
    """Return the clients that stand in a function; who is in the bin is out."""
    cursor = driver_cursor(connection)
    try:
        rows = cursor.execute(
            "SELECT id FROM client WHERE stage_id IN (SELECT id FROM stage WHERE function = ?) AND deleted_at IS NULL",
            (function,),
        )
        return {client_id for (client_id,) in rows}
    finally:
        cursor.close()
