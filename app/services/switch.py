"""A switch of the sales model: the plan of every client that a draft makes. Nothing is written here.

``app.services.switch_apply`` carries it out; ``switch_draft`` keeps a draft, ``switch_offer`` proposes one.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import ne
from typing import Final

from sqlmodel import Session

from app.context import today_of
from app.domain.conveyor import Function
from app.domain.sales_models import Role, roles_by_function
from app.domain.switch_plan import BY_VALUE, Choice, Holding, How, Why, share_out
from app.progress import NoProgress, Progress
from app.services.importing.bulk import without_gc
from app.services.people import PersonRow, load_people
from app.services.sales_model import active_period
from app.services.switch_draft import (
    FUNCTIONS_SHARED,
    SLEEPING,
    RolloutDraft,
    SwitchDraft,
    draft_from_json,
    draft_text,
    draft_to_json,
    drop_draft,
    effective_owners,
    function_of,
    load_draft,
    save_draft,
)
from app.services.switch_facts import count_values, load_holdings, own_rows, owner_rows
from app.services.switch_handovers import givers, load_waiting
from app.services.switch_offer import propose_draft
from app.services.switch_warnings import Issue, find_problems, find_warnings
from app.services.today_sql import SUM_KOP, day_of, fetch, ids_json
from app.texts import Texts

__all__ = (
    "FUNCTIONS_SHARED", "Choice", "FunctionPlan", "How", "Issue", "PersonLoad", "PlanRow", "RolloutDraft",
    "SwitchDraft", "SwitchPlan", "Which", "Why", "count_values", "draft_from_json", "draft_to_json", "drop_draft",
    "effective_owners", "function_of", "load_draft", "load_plan_rows", "plan_switch", "propose_draft", "save_draft",
    "why_text",
)  # fmt: skip


class Which(StrEnum):
    """Which rows of a plan."""

    ALL = "all"
    MOVING = "moving"
    EXEMPT = "exempt"  # would move by the choice, but stay: a step is due, being handed over, or by hand
    LISTED = "listed"  # moving and exempt: the list under the wizard's third step
    UNASSIGNED = "unassigned"


@dataclass(frozen=True, slots=True)
class FunctionPlan:
    """One row of 'who gets which clients'; ``function`` is one of FUNCTIONS_SHARED: 'sleeping' is a row of its own.

    ``now`` and ``after`` are (person, clients), most first; ``exempt_count`` clients stay because a step is due.
    ``moving_count`` change hands. ``owner_id`` answers for the function afterwards, ``role`` is None off the track.
    """

    function: str
    role: Role | None
    owner_id: int | None
    owner_now_id: int | None
    clients: int
    choice: Choice
    now: tuple[tuple[int | None, int], ...]
    after: tuple[tuple[int | None, int], ...]
    moving_count: int
    exempt_count: int


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """A person's clients before and after: ``(row of FUNCTIONS_SHARED, clients)`` in its order, and their sums.

    The totals leave out clients that are lost, put off or no target (``off``): they are no load.
    """

    person_id: int
    name: str
    before: tuple[tuple[str, int], ...]
    after: tuple[tuple[str, int], ...]
    before_kop: int
    after_kop: int

    @property
    def clients_before(self) -> int:
        """Return how many clients the person works with today."""
        return sum(count for row, count in self.before if row != Function.OFF)

    @property
    def clients_after(self) -> int:
        """Return how many it is after the switch."""
        return sum(count for row, count in self.after if row != Function.OFF)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A client in the plan: who has it, who gets it and why.

    ``value`` is the city, segment or source that decided. ``is_ticked``: it changes hands; a tick taken off is
    ``draft.with_pick(client_id, from_person_id)``.
    """

    client_id: int
    code: str
    name: str
    function: str
    stage_code: str
    stage_title: str
    from_person_id: int | None
    to_person_id: int | None
    why: Why
    value: str
    step_due_on: date | None
    sum_kop: int

    @property
    def is_ticked(self) -> bool:
        """Whether the client changes hands."""
        return self.from_person_id != self.to_person_id


def why_text(words: Texts, row: PlanRow) -> str:
    """Return why a client goes to whom it goes, in a few words."""
    is_sleeping = row.function == SLEEPING
    function = words.text(f"stage.{SLEEPING}" if is_sleeping else f"function.{row.function}")
    return words.text(f"switch_why.{row.why.value}", function=function, value=row.value or "—")


