"""packet out, packet in, packet list, packet show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked, Lang
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel import Session

    from app.changes import Changes
    from app.services.packet_results import ResultLine, ResultRehearsal, TypedResult
    from app.services.packets import LeftOut, PacketInfo


def packet() -> None:
    """Give raw records to somebody outside to call, and take the results back."""


def out(
    asked: Asked,
    named: Annotated[
        str | None, typer.Option("--list", metavar="LIST", help="The calling list: its id or title.")
    ] = None,
    count: Annotated[int | None, typer.Option(min=1, max=9999, metavar="N", help="How many records.")] = None,
    to: Annotated[str | None, typer.Option(metavar="NAME", help="To whom they are given.")] = None,
    number: Annotated[
        int | None, typer.Option("--packet", metavar="NUMBER", help="Write the files of an earlier packet instead.")
    ] = None,
    script: Annotated[str, typer.Option(metavar="CODE", help="The script that goes along; '' for none.")] = "cold_call",
    xlsx: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the packet as a workbook.")] = None,
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the packet as a PDF for paper.")] = None,
    lang: Annotated[Lang | None, typer.Option(help="Language of the packet; else the book's.")] = None,
) -> None:
    """Make a packet of the next records of a list: those to be called again today, then new ones.

    Who must not be called, is a client already or is out in another packet is left out. Only code, name, phone and
    the script leave. Each file is noted in the journal with who, when and how many rows.

    \b
    JSON: {packet_id, number, given_to, rows, codes: [code],
      left_out: [{record_id, name, reason, packet}], xlsx, pdf}
    reason is dnc, wrong, off_target, client, binned, no_phone or given; packet
    is the number of the one it is out in, else null; xlsx and pdf are paths.
    """
    from app.cli.books import find_raw_list, refuse_book, writing
    from app.errors import AppError
    from app.services.packet_files import packet_pdf, packet_xlsx
    from app.services.packets import PacketMade, find_packet, load_packet, make_packet, pick_records

    is_new = bool(named and count and to)
    if is_new == (number is not None) or (not is_new and (named or count or to)):
        asked.wrong_use("packet_out")
    files = [(each.expanduser().absolute(), write) for each, write in ((xlsx, packet_xlsx), (pdf, packet_pdf)) if each]
    with writing(asked) as book:
        for path, _write in files:
            refuse_book(path, book.path)
            _refuse_nowhere(path)
        file_lang = str(lang or asked.chosen_lang or "")
        left_out: tuple[LeftOut, ...] = ()
        made: Changes | None = None
        if number is None:
            ids = book.read(lambda session: pick_records(session, find_raw_list(session, named or ""), count or 0))
            made = book.write(make_packet, ids, to or "", script, file_lang or book.read(_book_lang))
            assert isinstance(made.outcome, PacketMade)
            packet_id, left_out = made.created_id or 0, made.outcome.left_out
        else:
            packet_id = book.read(find_packet, number)
        for place, (path, write) in enumerate(files):
            try:
                book.write(write, packet_id, path, file_lang)
            except AppError:
                # Nothing has left: the records are free for another packet.
                if made is not None and place == 0:
                    book.undo(made.action_id)
                raise
        card = book.read(load_packet, packet_id)
    data = {
        "packet_id": card.info.id,
        "number": card.info.number,
        "given_to": card.info.given_to,
        "rows": card.info.rows_count,
        "codes": [row.code for row in card.rows],
        "left_out": [_left_out_json(each) for each in left_out],
        "xlsx": files[0][0] if xlsx else None,
        "pdf": files[-1][0] if pdf else None,
    }

    def lines() -> Iterator[str]:
        yield asked.texts.text("packet.made", number=card.info.number, count=card.info.rows_count)
        for each in left_out:
            reason = asked.words.text(f"packet_left_out.{each.reason}", number=each.packet_number)
            yield one_line(asked.texts.text("packet.left_out", name=each.name, reason=reason))
        for path, _write in files:
            yield asked.texts.text("print.done", path=path)

    asked.answer(data, lines)


def take_in(
    asked: Asked,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="The workbook or CSV that came back.")] = None,
    code: Annotated[str | None, typer.Option(help="One line off paper: its code.")] = None,
    result: Annotated[str, typer.Option(help="Its result: word, code or number of the legend.")] = "",
    when: Annotated[str, typer.Option(help="When to call again, as people write it.")] = "",
    note: Annotated[str, typer.Option(help="What was said.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Take another result for one that is back.")] = False,
    only_sound: Annotated[bool, typer.Option("--only-sound", help="Write the lines that are not refused.")] = False,
) -> None:
    """Take the results of packets back: each line must have the code, name and phone that were given.

    A refused line stops the whole file, unless --only-sound: the lines are told, and the exit code is 1. The same
    file again changes nothing.

    \b
    JSON: {ok, same, empty, refused, is_written, action_id,
      lines: [{line, code, status, fault, reason, name, outcome, again_on,
      again_time, note, packet}]}
    The first four are numbers of lines. status is one of them: will be (was)
    written, is back already, nothing came back, refused. fault is a code,
    reason its sentence; packet is the number.
    """
    from app.cli.books import reading, writing
    from app.errors import InvalidError
    from app.services.packet_results import TypedResult, apply_results, read_results, rehearse_results

    if (file is None) == (code is None):
        asked.wrong_use("packet_in")
    if file is not None:
        typed: Sequence[TypedResult] = read_results(file.expanduser(), asked.lang)
    else:
        typed = [TypedResult(1, code or "", None, None, result, when, note)]
    action_id, refusal = None, None
    if dry_run:
        with reading(asked, asked.clock) as book:
            found = book.read(rehearse_results, typed, may_replace=replace)
    else:
        with writing(asked) as book:
            found = book.read(rehearse_results, typed, may_replace=replace)
            try:
                changes = book.write(apply_results, found, only_sound=only_sound)
                found, action_id = changes.outcome, changes.action_id
            except InvalidError as error:
                refusal = error
    _answer(asked, found, action_id, is_rehearsed=dry_run or refusal is not None)
    if refusal is not None:
        raise refusal


def list_packets(asked: Asked) -> None:
    """List the packets, newest first.

    \b
    JSON: [{packet_id, number, given_to, list, script, script_version, lang,
      made_at, rows, back, exports, worked_min, clients}]
    list is '' when its records are of several; back is how many results came
    back, exports how often it was given out; worked_min are the minutes it
    took, null when nobody told; clients how many became clients.
    """
    from app.cli.books import reading
    from app.services.packets import load_packets

    with reading(asked) as book:
        rows = book.read(load_packets)
    keys = ("packet_number", "given_to", "raw_list", "made_at", "packet_rows", "back", "exports")

    def lines() -> Iterator[str]:
        yield from table(
            [asked.texts.text(f"column.{key}") for key in keys],
            [
                (
                    row.number,
                    row.given_to,
                    row.list_title,
                    row.made_at,
                    row.rows_count,
                    row.back_count,
                    row.exports_count,
                )
                for row in rows
            ],
            numbers=(0, 4, 5, 6),
        )

    asked.answer([_info_json(row) for row in rows], lines)


def time(
    asked: Asked,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The packet's number.")],
    minutes: Annotated[int, typer.Argument(metavar="MINUTES", min=-1, help="Minutes of work; -1: not told.")],
) -> None:
    """Write down how long a packet took.

    \b
    JSON: {packet_id, number, worked_min}
    """
    from app.cli.books import writing
    from app.services.packets import find_packet, set_packet_time
    from app.wording import action_text

    worked_min = None if minutes < 0 else minutes
    with writing(asked) as book:
        packet_id = book.read(find_packet, number)
        changes = book.write(set_packet_time, packet_id, worked_min)
    data = {"packet_id": packet_id, "number": number, "worked_min": worked_min}
    asked.answer(data, lambda: [one_line(action_text(asked.words, changes.action, changes.parts))])


def show(asked: Asked, number: Annotated[int, typer.Argument(metavar="NUMBER", help="The packet's number.")]) -> None:
    """Show a packet: its rows, what came back, and every time it was given out.

    \b
    JSON: the packet as 'packet list' prints it, and
      {rows_given: [{code, record_id, name, phone, outcome, note, back_at}],
      exports_made: [{way, rows, made_at, person}]}
    outcome is a code of call results, '' while nothing came back; way is xlsx
    or pdf.
    """
    from app.cli.books import reading
    from app.services.packets import find_packet, load_packet

    with reading(asked) as book:
        card = book.read(lambda session: load_packet(session, find_packet(session, number)))
    data = _info_json(card.info) | {
        "rows_given": [
            {
                "code": row.code,
                "record_id": row.record_id,
                "name": row.name,
                "phone": row.phone,
                "outcome": row.outcome,
                "note": row.note,
                "back_at": row.back_at,
            }
            for row in card.rows
        ],
        "exports_made": [
            {"way": each.way, "rows": each.rows_count, "made_at": each.made_at, "person": each.person}
            for each in card.exports
        ],
    }
    keys = ("packet_code", "packet_name", "packet_phone", "packet_result", "packet_note")

    def lines() -> Iterator[str]:
        words = asked.words
        yield from table(
            [asked.texts.text(f"column.{key}") for key in keys],
            [
                (
                    row.code,
                    row.name,
                    row.phone,
                    words.text(f"call_result.{row.outcome}") if row.outcome else "",
                    row.note,
                )
                for row in card.rows
            ],
        )
        for each in card.exports:
            made_at = f"{each.made_at.astimezone():%Y-%m-%d %H:%M}"
            yield asked.texts.text(
                "packet.exported", made_at=made_at, way=each.way, rows=each.rows_count, person=one_line(each.person)
            ).rstrip()

    asked.answer(data, lines)


def _answer(asked: Asked, found: ResultRehearsal, action_id: int | None, *, is_rehearsed: bool) -> None:
    data = {
        **found.counts,
        "is_written": action_id is not None,
        "action_id": action_id,
        "lines": [_line_json(asked, line) for line in found.lines],
    }

    def lines() -> Iterator[str]:
        for line in found.of("refused"):
            code = one_line(line.code)
            yield one_line(asked.texts.text("packet.row", line=line.line, code=code, reason=_reason(asked, line)))
        yield asked.texts.text("packet.rehearsed" if is_rehearsed else "packet.done", **found.counts)

    asked.answer(data, lines)


def _reason(asked: Asked, line: ResultLine) -> str:
    return asked.words.text(f"packet_fault.{line.fault}", **line.values) if line.fault else ""


def _line_json(asked: Asked, line: ResultLine) -> dict[str, Any]:
    return {
        "line": line.line,
        "code": line.code,
        "status": line.status,
        "fault": line.fault,
        "reason": _reason(asked, line),
        "name": line.name,
        "outcome": line.outcome,
        "again_on": line.again_on,
        "again_time": line.again_time.isoformat("minutes") if line.again_time else None,
        "note": line.note,
        "packet": line.packet_number,
    }


def _left_out_json(each: LeftOut) -> dict[str, Any]:
    return {
        "record_id": each.record_id,
        "name": each.name,
        "reason": each.reason,
        "packet": each.packet_number,
    }


def _info_json(row: PacketInfo) -> dict[str, Any]:
    return {
        "packet_id": row.id,
        "number": row.number,
        "given_to": row.given_to,
        "list": row.list_title,
        "script": row.script_code,
        "script_version": row.script_number,
        "lang": row.lang,
        "made_at": row.made_at,
        "rows": row.rows_count,
        "back": row.back_count,
        "exports": row.exports_count,
        "worked_min": row.worked_min,
        "clients": row.clients_count,
    }


def _refuse_nowhere(path: Path) -> None:
    """Refuse a file that could never be written, before a packet is made; raises ExportError."""
    from app.services.exporting.target_file import ExportError

    if not path.parent.is_dir():
        raise ExportError("export_folder", path=str(path.parent))
    if path.is_dir():
        raise ExportError("export_failed", path=str(path))


def _book_lang(session: Session) -> str:
    from app.services.settings import load_settings

    return str(load_settings(session)["documents.language"])
