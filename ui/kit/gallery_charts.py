"""Charts, tables of numbers and pictures of a team on one sheet, in their states."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.bar_chart import BarChart, StackedBar
from ui.kit.diagram_rows import DiagramCell, DiagramColumn, DiagramPoint, DiagramRow
from ui.kit.function_bars import RoleBar, bars_height, paint_role_bars
from ui.kit.function_diagram import FunctionDiagram
from ui.kit.funnel_bars import FunnelBar, FunnelBars
from ui.kit.gallery_samples import Sample, Sheet
from ui.kit.load_bars import LoadBars, LoadRow
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.paint import begin
from ui.kit.section_card import SectionCard
from ui.kit.week_bars import WeekBar, WeekBars, WeekRow

ORDER = ("prospecting", "first_sale", "care", "vip")
MODELS = (
    ("One-tier", (RoleBar("Seller", ORDER),)),
    ("Two-tier", (RoleBar("Hunter", ORDER[:2]), RoleBar("Farmer", ORDER[2:]))),
    ("Three-tier", (RoleBar("Scout", ORDER[:1]), RoleBar("Hunter", ORDER[1:2]), RoleBar("Farmer", ORDER[2:]))),
    ("Own VIP manager", (RoleBar("Hunter", ORDER[:2]), RoleBar("Farmer", ORDER[2:3]), RoleBar("VIP", ORDER[3:]))),
)
COLUMNS = (
    DiagramColumn("prospecting", "Prospecting", "41 clients", "41"),
    DiagramColumn("first_sale", "First sale", "23 clients", "23"),
    DiagramColumn("care", "Care", "58 clients", "58"),
    DiagramColumn("vip", "VIP", "7 clients", "7"),
)
TEAM = (
    DiagramRow("Taras Hnatiuk", "hunter", (
        DiagramCell("prospecting", 41, True, "Prospecting: Taras Hnatiuk, 41"),
        DiagramCell("first_sale", 23, True, "First sale: Taras Hnatiuk, 23"),
        DiagramCell("care", 3, False, "Care: Taras Hnatiuk, 3 by name"),
    )),
    DiagramRow("Iryna Bondar", "farmer", (DiagramCell("care", 55, True, "Care: Iryna Bondar, 55"),)),
    DiagramRow("Olena Marchenko", "owner", (DiagramCell("vip", 7, True, "VIP: Olena Marchenko, 7"),)),
)  # fmt: skip
POINTS = (
    DiagramPoint(0, "first_sale", 1, "care", "first order is paid"),
    DiagramPoint(1, "care", 2, "vip", "VIP flag"),
)
OWNED = (DiagramColumn("prospecting", "Prospecting", "41 clients", "41", "Marketing"), *COLUMNS[1:])
LOADS = (
    LoadRow("Dmytro Savchuk", (), (("prospecting", 35),), "Dmytro Savchuk: 0, then 35"),
    LoadRow("Taras Hnatiuk", (("prospecting", 41), ("first_sale", 23)), (("first_sale", 23),), "Taras: 64, then 23"),
    LoadRow("Iryna Bondar", (("care", 55),), (("care", 55),), "Iryna Bondar: 55, as before"),
    LoadRow("Olena Marchenko", (("vip", 7), ("off", 4)), (("vip", 7), ("off", 4)), "Olena Marchenko: 11, as before"),
)
SALES = tuple(
    StackedBar(name, (again, first), str(again + first), is_running=name == "Jun", said=f"{name}: {again + first}")
    for name, again, first in (
        ("Jan", 212, 31), ("Feb", 248, 54), ("Mar", 262, 18), ("Apr", 301, 66), ("May", 322, 40), ("Jun", 118, 22),
    )
)  # fmt: skip
FUNNEL = (
    FunnelBar("New", "prospecting", 41, "41", said="New, 41"),
    FunnelBar("Qualified", "prospecting", 28, "28", "68%"),
    FunnelBar("Meeting", "first_sale", 19, "19", "68%"),
    FunnelBar("Proposal", "first_sale", 7, "7", "37%", is_low=True),
    FunnelBar("Active", "care", 6, "6", "86%"),
    FunnelBar("VIP", "vip", 0, "0", "0%"),
)
HEADS = ("Stage", "Clients", "Of the stage before")
WEEKS = tuple(str(week) for week in range(14, 26))
LEGS = (
    WeekRow("1 Prospecting", "norm 20", "prospecting", 20, tuple(
        WeekBar(done, is_short=done < 20 and at < 11, is_running=at == 11)
        for at, done in enumerate((22, 20, 14, 21, 25, 19, 20, 23, 20, 11, 21, 4))
    ), "8/12"),
    WeekRow("2 First sale", "norm 8", "first_sale", 8, tuple(
        WeekBar(done, is_running=at == 11) for at, done in enumerate((8, 9, 8, 10, 8, 12, 31, 9, 8, 8, 9, 6))
    ), "11/11"),
    WeekRow("3 Care", "no norm", "care", 0, tuple(WeekBar(done) for done in (3, 5, 0, 4, 6, 2, 8, 7, 5, 4, 6, 2))),
)  # fmt: skip
TABLE = (
    Column("who", "Person", is_number=False, weight=1),
    Column("calls", "Calls"),
    Column("won", "Won"),
    Column("sales", "Sales"),
    Column("norm", "Norm"),
)
NUMBERS = (
    NumberRow((Cell("Sales department", is_strong=True, spans=5),), is_head=True),
    NumberRow((Cell("Taras Hnatiuk", initials="TH", note="hunter"), Cell("86", opens="calls"), Cell("4", opens="won"),
               Cell("118 300"), Cell("90", edits="90")), key="taras"),
    NumberRow((Cell("Iryna Bondar", initials="IB", note="farmer"), Cell("41", role="danger", icon="alert-triangle",
               icon_role="danger", said="41, under the norm of 60"), Cell("–", role="text3"), Cell("322 400"),
               Cell("60", edits="60")), key="iryna"),
    NumberRow((Cell("Together", is_strong=True), Cell("127", is_strong=True), Cell("4", is_strong=True),
               Cell("440 700", is_strong=True), Cell("150")), is_total=True),
)  # fmt: skip


class RoleBars(Sample):
    """The small picture of one model, as on the cards of the Sales model page."""

    def __init__(self, name: str, bars: tuple[RoleBar, ...], parent: QWidget | None = None) -> None:
        super().__init__(name, bars_height(len(bars)), parent)
        self._bars = bars

    def sizeHint(self) -> QSize:
        return QSize(200, bars_height(len(self._bars)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_role_bars(painter, QRectF(self.rect()), self._bars, ORDER)
        painter.end()


class ChartsGallery(Sheet):
    """Each picture at rest, where the keyboard is (``ring``), and empty or short where it has such a state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 0, 24, 14)
        outer.setSpacing(14)
        for cards in (
            ((self._diagram(), 688), (self._diagram_empty(), 688)),
            ((self._models(), 300), (self._sales(), 524), (self._funnel(), 538)),
            ((self._weeks(), 688), (self._loads(), 688)),
            ((self._table(), 688), (self._writing(), 688)),
        ):
            row = QHBoxLayout()
            row.setSpacing(14)
            for card, stretch in cards:
                row.addWidget(card, stretch)
            outer.addLayout(row)
        outer.addStretch(1)

    def _models(self) -> SectionCard:
        card = SectionCard("Models", "one bar a role over the four functions")
        card.body.setSpacing(16)
        for name, bars in MODELS:
            card.body.addWidget(RoleBars(name, bars))
        card.body.addStretch(1)
        return card

    def _diagram(self) -> SectionCard:
        card = SectionCard("People and functions", "dashed: clients by name")
        diagram = FunctionDiagram()
        diagram.setAccessibleName("People and functions")
        diagram.set_diagram(COLUMNS, TEAM, POINTS, "nobody")
        diagram.setProperty("ring", True)
        return _filled(card, diagram)

    def _diagram_empty(self) -> SectionCard:
        card = SectionCard("A leg without a person", "and a department")
        diagram = FunctionDiagram()
        diagram.setAccessibleName("A leg without a person")
        diagram.set_diagram(OWNED, TEAM[:2], POINTS[:1], "nobody")
        return _filled(card, diagram)

    def _sales(self) -> SectionCard:
        card = SectionCard("Sales by month", "repeat and first; the running month is pale")
        chart = BarChart(("care", "sale"))
        chart.setAccessibleName("Sales by month")
        chart.set_bars(SALES)
        chart.setProperty("ring", True)
        return _filled(card, chart)

    def _funnel(self) -> SectionCard:
        card = SectionCard("Funnel", "the weakest place is marked")
        chart = FunnelBars()
        chart.setAccessibleName("Funnel")
        chart.set_bars(FUNNEL, HEADS)
        chart.setProperty("ring", True)
        return _filled(card, chart)

    def _weeks(self) -> SectionCard:
        card = SectionCard("Legs, 12 weeks", "red: short of the norm; far over it; no norm")
        chart = WeekBars()
        chart.setAccessibleName("Legs, 12 weeks")
        chart.set_rows(LEGS, WEEKS, "Week")
        chart.setProperty("ring", True)
        return _filled(card, chart)

    def _loads(self) -> SectionCard:
        card = SectionCard("Load after and before", "thick: after, thin: before")
        bars = LoadBars()
        bars.setAccessibleName("Load after and before")
        bars.set_rows(LOADS)
        bars.setProperty("ring", True)
        return _filled(card, bars)

    def _table(self) -> SectionCard:
        card = SectionCard("Table of numbers", "E writes, Enter opens")
        table = NumberTable()
        table.setAccessibleName("Table of numbers")
        table.set_table(TABLE, NUMBERS)
        table.setProperty("ring", True)
        return _filled(card, table)

    def _writing(self) -> SectionCard:
        card = SectionCard("A number being written", "refused: it stays open")
        self.writing = NumberTable()
        self.writing.setAccessibleName("A number being written")
        self.writing.set_table(TABLE, NUMBERS)
        self.writing.start_edit(self.writing.model().index(2, len(TABLE) - 1))
        self.writing.edit_done("A whole number from 0 to 1000")
        return _filled(card, self.writing)


def _filled(card: SectionCard, widget: QWidget) -> SectionCard:
    card.body.addWidget(widget)
    card.body.addStretch(1)
    return card
