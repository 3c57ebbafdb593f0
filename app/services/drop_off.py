"""Where talks by a script end: counted from the calls themselves, so that it equals their journal."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.domain.script_walk import Node, Script
from app.services.library import load_script, load_versions
from app.services.raw_rows import read_path
from db.tables import RawCall


@dataclass(frozen=True, slots=True)
class DropRow:
    """A node of a script: of the talks that came to it, how many ended there and how many went on.

    ``share`` is the part of all calls by the script that ended here, 0 to 1.
    """

    node: str
    kind: str
    title: str
    ended: int
    passed: int
    share: float


@dataclass(frozen=True, slots=True)
class DropOff:
    """Where the ``calls`` by a script ended; ``ended`` of its rows sum up to them.

    ``number`` None: all versions together. ``at_gate`` of them ended with the secretary, ``gate_share`` is that part,
    0 to 1. ``answered`` came to somebody at all: they got past the first node.
    """

    script_code: str
    number: int | None
    calls: int
    answered: int
    at_gate: int
    gate_share: float
    rows: tuple[DropRow, ...]


@dataclass(frozen=True, slots=True)
class UsedVersion:
    """A version of a script by which calls were made."""

    number: int
    calls: int


def load_drop_off(session: Session, script_code: str, lang: str, number: int | None = None) -> DropOff:
    """Return where talks by a script ended: by its version ``number``, or by all of them together.

    Nodes that only an older version had come last, with the words they had.

    Raises:
        NotFoundError: ``no_script``.
    """
    newest = load_script(session, script_code, lang, number)
    statement = select(col(RawCall.script_number), col(RawCall.path), col(RawCall.ended_at), func.count()).where(
        col(RawCall.script_code) == script_code
    )
    if number is not None:
        statement = statement.where(col(RawCall.script_number) == number)
    grouped = statement.group_by(col(RawCall.script_number), col(RawCall.path), col(RawCall.ended_at))
    ended: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    answered = 0
    scripts: dict[int, Script] = {newest.number: newest}
    for version, path, ended_at, count in session.execute(grouped):
        ended[ended_at] += count
        steps = read_path(path)
        answered += count if steps else 0
        for code in {code for code, _number in steps} - {ended_at}:
            passed[code] += count
        if version not in scripts:
            scripts[version] = load_script(session, script_code, lang, version)
    nodes: dict[str, Node] = {}
    for version in sorted(scripts, key=lambda each: (each != newest.number, -each)):
        for node in scripts[version].nodes:
            nodes.setdefault(node.code, node)
    calls = ended.total()
    rows = tuple(
        DropRow(code, node.kind, node.title, ended[code], passed[code], ended[code] / calls if calls else 0.0)
        for code, node in nodes.items()
        if node.kind != "end"
    )
    at_gate = sum(row.ended for row in rows if row.kind == "gate")
    return DropOff(script_code, number, calls, answered, at_gate, at_gate / calls if calls else 0.0, rows)


def load_used_versions(session: Session, script_code: str, lang: str) -> tuple[UsedVersion, ...]:
    """Return every version of a script with the calls made by it, the newest first; raises as ``load_drop_off``."""
    counts: dict[int, int] = {
        version: count
        for version, count in session.execute(
            select(col(RawCall.script_number), func.count())
            .where(col(RawCall.script_code) == script_code)
            .group_by(col(RawCall.script_number))
        )
    }
    return tuple(
        UsedVersion(version.number, counts.get(version.number, 0))
        for version in load_versions(session, "script", script_code, lang)
    )
