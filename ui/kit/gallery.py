"""Every part of the kit and its states on one sheet: for the eye, for pictures and for tests."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.avatar import Avatar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel, paint_stage_chip
from ui.kit.field import KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.keycap import KeyCap
from ui.kit.label import Label
from ui.kit.paint import RIGHT, begin, draw_text, fill_box
from ui.kit.pickers import KComboBox
from ui.kit.rows import paint_check, paint_row
from ui.kit.section_card import SectionCard
from ui.kit.segmented import Segment, Segmented
from ui.kit.stool import Stool, StoolLeg
from ui.kit.switch import Switch
from ui.theme import FUNCTION_ICONS, theme

ROLES = [
    "drawer",
    "paper",
    "card",
    "sunken",
    "rowHover",
    "rowSelected",
    "line",
    "lineStrong",
    "lineControl",
    "text",
    "text2",
    "text3",
    "accent",
    "accentSoft",
    "accentText",
    "seat",
    "danger",
    "dangerSoft",
    "warn",
    "warnSoft",
    "ok",
    "okSoft",
    "off",
    "tooltip",
]
SAMPLES = (
    ("display", "Кав’ярня «Барвінок»"),
    ("title", "Сьогодні, 18 червня"),
    ("figure", "1 612 400 ₴"),
    ("heading", "Чотири ніжки, Four legs"),
    ("body", "Перенесення зустрічі, відтермінування, їжак, ґанок, объём"),
    ("small", "3 місяці ≥ 30 000: бер. 43 800, кві. 42 350"),
    ("caption", "Ctrl K, за місяцями, 111 111 / 888 888"),
)
FUNCTIONS = (
    ("prospecting", "1 Prospecting"),
    ("first_sale", "2 First sale"),
    ("care", "3 Care"),
    ("vip", "4 VIP"),
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


def sample_legs(parts: tuple[int, int, int, int] = (4, 6, 13, 3)) -> list[StoolLeg]:
    """Return four legs of a week for pictures; ``parts`` is what was done."""
    norms = (20, 8, 15, 3)
    words = (
        "of 20 first contacts",
        "of 8 meetings and proposals",
        "of 15 care touches",
        "of 3 personal touches",
    )
    remarks = ("12 behind pace", "on pace", "on pace", "norm met")
    return [
        StoolLeg(function, name, done, norm, text, remark, done < norm * 0.6)
        for (function, name), done, norm, text, remark in zip(FUNCTIONS, parts, norms, words, remarks, strict=True)
    ]


class Swatches(QWidget):
    """The colour roles with their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(200)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        pitch = self.width() / 8
        for at, role in enumerate(ROLES):
            x, y = at % 8 * pitch, at // 8 * 68
            fill_box(painter, QRectF(x, y, pitch - 9, 27), 6, look.color(role), look.color("line"))
            draw_text(painter, QRectF(x, y + 31, pitch, 16), role, look.font("caption"), "text2")
            value = look.color(role).name().upper()
            draw_text(painter, QRectF(x, y + 45, pitch, 16), value, look.font("caption"), "text2")
        painter.end()


