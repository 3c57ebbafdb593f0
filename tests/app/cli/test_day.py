"""when, step, done, log, today, calendar, requests, promises, competitors."""

from __future__ import annotations

import time as clocks
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from app.book import Book
from app.clock import Clock, fixed_on
from app.services.clients import add_client
from app.services.pipeline import move_client
from app.services.requests import add_request, answer_request
from tests.app.cli.conftest import TODAY, Kartoteka

NOON = f"{TODAY}T12:00"
ACTIVITY = {
    "id", "client_id", "code", "name", "kind", "direction", "state", "title", "result", "outcome", "place", "due_on",
    "due_at", "done_at", "duration_min", "contact_id", "action_id",
}  # fmt: skip
STEP = {
    "id", "client_id", "client", "code", "version", "kind", "title", "due_on", "due_at", "days_late", "state",
    "done_at", "stage_code", "stage_title", "function", "flags", "person_id", "initials", "contact_id", "contact",
    "place", "sum_kop",
}  # fmt: skip


@pytest.fixture
def kyiv(monkeypatch):
    """The computer stands in Kyiv."""
    if not hasattr(clocks, "tzset"):
        pytest.skip("the zone of this system cannot be set")
    monkeypatch.setenv("TZ", "Europe/Kyiv")
    clocks.tzset()
    yield
    monkeypatch.undo()
    clocks.tzset()


@pytest.mark.parametrize(
    ("text", "as_of", "at"),
    [
        ("завтра 10", NOON, "2026-06-19T10:00:00+03:00"),
        ("через 2 тижні", NOON, "2026-07-02"),
        ("пт", TODAY, "2026-06-19"),
        ("next tue 14:30", TODAY, "2026-06-23T14:30:00+03:00"),
        ("24.06", TODAY, "2026-06-24"),
        ("+3d", NOON, "2026-06-21"),
        ("через 2 часа", f"{TODAY} 09:15", "2026-06-18T11:15:00+03:00"),
        ("9:00", NOON, "2026-06-19T09:00:00+03:00"),
        ("9:00", f"{TODAY}T08:00", "2026-06-18T09:00:00+03:00"),
        ("in an hour", f"{TODAY}T08:00:00+00:00", "2026-06-18T12:00:00+03:00"),
        ("25.12 9:00", TODAY, "2026-12-25T09:00:00+02:00"),
    ],
)
def test_what_a_typed_moment_means(kyiv, tmp_path, text, as_of, at):
    kartoteka = Kartoteka(tmp_path / "needs-no-book.kartoteka")
    assert kartoteka.json("when", text, "--as-of", as_of) == {"at": at, "date_only": "T" not in at}


def test_when_in_words(tmp_path):
    kartoteka = Kartoteka(tmp_path / "none.kartoteka")
    assert kartoteka.text("when", "завтра", "о", "10", "--as-of", NOON) == "2026-06-19 10:00, Friday\n"
    assert kartoteka.text("when", "завтра", "--as-of", NOON, "--lang", "ru") == "2026-06-19, пятница\n"
    assert kartoteka.json("--as-of", NOON, "when", "сьогодні")["at"] == f"{TODAY}"


def test_text_that_is_no_day(tmp_path):
    kartoteka = Kartoteka(tmp_path / "none.kartoteka")
    assert "31.02" in kartoteka.refused("when", "31.02", "--as-of", NOON)
    said = {kartoteka.refused("when", "колись", "--lang", lang) for lang in ("uk", "ru", "en")}
    assert len(said) == 3
    for wrong in ("2026-02-30", "2026-06-18T25:00", "18.06.2026", "20260618"):
        assert kartoteka.run("when", "завтра", "--as-of", wrong).exit_code == 2


