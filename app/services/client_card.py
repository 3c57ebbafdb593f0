"""Everything of one client in four statements: what the card, the command line and the sheets read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlmodel import Session

from app.context import raw_connection, today_of
from app.errors import NotFoundError
from app.services.client_card_orders import LineRow, OrderFigures, OrderRow, load_order_lines, read_orders
from app.services.client_card_rows import (
    ActivityRow,
    BantRow,
    CardFacts,
    ChannelRow,
    ClientCard,
    ContactRow,
    HandOverRow,
    InterestRow,
    MoveRow,
    PromiseRow,
    RivalRow,
)
from app.services.heard import HeardRow
from app.services.responsibility import OFF, WHO_HAD_IT, follow
from db.rule_figures import driver_cursor
from db.tables import Client

__all__ = [
    "ActivityRow", "BantRow", "CardFacts", "ChannelRow", "ClientCard", "ContactRow", "HandOverRow", "HeardRow",
    "InterestRow", "LineRow", "MoveRow", "OrderFigures", "OrderRow", "PromiseRow", "RivalRow", "load_card",
    "load_order_lines",
]  # fmt: skip

ACTIVITIES_FIRST = 200
# The driver knows no days and moments: SQLite keeps both as text.
_DAYS = frozenset({"special_terms_review_on", "consent_on", "returns_on", "pause_until"})
_MOMENTS = frozenset({"created_at", "deleted_at"})
_NOT_FACTS = frozenset({"id", "name_key", "sort_key", "stage_id", "stage_entered_at", "version"})
_VALUES = tuple(name for name in Client.model_fields if name not in _NOT_FACTS)
_FACTS = f"""
SELECT c.version, c.stage_id, s.code, s.title, s.function, c.stage_entered_at, {", ".join(f"c.{n}" for n in _VALUES)}
FROM client c JOIN stage s ON s.id = c.stage_id WHERE c.id = ?
"""
_ACTIVITIES = f"""
SELECT a.id, a.kind, a.direction, a.state, a.title, a.result, a.place, a.due_on, a.due_at, a.done_at, a.duration_min,
    coalesce(c.name, ''), a.contact_id, coalesce(p.name, ''), a.version, a.outcome, a.competitor, a.mark, a.remind_min,
    a.no_next_reason, a.person_id
