"""'After this order': the client's figures and flags as they will be when a draft is paid. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.client_facts import ClientFacts, PaidOrder, make_ledger
from app.domain.money import format_money
from app.domain.months import month_start
from app.domain.rhythm import SilenceTerms, lateness, sleep
from app.domain.rules import Condition, Metric, Op, RuleSpec
from app.domain.standings import KnownLines
from app.domain.verdicts import Case
from app.errors import NotFoundError
from app.services.client_card_orders import OrderFigures, order_figures
from app.services.figures import PAID_STATUSES
from app.services.flag_sheet import known_lines
from app.services.flags import load_overrides
from app.services.orders import OrderDraft
from app.services.rule_facts import line_keys, load_facts
from app.services.rule_words import RuleWords
from app.services.rules import load_titles, rules_in_force
from app.services.settings import load_settings
from app.services.silences import load_silence_terms
from app.texts import load_texts
from db.tables import ClientOrder, Product, ProductGroup

_NEW_ORDER_ID: Final = 0


@dataclass(frozen=True, slots=True)
class MarkChange:
    """What becomes of one flag: held before and after, in a sentence; ``strong`` is the figure to set in bold."""

    flag: str
    was_held: bool
    is_held: bool
    sentence: str
    strong: str = ""


@dataclass(frozen=True, slots=True)
class OrderEffect:
    """Figures of a client before and after an order, as if it were paid; sums in kopecks.

    Attributes:
        gap_before_days, gap_after_days: the usual interval, None below three days with orders.
        groups_before, groups_after: product groups bought, of ``groups_all`` in the catalogue.
        new_groups: titles of the groups it brings.
        marks: flags that change first, then those that stay, then how far off the others are.
        is_counted: whether the order counts already, by the state chosen: paid, shipped or closed.
    """

    total_before_kop: int
    total_after_kop: int
    average_before_kop: int
    average_after_kop: int
    gap_before_days: int | None
    gap_after_days: int | None
    groups_before: int
    groups_after: int
    groups_all: int
    new_groups: tuple[str, ...]
    marks: tuple[MarkChange, ...]
    is_counted: bool

    @property
    def sentences(self) -> tuple[str, ...]:
        """What becomes of the flags, in words."""
        return tuple(mark.sentence for mark in self.marks)


def order_effect(
    session: Session, client_id: int, draft: OrderDraft, lang: str, *, order_id: int | None = None
) -> OrderEffect:
    """Return what the draft will change; ``order_id`` is the stored order it replaces, None for a new one.

    A cancelled draft counts nothing. Flags set by hand stay and are not told.

    Raises:
        NotFoundError: ``no_client``.
    """
    facts = load_facts(session, [client_id]).get(client_id)
    if facts is None:
        raise NotFoundError("no_client", client=client_id)
    groups = _Groups(session)
    after = replace(facts, orders=_orders_after(session, facts, draft, groups, order_id))
    had, has = _figures(facts), _figures(after)
    bought_before, bought_after = groups.shown(facts), groups.shown(after)
    return OrderEffect(
        total_before_kop=had.total_kop,
        total_after_kop=has.total_kop,
        average_before_kop=had.average_kop,
        average_after_kop=has.average_kop,
        gap_before_days=had.gap_days,
        gap_after_days=has.gap_days,
        groups_before=len(bought_before),
        groups_after=len(bought_after),
        groups_all=len(groups.titles),
        new_groups=tuple(title for code, title in groups.titles.items() if code in bought_after - bought_before),
        marks=_Marks(session, facts, after, draft.ordered_on, lang).all(),
        is_counted=draft.status in PAID_STATUSES,
    )


class _Groups:
    """The product groups in the order of the catalogue; ``titles`` by code, without archived ones."""

    def __init__(self, session: Session) -> None:
        rows = session.execute(
            select(
                col(ProductGroup.id), col(ProductGroup.code), col(ProductGroup.title), col(ProductGroup.is_archived)
            ).order_by(col(ProductGroup.sort_order), col(ProductGroup.id))
        ).all()
        self.codes: Mapping[int, str] = {group_id: code for group_id, code, _title, _is_archived in rows}
        self.titles: Mapping[str, str] = {code: title for _id, code, title, is_archived in rows if not is_archived}

    def shown(self, facts: ClientFacts) -> set[str]:
        return {code for order in facts.orders for code in order.groups} & self.titles.keys()


def _orders_after(
    session: Session, facts: ClientFacts, draft: OrderDraft, groups: _Groups, order_id: int | None
) -> tuple[PaidOrder, ...]:
    others = tuple(order for order in facts.orders if order.id != order_id)
    if draft.status == "cancelled":
        return others
    returned = 0
    if order_id is not None:
        row = session.execute(
            select(col(ClientOrder.total_kop), col(ClientOrder.net_kop)).where(col(ClientOrder.id) == order_id)
        ).one_or_none()
        returned = row[0] - row[1] if row else 0
    ids = {line.product_id for line in draft.lines} - {None}
    products: dict[int, tuple[str, int | None]] = {
        product_id: (code, group_id)
        for product_id, code, group_id in session.execute(
            select(col(Product.id), col(Product.code), col(Product.group_id)).where(col(Product.id).in_(ids))
        )
    }
    bought: set[str] = set()
    of_groups: set[str] = set()
    for line in draft.lines:
        code, own_group = products.get(line.product_id or 0, ("", None))
        group = groups.codes.get(line.group_id if line.group_id is not None else own_group or 0, "")
        bought |= {code, group} - {""}
        of_groups |= {group} - {""}
    return (
        *others,
        PaidOrder(
            id=order_id or _NEW_ORDER_ID,
            ordered_on=draft.ordered_on,
            net_kop=max(draft.to_pay_kop - returned, 0),
            codes=frozenset(bought),
            groups=frozenset(of_groups),
        ),
    )


def _figures(facts: ClientFacts) -> OrderFigures:
    days: dict[date, tuple[int, int]] = {}
    for order in facts.orders:
        kop, count = days.get(order.ordered_on, (0, 0))
        days[order.ordered_on] = (kop + order.net_kop, count + 1)
    return order_figures(sorted((day, kop, count) for day, (kop, count) in days.items()))


def _days_bought(facts: ClientFacts, day: date) -> list[int]:
    """Return the days up to ``day`` on which something was bought and not all of it returned, sorted."""
    bought = {order.ordered_on for order in facts.orders if order.ordered_on <= day and order.net_on(day) > 0}
    return sorted(each.toordinal() for each in bought)


class _Marks:
    """Compares the flags of a client with those it will have."""

    def __init__(self, session: Session, before: ClientFacts, after: ClientFacts, ordered_on: date, lang: str) -> None:
        self._before, self._after = before, after
        self._today = today_of(session)
        self._day = max(self._today, ordered_on)
        self._ordered_on = ordered_on
        self._lang = lang
        self._rules = rules_in_force(session)
        self._lines = known_lines(session, self._rules, self._today).lines
        self._terms: SilenceTerms = load_silence_terms(session)
        self._by_hand = {flag for _client, flag in load_overrides(session, [before.client_id])}
        codes = {one.code for rule in self._rules for one in rule.spec.conditions if one.code}
        titles = load_titles(session, codes) if codes else {}
        self._rule_words = RuleWords(lang, load_settings(session)["money.currency"], titles)
        self._texts = load_texts("words", lang)

    def all(self) -> tuple[MarkChange, ...]:
        """Return the flags told of, changes first."""
        marks = [mark for mark in (*self._of_rules(), *self._of_silence()) if mark.flag not in self._by_hand]
        return tuple(sorted(marks, key=lambda mark: (mark.was_held == mark.is_held, not mark.is_held)))

    def _of_rules(self) -> Iterator[MarkChange]:
        for rule in self._rules:
            spec = rule.spec
            was = self._case(spec, self._before, self._today).holds(self._today)
            case = self._case(spec, self._after, self._day)
            yield self._rule_mark(case, was, case.holds(self._day))

    def _case(self, spec: RuleSpec, facts: ClientFacts, day: date) -> Case:
        keys = line_keys([spec])
        return Case(spec, facts, day, KnownLines(day, {key: self._lines[key] for key in keys}))

    def _rule_mark(self, case: Case, was: bool, holds: bool) -> MarkChange:
        spec = case.spec
        evidence = [case.evidence(condition) for condition in spec.conditions]
        why, strong = "", ""
        if holds or was:
            why, strong = self._month_now([one.condition for one in evidence if one.is_met is holds])
        if holds and not why:
            why = next((self._rule_words.reason(one) for one in evidence if one.is_met), "")
        elif not holds and not why:
            why = next(
                (
                    self._rule_words.distance(one, case.missing(one.condition), self._day)
                    for one in evidence
                    if not one.is_met
                ),
                "",
            )
        key = "stays" if was and holds else "becomes" if holds else "ends" if was else "not_yet"
        return MarkChange(spec.code, was, holds, self._sentence(key, spec.code, why, is_month=bool(strong)), strong)

    def _month_now(self, conditions: Sequence[Condition]) -> tuple[str, str]:
        """Return 'June is now 70 880, above 30 000 a month' for a monthly limit, and the figure of the month."""
        limits = [one.value for one in conditions if one.metric is Metric.SMALLEST_MONTH and one.op is Op.AT_LEAST]
        if not limits or self._ordered_on > self._day:
            return "", ""
        limit = max(limits)
        first = month_start(self._ordered_on)
        ledger = make_ledger(self._after.orders, self._day)
        total = sum(kop for day, kop in zip(ledger.days, ledger.nets_kop, strict=True) if month_start(day) == first)
        month = self._texts.text("months").split()[first.month - 1]
        said = {"month": month, "sum": self._number(total), "limit": self._number(limit)}
        if total >= limit:
            return self._texts.text("order_effect.month_above", **said), said["sum"]
        return self._texts.text("order_effect.month_below", **said, more=self._number(limit - total)), said["sum"]

    def _of_silence(self) -> Iterator[MarkChange]:
        before, after = _days_bought(self._before, self._today), _days_bought(self._after, self._day)
        for flag in ("late", "sleeping"):
            was, will = self._is_silent(flag, before, self._today), self._is_silent(flag, after, self._day)
            # A back-dated order can make a client late: it shortens the interval that is usual for it.
            if was or will:
                key = "stays" if was and will else "becomes" if will else "ends"
                yield MarkChange(flag, was, will, self._sentence(key, flag, "", is_month=False))

    def _is_silent(self, flag: str, days: Sequence[int], day: date) -> bool:
        facts, terms = self._before, self._terms
        if flag == "sleeping":
            silence = sleep(days, day, terms.sleeping) if terms.sleeping else None
        elif terms.late:
            silence = lateness(
                days, day, terms.late, terms.usual_days(facts.segment),
                pause_until=facts.pause_until, open_steps=facts.open_steps, is_off_track=facts.is_off_track,
            )  # fmt: skip
        else:
            silence = None
        return silence is not None and silence.since_on is not None

    def _sentence(self, key: str, flag: str, why: str, *, is_month: bool) -> str:
        start = self._texts.text(f"order_effect.{key}", flag=self._texts.text(f"flag.{flag}"))
        if not why:
            return start
        why = why[:1].upper() + why[1:]  # it follows a full stop; reasons begin small, as within a sentence
        return self._texts.text("order_effect.month" if is_month else "order_effect.because", start=start, why=why)

    def _number(self, kop: int) -> str:
        return format_money(kop, "", self._lang)
