"""Why clients are flagged, in a few words each, for many rows at once; the whole story is in ``flag_sheet``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.money import format_money
from app.domain.rhythm import OWN_RHYTHM_FROM
from app.domain.rules import TOP_MONTHS, Condition, Match, Metric, Op, RuleSpec
from app.domain.standings import KnownLines
from app.domain.verdicts import Case
from app.services.flag_sheet import known_lines
from app.services.flags import load_overrides
from app.services.many import these_ids
from app.services.rule_facts import line_keys, load_facts
from app.services.rules import RuleRow, load_titles, rules_in_force
from app.services.silences import load_silence_terms
from app.texts import Texts, load_texts
from db.tables import Client, ClientFigures

_BY_RULE: Final = ("vip", "regular")  # who is both is told of the higher one
_BY_SILENCE: Final = ("late", "sleeping")
_SIGNS: Final = {Op.AT_LEAST: "≥", Op.AT_MOST: "≤"}


def load_why(session: Session, flags: Mapping[int, Sequence[str]], lang: str) -> dict[int, str]:
    """Return why the highest flag of each client holds, as in '3 months ≥ 30 000'; ``flags`` are those it has."""
    flag_of = {
        client_id: next((flag for flag in (*_BY_RULE, *_BY_SILENCE) if flag in held), "")
        for client_id, held in flags.items()
    }
    words = ShortWords(session, lang)
    by_rule = {client_id: flag for client_id, flag in flag_of.items() if flag in _BY_RULE}
    silent = {client_id: flag for client_id, flag in flag_of.items() if flag in _BY_SILENCE}
    found = _rule_reasons(session, by_rule, words) if by_rule else {}
    found.update(silence_reasons(session, silent, words) if silent else {})
    for client_id, flag in load_overrides(session, list(flag_of) or [0]):
        if flag_of.get(client_id) == flag:
            found[client_id] = words.text("why.by_hand")
    return found


def _rule_reasons(session: Session, flag_of: Mapping[int, str], words: ShortWords) -> dict[int, str]:
    rules = {rule.spec.code: rule for rule in words.rules}
    found: dict[int, str] = {}
    unsure: dict[int, RuleRow] = {}
    for client_id, flag in flag_of.items():
        rule = rules.get(flag)
        if rule is None:
            continue
        if rule.spec.match is Match.ALL or len(rule.spec.conditions) == 1:
            found[client_id] = words.all_of(rule.spec.conditions)
        else:
            unsure[client_id] = rule
    if not unsure:
        return found
    specs = [rule.spec for rule in {rule.rule_id: rule for rule in unsure.values()}.values()]
    today = today_of(session)
    lines = known_lines(session, words.rules, today) if line_keys(specs) else KnownLines(today, {})
    facts = load_facts(session, list(unsure), specs)
    for client_id, rule in unsure.items():
        case = Case(rule.spec, facts[client_id], today, lines)
        met = [condition for condition in rule.spec.conditions if case.is_met(condition, today)]
        found[client_id] = words.all_of(met[:1])
    return found


def silence_reasons(session: Session, flag_of: Mapping[int, str], words: ShortWords) -> dict[int, str]:
    """Return how long these clients are silent against what is usual; ``flag_of`` is late or sleeping."""
    today = today_of(session)
    terms = load_silence_terms(session)
    found = {}
    for client_id, last_on, gap_days, bought_days, segment in session.execute(
        select(
            col(ClientFigures.client_id),
            col(ClientFigures.last_bought_on),
            col(ClientFigures.usual_gap_days),
            col(ClientFigures.bought_days),
            col(Client.segment),
        )
        .join(Client, col(Client.id) == col(ClientFigures.client_id))
        .where(col(ClientFigures.client_id).in_(these_ids(flag_of)), col(ClientFigures.last_bought_on).is_not(None))
    ):
        is_own = gap_days is not None and bought_days >= OWN_RHYTHM_FROM
        usual_days = -int(-gap_days // 1) if is_own else terms.usual_days(segment)
        flag = flag_of[client_id]
        found[client_id] = words.text(f"why.{flag}", days=(today - last_on).days, usual=usual_days)
    return found


class ShortWords:
    """Conditions in few words, of one language."""

    def __init__(self, session: Session, lang: str, drafts: Sequence[RuleSpec] = ()) -> None:
        self.rules = rules_in_force(session)
        specs = (*(rule.spec for rule in self.rules), *drafts)
        codes = {one.code for spec in specs for one in spec.conditions if one.code}
        self._titles = load_titles(session, codes) if codes else {}
        self._texts: Texts = load_texts("words", lang)
        self._lang = lang
        self._known: dict[tuple[Condition, ...], str] = {}
        self.text = self._texts.text

    def all_of(self, conditions: Sequence[Condition]) -> str:
        """Return the conditions one after another."""
        key = tuple(conditions)
        if key not in self._known:
            self._known[key] = ", ".join(map(self._condition, key))
        return self._known[key]

    def failing(self, conditions: Sequence[Condition]) -> str:
        """Return that the conditions are not met."""
        return self.text("why.not_met", conditions=self.all_of(conditions))

    def failed(self, condition: Condition, figures: str) -> str:
        """Return a condition with the figures that are not enough; the sums of months speak for themselves."""
        if condition.metric is Metric.SMALLEST_MONTH:
            return figures
        if not figures:
            return self.failing([condition])
        return self.text("why.failed", condition=self._condition(condition), figures=figures)

    def joined(self, said: Sequence[str]) -> str:
        """Return what is not empty, one after another."""
        return "; ".join(one for one in said if one)

    def _condition(self, condition: Condition) -> str:
        metric, value, is_least = condition.metric, condition.value, condition.op is Op.AT_LEAST
        said = {
            "op": _SIGNS[condition.op],
            "n": format_money(value * 100, "", self._lang),
            "sum": format_money(value, "", self._lang),
            "window": self._window(condition),
            "title": self._titles.get(condition.code, condition.code),
        }
        if metric is Metric.SMALLEST_MONTH:
            return self._plural("why.smallest_month", condition.months or 1, said)
        if metric is Metric.VOLUME and not condition.months:
            return self.text("why.volume_all", **said)
        if metric is Metric.MONTHS_SINCE_FIRST_ORDER and is_least and value:
            years, months = divmod(value, 12)
            return (
                self._plural("why.years_with_us", years, said)
                if not months
                else self._plural("why.months_with_us", value, said)
            )
        key = "bought_once" if metric is Metric.BOUGHT and value == 1 and is_least else metric.value
        return self.text(f"why.{key}", **said)

    def _plural(self, key: str, count: int, said: Mapping[str, str]) -> str:
        return self._texts.plural(key, count, **{name: text for name, text in said.items() if name != "n"})

    def _window(self, condition: Condition) -> str:
        months = condition.window_months
        is_usual = condition.metric is Metric.TOP_SHARE and months == TOP_MONTHS
        return "" if not months or is_usual else self.text("why.window", n=months)
