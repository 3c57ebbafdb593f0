"""A switch of the sales model on the sample book: planned, blocked, carried out, taken back, and back again."""

from __future__ import annotations

import dataclasses
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text, update
from sqlmodel import Session, col, select

from app.book import Book
from app.changes import Changes
from app.clock import fixed_on
from app.errors import CancelledError, StaleError
from app.progress import Progress
from app.services.activities import plan_step
from app.services.book_hash import book_hash
from app.services.clients import put_in_bin
from app.services.people import load_people
from app.services.responsibility import hand_to, present_ids, responsibility_periods
from app.services.rollout import add_task, change_task, delete_task, load_rollout, task_title, tick_task
from app.services.rules import load_rules, switch_rule
from app.services.sales_model import active_period
from app.services.switch import (
    Choice,
    How,
    SwitchDraft,
    SwitchPlan,
    Which,
    Why,
    count_values,
    draft_from_json,
    draft_to_json,
    drop_draft,
    load_draft,
    load_plan_rows,
    plan_switch,
    propose_draft,
    save_draft,
    why_text,
)
from app.services.switch_apply import SwitchBlockedError, apply_switch
from app.services.switch_warnings import issue_text
from app.texts import LANGUAGES, load_texts
from db.tables import Activity, FunctionOwner, HandOver, Person, PersonRole
from tests.app.client_books import TODAY, make_sample, reopened

OLENA, TARAS, IRYNA, DMYTRO = 1, 2, 3, 4


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("made") / "made.kartoteka"
    make_sample(path, "en").close()
    return path


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Iterator[Book]:
    opened = reopened(tmp_path / "zerno.kartoteka", made)
    opened.person_id = OLENA
    yield opened
    opened.close()


def three_tiers(book: Book) -> SwitchDraft:
    """The switch of picture 06: Dmytro gets prospecting, but for steps that are due, and who sleeps."""
    draft = book.read(propose_draft, "three_tier", keep_days=2)
    return draft.with_choice("sleeping", Choice(How.ONE, (DMYTRO,)))


def rows_of(book: Book, table: str) -> dict[int, tuple[Any, ...]]:
    def read(session: Session) -> dict[int, tuple[Any, ...]]:
        return {row[0]: tuple(row) for row in session.execute(text(f"SELECT * FROM {table} ORDER BY id"))}

    return book.read(read)


def codes(plan: SwitchPlan) -> list[str]:
    return [issue.code for issue in plan.problems]


def do(book: Book, statement: Any) -> None:
    def write(session: Session) -> Changes:
        session.execute(statement)
        return Changes("done_by_test", all_clients=True)

    book.write(write)


def test_the_plan_tells_every_client_as_the_picture_does(book: Book) -> None:
    plan = book.read(plan_switch, three_tiers(book))
    assert plan.can_apply and plan.state == book.read(plan_switch, three_tiers(book)).state
    rows = {row.function: row for row in plan.functions}
    assert [row.clients for row in plan.functions] == [41, 23, 58, 7, 8, 11]
    assert rows["prospecting"].now == ((TARAS, 41),)
    kept = rows["prospecting"].exempt_count
    assert rows["prospecting"].after == ((DMYTRO, 41 - kept), (TARAS, kept)) and kept > 0
    assert [rows[name].moving_count for name in ("first_sale", "care", "vip", "off")] == [0, 0, 0, 0]
    assert rows["sleeping"].now == ((IRYNA, 8),) and rows["sleeping"].after == ((DMYTRO, 8),)
    loads = {load.person_id: (load.clients_before, load.clients_after) for load in plan.loads}
    waiting = sum(count for person, count in rows["care"].now if person == TARAS)
    assert loads[DMYTRO] == (0, 49 - kept) and loads[OLENA] == (7, 7)
    assert loads[TARAS] == (64 + waiting, 23 + kept + waiting) and loads[IRYNA] == (66 - waiting, 58 - waiting)
    everybody = book.read(load_plan_rows, plan, Which.ALL)
    assert {row.client_id: row.from_person_id for row in everybody} == {
        client_id: person for client_id, (_function, person) in book.read(present_ids).items()
    }
    listed = book.read(load_plan_rows, plan, Which.LISTED)
    assert [row.client_id for row in listed[5:9]] == [
        row.client_id for row in book.read(load_plan_rows, plan, Which.LISTED, 5, 4)
    ]
    stays = book.read(load_plan_rows, plan, Which.EXEMPT, function="prospecting")
    assert len(stays) == kept and {row.why for row in stays} == {Why.STEP}
    assert all(row.step_due_on and (row.step_due_on - TODAY).days <= 2 and not row.is_ticked for row in stays)
    assert plan.moving_count == sum(row.is_ticked for row in everybody)
    for lang in LANGUAGES:
        words = load_texts("words", lang)
        assert all(why_text(words, row) for row in listed)
        assert all(issue_text(words, issue) for issue in plan.warnings)


