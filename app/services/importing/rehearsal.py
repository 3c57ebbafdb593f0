"""The import itself: rehearsed without writing, or done as one action."""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.errors import InvalidError
from app.progress import NoProgress, Progress
from app.services.importing.bulk import insert_rows, without_gc
from app.services.importing.catalogue import ProductImport
from app.services.importing.choices import ImportChoices
from app.services.importing.clients import ClientImport
from app.services.importing.headings import Mapped, Vocabulary, What, heading_key
from app.services.importing.orders import OrderImport
from app.services.importing.plan import ImportPlan, RowPlan, Verdict, outcome_of
from app.services.importing.raw import RawImport
from app.services.importing.sheet import Sheet
from db.tables import ImportColumn


def rehearse(
    session: Session,
    sheet: Sheet,
    mapping: Mapped,
    what: What,
    progress: Progress | None = None,
    *,
    choices: ImportChoices | None = None,
) -> ImportPlan:
    """Return what ``import_sheet`` would do, row by row; nothing is written.

    Raises:
        InvalidError: ``import_no_name`` (clients, raw records), ``import_no_client``, ``import_no_date``,
            ``import_no_sum`` (orders), ``import_no_title`` (products): no column holds what every row needs.
        CancelledError: from ``progress``.
    """
    with without_gc():
        work = _work(session, sheet, mapping, what, choices)
        rows = _refused(sheet) + work.plan(progress or NoProgress(), in_words=True)
    rows.sort(key=lambda row: row.row)
    return ImportPlan(what, tuple(rows), outcome_of(rows, work.warnings), work.unknown)


def import_sheet(
    session: Session,
    sheet: Sheet,
    mapping: Mapped,
    what: What,
    progress: Progress | None = None,
    *,
    choices: ImportChoices | None = None,
) -> Changes:
    """Take every good row of the sheet into the book; ``Changes.outcome`` is an ImportOutcome. Errors as ``rehearse``.

    Without ``choices`` the program decides: see ``ImportChoices``.

    Run it by ``Book.write``: one action, one undo; cancelled or failed, it leaves nothing.
    """
    progress = progress or NoProgress()
    with without_gc():
        work = _work(session, sheet, mapping, what, choices)
        rows = _refused(sheet) + work.plan(progress, in_words=False)
        outcome = outcome_of(rows, work.warnings)
        parts = {"file": sheet.file_name, "what": what, "added": outcome.added, "changed": outcome.changed}
        if not (outcome.added or outcome.changed):
            return Changes("imported", parts=parts, outcome=outcome)
        work.write(progress)
    _remember(session, sheet, mapping, what, progress)
    if isinstance(work, RawImport):  # no client is touched
        return Changes("imported", parts=parts, topics=frozenset({"raw"}), created_id=work.list_id, outcome=outcome)
    topics = frozenset({"products"})
    return Changes("imported", parts=parts, all_clients=what != "products", topics=topics, outcome=outcome)


def _work(
    session: Session, sheet: Sheet, mapping: Mapped, what: What, choices: ImportChoices | None
) -> ClientImport | OrderImport | ProductImport | RawImport:
    choices = choices or ImportChoices()
    if what == "raw":
        if not {"name", "contact"} & set(mapping):
            raise InvalidError("import_no_name", field="map", headings=", ".join(filter(None, sheet.headings)))
        return RawImport(session, sheet, mapping, choices)
    if what == "products":
        if not {"title", "code"} & set(mapping):
            raise InvalidError("import_no_title", field="map", headings=", ".join(filter(None, sheet.headings)))
        return ProductImport(session, sheet, mapping, choices)
    if what == "clients":
        if not {"name", "contact", "code"} & set(mapping):
            raise InvalidError("import_no_name", field="map", headings=", ".join(filter(None, sheet.headings)))
        return ClientImport(session, sheet, mapping, choices)
    needs = (
        ("import_no_client", {"client_code", "client", "tax_code", "phone", "email"}),
        ("import_no_date", {"ordered_on"}),
        ("import_no_sum", {"amount", "price"}),
    )
    for code, fields in needs:
        if not fields & set(mapping):
            raise InvalidError(code, field="map", headings=", ".join(filter(None, sheet.headings)))
    return OrderImport(session, sheet, mapping, choices)


def _refused(sheet: Sheet) -> list[RowPlan]:
    return [RowPlan(number, Verdict.SKIP, reason=code, values=values) for number, code, values in sheet.refusals]


def _remember(session: Session, sheet: Sheet, mapping: Mapped, what: What, progress: Progress) -> None:
    """Keep the field of each heading for the next file, where it is not what the program would guess."""
    if not sheet.has_headings:
        return
    plain = Vocabulary(what)
    known = {
        key: (row_id, field)
        for row_id, key, field in session.execute(
            select(col(ImportColumn.id), col(ImportColumn.heading_key), col(ImportColumn.field)).where(
                col(ImportColumn.what) == what
            )
        )
    }
    new: dict[str, str] = {}
    for heading, field in zip(sheet.headings, mapping, strict=True):
        key = heading_key(heading)
        if not key or key in new:
            continue
        if key in known:
            if known[key][1] != field:
                column = session.get_one(ImportColumn, known[key][0])
                column.field = field
        elif (plain.exact_field(heading) or "") != field:
            new[key] = field
    rows = [(what, key, field) for key, field in new.items()]
    insert_rows(session, ImportColumn, ("what", "heading_key", "field"), rows, {}, progress)
