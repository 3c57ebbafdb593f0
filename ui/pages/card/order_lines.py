"""The lines of an order: what, how many, at what price; Tab and Enter walk the cells."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.errors import AppError, InvalidError
from app.services.client_card import LineRow
from app.services.orders import LineDraft
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.paint import RIGHT
from ui.messages import say_error
from ui.pages.card.fact_kinds import read_sum, write_sum
from ui.theme import theme

QUANTITY_WIDTH_PX = 84
PRICE_WIDTH_PX = 110


class LineEditors(QObject):
    """The cells of one line; ``source`` is the stored line, whose product is kept while its name stays."""

    def __init__(self, source: LineRow | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.source = source
        self.title = KLineEdit(source.title if source else "", size="small")
        self.quantity = KLineEdit(_write_quantity(source.quantity_milli) if source else "1", size="small")
        self.price = KLineEdit(write_sum(source.price_kop) if source else "", size="small")
        for cell in (self.quantity, self.price):
            cell.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.quantity.setFixedWidth(theme().px(QUANTITY_WIDTH_PX))
        self.price.setFixedWidth(theme().px(PRICE_WIDTH_PX))
        self.sum_label = Label("", "strong")
        self.sum_label.setAlignment(RIGHT)
        self.sum_label.setMinimumWidth(theme().px(PRICE_WIDTH_PX))
        self.remove = IconButton("trash", "", side_px=26, icon_px=15)

    def widgets(self) -> tuple[QWidget, ...]:
        """Return the cells from the left."""
        return self.title, self.quantity, self.price, self.sum_label, self.remove

    def is_empty(self) -> bool:
        """Whether nothing but the usual quantity is typed."""
        return not self.title.text().strip() and not self.price.text().strip()

    def read(self) -> LineDraft:
        """Return the line; raises InvalidError with the field title, quantity or price."""
        quantity_milli = _read_quantity(self.quantity.text())
        price_kop = read_sum(self.price.text(), "price")
        if price_kop is None:
            raise InvalidError("not_a_sum", field="price", value="")
        if quantity_milli <= 0:
            raise InvalidError("quantity_not_positive", field="quantity", value=self.title.text())
        if not self.title.text().strip():
            raise InvalidError("text_empty", field="title")
        source = self.source if self.source and self.source.title == self.title.text() else None
        return LineDraft(
            self.title.text(),
            quantity_milli,
            price_kop,
            source.product_id if source else None,
            source.group_id if source else None,
        )


class OrderLines(QWidget):
    """All lines with their sums.

    Signals:
        total_changed: the sum of the lines in kopecks, None without lines (object).
    """

    total_changed = Signal(object)

    def __init__(self, desk: Desk, lines: Sequence[LineRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[LineEditors] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        words = desk.language.words
        heads = (
            self.tr("Product"),
            words.text("field.quantity"),
            words.text("field.price"),
            words.text("field.amount_kop"),
        )
        self._heads = [Label(head, "small", "text2") for head in heads]
        for at, label in enumerate(self._heads):
            if at:
                label.setAlignment(RIGHT)
            self._grid.addWidget(label, 0, at)
        column.addLayout(self._grid)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        column.addWidget(self._error)
        self._add = KButton(self.tr("Add a line"), kind=Kind.LINK, icon="plus")
        self._add.clicked.connect(lambda: self.add_line(None).title.setFocus())
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        for line in lines:
            self.add_line(line)
        self._show_heads()

    def lines(self) -> tuple[LineEditors, ...]:
        """Return the lines shown."""
        return tuple(self._lines)

    def add_line(self, source: LineRow | None) -> LineEditors:
        """Show one more line and return it."""
        line = LineEditors(source, self)
        line.title.setAccessibleName(self._heads[0].text())
        line.quantity.setAccessibleName(self._heads[1].text())
        line.price.setAccessibleName(self._heads[2].text())
        line.remove.set_name(self.tr("Remove the line"))
        line.remove.clicked.connect(lambda: self._remove(line))
        row = self._grid.rowCount()
        for at, widget in enumerate(line.widgets()):
            self._grid.addWidget(widget, row, at)
        for cell in (line.title, line.quantity, line.price):
            cell.textChanged.connect(self._on_typed)
            cell.installEventFilter(self)
        self._lines.append(line)
        self._show_heads()
        self._on_typed()
        return line

    def total_kop(self) -> int | None:
        """Return the sum of the lines, None while there is none."""
        total, found = 0, False
        for line in self._lines:
            if line.is_empty():
                continue
            found = True
            try:
                total += line.read().total_kop
            except AppError:
                continue
        return total if found else None

    def read(self) -> tuple[LineDraft, ...] | None:
        """Return the lines that are filled; None when one is wrong, which is then said."""
        self._error.hide()
        drafts: list[LineDraft] = []
        for line in self._lines:
            for cell in (line.title, line.quantity, line.price):
                cell.set_error(False)
            if line.is_empty():
                continue
            try:
                drafts.append(line.read())
            except AppError as error:
                cells = {"title": line.title, "quantity": line.quantity, "price": line.price}
                cell = cells[str(error.values["field"])]
                cell.set_error(True)
                cell.setFocus()
                self._error.setText(say_error(self._desk.language, error))
                self._error.show()
                return None
        return tuple(drafts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
            return False
        cells = [cell for line in self._lines for cell in (line.title, line.quantity, line.price)]
        at = next((n for n, cell in enumerate(cells) if cell is watched), -1)
        if at < 0:
            return False
        if at + 1 < len(cells):
            cells[at + 1].setFocus()
            cells[at + 1].selectAll()
        elif not self._lines[-1].is_empty():
            self.add_line(None).title.setFocus()
        return True

    def _remove(self, line: LineEditors) -> None:
        self._lines.remove(line)
        for widget in line.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        line.deleteLater()
        self._show_heads()
        self._on_typed()
        (self._lines[-1].title if self._lines else self._add).setFocus()

    def _show_heads(self) -> None:
        for label in self._heads:
            label.setVisible(bool(self._lines))

    def _on_typed(self) -> None:
        for line in self._lines:
            try:
                line.sum_label.setText(self._desk.formats.money(line.read().total_kop))
            except AppError:
                line.sum_label.setText("")
        self.total_changed.emit(self.total_kop())


def _read_quantity(typed: str) -> int:
    """Return thousandths of '1,5' or '1 000'; raises InvalidError ``quantity_not_positive``."""
    text = "".join(typed.split()).replace(",", ".")
    try:
        number = Decimal(text)
        if not number.is_finite() or number.adjusted() > 9:
            raise InvalidOperation
    except InvalidOperation as error:
        raise InvalidError("quantity_not_positive", field="quantity", value=typed) from error
    return round(number * 1000)


def _write_quantity(quantity_milli: int) -> str:
    text = f"{quantity_milli // 1000}"
    rest = quantity_milli % 1000
    return f"{text},{rest:03}".rstrip("0") if rest else text
