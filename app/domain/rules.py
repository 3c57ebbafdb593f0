"""Rules: conditions over a client's facts, as they are written down and read back.

The JSON of one rule, money in kopecks::

    {"rule": "regular", "match": "any" | "all", "mode": "suggest" | "act",
     "conditions": [{"metric": "volume", "op": ">=", "value_kop": 10000000, "months": 12}, ...],
     "stops_after_days": 90, "step": {"text": "Tell them", "days": 3}}

The last two may be left out. Six rules: two gates (qualified, to_care), two flags (regular, vip), two silences (late,
sleeping).

What each metric measures on a day stands in ``app.domain.verdicts``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from app.errors import InvalidError

GATE_RULES: Final = ("qualified", "to_care")
FLAG_RULES: Final = ("regular", "vip")
SILENCE_RULES: Final = ("late", "sleeping")
RULE_CODES: Final = (*GATE_RULES, *FLAG_RULES, *SILENCE_RULES)
MAX_DAYS: Final = 3650
MAX_STEP_LETTERS: Final = 200
MAX_MONTHS: Final = 600
MAX_VALUE: Final = 2**53  # whole numbers survive any JSON reader up to here
MAX_BANT: Final = 12
TOP_MONTHS: Final = 12
NEED_MONTHS: Final = 12


class Metric(StrEnum):
    """What a condition measures."""

    PAID_ORDERS = "paid_orders"
    VOLUME = "volume"
    SMALLEST_ORDER = "smallest_order"
    SMALLEST_MONTH = "smallest_month"
    AVERAGE_CHECK = "average_check"
    BOUGHT = "bought"
    GROUPS_BOUGHT = "groups_bought"
    SHARE_OF_NEED = "share_of_need"
    MONTHS_SINCE_FIRST_ORDER = "months_since_first_order"
    DAYS_SINCE_LAST_ORDER = "days_since_last_order"
    SPECIAL_TERMS = "special_terms"
    TOP_SHARE = "top_share"
    BANT_LEVEL = "bant_level"
    MET = "met"
    NEED_LEVEL = "need_level"
    BANT_ANSWERED = "bant_answered"
    PROVEN_ORDERS = "proven_orders"
    SILENCE_PERCENT = "silence_percent"
    SILENT_DAYS = "silent_days"
    SINGLE_ORDER_DAYS = "single_order_days"


MONEY_METRICS: Final = frozenset({Metric.VOLUME, Metric.SMALLEST_ORDER, Metric.SMALLEST_MONTH, Metric.AVERAGE_CHECK})
WINDOWLESS: Final = frozenset(
    {
        Metric.SHARE_OF_NEED,  # always the last 12 months: the need is known for a year
        Metric.MONTHS_SINCE_FIRST_ORDER,
        Metric.DAYS_SINCE_LAST_ORDER,
        Metric.SPECIAL_TERMS,
        Metric.BANT_LEVEL,
        Metric.NEED_LEVEL,
        Metric.BANT_ANSWERED,
        Metric.PROVEN_ORDERS,  # proven from the first order on: it opens a gate once
        Metric.SILENCE_PERCENT,
        Metric.SILENT_DAYS,
        Metric.SINGLE_ORDER_DAYS,
    }
)
_LIMITS: Final = {
    Metric.TOP_SHARE: 100,
    Metric.BANT_LEVEL: MAX_BANT,
    Metric.SPECIAL_TERMS: 1,
    Metric.NEED_LEVEL: 3,
    Metric.BANT_ANSWERED: 4,
    Metric.SILENCE_PERCENT: 1000,
    Metric.SILENT_DAYS: MAX_DAYS,
    Metric.SINGLE_ORDER_DAYS: MAX_DAYS,
}
_BOUGHT_METRICS: Final = frozenset(
    {
        Metric.PAID_ORDERS, Metric.VOLUME, Metric.SMALLEST_ORDER, Metric.SMALLEST_MONTH, Metric.AVERAGE_CHECK,
        Metric.BOUGHT, Metric.GROUPS_BOUGHT, Metric.SHARE_OF_NEED, Metric.MONTHS_SINCE_FIRST_ORDER,
        Metric.DAYS_SINCE_LAST_ORDER, Metric.SPECIAL_TERMS, Metric.TOP_SHARE, Metric.BANT_LEVEL, Metric.MET,
    }
)  # fmt: skip
METRICS_OF: Final[Mapping[str, frozenset[Metric]]] = {
    "qualified": frozenset({Metric.BANT_LEVEL, Metric.NEED_LEVEL, Metric.BANT_ANSWERED, Metric.MET}),
    "to_care": (_BOUGHT_METRICS | {Metric.PROVEN_ORDERS}) - {Metric.TOP_SHARE},
    "regular": _BOUGHT_METRICS,
    "vip": _BOUGHT_METRICS,
    "late": frozenset({Metric.SILENCE_PERCENT, Metric.SILENT_DAYS}),
    "sleeping": frozenset({Metric.SILENCE_PERCENT, Metric.SILENT_DAYS, Metric.SINGLE_ORDER_DAYS}),
}
"""What each rule may ask. A silence asks all of its own at once, each 'at least'."""
_DEFAULTS: Final = {Metric.SPECIAL_TERMS: 1, Metric.MET: 1, Metric.BOUGHT: 1}


class Op(StrEnum):
    """How the figure is compared with the value."""

    AT_LEAST = ">="
    AT_MOST = "<="


class Match(StrEnum):
    """Whether one condition is enough."""

    ANY = "any"
    ALL = "all"


class Mode(StrEnum):
    """What the program does when the rule comes to hold: show it on Today, or move the client."""

    SUGGEST = "suggest"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Condition:
    """A metric, a comparison and a number.

    ``value`` is kopecks for money, percent for shares, whole months, days, orders or groups else. ``months``
    is the window, None for all time. ``code`` is the product or group of ``bought``; ``value`` orders of it
    are wanted.
    """

    metric: Metric
    value: int
    op: Op = Op.AT_LEAST
    months: int | None = None
    code: str = ""

    @property
    def window_months(self) -> int | None:
        """Return the months looked back, with the metric's own default; None is all time."""
        if self.metric is Metric.SHARE_OF_NEED:
            return NEED_MONTHS
        if self.metric is Metric.TOP_SHARE:
            return self.months or TOP_MONTHS
        return self.months


