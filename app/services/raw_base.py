"""The calling base: raw records apart from clients, and everything that is done with them. The one place to import."""

from app.services.card_acts import StepDraft
from app.services.heard import HeardDraft
from app.services.raw_calls import RawCallDraft, next_working_day, record_call, usual_again_on
from app.services.raw_clients import InterestDraft, attach_to_client, find_same_clients, make_client
from app.services.raw_lists import (
    RawListRow,
    add_raw_list,
    archive_raw_list,
    find_raw_list,
    load_raw_lists,
    rename_raw_list,
)
from app.services.raw_records import (
    RECORD_FIELDS,
    SamePhone,
    add_record,
    bin_records,
    change_record,
    move_records,
    next_to_call,
    restore_records,
    same_phone,
)
from app.services.raw_rows import (
    SORTS,
    STATES,
    HeardRow,
    RawCallRow,
    RawCard,
    RawQuery,
    RawRow,
    find_raw_ids,
    load_raw_rows,
    load_record,
)
from app.services.search import LikeClient

__all__ = [
    "RECORD_FIELDS", "SORTS", "STATES", "HeardDraft", "HeardRow", "InterestDraft", "LikeClient",
    "RawCallDraft", "RawCallRow", "RawCard", "RawListRow", "RawQuery", "RawRow", "SamePhone", "StepDraft",
    "add_raw_list", "add_record", "archive_raw_list", "attach_to_client", "bin_records", "change_record",
    "find_raw_ids", "find_raw_list", "find_same_clients", "load_raw_lists", "load_raw_rows", "load_record",
    "make_client", "move_records", "next_to_call", "next_working_day", "record_call", "rename_raw_list",
    "restore_records", "same_phone", "usual_again_on",
]  # fmt: skip
