"""The hand-overs of the sample: three wait for the farmer, one came back, five were accepted this month."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import col

from app.domain.handovers import FirstStep, answer_day, function_before, kind_into
from app.domain.when_days import plus_workdays
from app.paths import resource_path
from app.services.figures import PAID_STATUSES
from app.services.handover_store import steps_json, usual_steps
from app.services.handover_words import BY_HAND, ORDER, VIP
from app.services.sample.data import Row, SampleBook
from app.services.settings import DEFAULTS
from db.tables import ClientOrder, HandOver, Responsibility, Rule, RuleVersion

_GIVER: Final = {"care": "T", "vip": "I"}
_TAKER: Final = {"care": "I", "vip": "O"}


@lru_cache(maxsize=1)
def _read_file() -> Mapping[str, Any]:
    read: Mapping[str, Any] = json.loads(resource_path("sample", "handovers.json").read_text(encoding="utf-8"))
    return read


def fill_handovers(book: SampleBook) -> None:
    """Write the hand-overs; a client that waits for the farmer's answer is with the hunter still."""
    said = _read_file()
    for number, one in enumerate(said["done"]):
        row = _row(book, one, "vip" if one["function"] == "vip" else "to_care", one["function"])
        answered = book.day(one["answered"])
        _split(book, one["client"], one["function"], answered)
        at = book.past(answered, time(10, 5 + number))
        book.add(HandOver, **row, state="accepted", answered_at=at, answered_by=row["to_person_id"])
    for one in said["came_back"]:
        row = _row(book, one, "", "care")
        at = book.past(one["answered"], time(10, 30))
        text = book.say(one["text"])
        returned = {"state": "returned", "return_code": one["code"], "return_text": text, "answered_at": at}
        book.add(HandOver, **row, **returned, answered_by=row["to_person_id"])
    for one in said["waiting"]:
        row = _row(book, one, "to_care", "care")
        _split(book, one["client"], "care", None)
        told = book.maybe_day(one.get("told"))
        filled = {"note": book.say(one["note"]), "intro_way": one["intro"], "client_told_on": told}
        row["steps"] = steps_json(_timed(usual_steps("care", _name(book, "T"), row["contact_by"], book.lang), one))
        if "delivered" in one and row["order_id"] is not None:
            book.rows[ClientOrder][row["order_id"] - 1]["delivered_on"] = book.day(one["delivered"])
        book.add(HandOver, **row, **filled)


def _row(book: SampleBook, one: Mapping[str, Any], rule_code: str, function: str) -> Row:
    """Return the values of a hand-over that a rule, or without ``rule_code`` the giver, proposed."""
    proposed = book.day(one["proposed"])
    answer_by = answer_day(proposed, DEFAULTS["handover.answer_days"])
    contact_by = plus_workdays(answer_by, DEFAULTS["handover.contact_days"])
    giver, order = _GIVER[function], _first_order(book, one["client"])
    facts: Row = {"from_function": function_before(function)}
    if rule_code == "vip":
        facts |= {"why": VIP, "on": proposed.isoformat(), "by_hand": False}
    elif rule_code:
        facts |= {"why": ORDER, "nth": 1, "proof": "money", "order": order["number"], "sum_kop": order["net_kop"],
                  "on": order["paid_on"].isoformat() if order["paid_on"] else proposed.isoformat()}  # fmt: skip
    else:
        facts |= {"why": BY_HAND, "by": _name(book, giver), "on": proposed.isoformat()}
    return {
        "client_id": book.client_ids[one["client"]],
        "function": function,
        "kind": kind_into(function),
        "from_person_id": book.people[giver],
        "to_person_id": book.people[_TAKER[function]],
        "rule_code": rule_code,
        "rule_version_id": _version(book, rule_code) if rule_code else None,
        "order_id": order["id"] if rule_code == "to_care" else None,
        "facts": json.dumps(facts, ensure_ascii=False),
        "proposed_at": book.past(proposed, time.fromisoformat(one.get("at", "10:00"))),
        "proposed_by": None if rule_code else book.people[giver],
        "answer_by": answer_by,
        "contact_by": contact_by,
        "steps": steps_json(usual_steps(function, _name(book, giver), contact_by, book.lang)),
    }


def _first_order(book: SampleBook, key: str) -> Row:
    client_id = book.client_ids[key]
    mine = [row for row in book.rows[ClientOrder] if row["client_id"] == client_id]
    paid = [row for row in mine if row["status"] in PAID_STATUSES] or mine
    return min(paid, key=lambda row: (row["ordered_on"], row["id"]))


def _timed(steps: tuple[FirstStep, ...], one: Mapping[str, Any]) -> list[FirstStep]:
    return [
        replace(step, due_time=time.fromisoformat(at) if at else None)
        for step, at in zip(steps, one["times"], strict=True)
    ]


def _split(book: SampleBook, key: str, function: str, answered: date | None) -> None:
    """Let the giver keep the client for the function until the answer; ``answered`` None: still."""
    client_id, giver = book.client_ids[key], book.people[_GIVER[function]]
    mine = [row for row in book.rows.get(Responsibility, ()) if row["client_id"] == client_id]
    row = max((row for row in mine if row["function"] == function), key=lambda each: each["since_on"], default=None)
    if row is None:
        return
    taker = row["person_id"]
    if answered is None:
        row["person_id"] = giver
    elif row["since_on"] < answered:
        row["person_id"], row["until_on"] = giver, answered
        values = {"client_id": client_id, "function": function, "person_id": taker, "since_on": answered}
        book.add(Responsibility, **values, until_on=None)


def _name(book: SampleBook, key: str) -> str:
    return book.say(book.files["company"]["people"][key]["name"])


def _version(book: SampleBook, code: str) -> int | None:
    version: int | None = book.session.execute(
        select(col(RuleVersion.id)).join(Rule, col(Rule.id) == col(RuleVersion.rule_id)).where(col(Rule.code) == code)
    ).scalar_one_or_none()
    return version
