"""Measures of the four levels in a month, against the owner's norms: of all together and of each person.

The formulas stand in ``app.domain.kpi``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlmodel import Session

from app.changes import Changes
from app.context import today_of
from app.domain.conveyor import Function
from app.domain.kpi import (
    LEVEL_MEASURES,
    NORM_LIMIT,
    Measure,
    NormState,
    Unit,
    measure_norm,
    norm_key,
    ratio,
    unit_of,
)
from app.domain.months import month_end, month_start
from app.errors import InvalidError
from app.services.kpi_facts import KpiFacts, find_kpi_facts
from app.services.people import load_people
from app.services.report_facts import Days, Fact, of_person
from app.services.report_opening import open_facts
from app.services.report_rows import NOBODY, ReportRow
from app.services.settings import change_settings, load_settings

HUNDRED: Final = 100


@dataclass(frozen=True, slots=True)
class KpiCell:
    """A number of the table; ``value`` None: there is nothing to divide by. ``norm`` None: none is set.

    ``unit`` says what both are. Norms are of the company: of a person ``norm`` is None.
    """

    measure: Measure
    unit: Unit
    value: int | None
    norm: int | None
    state: NormState


@dataclass(frozen=True, slots=True)
class KpiLevel:
    """A row of the table: the measures of a level, in their order."""

    level: Function
    cells: tuple[KpiCell, ...]

    def cell(self, measure: Measure) -> KpiCell | None:
        """Return the cell of a measure; None where it says nothing of the level."""
        return next((cell for cell in self.cells if cell.measure is measure), None)


@dataclass(frozen=True, slots=True)
class KpiPerson:
    """The table of one person; ``person_id`` is ``NOBODY`` (0) for what bears no name."""

    person_id: int
    name: str
    initials: str
    levels: tuple[KpiLevel, ...]


@dataclass(frozen=True, slots=True)
class Kpi:
    """Level x measure in the month from ``first_on`` to ``until_on`` (today while it runs).

    ``measures`` are the columns: every measure that any level has. Counts and sums of ``people`` sum up to ``levels``.
    """

    first_on: date
    until_on: date
    is_running: bool
    measures: tuple[Measure, ...]
    levels: tuple[KpiLevel, ...]
    people: tuple[KpiPerson, ...]


def load_kpi(session: Session, month_on: date) -> Kpi:
    """Return the table of the month that ``month_on`` is in."""
    days = _days(session, month_on)
    facts = find_kpi_facts(session, days)
    norms: dict[str, int] = load_settings(session)["kpi.norms"]
    measures = tuple(measure for measure in Measure if any(measure in each for each in LEVEL_MEASURES.values()))
    people = tuple(
        KpiPerson(person_id, name, initials, _levels(facts, {}, person_id))
        for person_id, name, initials in _doers(session, facts)
    )
    is_running = days.first_on <= today_of(session) < month_end(days.first_on)
    return Kpi(days.first_on, days.last_on, is_running, measures, _levels(facts, norms, None), people)


def load_kpi_rows(
    session: Session, month_on: date, level: Function, measure: Measure, lang: str, person_id: int | None = None
) -> tuple[ReportRow, ...]:
    """Return the rows behind a cell; of one person if named (``NOBODY``: of no name).

    Of a count as many as it tells, of a sum its amounts, of a ratio those of its upper part.

    Raises:
        InvalidError: ``measure_not_of_level``.
    """
    _check(level, measure)
    facts = find_kpi_facts(session, _days(session, month_on)).cells[level, measure]
    return open_facts(session, of_person(person_id, facts), lang)


def set_norm(session: Session, level: Function, measure: Measure, norm: int | None) -> Changes:
    """Set what a level should reach in a month, in the measure's unit; None: no norm. Other levels keep theirs.

    Raises:
        InvalidError: ``measure_not_of_level``, ``number_range``.
    """
    _check(level, measure)
    if norm is not None and (isinstance(norm, bool) or not 0 <= norm <= NORM_LIMIT):
        raise InvalidError("number_range", field="kpi.norms", value=norm, least=0, limit=NORM_LIMIT)
    norms = {key: value for key, value in load_settings(session)["kpi.norms"].items()}
    norms.pop(norm_key(level, measure), None)
    if norm is not None:
        norms[norm_key(level, measure)] = norm
    changes = change_settings(session, {"kpi.norms": norms})
    return replace(changes, action="kpi_norm_set")


def _check(level: Function, measure: Measure) -> None:
    if measure not in LEVEL_MEASURES.get(level, ()):
        raise InvalidError("measure_not_of_level", field="measure", level=str(level), measure=str(measure))


def _days(session: Session, month_on: date) -> Days:
    """Return the days of a month that have come."""
    first_on = month_start(month_on)
    return Days(session, first_on, min(month_end(month_on), max(first_on, today_of(session))))


def _levels(facts: KpiFacts, norms: Mapping[str, int], person_id: int | None) -> tuple[KpiLevel, ...]:
    return tuple(
        KpiLevel(level, tuple(_cell(facts, norms, person_id, level, measure) for measure in measures))
        for level, measures in LEVEL_MEASURES.items()
    )


def _cell(
    facts: KpiFacts, norms: Mapping[str, int], person_id: int | None, level: Function, measure: Measure
) -> KpiCell:
    value = _value(facts, measure, of_person(person_id, facts.cells[level, measure]))
    norm = norms.get(norm_key(level, measure))
    return KpiCell(measure, unit_of(measure), value, norm, measure_norm(value, norm))


def _value(facts: KpiFacts, measure: Measure, rows: Sequence[Fact]) -> int | None:
    if unit_of(measure) is Unit.COUNT:
        return len(rows)
    kop = sum(fact.amount_kop or 0 for fact in rows)
    if measure is Measure.VOLUME:
        return kop
    if measure is Measure.AVERAGE_CHECK:
        return ratio(kop, len(rows))
    if measure is Measure.FREQUENCY:
        return ratio(len(rows), len({fact.client_id for fact in rows}), HUNDRED)
    if measure is Measure.REVENUE_SHARE:
        return ratio(kop, facts.all_kop, HUNDRED * HUNDRED)
    return ratio(kop, sum(facts.need_kop[fact.id] for fact in rows), HUNDRED * HUNDRED)


def _doers(session: Session, facts: KpiFacts) -> list[tuple[int, str, str]]:
    """Return who has anything in the table, in the order of the team, what is nobody's last."""
    who = {fact.person_id for rows in facts.cells.values() for fact in rows}
    found = [(person.id, person.name, person.initials) for person in load_people(session) if person.id in who]
    return [*found, (NOBODY, "", "")] if NOBODY in who else found
