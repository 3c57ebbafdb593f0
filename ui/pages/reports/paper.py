"""The weekly report and the statements of pay on paper, or as a PDF."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk

if TYPE_CHECKING:
    from app.documents.aids import AidKind
    from app.services.aids import AidOptions
    from ui.steps.aid_sheets import AidSheets

Act = Callable[["AidSheets", "AidKind", "AidOptions", str], object]


class ReportPaper(QObject):
    """Makes a sheet of the page; the modules of documents come in a thread when one is first wanted.

    Signals:
        said: what came of it (str).
    """

    said = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._sheets: AidSheets | None = None

    def print_week(self, day: date, person_id: int | None) -> None:
        """Print the report of the week of ``day``, of one person if named; without a printer it is saved."""
        self._week(lambda sheets, kind, options, name: sheets.print(kind, options, name), day, person_id)

    def save_week(self, day: date, person_id: int | None) -> None:
        """Save it as a PDF."""
        self._week(lambda sheets, kind, options, name: sheets.save(kind, options, name), day, person_id)

    def print_pay(self, person_id: int, month: date, worked_days: int | None) -> None:
        """Print the statement of a person; without a printer it is saved."""
        self._pay(lambda sheets, kind, options, name: sheets.print(kind, options, name), person_id, month, worked_days)

    def save_pay(self, person_id: int, month: date, worked_days: int | None) -> None:
        """Save it as a PDF."""
        self._pay(lambda sheets, kind, options, name: sheets.save(kind, options, name), person_id, month, worked_days)

    def _pay(self, act: Act, person_id: int, month: date, worked_days: int | None) -> None:
        def here(_module: object) -> None:
            from app.documents.aids import AidKind
            from app.services.aids import AidOptions

            lang = self._desk.language.code
            options = AidOptions(lang, person_id=person_id, month=month, worked_days=worked_days)
            act(self._have_sheets(), AidKind.PAY_STATEMENT, options, self._name(person_id))

        self._with_documents(here)

    def _week(self, act: Act, day: date, person_id: int | None) -> None:
        def here(_module: object) -> None:
            from app.documents.aids import AidKind
            from app.services.aids import AidOptions

            options = AidOptions(self._desk.language.code, week_on=day, person_id=person_id)
            act(self._have_sheets(), AidKind.WEEKLY_REPORT, options, self._name(person_id))

        self._with_documents(here)

    def _with_documents(self, here: Callable[[object], None]) -> None:
        self._desk.jobs.start(self, lambda _progress: importlib.import_module("ui.steps.aid_sheets"), here)

    def _have_sheets(self) -> AidSheets:
        from ui.steps.aid_sheets import AidSheets

        if self._sheets is None:
            self._sheets = AidSheets(self._desk, self._page.window())
            self._sheets.said.connect(self.said)
        return self._sheets

    def _name(self, person_id: int | None) -> str:
        person = self._desk.person(person_id)
        return person.name if person is not None else ""
