"""An import of a calling base: what every row does to it, and the writing of it. No client is touched."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import now_of
from app.domain.duplicates import normalize_tax_code
from app.domain.names import fold
from app.progress import Progress
from app.services.importing.bulk import insert_rows, update_rows
from app.services.importing.choices import ImportChoices, OnDuplicate, UnknownWord
from app.services.importing.headings import Mapped
from app.services.importing.plan import FieldPlan, RowPlan, Verdict, plan_rows
from app.services.importing.raw_rows import COLUMN_OF, RawImportRow, RawRowReader, place_key
from app.services.importing.sheet import Sheet
from app.services.importing.words import code_of_word
from app.services.raw_lists import TITLE_LIMIT, add_raw_list, checked_list_title, find_raw_list, get_raw_list
from app.services.raw_records import MIN_PHONE_DIGITS, RECORD_FIELDS
from app.services.settings import load_settings
from db.tables import Channel, Client, RawRecord

_FIELD_OF: Final = {column: field for field, column in COLUMN_OF.items()}
_COLUMNS: Final = (*RECORD_FIELDS, "name_key", "phone_normal")


class _Entry:
    """A record of the book (``id``), or one that this import makes; ``row``: of the file, 0 when there is none yet."""

    __slots__ = ("changes", "id", "row", "state", "values")

    def __init__(self, record_id: int | None, state: str, values: dict[str, str]) -> None:
        self.id = record_id
        self.state = state
        self.values = values
        self.row = 0
        self.changes: dict[str, str] = {}


class RawImport:
    """Plans rows against the calling base and the clients as they are, then writes all of it at once.

    A row is about the record with one of its phones, else the one of its name in its city, in whatever list; what is
    empty there is filled unless the choices say otherwise. A phone or tax code of a client skips the row, and so does
    a phone of somebody who asked not to be called.
    """

    unknown: tuple[UnknownWord, ...] = ()

    def __init__(self, session: Session, sheet: Sheet, mapped: Mapped, choices: ImportChoices) -> None:
        self._session = session
        self._sheet = sheet
        self._choices = choices
        self._reader = RawRowReader(mapped, sheet.headings, load_settings(session)["country"])
        self.warnings = self._reader.warnings
        named = choices.list_title or PurePath(sheet.file_name).stem[:TITLE_LIMIT]
        self._list_title = checked_list_title(named)
        self.list_id: int | None = None
        self._new: list[_Entry] = []
        self._changed: dict[int, _Entry] = {}
        self._by_phone: dict[str, _Entry] = {}
        self._by_place: dict[tuple[str, str], _Entry] = {}
        self._clients_by_phone: dict[str, tuple[int, str, bool]] = {}
        self._clients_by_tax: dict[str, tuple[int, str, bool]] = {}
        self._load()

    def _load(self) -> None:
        columns = [col(getattr(RawRecord, name)) for name in RECORD_FIELDS]
        statement = select(
            col(RawRecord.id), col(RawRecord.state), col(RawRecord.deleted_at), col(RawRecord.phone_normal), *columns
        ).order_by(col(RawRecord.id))
        for record_id, state, deleted_at, phone_normal, *texts in self._session.execute(statement):
            entry = _Entry(record_id, state, dict(zip(RECORD_FIELDS, texts, strict=True)))
            is_left = deleted_at is None
            for number in phone_normal.split():
                # Who asked not to be called stays so, also from the bin and whoever else has the number.
                if len(number) >= MIN_PHONE_DIGITS and (state == "dnc" or (is_left and number not in self._by_phone)):
                    self._by_phone[number] = entry
            if is_left:
                self._by_place.setdefault(place_key(entry.values["name"], entry.values["city"]), entry)
        known = select(col(Client.id), col(Client.name), col(Client.do_not_call), col(Client.tax_code)).where(
            col(Client.deleted_at).is_(None)
        )
        clients: dict[int, tuple[int, str, bool]] = {}
        for client_id, name, do_not_call, tax_code in self._session.execute(known.order_by(col(Client.id))):
            clients[client_id] = (client_id, name, do_not_call)
            if key := normalize_tax_code(tax_code):
                self._clients_by_tax.setdefault(key, clients[client_id])
        phones = select(col(Channel.normal), col(Channel.client_id)).where(col(Channel.kind) == "phone")
        for normal, client_id in self._session.execute(phones.order_by(col(Channel.id))):
            if client_id in clients and len(normal) >= MIN_PHONE_DIGITS:
                self._clients_by_phone.setdefault(normal, clients[client_id])

    def plan(self, progress: Progress, *, in_words: bool) -> list[RowPlan]:
        """Return what becomes of every row, in the order of the file."""
        return plan_rows(
            self._sheet, progress, lambda number, cells: self._take(self._reader.read(number, cells), in_words=in_words)
        )

    def _take(self, row: RawImportRow, *, in_words: bool) -> RowPlan:
        client, matched_by = self._client_of(row)
        if client is not None:
            client_id, name, do_not_call = client
            reason = "do_not_call" if do_not_call else "already_client"
            return RowPlan(
                row.number, Verdict.SKIP, row.name, client_id, matched_by, name, reason=reason, values={"name": name}
            )
        entry, matched_by = self._find(row)
        if entry is None:
            return self._add(row, in_words=in_words)
        name = entry.values["name"]
        skipped = {"dnc": "do_not_call", "client": "already_client"}.get(entry.state, "")
        decision = self._choices.rows.get(row.number) or self._choices.duplicates or OnDuplicate.FILL
        if entry.row and not skipped and decision is not OnDuplicate.ADD:
            skipped = "raw_twice"
        elif decision is OnDuplicate.KEEP:
            skipped = skipped or "kept"
        if skipped:
            values = {"name": name, "row": entry.row}
            return RowPlan(
                row.number, Verdict.SKIP, row.name, None, matched_by, name, reason=skipped, values=values,
                decision=OnDuplicate.KEEP if skipped == "kept" else None,
            )  # fmt: skip
        if decision is OnDuplicate.ADD:
            return self._add(row, in_words=in_words)
        fields = self._change(entry, row, overwrite=decision is OnDuplicate.UPDATE)
        entry.row = row.number
        return RowPlan(
            row.number,
            Verdict.CHANGE if fields else Verdict.SAME,
            row.name,
            None,
            matched_by,
            name,
            tuple(fields) if in_words else (),
            decision=decision,
        )

    def _client_of(self, row: RawImportRow) -> tuple[tuple[int, str, bool] | None, str]:
        for number in row.numbers:
            if (found := self._clients_by_phone.get(number)) is not None:
                return found, "phone"
        found = self._clients_by_tax.get(row.tax_key) if row.tax_key else None
        return found, "tax_code" if found else ""

    def _find(self, row: RawImportRow) -> tuple[_Entry | None, str]:
        """Return (record, what it was known by); (None, '') for a new one."""
        for number in row.numbers:
            if (found := self._by_phone.get(number)) is not None:
                return found, "phone"
        found = self._by_place.get(row.place_key)
        if found is not None and not row.values.get("city") and row.phone_normal and found.values.get("phone"):
            return None, ""  # a name in no city and with another phone tells nothing
        return found, "name" if found is not None else ""

    def _add(self, row: RawImportRow, *, in_words: bool) -> RowPlan:
        entry = _Entry(None, "new", row.values)
        entry.row = row.number
        entry.changes = {**row.values, "name_key": fold(row.name), "phone_normal": row.phone_normal}
        self._new.append(entry)
        for number in row.numbers:
            self._by_phone.setdefault(number, entry)
        self._by_place.setdefault(row.place_key, entry)
        fields = (
            tuple(FieldPlan(_FIELD_OF.get(name, name), "", value) for name, value in row.values.items())
            if in_words
            else ()
        )
        return RowPlan(row.number, Verdict.ADD, row.name, fields=fields)

    def _change(self, entry: _Entry, row: RawImportRow, *, overwrite: bool) -> list[FieldPlan]:
        """Write what the row says into the record; returns what is another now."""
        fields = []
        for name, after in row.values.items():
            before = entry.values.get(name, "")
            if after == before or (before and not overwrite):
                continue
            fields.append(FieldPlan(_FIELD_OF.get(name, name), before, after))
            entry.values[name] = entry.changes[name] = after
            if name == "name":
                entry.changes["name_key"] = fold(after)
            elif name == "phone":
                entry.changes["phone_normal"] = row.phone_normal
                for number in row.numbers:
                    self._by_phone.setdefault(number, entry)
                if entry.state == "wrong":
                    entry.state = entry.changes["state"] = "new"
        if fields and entry.id is not None:
            self._changed[entry.id] = entry
        return fields

    # Writing: to be called once, after ``plan``.

    def write(self, progress: Progress) -> None:
        """Write everything planned; the caller owns the transaction."""
        session = self._session
        self.list_id = self._open_list()
        update_rows(session, RawRecord, ((record_id, entry.changes) for record_id, entry in self._changed.items()))
        rows: list[tuple[Any, ...]] = [tuple(entry.changes.get(name, "") for name in _COLUMNS) for entry in self._new]
        constants = {"list_id": self.list_id, "created_at": now_of(session)}
        insert_rows(session, RawRecord, _COLUMNS, rows, constants, progress)

    def _open_list(self) -> int:
        """Return the list that new records go into: one in the archive comes out of it, a missing one is made."""
        list_id = find_raw_list(self._session, self._list_title)
        if list_id is None:
            source = self._choices.list_source
            list_id = add_raw_list(
                self._session, self._list_title, code_of_word("source").get(fold(source), source)
            ).created_id
        assert list_id is not None
        get_raw_list(self._session, list_id).is_archived = False
        self._session.flush()
        return list_id
