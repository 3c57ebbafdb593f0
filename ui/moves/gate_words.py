"""What the board says of a move in words: what will be asked, and how the gate stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.gates import Gate, GateCheck
from app.domain.rules import Metric
from app.services.stage_gate import AskRow
from ui.desk import Desk


def asks_sentence(asks: Sequence[AskRow]) -> str:
    """Return what a move asks for in one sentence, empty when it asks nothing; what it cannot do without goes first."""
    wanted = [ask for ask in asks if ask.required] or list(asks)
    if len(wanted) == 1 and (known := _ask_sentence(wanted[0].field)):
        return known
    labels = ", ".join(ask.label for ask in wanted)
    return QCoreApplication.translate("Board", "Asks for: {fields}.").format(fields=labels) if labels else ""


def _ask_sentence(field: str) -> str:
    """Return 'Asks for the date of the meeting.'; empty for what has no sentence of its own."""
    match field:
        case "meeting_date":
            return QCoreApplication.translate("Board", "Asks for the date of the meeting.")
        case "expected_kop":
            return QCoreApplication.translate("Board", "Asks for the sum expected.")
        case "returns_on":
            return QCoreApplication.translate("Board", "Asks when the client comes back.")
        case "lost_reason" | "reason":
            return QCoreApplication.translate("Board", "Asks for the reason.")
        case _:
            return ""


def gate_sentence(desk: Desk, check: GateCheck) -> str:
    """Return 'Passes the check: BANT 4 of 4.', or what is missing."""
    match check.gate:
        case Gate.QUALIFIED:
            return _qualified_sentence(desk, check)
        case Gate.TO_CARE:
            if check.passes:
                return QCoreApplication.translate("Board", "Passes the check: the first sale is made.")
            if check.metric is Metric.PROVEN_ORDERS:
                return _orders_sentence(desk).format(have=check.have, wanted=check.wanted)
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


def _orders_sentence(desk: Desk) -> str:
    proof = desk.facts.settings["gate.first_sale_proof"]
    if proof == "contract":
        return QCoreApplication.translate("Board", "No proof of a sale yet: {have} of {wanted} orders agreed.")
    if proof == "prepayment":
        return QCoreApplication.translate("Board", "No proof of a sale yet: {have} of {wanted} orders prepaid.")
    return QCoreApplication.translate("Board", "No proof of a sale yet: {have} of {wanted} orders paid.")
