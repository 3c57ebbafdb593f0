"""Which client of the book, or of the file above, a row speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.domain.names import company_key, fold, skeleton
from app.services.importing.client_rows import ClientRow
from db.tables import Channel, Client


class Target:
    """A client a row may speak of: one of the book, or one that this import adds (``id`` None).

    ``values`` are the client's present facts, ``changes`` what the import writes over them as field -> (before,
    after); ``contacts`` is folded name -> a Person; ``owned`` has (kind, normal) of all phones, e-mails and links.
    """

    __slots__ = (
        "changes", "code", "contacts", "file_code", "id", "in_bin", "new_channels", "new_contacts", "new_tags", "owned",
        "row", "seller", "stage", "stage_id", "stand_in", "tags", "touched", "values",
    )  # fmt: skip

    def __init__(self, client_id: int | None, code: str, values: dict[str, Any]) -> None:
        self.id = client_id
        self.code = code
        self.values = values
        self.in_bin = False
        self.touched = False
        self.file_code = ""
        self.row = 0
        self.stage_id = 0
        self.stage: int | None = None  # where the file puts it
        self.seller: int | None = None  # the person that the file gives it to
        self.stand_in: Target | None = None  # the new client that rows about this one go to
        self.changes: dict[str, tuple[Any, Any]] = {}
        self.contacts: dict[str, Person] = {}
        self.owned: set[tuple[str, str]] = set()
        self.tags: set[str] = set()
        self.new_contacts: list[Person] = []
        self.new_channels: list[tuple[Person | None, str, str, str]] = []
        self.new_tags: list[str] = []


class Person:
    """A contact of a client by its folded name ``key``; ``id`` None until it is written."""

    __slots__ = ("changes", "id", "key", "values")

    def __init__(self, contact_id: int | None, key: str, values: dict[str, str]) -> None:
        self.id = contact_id
        self.key = key
        self.values = values
        self.changes: dict[str, str] = {}


class ClientIndex:
    """Keys of all clients: code, tax code, phone, e-mail, name without its legal form.

    A key leads to an id of the book, or to a Target that this import has met or made.
    """

    def __init__(self, session: Session, columns: Iterable[str]) -> None:
        """Read the book once; ``columns`` are the facts that will be compared."""
        self.columns = tuple(dict.fromkeys(("name", "tax_code", "city", *columns)))
        wanted = [getattr(Client, name) for name in self.columns]
        self._rows: dict[int, Any] = {}
        self._by_code: dict[str, int | Target] = {}
        self._by_tax: dict[str, int | Target] = {}
        self._by_channel: dict[str, int | Target] = {}
        self._by_name: dict[str, list[int | Target]] = {}
        self._names_are_known = False
        self._largest_code = 0
        self._file_codes: frozenset[str] = frozenset()
        tax_place = 4 + self.columns.index("tax_code")
        for row in session.execute(
            select(col(Client.id), col(Client.code), col(Client.deleted_at), col(Client.stage_id), *wanted).order_by(
                col(Client.id)
            )
        ):
            client_id, code = row[0], row[1]
            self._rows[client_id] = row
            self._by_code[code] = client_id
            if code.isdecimal() and len(code) < 18:
                self._largest_code = max(self._largest_code, int(code))
            if row[2] is None and row[tax_place]:
                self._by_tax.setdefault(row[tax_place], client_id)
        self._owned: dict[int, set[tuple[str, str]]] = {}
        for client_id, kind, normal in session.execute(
            select(col(Channel.client_id), col(Channel.kind), col(Channel.normal))
            .join(Client, col(Client.id) == col(Channel.client_id))
            .where(col(Client.deleted_at).is_(None))
            .order_by(col(Channel.id))
        ):
            self._owned.setdefault(client_id, set()).add((kind, normal))
            if kind != "link":
                self._by_channel.setdefault(normal, client_id)
        self._met: dict[int, Target] = {}

    @property
    def count(self) -> int:
        """How many clients the book has, the bin included."""
        return len(self._rows)

    def expect_codes(self, codes: Iterable[str]) -> None:
        """Say which codes stand in the file: clients that have a row of their own there are not taken for another."""
        self._file_codes = frozenset(codes)

    def find(self, row: ClientRow) -> tuple[Target | None, str]:
        """Return (client, what it was known by); (None, '') for a new one."""
        if row.code and (found := self._by_code.get(row.code)) is not None:
            return self._target(found), "code"
        tax = row.values.get("tax_code", "")
        if tax and (found := self._by_tax.get(tax)) is not None:
            target = self._target(found)
            if self._may_be(row, target):
                return target, "tax_code"
        for channels in (row.channels, row.contact_channels):
            for kind, _typed, normal in channels:
                if kind != "link" and (found := self._by_channel.get(normal)) is not None:
                    target = self._target(found)
                    if self._may_be(row, target):
                        return target, kind
        if "name" in row.values:
            for found in self._names().get(_key_of(row), ()):
                target = self._target(found)
                if self._may_be(row, target) and _same_city(row, target):
                    return target, "name"
        return None, ""

    def by_code(self, code: str) -> Target | None:
        """Return the client with this code."""
        found = self._by_code.get(code)
        return None if found is None else self._target(found)

    def add(self, row: ClientRow) -> Target:
        """Make the client of a row that is in neither book nor file yet, with a code of its own."""
        code = row.code
        while not code:
            self._largest_code += 1
            candidate = str(self._largest_code)
            if candidate not in self._by_code and candidate not in self._file_codes:
                code = candidate
        if row.code.isdecimal() and len(row.code) < 18:
            self._largest_code = max(self._largest_code, int(row.code))
        target = Target(None, code, {})
        target.row = row.number
        self._by_code[code] = target
        return target

    def learn(self, row: ClientRow, target: Target) -> None:
        """Let later rows find ``target`` by what this row says of it."""
        target.touched = True
        if row.code:
            target.file_code = row.code
        tax = row.values.get("tax_code")
        if tax:
            self._by_tax.setdefault(tax, target)
        for channels in (row.channels, row.contact_channels):
            for kind, _typed, normal in channels:
                if kind != "link":
                    self._by_channel.setdefault(normal, target)
        if "name" in row.values:
            same = self._names().setdefault(_key_of(row), [])
            if target not in same and (target.id is None or target.id not in same):
                same.append(target)

    def _names(self) -> dict[str, list[int | Target]]:
        if not self._names_are_known:
            self._names_are_known = True
            for client_id, row in self._rows.items():
                if row[2] is None:
                    self._by_name.setdefault(_name_key(row[4]), []).append(client_id)
        return self._by_name

    def _target(self, found: int | Target) -> Target:
        if isinstance(found, Target):
            return found
        target = self._met.get(found)
        if target is None:
            row = self._rows[found]
            target = self._met[found] = Target(found, row[1], dict(zip(self.columns, row[4:], strict=True)))
            target.in_bin = row[2] is not None
            target.stage_id = row[3]
            target.owned = self._owned.get(found, set())
        return target

    def _may_be(self, row: ClientRow, target: Target) -> bool:
        """Tell whether nothing speaks against the row being about ``target``."""
        if row.code and row.code != target.code:
            if target.file_code and target.file_code != row.code:
                return False
            if target.code in self._file_codes:
                return False
        tax, other = row.values.get("tax_code"), target.values.get("tax_code")
        return not (tax and other and tax != other)


def _key_of(row: ClientRow) -> str:
    if not row.name_key:
        row.name_key = _name_key(row.values["name"])
    return row.name_key


def _name_key(name: str) -> str:
    return company_key(name) or fold(name) or name


def _same_city(row: ClientRow, target: Target) -> bool:
    city, other = row.values.get("city"), target.values.get("city")
    return not (city and other) or skeleton(city) == skeleton(other)
