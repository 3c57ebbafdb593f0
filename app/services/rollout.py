"""What is to be done so that a sales model works: the roll-out checklist of the model in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import today_of
from app.domain.sales_models import SalesModel
from app.errors import InvalidError, NotFoundError
from app.services.sales_model import active_period
from app.services.switch_draft import RolloutDraft, SwitchDraft
from app.texts import Texts
from db.tables import RolloutTask

UNFINISHED_DAYS: Final = 30
"""From so many days after the switch on, what is not done is shown without being asked for."""
TITLE_LIMIT: Final = 200
TASKS: Final = (
    ("tell_team", 1),
    ("tell_clients", 7),
    ("explain_rules", 3),
    ("write_scripts", 7),
    ("agree_pay", 7),
    ("first_handovers", 14),
    ("look_at_load", 21),
    ("look_back", 30),
)
"""Code and days after the switch of the program's own list."""
_OF_TIERS: Final = frozenset({"explain_rules", "write_scripts", "first_handovers"})


@dataclass(frozen=True, slots=True)
class RolloutRow:
    """A thing to do; ``title`` is empty where the program's words for ``code`` stand (``task_title``)."""

    id: int
    code: str
    title: str
    due_on: date | None
    done_on: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class Rollout:
    """The checklist of the model in force, by day; ``is_overdue``: unfinished so long after the switch that it shows.

    ``since_on`` is the day of the switch, ``left`` are those not done.
    """

    period_id: int
    since_on: date
    tasks: tuple[RolloutRow, ...]
    left: int
    is_overdue: bool


def default_rollout(model: SalesModel | str, since_on: date) -> tuple[RolloutDraft, ...]:
    """Return the program's own list for a model that begins on a day."""
    skipped = _OF_TIERS if SalesModel(model) is SalesModel.SINGLE else frozenset()
    return tuple(
        RolloutDraft(code, "", since_on + timedelta(days))
        for code, days in sorted(TASKS, key=lambda task: task[1])
        if code not in skipped
    )


def task_title(words: Texts, task: RolloutRow | RolloutDraft) -> str:
    """Return what is to be done, in the owner's words or the program's."""
    return task.title or words.text(f"rollout.{task.code}")


def load_rollout(session: Session) -> Rollout:
    """Return the checklist of the model in force."""
    period, today = active_period(session), today_of(session)
    assert period.id is not None
    tasks = session.execute(
        select(RolloutTask)
        .where(col(RolloutTask.period_id) == period.id)
        .order_by(col(RolloutTask.due_on).is_(None), col(RolloutTask.due_on), col(RolloutTask.sort_order))
    ).scalars()
    rows = tuple(_row(task, today) for task in tasks)
    left = sum(row.done_on is None for row in rows)
    is_overdue = left > 0 and today >= period.since_on + timedelta(UNFINISHED_DAYS)
    return Rollout(period.id, period.since_on, rows, left, is_overdue)


def _row(task: RolloutTask, today: date) -> RolloutRow:
    assert task.id is not None
    is_late = task.done_on is None and task.due_on is not None and task.due_on < today
    return RolloutRow(task.id, task.code, task.title, task.due_on, task.done_on, is_late)


def write_rollout(session: Session, period_id: int, draft: SwitchDraft, today: date) -> None:
    """Write the checklist of a model that begins; the caller owns the action."""
    tasks = default_rollout(draft.model, today) if draft.rollout is None else draft.rollout
    for place, task in enumerate(tasks):
        session.add(
            RolloutTask(
                period_id=period_id, code=task.code, title=task.title.strip(), due_on=task.due_on, sort_order=place
            )
        )


def tick_task(session: Session, task_id: int, is_done: bool) -> Changes:
    """Note that a thing is done today, or is not after all. Raises NotFoundError ``no_rollout_task``."""
    task = _task(session, task_id)
    task.done_on = today_of(session) if is_done else None
    return _changed("rollout_done" if is_done else "rollout_reopened")


def change_task(session: Session, task_id: int, *, title: str | None = None, due_on: date | None = None) -> Changes:
    """Change the words or the day of a thing to do; None leaves it, empty words are the program's own again.

    Raises:
        NotFoundError: ``no_rollout_task``.
        InvalidError: ``text_empty`` (the owner's task needs words), ``text_long``.
    """
    task = _task(session, task_id)
    if title is not None:
        task.title = _checked(title, may_be_empty=bool(task.code))
    if due_on is not None:
        task.due_on = due_on
    return _changed("rollout_changed")


def add_task(session: Session, title: str, due_on: date | None = None) -> Changes:
    """Add a thing to do to the model in force. Raises InvalidError ``text_empty``, ``text_long``."""
    period_id = active_period(session).id
    assert period_id is not None
    last = session.execute(
        select(func.max(col(RolloutTask.sort_order))).where(col(RolloutTask.period_id) == period_id)
    ).scalar_one()
    place = 0 if last is None else last + 1
    task = RolloutTask(period_id=period_id, title=_checked(title), due_on=due_on, sort_order=place)
    session.add(task)
    session.flush()
    return Changes("rollout_added", topics=frozenset({"model"}), created_id=task.id)


def delete_task(session: Session, task_id: int) -> Changes:
    """Take a thing off the checklist. Raises NotFoundError ``no_rollout_task``."""
    session.delete(_task(session, task_id))
    return _changed("rollout_deleted")


def _task(session: Session, task_id: int) -> RolloutTask:
    task = session.get(RolloutTask, task_id)
    if task is None:
        raise NotFoundError("no_rollout_task")
    return task


def _checked(title: str, *, may_be_empty: bool = False) -> str:
    typed = " ".join(title.split())
    if not typed and not may_be_empty:
        raise InvalidError("text_empty", field="title")
    if len(typed) > TITLE_LIMIT:
        raise InvalidError("text_long", field="title", limit=TITLE_LIMIT, length=len(typed))
    return typed


def _changed(code: str) -> Changes:
    return Changes(code, topics=frozenset({"model"}))