def test_a_step_and_its_end(sample: Kartoteka):
    step = sample.json("step", "#112", "Надіслати зразки", "--when", "завтра 10", "--as-of", NOON)
    assert set(step) == ACTIVITY
    assert (step["kind"], step["title"], step["state"]) == ("call", "Надіслати зразки", "open")
    assert step["due_on"] == "2026-06-19"
    assert datetime.fromisoformat(step["due_at"]) == datetime(2026, 6, 19, 10).astimezone()
    done = sample.json(
        "done",
        step["id"],
        "--result",
        "Взяли 2",
        "--outcome",
        "callback",
        "--next",
        "meeting, пт 15:00",
        "--as-of",
        NOON,
    )
    assert set(done) == ACTIVITY | {"next", "no_step_reason"}
    assert (done["state"], done["result"], done["outcome"], done["title"]) == (
        "done", "Взяли 2", "callback", "Надіслати зразки",
    )  # fmt: skip
    activities = {row["id"]: row for row in sample.json("client", "#112")["activities"]}
    assert activities[step["id"]]["state"] == "done"
    planned = [row for row in activities.values() if row["kind"] == "meeting" and row["due_on"] == "2026-06-19"]
    assert [row["title"] for row in planned] == ["meeting"]
    sample.text("undo")
    activities = {row["id"]: row for row in sample.json("client", "#112")["activities"]}
    assert activities[step["id"]]["state"] == "open" and planned[0]["id"] not in activities


def test_a_step_says_when_by_itself(sample: Kartoteka):
    step = sample.json("step", 1, "Зустріч в офісі, пт 15:00", "--as-of", NOON)
    assert (step["kind"], step["title"], step["due_on"]) == ("meeting", "Зустріч в офісі", "2026-06-19")
    step = sample.json("step", 1, "завтра", "--as-of", NOON)
    assert (step["kind"], step["title"], step["due_at"]) == ("call", "Call", None)
    step = sample.json("step", 1, "Ціни на 24.06", "--when", "через тиждень", "--kind", "letter", "--as-of", NOON)
    assert (step["kind"], step["title"], step["due_on"]) == ("letter", "Ціни на 24.06", "2026-06-25")
    before = sample.json("info")["actions"]
    assert sample.refused("step", 1, "Надіслати 2 зразки", "--as-of", NOON)
    assert "колись" in sample.refused("step", 1, "x", "--when", "колись")
    assert sample.refused("step", 999999, "x", "--when", "завтра")
    for empty in ("", "  "):
        assert sample.refused("step", 1, empty, "--when", "завтра") == "Write a few words."
    assert sample.json("info")["actions"] == before


def test_what_was_planned_is_told_by_the_clock_on_the_wall(kyiv, sample: Kartoteka):
    assert "Next: 2026-06-19 10:00, Call: send the price\n" in sample.text(
        "step", 1, "send the price", "--when", "завтра 10", "--as-of", NOON
    )
    assert sample.text("step", 1, "завтра", "--as-of", NOON).endswith("Next: 2026-06-19, Call\n")
    refused = sample.refused("log", 1, "call", "x", "--at", "tomorrow 15:00", "--as-of", NOON)
    assert "2026-06-19 15:00" in refused and "+00:00" not in refused


def test_a_step_with_a_person(sample: Kartoteka):
    [contact, *_] = sample.json("client", "#112")["contacts"]
    for named in (contact["id"], contact["name"].upper()):
        step = sample.json("step", "#112", "x", "--when", "завтра", "--contact", named, "--place", "Одеса")
        assert (step["contact_id"], step["place"]) == (contact["id"], "Одеса")
    assert sample.refused("step", "#112", "x", "--when", "завтра", "--contact", "Nobody")


def test_no_client_is_left_without_an_answer(empty: Kartoteka, tmp_path):
    source = tmp_path / "clients.csv"
    source.write_text("Name\nAlpha\n", encoding="utf-8")
    empty.text("import", source)
    [client] = empty.json("clients")
    step = empty.json("step", client["id"], "send the price, tomorrow 10")
    refused = empty.refused("done", step["id"], "--result", "sent")
    assert refused
    assert empty.json("client", client["id"])["next_step"] is not None
    assert empty.run("done", step["id"], "--next", "x tomorrow", "--nothing", "y").exit_code == 2
    done = empty.json("done", step["id"], "--nothing", "they buy elsewhere")
    assert (done["next"], done["no_step_reason"]) == (None, "they buy elsewhere")
    assert empty.refused("done", step["id"], "--nothing", "again")
    text = empty.text("log", client["id"], "call", "asked again", "--next", "visit, in 2 weeks")
    assert text.endswith(", Visit\n")
    card = empty.json("client", client["id"])
    assert card["next_step"] is not None
    assert empty.refused("done", 999999, "--nothing", "x")


