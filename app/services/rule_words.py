"""Rules and verdicts as sentences in uk, ru or en; the words stand in ``resources/rules``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.domain.keeping import Keep
from app.domain.money import NBSP, format_money
from app.domain.rhythm import Silence
from app.domain.rules import MONEY_METRICS, Condition, Match, Metric, Op, RuleSpec
from app.domain.shares import reached_percent
from app.domain.verdicts import Evidence, Missing
from app.texts import Texts, load_texts

BANT_QUESTIONS: Final = 4
_COUNTED: Final = frozenset(
    {
        Metric.PAID_ORDERS, Metric.GROUPS_BOUGHT, Metric.MET, Metric.DAYS_SINCE_LAST_ORDER, Metric.BOUGHT,
        Metric.BANT_ANSWERED, Metric.PROVEN_ORDERS, Metric.SILENT_DAYS, Metric.SINGLE_ORDER_DAYS,
    }
)  # fmt: skip


def rule_sentence(spec: RuleSpec, lang: str, currency: str, titles: Mapping[str, str] | None = None) -> str:
    """Return what a rule says, as one sentence; ``titles`` name the codes of products and groups in it."""
    words = RuleWords(lang, currency, titles or {})
    return words.because(words.text(f"rule.{spec.code}"), [words.rule_body(spec)])


class RuleWords:
    """The words of one language, with a currency and the names of products and groups."""

    def __init__(self, lang: str, currency: str, titles: Mapping[str, str]) -> None:
        self._texts: Texts = load_texts("rules", lang)
        self._lang = lang
        self._currency = currency
        self._titles = titles
        self.text = self._texts.text

    def rule_body(self, spec: RuleSpec) -> str:
        """Return what a rule asks, when it ends and the step it writes, without whom it is about."""
        single = [one for one in spec.conditions if one.metric is Metric.SINGLE_ORDER_DAYS]
        asked = [self.condition(one) for one in spec.conditions if one not in single]
        said = self.text("or" if spec.match is Match.ANY else "and").join(asked)
        # Who bought once has no interval: the days after a single order stand in place of the other two.
        said += "".join(self.text("or") + self.condition(one) for one in single)
        if spec.stops_after_days is not None:
            said += self._texts.plural("stops", spec.stops_after_days)
        if spec.step is not None:
            when = self._texts.plural("step_in", spec.step.days) if spec.step.days else ""
            said += self.text(f"step.{spec.mode.value}", text=spec.step.text, when=when)
        return said

    def day(self, day: date, as_of: date) -> str:
        """Return '12 May', with the year when it is another than that of ``as_of``."""
        month = self.text("months").split()[day.month - 1]
        if day.year == as_of.year:
            return self.text("day", day=day.day, month=month).replace(" ", NBSP)
        return self.text("day_year", day=day.day, month=month, year=day.year).replace(" ", NBSP)

    def because(self, start: str, reasons: list[str], match: Match = Match.ALL) -> str:
        """Return 'start: reason or reason'."""
        joint = self.text("or" if match is Match.ANY else "and")
        return self.text("because", start=start, reasons=joint.join(reasons))

    def since(self, flag: str, since_on: date, as_of: date) -> str:
        """Return 'Regular since 12 May'."""
        return self.text("since", flag=self.text(f"flag.{flag}"), day=self.day(since_on, as_of))

    def condition(self, condition: Condition) -> str:
        """Return one condition, as in 'at least 3 paid orders in the last 6 months'."""
        metric, value = condition.metric, condition.value
        limit = self.text(f"limit.{condition.op.value}")
        window = self._window(condition)
        if metric in MONEY_METRICS:
            return self._money_condition(condition, limit, window)
        if metric is Metric.MONTHS_SINCE_FIRST_ORDER:
            if value and value % 12 == 0:
                return self._texts.plural("years_since_first_order", value // 12, limit=limit)
            return self._texts.plural(metric.value, value, limit=limit)
        if metric is Metric.BOUGHT:
            title = self._titles.get(condition.code, condition.code)
            if value == 1 and condition.op is Op.AT_LEAST:
                return self.text("bought_once", title=title, window=window)
            return self._texts.plural("bought", value, limit=limit, title=title, window=window)
        if metric is Metric.BANT_ANSWERED and value == BANT_QUESTIONS and condition.op is Op.AT_LEAST:
            return self.text("bant_answered_all")
        if metric in _COUNTED:
            return self._texts.plural(metric.value, value, limit=limit, window=window)
        return self.text(metric.value, n=value, limit=limit, window=window)

    def _money_condition(self, condition: Condition, limit: str, window: str) -> str:
        total = self.money(condition.value)
        if condition.metric is not Metric.SMALLEST_MONTH:
            is_all_time = condition.metric is Metric.VOLUME and not condition.months
            key = "volume_all" if is_all_time else condition.metric.value
            return self.text(key, limit=limit, sum=total, window=window)
        months = condition.months or 1
        if months == 1:
            return self.text("smallest_month_one", limit=limit, sum=total)
        key = "smallest_month" if condition.op is Op.AT_LEAST else "smallest_month_at_most"
        return self._texts.plural(key, months, limit=limit, sum=total)

    def _window(self, condition: Condition) -> str:
        months = condition.window_months
        if not months:
            return ""
        return self.text("window_one") if months == 1 else self._texts.plural("window", months)

    def money(self, kop: int) -> str:
        """Return a sum with its currency."""
        return format_money(kop, self._currency, self._lang)

    def number(self, condition: Condition, figure: int) -> str:
        """Return a figure of the condition without its unit."""
        if condition.metric in MONEY_METRICS or condition.metric is Metric.TOP_SHARE:
            return format_money(figure, "", self._lang)
        return f"{figure}{NBSP}%" if condition.metric is Metric.SHARE_OF_NEED else str(figure)

    def reason(self, evidence: Evidence) -> str:
        """Return a condition with its figures: '... at least 30 000 ₴ (Mar 43 800, Apr 42 350)'."""
        condition = self.condition(evidence.condition)
        figures = self.figures(evidence)
        return self.text("figures", condition=condition, figures=figures) if figures else condition

    def figures(self, evidence: Evidence) -> str:
        """Return what the client has of a condition: 'now 5', or the sum of each month; empty when nothing counts."""
        condition, figure = evidence.condition, evidence.figure
        if condition.metric is Metric.SPECIAL_TERMS:
            return ""
        if figure is None:
            return self.text("none")
        if condition.metric is Metric.SMALLEST_MONTH:
            names = self.text("months_short").split()
            return ", ".join(
                self.text("month_total", month=names[month.month - 1], sum=self.number(condition, kop))
                for month, kop in evidence.months
            )
        if condition.metric is Metric.TOP_SHARE and evidence.threshold is not None:
            line = self.number(condition, evidence.threshold)
            return self.text("of_line", figure=self.number(condition, figure), line=line)
        return self.text("now", figure=self.number(condition, figure))

    def distance(self, evidence: Evidence, missing: Missing, as_of: date) -> str:
        """Return how far a condition is that is not met: '...: 22% of 1 000 000 ₴, needs 4 200 ₴ more'."""
        parts = [part for part in (self._progress(evidence), self._needs(missing, as_of)) if part]
        condition = self.condition(evidence.condition)
        return self.text("progress", condition=condition, progress=", ".join(parts)) if parts else condition

    def _progress(self, evidence: Evidence) -> str:
        condition, figure, wanted = evidence.condition, evidence.figure, evidence.threshold
        is_upward = condition.op is Op.AT_LEAST or condition.metric is Metric.TOP_SHARE
        if condition.metric is Metric.SPECIAL_TERMS or not wanted or not is_upward:
            return ""
        if condition.metric in MONEY_METRICS or condition.metric is Metric.TOP_SHARE:
            return self.text("percent_of", percent=reached_percent(figure or 0, wanted), sum=self.money(wanted))
        return self.text("count_of", figure=self.number(condition, figure or 0), wanted=self.number(condition, wanted))

    def _needs(self, missing: Missing, as_of: date) -> str:
        if missing.comes_on is not None:
            return self.text("comes_on", day=self.day(missing.comes_on, as_of))
        if missing.more is None:
            return ""
        day = {"day": self.day(missing.by_on, as_of)} if missing.by_on else {}
        suffix = "_by" if missing.by_on else ""
        metric = missing.condition.metric
        if metric in MONEY_METRICS or metric is Metric.TOP_SHARE:
            return self.text(f"needs{suffix}", more=self.money(missing.more), **day)
        what = "groups" if metric is Metric.GROUPS_BOUGHT else "orders"
        return self._texts.plural(f"needs_{what}{suffix}", missing.more, **day)

    def falls_off(self, day: date, as_of: date, keep: Keep | None = None) -> str:
        """Return until when a flag stands if nothing is bought, and what would keep it where that can be told."""
        falls_on = self.day(day, as_of)
        if keep is None:
            return self.text("falls_off", day=falls_on)
        what = self._bought(keep)
        if keep.from_on > as_of:
            return self.text("falls_off_unless_from", day=falls_on, what=what, start=self.day(keep.from_on, as_of))
        return self.text("falls_off_unless", day=falls_on, what=what)

    def _bought(self, keep: Keep) -> str:
        if keep.code:
            return self._texts.plural("keep_title", keep.orders, title=self._titles.get(keep.code, keep.code))
        if not keep.kop:
            return self._texts.plural("keep_orders", keep.orders)
        total = self.money(keep.kop)
        if keep.orders > 1:
            return self._texts.plural("keep_orders_sum", keep.orders, sum=total)
        return self.text("keep_order" if keep.is_one_order else "keep_sum", sum=total)

    def late(self, silence: Silence) -> str:
        """Return why a client is late."""
        key = "usual_own" if silence.is_own_rhythm else "usual_default"
        usual = self._texts.plural(key, silence.usual_days)
        return self._texts.plural("late_own", silence.silent_days, usual=usual)

    def sleeping(self, silence: Silence) -> str:
        """Return why a client sleeps."""
        return self._texts.plural("sleeping", silence.silent_days, allowed=silence.allowed_days)

    def by_hand(self, flag: str, *, is_on: bool, reason: str) -> str:
        """Return what was decided by hand, as a reason when put on, whole when kept off."""
        key = ("by_hand" if is_on else "kept_off") + ("_reason" if reason else "")
        return self.text(key, flag=self.text(f"flag.{flag}"), reason=reason)
