"""The sheets that help in a day's talks and are of no client: their kinds, recipes and file names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from app.documents.call_script import CALL_SCRIPT
from app.documents.competitor_card import COMPETITOR_CARD
from app.documents.day_plan import DAY_PLAN
from app.documents.objections_sheet import OBJECTIONS_SHEET
from app.documents.sheet_file import Recipe


class AidKind(StrEnum):
    """D8, D9, D5 and the plan of a day."""

    CALL_SCRIPT = "script"
    OBJECTIONS = "objections"
    COMPETITOR = "competitor"
    DAY_PLAN = "day"


AID_RECIPES: Mapping[AidKind, Recipe[Any]] = {
    AidKind.CALL_SCRIPT: CALL_SCRIPT,
    AidKind.OBJECTIONS: OBJECTIONS_SHEET,
    AidKind.COMPETITOR: COMPETITOR_CARD,
    AidKind.DAY_PLAN: DAY_PLAN,
}
AID_FILE_KEYS: Mapping[AidKind, str] = {
    AidKind.CALL_SCRIPT: "script_sheet",
    AidKind.OBJECTIONS: "objection_sheet",
    AidKind.COMPETITOR: "competitor_card",
    AidKind.DAY_PLAN: "day_plan",
}
