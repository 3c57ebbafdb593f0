"""The three levers of a client in words: what fell against its own past, and what to do about it first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import raw_connection, today_of
from app.domain.levers import (
    NEED_MONTHS,
    Comparison,
    HalfYear,
    Lever,
    LeverChange,
    LeverOrder,
    comparable_from,
    compare,
    share_of_need,
)
from app.domain.money import format_money
from app.domain.months import add_months
from app.services.clients import get_client
from app.services.flag_sheet import load_flags
from app.services.rule_words import RuleWords
from app.services.settings import load_settings
from app.texts import load_texts
from db.rule_figures import PAID, driver_cursor
from db.tables import Client, ProductGroup

SHARE: Final = "share"
GROUPS_NAMED: Final = 3
_ORDERS = f"""
SELECT o.id, o.ordered_on, o.net_kop + coalesce(
        (SELECT sum(r.amount_kop) FROM order_return r WHERE r.order_id = o.id AND r.returned_on > ?2), 0),
    l.id, coalesce(l.group_id, p.group_id), l.total_kop
FROM client_order o LEFT JOIN order_line l ON l.order_id = o.id LEFT JOIN product p ON p.id = l.product_id
WHERE o.client_id = ?1 AND o.status IN {PAID} AND o.ordered_on <= ?2 ORDER BY o.ordered_on, o.id
"""
_EVER_BOUGHT = f"""
SELECT DISTINCT coalesce(l.group_id, p.group_id) FROM client_order o JOIN order_line l ON l.order_id = o.id
LEFT JOIN product p ON p.id = l.product_id WHERE o.client_id = ? AND o.status IN {PAID} AND o.ordered_on <= ?
"""
# How many of the clients like this one bought each group within a year.
_LIKE_IT = f"""
SELECT coalesce(l.group_id, p.group_id), count(DISTINCT o.client_id)
FROM client c JOIN client_order o ON o.client_id = c.id JOIN order_line l ON l.order_id = o.id
LEFT JOIN product p ON p.id = l.product_id
WHERE c.{{column}} = ? AND c.id <> ? AND c.deleted_at IS NULL
    AND o.status IN {PAID} AND o.net_kop > 0 AND o.ordered_on > ? AND o.ordered_on <= ?
GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class LeverRow:
    """One lever: ``frequency`` (orders), ``check`` (kopecks), ``range`` (product groups) or ``share`` (percent).

    Attributes:
        now: the last half-year, of ``share`` the last year; None where there is nothing to tell.
        before: the same half a year earlier.
        change_kop: what the change is worth; None for ``share`` and where there is nothing to compare with.
        now_words: '4 orders, every 30 days'.
        words: the whole row as one line, with the change.
    """

    lever: str
    title: str
    now: int | None
    before: int | None
    change_kop: int | None
    now_words: str
    before_words: str
    words: str


@dataclass(frozen=True, slots=True)
class LeversSheet:
    """The levers of a client as of a day.

    Attributes:
        now: the last half-year; its ``groups`` are by the id of the product group.
        before: the half-year before.
        rows: frequency, check, range, share.
        groups_count: product groups that can be bought.
        suggested: the lever to pull first, empty when there is none to name.
        spot_id: the product group to offer, where range is suggested as nothing fell.
        reason: one sentence: why this lever, or why none.
        winning_cost: what winning the client cost, as a sentence, when it is being lost; else empty.
    """

    client_id: int
    as_of: date
    now: HalfYear
    before: HalfYear
    rows: tuple[LeverRow, ...]
    groups_count: int
    suggested: str
    spot_id: int | None
    reason: str
    winning_cost: str


