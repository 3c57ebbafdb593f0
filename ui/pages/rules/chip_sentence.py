"""A sentence that breaks into lines, with the numbers in it on small plates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from ui.kit.paint import begin, fill_box
from ui.kit.sentence import Sentence
from ui.theme import theme

LINE_PX = 24
PLATE_PX = 20
# A number with what is bound to it ("30 000 ₴", "150%"), or a title in quotes.
PLATE = re.compile(
    r"\d[\d\u00a0]*(?:[.,]\d+)?(?:\u00a0?[^\s\d\u00a0.,:;()]{1,3}(?=[\s.,:;)]|$))?(?:\s?%)?|“[^”]+”|«[^»]+»"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one look: plain, strong, or a plate."""

    text: str
    look: str = ""


def plated(sentence: str) -> tuple[Piece, ...]:
    """Return the sentence with its numbers and quoted titles as plates."""
    return tuple(_pieces(sentence))


def _pieces(sentence: str) -> Iterator[Piece]:
    at = 0
    for found in PLATE.finditer(sentence):
        if found.start() > at:
            yield Piece(sentence[at : found.start()])
        yield Piece(found[0], "plate")
        at = found.end()
    if at < len(sentence):
        yield Piece(sentence[at:])


class ChipSentence(Sentence):
    """Words with plates; it asks for the height its lines need."""

    def __init__(self, pieces: Sequence[Piece] = (), role: str = "text2", parent: QWidget | None = None) -> None:
        self._pieces: tuple[Piece, ...] = tuple(pieces)
        self._ink = role
        super().__init__("", "".join(piece.text for piece in pieces), role, parent)

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Say something else."""
        self._pieces = tuple(pieces)
        self.set_words("", "".join(piece.text for piece in self._pieces), self._ink)

    def heightForWidth(self, width: int) -> int:
        return max(1, self._lay(width).lineCount()) * theme().px(LINE_PX)

    def sizeHint(self) -> QSize:
        return QSize(min(super().sizeHint().width() + 40, 400), theme().px(LINE_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().px(LINE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        layout = self._lay(self.width())
        height = look.px(PLATE_PX)
        at = 0
        for piece in self._pieces:
            end = at + len(self._shown(piece))
            if piece.look == "plate":
                for rect in self._plates(layout, at, end):
                    plate = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
                    fill_box(painter, plate, look.radius("chip"), look.color("sunken"))
            at = end
        painter.setPen(look.color(self._ink))
        layout.draw(painter, QPointF(0, 0))
        painter.end()

    @staticmethod
    def _shown(piece: Piece) -> str:
        # Narrow spaces stand for the padding of a plate: they are laid out with its words.
        return f"\u2009\u2060{piece.text.replace(' ', chr(0xA0))}\u2060\u2009" if piece.look == "plate" else piece.text

    @staticmethod
    def _plates(layout: QTextLayout, start: int, end: int) -> Iterator[QRectF]:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                if right - left > PLATE_PX / 2:  # less is the space a line has kept at its end
                    yield QRectF(left, line.y(), right - left, line.height())

    def _lay(self, width: int) -> QTextLayout:
        look = theme()
        text = "".join(map(self._shown, self._pieces))
        layout = QTextLayout(text, look.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats, at = [], 0
        for piece in self._pieces:
            length = len(self._shown(piece))
            if piece.look:
                loud = QTextLayout.FormatRange()
                loud.start, loud.length = at, length
                shape = QTextCharFormat()
                shape.setFont(look.font("strong"))
                shape.setForeground(look.color("text"))
                loud.format = shape
                formats.append(loud)
            at += length
        layout.setFormats(formats)
        height = look.px(LINE_PX)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, count * height + (height - line.height()) / 2))
            count += 1
        layout.endLayout()
        return layout


def _x(found: object) -> float:
    """Return the place of a letter: Qt gives it with the letter's number."""
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, float)
    return place
