"""What the sheets of a script and of the objections print: the versions in force, with what the owner filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.context import today_of
from app.documents.call_script_values import CallScriptValues, LogLine
from app.documents.objections_sheet_values import ObjectionBlock, ObjectionSheetValues
from app.services.library import load_objections, load_script
from app.services.library_content import (
    COLD_CALL,
    call_results,
    hints,
    objection_steps,
    script_rules,
    starter_objections,
    starter_script,
)
from app.services.library_values import load_script_values
from app.services.many import these_ids
from db.tables import ObjectionHeard, RawRecord


def gather_call_script(
    session: Session,
    lang: str,
    code: str = COLD_CALL,
    number: int | None = None,
    *,
    record_ids: Sequence[int] = (),
    as_of: date | None = None,
) -> CallScriptValues:
    """Return a script as it is now, or as version ``number`` said, with the company and whoever is at the keyboard.

    ``record_ids`` are raw records whose names and phones the log on the back begins with.

    Raises:
        NotFoundError: ``no_script``.
    """
    return CallScriptValues(
        as_of=as_of or today_of(session),
        script=load_script(session, code, lang, number),
        fills=load_script_values(session),
        hints=hints(lang),
        rules=script_rules(lang),
        results=call_results(),
        log=_log(session, record_ids),
    )


def blank_call_script(session: Session, lang: str) -> CallScriptValues:
    """Return the program's own script with nothing filled in, for a pen."""
    return CallScriptValues(
        as_of=today_of(session),
        script=starter_script(lang),
        hints=hints(lang),
        rules=script_rules(lang),
        results=call_results(),
        is_blank=True,
    )


def gather_objections(session: Session, lang: str, client_id: int | None = None) -> ObjectionSheetValues:
    """Return the objections with our own facts; those a client has raised come first."""
    starters = starter_objections(lang)
    raised = _raised(session, client_id) if client_id is not None else {}
    rows = sorted(load_objections(session, lang), key=lambda row: -raised.get(row.code, 0))
    blocks = []
    for row in rows:
        # The program's own word for a proof says what kind of fact to look for: it is not ours yet.
        usual = starters[row.code][1]["proof"] if row.code in starters else ""
        blocks.append(
            ObjectionBlock(
                quote=row.title,
                means=row.why,
                acknowledge=row.agree,
                ask=row.ask,
                answer=row.answer,
                fact=row.proof if row.proof != usual else "",
                next_step=row.fallback,
                heard=raised.get(row.code, 0),
            )
        )
    return ObjectionSheetValues(today_of(session), objection_steps(lang), tuple(blocks))


def blank_objections(session: Session, lang: str) -> ObjectionSheetValues:
    """Return the form for the company's own objections."""
    return ObjectionSheetValues(today_of(session), objection_steps(lang), is_blank=True)


def _raised(session: Session, client_id: int) -> dict[str, int]:
    rows = session.execute(
        select(col(ObjectionHeard.code), func.count())
        .where(col(ObjectionHeard.client_id) == client_id, col(ObjectionHeard.code) != "")
        .group_by(col(ObjectionHeard.code))
    )
    return {code: count for code, count in rows}


def _log(session: Session, record_ids: Sequence[int]) -> tuple[LogLine, ...]:
    ids = list(dict.fromkeys(record_ids))
    rows = session.execute(select(RawRecord).where(col(RawRecord.id).in_(these_ids(ids)))).scalars()
    found = {record.id: LogLine(record.name, record.phone, record.contact_name) for record in rows}
    return tuple(found[record_id] for record_id in ids if record_id in found)
