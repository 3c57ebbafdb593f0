"""The search index: the only SQL that speaks FTS5. Text comes folded from the trade; nothing here folds.

Two full text tables, both without content of their own (rowid is the client's id):

- ``search_words``: whole words, found by their beginnings, in four columns: ``name`` and ``text`` as typed (folded),
  ``name_key`` and ``text_key`` as keys that are equal in Ukrainian, Russian and Latin spelling;
- ``search_parts``: trigrams, found by inner parts of three letters and more, in ``inner`` (keys) and ``digits``.

``search_vocabulary`` holds each key word of names and cities once, for the search that forgives a typing error.

The index is written by the use case, never by triggers: triggers make bulk inserts 4 to 11 times slower.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

Term = tuple[str, str]
"""A column (or several, separated by spaces) of one of the tables, and the word to find there."""
Group = Sequence[Sequence[Term]]
"""One typed word: any of its alternatives will do; an alternative needs all its terms."""

_CHUNK = 5_000

# The tokenizer 'ascii' takes every letter above U+007F as part of a word, so that the words are those Python made;
# unicode61 follows an older Unicode and would cut some of them into phrases.
_TABLES = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(
        name, text, name_key, text_key,
        content='', contentless_delete=1, detail=column, tokenize='ascii', prefix='1 2 3'
    )""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_parts USING fts5(
        inner, digits,
        content='', contentless_delete=1, tokenize='trigram case_sensitive 1'
    )""",
    "CREATE TABLE IF NOT EXISTS search_vocabulary (word TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class ClientText:
    """What the book says of one client, as typed."""

    names: tuple[str, ...]
    """The client's name, then its contacts' names."""
    code: str
    tax_code: str
    city: str
    texts: tuple[str, ...]
    """Everything else: address, notes of the client, its contacts and its timeline, positions."""
    channels: tuple[tuple[str, str, str], ...]
    """(kind, typed, normal) of each phone, e-mail and link."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What is written into the index for one client: words separated by spaces, folded."""

    name: str
    text: str
    name_key: str
    text_key: str
    inner: str
    digits: str
    vocabulary: str


