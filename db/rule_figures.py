"""Every rule over every client in one statement, on the covering index of orders. SQLite only.

The statement reads each paid order once (``ix_client_order_figures``), adds all figures up in one GROUP BY and gives
the verdicts as columns, so only clients that something is said of leave the database. Silence is measured against the
rhythm kept in ``client_figures``. The trade's meaning of each figure stands in ``app.domain.verdicts``, that of
silence in ``app.domain.rhythm``; property tests hold them together.
"""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection

PAID = "('paid', 'shipped', 'closed')"
_ADDED_UP = frozenset({"first_on", "last_on", "count", "volume", "share", "smallest", "average", "month"})
TOP_NEEDS_CLIENTS = 10
_BANT_ROWS = {"bant": "b.level IS NOT NULL", "need": "b.question = 'need'", "answered": "b.level >= 1"}
# What proves a sale besides money: see app.services.gate_rules.
_PROOFS = {
    "money": "",
    "contract": " OR o.status <> 'cancelled' AND o.contract_on IS NOT NULL",
    "prepayment": " OR o.status = 'part_paid' OR o.status <> 'cancelled' "
    "AND EXISTS (SELECT 1 FROM payment p WHERE p.order_id = o.id)",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number to be found for each client; days are ISO text.

    Kinds: count, volume, smallest, average, month (with ``months``), share, first_on, last_on, bought, groups, terms,
    bant, need, answered, proven (by what proves a sale, in ``code``: money, contract, prepayment), met (with moments
    instead of days). ``after`` is exclusive, None: from the first.
    """

    kind: str
    after: str | None = None
    months: tuple[tuple[str, str], ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Test:
    """A figure compared: ``op`` is >= or <=; ``top_percent`` compares with the line of the book instead."""

    figure: int
    op: str
    value: int | str
    top_percent: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Tests of one rule; ``any`` or ``all`` of them, and the ``guard`` besides. A guard is never a top."""

    match: str
    tests: tuple[Test, ...]
    guard: Test | None = None


@dataclass(frozen=True, slots=True)
class RuleQuery:
    """All rules of a day; ``before_moment`` ends the day (UTC text)."""

    as_of: str
    before_moment: str
    figures: tuple[Figure, ...]
    questions: tuple[Question, ...]


class Scope(NamedTuple):
    """Whom a statement asks: all, one, or many clients; and whether the book knows of what is later than its day."""

    is_all: bool
    is_single: bool
    has_later_returns: bool
    has_later_orders: bool


FigureRow = tuple[Any, ...]
"""What was found of one client: id, verdicts (bit 0 the first question's), its ``orders_mark`` (None without figures),
and one line for each test with ``top_percent``. A plain tuple: there are tens of thousands of them."""


def find_figures(
    connection: Connection,
    query: RuleQuery,
    client_ids: Collection[int] | None,
    lines: tuple[int | None, ...] | None = None,
    scope: Scope | None = None,
) -> Iterator[FigureRow]:
    """Return the clients (of all when None) of which a rule holds.

    ``lines`` are the lines of the book to go by; None: find them, which needs every client. ``scope`` is that of
    these clients where it is known.
    """
    if not query.questions:
        return
    sql, codes = _statement(query, scope or find_scope(connection, query.as_of, client_ids), lines is None)
    values = {**codes, **ids_value(client_ids)}
    for number, kop in enumerate(lines or ()):
        values[f"line{number}"] = kop
    cursor = driver_cursor(connection)
    try:
        yield from cursor.execute(sql, values)
    finally:
        cursor.close()


def find_lines(connection: Connection, query: RuleQuery) -> tuple[int | None, ...]:
    """Return the line of each test with ``top_percent``: the volume that is just enough."""
    parts = Parts(query, find_scope(connection, query.as_of, None))
    columns = ", ".join(f"(SELECT kop FROM top{number})" for number in range(len(parts.tops)))
    if not columns:
        return ()
    cursor = driver_cursor(connection)
    try:
        row: tuple[int | None, ...] = cursor.execute(f"{parts.ctes()} SELECT {columns}", parts.values).fetchone()
    finally:
        cursor.close()
    return row


def driver_cursor(connection: Connection) -> Any:
    """Return a cursor of the driver itself: a client's flags are found in less time than SQLAlchemy takes to ask."""
    raw = connection.connection.driver_connection
    assert raw is not None
    return raw.cursor()


def clients_asked(column: str, client_ids: Collection[int] | None) -> tuple[str, tuple[Any, ...]]:
    """Return the condition that keeps to these clients (1: to all, when None), and its values."""
    if client_ids is None:
        return "1", ()
    if len(client_ids) == 1:
        return f"{column} = ?", tuple(client_ids)
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(client_ids)),)