def test_a_tick_taken_off_leaves_the_client_and_a_value_decides(book: Book) -> None:
    draft = three_tiers(book)
    plan = book.read(plan_switch, draft)
    first = book.read(load_plan_rows, plan, Which.MOVING, 0, 1)[0]
    without = book.read(plan_switch, draft.with_pick(first.client_id, first.from_person_id))
    assert without.moving_count == plan.moving_count - 1 and without.state != plan.state
    assert first.client_id in {row.client_id for row in book.read(load_plan_rows, without, Which.EXEMPT)}
    assert draft.with_pick(first.client_id, TARAS).with_pick(first.client_id, None) == draft
    cities = book.read(count_values, "care", How.CITY)
    assert sum(count for _, _, count in cities) == 58 and cities[0][2] >= cities[-1][2]
    typed, city, count = next(each for each in cities if each[0])
    by_city = draft.with_choice("care", Choice(How.CITY, (IRYNA,), ((city, DMYTRO),)))
    rows = book.read(load_plan_rows, book.read(plan_switch, by_city), Which.ALL, function="care")
    given = [row for row in rows if row.to_person_id == DMYTRO]
    assert {(row.why, row.value) for row in given} == {(Why.CITY, typed)}
    assert len(given) + sum(row.value == typed and row.why is Why.HANDOVER for row in rows) == count


def test_a_switch_is_one_action_and_one_undo(book: Book) -> None:
    draft = dataclasses.replace(three_tiers(book), note="  Dmytro looks for clients ")
    book.note(save_draft, draft)
    plan = book.read(plan_switch, draft)
    to = dict(zip(plan.client_ids, plan.to_ids, strict=True))
    before = {name: rows_of(book, name) for name in ("responsibility", "function_owner", "sales_model_period")}
    untouched = ("client", "stage_move", "client_order", "payment", "contact")
    same = {name: rows_of(book, name) for name in untouched}
    steps = {row_id: row for row_id, row in rows_of(book, "activity").items()}
    mark = book.read(book_hash)

    changes = book.write(apply_switch, draft, plan.state)

    assert changes.outcome.moved_count == plan.moving_count > 0 and changes.all_clients
    assert book.read(book_hash) != mark
    after = book.read(present_ids)
    assert {client_id: person for client_id, (_, person) in after.items()} == to and None not in to.values()
    assert {name: rows_of(book, name) for name in untouched} == same
    for name, rows in before.items():  # nothing of the past is rewritten: what was open ends today, that is all
        now = rows_of(book, name)
        for row_id, row in rows.items():
            assert now[row_id] == row or [b for a, b in zip(row, now[row_id], strict=True) if a != b] == ["2026-06-18"]
        ended = [row for row in rows.values() if row in now.values()]
        assert ended or name == "responsibility"
    moved = {client_id for client_id, was in zip(plan.client_ids, plan.from_ids, strict=True) if to[client_id] != was}
    along = 0
    for row_id, row in rows_of(book, "activity").items():
        if row != steps[row_id]:
            along += 1
            step = book.read(lambda session, key: session.get_one(Activity, key).model_dump(), row_id)
            assert step["client_id"] in moved and step["state"] == "open"
            assert step["person_id"] == to[step["client_id"]]
    assert along == changes.outcome.steps > 0
    period = book.read(active_period)
    assert (period.model, period.note, period.moved_count) == (
        "three_tier",
        "Dmytro looks for clients",
        plan.moving_count,
    )
    assert book.read(load_draft) is None  # it has become the model
    assert book.read(plan_switch, draft).problems[0].code == "same_as_now"

    book.undo()
    assert book.read(book_hash) == mark
    assert book.read(load_draft) == dataclasses.replace(draft, period_id=3)
    book.redo()
    assert {client_id: person for client_id, (_, person) in book.read(present_ids).items()} == to


