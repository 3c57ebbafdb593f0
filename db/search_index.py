"""The search index: the only SQL that speaks FTS5. Text comes folded from the trade; nothing here folds.

Two full text tables without content of their own (rowid is the client's id):

- ``search_words``: words, found by their beginnings. A letter before each word tells its kind, so that a
  kind is a term of its own: a column filter would walk over every row that has the word in another column
  (x100 slower).
- ``search_parts``: trigrams of name keys and of digits, found by inner parts of three signs and more.

The index is written by the use case, never by triggers: triggers make bulk inserts 4 to 11 times slower.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection

from db.rule_figures import driver_cursor

Kind = Literal["name", "text", "key"]
Term = tuple[tuple[Kind, ...], str]
"""A word and the kinds it may be of."""
Group = Sequence[Sequence[Term]]
"""One typed word: any of its alternatives will do; an alternative needs all its terms."""
Parts = Sequence[Sequence[str]]
"""The same for inner parts."""

_LETTERS: dict[Kind, str] = {"name": "n", "text": "t", "key": "k"}
_FULL_TEXT = ("search_words", "search_parts")
_CHUNK = 5_000
# What FTS5 gathers before it writes a piece of index: few large pieces make a search twice as quick.
_USUAL_BYTES, _REBUILD_BYTES = 1 << 20, 1 << 25
# FTS5 merges 16 pieces of a level at once, the large one of a rebuild among them: an edit that takes a second. Left to
# its piecemeal merging alone, which keeps pace, the longest takes a fraction of that.
_PIECES_AT_MOST = 1000

# The tokenizer 'ascii' takes every letter above U+007F as part of a word, so the words are those Python made;
# unicode61 follows an older Unicode and would cut some of them into phrases, which detail=none refuses.
# prefix: one, two and three typed letters, each after the letter of its kind.
_TABLES = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(
        words, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='2 3 4'
    )""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_parts USING fts5(
        parts, content='', contentless_delete=1, tokenize='trigram case_sensitive 1'
    )""",
)


class ClientText(NamedTuple):
    """What the book says of one client, as typed."""

    names: list[str]  # the client's, then its contacts'
    code: str
    tax_code: str
    city: str
    texts: list[str]  # address, industry, positions; notes of the client, its contacts and its timeline
    channels: list[tuple[str, str, str]]  # (kind, typed, normal) of each phone, e-mail and link


class SearchEntry(NamedTuple):
    """What is written into the index for one client: words folded, separated by single spaces."""

    names: str
    texts: str
    keys: str
    parts: str


def create_search_tables(connection: Connection) -> None:
    """Create the empty index where there is none yet."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)


def index_clients(
    connection: Connection,
    client_ids: Iterable[int] | None,
    make_entry: Callable[[ClientText], SearchEntry],
) -> None:
    """Write the index anew for ``client_ids``, or for the whole book when None; deleted clients leave it.

    Inside a journalled action only those whose words it touched are written: most acts change none.
    ``db`` may not import the trade, so the trade's ``make_entry`` is handed in:
    ``app.services.search.index_clients(connection, client_ids)`` does that. Inside the caller's transaction.
    """
    if client_ids is None:
        for table in _FULL_TEXT:
            connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('delete-all')")
            _configure(connection, table, "crisismerge", _PIECES_AT_MOST)
            _configure(connection, table, "hashsize", _REBUILD_BYTES)
        low, high = connection.exec_driver_sql("SELECT min(id), max(id) FROM client").one()
        if low is not None:
            for first in range(low, high + 1, _CHUNK):
                _index_chunk(connection, f"BETWEEN {first} AND {first + _CHUNK - 1}", make_entry)
        for table in _FULL_TEXT:
            _configure(connection, table, "hashsize", _USUAL_BYTES)
        return
    words, parts = _touched(connection, client_ids)
    for ids, tables in ((words & parts, _FULL_TEXT), (words - parts, _FULL_TEXT[:1])):
        ordered = sorted(ids)
        for start in range(0, len(ordered), _CHUNK):
            condition = "IN (" + ",".join(map(str, ordered[start : start + _CHUNK])) + ")"
            cursor = driver_cursor(connection)
            for table in tables:
                cursor.execute(f"DELETE FROM {table} WHERE rowid {condition}")
            cursor.close()
            _index_chunk(connection, condition, make_entry, tables)


def _touched(connection: Connection, client_ids: Iterable[int]) -> tuple[set[int], set[int]]:
    """Return the clients whose words, and those whose parts, the action under way may have changed.

    All that are given when there is none. A note, the commonest thing to change, has no parts.
    """
    cursor = driver_cursor(connection)
    try:
        (first_row_id,) = cursor.execute(_FIRST_ROW).fetchone()
        if first_row_id is None:
            ids = {int(client_id) for client_id in client_ids}
            return ids, ids
        rows = cursor.execute(_TOUCHED, (first_row_id,)).fetchall()
    finally:
        cursor.close()
    words: set[int] = set()
    parts: set[int] = set()
    for client_id, was_of, has_parts in rows:
        ids = {client_id, was_of} - {None}
        words |= ids
        if has_parts:
            parts |= ids
    return words, parts


# What the index reads of a client's own row (``_index_chunk``).
_CLIENT_COLUMNS = ("name", "code", "tax_code", "city", "address", "industry", "note", "personal_note", "deleted_at")
_FIRST_ROW = "SELECT (SELECT first_row_id FROM action WHERE id = (SELECT action_id FROM journal_state))"
# Those of them that ``search_parts`` is made of too.
_PARTS_COLUMNS = ("name", "code", "tax_code", "city", "deleted_at")


def _differs(columns: Sequence[str]) -> str:
    return " OR ".join(f"j.before ->> '{name}' IS NOT j.after ->> '{name}'" for name in columns)


# A person, or a phone, may have gone over from one client to another. An insert has no image: its row has the kind.
_TOUCHED = f"""
SELECT DISTINCT j.client_id, j.before ->> 'client_id', CASE j.table_name
    WHEN 'client' THEN j.verb <> 'update' OR {_differs(_PARTS_COLUMNS)}
    ELSE j.table_name <> 'activity' END
