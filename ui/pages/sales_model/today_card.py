"""The card 'Today': people against functions, and who answers for a function."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.conveyor import Function
from app.services.sales_model import FunctionCell, ModelView
from ui.desk import Desk
from ui.kit.diagram_rows import DiagramCell, DiagramColumn, DiagramPoint, DiagramRow
from ui.kit.function_diagram import FunctionDiagram
from ui.kit.paint import text_width
from ui.kit.section_card import SectionCard
from ui.pages.sales_model.words import ModelWords
from ui.theme import theme

META_BESIDE_PX = 40


class TodayCard(SectionCard):
    """Signals: function_chosen: the function whose block was pressed (str)."""

    function_chosen = Signal(str)

    def __init__(self, desk: Desk, words: ModelWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._desk, self._words = desk, words
        self._metas: tuple[str, ...] = ()
        self.diagram = FunctionDiagram()
        self.diagram.function_chosen.connect(self.function_chosen)
        self.body.setContentsMargins(15, 4, 1, 8)
        self.body.addWidget(self.diagram)

    def show_view(self, view: ModelView) -> None:
        """Show who keeps which leg today."""
        self.set_title(self.tr("Today"))
        solo = view.is_solo
        self._metas = (self.tr("you keep every leg"),)
        if not solo:
            short = self.tr("who keeps which leg")
            self._metas = (self.tr("who keeps which leg, and where clients change hands"), short)
        self._fit_meta()
        columns = [
            DiagramColumn(
                str(cell.function),
                self._words.function(cell.function),
                self._words.clients(cell.clients),
                str(cell.clients),
                cell.department,
            )
            for cell in view.functions
        ]
        people = self._people(view)
        rows = [self._row(view, person_id) for person_id in people]
        points = () if solo else self._points(view, people)
        self.diagram.setAccessibleName(self.tr("Who keeps which leg"))
        self.diagram.set_diagram(columns, rows, points, self.tr("nobody"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_meta()

    def _fit_meta(self) -> None:
        """Show the longest remark that has the room."""
        look = theme()
        room = self.width() - text_width(self.tr("Today"), look.font("strong")) - META_BESIDE_PX
        fitting = (meta for meta in self._metas if text_width(meta, look.font("small")) <= room)
        self.set_meta(next(fitting, ""))

    def _people(self, view: ModelView) -> list[int]:
        """Return who stands in the diagram: those who answer for a function, then those who only have clients."""
        owners = [cell.owner_id for cell in view.functions if cell.owner_id is not None]
        others = [person for cell in view.functions for person, count in cell.people if person is not None and count]
        return list(dict.fromkeys((*owners, *others)))

    def _row(self, view: ModelView, person_id: int) -> DiagramRow:
        person = view.person(person_id)
        name = person.name if person is not None else "?"
        cells = []
        for cell in view.functions:
            count = dict(cell.people).get(person_id, 0)
            is_owner = cell.owner_id == person_id
            if is_owner or count:
                spoken = self._spoken(cell, name, count, is_owner)
                cells.append(DiagramCell(str(cell.function), count, is_owner, spoken))
        return DiagramRow(name, self._under(view, person_id), tuple(cells))

    def _under(self, view: ModelView, person_id: int) -> str:
        person = view.person(person_id)
        if person is not None and person.job_title:
            return person.job_title[:1].lower() + person.job_title[1:]
        roles = [self._words.role(row.role) for row in view.roles if person_id in row.people]
        return ", ".join(roles).lower()

    def _spoken(self, cell: FunctionCell, name: str, count: int, is_owner: bool) -> str:
        said = self._words.has(cell.function, name, count)
        if not is_owner:
            return self.tr("{words}, by name").format(words=said)
        return f"{said}, {cell.department}" if cell.department else said

    def _points(self, view: ModelView, people: list[int]) -> tuple[DiagramPoint, ...]:
        found = []
        for point in view.points:
            giver, taker = point.from_person_id, point.to_person_id
            if giver is None or taker is None or giver == taker:
                continue
            label = self._words.when_short(point.rule_code) if point.rule_sentence else self.tr("no rule")
            found.append(
                DiagramPoint(
                    people.index(giver), str(point.from_function), people.index(taker), str(point.to_function), label
                )
            )
        return tuple(found)


def cell_of(view: ModelView, function: str) -> FunctionCell:
    """Return the cell of a function."""
    return next(cell for cell in (*view.functions, view.off_track) if cell.function == Function(function))
