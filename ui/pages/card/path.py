"""The stepper of a card in words: which stages were passed, when, and how many days each function took."""

from __future__ import annotations

import calendar
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.conveyor import FUNCTIONS
from app.services.client_card import MoveRow
from ui.desk import Desk
from ui.kit.stepper import StepperFunction, StepperStage
from ui.pages.card.conditions import nearest_sum
from ui.pages.card.view import CardView


def stepper_path(desk: Desk, view: CardView) -> tuple[StepperFunction, ...]:
    """Return the four functions with their stages; a stage before the present one counts as passed."""
    card = view.card
    words = desk.language.words
    stages = [
        stage for stage in desk.facts.stages
        if stage.function != "off" and (not stage.is_hidden or stage.id == card.facts.stage_id)
    ]  # fmt: skip
    order = {stage.code: at for at, stage in enumerate(stages)}
    reached = _last_on_track(card.moves, card.facts.stage, order)
    entered = {move.to_stage: desk.formats.local_date(move.moved_at) for move in card.moves}
    days = days_in_functions(desk, card.moves)
    is_off = card.facts.function == "off"
    years = RunningYears(desk)
    path = []
    for number, function in enumerate(FUNCTIONS, 1):
        steps = []
        for stage in (each for each in stages if each.function == function):
            state = "ahead"
            if order[stage.code] == reached:
                state = "passed" if is_off else "now"
            elif order[stage.code] < reached:
                state = "passed"
            on = entered.get(stage.code) if state != "ahead" else None
            steps.append(StepperStage(stage.id, stage.name(words), state, _note(desk, on, state, years)))
        spent = days.get(function.value, 0)
        path.append(
            StepperFunction(
                function.value,
                f"{number} {words.text(f'function.{function.value}')}",
                tuple(steps),
                desk.formats.days(spent) if spent else "",
            )
        )
    return _with_distance(desk, view, path)


def days_in_functions(desk: Desk, moves: tuple[MoveRow, ...]) -> dict[str, int]:
    """Return how many days the client spent in each function it has been in."""
    spent: dict[str, int] = {}
    days = [desk.formats.local_date(move.moved_at) for move in moves] + [desk.book.clock.today()]
    for move, start, end in zip(moves, days, days[1:], strict=False):
        spent[move.to_function] = spent.get(move.to_function, 0) + (end - start).days
    return spent


def _last_on_track(moves: tuple[MoveRow, ...], stage: str, order: dict[str, int]) -> int:
    if stage in order:
        return order[stage]
    visited = [order[move.to_stage] for move in moves if move.to_stage in order]
    return visited[-1] if visited else -1


class RunningYears:
    """Writes days in a row: '8 Dec 2025, 10 Dec, 12 Jan': another year than this one is said once."""

    def __init__(self, desk: Desk) -> None:
        self._formats = desk.formats
        self._this = desk.book.clock.today().year
        self._last = self._this

    def day(self, on: date) -> str:
        """Return the day, with its year where the row comes to another one."""
        is_said = on.year == self._last and on.year != self._this
        self._last = on.year
        return self._formats.short_date(on.replace(year=self._this) if is_said and _exists(on, self._this) else on)


def _exists(on: date, year: int) -> bool:
    return not (on.month == 2 and on.day == 29) or calendar.isleap(year)


def _note(desk: Desk, on: date | None, state: str, years: RunningYears) -> str:
    if on is None:
        return ""
    text = years.day(on)
    if state != "now":
        return text
    days = (desk.book.clock.today() - on).days
    if not days:
        return desk.formats.day(on)
    spent = desk.formats.days(days)
    return f"{text}, {spent}"


def _with_distance(desk: Desk, view: CardView, path: list[StepperFunction]) -> tuple[StepperFunction, ...]:
    """Say under VIP how far it is, while it is ahead."""
    vip = path[-1]
    row = next((each for each in view.flags if each.flag == "vip" and not each.is_held), None)
    near = nearest_sum(row) if row is not None else None
    if (
        near is not None
        and near[0]
        and len(vip.stages) == 1
        and vip.stages[0].state == "ahead"
        and not vip.stages[0].note
    ):
        stage = vip.stages[0]
        said = QCoreApplication.translate("Card", "{percent}% of {sum}").format(
            percent=near[0], sum=desk.formats.amount(near[1])
        )
        by_what = QCoreApplication.translate("Card", "by total") if near[2] else ""
        step = StepperStage(stage.stage_id, stage.name, stage.state, said)
        if vip.name.endswith(stage.name):  # its own name says nothing more
            step = StepperStage(stage.stage_id, said, stage.state, by_what)
        path[-1] = StepperFunction(vip.function, vip.name, (step,), vip.days_text)
    return tuple(path)
