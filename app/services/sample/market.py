"""What the sample's clients ask for, praise and object to, and the rivals met at them."""

from __future__ import annotations

import json
from datetime import time
from typing import Any

from app.domain.names import fold
from app.services.sample.data import Row, SampleBook
from db.tables import Activity, ClientCompetitor, Competitor, Interest, ObjectionHeard

_NOON = time(12)


def add_competitors(book: SampleBook) -> None:
    """Write the rivals with what is known of them; clients name them by their keys."""
    for key, rival in book.files["company"]["competitors"].items():
        name = book.say(rival["name"])
        facts = rival.get("facts", [])
        book.once(
            Competitor,
            key,
            name=name,
            name_key=fold(name),
            note=book.say(rival["note"]),
            threat=rival.get("threat"),
            fields=json.dumps({field: _fact(book, value, days) for field, value, days in facts}, ensure_ascii=False),
            changed_at=book.past(max(days for _field, _value, days in facts)) if facts else None,
        )


def add_rivals(book: SampleBook, client_id: int, client: Row, lost_days: int, move_id: int) -> None:
    """Write the rivals seen at a client, and the one it was lost to with why; ``move_id`` is its last move."""
    for rival, days in client.get("rivals", ()):
        book.add(ClientCompetitor, **_mark(book, client_id, rival, days, "seen"))
    reason, *lost_to = client.get("lost", ("",))
    if lost_to:
        facts = lost_to[1] if len(lost_to) > 1 else {}
        mark = _mark(book, client_id, lost_to[0], lost_days, "lost")
        mark |= {"reason": reason, "stage_move_id": move_id, "their_price_kop": facts.get("price", 0) * 100 or None}
        mark |= {name: book.word(facts.get(name)) for name in ("argument", "product")}
        book.add(ClientCompetitor, **mark)


def fill_market(book: SampleBook) -> None:
    """Write requests, complaints and recommendations, objections, and clients won from rivals."""
    company = book.files["company"]
    for key, what, channel, days, by, answered in company["requests"]:
        book.add(
            Interest,
            client_id=book.client_ids[key],
            what=book.word(what),
            channel=channel,
            shown_at=book.past(days),
            answer_by=book.day(by),
            answered_at=None if answered is None else book.past(answered, _NOON),
            answer="" if answered is None else book.word("ans.sent"),
            record_id=None,
        )
    for key, days, at_time, mark, text in company["marks"]:
        done_at = book.past(days, time.fromisoformat(at_time))
        book.add(
            Activity,
            client_id=book.client_ids[key],
            contact_id=None,
            person_id=book.people[book.owner("care", days)],
            kind="call",
            direction="in",
            state="done",
            title=book.word(text),
            result="",
            place="",
            due_on=None,
            due_at=None,
            duration_min=None,
            done_at=done_at,
            created_at=done_at,
            mark=mark,
        )
    for key, code, text, answer, has_worked, days in company["objections"]:
        book.add(
            ObjectionHeard,
            client_id=book.client_ids[key],
            activity_id=_said_in(book, book.client_ids[key], days),
            code=code,
            text=book.word(text),
            answer=book.word(answer),
            has_worked=has_worked,
            heard_at=book.past(days),
            person_id=book.people[book.owner("first_sale", days)],
        )
    for key, rival, days, argument in company["won"]:
        mark = _mark(book, book.client_ids[key], rival, days, "won")
        book.add(ClientCompetitor, **{**mark, "argument": book.word(argument)})


def _fact(book: SampleBook, value: Any, days: int) -> Row:
    """Return a fact of a card: a plain text, a text in three languages, or a list of such."""
    if isinstance(value, list):
        value = [book.say(each) for each in value] if isinstance(value[0], list) else book.say(value)
    return {"value": value, "on": book.day(days).isoformat()}


def _mark(book: SampleBook, client_id: int, rival: str, days: int, outcome: str) -> Row:
    return {
        "client_id": client_id,
        "competitor_id": book.ids[Competitor, rival],
        "seen_on": book.day(days),
        "outcome": outcome,
        "reason": "",
        "argument": "",
        "product": "",
        "their_price_kop": None,
        "stage_move_id": None,
    }


def _said_in(book: SampleBook, client_id: int, days: int) -> int | None:
    """Return the last activity done with a client by a day."""
    until = book.at(days, time(23, 59))
    done = [row for row in book.rows[Activity] if row["client_id"] == client_id and row["done_at"] is not None]
    return max(((row["done_at"], row["id"]) for row in done if row["done_at"] <= until), default=(None, None))[1]
