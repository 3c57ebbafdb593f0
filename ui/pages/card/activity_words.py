"""Words of activities: what can come of them, who began, what they are marked as."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.services.activities import KINDS, outcomes_of
from app.services.client_card import ActivityRow
from ui.desk import Desk

TOUCHES = ("call", "meeting", "message", "letter", "visit", "presentation")  # what has two sides and takes time


def outcome_name(desk: Desk, kind: str, code: str) -> str:
    """Return what came of an activity in words; empty for none."""
    if not code:
        return ""
    key = f"call_result.{code}"
    if kind == "call" and key in desk.language.words:
        return desk.language.words.text(key)
    return {
        "order": QCoreApplication.translate("Activity", "An order"),
        "advance": QCoreApplication.translate("Activity", "A step forward"),
        "continue": QCoreApplication.translate("Activity", "Talks go on"),
        "no": QCoreApplication.translate("Activity", "A refusal"),
    }.get(code, code)


def outcome_choices(desk: Desk, kind: str) -> list[tuple[str, str]]:
    """Return what can come of a kind of activity, nothing first; empty when it has no outcomes."""
    codes = outcomes_of(kind)
    return [("", ""), *((code, outcome_name(desk, kind, code)) for code in codes)] if codes else []


def direction_names() -> dict[str, str]:
    """Return who began it."""
    return {
        "out": QCoreApplication.translate("Activity", "From us"),
        "in": QCoreApplication.translate("Activity", "From them"),
    }


def mark_names() -> dict[str, str]:
    """Return what an activity can be marked as."""
    return {
        "": QCoreApplication.translate("Activity", "Usual"),
        "complaint": QCoreApplication.translate("Activity", "Complaint"),
        "recommendation": QCoreApplication.translate("Activity", "Recommendation"),
    }


def reminder_choices(minutes: int | None) -> list[tuple[str, str]]:
    """Return when a reminder can come; ``minutes`` that are none of the usual ones have a row of their own."""
    rows = [
        ("", QCoreApplication.translate("Activity", "as in Settings")),
        ("0", QCoreApplication.translate("Activity", "at the hour")),
        ("15", QCoreApplication.translate("Activity", "15 min before")),
        ("60", QCoreApplication.translate("Activity", "an hour before")),
        ("1440", QCoreApplication.translate("Activity", "a day before")),
        ("-1", QCoreApplication.translate("Activity", "no reminder")),
    ]
    code = reminder_code(minutes)
    if code not in dict(rows):
        rows.append((code, QCoreApplication.translate("Activity", "{n} min before").format(n=code)))
    return rows


def reminder_code(minutes: int | None) -> str:
    """Return the code of a reminder among ``reminder_choices``."""
    return "" if minutes is None else "-1" if minutes < 0 else str(minutes)


def objection_lines(activity: ActivityRow, title_of: Callable[[str], str]) -> list[str]:
    """Return a line for each objection that was heard, with our answer and whether it helped."""
    lines = []
    for heard in activity.objections:
        said = heard.text or title_of(heard.code)
        answer = heard.answer
        if heard.has_worked:
            helped = QCoreApplication.translate("Activity", "it helped")
            answer = f"{answer} ({helped})" if answer else helped
        line = QCoreApplication.translate("Activity", "Objection: {what}").format(what=said)
        lines.append(f"{line} → {answer}" if answer else line)
    return lines


def typed_kind(desk: Desk, typed: str) -> str:
    """Return the kind whose name a line begins with ('Visit: saw the terrace'), empty when it is none."""
    start = typed.casefold().lstrip()
    for kind in KINDS:
        name = desk.language.words.text(f"activity_kind.{kind}").casefold()
        if start.startswith(name) and not start[len(name) : len(name) + 1].isalpha():
            return kind
    return ""


def without_kind(desk: Desk, kind: str, typed: str) -> str:
    """Return a line without the name of its kind where a colon sets it apart; else as it is."""
    name, colon, rest = typed.partition(":")
    is_name = name.strip().casefold() == desk.language.words.text(f"activity_kind.{kind}").casefold()
    return rest.strip() if colon and is_name and rest.strip() else typed
