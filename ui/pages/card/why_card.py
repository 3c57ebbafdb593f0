"""The card 'Why flagged': each mark with its reason and figures, and how far the others are."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.flag_sheet import FlagRow
from ui.desk import Desk
from ui.kit.bars import ThinBar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.label import Label, plain_tooltip, rule
from ui.kit.menu import KMenu, show_under
from ui.kit.section_card import IconLabel, SectionCard
from ui.pages.card.conditions import (
    FULL_PERCENT,
    ShortCondition,
    nearest_percent,
    nearest_sum,
    percent_of,
    reached_on,
    short_conditions,
)
from ui.pages.card.levers import Sales
from ui.pages.card.override import give_back, override_menu, to_rule
from ui.pages.card.view import CardView
from ui.theme import theme

TITLE_ROLES = {"regular": "careText", "vip": "vipText", "late": "warn", "sleeping": "offText"}
FUNCTIONS = {"regular": "care", "vip": "vip"}
SHOWN_ORDERS = 6
LINK_PX = 20  # a link among lines of small text


class WhyCard(SectionCard):
    """Held marks first, then the distance to those not held.

    Signals:
        order_asked: open an order behind a mark: its id (int).
        orders_asked: show all orders.
        rules_asked: show the rules, this one (str, its flag).
    """

    order_asked = Signal(int)
    orders_asked = Signal()
    rules_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="flag-3", icon_role="text2", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._inside: QWidget | None = None
        self._sales: Sales | None = None
        self.rules = KButton(kind=Kind.LINK)
        self.rules.clicked.connect(lambda: self.rules_asked.emit(self._flags()[0].flag if self._flags() else ""))
        self.by_hand = IconButton("dots", " ", side_px=26, icon_px=15)
        self.by_hand.clicked.connect(self.open_menu)
        self.add_action(self.rules)
        self.add_action(self.by_hand)
        self.body.setContentsMargins(14, 0, 12, 12)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Why flagged"))
        self.rules.setText(self.tr("Rules"))
        self.by_hand.set_name(self.tr("Decide by hand"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the marks of a client; what was read of another one is forgotten."""
        if self._view is None or self._view.card.facts.id != view.card.facts.id:
            self._sales = None
        self._view = view
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._add_warnings(column, view)
        for at, row in enumerate(view.flags):
            if at:
                column.addSpacing(3)
                column.addWidget(rule())
                column.addSpacing(2)
            self._add_row(column, row)
        if not view.flags:
            column.addWidget(Label(self.tr("No marks, and no rule is set up."), "small", "text3", wrap=True))
        column.addStretch(1)
        self.body.addWidget(self._inside, 1)
        self._inside.show()  # now: a layout shows what is new a moment later

    def show_sales(self, sales: Sales) -> None:
        """Add what is read once the card stands: the days of the rules, what winning the client cost."""
        if sales != self._sales:
            self._sales = sales
            if self._view is not None:
                self.show_view(self._view)

    def open_menu(self) -> None:
        """Open the menu of what is decided by hand."""
        if self._view is not None:
            menu = override_menu(self.desk, self._view, self)
            menu.aboutToHide.connect(menu.deleteLater)
            show_under(menu, self.by_hand, at_right=True)

    def _flags(self) -> tuple[FlagRow, ...]:
        return self._view.flags if self._view is not None else ()

    def _add_warnings(self, column: QVBoxLayout, view: CardView) -> None:
        """Say what is to be looked at before the marks: special terms to review, a client that cost much leaving."""
        review_on = view.card.facts.values["special_terms_review_on"]
        if view.card.facts.is_review_due:
            said = self.tr("Review of the special terms due {day}")
            self._add_line(column, "alert-triangle", said.format(day=self.desk.formats.day(review_on)), "warn", "warn")
        if self._sales is not None and self._sales.levers.winning_cost:
            self._add_line(column, "alert-triangle", self._sales.levers.winning_cost, "warn", "warn")

    def _add_row(self, column: QVBoxLayout, row: FlagRow) -> None:
        start, _colon, reasons = row.sentence.partition(": ")
        head = QHBoxLayout()
        head.setSpacing(8)
        name = Label(start, "chip", TITLE_ROLES[row.flag], wrap=True)
        near = nearest_sum(row) if not row.is_held and not row.by_hand else None
        if near is not None and near[0] == 0:
            near = None  # what has not begun is better said whole
        head.addWidget(name, 0 if near else 1)
        if near is not None:
            head.addWidget(Label(self._share(near), "small", "text2", elide=True), 1)
        column.addLayout(head)
        shorts = short_conditions(self.desk, row) if not row.by_hand else ()
        if row.is_held:
            for short in (each for each in shorts if each.is_met):
                self._add_condition(column, short)
            if not shorts:
                self._add_line(column, "check", reasons or row.reason, "ok")
            if row.falls_off:
                self._add_line(column, "clock", row.falls_off, "text3")
            self._add_orders(column, row)
        else:
            self._add_distance(column, row, reasons)
            name.setToolTip(self._version(row))
        if row.by_hand:
            self._add_hand(column, row)

    def _add_hand(self, column: QVBoxLayout, row: FlagRow) -> None:
        """Say when a decision by hand is looked at again, and offer to give it back to the rule."""
        if row.review_on is not None:
            said = self.tr("Review {day}").format(day=self.desk.formats.short_date(row.review_on))
            is_due = row.review_on <= self.desk.book.clock.today()
            self._add_line(column, "calendar", said, "warn" if is_due else "text3", "warn" if is_due else "text")
        back = KButton(to_rule(), kind=Kind.LINK)
        back.setFixedHeight(theme().px(LINK_PX))
        back.setAccessibleDescription(self.desk.language.words.text(f"flag.{row.flag}"))
        back.clicked.connect(lambda: self._give_back(row.flag))
        line = QHBoxLayout()
        line.setContentsMargins(21, 0, 0, 0)
        line.addWidget(back)
        line.addStretch(1)
        column.addLayout(line)

    def _give_back(self, flag: str) -> None:
        if self._view is not None:
            give_back(self.desk, self._view, flag, self)

    def _share(self, near: tuple[int, int, bool]) -> str:
        percent, threshold_kop, _is_total = near
        return self.tr("{percent}% of {sum}").format(percent=percent, sum=self.desk.formats.amount(threshold_kop))

    def _add_condition(self, column: QVBoxLayout, short: ShortCondition) -> None:
        """Show a condition that is met: its figures behind it, or under it when they are many."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(IconLabel("check", "ok", 15), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(Label(short.asked, "small"))
        if not short.is_long:
            first.addWidget(Label(short.figures, "small", "text2", elide=True), 1)
        first.addStretch(0)
        words.addLayout(first)
        if short.is_long:
            words.addWidget(Label(short.figures, "small", "text2", wrap=True, selectable=True))
        line.addLayout(words, 1)
        column.addLayout(line)

    def _add_line(self, column: QVBoxLayout, icon: str, text: str, role: str, ink: str = "text") -> None:
        if not text:
            return
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(IconLabel(icon, role, 15), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(_sentence(text), "small", ink, wrap=True, selectable=True), 1)
        column.addLayout(line)

    def _add_distance(self, column: QVBoxLayout, row: FlagRow, reasons: str) -> None:
        percent, near = nearest_percent(row), nearest_sum(row)
        if row.by_hand:
            self._add_line(column, "user", reasons or row.reason, "text3")
            return
        shown = near[0] if near is not None else percent
        if shown is not None:
            bar = ThinBar(FUNCTIONS.get(row.flag, ""))
            bar.set_part(shown / FULL_PERCENT, f"{shown} %")
            column.addWidget(bar)
        day = self._pace_day(near)
        if day is not None:
            name = self.desk.language.locale.standaloneMonthName(day.month)
            text = self.tr("At this pace: {month} {year}").format(month=name, year=day.year)
            pace = Label(text, "small", "text2", wrap=True)
            pace.setToolTip(plain_tooltip("\n".join(map(_sentence, row.distances))))
            column.addWidget(pace)
        elif near is None or not row.distances:
            for distance in row.distances or ((reasons,) if reasons else ()):
                self._add_line(column, "point", distance, "text3")
        else:
            column.addWidget(Label(_sentence(nearest_distance(row)), "small", "text2", wrap=True))

    def _pace_day(self, near: tuple[int, int, bool] | None) -> date | None:
        """Return when the sum of all orders is reached, where that is what is missing."""
        if near is None or not near[2] or self._view is None:
            return None
        return reached_on(self._view.card.figures, near[1], self.desk.book.clock.today())

    def _add_orders(self, column: QVBoxLayout, row: FlagRow) -> None:
        """Name the orders behind a mark and the version of its rule."""
        version = self._version(row)
        if not row.orders and not version:
            return
        line = QHBoxLayout()
        line.setContentsMargins(21, 0, 0, 0)
        line.setSpacing(6)
        if row.orders:
            line.addWidget(self._orders_link(row))
        if version:
            told = Label(version, "caption", "text2", elide=True)
            line.addWidget(told, 1)
        line.addStretch(0)
        column.addLayout(line)

    def _orders_link(self, row: FlagRow) -> KButton:
        formats, last = self.desk.formats, row.orders[-SHOWN_ORDERS:]
        link = KButton(self.tr("%n order(s)", "", len(row.orders)), kind=Kind.LINK)
        link.setFixedHeight(theme().px(LINK_PX))
        said = [f"{o.number}, {formats.short_date(o.ordered_on)}: {formats.money(o.net_kop)}" for o in last]
        link.setToolTip(plain_tooltip("\n".join(said)))
        link.setAccessibleDescription("; ".join(said))
        if len(row.orders) == 1:
            link.clicked.connect(lambda: self.order_asked.emit(last[0].id))
        else:
            link.clicked.connect(lambda: self._show_orders(row, link))
        return link

    def _show_orders(self, row: FlagRow, link: KButton) -> None:
        """Open the menu of the orders behind a mark, the newest first."""
        formats, menu = self.desk.formats, KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for order in reversed(row.orders[-SHOWN_ORDERS:]):
            text = f"{order.number}, {formats.short_date(order.ordered_on)}"
            menu.add(text, partial(self.order_asked.emit, order.id), icon="receipt", meta=formats.money(order.net_kop))
        menu.addSeparator()
        menu.add(self.tr("All orders"), self.orders_asked.emit, icon="list-check")
        show_under(menu, link)

    def _version(self, row: FlagRow) -> str:
        """Return 'version 3 of 12 May'; empty without a rule, the day left out until it is known."""
        if row.rule_version is None or row.rule_version_id is None or row.by_hand:
            return ""
        day = self._sales.rule_days.get(row.rule_version_id) if self._sales is not None else None
        if day is None:
            return self.tr("version {n} of the rule").format(n=row.rule_version)
        return self.tr("version {n} of {day}").format(n=row.rule_version, day=self.desk.formats.short_date(day))


def nearest_distance(row: FlagRow) -> str:
    """Return the sentence of the condition that is nearest; the first one when none can be counted."""
    open_metrics = [metric for metric in row.metrics if not metric.get("met", True)]
    parts = [percent_of(metric) or 0 for metric in open_metrics[: len(row.distances)]]
    return row.distances[parts.index(max(parts))] if parts else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
