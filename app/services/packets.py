"""Packets: raw records given to somebody outside to call, each under a code of its own.

Only what is in ``PacketLine`` ever leaves: code, name and phone. Files are made by ``packet_files``, results come
back by ``packet_results``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of
from app.domain.packet_codes import ROWS_MOST, make_code
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.library import load_script
from app.services.many import these_ids
from app.services.raw_rows import due_now
from app.texts import LANGUAGES
from db.tables import Channel, Client, Packet, PacketExport, PacketRow, Person, RawList, RawRecord

NEVER_GIVEN: Final = ("dnc", "wrong", "off_target", "client")
NAME_LIMIT: Final = 200
NAMES_TOLD: Final = 5
MINUTES_MOST: Final = 60_000


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record that was asked for and is not in the packet.

    ``reason``: dnc, wrong, off_target or client (its state, or its phone is somebody's who asked not to be called),
    binned, no_phone, or given: it is out in packet ``packet_number`` and nothing came back for it.
    """

    record_id: int
    name: str
    reason: str
    packet_number: int | None = None


@dataclass(frozen=True, slots=True)
class PacketMade:
    """The outcome of ``make_packet``."""

    number: int
    rows_count: int
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class PacketInfo:
    """A packet of the list; ``list_title`` is empty when its records are of several lists.

    ``worked_min`` are the minutes it took, None: not told. ``clients_count`` of its records are clients now.
    """

    id: int
    number: int
    given_to: str
    list_title: str
    script_code: str
    script_number: int
    lang: str
    made_at: datetime
    rows_count: int
    back_count: int
    exports_count: int
    worked_min: int | None
    clients_count: int

    @property
    def is_open(self) -> bool:
        """Whether something may still come back."""
        return self.back_count < self.rows_count


@dataclass(frozen=True, slots=True)
class PacketLine:
    """A row as it was given, and what came back: ``outcome`` is a code of content's call_results."""

    id: int
    record_id: int
    code: str
    name: str
    phone: str
    outcome: str
    note: str
    back_at: datetime | None


@dataclass(frozen=True, slots=True)
class ExportLine:
    """One time the packet left the program; ``way`` is xlsx or pdf."""

    way: str
    rows_count: int
    made_at: datetime
    person: str


@dataclass(frozen=True, slots=True)
class PacketCard:
    """A packet with its rows in the order of their codes and its exports, newest first."""

    info: PacketInfo
    rows: tuple[PacketLine, ...]
    exports: tuple[ExportLine, ...]


def make_packet(
    session: Session,
    record_ids: Sequence[int],
    given_to: str,
    script_code: str,
    lang: str,
    *,
    allow_given: bool = False,
) -> Changes:
    """Give these records to somebody, in this order; ``created_id`` is the packet, ``outcome`` a PacketMade.

    Who must not be called, is a client already or has no phone is left out and told about; so is a record that is
    still out in another packet, unless ``allow_given``. ``script_code`` may be empty: no script goes with it.

    Raises:
        NotFoundError: ``no_raw_record``, ``no_script``.
        InvalidError: ``packet_to_empty``, ``packet_to_long``, ``packet_nobody`` (``count`` and ``names`` of those left
            out), ``packet_too_long``.
    """
    given_to = clean_text(given_to)
    if not given_to:
        raise InvalidError("packet_to_empty", field="given_to")
    if len(given_to) > NAME_LIMIT:
        raise InvalidError("packet_to_long", field="given_to", limit=NAME_LIMIT)
    assert lang in LANGUAGES, lang
    records = _records(session, record_ids)
    left_out = tuple(_left_out(session, records, allow_given))
    unfit = {each.record_id for each in left_out}
    given = [record for record in records if record.id not in unfit]
    if not given:
        raise InvalidError("packet_nobody", count=len(left_out), names=told_names(left_out))
    if len(given) > ROWS_MOST:
        raise InvalidError("packet_too_long", count=len(given), limit=ROWS_MOST)
    lists = {record.list_id for record in given}
    packet = Packet(
        number=(session.execute(select(func.max(col(Packet.number)))).scalar() or 0) + 1,
        list_id=lists.pop() if len(lists) == 1 else None,
        given_to=given_to,
        script_code=script_code,
        script_number=load_script(session, script_code, lang).number if script_code else 0,
        lang=lang,
        made_at=now_of(session),
        person_id=actor_of(session),
    )
    session.add(packet)
    session.flush()
    assert packet.id is not None
    for place, record in enumerate(given, 1):
        assert record.id is not None
        code = make_code(packet.number, place)
        session.add(
            PacketRow(packet_id=packet.id, record_id=record.id, code=code, name=record.name, phone=record.phone)
        )
    session.flush()
    return Changes(
        "packet_made",
        parts={"number": packet.number, "count": len(given), "given_to": given_to},
        topics=frozenset({"packets", "raw"}),
        created_id=packet.id,
        outcome=PacketMade(packet.number, len(given), left_out),
    )


