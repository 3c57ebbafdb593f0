"""A rule while the owner changes it: what is typed, what is wrong with it, and what it would say."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.domain.money import InvalidAmount, format_money, parse_money
from app.domain.names import fold
from app.domain.rules import (
    MAX_DAYS,
    MAX_STEP_LETTERS,
    MONEY_METRICS,
    SILENCE_RULES,
    TOP_MONTHS,
    WINDOWLESS,
    Condition,
    Match,
    Metric,
    Op,
    RuleSpec,
    parse_rule,
)
from app.errors import InvalidError
from app.services.rules import RuleRow

FIRST_VALUES: Final[Mapping[Metric, int]] = {
    Metric.PAID_ORDERS: 3,
    Metric.VOLUME: 10_000_000,
    Metric.SMALLEST_ORDER: 1_000_000,
    Metric.SMALLEST_MONTH: 1_000_000,
    Metric.AVERAGE_CHECK: 1_000_000,
    Metric.BOUGHT: 1,
    Metric.GROUPS_BOUGHT: 3,
    Metric.SHARE_OF_NEED: 50,
    Metric.MONTHS_SINCE_FIRST_ORDER: 12,
    Metric.DAYS_SINCE_LAST_ORDER: 90,
    Metric.SPECIAL_TERMS: 1,
    Metric.TOP_SHARE: 10,
    Metric.BANT_LEVEL: 9,
    Metric.MET: 1,
    Metric.NEED_LEVEL: 1,
    Metric.BANT_ANSWERED: 4,
    Metric.PROVEN_ORDERS: 1,
}
"""What a condition just added asks for; money in kopecks."""
FIRST_MONTHS: Final = 3
FIRST_STOP_DAYS: Final = 90
FIRST_STEP_DAYS: Final = 3
WITHOUT_OP: Final = frozenset({Metric.SPECIAL_TERMS, Metric.TOP_SHARE})
ALWAYS_WINDOWED: Final = frozenset({Metric.SMALLEST_MONTH, Metric.TOP_SHARE})
RULE_PART: Final = -1  # a problem of the rule, not of one condition


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: of the condition ``row`` (from 0) or the rule (-1), in its field ``number``, ``months``, ``code``,
    ``stop``, ``step``, ``step_days``, ``default_days`` or ``segment`` (``row`` is its place then); ``code`` says what.
    """

    row: int
    field: str
    code: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)


