"""Rules changed by their owner: the preview tells what applying does, applying is one action, undo takes all back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.rules import Condition, Match, Metric, Mode, RuleSpec, RuleStep
from app.errors import CancelledError, InvalidError, NotFoundError
from app.progress import Progress
from app.services.activities import finish_step
from app.services.flag_sheet import load_flags
from app.services.rule_changes import Exemption, RuleDraft, apply_rules, clear_override, set_override
from app.services.rule_history import acknowledge_rules, load_rule_history, load_unread
from app.services.rule_preview import preview_rule
from app.services.rules import DEFAULT_RULES, load_rule_versions
from db.tables import Activity, Client, Stage, StageMove
from tests.app.services.rule_books import TODAY, add_clients, add_orders, add_return, clock_on, flags, make_book

DEFAULTS = {spec.code: spec for spec in DEFAULT_RULES}
STEP = RuleStep("Повідомити про знижку", 3)


def total(hryvnias: int, code: str = "regular", **values: Any) -> RuleSpec:
    spec = RuleSpec(code, Match.ANY, Mode.SUGGEST, (Condition(Metric.VOLUME, hryvnias * 100),))
    return replace(spec, **values)


@pytest.fixture(scope="module")
def made_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clients 1 to 6 that bought for 100 to 600 hryvnias in one order each, 7 that never did."""
    path = tmp_path_factory.mktemp("made") / "made.kartoteka"
    book = make_book(path)
    book.write(add_clients, 7, city="Львів")
    for client_id in range(1, 7):
        book.write(add_orders, client_id, [(TODAY - timedelta(client_id), 100 * client_id)])
    book.write(apply_rules, [RuleDraft(total(300), True), RuleDraft(DEFAULTS["vip"], False)])
    book.close()
    return path


@pytest.fixture
def book(tmp_path: Path, made_path: Path) -> Iterator[Book]:
    path = tmp_path / "zerno.kartoteka"
    shutil.copyfile(made_path, path)
    opened = Book.open(path, clock_on(TODAY))
    yield opened
    opened.close()


def regulars(book: Book, flag: str = "regular") -> set[int]:
    return {client_id for client_id, name in book.read(flags) if name == flag}


def dump(session: Session) -> dict[str, list[Any]]:
    names = session.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")
    ).scalars()
    kept_apart = ("action", "journal_row", "search_", "alembic")
    return {
        name: sorted(map(tuple, session.execute(text(f'SELECT * FROM "{name}"'))), key=repr)
        for name in list(names)
        if not name.startswith(kept_apart)
    }


def stages(session: Session) -> dict[int, str]:
    rows = session.execute(select(col(Client.id), col(Stage.code)).join(Stage, col(Stage.id) == col(Client.stage_id)))
    return {client_id: code for client_id, code in rows}


def steps(session: Session) -> list[tuple[int, str, str, date | None]]:
    rows = session.execute(
        select(col(Activity.client_id), col(Activity.kind), col(Activity.title), col(Activity.due_on)).order_by(
            col(Activity.client_id), col(Activity.id)
        )
    )
    return [(client_id, kind, title, due_on) for client_id, kind, title, due_on in rows]


# --- the preview -------------------------------------------------------------------------------------------------


def test_the_preview_names_who_comes_and_who_leaves(book):
    lower = book.read(preview_rule, total(200), True, "en")
    assert (lower.before, lower.after, lower.leaves) == (4, 5, ())
    [joined] = lower.joins
    assert (joined.client_id, joined.name, joined.city, joined.total_kop) == (2, "Клієнт 2", "Львів", 200_00)
    assert joined.why.replace("\u00a0", " ") == "Total ≥ 200"
    assert [part.clients for part in lower.parts] == [5]
    higher = book.read(preview_rule, total(501), True, "en")
    assert (higher.after, [one.client_id for one in higher.leaves]) == (1, [5, 4, 3])
    assert higher.leaves[0].why.replace("\u00a0", " ") == "Total ≥ 501: now 500"
    assert (higher.moves, higher.steps) == (0, 0)


def test_months_that_were_not_enough_are_told(book):
    monthly = RuleSpec("regular", Match.ANY, Mode.SUGGEST, (Condition(Metric.SMALLEST_MONTH, 40_000_00, months=3),))
    book.write(add_orders, 7, [(date(2026, 3, 5), 32_100), (date(2026, 4, 5), 36_700), (date(2026, 5, 5), 41_050)])
    preview = book.read(preview_rule, monthly, True, "en")
    assert preview.leaves[0].why.replace("\u00a0", " ") == "Mar 32 100, Apr 36 700, May 41 050"