@dataclass(frozen=True, slots=True)
class SwitchPlan:
    """What a switch would do to every client. ``state`` says what was seen: ``apply_switch`` wants it back.

    The parallel arrays hold every client, by function and then by name; 0 stands for nobody. Ask ``load_plan_rows``
    for what is shown of them.
    """

    draft: SwitchDraft
    state: str
    as_of: date
    functions: tuple[FunctionPlan, ...]
    loads: tuple[PersonLoad, ...]
    owners: Mapping[str, int]
    client_ids: array[int]
    functions_of: bytes
    from_ids: array[int]
    to_ids: array[int]
    whys: bytes
    moving_count: int
    unassigned_count: int
    problems: tuple[Issue, ...]
    warnings: tuple[Issue, ...]

    @property
    def can_apply(self) -> bool:
        """Whether nothing blocks the switch."""
        return not self.problems

    def places(self, which: Which = Which.ALL, function: str = "") -> list[int]:
        """Return the places in the arrays of the rows asked for."""
        wanted = range(len(self.client_ids))
        if function:
            code = FUNCTIONS_SHARED.index(function)
            wanted = range(self.functions_of.find(code), self.functions_of.rfind(code) + 1)
        if which is Which.ALL:
            return [place for place in wanted if place >= 0]
        from_ids, to_ids, whys = self.from_ids, self.to_ids, self.whys
        if which is Which.UNASSIGNED:
            return [place for place in wanted if not to_ids[place]]
        stays = [] if which is Which.MOVING else [_WHYS.index(why) for why in (Why.STEP, Why.PICK, Why.HANDOVER)]
        takes_moving = which is not Which.EXEMPT
        return [
            place for place in wanted if (takes_moving if from_ids[place] != to_ids[place] else whys[place] in stays)
        ]


_WHYS: Final = tuple(Why)


def plan_switch(session: Session, draft: SwitchDraft, progress: Progress | None = None) -> SwitchPlan:
    """Return what the draft would do to every client; nothing is written, and nothing is refused: see ``problems``.

    Raises:
        CancelledError: ``progress`` was asked to stop.
    """
    progress = progress or NoProgress()
    today = today_of(session)
    people = {person.id: person for person in load_people(session)}
    now_owners = owner_rows(session)
    owners_now = {function: person_id for function, (person_id, _) in now_owners.items()}
    owners = effective_owners(draft, owners_now)
    choices = {function: draft.choices.get(function, Choice()) for function in FUNCTIONS_SHARED}
    by_value = {function: choice.how for function, choice in choices.items() if choice.how in BY_VALUE}
    with without_gc():
        holdings = load_holdings(session, own_rows(session), owners_now, by_value, progress)
        builder = _Builder(draft, choices, holdings, givers(load_waiting(session), draft), today, progress)
    roles = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
    rows = tuple(
        builder.function_row(row, roles.get(Function(function_of(row))), owners, owners_now) for row in FUNCTIONS_SHARED
    )
    is_same = not builder.moving_count and _is_same(session, draft, owners, now_owners)
    problems = find_problems(session, draft, owners, people, builder.takers(), builder.unassigned_count, is_same)
    return SwitchPlan(
        draft=draft,
        state=builder.state(owners, now_owners),
        as_of=today,
        functions=rows,
        loads=builder.loads(people),
        owners=owners,
        client_ids=builder.client_ids,
        functions_of=bytes(builder.functions_of),
        from_ids=builder.from_ids,
        to_ids=builder.to_ids,
        whys=bytes(builder.whys),
        moving_count=builder.moving_count,
        unassigned_count=builder.unassigned_count,
        problems=problems,
        warnings=find_warnings(session, draft, people),
    )


def _is_same(
    session: Session, draft: SwitchDraft, owners: Mapping[str, int], now: Mapping[str, tuple[int, str]]
) -> bool:
    period = active_period(session)
    if (period.model, period.has_vip_manager) != (draft.model.value, draft.has_vip_manager) or draft.rules:
        return False
    departments = {function: draft.departments.get(function, name) for function, (_, name) in now.items()}
    return {function: (person, departments.get(function, "")) for function, person in owners.items()} == dict(now)


