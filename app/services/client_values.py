"""The values a filter of the client list offers, each with how many clients it would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.domain.client_query import ME, ClientQuery
from app.domain.conveyor import Function
from app.domain.names import alphabet_key
from app.errors import InvalidError
from app.services.client_filters import conditions_of, present_responsible
from app.services.client_list import find_client_ids
from app.services.flags import FLAGS
from app.services.many import these_ids
from app.services.people import load_people
from app.services.responsibility import stand_in_map
from app.services.settings import load_settings
from app.services.stages import load_stages
from app.texts import Texts, load_texts
from db.tables import Client, ClientFlag, ClientTag, Stage, Tag

VALUE_FIELDS: Final = ("flags", "stages", "functions", "tags", "cities", "sellers", "sources")


@dataclass(frozen=True, slots=True)
class FilterValue:
    """A value to choose: a code, a text, or the id of a person. ``label`` is empty where nothing was written."""

    value: str | int
    label: str
    count: int


def filter_values(session: Session, field: str, query: ClientQuery, lang: str) -> tuple[FilterValue, ...]:
    """Return what the filter ``field`` of the query may be set to, counted without that filter itself.

    Flags, stages and functions come all, in their own order; people who are active or have clients, by id; other
    values, by the number of clients, only if somebody has them. What is chosen in the query is always there.

    Raises:
        InvalidError: ``unknown_field``.
    """
    if field not in VALUE_FIELDS:
        raise InvalidError("unknown_field", field=field)
    counts: dict[Any, int] = dict.fromkeys(getattr(query, field), 0)
    without: dict[str, Any] = {field: frozenset()}
    counts.update(_counts(session, field, replace(query, **without)))
    words = load_texts("words", lang)
    order: tuple[Any, ...]
    label: Callable[[Any], str]
    match field:
        case "flags":
            order, label = FLAGS, lambda value: words.text(f"flag.{value}")
        case "functions":
            order, label = tuple(map(str, Function)), lambda value: words.text(f"function.{value}")
        case "stages":
            stages = {stage.code: stage for stage in load_stages(session)}
            order = tuple(code for code, stage in stages.items() if not stage.is_hidden or counts.get(code))
            label = lambda value: stages[value].name(words)  # noqa: E731
        case "sellers":
            people = {person.id: person for person in load_people(session)}
            order = tuple(id_ for id_, person in people.items() if person.is_active or counts.get(id_))
            if ME in query.sellers:
                order = (ME, *order)
                counts[ME] = counts.get(load_settings(session)["me.person_id"], 0)
            label = lambda value: people[value].name if value != ME else words.text("person.me")  # noqa: E731
        case _:
            label = _source_label(words) if field == "sources" else str
            order = tuple(sorted(counts, key=lambda value: (-counts[value], alphabet_key(label(value)), value)))
    return tuple(FilterValue(value, label(value), counts.get(value, 0)) for value in order)


def _source_label(words: Texts) -> Callable[[Any], str]:
    return lambda value: words.text(f"source.{value}") if f"source.{value}" in words else str(value)


def _counts(session: Session, field: str, query: ClientQuery) -> dict[Any, int]:
    if query.text.strip() and not query.in_bin:
        members: list[Any] = [col(Client.id).in_(these_ids(find_client_ids(session, query)))]
    else:
        members = list(conditions_of(query, session))
    key: Any
    match field:
        case "cities":
            key, statement = col(Client.city), select(Client)
        case "sources":
            key, statement = col(Client.source), select(Client)
        case "sellers":
            key, statement = present_responsible(), select(Client)
        case "flags":
            key = col(ClientFlag.flag)
            statement = select(Client).join(ClientFlag, col(ClientFlag.client_id) == col(Client.id))
        case "tags":
            key = col(Tag.title)
            statement = (
                select(Client)
                .join(ClientTag, col(ClientTag.client_id) == col(Client.id))
                .join(Tag, col(Tag.id) == col(ClientTag.tag_id))
            )
        case _:
            key = col(Stage.function if field == "functions" else Stage.code)
            statement = select(Client).join(Stage, col(Stage.id) == col(Client.stage_id))
    rows = session.execute(statement.with_only_columns(key, func.count()).where(*members).group_by(key))
    if field != "sellers":
        return {value: count for value, count in rows if value is not None}
    stand_ins, found = stand_in_map(session), Counter[int]()
    for person_id, count in rows:
        if person_id is not None:
            found[stand_ins.get(person_id, person_id)] += count
    return dict(found)