def test_each_condition_is_counted_alone(book):
    two = (Condition(Metric.VOLUME, 500_00), Condition(Metric.DAYS_SINCE_LAST_ORDER, 5))
    both = book.read(preview_rule, replace(total(1), match=Match.ALL, conditions=two), True, "en")
    assert (both.after, [part.clients for part in both.parts]) == (2, [2, 2])
    some = replace(total(1), conditions=(Condition(Metric.VOLUME, 600_00), Condition(Metric.PAID_ORDERS, 1)))
    either = book.read(preview_rule, replace(some, stops_after_days=2), True, "en")
    assert (either.after, [part.clients for part in either.parts]) == (2, [1, 6])


def test_a_rule_switched_off_lets_everybody_go(book):
    preview = book.read(preview_rule, total(300), False, "en")
    assert (preview.before, preview.after, len(preview.leaves)) == (4, 0, 4)
    assert preview.leaves[0].why == "The rule is off"


def test_what_was_decided_by_hand_is_not_counted_again(book):
    book.write(set_override, 1, "regular", True, "друг дому")
    book.write(set_override, 6, "regular", False, "свариться")
    preview = book.read(preview_rule, total(601), True, "en")
    assert (preview.before, preview.after) == (4, 1)
    exempt = {one.client_id: one.is_exempt_now for one in preview.leaves}
    assert exempt == {6: True, 5: False, 4: False, 3: False}


@pytest.mark.parametrize("code", ["late", "sleeping"])
def test_a_silence_is_previewed_too(book, code):
    spec = DEFAULTS[code]
    tight = replace(spec, conditions=tuple(replace(one, value=1) for one in spec.conditions))
    book.write(add_orders, 7, [(TODAY - timedelta(back), 10) for back in (40, 20, 3)])
    preview = book.read(preview_rule, tight, True, "en")
    assert preview.before == len(regulars(book, code))
    assert preview.joins
    assert preview.joins[0].why
    book.write(apply_rules, [RuleDraft(tight, True)])
    assert len(regulars(book, code)) == preview.after
    assert len(preview.parts) == len(spec.conditions)


def test_gates_count_those_who_stand_before_them(book):
    book.write(add_clients, 2, stage="negotiation")
    book.write(add_orders, 8, [(TODAY, 100)])
    twice = replace(DEFAULTS["to_care"], conditions=(Condition(Metric.PROVEN_ORDERS, 2),))
    preview = book.read(preview_rule, twice, True, "en")
    assert (preview.before, preview.after, [one.client_id for one in preview.leaves]) == (1, 0, [8])
    assert preview.leaves[0].why == "Not met: Proven orders ≥ 2"


def test_a_preview_is_stopped_between_passes(book):
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        book.read(preview_rule, total(1), True, "en", progress)


def test_a_draft_that_cannot_be_is_refused(book):
    with pytest.raises(InvalidError) as refused:
        book.read(preview_rule, replace(total(1), conditions=()), True, "en")
    assert refused.value.code == "rule_no_conditions"


# --- applying ----------------------------------------------------------------------------------------------------


def test_applying_does_what_the_preview_said_and_undo_takes_it_back(book):
    draft = total(150, mode=Mode.ACT, step=STEP, stops_after_days=4)
    preview = book.read(preview_rule, draft, True, "en")
    before = book.read(dump)
    changes = book.write(
        apply_rules, [RuleDraft(draft, True), RuleDraft(DEFAULTS["vip"], True)], [Exemption(5, "regular", "обіцяли")]
    )
    assert changes.outcome == ("regular",)
    assert (preview.after, regulars(book)) == (3, {2, 3, 4, 5})
    assert (preview.moves, preview.steps) == (3, 3)
    assert {one for one, code in book.read(stages).items() if code == "regular"} == {2, 3, 4}
    assert book.read(steps) == [(n, "task", STEP.text, TODAY + timedelta(3)) for n in (2, 3, 4)]
    kept = {row.flag: row for row in book.read(load_flags, 5, "en")}["regular"]
    assert (kept.is_held, kept.by_hand, kept.reason) == (True, True, "обіцяли")
    after = book.read(dump)
    book.undo()
    assert book.read(dump) == before
    book.redo()
    assert book.read(dump) == after