def told_names(left_out: Sequence[LeftOut]) -> str:
    """Return the first names, for a sentence."""
    names = ", ".join(each.name for each in left_out[:NAMES_TOLD])
    return f"{names}, \u2026" if len(left_out) > NAMES_TOLD else names


def pick_records(session: Session, list_id: int, count: int) -> list[int]:
    """Return the ids of the next records of a list to be given out: whoever is to be called again today, then new ones.

    Those still out in a packet are passed over.
    """
    query = (
        select(col(RawRecord.id))
        .where(
            col(RawRecord.list_id) == list_id,
            col(RawRecord.deleted_at).is_(None),
            col(RawRecord.phone) != "",
            due_now(session),
            col(RawRecord.id).not_in(_out_ids()),
        )
        .order_by(col(RawRecord.state), col(RawRecord.again_on), col(RawRecord.id))
    )
    found: list[int] = []
    for record_id in session.execute(query.limit(count)).scalars():
        assert record_id is not None
        found.append(record_id)
    return found


def load_packets(session: Session) -> tuple[PacketInfo, ...]:
    """Return every packet, newest first."""
    return tuple(_infos(session, _packets().order_by(col(Packet.number).desc())))


def load_packet(session: Session, packet_id: int) -> PacketCard:
    """Return a packet with its rows and exports.

    Raises:
        NotFoundError: ``no_packet``.
    """
    info = next(_infos(session, _packets().where(col(Packet.id) == packet_id)), None)
    if info is None:
        raise NotFoundError("no_packet", packet=packet_id)
    rows = session.execute(
        select(PacketRow).where(col(PacketRow.packet_id) == packet_id).order_by(col(PacketRow.id))
    ).scalars()
    exports = session.execute(
        select(PacketExport, col(Person.name))
        .outerjoin(Person, col(Person.id) == col(PacketExport.person_id))
        .where(col(PacketExport.packet_id) == packet_id)
        .order_by(col(PacketExport.id).desc())
    )
    return PacketCard(
        info,
        tuple(
            PacketLine(row.id or 0, row.record_id, row.code, row.name, row.phone, row.outcome, row.note, row.back_at)
            for row in rows
        ),
        tuple(ExportLine(each.way, each.rows_count, each.made_at, name or "") for each, name in exports),
    )


def set_packet_time(session: Session, packet_id: int, worked_min: int | None) -> Changes:
    """Write down how many minutes a packet took whoever called it; None: not told.

    Raises:
        NotFoundError: ``no_packet``.
        InvalidError: ``number_range``.
    """
    packet = session.get(Packet, packet_id)
    if packet is None:
        raise NotFoundError("no_packet", packet=packet_id)
    if worked_min is not None and not 0 <= worked_min <= MINUTES_MOST:
        raise InvalidError("number_range", field="worked_min", value=worked_min, least=0, limit=MINUTES_MOST)
    packet.worked_min = worked_min
    parts = {"number": packet.number, "given_to": packet.given_to}
    return Changes("packet_timed", parts=parts, topics=frozenset({"packets"}))


def find_packet(session: Session, number: int) -> int:
    """Return the id of the packet with this number.

    Raises:
        NotFoundError: ``no_packet``.
    """
    found: int | None = session.execute(select(col(Packet.id)).where(col(Packet.number) == number)).scalar()
    if found is None:
        raise NotFoundError("no_packet", packet=number)
    return found


