"""new, sample, info, check, backup, restore, export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import REFUSED, Asked
from app.cli.table import one_line, pairs

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.services.backups import BackupRow
    from app.services.book_check import Finding


def new(
    asked: Asked,
    company: Annotated[str, typer.Option(help="The company's name, printed on every sheet.")] = "",
    owner: Annotated[str, typer.Option(help="The person who sells.")] = "",
    currency: Annotated[str, typer.Option(help="Three letters, as UAH or EUR.")] = "UAH",
) -> None:
    """Make an empty book at --book.

    A file that is there is never touched. --lang is the language of the book's sheets.

    \b
    JSON: what `info` prints.
    """
    from functools import partial

    from app.services.seeding import seed_book

    if not re.fullmatch("[A-Za-z]{3}", currency):
        asked.wrong_use("currency", value=currency)
    _make(
        asked,
        partial(seed_book, company=company, owner=owner, currency=currency.upper(), language=asked.lang),
    )


def sample(asked: Asked) -> None:
    """Make the sample book at --book.

    It is Zerno & Co with 148 clients, in --lang, relative to today or --as-of.

    \b
    JSON: what `info` prints.
    """
    from functools import partial

    from app.services.sample import seed_sample_book

    _make(asked, partial(seed_sample_book, lang=asked.lang, today=asked.clock.today()))


def _make(asked: Asked, seed: Any) -> None:
    from app.book import Book

    book = Book.create(asked.book_path, asked.clock, seed)
    try:
        data = _facts(asked, book)
    finally:
        book.close()
    asked.answer(data, lambda: _info_lines(asked, data))


def info(asked: Asked) -> None:
    """Tell what the book holds.

    \b
    JSON: {path, size_bytes, schema, company, currency, language, is_sample,
      clients, in_bin, by_function: {function: clients}, contacts, orders,
      activities, actions, last_action_at,
      last_backup: {path, made_at, reason, clients, orders, size_bytes} | null,
      backups: [the same, newest first]}
    actions are those of the journal that are done.
    """
    from app.cli.books import reading

    with reading(asked) as book:
        data = _facts(asked, book)
    asked.answer(data, lambda: _info_lines(asked, data))


def _facts(asked: Asked, book: Any) -> dict[str, Any]:
    from app.services.backups import list_backups
    from db.migrate import SCHEMA_VERSION

    copies = [_backup_json(row) for row in list_backups(asked.book_path)]
    return {
        "path": asked.book_path,
        "size_bytes": asked.book_path.stat().st_size,
        "schema": SCHEMA_VERSION,
        **book.read(_counts),
        "last_backup": copies[0] if copies else None,
        "backups": copies,
    }


def _counts(session: Session) -> dict[str, Any]:
    from sqlalchemy import func, select
    from sqlmodel import col

    from app.domain.conveyor import Function
    from app.services.client_list import load_totals
    from app.services.settings import load_settings
    from db.tables import Action, Activity, ClientOrder, Contact

    settings, totals = load_settings(session), load_totals(session)

    def count(table: Any, *where: Any) -> int:
        return int(session.execute(select(func.count()).select_from(table).where(*where)).scalar_one())

    return {
        "company": settings["company.name"],
        "currency": settings["money.currency"],
        "language": settings["documents.language"],
        "is_sample": settings["sample"],
        "clients": totals.clients,
        "in_bin": totals.in_bin,
        "by_function": {each.value: totals.by_function.get(each.value, 0) for each in Function},
        "contacts": count(Contact, col(Contact.deleted_at).is_(None)),
        "orders": count(ClientOrder),
        "activities": count(Activity, col(Activity.state) != "dropped"),
        "actions": count(Action, col(Action.state) == "done"),
        "last_action_at": session.execute(select(func.max(col(Action.done_at)))).scalar_one(),
    }


def _info_lines(asked: Asked, data: dict[str, Any]) -> Iterator[str]:
    texts = asked.texts
    last = data["last_backup"]
    yield from pairs(
        [
            (texts.text("info.book"), data["path"]),
            (texts.text("info.company"), data["company"]),
            (texts.text("info.currency"), data["currency"]),
            (texts.text("info.clients"), data["clients"]),
            *((f"  {asked.words.text(f'function.{name}')}", count) for name, count in data["by_function"].items()),
            (texts.text("info.in_bin"), data["in_bin"] or None),
            (texts.text("info.contacts"), data["contacts"]),
            (texts.text("info.orders"), data["orders"]),
            (texts.text("info.activities"), data["activities"]),
            (texts.text("info.schema"), data["schema"]),
            (texts.text("info.size"), texts.text("info.megabytes", n=f"{data['size_bytes'] / 1_000_000:.1f}")),
            (texts.text("info.last_backup"), last["made_at"] if last else texts.text("info.none")),
        ]
    )


def check(
    asked: Asked,
    with_hash: Annotated[bool, typer.Option("--hash", help="Add one hash over all rows but the journal's.")] = False,
) -> None:
    """Check the book whole.

    Its pages, links, sums and search words. Exit code 1 when anything is wrong.

    \b
    JSON: {path, is_sound, clients, orders,
      findings: [{code, sentence, values}], hash?}
    clients and orders are null when the file cannot be read. hash (--hash) is
    the sha256 over all rows of all tables but the journal's and the search
    index: equal again after an action and its undo; null as clients are. Codes:
    pages_damaged, links_broken, figures_stale, search_stale, order_sums_wrong,
    raw_calls_wrong, journal_left_open, open_to_others, conflicting_copy, and those of a file
    that cannot be read (not_a_book, book_damaged, book_newer, book_empty_file).
    """
    from app.clock import Clock
    from app.services.book_check import check_book

    report = check_book(asked.book_path, Clock())
    said = [_finding_text(asked, finding) for finding in report.findings]
    data = {
        "path": asked.book_path,
        "is_sound": report.is_sound,
        "clients": report.clients,
        "orders": report.orders,
        "findings": [
            {"code": finding.code, "sentence": sentence, "values": dict(finding.values)}
            for finding, sentence in zip(report.findings, said, strict=True)
        ],
    }
    sound = [asked.texts.text("check.sound", clients=report.clients, orders=report.orders)]
    lines = sound if report.is_sound else said
    if with_hash:
        data["hash"] = _hash(asked) if report.clients is not None else None
        lines = [*lines, str(data["hash"] or "")]
    asked.answer(data, lambda: lines)
    if not report.is_sound:
        raise typer.Exit(REFUSED)


def _hash(asked: Asked) -> str:
    from app.cli.books import reading
    from app.services.book_hash import book_hash

    with reading(asked) as book:
        return book.read(book_hash)


def _finding_text(asked: Asked, finding: Finding) -> str:
    from app.errors import BookError

    key = f"finding.{finding.code}"
    if key not in asked.texts:
        return asked.error_text(BookError(finding.code, path=str(asked.book_path), **finding.values))
    values = {k: ", ".join(map(str, v)) if isinstance(v, list | tuple) else v for k, v in finding.values.items()}
    return one_line(asked.texts.text(key, **values))


def backup(asked: Asked) -> None:
    """Make a copy of the book.

    The book may be open. The copy is opened and counted at once, older ones are thinned out.

    \b
    JSON: {path, made_at, reason, clients, orders, size_bytes}
    """
    from app.cli.books import reading
    from app.clock import Clock
    from app.services.backups import make_backup

    with reading(asked):
        row = make_backup(asked.book_path, "manual", Clock())
    data = _backup_json(row)
    sentence = asked.texts.text("backup.made", path=row.path, clients=row.clients, orders=row.orders)
    asked.answer(data, lambda: [sentence])


def _backup_json(row: BackupRow) -> dict[str, Any]:
    return {
        "path": row.path,
        "made_at": row.made_at,
        "reason": row.reason,
        "clients": row.clients,
        "orders": row.orders,
        "size_bytes": row.size_bytes,
    }


def restore(
    asked: Asked, file: Annotated[Path, typer.Argument(metavar="FILE", help="The copy; it stays where it is.")]
) -> None:
    """Put a copy in the place of the book.

    What it replaces is kept among the copies first.

    \b
    JSON: {path, company, clients, orders, schema, kept, kept_damaged}
    kept is the path of the copy of what was replaced, null when there was no
    book; kept_damaged that of a book too damaged to be copied.
    """
    from app.clock import Clock
    from app.services import backups

    done = backups.restore(asked.book_path, file.expanduser().absolute(), Clock())
    data = {
        "path": asked.book_path,
        "company": done.now.company,
        "clients": done.now.clients,
        "orders": done.now.orders,
        "schema": done.now.schema,
        "kept": done.kept.path if done.kept else None,
        "kept_damaged": done.kept_damaged,
    }
    kept = data["kept"] or done.kept_damaged

    def lines() -> Iterator[str]:
        yield asked.texts.text("restore.done", clients=done.now.clients, orders=done.now.orders)
        if kept:
            yield asked.texts.text("restore.kept", path=kept)

    asked.answer(data, lines)


def export(
    asked: Asked,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Its name ends in .csv, .xlsx or .json.")],
) -> None:
    """Write all clients as CSV, XLSX or JSON.

    Every client outside the bin with contacts, figures and flags, headings in --lang.
    XLSX has the orders on a second sheet and the calling base on a third, CSV has the clients only. JSON has everything
    with each client, then competitors, calling lists with records, calls and packets, scripts, objections, products,
    stages and people.

    \b
    JSON: {path, format, clients}
    """
    from app.cli.books import reading, refuse_book
    from app.services.client_list import load_totals
    from app.services.exporting.export import export_clients, format_of

    target = file.expanduser().absolute()
    fmt = format_of(target)
    with reading(asked) as book:
        refuse_book(target, book.path)
        book.read(export_clients, target, fmt, asked.lang)
        count = book.read(load_totals).clients
    data = {"path": target, "format": fmt, "clients": count}
    asked.answer(data, lambda: [asked.texts.text("export.done", path=target, clients=count)])
