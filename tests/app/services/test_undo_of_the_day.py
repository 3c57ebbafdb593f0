"""Everything the day, the calling base and the rivals write is taken back and brought forward to the byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from app.book import Book
from app.changes import Changes
from app.services import (
    activities,
    bant,
    card_acts,
    competitor_marks,
    competitors,
    leg_calls,
    library,
    library_values,
    packet_files,
    packet_results,
    packets,
    promises,
    raw_calls,
    raw_clients,
    raw_lists,
    raw_records,
    requests,
    returns,
    stage_gate,
    suggestions,
)
from app.services.activities import ActivityDraft
from app.services.card_acts import ChannelEdit, StepDraft
from app.services.heard import HeardDraft
from app.services.importing.rehearsal import import_sheet
from app.services.library import load_script
from app.services.library_content import COLD_CALL
from app.services.orders import LineDraft, OrderDraft
from app.services.packet_results import TypedResult, rehearse_results
from app.services.packets import load_packet
from app.services.promises import PromiseDraft
from app.services.raw_base import InterestDraft, RawCallDraft
from app.services.settings import change_settings
from app.services.stage_gate import MoveAnswers
from db.migrate import SCHEMA_VERSION
from tests.app.services.importing_helpers import mapped, read, write_text
from tests.app.services.rule_books import put_rules, rule
from tests.app.services.undo_deeds import Deed, assert_taken_back, deed_names, does, use_cases
from tests.db.helpers import CLOCK, execute, stored_book
from tests.kept_books import kept_book

TODAY, LATER = date(2026, 6, 18), date(2026, 6, 25)
# What tests/books/make_book.py left in the book.
OPEN_STEP, DONE_STEP = 8, 9
KEPT_PROMISE, OPEN_PROMISE = 1, 2
ANSWERED_REQUEST, OPEN_REQUEST = 1, 2
CALLED, TAKEN_OUT, NEW, BINNED = 1, 6, 7, 8
PUT_OFF = 5  # a client at 'later'
SERVED = 2  # a client that is sold to
BINNED_RIVAL = 3
HEARD = (HeardDraft("expensive", answer="порахували чашку", has_worked=True), HeardDraft(text="далеко"))
TOUCH = ActivityDraft("call", "про ціну", result="думають", outcome="callback", competitor="Новий", objections=HEARD)
STEP = StepDraft("meeting", "показати", LATER, time(10), place="склад", remind_min=30)
INTEREST = InterestDraft("зразки", "cold", answer_by=LATER, group_id=1)
CALL = RawCallDraft(
    "callback", "згодом", LATER, time(9), (("P0", 1), ("G1", 4)), script_code=COLD_CALL, objections=HEARD
)
LOSS = competitor_marks.LossFacts("price", "дешевше", "Зерно", 51_000, 1)
ORDER = OrderDraft(TODAY, lines=(LineDraft("Зерно", 1000, 52_000),))


def save_script(book: Book, _folder: Path) -> Changes:
    nodes = book.read(load_script, COLD_CALL, "uk").nodes
    return book.write(library.save_script, COLD_CALL, "Другий", (replace(nodes[0], text="Вітаю!"), *nodes[1:]))


def take_results(book: Book, _folder: Path) -> Changes:
    rows = book.read(load_packet, 1).rows
    came = [TypedResult(row.record_id, row.code, row.name, row.phone, "meet", note="так") for row in rows[::2]]
    return book.write(packet_results.apply_results, book.read(rehearse_results, came))


def replace_result(book: Book, _folder: Path) -> Changes:
    row = book.read(load_packet, 1).rows[1]
    came = book.read(rehearse_results, [TypedResult(1, row.code, None, None, "dnc")], may_replace=True)
    return book.write(packet_results.apply_results, came)


def write_packet(way: Callable[..., Changes], suffix: str) -> Deed:
    return lambda book, folder: book.write(way, 1, folder / f"packet{suffix}")


def take_base(book: Book, folder: Path) -> Changes:
    file = write_text(folder / "b.csv", "Назва;Телефон\nБар «7»;050 000 00 07\nНове кафе;050 999 88 77\n")
    sheet = read(file, "raw")
    return book.write(import_sheet, sheet, mapped(sheet, "raw"), "raw")


DEEDS: dict[str, Deed] = {
    "save_activity": does(activities.save_activity, 1, None, TOUCH),
    "save_activity of an open step": does(activities.save_activity, 1, OPEN_STEP, replace(TOUCH, done_at=CLOCK.now())),
    "log_activity": does(activities.log_activity, 1, "visit", "заїхали"),
    "plan_step": does(activities.plan_step, 2, "call", "нагадати", LATER),
    "move_step": does(activities.move_step, OPEN_STEP, LATER, due_time=time(9)),
    "finish_step": does(activities.finish_step, OPEN_STEP, result="так", no_next_reason="самі подзвонять"),
    "reopen_step": does(activities.reopen_step, DONE_STEP),
    "change_activity": does(activities.change_activity, 7, "інші слова"),
    "drop_activity": does(activities.drop_activity, 7),
    "set_bant": does(bant.set_bant, 1, "need", level=3, note="щотижня"),
    "set_bant_level": does(bant.set_bant_level, 1, "budget", 3),
    "set_bant_unknown": does(bant.set_bant_unknown, 1, "budget", "змінили директора"),
    "save_contact": does(card_acts.save_contact, 1, None, {"name": "Іра"}, (ChannelEdit(0, "phone", "067 1112233"),)),
    "finish_and_plan": does(card_acts.finish_and_plan, 1, OPEN_STEP, "домовилися", "", STEP, TOUCH),
    "log_and_plan": does(card_acts.log_and_plan, 3, TOUCH, STEP),
    "say_no_step": does(card_acts.say_no_step, 3, "поїхали"),
    "plan": does(card_acts.plan, 2, STEP),
    "save_order_and_step": does(card_acts.save_order_and_step, 5, None, ORDER, STEP, drops_draft=True),
    "note_seen": does(competitor_marks.note_seen, 3, "Ще один"),
    "note_lost": does(competitor_marks.note_lost, 3, "аромат", LOSS),
    "note_won": does(competitor_marks.note_won, 3, "Аромат", LOSS),
    "remove_mark": does(competitor_marks.remove_mark, 3),
    "add_competitor": does(competitors.add_competitor, "Третій"),
    "change_competitor": does(competitors.change_competitor, 1, {"name": "Кава Мінус", "threat": None}),
    "save_competitor_field": does(competitors.save_competitor_field, 1, "website", ""),
    "merge_competitors": does(competitors.merge_competitors, 2, 1),
    "bin_competitor": does(competitors.bin_competitor, 1),
    "restore_competitor": does(competitors.restore_competitor, BINNED_RIVAL),
    "plan_calls": does(leg_calls.plan_calls, [2, 3, 4], [LATER, TODAY], "нагадати"),
    "save_script": save_script,
    "add_script": does(library.add_script, "Короткий", "uk"),
    "archive_script": does(library.archive_script, COLD_CALL),
    "save_objection": does(library.save_objection, "own_1", "Немає місця", {"answer": "є полиця"}),
    "save_objection anew": does(library.save_objection, "", "Ще одне", {}),
    "archive_objection": does(library.archive_objection, "think"),
    "restore_starter": does(library.restore_starter, "script", COLD_CALL),
    "change_script_fields": does(library_values.change_script_fields, {"topic": "", "proof": "зразки"}),
    "make_packet": does(packets.make_packet, [CALLED, NEW], "Інший", COLD_CALL, "en", allow_given=True),
    "set_packet_time": does(packets.set_packet_time, 1, 45),
    "packet_xlsx": write_packet(packet_files.packet_xlsx, ".xlsx"),
    "packet_pdf": write_packet(packet_files.packet_pdf, ".pdf"),
    "apply_results": take_results,
    "apply_results again": replace_result,
    "add_promise": does(promises.add_promise, 2, PromiseDraft("us", "знижка", LATER)),
    "change_promise": does(promises.change_promise, OPEN_PROMISE, PromiseDraft("us", "інше", LATER)),
    "close_promise": does(promises.close_promise, OPEN_PROMISE, is_kept=False),
    "reopen_promise": does(promises.reopen_promise, KEPT_PROMISE),
    "remove_promise": does(promises.remove_promise, OPEN_PROMISE),
    "record_call": does(raw_calls.record_call, TAKEN_OUT, CALL),
    "record_call of who asks not to be called": does(raw_calls.record_call, CALLED, RawCallDraft("dnc")),
    "make_client": does(raw_clients.make_client, CALLED, INTEREST, STEP, replace(CALL, outcome="meet", again_on=None)),
    "attach_to_client": does(raw_clients.attach_to_client, CALLED, 2, INTEREST, STEP),
    "add_raw_list": does(raw_lists.add_raw_list, "Друга", "cold"),
    "rename_raw_list": does(raw_lists.rename_raw_list, 1, "Інша"),
    "archive_raw_list": does(raw_lists.archive_raw_list, 1),
    "add_record": does(raw_records.add_record, 2, "Кафе", {"phone": "050 777 66 55", "note": "а\nб"}),
    "change_record": does(raw_records.change_record, NEW, {"name": "Бар", "phone": "050 777 66 55"}),
    "move_records": does(raw_records.move_records, [CALLED, NEW], 2),
    "bin_records": does(raw_records.bin_records, [CALLED, NEW]),
    "restore_records": does(raw_records.restore_records, [BINNED]),
    "add_request": does(requests.add_request, 3, "прайс", "site", LATER, 1),
    "answer_request": does(requests.answer_request, OPEN_REQUEST, "надіслали"),
    "reopen_request": does(requests.reopen_request, ANSWERED_REQUEST, LATER),
    "drop_request": does(requests.drop_request, OPEN_REQUEST),
    "return_due": does(returns.return_due),
    "make_move": does(stage_gate.make_move, 1, "meeting", MoveAnswers(forced_reason="знайомі", meeting_on=LATER)),
    "make_move to lost": does(
        stage_gate.make_move, 1, "lost", MoveAnswers(lost_reason="price", competitor="Аромат", their_price_kop=100)
    ),
    "make_move to later": does(stage_gate.make_move, 2, "later", MoveAnswers(returns_on=LATER)),
    "accept_suggestion": does(suggestions.accept_suggestion, "regular", SERVED),
    "dismiss_suggestion": does(suggestions.dismiss_suggestion, "regular", SERVED, "зарано"),
    "norms and rhythm": does(
        change_settings, {"norms.week.care": 3, "touch.days_by_segment": {"Опт": 20}, "reminders.is_on": False}
    ),
    "import of a base": take_base,
}
MODULES = (
    activities, bant, card_acts, competitor_marks, competitors, leg_calls, library, library_values, packet_files,
    packet_results, packets, promises, raw_calls, raw_clients, raw_lists, raw_records, requests, returns, stage_gate,
    suggestions,
)  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(kept_book(tmp_path / "stored.kartoteka", CLOCK, make)) as opened:
        yield opened


def make(path: Path) -> Book:
    """Open the stored book and add what the deeds need besides."""
    book = Book.open(stored_book(SCHEMA_VERSION, path.parent), CLOCK)
    put_rules(book, rule("regular", {"metric": "paid_orders", "op": ">=", "value": 1}))
    book.write(competitors.add_competitor, "У кошику")
    book.write(competitors.bin_competitor, BINNED_RIVAL)
    book.write(library.add_script, "Запасний", "uk")
    served = "(SELECT id FROM stage WHERE code = 'active')"
    book.write(execute, f"UPDATE client SET stage_id = {served} WHERE id = {SERVED}")
    book.write(execute, f"UPDATE client SET returns_on = '2026-06-01' WHERE id = {PUT_OFF}")
    return book


def test_every_use_case_of_the_day_is_among_the_deeds() -> None:
    assert use_cases(MODULES) - deed_names(DEEDS) == set()


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_a_deed_is_one_action_taken_back_and_brought_forward(book: Book, tmp_path: Path, deed: Deed) -> None:
    assert_taken_back(book, tmp_path, deed)