def test_the_model_can_be_switched_back_to_several_sellers(book: Book) -> None:
    marks = [book.read(book_hash)]
    book.write(apply_switch, three_tiers(book))
    marks.append(book.read(book_hash))
    assert {person.id: person.roles for person in book.read(load_people)}[DMYTRO] == ("scout",)
    single = book.read(
        propose_draft, "single", has_vip_manager=False, roles={"seller": (TARAS, IRYNA)}, balance=How.COUNT
    )
    plan = book.read(plan_switch, single)
    assert plan.can_apply
    book.write(apply_switch, single, plan.state)
    for function in ("prospecting", "first_sale", "care", "vip"):
        counts = Counter(person for its, person in book.read(present_ids).values() if its == function)
        assert counts.keys() <= {TARAS, IRYNA} and max(counts.values()) - min(counts.values()) <= 1
    roles = {person.id: person.roles for person in book.read(load_people)}
    assert roles[TARAS] == roles[IRYNA] == ("seller",) and roles[DMYTRO] == ("scout",)
    alone = book.read(propose_draft, "single", roles={"seller": (OLENA,)})
    alone = alone.with_choice("sleeping", Choice(How.ONE, (OLENA,))).with_choice("off", Choice(How.ONE, (OLENA,)))
    book.write(apply_switch, alone)
    assert {person for _, person in book.read(present_ids).values()} == {OLENA}
    # Nobody needs a row of one's own when the owner of the function has everybody.
    own = [period for period in book.read(responsibility_periods) if period.until_on is None]
    assert {period.person_id for period in own} <= {OLENA}
    for _ in range(2):
        book.undo()
    assert book.read(book_hash) == marks[1]
    book.undo()
    assert book.read(book_hash) == marks[0]


def test_what_is_in_the_way_blocks_and_writes_nothing(book: Book) -> None:
    draft = three_tiers(book)
    mark = book.read(book_hash)

    def blocked(tried: SwitchDraft) -> list[str]:
        with pytest.raises(SwitchBlockedError) as error:
            book.write(apply_switch, tried)
        assert book.read(book_hash) == mark
        for lang in LANGUAGES:
            assert all(issue_text(load_texts("words", lang), issue) for issue in error.value.issues)
        return [issue.code for issue in error.value.issues]

    assert "role_nobody" in blocked(dataclasses.replace(draft, roles={**draft.roles, "scout": ()}))
    assert "person_gone" in blocked(dataclasses.replace(draft, roles={**draft.roles, "scout": (99,)}))
    assert "owner_without_role" in blocked(dataclasses.replace(draft, owners={"care": TARAS}))
    assert "choice_without_people" in blocked(draft.with_choice("care", Choice(How.COUNT)))
    do(book, text("DELETE FROM responsibility WHERE function = 'first_sale'"))
    do(book, text("UPDATE function_owner SET until_on = '2026-06-01' WHERE function = 'first_sale'"))
    left = book.read(plan_switch, draft)
    assert "clients_without" in codes(left) and left.unassigned_count > 0
    nobody = book.read(load_plan_rows, left, Which.UNASSIGNED)
    assert len(nobody) == left.unassigned_count and {row.why for row in nobody} == {Why.NOBODY}
    given = draft.with_choice("first_sale", Choice(How.ONE, (TARAS,)))
    assert book.read(plan_switch, given).can_apply
    book.undo()
    book.undo()
    book.write(switch_rule, "to_care", False)
    assert "gate_without_rule" in codes(book.read(plan_switch, draft))
    rule = next(row for row in book.read(load_rules) if row.spec.code == "to_care")
    assert book.read(plan_switch, dataclasses.replace(draft, rules=(rule.spec,))).can_apply
    do(book, update(Person).where(col(Person.id) == DMYTRO).values(is_active=False))
    assert "person_gone" in codes(book.read(plan_switch, draft))


def test_a_plan_that_is_out_of_date_is_refused_and_cancelling_leaves_nothing(book: Book) -> None:
    draft = three_tiers(book)
    plan = book.read(plan_switch, draft)
    mark = book.read(book_hash)

    class Impatient(Progress):
        def step(self, done: int, total: int) -> None:
            if done >= 4:
                self.cancel()
            super().step(done, total)

    with pytest.raises(CancelledError):
        book.write(apply_switch, draft, plan.state, progress=Impatient())
    assert book.read(book_hash) == mark
    moving = book.read(load_plan_rows, plan, Which.MOVING, 0, 1)[0]
    book.write(put_in_bin, [moving.client_id])
    with pytest.raises(StaleError) as error:
        book.write(apply_switch, draft, plan.state)
    assert error.value.code == "switch_plan_changed"
    book.write(apply_switch, draft, book.read(plan_switch, draft).state)