def _records(session: Session, record_ids: Sequence[int]) -> list[RawRecord]:
    """Return the records in the order asked, each once."""
    ids = list(dict.fromkeys(record_ids))
    query = select(RawRecord).where(col(RawRecord.id).in_(these_ids(ids)))
    found = {record.id: record for record in session.execute(query).scalars()}
    missing = next((record_id for record_id in ids if record_id not in found), None)
    if missing is not None:
        raise NotFoundError("no_raw_record", record=missing)
    return [found[record_id] for record_id in ids]


def _left_out(session: Session, records: Sequence[RawRecord], allow_given: bool) -> Iterator[LeftOut]:
    silent = _phones_not_to_call(session)
    out = {} if allow_given else _out_in(session, [record.id or 0 for record in records])
    for record in records:
        assert record.id is not None
        reason = ""
        if record.deleted_at is not None:
            reason = "binned"
        elif record.state in NEVER_GIVEN:
            reason = record.state
        elif not silent.isdisjoint(record.phone_normal.split()):
            reason = "dnc"
        elif not record.phone.strip():
            reason = "no_phone"
        elif record.id in out:
            reason = "given"
        if reason:
            yield LeftOut(record.id, record.name, reason, out.get(record.id) if reason == "given" else None)


def _phones_not_to_call(session: Session) -> set[str]:
    """Return the phones of records and clients that asked not to be called."""
    records = select(col(RawRecord.phone_normal)).where(col(RawRecord.state) == "dnc")
    clients = (
        select(col(Channel.normal))
        .join(Client, col(Client.id) == col(Channel.client_id))
        .where(col(Channel.kind) == "phone", col(Client.do_not_call))
    )
    return {
        phone
        for query in (records, clients)
        for several in session.execute(query).scalars()
        for phone in several.split()
    }


def _out_ids() -> Any:
    return select(col(PacketRow.record_id)).where(col(PacketRow.back_at).is_(None))


def _out_in(session: Session, record_ids: Sequence[int]) -> dict[int, int]:
    """Return record id -> number of the packet it is out in."""
    rows = session.execute(
        select(col(PacketRow.record_id), func.max(col(Packet.number)))
        .join(Packet, col(Packet.id) == col(PacketRow.packet_id))
        .where(col(PacketRow.record_id).in_(these_ids(record_ids)), col(PacketRow.back_at).is_(None))
        .group_by(col(PacketRow.record_id))
    )
    return {record_id: number for record_id, number in rows}


def _packets() -> Any:
    return select(Packet, col(RawList.title)).outerjoin(RawList, col(RawList.id) == col(Packet.list_id))


def _infos(session: Session, query: Any) -> Iterator[PacketInfo]:
    packets = session.execute(query).all()
    ids = [packet.id or 0 for packet, _title in packets]
    rows = {
        packet_id: (count, back, clients)
        for packet_id, count, back, clients in session.execute(
            select(
                col(PacketRow.packet_id),
                func.count(),
                func.count(col(PacketRow.back_at)),
                func.count(col(RawRecord.client_id)),
            )
            .join(RawRecord, col(RawRecord.id) == col(PacketRow.record_id))
            .where(col(PacketRow.packet_id).in_(these_ids(ids)))
            .group_by(col(PacketRow.packet_id))
        )
    }
    exports = {
        packet_id: count
        for packet_id, count in session.execute(
            select(col(PacketExport.packet_id), func.count())
            .where(col(PacketExport.packet_id).in_(these_ids(ids)))
            .group_by(col(PacketExport.packet_id))
        )
    }
    for packet, title in packets:
        assert packet.id is not None
        count, back, clients = rows.get(packet.id, (0, 0, 0))
        yield PacketInfo(
            id=packet.id,
            number=packet.number,
            given_to=packet.given_to,
            list_title=title or "",
            script_code=packet.script_code,
            script_number=packet.script_number,
            lang=packet.lang,
            made_at=packet.made_at,
            rows_count=count,
            back_count=back,
            exports_count=exports.get(packet.id, 0),
            worked_min=packet.worked_min,
            clients_count=clients,
        )
