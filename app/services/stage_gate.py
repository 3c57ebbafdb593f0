"""The discipline of stages: what a move asks for, the gate on its way, and moving in spite of both with a reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, clock_of, raw_connection, today_of
from app.domain.conveyor import FUNCTIONS
from app.domain.gates import Gate, GateCheck, gate_of_move
from app.domain.rules import GATE_RULES, RuleSpec
from app.errors import AppError, InvalidError, NotFoundError, StaleError
from app.services.board_facts import load_gate_facts
from app.services.clients import clean_text, get_client
from app.services.competitor_marks import LossFacts
from app.services.people import is_solo
from app.services.pipeline import move_client
from app.services.rule_facts import make_query
from app.services.rules import gates_in_force
from app.services.settings import load_settings
from app.services.stage_asks import LEAD_SOURCES, LOST_REASONS, AskRow, asks_of, bant_ask, stage_asks
from app.services.stage_wants import SOFT, Moment, knows, write_answer
from app.services.stages import StageRow, load_stages
from app.texts import load_texts
from db.rule_figures import find_figures
from db.tables import ClientFlag, Person

GATE_SHUT, WANTS = "gate_shut", "wants"
__all__ = [
    "GATE_SHUT",
    "LEAD_SOURCES",
    "LOST_REASONS",
    "WANTS",
    "AskRow",
    "GateShutError",
    "HeldBack",
    "MoveAnswers",
    "MovePlan",
    "MoveWantsError",
    "held_back",
    "make_move",
    "may_pass_gates",
    "plan_move",
]  # fmt: skip


class GateShutError(AppError):
    """The gate on the way is shut; ``check`` says how far it is."""

    code = "gate_shut"

    def __init__(self, check: GateCheck, client: str = "") -> None:
        super().__init__(rule=check.gate.value, have=check.have, wanted_count=check.wanted, client=client)
        self.check = check


class MoveWantsError(AppError):
    """The stage wants facts that are not known; ``wanted`` are their codes."""

    code = "move_wants"

    def __init__(self, wanted: tuple[str, ...], stage: str) -> None:
        super().__init__(wanted=wanted[0], field=wanted[0], stage=stage)
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class MovePlan:
    """What a move asks for and how its gate stands.

    Attributes:
        asks: what is not known yet, in the order of the form; empty: nothing is asked.
        gate: the gate on the way: the first that is shut, else the last; None: there is none.
        may_force: whether who is at the keyboard may move the client anyway.
        todo_text: what must be done at the new stage.
        version: of the client as it was read.
    """

    client_id: int
    from_stage: str
    to_stage: str
    asks: tuple[AskRow, ...]
    gate: GateCheck | None
    may_force: bool
    todo_text: str
    version: int

    @property
    def is_plain(self) -> bool:
        """Whether the client can be moved at once, nothing asked."""
        return not self.asks and (self.gate is None or self.gate.passes)

    @property
    def is_shut(self) -> bool:
        """Whether a gate is shut."""
        return self.gate is not None and not self.gate.passes


@dataclass(frozen=True, slots=True)
class MoveAnswers:
    """What the form of a move was answered; all may be empty.

    Attributes:
        reason: a remark kept with the move; 'not a target' wants it.
        forced_reason: why the client is moved although the gate is shut or something wanted is not known.
        meeting_title: what the meeting is called; empty: a meeting, in the book's language.
        returns_on: the day 'later' comes back.
        lost_reason: a code of ``LOST_REASONS``, or words. With ``competitor``, ``argument``, ``product`` and
            ``their_price_kop`` it fills the card of the rival.
        fields: any other ask by its ``field``; a date is a date, (date, time or None) or a ``Moment``.
    """

    reason: str = ""
    forced_reason: str = ""
    meeting_on: date | None = None
    meeting_time: time | None = None
    meeting_title: str = ""
    expected_kop: int | None = None
    returns_on: date | None = None
    lost_reason: str = ""
    competitor: str = ""
    argument: str = ""
    product: str = ""
    their_price_kop: int | None = None
    group_id: int | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A client that was not moved with others: ``why`` is gate_shut or wants, ``what`` the gate or the fact."""

    client_id: int
    why: str
    what: str


def may_pass_gates(session: Session) -> bool:
    """Whether who is at the keyboard may move clients anyway: alone in the book, or its owner."""
    actor = actor_of(session)
    if actor is None or is_solo(session):
        return True
    person = session.get(Person, actor)
    return person is not None and person.is_owner