@dataclass(frozen=True, slots=True)
class RuleStep:
    """A next step: what to do, and how many days after the rule comes to hold."""

    text: str
    days: int


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """A rule as the owner set it.

    ``stops_after_days``: it also ends when nothing was bought for more than so many days (flags only; None: it
    does not). ``step`` is written for a client when the rule comes to hold.
    """

    code: str
    match: Match
    mode: Mode
    conditions: tuple[Condition, ...]
    stops_after_days: int | None = None
    step: RuleStep | None = None

    @property
    def guard(self) -> Condition | None:
        """Return what must hold besides the conditions; None when nothing must."""
        if self.stops_after_days is None:
            return None
        return Condition(Metric.DAYS_SINCE_LAST_ORDER, self.stops_after_days, Op.AT_MOST)


def parse_rules(data: Any) -> tuple[RuleSpec, ...]:
    """Return the rules of a JSON list.

    Raises:
        InvalidError: ``rules_not_a_list``, ``rule_twice``, and all of ``parse_rule``; ``rule`` names the rule
            (or its number in the list), ``condition`` is the condition's number from 1, ``value`` what was
            found.
    """
    if not isinstance(data, list) or not data:
        raise InvalidError("rules_not_a_list")
    specs = tuple(parse_rule(item, number) for number, item in enumerate(data, 1))
    for number, spec in enumerate(specs):
        if any(spec.code == other.code for other in specs[:number]):
            raise InvalidError("rule_twice", rule=spec.code)
    return specs


def parse_rule(data: Any, number: int = 1) -> RuleSpec:
    """Return one rule of its JSON object.

    Raises:
        InvalidError: ``rule_not_an_object``, ``rule_unknown``, ``rule_unknown_field``,
            ``rule_match_unknown``, ``rule_mode_unknown``, ``rule_no_conditions``, ``rule_contradictory``,
            ``rule_never_stops``, ``rule_stops_before``, ``rule_days``, ``rule_step_without_text``,
            ``rule_step_too_long``, ``silence_incomplete``, and for a condition ``condition_not_an_object``,
            ``condition_unknown_field``, ``metric_unknown``, ``metric_of_another_rule``, ``op_unknown``,
            ``value_missing``, ``value_kop_missing``, ``value_not_a_number``, ``value_not_whole``,
            ``value_negative``, ``value_not_positive``, ``value_too_big``, ``months_missing``,
            ``months_not_used``, ``months_out_of_range``, ``code_missing``.
    """
    if not isinstance(data, Mapping):
        raise InvalidError("rule_not_an_object", rule=number)
    code = data.get("rule")
    if code not in RULE_CODES:
        raise InvalidError("rule_unknown", rule=number, value=code)
    for field in data:
        if field not in ("rule", "match", "mode", "conditions", "stops_after_days", "step"):
            raise InvalidError("rule_unknown_field", rule=code, value=field)
    match, mode = data.get("match", Match.ANY), data.get("mode", Mode.SUGGEST)
    if match not in tuple(Match):
        raise InvalidError("rule_match_unknown", rule=code, value=match)
    if mode not in tuple(Mode):
        raise InvalidError("rule_mode_unknown", rule=code, value=mode)
    conditions = parse_conditions(data.get("conditions"), Match(match), code)
    stops_after_days = _read_stop(data.get("stops_after_days"), code)
    _refuse_a_stop_before_the_start(conditions, Match(match), stops_after_days, code)
    return RuleSpec(code, Match(match), Mode(mode), conditions, stops_after_days, _read_step(data.get("step"), code))


