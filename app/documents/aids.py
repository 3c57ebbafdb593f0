"""The sheets that help in a day's talks and are of no client: their kinds, recipes and file names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from app.documents.call_script import CALL_SCRIPT
from app.documents.competitor_card import COMPETITOR_CARD
from app.documents.day_plan import DAY_PLAN
from app.documents.model_scheme import MODEL_SCHEME
from app.documents.objections_sheet import OBJECTIONS_SHEET
from app.documents.pay_statement import PAY_STATEMENT
from app.documents.sheet_file import Recipe
from app.documents.switch_plan import SWITCH_PLAN
from app.documents.transfer_receipt import TRANSFER_RECEIPT
from app.documents.weekly_report import WEEKLY_REPORT


class AidKind(StrEnum):
    """D8, D9, D5, the plan of a day, D10 and D11."""

    CALL_SCRIPT = "script"
    OBJECTIONS = "objections"
    COMPETITOR = "competitor"
    DAY_PLAN = "day"
    WEEKLY_REPORT = "weekly"
    MODEL_SCHEME = "model"
    SWITCH_PLAN = "switch-plan"
    TRANSFER_RECEIPT = "transfer"
    PAY_STATEMENT = "pay"


AID_RECIPES: Mapping[AidKind, Recipe[Any]] = {
    AidKind.CALL_SCRIPT: CALL_SCRIPT,
    AidKind.OBJECTIONS: OBJECTIONS_SHEET,
    AidKind.COMPETITOR: COMPETITOR_CARD,
    AidKind.DAY_PLAN: DAY_PLAN,
    AidKind.WEEKLY_REPORT: WEEKLY_REPORT,
    AidKind.MODEL_SCHEME: MODEL_SCHEME,
    AidKind.SWITCH_PLAN: SWITCH_PLAN,
    AidKind.TRANSFER_RECEIPT: TRANSFER_RECEIPT,
    AidKind.PAY_STATEMENT: PAY_STATEMENT,
}
AID_FILE_KEYS: Mapping[AidKind, str] = {
    AidKind.CALL_SCRIPT: "script_sheet",
    AidKind.OBJECTIONS: "objection_sheet",
    AidKind.COMPETITOR: "competitor_card",
    AidKind.DAY_PLAN: "day_plan",
    AidKind.WEEKLY_REPORT: "weekly_report",
    AidKind.MODEL_SCHEME: "model_scheme",
    AidKind.SWITCH_PLAN: "switch_plan",
    AidKind.TRANSFER_RECEIPT: "transfer_receipt",
    AidKind.PAY_STATEMENT: "pay_statement",
}
