"""Every rule over every client in one statement, on the covering index of orders. SQLite only.

The statement reads each paid order once (``ix_client_order_figures``), adds all figures up in one GROUP BY and gives
the verdicts as columns, so only clients that something is said of leave the database. The trade's meaning of each
figure stands in ``app.domain.verdicts``; a property test holds the two together.
"""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

PAID = "('paid', 'shipped', 'closed')"
TOP_NEEDS_CLIENTS = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """One number to be found for each client; days are ISO text.

    Kinds: count, volume, smallest, average, month (with ``months``), share, first_on, last_on, bought, groups, terms,
    bant, met (with moments instead of days). ``after`` is exclusive, None: from the first.
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
    """Tests of one rule; ``any`` or ``all`` of them."""

    match: str
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class RuleQuery:
    """All rules of a day. ``before_moment`` ends the day (UTC text); ``silent_on``: last orders up to it come too."""

    as_of: str
    before_moment: str
    silent_on: str
    figures: tuple[Figure, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What was found of one client: ``verdicts`` one a question, ``lines`` one a test with ``top_percent``.

    ``days`` are the days of paid orders, separated by commas, in no order; None when it has none.
    """

    client_id: int
    orders_count: int
    total_kop: int
    last_on: str | None
    days: str | None
    pause_until: str | None
    is_off_track: bool
    verdicts: tuple[bool, ...]
    lines: tuple[int | None, ...]


def find_figures(
    connection: Connection,
    query: RuleQuery,
    client_ids: Collection[int] | None,
    lines: tuple[int | None, ...] | None = None,
) -> Iterator[FigureRow]:
    """Return the clients (all when None) of which a rule holds or which are silent.

    ``lines`` are the lines of the book to go by; None: find them, which needs every client.
    """
    sql, values = _statement(connection, query, client_ids, lines)
    first = 7
    last = first + len(query.questions)
    cursor = driver_cursor(connection)
    try:
        for row in cursor.execute(sql, values):
            yield FigureRow(
                    client_id=row[0],
                    orders_count=row[1],
                    total_kop=row[2],
                    last_on=row[3],
                    days=row[4],
                    pause_until=row[5],
                    is_off_track=bool(row[6]),
                    verdicts=tuple(map(bool, row[first:last])),
                    lines=row[last:],
                )
    finally:
        cursor.close()


def find_lines(connection: Connection, query: RuleQuery) -> tuple[int | None, ...]:
    """Return the line of each test with ``top_percent``: the volume that is just enough."""
    parts = _Parts(connection, query, None)
    columns = ", ".join(parts.line(number) for number in range(len(parts.tops)))
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


def _statement(
    connection: Connection,
    query: RuleQuery,
    client_ids: Collection[int] | None,
    lines: tuple[int | None, ...] | None,
) -> tuple[str, dict[str, Any]]:
    parts = _Parts(connection, query, client_ids)
    if lines is None:
        line_columns = [parts.line(number) for number in range(len(parts.tops))]
    else:
        for number, kop in enumerate(lines):
            parts.values[f"line{number}"] = kop
        line_columns = [f":line{number}" for number in range(len(lines))]
    verdicts = [parts.verdict(question, lines is None) for question in query.questions]
    wanted = " OR ".join([*verdicts, f"f.last_on <= '{query.silent_on}'"])
    columns = ", ".join([*(f"({verdict})" for verdict in verdicts), *line_columns])
    sql = (
        f"{parts.ctes(with_lines=lines is None)} "
        f"SELECT c.id, coalesce(f.orders_count, 0), coalesce(f.total_kop, 0), f.last_on, f.days, c.pause_until, "
        f"c.stage_id IN (SELECT id FROM stage WHERE function = 'off')"
        f"{', ' + columns if columns else ''} "
        f"FROM client c LEFT JOIN f ON f.client_id = c.id {parts.joins()} "
        f"WHERE c.deleted_at IS NULL AND {parts.mine('c.id')} AND ({wanted})"
    )
    return sql, parts.values


