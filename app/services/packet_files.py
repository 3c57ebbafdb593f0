"""A packet as a workbook or a PDF to give away: only code, name and phone leave, with the script and the results."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of, clock_of, now_of, today_of
from app.documents.packet_sheet import PACKET
from app.documents.packet_sheet_values import PacketRowValues, PacketValues
from app.domain.script_walk import fill_in
from app.services.documents import PrintOptions, load_sheet
from app.services.exporting.files import safe_text
from app.services.exporting.target_file import whole_file
from app.services.library import load_script
from app.services.library_content import call_results, hints, script_rules
from app.services.library_values import load_script_values
from app.services.packet_words import COLUMNS, column_titles, result_words
from app.services.packets import PacketCard, load_packet
from app.texts import Texts, load_texts
from db.tables import PacketExport

_WIDTHS: Final = (15, 44, 24, 28, 18, 52)
_SCRIPT_WIDTHS: Final = (8, 30, 90, 60)
_GIVEN: Final = 3
_CELL_LIMIT: Final = 32_767
_ROW_PT, _HEAD_PT = 22, 24


def packet_xlsx(session: Session, packet_id: int, path: Path, lang: str = "") -> Changes:
    """Write the packet as a workbook (in ``lang``, else its own) and note that it left; ``path`` is whole or not there.

    Its first sheet has the columns code, name and phone as given, and result (a drop-down), when to call and note to
    be filled in; its second the results and the script. Read back by ``packet_results``.

    Raises:
        NotFoundError: ``no_packet``, ``no_script``.
        ExportError: as ``whole_file``; nothing is noted then.
    """
    card = load_packet(session, packet_id)
    values = _values(session, card, lang or card.info.lang)
    changes = _noted(session, card, "xlsx")
    with whole_file(path) as folder:
        _write_workbook(session, folder / path.name, values, lang or card.info.lang)
    return changes


def packet_pdf(session: Session, packet_id: int, path: Path, lang: str = "") -> Changes:
    """Write the packet as a PDF for paper and note that it left; errors as ``packet_xlsx``."""
    card = load_packet(session, packet_id)
    data = draw_packet(session, packet_id, lang)
    changes = _noted(session, card, "pdf")
    with whole_file(path) as folder:
        (folder / path.name).write_bytes(data)
    return changes


def draw_packet(session: Session, packet_id: int, lang: str = "") -> bytes:
    """Return the PDF to be looked at; nothing is noted, for nothing has left.

    Raises:
        NotFoundError: ``no_packet``, ``no_script``.
    """
    card = load_packet(session, packet_id)
    lang = lang or card.info.lang
    return PACKET.build([_values(session, card, lang)], load_sheet(session, PrintOptions(lang)))


def _noted(session: Session, card: PacketCard, way: str) -> Changes:
    export = PacketExport(
        packet_id=card.info.id,
        way=way,
        rows_count=len(card.rows),
        made_at=now_of(session),
        person_id=actor_of(session),
    )
    session.add(export)
    session.flush()
    parts = {"number": card.info.number, "count": len(card.rows), "given_to": card.info.given_to, "way": way}
    return Changes("packet_exported", parts=parts, topics=frozenset({"packets"}), created_id=export.id)


def _values(session: Session, card: PacketCard, lang: str) -> PacketValues:
    info = card.info
    fills = load_script_values(session)
    fills.pop("manager", None)  # whoever calls by it says a name of their own
    return PacketValues(
        as_of=today_of(session),
        title=load_texts("documents", lang).text("packet.named", number=info.number),
        given_to=info.given_to,
        rows=tuple(PacketRowValues(row.code, row.name, row.phone) for row in card.rows),
        results=call_results(),
        script=load_script(session, info.script_code, lang, info.script_number or None) if info.script_code else None,
        fills=fills,
        hints=hints(lang),
        rules=script_rules(lang),
    )


def _write_workbook(session: Session, path: Path, values: PacketValues, lang: str) -> None:
    from xlsxwriter import Workbook  # slow to load, and seldom wanted

    texts = load_texts("documents", lang)
    # In memory: nothing of it lies in another folder while it is made.
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    }  # fmt: skip
    with Workbook(str(path), options) as workbook:
        # Who made it and on which computer is nobody's business outside.
        made_at = clock_of(session).local(now_of(session)).replace(tzinfo=None, microsecond=0)
        workbook.set_properties({"author": "", "company": "", "title": "", "comments": "", "created": made_at})
        script_name = texts.text("packet.sheet.script")
        rows = workbook.add_worksheet(texts.text("packet.sheet.rows"))
        script = workbook.add_worksheet(script_name)
        results = list(result_words(lang).values())
        first = _write_results(workbook, script, texts, results)
        _write_rows(workbook, rows, values, lang, f"='{script_name}'!$B${first + 1}:$B${first + len(results)}", texts)
        if values.script is not None:
            _write_script(workbook, script, texts, values, first + len(results) + 1)


def _write_rows(workbook: Any, sheet: Any, values: PacketValues, lang: str, results: str, texts: Texts) -> None:
    heading = workbook.add_format({"bold": True, "bottom": 1, "valign": "vcenter", "bg_color": "#EDEDED"})
    given = workbook.add_format({"num_format": "@", "valign": "vcenter"})
    filled = workbook.add_format({"num_format": "@", "valign": "vcenter", "border": 1, "border_color": "#BFBFBF"})
    for place, (title, width) in enumerate(zip(column_titles(lang), _WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, title, heading)
    sheet.set_row(0, _HEAD_PT)
    for line, row in enumerate(values.rows, 1):
        sheet.set_row(line, _ROW_PT)
        for place, text in enumerate((row.code, row.name, row.phone)):
            sheet.write_string(line, place, _cell(text), given)
        for place in range(_GIVEN, len(COLUMNS)):
            sheet.write_blank(line, place, None, filled)
    choose = texts.text("packet.choose")
    rule = {"validate": "list", "source": results, "error_type": "stop", "error_message": choose}
    place = COLUMNS.index("result")
    sheet.data_validation(1, place, max(1, len(values.rows)), place, rule)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_results(workbook: Any, sheet: Any, texts: Texts, results: list[str]) -> int:
    """Write the legend at the head of the second sheet; return the row (from 0) of its first result."""
    bold = workbook.add_format({"bold": True, "valign": "top"})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    for place, width in enumerate(_SCRIPT_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.write_string(0, 0, texts.text("packet.legend"), bold)
    sheet.write_string(0, 2, texts.text("packet.how"), wrapped)
    for number, word in enumerate(results, 1):
        sheet.write_number(number, 0, number)
        sheet.write_string(number, 1, word)
    return 1


def _write_script(workbook: Any, sheet: Any, texts: Texts, values: PacketValues, line: int) -> None:
    assert values.script is not None
    bold = workbook.add_format({"bold": True, "valign": "top", "bottom": 1})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_string(line, 0, _cell(values.script.title), workbook.add_format({"bold": True}))
    line += 1
    for place, key in enumerate(("code", "title", "text", "answers")):
        sheet.write_string(line, place, texts.text(f"packet.script.{key}"), bold)
    for node in values.script.nodes:
        line += 1
        said = fill_in(node.text, values.fills, values.hints)
        answers = "\n".join(f"{answer.text} \u2192 {answer.to}" for answer in node.answers)
        for place, text in enumerate((node.code, node.title, said, answers)):
            sheet.write_string(line, place, _cell(text), wrapped)


def _cell(text: str) -> str:
    return safe_text(text)[:_CELL_LIMIT]
