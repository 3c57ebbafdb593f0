"""Find clients by whatever was typed, and clients that look like one about to be added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select
from sqlmodel import Session, col

from app.context import raw_connection
from app.domain.duplicates import (
    ClientTraits,
    LikeReason,
    normalize_tax_code,
    same_client_reasons,
    traits_of,
)
from app.domain.names import company_key
from app.domain.search_text import (
    TypedWord,
    WordReader,
    index_digits,
    phone_words,
    query_groups,
    with_one_error,
)
from app.services.importing.bulk import without_gc
from db import search_index
from db.search_index import ClientText, Group, Kind, Parts, SearchEntry, Term
from db.tables import Channel, Client

_MIN_INNER = 3  # a trigram index knows nothing shorter
_MAX_LIKE = 200
_MAX_NAME_WORDS = 6
_MIN_LIKE = 3

_NAME: tuple[Kind, ...] = ("name",)
_EXACT: tuple[Kind, ...] = ("name", "text")
_KEY: tuple[Kind, ...] = ("key",)
_Question = tuple[list[Group], list[Parts]]


@dataclass(frozen=True, slots=True)
class LikeClient:
    """A client that looks like the one asked about, the reasons strongest first, the score up to 100."""

    id: int
    name: str
    city: str
    reasons: tuple[LikeReason, ...]
    score: int


def index_clients(connection: Connection, client_ids: Iterable[int] | None) -> None:
    """Write the search index anew for ``client_ids`` (the whole book when None), inside the caller's transaction.

    To be called before the commit of every use case that changed clients, their contacts, channels or notes.
    """
    reader = WordReader()
    with without_gc() if client_ids is None else nullcontext():
        search_index.index_clients(connection, client_ids, lambda client: _entry_of(client, reader))


def find_clients(session: Session, text: str, limit: int = 50) -> tuple[int, ...]:
    """Return ids of at most ``limit`` clients that hold every typed word, the likeliest kind of match first.

    In turn: names of clients and contacts as typed, anything as typed, digits of phones and codes, other
    spellings and scripts, other keyboard layouts, inner parts of words; and if all that finds nobody, words
    with one typing error. Within a kind by id. Nothing when no letter or digit was typed. Clients in the bin
    are never found.
    """
    groups = query_groups(text)
    connection = raw_connection(session)
    found: dict[int, None] = {}
    asked: list[_Question] = []
    for question in _questions(groups):
        if question in asked:
            continue
        asked.append(question)
        found.update(dict.fromkeys(search_index.find_client_ids(connection, *question, limit=limit)))
        if len(found) >= limit:
            break
    if not found and any(not group.digits for group in groups):
        found = dict.fromkeys(_find_with_typing_error(connection, groups, limit))
    return tuple(found)[:limit]


def find_like_clients(
    session: Session,
    *,
    name: str,
    phones: Iterable[str] = (),
    emails: Iterable[str] = (),
    tax_code: str = "",
    exclude_id: int | None = None,
) -> tuple[LikeClient, ...]:
    """Return clients of the book that are likely the one described, the likeliest first; texts are as typed."""
    traits = traits_of(name, phones, emails, tax_code)
    connection = raw_connection(session)
    ids = _find_like_names(connection, traits.name_key.split())
    reached = select(col(Channel.client_id)).where(col(Channel.normal).in_(traits.phones | traits.emails))
    ids.update(session.execute(reached.limit(_MAX_LIKE)).scalars())
    if traits.tax_code:
        same_code = or_(col(Client.tax_code) == tax_code, col(Client.tax_code) == traits.tax_code)
        ids.update(session.execute(select(col(Client.id)).where(same_code).limit(_MAX_LIKE)).scalars())
    ids.discard(exclude_id)
    return _likeness_of(session, sorted(ids), traits)


def _entry_of(client: ClientText, reader: WordReader) -> SearchEntry:
    phones = [normal for kind, _typed, normal in client.channels if kind == "phone"]
    addresses = [typed for kind, typed, _normal in client.channels if kind != "phone"]
    names = reader.read(client.names)
    near = reader.read((client.code, client.city, *addresses))
    rest = reader.read((client.tax_code, *client.texts))
    numbers = " ".join([word for normal in phones for word in phone_words(normal)])
    return SearchEntry(
        names=names.exact,
        texts=_spaced(near.latin, rest.latin, numbers),
        keys=_spaced(names.keys, near.keys, rest.keys),
        parts=_spaced(names.keys, near.keys, index_digits((*phones, client.tax_code))),
    )


def _spaced(*words: str) -> str:
    return " ".join(filter(None, words))


def _questions(groups: Sequence[TypedWord]) -> Iterator[_Question]:
    """Yield what to ask the index, the strictest first."""
    if not groups:
        return
    if all(group.exact for group in groups):
        if not all(group.digits for group in groups):  # numbers are seldom names
            yield [[_terms(_NAME, group.exact)] for group in groups], []
        yield [[_terms(_EXACT, group.exact)] for group in groups], []
    if any(group.digits for group in groups):
        yield (
            [_spellings(group) for group in groups if not group.digits],
            [[(digits,) for digits in group.digits] for group in groups if group.digits],
        )
    if all(group.exact for group in groups):
        yield [_spellings(group) for group in groups], []
    yield [_spellings(group, layouts=True) for group in groups], []
    inner = [_inner(group) for group in groups]
    if any(inner):
        yield (
            [_spellings(group, layouts=True) for group, parts in zip(groups, inner, strict=True) if not parts],
            [parts for parts in inner if parts],
        )


def _terms(kinds: tuple[Kind, ...], words: Sequence[str]) -> list[Term]:
    return [(kinds, word) for word in words]


def _spellings(group: TypedWord, *, layouts: bool = False) -> list[list[Term]]:
    exact = [group.exact, *(group.layouts if layouts else ())]
    keys = [group.keys, *(group.layout_keys if layouts else ())]
    return [_terms(_EXACT, words) for words in exact if words] + [_terms(_KEY, words) for words in keys if words]


def _inner(group: TypedWord) -> list[tuple[str, ...]]:
    """Return the alternatives that can be asked for as parts: those whose words are all long enough."""
    if group.digits:
        return [(digits,) for digits in group.digits]
    alternatives = (group.keys, *group.layout_keys)
    return [words for words in alternatives if words and min(map(len, words)) >= _MIN_INNER]


def _find_with_typing_error(connection: Connection, groups: Sequence[TypedWord], limit: int) -> list[int]:
    """Return ids of clients that hold every typed word with at most one error in each."""
    words: list[Group] = []
    parts: list[Parts] = []
    for group in groups:
        if group.digits:
            parts.append([(digits,) for digits in group.digits])
            continue
        alternatives = _spellings(group, layouts=True)
        for keys in (group.keys, *group.layout_keys):
            for place, key in enumerate(keys):
                before, after = keys[:place], keys[place + 1 :]
                alternatives += [_terms(_KEY, (*before, near, *after)) for near in with_one_error(key)]
        words.append(alternatives)
    return search_index.find_client_ids(connection, words, parts, limit=limit)


def _find_like_names(connection: Connection, keys: Sequence[str]) -> set[int]:
    """Return ids of clients that have all words of ``keys``, one error in each allowed, or the longest word."""
    long_keys = [key for key in keys if len(key) >= _MIN_LIKE] or keys  # initials tell little
    every: list[Group] = [
        [_terms(_KEY, (near,)) for near in with_one_error(key)] for key in long_keys[:_MAX_NAME_WORDS]
    ]
    longest: list[Group] = [[_terms(_KEY, (key,))] for key in sorted(keys, key=len)[-1:]]
    return {
        client_id
        for question in (every, longest)
        for client_id in search_index.find_client_ids(connection, question, limit=_MAX_LIKE, whole_words=True)
    }


def _likeness_of(session: Session, ids: Sequence[int], traits: ClientTraits) -> tuple[LikeClient, ...]:
    channels: dict[int, dict[str, set[str]]] = {}
    rows = select(col(Channel.client_id), col(Channel.kind), col(Channel.normal))
    for client_id, kind, normal in session.execute(rows.where(col(Channel.client_id).in_(ids))):
        channels.setdefault(client_id, {}).setdefault(kind, set()).add(normal)
    likes = []
    clients = select(col(Client.id), col(Client.name), col(Client.city), col(Client.tax_code)).where(
        col(Client.id).in_(ids), col(Client.deleted_at).is_(None)
    )
    for client_id, name, city, tax_code in session.execute(clients):
        reached = channels.get(client_id, {})
        other = ClientTraits(
            name_key=company_key(name),
            phones=frozenset(reached.get("phone", ())),
            emails=frozenset(reached.get("email", ())),
            tax_code=normalize_tax_code(tax_code),
        )
        likeness = same_client_reasons(traits, other)
        if likeness.reasons:
            likes.append(LikeClient(client_id, name, city, likeness.reasons, likeness.score))
    return tuple(sorted(likes, key=lambda like: (-like.score, like.id)))
