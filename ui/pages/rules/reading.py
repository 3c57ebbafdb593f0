"""What the page reads and writes of the book; each runs in a thread of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.changes import Changes
from app.context import today_of
from app.domain.rules import GATE_RULES, MONEY_METRICS, SILENCE_RULES, Match, Metric, Op, RuleSpec
from app.progress import Progress
from app.services.client_why import ShortWords
from app.services.product_groups import load_groups
from app.services.products import load_products
from app.services.rule_changes import Exemption, RuleDraft, apply_rules
from app.services.rule_preview import RulePreview, preview_rule
from app.services.rule_words import RuleWords
from app.services.rules import RuleRow, load_rules, load_titles
from app.services.settings import change_settings, load_settings
from app.services.special_terms import ReviewRow, load_due_reviews
from app.services.threshold import Scale, ThresholdRow, find_thresholds, load_scale


@dataclass(frozen=True, slots=True)
class RulesReading:
    """The rules in force, the settings beside them, the products and groups a rule may name, reviews that are due.

    ``wares`` are (code, title), groups first; ``titles`` names what rules in force name, archived ones too.
    """

    rules: tuple[RuleRow, ...]
    settings: Mapping[str, Any]
    wares: tuple[tuple[str, str], ...]
    titles: Mapping[str, str]
    reviews: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class PreviewReading:
    """What a draft would change, and what cards and lists will say of a client that has the flag."""

    preview: RulePreview
    says: str


@dataclass(frozen=True, slots=True)
class FinderReading:
    """Where the figures lie, and for each value, in each reading, how many clients meet it and what they bring."""

    scale: Scale
    rows: Mapping[Metric, tuple[ThresholdRow, ...]]


def load_page(session: Any) -> RulesReading:
    """Return all the page shows but the counts."""
    rules = load_rules(session)
    codes = {one.code for row in rules for one in row.spec.conditions if one.code}
    groups = [(group.code, group.title) for group in load_groups(session)]
    known = {code for code, _title in groups}
    products = [(row.code, row.title) for row in load_products(session) if row.code not in known]
    wares = tuple((code, title) for code, title in (*groups, *products) if code)
    return RulesReading(
        rules, load_settings(session), wares, load_titles(session, codes) if codes else {}, load_due_reviews(session)
    )


def load_preview(
    session: Any, spec: RuleSpec, is_on: bool, lang: str, progress: Progress | None = None
) -> PreviewReading:
    """Return the preview of a draft; raises as ``preview_rule`` does."""
    preview = preview_rule(session, spec, is_on, lang, progress)
    if spec.code in GATE_RULES:
        return PreviewReading(preview, "")
    short = ShortWords(session, lang, [spec])
    if spec.code in SILENCE_RULES:
        return PreviewReading(preview, _silence_says(session, spec, short))
    words = RuleWords(lang, load_settings(session)["money.currency"], {})
    joint = words.text("or" if spec.match is Match.ANY else "and")
    today = today_of(session)
    reasons = joint.join(short.all_of([condition]) for condition in spec.conditions)
    return PreviewReading(preview, words.because(words.since(spec.code, today, today), [reasons]))


def _silence_says(session: Any, spec: RuleSpec, short: ShortWords) -> str:
    """Return what is said of a client on the first day of its silence, one with the interval of the settings."""
    usual_days = int(load_settings(session)["rhythm.default_days"])
    asked = {one.metric: one.value for one in spec.conditions}
    by_rhythm = usual_days * asked[Metric.SILENCE_PERCENT] // 100
    days = max(by_rhythm, asked[Metric.SILENT_DAYS]) + 1
    reason = short.text(f"why.{spec.code}", days=days, usual=usual_days)
    return f"{short.text(f'flag.{spec.code}')}: {reason}"


def count_clients(session: Any, row: RuleRow, lang: str) -> int:
    """Return how many clients a rule in force holds today."""
    return preview_rule(session, row.spec, row.is_on, lang).before


def load_finder(
    session: Any, metrics: Sequence[Metric], months: int | None, code: str, op: Op, value: int
) -> FinderReading:
    """Return the scale of the first metric and what each of its marks gives, in every one of ``metrics``.

    ``value`` is one of the marks.
    """
    scale = load_scale(session, metrics[0], months, code)
    values = sorted({round_mark(metrics[0], mark) for mark in scale.marks} | {value})
    rows = {metric: find_thresholds(session, metric, months, code, values, op=op) for metric in metrics}
    return FinderReading(scale, rows)


def round_mark(metric: Metric, value: int) -> int:
    """Return a sum in two figures, as an owner would say it; anything else as it is."""
    if metric not in MONEY_METRICS or value < 100:
        return value
    step = int(10 ** max(len(str(value)) - 2, 2))
    return max(step, (value + step // 2) // step * step)


def apply_all(
    session: Any, drafts: Sequence[RuleDraft], exempt: Sequence[Exemption], settings: Mapping[str, Any]
) -> Changes:
    """Set rules and the settings beside them as one action; raises as ``apply_rules`` and ``change_settings``."""
    if settings:
        change_settings(session, dict(settings))
    changes = apply_rules(session, drafts, exempt)
    return replace(changes, topics=changes.topics | {"settings"}) if settings else changes
