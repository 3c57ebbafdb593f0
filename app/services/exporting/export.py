"""The data out of the book: clients as CSV, with orders and the calling base as XLSX, all of it as JSON."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Literal

from sqlmodel import Session

from app.progress import NoProgress, Progress
from app.services.exporting.files import write_csv, write_xlsx
from app.services.exporting.json_file import write_json
from app.services.exporting.raw_table import has_records, raw_table
from app.services.exporting.tables import client_table, order_table
from app.services.exporting.target_file import ExportError, whole_file
from app.services.importing.bulk import without_gc

Format = Literal["csv", "xlsx", "json"]


def format_of(path: Path) -> Format:
    """Return the format a file's name asks for; raises ExportError ``export_kind``."""
    formats: dict[str, Format] = {".csv": "csv", ".xlsx": "xlsx", ".json": "json"}
    try:
        return formats[path.suffix.lower()]
    except KeyError as error:
        raise ExportError("export_kind", path=str(path)) from error


def export_clients(
    session: Session,
    path: Path,
    fmt: Format,
    lang: str,
    progress: Progress | None = None,
    client_ids: Collection[int] | None = None,
) -> None:
    """Write every client outside the bin with contacts, phones, e-mails, figures and flags into ``path``.

    With ``client_ids`` only those, in that order and with those in the bin, as CSV or XLSX.
    XLSX has the orders on a second sheet and the calling base, if there is one, on a third; JSON has all that the
    owner wrote (see ``write_json``); CSV has clients only (``export_orders`` writes the others). CSV and XLSX are read
    back by the import with nothing changed. To be run by ``Book.read``.

    Raises:
        ExportError: ``export_folder``, ``export_disk_full``, ``export_failed``; a file that was there stays as it was.
        CancelledError: from ``progress``.
    """
    progress = progress or NoProgress()
    with whole_file(path) as folder, without_gc():
        part = folder / path.name
        if fmt == "csv":
            write_csv(part, client_table(session, lang, progress, client_ids), lang)
        elif fmt == "xlsx":
            tables = [client_table(session, lang, progress, client_ids)]
            tables.append(order_table(session, lang, progress, client_ids))
            if client_ids is None and has_records(session):
                tables.append(raw_table(session, lang, progress))
            write_xlsx(part, tables)
        else:
            assert client_ids is None, fmt
            write_json(part, session, progress)


def export_orders(session: Session, path: Path, lang: str, progress: Progress | None = None) -> None:
    """Write every order of clients outside the bin into the CSV ``path``; errors as ``export_clients``."""
    with whole_file(path) as folder, without_gc():
        write_csv(folder / path.name, order_table(session, lang, progress or NoProgress()), lang)
