"""The lines of an order as a table: resting lines are painted, the one at work has its cells open.

Tab and Enter walk the cells, Enter on the last cell opens a new line, Up and Down change the line, Ctrl+Delete takes
one out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from app.errors import InvalidError
from app.services.orders import LineDraft
from app.services.products import ProductHit
from ui.desk import Desk
from ui.forms.typed_numbers import read_percent, read_quantity, read_sum, write_percent, write_quantity, write_sum
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.paint import begin
from ui.messages import say_error
from ui.orders.line_look import ADD_PX, HEAD_PX, ROW_PX, Columns, paint_head, paint_line
from ui.orders.product_search import ProductSearch
from ui.orders.typed_line import CELLS, TypedLine
from ui.theme import follow_theme, theme

NUMBER_CELLS = ("quantity", "price", "discount")


class OrderLines(QWidget):
    """All lines; one of them, ``active``, has its cells open.

    Signals:
        changed: something was typed, added or taken out.
        new_product_asked: make a product of the name typed in the line at work (str).
        ended: Enter in an empty last line: there is nothing more to type.
    """

    changed = Signal()
    new_product_asked = Signal(str)
    ended = Signal()

    def __init__(self, desk: Desk, client_id: int, groups: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups = groups
        self.has_top_line = True
        self._is_filling = False
        self.lines: list[TypedLine] = [TypedLine()]
        self.active = 0
        self.cells = {name: KLineEdit(parent=self) for name in CELLS}
        for name, cell in self.cells.items():
            if name in NUMBER_CELLS:
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            cell.textChanged.connect(lambda text, name=name: self._on_typed(name, text))
            cell.installEventFilter(self)
        self.remove_button = IconButton("trash", "", key="Ctrl Del", side_px=26, icon_px=15, parent=self)
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove_button.clicked.connect(lambda: self.remove(self.active))
        self.add_button = KButton(kind=Kind.LINK, icon="plus", parent=self)
        self.add_button.clicked.connect(self.add_line)
        self._error = Label("", "small", "danger", elide=True, parent=self)
        self._search = ProductSearch(desk, client_id, self.cells["title"], self)
        self._search.product_chosen.connect(self.take_product)
        self._search.new_asked.connect(self.new_product_asked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._word()
        follow_theme(self)

    # --- what it holds ----------------------------------------------------------------------------------------

    def show_lines(self, drafts: Sequence[LineDraft]) -> None:
        """Show other lines; none of them is one empty line."""
        self.lines = [TypedLine.of(draft, self._groups) for draft in drafts] or [TypedLine()]
        self._activate(0)
        self._on_count()

    def filled(self) -> list[TypedLine]:
        """Return the lines that hold anything."""
        return [line for line in self.lines if not line.is_empty]

    def read_leniently(self) -> tuple[LineDraft, ...]:
        """Return what can be read of the lines."""
        return tuple(line.read_leniently() for line in self.filled())

    def read(self) -> tuple[LineDraft, ...] | None:
        """Return the lines; None when one is wrong, which is then said and has the focus."""
        drafts: list[LineDraft] = []
        wrong: tuple[int, str] | None = None
        for at, line in enumerate(self.lines):
            if line.is_empty:
                continue
            try:
                drafts.append(line.read(at + 1))
            except InvalidError as error:
                name = str(error.values["field"])
                line.errors[name] = self._sentence(at, error)
                wrong = wrong or (at, name)
        self._show_errors()
        if wrong is None:
            return tuple(drafts)
        self._activate(wrong[0])
        self._focus(wrong[1])
        return None

    def error(self) -> str:
        """Return the sentence shown under the lines."""
        return self._error.text() if not self._error.isHidden() else ""

    # --- lines ------------------------------------------------------------------------------------------------

    def add_line(self) -> None:
        """Open a new line at the end, or the empty one that is there."""
        if not self.lines[-1].is_empty:
            self.lines.append(TypedLine())
            self._on_count()
        self._activate(len(self.lines) - 1)
        self._focus("title")

    def remove(self, at: int) -> None:
        """Take a line out; the last one is emptied."""
        del self.lines[at]
        if not self.lines:
            self.lines.append(TypedLine())
        self._activate(min(at, len(self.lines) - 1))
        self._on_count()
        self._focus("title")
        self.changed.emit()

    def take_product(self, hit: ProductHit) -> None:
        """Make the line at work one of a product and go on to the quantity."""
        self.lines[self.active].take(hit)
        self._fill()
        self._focus("quantity")
        self.changed.emit()

    def focus_first(self) -> None:
        """Put the cursor into the first cell."""
        self._focus("title")

    # --- look -------------------------------------------------------------------------------------------------

    def restyle(self) -> None:
        """Measure and paint again."""
        self._on_count()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(700), look.px(HEAD_PX) + len(self.lines) * look.px(ROW_PX) + look.px(ADD_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        columns = Columns(self.width())
        painter = begin(self)
        formats = self._desk.formats
        names = [self.tr("Product"), self.tr("Quantity"), self.tr("Unit"), self.tr("Price, {currency}")]
        names += [self.tr("Discount"), self.tr("Sum, {currency}")]
        sign = formats.money(0).split("\u00a0")[-1]
        paint_head(painter, columns, [name.format(currency=sign) for name in names], has_top_line=self.has_top_line)
        for at, line in enumerate(self.lines):
            row = self._row(at)
            if row.bottom() >= event.rect().top() and row.top() <= event.rect().bottom():
                total = "" if line.is_empty or line.errors else formats.amount(line.read_leniently().total_kop)
                paint_line(painter, columns, row, at + 1, line, total, is_active=at == self.active)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = int((event.position().y() - theme().px(HEAD_PX)) // theme().px(ROW_PX))
        if 0 <= at < len(self.lines):
            self._leave_cell()
            self._activate(at)
            columns = Columns(self.width())
            inside = [name for name in CELLS if columns.editor(name).left() <= event.position().x()]
            name = inside[-1] if inside else "title"
            self._focus("quantity" if name == "unit" and self.cells["unit"].isHidden() else name)

    def _word(self) -> None:
        self.setAccessibleName(self.tr("Lines of the order"))
        self.add_button.setText(self.tr("Add a line"))
        self.remove_button.set_name(self.tr("Delete the line"))
        self._name_cells()

    def _name_cells(self) -> None:
        names = {
            "title": self.tr("Product, line {n}"),
            "quantity": self.tr("Quantity, line {n}"),
            "unit": self.tr("Unit, line {n}"),
            "price": self.tr("Price, line {n}"),
            "discount": self.tr("Discount, line {n}"),
        }
        for name, cell in self.cells.items():
            cell.setAccessibleName(names[name].format(n=self.active + 1))
        self.cells["discount"].setPlaceholderText("0%")
        self.cells["title"].setPlaceholderText(self.tr("Product, or any words"))

    def _row(self, at: int) -> QRectF:
        look = theme()
        return QRectF(0, look.px(HEAD_PX) + at * look.px(ROW_PX), self.width(), look.px(ROW_PX))

    def _place(self) -> None:
        columns, row = Columns(self.width()), self._row(self.active)
        height = theme().size("control")
        top = round(row.center().y() - height / 2)
        for name, cell in self.cells.items():
            box = columns.editor(name)
            cell.setGeometry(round(box.left()), top, round(box.width()), height)
        side = self.remove_button.sizeHint().width()
        self.remove_button.move(round(columns.trash - side / 2), round(row.center().y() - side / 2))
        below = round(self._row(len(self.lines)).top())
        size = self.add_button.sizeHint()
        self.add_button.setGeometry(columns.number_left, below + theme().px(7), size.width(), size.height())
        left = self.add_button.geometry().right() + 16
        self._error.setGeometry(left, below + theme().px(7), max(0, self.width() - left - 22), size.height())
        self.update()

    def _on_count(self) -> None:
        self.setAccessibleDescription(self.tr("%n line(s)", "", len(self.lines)))
        self.updateGeometry()
        self._place()

    # --- cells ------------------------------------------------------------------------------------------------

    def focusNextPrevChild(self, next: bool) -> bool:
        """Walk the cells, then the lines, then out of the table."""
        name = self._focused()
        if name is not None and self._step(name, 1 if next else -1):
            return True
        parent = self.parentWidget()
        return parent.focusNextPrevChild(next) if parent is not None else super().focusNextPrevChild(next)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._leave_cell()
        elif event.type() == QEvent.Type.FocusIn:
            self.update()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        name = self._focused() or "title"
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if has_ctrl and name == "title" and self._search.is_open():
                self._search.ask_new()
            elif has_ctrl:
                return False  # the dialog saves
            else:
                self._go_on(name)
            return True
        if key == Qt.Key.Key_Delete and has_ctrl:
            self.remove(self.active)
            return True
        if key == Qt.Key.Key_Down and name == "title" and not self.cells["title"].text().strip():
            self._search.find()
            return True
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= self.active + step < len(self.lines):
                self._leave_cell()
                self._activate(self.active + step)
                self._focus(name)
            return True
        return False

    def _go_on(self, name: str) -> None:
        """Enter: the next cell, the next line, a new line."""
        if self._step(name, 1):
            return
        if self.lines[self.active].is_empty:
            self.ended.emit()
        else:
            self._leave_cell()
            self.add_line()

    def _step(self, name: str, step: int) -> bool:
        """Go to the next (1) or previous (-1) cell; False at either end of the table."""
        open_cells = [each for each in CELLS if not self.cells[each].isHidden()]
        at = open_cells.index(name) + step
        if step > 0 and name == "title" and self.lines[self.active].is_empty and self.active == len(self.lines) - 1:
            return False
        if 0 <= at < len(open_cells):
            self._focus(open_cells[at])
            return True
        if not 0 <= self.active + step < len(self.lines):
            return False
        self._leave_cell()
        self._activate(self.active + step)
        self._focus("title" if step > 0 else "discount")
        return True

    def _activate(self, at: int) -> None:
        self.active = at
        self._search.stop()
        self._fill()
        self._name_cells()
        self._place()

    def _fill(self) -> None:
        line = self.lines[self.active]
        self._is_filling = True
        for name, cell in self.cells.items():
            if cell.text() != getattr(line, name):
                cell.setText(getattr(line, name))
                cell.setCursorPosition(0)
        self._is_filling = False
        # The unit of a product is the catalogue's.
        self.cells["unit"].setVisible(line.product_id is None or not line.unit)
        self._show_errors()

    def _focused(self) -> str | None:
        now = QApplication.focusWidget()
        return next((name for name, cell in self.cells.items() if cell is now), None)

    def _focus(self, name: str) -> None:
        cell = self.cells[name]
        cell.setFocus(Qt.FocusReason.TabFocusReason)
        cell.selectAll()
        QTimer.singleShot(0, self, self._scroll_to_cell)

    def _scroll_to_cell(self) -> None:
        name, above = self._focused(), self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if name is not None and isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self.cells[name], 0, theme().px(ROW_PX))

    def _on_typed(self, name: str, text: str) -> None:
        if self._is_filling:
            return
        line = self.lines[self.active]
        setattr(line, name, text)
        line.errors.pop(name, None)
        if name in NUMBER_CELLS:
            line.sum_kop = None
        if name == "title":
            line.forget_product()
            self.cells["unit"].show()
            self._search.start()
        self._show_errors()
        self.update()
        self.changed.emit()

    def _leave_cell(self) -> None:
        """Say what is wrong with the cell that is left, or write its number as numbers are written."""
        line = self.lines[self.active]
        name = next((each for each, cell in self.cells.items() if cell.hasFocus()), None)
        for each in (name,) if name else NUMBER_CELLS:
            self._check(line, each)
        self._fill()

    def _check(self, line: TypedLine, name: str) -> None:
        typed = str(getattr(line, name))
        if name not in NUMBER_CELLS or line.is_empty or not typed.strip():
            return
        try:
            if name == "quantity":
                line.quantity = write_quantity(read_quantity(typed, line.title))
            elif name == "discount":
                discount_bp = read_percent(typed, name)
                line.discount = write_percent(discount_bp) if discount_bp else ""
            else:
                price_kop = read_sum(typed, name)
                if price_kop is not None and price_kop < 0:
                    raise InvalidError("sum_negative", field=name)
                line.price = write_sum(price_kop)
        except InvalidError as error:
            line.errors[name] = self._sentence(self.lines.index(line), error)

    def _sentence(self, at: int, error: InvalidError) -> str:
        said = str(say_error(self._desk.language, error))
        if error.code == "line_without_title":
            return said  # it names its line itself
        return self.tr("Line {n}: {what}").format(n=at + 1, what=said)

    def _show_errors(self) -> None:
        active = self.lines[self.active]
        for name, cell in self.cells.items():
            cell.set_error(name in active.errors)
            cell.setAccessibleDescription(active.errors.get(name, ""))
        said = [said for line in (active, *self.filled()) for said in line.errors.values()]
        self._error.setText(said[0] if said else "")
        self._error.setVisible(bool(said))
        self.update()