def _read_stop(value: Any, rule: str) -> int | None:
    if value is None:
        return None
    if rule not in FLAG_RULES:
        raise InvalidError("rule_never_stops", rule=rule)
    return _read_days(value, rule, "stops_after_days", least=1)


def _read_step(data: Any, rule: str) -> RuleStep | None:
    if data is None:
        return None
    if not isinstance(data, Mapping) or not isinstance(data.get("text"), str) or not data["text"].strip():
        raise InvalidError("rule_step_without_text", rule=rule)
    if len(data["text"].strip()) > MAX_STEP_LETTERS:
        raise InvalidError("rule_step_too_long", rule=rule, limit=MAX_STEP_LETTERS)
    return RuleStep(data["text"].strip(), _read_days(data.get("days", 0), rule, "step", least=0))


def _read_days(value: Any, rule: str, field: str, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= MAX_DAYS:
        raise InvalidError("rule_days", rule=rule, field=field, value=value, limit=MAX_DAYS)
    return value


def parse_conditions(data: Any, match: Match, rule: str) -> tuple[Condition, ...]:
    """Return the conditions of a JSON list; raises as ``parse_rule`` does."""
    if not isinstance(data, list) or not data:
        raise InvalidError("rule_no_conditions", rule=rule)
    conditions = tuple(_Reader(rule, number).read(item) for number, item in enumerate(data, 1))
    if rule in SILENCE_RULES:
        _refuse_half_a_silence(conditions, match, rule)
    elif match is Match.ALL:
        _refuse_contradictions(conditions, rule)
    return conditions


def _refuse_half_a_silence(conditions: Sequence[Condition], match: Match, rule: str) -> None:
    metrics = [condition.metric for condition in conditions]
    if match is not Match.ALL or set(metrics) != METRICS_OF[rule] or len(metrics) != len(METRICS_OF[rule]):
        raise InvalidError("silence_incomplete", rule=rule)
    for number, condition in enumerate(conditions, 1):
        if condition.op is not Op.AT_LEAST or condition.value < 1:
            raise InvalidError("value_not_positive", rule=rule, condition=number, value=condition.value)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one condition and says where it stands when it cannot."""

    rule: str
    number: int

    def read(self, data: Any) -> Condition:
        if not isinstance(data, Mapping):
            raise self._refusal("condition_not_an_object")
        for field in data:
            if field not in ("metric", "op", "value", "value_kop", "months", "code"):
                raise self._refusal("condition_unknown_field", value=field)
        if data.get("metric") not in tuple(Metric):
            raise self._refusal("metric_unknown", value=data.get("metric"))
        metric = Metric(data["metric"])
        if metric not in METRICS_OF[self.rule]:
            raise self._refusal("metric_of_another_rule", metric=metric)
        if data.get("op", Op.AT_LEAST) not in tuple(Op):
            raise self._refusal("op_unknown", metric=metric, value=data.get("op"))
        code, value = self._code_and_value(metric, data)
        return Condition(metric, value, Op(data.get("op", Op.AT_LEAST)), self._months(metric, data), code)

    def _code_and_value(self, metric: Metric, data: Mapping[str, Any]) -> tuple[str, int]:
        if metric is not Metric.BOUGHT:
            if "code" in data:
                raise self._refusal("condition_unknown_field", metric=metric, value="code")
            return "", self._value(metric, data)
        # {"metric": "bought", "value": "COFFEE"} says it all; a number with it is how many orders.
        code = data.get("code", data.get("value"))
        if not isinstance(code, str) or not code.strip():
            raise self._refusal("code_missing", metric=metric)
        return code.strip(), self._value(metric, data) if "code" in data else _DEFAULTS[metric]

    def _value(self, metric: Metric, data: Mapping[str, Any]) -> int:
        field = "value_kop" if metric in MONEY_METRICS else "value"
        value = data.get(field, _DEFAULTS.get(metric))
        if value is None or ("value" in data and "value_kop" in data):
            raise self._refusal(f"{field}_missing", metric=metric)
        if isinstance(value, bool) and metric is Metric.SPECIAL_TERMS:
            value = int(value)
        value = self._whole(metric, value)
        if value > (limit := _LIMITS.get(metric, MAX_VALUE)):
            raise self._refusal("value_too_big", metric=metric, value=value, limit=limit)
        return value

    def _whole(self, metric: Metric, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
            raise self._refusal("value_not_a_number", metric=metric, value=value)
        if value < 0:
            raise self._refusal("value_negative", metric=metric, value=value)
        if isinstance(value, float):
            if not value.is_integer():
                raise self._refusal("value_not_whole", metric=metric, value=value)
            return int(value)
        return value

    def _months(self, metric: Metric, data: Mapping[str, Any]) -> int | None:
        months = data.get("months")
        if months is None:
            if metric is Metric.SMALLEST_MONTH:
                raise self._refusal("months_missing", metric=metric)
            return None
        if metric in WINDOWLESS and not (metric is Metric.SHARE_OF_NEED and months == NEED_MONTHS):
            raise self._refusal("months_not_used", metric=metric, value=months)
        months = self._whole(metric, months)
        if not 1 <= months <= MAX_MONTHS:
            raise self._refusal("months_out_of_range", metric=metric, value=months, limit=MAX_MONTHS)
        return None if metric in WINDOWLESS else months

    def _refusal(self, code: str, **values: Any) -> InvalidError:
        return InvalidError(code, rule=self.rule, condition=self.number, **values)


# A longer window holds more of these, and its least of those is no greater.
_GROWING: Final = frozenset({Metric.PAID_ORDERS, Metric.VOLUME, Metric.BOUGHT, Metric.GROUPS_BOUGHT, Metric.MET})
_SHRINKING: Final = frozenset({Metric.SMALLEST_ORDER, Metric.SMALLEST_MONTH})


def _refuse_contradictions(conditions: Sequence[Condition], rule: str) -> None:
    """Refuse 'at least 5 and at most 3' of one and the same figure: no client could ever meet both."""
    for number, low in enumerate(conditions, 1):
        for other, high in enumerate(conditions, 1):
            is_limit = low.op is Op.AT_LEAST and high.op is Op.AT_MOST and low.value > high.value
            if is_limit and (low.metric, low.code) == (high.metric, high.code) and _binds(low, high):
                raise InvalidError("rule_contradictory", rule=rule, condition=number, other=other)


def _binds(low: Condition, high: Condition) -> bool:
    """Whether the figure of ``low`` is never over that of ``high``: they have one window, or one lies in the other."""
    if low.metric is Metric.TOP_SHARE:
        return False  # its comparison is always 'within'
    low_months, high_months = (one.months or MAX_MONTHS + 1 for one in (low, high))
    if low.metric in _GROWING:
        return low_months <= high_months
    return high_months <= low_months if low.metric in _SHRINKING else low_months == high_months


def _refuse_a_stop_before_the_start(
    conditions: Sequence[Condition], match: Match, stops_after_days: int | None, rule: str
) -> None:
    """Refuse 'no order for 100 days, and ends after 90': the rule would be over before it holds."""
    if stops_after_days is None:
        return
    late = [
        number
        for number, one in enumerate(conditions, 1)
        if one.metric is Metric.DAYS_SINCE_LAST_ORDER and one.op is Op.AT_LEAST and one.value > stops_after_days
    ]
    if late and (match is Match.ALL or len(late) == len(conditions)):
        raise InvalidError("rule_stops_before", rule=rule, condition=late[0], value=stops_after_days)


def rule_to_json(spec: RuleSpec) -> dict[str, Any]:
    """Return the rule in the shape ``parse_rule`` reads."""
    data: dict[str, Any] = {
        "rule": spec.code,
        "match": spec.match.value,
        "mode": spec.mode.value,
        "conditions": [condition_to_json(condition) for condition in spec.conditions],
    }
    if spec.stops_after_days is not None:
        data["stops_after_days"] = spec.stops_after_days
    if spec.step is not None:
        data["step"] = {"text": spec.step.text, "days": spec.step.days}
    return data


def condition_to_json(condition: Condition) -> dict[str, Any]:
    """Return the condition in the shape ``parse_rule`` reads."""
    data: dict[str, Any] = {"metric": condition.metric.value, "op": condition.op.value}
    if condition.metric in MONEY_METRICS:
        data["value_kop"] = condition.value
    elif condition.metric is Metric.BOUGHT and condition.value == _DEFAULTS[Metric.BOUGHT]:
        data["value"] = condition.code
    else:
        data["value"] = condition.value
        if condition.code:
            data["code"] = condition.code
    if condition.months is not None:
        data["months"] = condition.months
    return data