class _Parts:
    """The pieces of the statement for one set of figures."""

    def __init__(self, connection: Connection, query: RuleQuery, client_ids: Collection[int] | None) -> None:
        self.query = query
        self.values: dict[str, Any] = {}
        self.tops = [test for question in query.questions for test in question.tests if test.top_percent is not None]
        self._is_single = client_ids is not None and len(client_ids) == 1
        self._is_all = client_ids is None
        if client_ids is not None:
            (first, *_) = client_ids if self._is_single else (json.dumps(list(client_ids)),)
            self.values["ids"] = first
        self._orders = self._order_source(connection)

    def mine(self, column: str) -> str:
        """Return the condition that keeps to the clients asked for."""
        if self._is_all:
            return "1"
        return f"{column} = :ids" if self._is_single else f"{column} IN (SELECT value FROM json_each(:ids))"

    def _order_source(self, connection: Connection) -> str:
        """Return orders as they stood: with what came back only later put back. As a rule that is the table itself."""
        later = (
            f"SELECT EXISTS(SELECT 1 FROM order_return WHERE returned_on > '{self.query.as_of}')"
            if self._is_all
            else f"SELECT EXISTS(SELECT 1 FROM client_order o JOIN order_return r ON r.order_id = o.id "
            f"WHERE {self.mine('o.client_id')} AND r.returned_on > '{self.query.as_of}')"
        )
        cursor = driver_cursor(connection)
        has_later = cursor.execute(later, self.values).fetchone()[0]
        cursor.close()
        if not has_later:
            return "client_order"
        return (
            "(SELECT id, client_id, status, ordered_on, net_kop + coalesce((SELECT sum(r.amount_kop) FROM "
            f"order_return r WHERE r.order_id = q.id AND r.returned_on > '{self.query.as_of}'), 0) AS net_kop "
            "FROM client_order q)"
        )

    def _paid(self) -> str:
        return (
            f"o.status IN {PAID} AND o.ordered_on <= '{self.query.as_of}' AND o.net_kop > 0 "
            f"AND {self.mine('o.client_id')}"
        )

    def ctes(self, *, with_lines: bool = True) -> str:
        """Return the WITH clause: ``f`` adds orders up, side tables add up the rest."""
        sums = [f"{expression} AS f{number}" for number, expression in self._sums()]
        base = (
            "f AS MATERIALIZED (SELECT o.client_id AS client_id, count(*) AS orders_count, "
            "sum(o.net_kop) AS total_kop, min(o.ordered_on) AS first_on, max(o.ordered_on) AS last_on, "
            f"group_concat(o.ordered_on) AS days{''.join(', ' + one for one in sums)} "
            f"FROM {self._orders} o WHERE {self._paid()} GROUP BY o.client_id"
            # Whoever is in the bin takes nobody's place in the top.
            + (" HAVING o.client_id NOT IN (SELECT id FROM client WHERE deleted_at IS NOT NULL)" if self.tops else "")
            + ")"
        )
        sides = [f"s{number} AS MATERIALIZED ({select})" for number, select in self._sides()]
        counts = [
            f"n{number} AS MATERIALIZED (SELECT count(*) AS clients FROM f WHERE f{top.figure} > 0)"
            for number, top in enumerate(self.tops)
            if with_lines
        ]
        return "WITH " + ", ".join([base, *sides, *counts])

    def joins(self) -> str:
        """Return the joins of the side tables."""
        return " ".join(f"LEFT JOIN s{number} ON s{number}.client_id = c.id" for number, _ in self._sides())

    def line(self, number: int) -> str:
        """Return the scalar that finds the line of a top: its last place's volume; NULL when there is no place."""
        top = self.tops[number]
        places = f"(SELECT clients * {top.top_percent} / 100 FROM n{number})"
        return (
            f"(SELECT f{top.figure} FROM f WHERE f{top.figure} > 0 AND {places} > 0 "
            f"AND (SELECT clients FROM n{number}) >= {TOP_NEEDS_CLIENTS} "
            f"ORDER BY f{top.figure} DESC LIMIT 1 OFFSET max({places} - 1, 0))"
        )

    def verdict(self, question: Question, finds_lines: bool) -> str:
        """Return the condition of one rule; never NULL."""
        tests = []
        for test in question.tests:
            column = self._column(test.figure)
            if test.top_percent is not None:
                number = next(index for index, top in enumerate(self.tops) if top is test)
                line = self.line(number) if finds_lines else f":line{number}"
                tests.append(f"coalesce({column} > 0 AND {column} >= {line}, 0)")
            else:
                value = f"'{test.value}'" if isinstance(test.value, str) else str(test.value)
                tests.append(f"coalesce({column} {test.op} {value}, 0)")
        return "(" + (" OR " if question.match == "any" else " AND ").join(tests) + ")"

    def _column(self, number: int) -> str:
        """Return the figure of a client in the outer statement; a client without orders has zeros, not NULLs."""
        figure = self.query.figures[number]
        match figure.kind:
            case "first_on" | "last_on":
                return f"f.{figure.kind}"
            case "terms":
                return "(trim(c.special_terms) <> '' AND trim(c.special_terms_reason) <> '')"
            case "share":
                return f"(100 * coalesce(f.f{number}, 0) / nullif(c.yearly_need_kop, 0))"
            case "smallest" | "average":
                return f"f.f{number}"
            case "bought" | "groups" | "bant" | "met":
                return f"coalesce(s{number}.figure, 0)"
            case _:
                return f"coalesce(f.f{number}, 0)"

    def _sums(self) -> Iterator[tuple[int, str]]:
        for number, figure in enumerate(self.query.figures):
            inside = f"o.ordered_on > '{figure.after}'" if figure.after else "1"
            net = f"CASE WHEN {inside} THEN o.net_kop ELSE 0 END" if figure.after else "o.net_kop"
            match figure.kind:
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
                f"FROM {self._orders} o JOIN order_line l ON l.order_id = o.id "
                "LEFT JOIN product p ON p.id = l.product_id "
                "LEFT JOIN product_group g ON g.id = coalesce(l.group_id, p.group_id) "
                f"WHERE {self._paid()}{after}"
            )
            match figure.kind:
                case "bought":
                    self.values[f"code{number}"] = figure.code
                    yield number, (
                        f"SELECT o.client_id, count(DISTINCT o.id) AS figure {lines} "
                        f"AND (p.code = :code{number} OR g.code = :code{number}) GROUP BY o.client_id"
                    )
                case "groups":
                    yield number, f"SELECT o.client_id, count(DISTINCT g.id) AS figure {lines} GROUP BY o.client_id"
                case "bant":
                    yield number, (
                        "SELECT b.client_id, sum(b.level) AS figure FROM bant_answer b "
                        f"WHERE b.answered_at < '{self.query.before_moment}' AND {self.mine('b.client_id')} "
                        "GROUP BY b.client_id"
                    )
                case "met":
                    since = f" AND a.done_at >= '{figure.after}'" if figure.after else ""
                    yield number, (
                        "SELECT a.client_id, count(*) AS figure FROM activity a WHERE a.state = 'done' "
                        "AND a.kind IN ('meeting', 'visit', 'presentation') "
                        f"AND a.done_at < '{self.query.before_moment}'{since} AND {self.mine('a.client_id')} "
                        "GROUP BY a.client_id"
                    )
