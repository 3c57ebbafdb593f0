"""What documents say of us: requisites, logo, language."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.settings import change_settings
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.language import OWN_NAMES
from ui.pages.settings.part import SIDE_PX, SettingRow, SettingsCard, SettingsPart

FIELDS = (
    "company.name", "company.tax_code", "company.city", "company.address", "company.phone", "company.email",
    "company.website", "company.bank",
)  # fmt: skip
LOGO_MAX_PX = 600
LOGO_FILE_LIMIT_BYTES = 20_000_000
LOGO_PIXELS_LIMIT = 40_000_000  # a picture of more is a bomb or a poster


class DocumentsPart(SettingsPart):
    """The company with its requisites and logo, and what documents start with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._company, self._documents = SettingsCard(), SettingsCard()
        self.fields: dict[str, Field] = {}
        grid_box = QWidget()
        grid = QGridLayout(grid_box)
        grid.setContentsMargins(SIDE_PX - 1, 12, SIDE_PX - 1, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for number, key in enumerate(FIELDS):
            edit = KLineEdit()
            edit.setMaxLength(300)
            edit.editingFinished.connect(lambda key=key: self._save(key))
            self.fields[key] = Field("", edit)
            grid.addWidget(self.fields[key], number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        self._company.body.addWidget(grid_box)
        self._logo = QLabel()
        self._logo.setTextFormat(Qt.TextFormat.PlainText)
        self._logo.setFixedSize(120, 48)
        self._logo_none = Label("", "body", wrap=True)
        self._choose = KButton("", size="small")
        self._remove = KButton("", kind="quiet", size="small")
        self._logo_error = Label("", "small", "danger", wrap=True)
        self.document_language = KComboBox(tuple(OWN_NAMES.items()))
        self._language_row = SettingRow(self.document_language)
        self._documents.add_row(self._logo_row())
        self._documents.add_row(self._language_row)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._company)
        right.addWidget(self._documents)
        self.add_columns(left, right, 605, 372)
        self.column.addStretch(1)
        self._choose.clicked.connect(self._choose_logo)
        self._remove.clicked.connect(lambda: self._write({"company.logo": ""}))
        self.document_language.chosen.connect(lambda code: self._write({"documents.language": code}))
        self.retranslate()
        self._load()

    def _logo_row(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._logo)
        buttons.addWidget(self._logo_none, 1)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(SIDE_PX - 1, 9, 14, 9)
        column.addLayout(buttons)
        column.addWidget(self._logo_error)
        self._logo_error.hide()
        return box

    def _say_of_logo(self, sentence: str) -> None:
        self._logo_error.setText(sentence)
        self._logo_error.setVisible(bool(sentence))

    def _save(self, key: str) -> None:
        edit = self.fields[key].editor
        assert isinstance(edit, KLineEdit)
        text = edit.text().strip()
        if text != self._desk.facts.settings[key]:
            self._write({key: text}, self.fields[key])

    def _write(self, values: dict[str, object], field: Field | None = None) -> None:
        self._desk.write(
            self,
            change_settings,
            values,
            failed=field.set_error if field else None,
            done=(lambda _changes: field.set_error("")) if field else None,
        )

    def _load(self) -> None:
        for key, field in self.fields.items():
            edit = field.editor
            assert isinstance(edit, KLineEdit)
            value = self._desk.facts.settings[key]
            if not edit.hasFocus() and edit.text() != value:
                edit.setText(value)
        self.document_language.set_code(self._desk.facts.settings["documents.language"])
        logo = self._desk.facts.settings["company.logo"]
        picture = QPixmap()
        if logo:
            picture.loadFromData(base64.b64decode(logo))
        self._logo.setVisible(not picture.isNull())
        self._logo_none.setText("" if logo else self.tr("No logo yet: PNG or JPEG"))
        self._remove.setVisible(bool(logo))
        if not picture.isNull():
            self._logo.setPixmap(
                picture.scaled(
                    QSize(120, 48), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )

    def _choose_logo(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Logo"), "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        if path:
            self.take_logo(Path(path))

    def take_logo(self, path: Path) -> None:
        """Keep a picture as the logo, made small; a file that is no picture is refused in words."""
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        too_large = path.stat().st_size > LOGO_FILE_LIMIT_BYTES or size.width() * size.height() > LOGO_PIXELS_LIMIT
        if not reader.canRead() or size.isEmpty() or too_large:
            self._say_of_logo(self.tr("This file cannot be a logo. Choose a PNG or JPEG picture."))
            return
        reader.setScaledSize(size.boundedTo(size.scaled(LOGO_MAX_PX, LOGO_MAX_PX, Qt.AspectRatioMode.KeepAspectRatio)))
        image = reader.read()
        if image.isNull():
            self._say_of_logo(self.tr("This picture is damaged. Choose another."))
            return
        self._say_of_logo("")
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs want bytes, the call wants str
        self._write({"company.logo": base64.b64encode(bytes(kept.data())).decode()})

    def apply(self, changes: Changes) -> None:
        if "settings" in changes.topics:
            self._load()

    def retranslate(self) -> None:
        self._company.set_title(self.tr("Company"))
        self._company.set_meta(self.tr("printed on documents"))
        names = {
            "company.name": self.tr("Name"),
            "company.tax_code": self.tr("Tax code"),
            "company.city": self.tr("City"),
            "company.address": self.tr("Address"),
            "company.phone": self.tr("Phone"),
            "company.email": self.tr("E-mail"),
            "company.website": self.tr("Website"),
            "company.bank": self.tr("Bank details"),
        }
        for key, field in self.fields.items():
            field.set_label(names[key])
        self._documents.set_title(self.tr("Every document"))
        self._choose.setText(self.tr("Choose…"))
        self._remove.setText(self.tr("Remove"))
        self._language_row.set_words(self.tr("Language"), self.tr("a sheet starts in it, you can choose another"))
        self._load()