def test_a_version_is_made_only_where_the_rule_says_something_else(book):
    count = len(book.read(load_rule_versions, "regular"))
    for draft in (
        RuleDraft(total(300), True),
        RuleDraft(total(300, mode=Mode.ACT), True),
        RuleDraft(total(300), False),
    ):
        assert book.write(apply_rules, [draft]).outcome == ()
    assert len(book.read(load_rule_versions, "regular")) == count
    for number, spec in enumerate((total(301), total(301, step=STEP), total(301, stops_after_days=9)), 1):
        assert book.write(apply_rules, [RuleDraft(spec, True)]).outcome == ("regular",)
        newest, *_ = book.read(load_rule_versions, "regular")
        assert (newest.number, newest.spec) == (count + number, spec)


def test_an_exemption_keeps_a_client_without_the_flag_too(book):
    book.write(apply_rules, [RuleDraft(total(100), True)], [Exemption(1, "regular", "разова")])
    assert regulars(book) == {2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    ("exemption", "error", "code"),
    [
        (Exemption(5, "regular", "  "), InvalidError, "override_needs_reason"),
        (Exemption(5, "regular", "x" * 501), InvalidError, "text_long"),
        (Exemption(5, "vip", "так"), InvalidError, "exemption_of_other_rule"),
        (Exemption(99, "regular", "так"), NotFoundError, "no_client"),
    ],
)
def test_an_exemption_that_cannot_be_changes_nothing(book, exemption, error, code):
    before = book.read(dump)
    with pytest.raises(error) as refused:
        book.write(apply_rules, [RuleDraft(total(900), True)], [exemption])
    assert refused.value.code == code
    assert book.read(dump) == before


# --- rules that act ----------------------------------------------------------------------------------------------


def test_the_step_is_written_once_when_an_order_brings_the_flag(book):
    book.write(apply_rules, [RuleDraft(total(700, mode=Mode.ACT, step=STEP), True)])
    assert book.read(steps) == []
    book.write(add_orders, 1, [(TODAY, 600)])
    assert [row[0] for row in book.read(steps)] == [1]
    book.write(add_orders, 1, [(TODAY, 600)])
    assert [row[0] for row in book.read(steps)] == [1]
    book.undo()
    book.undo()
    assert book.read(steps) == []
    assert book.read(stages)[1] == "active"


def test_a_step_worded_anew_or_done_is_not_written_again(book, tmp_path):
    book.write(apply_rules, [RuleDraft(total(600, mode=Mode.ACT, step=STEP), True)])

    def reword(session: Session) -> Changes:
        session.execute(text("UPDATE activity SET title = 'інакше'"))
        return Changes("activity_changed", clients=frozenset({6}))

    book.write(reword)
    book.write(add_orders, 6, [(TODAY, 1)])
    assert [row[2] for row in book.read(steps)] == ["інакше"]
    [step_id] = book.read(lambda session: list(session.execute(select(col(Activity.id))).scalars()))
    book.write(finish_step, step_id)
    book.close()
    later = Book.open(tmp_path / "zerno.kartoteka", clock_on(TODAY + timedelta(1)))
    later.write(apply_rules, [RuleDraft(total(500, mode=Mode.ACT, step=STEP), True)])
    assert [row[0] for row in later.read(steps)] == [5, 6]
    later.close()


def test_a_rule_that_suggests_writes_nothing(book):
    book.write(apply_rules, [RuleDraft(total(100, step=STEP), True)])
    assert book.read(steps) == []
    assert set(book.read(stages).values()) == {"active"}


def test_a_gate_told_to_act_opens_for_who_stands_before_it(book):
    gate = replace(DEFAULTS["to_care"], mode=Mode.ACT, step=STEP)
    book.write(add_clients, 1, stage="negotiation")
    book.write(apply_rules, [RuleDraft(gate, True)])
    assert book.read(steps) == []
    book.write(add_orders, 8, [(TODAY, 50)])
    assert book.read(stages)[8] == "onboarding"
    assert [row[0] for row in book.read(steps)] == [8]
    assert book.read(stages)[1] == "active"


def test_a_silence_told_to_act_writes_its_step_and_stays_in_step(book):
    """A step far ahead silences 'late' itself: kept in step or made anew, the flags are the same."""
    spec = replace(
        DEFAULTS["late"], mode=Mode.ACT, step=RuleStep("Подзвонити", 30),
        conditions=tuple(replace(one, value=1) for one in DEFAULTS["late"].conditions),
    )  # fmt: skip
    book.write(apply_rules, [RuleDraft(spec, True)])
    assert [row[0] for row in book.read(steps)]
    kept = book.read(flags)
    book.rebuild()
    assert book.read(flags) == kept


