"""A goal as a pair, limit and product, timed in turn in the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

MIN_SAMPLE_S = 0.02
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pair:
    """What is measured against what.

    ``limit`` and ``product`` may be timed by themselves and return seconds (float); else the call is timed, and
    repeated until it takes long enough to be timed. With ``is_difference`` both return a number of ``unit`` and the
    goal is for the difference.
    """

    name: str
    goal: float
    what: str
    limit: Work
    product: Work
    rounds: int = 5
    is_difference: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found: ratios, or differences, one a round; seconds of the medians."""

    pair: Pair
    values: tuple[float, ...]
    limit: float
    product: float

    @property
    def middle(self) -> float:
        """The median of the rounds."""
        return statistics.median(self.values)

    @property
    def is_met(self) -> bool:
        """Whether the median is within the goal."""
        return self.middle <= self.pair.goal


def measure(pair: Pair) -> Outcome:
    """Time the two in turn, once each unseen, then ``rounds`` times."""
    limit_times, product_times = _times(pair.limit), _times(pair.product)
    limits, products = [], []
    for _ in range(pair.rounds):
        limits.append(_sample(pair.limit, limit_times))
        products.append(_sample(pair.product, product_times))
    if pair.is_difference:
        values = [product - limit for limit, product in zip(limits, products, strict=True)]
    else:
        values = [product / limit for limit, product in zip(limits, products, strict=True)]
    return Outcome(pair, tuple(values), statistics.median(limits), statistics.median(products))


def _times(work: Work) -> int:
    """Warm up, and return how often to call for one sample; 0: the work times itself."""
    started = time.perf_counter()
    found = work()
    took = time.perf_counter() - started
    if isinstance(found, float):
        return 0
    if took < MIN_SAMPLE_S:
        started = time.perf_counter()
        work()
        took = time.perf_counter() - started
    return max(1, int(MIN_SAMPLE_S / max(took, 1e-7)))


def _sample(work: Work, times: int) -> float:
    if times == 0:
        found = work()
        assert isinstance(found, float)
        return found
    started = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - started) / times


def table(outcomes: list[Outcome]) -> str:
    """Return the outcomes as a table of Markdown."""
    head = ["name", "ratio (min–max)", "goal", "", "limit", "product", "what was measured"]
    rows = [head, ["-" * len(cell) for cell in head]]
    for outcome in outcomes:
        low, high = min(outcome.values), max(outcome.values)
        if outcome.pair.is_difference:
            ratio = f"+{outcome.middle:.0f} MB ({low:.0f}–{high:.0f})"
            goal, both = f"<= +{outcome.pair.goal:.0f} MB", (f"{outcome.limit:.0f} MB", f"{outcome.product:.0f} MB")
        else:
            ratio = f"{outcome.middle:.2f} ({low:.2f}–{high:.2f})"
            goal, both = f"<= {outcome.pair.goal:g}", (_time(outcome.limit), _time(outcome.product))
        rows.append([outcome.pair.name, ratio, goal, "" if outcome.is_met else "missed", *both, outcome.pair.what])
    widths = [max(len(row[place]) for row in rows) for place in range(len(head) - 1)]
    return "\n".join(
        "| " + " | ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]) + " |"
        for row in rows
    )


def _time(seconds: float) -> str:
    if seconds < 1e-3:
        return f"{seconds * 1e6:.0f} us"
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.1f} s"
