"""Fields, values, reasons and errors of an import as the window says them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.services.importing.choices import OnDuplicate
from app.services.importing.headings import FIELDS, What
from app.services.importing.plan import FieldPlan, RowPlan, Verdict
from app.services.importing.sheet import Refusal
from app.texts import Texts, load_texts
from app.wording import error_text
from ui.desk import Desk
from ui.messages import say_error
from ui.pages.importing.source import Reading

SUMS = frozenset({"amount", "returned", "price"})
# field -> the group of words its codes have
CODES = {"status": "order_status", "source": "source", "role": "decision_role"}
TONES = {Verdict.ADD: "accent", Verdict.CHANGE: "ok", Verdict.SAME: "tag", Verdict.SKIP: "danger"}
ICONS = {Verdict.ADD: "plus", Verdict.CHANGE: "pencil", Verdict.SAME: "check", Verdict.SKIP: "x"}


class ImportWords:
    """Words in the language of the desk, whatever it is when they are asked for.

    ``what`` is what the table holds that is shown: the code of a product is called otherwise than that of a client.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.what: What = "clients"

    @property
    def texts(self) -> Texts:
        """The words of imports and exports."""
        return load_texts("importing", self._desk.language.code)

    def field(self, field: str) -> str:
        """Return the name of a field; empty is a column that is left out."""
        if not field:
            return QCoreApplication.translate("Import", "Do not take")
        if field == "product_code":
            return QCoreApplication.translate("Import", "Product code")
        if field == "lines":
            return QCoreApplication.translate("Import", "Lines of the order")
        keys = (f"column.{self.what}.{field}", f"column.{field}")
        return next((self.texts.text(key) for key in keys if key in self.texts), field)

    def source(self, reading: Reading | None) -> str:
        """Return file, sheet and number of rows of what was read."""
        if reading is None:
            return ""
        sheet = reading.sheet
        count = len(sheet.rows) + len(sheet.refusals)
        rows = self._desk.language.words.plural("count.rows", count)
        if not sheet.name:
            return f"{sheet.file_name}, {rows}"
        text = QCoreApplication.translate("Import", "{file}, sheet “{sheet}”, {rows}")
        return text.format(file=sheet.file_name, sheet=sheet.name, rows=rows)

    def choices(self, what: What) -> list[tuple[str, str]]:
        """Return what a column may hold, as choices of a combo box."""
        return [("", self.field("")), *((field, self.field(field)) for field in FIELDS[what])]

    def verdict(self, verdict: Verdict) -> str:
        """Return the word on the chip of a row."""
        return {
            Verdict.ADD: QCoreApplication.translate("Import", "new"),
            Verdict.CHANGE: QCoreApplication.translate("Import", "change"),
            Verdict.SAME: QCoreApplication.translate("Import", "the same"),
            Verdict.SKIP: QCoreApplication.translate("Import", "skipped"),
        }[verdict]

    def matched(self, code: str) -> str:
        """Return by what a row was known, empty for a new one."""
        words = {
            "code": QCoreApplication.translate("Import", "known by the client code"),
            "product_code": QCoreApplication.translate("Import", "known by the product code"),
            "tax_code": QCoreApplication.translate("Import", "known by the tax code"),
            "phone": QCoreApplication.translate("Import", "known by the phone"),
            "email": QCoreApplication.translate("Import", "known by the e-mail"),
            "name": QCoreApplication.translate("Import", "known by the name"),
            "number": QCoreApplication.translate("Import", "known by the order number"),
            "day": QCoreApplication.translate("Import", "known by the client, day and amount"),
        }
        return words.get(self._key_of(code), "")

    def same(self, code: str) -> str:
        """Return what a row and its client have in common, as a heading."""
        words = {
            "code": QCoreApplication.translate("Import", "Same client code"),
            "product_code": QCoreApplication.translate("Import", "Same product code"),
            "tax_code": QCoreApplication.translate("Import", "Same tax code"),
            "phone": QCoreApplication.translate("Import", "Same phone"),
            "email": QCoreApplication.translate("Import", "Same e-mail"),
            "name": QCoreApplication.translate("Import", "Same name"),
            "number": QCoreApplication.translate("Import", "Same order number"),
            "day": QCoreApplication.translate("Import", "Same client, day and amount"),
        }
        return words.get(self._key_of(code), "")

    def _key_of(self, matched_by: str) -> str:
        return "product_code" if (self.what, matched_by) == ("products", "code") else matched_by

    def fills(self, row: RowPlan) -> str:
        """Return which fields of the client of the book get a value, or that none does."""
        if row.verdict is Verdict.SKIP and row.reason in ("already_client", "do_not_call", "raw_twice"):
            return self.place(row)
        if row.verdict in (Verdict.SKIP, Verdict.ADD):
            return QCoreApplication.translate("Import", "stays as it is")
        names = dict.fromkeys(self.field(plan.field) for plan in row.fields)
        if names:
            return "+ " + ", ".join(names)
        if self.what == "raw":
            return QCoreApplication.translate("Import", "already in the base")
        return QCoreApplication.translate("Import", "nothing new")

    def place(self, row: RowPlan) -> str:
        """Return where somebody is met already whom a row of a calling base is about."""
        if row.reason == "do_not_call":
            return QCoreApplication.translate("Import", "asked not to be called")
        if row.reason == "already_client":
            return QCoreApplication.translate("Import", "already a client")
        text = QCoreApplication.translate("Import", "in row {number} of the file")
        return text.format(number=(row.values or {}).get("row", ""))

    def decisions(self) -> dict[OnDuplicate, str]:
        """Return what may be done with one duplicate, in a word or two."""
        return {
            OnDuplicate.FILL: QCoreApplication.translate("Import", "Fill gaps"),
            OnDuplicate.UPDATE: QCoreApplication.translate("Import", "Overwrite"),
            OnDuplicate.ADD: QCoreApplication.translate("Import", "Add as new"),
            OnDuplicate.KEEP: QCoreApplication.translate("Import", "Skip"),
        }

    def decisions_for_all(self) -> dict[OnDuplicate, str]:
        """Return what may be done with all duplicates."""
        return {
            OnDuplicate.FILL: QCoreApplication.translate("Import", "Fill gaps in all"),
            OnDuplicate.UPDATE: QCoreApplication.translate("Import", "Overwrite in all"),
            OnDuplicate.ADD: QCoreApplication.translate("Import", "Add all as new"),
            OnDuplicate.KEEP: QCoreApplication.translate("Import", "Skip all"),
        }

    def value(self, field: str, value: Any) -> str:
        """Return a value as it is shown; empty when there is none."""
        words = self._desk.language.words
        if value is None or value == "":
            return ""
        if field == "is_archived":
            return self.texts.text("value.archived" if value else "value.in_use")
        if isinstance(value, bool):
            return self.texts.text("value.yes") if value else ""
        if isinstance(value, date):
            return self._desk.formats.short_date(value)
        if field == "stage" and isinstance(value, int):
            return next((stage.name(words) for stage in self._desk.facts.stages if stage.id == value), "")
        if isinstance(value, int) and (field.endswith("_kop") or field in SUMS):
            return self._desk.formats.money(value)
        if field == "kind":
            return self.texts.text(f"value.{value}")
        key = f"{CODES.get(field, '')}.{value}"
        return words.text(key) if key in words else str(value)

    def change(self, plan: FieldPlan) -> str:
        """Return 'City: Kyiv', or 'City: Lviv → Kyiv' when something is written over."""
        before, after = self.value(plan.field, plan.before), self.value(plan.field, plan.after)
        return f"{self.field(plan.field)}: {before} → {after}" if before else f"{self.field(plan.field)}: {after}"

    def reason(self, code: str, values: Any) -> str:
        """Return why a row is skipped."""
        return self._sentence(f"reason.{code}", values)

    def note(self, note: Refusal) -> str:
        """Return what is odd about a cell."""
        return self._sentence(f"warning.{note[1]}", note[2])

    def title(self, row: RowPlan) -> str:
        """Return the client's or product's name; an order's number, or whose it is when it has none."""
        return row.title or next((str(plan.after) for plan in row.fields if plan.field == "client"), "")

    def row(self, row: RowPlan, notes: Sequence[Refusal] = ()) -> str:
        """Return what becomes of a row, in one line."""
        if row.verdict is Verdict.SKIP:
            return self.reason(row.reason, row.values)
        parts = [self.note(note) for note in notes]
        told_as_title: tuple[str, ...] = ("name", "code")
        if self.what == "products":
            told_as_title = ("title",) if row.verdict is Verdict.ADD else ()
        parts += [self.change(plan) for plan in row.fields if plan.field not in told_as_title]
        if not parts:
            return self.matched(row.matched_by)
        return "; ".join(part.rstrip(".") for part in parts)

    def error(self, error: AppError, name: str) -> str:
        """Return why a file was refused; ``name`` stands for its path."""
        texts = self.texts
        codes = (f"{self.what}.{error.code}", error.code)
        code = next((each for each in codes if f"errors.{each}" in texts), "")
        if not code:
            return say_error(self._desk.language, error)
        return error_text(texts, AppError(code, **{**error.values, "path": name}))

    def _sentence(self, key: str, values: Any) -> str:
        # What is said of a client is said otherwise of a product or of somebody to call.
        kind, code = key.split(".", 1)
        keys = (f"{kind}.{self.what}.{code}", key)
        found = next((each for each in keys if each in self.texts), "")
        return self.texts.text(found).format_map(defaultdict(str, values or {})) if found else key
