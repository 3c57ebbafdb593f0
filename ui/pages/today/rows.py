"""The rows of the list of Today: heads of groups, steps, and the place where the next step is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from app.services.today_rows import BY_PERSON, StepList, StepRow, Who
from ui.desk import Desk
from ui.kit.rows_model import Index, RowsModel

ROW_ROLE = Qt.ItemDataRole.UserRole
HEAD, STEP, ASK, MORE = "head", "step", "ask", "more"
OVERDUE, TODAY, WEEK = "overdue", "today", "week"


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row; ``group`` is overdue, today, week or the number of a person, ``on`` the day a step dropped here gets."""

    kind: str
    group: str
    title: str = ""
    meta: str = ""
    step: StepRow | None = None
    when: str = ""
    on: date | None = None
    is_first: bool = False

    @property
    def is_late(self) -> bool:
        """Whether it is written in red."""
        if self.step is None:
            return self.group == OVERDUE
        return self.step.days_late > 0 and self.step.state == "open"

    @property
    def is_done(self) -> bool:
        """Whether it is struck through."""
        return self.step is not None and self.step.state == "done"


class TodayRows(RowsModel[ListRow]):
    """The rows in the order shown; heads and the asking row are never current."""

    def value(self, row: ListRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.step.client if row.step is not None and row.kind == STEP else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].kind not in (STEP, MORE):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, step_id: int, kind: str = STEP) -> int:
        """Return where a step stands, -1 when it is not shown."""
        found = (at for at, row in enumerate(self.rows) if row.kind == kind and row.step and row.step.id == step_id)
        return next(found, -1)

    def first_step(self, at: int = 0) -> int:
        """Return the first row from ``at`` on, or else before it, that can be current; -1 for none."""
        able = [n for n, row in enumerate(self.rows) if row.kind in (STEP, MORE)]
        return next((n for n in able if n >= at), able[-1] if able else -1)

    def steps(self) -> tuple[StepRow, ...]:
        """Return the steps in the order shown."""
        return tuple(row.step for row in self.rows if row.kind == STEP and row.step is not None)

    def ask_under(self, step_id: int | None) -> None:
        """Make room for the question under a step, or take the room away."""
        for at in [n for n, row in enumerate(self.rows) if row.kind == ASK]:
            self.beginRemoveRows(self.index(-1), at, at)
            del self.rows[at]
            self.endRemoveRows()
        shown = with_question(self.rows, step_id)
        if len(shown) > len(self.rows):
            at = self.row_of(step_id or 0) + 1
            self.beginInsertRows(self.index(-1), at, at)
            self.rows = shown
            self.endInsertRows()

    def _sentence(self, row: ListRow) -> str:
        step = row.step
        if step is None or row.kind != STEP:
            return f"{row.title}, {row.meta}".rstrip(", ")
        done = QCoreApplication.translate("TodayRows", "done") if row.is_done else ""
        parts = (done, row.when, step.client, step.title, step.stage_title, step.initials)
        return ", ".join(part for part in parts if part)


def with_question(rows: Sequence[ListRow], step_id: int | None) -> list[ListRow]:
    """Return the rows with room for the question under a step, if it is among them."""
    shown = list(rows)
    at = next((n for n, row in enumerate(shown) if row.kind == STEP and row.step and row.step.id == step_id), None)
    if at is not None:
        shown.insert(at + 1, ListRow(ASK, shown[at].group, step=shown[at].step))
    return shown


def build_rows(desk: Desk, steps: StepList, who: Who) -> list[ListRow]:
    """Return the rows of a reading: three groups, or one for each person."""
    if who.kind == BY_PERSON:
        return _by_person(desk, steps)
    counts = steps.counts
    rows: list[ListRow] = []
    if steps.overdue:
        meta = _meta(desk, counts.overdue + counts.overdue_done, counts.overdue_done)
        title = QCoreApplication.translate("TodayRows", "Overdue")
        rows += _group(desk, OVERDUE, title, meta, steps.overdue, steps.more_overdue, None, steps.today)
    meta = _meta(desk, counts.left_today + counts.done_today, counts.done_today)
    title = QCoreApplication.translate("TodayRows", "Today")
    rows += _group(desk, TODAY, title, meta, steps.today_steps, steps.more_today, steps.today, steps.today)
    meta = _meta(desk, counts.week + counts.week_done, counts.week_done)
    title = QCoreApplication.translate("TodayRows", "Next 7 days")
    rows += _group(desk, WEEK, title, meta, steps.week, steps.more_week, None, steps.today)
    return _marked(rows)