def ids_value(client_ids: Collection[int] | None) -> dict[str, Any]:
    """Return the value that ``Parts.mine`` asks for."""
    if client_ids is None:
        return {}
    if len(client_ids) == 1:
        (only,) = client_ids
        return {"ids": only}
    return {"ids": json.dumps(list(client_ids))}


def find_scope(connection: Connection, as_of: str, client_ids: Collection[int] | None) -> Scope:
    """Return the scope of a statement about these clients (all when None) on a day (ISO text)."""
    cursor = driver_cursor(connection)
    try:
        if client_ids is None:
            returns = "SELECT EXISTS(SELECT 1 FROM order_return WHERE returned_on > ?)"
            (later_returns,) = cursor.execute(returns, (as_of,)).fetchone()
            (last_on,) = cursor.execute("SELECT max(last_order_on) FROM client_figures").fetchone()
            # Comparing a million dates for nothing costs a quarter.
            return Scope(True, False, bool(later_returns), last_on is None or last_on > as_of)
        mine, values = clients_asked("o.client_id", client_ids)
        (later_returns,) = cursor.execute(
            "SELECT EXISTS(SELECT 1 FROM client_order o JOIN order_return r ON r.order_id = o.id "
            f"WHERE {mine} AND r.returned_on > ?)",
            (*values, as_of),
        ).fetchone()
    finally:
        cursor.close()
    return Scope(False, len(client_ids) == 1, bool(later_returns), True)


# One day asks the same few rules after every write; putting the text together takes longer than SQLite to answer it.
@lru_cache(maxsize=64)
def _statement(query: RuleQuery, scope: Scope, finds_lines: bool) -> tuple[str, dict[str, str]]:
    """Return the statement and the values in it that belong to the question; the caller must not change them.

    No two questions may share a test here: equal queries get the same statement, with a line for each top asked.
    """
    parts = Parts(query, scope)
    tops = range(len(parts.tops))
    line_columns = [f"(SELECT kop FROM top{number})" if finds_lines else f":line{number}" for number in tops]
    verdicts = [parts.verdict(question, finds_lines) for question in query.questions]
    bits = " + ".join(f"(({verdict}) << {number})" for number, verdict in enumerate(verdicts))
    mark = "(SELECT orders_mark FROM client_figures WHERE client_id = c.id)"
    columns = ", ".join([bits, mark, *line_columns])
    sql = (
        f"{parts.ctes(with_lines=finds_lines)} SELECT c.id, {columns} "
        f"FROM client c LEFT JOIN f ON f.client_id = c.id {parts.joins()} "
        f"WHERE c.deleted_at IS NULL AND {parts.mine('c.id')} AND ({' OR '.join(verdicts)})"
    )
    return sql, parts.values


