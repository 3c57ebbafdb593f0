"""What has to be known of a client before it is handed over, and how much of it is."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from app.context import clock_of
from app.domain.gates import ANSWERED_FROM, QUESTIONS
from app.domain.handovers import READY_CODES
from app.services.client_card import load_card
from app.services.client_card_rows import ClientCard, ContactRow
from app.services.handover_rows import ReadyRow
from app.services.handover_words import HandOverWords
from app.texts import LANGUAGES, load_texts

DECIDES = "decides"
ASK_KIND = "task"


def load_ready(session: Session, client_id: int, function: str, words: HandOverWords) -> tuple[ReadyRow, ...]:
    """Return the list for a hand-over into ``function``; raises NotFoundError ``no_client``."""
    card = load_card(session, client_id)
    reader = _Reader(session, card, words)
    return tuple(reader.row(code) for code in READY_CODES[function])


def ask_title(lang: str, code: str) -> str:
    """Return the title of the step that asks the giver for a line of the list."""
    words = load_texts("words", lang)
    return words.text("handover.ask", what=words.text(f"handover.ready.{code}"))


class _Reader:
    """Finds what stands at the end of each line; nothing there: it is not met."""

    def __init__(self, session: Session, card: ClientCard, words: HandOverWords) -> None:
        self._card = card
        self._words = words
        self._clock = clock_of(session)
        self._decider = next((each for each in card.contacts if each.role == DECIDES), None)

    def row(self, code: str) -> ReadyRow:
        value = self._value(code)
        contact = self._decider.name if self._decider and code in ("decider", "decider_phone") else ""
        title = self._words.texts.text(f"handover.ready.{code}")
        return ReadyRow(code, title, bool(value), value, contact, None if value else self._asked_on(code))

    def _value(self, code: str) -> str:
        values = self._card.facts.values
        match code:
            case "bant":
                return self._bant()
            case "decider":
                return self._decider.name if self._decider else ""
            case "decider_phone":
                return _phone(self._decider) if self._decider else ""
            case "need":
                return next((row.note for row in self._card.bant if row.question == "need"), "")
            case "promises":
                count = sum(each.state == "open" for each in self._card.promises)
                return str(count) if count else ""
            case "next_step":
                step = self._card.next_step
                return self._words.day(step.due_on) if step and step.due_on else ""
            case "first_delivery":
                return self._first_delivery()
            case "growth":
                return str(values["potential_products"])
            case _:
                return str(values[code])

    def _bant(self) -> str:
        told = sum((row.level or 0) >= ANSWERED_FROM or bool(row.note) for row in self._card.bant)
        if told < len(QUESTIONS):
            return ""
        return self._words.texts.text("handover.of", n=told, total=len(QUESTIONS))

    def _first_delivery(self) -> str:
        """Return the day of the first delivery, if nothing came back of it and nobody complained since."""
        delivered = [(each.delivered_on, each) for each in self._card.orders if each.delivered_on is not None]
        if not delivered:
            return ""
        on, order = min(delivered, key=lambda row: (row[0], row[1].id))
        complained = any(
            each.mark == "complaint" and each.done_at and self._clock.local(each.done_at).date() >= on
            for each in self._card.activities
        )
        return "" if complained or order.net_kop < order.total_kop else self._words.day(on)

    def _asked_on(self, code: str) -> date | None:
        titles = {ask_title(lang, code) for lang in LANGUAGES}
        asked = (each for each in self._card.activities if each.state == "open" and each.title in titles)
        return next((each.due_on for each in asked), None)


def _phone(contact: ContactRow) -> str:
    return next((each.typed for each in contact.channels if each.kind == "phone"), "")
