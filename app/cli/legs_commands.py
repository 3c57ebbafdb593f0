"""legs, kpi: the deeds of the four functions by week, and measures of the levels in a month, with their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import DATE_FORMAT, Asked
from app.cli.table import table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.book import Book
    from app.domain.conveyor import Function
    from app.domain.kpi import Measure
    from app.services.kpi import Kpi, KpiLevel
    from app.services.legs import DeedRow
    from app.services.legs_history import LegsHistory
    from app.services.report_rows import ReportRow

_PERSON = Annotated[str, typer.Option(metavar="NAME", help="Only what this member of the team did; 0: nobody's.")]
MONTH_FORMAT = "%Y-%m"
MOST_WEEKS = 520


def legs(
    asked: Asked,
    weeks: Annotated[int, typer.Option(min=1, max=MOST_WEEKS, help="So many weeks with this one.")] = 12,
    person: _PERSON = "",
    rows: Annotated[str, typer.Option("--rows", metavar="FUNCTION", help="The deeds of one week of a function.")] = "",
    on: Annotated[
        datetime | None, typer.Option(formats=[DATE_FORMAT], metavar="DATE", help="With --rows: a day of the week.")
    ] = None,
) -> None:
    """Show the deeds of the four functions week by week against the norm.

    \b
    JSON: {weeks: [{monday, week}], legs: [{function, norm, good_weeks,
      weeks: [{monday, week, done, norm, is_good, is_short, is_running}]}],
      people: [{person_id, name, done: {function: [deeds of each week]}}]}
    function is prospecting, first_sale, care or vip; week is the ISO number;
    norm is the one in force at the week's end. is_good: 80 % of it or more;
    is_short: under 60 %, of the running week: of what is due by now. people sum
    up to legs; person_id 0 is what bears no name.

    \b
    --rows: [{source, id, client_id, record_id, name, kind, title, on, at,
      person_id}]
    source is activity, order or raw_call.

    With --as-of the weeks up to that day.
    """
    from app.cli.books import reading
    from app.services.legs import load_deeds
    from app.services.legs_history import load_weeks

    if on is not None and not rows:
        asked.wrong_use("on_without_rows")
    with reading(asked, asked.clock) as book:
        person_id = book.read(find_who, person)
        if rows:
            function = _function(asked, rows)
            monday = _monday(on.date() if on else asked.clock.today())
            deeds = book.read(load_deeds, function, monday, None, person_id)
            asked.answer([asdict(row) for row in deeds], lambda: _row_lines(asked, deeds))
            return
        found = book.read(load_weeks, weeks, person_id)
    asked.answer(_legs_json(found), lambda: _legs_lines(asked, found, has_people=person_id is None))


def kpi(
    asked: Asked,
    month: Annotated[
        datetime | None, typer.Option(formats=[MONTH_FORMAT], metavar="YYYY-MM", help="The month; else this one.")
    ] = None,
    person: _PERSON = "",
    rows: Annotated[
        str, typer.Option("--rows", metavar="LEVEL.MEASURE", help="The rows behind a number, as care.sales.")
    ] = "",
    norm: Annotated[
        list[str] | None,
        typer.Option(metavar="LEVEL.MEASURE=N", help="Set a month's norm, as care.sales=40; without N it has none."),
    ] = None,
) -> None:
    """Show the measures of the four levels in a month against their norms.

    \b
    JSON: {first_on, until_on, is_running,
      levels: [{level, measures: [{measure, unit, value, norm, state}]}],
      people: [{person_id, name, levels: as above, without norms}]}
    level is prospecting, first_sale, care or vip; unit is count, kop
    (kopecks), hundredths or bp (hundredths of a percent); value is null where
    there is nothing to divide by; state is met, near (80 % and more), short or
    none. Counts and sums of people sum up to levels; person_id 0 is what bears
    no name. With --person the levels are that person's.

    \b
    Measures: deeds (of the leg), requests (interests shown), leads (clients
      new on the track), base (clients there at the month's end, with raw records
      for prospecting), passed_on (went on to the first sale), meetings,
      proposals (one a client and day), sales (orders that money came for),
      volume (that money), average_check (volume by sales), frequency (sales by
      client that bought), regulars (by the rule, at the month's end),
      revenue_share (volume in all money received), need_share (paid in 12 months
      of what these clients need in a year)

    \b
    --rows: [{source, id, client_id, record_id, name, kind, title, on, at,
      person_id, amount_kop, first_due_on}]

    --norm keeps norms in the book, one action each; N is in the measure's unit.
    """
    from app.cli.books import reading, writing
    from app.services.kpi import load_kpi, load_kpi_rows
    from app.services.settings import load_settings

    if norm and rows:
        asked.wrong_use("norm_or_rows")
    month_on = month.date() if month else asked.clock.today()
    norms = [_norm(asked, typed) for typed in norm or ()]
    with writing(asked) if norms else reading(asked, asked.clock) as book:
        _set_norms(book, norms)
        person_id = book.read(find_who, person)
        if rows:
            level, measure = _cell(asked, rows)
            opened = book.read(load_kpi_rows, month_on, level, measure, asked.lang, person_id)
            asked.answer([asdict(row) for row in opened], lambda: _row_lines(asked, opened))
            return
        found = book.read(load_kpi, month_on)
        currency = book.read(load_settings)["money.currency"]
    levels = found.levels
    if person_id is not None:
        levels = next((each.levels for each in found.people if each.person_id == person_id), ())
    asked.answer(_kpi_json(found, levels), lambda: _kpi_lines(asked, levels, currency))


def find_who(session: Session, named: str) -> int | None:
    """Return the id of a member of the team by name or id, 0 for nobody's, None where none is named.

    Raises:
        NotFoundError: ``no_person``.
    """
    from app.cli.people_commands import find_person
    from app.services.report_rows import NOBODY

    if not named.strip():
        return None
    return NOBODY if named.strip() == str(NOBODY) else find_person(session, named).id


def _monday(day: date) -> date:
    from app.domain.legs import monday_of

    return monday_of(day)


def _function(asked: Asked, named: str) -> Function:
    from app.domain.conveyor import FUNCTIONS

    found = next((function for function in FUNCTIONS if function.value == named.strip()), None)
    if found is None:
        asked.wrong_use("no_function", value=named, known=", ".join(FUNCTIONS))
    return found


def _cell(asked: Asked, named: str) -> tuple[Function, Measure]:
    from app.domain.kpi import LEVEL_MEASURES

    level_name, _dot, measure_name = named.strip().partition(".")
    level = _function(asked, level_name)
    measure = next((each for each in LEVEL_MEASURES[level] if each.value == measure_name), None)
    if measure is None:
        asked.wrong_use("no_measure", value=named, known=", ".join(LEVEL_MEASURES[level]))
    return level, measure


def _norm(asked: Asked, typed: str) -> tuple[Function, Measure, int | None]:
    named, equals, number = typed.partition("=")
    if not equals or not (number.strip().isdecimal() or not number.strip()):
        asked.wrong_use("norm_form", value=typed)
    return *_cell(asked, named), int(number) if number.strip() else None


def _set_norms(book: Book, norms: list[tuple[Function, Measure, int | None]]) -> None:
    from app.services.kpi import set_norm

    for level, measure, number in norms:
        book.write(set_norm, level, measure, number)


def _legs_json(found: LegsHistory) -> dict[str, Any]:
    from app.domain.conveyor import FUNCTIONS

    return {
        "weeks": [{"monday": monday, "week": monday.isocalendar().week} for monday in found.mondays],
        "legs": [asdict(leg) for leg in found.legs],
        "people": [
            {
                "person_id": person.person_id,
                "name": person.name,
                "done": {function.value: done for function, done in zip(FUNCTIONS, person.done, strict=True)},
            }
            for person in found.people
        ],
    }


def _legs_lines(asked: Asked, found: LegsHistory, *, has_people: bool) -> Iterator[str]:
    texts, words = asked.texts, asked.words
    heads = [texts.text("column.function"), *(str(monday.isocalendar().week) for monday in found.mondays)]
    numbers = tuple(range(1, len(heads) + 1))
    rows = [
        [
            words.text(f"function.{leg.function.value}"),
            *(f"{week.done}{'!' if week.is_short else ''}" for week in leg.weeks),
            leg.norm,
            f"{leg.good_weeks}/{len(leg.weeks)}",
        ]
        for leg in found.legs
    ]
    tail = [texts.text("column.norm"), texts.text("column.good_weeks")]
    yield from table([*heads, *tail], rows, numbers=(*numbers, len(heads) + 1))
    yield texts.text("legs.short")
    for person in found.people if has_people else ():  # the legs of one person are the table above already
        yield ""
        yield person.name or texts.text("legs.nobody")
        done = [
            [words.text(f"function.{leg.function.value}"), *counts]
            for leg, counts in zip(found.legs, person.done, strict=True)
        ]
        yield from table(heads, done, numbers=numbers)


def _kpi_json(found: Kpi, levels: tuple[KpiLevel, ...]) -> dict[str, Any]:
    return {
        "first_on": found.first_on,
        "until_on": found.until_on,
        "is_running": found.is_running,
        "levels": _levels_json(levels),
        "people": [
            {"person_id": each.person_id, "name": each.name, "levels": _levels_json(each.levels)}
            for each in found.people
        ],
    }


def _levels_json(levels: tuple[KpiLevel, ...]) -> list[dict[str, Any]]:
    return [{"level": level.level.value, "measures": [asdict(cell) for cell in level.cells]} for level in levels]


def _kpi_lines(asked: Asked, levels: tuple[KpiLevel, ...], currency: str) -> Iterator[str]:
    texts, words = asked.texts, asked.words
    heads = [texts.text(f"column.{key}") for key in ("level", "measure", "value", "norm")]
    rows = [
        (
            words.text(f"function.{level.level.value}"),
            words.text(f"measure.{cell.measure.value}"),
            _told(asked.lang, cell.value, cell.unit.value, currency),
            _told(asked.lang, cell.norm, cell.unit.value, currency),
        )
        for level in levels
        for cell in level.cells
    ]
    yield from table(heads, rows, numbers=(2, 3))


def _told(lang: str, value: int | None, unit: str, currency: str) -> str:
    """Return a number for reading, as the language writes it: money, hundredths, basis points as a percent."""
    from app.domain.money import format_money

    if value is None or unit == "count":
        return "" if value is None else str(value)
    if unit == "kop":
        return format_money(value, currency, lang)
    number = f"{value / 100:.2f}"
    return f"{number if lang == 'en' else number.replace('.', ',')}{' %' if unit == 'bp' else ''}"


def _row_lines(asked: Asked, rows: tuple[DeedRow, ...] | tuple[ReportRow, ...]) -> Iterator[str]:
    texts = asked.texts
    yield from table(
        [texts.text(f"column.{key}") for key in ("id", "date", "name", "what")],
        [(row.id, row.on, row.name, row.title) for row in rows],
        numbers=(0,),
    )
    yield texts.text("legs.rows", count=len(rows))