def test_what_was_done_is_logged(sample: Kartoteka):
    row = sample.json(
        "log", "#112", "call", "Asked for the price", "--result", "send", "--outcome", "send", "--duration", 12, "--in",
        "--at", "yesterday 15:00", "--as-of", NOON,
    )  # fmt: skip
    assert set(row) == ACTIVITY | {"next", "no_step_reason"}
    assert (row["state"], row["direction"], row["duration_min"], row["outcome"]) == ("done", "in", 12, "send")
    assert datetime.fromisoformat(row["done_at"]) == datetime(2026, 6, 17, 15).astimezone()
    row = sample.json("log", "#112", "visit", "Looked in", "--at", "17.06", "--as-of", NOON)
    assert datetime.fromisoformat(row["done_at"]) == datetime(2026, 6, 17, 12).astimezone()
    row = sample.json("log", "#112", "note", "x", "--as-of", NOON)
    assert datetime.fromisoformat(row["done_at"]) == datetime(2026, 6, 18, 12).astimezone()
    for wrong in (("--at", "tomorrow"), ("--outcome", "order"), ("--at", "sometime")):
        assert sample.refused("log", "#112", "call", "x", *wrong, "--as-of", NOON)
    assert sample.refused("log", "#112", "call", " ", "--as-of", NOON) == "Write a few words."
    assert sample.run("log", "#112", "dance", "x").exit_code == 2


def test_today(sample: Kartoteka):
    found = sample.json("today", "--as-of", NOON)
    assert found["today"] == f"{TODAY}"
    for key in ("overdue", "today_steps", "week"):
        assert found[key] and all(set(row) == STEP for row in found[key])
    assert all(date.fromisoformat(row["due_on"]) < TODAY for row in found["overdue"])
    assert {row["due_on"] for row in found["today_steps"]} == {f"{TODAY}"}
    last = f"{TODAY + timedelta(days=7)}"
    assert all(f"{TODAY}" < row["due_on"] <= last for row in found["week"])
    is_open = [row for row in found["today_steps"] if row["state"] == "open"]
    assert found["counts"]["left_today"] == len(is_open) and found["counts"]["overdue"] == len(found["overdue"])
    assert found["offers_to_chase"]
    orders = {row["id"]: row for row in sample.json("orders", "--to-chase", "--as-of", NOON)}
    assert all(row == orders[row["id"]] for row in found["offers_to_chase"])
    client = found["no_step"][0]["client_id"]
    sample.text("step", client, "call today", "--as-of", NOON)
    then = sample.json("today", "--as-of", NOON)
    assert then["counts"]["left_today"] == found["counts"]["left_today"] + 1
    assert then["no_step_count"] == found["no_step_count"] - 1
    assert client in {row["client_id"] for row in then["today_steps"]}
    text = sample.text("today", "--as-of", NOON)
    assert f"Overdue: {found['counts']['overdue']}" in text and found["overdue"][0]["title"] in text


def test_who_was_put_off_until_today_comes_back(sample: Kartoteka) -> None:
    with closing(Book.open(sample.book, fixed_on(TODAY))) as book:
        client = book.write(add_client, "Put off").created_id
        assert client is not None
        book.write(move_client, client, "contacted")
        book.write(move_client, client, "later", returns_on=TODAY + timedelta(1))

    def stage() -> str:
        return str(sample.json("client", client)["stage"])

    def waits_in(found: dict[str, Any]) -> bool:
        return client in {row["client_id"] for row in found["no_step"]}

    assert not waits_in(sample.json("today", "--as-of", f"{TODAY + timedelta(2)}T12:00"))
    assert stage() == "later"
    with closing(Book.open(sample.book, Clock())):  # the window holds it, and sees to it by itself
        sample.json("today")
    assert stage() == "later"
    returned = sample.json("today")["returned"]
    assert client in {row["client_id"] for row in returned}
    assert stage() == "contacted"
    assert sample.json("journal")[0]["code"] == "clients_returned"
    sample.json("today")
    assert [row["code"] for row in sample.json("journal")].count("clients_returned") == 1


