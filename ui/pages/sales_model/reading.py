"""What the page reads of the book at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.conveyor import Function
from app.domain.rules import Condition, Metric, RuleSpec
from app.domain.sales_models import SalesModel, handover_points
from app.services.adviser import Outgrown, watch
from app.services.model_facts import ModelFacts, load_model_facts
from app.services.rollout import Rollout, load_rollout
from app.services.rule_words import RuleWords
from app.services.rules import load_rules, load_titles
from app.services.sales_model import GATE_RULE, ModelView, load_model
from app.services.settings import load_settings
from app.services.switch import (
    PlanRow,
    SwitchDraft,
    SwitchPlan,
    Which,
    load_draft,
    load_plan_rows,
    plan_switch,
)

SHOWN_ROWS = 8  # under the third step; the rest is in the whole list


@dataclass(frozen=True, slots=True)
class ModelReading:
    """The model in force, all models in words, the draft of a switch, and what the adviser has to say unasked.

    ``usual_rules`` are the gates that still say what their short words say ("first order is paid").
    """

    view: ModelView
    models: Mapping[SalesModel, ModelFacts]
    draft: SwitchDraft | None
    outgrown: Outgrown | None
    rollout: Rollout
    usual_rules: frozenset[str]


def load_page(session: Any, lang: str) -> ModelReading:
    """Return everything the page shows before anything is asked for."""
    return ModelReading(
        load_model(session, lang),
        {facts.model: facts for facts in load_model_facts(lang)},
        load_draft(session),
        watch(session, lang),
        load_rollout(session),
        _usual_rules(session),
    )


def _usual_rules(session: Any) -> frozenset[str]:
    usual = {"qualified", "vip"}
    for row in load_rules(session):
        is_first = row.spec.conditions == (Condition(Metric.PROVEN_ORDERS, 1),)
        if row.spec.code == "to_care" and is_first and load_settings(session)["gate.first_sale_proof"] == "money":
            usual.add(row.spec.code)
    return frozenset(usual)


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A plan with how many clients would move or are exempt, and the first of them."""

    plan: SwitchPlan
    listed: int
    rows: tuple[PlanRow, ...]


def load_plan(session: Any, draft: SwitchDraft) -> PlanReading:
    """Return the plan of a draft."""
    plan = plan_switch(session, draft)
    rows = load_plan_rows(session, plan, Which.LISTED, 0, SHOWN_ROWS)
    return PlanReading(plan, len(plan.places(Which.LISTED)), rows)


def load_rows(
    session: Any, plan: SwitchPlan, which: Which, offset: int, limit: int, function: str
) -> tuple[int, tuple[PlanRow, ...]]:
    """Return how many rows of a plan there are, and a slice of them."""
    rows = load_plan_rows(session, plan, which, offset, limit, function=function)
    return len(plan.places(which, function)), rows


@dataclass(frozen=True, slots=True)
class Gate:
    """A hand-over of the model to come: the functions left and entered, and the rule that opens it, as it stands."""

    from_function: Function
    to_function: Function
    spec: RuleSpec
    sentence: str
    is_on: bool


def load_gates(session: Any, model: SalesModel, has_vip_manager: bool, lang: str) -> tuple[Gate, ...]:
    """Return where clients would change hands in a model, and by which rules."""
    settings = load_settings(session)
    rules = {row.spec.code: row for row in load_rules(session)}
    codes = {one.code for row in rules.values() for one in row.spec.conditions if one.code}
    words = RuleWords(lang, settings["money.currency"], load_titles(session, codes) if codes else {})
    rows = []
    for left, entered in handover_points(model, has_vip_manager=has_vip_manager):
        row = rules[GATE_RULE[entered]]
        rows.append(Gate(left, entered, row.spec, words.rule_body(row.spec), row.is_on))
    return tuple(rows)