FROM journal_row j
LEFT JOIN activity a ON a.id = j.row_id AND j.table_name = 'activity' AND j.verb = 'insert'
WHERE j.id >= ? AND CASE j.table_name
    WHEN 'client' THEN j.verb <> 'update' OR {_differs(_CLIENT_COLUMNS)}
    WHEN 'activity' THEN 'note' IN (a.kind, j.before ->> 'kind', j.after ->> 'kind')
    ELSE j.table_name IN ('contact', 'channel') END
"""


def find_client_ids(
    connection: Connection,
    words: Sequence[Group],
    parts: Sequence[Parts] = (),
    *,
    limit: int,
    whole_words: bool = False,
) -> list[int]:
    """Return ids of clients, ascending, that answer every group of ``words`` and of ``parts``.

    A word is found by its beginning (or as a whole), a part, of three signs or more, anywhere in names,
    phones and codes. Clients in the bin are left out. All is quoted, so no text is a syntax error; NULs and
    surrogates must have been dropped.
    """
    tables = ("search_words", _words_expression(words, "" if whole_words else "*")), ("search_parts", _parts(parts))
    asked = [(table, expression) for table, expression in tables if expression]
    if not asked:
        return []
    table, expression = asked[0]
    values: list[str | int] = [expression]
    sql = f"SELECT client.id FROM {table} CROSS JOIN client ON client.id = {table}.rowid WHERE {table} MATCH ?"
    if len(asked) == 2:
        sql += " AND client.id IN (SELECT rowid FROM search_parts WHERE search_parts MATCH ?)"
        values.append(asked[1][1])
    sql += " AND client.deleted_at IS NULL LIMIT ?"
    values.append(limit)
    cursor = driver_cursor(connection)  # SQLAlchemy would take longer to ask than SQLite to answer
    found = [client_id for (client_id,) in cursor.execute(sql, values).fetchall()]
    cursor.close()
    return found


def _words_expression(groups: Sequence[Group], ending: str) -> str:
    return _all(
        _any(
            _all(_any(_quoted(_LETTERS[kind] + word) + ending for kind in kinds) for kinds, word in terms)
            for terms in group
        )
        for group in groups
    )


def _parts(groups: Sequence[Parts]) -> str:
    return _all(_any(_all(_quoted(part) for part in terms) for terms in group) for group in groups)


def _all(expressions: Iterable[str]) -> str:
    return " AND ".join(expressions)


def _any(expressions: Iterable[str]) -> str:
    return f"({' OR '.join(expressions)})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _index_chunk(
    connection: Connection,
    condition: str,
    make_entry: Callable[[ClientText], SearchEntry],
    tables: Sequence[str] = _FULL_TEXT,
) -> None:
    """Read the clients whose id fulfils ``condition`` and write their entries into ``tables``."""

    def by_client(sql: str) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = {}
        for row in _rows(connection, sql):
            found.setdefault(row[0], []).append(row)
        return found

    contacts = by_client(
        "SELECT client_id, name, position, interest_note, style_note, note FROM contact"
        f" WHERE client_id {condition} AND deleted_at IS NULL ORDER BY id"
    )
    channels = by_client(
        "SELECT channel.client_id, channel.kind, channel.typed, channel.normal FROM channel"
        " LEFT JOIN contact ON contact.id = channel.contact_id"
        f" WHERE channel.client_id {condition} AND contact.deleted_at IS NULL ORDER BY channel.id"
    )
    notes = by_client(
        f"SELECT client_id, title, result FROM activity WHERE client_id {condition} AND kind = 'note' ORDER BY id"
    )
    words, parts = [], []
    for client_id, name, code, tax_code, city, *texts, _deleted_at in _rows(
        connection,
        f"SELECT id, {', '.join(_CLIENT_COLUMNS)} FROM client WHERE id {condition} AND deleted_at IS NULL ORDER BY id",
    ):
        names = [name]
        for _, contact_name, *contact_texts in contacts.get(client_id, ()):
            names.append(contact_name)
            texts += contact_texts
        for note in notes.get(client_id, ()):
            texts += note[1:]
        reached = [row[1:] for row in channels.get(client_id, ())]
        entry = make_entry(ClientText(names, code, tax_code, city, texts, reached))
        marked = (_marked("name", entry.names), _marked("text", entry.texts), _marked("key", entry.keys))
        words.append((client_id, " ".join(marked)))
        parts.append((client_id, entry.parts))
    cursor = driver_cursor(connection)
    cursor.executemany("INSERT INTO search_words(rowid, words) VALUES (?, ?)", words)
    if "search_parts" in tables:
        cursor.executemany("INSERT INTO search_parts(rowid, parts) VALUES (?, ?)", parts)
    cursor.close()


def _marked(kind: Kind, words: str) -> str:
    letter = _LETTERS[kind]
    return letter + words.replace(" ", " " + letter) if words else ""


def _configure(connection: Connection, table: str, name: str, value: int) -> None:
    connection.exec_driver_sql(f"INSERT INTO {table}({table}, rank) VALUES ('{name}', {value})")


def _rows(connection: Connection, sql: str) -> list[Any]:
    """Return plain tuples: SQLAlchemy's rows would take a third of the time of a whole rebuild."""
    cursor = driver_cursor(connection)
    rows: list[Any] = cursor.execute(sql).fetchall()
    cursor.close()
    return rows