FROM activity a LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN person p ON p.id = a.person_id
WHERE a.client_id = ? AND a.state <> 'dropped'
ORDER BY a.state = 'open' DESC, a.done_at DESC, a.id DESC LIMIT {ACTIVITIES_FIRST}
"""


class _List(NamedTuple):
    """A short list of the card: what to sort it by (two columns), its columns, where they are."""

    name: str
    keys: str
    columns: tuple[str, ...]
    source: str


_LISTS = (
    _List(
        "contact", "sort_order, id",
        ("id", "name", "address_as", "position", "role", "preferred_channel", "best_time", "interest_note",
         "style_note", "note"),
        "contact WHERE client_id = ?1 AND deleted_at IS NULL",
    ),
    _List(
        "channel", "id, 0", ("id", "contact_id", "kind", "typed", "normal", "label"), "channel WHERE client_id = ?1"
    ),
    _List(
        "bant", "b.id, 0",
        ("b.question", "b.level", "b.note", "b.timing_on", "b.answered_at", "coalesce(p.name, '')"),
        "bant_answer b LEFT JOIN person p ON p.id = b.person_id WHERE b.client_id = ?1",
    ),
    _List(
        "move", "m.moved_at, m.id",
        ("m.id", "coalesce(f.code, '')", "t.code", "t.title", "t.function", "m.moved_at", "m.reason",
         "coalesce(p.name, '')", "m.rule_version_id IS NOT NULL", "m.passed_gate"),
        "stage_move m JOIN stage t ON t.id = m.to_stage_id LEFT JOIN stage f ON f.id = m.from_stage_id"
        " LEFT JOIN person p ON p.id = m.person_id WHERE m.client_id = ?1",
    ),
    _List(
        "promise", "id, 0", ("id", "side", "text", "due_on", "state", "closed_on", "version"),
        "promise WHERE client_id = ?1",
    ),
    _List(
        "interest", "shown_at, id",
        ("id", "what", "channel", "shown_at", "answer_by", "answered_at", "answer", "group_id", "record_id"),
        "interest WHERE client_id = ?1",
    ),
    _List(
        "heard", "id, 0", ("activity_id", "code", "text", "answer", "has_worked"),
        "objection_heard WHERE client_id = ?1 AND activity_id IS NOT NULL",
    ),
    _List(
        "tag", "t.title_key, 0", ("t.title",), "client_tag c JOIN tag t ON t.id = c.tag_id WHERE c.client_id = ?1"
    ),
    _List(
        "competitor", "c.seen_on, c.id",
        ("c.id", "c.competitor_id", "r.name", "c.outcome", "c.seen_on", "c.note", "c.reason", "c.argument", "c.product",
         "c.their_price_kop"),
        "client_competitor c JOIN competitor r ON r.id = c.competitor_id"
        " WHERE c.client_id = ?1 AND r.deleted_at IS NULL",
    ),
    _List("document", "made_at, -id", ("kind", "lang", "way", "made_at"), "document_made WHERE client_id = ?1"),
    _List("form", "id, 0", ("kind", "changed_at"), "client_form WHERE client_id = ?1"),
    _List(
        "responsible", "r.since_on, r.id", ("r.function", "r.person_id", "p.name", "r.since_on", "r.until_on"),
        "responsibility r JOIN person p ON p.id = r.person_id WHERE r.client_id = ?1",
    ),
    _List(
        "owner", "o.id, 0", ("o.function", "o.person_id", "p.name"),
        "function_owner o JOIN person p ON p.id = o.person_id WHERE o.until_on IS NULL",
    ),
    _List(
        "stand_in", "i.id, 0", ("i.person_id", "i.stand_in_id", "p.name"),
        "stand_in i JOIN person p ON p.id = i.stand_in_id WHERE i.from_on <= ?2 AND i.until_on > ?2"
        " AND (i.ended_on IS NULL OR i.ended_on > ?2)",
    ),
    _List("group", "sort_order, id", ("id", "code", "title", "is_archived"), "product_group"),
)  # fmt: skip
_WIDEST = max(len(each.columns) for each in _LISTS)
# One statement for all: a statement costs more than its rows.
_SHORT_LISTS = " UNION ALL ".join(
    f"SELECT '{each.name}', {each.keys}, {', '.join((*each.columns, *['NULL'] * (_WIDEST - len(each.columns))))}"
    f" FROM {each.source}"
    for each in _LISTS
)
_NEWEST_FIRST = frozenset({"competitor", "document", "interest"})


def load_card(session: Session, client_id: int) -> ClientCard:
    """Return everything of a client; the newest 200 orders and activities (figures are over all orders).

    Raises:
        NotFoundError: ``no_client``.
    """
    today = today_of(session)
    session.flush()  # the driver is asked past the ORM, which would have done it
    cursor = driver_cursor(raw_connection(session))
    try:
        found = cursor.execute(_FACTS, (client_id,)).fetchone()
        if found is None:
            raise NotFoundError("no_client", client=client_id)
        lists = _read_lists(cursor, client_id, today)
        groups = lists["group"]
        sheet = read_orders(cursor, client_id, {group_id: title for group_id, _code, title, _is_archived in groups})
        activities = _read_activities(cursor.execute(_ACTIVITIES, (client_id,)).fetchall(), lists["heard"])
    finally:
        cursor.close()
    facts = _facts(found, client_id, lists, today)
    rivals = tuple(RivalRow(*(*row[:4], date.fromisoformat(row[4]), *row[5:])) for row in lists["competitor"])
    channels = tuple(ChannelRow(*row) for row in lists["channel"])
    return ClientCard(
        facts=facts,
        contacts=tuple(
            ContactRow(*(*row, tuple(each for each in channels if each.contact_id == row[0])))
            for row in lists["contact"]
        ),
        channels=tuple(each for each in channels if each.contact_id is None),
        bant=tuple(BantRow(a, b, c, _day(on), _at(at), who) for a, b, c, on, at, who in lists["bant"]),
        moves=tuple(MoveRow(*(*row[:5], _at(row[5]), row[6], row[7], bool(row[8]), row[9])) for row in lists["move"]),
        orders=sheet.orders,
        figures=sheet.figures,
        activities=activities,
        next_step=_next_step(activities),
        promises=tuple(_promise(row, today) for row in lists["promise"]),
        tags=tuple(title for (title,) in lists["tag"]),
        competitors=_last_seen(rivals),
        rivals=rivals,
        interests=tuple(_interest(row, today) for row in lists["interest"]),
        groups=tuple((code, title, at in sheet.bought_groups) for at, code, title, is_old in groups if not is_old),
        documents=tuple((kind, lang, way, _at(at)) for kind, lang, way, at in lists["document"]),
        hand_overs=tuple(_hand_overs(lists["responsible"])),
        forms=tuple((kind, _at(at)) for kind, at in lists["form"]),
        won_by=_won_by(lists["responsible"]),
    )


def _read_lists(cursor: Any, client_id: int, today: date) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of each short list in its order."""
    keyed: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in cursor.execute(_SHORT_LISTS, (client_id, today.isoformat())):
        keyed[row[0]].append(row)
    lists: dict[str, list[tuple[Any, ...]]] = {}
    for each in _LISTS:
        rows = keyed[each.name]
        rows.sort(key=_sort_key, reverse=each.name in _NEWEST_FIRST)
        lists[each.name] = [row[3 : 3 + len(each.columns)] for row in rows]
    return lists


