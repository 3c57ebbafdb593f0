"""Where clients change hands, and the models so far."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.sales_models import Role, SalesModel
from app.services.sales_model import HandOverPoint, ModelView, PeriodRow
from ui.desk import Desk
from ui.kit.avatar import Avatar
from ui.kit.button import KButton, Kind
from ui.kit.label import Label, rule
from ui.kit.paint import begin, fill_box
from ui.kit.section_card import IconLabel, SectionCard
from ui.pages.sales_model.answer_days import AnswerDays
from ui.pages.sales_model.layouts import empty_layout
from ui.pages.sales_model.words import ModelWords
from ui.theme import follow_theme, theme

ROW_PX = 35
DOT_PX = 8
DAY_PX, REMARK_PX = 82, 170
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Dot(QWidget):
    """A small disc in a colour of the tokens."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setFixedSize(DOT_PX, DOT_PX)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), DOT_PX / 2, theme().color(self._role))
        painter.end()


class PassPair(QWidget):
    """Two avatars with an arrow between them."""

    def __init__(self, giver: str, taker: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Avatar(giver))
        row.addWidget(IconLabel("arrow-right", "text", 14))
        row.addWidget(Avatar(taker))
        row.addStretch(1)


class PointsCard(SectionCard):
    """Hand-over points, the days to answer, and the history; one who works alone sees the history alone.

    Signals:
        rules_asked: open the Rules page at a rule (its code, or empty).
    """

    rules_asked = Signal(str)

    def __init__(self, desk: Desk, words: ModelWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._desk, self._words = desk, words
        self.edit_link = KButton("", kind=Kind.LINK)
        self.edit_link.clicked.connect(lambda: self.rules_asked.emit(""))
        self.add_action(self.edit_link)
        self.body.setContentsMargins(1, 0, 1, 12)
        self.body.setSpacing(0)
        self._table = QWidget(self)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.days = AnswerDays(desk)
        self.days.setContentsMargins(16, 6, 16, 0)
        self._past = QWidget(self)
        self._rows = QVBoxLayout(self._past)
        self._rows.setContentsMargins(16, 10, 16, 0)
        self._rows.setSpacing(8)
        self.body.addWidget(self._table)
        self.body.addWidget(self.days)
        self.body.addWidget(self._past)
        self.body.addStretch(1)

    def show_view(self, view: ModelView) -> None:
        """Show the points and the history."""
        has_points = bool(view.points) and not view.is_solo
        self.set_title(self.tr("Hand-over points") if has_points else self.tr("History"))
        self.edit_link.setText(self.tr("Edit in Rules"))
        self.edit_link.setVisible(has_points)
        self._table.setVisible(has_points)
        self.days.setVisible(has_points)
        self.days.show_days(self._desk.facts.settings)
        empty_layout(self._grid)
        if has_points:
            self._fill_table(view)
        empty_layout(self._rows)
        if has_points:
            self._rows.addWidget(Label(self.tr("History"), "strong"))
        for period in view.history:
            self._rows.addWidget(self._period(period, is_now=period.until_on is None))

    def _fill_table(self, view: ModelView) -> None:
        heads = (self.tr("When"), self.tr("From, to"), self.tr("This quarter"), self.tr("Wait"))
        for column, text in enumerate(heads):
            label = Label(text, "small", "text2")
            label.setContentsMargins(*self._margins(column))
            if column > 1:
                label.setAlignment(RIGHT)
            self._grid.addWidget(label, 0, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowMinimumHeight(0, theme().px(30))
        for at, point in enumerate(view.points):
            line = rule(self._table)
            self._grid.addWidget(line, 2 * at + 1, 0, 1, 4)
            self._grid.setRowMinimumHeight(2 * at + 2, theme().px(ROW_PX))
            self._fill_row(view, point, 2 * at + 2)
        self._grid.addWidget(rule(self._table), 2 * len(view.points) + 1, 0, 1, 4)

    @staticmethod
    def _margins(column: int) -> tuple[int, int, int, int]:
        return (16 if column == 0 else 8, 0, 16 if column == 3 else 8, 0)

    def _fill_row(self, view: ModelView, point: HandOverPoint, row: int) -> None:
        giver, taker = view.person(point.from_person_id), view.person(point.to_person_id)
        nobody = self.tr("nobody")
        when = self._words.when(point.rule_code) if point.rule_sentence else self.tr("No rule is set")
        label = Label(when, "body", "text" if point.rule_sentence else "danger", wrap=True)
        if point.rule_sentence:
            label.setToolTip(point.rule_sentence)
        wait = self._words.wait(point.wait_days) if point.wait_days is not None else "–"
        names = giver.name if giver else nobody, taker.name if taker else nobody
        is_same = giver is not None and giver == taker
        pair = Label(self.tr("one person"), "body", "text2") if is_same else PassPair(*names)
        cells: tuple[QWidget, ...] = (
            label,
            pair,
            Label(str(point.this_quarter)),
            Label(wait),
        )
        for column, cell in enumerate(cells):
            cell.setContentsMargins(*self._margins(column))
            if column > 1 and isinstance(cell, Label):
                cell.setAlignment(RIGHT)
            self._grid.addWidget(cell, row, column)

    # --- history --------------------------------------------------------------------------------------------------

    def _period(self, period: PeriodRow, *, is_now: bool) -> QWidget:
        line = QWidget(self._past)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Dot("accent" if is_now else "off"))
        day = Label(self._desk.formats.short_date(period.since_on), "body", "text2")
        day.setFixedWidth(theme().px(DAY_PX))
        row.addWidget(day)
        row.addWidget(Label(self._what(period), "name", wrap=True), 1)
        remark = Label(self._remark(period), "body", "text2", elide=True)
        remark.setAlignment(RIGHT)
        remark.setMaximumWidth(theme().px(REMARK_PX))
        row.addWidget(remark)
        return line

    def _what(self, period: PeriodRow) -> str:
        """Return 'One-tier, Taras sells', 'Two-tier, hunter and farmer'."""
        sellers = [people for _role, people in period.roles if people]
        if period.model is SalesModel.SINGLE and sellers:
            names = self._words.names(sellers[0])
            if len(sellers[0]) == 1 and len(period.person_ids) == 1:
                return self.tr("One-tier, {name} alone").format(name=self._words.first_name(sellers[0][0]))
            if len(sellers[0]) == 1:
                return self.tr("One-tier, {name} sells").format(name=self._words.first_name(sellers[0][0]))
            return self.tr("One-tier: {names}").format(names=names)
        return self._words.full(period.model)

    def _remark(self, period: PeriodRow) -> str:
        if period.note:
            return period.note
        if period.is_first:
            return self.tr("book created")
        if period.moved_count and len(period.moved_to) == 1:
            name = self._words.first_name(period.moved_to[0])
            return self.tr("%n client(s) to {name}", "", period.moved_count).format(name=name)
        if period.moved_count:
            return self.tr("%n client(s) moved", "", period.moved_count)
        vip = dict(period.roles).get(Role.VIP_MANAGER, ())
        if vip:
            return self.tr("{name} keeps VIP").format(name=self._words.first_name(vip[0]))
        return ""
