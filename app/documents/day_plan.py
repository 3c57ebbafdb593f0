"""The plan of a day: every step with a square to tick, its hour, phone and place, and lines for what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from app.documents import page as paper
from app.documents.day_plan_values import DayPlanValues, DayStep
from app.documents.flowing import FlowingRecipe, PageFiller, Pages
from app.documents.formats import format_date, format_moment
from app.documents.page import CONTENT_WIDTH_MM, LINE_PITCH_MM, SQUARE_MM, Frame
from app.documents.pieces import HEAD_MM, OVERDUE, head
from app.documents.sheet_file import Draft, Draw, Form, page_room_mm

TIME_X_MM, TEXT_X_MM = 7.0, 31.0
LINES_MM = 74.0  # for a pen
TEXT_MM = CONTENT_WIDTH_MM - TEXT_X_MM - LINES_MM - 5.0
LEAST_MM, TOP_MM, LEADING_MM, STEP_GAP_MM = 16.0, 4.4, 3.6, 1.4
RESULT_LINES = 2
MANY_LINES = 12
SPARE_STEPS = 2  # empty ones that every plan has, if the page holds them
BLANK_STEPS = 14

Plan = Draft[DayPlanValues]


@dataclass(frozen=True, slots=True)
class _Step:
    """A step in lines."""

    name: list[str]
    what: list[str]
    whom: list[str]
    where: list[str]
    time: str
    day: str
    is_overdue: bool
    is_done: bool
    scale: float

    @property
    def height_mm(self) -> float:
        lines = len(self.name) + len(self.what) + len(self.whom) + len(self.where)
        return max(LEAST_MM, TOP_MM + (lines - 1) * LEADING_MM * self.scale + 2.4) + STEP_GAP_MM


def pages(d: Plan) -> Pages[DayPlanValues]:
    """Return the groups of steps on as many pages as they take, then empty steps for what comes up in the day."""
    filler = PageFiller()
    draw: dict[str, Draw[DayPlanValues]] = {}
    groups = (("overdue", d.values.overdue), ("today", d.values.today))
    for key, steps in groups:
        if not steps and (key == "overdue" or d.is_blank):
            continue
        _place(filler, draw, key, [_step(d, step, key == "overdue") for step in steps])
    height = LEAST_MM + STEP_GAP_MM
    most = BLANK_STEPS if d.is_blank else max(SPARE_STEPS, int((filler.room_mm - HEAD_MM) / height))
    count = min(most, int((filler.room_mm - HEAD_MM) / height))
    if count > 0:
        draw[filler.add(HEAD_MM + count * height)] = partial(_spare, count)
    return filler.sections, draw


def _place(filler: PageFiller, draw: dict[str, Draw[DayPlanValues]], key: str, steps: Sequence[_Step]) -> None:
    """Put a group onto the pages, with its head on each of them."""
    waiting = list(steps)
    first = True
    while waiting or first:
        needed = HEAD_MM + (waiting[0].height_mm if waiting else LINE_PITCH_MM)
        if filler.room_mm < min(needed, page_room_mm(2)):
            filler.turn()
        taken: list[_Step] = []
        height = HEAD_MM + (0 if waiting else LINE_PITCH_MM)
        while waiting and (not taken or height + waiting[0].height_mm <= filler.room_mm):
            height += waiting[0].height_mm
            taken.append(waiting.pop(0))
        draw[filler.add(height)] = partial(_group, key, taken, len(steps))
        first = False


def _step(d: Plan, step: DayStep, is_overdue: bool) -> _Step:
    pen = d.pen
    end = None
    if step.at is not None and step.duration_min:
        end = (datetime.combine(step.due_on, step.at) + timedelta(minutes=step.duration_min)).time()
    kind = d.named("activity_kind", step.kind)
    whom = " \u00b7 ".join(part for part in (step.contact, step.phone) if part)
    name = " \u00b7 ".join(part for part in (step.client, step.person) if part)
    return _Step(
        name=pen.wrap(name, paper.TABLE_BOLD, TEXT_MM, MANY_LINES),
        what=pen.wrap(f"{kind}: {step.title}" if step.title else kind, paper.TABLE, TEXT_MM, MANY_LINES),
        whom=pen.wrap(whom, paper.TABLE, TEXT_MM, MANY_LINES),
        where=pen.wrap(step.place, paper.TABLE_NOTE, TEXT_MM, MANY_LINES),
        time=format_moment(None, step.at, end, d.texts),
        day=format_date(step.due_on, d.texts) if is_overdue else "",
        is_overdue=is_overdue,
        is_done=step.is_done,
        scale=d.sheet.type_scale,
    )


def _group(key: str, steps: Sequence[_Step], count: int, d: Plan, frame: Frame) -> None:
    body = head(d.pen, frame, d.word(key), d.texts.plural("day_plan.count", count) if count else "")
    if not steps:
        d.pen.write(body.x, body.y + 4.6, d.word("free"), paper.TABLE)
        return
    y = body.y
    for step in steps:
        _draw(d, Frame(body.x, y, body.width, step.height_mm), step)
        y += step.height_mm


def _draw(d: Plan, frame: Frame, step: _Step) -> None:
    pen, leading = d.pen, LEADING_MM * step.scale
    base = frame.y + TOP_MM
    pen.square(frame.x, base - (SQUARE_MM + paper.TABLE_BOLD.cap_mm) / 2, ticked=step.is_done)
    room = TEXT_X_MM - TIME_X_MM - 2
    mark = f"{OVERDUE}{step.day}" if step.is_overdue else step.time
    style, lines = pen.whole(mark, paper.TABLE_BOLD, room)
    pen.write_lines(frame.x + TIME_X_MM, base, lines, style, 0)
    if step.is_overdue and step.time:
        pen.write(frame.x + TIME_X_MM, base + leading, step.time, paper.TABLE_NOTE)
    x = frame.x + TEXT_X_MM
    parts = (
        (step.name, paper.TABLE_BOLD),
        (step.what, paper.TABLE),
        (step.whom, paper.TABLE),
        (step.where, paper.TABLE_NOTE),
    )
    for lines, style in parts:
        pen.write_lines(x, base, lines, style, leading)
        base += len(lines) * leading
    _result_lines(d, frame)


def _result_lines(d: Plan, frame: Frame) -> None:
    """Draw the lines for what came of a step, and the rule under it."""
    pen = d.pen
    for number in range(1, RESULT_LINES + 1):
        pen.rule(frame.right - LINES_MM, frame.right, frame.y + number * LINE_PITCH_MM)
    pen.hair(frame.x, frame.right - LINES_MM - 3, frame.bottom - STEP_GAP_MM)


def _spare(count: int, d: Plan, frame: Frame) -> None:
    """Draw empty steps: a square, and lines for the hour, the client and the result."""
    pen = d.pen
    body = head(pen, frame, d.word("extra"), d.word("result"))
    for row in body.rows(count, LEAST_MM + STEP_GAP_MM):
        pen.square(row.x, row.y + TOP_MM - 3)
        pen.rule(row.x + TIME_X_MM, row.x + TEXT_X_MM - 3, row.y + LINE_PITCH_MM)
        for number in range(1, RESULT_LINES + 1):
            y = row.y + number * LINE_PITCH_MM
            pen.rule(row.x + TEXT_X_MM, row.right - LINES_MM - 3, y)
            pen.rule(row.right - LINES_MM, row.right, y)


DAY_PLAN = FlowingRecipe(
    form=Form("day_plan", "D15", "common.internal", has_client=False),
    name_of=lambda values: values.person,
    empty=partial(DayPlanValues, is_blank=True),
    badge_of=lambda d: "" if d.is_blank else format_date(d.values.as_of, d.texts),
    pages=pages,
    blank_of=lambda values: values.is_blank,
)
