"""What the card counts itself: sales lost by reason and argument, clients won back, clients a rival was seen at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from app.services.competitors import CompetitorCard, MarkRow
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.section_card import SectionCard
from ui.pages.competitors.marks import MarkLine, MarkList
from ui.pages.competitors.words import RivalWords

SHOWN_CLIENTS = 8
EMPTY_MARGINS = (14, 8, 14, 10)


class MetCard(SectionCard):
    """A lined card with a short list, or a sentence when there is nothing in it.

    Signals:
        client_asked: a client was opened (its id, the ids of all the rows).
    """

    client_asked = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self.list = MarkList()
        self.nothing = Label("", "small", "text3", wrap=True)
        self.nothing.setContentsMargins(*EMPTY_MARGINS)
        self.body.addWidget(self.list)
        self.body.addWidget(self.nothing)

    def show_lines(self, lines: list[MarkLine]) -> None:
        """Show the rows."""
        self.list.show_lines(lines)
        self.nothing.setVisible(not lines)

    def word(self, title: str, nothing: str) -> None:
        """Word the card."""
        self.set_title(title)
        self.list.setAccessibleName(title)
        self.nothing.setText(nothing)


class LossesCard(MetCard):
    """Sales lost, by reason and argument.

    Signals:
        opened: what is behind a row is wanted (LossGroup).
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, words: RivalWords) -> None:
        super().__init__()
        self._desk, self._words = desk, words
        self.list.opened.connect(lambda index: self.opened.emit(self.list.line(index).data))

    def show_groups(self, card: CompetitorCard) -> None:
        """Show the losses of a rival."""
        formats = self._desk.formats
        self.show_lines(
            [
                MarkLine(
                    self._words.reason(group.reason),
                    self._words.quoted(group.argument) if group.argument else formats.short_date(group.last_on),
                    f"× {group.count}",
                    formats.whole_money(group.sum_kop) if group.sum_kop else "",
                    data=group,
                )
                for group in card.losses
            ]
        )
        self.set_meta(self._words.results(card.lost, card.lost_kop, 0))

    def reword(self) -> None:
        """Word the card anew."""
        self.word(self.tr("Why sales went to them"), self.tr("No sale was lost to them."))


class WonCard(MetCard):
    """Clients won from the rival, with what decided."""

    def __init__(self, desk: Desk, words: RivalWords) -> None:
        super().__init__()
        self._desk, self._words = desk, words
        self._ids: tuple[int, ...] = ()
        self.list.opened.connect(lambda index: self.client_asked.emit(self.list.line(index).data, self._ids))

    def show_wins(self, card: CompetitorCard) -> None:
        """Show what was won; nothing is shown when nothing was."""
        self._ids = tuple(dict.fromkeys(mark.client_id for mark in card.wins))
        self.show_lines([self._line(mark) for mark in card.wins])
        self.setVisible(bool(card.wins))

    def _line(self, mark: MarkRow) -> MarkLine:
        formats = self._desk.formats
        money = formats.whole_money(mark.sum_kop) if mark.sum_kop else ""
        text = self._words.quoted(mark.argument) or mark.note
        return MarkLine(mark.client, text, money, formats.short_date(mark.on), data=mark.client_id)

    def reword(self) -> None:
        """Word the card anew."""
        self.word(self.tr("Won from them"), "")


class SeenCard(MetCard):
    """Clients the rival was met at, our regulars first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._card: CompetitorCard | None = None
        self._is_unfolded = False
        self.more = KButton("", kind=Kind.LINK)
        self.more.clicked.connect(self._on_more)
        self.body.addWidget(self.more)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.more.setContentsMargins(14, 0, 0, 0)
        self.list.opened.connect(self._on_opened)

    def show_clients(self, card: CompetitorCard) -> None:
        """Show the clients of a rival."""
        if self._card is None or self._card.id != card.id:
            self._is_unfolded = False
        self._card = card
        self._fill()

    def _fill(self) -> None:
        card = self._card
        if card is None:
            return
        ordered = sorted(card.clients, key=lambda client: not client.is_regular)  # each part stays newest first
        shown = ordered if self._is_unfolded else ordered[:SHOWN_CLIENTS]
        how = {"lost": self.tr("lost"), "won": self.tr("won")}
        outcomes: dict[int, str] = {}
        for mark in card.marks:
            outcomes.setdefault(mark.client_id, mark.outcome)
        self.show_lines(
            [
                MarkLine(
                    client.client,
                    icon="plant-2" if client.is_regular else "user",
                    icon_role="careText" if client.is_regular else "text3",
                    chip=self.tr("regular") if client.is_regular else how.get(outcomes[client.client_id], ""),
                    chip_tone="care" if client.is_regular else "tag",
                    below=self._desk.formats.short_date(client.last_on),
                    data=client.client_id,
                )
                for client in shown
            ]
        )
        hidden = len(ordered) - len(shown)
        self.more.setVisible(hidden > 0 or self._is_unfolded)
        self.more.setText(self.tr("%n more", "clients", hidden) if hidden else self.tr("Show less"))

    def _on_more(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._fill()

    def _on_opened(self, index: QModelIndex) -> None:
        if self._card is not None:
            ids = tuple(line.data for line in self.list.rows.rows)
            self.client_asked.emit(self.list.line(index).data, ids)

    def reword(self) -> None:
        """Word the card anew."""
        self.word(self.tr("Seen at our clients"), self.tr("They were not met at any client yet."))
        self._fill()
