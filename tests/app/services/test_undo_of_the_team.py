"""Everything the team, the switch, hand-overs, pay and the adviser write is taken back and brought forward."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from app import services
from app.book import Book
from app.domain.conveyor import Function
from app.domain.handovers import FirstStep
from app.domain.kpi import Measure
from app.domain.sales_models import SalesModel
from app.domain.switch_plan import Choice, How
from app.services import (
    adviser,
    bulk,
    credits,
    handover_acts,
    job_titles,
    kpi,
    pay,
    pay_schemes,
    people,
    rollout,
    sales_model,
    stand_ins,
    switch_apply,
    switch_draft,
    team_changes,
    transfers,
)
from app.services.journal import next_undo
from app.services.pay_schemes import SchemeDraft, default_scheme
from app.services.people import PersonDraft
from app.services.switch_draft import RolloutDraft, SwitchDraft
from app.services.transfers import TransferChoice
from db.migrate import SCHEMA_VERSION
from tests.app.services.undo_deeds import Deed, assert_taken_back, deed_names, does, use_cases
from tests.db.helpers import CLOCK, execute, stored_book
from tests.kept_books import kept_book

TODAY, LATER = date(2026, 6, 18), date(2026, 6, 25)
# What tests/books/make_book.py left in the book, and who is added below.
OWNER, MARTA, IVAN, SPARE = 1, 2, 3, 4
WAITS, OF_THE_RULE, CAME_BACK = 2, 4, 5
PERIOD, STAND_IN, TASK, RULED_ORDER, PAID_ORDER = 2, 1, 1, 4, 2
NEW, PUT_OFF, TRIED = 7, 5, 2  # clients
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)
TITLE = "Турботливий менеджер"
FIRST = (FirstStep("meeting", "познайомитися", LATER, time(10)), FirstStep("call", "згодом", LATER, is_ticked=False))
BACK_TO_ONE = SwitchDraft(SalesModel.SINGLE, roles={"seller": (OWNER, MARTA)}, note="пробували")
TIERS = SwitchDraft(
    SalesModel.THREE_TIER,
    has_vip_manager=True,
    roles={"scout": (IVAN,), "hunter": (OWNER,), "farmer": (MARTA,), "vip_manager": (SPARE,)},
    departments={"prospecting": "Контакт-центр"},
    choices={"prospecting": Choice(How.COUNT, (IVAN,)), "off": Choice(How.ONE, (MARTA,))},
    picks={1: IVAN},
    rollout=(RolloutDraft("tell_team", due_on=LATER), RolloutDraft("", "Сісти разом", LATER)),
)
SCHEME = SchemeDraft(2_000_000, 40, default_scheme("hunter").lines)

DEEDS: dict[str, Deed] = {
    "set_answer": does(adviser.set_answer, "a1", 2),
    "clear_answer": does(adviser.clear_answer, "a2"),
    "put_aside": does(adviser.put_aside, SalesModel.THREE_TIER),
    "assign_seller": does(bulk.assign_seller, [1, 4, PUT_OFF], IVAN),
    "rule_credit": does(credits.rule_credit, PAID_ORDER, IVAN, "вів Іван"),
    "rule_credit anew": does(credits.rule_credit, RULED_ORDER, IVAN, "вів Іван"),
    "clear_ruling": does(credits.clear_ruling, RULED_ORDER),
    "propose_handover": does(handover_acts.propose_handover, NEW, IVAN, None, "пише зранку", FIRST, "call"),
    "propose_again": does(handover_acts.propose_again, CAME_BACK),
    "change_handover": does(
        handover_acts.change_handover, WAITS, note="два слова", steps=FIRST, to_person_id=OWNER, client_told_on=TODAY
    ),
    "accept_handover": does(handover_acts.accept_handover, WAITS, None, FIRST),
    "accept_handover of a rule": does(handover_acts.accept_handover, OF_THE_RULE),
    "return_handover": does(handover_acts.return_handover, OF_THE_RULE, "not_paid", "ще не сплатили"),
    "withdraw_handover": does(handover_acts.withdraw_handover, WAITS),
    "ask_giver": does(handover_acts.ask_giver, OF_THE_RULE, "promises"),
    "add_job_title": does(job_titles.add_job_title, "Мисливець", "hunter", "uk"),
    "change_job_title": does(job_titles.change_job_title, TITLE, "uk", title="Фермер", role="seller"),
    "delete_job_title": does(job_titles.delete_job_title, TITLE, "uk"),
    "restore_job_titles": does(job_titles.restore_job_titles),
    "set_norm": does(kpi.set_norm, Function.CARE, Measure.MEETINGS, 12),
    "close_month": does(pay.close_month, MAY, note="решта"),
    "save_scheme": does(pay_schemes.save_scheme, "hunter", SCHEME, JUNE),
    "set_person_pay": does(pay_schemes.set_person_pay, IVAN, "farmer", 2_000_000),
    "add_person": does(people.add_person, "Оля", PersonDraft("Оля", TITLE, strengths="слухає", phone="067 1")),
    "change_person": does(people.change_person, IVAN, PersonDraft("Іван Б.", "Розвідник", ("scout", "farmer"))),
    "rename_person": does(people.rename_person, OWNER, "Тарас «Зерно»"),
    "set_roles": does(people.set_roles, IVAN, ("scout",)),
    "set_owner": does(people.set_owner, MARTA),
    "set_me": does(people.set_me, MARTA),
    "set_person_active": does(people.set_person_active, SPARE, False),
    "delete_person": does(people.delete_person, SPARE),
    "tick_task": does(rollout.tick_task, TASK, True),
    "change_task": does(rollout.change_task, TASK, title="Інакше", due_on=LATER),
    "add_task": does(rollout.add_task, "Ще одне", LATER),
    "delete_task": does(rollout.delete_task, TASK),
    "set_function_owner": does(sales_model.set_function_owner, "care", IVAN, "Сервіс"),
    "set_function_owner of who is off the track": does(sales_model.set_function_owner, "off", MARTA),
    "add_stand_in": does(stand_ins.add_stand_in, OWNER, SPARE, TODAY, LATER, "хворіє"),
    "end_stand_in": does(stand_ins.end_stand_in, STAND_IN),
    "apply_switch back to one": does(switch_apply.apply_switch, BACK_TO_ONE),
    "apply_switch to three tiers": does(switch_apply.apply_switch, TIERS),
    "move_clients_by_hand of a leaver": does(
        transfers.move_clients_by_hand, MARTA, TransferChoice("leaver", (OWNER, IVAN), balance="money", reason="пішла")
    ),
    "move_clients_by_hand of one": does(
        transfers.move_clients_by_hand, OWNER, TransferChoice("other", (IVAN,), client_ids=(4,))
    ),
}
BY_DATE = {"propose_due": does(team_changes.propose_due)}
# The draft of a switch is what somebody types, not what is done: it is noted, without an action.
NOTED = {"save_draft", "drop_draft"}
# Not called by anybody: a part of every write.
WITHIN = {"tend_team"}
# Whose modules these are; a use case that is added to one of them has to become a deed here.
OURS = (
    "adviser", "contested", "credits", "handover", "job_titles", "kpi", "legs_history", "pay", "people", "receipts",
    "report", "responsibility", "rollout", "sales_model", "stand_ins", "switch", "team_", "transfers", "vip_list",
    "weekly_",
)  # fmt: skip
NOT_OURS = {"payments"}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(kept_book(tmp_path / "stored.kartoteka", CLOCK, make)) as opened:
        yield opened


def make(path: Path) -> Book:
    """Open the stored book and add what the deeds need besides."""
    book = Book.open(stored_book(SCHEMA_VERSION, path.parent), CLOCK)
    assert book.write(people.add_person, "Зайвий").created_id == SPARE
    book.write(pay_schemes.set_person_pay, SPARE, "farmer", 2_000_000)
    book.write(adviser.set_answer, "a2", 1)
    assert book.write(handover_acts.propose_handover, TRIED, IVAN).created_id == CAME_BACK
    book.write(handover_acts.return_handover, CAME_BACK, "no_need")
    return book


def test_every_use_case_of_the_team_is_among_the_deeds() -> None:
    found = use_cases(
        import_module(f"app.services.{module.name}")
        for module in iter_modules(services.__path__)
        if module.name.startswith(OURS) and module.name not in NOT_OURS
    )
    assert found - deed_names({**DEEDS, **BY_DATE}) == NOTED | WITHIN


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_a_deed_is_one_action_taken_back_and_brought_forward(book: Book, tmp_path: Path, deed: Deed) -> None:
    assert_taken_back(book, tmp_path, deed)


def test_hand_overs_that_come_due_by_the_date_are_one_action_too(book: Book, tmp_path: Path) -> None:
    # As if the day had not come yet when the last write looked at the rules.
    book.note(execute, f"DELETE FROM hand_over WHERE id = {OF_THE_RULE}")
    assert_taken_back(book, tmp_path, BY_DATE["propose_due"])


def test_a_draft_of_a_switch_leaves_no_action_and_stays_when_the_last_one_is_taken_back(book: Book) -> None:
    last = book.read(next_undo)
    assert last is not None
    book.note(switch_draft.save_draft, TIERS)
    assert book.read(next_undo) == last
    book.undo()
    assert book.read(switch_draft.load_draft) == replace(TIERS, period_id=PERIOD)
    book.redo()
    book.note(switch_draft.drop_draft)
    assert book.read(switch_draft.load_draft) is None
    assert book.read(next_undo) == last
