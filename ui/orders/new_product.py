"""A product made in the middle of an order: its name as typed, unit, price, group."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.changes import Changes
from app.errors import InvalidError
from app.services.products import ProductHit, add_product
from ui.desk import Desk, Refusal
from ui.forms.typed_numbers import read_sum
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.messages import say_error


class NewProductDialog(WriteDialog):
    """Writes the product at once, an undo of its own.

    Signals:
        made: the product is in the catalogue (ProductHit).
    """

    made = Signal(object)

    def __init__(self, desk: Desk, title: str, groups: Mapping[int, str], parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=460)
        self.set_title(self.tr("New product"))
        self.save_button.setText(self.tr("Add product"))
        words = desk.language.words
        self.name = KLineEdit(title)
        self.unit = KLineEdit("", self.tr("kg, pack, hour"))
        self.price = KLineEdit()
        self.price.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.group = QComboBox()
        self.group.addItem(self.tr("no group"), None)
        for group_id, name in groups.items():
            self.group.addItem(name, group_id)
        sign = desk.formats.money(0).split("\u00a0")[-1]
        self.fields = {
            "title": Field(self.tr("Product"), self.name),
            "group_id": Field(self.tr("Group"), self.group),
            "unit": Field(words.text("field.unit"), self.unit),
            "price_kop": Field(self.tr("Price, {currency}").format(currency=sign), self.price),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(self.fields["title"], 0, 0, 1, 2)
        grid.addWidget(self.fields["group_id"], 1, 0, 1, 2)
        grid.addWidget(self.fields["unit"], 2, 0)
        grid.addWidget(self.fields["price_kop"], 2, 1)
        self.body.addLayout(grid)

    def open(self) -> None:
        """Show the dialog with the cursor in the first thing that is not known."""
        super().open()
        self.group.setFocus() if self.name.text() else self.name.setFocus()

    def save(self) -> None:
        """Check and write the product."""
        for field in self.fields.values():
            field.set_error("")
        try:
            price_kop = read_sum(self.price.text(), "price_kop") or 0
        except InvalidError as error:
            self._refuse("price_kop", say_error(self.desk.language, error))
            return
        self.write(
            add_product, self.name.text(), unit=self.unit.text(), price_kop=price_kop, group_id=self.group.currentData()
        )

    def _on_done(self, changes: Changes) -> None:
        super()._on_done(changes)
        price_kop = read_sum(self.price.text(), "price_kop") or 0
        group_id = self.group.currentData()
        group = self.group.currentText() if group_id is not None else ""
        assert changes.created_id is not None
        self.made.emit(
            ProductHit(
                changes.created_id, "", self.name.text().strip(), self.unit.text().strip(), group_id, group, False,
                price_kop, None, (),
            )
        )  # fmt: skip

    def _on_failed(self, sentence: str) -> None:
        super()._on_failed(sentence)
        if isinstance(sentence, Refusal) and sentence.field in self.fields:
            self._refuse(sentence.field, sentence)

    def _refuse(self, name: str, sentence: str) -> None:
        self.fields[name].set_error(str(sentence))
        self.fields[name].editor.setFocus()