class WrongText(Exception):
    """What was typed is no number the field takes; ``code`` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def read_whole(text: str, least: int = 0, most: int | None = None) -> int:
    """Return the whole number typed; raises WrongText."""
    said = re.sub(r"[\s\u00a0\u202f%]", "", text).replace("\u2212", "-")
    if not said:
        raise WrongText("empty")
    if not re.fullmatch(r"-?\d+", said):
        raise WrongText("not_whole" if re.fullmatch(r"-?\d+[.,]\d+", said) else "letters")
    if len(said) > 16:
        raise WrongText("too_big")
    value = int(said)
    if value < 0:
        raise WrongText("negative")
    if value < least:
        raise WrongText("not_positive")
    if most is not None and value > most:
        raise WrongText("too_big")
    return value


def read_value(metric: Metric, text: str) -> int:
    """Return what was typed for a metric, money in kopecks; raises WrongText."""
    if metric not in MONEY_METRICS:
        return read_whole(text)
    if not text.strip():
        raise WrongText("empty")
    try:
        kop = parse_money(text)
    except InvalidAmount:
        raise WrongText("letters") from None
    if kop < 0:
        raise WrongText("negative")
    return kop


def value_text(metric: Metric, value: int, lang: str) -> str:
    """Return a number as its field shows it."""
    return format_money(value, "", lang) if metric in MONEY_METRICS else str(value)


def same_value(metric: Metric, text: str, value: int) -> bool:
    """Whether the text typed means this number."""
    try:
        return read_value(metric, text) == value
    except WrongText:
        return False


def step_of(metric: Metric | None, value: int) -> int:
    """Return by how much Up and Down change a number: 1 000 at 35 000, one at a count, five at many days or percent."""
    if metric in MONEY_METRICS:
        units = max(value // 100, 1)
        return 100 * max(1, min(10 ** (len(str(units)) - 2), 10_000) if units >= 10 else 1)
    if metric is Metric.SILENCE_PERCENT:
        return 10
    return 1


@dataclass(slots=True)
class ConditionDraft:
    """A condition as it is typed; ``was`` is the one in force that it began as."""

    metric: Metric
    op: Op
    text: str
    months_text: str
    is_windowed: bool
    code: str = ""
    was: Condition | None = None

    @classmethod
    def of(cls, condition: Condition, lang: str) -> ConditionDraft:
        """Return the draft of a condition in force."""
        months = condition.window_months if condition.metric not in WINDOWLESS else None
        return cls(
            condition.metric,
            condition.op,
            value_text(condition.metric, condition.value, lang),
            str(months or FIRST_MONTHS),
            months is not None,
            condition.code,
            condition,
        )

    @classmethod
    def new(cls, metric: Metric, lang: str, code: str = "") -> ConditionDraft:
        """Return a condition just added."""
        draft = cls(metric, Op.AT_LEAST, "", str(FIRST_MONTHS), False)
        draft.set_metric(metric, lang, code)
        return draft

    def set_metric(self, metric: Metric, lang: str, code: str = "") -> None:
        """Ask something else; a sum stays a sum, the rest begins anew. ``code`` is the first product offered."""
        if not (self.text and {metric, self.metric} <= MONEY_METRICS):
            self.text = value_text(metric, FIRST_VALUES[metric], lang)
        self.metric = metric
        self.is_windowed = metric in ALWAYS_WINDOWED
        self.months_text = str(TOP_MONTHS if metric is Metric.TOP_SHARE else FIRST_MONTHS)
        self.code = code if metric is Metric.BOUGHT else ""
        if metric in WITHOUT_OP:
            self.op = Op.AT_LEAST

    def data(self, row: int, problems: list[Problem]) -> dict[str, Any]:
        """Return the condition as JSON; what cannot be read is added to ``problems``."""
        data: dict[str, Any] = {"metric": self.metric.value, "op": self.op.value}
        if self.metric is not Metric.SPECIAL_TERMS:
            try:
                name = "value_kop" if self.metric in MONEY_METRICS else "value"
                data[name] = read_value(self.metric, self.text)
            except WrongText as wrong:
                problems.append(Problem(row, "number", wrong.code))
        if self.metric is Metric.BOUGHT:
            data["code"] = self.code
            if not self.code:
                problems.append(Problem(row, "code", "no_code"))
        if self.metric not in WINDOWLESS and (self.is_windowed or self.metric in ALWAYS_WINDOWED):
            try:
                data["months"] = read_whole(self.months_text, least=1)
            except WrongText as wrong:
                problems.append(Problem(row, "months", wrong.code))
        return data


class RuleEdit:
    """One rule with its draft. ``row`` is what is in force; the other attributes are what is wanted."""

    def __init__(self, row: RuleRow, lang: str) -> None:
        self.row = row
        self.reset(lang)

    @property
    def code(self) -> str:
        """The rule's code."""
        return self.row.spec.code

    def reset(self, lang: str) -> None:
        """Want again what is in force."""
        spec = self.row.spec
        self.is_on = self.row.is_on
        self.match = spec.match
        self.mode = spec.mode
        self.conditions = [ConditionDraft.of(condition, lang) for condition in spec.conditions]
        self.has_stop = spec.stops_after_days is not None
        self.stop_text = str(spec.stops_after_days or FIRST_STOP_DAYS)
        self.has_step = spec.step is not None
        self.step_text = spec.step.text if spec.step else ""
        self.step_days_text = str(spec.step.days if spec.step else FIRST_STEP_DAYS)

    def rebase(self, row: RuleRow, lang: str) -> None:
        """Take what is in force now; what the person has changed stays changed."""
        was_changed, self.row = self.is_changed, row
        if not was_changed or not self.is_changed:
            self.reset(lang)
            return
        now = dict(enumerate(row.spec.conditions))
        for at, draft in enumerate(self.conditions):
            draft.was = condition if (condition := now.get(at)) and condition.metric is draft.metric else None

    @property
    def is_changed(self) -> bool:
        """Whether anything else is wanted than what is in force."""
        spec, problems = self.read()
        return bool(problems) or spec != self.row.spec or self.is_on is not self.row.is_on

    def read(self) -> tuple[RuleSpec | None, tuple[Problem, ...]]:
        """Return the rule that is wanted, or None and all that is wrong with it."""
        problems: list[Problem] = []
        conditions = [draft.data(at, problems) for at, draft in enumerate(self.conditions)]
        data: dict[str, Any] = {
            "rule": self.code,
            "match": Match.ALL if self.code in SILENCE_RULES else self.match,
            "mode": self.mode,
            "conditions": conditions,
        }
        if not conditions:
            problems.append(Problem(RULE_PART, "conditions", "no_conditions"))
        if self.has_stop:
            data["stops_after_days"] = self._days("stop", self.stop_text, 1, problems)
        if self.has_step:
            text = self.step_text.strip()
            if not text:
                problems.append(Problem(RULE_PART, "step", "no_step"))
            elif len(text) > MAX_STEP_LETTERS:
                problems.append(Problem(RULE_PART, "step", "step_long", {"limit": MAX_STEP_LETTERS}))
            data["step"] = {"text": text, "days": self._days("step_days", self.step_days_text, 0, problems)}
        if problems:
            return None, tuple(problems)
        try:
            return parse_rule(data), ()
        except InvalidError as error:
            return None, (_problem_of(error),)

    @staticmethod
    def _days(name: str, text: str, least: int, problems: list[Problem]) -> int:
        try:
            return read_whole(text, least, MAX_DAYS)
        except WrongText as wrong:
            problems.append(Problem(RULE_PART, name, wrong.code, {"limit": MAX_DAYS}))
            return least


