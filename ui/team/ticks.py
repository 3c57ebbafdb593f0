"""A row of boxes to tick: people, roles, functions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.kit.flow_layout import FlowLayout

GAP_PX = 18


def order_tabs(stops: Sequence[QWidget]) -> None:
    """Let Tab go through these in their order."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


class TickRow(QWidget):
    """Boxes in lines, as words in a paragraph; each a stop of Tab.

    Signals:
        ticked: the person ticked or unticked one (its code).
    """

    ticked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._flow = FlowLayout(self, GAP_PX, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_choices(self, choices: Sequence[tuple[str, str]], on: Collection[str] = ()) -> None:
        """Offer choices, each a code with words; those of ``on`` are ticked."""
        if [code for code, _text in choices] != list(self.boxes):
            self._flow.clear()
            self.boxes = {}
            for code, _text in choices:
                self.boxes[code] = box = QCheckBox(self)
                box.clicked.connect(lambda _is_on, code=code: self.ticked.emit(code))
                self._flow.addWidget(box)
                box.show()
        for code, text in choices:
            self.boxes[code].setText(text.replace("&", "&&"))
        self.set_codes(on)
        self.updateGeometry()

    def codes(self) -> tuple[str, ...]:
        """Return what is ticked, in the order of the row."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    def set_codes(self, on: Collection[str]) -> None:
        """Tick these and no others, without a signal."""
        for code, box in self.boxes.items():
            box.setChecked(code in on)

    def sizeHint(self) -> QSize:
        boxes = [box.sizeHint() for box in self.boxes.values()]
        width = sum(size.width() + GAP_PX for size in boxes)
        return QSize(width, max((size.height() for size in boxes), default=0))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._flow.minimumSize().width(), self.sizeHint().height())
