"""An import of a price list: what every row does to the catalogue, and the writing of it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.domain.names import fold
from app.progress import Progress
from app.services.importing.bulk import ids_after, insert_rows, last_id, update_rows
from app.services.importing.catalogue_rows import CatalogueRow, CatalogueRowReader
from app.services.importing.choices import ImportChoices, OnDuplicate, UnknownWord
from app.services.importing.client_rows import RowRefused
from app.services.importing.headings import Mapped
from app.services.importing.plan import FieldPlan, RowPlan, Verdict, plan_rows
from app.services.importing.sheet import Refusal, Sheet
from app.services.products import CODE_LIMIT, codes_in_rules
from db.tables import Product, ProductGroup

_NUMBER_SIGNS = 10
# A new price or name says that it is sold again; another unit or group does not.
_TAKE_OUT_OF_ARCHIVE: Final = frozenset({"title", "price_kop"})


class _Group:
    """A group of the book, or one that this import makes (``id`` None until it is written)."""

    __slots__ = ("id", "title")

    def __init__(self, group_id: int | None, title: str) -> None:
        self.id = group_id
        self.title = title


class _Entry:
    """A product of the book, or a new one (``id`` None); ``row`` is the row of the file about it, 0: none yet."""

    __slots__ = ("changes", "code", "group", "id", "is_archived", "price_kop", "row", "title", "unit")

    def __init__(
        self,
        product_id: int | None,
        code: str,
        title: str,
        unit: str,
        price_kop: int,
        group: _Group | None,
        is_archived: bool,
    ) -> None:
        self.id = product_id
        self.code = code
        self.title = title
        self.unit = unit
        self.price_kop = price_kop
        self.group = group
        self.is_archived = is_archived
        self.row = 0
        self.changes: set[str] = set()


class ProductImport:
    """Plans rows against the catalogue as it is, then writes all of it at once.

    A row is about the product with its code, else the one with its title in whatever case; what it says is written
    over what the book has, empty cells change nothing. Choices know two answers here: update, and keep.
    """

    unknown: tuple[UnknownWord, ...] = ()

    def __init__(self, session: Session, sheet: Sheet, mapped: Mapped, choices: ImportChoices) -> None:
        self._session = session
        self._sheet = sheet
        self._choices = choices
        self._reader = CatalogueRowReader(mapped, sheet.headings)
        self.warnings: list[Refusal] = []
        self._in_rules = codes_in_rules(session)
        self._file_codes = {fold(self._reader.code_of(cells)) for _number, cells in sheet.rows} - {""}
        self._groups: dict[str, _Group] = {}
        self._new_groups: list[_Group] = []
        self._new: list[_Entry] = []
        self._changed: list[_Entry] = []
        self._by_code: dict[str, _Entry] = {}
        self._by_title: dict[str, _Entry] = {}
        self._load()

    def _load(self) -> None:
        by_id: dict[int | None, _Group] = {}
        titles: dict[str, _Group] = {}
        for group_id, code, title in self._session.execute(
            select(col(ProductGroup.id), col(ProductGroup.code), col(ProductGroup.title)).order_by(col(ProductGroup.id))
        ):
            group = by_id[group_id] = _Group(group_id, title)
            self._groups.setdefault(fold(code), group)
            titles.setdefault(fold(title), group)
        self._groups = titles | self._groups
        columns = (
            col(Product.id), col(Product.code), col(Product.title), col(Product.unit), col(Product.price_kop),
            col(Product.group_id), col(Product.is_archived),
        )  # fmt: skip
        for product_id, code, title, unit, price_kop, group_id, is_archived in self._session.execute(
            select(*columns).order_by(col(Product.is_archived), col(Product.id))
        ):
            entry = _Entry(product_id, code, title, unit, price_kop, by_id.get(group_id), is_archived)
            self._by_code.setdefault(fold(entry.code), entry)
            self._by_title.setdefault(fold(entry.title), entry)

    def plan(self, progress: Progress, *, in_words: bool) -> list[RowPlan]:
        """Return what becomes of every row, in the order of the file."""
        return plan_rows(
            self._sheet,
            progress,
            lambda number, cells: self._take(self._reader.read(number, cells), in_words=in_words),
            self._reader.name_of,
        )

    def _take(self, row: CatalogueRow, *, in_words: bool) -> RowPlan:
        entry, known_by = self._find(row)
        if entry is None:
            return self._add(row, in_words=in_words)
        if entry.row:
            raise RowRefused("product_twice", value=row.code if known_by == "code" else row.title, row=entry.row)
        title = entry.title
        if (self._choices.rows.get(row.number) or self._choices.duplicates) is OnDuplicate.KEEP:
            return RowPlan(
                row.number, Verdict.SKIP, title, None, known_by, title, reason="kept", decision=OnDuplicate.KEEP
            )
        fields = self._change(entry, row, known_by)
        entry.row = row.number
        return RowPlan(
            row.number,
            Verdict.CHANGE if fields else Verdict.SAME,
            row.title or title,
            None,
            known_by,
            title,
            tuple(fields) if in_words else (),
            decision=OnDuplicate.UPDATE,
        )

    def _find(self, row: CatalogueRow) -> tuple[_Entry | None, str]:
        """Return (product, what it was known by); (None, '') for a new one."""
        code = fold(row.code)
        if code and (found := self._by_code.get(code)) is not None:
            return found, "code"
        found = self._by_title.get(fold(row.title)) if row.title else None
        if found is not None and code and not found.row and fold(found.code) in self._file_codes:
            # The product of this title has a row of its own: this one is about another.
            raise RowRefused("title_in_use", value=found.title)
        return found, "name" if found is not None else ""

    def _add(self, row: CatalogueRow, *, in_words: bool) -> RowPlan:
        if not row.title:
            raise RowRefused("no_title")
        entry = _Entry(
            None,
            row.code or self._free_code(row.title),
            row.title,
            row.unit,
            row.price_kop or 0,
            self._group_of(row.group),
            False,
        )
        entry.row = row.number
        self._by_code[fold(entry.code)] = self._by_title[fold(entry.title)] = entry
        self._new.append(entry)
        heading = self._reader.price_heading
        if row.price_kop is None and heading is not None:
            self.warnings.append((row.number, "no_price", {"heading": heading, "value": row.title[:80]}))
        told = (
            ("title", row.title), ("code", row.code), ("group", entry.group.title if entry.group else ""),
            ("unit", row.unit), ("price_kop", row.price_kop),
        )  # fmt: skip
        fields = tuple(FieldPlan(name, "", value) for name, value in told if value not in ("", None))
        return RowPlan(row.number, Verdict.ADD, row.title, fields=fields if in_words else ())

    def _change(self, entry: _Entry, row: CatalogueRow, known_by: str) -> list[FieldPlan]:
        """Write what the row says over the product; returns what is another now.

        Raises:
            RowRefused: ``title_in_use``, ``code_in_rule``; then nothing was changed.
        """
        wanted: dict[str, Any] = {"unit": row.unit, "price_kop": row.price_kop}
        if known_by == "code":
            wanted["title"] = row.title
            if row.title and self._by_title.get(fold(row.title), entry) is not entry:
                raise RowRefused("title_in_use", value=row.title)
        else:
            wanted["code"] = row.code
            if row.code and entry.code in self._in_rules:
                raise RowRefused("code_in_rule", value=entry.code)
        fields = []
        old_title = fold(entry.title)
        for name in ("title", "code", "price_kop", "unit"):
            before, after = getattr(entry, name), wanted.get(name)
            if after not in ("", None) and after != before:
                fields.append(FieldPlan(name, before, after))
                setattr(entry, name, after)
        if row.group and (group := self._group_of(row.group)) is not entry.group:
            assert group is not None
            fields.append(FieldPlan("group", entry.group.title if entry.group else "", group.title))
            entry.group = group
        entry.changes = {field.field for field in fields}
        if entry.is_archived and entry.changes & _TAKE_OUT_OF_ARCHIVE:
            fields.append(FieldPlan("is_archived", True, False))
            entry.changes.add("is_archived")
            entry.is_archived = False
            self.warnings.append((row.number, "out_of_archive", {"value": entry.title[:80]}))
        if fields:
            self._changed.append(entry)
            self._by_code.setdefault(fold(entry.code), entry)
            if self._by_title.get(old_title) is entry:
                del self._by_title[old_title]  # a later row may be about another product of this title
            self._by_title.setdefault(fold(entry.title), entry)
        return fields

    def _group_of(self, named: str) -> _Group | None:
        """Return the group of this code or title, a new one when there is none; None for no name."""
        if not named:
            return None
        group = self._groups.get(fold(named))
        if group is None:
            group = self._groups[fold(named)] = _Group(None, named)
            self._new_groups.append(group)
        return group

    def _free_code(self, title: str) -> str:
        return _free_code(title, self._by_code, self._file_codes)

    # Writing: to be called once, after ``plan``.

    def write(self, progress: Progress) -> None:
        """Write everything planned; the caller owns the transaction."""
        session = self._session
        self._write_groups(progress)
        update_rows(session, Product, ((entry.id, _values(entry)) for entry in self._changed if entry.id is not None))
        rows = [
            (entry.code, entry.title, entry.unit, entry.price_kop, entry.group.id if entry.group else None)
            for entry in self._new
        ]
        insert_rows(session, Product, ("code", "title", "unit", "price_kop", "group_id"), rows, {}, progress)

    def _write_groups(self, progress: Progress) -> None:
        session = self._session
        stored: Sequence[str] = session.execute(select(col(ProductGroup.code))).scalars().all()
        taken = {fold(code) for code in stored}
        last = session.execute(select(func.max(col(ProductGroup.sort_order)))).scalar_one()
        rows = []
        for place, group in enumerate(self._new_groups, 0 if last is None else last + 1):
            code = _free_code(group.title, taken)
            taken.add(fold(code))
            rows.append((code, group.title, place))
        before = last_id(session, ProductGroup)
        insert_rows(session, ProductGroup, ("code", "title", "sort_order"), rows, {}, progress)
        for group, group_id in zip(self._new_groups, ids_after(session, ProductGroup, before), strict=True):
            group.id = group_id


def _values(entry: _Entry) -> dict[str, Any]:
    """Return the columns of a product that are another now."""
    values = {name: getattr(entry, name) for name in entry.changes if name != "group"}
    if "group" in entry.changes:
        values["group_id"] = entry.group.id if entry.group else None
    return values


def _free_code(title: str, *taken: Container[str]) -> str:
    """Return the title as a code, with a number behind it when that code, folded, is among those taken."""
    base = title[: CODE_LIMIT - _NUMBER_SIGNS].strip()
    code, number = base, 1
    while any(fold(code) in codes for codes in taken):
        number += 1
        code = f"{base} {number}"
    return code
