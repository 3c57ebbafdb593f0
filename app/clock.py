"""The time, passed in: so that a test, or ``--as-of``, can set it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo


class Clock:
    """The computer's clock and zone."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return datetime.now(UTC)

    @property
    def zone(self) -> tzinfo | None:
        """Return the local zone; None means the computer's own."""
        return None

    def today(self) -> date:
        """Return the local date."""
        return self.now().astimezone(self.zone).date()

    def local_now(self) -> datetime:
        """Return the moment, aware, in the local zone."""
        return self.local(self.now())

    def local(self, moment: datetime) -> datetime:
        """Return ``moment`` in the local zone."""
        return moment.astimezone(self.zone)

    def at(self, day: date, at_time: time) -> datetime:
        """Return the UTC moment of a local day and time.

        An hour that the clocks skip moves on by what was skipped; of one that they repeat it is the first.
        """
        naive = datetime.combine(day, at_time)
        if self.zone is None:  # not astimezone(): that moves a skipped hour back
            return datetime.fromtimestamp(naive.timestamp(), UTC)
        return naive.replace(tzinfo=self.zone).astimezone(UTC)


@dataclass(frozen=True)
class FixedClock(Clock):
    """A clock that stands still at ``moment`` (aware), in ``fixed_zone`` (None: the computer's)."""

    moment: datetime
    fixed_zone: tzinfo | None = None

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)

    @property
    def zone(self) -> tzinfo | None:
        return self.fixed_zone


def fixed_on(day: date) -> FixedClock:
    """Return a clock that shows noon of ``day`` by the computer's zone."""
    return FixedClock(datetime.combine(day, time(12)).astimezone())
