"""Why a client is handed over, in words: a few for the list, a sentence for the dossier, a line about the answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from app.services.rule_words import RuleWords
from app.texts import Texts, load_texts

ORDER, QUALIFIED, VIP, RULE, MOVED, BY_HAND, AGAIN = "order", "qualified", "vip", "rule", "moved", "hand", "again"
"""What made it happen: the ``why`` of the facts kept with a hand-over."""
_BY_MONEY: Final = "money"


def first_name(name: str) -> str:
    """Return the name to speak to a person by."""
    return name.split()[0] if name.split() else name


class HandOverWords:
    """The words of one language, with a currency and the day they are said on."""

    def __init__(self, lang: str, currency: str, today: date) -> None:
        self.texts: Texts = load_texts("words", lang)
        self._rule_words = RuleWords(lang, currency, {})
        self._today = today

    def day(self, day: date) -> str:
        """Return '16 June', with the year if it is another one."""
        return self._rule_words.day(day, self._today)

    def near_day(self, day: date) -> str:
        """Return 'today', 'tomorrow', or the day."""
        ahead = (day - self._today).days
        if ahead in (0, 1):
            return self.texts.text(f"handover.day.{'tomorrow' if ahead else 'today'}")
        return self.texts.text("handover.day.on", day=self.day(day))

    def short(self, facts: Mapping[str, Any]) -> str:
        """Return a few words: 'first order paid'."""
        return self._say("short", facts)

    def why(self, facts: Mapping[str, Any]) -> str:
        """Return the event as a sentence that begins in small letters."""
        return self._say("why", facts)

    def returned(self, code: str, text: str) -> str:
        """Return why a hand-over came back: what was written, else the reason chosen."""
        return text or (self.texts.text(f"handover.return.{code}") if code else "")

    def role(self, role: str) -> str:
        """Return what a role is called within a sentence; empty for none."""
        return self.texts.text(f"handover.role.{role}") if role else ""

    def answer(self, answer_by: date, days: int, late_days: int) -> str:
        """Return until when an answer is expected, ``days`` working days being given."""
        if late_days:
            return self.texts.plural("handover.answer_late", late_days, day=self.day(answer_by))
        return self.texts.plural("handover.answer", days, day=self.near_day(answer_by))

    def answered(self, state: str, on: date, by: str, reason: str) -> str:
        """Return how it was answered: 'Returned on 15 June, Iryna Bondar: order not paid yet.'"""
        said = self.texts.text(f"handover.answered.{state}", day=self.day(on))
        said += f", {by}" if by else ""
        return said + (f": {reason}" if reason else "") + ("" if reason.endswith((".", "!", "?")) else ".")

    def _say(self, form: str, facts: Mapping[str, Any]) -> str:
        key, values = self._key(facts)
        return self.texts.text(f"handover.{form}.{key}", **values)

    def _key(self, facts: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        said = str(facts.get("why", BY_HAND))
        day = facts.get("on")
        values: dict[str, Any] = {
            "person": str(facts.get("by", "")) or "—",
            "name": first_name(str(facts.get("by", ""))) or "—",
            "day": self.day(date.fromisoformat(day)) if day else "",
        }
        if said == VIP:
            return (f"{VIP}_by_hand" if facts.get("by_hand") else VIP), values
        if said != ORDER:
            return said, values
        values["order"] = facts.get("order", "")
        values["sum"] = self._rule_words.money(int(facts.get("sum_kop", 0)))
        values["n"] = facts.get("nth", 1)
        if "total_kop" in facts:
            return "volume", {**values, "total": self._rule_words.money(int(facts["total_kop"]))}
        if "title" in facts:
            return "bought", {**values, "title": facts["title"]}
        if facts.get("nth") == 1:
            proof = facts.get("proof", _BY_MONEY)
            return f"first_{proof}", values
        return "order" if "nth" in facts else "order_rule", values