def create_search_tables(connection: Connection) -> None:
    """Create the empty index where there is none yet; called with every migration."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)


def index_clients(
    connection: Connection,
    client_ids: Iterable[int] | None,
    make_entry: Callable[[ClientText], SearchEntry],
) -> None:
    """Write the index anew for ``client_ids``, or for the whole book when None; deleted clients leave it.

    ``db`` may not import the trade, so the trade's ``make_entry`` is handed in:
    ``app.services.search.index_clients(connection, client_ids)`` does that. Inside the caller's transaction.
    """
    if client_ids is None:
        for table in ("search_words", "search_parts"):
            connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('delete-all')")
        connection.exec_driver_sql("DELETE FROM search_vocabulary")
        low, high = connection.exec_driver_sql("SELECT min(id), max(id) FROM client").one()
        if low is None:
            return
        for first in range(low, high + 1, _CHUNK):
            _index_chunk(connection, f"BETWEEN {first} AND {first + _CHUNK - 1}", make_entry)
        return
    ids = sorted({int(client_id) for client_id in client_ids})
    for start in range(0, len(ids), _CHUNK):
        condition = "IN (" + ",".join(map(str, ids[start : start + _CHUNK])) + ")"
        for table in ("search_words", "search_parts"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid {condition}")
        _index_chunk(connection, condition, make_entry)


def find_client_ids(
    connection: Connection,
    words: Sequence[Group],
    parts: Sequence[Group] = (),
    *,
    limit: int,
) -> list[int]:
    """Return ids of clients, ascending, that answer every group; ``words`` and ``parts`` name the table to ask.

    A word in ``words`` is found by its beginning, in ``parts`` anywhere (three letters or more). Clients in the bin
    are left out. Every word is quoted, so no text is a syntax error; surrogates and NULs must have been dropped.
    """
    tables = [
        (table, groups) for table, groups in (("search_words", words), ("search_parts", parts)) if groups
    ]
    if not tables:
        return []
    first, groups = tables[0]
    prefix = "*" if first == "search_words" else ""
    sql = f"SELECT {first}.rowid FROM {first} CROSS JOIN client ON client.id = {first}.rowid WHERE {first} MATCH ?"
    values: list[str | int] = [match_expression(groups, suffix=prefix)]
    if len(tables) == 2:
        sql += " AND client.id IN (SELECT rowid FROM search_parts WHERE search_parts MATCH ?)"
        values.append(match_expression(parts))
    sql += " AND client.deleted_at IS NULL LIMIT ?"
    values.append(limit)
    return [row[0] for row in connection.exec_driver_sql(sql, tuple(values))]


def match_expression(groups: Sequence[Group], *, suffix: str = "") -> str:
    """Return the FTS5 expression: all groups, each by any alternative, each of all its terms; all words quoted."""

    def term(columns: str, word: str) -> str:
        return f'{{{columns}}}:"{word.replace(chr(34), chr(34) * 2)}"{suffix}'

    return " AND ".join(
        "(" + " OR ".join("(" + " AND ".join(term(*each) for each in terms) + ")" for terms in group) + ")"
        for group in groups
    )


def near_words(connection: Connection, beginning: str, ending: str, at: int) -> list[str]:
    """Return key words of names and cities that start with ``beginning``, or hold ``ending`` at letter ``at`` - 1 to ``at`` + 1.

    With one typing error in a word, one of the two halves is whole: the caller measures the distance.
    """
    rows = connection.exec_driver_sql(
        "SELECT word FROM search_vocabulary"
        " WHERE (word >= ? AND word < ? || char(1114111)) OR instr(word, ?) BETWEEN ? AND ?",
        (beginning, beginning, ending, at, at + 2),
    )
    return [row[0] for row in rows]


def _index_chunk(
    connection: Connection, condition: str, make_entry: Callable[[ClientText], SearchEntry]
) -> None:
    """Read the clients whose id fulfils ``condition`` and write their entries."""

    def by_client(sql: str) -> dict[int, list[tuple[str, ...]]]:
        found: dict[int, list[tuple[str, ...]]] = {}
        for client_id, *values in connection.exec_driver_sql(sql):
            found.setdefault(client_id, []).append(tuple(values))
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
        f"SELECT client_id, title, result FROM activity WHERE kind = 'note' AND client_id {condition}"
    )
    words, parts, vocabulary = [], [], set()
    for client_id, name, code, tax_code, city, *texts in connection.exec_driver_sql(
        "SELECT id, name, code, tax_code, city, address, industry, note, personal_note FROM client"
        f" WHERE id {condition} AND deleted_at IS NULL"
    ):
        people = contacts.get(client_id, ())
        for person in people:
            texts.extend(person[1:])
        for note in notes.get(client_id, ()):
            texts.extend(note)
        entry = make_entry(
            ClientText(
                names=(name, *(person[0] for person in people)),
                code=code,
                tax_code=tax_code,
                city=city,
                texts=tuple(filter(None, texts)),
                channels=tuple((kind, typed, normal) for kind, typed, normal in channels.get(client_id, ())),
            )
        )
        words.append((client_id, entry.name, entry.text, entry.name_key, entry.text_key))
        parts.append((client_id, entry.inner, entry.digits))
        vocabulary.update(entry.vocabulary.split())
    if not words:
        return
    connection.exec_driver_sql(
        "INSERT INTO search_words(rowid, name, text, name_key, text_key) VALUES (?, ?, ?, ?, ?)", words
    )
    connection.exec_driver_sql("INSERT INTO search_parts(rowid, inner, digits) VALUES (?, ?, ?)", parts)
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO search_vocabulary(word) VALUES (?)", [(word,) for word in sorted(vocabulary)]
    )
