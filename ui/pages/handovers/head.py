"""The head of the dossier: the guide tab of where the client stands, who hands it to whom, and why now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.conveyor import FUNCTIONS
from app.services.handovers import HandOverCard
from ui.desk import Desk
from ui.kit.avatar import Avatar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import stage_icon
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel
from ui.kit.sentence import Sentence
from ui.theme import theme

NAME_PX = 300  # of the name and the place, beside the people


class PersonSide(QWidget):
    """A name over a role, beside the avatar; at the left of the arrow or at its right."""

    def __init__(self, *, is_giver: bool) -> None:
        super().__init__()
        self.name = Label("", "name")
        self.role = Label("", "small", "text2")
        self.avatar = Avatar("", big=True)
        align = Qt.AlignmentFlag.AlignRight if is_giver else Qt.AlignmentFlag.AlignLeft
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        for label in (self.name, self.role):
            label.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
            names.addWidget(label)
        names.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if is_giver:
            row.addLayout(names)
            row.addWidget(self.avatar)
        else:
            row.addWidget(self.avatar)
            row.addLayout(names)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_person(self, name: str, role: str) -> None:
        """Show somebody; without a name nothing is shown."""
        self.setVisible(bool(name))
        self.name.setText(name)
        self.role.setText(role)
        self.role.setVisible(bool(role))
        self.avatar.set_name(name)


class DossierHead(GuideTabCard):
    """Who, from whom, to whom, why.

    Signals:
        client_asked: open the client's card.
        rule_asked: show the rule that proposed it (str, its code).
        menu_asked: the menu of what is done seldom is wanted under a widget (QWidget).
    """

    client_asked = Signal()
    rule_asked = Signal(str)
    menu_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: HandOverCard | None = None
        self.name = Label("", "title", elide=True)
        self.place = Label("", "body", "text2", wrap=True)
        self.giver, self.taker = PersonSide(is_giver=True), PersonSide(is_giver=False)
        self.arrow = IconLabel("arrow-right", "accentText", 20)
        self.menu = IconButton("dots", " ", side_px=26)
        self.menu.clicked.connect(lambda: self.menu_asked.emit(self.menu))
        self.why = Sentence()
        self.flag = IconLabel("flag-3", "careText", 16)
        self.rule_link = KButton("", kind=Kind.LINK)
        self.rule_link.clicked.connect(self._ask_rule)
        self.tab_clicked.connect(lambda _code: self.client_asked.emit())
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.place)
        self._people = QWidget()
        people = QHBoxLayout(self._people)
        people.setContentsMargins(0, 0, 0, 0)
        people.setSpacing(10)
        for part in (self.giver, self.arrow, self.taker):
            people.addWidget(part)
        people.addStretch(1)
        people.addWidget(self.menu)
        self._people.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(10)
        top.addLayout(names, 1)
        top.addWidget(self._people)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.flag)
        below.addWidget(self.why, 1)
        below.addWidget(self.rule_link)
        self.body.setContentsMargins(18, 14, 14, 10)
        self.body.addLayout(top)
        self.body.addSpacing(12)
        self.body.addWidget(rule())
        self.body.addSpacing(9)
        self.body.addLayout(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the people under the name where it would have little room beside them."""
        is_wide = self.width() - self._people.sizeHint().width() >= theme().px(NAME_PX)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._top.direction() != way:
            self._top.setDirection(way)

    def show_card(self, card: HandOverCard) -> None:
        """Show a hand-over."""
        self._card = card
        row, words = card.row, self._desk.language.words
        function = row.stage_function
        name = words.text(f"function.{function}")
        number = next((f"{at} " for at, each in enumerate(FUNCTIONS, 1) if each == function), "")
        text = f"{number}{name}" if row.stage_title == name else f"{number}{name}, {row.stage_title}"
        icon = stage_icon(function, row.stage_code)
        self.set_tabs(function, [GuideTab("client", text, icon, is_main=True, tip=self.tr("Open the client’s card"))])
        self.name.setText(row.client)
        self.place.setText(self._place(card))
        self.giver.show_person(row.from_name, card.from_role)
        self.taker.show_person(row.to_name, card.to_role)
        self.arrow.setVisible(bool(row.from_name))
        self.why.set_words(*self._why(card), "text")
        self.flag.set_icon("flag-3" if card.rule_code else "user-share", theme().function_role(function, "Text"))
        self.rule_link.setVisible(bool(card.rule_code))
        self._fit()

    def _place(self, card: HandOverCard) -> str:
        """Return '№ 146, café. Kyiv, Antonovycha 42'."""
        code = self.tr("№ {code}").format(code=card.row.code) if card.row.code else ""
        first = ", ".join(part for part in (code, card.industry) if part)
        second = ", ".join(part for part in (card.city, card.address) if part)
        return ". ".join(part for part in (first, second) if part)

    def _why(self, card: HandOverCard) -> tuple[str, str]:
        """Return the bold words and the sentence: why now, or what became of it."""
        row, why = card.row, card.why.rstrip(".")
        sentences = (f"{why}." if why else "", card.answer_line)
        if row.state == "proposed":
            return self.tr("Why now:"), " ".join(filter(None, sentences))
        if row.state == "accepted":
            return self.tr("Why:"), " ".join(filter(None, sentences))
        reason = f"{why[:1].upper()}{why[1:]}." if why else ""
        title = self.tr("Came back:") if row.state == "returned" else self.tr("Withdrawn:")
        return title, " ".join(filter(None, (card.answer_line, reason)))

    def _ask_rule(self) -> None:
        if self._card is not None:
            self.rule_asked.emit(self._card.rule_code)

    def reword(self) -> None:
        """Word what does not depend on the hand-over."""
        self.menu.set_name(self.tr("More"))
        self.rule_link.setText(self.tr("Rule"))
        self.rule_link.setAccessibleName(self.tr("Show the rule"))
        if self._card is not None:
            self.show_card(self._card)