def test_the_move_names_the_version_that_did_it(book):
    book.write(apply_rules, [RuleDraft(total(600, mode=Mode.ACT), True)])
    newest, *_ = book.read(load_rule_versions, "regular")
    [version_id] = book.read(lambda session: list(session.execute(select(col(StageMove.rule_version_id))).scalars()))
    assert version_id == newest.version_id


# --- by hand -----------------------------------------------------------------------------------------------------


def test_a_flag_by_hand_is_set_changed_and_taken_back(book):
    book.write(set_override, 1, "vip", True, " друг дому ", TODAY + timedelta(30))
    row = {one.flag: one for one in book.read(load_flags, 1, "en")}["vip"]
    assert (row.is_held, row.by_hand, row.reason) == (True, True, "друг дому")
    book.write(set_override, 1, "vip", False, "передумали")
    assert 1 not in regulars(book, "vip")
    book.write(clear_override, 1, "vip")
    with pytest.raises(NotFoundError) as refused:
        book.write(clear_override, 1, "vip")
    assert refused.value.code == "no_override"
    for _ in range(3):
        book.undo()
    assert book.read(load_flags, 1, "en")[0].flag == "regular"


@pytest.mark.parametrize(
    ("flag", "reason", "review_on", "code"),
    [
        ("vip", " ", None, "override_needs_reason"),
        ("gold", "так", None, "flag_unknown"),
        ("vip", "так", TODAY - timedelta(1), "review_in_past"),
    ],
)
def test_a_flag_by_hand_needs_its_reason(book, flag, reason, review_on, code):
    with pytest.raises(InvalidError) as refused:
        book.write(set_override, 1, flag, True, reason, review_on)
    assert refused.value.code == code


# --- history -----------------------------------------------------------------------------------------------------


def test_every_version_is_kept_with_who_has_read_it(book):
    [first] = [one for one in book.read(load_unread) if one.code == "regular"]
    person_id = book.read(lambda session: session.execute(text("SELECT min(id) FROM person")).scalar_one())
    book.write(acknowledge_rules, person_id, [first.version_id], TODAY)
    assert "regular" not in {one.code for one in book.read(load_unread)}
    book.write(acknowledge_rules, person_id, [first.version_id], TODAY + timedelta(5))
    book.write(apply_rules, [RuleDraft(total(400), True)])
    newest, older, *_ = book.read(load_rule_history, "regular", "en")
    assert (newest.is_now, newest.acknowledged) == (True, ())
    assert (older.is_now, [day for _, day in older.acknowledged]) == (False, [TODAY])
    assert newest.sentence.replace("\u00a0", " ") == "A client is regular when: bought for at least 400 ₴ in all"
    assert "regular" in {one.code for one in book.read(load_unread)}
    with pytest.raises(NotFoundError):
        book.write(acknowledge_rules, person_id, [999], TODAY)


def test_a_return_takes_the_flag_and_the_preview_sees_it(book):
    book.write(add_return, 6, TODAY, 400_00)
    assert book.read(preview_rule, total(300), True, "en").before == 3


def test_a_flag_that_time_brings_has_its_step_too(book, tmp_path):
    spec = RuleSpec("regular", Match.ANY, Mode.ACT, (Condition(Metric.MONTHS_SINCE_FIRST_ORDER, 1),), step=STEP)
    book.write(apply_rules, [RuleDraft(spec, True)])
    assert book.read(steps) == []
    book.close()
    later = Book.open(tmp_path / "zerno.kartoteka", clock_on(date(2026, 7, 14)))
    later.refresh()
    assert [row[0] for row in later.read(steps)] == [4, 5, 6]
    later.refresh()
    assert len(later.read(steps)) == 3
    later.close()


def test_who_has_the_flag_already_is_not_told_again(book):
    """As in the picture: so many cards move, so many steps, for who comes in."""
    book.write(apply_rules, [RuleDraft(total(300, mode=Mode.ACT), True)])
    draft = total(200, mode=Mode.ACT, step=STEP)
    preview = book.read(preview_rule, draft, True, "en")
    assert (preview.moves, preview.steps) == (1, 1)
    book.write(apply_rules, [RuleDraft(draft, True)])
    assert [row[0] for row in book.read(steps)] == [2]