class FunctionColors(QWidget):
    """Fill, and text on soft, of the four functions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(100)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        pitch = (self.width() - 118) / 4
        for y, text in ((6, "with icon"), (34, "fill"), (64, "text on soft")):
            draw_text(painter, QRectF(0, y, 110, 18), text, look.font("caption"), "text2")
        for at, (function, name) in enumerate(FUNCTIONS):
            x = 118 + at * pitch
            role = look.function_role(function)
            dpr = self.devicePixelRatioF()
            painter.drawPixmap(round(x), 7, look.pixmap(FUNCTION_ICONS[function], f"{role}Text", 15, dpr))
            draw_text(painter, QRectF(x + 20, 6, pitch, 18), name, look.font_of(12, 600), f"{role}Text")
            box = QRectF(x, 29, pitch - 6, 26)
            fill_box(painter, box, 6, look.color(role))
            painter.setPen(look.on_function_color(function))
            painter.setFont(look.font_of(11, 500))
            painter.drawText(box.adjusted(8, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), look.color(role).name())
            box.translate(0, 32)
            fill_box(painter, box, 6, look.color(f"{role}Soft"), look.color(f"{role}Line"))
            inked = look.color(f"{role}Text").name()
            draw_text(painter, box.adjusted(8, 0, 0, 0), inked, look.font_of(11, 600), f"{role}Text")
        painter.end()


class RowSamples(QWidget):
    """The states of a list's row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(5 * 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        names = ("Normal", "Hover", "Selected", "Current", "Keyboard focus")
        for at, name in enumerate(names):
            rect = QRectF(0, at * 34, self.width(), 34)
            paint_row(painter, rect, is_hot=at == 1, is_selected=at == 2, is_current=at == 3, has_ring=at == 4)
            self._paint_content(painter, rect, name, is_ticked=at == 2)
        painter.end()

    def _paint_content(self, painter: QPainter, rect: QRectF, name: str, *, is_ticked: bool) -> None:
        look = theme()
        tick = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        paint_check(painter, rect.left() + 10, rect.center().y(), tick)
        draw_text(painter, rect.adjusted(36, 0, 0, 0), name, look.font("name"), "text")
        paint_stage_chip(painter, rect.right() - 90, rect.center().y(), "Active", "care")
        draw_text(painter, rect.adjusted(0, 0, -10, 0), "118 300", look.font("body"), "text", RIGHT)


