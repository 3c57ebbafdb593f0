"""What the board says of a move in words: what will be asked, and how the gate stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.gates import Ask, Gate, GateCheck, GateFacts
from app.domain.rules import Metric
from ui.desk import Desk


def ask_sentence(ask: Ask) -> str:
    """Return 'Asks for the date of the meeting.'"""
    match ask:
        case Ask.MEETING_DATE:
            return QCoreApplication.translate("Board", "Asks for the date of the meeting.")
        case Ask.SUM:
            return QCoreApplication.translate("Board", "Asks for the sum expected.")
        case Ask.RETURN_DATE:
            return QCoreApplication.translate("Board", "Asks when the client comes back.")
        case _:
            return QCoreApplication.translate("Board", "Asks for the reason.")


def gate_sentence(desk: Desk, check: GateCheck, facts: GateFacts) -> str:
    """Return 'Passes the check: BANT 4 of 4.', or what is missing."""
    match check.gate:
        case Gate.QUALIFIED:
            return _qualified_sentence(desk, check)
        case Gate.TO_CARE:
            if check.passes:
                return QCoreApplication.translate("Board", "Passes the check: the first sale is made.")
            if check.metric is Metric.PROVEN_ORDERS:
                return _orders_sentence(facts).format(have=check.have, wanted=check.wanted)
            return _not_yet(check)
        case _:
            if check.passes:
                return QCoreApplication.translate("Board", "Passes the check: the rule of VIP holds.")
            return QCoreApplication.translate("Board", "The rule of VIP does not hold yet.")


def _qualified_sentence(desk: Desk, check: GateCheck) -> str:
    match check.metric:
        case Metric.NEED_LEVEL:
            if check.passes:
                return QCoreApplication.translate("Board", "Passes the check: the need is known.")
            if check.missing:
                return QCoreApplication.translate("Board", "The need is not known yet.")
            sentence = QCoreApplication.translate("Board", "The need is at level {have} of {wanted}.")
            return sentence.format(have=check.have, wanted=check.wanted)
        case Metric.BANT_ANSWERED:
            if check.passes:
                sentence = QCoreApplication.translate("Board", "Passes the check: BANT {have} of {wanted}.")
                return sentence.format(have=check.have, wanted=check.wanted)
            missing = ", ".join(desk.language.words.text(f"bant.{each}").lower() for each in check.missing)
            sentence = QCoreApplication.translate("Board", "BANT {have} of {wanted}. Not answered: {missing}.")
            return sentence.format(have=check.have, wanted=check.wanted, missing=missing)
        case _:
            if check.passes:
                return QCoreApplication.translate("Board", "Passes the check: the client is qualified.")
            return _not_yet(check)


def _not_yet(check: GateCheck) -> str:
    sentence = QCoreApplication.translate("Board", "Not yet: {distance}.")
    return sentence.format(distance=check.distance)


def _orders_sentence(facts: GateFacts) -> str:
    if facts.proof == "contract":
        return QCoreApplication.translate("Board", "No proof of a sale yet: {have} of {wanted} orders agreed.")
    if facts.proof == "prepayment":
        return QCoreApplication.translate("Board", "No proof of a sale yet: {have} of {wanted} orders prepaid.")
    return QCoreApplication.translate("Board", "No proof of a sale yet: {have} of {wanted} orders paid.")