def test_the_steps_of_one_person(sample: Kartoteka):
    everyone = sample.json("today", "--as-of", NOON)
    shown = {row["person_id"] for key in ("overdue", "today_steps", "week") for row in everyone[key]}
    person = next(iter(shown - {None}))
    mine = sample.json("today", "--person", person, "--as-of", NOON)
    assert {row["person_id"] for row in mine["week"]} == {person}
    assert sample.refused("today", "--person", "Nobody")
    assert sample.run("today", "--mine", "--person", "x").exit_code == 2


def test_a_calendar(sample: Kartoteka, tmp_path: Path):
    target = tmp_path / "steps.ics"
    step = sample.json("step", "#112", "Надіслати зразки", "--when", "завтра 10", "--as-of", NOON)
    answer = sample.json("calendar", target, "--as-of", NOON)
    found: list[Any] = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert answer == {"path": str(target), "steps": len(found)}
    [event] = [event for event in found if str(event["uid"]).startswith(f"step-{step['id']}-")]
    assert event["dtstart"].dt == datetime.fromisoformat(step["due_at"]).astimezone(UTC)
    assert sample.refused("calendar", tmp_path / "steps.csv")
    assert not (tmp_path / "steps.csv").exists()
    book = sample.book.with_suffix(".ics")
    sample.book.rename(book)
    assert Kartoteka(book).refused("calendar", book)


def test_promises_and_requests_and_rivals(sample: Kartoteka):
    rows = sample.json("promises", "--as-of", NOON)
    assert rows and all(row["state"] == "open" for row in rows)
    assert [row["due_on"] for row in rows] == sorted(row["due_on"] for row in rows)
    assert {row["is_late"] for row in sample.json("promises", "--as-of", TODAY + timedelta(days=30))} == {True}
    of_one = sample.json("promises", "--client", rows[0]["client_id"], "--as-of", NOON)
    assert rows[0] in of_one and {row["client_id"] for row in of_one} == {rows[0]["client_id"]}
    assert rows[0]["text"] in sample.text("promises", "--as-of", NOON)
    rivals = sample.json("competitors")
    assert rivals and set(rivals[0]) == {
        "id", "name", "threat", "lost", "lost_kop", "won", "seen", "last_seen_on", "changed_at",
    }  # fmt: skip
    assert rivals[0]["name"] in sample.text("competitors")


def test_requests_wait_for_an_answer(sample: Kartoteka):
    before = sample.json("requests", "--as-of", NOON)
    book = Book.open(sample.book, fixed_on(TODAY))
    asked = [book.write(add_request, 1, what, "call", answer_by=TODAY) for what in ("Прайс", "Зразки")]
    assert asked[1].created_id is not None
    book.write(answer_request, asked[1].created_id, "надіслали")
    book.close()
    [row] = [row for row in sample.json("requests", "--as-of", NOON) if row not in before]
    assert set(row) == {
        "id", "client_id", "client", "what", "channel", "shown_at", "answer_by", "answered_at", "answer", "group_id",
        "is_late", "first_answer_at",
    }  # fmt: skip
    assert (row["what"], row["answer_by"], row["is_late"]) == ("Прайс", f"{TODAY}", False)
    assert row["first_answer_at"] is None
    later = sample.json("requests", "--client", 1, "--all", "--as-of", TODAY + timedelta(days=1))
    assert {(one["what"], one["is_late"]) for one in later} >= {("Прайс", True), ("Зразки", False)}
    assert [one["what"] for one in sample.json("requests", "--client", 1, "--as-of", NOON)] == ["Прайс"]
    told = sample.text("requests", "--as-of", NOON)
    assert "Прайс" in told and "Time to the first answer over 90 days: " in told


@pytest.mark.parametrize(
    "name", ["when", "step", "done", "log", "today", "calendar", "requests", "promises", "competitors"]
)
def test_help_tells_the_json(tmp_path, name):
    assert "JSON: " in Kartoteka(tmp_path / "none.kartoteka").text(name, "--help")
