"""The current client at a glance, beside the list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.client_card import ActivityRow, ClientCard
from ui.desk import Desk
from ui.kit.bars import Bar, MonthBars
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel, stage_icon
from ui.kit.flow_layout import FlowLayout
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel
from ui.theme import follow_theme, theme

MONTHS = 6
ACTIVITY_ICONS = {
    "call": "phone", "meeting": "users", "message": "quote", "letter": "mail", "visit": "user-share",
    "presentation": "users", "task": "checkbox", "note": "note",
}  # fmt: skip


def last_months(today: date, count: int) -> list[date]:
    """Return the first days of the last ``count`` months, the running one last."""
    months = []
    year, month = today.year, today.month
    for _ in range(count):
        months.append(date(year, month, 1))
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return months[::-1]


class Preview(QScrollArea):
    """A guide-tab card of one client.

    Signals:
        open_asked, log_asked, order_asked: the buttons at its foot.
    """

    open_asked = Signal()
    log_asked = Signal()
    order_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: ClientCard | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("window")
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(16, 12, 20, 16)
        self._sheet = GuideTabCard()
        self._sheet.body.setContentsMargins(0, 12, 0, 12)
        outer.addWidget(self._sheet)
        outer.addStretch(1)
        self.setWidget(inner)
        self._name = Label("", "cardTitle", wrap=True)
        self._about = Label("", "small", "text2", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows_box = QWidget()
        self._rows_box.setLayout(self._rows)
        self._chart_title = Label("", "small", "text2")
        self._chart = MonthBars(height_px=96)
        self.open = KButton("", kind=Kind.PRIMARY, size="small", key="Enter")
        self.log = KButton("", size="small", key="L")
        self.order = KButton("", size="small", key="O")
        self.open.clicked.connect(self.open_asked)
        self.log.clicked.connect(self.log_asked)
        self.order.clicked.connect(self.order_asked)
        self._lay_out()
        self.retranslate()
        follow_theme(self)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 2, 16, 12)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._about)
        chart = QVBoxLayout()
        chart.setContentsMargins(16, 10, 16, 10)
        chart.addWidget(self._chart_title)
        chart.addWidget(self._chart)
        buttons = QWidget()
        foot = FlowLayout(buttons, 6, 6)
        foot.setContentsMargins(16, 12, 16, 2)
        for button in (self.open, self.log, self.order):
            foot.addWidget(button)
        self._chart_box = QWidget()
        self._chart_box.setLayout(chart)
        body = self._sheet.body
        body.addLayout(head)
        body.addWidget(self._rows_box)
        body.addWidget(self._chart_box)
        body.addWidget(rule())
        body.addWidget(buttons)

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.setFixedWidth(theme().size("previewPanel") + 10)

    def show_card(self, card: ClientCard) -> None:
        """Show a client."""
        self._card = card
        facts = card.facts
        number = {"prospecting": "1 ", "first_sale": "2 ", "care": "3 ", "vip": "4 "}.get(facts.function, "")
        function = self._desk.language.words.text(f"function.{facts.function}")
        stage = self._desk.stage_name(facts.stage)
        text = f"{number}{function}, {stage}" if stage != function else f"{number}{function}"
        tab = GuideTab("stage", text, stage_icon(facts.function, facts.stage), is_main=True)
        self._sheet.set_tabs(facts.function, [tab])
        self._name.setText(facts.name)
        about = [f"№ {facts.code}", facts.values["industry"], facts.values["city"]]
        self._about.setText(", ".join(part for part in about if part))
        self._fill(card)
        self._show_chart(card)

    def _fill(self, card: ClientCard) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._add_step(card.next_step, card.facts.function)
        if card.figures.count:
            self._add_figures(card)
        if card.contacts:
            contact = card.contacts[0]
            phone = next((c.typed for c in contact.channels if c.kind == "phone"), "")
            name = ", ".join(part for part in (contact.name, contact.position) if part)
            role = (
                self._desk.language.words.text(f"decision_role_short.{contact.role}")
                if contact.role != "unknown"
                else ""
            )
            self._add_row("user", name, phone, role)
        elif card.channels:
            self._add_row("phone", card.channels[0].typed, "", "")
        done = next((a for a in card.activities if a.state == "done" and a.done_at), None)
        if done is not None and done.done_at is not None:
            day = self._desk.formats.day(self._desk.formats.local_date(done.done_at))
            kind = self._desk.language.words.text(f"activity_kind.{done.kind}")
            self._add_row(ACTIVITY_ICONS.get(done.kind, "note"), f"{day}, {kind.lower()}", done.title, "")
        paid = next((order for order in card.orders if order.is_paid), None)
        if paid is not None:
            title = self.tr("{day}, order {number}").format(
                day=self._desk.formats.day(paid.ordered_on), number=paid.number
            )
            self._add_row("receipt", title, ", ".join(paid.groups), self._desk.formats.money(paid.net_kop), bold=True)

    def _add_step(self, step: ActivityRow | None, function: str) -> None:
        if step is None:
            if function == "off":
                return
            self._add_row("alert-triangle", self.tr("No next step"), self.tr("Press T on the card to set one"), "",
                          role="warn")  # fmt: skip
            return
        when = self._desk.formats.due(step.due_on, step.due_at) if step.due_on else ""
        kind = self._desk.language.words.text(f"activity_kind.{step.kind}")
        is_late = step.due_on is not None and step.due_on < self._desk.book.clock.today()
        title = self.tr("{when}, late. {kind}") if is_late else self.tr("{when}. {kind}")
        when = when[:1].upper() + when[1:]
        self._add_row(
            "calendar-event", title.format(when=when, kind=kind), step.title, "",
            role="danger" if is_late else "accentText",
        )  # fmt: skip

    def _add_figures(self, card: ClientCard) -> None:
        figures = card.figures
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 8, 16, 8)
        gap = self.tr("%n day(s)", "", figures.gap_days) if figures.gap_days is not None else "—"
        for value, name in (
            (self._desk.formats.money(figures.total_kop), self.tr("total")),
            (self._desk.formats.whole_money(figures.average_kop), self.tr("average check")),
            (gap, self.tr("frequency")),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Label(value, "strong"))
            column.addWidget(Label(name, "caption", "text2"))
            row.addLayout(column)
        self._rows.addWidget(rule())
        self._rows.addWidget(box)

    def _add_row(self, icon: str, title: str, text: str, right: str, *, role: str = "text", bold: bool = False) -> None:
        if self._rows.count():
            self._rows.addWidget(rule())
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(9)
        row.addWidget(IconLabel(icon, "text2" if role == "text" else role), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "strong" if role != "text" or bold else "name", role, wrap=True))
        if text:
            words.addWidget(Label(text if len(text) < 240 else f"{text[:240]}…", "small", "text2", wrap=True))
        row.addLayout(words, 1)
        if right and bold:
            row.addWidget(Label(right, "strong"), 0, Qt.AlignmentFlag.AlignTop)
        elif right:
            row.addWidget(ChipLabel(right, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(box)

    def _show_chart(self, card: ClientCard) -> None:
        self._chart_box.setVisible(bool(card.figures.count))
        if not card.figures.count:
            return
        sums = dict(card.figures.by_month)
        months = last_months(self._desk.book.clock.today(), MONTHS)
        self._chart.set_bars(
            [
                Bar(
                    self._desk.formats.month(month),
                    sums.get(month, 0) / 100_000,
                    self._desk.formats.thousands(sums.get(month, 0)) if sums.get(month) else "",
                    is_running=month == months[-1],
                    tip=self._desk.formats.money(sums.get(month, 0)),
                )
                for month in months
            ],
            function=card.facts.function if card.facts.function != "off" else "care",
        )

    def retranslate(self) -> None:
        """Word the preview anew."""
        self.open.setText(self.tr("Open"))
        self.log.setText(self.tr("Log"))
        self.order.setText(self.tr("Order"))
        self._chart_title.setText(self.tr("Orders by month, thousands"))
        if self._card is not None:
            self.show_card(self._card)
