"""A month of one person as it is counted, and as it is kept once it is closed (JSON of ``PayStatement.content``)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from app.domain.credits import CreditRules
from app.domain.months import month_end
from app.domain.pay import Accrual, Scheme, Total, lines_from_json, lines_to_json, total_of

_FORM: Final = 1


@dataclass(frozen=True, slots=True)
class PlanFact:
    """Plan and actual of one line, kopecks or units; ``plan`` None: nothing says it."""

    line: str
    plan: int | None
    actual: int


@dataclass(frozen=True, slots=True)
class PaySheet:
    """What a person's month is made of.

    Attributes:
        scheme: with the person's own target pay in it, None: paid by none.
        rules: those of credit that it was counted by.
        base_kop: for ``worked_days`` of the month.
        earned, taken_back: accruals of the month itself; ``changed``: what closed months lack.
        carried_in_kop: 0 or less. ``plans``: the line that brings most first.
        sales_kop: money credited to the person in the month, less what went back.
        labels: names of what is told of: 'client:ID', 'order:ID'.
    """

    person_id: int
    name: str
    job_title: str
    month: date
    scheme: Scheme | None
    rules: CreditRules
    worked_days: int
    base_kop: int
    earned: tuple[Accrual, ...]
    taken_back: tuple[Accrual, ...]
    changed: tuple[Accrual, ...]
    carried_in_kop: int
    plans: tuple[PlanFact, ...]
    sales_kop: int
    labels: Mapping[str, str]

    @property
    def until_on(self) -> date:
        """The last day of the month."""
        return month_end(self.month)

    @property
    def accrued_kop(self) -> int:
        """What was earned besides the base."""
        return sum(one.accrued_kop for one in self.earned)

    @property
    def corrections_kop(self) -> int:
        """Refunds, returned leads, what closed months lacked and what the month before left, with a sign."""
        return sum(one.accrued_kop for one in (*self.taken_back, *self.changed)) + self.carried_in_kop

    @property
    def total(self) -> Total:
        """What is paid and what moves on."""
        return total_of(self.base_kop, self.accrued_kop, self.corrections_kop)

    @property
    def own(self) -> tuple[Accrual, ...]:
        """The accruals of the month that its orders and leads alone say: bonuses are judged once, when it closes."""
        return tuple(one for one in (*self.earned, *self.taken_back) if _is_followed(one))


def _is_followed(one: Accrual) -> bool:
    return one.client_id is not None


def sheet_to_json(sheet: PaySheet) -> str:
    """Return a sheet as it is kept for ever."""
    scheme = sheet.scheme
    values: dict[str, Any] = {
        "form": _FORM,
        "person_id": sheet.person_id,
        "name": sheet.name,
        "job_title": sheet.job_title,
        "month": sheet.month.isoformat(),
        "scheme": None if scheme is None else {**asdict(scheme), "lines": lines_to_json(scheme.lines)},
        "rules": asdict(sheet.rules),
        "worked_days": sheet.worked_days,
        "base_kop": sheet.base_kop,
        "carried_in_kop": sheet.carried_in_kop,
        "sales_kop": sheet.sales_kop,
        "plans": [asdict(plan) for plan in sheet.plans],
        "labels": dict(sheet.labels),
    }
    for name in ("earned", "taken_back", "changed"):
        values[name] = [{**asdict(one), "on": one.on.isoformat()} for one in getattr(sheet, name)]
    return json.dumps(values, ensure_ascii=False)


def sheet_from_json(text: str) -> PaySheet:
    """Return a sheet as ``sheet_to_json`` wrote it."""
    values = json.loads(text)
    kept = values["scheme"]
    return PaySheet(
        values["person_id"],
        values["name"],
        values["job_title"],
        date.fromisoformat(values["month"]),
        None if kept is None else Scheme(**{**kept, "lines": lines_from_json(kept["lines"])}),
        CreditRules(**values["rules"]),
        values["worked_days"],
        values["base_kop"],
        _accruals(values["earned"]),
        _accruals(values["taken_back"]),
        _accruals(values["changed"]),
        values["carried_in_kop"],
        tuple(PlanFact(**plan) for plan in values["plans"]),
        values["sales_kop"],
        values["labels"],
    )


def _accruals(rows: list[dict[str, Any]]) -> tuple[Accrual, ...]:
    return tuple(Accrual(**{**row, "on": date.fromisoformat(row["on"])}) for row in rows)
