"""Calls for a short leg: who, on which free days, in one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app.domain.legs import Leg, spread
from app.errors import InvalidError
from app.services.leg_calls import FreeDay, LegPick, load_free_days, offer_for_leg, plan_calls
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.messages import say_error
from ui.steps.legs_words import function_name

LEAST, MOST = 3, 12
DAY_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class CallOffer:
    """Whom to call, and the days there are."""

    picks: tuple[LegPick, ...]
    days: tuple[FreeDay, ...]


def load_offer(session: Any, function: str, lang: str, limit: int, person_id: int | None) -> CallOffer:
    """Return whom to call for a leg and the next working days with what is planned there."""
    picks = offer_for_leg(session, function, lang, limit, person_id)
    return CallOffer(picks, load_free_days(session, person_id=person_id))


class PlanCallsDialog(WriteDialog):
    """Clients and days are ticked; how many calls fall on which day is said beside the day."""

    def __init__(self, desk: Desk, leg: Leg, offer: CallOffer, plan_on: date, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=520)
        self.set_title(self.tr("Plan calls"), function_name(desk, leg.function.value))
        self._offer = offer
        self._days = tuple(day for day in offer.days)
        self.text = KLineEdit(self._usual_text(leg.function.value))
        self._text_field = Field(self.tr("What to do"), self.text)
        self.body.addWidget(self._text_field)
        self.clients: list[tuple[QCheckBox, LegPick]] = []
        self.days: list[tuple[QCheckBox, FreeDay]] = []
        self._count = Label("", "small", "text2", wrap=True)
        self._add_clients()
        self._add_days(plan_on)
        self.body.addWidget(self._count)
        self._show_count()

    def open(self) -> None:
        """Show the dialog with the focus on the first client."""
        super().open()
        if self.clients:
            self.clients[0][0].setFocus()

    def save(self) -> None:
        """Write the calls."""
        ids, days = self._ticked(), self._ticked_days()
        if not self.text.text().strip():
            error = InvalidError("text_empty", field="title")
            self._text_field.set_error(say_error(self.desk.language, error))
            self.text.setFocus()
        elif ids and days:
            self.write(plan_calls, ids, days, self.text.text().strip())

    # --- inside -----------------------------------------------------------------------------------------------

    def _add_clients(self) -> None:
        self.body.addWidget(Label(self.tr("With whom"), "small", "text2"))
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        records = 0
        for pick in self._offer.picks:
            if pick.client_id is None:
                records += 1
                continue
            check = QCheckBox(f"{pick.name}  ·  {why_words(self.desk, pick)}".replace("&", "&&"))
            check.setChecked(True)
            check.toggled.connect(self._show_count)
            column.addWidget(check)
            self.clients.append((check, pick))
        if not self.clients:
            column.addWidget(Label(self.tr("Every client of this function has a step already."), "body", "text2"))
        if records:
            words = self.tr("The calling base has %n record(s) more to call.", "", records)
            column.addWidget(Label(words, "small", "text2", wrap=True))
        self.body.addWidget(box)

    def _add_days(self, plan_on: date) -> None:
        self.body.addWidget(Label(self.tr("On which days"), "small", "text2"))
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        for at, day in enumerate(self._days):
            check = QCheckBox()
            check.setChecked(day.on == plan_on)
            check.toggled.connect(self._show_count)
            grid.addWidget(check, at // DAY_COLUMNS, at % DAY_COLUMNS)
            self.days.append((check, day))
        grid.setColumnStretch(DAY_COLUMNS, 1)
        self.body.addWidget(box)

    def _ticked(self) -> list[int]:
        return [pick.client_id for check, pick in self.clients if check.isChecked() and pick.client_id is not None]

    def _ticked_days(self) -> list[date]:
        return [day.on for check, day in self.days if check.isChecked()]

    def _show_count(self) -> None:
        calls, days = len(self._ticked()), self._ticked_days()
        planned = {day.on: day.planned for _check, day in self.days}
        falls: Sequence[date] = spread(calls, days, planned)
        for check, day in self.days:
            locale = self.desk.language.locale
            name = locale.dayName(day.on.isoweekday(), locale.FormatType.ShortFormat)
            words = self.tr("{day}: {planned} planned").format(day=f"{name} {day.on.day}", planned=day.planned)
            if count := falls.count(day.on):
                words = f"{words} + {count}"
            check.setText(words)
        self.save_button.setText(self.tr("Plan %n call(s)", "", calls))
        self.save_button.setEnabled(bool(calls and days))
        self._count.setText("" if days else self.tr("Tick a day."))
        self._count.setVisible(not days)

    def _usual_text(self, function: str) -> str:
        return {
            "prospecting": self.tr("First contact"),
            "first_sale": self.tr("Agree the meeting or the proposal"),
            "care": self.tr("Ask how it goes, offer the next order"),
            "vip": self.tr("Personal call"),
        }[function]


def why_words(desk: Desk, pick: LegPick) -> str:
    """Return why a client is offered, in few words."""
    days = desk.formats.days(pick.days)
    if pick.why == "no_step":
        text = QCoreApplication.translate("PlanCallsDialog", "{stage} for {days}, no step")
    elif pick.why == "late":
        text = QCoreApplication.translate("PlanCallsDialog", "{stage}, no order for {days}")
    else:
        text = QCoreApplication.translate("PlanCallsDialog", "{stage}, not touched for {days}")
    return text.format(stage=pick.stage_title, days=days)
