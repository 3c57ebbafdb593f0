"""The results of a packet that come back: every line checked against what was given, then written as calls.

A line counts only when its code, name and phone are those that were given: a line that slipped, a number corrected
outside or somebody else's table must not change what the book knows of a company.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final, Literal

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import clock_of, now_of, today_of
from app.domain.packet_codes import BadCodeError, read_code
from app.domain.phone import digits_of, parse_phones
from app.domain.when import parse_when
from app.errors import InvalidError
from app.progress import Progress
from app.services.activities import MAX_YEARS_AHEAD
from app.services.clients import clean_text
from app.services.importing.reading import read_sheet
from app.services.importing.sheet import Cell, text_of
from app.services.packet_words import COLUMNS, NEEDED, PacketVocabulary, column_titles, read_result
from app.services.raw_calls import MEET, NOTE_LIMIT, RawCallDraft, write_call
from db.tables import Packet, PacketRow, RawCall, RawRecord

LINES_TOLD: Final = 12
Status = Literal["ok", "same", "empty", "refused"]


@dataclass(frozen=True, slots=True)
class TypedResult:
    """A line as it came back, all as typed; ``name`` and ``phone`` None: not asked for (one line read off paper).

    ``fault`` with ``values`` tells why the file's own line could not be read.
    """

    line: int
    code: str
    name: str | None
    phone: str | None
    result: str
    when: str = ""
    note: str = ""
    fault: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A line and what would be done with it.

    ``status``: ok (will be written), same (is back already), empty (nothing came back), refused: then ``fault`` is
    one of code_shape, code_letter, code_unknown, name_changed, phone_changed, result_unknown, result_missing,
    when_unreadable, when_far, note_long, other_result (back already, with another result), twice (in this file, with
    another result), unclosed_quote or too_many_cells, and ``values`` fill its sentence ``packet_fault.<fault>``.
    ``again_on`` and ``again_time`` are local. ``keeps_state``: the record is a client or asked not to be called
    meanwhile: the call is written, the record stays so.
    """

    line: int
    code: str
    status: Status
    fault: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    outcome: str = ""
    again_on: date | None = None
    again_time: time | None = None
    note: str = ""
    when: str = ""
    row_id: int | None = None
    packet_number: int | None = None
    keeps_state: bool = False


@dataclass(frozen=True, slots=True)
class ResultRehearsal:
    """Every line with what would be done; ``typed`` is what was read, ``may_replace`` as it was asked."""

    lines: tuple[ResultLine, ...]
    typed: tuple[TypedResult, ...]
    may_replace: bool = False

    def of(self, status: Status) -> tuple[ResultLine, ...]:
        """Return the lines of a status."""
        return tuple(line for line in self.lines if line.status == status)

    @property
    def counts(self) -> Mapping[str, int]:
        """Return status -> number of lines."""
        return {status: len(self.of(status)) for status in ("ok", "same", "empty", "refused")}


def read_results(path: Path, lang: str = "uk", progress: Progress | None = None) -> tuple[TypedResult, ...]:
    """Return the lines of a packet that came back as a workbook or as text with separators; ``lang`` words errors.

    Raises:
        SheetError: as ``read_sheet``.
        InvalidError: ``packet_columns`` (``missing``: the columns that are not there).
        CancelledError: from ``progress``.
    """
    vocabulary = PacketVocabulary()
    sheet = read_sheet(path, vocabulary, progress=progress)
    places: dict[str, int] = {}
    for place, heading in enumerate(sheet.headings):
        places.setdefault(vocabulary.exact_field(heading) or "", place)
    missing = [column for column in NEEDED if column not in places]
    if missing:
        titles = dict(zip(COLUMNS, column_titles(lang), strict=True))
        raise InvalidError("packet_columns", path=str(path), missing=", ".join(titles[each] for each in missing))
    found = [TypedResult(line, "", "", "", "", fault=code, values=values) for line, code, values in sheet.refusals]
    for line, cells in sheet.rows:
        code, name, phone, result, when, note = (_cell(cells, places.get(column)) for column in COLUMNS)
        found.append(TypedResult(line, code, name, phone, result, when, note))
    return tuple(sorted(found, key=lambda each: each.line))


