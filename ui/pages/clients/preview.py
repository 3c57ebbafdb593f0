"""The current client at a glance, beside the list (picture 03)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.months import add_months, month_start
from app.domain.shares import reached_percent
from app.services.client_card import ActivityRow, ClientCard, load_card
from app.services.client_list import load_client_rows
from app.services.flag_sheet import FlagRow, load_flags
from ui.desk import Desk
from ui.kit.bars import Bar, MonthBars
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import stage_icon
from ui.kit.flow_layout import FlowLayout
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.label import Label, rule
from ui.pages.clients.preview_parts import SIDE_PX, Figures, PreviewRow, StepBand
from ui.theme import follow_theme, theme

MONTHS = 6
WIDE_FROM_PX = 1500  # of the page: a window of 1720
WIDE_PX = 380
CHART_PX = 96
FUNCTION_NUMBERS = {"prospecting": "1 ", "first_sale": "2 ", "care": "3 ", "vip": "4 "}
ACTIVITY_ICONS = {
    "call": "phone", "meeting": "users", "message": "quote", "letter": "mail", "visit": "user-share",
    "presentation": "users", "task": "checkbox", "note": "note",
}  # fmt: skip
FLAG_ROLES = {"vip": "vipText", "regular": "careText", "late": "danger", "sleeping": "offText"}


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What the preview shows: the card, its flags, and in a few words why the weightiest holds."""

    card: ClientCard
    flags: tuple[FlagRow, ...]
    why: str


def load_preview(session: Any, client_id: int, lang: str) -> PreviewView:
    """Return one client for the preview; raises NotFoundError ``no_client``."""
    card = load_card(session, client_id)
    rows = load_client_rows(session, [client_id], ("why",), lang)
    return PreviewView(card, load_flags(session, client_id, lang), rows[0].why if rows else "")


