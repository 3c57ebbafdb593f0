"""What follows from the rows that a stretch of the journal changed: whose sums, flags and words are stale by it.

The one place that knows which columns ``client_figures``, ``client_flag`` and the search index are made of: a new
column of a rule, a sum or the index belongs here too (a test changes every column and looks for stale ones). When in
doubt a row counts as touching. SQLite only (JSON images).
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from db.rule_figures import driver_cursor

LAST_ROW = 2**63 - 1
_WORDS, _FIGURES, _FLAGS = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Reach:
    """Ids of the clients whose words, sums and flags are to be made anew; None: everybody's."""

    words: frozenset[int] | None
    figures: frozenset[int] | None
    flags: frozenset[int] | None


# What the index, and the rules and silences, read of a client's own row.
_WORD_COLUMNS = ("name", "code", "tax_code", "city", "address", "industry", "note", "personal_note", "deleted_at")
_FLAG_COLUMNS = ("stage_id", "deleted_at", "pause_until", "special_terms", "special_terms_reason", "yearly_need_kop",
                 "created_at", "segment")  # fmt: skip


def _differs(columns: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f"j.before ->> '{name}' IS NOT j.after ->> '{name}'" for name in columns) + ")"


def _any(name: str, *values: str) -> str:
    """Return whether an activity is, was or becomes one of these; an insert has no image until it is taken back."""
    quoted = ", ".join(f"'{value}'" for value in values)
    places = (f"a.{name}", f"j.before ->> '{name}'", f"j.after ->> '{name}'")
    return "(" + " OR ".join(f"coalesce({place} IN ({quoted}), 0)" for place in places) + ")"


# An open activity is a next step, and one planned far ahead excuses a silence; those that are meetings are counted.
_SQL = f"""
SELECT DISTINCT client_id, was_of, reach FROM (
    SELECT j.client_id, j.before ->> 'client_id' AS was_of, CASE j.table_name
        WHEN 'client' THEN CASE WHEN j.verb <> 'update' THEN {_WORDS | _FIGURES | _FLAGS}
            ELSE {_WORDS} * {_differs(_WORD_COLUMNS)} + {_FLAGS} * {_differs(_FLAG_COLUMNS)} END
        WHEN 'contact' THEN {_WORDS}
        WHEN 'channel' THEN {_WORDS}
        WHEN 'activity' THEN {_WORDS} * {_any("kind", "note")} + {_FIGURES} * {_any("state", "open")}
            + {_FLAGS} * ({_any("state", "open")} OR {_any("kind", "meeting", "visit", "presentation")})
        WHEN 'client_order' THEN {_FIGURES | _FLAGS}
        WHEN 'order_return' THEN {_FIGURES | _FLAGS}
        WHEN 'order_line' THEN {_FLAGS}
        WHEN 'payment' THEN {_FLAGS}
        WHEN 'bant_answer' THEN {_FLAGS}
        WHEN 'flag_override' THEN {_FLAGS}
        WHEN 'rule' THEN {_FLAGS}
        WHEN 'rule_version' THEN {_FLAGS}
        WHEN 'product' THEN {_FLAGS} * (j.verb = 'update' AND {_differs(("code", "group_id"))})
        WHEN 'product_group' THEN {_FLAGS} * (j.verb = 'update' AND {_differs(("code",))})
        WHEN 'stage' THEN {_FLAGS} * (j.verb = 'update' AND {_differs(("function",))})
        WHEN 'setting' THEN {_FLAGS} * (coalesce(s.key, j.before ->> 'key', j.after ->> 'key') LIKE 'rhythm.%'
            OR coalesce(s.key, j.before ->> 'key', j.after ->> 'key') = 'gate.first_sale_proof')
        ELSE 0 END AS reach
    FROM journal_row j
    LEFT JOIN activity a ON a.id = j.row_id AND j.table_name = 'activity' AND j.verb = 'insert'
    LEFT JOIN setting s ON s.id = j.row_id AND j.table_name = 'setting'
    WHERE j.id BETWEEN ? AND ?
) WHERE reach
"""


def find_reach(connection: Connection, first_id: int, last_id: int = LAST_ROW) -> Reach:
    """Return what the journal rows ``first_id``..``last_id`` reach; the same before and after they are taken back."""
    cursor = driver_cursor(connection)
    rows = cursor.execute(_SQL, (first_id, last_id)).fetchall()
    cursor.close()
    words: set[int] = set()
    figures: set[int] = set()
    flags: set[int] = set()
    all_flags = False  # a rule has changed, or what rules stand on
    for client_id, was_of, reach in rows:
        # A person, a phone or an order may have gone over from one client to another.
        ids = {client_id, was_of} - {None}
        if reach & _WORDS:
            words |= ids
        if reach & _FIGURES:
            figures |= ids
        if reach & _FLAGS:
            flags |= ids
            all_flags |= not ids
    return Reach(frozenset(words), frozenset(figures), None if all_flags else frozenset(flags))