class Gallery(QWidget):
    """The sheet of the design's kit picture; open it beside ``screens/00-kit-light.png``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setWindowTitle("Kartoteka")
        self.resize(1440, 1066)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 14, 24, 14)
        outer.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(Label("Kit", "title"))
        mode = "dark" if theme().is_dark else "light"
        head.addWidget(Label(f"{mode} theme. Every piece here is one widget, delegate or painter", "body", "text2"), 1)
        outer.addLayout(head)
        for cards in (
            ((self._colors(), 805), (self._functions(), 571)),
            ((self._type(), 571), (self._buttons(), 805)),
            ((self._fields(), 571), (self._chips(), 805)),
            ((self._rows(), 454), (self._menu(), 454), (self._stools(), 454)),
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
        return card

    def _functions(self) -> SectionCard:
        card = SectionCard(
            "Four functions", "two on the blue side, two on the yellow; in each pair one light, one dark"
        )
        card.body.addWidget(FunctionColors())
        return card

    def _type(self) -> SectionCard:
        card = SectionCard("Type", "Literata for names and titles, Golos Text for the rest")
        grid = QGridLayout()
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(0, 150)
        for at, (style, text) in enumerate(SAMPLES):
            grid.addWidget(Label(style, "caption", "text2"), at, 0)
            role = "text2" if style == "caption" else "text"
            grid.addWidget(Label(text, style, role, wrap=style == "body"), at, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        card.body.addStretch(1)
        return card

    def _buttons(self) -> SectionCard:
        card = SectionCard("Buttons", "30 px; small 26 px")
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        extras: dict[Kind, list[QWidget]] = {
            Kind.PRIMARY: [KButton("With key", kind=Kind.PRIMARY, icon="plus", key="N")],
            Kind.PLAIN: [KButton("Print", icon="printer", has_arrow=True)],
            Kind.QUIET: [IconButton("dots", "More"), IconButton("pencil", "Edit", key="E")],
            Kind.DANGER: [KButton("Small", size="small"), KButton("Small", size="small", key="M")],
        }
        for at, (kind, others) in enumerate(extras.items()):
            grid.addWidget(Label(kind.value, "caption", "text2"), at, 0)
            pressed, disabled = KButton("Pressed", kind=kind), KButton("Disabled", kind=kind)
            pressed.setDown(True)
            disabled.setEnabled(False)
            for column, button in enumerate((KButton("Button", kind=kind), pressed, disabled), 1):
                grid.addWidget(button, at, column)
            line = QHBoxLayout()
            line.setSpacing(4)
            for other in others:
                line.addWidget(other)
            line.addStretch(1)
            grid.addLayout(line, at, 5)
        grid.setColumnMinimumWidth(0, 80)
        grid.setColumnStretch(5, 1)
        card.body.addLayout(grid)
        card.body.addStretch(1)
        return card

    def _fields(self) -> SectionCard:
        card = SectionCard("Fields and switches")
        grid = QGridLayout()
        grid.setSpacing(10)
        wrong, changed, disabled = KLineEdit("Error"), KLineEdit("Changed"), KLineEdit("Disabled")
        wrong.set_error(True)
        changed.set_changed(True)
        disabled.setEnabled(False)
        choice = KComboBox([("one", "Choice"), ("two", "Another")])
        fields = (KLineEdit("Normal"), changed, wrong, choice, KLineEdit("", "Placeholder"), disabled)
        for at, widget in enumerate(fields):
            grid.addWidget(widget, at // 3, at % 3)
        checks = QHBoxLayout()
        for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked):
            check = QCheckBox()
            check.setCheckState(state)
            checks.addWidget(check)
        off = QCheckBox()
        off.setEnabled(False)
        checks.addWidget(off)
        checks.addStretch(1)
        grid.addLayout(checks, 2, 0)
        switches = QHBoxLayout()
        chosen = QRadioButton()
        chosen.setChecked(True)
        for each in (QRadioButton(), chosen, Switch("Off"), Switch("On", True)):
            switches.addWidget(each)
        switches.addStretch(1)
        grid.addLayout(switches, 2, 1)
        parts = [Segment("one", "One"), Segment("two", "Two"), Segment("three", "Three")]
        grid.addWidget(Segmented(parts), 2, 2)
        card.body.addLayout(grid)
        return card

    def _chips(self) -> SectionCard:
        card = SectionCard("Stages, marks, ageing")
        stages = FlowLayout(gap_px=6)
        for text, function, code in STAGES:
            stages.addWidget(ChipLabel.stage(text, function, code))
        card.body.addLayout(stages)
        marks = FlowLayout(gap_px=8)
        for function, _name in FUNCTIONS:
            marks.addWidget(ChipLabel("", function, FUNCTION_ICONS[function]))
        tones = (("tag", "tag"), ("planned", "accent"), ("4/4", "ok"), ("9 d, over norm", "warn"),
                 ("23 d, far over", "danger"))  # fmt: skip
        for text, tone in tones:
            marks.addWidget(ChipLabel(text, tone))
        for widget in (Avatar("Taras Hnatiuk"), Avatar("Iryna Bondar"), Label("Iryna Bondar")):
            marks.addWidget(widget)
        for key in ("Ctrl K", "Enter", "Space"):
            marks.addWidget(KeyCap(key))
        card.body.addLayout(marks)
        return card

    def _rows(self) -> SectionCard:
        card = SectionCard("Rows", "34 to 36 px")
        card.body.addWidget(RowSamples())
        return card

    def _menu(self) -> SectionCard:
        card = SectionCard("Panels")
        dark = QHBoxLayout()
        for kind in (Kind.DASHED, Kind.LINK, Kind.QUIET):
            dark.addWidget(KButton("Add condition", kind=kind, icon="plus" if kind != Kind.LINK else None))
        dark.addStretch(1)
        card.body.addLayout(dark)
        card.body.addStretch(1)
        return card

    def _stools(self) -> SectionCard:
        card = SectionCard("The stool", "legs = work of the week / norm")
        line = QHBoxLayout()
        line.setSpacing(22)
        for size, done in (
            ("medium", (20, 8, 15, 3)),
            ("medium", (4, 6, 13, 3)),
            ("medium", (1, 0, 1, 0)),
            ("small", (4, 6, 13, 3)),
        ):
            stool = Stool(size)
            stool.set_legs(sample_legs(done))
            line.addWidget(stool, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        card.body.addLayout(line)
        guide = GuideTabCard()
        guide.set_tabs("care", [GuideTab("stage", "3 Care, Regular", "plant-2", True), GuideTab("code", "№ 112")])
        card.body.addWidget(guide)
        return card
