"""All that was written into the book, as JSON: clients with everything known of them, then what is of no client."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select
from sqlmodel import Session, SQLModel, col

from app.progress import Progress
from app.services.exporting.tables import id_ranges
from app.services.importing.bulk import table_of
from db.tables import (
    Activity,
    Attachment,
    BantAnswer,
    Channel,
    Client,
    ClientCompetitor,
    ClientFigures,
    ClientFlag,
    ClientForm,
    ClientOrder,
    ClientTag,
    Competitor,
    Contact,
    CreditRuling,
    DocumentMade,
    FlagOverride,
    FunctionOwner,
    HandOver,
    Interest,
    JobTitle,
    LibraryItem,
    LibraryVersion,
    ObjectionHeard,
    OrderClaim,
    OrderLine,
    OrderReturn,
    Packet,
    PacketExport,
    PacketRow,
    Payment,
    PayScheme,
    PayStatement,
    Person,
    PersonRole,
    Product,
    ProductGroup,
    Promise,
    RawCall,
    RawList,
    RawRecord,
    Responsibility,
    RolloutTask,
    Rule,
    RuleAcknowledgement,
    RuleVersion,
    SalesModelPeriod,
    SavedView,
    Setting,
    Stage,
    StageMove,
    StandIn,
    Tag,
    Transfer,
)

_OF_CLIENT: Mapping[str, type[SQLModel]] = {
    "contacts": Contact, "channels": Channel, "bant": BantAnswer, "interests": Interest, "stage_history": StageMove,
    "orders": ClientOrder, "activities": Activity, "promises": Promise, "forms": ClientForm, "flags": ClientFlag,
    "competitors": ClientCompetitor, "objections": ObjectionHeard, "documents": DocumentMade, "attachments": Attachment,
    "flags_by_hand": FlagOverride, "responsible": Responsibility, "hand_overs": HandOver,
}  # fmt: skip
_OF_ORDER: Mapping[str, type[SQLModel]] = {
    "lines": OrderLine, "returns": OrderReturn, "payments": Payment, "claims": OrderClaim,
}  # fmt: skip
# Keys of the program, and what is told by the place in the file.
_INNER = frozenset({"name_key", "sort_key", "version", "deleted_at", "client_id", "order_id", "sort_order",
                    "title_key"})  # fmt: skip
_HOLD_JSON = frozenset(
    {
        "metrics",
        "orders",
        "fields",
        "path",
        "content",
        "conditions",
        "wanted_fields",
        "query",
        "value",
        "facts",
        "steps",
        "roles",
        "lines",
    }
)
# Of no client, each a list of its own after the clients.
_OF_BOOK: Mapping[str, type[SQLModel]] = {
    "competitors": Competitor, "raw_lists": RawList, "raw_records": RawRecord, "raw_calls": RawCall,
    "raw_objections": ObjectionHeard, "packets": Packet, "packet_rows": PacketRow, "packet_exports": PacketExport,
    "scripts_and_objections": LibraryItem, "script_and_objection_versions": LibraryVersion,
    "product_groups": ProductGroup, "products": Product, "people": Person, "people_roles": PersonRole,
    "function_owners": FunctionOwner, "sales_models": SalesModelPeriod, "stages": Stage, "rules": Rule,
    "rule_versions": RuleVersion, "rules_read": RuleAcknowledgement, "views": SavedView, "settings": Setting,
    "job_titles": JobTitle, "rollout_tasks": RolloutTask, "stand_ins": StandIn, "transfers": Transfer,
    "pay_schemes": PayScheme, "pay_statements": PayStatement, "credit_rulings": CreditRuling,
}  # fmt: skip
_LINKS = ("client_id",)  # of a raw record: the client it became
_ROWS_AT_ONCE = 1000


def write_json(path: Path, session: Session, progress: Progress) -> None:
    """Write ``{"clients": [...], "competitors": [...], ...}``: the clients, then a list for each name of ``_OF_BOOK``.

    Money in ``*_kop``, dates and moments (UTC) in ISO, stages by their codes. Clients, people, rivals and raw records
    in the bin are left out.
    """
    stages = _stages(session)
    client = table_of(Client)
    with path.open("x", encoding="utf-8", errors="backslashreplace") as file:
        file.write('{"clients": [')
        comma = ""
        for first, last in id_ranges(session, progress):
            parts = _parts(session, first, last)
            figures = {row["client_id"]: row for row in _rows(session, table_of(ClientFigures), first, last)}
            tags: dict[int, list[str]] = {}
            for client_id, title in session.execute(
                select(col(ClientTag.client_id), col(Tag.title))
                .join(Tag, col(Tag.id) == col(ClientTag.tag_id))
                .where(col(ClientTag.client_id).between(first, last))
            ):
                tags.setdefault(client_id, []).append(title)
            for row in session.execute(
                select(client)
                .where(client.c.id.between(first, last), client.c.deleted_at.is_(None))
                .order_by(client.c.id)
            ).mappings():
                whole = _plain(row, stages)
                whole["tags"] = tags.get(row["id"], [])
                whole["figures"] = _plain(_told(figures.get(row["id"], {})), stages)
                for name in _OF_CLIENT:
                    whole[name] = parts[name].get(row["id"], [])
                file.write(comma + "\n" + json.dumps(whole, ensure_ascii=False))
                comma = ","
        file.write("\n]")
        for name, model in _OF_BOOK.items():
            file.write(f',\n"{name}": [')
            comma = ""
            for row in _all_rows(session, table_of(model)):
                plain = _plain(row, stages)
                plain |= {key: row[key] for key in _LINKS if key in row}
                file.write(comma + "\n" + json.dumps(plain, ensure_ascii=False))
                comma = ","
            file.write("\n]")
        file.write("}\n")


def _told(figures: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return the sums without the program's own mark of them."""
    return {name: value for name, value in figures.items() if name != "orders_mark"}


