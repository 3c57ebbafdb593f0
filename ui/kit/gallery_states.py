"""The parts with many states on one sheet: what is next, the path, what happened, empty places, errors."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.bars import MonthBars, ThinBar
from ui.kit.bulk_bar import BulkBar
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog
from ui.kit.empty_state import DRAWINGS, EmptyState
from ui.kit.field import Field, KLineEdit
from ui.kit.gallery_parts import HAPPENINGS, MONTHS, PATH
from ui.kit.gallery_samples import Sheet
from ui.kit.label import Label
from ui.kit.letter_rail import LetterRail
from ui.kit.pickers import DateField, KComboBox, NumberField
from ui.kit.section_card import SectionCard
from ui.kit.skeleton import Skeleton
from ui.kit.stacks import Stack, Stacks, Strip
from ui.kit.step_trail import StepTrail
from ui.kit.stepper import Stepper, StepperFunction, StepperStage
from ui.kit.timeline import Timeline
from ui.palette.result_list import ResultList
from ui.palette.results import Result
from ui.theme import theme

BANNERS = (
    ("planned", "Next step: today, 15:00", "Meeting with Sofiia Lysenko. Summer menu, cold brew", "Done"),
    ("none", "No next step.", "Nobody will call this client until one is set", "Set step"),
    ("late", "3 days late", "Call about the July order", "Move"),
    ("ok", "Everything is safe.", "The last copy was made today at 09:12 and has been checked", "Copy now"),
    ("off", "Sleeping since 3 May.", "Closed for the season, wakes on 1 September", "Wake up"),
)
PLACES = {
    "first": ("Your first card", "Write down one client and the next thing you will do for them.", "New client"),
    "done": ("That is all for today", "6 of 6 steps done. The next one is Fri 12:00, Lypa Coffee Chain.", "Plan"),
    "not_found": ("No card for “Берізка”", "Looked at names, people, phones, cities and notes.", "Search all"),
    "vip": ("No VIP yet", "The rule asks for 1 000 000 ₴ or 3 years with us.", "Open the rule"),
    "alone": ("You sell alone", "When a second person joins, clients will change hands by your rules.", "See models"),
    "early": ("Too early for a funnel", "Percentages are shown from 10 clients on. You have 3.", "Show them"),
    "locked": ("The book is open elsewhere", "OLENA-LAPTOP opened it today at 09:12.", "Open to read"),
    "error": ("This did not work", "The disk is full. The book is safe, nothing is lost.", "Try again"),
    "file": ("No file chosen", "Excel, CSV or what you copied: rows with a heading on top.", "Choose file"),
}
NEW_PATH = (
    StepperFunction("prospecting", "1 Prospecting", (
        StepperStage(1, "New", "passed", "8 Jun"),
        StepperStage(2, "Contacted", "now", "16 Jun, 2 days"),
        StepperStage(3, "Qualified"),
    ), "10 days"),
    StepperFunction("first_sale", "2 First sale", (
        StepperStage(4, "Meeting"), StepperStage(5, "Proposal"), StepperStage(6, "Negotiation"),
    )),
    StepperFunction("care", "3 Care", (
        StepperStage(7, "Onboarding"), StepperStage(8, "Active"), StepperStage(9, "Regular"),
    )),
    StepperFunction("vip", "4 VIP", (StepperStage(10, "VIP", "ahead", "by total"),)),
)  # fmt: skip
STRIPS = {"Onboarding": ("",) * 5, "Active": ("warn", "warn", *("",) * 9), "Regular": ("danger",) * 3}
RESULTS = (
    ("Barvinok Coffee", ((0, 3),), "Regular, Kyiv", "Today 15:00 meeting", "", "plant-2", "care", ""),
    ("Jazz Bar 32", ((5, 8),), "Regular, Kyiv", "", "call 23 Jun", "plant-2", "care", ""),
    ("Varvara Barna", ((8, 11),), "buyer, Lypa Coffee Chain", "", "+380 32 240 19 55", "user", "", ""),
    ("Side bar: fold", ((5, 8),), "", "", "", "layout-sidebar", "", "Ctrl B"),
)


class StatesGallery(Sheet):
    """Titled sections in three columns, then empty places and the dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 0, 24, 14)
        outer.setSpacing(14)
        for cards in (
            ((self._banners(), 1),),
            ((self._steppers(), 1),),
            ((self._timeline(), 3), (self._bars(), 2), (self._board(), 2)),
            ((self._fields(), 3), (self._palette(), 3)),
            ((self._bulk(), 3), (self._loading(), 2), (self._trails(), 2)),
        ):
            row = QHBoxLayout()
            row.setSpacing(14)
            for card, stretch in cards:
                row.addWidget(card, stretch)
            outer.addLayout(row)
        outer.addWidget(self._places())
        outer.addWidget(self._dialog())

    def _banners(self) -> SectionCard:
        card = SectionCard("Next step and other loud words", "planned, none, late, safe, off-track")
        for state, title, words, action in BANNERS:
            banner = Banner()
            banner.set_state(state, title, words)
            kind = Kind.PRIMARY if state == "planned" else Kind.PLAIN
            banner.add_action(KButton(action, kind=kind, size="small"))
            card.body.addWidget(banner)
        card.body.addStretch(1)
        return card

    def _steppers(self) -> SectionCard:
        card = SectionCard("Stage stepper", "passed, now, ahead, off-track, focus")
        card.body.setSpacing(16)
        for path, off_text in ((PATH, ""), (NEW_PATH, ""), (PATH, "Sleeping since 3 May: closed for the season")):
            stepper = Stepper()
            stepper.set_path(path, off_text)
            stepper.setProperty("ring", path is NEW_PATH)
            card.body.addWidget(stepper)
        card.body.addStretch(1)
        return card

    def _timeline(self) -> SectionCard:
        card = SectionCard("Timeline", "planned, order, mark, with text, printed, hand-over")
        row = QHBoxLayout()
        timeline = Timeline()
        timeline.setAccessibleName("Timeline")
        timeline.set_items(HAPPENINGS)
        timeline.setMinimumHeight(theme().px(330))
        row.addWidget(timeline, 1)
        rail = LetterRail()
        rail.set_letters("ABCDEFGHIJKLM", "ABDEFHIKL")
        rail.set_current("B")
        row.addWidget(rail)
        card.body.addLayout(row)
        return card

    def _bars(self) -> SectionCard:
        card = SectionCard("Bars", "threshold, running month pale")
        for function in ("care", "prospecting"):
            bars = MonthBars(function)
            bars.set_bars(MONTHS, 30.0, "30.0")
            card.body.addWidget(bars)
        for function, part in (("", 0.62), ("vip", 0.22), ("first_sale", 1.0)):
            thin = ThinBar(function)
            thin.set_part(part, f"{part:.0%}")
            card.body.addWidget(thin)
        card.body.addStretch(1)
        return card

    def _board(self) -> SectionCard:
        card = SectionCard("Folded column", "amber: no step; red: far over")
        row = QHBoxLayout()
        row.setSpacing(0)
        care, vip = Stacks("care"), Stacks("vip")
        care.show_stacks(
            [
                Stack(name, len(tones), tuple(Strip(f"Client {at}", tone) for at, tone in enumerate(tones)))
                for name, tones in STRIPS.items()
            ]
        )
        care.setAccessibleName(", ".join(STRIPS))
        vip.show_stacks([Stack("VIP", 7, tuple(Strip(f"Client {at}") for at in range(7)))])
        vip.setAccessibleName("VIP")
        row.addWidget(care)
        row.addWidget(vip)
        row.addStretch(1)
        card.body.addLayout(row, 1)
        return card

    def _fields(self) -> SectionCard:
        card = SectionCard("Fields with words", "empty, disabled, error, changed, hint, date, number")
        wrong = Field("Phone", KLineEdit("067 214-08"))
        wrong.set_error("2 digits short. Save as it is, or finish it.")
        changed = KLineEdit("150 000 ₴")
        changed.set_changed(True)
        shut = Field("Website", KLineEdit("barvinok.example"))
        shut.editor.setEnabled(False)
        pair = QHBoxLayout()
        pair.addWidget(Field("City", KLineEdit("", "add")))
        pair.addWidget(shut)
        card.body.addLayout(pair)
        card.body.addWidget(wrong)
        card.body.addWidget(Field("Threshold", changed, hint="was 120 000 ₴"))
        row = QHBoxLayout()
        row.addWidget(Field("Day", DateField()))
        row.addWidget(Field("Days", NumberField(0, 90, 14)))
        row.addWidget(Field("Money", KComboBox([("UAH", "Hryvnia"), ("EUR", "Euro")])))
        card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _palette(self) -> SectionCard:
        card = SectionCard("Palette rows", "current, client, person, command")
        results = ResultList()
        results.open_words = "open"
        results.setAccessibleName("Palette rows")
        results.show_rows(
            [
                Result(title, lambda: None, spans, detail, more, meta, icon, tone, key)
                for title, spans, detail, more, meta, icon, tone, key in RESULTS
            ],
            keep=False,
        )
        results.setMinimumHeight(results.height_of_rows())
        card.body.addWidget(results)
        card.body.addStretch(1)
        return card

    def _bulk(self) -> SectionCard:
        card = SectionCard("Bulk bar")
        place = QWidget()
        self.bulk = BulkBar(place)
        for text, icon, key in (("Move", "arrow-right", "S"), ("Tag", "tag", ""), ("Print", "printer", "P")):
            self.bulk.add_action(text, icon, lambda: None, key or None)
        self.bulk.show_count("3 selected")
        place.setMinimumHeight(self.bulk.sizeHint().height())
        card.body.addWidget(place)
        card.body.addStretch(1)
        return card

    def _loading(self) -> SectionCard:
        card = SectionCard("Loading", "only after 300 ms")
        self.skeleton = Skeleton()
        self.skeleton.setMinimumHeight(theme().px(170))
        self.skeleton.step(0.62, "92 of 148 cards")
        self.skeleton.show()
        card.body.addWidget(self.skeleton)
        return card

    def _trails(self) -> SectionCard:
        card = SectionCard("Steps of a wizard", "room enough, and too little")
        for names in (("File", "Columns", "Check"), ("File", "Columns and duplicates", "Stages and sellers", "Check")):
            trail = StepTrail(names)
            trail.set_now(1)
            card.body.addWidget(trail)
        card.body.addStretch(1)
        return card

    def _places(self) -> SectionCard:
        card = SectionCard("Empty places", "what it is, why, one thing to do")
        grid = QGridLayout()
        grid.setSpacing(14)
        for at, drawing in enumerate(DRAWINGS):
            title, text, action = PLACES[drawing]
            place = EmptyState(drawing, title, text)
            kind = Kind.PRIMARY if drawing in ("first", "not_found", "locked", "file") else Kind.PLAIN
            place.add_button(KButton(action, kind=kind))
            grid.addWidget(place, at // 3, at % 3)
        card.body.addLayout(grid)
        return card

    def _dialog(self) -> SectionCard:
        card = SectionCard("Dialog", "over a scrim; Enter and Esc are its buttons")
        stage = QWidget()
        stage.setMinimumHeight(theme().px(300))
        self.dialog = Dialog(stage, "Restore this copy?", "15 June, 18:02", within=stage)
        words = "3 orders and 12 notes were written after it. Today's book is kept beside it."
        self.dialog.body.addWidget(Label(words, "body", "text2", wrap=True))
        self.dialog.body.addWidget(Field("Why", KLineEdit("", "for the journal")))
        self.dialog.add_cancel()
        self.dialog.add_primary("Restore", kind=Kind.DANGER)
        self.dialog.show_at_rest()
        card.body.addWidget(stage)
        return card
