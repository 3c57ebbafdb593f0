"""What the adviser reads out of the book: for each question the answer its own figures give, and those figures.

The windows are a year back from today, a day's answer by local days. A question whose figures say too little (few
clients, no orders yet, less than a year of seasons) has no suggestion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median
from typing import Any, Final

from sqlmodel import Session

from app.context import today_of
from app.domain.conveyor import Function
from app.domain.legs import SHORT_BELOW_PERCENT
from app.domain.months import full_months
from app.services.legs_history import load_weeks
from app.services.requests import time_to_first_answer
from app.services.today_sql import day_bounds, fetch

YEAR_DAYS: Final = 365
FEW_CLIENTS: Final = 10
"""Fewer say nothing about shares."""
WEEKS: Final = 8
SEASON_MONTHS: Final = 12
RISE_PERCENT, PEAK_PERCENT = 140, 200
"""A month of so much of the average is a moderate rise, or a peak."""

_PAID: Final = "o.status IN ('paid', 'shipped', 'closed') AND o.net_kop > 0"
_NEW: Final = "SELECT substr(created_at, 1, 7), count(*) FROM client WHERE created_at >= :from_at GROUP BY 1"
# Of those who came in the year: who has bought nothing and was put off the track.
_NOT_READY: Final = f"""
SELECT count(*), sum(s.code IN ('not_target', 'lost', 'later') AND NOT EXISTS (
    SELECT 1 FROM client_order o WHERE o.client_id = c.id AND {_PAID}))
FROM client c JOIN stage s ON s.id = c.stage_id WHERE c.created_at >= :from_at AND c.deleted_at IS NULL"""
_DEALS: Final = (
    "SELECT count(*), min(ordered_on) FROM client_order "
    "WHERE status NOT IN ('offer', 'cancelled') AND ordered_on > :from_on"
)
# Every paid order of the year, with how many paid ones its client had before it.
_REPEAT: Final = f"""
WITH paid AS (SELECT o.client_id, o.ordered_on, o.net_kop,
    row_number() OVER (PARTITION BY o.client_id ORDER BY o.ordered_on, o.id) AS nth
    FROM client_order o WHERE {_PAID})
SELECT coalesce(sum(net_kop), 0), coalesce(sum(CASE WHEN nth > 1 THEN net_kop END), 0),
    (SELECT count(*) FROM (SELECT 1 FROM paid WHERE ordered_on > :from_on GROUP BY client_id HAVING count(*) > 1))
FROM paid WHERE ordered_on > :from_on"""
_FIRST_BOUGHT: Final = f"""
SELECT julianday(min(o.ordered_on)) - julianday(substr(c.created_at, 1, 10)) FROM client c
JOIN client_order o ON o.client_id = c.id WHERE c.deleted_at IS NULL AND {_PAID}
GROUP BY c.id HAVING min(o.ordered_on) > :from_on AND min(o.ordered_on) >= substr(c.created_at, 1, 10)"""
_TOUCHES: Final = f"""
WITH bought AS (SELECT o.client_id AS id, min(o.ordered_on) AS since FROM client_order o WHERE {_PAID}
    GROUP BY o.client_id)
