"""Every part of the kit and its states in one window: for the eye, for pictures and for tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.avatar import Avatar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.field import KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.kit.gallery_samples import (
    FUNCTIONS,
    FunctionColors,
    Measures,
    RowSamples,
    Sheet,
    Swatches,
    TipSample,
    sample_legs,
)
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.keycap import KeyCap
from ui.kit.label import Label, rule
from ui.kit.menu import KMenu
from ui.kit.pickers import KComboBox
from ui.kit.section_card import SectionCard
from ui.kit.segmented import Segment, Segmented
from ui.kit.stool import Stool
from ui.kit.switch import Switch
from ui.kit.tab_strip import Tab, TabStrip
from ui.kit.toast import Toast
from ui.theme import FUNCTION_ICONS, TEXT_SCALES, ThemeMode, follow_theme, theme

SAMPLES = (
    ("display", "Кав’ярня «Барвінок»"),
    ("title", "Сьогодні, 18 червня"),
    ("figure", "1 612 400 ₴"),
    ("heading", "Чотири ніжки, Four legs"),
    ("body", "Перенесення зустрічі, відтермінування, їжак, ґанок, объём, ёлка"),
    ("small", "3 місяці ≥ 30 000: бер. 43 800, кві. 42 350"),
    ("caption", "Ctrl K, за місяцями, 111 111 / 888 888"),
)
STAGES = (
    ("New", "prospecting", ""),
    ("Contacted", "prospecting", ""),
    ("Qualified", "prospecting", ""),
    ("Meeting", "first_sale", ""),
    ("Proposal", "first_sale", ""),
    ("Negotiation", "first_sale", ""),
    ("Onboarding", "care", ""),
    ("Active", "care", ""),
    ("Regular", "care", ""),
    ("VIP", "vip", ""),
    ("Sleeping", "off", ""),
    ("Lost", "off", "lost"),
)
STATES = ("normal", "hover", "pressed", "focus", "disabled")
STATE_PITCH_PX = 66


def force(button: QAbstractButton, state: str) -> None:
    """Keep a button in one of ``STATES``: its own painter draws it."""
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "hover")
    button.setDown(state == "pressed")
    button.setProperty("ring", state == "focus")
    button.setEnabled(state != "disabled")


class Gallery(Sheet):
    """The sheet of the design's kit picture; see it beside ``screens/00-kit-light.png``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 0, 24, 14)
        outer.setSpacing(14)
        for cards in (
            ((self._colors(), 805), (self._functions(), 571)),
            ((self._type(), 571), (self._buttons(), 805)),
            ((self._fields(), 571), (self._chips(), 805)),
            ((self._rows(), 454), (self._floating(), 454), (self._stools(), 454)),
        ):
            row = QHBoxLayout()
            row.setSpacing(14)
            for card, stretch in cards:
                row.addWidget(card, stretch)
            outer.addLayout(row)
        outer.addStretch(1)

    def _colors(self) -> SectionCard:
        card = SectionCard("Colour roles")
        card.body.addWidget(Swatches())
        card.body.addStretch(1)
        return card

    def _functions(self) -> SectionCard:
        card = SectionCard(
            "Four functions", "two on the blue side, two on the yellow; in each pair one light, one dark"
        )
        card.body.addWidget(FunctionColors())
        card.body.addStretch(1)
        return card

    def _type(self) -> SectionCard:
        card = SectionCard("Type", "Literata for names and titles, Golos Text for the rest")
        card.body.setSpacing(5)
        for at, (style, text) in enumerate(SAMPLES):
            if at:
                card.body.addWidget(rule())
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(TypeLabel(style), 150, Qt.AlignmentFlag.AlignBottom)
            role = "text2" if style == "caption" else "text"
            row.addWidget(Label(text, style, role, wrap=True), 381)
            card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _buttons(self) -> SectionCard:
        card = SectionCard("Buttons", "30 px; small 26 px")
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for column, state in enumerate(STATES, 1):
            grid.addWidget(Label(state, "caption", "text2"), 0, column)
            grid.setColumnMinimumWidth(column, STATE_PITCH_PX)
        extras: dict[Kind, list[QWidget]] = {
            Kind.PRIMARY: [KButton("With key", kind=Kind.PRIMARY, icon="plus", key="N")],
            Kind.PLAIN: [KButton("Print", icon="printer", has_arrow=True), KButton("Filter", kind=Kind.DASHED)],
            Kind.QUIET: [
                IconButton("dots", "More"),
                IconButton("pencil", "Edit", key="E"),
                KButton("Show all", kind=Kind.LINK),
            ],
            Kind.DANGER: [KButton("Small", size="small"), KButton("Small", size="small", key="M")],
        }
        for line, (kind, others) in enumerate(extras.items(), 1):
            grid.addWidget(Label(kind.value, "caption", "text2"), line, 0)
            for column, state in enumerate(STATES, 1):
                button = KButton("Button", kind=kind)
                button.setAccessibleName(f"{kind.value}, {state}")
                force(button, state)
                grid.addWidget(button, line, column)
            row = QHBoxLayout()
            row.setSpacing(4)
            for other in others:
                row.addWidget(other)
            row.addStretch(1)
            grid.addLayout(row, line, len(STATES) + 1)
        grid.setColumnMinimumWidth(0, 78)
        grid.setColumnStretch(len(STATES) + 1, 1)
        card.body.addLayout(grid)
        card.body.addSpacing(4)
        card.body.addWidget(rule())
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label("Spacing and radii", "strong"))
        words = "nav 32, row 34 to 36, two-line row 42, chip 20, page header 58, status bar 28"
        head.addWidget(Label(words, "small", "text2", elide=True), 1)
        card.body.addLayout(head)
        card.body.addWidget(Measures())
        card.body.addStretch(1)
        return card

    def _fields(self) -> SectionCard:
        card = SectionCard("Fields and switches")
        grid = QGridLayout()
        grid.setSpacing(10)
        focus, wrong, disabled = KLineEdit("Focus"), KLineEdit("Error"), KLineEdit("Disabled")
        focus.setProperty("ring", True)
        wrong.set_error(True)
        disabled.setEnabled(False)
        choice = KComboBox([("one", "Choice"), ("two", "Another")])
        choice.setSizePolicy(wrong.sizePolicy())
        fields = (KLineEdit("Normal"), focus, wrong, choice, KLineEdit("", "Placeholder"), disabled)
        for at, widget in enumerate(fields):
            widget.setAccessibleName("Field")
            grid.addWidget(widget, at // 3, at % 3)
            grid.setColumnStretch(at % 3, 1)
        checks = QHBoxLayout()
        checks.setSpacing(10)
        for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked):
            check = QCheckBox()
            check.setAccessibleName(state.name)
            check.setTristate(state == Qt.CheckState.PartiallyChecked)
            check.setCheckState(state)
            checks.addWidget(check)
        off = QCheckBox()
        off.setAccessibleName("Disabled")
        off.setEnabled(False)
        checks.addWidget(off)
        checks.addStretch(1)
        grid.addLayout(checks, 2, 0)
        grid.addLayout(self._switches(), 2, 1)
        parts = [Segment("one", "One"), Segment("two", "Two"), Segment("three", "Three")]
        segmented = Segmented(parts)
        segmented.setAccessibleName("Segmented")
        grid.addWidget(segmented, 2, 2)
        card.body.addLayout(grid)
        card.body.addStretch(1)
        return card

    def _switches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        chosen, other = QRadioButton(), QRadioButton()
        chosen.setChecked(True)
        for each, name in ((other, "Radio, off"), (chosen, "Radio, on")):
            each.setAccessibleName(name)
            row.addWidget(each)
        row.addWidget(Switch("Off"))
        row.addWidget(Switch("On", True))
        row.addStretch(1)
        return row

    def _chips(self) -> SectionCard:
        card = SectionCard("Stages, marks, ageing")
        stages = FlowLayout(gap_px=6)
        for text, function, code in STAGES:
            stages.addWidget(ChipLabel.stage(text, function, code))
        card.body.addLayout(stages)
        card.body.addSpacing(4)
        marks = FlowLayout(gap_px=8)
        for function, name in FUNCTIONS:
            square = ChipLabel("", function, FUNCTION_ICONS[function])
            square.setAccessibleName(name)
            marks.addWidget(square)
        tones = (("tag", "tag"), ("planned", "accent"), ("4/4", "ok"), ("9 d, over norm", "warn"),
                 ("23 d, far over", "danger"))  # fmt: skip
        for text, tone in tones:
            marks.addWidget(ChipLabel(text, tone))
        for widget in (Avatar("Taras Hnatiuk"), Avatar("Iryna Bondar"), Label("Iryna Bondar")):
            marks.addWidget(widget)
        for key in ("Ctrl K", "Enter", "Space"):
            marks.addWidget(KeyCap(key))
        card.body.addLayout(marks)
        card.body.addStretch(1)
        return card

    def _rows(self) -> SectionCard:
        card = SectionCard("Rows", "34 to 36 px")
        card.body.addWidget(RowSamples())
        card.body.addStretch(1)
        return card

    def _floating(self) -> SectionCard:
        card = SectionCard("Menu, toast, tooltip")
        row = QHBoxLayout()
        menu = KMenu()
        menu.setWindowFlags(Qt.WindowType.Widget)  # the same menu, at rest in the sheet
        current = menu.add("Current item", lambda: None, icon="calendar-event", key="Ctrl P")
        menu.add("Client card", lambda: None, icon="id")
        menu.addSeparator()
        menu.add("Not available", lambda: None, icon="scale", is_enabled=False)
        menu.setActiveAction(current)
        menu.setMinimumWidth(236)
        row.addWidget(menu, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(TipSample("Fold the side bar", "Ctrl B"), 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        place = QWidget()
        self.toast = Toast(place)
        self.toast.show_message("Moved to Meeting")
        self.toast.hold()
        place.setMinimumHeight(self.toast.height())
        card.body.addWidget(place, 1)
        return card

    def _stools(self) -> SectionCard:
        card = SectionCard("The stool", "legs = work of the week / norm")
        line = QHBoxLayout()
        line.setSpacing(22)
        for name, size, done in (
            ("stands", "medium", (20, 8, 15, 3)),
            ("one short", "medium", (4, 6, 13, 3)),
            ("Monday", "medium", (1, 0, 1, 0)),
            ("side bar", "small", (4, 6, 13, 3)),
        ):
            column = QVBoxLayout()
            column.setSpacing(5)
            stool = Stool(size)
            stool.set_legs(sample_legs(done))
            column.addStretch(1)
            column.addWidget(stool)
            column.addWidget(Label(name, "caption", "text2"))
            line.addLayout(column)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addSpacing(6)
        guide = GuideTabCard()
        guide.set_tabs("care", [GuideTab("stage", "3 Care, Regular", "plant-2", True), GuideTab("code", "№ 112")])
        guide.body.addWidget(Label("A card in its function's colour", "small", "text2"))
        card.body.addWidget(guide)
        card.body.addStretch(1)
        return card


class TypeLabel(Label):
    """The name of a style with what it measures now: ``title 22/28 Literata 600``."""

    def __init__(self, type_name: str) -> None:
        self._type_name = type_name
        super().__init__(type_name, "caption", "text2")

    def restyle(self) -> None:
        """Word the measures anew, they grow with the text."""
        super().restyle()
        font = theme().font(self._type_name)
        line = theme().line_height(self._type_name)
        family = font.families()[0].removesuffix(" Text")
        self.setText(f"{self._type_name} {font.pixelSize()}/{line} {family} {font.weight()}")


class KitWindow(QWidget):
    """The sheets as tabs, with the look to choose; the keys are those of the tabs: arrows, PgUp, PgDown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ui.kit.gallery_charts import ChartsGallery
        from ui.kit.gallery_parts import PartsGallery
        from ui.kit.gallery_states import StatesGallery

        theme().dress(self)
        self.setObjectName("window")
        self.setWindowTitle("Kartoteka")
        self.resize(1440, 1100)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head())
        self.sheets = QStackedWidget()
        for sheet in (Gallery(), StatesGallery(), PartsGallery(), ChartsGallery()):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(sheet)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.sheets.addWidget(area)
        outer.addWidget(self.sheets, 1)
        self.tabs.chosen.connect(lambda code: self.sheets.setCurrentIndex(int(code)))
        for key, step in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            QShortcut(QKeySequence(key), self, lambda step=step: self._scroll(step))
        follow_theme(self)

    def restyle(self) -> None:
        """Name the theme that is shown."""
        mode = "dark" if theme().is_dark else "light"
        self._words.setText(f"{mode} theme. Every piece here is one Qt widget, delegate or painter")
        self.mode.set_code(str(theme().mode))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(24, 10, 24, 8)
        head.setSpacing(12)
        self._words = Label("", "body", "text2", elide=True)
        self.tabs = TabStrip([Tab("0", "Basics"), Tab("1", "States"), Tab("2", "A page"), Tab("3", "Charts")])
        self.tabs.setAccessibleName("Sheets")
        modes = ((ThemeMode.SYSTEM, "System"), (ThemeMode.LIGHT, "Light"), (ThemeMode.DARK, "Dark"))
        self.mode = Segmented([Segment(str(mode), words) for mode, words in modes], str(theme().mode))
        self.mode.setAccessibleName("Theme")
        self.mode.chosen.connect(lambda code: theme().set_mode(ThemeMode(code)))
        scales = [Segment(str(scale), f"{scale:.0%}") for scale in TEXT_SCALES]
        self.scale = Segmented(scales, str(theme().text_scale))
        self.scale.setAccessibleName("Text size")
        self.scale.chosen.connect(lambda code: theme().set_text_scale(float(code)))
        head.addWidget(Label("Kit", "title"))
        head.addWidget(self._words, 1)
        for widget in (self.tabs, self.scale, self.mode):
            head.addWidget(widget)
        return head

    def _scroll(self, step: int) -> None:
        area = self.sheets.currentWidget()
        if isinstance(area, QScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + step * bar.pageStep())