class _Builder:
    """Shares the clients out and counts, over parallel arrays: a hundred thousand objects would cost more."""

    def __init__(
        self,
        draft: SwitchDraft,
        choices: Mapping[str, Choice],
        holdings: Mapping[str, Sequence[Holding]],
        handed_over: Mapping[int, int],
        today: date,
        progress: Progress,
    ) -> None:
        self._handed_over = {client: giver for client, giver in handed_over.items() if client not in draft.picks}
        self._draft, self._choices, self._today = draft, choices, today
        self.client_ids, self.from_ids, self.to_ids = array("q"), array("q"), array("q")
        self.sums_kop = array("q")
        self.functions_of, self.whys = bytearray(), bytearray()
        self._now: dict[str, Counter[int]] = {}
        self._after: dict[str, Counter[int]] = {}
        self._moving: Counter[str] = Counter()
        self._exempt: Counter[str] = Counter()
        for place, function in enumerate(FUNCTIONS_SHARED):
            progress.step(0, 0)
            self._share(place, function, holdings.get(function, ()))
        self.moving_count = self._moving.total()
        self.unassigned_count = sum(after[0] for after in self._after.values())

    def _share(self, place: int, function: str, held: Sequence[Holding]) -> None:
        picks = {**self._handed_over, **self._draft.picks}
        shares = share_out(held, self._choices[function], picks, self._today)
        for client_id in self._handed_over.keys() & shares.keys():
            shares[client_id] = shares[client_id]._replace(why=Why.HANDOVER)
        code_of = {why: code for code, why in enumerate(_WHYS)}
        to = [shares[each.client_id] for each in held]
        from_ids = [each.person_id or 0 for each in held]
        to_ids = [share.person_id or 0 for share in to]
        whys = [code_of[share.why] for share in to]
        self.client_ids.extend(each.client_id for each in held)
        self.sums_kop.extend(each.sum_kop for each in held)
        self.from_ids.extend(from_ids)
        self.to_ids.extend(to_ids)
        self.whys.extend(whys)
        self.functions_of.extend(bytes((place,)) * len(held))
        self._now[function], self._after[function] = Counter(from_ids), Counter(to_ids)
        self._moving[function] = sum(map(ne, from_ids, to_ids))
        self._exempt[function] = whys.count(code_of[Why.STEP])

    def function_row(
        self, row: str, role: Role | None, owners: Mapping[str, int], owners_now: Mapping[str, int]
    ) -> FunctionPlan:
        now, after, function = self._now[row], self._after[row], function_of(row)
        return FunctionPlan(
            function=row,
            role=role,
            owner_id=owners.get(function),
            owner_now_id=owners_now.get(function),
            clients=now.total(),
            choice=self._choices[row],
            now=_most_first(now),
            after=_most_first(after),
            moving_count=self._moving[row],
            exempt_count=self._exempt[row],
        )

    def takers(self) -> frozenset[int]:
        """Return everybody who has clients after the switch."""
        return frozenset(person for after in self._after.values() for person in after if person)

    def loads(self, people: Mapping[int, PersonRow]) -> tuple[PersonLoad, ...]:
        before_kop, after_kop = Counter[int](), Counter[int]()
        for from_id, to_id, sum_kop in zip(self.from_ids, self.to_ids, self.sums_kop, strict=True):
            before_kop[from_id] += sum_kop
            after_kop[to_id] += sum_kop
        ordered = [person for held in self._draft.roles.values() for person in held]
        ordered += sorted({person for each in (*self._now.values(), *self._after.values()) for person in each})
        return tuple(
            PersonLoad(
                person,
                people[person].name,
                _of_person(self._now, person),
                _of_person(self._after, person),
                before_kop[person],
                after_kop[person],
            )
            for person in dict.fromkeys(ordered)
            if person in people
        )

    def state(self, owners: Mapping[str, int], now: Mapping[str, tuple[int, str]]) -> str:
        """Return a mark of everything that was seen: the draft, the day, and each client with both its people."""
        mark = hashlib.sha256(draft_text(self._draft).encode())
        mark.update(repr((self._today, sorted(owners.items()), sorted(now.items()))).encode())
        for part in (self.client_ids, self.from_ids, self.to_ids):
            mark.update(part.tobytes())
        mark.update(self.functions_of)
        return mark.hexdigest()


def _most_first(counts: Counter[int]) -> tuple[tuple[int | None, int], ...]:
    return tuple((person or None, count) for person, count in sorted(counts.items(), key=lambda each: (-each[1], each)))


def _of_person(counts: Mapping[str, Counter[int]], person: int) -> tuple[tuple[str, int], ...]:
    return tuple((function, counts[function][person]) for function in FUNCTIONS_SHARED if counts[function][person])


def load_plan_rows(
    session: Session,
    plan: SwitchPlan,
    which: Which = Which.LISTED,
    offset: int = 0,
    limit: int | None = None,
    *,
    function: str = "",
) -> tuple[PlanRow, ...]:
    """Return a slice of the rows of a plan: by function, then by name. Clients gone since then are left out."""
    places = plan.places(which, function)[offset : None if limit is None else offset + limit]
    ids = [plan.client_ids[place] for place in places]
    facts = {row[0]: row for row in fetch(session, _NAMES, {"ids": ids_json(ids)})}
    columns = {How.CITY: 3, How.SEGMENT: 4, How.SOURCE: 5}
    found = []
    for place in places:
        row = facts.get(plan.client_ids[place])
        if row is None:
            continue
        name = FUNCTIONS_SHARED[plan.functions_of[place]]
        how = plan.draft.choices.get(name, Choice()).how
        found.append(
            PlanRow(
                client_id=row[0],
                code=row[1],
                name=row[2],
                function=name,
                stage_code=row[6],
                stage_title=row[7],
                from_person_id=plan.from_ids[place] or None,
                to_person_id=plan.to_ids[place] or None,
                why=_WHYS[plan.whys[place]],
                value=row[columns[how]] if how in columns else "",
                step_due_on=day_of(row[8]),
                sum_kop=row[9],
            )
        )
    return tuple(found)


_NAMES: Final = (
    "SELECT c.id, c.code, c.name, c.city, c.segment, c.source, s.code, s.title, f.next_step_on, "
    f"{SUM_KOP} FROM client c JOIN stage s ON s.id = c.stage_id LEFT JOIN client_figures f ON f.client_id = c.id "
    "WHERE c.id IN (SELECT value FROM json_each(:ids))"
)
