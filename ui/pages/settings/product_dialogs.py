"""The dialogs of a product and of a product group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import AppError, InvalidError
from app.services.product_groups import GroupRow, add_group, change_group
from app.services.products import CODE_LIMIT, TITLE_LIMIT, ProductRow, add_product, change_product
from ui.desk import Desk, Refusal
from ui.forms.typed_numbers import read_sum, write_sum
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.pickers import KComboBox
from ui.messages import say_error

NO_GROUP = "0"


class _FieldsDialog(WriteDialog):
    """Says a refusal under the field it is about."""

    def __init__(self, desk: Desk, title: str, save_text: str, parent: QWidget) -> None:
        super().__init__(desk, title, save_text, parent, width_px=460)
        self.fields: dict[str, Field] = {}

    def clear_errors(self) -> None:
        """Take the sentences away."""
        for field in self.fields.values():
            field.set_error("")

    def point_at(self, sentence: str, name: str) -> bool:
        """Say what is wrong under a field and go there; False when there is no such field."""
        field = self.fields.get(name)
        if field is None:
            return False
        field.set_error(sentence)
        field.editor.setFocus()
        return True

    def _on_failed(self, sentence: str) -> None:
        name = sentence.field if isinstance(sentence, Refusal) else ""
        if self.point_at(sentence, name):
            self.save_button.setEnabled(True)
        else:
            super()._on_failed(sentence)


class ProductDialog(_FieldsDialog):
    """A new product, or one there is: name, code, unit, price, group."""

    def __init__(
        self,
        desk: Desk,
        product: ProductRow | None,
        groups: Sequence[GroupRow],
        parent: QWidget,
        *,
        title: str = "",
        group_id: int | None = None,
    ) -> None:
        super().__init__(desk, "", "", parent)
        self.set_title(self.tr("New product") if product is None else self.tr("Product"))
        self.save_button.setText(self.tr("Add") if product is None else self.tr("Save"))
        self._product = product
        self.title_edit = KLineEdit(product.title if product else title)
        self.title_edit.setMaxLength(TITLE_LIMIT)
        self.code = KLineEdit(product.code if product else "")
        self.code.setMaxLength(CODE_LIMIT)
        self.unit = KLineEdit(product.unit if product else "", self.tr("pcs, kg, hour"))
        self.price = KLineEdit(write_sum(product.price_kop) if product else "")
        self.group = KComboBox([(NO_GROUP, self.tr("No group")), *((str(each.id), each.title) for each in groups)])
        own = product.group_id if product else group_id
        if own is not None and all(each.id != own for each in groups):
            self.group.addItem(product.group if product else "", str(own))  # its group is in the archive
        self.group.set_code(str(own) if own is not None else NO_GROUP)
        code_hint = "" if product else self.tr("Empty: the name is the code")
        sign = desk.formats.money(0).split("\u00a0")[-1]
        self.fields = {
            "title": Field(self.tr("Name"), self.title_edit),
            "group_id": Field(self.tr("Group"), self.group),
            "code": Field(self.tr("Code"), self.code, hint=code_hint),
            "unit": Field(self.tr("Unit"), self.unit),
            "price_kop": Field(self.tr("Price, {sign}").format(sign=sign), self.price),
        }
        self.body.addWidget(self.fields["title"])
        self.body.addWidget(self.fields["group_id"])
        self.body.addWidget(self.fields["code"])
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.fields["unit"], 1)
        row.addWidget(self.fields["price_kop"], 1)
        self.body.addLayout(row)

    def save(self) -> None:
        """Write the product."""
        self.clear_errors()
        try:
            values = self._values()
        except AppError as error:
            self.point_at(say_error(self.desk.language, error), str(error.values["field"]))
            return
        if self._product is None:
            self.write(add_product, values.pop("title"), **values)
            return
        before = self._product
        changed = {name: value for name, value in values.items() if value != getattr(before, name)}
        if changed:
            self.write(change_product, before.id, changed)
        else:
            self.reject()

    def _values(self) -> dict[str, Any]:
        title = self.title_edit.text().strip()
        if not title:
            raise InvalidError("product_title_empty", field="title")
        group = self.group.code()
        return {
            "title": title,
            "code": self.code.text().strip(),
            "unit": self.unit.text().strip(),
            "price_kop": read_sum(self.price.text(), "price_kop") or 0,
            "group_id": None if group == NO_GROUP else int(group),
        }


class GroupDialog(_FieldsDialog):
    """The name of a group, and of one there is also the code that rules know it by."""

    def __init__(self, desk: Desk, group: GroupRow | None, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent)
        self.set_title(self.tr("New group") if group is None else self.tr("Product group"))
        self.save_button.setText(self.tr("Add") if group is None else self.tr("Save"))
        self._group = group
        self.title_edit = KLineEdit(group.title if group else "")
        self.title_edit.setMaxLength(TITLE_LIMIT)
        self.title_edit.selectAll()
        self.code = KLineEdit(group.code if group else "")
        self.code.setMaxLength(CODE_LIMIT)
        code_hint = self.tr("Rules know the group by its code") if group else self.tr("Empty: the name is the code")
        self.fields = {
            "title": Field(self.tr("Name"), self.title_edit),
            "code": Field(self.tr("Code"), self.code, hint=code_hint),
        }
        for field in self.fields.values():
            self.body.addWidget(field)

    def save(self) -> None:
        """Write the group."""
        self.clear_errors()
        values = {"title": self.title_edit.text().strip(), "code": self.code.text().strip()}
        if self._group is None:
            self.write(add_group, values["title"], code=values["code"])
            return
        before = self._group
        changed = {name: value for name, value in values.items() if value != getattr(before, name)}
        if changed:
            self.write(change_group, before.id, changed)
        else:
            self.reject()