def rehearse_results(session: Session, typed: Sequence[TypedResult], *, may_replace: bool = False) -> ResultRehearsal:
    """Return what each line would do; nothing is written. ``may_replace`` takes another result for one that is back."""
    rows = _rows(session, typed)
    lines: list[ResultLine] = []
    seen: dict[int, tuple[str, str]] = {}
    for each in typed:
        line = _checked(session, each, rows, may_replace)
        if line.row_id is not None and line.status in ("ok", "same"):
            came = (line.outcome, line.note)
            earlier = seen.get(line.row_id)
            seen.setdefault(line.row_id, came)
            if earlier not in (None, came):
                line = ResultLine(each.line, each.code, "refused", "twice", name=line.name)
            elif earlier is not None:
                line = replace(line, status="same")
        lines.append(line)
    return ResultRehearsal(tuple(lines), tuple(typed), may_replace)


def apply_results(session: Session, rehearsal: ResultRehearsal, *, only_sound: bool = False) -> Changes:
    """Write the calls that came back; ``outcome`` is the ResultRehearsal as it was at that moment.

    Nobody of ours made these calls, so they have no person. A meeting agreed does not make a client by itself: a
    person confirms it first, so its record is to be called again today, with the note. What is back already is left
    alone: the same file a second time writes nothing.

    Raises:
        InvalidError: ``packet_refused`` (``count``, ``lines``): a line was refused; ``only_sound`` leaves it
            out and writes the others.
    """
    fresh = rehearse_results(session, rehearsal.typed, may_replace=rehearsal.may_replace)
    refused = fresh.of("refused")
    if refused and not only_sound:
        told = ", ".join(str(line.line) for line in refused[:LINES_TOLD])
        raise InvalidError(
            "packet_refused", count=len(refused), lines=told + (", \u2026" if len(refused) > LINES_TOLD else "")
        )
    sound = fresh.of("ok")
    for line in sound:
        _write(session, line)
    session.flush()
    numbers = sorted({line.packet_number for line in sound if line.packet_number is not None})
    return Changes(
        "packet_results",
        parts={"number": ", ".join(map(str, numbers)), "count": len(sound)},
        topics=frozenset({"packets", "raw"}),
        outcome=fresh,
    )


def _cell(cells: Sequence[Cell], place: int | None) -> str:
    return text_of(cells[place]) if place is not None and place < len(cells) else ""


_Given = tuple[PacketRow, int, str]
"""A row as it was given, the number of its packet, and the state of its record."""


def _rows(session: Session, typed: Sequence[TypedResult]) -> dict[str, _Given]:
    """Return code -> the row, of the packets that are spoken of."""
    packets = set()
    for each in typed:
        try:
            packets.add(read_code(each.code).packet)
        except BadCodeError:
            continue
    found: dict[str, _Given] = {}
    for number in packets:
        rows = session.execute(
            select(PacketRow, col(RawRecord.state))
            .join(Packet, col(Packet.id) == col(PacketRow.packet_id))
            .join(RawRecord, col(RawRecord.id) == col(PacketRow.record_id))
            .where(col(Packet.number) == number)
        )
        found |= {row.code: (row, number, state) for row, state in rows}
    return found