SELECT count(*), (SELECT count(*) FROM bought) FROM activity a JOIN bought b ON b.id = a.client_id
WHERE a.state = 'done' AND a.kind NOT IN ('note', 'task') AND a.done_at >= :from_at
    AND substr(a.done_at, 1, 10) > b.since"""
_RULES_READ: Final = """
SELECT (SELECT count(DISTINCT ra.person_id) FROM rule_acknowledgement ra JOIN person p ON p.id = ra.person_id
    AND p.is_active), (SELECT count(*) FROM person WHERE is_active)"""
_SCRIPTS: Final = (
    "SELECT count(DISTINCT v.item_id) FROM library_version v JOIN library_item i ON i.id = v.item_id "
    "WHERE i.kind = 'script' AND NOT i.is_archived"
)
_SCRIPT_CALLS: Final = "SELECT count(*) FROM raw_call WHERE script_code <> '' AND called_at >= :from_at"
_PEOPLE: Final = "SELECT count(*) FROM person WHERE is_active"


@dataclass(frozen=True, slots=True)
class Figure:
    """What the book says to a question: the option it suggests (None: too little is known) and the numbers behind.

    ``values`` fill the sentence ``advice.figure.<question>``.
    """

    option: int | None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Season:
    """The calendar months (1 to 12) in which so many come that it is a peak, and the highest in percent of the mean."""

    peak_months: tuple[int, ...]
    highest_percent: int


def load_figures(session: Session) -> dict[str, Figure]:
    """Return what the book says to each question, a1 to a11."""
    today = today_of(session)
    from_on = today - timedelta(YEAR_DAYS)
    from_at, _until = day_bounds(session, from_on, from_on)
    values = {"from_on": from_on.isoformat(), "from_at": from_at}
    money, repeat_kop, repeaters = fetch(session, _REPEAT, values)[0]
    return {
        "a1": _people(session),
        "a2": _answers(session, today),
        "a3": _not_ready(session, values),
        "a4": _seasons(session, today),
        "a5": _deals(session, values, today),
        "a6": _repeat_share(money, repeat_kop),
        "a7": _touches(session, values),
        "a8": _length(session, values),
        "a9": Figure(_step(repeaters, 15, 51) if money else None, {"n": repeaters}),
        "a10": _neglected(session),
        "a11": _written(session, values),
    }


def load_season(session: Session, today: date) -> Season | None:
    """Return when most clients come, by the last twelve full months; None while the book is younger than that."""
    months = full_months(today, SEASON_MONTHS)
    from_at, _until = day_bounds(session, months[0][0], months[0][0])
    counted: Counter[str] = Counter(dict(fetch(session, _NEW, {"from_at": from_at})))
    oldest = fetch(session, "SELECT min(created_at) FROM client")[0][0]
    counts = [counted[first.strftime("%Y-%m")] for first, _last in months]
    if oldest is None or oldest[:7] > months[0][0].strftime("%Y-%m") or sum(counts) < SEASON_MONTHS * 2:
        return None
    mean = sum(counts) / len(counts)
    peaks = tuple(
        first.month for (first, _last), count in zip(months, counts, strict=True) if count * 100 >= mean * RISE_PERCENT
    )
    return Season(peaks, round(max(counts) * 100 / mean))


def _step(value: float, *limits: float) -> int:
    """Return how many of the limits are reached."""
    return sum(value >= limit for limit in limits)


def _people(session: Session) -> Figure:
    count: int = fetch(session, _PEOPLE)[0][0]
    return Figure(_step(count, 2, 4, 7), {"n": count})


def _answers(session: Session, today: date) -> Figure:
    times = time_to_first_answer(session, today - timedelta(YEAR_DAYS), today)
    if times.asked < FEW_CLIENTS or times.median_time is None:
        return Figure(None, {"n": times.asked})
    hours = round(times.median_time.total_seconds() / 3600)
    left = times.asked - times.answered
    option = 2 if left * 10 > times.asked else int(times.median_time >= timedelta(days=1))
    return Figure(option, {"n": times.asked, "left": left, "hours": hours})


def _not_ready(session: Session, values: Mapping[str, Any]) -> Figure:
    came, off = fetch(session, _NOT_READY, values)[0]
    if came < FEW_CLIENTS:
        return Figure(None, {"n": came})
    of_ten = round((off or 0) * 10 / came)
    return Figure(_step(of_ten, 4, 7), {"n": came, "off": off or 0, "of_ten": of_ten})


def _seasons(session: Session, today: date) -> Figure:
    season = load_season(session, today)
    if season is None:
        return Figure(None)
    option = _step(season.highest_percent, RISE_PERCENT, PEAK_PERCENT)
    return Figure(option, {"percent": season.highest_percent, "months": season.peak_months})


def _deals(session: Session, values: Mapping[str, Any], today: date) -> Figure:
    count, first = fetch(session, _DEALS, values)[0]
    if not count:
        return Figure(None)
    months = max(1.0, (today - date.fromisoformat(first)).days / 30)
    a_month = count / months
    return Figure(_step(a_month, 10, 100), {"n": round(a_month)})


def _repeat_share(money_kop: int, repeat_kop: int) -> Figure:
    if not money_kop:
        return Figure(None)
    percent = repeat_kop * 100 // money_kop
    return Figure(_step(percent, 20, 50), {"percent": percent})


def _touches(session: Session, values: Mapping[str, Any]) -> Figure:
    touches, buyers = fetch(session, _TOUCHES, values)[0]
    if buyers < FEW_CLIENTS:
        return Figure(None, {"n": buyers})
    return Figure(_step(touches / buyers, 1, 4), {"n": buyers, "touches": round(touches / buyers, 1)})


def _length(session: Session, values: Mapping[str, Any]) -> Figure:
    days = [row[0] for row in fetch(session, _FIRST_BOUGHT, values)]
    if len(days) < FEW_CLIENTS // 2:
        return Figure(None, {"n": len(days)})
    middle = round(median(days))
    return Figure(_step(middle, 14, 60), {"n": len(days), "days": middle})


def _neglected(session: Session) -> Figure:
    """Return which legs had least of their norms in the last full weeks."""
    history = load_weeks(session, WEEKS + 1)
    done: Counter[Function] = Counter()
    norms: Counter[Function] = Counter()
    for leg in history.legs:
        for week in leg.weeks:
            if not week.is_running:
                done[leg.function] += week.done
                norms[leg.function] += week.norm
    if not sum(done.values()):
        return Figure(None)
    after = (Function.CARE, Function.VIP)
    new = done[Function.PROSPECTING] * 100 // max(1, norms[Function.PROSPECTING])
    care = sum(done[each] for each in after) * 100 // max(1, sum(norms[each] for each in after))
    short = 1 if care < new else 2
    option = 0 if min(new, care) >= SHORT_BELOW_PERCENT else short
    return Figure(option, {"new": new, "care": care, "weeks": WEEKS})


def _written(session: Session, values: Mapping[str, Any]) -> Figure:
    readers, people = fetch(session, _RULES_READ)[0]
    scripts, calls = fetch(session, _SCRIPTS)[0][0], fetch(session, _SCRIPT_CALLS, values)[0][0]
    is_written, is_followed = scripts > 0, readers >= people and calls > 0
    option = 2 if is_written and is_followed else int(is_written or calls > 0 or readers > 0)
    return Figure(option, {"scripts": scripts, "calls": calls, "read": readers, "people": people})