class Preview(QScrollArea):
    """A guide-tab card of one client.

    Signals:
        open_asked, log_asked, order_asked: the buttons at its foot.
        menu_asked: the button with the dots (the widget to open under).
        month_asked: a bar was chosen.
    """

    open_asked = Signal()
    log_asked = Signal()
    order_asked = Signal()
    menu_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: PreviewView | None = None
        self._width_px = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("window")
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(16, 12, 20, 16)
        self._sheet = GuideTabCard()
        self._sheet.body.setContentsMargins(0, 13, 0, 12)
        outer.addWidget(self._sheet)
        outer.addStretch(1)
        self.setWidget(inner)
        self._name = Label("", "cardTitle", wrap=True)
        self._about = Label("", "small", "text2", wrap=True)
        self.more = IconButton("dots", " ", side_px=28)
        self.band = StepBand()
        self.figures = Figures()
        self.flag, self.contact, self.touch, self.paid = (PreviewRow() for _each in range(4))
        self._chart_title = Label("", "small", "text2", elide=True)
        self._chart = MonthBars(height_px=CHART_PX)
        self.open = KButton("", kind=Kind.PRIMARY, size="small", key="Enter")
        self.log = KButton("", size="small", key="L")
        self.order = KButton("", size="small", key="O")
        self.open.clicked.connect(self.open_asked)
        self.log.clicked.connect(self.log_asked)
        self.order.clicked.connect(self.order_asked)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more))
        self._chart.bar_chosen.connect(lambda _at: self.open_asked.emit())
        self._lay_out()
        self._sheet.hide()
        self.retranslate()
        follow_theme(self)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(3)
        names.addWidget(self._name)
        names.addWidget(self._about)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE_PX, 2, 8, 10)
        head.setSpacing(4)
        head.addLayout(names, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        chart = QVBoxLayout()
        chart.setContentsMargins(SIDE_PX, 0, SIDE_PX, 10)
        chart.setSpacing(8)
        chart.addWidget(rule())
        chart.addWidget(self._chart_title)
        chart.addWidget(self._chart)
        buttons = QWidget()
        foot = FlowLayout(buttons, 6, 6)
        foot.setContentsMargins(SIDE_PX, 0, SIDE_PX, 2)
        for button in (self.open, self.log, self.order):
            foot.addWidget(button)
        self._chart_box = QWidget()
        self._chart_box.setLayout(chart)
        last = QVBoxLayout()
        last.setContentsMargins(SIDE_PX, 0, SIDE_PX, 10)
        last.addWidget(rule())
        body = self._sheet.body
        body.addLayout(head)
        for widget in (self.band, self.figures, self.flag, self.contact, self.touch, self.paid, self._chart_box):
            body.addWidget(widget)
        body.addLayout(last)
        body.addWidget(buttons)

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.set_page_width(self._width_px)

    def set_page_width(self, width_px: int) -> None:
        """Be wider on a wide page."""
        self._width_px = width_px
        self.setFixedWidth(theme().px(WIDE_PX) if width_px >= WIDE_FROM_PX else theme().size("previewPanel"))

    def shown_id(self) -> int | None:
        """Return the client shown."""
        return self._view.card.facts.id if self._view is not None else None

    def card(self) -> ClientCard | None:
        """Return the client shown with everything of it."""
        return self._view.card if self._view is not None else None

    def name(self) -> str:
        """Return the name shown, empty when nobody is."""
        return self._name.text() if self._view is not None else ""

    def clear_view(self) -> None:
        """Show nobody."""
        self._view = None
        self._sheet.hide()

    # --- filling --------------------------------------------------------------------------------------------------

    def show_view(self, view: PreviewView) -> None:
        """Show a client."""
        self._view = view
        card, facts = view.card, view.card.facts
        words = self._desk.language.words
        function, stage = words.text(f"function.{facts.function}"), self._desk.stage_name(facts.stage)
        text = FUNCTION_NUMBERS.get(facts.function, "") + (f"{function}, {stage}" if stage != function else function)
        tab = GuideTab("stage", text, stage_icon(facts.function, facts.stage), is_main=True)
        self.setUpdatesEnabled(False)
        self._sheet.set_tabs(facts.function, [tab])
        self._name.setText(facts.name)
        about = [f"№ {facts.code}", _lowered(facts.values["industry"]), facts.values["city"]]
        self._about.setText(", ".join(part for part in about if part))
        self._show_step(card.next_step, facts.function)
        self._show_figures(card)
        self._show_flag(view)
        self._show_contact(card)
        self._show_touch(card)
        self._show_paid(card)
        self._show_chart(view)
        self._sheet.show()
        self.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)

    def _show_step(self, step: ActivityRow | None, function: str) -> None:
        if step is None:
            if function == "off":
                self.band.set_step("off", self.tr("Off the track"), self.tr("No next step is needed."))
            else:
                self.band.set_step("none", self.tr("No next step"), self.tr("Press T to set one."))
            return
        kind = self._desk.language.words.text(f"activity_kind.{step.kind}")
        today = self._desk.book.clock.today()
        if step.due_on is not None and step.due_on < today:
            late = self._desk.formats.days_late((today - step.due_on).days)
            day = self._desk.formats.due(step.due_on, step.due_at)
            self.band.set_step("late", f"{late}. {kind}", f"{day}. {step.title}" if step.title else day)
            return
        when = self._desk.formats.day(step.due_on) if step.due_on else ""
        if step.due_at is not None:
            when = f"{when}, {self._desk.formats.time(step.due_at)}"
        title = f"{when}. {kind}" if when else kind
        self.band.set_step("planned", title[:1].upper() + title[1:], step.title)

    def _show_figures(self, card: ClientCard) -> None:
        figures, formats = card.figures, self._desk.formats
        self.figures.setVisible(bool(figures.count))
        gap = formats.days(figures.gap_days) if figures.gap_days is not None else "—"
        self.figures.set_figures(
            (
                (formats.money(figures.total_kop), self.tr("total")),
                (formats.whole_money(figures.average_kop), self.tr("average check")),
                (gap, self.tr("frequency")),
            )
        )

    def _show_flag(self, view: PreviewView) -> None:
        held = [row for row in view.flags if row.is_held]
        if not held:
            self.flag.clear_row()
            return
        order = list(FLAG_ROLES)
        first = min(held, key=lambda row: order.index(row.flag) if row.flag in order else len(order))
        title = first.sentence.partition(": ")[0]
        far = ""
        if first.flag == "regular" and (part := _vip_part(view.flags)) is not None:
            far = self.tr("VIP at {n}%").format(n=part)
        text = ". ".join(each for each in (view.why, far) if each)
        self.flag.set_row("flag-3", title, text, role=FLAG_ROLES.get(first.flag, "text"))

    def _show_contact(self, card: ClientCard) -> None:
        if card.contacts:
            contact = card.contacts[0]
            phone = next((c.typed for c in contact.channels if c.kind == "phone"), "")
            name = ", ".join(part for part in (contact.name, _lowered(contact.position)) if part)
            words = self._desk.language.words
            role = words.text(f"decision_role_short.{contact.role}") if contact.role != "unknown" else ""
            self.contact.set_row("user", name, phone, chip=role, style="body")
        elif card.channels:
            self.contact.set_row("phone", card.channels[0].typed, style="body")
        else:
            self.contact.clear_row()

    def _show_touch(self, card: ClientCard) -> None:
        done = next((each for each in card.activities if each.state == "done" and each.done_at), None)
        if done is None or done.done_at is None:
            self.touch.clear_row()
            return
        day = self._desk.formats.day(self._desk.formats.local_date(done.done_at))
        kind = self._desk.language.words.text(f"activity_kind.{done.kind}").lower()
        text = done.result or done.title
        self.touch.set_row(ACTIVITY_ICONS.get(done.kind, "note"), _capital(f"{day}, {kind}"), text)

    def _show_paid(self, card: ClientCard) -> None:
        paid = next((order for order in card.orders if order.is_paid), None)
        if paid is None:
            self.paid.clear_row()
            return
        title = self.tr("{day}, order {number}").format(day=self._desk.formats.day(paid.ordered_on), number=paid.number)
        groups = ", ".join((paid.groups[0], *(group.lower() for group in paid.groups[1:]))) if paid.groups else ""
        self.paid.set_row("receipt", _capital(title), groups, right=self._desk.formats.money(paid.net_kop))

    def _show_chart(self, view: PreviewView) -> None:
        card, formats = view.card, self._desk.formats
        this_month = month_start(self._desk.book.clock.today())
        months = [add_months(this_month, -back) for back in range(MONTHS - 1, -1, -1)]
        sums = dict(card.figures.by_month)
        self._chart_box.setVisible(any(sums.get(month) for month in months))
        threshold = month_threshold(view.flags)
        self._chart.set_bars(
            [
                Bar(
                    formats.month(month),
                    sums.get(month, 0) / 100,
                    formats.thousands(sums.get(month, 0)) if sums.get(month) else "",
                    is_running=month == this_month,
                    tip=f"{formats.month(month)}: {formats.money(sums.get(month, 0))}",
                )
                for month in months
            ],
            threshold / 100 if threshold is not None else None,
            formats.thousands(threshold) if threshold is not None else "",
            card.facts.function if card.facts.function != "off" else "care",
        )

    def retranslate(self) -> None:
        """Word the preview anew."""
        self.open.setText(self.tr("Open"))
        self.log.setText(self.tr("Log"))
        self.order.setText(self.tr("Order"))
        self.more.set_name(self.tr("More"))
        sign = self._desk.formats.money(0).split("\u00a0")[-1]
        self._chart_title.setText(self.tr("Orders by month, thousand {sign}").format(sign=sign))
        if self._view is not None:
            self.show_view(self._view)


def month_threshold(flags: tuple[FlagRow, ...]) -> int | None:
    """Return the sum a month must reach by the rule of regulars, kopecks; None when it asks for none."""
    for row in flags:
        if row.flag == "regular":
            for metric in row.metrics:
                if metric["name"] == "smallest_month":
                    kop: int | None = metric.get("threshold_kop")
                    return kop
    return None


def _vip_part(flags: tuple[FlagRow, ...]) -> int | None:
    """Return how near VIP is by the sum it asks for, per cent; None when it holds or asks for no sum."""
    parts = [
        reached_percent(int(metric.get("value_kop") or 0), int(metric["threshold_kop"]))
        for row in flags
        if row.flag == "vip" and not row.is_held
        for metric in row.metrics
        if metric.get("threshold_kop") and metric.get("op") == ">=" and not metric["met"]
    ]
    return max(parts, default=None)


def _lowered(text: str) -> str:
    """Return words with a small first letter, unless they begin with an abbreviation."""
    return text if len(text) > 1 and text[1].isupper() else text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