def _sort_key(row: tuple[Any, ...]) -> tuple[Any, Any]:
    return row[1], row[2]


def _facts(found: Sequence[Any], client_id: int, lists: dict[str, list[tuple[Any, ...]]], today: date) -> CardFacts:
    version, stage_id, stage, stage_title, function, entered_at, *facts = found
    values = dict(zip(_VALUES, facts, strict=True))
    for name in _DAYS:
        values[name] = _day(values[name])
    for name in _MOMENTS:
        values[name] = _at(values[name]) if values[name] else None
    values["do_not_call"] = bool(values["do_not_call"])
    responsible_id, responsible = _responsible(function, lists)
    review_on: date | None = values["special_terms_review_on"]
    return CardFacts(
        id=client_id,
        code=values["code"],
        name=values["name"],
        version=version,
        stage_id=stage_id,
        stage=stage,
        stage_title=stage_title,
        function=function,
        stage_entered_at=_at(entered_at),
        responsible_id=responsible_id,
        responsible=responsible,
        deleted_at=values["deleted_at"],
        created_at=values["created_at"],
        is_review_due=bool(values["special_terms"]) and review_on is not None and review_on <= today,
        values=values,
    )


def _responsible(function: str, lists: dict[str, list[tuple[Any, ...]]]) -> tuple[int | None, str]:
    """Return who has the client today, as ``responsibility.responsible_ids`` does for many."""
    own = {of: (person_id, name) for of, person_id, name, _since, until in lists["responsible"] if until is None}
    owners = {of: (person_id, name) for of, person_id, name in lists["owner"]}
    wanted = WHO_HAD_IT if function == OFF else (function,)
    found = next((holders[of] for holders in (own, owners) for of in wanted if of in holders), (None, ""))
    covered = {person_id: (stand_in_id, name) for person_id, stand_in_id, name in lists["stand_in"]}
    does_it = follow(found[0], {person_id: stand_in_id for person_id, (stand_in_id, _name) in covered.items()})
    return next((each for each in covered.values() if each[0] == does_it), found) if does_it != found[0] else found


def _hand_overs(rows: Iterable[tuple[Any, ...]]) -> list[HandOverRow]:
    """Return each day another person took the client, oldest first."""
    found: list[HandOverRow] = []
    giver_id, giver, last_on = None, "", ""
    for function, person_id, name, since_on, _until in rows:
        # Who is written down for several functions on one day was chosen then, not handed anything.
        if giver_id is not None and person_id != giver_id and since_on > last_on:
            found.append(HandOverRow(date.fromisoformat(since_on), function, giver, name))
        giver_id, giver, last_on = person_id, name, since_on
    return found


def _won_by(rows: Sequence[tuple[Any, ...]]) -> str:
    """Return who had the client for the first sale, once somebody has it for what comes after."""
    if not any(row[0] in ("care", "vip") for row in rows):
        return ""
    return next((str(row[2]) for row in reversed(rows) if row[0] == "first_sale"), "")


def _read_activities(rows: Iterable[tuple[Any, ...]], heard_rows: Iterable[tuple[Any, ...]]) -> tuple[ActivityRow, ...]:
    heard: dict[int, list[HeardRow]] = defaultdict(list)
    for activity_id, code, text, answer, has_worked in heard_rows:
        worked = None if has_worked is None else bool(has_worked)
        heard[activity_id].append(HeardRow(activity_id, code, text, answer, worked))
    found = []
    for row in rows:
        due_on, due_at, done_at = row[7:10]
        times = (_day(due_on), _at(due_at) if due_at else None, _at(done_at) if done_at else None)
        found.append(ActivityRow(*(*row[:7], *times, *row[10:], tuple(heard.get(row[0], ())))))
    return tuple(found)


def _promise(row: tuple[Any, ...], today: date) -> PromiseRow:
    promise_id, side, text, due, state, closed, version = row
    due_on = _day(due)
    is_late = state == "open" and due_on is not None and due_on < today
    return PromiseRow(promise_id, side, text, due_on, state, _day(closed), version, is_late)


def _interest(row: tuple[Any, ...], today: date) -> InterestRow:
    interest_id, what, channel, shown_at, answer_by, answered_at, *more = row
    by, at = _day(answer_by), _at(answered_at) if answered_at else None
    is_late = by is not None and at is None and by < today
    return InterestRow(*(interest_id, what, channel, _at(shown_at), by, at, *more, is_late))


def _last_seen(rivals: Iterable[RivalRow]) -> tuple[tuple[str, date], ...]:
    found: dict[str, date] = {}
    for rival in rivals:  # newest first
        found.setdefault(rival.name, rival.seen_on)
    return tuple(found.items())


def _next_step(activities: Iterable[ActivityRow]) -> ActivityRow | None:
    return min(
        (each for each in activities if each.state == "open" and each.kind != "note"),
        key=lambda each: (each.due_on or date.max, each.due_at is None, str(each.due_at), each.id),
        default=None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
