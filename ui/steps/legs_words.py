"""The stool in words: what a leg counts, how it stands, and the sentence about the short one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.legs import Leg, LegState
from app.services.legs import Legs
from ui.desk import Desk
from ui.kit.stool import StoolLeg

NUMBERS = {"prospecting": 1, "first_sale": 2, "care": 3, "vip": 4}


class LegsWords:
    """Collects plurals: lupdate takes them from tr() alone."""

    def tr(self, text: str, comment: str = "", count: int = -1) -> str:
        return QCoreApplication.translate("LegsWords", text, comment, count)

    def norm(self, function: str, norm: int) -> str:
        """Return 'of 20 first contacts'."""
        if function == "prospecting":
            return self.tr("of %n first contact(s)", "", norm)
        if function == "first_sale":
            return self.tr("of %n meeting(s) and proposal(s)", "", norm)
        if function == "care":
            return self.tr("of %n care touch(es)", "", norm)
        return self.tr("of %n personal touch(es)", "", norm)

    def to_go(self, function: str, count: int) -> str:
        """Return '16 new contacts to go.'."""
        if function == "prospecting":
            return self.tr("%n new contact(s) to go.", "", count)
        if function == "first_sale":
            return self.tr("%n meeting(s) and proposal(s) to go.", "", count)
        if function == "care":
            return self.tr("%n care touch(es) to go.", "", count)
        return self.tr("%n personal touch(es) to go.", "", count)

    def calls(self, count: int) -> str:
        """Return 'Plan 8 calls'."""
        return self.tr("Plan %n call(s)", "", count)


def stool_legs(desk: Desk, legs: Legs) -> tuple[StoolLeg, ...]:
    """Return the legs as the stool shows them."""
    return tuple(_leg(desk, leg) for leg in legs.legs)


def _leg(desk: Desk, leg: Leg) -> StoolLeg:
    function = leg.function.value
    remark, icon = _remark(leg)
    return StoolLeg(
        function,
        f"{NUMBERS[function]} {function_name(desk, function)}",
        leg.done,
        leg.norm,
        LegsWords().norm(function, leg.norm),
        remark,
        leg.state is LegState.SHORT,
        icon,
        QCoreApplication.translate("LegsWords", "of {count}").format(count=leg.norm),
    )


def _remark(leg: Leg) -> tuple[str, str]:
    if leg.state is LegState.SHORT:
        text = QCoreApplication.translate("LegsWords", "{count} behind pace").format(count=leg.behind)
        return text, "alert-triangle"
    if leg.state is LegState.MET:
        return QCoreApplication.translate("LegsWords", "norm met"), "check"
    if leg.state is LegState.MONDAY:
        return QCoreApplication.translate("LegsWords", "the week begins"), "clock"
    return QCoreApplication.translate("LegsWords", "on pace"), "check"


def function_name(desk: Desk, function: str) -> str:
    """Return the name of a function."""
    return desk.language.words.text(f"function.{function}")


def week_words(legs: Legs) -> str:
    """Return 'Week 25'."""
    return QCoreApplication.translate("LegsWords", "Week {number}").format(number=legs.week)


def short_words(desk: Desk, legs: Legs) -> str:
    """Return what is said of the short leg, or that the stool stands."""
    if legs.shortest is None:
        return QCoreApplication.translate("LegsWords", "All four legs stand.")
    name = function_name(desk, legs.shortest.function.value)
    if legs.was_short_before:
        return QCoreApplication.translate("LegsWords", "{function} is short again.").format(function=name)
    return QCoreApplication.translate("LegsWords", "{function} is short.").format(function=name)


def foot_words(desk: Desk, legs: Legs) -> str:
    """Return what the side bar says of the stool."""
    if legs.shortest is None:
        return QCoreApplication.translate("LegsWords", "The stool stands")
    name = function_name(desk, legs.shortest.function.value)
    return QCoreApplication.translate("LegsWords", "{function} leg is short").format(function=name)


def to_go_words(legs: Legs) -> str:
    """Return how much the short leg has to go, empty when none is short."""
    if legs.shortest is None:
        return ""
    return LegsWords().to_go(legs.shortest.function.value, legs.shortest.to_go)


def plan_words(legs: Legs) -> str:
    """Return 'Plan 8 calls for Friday'."""
    return f"{LegsWords().calls(legs.plan_count)} {_for_day(legs.plan_on)}"


def _for_day(day: date) -> str:
    words = (
        QCoreApplication.translate("LegsWords", "for Monday"),
        QCoreApplication.translate("LegsWords", "for Tuesday"),
        QCoreApplication.translate("LegsWords", "for Wednesday"),
        QCoreApplication.translate("LegsWords", "for Thursday"),
        QCoreApplication.translate("LegsWords", "for Friday"),
        QCoreApplication.translate("LegsWords", "for Saturday"),
        QCoreApplication.translate("LegsWords", "for Sunday"),
    )
    return words[day.weekday()]
