"""The plan of a switch for paper: a draft as it would be carried out, in the words of the sheet's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sqlmodel import Session

from app.context import actor_of, today_of
from app.documents.switch_plan_values import (
    ROWS,
    ModelNames,
    PlanClient,
    PlanFunction,
    PlanPerson,
    PlanRole,
    PlanTask,
    SwitchPlanValues,
)
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.names import alphabet_key
from app.domain.sales_models import SalesModel, roles_by_function, roles_of
from app.errors import NotFoundError
from app.services.clients import name_keys
from app.services.model_facts import model_facts, role_title
from app.services.people import PersonRow, load_people
from app.services.rollout import default_rollout, task_title
from app.services.rule_words import RuleWords
from app.services.rules import load_titles
from app.services.sales_model import active_period
from app.services.settings import load_settings
from app.services.switch import (
    FunctionPlan,
    PersonLoad,
    PlanRow,
    SwitchDraft,
    SwitchPlan,
    Which,
    function_of,
    load_draft,
    load_plan_rows,
    plan_switch,
    why_text,
)
from app.services.switch_facts import owner_rows
from app.services.switch_warnings import issue_text
from app.texts import Texts, load_texts

CLIENTS_MOST: Final = 2000
"""Of so many clients, 40 to 50 pages, each is printed; of more, those left out are told in a sentence."""


def gather_switch_plan(session: Session, lang: str, draft: SwitchDraft | None = None) -> SwitchPlanValues:
    """Return the plan of a draft; None: of the one that is kept in the book. Nothing is written.

    Raises:
        NotFoundError: ``no_switch_draft``.
    """
    draft = draft or load_draft(session)
    if draft is None:
        raise NotFoundError("no_switch_draft")
    return _Gatherer(session, lang, plan_switch(session, draft)).values()


def model_names(model: SalesModel | str, lang: str) -> ModelNames:
    """Return a model under both its names."""
    facts = model_facts(model, lang)
    return ModelNames(facts.full_name, facts.other_name)


def with_job(person: PersonRow | None) -> str:
    """Return 'Taras Hnatiuk (sales manager)'."""
    if person is None:
        return ""
    return f"{person.name} ({person.job_title})" if person.job_title else person.name


class _Gatherer:
    """Words a plan."""

    def __init__(self, session: Session, lang: str, plan: SwitchPlan) -> None:
        self._session, self._lang, self._plan, self._draft = session, lang, plan, plan.draft
        self._words: Texts = load_texts("words", lang)
        self._people: Mapping[int, PersonRow] = {person.id: person for person in load_people(session)}

    def values(self) -> SwitchPlanValues:
        session, plan, draft = self._session, self._plan, self._draft
        settings = load_settings(session)
        period = active_period(session)
        tasks = default_rollout(draft.model, plan.as_of) if draft.rollout is None else draft.rollout
        codes = {one.code for rule in draft.rules for one in rule.conditions if one.code}
        rule_words = RuleWords(self._lang, settings["money.currency"], load_titles(session, codes) if codes else {})
        unassigned = load_plan_rows(session, plan, Which.UNASSIGNED, 0, CLIENTS_MOST)
        rows = self._rows(CLIENTS_MOST - len(unassigned))
        held = dict.fromkeys(each for people in draft.roles.values() for each in people)
        return SwitchPlanValues(
            as_of=today_of(session),
            company=settings["company.name"],
            planner=self._name(actor_of(session)),
            note=draft.note,
            now=model_names(period.model, self._lang),
            then=model_names(draft.model, self._lang),
            roles=self._roles(),
            functions=self._functions(),
            loads=tuple(_load(each) for each in plan.loads),
            blocks=tuple(issue_text(self._words, issue) for issue in plan.problems),
            warnings=tuple(issue_text(self._words, issue) for issue in plan.warnings),
            rules=tuple(
                (self._words.text(f"rule_name.{rule.code}"), rule_words.rule_body(rule)) for rule in draft.rules
            ),
            tasks=tuple(PlanTask(task_title(self._words, task), task.due_on) for task in tasks),
            people=tuple(self._name(each) for each in held),
            unassigned=tuple(self._client(row) for row in unassigned),
            clients=tuple(sorted(map(self._client, rows), key=_place)),
            unassigned_count=plan.unassigned_count,
            clients_count=len(plan.client_ids),
            moving_count=plan.moving_count,
            left_out=max(0, len(plan.client_ids) - plan.unassigned_count - len(rows)),
        )

    def _rows(self, most: int) -> list[PlanRow]:
        """Return the clients that get somebody; where they are too many, those that change hands come first."""
        session, plan = self._session, self._plan
        if most <= 0:
            return []
        if len(plan.client_ids) <= CLIENTS_MOST:
            found = load_plan_rows(session, plan, Which.ALL)
        else:
            found = load_plan_rows(session, plan, Which.LISTED, 0, most + plan.unassigned_count)
        return [row for row in found if row.to_person_id is not None][:most]

    def _roles(self) -> tuple[PlanRole, ...]:
        draft = self._draft
        by_function = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
        return tuple(
            PlanRole(
                role_title(self._words, role, draft.model),
                ", ".join(self._words.text(f"function.{each}") for each in FUNCTIONS if by_function[each] is role),
                ", ".join(with_job(self._people.get(each)) for each in draft.roles.get(role, ())),
            )
            for role in roles_of(draft.model, has_vip_manager=draft.has_vip_manager)
        )

    def _functions(self) -> tuple[PlanFunction, ...]:
        departments = {row: name for row, (_person, name) in owner_rows(self._session).items()}
        departments.update(self._draft.departments)
        return tuple(
            self._function(row, departments.get(function_of(row.function), "")) for row in self._plan.functions
        )

    def _function(self, row: FunctionPlan, department: str) -> PlanFunction:
        return PlanFunction(
            title=self._row_word(row.function),
            role=role_title(self._words, row.role, self._draft.model) if row.role else "",
            now=self._name(row.owner_now_id),
            then=self._name(row.owner_id),
            department=department,
            clients=row.clients,
            moving=row.moving_count,
        )

    def _row_word(self, row: str) -> str:
        is_sleeping = function_of(row) == Function.OFF and row != Function.OFF
        return self._words.text(f"stage.{row}" if is_sleeping else f"function.{row}")

    def _client(self, row: PlanRow) -> PlanClient:
        return PlanClient(
            name=row.name,
            function=self._row_word(row.function),
            giver=self._name(row.from_person_id),
            taker=self._name(row.to_person_id),
            why=why_text(self._words, row),
            is_moving=row.is_ticked,
        )

    def _name(self, person_id: int | None) -> str:
        person = self._people.get(person_id or 0)
        return person.name if person is not None else ""


def _place(client: PlanClient) -> tuple[str, str, str]:
    """Return where a client stands: by its new person, then by name, both by the alphabet."""
    return alphabet_key(client.taker), client.taker, name_keys(client.name)[1]


def _load(load: PersonLoad) -> PlanPerson:
    return PlanPerson(
        name=load.name,
        before=_counts(load.before),
        after=_counts(load.after),
        clients_before=load.clients_before,
        clients_after=load.clients_after,
        before_kop=load.before_kop,
        after_kop=load.after_kop,
    )


def _counts(pairs: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    counts = dict(pairs)
    return tuple(counts.get(row, 0) for row in ROWS)
