"""The funnel of the period, in clients or in money; the plain list while there are too few clients."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from app.services.report_rows import Bar, FunnelRow, Reports
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.empty_state import EmptyState
from ui.kit.funnel_bars import FunnelBar, FunnelBars
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.segmented import Segment, Segmented
from ui.pages.reports.chart_card import ChartCard
from ui.pages.reports.reading import Behind
from ui.pages.reports.words import ReportWords


class FunnelCard(ChartCard):
    """A bar a stage.

    Signals:
        behind_asked: the clients behind a bar (Behind).
    """

    behind_asked = Signal(object)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        self.bars = FunnelBars()
        super().__init__(self.bars)
        self._desk = desk
        self._words = words
        self._reports: Reports | None = None
        self.by = Segmented((Segment("clients", " "), Segment("money", " ")), size="small")
        self.by.chosen.connect(lambda _code: self._show())
        self.add_action(self.by)
        self.end_heading()
        self.early = EmptyState("early")
        self.early_button = self.early.add_button(KButton(""))
        self.early_button.clicked.connect(self._open_found)
        self.body.setContentsMargins(10, 0, 10, 14)  # the bars have air of their own at both sides
        self._whole = QStackedWidget()
        self.body.removeWidget(self._stack)
        self._whole.addWidget(self._stack)
        self._whole.addWidget(self.early)
        self.body.addWidget(self._whole, 1)
        self.bars.chosen.connect(self._open)
        self.table_opened.connect(self.behind_asked)

    def show_reports(self, reports: Reports) -> None:
        """Show the funnel of a period."""
        self._reports = reports
        self._show()

    def is_early(self) -> bool:
        """Whether there are too few clients for a funnel."""
        return self._reports is not None and self._reports.is_early

    def focus_inside(self) -> None:
        """Take the focus to what is shown."""
        if self.is_early() and not self.shows_table():
            self.early_button.setFocus()
        else:
            super().focus_inside()

    def toggle(self) -> None:
        """Show the plain list instead of the chart, or the chart again."""
        super().toggle()
        self._show_state()
        self.focus_inside()

    def _show_state(self) -> None:
        is_early = self.is_early() and not self.shows_table()
        policy = QSizePolicy.Policy.Expanding if is_early else QSizePolicy.Policy.Ignored
        self.early.setSizePolicy(policy, policy)  # what is behind asks for no room
        self._whole.setCurrentWidget(self.early if is_early else self._stack)
        self.by.setVisible(not is_early)

    def _show(self) -> None:
        reports = self._reports
        if reports is None:
            return
        kind = (
            self._words.this_period(reports.period.kind) if reports.is_running else self._words.period(reports.period)
        )
        self.set_title(self.tr("Funnel"))
        self.set_meta(self.tr("clients who entered each stage, {period}").format(period=kind))
        self.by.set_segments((Segment("clients", self.tr("Clients")), Segment("money", self.tr("Money"))))
        self.by.setAccessibleName(self.tr("Funnel"))
        self.bars.setAccessibleName(self.tr("Funnel"))
        heads = (self.tr("Stage"), self.tr("Entered"), self.tr("From previous"))
        self.bars.set_bars([self._bar(row) for row in reports.funnel], heads)
        self.show_table(
            [
                Column("stage", self.tr("Stage"), is_number=False),
                Column("clients", self.tr("Clients")),
                Column("share", self.tr("From previous")),
                Column("money", self.tr("Money")),
            ],
            [self._table_row(row) for row in reports.funnel],
        )
        found = reports.figures.found
        self.early.set_words(
            self.tr("Too early for a funnel"),
            self.tr("Percentages are shown from 10 clients on. You have {count}. Until then here is the plain list.")
            .format(count=found),
        )  # fmt: skip
        self.early_button.setText(self.tr("Show the %n client(s)", "", found))
        self.early_button.setVisible(bool(found))
        self.reword()
        self._show_state()

    def _is_money(self) -> bool:
        return self.by.code() == "money"

    def _bar(self, row: FunnelRow) -> FunnelBar:
        percent = row.money_percent if self._is_money() else row.share_percent
        is_first = self._reports is not None and row is self._reports.funnel[0]
        part = "" if percent is None and is_first else self._words.percent(percent)
        is_low = row.is_lowest and not self._is_money() and percent is not None
        if self._is_money():
            shown, value = self._desk.formats.whole_money(row.money_kop), row.money_kop
        else:
            shown, value = str(row.clients), row.clients
        said = ", ".join(filter(None, (row.stage_title, shown, part and self._from_previous(part))))
        return FunnelBar(row.stage_title, row.function, value, shown, part + " ▾" if is_low else part, is_low, said)

    def _from_previous(self, part: str) -> str:
        return self.tr("{part} of the stage before").format(part=part)

    def _table_row(self, row: FunnelRow) -> NumberRow:
        low = "danger" if row.is_lowest else "text"
        opens = self._behind(row)
        return NumberRow(
            (
                Cell(row.stage_title),
                Cell(str(row.clients), opens=opens, is_strong=True, sorts=row.clients),
                Cell(self._words.percent(row.share_percent), low, sorts=row.share_percent),
                Cell(self._desk.formats.amount(row.money_kop), opens=opens, sorts=row.money_kop / 100),
            ),
            row.stage_id,
        )

    def _behind(self, row: FunnelRow) -> Behind:
        title = self.tr("Entered {stage}").format(stage=row.stage_title)
        return Behind(title, Bar("funnel", stage_id=row.stage_id))

    def _open(self, at: int) -> None:
        if self._reports is not None:
            self.behind_asked.emit(self._behind(self._reports.funnel[at]))

    def _open_found(self) -> None:
        self.behind_asked.emit(Behind(self.tr("New clients"), Bar("found")))