def plan_move(session: Session, client_id: int, to_stage: str, lang: str) -> MovePlan:
    """Return what moving a client to the stage with code ``to_stage`` asks for; nothing is written.

    Raises:
        NotFoundError: ``no_client``, ``no_stage``.
        InvalidError: ``already_there``.
    """
    words = load_texts("words", lang)
    client = get_client(session, client_id)
    left, entered, order = _way(session, client.stage_id, to_stage)
    if left.code == entered.code:
        raise InvalidError("already_there", client=client.name, stage=entered.name(words))
    asks = stage_asks(entered.code, words)
    gate = _gate(session, client_id, left, entered, lang)
    for wanted in _wanted_fields(left, entered, order):
        rows = asks_of(session, client, wanted, words)
        asks += [replace(row, required=row.required and left.function != "off") for row in rows]
    if gate is not None and not gate.passes:
        asks += [bant_ask(session, client_id, question, words) for question in gate.missing]
    once: dict[str, AskRow] = {}  # the stage and the gate may ask for the same
    for row in asks:
        once.setdefault(row.field, row)
    return MovePlan(
        client_id=client_id,
        from_stage=left.code,
        to_stage=entered.code,
        asks=tuple(once.values()),
        gate=gate,
        may_force=may_pass_gates(session),
        todo_text=entered.what_to_do(words),
        version=client.version,
    )


def make_move(
    session: Session,
    client_id: int,
    to_stage: str,
    answers: MoveAnswers = MoveAnswers(),
    seen_version: int | None = None,
) -> Changes:
    """Move a client with everything the move was answered, in one action.

    The answers are written first: those of BANT may open the gate. With ``forced_reason`` a shut gate and missing
    facts do not stand in the way; the reason is kept with the move.

    Raises:
        StaleError: the client is no longer at ``seen_version``.
        GateShutError: the gate is shut and no reason was given.
        MoveWantsError: the stage wants something and no reason was given.
        MoveNeedsError: 'later' without a day, 'lost' or 'not a target' without a reason.
        InvalidError: ``force_not_allowed``, ``already_there``, ``return_in_past``, and of the answers themselves.
    """
    client = get_client(session, client_id)
    if seen_version is not None and client.version != seen_version:
        raise StaleError(client=client.name)
    left, entered, order = _way(session, client.stage_id, to_stage)
    given = dict(answers.fields)
    own = (*_OWN_ANSWERS, "competitor") if to_stage == "lost" else _OWN_ANSWERS
    said = replace(answers, **{key: given.pop(key) for key in own if key in given})
    if to_stage != "lost" and said.competitor:
        given.setdefault("competitor", said.competitor)
    for key, value in given.items():
        write_answer(session, client_id, key, _moment(value, said.meeting_title if key == "meeting_date" else ""))
    if said.meeting_on is not None:
        moment = Moment(said.meeting_on, said.meeting_time, clean_text(said.meeting_title))
        write_answer(session, client_id, "meeting_date", moment)
    write_answer(session, client_id, "expected_kop", said.expected_kop)
    session.flush()
    check = _gate(session, client_id, left, entered, "en")
    is_shut = check is not None and not check.passes
    wants = _missing(session, client_id, left, entered, order)
    forced = clean_text(said.forced_reason)
    if (is_shut or wants) and forced and not may_pass_gates(session):
        raise InvalidError("force_not_allowed")
    if is_shut and check is not None and not forced:
        raise GateShutError(check, client.name)
    if wants and not forced:
        raise MoveWantsError(wants, entered.title or to_stage)
    changes = move_client(
        session,
        client_id,
        to_stage,
        reason=forced if is_shut or wants else said.reason,
        returns_on=said.returns_on,
        lost_reason=said.lost_reason,
        competitor=said.competitor,
        loss=LossFacts(said.lost_reason, said.argument, said.product, said.their_price_kop, said.group_id),
        passed_gate=check.gate.value if is_shut and check is not None else "",
    )
    return replace(changes, action="client_moved_anyway") if is_shut or wants else changes