def _checked(session: Session, typed: TypedResult, rows: Mapping[str, _Given], may_replace: bool) -> ResultLine:
    def refused(fault: str, **values: Any) -> ResultLine:
        return ResultLine(typed.line, typed.code, "refused", fault, values, name=typed.name or "")

    if typed.fault:
        return refused(typed.fault, **typed.values)
    try:
        code = str(read_code(typed.code))
    except BadCodeError as error:
        return refused(error.fault.value, value=typed.code)
    if code not in rows:
        return refused("code_unknown", value=code)
    row, number, state = rows[code]
    if typed.name is not None and not _same_text(typed.name, row.name):
        return refused("name_changed", value=typed.name, given=row.name)
    if typed.phone is not None and not _same_phone(typed.phone, row.phone):
        return refused("phone_changed", value=typed.phone, given=row.phone)
    note = clean_text(typed.note)
    if not typed.result.strip():
        if note or typed.when.strip():
            return refused("result_missing")
        return ResultLine(typed.line, code, "empty", name=row.name, row_id=row.id, packet_number=number)
    outcome = read_result(typed.result)
    if outcome is None:
        return refused("result_unknown", value=typed.result)
    if len(note) > NOTE_LIMIT:
        return refused("note_long", limit=NOTE_LIMIT)
    if row.back_at is not None and not (outcome == row.outcome and note in ("", row.note)):
        if not may_replace:
            return refused("other_result", value=typed.result, back=row.outcome)
    elif row.back_at is not None:
        return ResultLine(
            typed.line, code, "same", name=row.name, outcome=outcome, note=note, row_id=row.id, packet_number=number
        )
    again_on, again_time = None, None
    if typed.when.strip():
        found = _when(session, typed.when)
        if found is None:
            return refused("when_unreadable", value=typed.when)
        again_on, again_time = found
        if again_on.year > today_of(session).year + MAX_YEARS_AHEAD:
            return refused("when_far", value=typed.when)
    return ResultLine(
        line=typed.line,
        code=code,
        status="ok",
        name=row.name,
        outcome=outcome,
        again_on=again_on,
        again_time=again_time,
        note=note,
        when=clean_text(typed.when),
        row_id=row.id,
        packet_number=number,
        keeps_state=state in ("client", "dnc"),
    )


def _same_text(typed: str, given: str) -> bool:
    return " ".join(text_of(typed).split()) == " ".join(text_of(given).split())


def _same_phone(typed: str, given: str) -> bool:
    """Whether two texts are one number: a spreadsheet takes away a first zero and a plus, people put in spaces."""
    if digits_of(typed).lstrip("0") == digits_of(given).lstrip("0"):
        return bool(digits_of(given)) or _same_text(typed, given)
    ours = {(phone.digits, phone.extension) for phone in parse_phones(given)}
    return bool(ours) and ours == {(phone.digits, phone.extension) for phone in parse_phones(typed)}


def _when(session: Session, typed: str) -> tuple[date, time | None] | None:
    """Return the day and hour to call again: a cell of a spreadsheet, or as people write it."""
    try:
        moment = datetime.fromisoformat(typed.strip())
    except ValueError:
        found = parse_when(typed, clock_of(session).local(now_of(session)).replace(tzinfo=None))
        return None if found is None else (found.on, found.at)
    has_hour = len(typed.strip()) > len("2026-06-18")
    return moment.date(), moment.time() if has_hour else None


def _write(session: Session, line: ResultLine) -> None:
    row = session.get(PacketRow, line.row_id)
    assert row is not None
    record = session.get(RawRecord, row.record_id)
    assert record is not None
    today = today_of(session)
    # The day of a meeting is not the day to call: it is told with the note.
    is_told = line.keeps_state or line.outcome == MEET
    note = " \u00b7 ".join(part for part in (line.note, line.when if is_told else "") if part)
    if line.keeps_state:
        call = RawCall(
            record_id=row.record_id, called_at=now_of(session), outcome=line.outcome, note=note,
            packet_row_id=row.id,
        )  # fmt: skip
        session.add(call)
        record.calls_count += 1
        record.last_call_at = call.called_at
        record.version += 1
    else:
        # A file that comes late may name a day that has passed: the call is due at once.
        again_on = max(line.again_on, today) if line.again_on else None
        is_moved = line.again_on is not None and line.again_on < today
        draft = RawCallDraft(
            outcome=line.outcome,
            note=note,
            again_on=again_on,
            again_time=None if is_moved else line.again_time,
            packet_row_id=row.id,
        )
        call = write_call(session, record, draft)
        call.person_id = None
        if line.outcome == MEET:
            record = session.get(RawRecord, row.record_id)
            assert record is not None
            record.state, record.again_on = "again", today
    row.outcome, row.note, row.back_at = line.outcome, line.note, now_of(session)
    session.flush()
