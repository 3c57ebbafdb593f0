"""The calling base of the sample: a list of records, some of them called by the script, one of them a client by now."""

from __future__ import annotations

import json
from datetime import datetime, time

from app.domain.names import fold
from app.services.contacts import normal_channels
from app.services.sample.data import Row, SampleBook
from db.tables import Client, Interest, RawCall, RawList, RawRecord

MEET = "meet"


def fill_calling(book: SampleBook) -> None:
    """Write the list with its records and calls; clients are there already."""
    calling = book.files["calling"]
    title = book.word(calling["list"])
    list_id = book.add(
        RawList, title=title, title_key=fold(title), source=calling["source"], made_at=book.past(calling["made"])
    )
    for row in calling["records"]:
        _add_record(book, list_id, row)
    _add_client_record(book, list_id)


def _add_record(book: SampleBook, list_id: int, row: Row) -> None:
    calls = row.get("calls", [])
    places = book.files["clients"]
    first, last = row.get("person", ("", ""))
    names = (places["first_names"].get(first), places["last_names"].get(last))
    name = book.say(row["name"])
    [(phone, normal)] = normal_channels("phone", row["phone"], book.files["company"]["settings"]["country"])
    again = row.get("again")
    record_id = book.add(
        RawRecord,
        list_id=list_id,
        name=name,
        name_key=fold(name),
        contact_name=" ".join(book.say(each) for each in names if each),
        phone=phone,
        phone_normal=normal,
        industry=book.say(places["industries"][row["industry"]]),
        city=book.say(places["cities"][row["city"]]),
        state=row.get("state", "new"),
        outcome=calls[-1][2] if calls else "",
        again_on=None if again is None else book.day(again),
        calls_count=len(calls),
        last_call_at=book.past(calls[-1][0], time.fromisoformat(calls[-1][1])) if calls else None,
        client_id=None,
        created_at=book.past(book.files["calling"]["made"]),
    )
    for days, at_time, outcome, note, path, ended_at in calls:
        _add_call(
            book, record_id, book.past(days, time.fromisoformat(at_time)), outcome, book.word(note), path, ended_at
        )


def _add_client_record(book: SampleBook, list_id: int) -> None:
    """Write the record that a client was made of, with the interest that made it one."""
    made = book.files["calling"]["client"]
    client_id = book.client_ids[made["key"]]
    client = book.rows[Client][client_id - 1]
    called_at = book.past(made["days"], time.fromisoformat(made["at"]))
    record_id = book.add(
        RawRecord,
        list_id=list_id,
        name=client["name"],
        name_key=client["name_key"],
        contact_name="",
        phone="",
        phone_normal="",
        industry=client["industry"],
        city=client["city"],
        state="client",
        outcome=MEET,
        again_on=None,
        calls_count=1,
        last_call_at=called_at,
        client_id=client_id,
        created_at=client["created_at"],
    )
    _add_call(book, record_id, called_at, MEET, book.word("done.raw"), made["path"], made["path"][-1][0])
    book.add(
        Interest,
        client_id=client_id,
        what=book.word("int.tasting"),
        channel=book.files["calling"]["source"],
        shown_at=called_at,
        answer_by=None,
        answered_at=None,
        answer="",
        record_id=record_id,
    )


def _add_call(
    book: SampleBook, record_id: int, called_at: datetime, outcome: str, note: str, path: list[Row], ended_at: str
) -> None:
    calling = book.files["calling"]
    book.add(
        RawCall,
        record_id=record_id,
        person_id=book.people[calling["person"]],
        called_at=called_at,
        outcome=outcome,
        note=note,
        script_code=calling["script"] if path else "",
        path=json.dumps(path),
        ended_at=ended_at,
    )