def held_back(session: Session, client_ids: Mapping[int, int], to_stage: str) -> tuple[HeldBack, ...]:
    """Return which of these clients (by id, each with its stage id) a move does not let through, and why."""
    stages = load_stages(session)
    order = {stage.code: place for place, stage in enumerate(stages)}
    by_id = {stage.id: stage for stage in stages}
    entered = next(stage for stage in stages if stage.code == to_stage)
    specs = {rule.spec.code: rule.spec for rule in gates_in_force(session) if rule.spec.code in GATE_RULES}
    open_gates = _open_gates(session, list(specs.values()), client_ids.keys())
    held: dict[int, HeldBack] = {}
    for client_id, stage_id in client_ids.items():
        for gate in _gates_between(by_id[stage_id].function, entered.function):
            is_known = gate is Gate.VIP or gate.value in specs
            if is_known and client_id not in open_gates[gate.value]:
                held[client_id] = HeldBack(client_id, GATE_SHUT, gate.value)
                break
    for stage_id in sorted(set(client_ids.values())):
        ids = [each for each, its in client_ids.items() if its == stage_id and each not in held]
        for wanted in _blocking(by_id[stage_id], entered, order):
            known = knows(session, wanted, ids)
            for each in ids:
                if each not in known:
                    held.setdefault(each, HeldBack(each, WANTS, wanted))
    return tuple(held[each] for each in sorted(held))


# What a form may answer by the name of the ask and MoveAnswers holds by itself.
_OWN_ANSWERS: Final = (
    "reason", "returns_on", "lost_reason", "argument", "product", "their_price_kop", "expected_kop",
)  # fmt: skip


def _moment(value: Any, title: str) -> Any:
    if isinstance(value, date):
        return Moment(value, None, title)
    if isinstance(value, tuple) and value and isinstance(value[0], date):
        return Moment(value[0], value[1] if len(value) > 1 else None, title)
    return value


def _way(session: Session, from_id: int, to_stage: str) -> tuple[StageRow, StageRow, dict[str, int]]:
    """Return the stage a client stands at, the one to go to, and the place of every stage on the conveyor."""
    stages = load_stages(session)
    left = next(stage for stage in stages if stage.id == from_id)
    entered = next((stage for stage in stages if stage.code == to_stage), None)
    if entered is None:
        raise NotFoundError("no_stage", stage=to_stage)
    return left, entered, {stage.code: place for place, stage in enumerate(stages)}


def _wanted_fields(left: StageRow, entered: StageRow, order: Mapping[str, int]) -> tuple[str, ...]:
    """Return what the stage wants of who comes to it; off the track and on the way back nothing is wanted."""
    is_back = left.function != "off" and order[entered.code] < order[left.code]
    if entered.function == "off" or is_back:
        return ()
    return entered.wanted_fields


def _blocking(left: StageRow, entered: StageRow, order: Mapping[str, int]) -> tuple[str, ...]:
    """Return what stands in the way while it is not known: nothing for who comes back from off the track."""
    if left.function == "off":
        return ()
    return tuple(wanted for wanted in _wanted_fields(left, entered, order) if wanted not in SOFT)


def _missing(
    session: Session, client_id: int, left: StageRow, entered: StageRow, order: Mapping[str, int]
) -> tuple[str, ...]:
    wants = _blocking(left, entered, order)
    return tuple(wanted for wanted in wants if not knows(session, wanted, [client_id]))


def _gate(session: Session, client_id: int, left: StageRow, entered: StageRow, lang: str) -> GateCheck | None:
    if not _gates_between(left.function, entered.function):
        return None
    return gate_of_move(left.function, entered.function, load_gate_facts(session, client_id, lang))


def _gates_between(from_function: str, to_function: str) -> Sequence[Gate]:
    track = [function.value for function in FUNCTIONS]
    if from_function not in track or to_function not in track:
        return ()
    return (Gate.QUALIFIED, Gate.TO_CARE, Gate.VIP)[track.index(from_function) : track.index(to_function)]


def _open_gates(session: Session, specs: list[RuleSpec], client_ids: Collection[int]) -> dict[str, set[int]]:
    """Return who of these clients passes each gate, as the rules of the gates have it today."""
    session.flush()
    flagged = select(col(ClientFlag.client_id)).where(col(ClientFlag.flag) == "vip")
    found: dict[str, set[int]] = {Gate.VIP.value: set(session.execute(flagged).scalars())}
    found.update({spec.code: set() for spec in specs})
    if specs:
        proof = load_settings(session)["gate.first_sale_proof"]
        query = make_query(specs, today_of(session), clock_of(session), proof)
        for client_id, verdicts, *_ in find_figures(raw_connection(session), query, list(client_ids), ()):
            for number, spec in enumerate(specs):
                if verdicts >> number & 1:
                    found[spec.code].add(client_id)
    return found
