"""What the sample is made from: data files, words of one language, days relative to today, rows to write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, select

from app.context import clock_of
from app.domain.months import add_months, month_end, month_start
from app.paths import resource_path
from app.texts import LANGUAGES
from db.tables import Stage

Row = dict[str, Any]

_DAY_IN_TEXT = re.compile(r"\{([+-]\d+)\}")
_MORNING = time(10)


@lru_cache(maxsize=1)
def _read_files() -> Mapping[str, Any]:
    names = ("company", "words", "products", "clients", "orders", "activities", "calling")
    return {name: json.loads(resource_path("sample", f"{name}.json").read_text(encoding="utf-8")) for name in names}


def resolve_day(when: int | str, today: date) -> date:
    """Return the day that the data names relative to ``today``.

    -8: eight days ago. ``m2.26``: the 26th of the month two months back, or its last day if it is shorter.
    ``-35@1``: 35 days ago, but kept within the month one month back. The last two let monthly sums come out
    the same on any day of the month.
    """
    if isinstance(when, int):
        return today + timedelta(days=when)
    if when.startswith("m"):
        back, day = map(int, when[1:].split("."))
        start = add_months(month_start(today), -back)
        return start.replace(day=min(day, month_end(start).day))
    days, back = map(int, when.split("@"))
    start = add_months(month_start(today), -back)
    return min(max(today + timedelta(days=days), start), month_end(start))


class SampleBook:
    """The sample in one language on one day: gives words and days, keeps rows of all tables until ``write``.

    The tables must be empty but for what ``seed_book`` wrote: ids count from 1.
    """

    def __init__(self, session: Session, lang: str, today: date) -> None:
        self.session, self.lang, self.today = session, lang, today
        self.files = _read_files()
        company = self.files["company"]
        self.reference = date.fromisoformat(company["reference"])
        self.people = {key: number for number, key in enumerate(company["people"], 1)}
        self.stages = {stage.code: (stage.id, stage.function) for stage in session.execute(select(Stage)).scalars()}
        self.rows: dict[type[SQLModel], list[Row]] = {}
        self.ids: dict[tuple[type[SQLModel], str], int] = {}
        self.client_ids: dict[str, int] = {}
        self.prices_kop: dict[str, int] = {}
        self._place = LANGUAGES.index(lang)
        self._clock = clock_of(session)
        # Nothing that was done may lie ahead of the clock, unless the book is made as of another day.
        self._latest = self._clock.now() if today == self._clock.today() else self.at(0, time(23, 59))

    def say(self, spellings: Sequence[str]) -> str:
        """Return the spelling of the sample's language."""
        return spellings[self._place]

    def word(self, key: str | None, **values: str) -> str:
        """Return the words of ``key``, empty without a key; ``{+5}`` in them becomes that day."""
        if not key:
            return ""
        text = self.say(self.files["words"][key])
        text = _DAY_IN_TEXT.sub(lambda match: self._day_in_words(int(match[1])), text)
        return text.format(**values) if values else text

    def _day_in_words(self, days: int) -> str:
        day = self.day(days)
        return f"{day.day} {self.files['company']['months'][self.lang][day.month - 1]}"

    def worded(self, value: Any) -> Any:
        """Return a form's fields with the keys of words replaced by words."""
        if isinstance(value, list):
            return [self.worded(item) for item in value]
        if isinstance(value, dict):
            return {key: self.worded(item) for key, item in value.items()}
        return self.word(value) if value in self.files["words"] else value

    def day(self, when: int | str) -> date:
        """Return the day; ``when`` as in ``resolve_day``."""
        return resolve_day(when, self.today)

    def at(self, when: int | str | date, at_time: time = _MORNING) -> datetime:
        """Return the UTC moment of a local day and hour."""
        return self._clock.at(when if isinstance(when, date) else self.day(when), at_time)

    def past(self, when: int | str | date, at_time: time = _MORNING) -> datetime:
        """Return the UTC moment of a local day and hour, but not later than now."""
        return min(self.at(when, at_time), self._latest)

    def maybe_day(self, when: int | None) -> date | None:
        """Return the day, or None where the data names none."""
        return None if when is None else self.day(when)

    def periods(self) -> Iterator[tuple[Any, int | None]]:
        """Yield each sales model so far ([model, first day, owner by function]) and the day it ended on."""
        periods = self.files["company"]["periods"]
        for number, period in enumerate(periods):
            yield period, periods[number + 1][1] if number + 1 < len(periods) else None

    def owner(self, function: str, days: int) -> str:
        """Return the key of the person who answered for a function on a day."""
        owners = [period[2][function] for period, _ in self.periods() if period[1] <= days]
        return str(owners[-1])

    def add(self, table: type[SQLModel], **values: Any) -> int:
        """Keep a row and return the id it will have: the tables are empty, so rows count from 1."""
        rows = self.rows.setdefault(table, [])
        rows.append({"id": len(rows) + 1, **values})
        return len(rows)

    def once(self, table: type[SQLModel], key: str, **values: Any) -> int:
        """Return the id of the row kept under ``key``, keeping it first if there is none."""
        if (table, key) not in self.ids:
            self.ids[table, key] = self.add(table, **values)
        return self.ids[table, key]

    def write(self) -> None:
        """Write every table at once, owners of references first."""
        for table in SQLModel.metadata.sorted_tables:
            for model, rows in self.rows.items():
                if model.__table__ is table:  # type: ignore[attr-defined]
                    self.session.execute(insert(model), rows)
