"""The stepper of a card in words: which stages were passed, when, and how many days each function took."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.conveyor import FUNCTIONS
from app.domain.gates import GateRule
from app.domain.rules import MONEY_METRICS, Metric, Op
from app.domain.shares import reached_percent
from app.services.client_card import MoveRow
from ui.desk import Desk
from ui.kit.stepper import StepperFunction, StepperStage
from ui.pages.card.conditions import nearest_sum
from ui.pages.card.view import CardView

CARE = 2  # the place of care on the path


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
    return _with_distance(desk, view, _with_way_ahead(desk, view, path))


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


def _with_way_ahead(desk: Desk, view: CardView, path: list[StepperFunction]) -> list[StepperFunction]:
    """Say under the first stage of care how much of what opens it was bought: 'bought 1 of 2'.

    In care, for one that is no regular yet, the same is said under the stage of the regulars.
    """
    care = path[CARE]
    wanted = next((at for at, stage in enumerate(care.stages) if stage.state == "ahead" and not stage.note), None)
    said = _to_care_words(desk, view.to_care) if view.to_care is not None else _to_regular_words(desk, view)
    if wanted is None or not said or (view.to_care is not None and wanted):
        return path
    stages = list(care.stages)
    stages[wanted] = replace(stages[wanted], note=said)
    return [*path[:CARE], replace(care, stages=tuple(stages)), *path[CARE + 1 :]]


def _to_care_words(desk: Desk, gate: GateRule) -> str:
    told = gate.telling
    metric, wanted, figure = told.condition.metric, told.condition.value, told.figure or 0
    if told.condition.op is not Op.AT_LEAST:
        return ""
    if metric in (Metric.PROVEN_ORDERS, Metric.PAID_ORDERS):
        return _bought_words(min(figure, wanted), wanted)
    if metric in MONEY_METRICS:
        return _share_words(desk, reached_percent(figure, wanted), wanted)
    return ""


def _to_regular_words(desk: Desk, view: CardView) -> str:
    row = next((each for each in view.flags if each.flag == "regular" and not each.is_held), None)
    if row is None or row.by_hand or view.card.facts.function != "care":
        return ""
    for metric in row.metrics:
        if metric["name"] == "paid_orders" and not metric["met"] and metric["op"] == ">=":
            return _bought_words(metric["value"] or 0, metric["threshold"])
    near = nearest_sum(row)
    return _share_words(desk, near[0], near[1]) if near is not None and near[0] else ""


def _bought_words(bought: int, wanted: int) -> str:
    return QCoreApplication.translate("Card", "bought {n} of {wanted}").format(n=bought, wanted=wanted)


def _share_words(desk: Desk, percent: int, wanted_kop: int) -> str:
    said = QCoreApplication.translate("Card", "{percent}% of {sum}")
    return said.format(percent=percent, sum=desk.formats.amount(wanted_kop))


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
        said = _share_words(desk, near[0], near[1])
        by_what = QCoreApplication.translate("Card", "by total") if near[2] else ""
        step = StepperStage(stage.stage_id, stage.name, stage.state, said)
        if vip.name.endswith(stage.name):  # its own name says nothing more
            step = StepperStage(stage.stage_id, said, stage.state, by_what)
        path[-1] = StepperFunction(vip.function, vip.name, (step,), vip.days_text)
    return tuple(path)
