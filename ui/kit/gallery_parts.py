"""The larger parts of the kit on one sheet, filled as in the design's pictures."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.bars import Bar, MonthBars, ThinBar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel, FilterChip
from ui.kit.field import Field, KLineEdit, SearchField, TextArea
from ui.kit.flow_layout import FlowLayout
from ui.kit.gallery_samples import Sheet, sample_legs
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.label import Label, rule
from ui.kit.letter_rail import LetterRail
from ui.kit.nav import NavItem
from ui.kit.page_header import PageHeader
from ui.kit.pickers import DateField
from ui.kit.section_card import SectionCard
from ui.kit.segmented import Segment, Segmented
from ui.kit.side_bar import SideBar
from ui.kit.status_bar import KeyHint, StatusBar
from ui.kit.stepper import Stepper, StepperFunction, StepperStage
from ui.kit.stool import Stool
from ui.kit.tab_strip import Tab, TabStrip
from ui.kit.timeline import Timeline, TimelineItem

PAGES = (
    NavItem("today", "Today", "sun", "8", True),
    NavItem("clients", "Clients", "address-book", "148"),
    NavItem("pipeline", "Pipeline", "layout-kanban"),
    NavItem("handovers", "Hand-overs", "transfer", "3"),
    NavItem("documents", "Documents", "printer", starts_group=True),
    NavItem("reports", "Reports", "chart-bar"),
    NavItem("model", "Sales model", "sitemap", starts_group=True),
    NavItem("rules", "Rules", "flag-3"),
    NavItem("settings", "Settings", "settings"),
)
PATH = (
    StepperFunction("prospecting", "1 Prospecting", (
        StepperStage(1, "New", "passed", "8 Dec"),
        StepperStage(2, "Contacted", "passed", "10 Dec"),
        StepperStage(3, "Qualified", "passed", "16 Dec"),
    ), "8 days"),
    StepperFunction("first_sale", "2 First sale", (
        StepperStage(4, "Meeting", "passed", "22 Dec"),
        StepperStage(5, "Proposal", "passed", "26 Dec"),
        StepperStage(6, "Negotiation", "passed", "12 Jan"),
    ), "28 days"),
    StepperFunction("care", "3 Care", (
        StepperStage(7, "Onboarding", "passed", "19 Jan"),
        StepperStage(8, "Active", "passed", "11 Feb"),
        StepperStage(9, "Regular", "now", "12 May, 37 days"),
    ), "150 days"),
    StepperFunction("vip", "4 VIP", (StepperStage(10, "22% of 1 000 000", "ahead", "by total"),)),
)  # fmt: skip
HAPPENINGS = (
    TimelineItem("today", "users", "Meeting at 15:00", "Summer menu, cold brew", "", "planned", "accent"),
    TimelineItem("10 Jun", "receipt", "Order Z-0402", "beans, cups, syrups, service", "", "38 960 ₴"),
    TimelineItem("", "flag-3", "Second reason", "", "Total passed 200 000: 218 940", tone="care"),
    TimelineItem(
        "9 Jun", "phone", "Call, Sofiia Lysenko", "4 min",
        "Wants cold brew for the summer terrace, 40 packs to try. Worried about shelf life. Asked for a price"
        " for 3 outlets.",
    ),
    TimelineItem("2 Jun", "printer", "Printed", "Client card, 2 pages"),
    TimelineItem("12 May", "flag-3", "Became Regular", "", "3 months ≥ 30 000: Mar 43 800",
                 tone="care"),
    TimelineItem("2 Apr", "transfer", "Handed over", "Taras Hnatiuk → Iryna Bondar"),
)  # fmt: skip
MONTHS = (
    Bar("Jan", 18.4, "18.4"),
    Bar("Feb", 24.8, "24.8"),
    Bar("Mar", 43.8, "43.8"),
    Bar("Apr", 42.4, "42.4"),
    Bar("May", 50.7, "50.7"),
    Bar("Jun", 39.0, "39.0", True),
)
HINTS = (
    KeyHint(("J", "K"), "Next, previous"),
    KeyHint(("E",), "Edit"),
    KeyHint(("L",), "Log"),
    KeyHint(("Space",), "Step done"),
    KeyHint(("Ctrl K",), "Find or do"),
)


class PartsGallery(Sheet):
    """A window of samples, laid out as the client card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        outer.addLayout(middle, 1)
        self.side_bar = SideBar("Find or do…")
        self.side_bar.book.set_book("Zerno & Co", "148 clients")
        self.side_bar.nav.set_items(PAGES)
        self.side_bar.nav.show_page("clients")
        self.side_bar.nav.setAccessibleName("Pages")
        self.side_bar.stool.set_legs(sample_legs(), "Prospecting leg is short", "Week 25")
        self.side_bar.copy.set_state("Backed up today 09:12")
        middle.addWidget(self.side_bar)
        self.page = QWidget()
        middle.addWidget(self.page, 1)
        self.status = StatusBar()
        self.status.set_keys(HINTS)
        self.status.set_state("Saved. Kept on this computer")
        outer.addWidget(self.status)
        self._fill_page()

    def _fill_page(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        header = PageHeader("Clients", "28 of 148 in this view")
        header.add_action(KButton("Log", icon="pencil", key="L"))
        header.add_action(KButton("Print", icon="printer", has_arrow=True))
        header.add_action(KButton("New client", kind=Kind.PRIMARY, icon="plus", key="N"))
        column.addWidget(header)
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 0, 20, 0)
        inner.setSpacing(12)
        column.addLayout(inner, 1)
        inner.addWidget(self._card())
        inner.addWidget(self._banners())
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._left(), 286)
        columns.addWidget(self._history(), 525)
        columns.addWidget(self._right(), 345)
        inner.addLayout(columns, 1)
        inner.addWidget(self._stool())

    def _card(self) -> GuideTabCard:
        card = GuideTabCard()
        card.set_tabs("care", [
            GuideTab("stage", "3 Care, Regular", "plant-2", True),
            GuideTab("code", "№ 112"),
            GuideTab("seller", "Iryna Bondar", "user"),
        ])  # fmt: skip
        top = QHBoxLayout()
        top.addWidget(Label("Barvinok Coffee", "display"))
        top.addStretch(1)
        top.addWidget(ChipLabel("Regular since 12 May", "care", "repeat", strong=True))
        top.addWidget(ChipLabel("HoReCa"))
        card.body.addLayout(top)
        card.body.addWidget(Label("Coffee shop chain, 3 outlets. Kyiv, Reitarska 12", "body", "text2"))
        card.body.addSpacing(12)
        stepper = Stepper()
        stepper.set_path(PATH)
        card.body.addWidget(stepper)
        return card

    def _banners(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        planned, none, late = Banner(), Banner(), Banner()
        planned.set_state("planned", "Next step: today, 15:00", "Meeting with Sofiia Lysenko. Summer menu")
        planned.add_action(KButton("Done", kind=Kind.PRIMARY, size="small", key="Space"))
        none.set_state("none", "No next step:", "set one (T)")
        late.set_state("late", "3 days late", "Call")
        row.addWidget(planned, 3)
        row.addWidget(none, 1)
        row.addWidget(late, 1)
        return box

    def _left(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        facts = SectionCard("Facts")
        facts.add_action(IconButton("pencil", "Edit", key="E", side_px=26))
        for name, value in (("Email", "office@barvinok.example"), ("Pays", "14 days after delivery")):
            row = QHBoxLayout()
            row.addWidget(Label(name, "body", "text2"), 1)
            row.addWidget(Label(value), 2)
            facts.body.addLayout(row)
        column.addWidget(facts)
        form = SectionCard("Form", lined=False)
        phone = Field("Phone", KLineEdit("067 214-08"))
        phone.set_error("2 digits short. Save as it is, or finish it.")
        form.body.addWidget(phone)
        form.body.addWidget(Field("Goal", TextArea("Agree the summer menu and a first cold-brew order: 40 packs.")))
        form.body.addWidget(Field("Date", DateField(), hint="Pay by, 14 days"))
        column.addWidget(form)
        column.addStretch(1)
        return box

    def _history(self) -> QWidget:
        card = SectionCard()
        card.body.setContentsMargins(0, 4, 0, 8)
        card.body.setSpacing(8)
        tabs = [Tab("timeline", "Timeline"), Tab("orders", "Orders", "9"), Tab("notes", "Notes", "2", True)]
        card.body.addWidget(TabStrip(tabs, left_px=16))
        line = QHBoxLayout()
        line.setContentsMargins(16, 2, 12, 0)
        line.addWidget(SearchField("Write what happened…", icon="pencil"), 1)
        kinds = [
            Segment("call", "Call", "phone"),
            Segment("meeting", "Meeting", "users"),
            Segment("note", "Note", "note"),
        ]
        line.addWidget(Segmented(kinds))
        card.body.addLayout(line)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 0, 0)
        self.timeline = Timeline()
        self.timeline.setAccessibleName("Timeline")
        self.timeline.set_items(HAPPENINGS)
        row.addWidget(self.timeline, 1)
        rail = LetterRail()
        rail.set_letters("ABCDEFGHIJKLMNOP", "ABDEFHIKLMN")
        rail.set_current("B")
        row.addWidget(rail)
        card.body.addLayout(row, 1)
        return card

    def _right(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        orders = SectionCard("Orders", "since 19 January")
        orders.add_action(KButton("All 9", kind=Kind.LINK))
        bars = MonthBars("care")
        bars.set_bars(MONTHS, 30.0, "30.0")
        orders.body.addWidget(bars)
        groups = FlowLayout(gap_px=4, line_gap_px=4)
        for text in ("Espresso blends", "Single origin", "Syrups"):
            groups.addWidget(ChipLabel(text, "care", "check"))
        for text in ("Cold brew", "Decaf"):
            groups.addWidget(ChipLabel(text, "dashed", "plus", clickable=True))
        orders.body.addLayout(groups)
        column.addWidget(orders)
        more = SectionCard("Filters", "chips and bars", icon="flag-3", lined=True)
        more.body.setContentsMargins(14, 10, 14, 12)
        more.body.setSpacing(10)
        chips = FlowLayout(gap_px=8)
        chips.addWidget(FilterChip("Flag", "Regular, VIP"))
        chips.addWidget(KButton("Filter", kind=Kind.DASHED, icon="plus", key="F"))
        more.body.addLayout(chips)
        more.body.addWidget(rule())
        thin = ThinBar("vip")
        thin.set_part(0.22)
        more.body.addWidget(thin)
        column.addWidget(more)
        column.addStretch(1)
        return box

    def _stool(self) -> SectionCard:
        card = SectionCard()
        stool = Stool("large")
        stool.set_legs(sample_legs())
        card.body.addWidget(stool)
        return card