def _by_person(desk: Desk, steps: StepList) -> list[ListRow]:
    rows: list[ListRow] = []
    every = (*steps.overdue, *steps.today_steps, *steps.week)
    for person in steps.people:
        own = [step for step in every if step.person_id == person.person_id]
        name = person.name or QCoreApplication.translate("TodayRows", "Nobody in particular")
        more = max(0, person.overdue + person.left_today + person.week - sum(step.state == "open" for step in own))
        said = [
            QCoreApplication.translate("TodayRows", "{count} overdue").format(count=person.overdue),
            QCoreApplication.translate("TodayRows", "{count} today").format(count=person.left_today),
            QCoreApplication.translate("TodayRows", "{count} in the next 7 days").format(count=person.week),
        ]
        numbers = (person.overdue, person.left_today, person.week)
        meta = ", ".join(words for words, number in zip(said, numbers, strict=True) if number)
        meta = meta or QCoreApplication.translate("TodayRows", "nothing planned")
        rows += _group(desk, str(person.person_id), name, meta, own, more, None, steps.today)
    return _marked(rows)


def _group(
    desk: Desk,
    group: str,
    title: str,
    meta: str,
    steps: tuple[StepRow, ...] | list[StepRow],
    more: int,
    on: date | None,
    today: date,
) -> list[ListRow]:
    rows = [ListRow(HEAD, group, title, meta, on=on)]
    for step in steps:
        rows.append(ListRow(STEP, group, step=step, when=when_of(desk, step, today), on=_drop_day(step, today)))
    if more:
        words = QCoreApplication.translate("TodayRows", "{count} more: show them in Clients").format(count=more)
        rows.append(ListRow(MORE, group, words))
    return rows


def _marked(rows: list[ListRow]) -> list[ListRow]:
    """Mark the first row: no line is drawn above it."""
    if rows:
        rows[0] = ListRow(HEAD, rows[0].group, rows[0].title, rows[0].meta, on=rows[0].on, is_first=True)
    return rows


def _drop_day(step: StepRow, today: date) -> date | None:
    return step.due_on if step.due_on >= today else None


def _meta(desk: Desk, count: int, done: int) -> str:
    if not done:
        return str(count) if count else ""
    if done == 1:
        return QCoreApplication.translate("TodayRows", "{count}, one done").format(count=count)
    return QCoreApplication.translate("TodayRows", "{count}, {done} done").format(count=count, done=done)


class RowWords:
    """Collects plurals: lupdate takes them from tr() alone."""

    def tr(self, text: str, comment: str = "", count: int = -1) -> str:
        return QCoreApplication.translate("RowWords", text, comment, count)

    def late(self, days: int) -> str:
        """Return '6 days late', as short as the language can say it: it stands in a narrow column."""
        return self.tr("%n day(s) late", "short: a narrow column", days)


def when_of(desk: Desk, step: StepRow, today: date) -> str:
    """Return '6 days late', '15:00', 'Any time' or 'Fri 12:00'."""
    if step.days_late and step.state == "open":
        return RowWords().late(step.days_late)
    hour = desk.formats.time(step.due_at) if step.due_at is not None else ""
    if step.due_on == today:
        return hour or QCoreApplication.translate("TodayRows", "Any time")
    return " ".join(part for part in (day_word(desk, step.due_on, today), hour) if part)


def day_word(desk: Desk, day: date, today: date) -> str:
    """Return 'Fri' for a day of the seven to come, else '24 Jun'."""
    if 0 < (day - today).days <= 7:
        locale = desk.language.locale
        return locale.dayName(day.isoweekday(), locale.FormatType.ShortFormat)
    return desk.formats.short_date(day)