def _problem_of(error: InvalidError) -> Problem:
    row = int(error.values.get("condition", 0)) - 1
    name = "months" if error.code.startswith("months") else "code" if error.code == "code_missing" else "number"
    return Problem(row, name, error.code, error.values)


class SettingsEdit:
    """The settings that stand beside the rules: what proves a first sale, and the usual intervals in days."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.now: dict[str, Any] = {}
        self.take(settings)

    def take(self, settings: Mapping[str, Any]) -> None:
        """Take what is in force; what the person has changed stays changed."""
        keys = ("gate.first_sale_proof", "rhythm.default_days", "rhythm.by_segment")
        was_changed = bool(self.now) and bool(self.changed_rules)
        self.now = {key: settings[key] for key in keys}
        if not was_changed or not self.changed_rules:
            self.reset()

    def reset(self) -> None:
        """Want again what is in force."""
        self.proof: str = self.now["gate.first_sale_proof"]
        self.default_text = str(self.now["rhythm.default_days"])
        self.segments = [[name, str(days)] for name, days in self.now["rhythm.by_segment"].items()]

    @property
    def changed_rules(self) -> frozenset[str]:
        """The codes of the rules whose settings are wanted otherwise."""
        values, problems = self.read()
        found = {"late"} if problems else set()
        found |= {"to_care" if key.startswith("gate") else "late" for key in values}
        return frozenset(found)

    def read(self) -> tuple[dict[str, Any], tuple[Problem, ...]]:
        """Return the settings that differ, and what is wrong."""
        problems: list[Problem] = []
        values: dict[str, Any] = {}
        if self.proof != self.now["gate.first_sale_proof"]:
            values["gate.first_sale_proof"] = self.proof
        limit = {"limit": MAX_DAYS}
        try:
            days = read_whole(self.default_text, 1, MAX_DAYS)
            if days != self.now["rhythm.default_days"]:
                values["rhythm.default_days"] = days
        except WrongText as wrong:
            problems.append(Problem(RULE_PART, "default_days", wrong.code, limit))
        by_segment: dict[str, int] = {}
        for at, (name, text) in enumerate(self.segments):
            if not fold(name):
                continue  # a line just added says nothing yet
            if fold(name) in by_segment:
                problems.append(Problem(at, "segment", "segment_twice"))
                continue
            try:
                by_segment[fold(name)] = read_whole(text, 1, MAX_DAYS)
            except WrongText as wrong:
                problems.append(Problem(at, "segment", wrong.code, limit))
        if not problems and by_segment != self.now["rhythm.by_segment"]:
            values["rhythm.by_segment"] = by_segment
        return values, tuple(problems)
