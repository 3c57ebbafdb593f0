"""Why a client is usually touched again on a day, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.touch import TouchRule, UsualTouch
from ui.desk import Desk


def usual_words(desk: Desk, usual: UsualTouch) -> str:
    """Return what the day of the next touch follows from: 'usually every 14 days: VIP'."""
    words = desk.language.words
    if usual.rule is TouchRule.RETURN:
        return QCoreApplication.translate("UsualTouch", "the day it comes back")
    if usual.rule is TouchRule.PAUSE:
        return QCoreApplication.translate("UsualTouch", "after the pause")
    days = desk.formats.days(usual.days)
    if usual.rule is TouchRule.ONBOARDING:
        return QCoreApplication.translate("UsualTouch", "{days} after the start of onboarding").format(days=days)
    why = {
        TouchRule.STAGE: lambda: desk.stage_name(usual.value),
        TouchRule.FLAG: lambda: words.text(f"flag.{usual.value}"),
        TouchRule.FUNCTION: lambda: words.text(f"function.{usual.value}"),
    }.get(usual.rule, lambda: usual.value)()
    return QCoreApplication.translate("UsualTouch", "usually every {days}: {why}").format(days=days, why=why)