class Parts:
    """The pieces of the statement for one set of figures. ``values`` are the codes in them, not the clients asked."""

    def __init__(self, query: RuleQuery, scope: Scope) -> None:
        self.query = query
        self.values: dict[str, str] = {}
        tests = [test for question in query.questions for test in question.tests]
        # One and the same test may be asked in two questions.
        self.tops = list({id(test): test for test in tests if test.top_percent is not None}.values())
        self._scope = scope
        self.orders = self._order_source()

    def mine(self, column: str) -> str:
        """Return the condition that keeps to the clients asked for."""
        if self._scope.is_all:
            return "1"
        return f"{column} = :ids" if self._scope.is_single else f"{column} IN (SELECT value FROM json_each(:ids))"

    def _order_source(self) -> str:
        """Return orders as they stood: with what came back only later put back. As a rule that is the table itself."""
        if not self._scope.has_later_returns:
            return "client_order"
        return (
            "(SELECT id, client_id, status, ordered_on, net_kop + coalesce((SELECT sum(r.amount_kop) FROM "
            f"order_return r WHERE r.order_id = q.id AND r.returned_on > '{self.query.as_of}'), 0) AS net_kop "
            "FROM client_order q)"
        )

    def _recent(self) -> str:
        """Return the condition that leaves out orders too old for every figure."""
        bounds = [
            figure.months[0][0] if figure.kind == "month" else figure.after
            for figure in self.query.figures
            if figure.kind in _ADDED_UP
        ]
        if not bounds:
            return " AND 0"
        return "" if None in bounds else f" AND o.ordered_on >= '{min(filter(None, bounds))}'"

    def paid(self) -> str:
        until = f" AND o.ordered_on <= '{self.query.as_of}'" if self._scope.has_later_orders else ""
        return f"o.status IN {PAID}{until} AND o.net_kop > 0 AND {self.mine('o.client_id')}"

    def ctes(self, *, with_lines: bool = True) -> str:
        """Return the WITH clause: ``f`` adds orders up, side tables add up the rest."""
        sums = "".join(f", {expression} AS f{number}" for number, expression in self._sums())
        base = (
            f"f AS MATERIALIZED (SELECT o.client_id AS client_id{sums} FROM {self.orders} o "
            f"WHERE {self.paid()}{self._recent()} GROUP BY o.client_id"
            # Whoever is in the bin takes nobody's place in the top.
            + (
                " HAVING o.client_id NOT IN (SELECT id FROM client WHERE deleted_at IS NOT NULL)"
                if self.tops and with_lines
                else ""
            )
            + ")"
        )
        sides = [f"s{number} AS MATERIALIZED ({select})" for number, select in self._sides()]
        tops = [self._top(number) for number in range(len(self.tops))] if with_lines else []
        return "WITH " + ", ".join([base, *sides, *tops])

    def joins(self) -> str:
        """Return the joins of the side tables."""
        return " ".join(f"LEFT JOIN s{number} ON s{number}.client_id = c.id" for number, _ in self._sides())

    def _top(self, number: int) -> str:
        """Return the tables that find the line of a top: its last place's volume; NULL without a place."""
        top = self.tops[number]
        figure, places = f"f{top.figure}", f"(SELECT clients * {top.top_percent} / 100 FROM n{number})"
        return (
            f"n{number} AS MATERIALIZED (SELECT count(*) AS clients FROM f WHERE {figure} > 0), "
            f"top{number} AS MATERIALIZED (SELECT {figure} AS kop FROM f WHERE {figure} > 0 "
            f"AND (SELECT clients FROM n{number}) >= {TOP_NEEDS_CLIENTS} AND {places} > 0 "
            f"ORDER BY {figure} DESC LIMIT 1 OFFSET max({places} - 1, 0))"
        )

    def verdict(self, question: Question, finds_lines: bool) -> str:
        """Return the condition of one rule; never NULL."""
        tests = [self.test(test, finds_lines) for test in question.tests]
        verdict = "(" + (" OR " if question.match == "any" else " AND ").join(tests) + ")"
        return f"({self.test(question.guard, finds_lines)} AND {verdict})" if question.guard else verdict

    def test(self, test: Test, finds_lines: bool) -> str:
        """Return one comparison; never NULL."""
        column = self.column(test.figure)
        if test.top_percent is not None:
            number = next(index for index, top in enumerate(self.tops) if top is test)
            line = f"(SELECT kop FROM top{number})" if finds_lines else f":line{number}"
            return f"coalesce({column} > 0 AND {column} >= {line}, 0)"
        value = f"'{test.value}'" if isinstance(test.value, str) else str(test.value)
        return f"coalesce({column} {test.op} {value}, 0)"

    def column(self, number: int) -> str:
        """Return the figure of a client in the outer statement; a client without orders has zeros, not NULLs."""
        figure = self.query.figures[number]
        match figure.kind:
            case "terms":
                return "(trim(c.special_terms) <> '' AND trim(c.special_terms_reason) <> '')"
            case "share":
                return f"(100 * coalesce(f.f{number}, 0) / nullif(c.yearly_need_kop, 0))"
            case "smallest" | "average" | "first_on" | "last_on":
                return f"f.f{number}"
            case "bought" | "groups" | "bant" | "need" | "answered" | "proven" | "met":
                return f"coalesce(s{number}.figure, 0)"
            case _:
                return f"coalesce(f.f{number}, 0)"

    def _sums(self) -> Iterator[tuple[int, str]]:
        for number, figure in enumerate(self.query.figures):
            inside = f"o.ordered_on > '{figure.after}'" if figure.after else "1"
            net = f"CASE WHEN {inside} THEN o.net_kop ELSE 0 END" if figure.after else "o.net_kop"
            match figure.kind:
                case "first_on":
                    yield number, "min(o.ordered_on)"
                case "last_on":
                    yield number, "max(o.ordered_on)"
                case "count":
                    yield number, f"sum({inside})"
                case "volume" | "share":
                    yield number, f"sum({net})"
                case "smallest":
                    yield number, f"min(CASE WHEN {inside} THEN o.net_kop END)"
                case "average":
                    yield number, f"sum({net}) / nullif(sum({inside}), 0)"
                case "month":
                    totals = [
                        f"sum(CASE WHEN o.ordered_on BETWEEN '{first}' AND '{last}' THEN o.net_kop ELSE 0 END)"
                        for first, last in figure.months
                    ]
                    yield number, f"min({', '.join(totals)})" if len(totals) > 1 else totals[0]

    def _sides(self) -> Iterator[tuple[int, str]]:
        for number, figure in enumerate(self.query.figures):
            after = f" AND o.ordered_on > '{figure.after}'" if figure.after else ""
            lines = (
                f"FROM {self.orders} o JOIN order_line l ON l.order_id = o.id "
                "LEFT JOIN product p ON p.id = l.product_id "
                "LEFT JOIN product_group g ON g.id = coalesce(l.group_id, p.group_id) "
                f"WHERE {self.paid()}{after}"
            )
            match figure.kind:
                case "bought":
                    self.values[f"code{number}"] = figure.code
                    yield (
                        number,
                        (
                            f"SELECT o.client_id, count(DISTINCT o.id) AS figure {lines} "
                            f"AND (p.code = :code{number} OR g.code = :code{number}) GROUP BY o.client_id"
                        ),
                    )
                case "groups":
                    yield number, f"SELECT o.client_id, count(DISTINCT g.id) AS figure {lines} GROUP BY o.client_id"
                case "bant" | "need" | "answered":
                    what = "count(*)" if figure.kind == "answered" else "sum(b.level)"
                    yield (
                        number,
                        (
                            f"SELECT b.client_id, {what} AS figure FROM bant_answer b "
                            f"WHERE {_BANT_ROWS[figure.kind]} AND b.answered_at < '{self.query.before_moment}' "
                            f"AND {self.mine('b.client_id')} GROUP BY b.client_id"
                        ),
                    )
                case "proven":
                    yield (
                        number,
                        (
                            "SELECT o.client_id, count(*) AS figure FROM client_order o WHERE o.net_kop > 0 "
                            f"AND (o.status IN {PAID}{_PROOFS[figure.code]}) AND {self.mine('o.client_id')} "
                            "GROUP BY o.client_id"
                        ),
                    )
                case "met":
                    since = f" AND a.done_at >= '{figure.after}'" if figure.after else ""
                    yield (
                        number,
                        (
                            "SELECT a.client_id, count(*) AS figure FROM activity a WHERE a.state = 'done' "
                            "AND a.kind IN ('meeting', 'visit', 'presentation') "
                            f"AND a.done_at < '{self.query.before_moment}'{since} AND {self.mine('a.client_id')} "
                            "GROUP BY a.client_id"
                        ),
                    )
