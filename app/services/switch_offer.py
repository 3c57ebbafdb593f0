"""What a switch of the sales model starts from: a draft proposed by the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlmodel import Session

from app.domain.conveyor import Function
from app.domain.sales_models import Role, SalesModel, roles_by_function
from app.domain.switch_plan import Choice, How
from app.services.people import load_people
from app.services.sales_model import active_period
from app.services.switch_draft import FUNCTIONS_SHARED, SwitchDraft, function_of
from app.services.switch_facts import count_by_row, owner_rows
from app.services.switch_handovers import givers, load_waiting


def propose_draft(
    session: Session,
    model: SalesModel | str,
    *,
    has_vip_manager: bool | None = None,
    roles: Mapping[str, tuple[int, ...]] | None = None,
    balance: How | None = None,
    keep_days: int | None = None,
) -> SwitchDraft:
    """Return a draft to start from.

    A role goes to the active people who hold it, else to those who answer today for its functions; ``roles`` given
    are taken as they are. The clients of a row stay where all their people hold its role; else they go to the one of
    the role, or among them by count. Clients off the track stay with whoever is still in the team.

    Args:
        has_vip_manager: None: as it is now.
        balance: count or money: everything that several people may have is shared among them anew.
        keep_days: who has a client keeps it when a step is due within so many days.
    """
    model = SalesModel(model)
    if has_vip_manager is None:
        has_vip_manager = active_period(session).has_vip_manager
    by_function = roles_by_function(model, has_vip_manager=has_vip_manager)
    if roles is None:
        roles = _holders(session, by_function)
    draft = SwitchDraft(model, has_vip_manager, dict(roles))
    counts = count_by_row(session, besides=givers(load_waiting(session), draft))
    choices: dict[str, Choice] = {}
    team = tuple(dict.fromkeys(person for held in roles.values() for person in held))
    for row in FUNCTIONS_SHARED:
        role = by_function.get(Function(function_of(row)))
        may_have = tuple(roles.get(role, ())) if role else team
        is_at_home = set(counts.get(row, ())) <= set(may_have)
        if not may_have or (is_at_home and (balance is None or role is None or len(may_have) == 1)):
            continue
        how = How.ONE if len(may_have) == 1 or role is None else balance or How.COUNT
        choices[row] = Choice(how, may_have, keep_days=keep_days)
    return replace(draft, choices=choices)


def _holders(session: Session, by_function: Mapping[Function, Role]) -> dict[str, tuple[int, ...]]:
    people = {person.id: person for person in load_people(session) if person.is_active}
    owners = owner_rows(session)
    found = {}
    for role in dict.fromkeys(by_function.values()):
        holding = tuple(person.id for person in people.values() if role.value in person.roles)
        asked = [owners[function][0] for function, its in by_function.items() if its is role and function in owners]
        found[role.value] = holding or tuple(dict.fromkeys(each for each in asked if each in people))
    return found
