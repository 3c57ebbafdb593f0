"""model: the sales model, a plan of switching it, the switch, and the roll-out checklist."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from app.cli.asked import REFUSED, Asked, Day
from app.cli.model_json import LinesOf, model_json, outcome_json, plan_json, rollout_json
from app.cli.table import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.changes import Changes
    from app.services.people import PersonRow
    from app.services.switch import SwitchDraft, SwitchPlan
    from app.services.switch_warnings import Issue


class ModelName(StrEnum):
    """The four models."""

    SINGLE = "single"
    CONTACT_CENTRE = "contact_centre"
    ACCOUNT = "account"
    THREE_TIER = "three_tier"


class Balance(StrEnum):
    """By what clients are shared among several people."""

    COUNT = "count"
    MONEY = "money"


_NAME = Annotated[ModelName, typer.Argument(metavar="NAME", help="single, contact_centre, account or three_tier.")]
ROLE = Annotated[
    list[str] | None,
    typer.Option(
        "--role",
        metavar="PERSON=ROLE",
        help="Who holds which role: seller, scout, hunter, farmer, vip_manager; with one named, name all of them. "
        "Without any, as people hold them now.",
    ),
]
OWNER = Annotated[
    list[str] | None,
    typer.Option("--owner", metavar="FUNCTION=PERSON", help="Who answers for a function, or for 'off'; once each."),
]
GIVE = Annotated[
    list[str] | None,
    typer.Option(
        "--give",
        metavar="ROW=PERSON",
        help="All clients of a row to one person: a function, sleeping, off; an empty PERSON: they stay.",
    ),
]
PICK = Annotated[
    list[str] | None, typer.Option("--pick", metavar="CLIENT=PERSON", help="One client, by id or #code, to a person.")
]
BALANCE = Annotated[
    Balance | None, typer.Option(help="Share the clients of a role that several hold among them, by this.")
]
KEEP = Annotated[
    int | None,
    typer.Option("--keep-days", min=0, metavar="N", help="Who has a client keeps it if a step is due in N days."),
]
VIP = Annotated[
    bool | None,
    typer.Option(
        "--vip/--no-vip", help="VIP belongs to its own vip_manager; else if --role names one, without any as it is now."
    ),
]
_NOTE = Annotated[str, typer.Option(help="What history says about the switch.")]


def model() -> None:
    """See the sales model, plan a switch of it, carry the switch out."""


def show(asked: Asked) -> None:
    """Show the model in force: who answers for what, where clients change hands, the models before it.

    \b
    JSON: {model, title, other_name, has_vip_manager, since_on, is_solo,
      roles: [{role, functions, people: [{person_id, name}]}], empty_roles,
      functions: [{function, role, person_id, name, department, clients,
        people: [{person_id, name, clients}]}],
      points: [{from_function, to_function, rule, sentence, from_person_id,
        to_person_id, this_quarter, wait_days}],
      history: [{model, has_vip_manager, since_on, until_on, moved_count, note,
        roles: [{role, people: [{person_id, name}]}]}]}
    function is prospecting, first_sale, care, vip or off (role null). points:
    where clients change hands by a rule; wait_days is how long an answer took.
    history is newest first; until_on is the day after the last, null: still.
    """
    from app.cli.books import reading
    from app.services.sales_model import load_model

    with reading(asked, asked.clock) as book:
        view = book.read(load_model, asked.lang)
    asked.answer(model_json(view, asked), lambda: LinesOf(asked).model(view))


def plan(
    asked: Asked,
    name: _NAME,
    role: ROLE = None,
    owner: OWNER = None,
    give: GIVE = None,
    pick: PICK = None,
    balance: BALANCE = None,
    keep_days: KEEP = None,
    vip: VIP = None,
) -> None:
    """Tell what a switch would do to every client. Nothing is written.

    Clients stay where who has them holds the role; else they go to the one who does, or are shared by count.

    \b
    JSON: [{client_id, function, from, to, why, name, from_person_id,
      to_person_id}]
    every client outside the bin, by function and name. from and to are names,
    null: nobody. why is keep, step, handover (waits for an answer), pick, one,
    count, money or nobody.
    Clients left without anybody, and what to think of, are told on stderr.
    """
    from app.cli.books import reading

    with reading(asked, asked.clock) as book:
        found = book.read(asked_plan, asked, name.value, role, owner, give, pick, balance, keep_days, vip)
        found_rows = book.read(_rows_of, found)
        people = book.read(_people)
    _refuse_problems(asked, found, {"clients_without", "same_as_now"})
    for issue in (*found.problems, *found.warnings):
        _say(asked, issue)
    asked.answer(plan_json(found_rows, people), lambda: LinesOf(asked).plan(found, found_rows, people))


def apply(
    asked: Asked,
    name: _NAME,
    role: ROLE = None,
    owner: OWNER = None,
    give: GIVE = None,
    pick: PICK = None,
    balance: BALANCE = None,
    keep_days: KEEP = None,
    vip: VIP = None,
    note: _NOTE = "",
) -> None:
    """Switch the model from today on, as 'model plan' with the same words tells it. One undo takes it all back.

    A copy of the book is made first, unless copies are switched off. Open steps and orders go along with clients.

    \b
    JSON: {model, since_on, moved_count, steps, orders, withdrawn, backup}
    steps and orders are open ones that went along, withdrawn are hand-overs
    that the new model has no place for; backup as 'import' tells it.
    """
    from dataclasses import replace

    from app.cli.books import writing
    from app.services.backups import make_backup_if_changed
    from app.services.switch_apply import apply_switch

    with writing(asked) as book:
        found = book.read(asked_plan, asked, name.value, role, owner, give, pick, balance, keep_days, vip)
        _refuse_problems(asked, found, set())
        copy = make_backup_if_changed(book.path, "switch", book.clock)
        changes = book.write(apply_switch, replace(found.draft, note=note))
        data = outcome_json(changes.outcome, name.value, found.as_of, copy.path if copy else None)
    asked.answer(data, lambda: LinesOf(asked).switched(data, found.draft.model))


def vip(asked: Asked) -> None:
    """Show the VIP clients: whose each is, and whether it was touched within its rhythm.

    \b
    JSON: [{client_id, code, name, person_id, last_touch_on, touch_by,
      rhythm_days, next_step_on, is_late}]
    touch_by is the day by which the next touch is due, by the rhythm.
    """
    from dataclasses import asdict

    from app.cli.books import reading
    from app.services.vip_list import load_vip_list

    with reading(asked, asked.clock) as book:
        rows, people = book.read(load_vip_list), book.read(_people)
    asked.answer([asdict(row) for row in rows], lambda: LinesOf(asked).vip(rows, people))


def rollout(
    asked: Asked,
    tick: Annotated[int | None, typer.Option(metavar="ID", help="This task is done today.")] = None,
    untick: Annotated[int | None, typer.Option(metavar="ID", help="This task is not done after all.")] = None,
    add: Annotated[str | None, typer.Option(metavar="TITLE", help="Add a task.")] = None,
    due: Day = None,
    move: Annotated[int | None, typer.Option(metavar="ID", help="Put this task off.")] = None,
    delete: Annotated[int | None, typer.Option(metavar="ID", help="Take this task off the list.")] = None,
) -> None:
    """Show what is to be done so that the model works, or change the list; --due is the day for --add and --move.

    \b
    JSON: {since_on, left, is_overdue, tasks: [{id, code, title, due_on,
      done_on, is_late}]}
    code is empty for a task of your own. is_overdue: something is still left
    30 days after the switch.
    """
    from app.cli.books import reading, writing
    from app.services import rollout as service

    if (move is not None and due is None) or (due is not None and move is None and add is None):
        asked.wrong_use("due_alone")
    day = due.date() if due else None
    changes: list[Callable[[Session], Changes]] = []
    if tick is not None:
        changes.append(partial(service.tick_task, task_id=tick, is_done=True))
    if untick is not None:
        changes.append(partial(service.tick_task, task_id=untick, is_done=False))
    if add is not None:
        changes.append(partial(service.add_task, title=add, due_on=day))
    if move is not None:
        changes.append(partial(service.change_task, task_id=move, due_on=day))
    if delete is not None:
        changes.append(partial(service.delete_task, task_id=delete))
    with writing(asked) if changes else reading(asked, asked.clock) as book:
        for change in changes:
            book.write(change)
        found = book.read(service.load_rollout)
    asked.answer(rollout_json(found, asked), lambda: LinesOf(asked).rollout(found))


def asked_plan(
    session: Session,
    asked: Asked,
    name: str,
    role: list[str] | None,
    owner: list[str] | None,
    give: list[str] | None,
    pick: list[str] | None,
    balance: Balance | None,
    keep_days: int | None,
    vip: bool | None,
) -> SwitchPlan:
    """Return the plan of what was asked for in the words of 'model plan'."""
    from dataclasses import replace

    from app.cli.books import find_client
    from app.domain.sales_models import Role
    from app.errors import InvalidError
    from app.services.switch import FUNCTIONS_SHARED, Choice, How, plan_switch, propose_draft

    people = _people(session)
    roles: dict[str, tuple[int, ...]] | None = None
    for person, held in _pairs(asked, "--role", role):
        if held not in tuple(Role):
            raise InvalidError("role_unknown", value=held)
        roles = roles or {}
        roles[held] = (*roles.get(held, ()), _person(people, person))
    if roles is not None and vip is None:
        vip = Role.VIP_MANAGER in roles
    draft: SwitchDraft = propose_draft(
        session,
        name,
        has_vip_manager=vip,
        roles=roles,
        balance=How(balance.value) if balance else None,
        keep_days=keep_days,
    )
    owners: dict[str, int] = {}
    for function, person in _pairs(asked, "--owner", owner):
        _known(function, FUNCTIONS_SHARED[:4] + FUNCTIONS_SHARED[5:])
        if owners.setdefault(function, _person(people, person)) != _person(people, person):
            raise InvalidError("function_has_two", function=asked.words.text(f"function.{function}"))
    draft = replace(draft, owners=owners)
    for row, person in _pairs(asked, "--give", give, may_be_empty=True):
        _known(row, FUNCTIONS_SHARED)
        choice = Choice(How.ONE, (_person(people, person),), keep_days=keep_days) if person else Choice()
        draft = draft.with_choice(row, choice)
    for client, person in _pairs(asked, "--pick", pick):
        draft = draft.with_pick(find_client(session, client), _person(people, person))
    return plan_switch(session, draft)


def _pairs(
    asked: Asked, option: str, typed: Sequence[str] | None, *, may_be_empty: bool = False
) -> Iterator[tuple[str, str]]:
    for each in typed or ():
        left, mark, right = (part.strip() for part in each.rpartition("="))
        if not mark or not left or not (right or may_be_empty):
            asked.wrong_use("pair", option=option, value=each)
        yield left, right


def _known(value: str, values: Sequence[str]) -> None:
    from app.errors import InvalidError

    if value not in values:
        raise InvalidError("unknown_function", value=value)


def _people(session: Session) -> dict[int, PersonRow]:
    from app.services.people import load_people

    return {person.id: person for person in load_people(session)}


def _person(people: dict[int, PersonRow], named: str) -> int:
    """Return the id of a person named by id, by the whole name, or by a word of it that no other has."""
    from app.domain.names import fold
    from app.errors import NotFoundError

    for person in people.values():
        if fold(person.name) == fold(named) or str(person.id) == named:
            return person.id
    alike = [person.id for person in people.values() if fold(named) in fold(person.name).split()]
    if len(alike) != 1:
        raise NotFoundError("no_person_named", value=named)
    return alike[0]


def _rows_of(session: Session, found: SwitchPlan) -> Any:
    from app.services.switch import Which, load_plan_rows

    return load_plan_rows(session, found, Which.ALL)


def _refuse_problems(asked: Asked, found: SwitchPlan, shown_anyway: set[str]) -> None:
    problems = [issue for issue in found.problems if issue.code not in shown_anyway]
    if problems:
        _refuse(asked, problems)


def _refuse(asked: Asked, problems: Sequence[Issue]) -> NoReturn:
    from app.services.switch_warnings import issue_text

    print(one_line(" ".join(issue_text(asked.words, issue) for issue in problems)), file=sys.stderr)
    raise typer.Exit(REFUSED)


def _say(asked: Asked, issue: Issue) -> None:
    from app.services.switch_warnings import issue_text

    print(one_line(issue_text(asked.words, issue)), file=sys.stderr)
