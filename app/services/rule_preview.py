"""What a rule would do if it were set as drafted: how many hold it, who comes in, who leaves, what would be done.

Asked while the owner types: one pass over the book, nothing is written. As of today; flags put by hand stay.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlmodel import Session

from app.context import clock_of, raw_connection, today_of
from app.domain.rules import GATE_RULES, MAX_DAYS, SILENCE_RULES, Condition, Match, Metric, Mode, RuleSpec
from app.domain.standings import KnownLines
from app.domain.verdicts import Case, Evidence
from app.progress import NoProgress, Progress
from app.services.client_why import ShortWords, silence_reasons
from app.services.flags import find_held, load_overrides
from app.services.importing.bulk import without_gc
from app.services.rule_acts import BEFORE_GATE, find_moves, find_step_clients, who_is_told
from app.services.rule_facts import FarSteps, line_keys, load_facts, make_query
from app.services.rule_words import RuleWords
from app.services.rules import RuleRow, check_rules, load_rules, load_titles
from app.services.settings import load_settings
from db.rule_counts import fetch_clients, fetch_in_function, fetch_living, fetch_verdicts
from db.rule_figures import Question

EXPLAINED: Final = 200
"""Of so many clients that leave, those who bought most, the figures are told; of the others the condition alone."""


@dataclass(frozen=True, slots=True)
class RulePart:
    """A condition of the draft, and how many clients meet it alone."""

    condition: Condition
    clients: int


@dataclass(frozen=True, slots=True)
class ChangedClient:
    """A client that comes in or leaves, and why in a few words.

    ``is_exempt_now``: it was decided by hand before, so the rule's word changes nothing; it is listed, not counted.
    """

    client_id: int
    name: str
    city: str
    total_kop: int
    why: str
    is_exempt_now: bool


@dataclass(frozen=True, slots=True)
class RulePreview:
    """What would be; clients who bought most come first.

    ``before`` and ``after`` count clients with the flag, by hand included; for a gate, clients of the function before
    it for whom it is open. ``moves`` and ``steps`` are what would be done at once, in the mode act.
    """

    code: str
    before: int
    after: int
    joins: tuple[ChangedClient, ...]
    leaves: tuple[ChangedClient, ...]
    parts: tuple[RulePart, ...]
    moves: int
    steps: int


@dataclass(frozen=True, slots=True)
class _Found:
    """Who holds the rule as it is and as drafted; ``met`` are the conditions each of these meets, by their place."""

    before: frozenset[int]
    after: frozenset[int]
    counts: tuple[int, ...]
    met: Mapping[int, int]
    lines: tuple[int | None, ...]


def preview_rule(
    session: Session, spec: RuleSpec, is_on: bool, lang: str, progress: Progress | None = None
) -> RulePreview:
    """Return what the draft would change today.

    Raises:
        InvalidError: as ``set_rules``.
        CancelledError: asked to stop; looked at between passes.
    """
    check_rules(session, [spec])
    progress = progress or NoProgress()
    progress.step(0, 3)
    current = next((row for row in load_rules(session) if row.spec.code == spec.code), None)
    with without_gc():
        found = _find(session, spec, is_on, current, progress)
        progress.step(1, 3)
        by_hand = {
            client_id: one.is_on
            for (client_id, flag), one in load_overrides(session, None).items()
            if flag == spec.code
        }
        kept = fetch_living(raw_connection(session), [client_id for client_id, on in by_hand.items() if on])
        before, after = ((ids - by_hand.keys()) | kept for ids in (found.before, found.after))
        teller = _Teller(session, spec, is_on, current, lang, found)
        joins = _rows(session, found.after - found.before, teller.joining, by_hand)
        progress.step(2, 3)
        leaves = _rows(session, found.before - found.after, teller.leaving, by_hand)
        acts = is_on and spec.mode is Mode.ACT
        moves, steps = _deeds(session, spec, current, found.after - by_hand.keys(), before) if acts else (0, 0)
    progress.step(3, 3)
    parts = tuple(RulePart(*pair) for pair in zip(spec.conditions, found.counts, strict=True))
    return RulePreview(spec.code, len(before), len(after), joins, leaves, parts, moves, steps)


def _find(session: Session, spec: RuleSpec, is_on: bool, current: RuleRow | None, progress: Progress) -> _Found:
    if spec.code in SILENCE_RULES:
        return _find_silent(session, spec, is_on, current, progress)
    specs = [spec, *([current.spec] if current and current.is_on else [])]
    proof = load_settings(session)["gate.first_sale_proof"]
    query = make_query(specs, today_of(session), clock_of(session), proof)
    drafted = query.questions[0]
    if len(drafted.tests) > 1 or drafted.guard:
        alone = tuple(Question(Match.ANY.value, (test,)) for test in drafted.tests)
        query = replace(query, questions=(*query.questions, *alone))
        first_part = len(specs)
    else:
        first_part = 0
    rows, lines = fetch_verdicts(raw_connection(session), query)
    progress.step(1, 3)
    counts = tuple(sum(bits >> place & 1 for _, bits in rows) for place in range(first_part, len(query.questions)))
    after = frozenset(client_id for client_id, bits in rows if bits & 1) if is_on else frozenset()
    before = frozenset(client_id for client_id, bits in rows if bits & 2) if len(specs) > 1 else frozenset()
    met = {client_id: bits >> first_part for client_id, bits in rows if client_id in after and client_id not in before}
    if spec.code in GATE_RULES:
        whose = fetch_in_function(raw_connection(session), BEFORE_GATE[spec.code])
        before, after = before & whose, after & whose
    return _Found(before, after, counts[: len(spec.conditions)], met, lines)


def _find_silent(session: Session, spec: RuleSpec, is_on: bool, current: RuleRow | None, progress: Progress) -> _Found:
    far_steps = FarSteps(session)

    def silent(asked: RuleSpec) -> frozenset[int]:
        progress.step(0, 3)
        row = RuleRow(0, 0, 0, date.min, True, asked)
        held = find_held(session, (), None, today_of(session), silences=[row], far_steps=far_steps)
        return frozenset(client_id for client_id, flag in held if flag == spec.code)

    before = silent(current.spec) if current and current.is_on else frozenset()
    after = silent(spec) if is_on else frozenset()
    counts = tuple(len(silent(_alone(spec, condition))) for condition in spec.conditions)
    return _Found(before, after, counts, {}, ())


def _alone(spec: RuleSpec, kept: Condition) -> RuleSpec:
    """Return a silence that asks nothing but one of its conditions."""
    idle = {Metric.SILENCE_PERCENT: 1, Metric.SILENT_DAYS: 1, Metric.SINGLE_ORDER_DAYS: MAX_DAYS}
    if kept.metric is Metric.SINGLE_ORDER_DAYS:
        idle[Metric.SILENT_DAYS] = MAX_DAYS
    others = tuple(one if one is kept else replace(one, value=idle[one.metric]) for one in spec.conditions)
    return replace(spec, conditions=others)


class _Teller:
    """Tells in a few words why a client comes in or leaves."""

    def __init__(
        self, session: Session, spec: RuleSpec, is_on: bool, current: RuleRow | None, lang: str, found: _Found
    ) -> None:
        self._session = session
        self._spec = spec
        self._specs = [spec, *([current.spec] if current and current.is_on else [])]
        self._is_on = is_on
        self._found = found
        self._as_of = today_of(session)
        self._short = ShortWords(session, lang, [spec])
        codes = {one.code for one in spec.conditions if one.code}
        currency = load_settings(session)["money.currency"]
        self._words = RuleWords(lang, currency, load_titles(session, codes) if codes else {})

    def joining(self, ids: Sequence[int]) -> dict[int, str]:
        """Return the conditions that are met."""
        if self._spec.code in SILENCE_RULES:
            return silence_reasons(self._session, dict.fromkeys(ids, self._spec.code), self._short)
        conditions = self._spec.conditions
        said: dict[int, str] = {}
        for bits in set(self._found.met.values()):
            met = [one for place, one in enumerate(conditions) if bits >> place & 1]
            said[bits] = self._short.all_of(met or conditions)
        return {client_id: said[self._found.met[client_id]] for client_id in ids}

    def leaving(self, ids: Sequence[int]) -> dict[int, str]:
        """Return the figures that are not enough."""
        if not self._is_on:
            return dict.fromkeys(ids, self._short.text("why.rule_off"))
        if self._spec.code in SILENCE_RULES:
            return silence_reasons(self._session, dict.fromkeys(ids, self._spec.code), self._short)
        told = dict.fromkeys(ids, self._short.failing(self._spec.conditions))
        told.update(self._figures(ids[:EXPLAINED]) if self._spec.code not in GATE_RULES else {})
        return told

    def _figures(self, ids: Sequence[int]) -> dict[int, str]:
        lines = KnownLines(self._as_of, dict(zip(line_keys(self._specs), self._found.lines, strict=False)))
        found = {}
        for client_id, facts in load_facts(self._session, ids, self._specs, has_steps=False).items():
            drafted, *now = [Case(spec, facts, self._as_of, lines) for spec in self._specs]
            met_now = {one.metric for case in now for one in case.spec.conditions if case.is_met(one, self._as_of)}
            failed = self._failed(drafted, met_now)
            found[client_id] = self._short.joined(
                [self._short.failed(one.condition, self._words.figures(one)) for one in failed]
            )
        return found

    def _failed(self, case: Case, met_now: Collection[Metric]) -> list[Evidence]:
        """Return what the client fails by, of several alternatives those it held by till now."""
        evidence = [case.evidence(condition) for condition in case.spec.conditions]
        failed = [one for one in evidence if not one.is_met]
        is_any = case.spec.match is Match.ANY
        if case.spec.guard is not None and len(failed) < (len(evidence) if is_any else 1):
            return [case.evidence(case.spec.guard)]
        lost = [one for one in failed if one.condition.metric in met_now]
        return lost if is_any and lost else failed


def _rows(
    session: Session,
    ids: Collection[int],
    tell: Callable[[Sequence[int]], Mapping[int, str]],
    by_hand: Collection[int],
) -> tuple[ChangedClient, ...]:
    if not ids:
        return ()
    rows = fetch_clients(raw_connection(session), ids)
    why = tell([row[0] for row in rows])
    return tuple(ChangedClient(*row, why.get(row[0], ""), row[0] in by_hand) for row in rows)


def _deeds(
    session: Session, spec: RuleSpec, current: RuleRow | None, ids: Collection[int], before: Collection[int]
) -> tuple[int, int]:
    """Return how many clients would be moved, and how many steps written."""
    is_same = current is not None and replace(current.spec, mode=spec.mode) == spec
    version_id = current.version_id if current and is_same else None
    moves = find_moves(session, spec.code, ids, version_id)
    if spec.step is None:
        return len(moves), 0
    told = who_is_told(spec.code, ids, before, moves)
    return len(moves), len(find_step_clients(session, spec.step, told, version_id))