def test_a_switch_waits_for_the_write_under_way_and_then_wants_the_new_plan_seen(book: Book) -> None:
    draft = three_tiers(book)
    plan = book.read(plan_switch, draft)
    begun, may_end = threading.Event(), threading.Event()

    def long_write(session: Session) -> Changes:  # as an import is: one action, nothing seen of it before its end
        session.execute(text("UPDATE client SET stage_id = (SELECT stage_id FROM client WHERE id = 140) WHERE id < 9"))
        begun.set()
        assert may_end.wait(60)
        return Changes("import", all_clients=True)

    writing = threading.Thread(target=book.write, args=(long_write,))
    writing.start()
    assert begun.wait(60)
    refused: list[str] = []

    def switch() -> None:
        try:
            book.write(apply_switch, draft, plan.state)
        except StaleError as error:
            refused.append(error.code)

    switching = threading.Thread(target=switch)
    switching.start()
    assert book.read(active_period).model == "account"  # it waits
    may_end.set()
    writing.join(60)
    switching.join(60)
    assert refused == ["switch_plan_changed"] and book.read(active_period).model == "account"


def test_a_draft_outlives_the_book_being_closed(book: Book) -> None:
    draft = dataclasses.replace(
        three_tiers(book).with_pick(98, TARAS),
        owners={"prospecting": DMYTRO},
        departments={"care": "Service"},
        note="Зима",
        rules=tuple(row.spec for row in book.read(load_rules) if row.spec.code == "qualified"),
        step=3,
    )
    assert draft_from_json(draft_to_json(draft)) == draft
    book.note(save_draft, draft)
    actions = rows_of(book, "action")
    path = book.path
    book.close()
    again = reopened(path.with_name("again.kartoteka"), path)
    kept = again.read(load_draft)
    assert kept is not None and dataclasses.replace(kept, period_id=None) == draft
    assert rows_of(again, "action") == actions
    again.note(drop_draft)
    assert again.read(load_draft) is None
    again.close()


def test_own_rows_end_only_where_they_contradict(book: Book) -> None:
    def give(session: Session) -> Changes:
        hand_to(session, [1, 2], "care", IRYNA, date(2026, 5, 1))  # as the owner of care has it: stays as it is
        hand_to(session, [1], "prospecting", TARAS, date(2026, 5, 1))  # he is no scout: ends
        hand_to(session, [2], "first_sale", TARAS, date(2026, 5, 1))  # he is the hunter: stays
        return Changes("given")

    book.write(give)
    book.write(plan_step, 1, "call", "Ask", date(2026, 6, 20))
    known = {row_id: row for row_id, row in rows_of(book, "responsibility").items()}
    book.write(apply_switch, three_tiers(book))
    periods = {(each.client_id, each.function): each for each in book.read(responsibility_periods, [1, 2])}
    assert periods[1, "prospecting"].until_on == TODAY
    assert periods[2, "first_sale"].until_on is None and periods[2, "care"].until_on is None
    new = [row for row_id, row in rows_of(book, "responsibility").items() if row_id not in known]
    plan_kept = book.read(load_plan_rows, book.read(plan_switch, three_tiers(book)), Which.ALL)
    by_id = {row.client_id: row for row in plan_kept}
    for _id, client_id, function, person, since_on, until_on in new:  # only whom the owner would not have
        assert (since_on, until_on) == ("2026-06-18", None) and by_id[client_id].from_person_id == person
        assert function == "off" or book.read(owner_of, function) != person


def owner_of(session: Session, function: str) -> int | None:
    found = session.execute(
        select(FunctionOwner.person_id).where(
            col(FunctionOwner.function) == function, col(FunctionOwner.until_on).is_(None)
        )
    ).scalar_one_or_none()
    return found


