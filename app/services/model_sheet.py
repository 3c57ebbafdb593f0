"""The scheme of the sales model for paper: as it is in force, or of any model to be filled in with a pen."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from app.context import today_of
from app.documents.model_scheme_values import (
    ModelSchemeValues,
    SchemeBar,
    SchemeFunction,
    SchemePerson,
    SchemePoint,
    SchemeRole,
    SchemeStandIn,
)
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.rules import Condition, Metric
from app.domain.sales_models import Role, SalesModel, handover_points, roles_by_function, roles_of
from app.services.model_facts import role_title
from app.services.rules import load_rules
from app.services.sales_model import GATE_RULE, FunctionCell, HandOverPoint, ModelView, active_period, load_model
from app.services.settings import load_settings
from app.services.stand_ins import load_stand_ins
from app.services.switch_sheet import model_names
from app.texts import Texts, load_texts


def gather_model_scheme(session: Session, lang: str) -> ModelSchemeValues:
    """Return the model in force with its people, hand-over points and who stands in for whom."""
    return _Gatherer(session, lang, load_model(session, lang)).values()


def blank_model_scheme(session: Session, lang: str, model: str = "") -> ModelSchemeValues:
    """Return a scheme without people: of a model, or (empty) of the one in force.

    Raises:
        ValueError: there is no such model.
    """
    period = active_period(session)
    found = SalesModel(model or period.model)
    has_vip = period.has_vip_manager and found == period.model
    words = load_texts("words", lang)
    by_function = roles_by_function(found, has_vip_manager=has_vip)
    roles = roles_of(found, has_vip_manager=has_vip)
    titles = {role: role_title(words, role, found) for role in roles}
    points = []
    for left, entered in handover_points(found, has_vip_manager=has_vip):
        rows = (roles.index(by_function[left]), roles.index(by_function[entered]))
        points.append(SchemePoint(left.value, entered.value, "", "", "", "", *rows))
    return ModelSchemeValues(
        as_of=today_of(session),
        company=load_settings(session)["company.name"],
        names=model_names(found, lang),
        functions=tuple(
            SchemeFunction(each.value, words.text(f"function.{each}"), titles[by_function[each]], "", "", "")
            for each in FUNCTIONS
        ),
        people=tuple(
            SchemePerson(
                "",
                titles[role],
                tuple(SchemeBar(each.value, None, True) for each in FUNCTIONS if by_function[each] is role),
            )
            for role in roles
        ),
        points=tuple(points),
        roles=tuple(
            SchemeRole(titles[role], _functions(words, [f for f in FUNCTIONS if by_function[f] is role]), ())
            for role in roles
        ),
        is_blank=True,
    )


def _functions(words: Texts, functions: Iterable[Function]) -> str:
    return ", ".join(words.text(f"function.{each}") for each in functions)


class _Gatherer:
    """Words the model in force."""

    def __init__(self, session: Session, lang: str, view: ModelView) -> None:
        self._session, self._lang, self._view = session, lang, view
        self._words, self._texts = load_texts("words", lang), load_texts("documents", lang)
        answering = [cell.owner_id for cell in view.functions if cell.owner_id is not None]
        others = [person for cell in view.functions for person, count in cell.people if person is not None and count]
        self._rows = list(dict.fromkeys((*answering, *others)))

    def values(self) -> ModelSchemeValues:
        view = self._view
        return ModelSchemeValues(
            as_of=today_of(self._session),
            company=load_settings(self._session)["company.name"],
            names=model_names(view.model, self._lang),
            since_on=view.since_on,
            functions=tuple(self._function(cell) for cell in view.functions),
            off_track=self._function(view.off_track),
            people=tuple(self._person(each) for each in self._rows),
            points=tuple(self._point(point) for point in view.points),
            roles=tuple(
                SchemeRole(
                    self._role(row.role),
                    _functions(self._words, row.functions),
                    tuple((self._name(each), self._job(each)) for each in row.people),
                )
                for row in view.roles
            ),
            stand_ins=tuple(
                SchemeStandIn(row.person, row.stand_in, row.from_on, row.until_on, row.reason, row.is_now)
                for row in load_stand_ins(self._session)
            ),
        )

    def _function(self, cell: FunctionCell) -> SchemeFunction:
        return SchemeFunction(
            code=cell.function.value,
            title=self._words.text(f"function.{cell.function}"),
            role=self._role(cell.role) if cell.role else "",
            owner=self._name(cell.owner_id),
            job=self._job(cell.owner_id),
            department=cell.department,
            clients=cell.clients,
        )

    def _person(self, person_id: int) -> SchemePerson:
        bars = []
        for cell in self._view.functions:
            count = dict(cell.people).get(person_id, 0)
            if count or cell.owner_id == person_id:
                bars.append(SchemeBar(cell.function.value, count, cell.owner_id == person_id))
        roles = [self._role(row.role) for row in self._view.roles if person_id in row.people]
        under = ", ".join(dict.fromkeys(each for each in (self._job(person_id), *roles) if each))
        return SchemePerson(self._name(person_id), under, tuple(bars))

    def _point(self, point: HandOverPoint) -> SchemePoint:
        giver, taker = point.from_person_id, point.to_person_id
        has_way = giver is not None and taker is not None and giver != taker
        return SchemePoint(
            from_function=point.from_function.value,
            to_function=point.to_function.value,
            short=self._short(point),
            sentence=point.rule_sentence,
            giver=self._name(giver),
            taker=self._name(taker),
            from_row=self._rows.index(giver) if has_way and giver is not None else None,
            to_row=self._rows.index(taker) if has_way and taker is not None else None,
            this_quarter=point.this_quarter,
            wait_tenths=None if point.wait_days is None else round(point.wait_days * 10),
        )

    def _short(self, point: HandOverPoint) -> str:
        """Return when clients change hands, in the few words that stand beside a diamond."""
        if not point.rule_sentence:
            return self._texts.text("model_scheme.no_rule")
        is_first_paid = point.rule_code == GATE_RULE[Function.CARE] and self._is_first_paid()
        return self._texts.text(f"model_scheme.when.{'first_paid' if is_first_paid else point.rule_code}")

    def _is_first_paid(self) -> bool:
        """Whether the rule to care still says that the first order is paid."""
        spec = next(row.spec for row in load_rules(self._session) if row.spec.code == "to_care")
        is_first = spec.conditions == (Condition(Metric.PROVEN_ORDERS, 1),)
        return is_first and load_settings(self._session)["gate.first_sale_proof"] == "money"

    def _role(self, role: Role) -> str:
        return role_title(self._words, role, self._view.model)

    def _name(self, person_id: int | None) -> str:
        person = self._view.person(person_id)
        return person.name if person is not None else ""

    def _job(self, person_id: int | None) -> str:
        person = self._view.person(person_id)
        return person.job_title if person is not None else ""
