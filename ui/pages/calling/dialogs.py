"""The small dialogs of the calling base: a list, a record."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app.services.raw_base import RawListRow, add_raw_list, add_record, rename_raw_list
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.pickers import KComboBox

SOURCES = ("own", "site", "ads", "event", "social", "partner", "referral", "incoming", "messenger", "cold", "other")
BOX_LETTERS = 16
FIELDS = ("phone", "contact_name", "city", "industry", "email", "website")


def narrow_box(box: KComboBox) -> KComboBox:
    """Let a box of long names be narrower than the longest of them."""
    box.setSizeAdjustPolicy(KComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(BOX_LETTERS)
    return box


def source_choices(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return where a list may be from, as codes with words; none comes first."""
    words = desk.language.words
    none = QCoreApplication.translate("Calling", "not said")
    return (("", none), *((code, words.text(f"source.{code}")) for code in SOURCES))


class ListDialog(WriteDialog):
    """A new list, or another name for one; ``created_id`` is the list made."""

    def __init__(self, desk: Desk, parent: QWidget, row: RawListRow | None = None) -> None:
        title = (
            QCoreApplication.translate("Calling", "New list to call")
            if row is None
            else QCoreApplication.translate("Calling", "Rename the list")
        )
        super().__init__(desk, title, QCoreApplication.translate("Calling", "Save"), parent, width_px=440)
        self._row = row
        self.created_id: int | None = None
        self.title = KLineEdit(
            row.title if row else "", QCoreApplication.translate("Calling", "Restaurants of Lviv, web directory")
        )
        self.source = KComboBox(source_choices(desk), row.source if row else "")
        self.title_field = Field(QCoreApplication.translate("Calling", "Name"), self.title)
        self.body.addWidget(self.title_field)
        self.body.addWidget(
            Field(
                QCoreApplication.translate("Calling", "Where the addresses are from"),
                self.source,
                hint=QCoreApplication.translate("Calling", "The clients made of this list keep it as their source."),
            )
        )

    def save(self) -> None:
        if self._row is None:
            self.write(add_raw_list, self.title.text(), self.source.code())
        else:
            self.write(rename_raw_list, self._row.id, self.title.text(), self.source.code())

    def _on_done(self, changes: object) -> None:
        self.created_id = getattr(changes, "created_id", None)
        super()._on_done(changes)  # type: ignore[arg-type]


class RecordDialog(WriteDialog):
    """A record typed by hand; one whose phone is known already is told about and added at the second try."""

    def __init__(self, desk: Desk, parent: QWidget, list_row: RawListRow, names: dict[str, str]) -> None:
        super().__init__(
            desk,
            QCoreApplication.translate("Calling", "Add to call"),
            QCoreApplication.translate("Calling", "Add"),
            parent,
            meta=list_row.title,
            width_px=520,
        )
        self._list_id = list_row.id
        self._refused_phone: str | None = None
        self.created_id: int | None = None
        self.name = KLineEdit()
        self.body.addWidget(Field(names["name"], self.name))
        self.fields: dict[str, KLineEdit] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for at, field in enumerate(FIELDS):
            self.fields[field] = KLineEdit()
            grid.addWidget(Field(names[field], self.fields[field]), at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.fields["note"] = KLineEdit()
        self.body.addWidget(Field(names["note"], self.fields["note"]))

    def save(self) -> None:
        values = {field: line.text() for field, line in self.fields.items() if line.text().strip()}
        phone = values.get("phone", "")
        self.write(
            add_record, self._list_id, self.name.text(), values, allow_same=bool(phone) and phone == self._refused_phone
        )

    def _on_done(self, changes: object) -> None:
        self.created_id = getattr(changes, "created_id", None)
        super()._on_done(changes)  # type: ignore[arg-type]

    def _on_failed(self, sentence: str) -> None:
        if getattr(sentence, "field", "") == "phone":
            self._refused_phone = self.fields["phone"].text()
            again = QCoreApplication.translate("Calling", "Press Add again to keep both.")
            sentence = f"{sentence} {again}"
        super()._on_failed(sentence)