def test_hand_overs_go_on_or_are_withdrawn(book: Book) -> None:
    def waiting(session: Session) -> dict[int, tuple[int, int | None, int]]:
        rows = session.execute(select(HandOver).where(col(HandOver.state) == "proposed")).scalars()
        return {row.id or 0: (row.client_id, row.from_person_id, row.to_person_id) for row in rows}

    open_before = book.read(waiting)
    assert open_before, "the sample has hand-overs that wait"
    plan = book.read(plan_switch, three_tiers(book))
    handed = {row.client_id for row in book.read(load_plan_rows, plan, Which.ALL) if row.why is Why.HANDOVER}
    assert handed == {client_id for client_id, _, _ in open_before.values()}
    assert book.write(apply_switch, three_tiers(book)).outcome.withdrawn == 0
    assert open_before.items() <= book.read(waiting).items()
    book.undo()
    single = book.read(propose_draft, "single", has_vip_manager=False, roles={"seller": (TARAS,)})
    single = single.with_choice("sleeping", Choice(How.ONE, (TARAS,))).with_choice("off", Choice(How.ONE, (TARAS,)))
    assert book.write(apply_switch, single).outcome.withdrawn == len(open_before)
    assert not book.read(waiting)


def test_warnings_tell_what_the_sources_warn_of(book: Book) -> None:
    def warned(draft: SwitchDraft) -> dict[str, Any]:
        return {issue.code: issue.values for issue in book.read(plan_switch, draft).warnings}

    two = book.read(propose_draft, "three_tier", roles={"scout": (TARAS,), "hunter": (TARAS,), "farmer": (IRYNA,),
                                                        "vip_manager": (OLENA,)})  # fmt: skip
    assert warned(two)["few_people"] == {"people": 2, "tiers": 3}
    found = warned(three_tiers(book))
    assert "few_people" not in found and "one_off" not in found and "no_scripts" in found
    assert "Iryna Bondar" in found["rules_unread"]["people"]
    do(book, text("UPDATE client_figures SET orders_count = 1 WHERE orders_count > 0"))
    assert warned(three_tiers(book))["one_off"] == {"percent": 100}
    assert "one_off" not in warned(book.read(propose_draft, "single"))
    book.write(switch_rule, "vip", False)
    assert "vip_without_rule" in warned(three_tiers(book))


def test_the_roll_out_is_a_list_with_days(book: Book) -> None:
    assert book.read(load_rollout).tasks == ()
    book.write(apply_switch, three_tiers(book))
    found = book.read(load_rollout)
    assert found.left == len(found.tasks) == 8 and not found.is_overdue and found.since_on == TODAY
    days = [task.due_on for task in found.tasks]
    assert days == sorted(days, key=lambda day: day or TODAY) and days[0] is not None and days[0] > TODAY
    for lang in LANGUAGES:
        assert all(task_title(load_texts("words", lang), task) for task in found.tasks)
    book.write(tick_task, found.tasks[0].id, True)
    added = book.write(add_task, "  Buy a   headset ", date(2026, 6, 19)).created_id
    book.write(change_task, found.tasks[1].id, title="Sign the rules", due_on=date(2026, 6, 30))
    book.write(delete_task, found.tasks[2].id)
    now = {task.id: task for task in book.read(load_rollout).tasks}
    assert now[found.tasks[0].id].done_on == TODAY and now[added or 0].title == "Buy a headset"
    assert now[found.tasks[1].id].title == "Sign the rules" and found.tasks[2].id not in now
    assert book.read(load_rollout).left == 7

    book.clock = fixed_on(date(2026, 7, 17))
    assert not book.read(load_rollout).is_overdue
    book.clock = fixed_on(date(2026, 7, 18))
    late = book.read(load_rollout)
    assert late.is_overdue and sum(task.is_late for task in late.tasks) >= 6


def test_roles_of_the_model_are_given_as_the_draft_has_them(book: Book) -> None:
    draft = book.read(propose_draft, "three_tier")
    draft = dataclasses.replace(draft, roles={**draft.roles, "scout": (DMYTRO, TARAS)})
    draft = draft.with_choice("prospecting", Choice(How.COUNT, (DMYTRO, TARAS)))
    book.write(apply_switch, draft)
    held = book.read(lambda session: sorted(session.execute(select(PersonRole.person_id, PersonRole.role)).all()))
    assert [tuple(row) for row in held] == [
        (OLENA, "vip_manager"), (TARAS, "hunter"), (TARAS, "scout"), (IRYNA, "farmer"), (DMYTRO, "scout"),
    ]  # fmt: skip
    counts = Counter(person for its, person in book.read(present_ids).values() if its == "prospecting")
    assert counts == {DMYTRO: 20, TARAS: 21}
