"""What the calling base reads and writes as a whole: a record with its script, a call with the note it leaves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from app.changes import Changes
from app.domain.script_walk import Script
from app.services.library import ObjectionRow, ScriptRow, load_objections, load_script, load_scripts
from app.services.library_content import hints
from app.services.library_values import load_script_values
from app.services.raw_base import (
    InterestDraft,
    LikeClient,
    RawCallDraft,
    RawCard,
    RawListRow,
    RawQuery,
    StepDraft,
    attach_to_client,
    change_record,
    find_raw_ids,
    find_same_clients,
    load_raw_lists,
    load_record,
    make_client,
    next_to_call,
    record_call,
)


@dataclass(frozen=True, slots=True)
class Kit:
    """What every call needs: the scripts, the one in use, what fills it, the objections."""

    scripts: tuple[ScriptRow, ...]
    script: Script
    fills: Mapping[str, str]
    hints: Mapping[str, str]
    objections: tuple[ObjectionRow, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record with the clients that look like it."""

    card: RawCard
    same: tuple[LikeClient, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is in a list, and how many are to be called now; ``record`` None: nobody is left."""

    record: RecordView | None
    left: int


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists in use, and those put away."""

    rows: tuple[RawListRow, ...]
    archived: tuple[RawListRow, ...]


def load_lists(session: Any) -> Lists:
    """Return the lists with their counts."""
    every = load_raw_lists(session, with_archived=True)
    return Lists(
        tuple(each for each in every if not each.is_archived), tuple(each for each in every if each.is_archived)
    )


def load_kit(session: Any, script_code: str, lang: str) -> Kit:
    """Return the script of a code, or the first there is, with all that goes with it."""
    scripts = load_scripts(session, lang)
    codes = [row.code for row in scripts]
    code = script_code if script_code in codes else codes[0]
    return Kit(
        scripts,
        load_script(session, code, lang),
        load_script_values(session),
        hints(lang),
        load_objections(session, lang),
    )


def load_view(session: Any, record_id: int) -> RecordView:
    """Return a record for its card; raises NotFoundError ``no_raw_record``."""
    card = load_record(session, record_id)
    return RecordView(card, find_same_clients(session, record_id) if card.record.state != "client" else ())


def load_turn(
    session: Any, list_id: int, record_id: int | None, after_id: int | None, passed_over: Collection[int]
) -> Turn:
    """Return the record asked for, else the next of the list after ``after_id``."""
    if record_id is None:
        record_id = next_to_call(session, list_id, after_id, passed_over=passed_over)
    left = len(find_raw_ids(session, RawQuery(list_id, due="now")))
    return Turn(None if record_id is None else load_view(session, record_id), left)


def was_taken_back(session: Any, record_id: int, call_id: int | None) -> bool:
    """Whether a call is not in the book any more; without a call, whether the record is no client any more."""
    card = load_record(session, record_id)
    if call_id is None:
        return card.record.state != "client"
    return all(call.id != call_id for call in card.calls)


def write_call(session: Any, record_id: int, draft: RawCallDraft, note_before: str | None) -> Changes:
    """Write a call; ``note_before`` is the record's own note, when that of the call was kept in it meanwhile."""
    _tidy(session, record_id, note_before)
    return record_call(session, record_id, draft)


def write_interest(
    session: Any,
    record_id: int,
    client_id: int | None,
    interest: InterestDraft,
    step: StepDraft | None,
    call: RawCallDraft,
    note_before: str | None,
) -> Changes:
    """Make a client of a record, or give it to the client that it is; ``note_before`` as in ``write_call``."""
    _tidy(session, record_id, note_before)
    if client_id is None:
        return make_client(session, record_id, interest, step, call)
    return attach_to_client(session, record_id, client_id, interest, step, call)


def _tidy(session: Any, record_id: int, note_before: str | None) -> None:
    if note_before is not None:
        change_record(session, record_id, {"note": note_before})