def _parts(session: Session, first: int, last: int) -> dict[str, dict[int, list[dict[str, Any]]]]:
    """Return part -> client id -> its rows, for all clients of a range of ids."""
    stages = _stages(session)
    parts: dict[str, dict[int, list[dict[str, Any]]]] = {}
    orders: dict[int, dict[str, Any]] = {}
    for name, model in _OF_CLIENT.items():
        found = parts[name] = {}
        for row in _rows(session, table_of(model), first, last):
            if row.get("deleted_at") is not None:
                continue
            plain = _plain(row, stages)
            found.setdefault(row["client_id"], []).append(plain)
            if name == "orders":
                orders[row["id"]] = plain
                plain |= {each: [] for each in _OF_ORDER}
    order = table_of(ClientOrder)
    for name, model in _OF_ORDER.items():
        table = table_of(model)
        query = select(table).join(order, order.c.id == table.c.order_id).order_by(table.c.id)
        for row in session.execute(query.where(order.c.client_id.between(first, last))).mappings():
            orders[row["order_id"]][name].append(_plain(row, stages))
    return parts


def _stages(session: Session) -> dict[int | None, str]:
    return {stage_id: code for stage_id, code in session.execute(select(col(Stage.id), col(Stage.code)))}


def _all_rows(session: Session, table: Table) -> Iterator[Any]:
    query = select(table).order_by(*(table.c[name] for name in ("sort_order", "id") if name in table.c))
    if table is table_of(ObjectionHeard):  # those of clients stand with them
        query = query.where(table.c.client_id.is_(None))
    if "deleted_at" in table.c:
        query = query.where(table.c.deleted_at.is_(None))
    found = session.execute(query.execution_options(yield_per=_ROWS_AT_ONCE))
    yield from found.mappings()


def _rows(session: Session, table: Table, first: int, last: int) -> Any:
    query = select(table).where(table.c.client_id.between(first, last))
    if "id" in table.c:
        query = query.order_by(table.c.id)
    return session.execute(query).mappings()


def _plain(row: Mapping[Any, Any], stages: Mapping[int | None, str]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, value in row.items():
        if name in _INNER:
            continue
        if name.endswith("stage_id"):
            plain[name.removesuffix("_id")] = stages.get(value)
        elif isinstance(value, datetime | date):
            plain[name] = value.isoformat()
        elif name in _HOLD_JSON and isinstance(value, str):
            plain[name] = json.loads(value)
        else:
            plain[name] = value
    return plain
