"""What the cells of the client table say: painted by the list, read out to those who do not see it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.services.client_list import ClientRow
from ui.desk import Desk
from ui.models.client_column import Column

LEAST_PERCENT = 0.1  # what is less is not told apart
WEIGHTY_FLAGS = ("vip", "regular", "late", "sleeping")  # worth a chip, the weightiest first


def shown_flags(flags: tuple[str, ...]) -> list[str]:
    """Return the flags worth a chip, the weightiest first; VIP says 'regular' too."""
    return [flag for flag in WEIGHTY_FLAGS if flag in flags and not (flag == "regular" and "vip" in flags)]


class ClientCells:
    """The words of each column but the box."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        self._texts: dict[Column, Callable[[ClientRow], str]] = {
            Column.NAME: lambda row: row.name,
            Column.STAGE: lambda row: desk.stage_name(row.stage),
            Column.WHY: lambda row: row.why,
            Column.TOTAL: lambda row: formats.amount(row.total_kop) if row.orders_count else "",
            Column.LAST_ORDER: self._last_order,
            Column.NEXT_STEP: self._next_step,
            Column.PERSON: self._person,
            Column.FLAGS: lambda row: ", ".join(self.flag(flag) for flag in shown_flags(row.flags)),
            Column.CITY: lambda row: row.city,
            Column.CONTACT: lambda row: row.contact_name,
            Column.PHONE: lambda row: row.contact_phone,
            Column.LAST_TOUCH: lambda row: formats.day(row.last_touch_on) if row.last_touch_on else "",
            Column.ORDERS: lambda row: f"{row.orders_count}" if row.orders_count else "",
            Column.AVERAGE: lambda row: formats.amount(round(row.average_kop, -2)) if row.orders_count else "",
            Column.TAGS: lambda row: ", ".join(row.tags),
            Column.INDUSTRY: lambda row: row.industry,
            Column.SOURCE: self._source,
            Column.CODE: lambda row: row.code,
            Column.CREATED: lambda row: formats.day(row.created_on),
            Column.AT_RISK: lambda row: formats.amount(row.at_risk_kop) if row.at_risk_kop is not None else "",
            Column.REVENUE_SHARE: self._share,
        }

    def text(self, column: Column, row: ClientRow) -> str:
        """Return what a cell says, empty when it has nothing to say."""
        find = self._texts.get(column)
        return find(row) if find is not None else ""

    def sentence(self, row: ClientRow) -> str:
        """Return the whole row in one sentence."""
        parts = [row.name, row.city, self._desk.stage_name(row.stage)]
        parts += [self.flag(flag) for flag in row.flags]
        parts.append(self._desk.formats.money(row.total_kop))
        if row.next_step_on is not None:
            parts.append(self._desk.formats.due(row.next_step_on, row.next_step_at))
        return ", ".join(part for part in parts if part)

    def flag(self, flag: str) -> str:
        """Return the name of a mark."""
        return self._desk.language.words.text(f"flag.{flag}")

    def is_step_late(self, row: ClientRow) -> bool:
        """Whether the day of the next step is gone by."""
        return row.next_step_on is not None and row.next_step_on < self._desk.book.clock.today()

    def _person(self, row: ClientRow) -> str:
        person = self._desk.person(row.responsible_id)
        return person.name if person is not None else ""

    def _last_order(self, row: ClientRow) -> str:
        if row.last_order_on is None:
            return ""
        day = self._desk.formats.day(row.last_order_on)
        if row.quiet_days is None:
            return day
        day = f"{row.last_order_on.day} {self._desk.formats.month(row.last_order_on)}"  # the days tell the year
        return QCoreApplication.translate("ClientList", "{day}, quiet {n} d").format(day=day, n=row.quiet_days)

    def _source(self, row: ClientRow) -> str:
        words, key = self._desk.language.words, f"source.{row.source}"
        return words.text(key) if key in words else row.source

    def _share(self, row: ClientRow) -> str:
        if not row.revenue_share or not row.orders_count:
            return ""
        percent = 100 * row.revenue_share
        said = self._desk.language.locale.toString(max(percent, LEAST_PERCENT), "f", 1)
        return f"< {said}%" if percent < LEAST_PERCENT else f"{said}%"

    def _next_step(self, row: ClientRow) -> str:
        if row.next_step_on is None:
            if row.no_step_reason:
                return row.no_step_reason
            return "" if row.function == "off" else QCoreApplication.translate("ClientList", "not set")
        text = self._due(row.next_step_on, row.next_step_at)
        if self.is_step_late(row):
            text = QCoreApplication.translate("ClientList", "{when}, late").format(when=text)
        return text[:1].upper() + text[1:]

    def _due(self, on: date, at: datetime | None) -> str:
        """Return the day of a step; an hour leaves no room for 'tomorrow', so the day of the week stands for it."""
        formats = self._desk.formats
        if at is None or on != self._desk.book.clock.today() + timedelta(days=1):
            return formats.due(on, at)
        locale = self._desk.language.locale
        return f"{locale.dayName(on.isoweekday(), locale.FormatType.ShortFormat)} {formats.time(at)}"
