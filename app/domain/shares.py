"""How much of something is there, in whole per cent."""

from __future__ import annotations

NEARLY_ALL_PERCENT = 99


def reached_percent(part: int, whole: int) -> int:
    """Return how much of ``whole`` (above zero) is there of what is not reached yet: 0 to 99 %, halves rounded up.

    100 is never said while something is missing.
    """
    return max(0, min(NEARLY_ALL_PERCENT, (200 * part + whole) // (2 * whole)))
