"""The head of the board: what the colours mean, whose clients, the filter, a new client."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.people import PersonRow
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.page_header import PageHeader
from ui.kit.paint import begin, draw_text, fill_box, text_width
from ui.kit.pickers import KComboBox
from ui.theme import follow_theme, theme

SWATCH_PX = 9
PERSON_PX = 128
EDGES_PX, GAP_PX = 44, 10  # as in PageHeader


class Legend(QWidget):
    """Two swatches with words: amber and red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_words(self, warn: str, danger: str) -> None:
        """Say what amber and red mean."""
        self._words = (("warn", warn), ("danger", danger))
        self.setAccessibleName(f"{warn}; {danger}")
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = theme().font("small")
        width = sum(SWATCH_PX + 6 + text_width(words, font) + 12 for _role, words in self._words)
        return QSize(round(width), theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        x, middle = 0.0, self.height() / 2
        for role, words in self._words:
            box = QRectF(x, round(middle - SWATCH_PX / 2), SWATCH_PX, SWATCH_PX)
            fill_box(painter, box, 2, look.color(f"{role}Soft"), look.color(f"{role}Line"))
            x += SWATCH_PX + 6
            room = QRectF(x, 0, self.width() - x, self.height())
            x += draw_text(painter, room, words, look.font("small"), "text2") + 12
        painter.end()


def sellers(desk: Desk) -> list[PersonRow]:
    """Return who the board can be narrowed to; nobody while one person does everything."""
    return [] if desk.facts.is_solo else [person for person in desk.facts.people if person.is_active]


class BoardHeader(PageHeader):
    """Title and controls; the legend goes first when there is no room."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._me: int | None = None
        self.legend = Legend()
        self.person = KComboBox()
        self.filter_button = KButton("", icon="filter", key="F")
        self.new_button = KButton("", kind=Kind.PRIMARY, icon="plus", key="N")
        for widget in (self.legend, self.person, self.filter_button, self.new_button):
            self.add_action(widget)

    def show_filter(self, parts: int) -> None:
        """Show how many filters are set."""
        text = self.tr("Filter: {count}").format(count=parts) if parts else self.tr("Filter")
        self.filter_button.setText(text)
        self.fit()

    def show_people(self, chosen: int | None) -> None:
        """Offer the people of the team; hidden while there is one."""
        me, was_me = self._desk.book.person_id, self._me
        people = [(str(person.id), person.name) for person in sellers(self._desk) if person.id != me]
        mine = [(str(me), self.tr("Mine"))] if self._desk.person(me) is not None else []
        self._me = me
        self.person.set_choices([("", self.tr("Everyone")), *mine, *people])
        self.person.set_code(str(chosen or ""))
        if chosen is not None and chosen == was_me and me not in (None, was_me):
            self.person.set_code(str(me))
            self.person.chosen.emit(str(me))  # somebody else works here now: what is theirs is shown
        self.person.setAccessibleName(self.tr("Whose clients"))
        self.person.setVisible(not self._desk.facts.is_solo)
        self.fit()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Pipeline"))
        self.new_button.setText(self.tr("New client"))
        self.legend.set_words(self.tr("over norm, or no next step"), self.tr("far over norm, or quiet"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def fit(self) -> None:
        """Drop the legend when the words and the controls leave no room for it."""
        self.person.setFixedWidth(theme().px(PERSON_PX))
        widths = [self.filter_button.sizeHint().width(), self.new_button.sizeHint().width()]
        widths += [] if self.person.isHidden() else [self.person.width()]
        widths += [self.title.sizeHint().width() + 2, round(text_width(self.meta.text(), theme().font("body")))]
        room = self.width() - EDGES_PX - sum(width + GAP_PX for width in widths)
        self.legend.setVisible(room >= self.legend.sizeHint().width())
