"""Many clients at once: what is done, what is left and told, one undo, and everything derived in step."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import event, select
from sqlalchemy.engine import Engine
from sqlmodel import col

from app.book import Book
from app.changes import Changes
from app.errors import AppError, InvalidError, NotFoundError
from app.services.book_check import check_book
from app.services.bulk import assign_seller, move_clients, plan_steps, tag_clients, untag_clients
from app.services.client_list import ClientQuery, find_client_ids, list_clients, load_client_rows
from app.services.clients import TAG_LIMIT, put_in_bin, restore_from_bin
from app.services.exporting.export import export_clients
from app.services.many import BulkOutcome
from app.services.pipeline import MoveNeedsError
from app.services.responsibility import responsible_ids
from app.texts import LANGUAGES, load_texts
from app.wording import action_text
from db.tables import ClientCompetitor, Responsibility, StageMove
from tests.app.client_books import CLOCK, TODAY, make_sample, reopened
from tests.db.helpers import dump, execute

GONE_ID = 999_999


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    path: Path = tmp_path_factory.mktemp("bulk") / "sample.kartoteka"
    make_sample(path, "en").close()
    return path


@pytest.fixture
def book(tmp_path, made) -> Iterator[Book]:
    book = reopened(tmp_path / "book.kartoteka", made)
    yield book
    book.close()


def at_stage(book: Book, *stages: str) -> tuple[int, ...]:
    return book.read(find_client_ids, ClientQuery(stages=frozenset(stages)))


def rows(book: Book, ids: Any) -> dict[int, Any]:
    return {row.id: row for row in book.read(load_client_rows, ids, ("tags",))}


def read(book: Book, query: Any) -> list[Any]:
    return book.read(lambda session: [tuple(row) for row in session.execute(query)])


# --- moving ---


def test_moving_to_a_stage(book):
    meeting, proposal = at_stage(book, "meeting"), at_stage(book, "proposal")
    versions = {client_id: row.version for client_id, row in rows(book, meeting).items()}
    changes = book.write(move_clients, [*meeting, *proposal, GONE_ID], "proposal", reason="asked for a price")
    assert changes.outcome == BulkOutcome(len(meeting), {"already_there": len(proposal), "gone": 1})
    assert changes.clients == set(meeting)
    for client_id, row in rows(book, meeting).items():
        assert (row.stage, row.version) == ("proposal", versions[client_id] + 1)
    moves = read(book, select(col(StageMove.client_id), col(StageMove.reason)).order_by(col(StageMove.id).desc()))
    assert sorted(moves[: len(meeting)]) == sorted((client_id, "asked for a price") for client_id in meeting)


@pytest.mark.parametrize(
    ("stage", "missing"), [("later", "return_date"), ("lost", "lost_reason"), ("not_target", "reason")]
)
def test_a_stage_that_asks_something_asks_once(book, stage, missing):
    before = dump(book)
    with pytest.raises(MoveNeedsError) as refused:
        book.write(move_clients, at_stage(book, "meeting"), stage)
    assert [one.value for one in refused.value.values["missing"]] == [missing]
    assert dump(book) == before


def test_putting_off_keeps_the_day_and_the_past_is_no_day(book):
    ids = at_stage(book, "meeting")
    with pytest.raises(InvalidError) as refused:
        book.write(move_clients, ids, "later", returns_on=TODAY)
    assert refused.value.code == "return_in_past"
    book.write(move_clients, ids, "later", returns_on=date(2026, 9, 1))
    found = read_facts(book, "returns_on", ids)
    assert found == {"2026-09-01"}
    book.write(move_clients, ids, "meeting")
    assert read_facts(book, "returns_on", ids) == {None}


def test_a_loss_keeps_its_reason_and_the_rival(book):
    ids = at_stage(book, "proposal")
    book.write(move_clients, ids, "lost", lost_reason="price", competitor="Acme")
    assert read_facts(book, "lost_reason", ids) == {"price"}
    assert read_facts(book, "lost_competitor", ids) == {"Acme"}
    rivals = read(book, select(col(ClientCompetitor.client_id)).where(col(ClientCompetitor.seen_on) == TODAY))
    assert {client_id for (client_id,) in rivals} >= set(ids)
    book.write(move_clients, ids, "proposal")
    assert read_facts(book, "lost_reason", ids) == {""}


def read_facts(book: Book, column: str, ids: Any) -> set[Any]:
    marks = ", ".join(map(str, ids))
    sql = f"SELECT {column} FROM client WHERE id IN ({marks})"
    return book.read(lambda session: {row[0] for row in session.connection().exec_driver_sql(sql)})


# --- next steps, sellers, tags ---


def test_a_next_step_for_all(book):
    ids = book.read(find_client_ids, ClientQuery(next_step="none"))
    changes = book.write(plan_steps, ids, "call", "  Summer menu ", date(2026, 6, 24), due_time=time(10))
    assert changes.outcome == BulkOutcome(9, {})
    found = rows(book, ids)
    assert {(row.next_step_kind, row.next_step_title, row.next_step_on) for row in found.values()} == {
        ("call", "Summer menu", date(2026, 6, 24))
    }
    assert {row.next_step_at for row in found.values()} == {CLOCK.at(date(2026, 6, 24), time(10))}
    assert len({row.next_step_id for row in found.values()}) == 9
    assert book.read(find_client_ids, ClientQuery(next_step="none")) == ()


@pytest.mark.parametrize(
    ("kind", "text", "due_on", "code"),
    [("dance", "x", TODAY, "activity_kind"), ("call", " ", TODAY, "text_empty"),
     ("call", "x", date(2060, 1, 1), "step_far_ahead"), ("call", "x" * 2001, TODAY, "text_long")],
)  # fmt: skip
def test_a_step_that_is_none_is_refused(book, kind, text, due_on, code):
    before = dump(book)
    with pytest.raises(InvalidError) as refused:
        book.write(plan_steps, at_stage(book, "meeting"), kind, text, due_on)
    assert refused.value.code == code
    assert dump(book) == before


def test_a_seller_is_given_clients_for_where_they_stand(book):
    everyone = book.read(find_client_ids, ClientQuery())
    before = book.read(responsible_ids, everyone)
    changes = book.write(assign_seller, everyone, 3)
    had = {client_id for client_id in everyone if before[client_id] == 3}
    assert changes.outcome.skipped == {"already_there": len(had)}
    assert changes.clients == set(everyone) - had
    assert set(book.read(responsible_ids, everyone).values()) == {3}
    assert set(book.read(find_client_ids, ClientQuery(sellers=frozenset({3})))) == set(everyone)


def test_what_is_open_goes_along_with_its_client_and_what_is_done_stays(book):
    ids = at_stage(book, "negotiation", "active", "lost")
    now_with = book.read(responsible_ids, ids)
    pairs = " OR ".join(f"(client_id = {client_id} AND person_id = {who})" for client_id, who in now_with.items())
    open_steps = f"SELECT count(*) FROM activity WHERE state = 'open' AND ({pairs})"
    open_orders = f"SELECT count(*) FROM client_order WHERE status IN ('offer', 'agreed', 'part_paid') AND ({pairs})"
    finished = (
        "SELECT id, person_id FROM activity WHERE state <> 'open' UNION ALL SELECT id, person_id FROM client_order "
    )
    finished += "WHERE status NOT IN ('offer', 'agreed', 'part_paid') ORDER BY 1, 2"
    steps, orders, kept = one(book, open_steps), one(book, open_orders), all_of(book, finished)
    moved = one(book, f"{open_steps} AND person_id <> 4")
    assert steps and orders and moved
    changes = book.write(assign_seller, ids, 4)
    assert (changes.parts["steps"], changes.action.removesuffix("_some")) == (moved, "seller_assigned_work")
    assert one(book, open_steps) == steps - moved
    assert one(book, open_orders) == orders - changes.parts["orders"]
    assert all_of(book, finished) == kept


def one(book: Book, sql: str) -> Any:
    return all_of(book, sql)[0][0]


def all_of(book: Book, sql: str) -> list[Any]:
    return book.read(lambda session: [tuple(row) for row in session.connection().exec_driver_sql(sql)])


def test_a_seller_of_today_leaves_no_trace_of_a_day(book):
    ids = at_stage(book, "meeting")
    closed = select(col(Responsibility.id)).where(col(Responsibility.until_on).is_not(None))
    before = len(read(book, closed))
    book.write(assign_seller, ids, 3)
    closed_once = len(read(book, closed))
    book.write(assign_seller, ids, 1)
    assert before <= closed_once == len(read(book, closed))
    assert set(book.read(responsible_ids, ids).values()) == {1}
    periods = read(book, select(col(Responsibility.since_on), col(Responsibility.until_on)))
    assert all(until_on is None or since_on < until_on for since_on, until_on in periods)


def test_a_seller_who_left_or_never_was_is_refused(book):
    with pytest.raises(NotFoundError):
        book.write(assign_seller, at_stage(book, "meeting"), 77)
    book.write(execute, "UPDATE person SET is_active = 0 WHERE id = 4")
    with pytest.raises(InvalidError) as refused:
        book.write(assign_seller, at_stage(book, "meeting"), 4)
    assert refused.value.code == "seller_not_active"


def test_clients_without_a_responsible_of_their_own_belong_to_the_owner_of_the_function(book):
    book.write(execute, "DELETE FROM responsibility WHERE client_id % 2 = 0")
    everyone = book.read(find_client_ids, ClientQuery())
    held = book.read(responsible_ids, everyone)
    for person_id in (1, 2, 3, 4):
        found = book.read(find_client_ids, ClientQuery(sellers=frozenset({person_id})))
        assert set(found) == {client_id for client_id in everyone if held[client_id] == person_id}


def test_tags_are_put_on_and_taken_off(book):
    ids = at_stage(book, "onboarding")
    changes = book.write(tag_clients, ids, ["Summer", "summer ", "HoReCa"])
    assert changes.outcome.done == len(ids)
    assert all({"Summer", "HoReCa"} <= set(row.tags) for row in rows(book, ids).values())
    assert book.write(tag_clients, ids, ["summer"]).outcome == BulkOutcome(0, {"already_there": len(ids)})
    changes = book.write(untag_clients, book.read(find_client_ids, ClientQuery()), ["SUMMER", "unheard of"])
    assert changes.outcome == BulkOutcome(len(ids), {"already_there": 148 - len(ids)})
    assert not any("Summer" in row.tags for row in rows(book, ids).values())


@pytest.mark.parametrize(("titles", "code"), [([], "text_empty"), ([" "], "text_empty"), (["x" * 61], "text_long")])
def test_a_tag_that_is_none_is_refused(book, titles, code):
    assert TAG_LIMIT == 60
    with pytest.raises(InvalidError) as refused:
        book.write(tag_clients, at_stage(book, "meeting"), titles)
    assert refused.value.code == code


# --- the bin ---


def test_the_bin(book):
    ids = book.read(find_client_ids, ClientQuery())[:5]
    assert book.write(put_in_bin, ids[:3]).outcome == BulkOutcome(3, {})
    assert book.write(put_in_bin, [*ids, GONE_ID]).outcome == BulkOutcome(2, {"in_bin": 3, "gone": 1})
    assert set(book.read(find_client_ids, ClientQuery(in_bin=True))) == set(ids)
    assert book.write(move_clients, ids, "new").outcome == BulkOutcome(0, {"in_bin": 5})
    assert book.write(restore_from_bin, book.read(find_client_ids, ClientQuery())).outcome.done == 0
    assert book.write(restore_from_bin, ids).outcome == BulkOutcome(5, {})
    assert len(book.read(find_client_ids, ClientQuery())) == 148


# --- all of them ---


def acts(book: Book) -> dict[str, tuple[Any, ...]]:
    """Every use case on clients of which some cannot take part."""
    everyone = [*book.read(find_client_ids, ClientQuery()), GONE_ID]
    return {
        "clients_moved": (move_clients, everyone, "meeting"),
        "steps_planned": (plan_steps, everyone, "call", "Summer menu", date(2026, 6, 24)),
        "seller_assigned": (assign_seller, everyone, 1),
        "clients_tagged": (tag_clients, everyone, ["HoReCa"]),
        "clients_untagged": (untag_clients, everyone, ["HoReCa"]),
        "clients_binned": (put_in_bin, everyone),
    }


ACTS = ("clients_moved", "steps_planned", "seller_assigned", "clients_tagged", "clients_untagged", "clients_binned")


@pytest.mark.parametrize("name", ACTS)
def test_each_is_one_action_undone_whole_and_leaves_everything_derived_in_step(book, name):
    before, listed = dump(book), book.read(list_clients, ClientQuery())
    use_case, *arguments = acts(book)[name]
    changes = book.write(use_case, *arguments)
    assert changes.outcome.done > 50
    assert_in_step(book)
    after = dump(book)
    book.undo()
    assert_in_step(book)
    assert dump(book) == before
    assert book.read(list_clients, ClientQuery()) == listed
    book.redo()
    assert dump(book) == after


def assert_in_step(book: Book) -> None:
    """Sums, search and links are those of the rows."""
    assert [finding.code for finding in check_book(book.path, CLOCK).findings] == []


@pytest.mark.parametrize("name", ACTS)
def test_the_count_and_those_left_are_told_in_every_language(book, name):
    use_case, ids, *arguments = acts(book)[name]
    changes = book.write(use_case, ids, *arguments)
    assert_told(changes, changes.outcome.done, sum(changes.outcome.skipped.values()))
    assert changes.action.replace("_work", "") == f"{name}_some"
    book.undo()
    clean = [client_id for client_id in ids if client_id in changes.clients]
    again = book.write(use_case, clean, *arguments)
    assert again.outcome == BulkOutcome(len(clean), {})
    assert_told(again, len(clean), None)


def assert_told(changes: Changes, done: int, left: int | None) -> None:
    said = [action_text(load_texts("words", lang), changes.action, changes.parts) for lang in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    for text in said:
        along = [str(changes.parts[name]) for name in ("steps", "orders") if name in changes.parts]
        assert re.findall(r"\b\d+\b", text) == [str(done), *([] if left is None else [str(left)]), *along]


@pytest.mark.parametrize("name", ACTS)
def test_nothing_to_do_makes_no_action(book, name):
    use_case, _ids, *arguments = acts(book)[name]
    changes = book.write(use_case, [GONE_ID], *arguments)
    assert (changes.action_id, changes.outcome) == (None, BulkOutcome(0, {"gone": 1}))
    assert book.write(use_case, [], *arguments).action_id is None


@pytest.mark.parametrize("name", ACTS)
def test_many_clients_take_no_more_statements_than_few(book, name):
    use_case, ids, *arguments = acts(book)[name]
    with counted() as few:
        book.write(use_case, ids[:10], *arguments)
    book.undo()
    with counted() as many:
        book.write(use_case, ids, *arguments)
    assert len(many) <= len(few) + 10, many  # a few more by function


@contextmanager
def counted() -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection, _cursor, statement, *_rest) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


# --- a selection taken out ---


@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_a_selection_is_exported_in_its_order(book, tmp_path, fmt):
    ids = book.read(find_client_ids, ClientQuery(sort="total", descending=True))[:5]
    book.write(put_in_bin, [ids[2]])
    codes = [rows(book, ids)[client_id].code for client_id in ids]
    path = tmp_path / f"chosen.{fmt}"
    book.read(export_clients, path, fmt, "en", client_ids=[*ids, ids[0], GONE_ID])
    sheets = xlsx_rows(path) if fmt == "xlsx" else [csv_rows(path)]
    assert len(sheets) == (2 if fmt == "xlsx" else 1)
    assert list(dict.fromkeys(str(row[0]) for row in sheets[0][1:])) == codes
    for orders in sheets[1:]:
        assert list(dict.fromkeys(str(row[0]) for row in orders[1:])) == codes


def xlsx_rows(path: Path) -> list[list[list[Any]]]:
    workbook = CalamineWorkbook.from_path(str(path))
    return [workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names]


def csv_rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_refusals_are_worded(book):
    for error in (AppError("seller_not_active", person="Olena"), AppError("no_view"), AppError("view_title_empty")):
        for lang in LANGUAGES:
            assert f"errors.{error.code}" in load_texts("words", lang)