def load_levers(session: Session, client_id: int, lang: str, as_of: date | None = None) -> LeversSheet:
    """Return the levers of a client on a day, today when None; returns of later days are not yet known on it.

    Raises:
        NotFoundError: ``no_client``.
    """
    client = get_client(session, client_id)
    session.flush()  # the driver is asked past the ORM, which would have done it
    day = as_of or today_of(session)
    orders = _load_orders(session, client_id, day)
    titles = {
        group_id: title
        for group_id, title in session.execute(
            select(col(ProductGroup.id), col(ProductGroup.title))
            .where(~col(ProductGroup.is_archived))
            .order_by(col(ProductGroup.sort_order), col(ProductGroup.id))
        )
    }
    compared = compare(orders, day, list(titles))
    words = _Words(lang, load_settings(session)["money.currency"], day, titles)
    first_on = orders[0].ordered_on if orders else None
    is_new = first_on is None or comparable_from(first_on) > day
    suggested, spot_id, reason = "", None, ""
    if first_on is None:
        reason = words.no_orders()
    elif is_new:
        reason = words.new_client(first_on)
    elif compared.fell_most is not None:
        suggested, reason = compared.fell_most.lever.value, words.fell(compared)
    elif not compared.now.orders and not compared.before.orders:
        reason = words.silent()
    else:
        found = _find_spot(session, client, day, list(titles))
        spot_id = found[0] if found else None
        suggested = Lever.RANGE.value if found else ""
        reason = words.spot(*found) if found else words.nothing()
    earlier = add_months(day, -NEED_MONTHS // 2)
    shares = [share_of_need(orders, on, client.yearly_need_kop) for on in (day, earlier)]
    return LeversSheet(
        client_id=client_id,
        as_of=day,
        now=compared.now,
        before=compared.before,
        rows=(
            *(words.row(compared, change, is_new=is_new) for change in compared.changes),
            words.share(shares[0], None if is_new else shares[1]),
        ),
        groups_count=len(titles),
        suggested=suggested,
        spot_id=spot_id,
        reason=reason,
        winning_cost=winning_cost_words(session, client_id, lang, as_of),
    )


def winning_cost_words(session: Session, client_id: int, lang: str, as_of: date | None = None) -> str:
    """Return what winning the client cost when it is regular or VIP and late or asleep; else an empty text."""
    client = get_client(session, client_id)
    if not client.winning_cost_kop:
        return ""
    held = {row.flag for row in load_flags(session, client_id, lang, as_of) if row.is_held}
    if held.isdisjoint({"regular", "vip"}) or held.isdisjoint({"late", "sleeping"}):
        return ""
    money = format_money(client.winning_cost_kop, load_settings(session)["money.currency"], lang)
    return load_texts("words", lang).text("why.winning_cost", sum=money)


def _load_orders(session: Session, client_id: int, as_of: date) -> list[LeverOrder]:
    """Return the paid orders with money left on a day, oldest first."""
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(_ORDERS, (client_id, as_of.isoformat())).fetchall()
    cursor.close()
    heads: dict[int, tuple[date, int]] = {}
    groups: dict[int, dict[int | None, int]] = {}
    for order_id, day, net_kop, line_id, group_id, line_kop in rows:
        heads[order_id] = (date.fromisoformat(day), net_kop)
        sums = groups.setdefault(order_id, {})
        if line_id is not None:
            sums[group_id] = sums.get(group_id, 0) + line_kop
    return [
        LeverOrder(day, net_kop, tuple(groups[order_id].items()))
        for order_id, (day, net_kop) in heads.items()
        if net_kop > 0
    ]


def _find_spot(session: Session, client: Client, as_of: date, groups: Sequence[int]) -> tuple[int, int, str] | None:
    """Return the group that most clients like this one buy and it never did, their number, what they have in common.

    Of equals the first in the order of the groups.
    """
    cursor = driver_cursor(raw_connection(session))
    day = as_of.isoformat()
    bought = {group_id for (group_id,) in cursor.execute(_EVER_BOUGHT, (client.id, day))}
    spots = [group_id for group_id in groups if group_id not in bought]
    for column in ("segment", "industry") if spots else ():
        common = getattr(client, column)
        if not common.strip():
            continue
        values = (common, client.id, add_months(as_of, -NEED_MONTHS).isoformat(), day)
        clients: dict[int, int] = dict(cursor.execute(_LIKE_IT.format(column=column), values).fetchall())
        best = max(spots, key=lambda group_id: clients.get(group_id, 0))  # the first of equals
        if best in clients:
            return best, clients[best], common
    return None


class _Words:
    """The levers in one language."""

    def __init__(self, lang: str, currency: str, as_of: date, titles: dict[int, str]) -> None:
        self._texts = load_texts("words", lang)
        self._rules = RuleWords(lang, currency, {})
        self._currency = currency
        self._as_of = as_of
        self._titles = titles

    def row(self, compared: Comparison, change: LeverChange, *, is_new: bool) -> LeverRow:
        """Return a lever; of a new client without what was before."""
        now = self._with_rhythm(change.lever, self._figure(change.lever, change.now, compared.now), compared.now)
        before = self._figure(change.lever, change.before, compared.before)
        before = "" if is_new else self._with_rhythm(change.lever, before, compared.before)
        title = self._texts.text(f"lever.{change.lever}")
        if is_new:
            words = self._texts.text("lever.row_now", title=title, now=now)
            return LeverRow(change.lever, title, change.now, None, None, now, before, words)
        key = "lever.row" if change.change_kop else "lever.row_same"
        money = self._change(change.change_kop)
        words = self._texts.text(key, title=title, now=now, before=before, change=money)
        return LeverRow(change.lever, title, change.now, change.before, change.change_kop, now, before, words)

    def share(self, now: int | None, before: int | None) -> LeverRow:
        """Return the share of the client's need that it buys from us."""
        title = self._texts.text("lever.share")
        now_words, before_words = self._percent(now), self._percent(before) if before is not None else ""
        key = "lever.row_now" if before is None else "lever.row_same"
        words = self._texts.text(key, title=title, now=now_words, before=before_words)
        return LeverRow(SHARE, title, now, before, None, now_words, before_words, words)

    def _figure(self, lever: Lever, figure: int | None, half: HalfYear) -> str:
        if lever is Lever.RANGE:
            return self._texts.plural("lever.groups", len(self._titles), bought=figure)
        if not figure:
            return self._texts.text("lever.no_orders")
        return self._money(figure) if lever is Lever.CHECK else self._texts.plural("lever.orders", half.orders)

    def _with_rhythm(self, lever: Lever, figure: str, half: HalfYear) -> str:
        if lever is not Lever.FREQUENCY or half.gap_days is None:
            return figure
        every = self._texts.plural("lever.every", half.gap_days)
        return self._texts.text("lever.rhythm", orders=figure, every=every)

    def _percent(self, percent: int | None) -> str:
        return self._texts.text("lever.need_unknown") if percent is None else f"{percent}%"

    def _change(self, kop: int) -> str:
        return ("+" if kop > 0 else "") + self._money(kop)

    def _money(self, kop: int) -> str:
        """Return a sum for comparing: its kopecks would only be in the way."""
        decimals: Literal["auto", "never"] = "auto" if abs(kop) < 100 else "never"
        return format_money(kop, self._currency, self._texts.lang, decimals=decimals)

    def fell(self, compared: Comparison) -> str:
        """Return why the lever that fell most is the one to pull."""
        change = compared.fell_most
        assert change is not None
        money = self._money(-change.change_kop)
        if change.lever is Lever.RANGE:
            lost = sorted(
                (group for group in compared.before.groups if group not in compared.now.groups),
                key=lambda group: -compared.before.groups[group],
            )
            return self._texts.text("lever.reason.range", groups=self._quoted(lost), sum=money)
        now = self._figure(change.lever, change.now, compared.now)
        before = self._figure(change.lever, change.before, compared.before)
        return self._texts.text(f"lever.reason.{change.lever}", now=now, before=before, sum=money)

    def _quoted(self, groups: Sequence[int]) -> str:
        quoted = [self._texts.text("lever.quoted", title=self._titles[group]) for group in groups]
        titles, more = ", ".join(quoted[:GROUPS_NAMED]), len(quoted) - GROUPS_NAMED
        return self._texts.text("lever.and_more", titles=titles, n=more) if more > 0 else titles

    def spot(self, group_id: int, clients: int, common: str) -> str:
        """Return that others like this client buy what it never bought."""
        return self._texts.plural("lever.reason.spot", clients, group=self._titles[group_id], common=common)

    def nothing(self) -> str:
        """Return that nothing fell and there is nothing to offer."""
        return self._texts.text("lever.reason.nothing")

    def silent(self) -> str:
        """Return that nothing was bought in either half-year."""
        return self._texts.text("lever.reason.silent")

    def no_orders(self) -> str:
        """Return that nothing was ever bought."""
        return self._texts.text("lever.reason.no_orders")

    def new_client(self, first_on: date) -> str:
        """Return that there is no half-year to compare with yet."""
        first = self._rules.day(first_on, self._as_of)
        ready = self._rules.day(comparable_from(first_on), self._as_of)
        return self._texts.text("lever.reason.new", first=first, ready=ready)
