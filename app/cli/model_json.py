"""The sales model and a plan of switching it, as JSON and as lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.asked import Asked
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from app.domain.sales_models import SalesModel
    from app.services.people import PersonRow
    from app.services.rollout import Rollout
    from app.services.sales_model import ModelView, PeriodRow
    from app.services.switch import PlanRow, SwitchPlan
    from app.services.switch_apply import SwitchOutcome
    from app.services.vip_list import VipRow


def model_json(view: ModelView, asked: Asked) -> dict[str, Any]:
    """Return the model in force, as 'model show' documents it."""
    from app.services.model_facts import model_facts

    facts = model_facts(view.model, asked.lang)
    names = {person.id: person.name for person in view.people}
    return {
        "model": view.model.value,
        "title": facts.title,
        "other_name": facts.other_name,
        "has_vip_manager": view.has_vip_manager,
        "since_on": view.since_on,
        "is_solo": view.is_solo,
        "roles": [
            {"role": row.role.value, "functions": [f.value for f in row.functions], "people": _named(row.people, names)}
            for row in view.roles
        ],
        "empty_roles": [role.value for role in view.empty_roles],
        "functions": [
            {
                "function": cell.function.value,
                "role": cell.role.value if cell.role else None,
                "person_id": cell.owner_id,
                "name": names.get(cell.owner_id or 0),
                "department": cell.department,
                "clients": cell.clients,
                "people": [
                    {"person_id": person, "name": names.get(person or 0), "clients": count}
                    for person, count in cell.people
                ],
            }
            for cell in (*view.functions, view.off_track)
        ],
        "points": [
            {
                "from_function": point.from_function.value,
                "to_function": point.to_function.value,
                "rule": point.rule_code,
                "sentence": point.rule_sentence,
                "from_person_id": point.from_person_id,
                "to_person_id": point.to_person_id,
                "this_quarter": point.this_quarter,
                "wait_days": None if point.wait_days is None else round(point.wait_days, 1),
            }
            for point in view.points
        ],
        "history": [_period_json(row, names) for row in view.history],
    }


def _period_json(row: PeriodRow, names: Mapping[int, str]) -> dict[str, Any]:
    return {
        "model": row.model.value,
        "has_vip_manager": row.has_vip_manager,
        "since_on": row.since_on,
        "until_on": row.until_on,
        "moved_count": row.moved_count,
        "note": row.note,
        "roles": [{"role": role.value, "people": _named(people, names)} for role, people in row.roles],
    }


def _named(people: Sequence[int], names: Mapping[int, str]) -> list[dict[str, Any]]:
    return [{"person_id": person, "name": names.get(person)} for person in people]


def plan_json(rows: Sequence[PlanRow], people: Mapping[int, PersonRow]) -> list[dict[str, Any]]:
    """Return every client of a plan, as 'model plan' documents it."""
    from app.services.switch import function_of

    names = {person.id: person.name for person in people.values()}
    return [
        {
            "client_id": row.client_id,
            "function": function_of(row.function),
            "from": names.get(row.from_person_id or 0),
            "to": names.get(row.to_person_id or 0),
            "why": row.why.value,
            "name": row.name,
            "from_person_id": row.from_person_id,
            "to_person_id": row.to_person_id,
        }
        for row in rows
    ]


def outcome_json(outcome: SwitchOutcome, model: str, since_on: date, backup: Path | None) -> dict[str, Any]:
    """Return what a switch did, as 'model apply' documents it."""
    return {
        "model": model,
        "since_on": since_on,
        "moved_count": outcome.moved_count,
        "steps": outcome.steps,
        "orders": outcome.orders,
        "withdrawn": outcome.withdrawn,
        "backup": backup,
    }


def rollout_json(found: Rollout, asked: Asked) -> dict[str, Any]:
    """Return the roll-out checklist, as 'model rollout' documents it."""
    from app.services.rollout import task_title

    return {
        "since_on": found.since_on,
        "left": found.left,
        "is_overdue": found.is_overdue,
        "tasks": [
            {
                "id": task.id,
                "code": task.code,
                "title": task_title(asked.words, task),
                "due_on": task.due_on,
                "done_on": task.done_on,
                "is_late": task.is_late,
            }
            for task in found.tasks
        ],
    }


class LinesOf:
    """The same as lines to read."""

    def __init__(self, asked: Asked) -> None:
        self._texts, self._words, self._lang = asked.texts, asked.words, asked.lang

    def model(self, view: ModelView) -> Iterator[str]:
        """Yield the model in force, who answers for what, and the models before it."""
        from app.services.model_facts import role_title

        names = {person.id: person.name for person in view.people}
        yield self._texts.text("model.since", model=self._title(view.model), day=view.since_on.isoformat())
        yield ""
        rows = [
            (
                self._words.text(f"function.{cell.function.value}"),
                role_title(self._words, cell.role, view.model) if cell.role else "",
                names.get(cell.owner_id or 0, ""),
                cell.clients,
                ", ".join(f"{names.get(person or 0, '—')} {count}" for person, count in cell.people),
            )
            for cell in (*view.functions, view.off_track)
        ]
        yield from table(self._headings("function", "role", "person", "clients", "shared"), rows, numbers=(3,))
        for role in view.empty_roles:
            yield self._words.text("switch_issue.role_nobody", role=role_title(self._words, role, view.model))
        if view.points:
            yield ""
        for point in view.points:
            yield one_line(
                self._texts.text(
                    "model.point",
                    left=self._words.text(f"function.{point.from_function.value}"),
                    entered=self._words.text(f"function.{point.to_function.value}"),
                    rule=point.rule_sentence or self._texts.text("nothing"),
                )
            )
        yield ""
        for row in view.history:
            who = ", ".join(names.get(person, "") for person in row.person_ids)
            note = row.note and f" ({row.note})"
            yield one_line(f"{row.since_on.isoformat()}  {self._title(row.model)}: {who}{note}")

    def _title(self, model: SalesModel) -> str:
        from app.services.model_facts import model_facts

        facts = model_facts(model, self._lang)
        return f"{facts.title}, {facts.other_name[:1].lower()}{facts.other_name[1:]}"

    def _headings(self, *names: str) -> list[str]:
        return [self._texts.text(f"model.column.{name}") for name in names]

    def plan(self, plan: SwitchPlan, rows: Sequence[PlanRow], people: Mapping[int, PersonRow]) -> Iterator[str]:
        """Yield who has how many clients before and after, then every client that changes hands."""
        yield self._texts.plural("model.moving", plan.moving_count)
        yield from table(
            self._headings("person", "before", "after"),
            [(load.name, load.clients_before, load.clients_after) for load in plan.loads],
            numbers=(1, 2),
        )
        moving = [row for row in rows if row.is_ticked]
        names = {person.id: person.name for person in people.values()}
        if not moving:
            return
        yield ""
        yield from table(
            self._headings("id", "client", "function", "from", "to", "why"),
            [
                (
                    row.client_id,
                    row.name,
                    self._words.text("stage.sleeping" if row.function == "sleeping" else f"function.{row.function}"),
                    names.get(row.from_person_id or 0, "—"),
                    names.get(row.to_person_id or 0, "—"),
                    self.why(row),
                )
                for row in moving
            ],
            numbers=(0,),
        )

    def why(self, row: PlanRow) -> str:
        """Return why a client goes to whom it goes."""
        from app.services.switch import why_text

        return why_text(self._words, row)

    def switched(self, data: Mapping[str, Any], model: SalesModel) -> Iterator[str]:
        """Yield what a switch did."""
        yield self._texts.text("model.switched", title=self._title(model), **data)
        if data["backup"]:
            yield self._texts.text("model.backup", path=data["backup"])

    def vip(self, rows: Sequence[VipRow], people: Mapping[int, PersonRow]) -> Iterator[str]:
        """Yield the VIP clients."""
        names = {person.id: person.name for person in people.values()}
        yield from table(
            self._headings("id", "client", "person", "touched", "touch_by"),
            [
                (row.client_id, row.name, names.get(row.person_id or 0, "—"), row.last_touch_on, row.touch_by)
                for row in rows
            ],
            numbers=(0,),
        )

    def rollout(self, found: Rollout) -> Iterator[str]:
        """Yield the checklist."""
        from app.services.rollout import task_title

        if not found.tasks:
            yield self._texts.text("nothing")
        for task in found.tasks:
            mark = "x" if task.done_on else " "
            day = task.due_on.isoformat() if task.due_on else " " * 10
            yield one_line(f"{task.id:>4} [{mark}] {day} {task_title(self._words, task)}")
