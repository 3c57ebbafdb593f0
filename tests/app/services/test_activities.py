"""Activities, steps and the rule that no active client is left without a step or a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.book import Book
from app.domain.client_query import ClientQuery, NextStep
from app.errors import AppError, InvalidError, NotFoundError, StaleError
from app.services.activities import (
    ActivityDraft,
    drop_activity,
    finish_step,
    log_activity,
    move_step,
    plan_step,
    reopen_step,
    save_activity,
)
from app.services.card_acts import StepDraft, finish_and_plan, log_and_plan, say_no_step
from app.services.client_card import ActivityRow, ClientCard, load_card
from app.services.client_list import find_client_ids
from app.services.competitors import load_competitors
from app.services.contacts import add_contact
from app.services.heard import HeardDraft
from app.services.pipeline import BoardFilter, load_board, move_client
from tests.app.services.rule_books import TODAY, add_clients, clock_on, make_book

TOMORROW = TODAY + timedelta(1)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path / "a.kartoteka")
    book.write(add_clients, 2, stage="contacted")
    yield book
    book.close()


def card(book: Book, client_id: int = 1) -> ClientCard:
    return book.read(load_card, client_id)


def activity(book: Book, activity_id: int | None) -> ActivityRow:
    return next(row for row in card(book).activities if row.id == activity_id)


def without_step(book: Book) -> list[int]:
    return list(book.read(find_client_ids, ClientQuery(next_step=NextStep.NONE)))


def test_all_of_a_call_is_kept_changed_and_undone_whole(book):
    contact = book.write(add_contact, 1, {"name": "Olha"}).created_id
    draft = ActivityDraft(
        "call", "Asked for a price", "in", contact, None, "Lviv", 12, "They wait", "send", "Acme", "recommendation",
        (HeardDraft("expensive", answer="We compared the cup", has_worked=True), HeardDraft(text="No time")),
    )  # fmt: skip
    changes = book.write(save_activity, 1, None, draft)
    row = activity(book, changes.created_id)
    assert (row.state, row.direction, row.contact, row.place, row.duration_min) == ("done", "in", "Olha", "Lviv", 12)
    assert (row.result, row.outcome, row.competitor, row.mark) == ("They wait", "send", "Acme", "recommendation")
    assert [(each.code, each.text, each.has_worked) for each in row.objections] == [
        ("expensive", "", True),
        ("", "No time", None),
    ]
    assert [(rival.name, rival.outcome, rival.seen_on) for rival in card(book).rivals] == [("Acme", "seen", TODAY)]
    less = ActivityDraft("call", "Asked for a price", objections=(HeardDraft(text="No time"),), competitor="Beta")
    book.write(save_activity, 1, row.id, less, seen_version=row.version)
    row = activity(book, row.id)
    assert (row.place, row.outcome, len(row.objections)) == ("", "", 1)
    assert [rival.name for rival in card(book).rivals] == ["Beta"]
    with pytest.raises(StaleError):
        book.write(save_activity, 1, row.id, less, seen_version=row.version - 1)
    book.undo()
    book.undo()
    assert card(book).rivals == () and card(book).activities == ()
    assert book.read(load_competitors) == ()


def test_an_edit_that_says_nothing_of_objections_leaves_them(book):
    made = book.write(save_activity, 1, None, ActivityDraft("call", "x", objections=(HeardDraft("expensive"),)))
    book.write(save_activity, 1, made.created_id, ActivityDraft("call", "y"))
    assert [each.code for each in activity(book, made.created_id).objections] == ["expensive"]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (ActivityDraft("dance", "x"), "activity_kind"),
        (ActivityDraft("call", " "), "text_empty"),
        (ActivityDraft("call", "x", outcome="order"), "activity_outcome"),
        (ActivityDraft("message", "x", outcome="send"), "activity_outcome"),
        (ActivityDraft("call", "x", mark="praise"), "activity_mark"),
        (ActivityDraft("call", "x", direction="up"), "activity_direction"),
        (ActivityDraft("call", "x", duration_min=0), "activity_duration"),
        (ActivityDraft("call", "x", due_on=date(2100, 1, 1)), "step_far_ahead"),
        (ActivityDraft("call", "x", due_on=TOMORROW, remind_min=10**6), "remind_range"),
        (ActivityDraft("call", "x", done_at=clock_on(TOMORROW).now()), "done_ahead"),
        (ActivityDraft("call", "x", place="y" * 301), "text_long"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(book, draft, code):
    with pytest.raises(InvalidError) as refused:
        book.write(save_activity, 1, None, draft)
    assert refused.value.code == code
    assert card(book).activities == ()


def test_a_person_of_another_client_is_refused(book):
    contact = book.write(add_contact, 2, {"name": "Olha"}).created_id
    with pytest.raises(NotFoundError):
        book.write(save_activity, 1, None, ActivityDraft("call", "x", contact_id=contact))
    made = book.write(log_activity, 2, "call", "x").created_id
    with pytest.raises(NotFoundError):
        book.write(save_activity, 1, made, ActivityDraft("call", "y"))


def test_a_done_step_is_neither_finished_nor_moved_again_but_reopened(book):
    step = book.write(plan_step, 1, "call", "Ask", TOMORROW, due_time=time(10)).created_id
    with pytest.raises(InvalidError) as refused:
        book.write(reopen_step, step)
    assert refused.value.code == "step_is_open"
    book.write(finish_step, step, result="Agreed", no_next_reason="they call")
    for use_case, args in ((finish_step, ()), (move_step, (TOMORROW,))):
        with pytest.raises(InvalidError) as refused:
            book.write(use_case, step, *args)
        assert refused.value.code == "step_is_done"
    book.write(reopen_step, step)
    row = activity(book, step)
    assert (row.state, row.due_on, row.done_at, row.no_next_reason) == ("open", TOMORROW, None, "")
    assert card(book).facts.values["no_step_reason"] == ""


def test_finishing_writes_what_came_of_it_with_the_next_step_in_one_action(book):
    step = book.write(plan_step, 1, "meeting", "Tasting", TODAY).created_id
    draft = ActivityDraft("meeting", "Tasting", result="Liked it", outcome="advance", competitor="Acme")
    following = StepDraft("call", "Send the offer", TOMORROW, remind_min=30)
    book.write(finish_and_plan, 1, step, "", "", following, draft)
    done, planned = activity(book, step), card(book).next_step
    assert (done.state, done.outcome, done.result, done.due_on) == ("done", "advance", "Liked it", TODAY)
    assert planned is not None and (planned.title, planned.remind_min) == ("Send the offer", 30)
    book.undo()
    left = card(book).next_step
    assert left is not None and left.id == step
    assert card(book).rivals == ()


def test_nothing_more_wants_a_reason_and_the_reason_is_the_answer(book):
    step = book.write(plan_step, 1, "call", "Ask", TODAY).created_id
    assert without_step(book) == [2]
    with pytest.raises(InvalidError) as refused:
        book.write(finish_and_plan, 1, step, "", "  ", None)
    assert refused.value.code == "no_next_needs_reason"
    assert activity(book, step).state == "open"
    book.write(finish_and_plan, 1, step, "", "they call themselves", None)
    assert without_step(book) == [2]
    shown = {
        each.id: each.no_step_reason
        for column in book.read(load_board, 50, BoardFilter(no_next_step=True))
        for each in column.cards
    }
    assert shown == {2: ""}
    whole = {each.id: each.no_step_reason for column in book.read(load_board) for each in column.cards}
    assert whole == {1: "they call themselves", 2: ""}
    book.write(say_no_step, 2, "season is over")
    assert without_step(book) == []
    book.write(plan_step, 2, "call", "Ask", TOMORROW)
    with pytest.raises(InvalidError):
        book.write(say_no_step, 2, "again")
    assert card(book, 2).facts.values["no_step_reason"] == ""


def test_off_the_track_nothing_is_asked_and_coming_back_asks_anew(book):
    step = book.write(plan_step, 1, "call", "Ask", TODAY).created_id
    book.write(move_client, 1, "lost", lost_reason="price")
    book.write(finish_and_plan, 1, step, "", "", None)
    book.write(say_no_step, 1, "lost")
    book.write(move_client, 1, "contacted")
    assert 1 in without_step(book)


def test_a_note_needs_nothing_next_and_a_log_line_may_plan(book):
    book.write(log_activity, 1, "note", "likes tea")
    book.write(log_and_plan, 1, ActivityDraft("call", "Talked"), StepDraft("call", "Ask", TOMORROW))
    book.undo()
    assert [row.kind for row in card(book).activities] == ["note"]
    book.write(log_and_plan, 1, ActivityDraft("call", "Talked"), None, "they call")
    assert card(book).facts.values["no_step_reason"] == "they call"


ACT = st.sampled_from(("plan", "finish", "follow", "drop", "reopen", "undo", "redo"))
ACTS = st.lists(st.tuples(ACT, st.integers(0, 5)), max_size=25)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ACTS)
def test_no_active_client_is_left_without_a_step_or_a_reason(acts):
    with TemporaryDirectory() as folder:
        book = make_book(Path(folder) / "a.kartoteka")
        try:
            book.write(add_clients, 1, stage="contacted")
            book.write(plan_step, 1, "call", "first", TOMORROW)
            done = 0  # so many writes stand over the first step, which is never undone
            for act, number in acts:
                rows = card(book).activities
                picked = rows[number % len(rows)] if rows else None
                try:
                    if act == "plan":
                        book.write(plan_step, 1, "call", f"step {number}", TOMORROW)
                    elif act == "undo":
                        if done == 0:
                            continue
                        book.undo()
                        done -= 2
                    elif act == "redo":
                        book.redo()
                    elif picked is None:
                        continue
                    elif act == "finish":
                        book.write(finish_and_plan, 1, picked.id, "", "no more" if number % 2 else "", None)
                    elif act == "follow":
                        book.write(finish_and_plan, 1, picked.id, "ok", "", StepDraft("call", "next", TOMORROW))
                    elif act == "drop":
                        book.write(drop_activity, picked.id, no_next_reason="not needed")
                    else:
                        book.write(reopen_step, picked.id)
                    done += 1
                except AppError:
                    pass  # refused: the book is as it was
                assert without_step(book) == [], (act, number)
        finally:
            book.close()
